"""The case: a schedule beside what it was made of, with the terms looked up by name."""

import datetime
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from moteur.film.errors import BadInput
from moteur.schedule.model import (
    Hire,
    Moment,
    Performer,
    Place,
    Presence,
    Schedule,
    ShootDay,
    Strip,
    Terms,
    Unit,
)
from moteur.schedule.rules.profiles import profile

Date = datetime.date
DAY = 24 * 60
_LONGEST = 20 * 366


def same(name: str) -> str:
    """Return a name as names are compared: without case, accents and extra spaces."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def clock(minute: int) -> str:
    """Write a minute of a day: ``510`` -> ``8:30``, ``1500`` -> ``1:00 the next day``."""
    later = {0: "", 1: " the next day", -1: " the day before"}
    days, rest = divmod(minute, DAY)
    return f"{rest // 60}:{rest % 60:02}{later.get(days, f' {days} days later')}"


def called(day: ShootDay) -> str:
    """Name a unit's day: ``2027-03-02``, ``2027-03-02 (second)``."""
    return f"{day.date} ({day.unit})" if day.unit else str(day.date)


@dataclass(frozen=True)
class Case:
    """A schedule, and what it was made of."""

    schedule: Schedule
    strips: tuple[Strip, ...]
    terms: Terms
    locks: Mapping[str, str | int]
    city: str = ""

    @cached_property
    def strip(self) -> dict[str, Strip]:
        """Return the board's strips by id."""
        return {strip.id: strip for strip in self.strips}

    @cached_property
    def shot(self) -> dict[str, list[ShootDay]]:
        """Return the days that hold each strip, by its id."""
        found: dict[str, list[ShootDay]] = defaultdict(list)
        for day in self.schedule.days:
            for strip in day.strips:
                found[strip.id].append(day)
        return found

    @cached_property
    def parts(self) -> dict[str, list[Strip]]:
        """Return each scene's strips, in the order of the board."""
        found: dict[str, list[Strip]] = defaultdict(list)
        for strip in self.strips:
            found[strip.scene].append(strip)
        return found

    @cached_property
    def _players(self) -> dict[str, Performer]:
        people = [self._lawful(one) for one in self.terms.performers]
        own = {same(one.name): one for one in people}
        return own | {same(part): one for one in people for part in one.plays}

    def _lawful(self, one: Performer) -> Performer:
        """Return somebody who is dropped for no fewer days than their rules ask for."""
        calendar, days = self.terms.calendar, one.drop_days
        for name in [one.rules] if one.rules else calendar.rules:
            try:
                rule = profile(name, calendar.start, self.terms.rules)
            except BadInput:  # rules that are not known are told of by `law`
                continue
            if days is None or rule.covers not in ("cast", "all"):
                continue
            days = max(days, rule.drop_days or 0) if rule.drops else None
        return one.model_copy(update={"drop_days": days})

    def player(self, part: str) -> Performer:
        """Return who plays a part: whom the terms name, else the part itself, for nothing."""
        return self._players.get(same(part), Performer(name=part, plays=(part,)))

    def performer(self, name: str) -> Performer:
        """Return a performer's terms by their own name, else those of who plays such a part."""
        known = (one for one in self._players.values() if one.name == name)
        return next(known, self.player(name))

    def players(self, parts: Iterable[str]) -> dict[str, Performer]:
        """Return who plays some parts, by name."""
        return {one.name: one for one in map(self.player, parts)}

    def place(self, name: str) -> Place:
        """Return a place's terms, else one that is free and always open."""
        known = (one for one in self.terms.places if same(one.name) == same(name))
        return next(known, Place(name=name))

    def hire(self, name: str) -> Hire:
        """Return a hire's terms, else one that is free and always to be had."""
        known = (one for one in self.terms.hires if same(one.name) == same(name))
        return next(known, Hire(name=name))

    def unit(self, name: str) -> Unit | None:
        """Return a unit beside the main one, None for the main one and for unknown ones."""
        return next((one for one in self.terms.calendar.units if one.name == name), None)

    def listed(self, date: Date) -> bool:
        """Say whether the main unit may shoot on a date."""
        calendar = self.terms.calendar
        inside = calendar.start <= date and (calendar.end is None or date <= calendar.end)
        return inside and date.weekday() in calendar.weekdays and date not in calendar.days_off

    def between(self, first: Date, last: Date) -> list[Date]:
        """Return the listed dates from one date to another, both with them."""
        days = range(min((last - first).days + 1, _LONGEST))
        dates = (first + datetime.timedelta(days=d) for d in days)
        return [date for date in dates if self.listed(date)]

    @cached_property
    def main(self) -> list[Date]:
        """Return the dates on which the main unit shoots."""
        return sorted({day.date for day in self.schedule.days if not day.unit})

    @cached_property
    def worked(self) -> dict[str, list[Date]]:
        """Return the dates on which each performer works, by name."""
        return self._dates((n, d) for d, s in self._each() for n in self.players(s.cast))

    @cached_property
    def used(self) -> dict[str, list[Date]]:
        """Return the dates on which each place is used, by its folded name."""
        return self._dates((same(strip.place), date) for date, strip in self._each())

    @cached_property
    def hired(self) -> dict[str, list[Date]]:
        """Return the dates on which each hire is used, by its folded name."""
        return self._dates((same(n), date) for date, strip in self._each() for n in strip.hires)

    def _each(self) -> Iterator[tuple[Date, Strip]]:
        return ((day.date, strip) for day in self.schedule.days for strip in day.strips)

    @staticmethod
    def _dates(pairs: Iterable[tuple[str, Date]]) -> dict[str, list[Date]]:
        found: dict[str, set[Date]] = defaultdict(set)
        for name, date in pairs:
            found[name].add(date)
        return {name: sorted(dates) for name, dates in found.items()}


def scenes(day: ShootDay, strip: Strip) -> list[Moment]:
    """Return the moments in which a strip is shot."""
    return [m for m in day.moments if m.kind == "scene" and m.scene == strip.id]


def meals(day: ShootDay) -> list[Moment]:
    """Return a day's meals."""
    return [moment for moment in day.moments if moment.kind == "meal"]


def length(day: ShootDay) -> int:
    """Return minutes from call to wrap, meals apart."""
    eaten = sum(meal.end - meal.start for meal in meals(day))
    return (day.wrap or 0) - (day.call or 0) - eaten


def there(day: ShootDay) -> list[Presence]:
    """Return the presences of those who come."""
    return [one for one in day.people if one.call is not None]
