"""The checker: a schedule judged from scratch, sharing nothing with what made it.

It knows only the documents. Every rule of `docs/schedule.md` is written here a second
time, in the plainest way that works.
"""

import datetime
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from moteur.schedule.model import Costs, Performer, Schedule, ShootDay, Strip, Terms


def check(
    schedule: Schedule,
    strips: Sequence[Strip],
    terms: Terms,
    pins: Mapping[str, int] | None = None,
) -> list[str]:
    """Return what is wrong with a schedule of these strips, in words; nothing where it is right.

    Somebody scheduled on a day off is wrong unless a finding says so, by scene and name.
    """
    return [
        *_scenes(schedule, strips),
        *_dates(schedule, terms),
        *_pins(schedule, pins or {}),
        *(fault for day in schedule.days for fault in _room(day, terms)),
        *(fault for day in schedule.days for fault in _free(day, schedule, terms)),
        *_money(schedule, terms),
    ]


def _same(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    return " ".join("".join(c for c in flat if not unicodedata.combining(c)).split())


def _scenes(schedule: Schedule, strips: Sequence[Strip]) -> Iterator[str]:
    shot = [strip for day in schedule.days for strip in day.strips]
    for strip in strips:
        times = [s for s in shot if s.scene == strip.scene]
        if len(times) != 1:
            yield f"scene {strip.number} is scheduled {len(times)} times"
        elif times[0] != strip:
            yield f"scene {strip.number} is not the scene of the breakdown"
    known = {strip.scene for strip in strips}
    for stranger in (s for s in shot if s.scene not in known):
        yield f"scene {stranger.number} is in no breakdown"


def _dates(schedule: Schedule, terms: Terms) -> Iterator[str]:
    calendar = terms.calendar
    if [day.number for day in schedule.days] != list(range(1, len(schedule.days) + 1)):
        yield "days are not numbered from 1"
    dates = [day.date for day in schedule.days]
    if dates != sorted(set(dates)):
        yield "dates are not in order"
    for day in schedule.days:
        if not day.strips:
            yield f"day {day.number} is empty"
        if (
            day.date < calendar.start
            or day.date.weekday() not in calendar.weekdays
            or day.date in calendar.days_off
        ):
            yield f"day {day.number}: {day.date} is no shooting date"


def _pins(schedule: Schedule, pins: Mapping[str, int]) -> Iterator[str]:
    for day in schedule.days:
        for strip in day.strips:
            if pins.get(strip.scene, day.number) != day.number:
                yield f"scene {strip.number} is pinned to day {pins[strip.scene]}"


def _room(day: ShootDay, terms: Terms) -> Iterator[str]:
    needed = sum(strip.minutes for strip in day.strips)
    for before, after in zip(day.strips, day.strips[1:], strict=False):
        if _same(before.place) != _same(after.place):
            needed += terms.calendar.move_minutes
    outside = {strip.time for strip in day.strips if strip.setting in ("EXT", "INT/EXT")}
    if "day" in outside and "night" in outside:
        needed += terms.calendar.move_minutes
    if len(day.strips) > 1 and needed > terms.calendar.day_minutes:
        yield f"day {day.number} holds {needed} of {terms.calendar.day_minutes} minutes"


def _who(part: str, terms: Terms) -> Performer:
    for person in terms.performers:
        if _same(part) in [_same(name) for name in person.plays]:
            return person
    for person in terms.performers:
        if _same(part) == _same(person.name):
            return person
    return Performer(name=part)


def _off(person: Performer, date: datetime.date) -> bool:
    early = person.first is not None and date < person.first
    late = person.last is not None and date > person.last
    return early or late or date in person.days_off


def _free(day: ShootDay, schedule: Schedule, terms: Terms) -> Iterator[str]:
    for strip in day.strips:
        missing = {p.name for p in (_who(c, terms) for c in strip.cast) if _off(p, day.date)}
        for place in terms.places:
            if _same(place.name) == _same(strip.place) and day.date in place.days_off:
                missing.add(place.name)
        for name in sorted(missing):
            admitted = any(
                f"Scene {strip.number} " in f and str(day.date) in f and name in f
                for f in schedule.findings
            )
            if not admitted:
                yield f"scene {strip.number} is on {day.date}, when {name} is not free"


def _money(schedule: Schedule, terms: Terms) -> Iterator[str]:
    crew = work = hold = fees = moves = 0
    parts = {part for day in schedule.days for strip in day.strips for part in strip.cast}
    people = {_who(part, terms).name: _who(part, terms) for part in parts}
    on_set = {
        day.number: {_who(c, terms).name for s in day.strips for c in s.cast}
        for day in schedule.days
    }
    for day in schedule.days:
        held = {
            name
            for name, person in people.items()
            if name not in on_set[day.number]
            and any(name in on_set[d.number] for d in schedule.days if d.number < day.number)
            and any(name in on_set[d.number] for d in schedule.days if d.number > day.number)
            and not _off(person, day.date)
        }
        places = {_same(strip.place) for strip in day.strips}
        costs = Costs(
            crew=terms.calendar.crew_day,
            work=sum(people[name].day_rate for name in on_set[day.number]),
            hold=sum(people[name].hold_rate for name in held),
            places=sum(p.fee for p in terms.places if _same(p.name) in places),
            moves=terms.calendar.company_move * (len(places) - 1),
        )
        if set(day.works) != on_set[day.number] or len(day.works) != len(set(day.works)):
            yield f"day {day.number}: those who work are {sorted(on_set[day.number])}"
        if set(day.holds) != held or len(day.holds) != len(held):
            yield f"day {day.number}: those held are {sorted(held)}"
        if day.costs != costs:
            yield f"day {day.number} costs {costs.total}, not {day.costs.total}"
        crew, work, hold = crew + costs.crew, work + costs.work, hold + costs.hold
        fees, moves = fees + costs.places, moves + costs.moves
    total = Costs(crew=crew, work=work, hold=hold, places=fees, moves=moves)
    if schedule.costs != total:
        yield f"the whole costs {total.total}, not {schedule.costs.total}"
    if schedule.bound > total.total:
        yield f"the bound {schedule.bound} is above the cost {total.total}"
