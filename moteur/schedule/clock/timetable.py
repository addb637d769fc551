"""The timetable: all days of a plan by the clock, each after the rest that the last one asks."""

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from moteur.schedule.clock import ask, law, light, tell
from moteur.schedule.clock.asked import Asked
from moteur.schedule.clock.breaches import Days, tally
from moteur.schedule.clock.hours import Walk
from moteur.schedule.clock.order import best
from moteur.schedule.clock.price import stays
from moteur.schedule.clock.sun import sun, where
from moteur.schedule.clock.timed import Fault, Timed
from moteur.schedule.company import Company
from moteur.schedule.model import Strip, Sun, Terms
from moteur.schedule.rules.worked import Worked

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
    for since their last wrap. What cannot be kept is a fault of its day. Raise BadInput for
    rules or a time zone that are not known, and for scenes before each other in a circle.
    """
    clock = _Clock(terms, production_place, tuple(pairs), fixed or {})
    for date, unit in sorted(plan):
        if plan[date, unit]:
            clock.time(date, unit, plan[date, unit])
    return clock.told()


@dataclass
class _Clock:
    """What has been timed so far: days worked, by person."""

    terms: Terms
    place: str
    pairs: tuple[tuple[str, str], ...]
    fixed: Mapping[Key, Sequence[str]]
    timed: dict[Key, Timed] = field(default_factory=dict)
    days: dict[str, Days] = field(default_factory=lambda: defaultdict(Days))

    def __post_init__(self) -> None:
        self.company = Company(self.terms)
        self.law = law.Law(self.terms)

    def time(self, date: datetime.date, unit: str, strips: Sequence[Strip]) -> None:
        """Time one unit's day, after all days before it."""
        asked, hours, notes = self._asked(date, unit, strips)
        walked, proved = best(asked)
        self._remember(date, unit, strips, asked, walked)
        places = [asked.scenes[i].place for i in walked.order]
        money, over = asked.overtime(walked.work)
        faults = tuple(_faults(asked, walked, over))
        self.timed[date, unit] = Timed(
            date=date,
            unit=unit,
            strips=tuple(strips[i] for i in walked.order),
            call=walked.call,
            wrap=walked.wrap,
            light=light.light(strips),
            moments=tell.moments(asked, strips, walked),
            people=tell.presences(asked, walked),
            sun=hours,
            overtime_minutes=max(0, walked.work - asked.capacity),
            overtime=money,
            moves=sum(a != b for a, b in itertools.pairwise(places)),
            faults=faults,
            notes=notes,
            proved=proved,
        )

    def _asked(
        self, date: datetime.date, unit: str, strips: Sequence[Strip]
    ) -> tuple[Asked, Sun | None, tuple[str, ...]]:
        outside = any(light.outside(strip) for strip in strips)
        hours, notes = self._sun(date, strips)
        people = []
        who: dict[str, str] = {}
        for person, parts in ask.cast(strips, self.company).values():
            who |= {part: person.name for part in parts}
            ruled = self.law.performer(person, date)
            known = self.days[person.name].worked
            rests = law.rests(ruled, known, date, outside)
            people.append(ask.somebody(person, parts, ruled, rests))
        ruled = self.law.crew(date)
        rests = law.rests(ruled, self.days[_crew(unit)].worked, date, outside)
        fixed = self.fixed.get((date, unit), ())
        calendar = self.terms.calendar
        asked = ask.ask(
            strips, date, calendar, hours, people, who, (ruled, rests), self.pairs, fixed, unit
        )
        return asked, hours, notes

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

    def _remember(
        self,
        date: datetime.date,
        unit: str,
        strips: Sequence[Strip],
        asked: Asked,
        walked: Walk,
    ) -> None:
        # Exteriors are on location; interiors may be a studio's, so that they are taken for it.
        outside = any(light.outside(strip) for strip in strips)
        day = Worked(
            date=date,
            call=walked.call,
            wrap=walked.wrap,
            meals=walked.meals,
            outside=outside,
            location=outside,
            school=asked.school,
            school_next=asked.school_next,
            continuous=asked.continuous,
        )
        self.days[_crew(unit)].add(day, unit, asked.crew.rules)
        for person, stay in zip(asked.people, stays(asked, walked), strict=True):
            work = stay.work if person.child else None
            own = replace(day, call=stay.call, wrap=stay.wrap, meals=stay.meals, work=work)
            self.days[person.name].add(own, unit, person.rules)

    def told(self) -> dict[Key, Timed]:
        """Return all days, with what rules say of everybody's days together."""
        found = tally(self.days)
        told = {}
        for key, timed in self.timed.items():
            faults, paid = found.get(key, ((), ()))
            missing = [
                f"what a {code} is worth is not known: its amounts are taken as they stand"
                for code in sorted(self.law.unpriced)
            ]
            told[key] = replace(
                timed,
                faults=(*timed.faults, *(_scenes(fault, timed) for fault in faults)),
                paid=paid,
                notes=(*timed.notes, *(missing if paid else ())),
            )
        return told


def _crew(unit: str) -> str:
    """Return under which name a unit's crew is remembered: nobody is called so."""
    return f"\0{unit}"


def _faults(day: Asked, walked: Walk, over: int) -> Iterable[Fault]:
    missed = [i for i, taken in zip(walked.order, walked.taken, strict=True) if taken.missed]
    for i in missed:
        light_of = "darkness" if day.scenes[i].awaits == "dark" else "light"
        yield Fault("light", f"no {light_of} of the day is long enough", (day.scenes[i].id,))
    if over:
        words = f"{over} minutes more than the day and its overtime hold"
        yield Fault("length", words, tuple(day.scenes[i].id for i in walked.order))


def _scenes(fault: Fault, timed: Timed) -> Fault:
    """Return a fault with the scenes of whom it is about, all of them for the crew."""
    parts = {part for one in timed.people if one.name in fault.names for part in one.parts}
    scenes = (s.id for s in timed.strips if not fault.names or parts & set(s.cast))
    return replace(fault, scenes=tuple(scenes))
