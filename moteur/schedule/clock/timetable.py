"""The timetable: all days of a plan by the clock, each after the rest that the last one asks."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from moteur.schedule.clock import law
from moteur.schedule.clock.asked import Rest
from moteur.schedule.clock.breaches import Days, tally
from moteur.schedule.clock.timed import Fault, Timed
from moteur.schedule.clock.timing import Shot, Strips, Timing, timing
from moteur.schedule.model import Strip, Terms

Key = tuple[datetime.date, str]


def timetable(
    plan: Mapping[Key, Sequence[Strip]],
    terms: Terms,
    production_place: str = "",
    *,
    fixed: Mapping[Key, Sequence[str]] | None = None,
    pairs: Iterable[tuple[str, str]] = (),
) -> dict[Key, Timed]:
    """Return each unit's day of a plan in its exact order with its hours.

    `plan` has the strips of each date and unit; `fixed` the ids of strips whose order a
    person gave; of each of the `pairs` of ids the first is shot before the second. Days
    follow each other by date: everybody's calls come after the rest that their rules ask
    for since their last wrap. What cannot be kept is a fault of its day. Days that were timed
    before for the same terms are remembered. Raise BadInput for rules or a time zone that are
    not known, and for scenes before each other in a circle.
    """
    clock = timing(terms, production_place)
    days: dict[str, Days] = {}
    shot: dict[Key, Shot] = {}
    pairs = tuple(pairs)
    for key in sorted(plan):
        if plan[key]:
            ids = {strip.id for strip in plan[key]}
            mine = tuple(pair for pair in pairs if ids.issuperset(pair))
            order = tuple((fixed or {}).get(key, ()))
            shot[key] = _shot(clock, key, plan[key], mine, order, days)
            for name, worked, ruled in shot[key].worked:
                days.setdefault(name, Days()).add(worked, key[1], ruled)
    return _told(clock, shot, days)


def _shot(
    clock: Timing,
    key: Key,
    strips: Sequence[Strip],
    pairs: tuple[tuple[str, str], ...],
    fixed: tuple[str, ...],
    days: Mapping[str, Days],
) -> Shot:
    """Return a day after all days before it.

    What is best without a thought of rest is best with it too, where nobody is called too
    early: so that a day changes with the one before it only where it has to.
    """
    some = Strips(strips)
    shot = clock.day(key, some, pairs, fixed, ())
    rests = tuple(_rests(shot, key[0], days))
    calls = {name: worked.call for name, worked, _ in shot.worked}
    if any(calls[name] < until for name, some_ in rests for until, _ in some_):
        return clock.day(key, some, pairs, fixed, rests)
    return shot


def _rests(
    shot: Shot, date: datetime.date, days: Mapping[str, Days]
) -> Iterable[tuple[str, tuple[Rest, ...]]]:
    for name, _, ruled in shot.worked:
        known = days.get(name)
        found = law.rests(ruled, known.worked, date, shot.outside) if known else ()
        if found:
            yield name, found


def _told(clock: Timing, shot: Mapping[Key, Shot], days: Mapping[str, Days]) -> dict[Key, Timed]:
    """Return all days, with what rules say of everybody's days together."""
    found = tally(days, clock.memory)
    told = {}
    for key, one in shot.items():
        timed = one.timed
        if key in found:
            faults, paid = found[key]
            missing = [
                f"what a {code} is worth is not known: its amounts are taken as they stand"
                for code in sorted(clock.law.unpriced)
            ]
            timed = replace(
                timed,
                faults=(*timed.faults, *(_scenes(fault, timed) for fault in faults)),
                paid=paid,
                notes=(*timed.notes, *(missing if paid else ())),
            )
        told[key] = timed
    return told


def _scenes(fault: Fault, timed: Timed) -> Fault:
    """Return a fault with the scenes of whom it is about, all of them for the crew."""
    parts = {part for one in timed.people if one.name in fault.names for part in one.parts}
    scenes = (s.id for s in timed.strips if not fault.names or parts & set(s.cast))
    return replace(fault, scenes=tuple(scenes))
