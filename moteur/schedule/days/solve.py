"""From a problem to its schedule: search, order, bound, and the checker's word."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.schedule.days import bound as bounds
from moteur.schedule.days.board import Compiled
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.check import bill, faults
from moteur.schedule.days.model import Answer, Problem, Scene, ShotDay
from moteur.schedule.days.order import order
from moteur.schedule.days.search.restarts import Found, search

Gone = Callable[[int], float]
"""Given how many moves were made, what part of the limit is gone: 1 ends the search."""


@dataclass(frozen=True)
class Solved:
    """The best schedule found, or none; by how many minutes what was found is too long."""

    answer: Answer | None
    excess: int


def solve(problem: Problem, gone: Gone, seed: int = 0) -> Solved:
    """Return the cheapest schedule found before the limit; the checker has judged it.

    The same problem, seed and limit in moves give the same schedule.
    """
    whole = compiled(problem)
    least = bounds.money(whole.board)
    found = search(whole.board, least, gone, seed, begin(problem, whole))
    return finish(problem, whole, found, least)


def begin(problem: Problem, whole: Compiled) -> list[int] | None:
    """Return the days of an earlier schedule, a date that is gone as the next; None: no such."""
    if problem.earlier is None:
        return None
    was = {scene: (shot.date, shot.unit) for shot in problem.earlier.days for scene in shot.scenes}
    listed = [(problem.days[at].date, problem.days[at].unit) for at in whole.dates]
    days = []
    for scenes in whole.items:
        before = [was[name] for s in scenes if (name := problem.scenes[s].id) in was]
        days.append(min(bisect_left(listed, min(before)), len(listed) - 1) if before else 0)
    return days


def finish(problem: Problem, whole: Compiled, found: Found, least: int) -> Solved:
    """Return what was found as an answer that the checker has judged."""
    if found.excess:
        return Solved(None, found.excess)
    days = shot(problem, whole, found.day)
    paid = bill(problem, days)
    answer = Answer(
        days=days,
        cost_cents=paid.money,
        bound_cents=least,
        proved=least == paid.money and paid.wishes == 0,
        preference_cents=paid.wishes,
    )
    wrong = faults(problem, answer)
    if wrong:
        raise RuntimeError(f"the checker refuses what was found: {wrong[0]}")
    return Solved(answer, 0)


def shot(problem: Problem, whole: Compiled, day: Sequence[int]) -> tuple[ShotDay, ...]:
    """Return the days on which something is shot, their scenes in shooting order."""
    before: dict[str, list[str]] = {}
    for first, second in problem.precedences:
        before.setdefault(second, []).append(first)
    scenes: list[list[Scene]] = [[] for _ in whole.dates]
    for item, at in enumerate(day):
        scenes[at] += [problem.scenes[s] for s in whole.items[item]]
    place = {scene.id: at for at, scene in enumerate(problem.scenes)}
    return tuple(
        ShotDay(
            date=problem.days[date].date,
            unit=problem.days[date].unit,
            scenes=tuple(s.id for s in order(sorted(some, key=lambda s: place[s.id]), before)),
        )
        for date, some in zip(whole.dates, scenes, strict=True)
        if some
    )


def none(why: str) -> BadInput:
    """Return the error for a problem without a schedule; `why` is empty where none is known."""
    if why:
        return BadInput(f"there is no schedule: {why}", "", "let go of one of these")
    return BadInput("no schedule was found that keeps every rule", "", "give it more seconds")
