"""Light: exteriors in theirs, by the hours of a day's sun, and these by the sun itself."""

from collections.abc import Iterator
from functools import lru_cache
from zoneinfo import ZoneInfo

from astral import LocationInfo
from astral.geocoder import database, lookup

from moteur.schedule.judge import sun as sky
from moteur.schedule.judge.case import DAY, Case, called, clock, scenes
from moteur.schedule.model import ShootDay, Strip, Sun

AROUND = 45
"""Minutes before and after sunrise and sunset in which dawn and dusk are shot."""

_ALWAYS = [(-10 * DAY, 10 * DAY)]

Spot = tuple[float, float, str]


def faults(case: Case) -> Iterator[str]:
    """Yield hours of the sun that are wrong, and exteriors out of their light."""
    for day in case.schedule.days:
        yield from _sun(case, day)
        for strip in day.strips if day.sun else ():
            yield from _lit(day, strip, day.sun or Sun())


def _sun(case: Case, day: ShootDay) -> Iterator[str]:
    """Yield the hours that are right at none of the day's places."""
    outside = [strip for strip in day.strips if strip.setting != "INT"]
    spots = [spot(case, strip) for strip in outside or day.strips]
    known = [one for one in dict.fromkeys(spots) if one is not None]
    if day.sun is None:
        if known and outside:
            yield f"{called(day)}: exteriors are shot, and the sun's hours are not said"
        return
    wrong: list[str] = []
    for latitude, longitude, zone in known:
        try:
            wrong = sky.doubts(day.sun, day.date, latitude, longitude, ZoneInfo(zone))
        except (KeyError, ValueError, OSError):
            wrong = [f"time zone “{zone}”"]
        if not wrong:
            return
    for name in wrong:
        minute = getattr(day.sun, name, None)
        said = "never" if minute is None else f"at {clock(minute)}"
        yield f"{called(day)}: its {name} is said to be {said}, and is not"


def spot(case: Case, strip: Strip) -> Spot | None:
    """Return where a strip is shot: its place's degrees, else the calendar's, else the city's."""
    place, calendar, city = case.place(strip.place), case.terms.calendar, _city(case.city)
    zone = calendar.timezone or (city.timezone if city else "")
    for one in (place, calendar, city):
        if one is not None and one.latitude is not None and one.longitude is not None and zone:
            return one.latitude, one.longitude, zone
    return None


@lru_cache(maxsize=8)
def _city(name: str) -> LocationInfo | None:
    try:
        found = lookup(name.strip(), database()) if name.strip() else None
    except (KeyError, ValueError):
        return None
    return found if isinstance(found, LocationInfo) else None


def _lit(day: ShootDay, strip: Strip, sun: Sun) -> Iterator[str]:
    told = scenes(day, strip)
    if strip.setting == "INT" or not told:
        return
    start, end = told[0].start, told[-1].end
    if not any(first <= start and end <= last for first, last in _spans(strip, sun)):
        hours = f"from {clock(start)} to {clock(end)}"
        light = ", ".join(
            f"{name} {clock(minute)}"
            for name, minute in (
                ("dawn", sun.dawn), ("sunrise", sun.sunrise),
                ("sunset", sun.sunset), ("dusk", sun.dusk),
            )
            if minute is not None
        )  # fmt: skip
        yield (
            f"{called(day)}: scene {strip.number} is by {strip.time} and shot {hours}; "
            f"{light or 'the sun neither rises nor sets'}"
        )


def _spans(strip: Strip, sun: Sun) -> list[tuple[int, int]]:
    """Return the minutes of an exterior's light; a night goes on to the next dawn."""
    if strip.time == "day":
        return _day(sun)
    if strip.time == "night":
        return _night(sun)
    if strip.time not in ("dawn", "dusk"):
        return _ALWAYS
    at = sun.sunrise if strip.time == "dawn" else sun.sunset
    if at is None:
        return []
    wide = max(2 * AROUND, strip.minutes)
    opens = (at - AROUND, at - AROUND + DAY)
    return [(first, first + wide) for first in opens]


def _day(sun: Sun) -> list[tuple[int, int]]:
    rise, down = sun.sunrise, sun.sunset
    if rise is not None and down is not None:
        return [(rise, down)]
    if rise is not None:  # it rises, and not before the next date it sets
        return [(rise, rise + DAY)]
    if down is not None:
        return [(down - DAY, down)]
    return _ALWAYS if sun.up else []


def _night(sun: Sun) -> list[tuple[int, int]]:
    if sun.dawn is None or sun.dusk is None:
        return [] if sun.up or sun.sunrise is not None else _ALWAYS
    return [(sun.dusk - DAY, sun.dawn), (sun.dusk, sun.dawn + DAY + sky.SURE)]
