"""Solving: the cheapest schedule that can be found with a given amount of work.

First orders that people try (script order, place by place), then annealing, then CP-SAT
from the best of these: once over the whole board for a small one, which often proves it
the cheapest; for a large one over a few days at a time, and over the whole for the bound.
Every part stops at a number of moves or at deterministic work, never at a time.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from moteur.film.errors import BadInput
from moteur.schedule import anneal, bound, exact, order
from moteur.schedule.model import Strip, Terms
from moteur.schedule.problem import SPARE_DAYS, Problem, loosen, pose
from moteur.schedule.state import State

Progress = Callable[[float], None]
LARGE = 1500
REPAIR_WORK, REPAIRED_DAYS = 0.5, 4
PIN_WORK = 5.0


@dataclass(frozen=True)
class Effort:
    """How much work to spend.

    Annealings and the moves of each; repairs of a few days; CP-SAT's deterministic time
    for the whole board, none where it is too large to gain from it.
    """

    moves: int = 50_000
    starts: int = 2
    repairs: int = 0
    work: float = 3.0


def effort(problem: Problem) -> Effort:
    """Return the work that a problem deserves: moves by its scenes, repairs where it is large."""
    scenes = len(problem.strips)
    if scenes * problem.days >= LARGE:
        return Effort(300_000, 1, 16, 0.0)
    return Effort(moves=min(2_500 * scenes, 50_000))


@dataclass(frozen=True)
class Solution:
    """A day (from 0) of the problem's window for each scene, and a bound of the cost."""

    problem: Problem
    days: list[int]
    bound: int


def solve(
    strips: Sequence[Strip],
    terms: Terms,
    pins: Mapping[str, int] | None = None,
    *,
    seed: int = 0,
    spend: Effort | None = None,
    progress: Progress = lambda _: None,
) -> Solution:
    """Return the cheapest schedule found; raise BadInput for pins that cannot be kept."""
    problem, starts = _begin(pose(strips, terms, pins), terms)
    if not problem.strips:
        return Solution(problem.within(1), [], 0)
    spend = spend or effort(problem)
    first = min(starts, key=lambda days: _value(problem, days))
    annealed = [
        anneal.anneal(problem, first, spend.moves, seed + turn, _share(progress, turn, spend))
        for turn in range(spend.starts)
    ]
    best = min([first, *annealed], key=lambda days: _value(problem, days))
    best = _repair(problem, best, spend, seed, lambda done: progress(0.5 + 0.45 * done))
    lowest = bound.cost(problem)
    if spend.work and State(problem, best).cost > lowest:
        answer = exact.solve(problem, anneal.settle(problem, best), spend.work, seed)
        best = min([best, *filter(None, [answer.days])], key=lambda days: _value(problem, days))
        lowest = max(lowest, answer.bound)
    best = anneal.settle(problem, best)
    return Solution(problem, best, min(lowest, State(problem, best).cost))


def _share(progress: Progress, turn: int, spend: Effort) -> Progress:
    """Return the progress of one annealing among several, which take the first half."""
    return lambda done: progress(0.5 * (turn + done) / spend.starts)


def _begin(problem: Problem, terms: Terms) -> tuple[Problem, list[list[int]]]:
    """Return the problem in its window, and schedules to begin with.

    Where the people's free days leave no room for all, the fewest scenes are let go onto
    the days on which the next fewest people are missing.
    """
    tried = _orders(problem)
    starts = _possible(problem, tried)
    if not starts and problem.pinned:
        problem = _window(problem, [days for days, _ in tried])
        starts = [days for days in (exact.solve(problem, [], PIN_WORK).days,) if days]
    if not starts:
        problem = _window(problem, [days for days, _ in tried])
        pinned = {scene for scene, _ in problem.pinned}
        tight = exact.displaced(problem, REPAIR_WORK)
        problem = loosen(problem, terms, [s for s in tight if s not in pinned])
        starts = _possible(problem, _orders(problem))
    if not starts:
        answer = exact.solve(problem, [], PIN_WORK)
        starts = [answer.days] if answer.days else []
    if not starts and problem.pinned:
        raise _unkept(problem)
    if not starts:
        # Nothing else helped: what the orders forced is allowed where it lies.
        days, forced = min(_orders(problem), key=lambda tried: len(tried[1]))
        allowed = list(problem.allowed)
        for scene in forced:
            allowed[scene] |= 1 << days[scene]
        problem, starts = problem.but(allowed=tuple(allowed)), [days]
    return _window(problem, starts), starts


def _possible(problem: Problem, tried: Sequence[tuple[list[int], list[int]]]) -> list[list[int]]:
    return [days for days, forced in tried if not forced and problem.keeps_pins(days)]


def _unkept(problem: Problem) -> BadInput:
    pins = ", ".join(f"scene {problem.strips[s].number} on day {d}" for s, d in problem.pinned)
    return BadInput(
        f"no schedule was found that keeps {pins} and everybody's free days",
        f"schedule/{problem.strips[problem.pinned[0][0]].scene}#day",
        "pin another day or unpin",
    )


def _orders(problem: Problem) -> list[tuple[list[int], list[int]]]:
    return [order.script_order(problem), order.by_place(problem), order.by_place(problem, True)]


def _window(problem: Problem, several: Sequence[Sequence[int]]) -> Problem:
    """Return the problem with all days that the schedules use and a few to spare."""
    last = max((day for days in several for day in days), default=0)
    return problem.within(min(problem.days, last + 1 + SPARE_DAYS))


def _repair(
    problem: Problem, days: list[int], spend: Effort, seed: int, progress: Progress
) -> list[int]:
    """Solve a few days at a time exactly, all others fixed; keep what is cheaper.

    Large-neighbourhood search (Shaw, CP 1998): days that share people with one drawn at
    random are taken apart together.
    """
    random, best = Random(seed), list(days)
    for turn in range(spend.repairs):
        progress(turn / spend.repairs)
        chosen = _related(problem, best, random)
        mask = sum(1 << day for day in chosen)
        allowed = tuple(
            allowed & mask if day in chosen else 1 << day
            for allowed, day in zip(problem.allowed, best, strict=True)
        )
        answer = exact.solve(problem.but(allowed=allowed), best, REPAIR_WORK, seed + turn)
        if answer.days and _value(problem, answer.days) < _value(problem, best):
            best = answer.days
    return best


def _related(problem: Problem, days: Sequence[int], random: Random) -> set[int]:
    """Return a used day and those that share the most of its people and places."""
    people: dict[int, set[tuple[str, int]]] = {}
    for scene, day in enumerate(days):
        here = people.setdefault(day, set())
        here.update(("person", person) for person in problem.cast[scene])
        here.add(("place", problem.place[scene]))
    first = random.choice(sorted(people))
    likeness = {day: len(people[day] & people[first]) + random.random() for day in sorted(people)}
    nearest = sorted(people, key=lambda day: -likeness[day])
    return {first, *nearest[:REPAIRED_DAYS]}


def _value(problem: Problem, days: Sequence[int]) -> tuple[int, int]:
    """Return the cost of a schedule, and what decides between two that cost the same."""
    state = State(problem, days)
    return state.cost, state.ties
