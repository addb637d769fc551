"""Cuts: what the clock could not keep, as rules that the days engine can.

A day that is too long by the clock, misses its light or a child's hours may not hold all of
its scenes again; after a late night, what made the next call too early may not follow.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from moteur.schedule.clock.timed import Fault, Timed
from moteur.schedule.days.model import Gap, Limit, Problem
from moteur.schedule.model import Strip
from moteur.schedule.others import Key
from moteur.schedule.price import Plan, Priced


@dataclass(frozen=True)
class Manner:
    """How much is cut at once: for so many calendar days about a date, of one day or of all."""

    near: int
    all: bool


AWAY = (4, 8, 2, 16)  # percent of the cost
_FREE = "a free day in a week, for"

FAR = Manner(near=7, all=True)  # so long the sun's hours are much the same
MANNERS = (FAR, Manner(near=0, all=True), Manner(near=7, all=False), Manner(near=0, all=False))


def cut(problem: Problem, priced: Priced, manner: Manner = FAR) -> Problem:
    """Return a problem in which what failed in a plan, or cost by the hour, cannot come again.

    The same problem where nothing did.
    """
    limits, gaps = list[Limit](), list[Gap]()
    for key in sorted(priced.timed):
        timed = priced.timed[key]
        for fault in timed.faults:
            if fault.kind == "rest":
                gaps += _rest(priced, key)
            elif fault.kind == "week":
                limits.append(_week(problem, priced, key, fault, manner))
            else:
                scenes = _at_fault(timed, fault)
                limits.append(_together(problem, timed, scenes, fault.words, manner))
        if not timed.faults and _dearer(problem, timed):
            limits.append(_together(problem, timed, (), "cheaper hours", manner))
        if not manner.all and (limits or gaps):
            break
    if not limits and not gaps:
        return problem
    both = {"limits": (*problem.limits, *dict.fromkeys(limits)), "gaps": (*problem.gaps, *gaps)}
    return problem.model_copy(update=both)


def _dearer(problem: Problem, timed: Timed) -> bool:
    """Say whether a day costs more by the clock than whole days say: waits, moves, penalties."""
    places = len({strip.place for strip in timed.strips})
    minutes = sum(strip.minutes for strip in timed.strips)
    whole = minutes + (places - 1) * problem.costs.move_minutes
    return (
        bool(timed.paid) or timed.moves >= places or (timed.overtime > 0 and timed.minutes > whole)
    )


def away(problem: Problem, plan: Plan, price: int) -> Problem:
    """Return a problem in which scenes that follow each other in a plan should not share a day.

    `price` is what all such pairs cost together: the search is led to other plans, and none
    is shut out.
    """
    pairs = [(a.id, b.id) for some in plan.values() for a, b in pairwise(some)]
    each = max(1, price // max(1, len(pairs)))
    gaps = tuple(Gap(before=(a,), after=(b,), least=0, most=0, cents=each) for a, b in pairs)
    return problem.model_copy(update={"gaps": (*problem.gaps, *gaps)})


def _at_fault(timed: Timed, fault: Fault) -> tuple[str, ...]:
    """Return the scenes that cannot be together: those that share a light that is too short."""
    if fault.kind != "light":
        return fault.scenes
    times = {strip.time for strip in timed.strips if strip.id in fault.scenes}
    same = tuple(s.id for s in timed.strips if s.setting != "INT" and s.time in times)
    return same if len(same) > 1 else ()


def _together(
    problem: Problem, timed: Timed, scenes: Sequence[str], why: str, manner: Manner
) -> Limit:
    """Keep scenes of a day from sharing a date near this one; where it is one, from it."""
    names = tuple(scenes) or tuple(strip.id for strip in timed.strips)
    minutes = sum(strip.minutes for strip in timed.strips if strip.id in names)
    dates = sorted({day.date for day in problem.days})
    far = manner.near if len(names) > 1 else 0
    most = max(0, minutes - 1)
    return Limit(
        scenes=names,
        minutes=sum(scene.minutes for scene in problem.scenes if scene.id in names),
        dates=tuple((date, most) for date in dates if abs((date - timed.date).days) <= far),
        why=why,
    )


def _week(problem: Problem, priced: Priced, key: Key, fault: Fault, manner: Manner) -> Limit:
    """Keep a date of a week that is too long free of whom it is too long for.

    A unit's crew has the same weekday free each week, the latest worked on; a performer the
    date on which least of theirs is shot.
    """
    unit, names = key[1], set(fault.names)
    shut = {
        date
        for limit in problem.limits
        if limit.why.startswith(_FREE) and limit.why.endswith(_whose(unit, names))
        for date, _ in limit.dates
    }
    work = {date: 0 for date in fault.dates if date not in shut} or dict.fromkeys(fault.dates, 0)
    for (date, _), strips in priced.plan.items():
        for strip in strips:
            if date in work and names & {*_players(problem, strip)}:
                work[date] += strip.minutes
    free = min(work, key=lambda date: (work[date], -date.weekday(), date))
    dates = {free}
    if not names and manner.all:
        dates = {day.date for day in problem.days if day.date.weekday() == free.weekday()}
    scenes = [
        scene
        for scene in problem.scenes
        if names & {*scene.cast} or (not names and (scene.units is None or unit in scene.units))
    ]
    return Limit(
        scenes=tuple(scene.id for scene in scenes),
        minutes=sum(scene.minutes for scene in scenes),
        dates=tuple((date, 0) for date in sorted(dates)),
        why=f"{_FREE} {_whose(unit, names)}",
    )


def _whose(unit: str, names: set[str]) -> str:
    return ", ".join(sorted(names)) or (f"the crew of {unit}" if unit else "the crew")


def _players(problem: Problem, strip: Strip) -> tuple[str, ...]:
    return next(scene.cast for scene in problem.scenes if scene.id == strip.id)


def _rest(priced: Priced, key: Key) -> Iterator[Gap]:
    """Keep what began too early from following what ended too late."""
    date, _ = key
    before = max((day for day, _ in priced.plan if day < date), default=None)
    if before is None:
        return
    late = _some(priced, before, ("night", "dusk"))
    early = _some(priced, date, ("day", "dawn"))
    days = (date - before).days
    yield Gap(before=late, after=early, least=days, most=days, why="rest between two days")


def _some(priced: Priced, date: datetime.date, times: Sequence[str]) -> tuple[str, ...]:
    """Return the exteriors of a date by some lights; all its scenes where it has none."""
    strips: list[Strip] = [s for (day, _), some in priced.plan.items() if day == date for s in some]
    tied = tuple(s.id for s in strips if s.setting != "INT" and s.time in times)
    return tied or tuple(s.id for s in strips)
