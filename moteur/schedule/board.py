"""The board: facts about strips, shooting dates and money, with nothing decided.

Days of the calendar on which nothing is shot cost nothing and have no number: day 3 is the
third on which something is shot.

What is paid, in minor units:

- the crew's day, for every day on which something is shot;
- a performer's day rate, once for every day worked, whatever parts they play;
- their hold rate, for every day between their first and last worked day on which the
  company shoots without them, except their own days off;
- a place's fee, for every day on which it is used;
- a company move, for every place of a day beyond the first.

A day's minutes are those of its scenes, the calendar's `move_minutes` for each company
move, and the same once more where exteriors by day and by night fall on one day: the crew
waits for the dark. A scene longer than a day fills its day.
"""

import datetime
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from moteur.breakdown.model import Breakdown, Sheet
from moteur.film.errors import BadInput
from moteur.schedule.model import Calendar, Costs, Performer, Place, Strip, Terms

LAST_DAY = 1_000
_BETWEEN = re.compile(r"\s*(?:,|;|/|\s[-–—]+\s)\s*")


def fold(name: str) -> str:
    """Return a name as names are compared: without case, accents and extra spaces."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).upper().split())


def dates(calendar: Calendar, count: int) -> list[datetime.date]:
    """Return the first `count` shooting dates of a calendar."""
    found: list[datetime.date] = []
    date, off = calendar.start, set(calendar.days_off)
    if not set(calendar.weekdays) & set(range(7)):
        raise BadInput(
            "no weekday is a shooting day", "calendar.toml", "write weekdays = [0, 1, 2, 3, 4]"
        )
    while len(found) < count:
        if date.weekday() in calendar.weekdays and date not in off:
            found.append(date)
        date += datetime.timedelta(days=1)
    return found


def strips(episodes: Mapping[str, Breakdown], terms: Terms) -> list[Strip]:
    """Return a strip for each sheet, in script order; the id of a strip is ``e01/s12``.

    Silent parts are cast: they have to be there. A set without terms is its own place,
    named by the part of its name that it shares with another set where it shares one.
    """
    sheets = [(e, sheet) for e in sorted(episodes) for sheet in episodes[e].sheets]
    places = places_of([sheet.set for _, sheet in sheets], terms)
    return [_strip(episode, sheet, places[sheet.set]) for episode, sheet in sheets]


def _strip(episode: str, sheet: Sheet, place: str) -> Strip:
    return Strip(
        scene=f"{episode}/{sheet.scene}",
        number=sheet.number,
        set=sheet.set,
        place=place,
        setting=sheet.setting.value,
        time=sheet.time.value,
        eighths=sheet.eighths,
        minutes=sheet.minutes,
        cast=(*sheet.cast, *sheet.silent),
        summary=sheet.summary,
    )


def places_of(sets: Iterable[str], terms: Terms | None = None) -> dict[str, str]:
    """Return the place of each set: the one entered, else the set itself.

    ``LIFT, HERON HOUSE`` and ``HERON HOUSE - LIFT`` are the same set. A set that nobody has
    entered stands at the part of its name that it shares with another set, if it does:
    ``KITCHEN, ANA'S FLAT`` and ``HALL, ANA'S FLAT`` are both at ``ANA'S FLAT``.
    """
    places = terms.places if terms else ()
    entered = {_key(name): place.name for place in places for name in place.sets}
    sets = list(dict.fromkeys(sets))
    parts = {name: [p for p in _BETWEEN.split(name) if p] for name in sets}
    shared = Counter(part for name in sets for part in _key(name))
    return {
        name: entered.get(_key(name))
        or next((part for part in parts[name] if shared[fold(part)] > 1), name)
        for name in sets
    }


def _key(name: str) -> frozenset[str]:
    return frozenset(fold(part) for part in _BETWEEN.split(name) if part)


@dataclass(frozen=True)
class Company:
    """The terms, looked up by the names that stand on strips."""

    terms: Terms

    @cached_property
    def _performers(self) -> dict[str, Performer]:
        people = self.terms.performers
        own = {fold(person.name): person for person in people}
        return own | {fold(part): person for person in people for part in person.plays}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {fold(place.name): place for place in self.terms.places}

    def performer(self, part: str) -> Performer:
        """Return who plays a part; a part without terms plays itself, free of charge."""
        return self._performers.get(fold(part)) or Performer(name=part, plays=(part,))

    def performers(self, parts: Iterable[str]) -> dict[str, Performer]:
        """Return who plays the parts, each person once, by name."""
        people = map(self.performer, parts)
        return {person.name: person for person in people}

    def place(self, name: str) -> Place:
        """Return a place's terms; a place without terms is free and always open."""
        return self._places.get(fold(name)) or Place(name=name)

    def unknown(self, board: Sequence[Strip]) -> list[str]:
        """Return the parts on a board that nobody has entered, in order of appearance."""
        parts = dict.fromkeys(part for strip in board for part in strip.cast)
        return [part for part in parts if fold(part) not in self._performers]

    def conflicts(self, strip: Strip, date: datetime.date) -> Iterator[str]:
        """Yield who and what stands against shooting a strip on a date."""
        for name, person in self.performers(strip.cast).items():
            if not free(person, date):
                yield name
        if date in self.place(strip.place).days_off:
            yield self.place(strip.place).name


def free(person: Performer, date: datetime.date) -> bool:
    """Say whether a performer can work on a date."""
    return (
        date not in person.days_off
        and (person.first is None or date >= person.first)
        and (person.last is None or date <= person.last)
    )


def is_night_outside(strip: Strip) -> bool:
    """Say whether a strip waits for the dark."""
    return strip.setting != "INT" and strip.time == "night"


def is_day_outside(strip: Strip) -> bool:
    """Say whether a strip needs the sun."""
    return strip.setting != "INT" and strip.time == "day"


def turns(day: Iterable[Strip]) -> bool:
    """Say whether a day holds exteriors both by day and by night."""
    day = list(day)
    return any(map(is_night_outside, day)) and any(map(is_day_outside, day))


def minutes(day: Sequence[Strip], calendar: Calendar) -> int:
    """Return the minutes that a day's strips take, moves and the wait for the dark included."""
    breaks = max(0, len({fold(strip.place) for strip in day}) - 1) + turns(day)
    return sum(strip.minutes for strip in day) + breaks * calendar.move_minutes


def fits(day: Sequence[Strip], calendar: Calendar) -> bool:
    """Say whether the strips can be shot in one day; one strip alone always can."""
    return len(day) <= 1 or minutes(day, calendar) <= calendar.day_minutes


@dataclass(frozen=True)
class DayFacts:
    """Who works on a day, who is held, and what it costs."""

    works: tuple[str, ...]
    holds: tuple[str, ...]
    costs: Costs


Plan = Mapping[datetime.date, Sequence[Strip]]


def facts(plan: Plan, terms: Terms) -> dict[datetime.date, DayFacts]:
    """Return the facts of each date on which something is shot, in order of date.

    `works` and `holds` are performers' names, in order of appearance on the board; a part
    without terms stands under its own name.
    """
    company = Company(terms)
    shot = {date: plan[date] for date in sorted(plan) if plan[date]}
    people = company.performers(part for day in shot.values() for s in day for part in s.cast)
    works = {
        date: company.performers(part for strip in day for part in strip.cast)
        for date, day in shot.items()
    }
    found: dict[datetime.date, DayFacts] = {}
    for date, day in shot.items():
        on_set = tuple(name for name in people if name in works[date])
        held = tuple(name for name in people if _held(people[name], date, works))
        places = {fold(strip.place): strip.place for strip in day}
        costs = Costs(
            crew=terms.calendar.crew_day,
            work=sum(people[name].day_rate for name in on_set),
            hold=sum(people[name].hold_rate for name in held),
            places=sum(company.place(name).fee for name in places.values()),
            moves=(len(places) - 1) * terms.calendar.company_move,
        )
        found[date] = DayFacts(on_set, held, costs)
    return found


def _held(
    person: Performer, date: datetime.date, works: Mapping[datetime.date, Mapping[str, Performer]]
) -> bool:
    worked = [day for day, names in works.items() if person.name in names]
    between = min(worked) < date < max(worked)
    return between and person.name not in works[date] and free(person, date)


def costs(plan: Plan, terms: Terms) -> Costs:
    """Return what a plan costs in all."""
    return add(day.costs for day in facts(plan, terms).values())


def add(several: Iterable[Costs]) -> Costs:
    """Return the sum of costs, kind by kind."""
    total = Costs()
    for one in several:
        total = Costs(
            crew=total.crew + one.crew,
            work=total.work + one.work,
            hold=total.hold + one.hold,
            places=total.places + one.places,
            moves=total.moves + one.moves,
        )
    return total
