"""Why there is no schedule: a smallest set of facts that contradict each other, in words.

A contradiction is looked for among few facts first (one scene; one person's or place's scenes),
then among all by CP-SAT; facts that it can do without are taken out one by one (Chinneck and
Dravnieks, "Locating minimal infeasible constraint sets", 1991).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ortools.sat.python import cp_model

from moteur.schedule.days.facts import Fact, World
from moteur.schedule.days.model import Problem, SameDay

_WORK = 2.0  # CP-SAT's deterministic time for each question
_FIRST = 20.0  # for the first, over all facts
_MOST = 150  # facts that are taken out one by one


def why(problem: Problem) -> str:
    """Return few facts that contradict each other, in a line; nothing where none were found."""
    world = World(problem)
    for facts in _likely(world):
        found = _contradict(world, facts, _WORK)
        if found:
            return world.said(_least(world, found))
    return ""


def why_at_all(problem: Problem) -> str:
    """Return the same, looked for among all facts at once: slower."""
    world = World(problem)
    found = _contradict(world, list(world.facts()), _FIRST)
    return world.said(_least(world, found)) if found else ""


def _likely(world: World) -> Iterator[list[Fact]]:
    """Yield few facts at a time that are worth asking about: one scene, one owner, all."""
    rest = [fact for fact in world.facts() if fact.kind not in ("scene", "free")]
    for at in range(len(world.problem.scenes)):
        mine = [Fact("free", owner) for owner in world.needs[at] if world.shut(owner)]
        about = [fact for fact in rest if at in world.about(fact)]
        if not _single(world, at, [*mine, *about]):
            yield [Fact("scene", at), *mine, *about]
    for owner, scenes in enumerate(world.of):
        free = world.free[owner]
        room = sum(room for room, yes in zip(world.room, free, strict=True) if yes)
        if sum(world.problem.scenes[s].minutes for s in scenes) > room:
            yield [*(Fact("scene", s) for s in scenes), Fact("free", owner)]
    if sum(scene.minutes for scene in world.problem.scenes) > sum(world.room):
        yield [Fact("scene", s) for s in range(len(world.problem.scenes))]


def _single(world: World, at: int, facts: Sequence[Fact]) -> bool:
    """Return whether a scene has a day by facts about it alone."""
    return any(
        world.problem.scenes[at].minutes <= world.room[d]
        and not any(world.shuts(fact, at, d) for fact in facts)
        for d in range(len(world.days))
    )


def _contradict(world: World, facts: Sequence[Fact], work: float) -> list[Fact]:
    """Return facts of these that cannot hold together; none where they can, or may."""
    program = _Program(world, facts)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = work
    if solver.solve(program.model) != cp_model.INFEASIBLE:
        return []
    core = set(solver.sufficient_assumptions_for_infeasibility())
    found = [fact for fact, literal in program.assumed.items() if literal.index in core]
    return found or list(facts)


def _least(world: World, facts: Sequence[Fact]) -> list[Fact]:
    """Take out every fact that the contradiction can do without, short scenes first."""
    scenes = world.problem.scenes
    left = list(facts)
    going = sorted(
        left,
        key=lambda f: (f.kind != "scene", scenes[f.at].minutes if f.kind == "scene" else 0),
    )
    for fact in going[:_MOST]:
        if fact in left and len(left) > 1:
            found = _contradict(world, [one for one in left if one != fact], _WORK)
            left = found or left
    return left


class _Program:
    """Some facts, each behind a literal that is assumed."""

    def __init__(self, world: World, facts: Sequence[Fact]) -> None:
        self.model = cp_model.CpModel()
        self.world = world
        self.assumed = {fact: self.model.new_bool_var("") for fact in facts}
        scenes = [fact.at for fact in facts if fact.kind == "scene"]
        days = range(len(world.days))
        self.x = {s: [self.model.new_bool_var("") for _ in days] for s in scenes}
        for s in scenes:
            self.model.add_at_most_one(self.x[s])
            self.model.add_bool_or([*self.x[s], self.assumed[Fact("scene", s)].negated()])
        for d in days:
            minutes = (world.problem.scenes[s].minutes * self.x[s][d] for s in scenes)
            self.model.add(sum([*minutes, self._moving(scenes, d)]) <= world.room[d])
        for fact in facts:
            self._hold(fact)
        self.model.add_assumptions(list(self.assumed.values()))

    def _moving(self, scenes: Iterable[int], d: int) -> cp_model.LinearExprT:
        """Return the minutes of a day's moves."""
        minutes = self.world.problem.costs.move_minutes
        if not minutes:
            return 0
        there: dict[str, cp_model.IntVar] = {}
        for s in scenes:
            place = self.world.problem.scenes[s].location
            if place not in there:
                there[place] = self.model.new_bool_var("")
            self.model.add_implication(self.x[s][d], there[place])
        moves = self.model.new_int_var(0, len(there), "")
        self.model.add(moves >= sum(there.values()) - 1)
        return minutes * moves

    def _hold(self, fact: Fact) -> None:
        """Let a fact bind while its literal is true."""
        world, literal = self.world, self.assumed[fact]
        for s in world.about(fact):
            if s in self.x:
                for d in range(len(world.days)):
                    if world.shuts(fact, s, d):
                        self.model.add_implication(literal, self.x[s][d].negated())
        some = [s for s in world.about(fact) if s in self.x]
        if fact.kind == "lock" and isinstance(world.problem.locks[fact.at], SameDay):
            for a, b in pairwise(some):
                for one, other in zip(self.x[a], self.x[b], strict=True):
                    self.model.add_bool_or([one.negated(), other, literal.negated()])
                    self.model.add_bool_or([other.negated(), one, literal.negated()])
        if fact.kind == "order" and len(some) == 2:
            first, second = (self.x[s] for s in some)
            for d, one in enumerate(second):
                self.model.add_bool_or([*first[: d + 1], one.negated(), literal.negated()])
