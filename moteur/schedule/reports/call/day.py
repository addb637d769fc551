"""A day's call sheet: what every part of it looks up."""

import datetime
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from moteur.film.errors import BadInput
from moteur.schedule import rules
from moteur.schedule.model import Minor, Performer, Place, Presence, Schedule, ShootDay, Terms
from moteur.schedule.reports.beats import beats, places
from moteur.schedule.reports.needs import Sheets
from moteur.schedule.reports.page import Page


@dataclass(frozen=True)
class CallDay:
    """A day with its schedule, the terms and the breakdown's sheets.

    `numbers` are those of the parts; `days` says on how many dates is shot in all.
    """

    page: Page
    schedule: Schedule
    day: ShootDay
    terms: Terms
    sheets: Sheets
    numbers: Mapping[str, int]
    days: int

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
        given = {e.name: e.codes.get(self.date, "") for e in self.schedule.engagements}
        return [
            Presence(name=name, parts=tuple(plays), code=given.get(name, ""))
            for name, plays in parts.items()
        ]

    def performer(self, name: str) -> Performer:
        """Return somebody's terms; empty ones where none are entered."""
        found = (one for one in self.terms.performers if one.name == name)
        return next(found, None) or Performer(name=name)

    def minor(self, person: Performer) -> Minor | None:
        """Return what the rules allow a child of an age; None where they say nothing."""
        for name in [person.rules] if person.rules else self.terms.calendar.rules:
            with suppress(BadInput):  # rules that do not hold on this date say nothing of it
                known = rules.profile(name, self.date, self.terms.rules)
                found = rules.minor(known, person.minor_age or 0)
                if found is not None:
                    return found
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
