"""The problem: a board and its terms as the numbers that a search works on.

Days are bits of an integer: day 1 is bit 0. Scenes, performers and places are indices.
Performers without any rate and places without a fee are left out of the money, never out
of the availability.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from math import gcd
from typing import Any

from moteur.film.errors import BadInput
from moteur.schedule import board
from moteur.schedule.model import Strip, Terms

SPARE_DAYS = 2
SCANNED_DAYS = 260


@dataclass(frozen=True)
class Problem:
    """Scenes to be put on days.

    `allowed` and `available` are bit masks of days; `outside` is 1 where a scene needs the
    sun and 2 where it waits for the dark; `dates` is the window that is searched; `pinned`
    are scenes with the number of their shooting day, counted from 1 over the days used.
    """

    strips: tuple[Strip, ...]
    dates: tuple[datetime.date, ...]
    minutes: tuple[int, ...]
    allowed: tuple[int, ...]
    outside: tuple[int, ...]
    place: tuple[int, ...]
    cast: tuple[tuple[int, ...], ...]
    rate: tuple[int, ...]
    hold: tuple[int, ...]
    available: tuple[int, ...]
    fee: tuple[int, ...]
    crew: int
    move: int
    move_minutes: int
    day_minutes: int
    pinned: tuple[tuple[int, int], ...] = ()

    @property
    def days(self) -> int:
        """Return how many days the window has."""
        return len(self.dates)

    @property
    def unit(self) -> int:
        """Return the largest amount that divides every amount of money."""
        return reduce(gcd, (*self.rate, *self.hold, *self.fee, self.crew, self.move)) or 1

    def plan(self, days: Sequence[int]) -> dict[datetime.date, list[Strip]]:
        """Return which strips are shot on which date, `days` being a day for each scene."""
        plan: dict[datetime.date, list[Strip]] = {}
        for strip, day in zip(self.strips, days, strict=True):
            plan.setdefault(self.dates[day], []).append(strip)
        return plan

    def keeps_pins(self, days: Sequence[int]) -> bool:
        """Say whether a schedule has each pinned scene on its shooting day."""
        used = sorted(set(days))
        return all(
            number <= len(used) and days[scene] == used[number - 1] for scene, number in self.pinned
        )

    def within(self, days: int) -> "Problem":
        """Return the problem with a window of the first `days` days."""
        mask = (1 << days) - 1
        return self.but(dates=self.dates[:days], allowed=tuple(a & mask for a in self.allowed))

    def but(self, **changed: Any) -> "Problem":
        """Return the problem with some fields changed."""
        return replace(self, **changed)


def pose(strips: Sequence[Strip], terms: Terms, pins: Mapping[str, int] | None = None) -> Problem:
    """Return the problem of a board, with a window long enough for anything.

    `pins` give the shooting day (from 1) of a scene. A scene may be shot on the days on which
    nobody is missing; where there is no such day, on those on which the fewest are.
    Raise BadInput for a pin that cannot be kept.
    """
    terms = _priced(strips, terms)
    company, calendar, pins = board.Company(terms), terms.calendar, pins or {}
    window = SCANNED_DAYS + len(strips)
    dates = board.dates(calendar, window)
    people = company.performers(part for strip in strips for part in strip.cast)
    paid = [name for name, person in people.items() if person.day_rate or person.hold_rate]
    places = list(dict.fromkeys(board.fold(strip.place) for strip in strips))
    free = {n: _mask(board.free(person, d) for d in dates) for n, person in people.items()}
    open_ = {p: _mask(d not in company.place(p).days_off for d in dates) for p in places}
    needs = [
        [open_[board.fold(s.place)], *(free[name] for name in company.performers(s.cast))]
        for s in strips
    ]
    allowed = [_fewest(masks, window) for masks in needs]
    problem = Problem(
        strips=tuple(strips),
        dates=tuple(dates),
        minutes=tuple(min(s.minutes, calendar.day_minutes) for s in strips),
        allowed=tuple(allowed),
        outside=tuple(board.is_day_outside(s) + 2 * board.is_night_outside(s) for s in strips),
        place=tuple(places.index(board.fold(s.place)) for s in strips),
        cast=tuple(
            tuple(paid.index(name) for name in company.performers(s.cast) if name in paid)
            for s in strips
        ),
        rate=tuple(people[name].day_rate for name in paid),
        hold=tuple(people[name].hold_rate for name in paid),
        available=tuple(free[name] for name in paid),
        fee=tuple(company.place(p).fee for p in places),
        crew=calendar.crew_day,
        move=calendar.company_move,
        move_minutes=calendar.move_minutes,
        day_minutes=calendar.day_minutes,
    )
    return _pinned(problem, company, pins)


def _priced(strips: Sequence[Strip], terms: Terms) -> Terms:
    """Return the terms, with stand-in rates where there are none at all.

    So that without rates days, moves and the waiting of actors still stay few.
    """
    calendar = terms.calendar
    rates = [person.day_rate + person.hold_rate for person in terms.performers]
    fees = [place.fee for place in terms.places]
    if any((*rates, *fees, calendar.crew_day, calendar.company_move)):
        return terms
    people = board.Company(terms).performers(part for strip in strips for part in strip.cast)
    return terms.model_copy(
        update={
            "calendar": calendar.model_copy(update={"crew_day": 100, "company_move": 20}),
            "performers": tuple(
                person.model_copy(update={"day_rate": 8, "hold_rate": 4})
                for person in people.values()
            ),
        }
    )


def _mask(days: Iterable[bool]) -> int:
    return sum(1 << index for index, yes in enumerate(days) if yes)


def _fewest(masks: Sequence[int], window: int) -> int:
    """Return the days on which the fewest of the masks are missing."""
    everybody = reduce(int.__and__, masks)
    if everybody:
        return everybody
    missing = [sum(not mask >> day & 1 for mask in masks) for day in range(window)]
    return _mask(count == min(missing) for count in missing)


def loosen(problem: Problem, terms: Terms, scenes: Sequence[int]) -> Problem:
    """Return the problem with scenes allowed on the days on which they miss the next fewest."""
    company, allowed = board.Company(terms), list(problem.allowed)
    for scene in scenes:
        strip = problem.strips[scene]
        others = {
            day: len(list(company.conflicts(strip, date)))
            for day, date in enumerate(problem.dates)
            if not allowed[scene] >> day & 1
        }
        fewest = min(others.values(), default=0)
        allowed[scene] |= sum(1 << day for day, count in others.items() if count == fewest)
    return problem.but(allowed=tuple(allowed))


def _pinned(problem: Problem, company: board.Company, pins: Mapping[str, int]) -> Problem:
    days: dict[int, list[int]] = {}
    for index, strip in enumerate(problem.strips):
        if strip.scene in pins:
            days.setdefault(pins[strip.scene], []).append(index)
    for day, scenes in days.items():
        _keepable(problem, company, day, scenes)
    pinned = tuple((scene, day) for day, scenes in sorted(days.items()) for scene in scenes)
    return problem.but(pinned=pinned)


def _keepable(problem: Problem, company: board.Company, day: int, scenes: Sequence[int]) -> None:
    """Refuse pins that no schedule could keep, whatever else it does."""
    strips = [problem.strips[scene] for scene in scenes]
    where = f"schedule/{strips[0].scene}#day"
    names = ", ".join(strip.number for strip in strips)
    calendar = company.terms.calendar
    if not 1 <= day <= len(problem.strips):
        raise BadInput(
            f"there is no day {day} with {len(problem.strips)} scenes to shoot",
            where,
            f"pin a day from 1 to {len(problem.strips)}",
        )
    if not board.fits(strips, calendar):
        raise BadInput(
            f"scenes {names} are pinned to day {day} and take {board.minutes(strips, calendar)} "
            f"of its {calendar.day_minutes} minutes",
            where,
            "pin fewer to that day",
        )
    if not reduce(int.__and__, (problem.allowed[scene] for scene in scenes)):
        people = ", ".join(company.performers(part for s in strips for part in s.cast))
        raise BadInput(
            f"scenes {names} are pinned to day {day}, and no date suits all of {people}",
            where,
            "pin them to different days",
        )
