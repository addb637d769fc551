"""Why there is no schedule: a smallest set of facts that contradict each other, in words.

A contradiction is looked for among few facts first (one scene; one person's or place's scenes),
then among all by CP-SAT; facts that it can do without are taken out one by one (Chinneck and
Dravnieks, "Locating minimal infeasible constraint sets", 1991).
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from moteur.schedule.days.contradiction import Program
from moteur.schedule.days.facts import Fact, World
from moteur.schedule.days.model import Location, Problem
from moteur.schedule.days.telling import said

_WORK = 2.0  # CP-SAT's deterministic time for each question
_FIRST = 20.0  # for the first, over all facts
_MOST = 150  # facts that are taken out one by one


@dataclass(frozen=True)
class Contradiction:
    """Facts that cannot hold together, in a line, and the ids of the scenes among them."""

    words: str
    scenes: tuple[str, ...]


def contradictions(problem: Problem) -> Iterator[Contradiction]:
    """Yield contradictions among few facts each, none with a scene of one before it."""
    world, seen = World(problem), set[str]()
    for facts in _likely(world):
        if not seen.isdisjoint(_scenes(world, facts)):
            continue
        found = _contradict(world, facts, _WORK)
        if found:
            told = _told(world, _least(world, found))
            seen.update(told.scenes)
            yield told


def contradiction(problem: Problem) -> Contradiction | None:
    """Return few facts that contradict each other, or None where none were found."""
    return next(contradictions(problem), None)


def contradiction_at_all(problem: Problem) -> Contradiction | None:
    """Return the same, looked for among all facts at once: slower."""
    world = World(problem)
    found = _contradict(world, list(world.facts()), _FIRST)
    return _told(world, _least(world, found)) if found else None


def _told(world: World, facts: Sequence[Fact]) -> Contradiction:
    return Contradiction(said(world, facts), _scenes(world, facts))


def _scenes(world: World, facts: Sequence[Fact]) -> tuple[str, ...]:
    about = {at for fact in facts if fact.kind == "scene" for at in world.about(fact)}
    return tuple(world.problem.scenes[at].id for at in sorted(about))


def why(problem: Problem) -> str:
    """Return the same in words; nothing where none were found."""
    found = contradiction(problem)
    return found.words if found else ""


def why_at_all(problem: Problem) -> str:
    """Return the slower search's words."""
    found = contradiction_at_all(problem)
    return found.words if found else ""


def _likely(world: World) -> Iterator[list[Fact]]:
    """Yield few facts at a time that are worth asking about: one scene, one owner, all."""
    rest: dict[int, list[Fact]] = {}
    for fact in world.facts():
        for at in world.about(fact) if fact.kind not in ("scene", "free") else ():
            rest.setdefault(at, []).append(fact)
    for at in range(len(world.problem.scenes)):
        mine = [Fact("free", owner) for owner in world.needs[at] if world.shut(owner)]
        about = rest.get(at, [])
        if not _single(world, at, [*mine, *about]):
            yield [Fact("scene", at), *mine, *about]
    for owner, scenes in enumerate(world.of):
        if sum(world.problem.scenes[s].minutes for s in scenes) > _room(world, owner):
            yield [*(Fact("scene", s) for s in scenes), Fact("free", owner), *_units(world, scenes)]
    for unit in dict.fromkeys(day.unit for day in world.days):
        of = [s for s, one in enumerate(world.problem.scenes) if one.units == (unit,)]
        rooms = (r for r, day in zip(world.room, world.days, strict=True) if day.unit == unit)
        if sum(world.problem.scenes[s].minutes for s in of) > sum(rooms):
            yield [*(Fact("scene", s) for s in of), *(Fact("unit", s) for s in of)]
    yield from _limited(world)
    if sum(scene.minutes for scene in world.problem.scenes) > sum(world.room):
        yield [Fact("scene", s) for s in range(len(world.problem.scenes))]


def _room(world: World, owner: int) -> int:
    """Return what the days hold on which somebody is free, of units that take their scenes."""
    scenes = [world.problem.scenes[s] for s in world.of[owner]]
    held: dict[datetime.date, list[int]] = {}
    for d, day in enumerate(world.days):
        if world.free[owner][d] and any(s.units is None or day.unit in s.units for s in scenes):
            held.setdefault(day.date, []).append(world.room[d])
    place = isinstance(world.owners[owner], Location)
    return sum(sum(some) if place else max(some) for some in held.values())


def _units(world: World, scenes: Sequence[int]) -> list[Fact]:
    """Return what keeps scenes from the days of several units, where there are several."""
    if len({day.date for day in world.days}) == len(world.days):
        return []
    said = [Fact("unit", s) for s in scenes if world.problem.scenes[s].units is not None]
    return [*said, Fact("single", 0)]


def _limited(world: World) -> Iterator[list[Fact]]:
    """Yield limits whose scenes need longer than all dates leave them."""
    one_of = {day.date: d for d, day in enumerate(world.days)}
    for at in range(len(world.problem.limits)):
        about = world.about(Fact("limit", at))
        room = sum(world.most(at, d) for d in one_of.values())
        if sum(world.problem.scenes[s].minutes for s in about) > room:
            yield [Fact("limit", at), *(Fact("scene", s) for s in about)]


def _single(world: World, at: int, facts: Sequence[Fact]) -> bool:
    """Return whether a scene has a day by facts about it alone."""
    return any(
        world.problem.scenes[at].minutes <= world.room[d]
        and not any(world.shuts(fact, at, d) for fact in facts)
        for d in range(len(world.days))
    )


def _contradict(world: World, facts: Sequence[Fact], work: float) -> list[Fact]:
    """Return facts of these that cannot hold together; none where they can, or may."""
    program = Program(world, facts)
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
