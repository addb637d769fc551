"""Findings: what a reader of the schedule must know, in words."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from moteur.schedule.board import Company, Plan, fold
from moteur.schedule.model import Strip, Terms


def find(plan: Plan, terms: Terms, until: datetime.date) -> Iterator[str]:
    """Yield the findings of a plan: scenes too long, people missing, terms missing."""
    strips = [strip for date in sorted(plan) for strip in plan[date]]
    yield from _too_long(strips, terms)
    for date in sorted(plan):
        yield from _missing(date, plan[date], terms, until)
    yield from _unknown(strips, terms)
    yield from _unused(strips, terms)


def pins(pins: Mapping[str, int], strips: Sequence[Strip]) -> Iterator[str]:
    """Yield what is pinned, and the pins of scenes that are not on the board."""
    known = {strip.scene: strip.number for strip in strips}
    kept = [f"scene {known[s]} to day {day}" for s, day in sorted(pins.items()) if s in known]
    if kept:
        yield f"Pinned: {_and(kept)}. What is proved holds for schedules that keep this."
    for scene, day in sorted(pins.items()):
        if scene not in known:
            yield f"The pin of {scene} to day {day} waits: the scene is not in the script."


def _too_long(strips: Iterable[Strip], terms: Terms) -> Iterator[str]:
    most = terms.calendar.day_minutes
    for strip in strips:
        if strip.minutes > most:
            yield (
                f"Scene {strip.number} is estimated at {hours(strip.minutes)} and a day has "
                f"{hours(most)}: it has a day to itself here and needs "
                f"{-(-strip.minutes // most)}. Split it into scenes that fit a day."
            )


def _missing(
    date: datetime.date, day: Sequence[Strip], terms: Terms, until: datetime.date
) -> Iterator[str]:
    company = Company(terms)
    for strip in day:
        missing = list(company.conflicts(strip, date))
        if missing:
            yield (
                f"Scene {strip.number} is set on {date} although {_and(missing)} "
                f"{'is' if len(missing) == 1 else 'are'} not free: by {until} no date that suits "
                f"everybody in it has room. Change days off, recast, or shoot it in parts."
            )


def _unknown(strips: Sequence[Strip], terms: Terms) -> Iterator[str]:
    parts = Company(terms).unknown(strips)
    if parts:
        yield f"No terms for {_and(parts)}: counted as free of charge and always free."
    entered = {fold(place.name) for place in terms.places}
    places = dict.fromkeys(s.place for s in strips if fold(s.place) not in entered)
    if places:
        yield f"No terms for the sets at {_and(list(places))}: counted as without a fee."


def _unused(strips: Sequence[Strip], terms: Terms) -> Iterator[str]:
    parts = {fold(part) for strip in strips for part in strip.cast}
    for person in terms.performers:
        names = person.plays or (person.name,)
        if not any(fold(name) in parts for name in names):
            yield f"{person.name} is on no strip: nobody in the scenes is called {_or(names)}."


def _and(names: Sequence[str]) -> str:
    shown = list(names) if len(names) <= 12 else [*names[:11], f"{len(names) - 11} more"]
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))


def _or(names: Sequence[str]) -> str:
    return " or ".join(names)


def hours(minutes: int) -> str:
    """Write minutes as a call sheet does: 45 -> ``45 min``, 90 -> ``1 h 30``."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest:02d}" if rest else f"{whole} h"
