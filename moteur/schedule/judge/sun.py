"""Where the sun stands, by equations of our own: a second opinion on a day's hours.

Source: U.S. Naval Observatory, "Computing Approximate Solar Coordinates" and "Computing Greenwich
Apparent Sidereal Time"; good to an arc minute within two centuries of 2000.
"""

import datetime
import math
from zoneinfo import ZoneInfo

from moteur.schedule.model import Sun

RISE, TWILIGHT = -0.833, -6.0
"""Degrees above the horizon at sunrise and sunset, and at civil dawn and dusk."""

SURE = 5
"""Minutes by which hours may differ from these equations."""

_CLOSE = 0.2
_EPOCH = datetime.datetime(2000, 1, 1, 12, tzinfo=datetime.UTC)
_DAY = 24 * 60


def height(moment: datetime.datetime, latitude: float, longitude: float) -> float:
    """Return how many degrees the sun's centre stands above the horizon, without refraction."""
    days = (moment - _EPOCH).total_seconds() / 86400
    mean = math.radians(357.528 + 0.9856003 * days)
    along = 280.460 + 0.9856474 * days + 1.915 * math.sin(mean) + 0.020 * math.sin(2 * mean)
    ecliptic, tilt = math.radians(along), math.radians(23.439 - 0.0000004 * days)
    declination = math.asin(math.sin(tilt) * math.sin(ecliptic))
    right = math.atan2(math.cos(tilt) * math.sin(ecliptic), math.cos(ecliptic))
    sidereal = 15 * (18.697374558 + 24.06570982441908 * days)
    angle = math.radians(sidereal + longitude) - right
    north = math.radians(latitude)
    sine = math.sin(north) * math.sin(declination)
    sine += math.cos(north) * math.cos(declination) * math.cos(angle)
    return math.degrees(math.asin(max(-1.0, min(1.0, sine))))


def doubts(
    sun: Sun, date: datetime.date, latitude: float, longitude: float, zone: ZoneInfo
) -> list[str]:
    """Return which of a date's hours the sun itself does not keep, by name."""
    midnight = datetime.datetime.combine(date, datetime.time(), zone)

    def stands(minute: int) -> float:
        # Minutes are those of clocks: wall time, also where clocks change on the date.
        wall = midnight.replace(tzinfo=None) + datetime.timedelta(minutes=minute)
        return height(wall.replace(tzinfo=zone), latitude, longitude)

    found = []
    for name, minute, target, side in (
        ("dawn", sun.dawn, TWILIGHT, -1),
        ("sunrise", sun.sunrise, RISE, -1),
        ("sunset", sun.sunset, RISE, 1),
        ("dusk", sun.dusk, TWILIGHT, 1),
    ):
        if minute is None:
            noon = max(range(0, _DAY, 10), key=stands)
            heights = [stands(noon + side * step) for step in range(0, _DAY // 2, 10)]
            if min(heights) < target - _CLOSE and max(heights) > target + _CLOSE:
                found.append(name)
            continue
        before = side * (stands(minute - SURE) - target)
        after = side * (stands(minute + SURE) - target)
        falls = before >= 0 >= after
        if not falls and abs(stands(minute) - target) > _CLOSE:
            found.append(name)
    if sun.sunrise is None and sun.sunset is None:
        highest = max(map(stands, range(0, _DAY, 10)))
        if abs(highest - RISE) > _CLOSE and sun.up != (highest > RISE):
            found.append("staying up")
    return found
