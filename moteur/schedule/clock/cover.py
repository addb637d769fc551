"""Weather cover: what could be shot inside, of later days, where a day's exteriors cannot."""

import datetime
from collections.abc import Iterator, Sequence

from moteur.schedule.clock.light import outside
from moteur.schedule.company import Company
from moteur.schedule.model import ShootDay, Terms
from moteur.schedule.names import fold

MOST = 5
"""Strips of cover that are named for a day."""

Key = tuple[datetime.date, str]


def cover(days: Sequence[ShootDay], terms: Terms) -> dict[Key, tuple[str, ...]]:
    """Return, for each unit's day with exteriors, ids of interiors that could be shot instead.

    Interiors of later days of the same unit, whose place is open and whose cast is free on
    the date and in no other unit, each no longer than the time that the exteriors leave. First
    those at places kept for bad weather, then those whose cast is there or held anyway, then
    the soonest; at most `MOST`.
    """
    company = Company(terms)
    found: dict[Key, tuple[str, ...]] = {}
    for day in days:
        if any(outside(strip) for strip in day.strips):
            ranked = sorted(_candidates(day, days, company))
            found[day.date, day.unit] = tuple(id for *_, id in ranked[:MOST])
    return found


def _candidates(
    day: ShootDay, days: Sequence[ShootDay], company: Company
) -> Iterator[tuple[bool, int, datetime.date, int, str]]:
    """Yield what could be shot instead, each with what puts it before others."""
    room = _room(day, company.terms)
    there = _names(day, company) | set(day.holds)
    elsewhere = {
        name
        for other in days
        if other.date == day.date and other.unit != day.unit
        for name in _names(other, company)
    }
    inside = {fold(strip.place) for strip in day.strips if not outside(strip)}
    move = company.terms.calendar.move_minutes if inside else 0
    for later in days:
        if later.unit != day.unit or later.date <= day.date:
            continue
        for k, strip in enumerate(later.strips):
            people = set(company.performers(strip.cast))
            if outside(strip) or elsewhere & people or company.conflicts(strip, day.date):
                continue
            if strip.minutes + (0 if fold(strip.place) in inside else move) <= room:
                kept, called = company.place(strip.place).cover, len(people - there)
                yield not kept, called, later.date, k, strip.id


def _room(day: ShootDay, terms: Terms) -> int:
    """Return the minutes that a day has without its exteriors."""
    unit = next((unit for unit in terms.calendar.units if unit.name == day.unit), None)
    whole = (unit.day_minutes if unit else None) or terms.calendar.day_minutes
    inside = [strip for strip in day.strips if not outside(strip)]
    moves = max(0, len({fold(strip.place) for strip in inside}) - 1)
    left = whole - moves * terms.calendar.move_minutes
    return left - sum(strip.minutes for strip in inside)


def _names(day: ShootDay, company: Company) -> set[str]:
    return set(company.everybody(day.strips))
