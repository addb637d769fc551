"""Timing: one unit's day by the clock, remembered for the terms that it rests on."""

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from moteur.schedule.clock import ask, law, light, tell
from moteur.schedule.clock.asked import Asked, Rest
from moteur.schedule.clock.breaches import Memory
from moteur.schedule.clock.hours import Walk
from moteur.schedule.clock.law import Ruled
from moteur.schedule.clock.order import best
from moteur.schedule.clock.price import stays
from moteur.schedule.clock.sun import sun, where
from moteur.schedule.clock.timed import Fault, Timed
from moteur.schedule.company import Company
from moteur.schedule.model import Strip, Sun, Terms
from moteur.schedule.rules.worked import Worked

Rests = tuple[tuple[str, tuple[Rest, ...]], ...]
"""By name of a person or of a unit's crew: before which minutes they may not be called."""

REMEMBERED = 2048
"""Days that are remembered of one production: more than a search looks at again."""


@dataclass(frozen=True)
class Shot:
    """A unit's day in its order and hours: of everybody, the crew with them, their own day."""

    timed: Timed
    outside: bool
    worked: tuple[tuple[str, Worked, Ruled], ...]


class Timing:
    """The days of a production: the same day is timed once."""

    def __init__(self, terms: Terms, place: str) -> None:
        self.terms, self.place = terms, place
        self.company, self.law = Company(terms), law.Law(terms)
        self.memory = Memory()
        self.day = lru_cache(maxsize=REMEMBERED)(self._day)

    def _day(
        self,
        key: tuple[datetime.date, str],
        strips: "Strips",
        pairs: tuple[tuple[str, str], ...],
        fixed: tuple[str, ...],
        rests: Rests,
    ) -> Shot:
        date, unit = key
        some = strips.some
        hours, notes = self._sun(date, some)
        asked = self._asked(date, unit, some, hours, pairs, fixed, dict(rests))
        walked, proved = best(asked)
        places = [asked.scenes[i].place for i in walked.order]
        money, over = asked.overtime(walked.work)
        timed = Timed(
            date=date,
            unit=unit,
            strips=tuple(some[i] for i in walked.order),
            call=walked.call,
            wrap=walked.wrap,
            light=light.light(some),
            moments=tell.moments(asked, some, walked),
            people=tell.presences(asked, walked),
            sun=hours,
            overtime_minutes=max(0, walked.work - asked.capacity),
            overtime=money,
            moves=sum(a != b for a, b in itertools.pairwise(places)),
            faults=tuple(_faults(asked, walked, over)),
            notes=notes,
            proved=proved,
        )
        outside = any(light.outside(strip) for strip in some)
        return Shot(timed, outside, tuple(_worked(key, asked, walked, outside)))

    def _asked(
        self,
        date: datetime.date,
        unit: str,
        strips: Sequence[Strip],
        hours: Sun | None,
        pairs: Iterable[tuple[str, str]],
        fixed: Sequence[str],
        rests: dict[str, tuple[Rest, ...]],
    ) -> Asked:
        people = []
        who: dict[str, str] = {}
        for person, parts in ask.cast(strips, self.company).values():
            who |= {part: person.name for part in parts}
            ruled = self.law.performer(person, date)
            people.append(ask.somebody(person, parts, ruled, rests.get(person.name, ())))
        crew = self.law.crew(date), rests.get(crew_of(unit), ())
        calendar = self.terms.calendar
        return ask.ask(strips, date, calendar, hours, people, who, crew, pairs, fixed, unit)

    def _sun(
        self, date: datetime.date, strips: Sequence[Strip]
    ) -> tuple[Sun | None, tuple[str, ...]]:
        """Return the sun's hours where the day's first exterior is, or a note."""
        lit = [strip for strip in strips if light.outside(strip)] or list(strips)
        place = self.company.place(lit[0].place)
        spot, said = where(self.terms.calendar, place, self.place)
        if spot is None:
            return None, (said,) if light.outside(lit[0]) else ()
        return sun(date, spot.latitude, spot.longitude, spot.timezone), ()


class Strips:
    """Strips known by their ids and all that the clock reads of them."""

    def __init__(self, some: Sequence[Strip]) -> None:
        self.some = tuple(some)
        self.key = tuple((s.id, s.minutes, s.place, s.setting, s.time, s.cast) for s in self.some)
        self._hash = hash(self.key)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Strips) and self.key == other.key


class _Of:
    """Terms known as this very object: to compare them whole takes longer than a day."""

    def __init__(self, terms: Terms, place: str) -> None:
        self.terms, self.place = terms, place

    def __hash__(self) -> int:
        return id(self.terms)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Of):
            return False
        return self.terms is other.terms and self.place == other.place


def timing(terms: Terms, place: str) -> Timing:
    """Return the days of a production, with those that were timed before."""
    return _timing(_Of(terms, place))


@lru_cache(maxsize=4)
def _timing(of: _Of) -> Timing:
    return Timing(of.terms, of.place)


def crew_of(unit: str) -> str:
    """Return under which name a unit's crew is remembered: nobody is called so."""
    return f"\0{unit}"


def _faults(day: Asked, walked: Walk, over: int) -> Iterator[Fault]:
    missed = [i for i, taken in zip(walked.order, walked.taken, strict=True) if taken.missed]
    for i in missed:
        light_of = "darkness" if day.scenes[i].awaits == "dark" else "light"
        yield Fault("light", f"no {light_of} of the day is long enough", (day.scenes[i].id,))
    if over:
        words = f"{over} minutes more than the day and its overtime hold"
        yield Fault("length", words, tuple(day.scenes[i].id for i in walked.order))


def _worked(
    key: tuple[datetime.date, str], asked: Asked, walked: Walk, outside: bool
) -> Iterator[tuple[str, Worked, Ruled]]:
    """Yield everybody's day as rules judge it, the crew's first."""
    date, unit = key
    day = Worked(
        date=date,
        call=walked.call,
        wrap=walked.wrap,
        meals=walked.meals,
        outside=outside,
        # Exteriors are on location; interiors may be a studio's, so that they are taken for it.
        location=outside,
        school=asked.school,
        school_next=asked.school_next,
        continuous=asked.continuous,
    )
    yield crew_of(unit), day, asked.crew.rules
    for person, stay in zip(asked.people, stays(asked, walked), strict=True):
        work = stay.work if person.child else None
        own = replace(day, call=stay.call, wrap=stay.wrap, meals=stay.meals, work=work)
        yield person.name, own, person.rules
