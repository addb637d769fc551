"""A day's call sheet: what every part of it looks up."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from moteur.schedule.model import (
    Minor,
    Performer,
    Place,
    Presence,
    Profile,
    Schedule,
    ShootDay,
    Terms,
)
from moteur.schedule.reports import cast, codes, difference
from moteur.schedule.reports.beats import beats, places
from moteur.schedule.reports.needs import Sheets
from moteur.schedule.reports.page import Page


@dataclass(frozen=True)
class CallDay:
    """A day with its schedule, the terms and the breakdown's sheets."""

    page: Page
    schedule: Schedule
    day: ShootDay
    terms: Terms
    sheets: Sheets
    profiles: Sequence[Profile] = ()

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the numbers of the parts."""
        return cast.numbers(self.schedule)

    @cached_property
    def days(self) -> int:
        """Return on how many dates is shot in all."""
        return difference.days(self.schedule)

    @cached_property
    def places(self) -> list[Place]:
        """Return the terms of the day's places, in the order in which they are come to."""
        known = {place.name.casefold(): place for place in self.terms.places}
        return [known.get(name.casefold()) or Place(name=name) for name in places(self.day)]

    @cached_property
    def ready(self) -> int | None:
        """Return when the first scene begins."""
        starts = [b.start for b in beats(self.day) if b.kind == "scene" and b.start is not None]
        return min(starts, default=None)

    @cached_property
    def people(self) -> list[Presence]:
        """Return who comes, in the order of their parts' numbers."""
        there = list(self.day.people) or self._without_hours()
        return sorted(there, key=lambda one: (self._first(one), one.name))

    def _first(self, one: Presence) -> int:
        return min((self.numbers[p] for p in one.parts if p in self.numbers), default=10**6)

    def _without_hours(self) -> list[Presence]:
        """Return the day's people from its strips, where no hours are known."""
        parts: dict[str, list[str]] = {}
        for strip in self.day.strips:
            for part in strip.cast:
                names = parts.setdefault(self.schedule.players.get(part, part), [])
                names.extend([part] if part not in names else [])
        given = {e.name: e.codes for e in self.schedule.engagements}
        rows = {row.aside or row.name: row.codes for row in codes.people(self.schedule)}
        return [
            Presence(
                name=name,
                parts=tuple(plays),
                code=(given.get(name) or rows.get(name) or {}).get(self.day.date, ""),
            )
            for name, plays in parts.items()
        ]

    def performer(self, name: str) -> Performer:
        """Return somebody's terms; empty ones where none are entered."""
        found = (one for one in self.terms.performers if one.name == name)
        return next(found, None) or Performer(name=name)

    def minor(self, person: Performer) -> Minor | None:
        """Return what the rules allow a child of an age; None where they say nothing."""
        if person.minor_age is None:
            return None
        wanted = {person.rules} if person.rules else set(self.terms.calendar.rules)
        months = person.minor_age * 12
        for profile in (*self.terms.rules, *self.profiles):
            for one in profile.minors if profile.id in wanted else ():
                if one.since <= months < one.until:
                    return one
        return None

    @cached_property
    def next(self) -> ShootDay | None:
        """Return the same unit's next day."""
        later = [d for d in self.schedule.days if d.unit == self.day.unit and d.date > self.date]
        return min(later, key=lambda d: d.date, default=None)

    @property
    def date(self) -> datetime.date:
        """Return the day's date."""
        return self.day.date
