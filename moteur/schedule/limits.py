"""Limits of a day that whole days can say: light for exteriors, children's hours."""

import datetime
from collections.abc import Iterator

from moteur.schedule import ages
from moteur.schedule.days.model import Limit
from moteur.schedule.days.words import span
from moteur.schedule.model import Strip, Sun
from moteur.schedule.rules.minors import allowed, school
from moteur.schedule.stage import Stage, units

_MEAL_AFTER = 6 * 60
_LIGHTS = (
    ("day", "exteriors by day need sunlight"),
    ("night", "exteriors by night need the dark"),
)


def limits(stage: Stage) -> Iterator[Limit]:
    """Yield what some scenes may take together on a date."""
    yield from _light(stage)
    yield from _children(stage)


def _light(stage: Stage) -> Iterator[Limit]:
    """Yield how many minutes of sun, and of dark, each date has for exteriors at one spot."""
    calendar = stage.board.terms.calendar
    most = calendar.day_minutes + sum(tier.minutes for tier in calendar.overtime)
    for suns, strips in _spots(stage):
        for time, why in _LIGHTS:
            scenes = tuple(strip.id for strip in strips if strip.time == time)
            rooms = {date: _room(one, time, stage) for date, one in suns.items()}
            short = {date: room for date, room in rooms.items() if room < most}
            if scenes and short:
                dates = tuple(sorted(short.items()))
                yield Limit(scenes=scenes, minutes=most, dates=dates, why=why)


def _spots(stage: Stage) -> Iterator[tuple[dict[datetime.date, Sun], list[Strip]]]:
    """Yield the sun's hours by date, with the main unit's exteriors that have them.

    What another unit may take at the same hour does not share the main unit's light.
    """
    alone = not stage.board.terms.calendar.units
    found: dict[int, tuple[dict[datetime.date, Sun], list[Strip]]] = {}
    for strip in stage.board.strips:
        suns = stage.suns(strip.place)
        if suns and strip.setting != "INT" and (alone or units(strip, stage.board) == ("",)):
            found.setdefault(id(suns), (suns, []))[1].append(strip)
    yield from found.values()


def _room(one: Sun, time: str, stage: Stage) -> int:
    """Return the minutes of sun, or of dark, in which may be worked, a meal apart."""
    calendar = stage.board.terms.calendar
    if None in (one.sunrise, one.sunset, one.dawn, one.dusk):
        return 24 * 60
    if time == "day":
        begin, end = max(one.sunrise or 0, calendar.earliest_call), one.sunset or 0
    else:
        begin, end = one.dusk or 0, 24 * 60 + (one.dawn or 0)
    room = max(0, end - begin)
    return room if room <= _MEAL_AFTER else max(_MEAL_AFTER, room - calendar.meal_minutes)


def _children(stage: Stage) -> Iterator[Limit]:
    """Yield how many minutes each child may work, date by date: rules and school change."""
    terms = stage.board.terms
    for name, one in stage.people.items():
        rooms = {}
        for date in stage.dates:
            minor = ages.limits(one, terms, date)
            if minor is not None:
                rooms[date] = allowed(minor, school(date, terms.calendar.school))[0]
        if rooms:
            scenes = [s.id for s in stage.board.strips if name in stage.company.performers(s.cast)]
            most = max(rooms.values())
            dates = tuple((date, room) for date, room in rooms.items() if room < most)
            why = f"{name} may work {span(most)} a day"
            if dates:
                why += f", {span(min(rooms.values()))} on days of school"
            yield Limit(scenes=tuple(scenes), minutes=most, dates=dates, why=why)
