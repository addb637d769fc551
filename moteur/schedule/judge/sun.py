"""Where the sun stands, by equations of our own: a second opinion on a day's hours.

Source: NOAA Global Monitoring Laboratory, "General Solar Position Calculations": the fractional
year, the equation of time and the declination as short Fourier series.
"""

import datetime
import math
from zoneinfo import ZoneInfo

from moteur.schedule.model import Sun

RISE, TWILIGHT = -0.833, -6.0
"""Degrees above the horizon at sunrise and sunset, and at civil dawn and dusk."""

SURE = 5
"""Minutes by which hours may differ from these equations."""

_CLOSE = 0.3
_DAY = 24 * 60


def height(moment: datetime.datetime, latitude: float, longitude: float) -> float:
    """Return how many degrees the sun's centre stands above the horizon, without refraction."""
    utc = moment.astimezone(datetime.UTC)
    days = 366 if utc.year % 4 == 0 and (utc.year % 100 or utc.year % 400 == 0) else 365
    hour = utc.hour + utc.minute / 60 + utc.second / 3600
    year = math.tau / days * (utc.timetuple().tm_yday - 1 + (hour - 12) / 24)
    shift = 229.18 * (
        0.000075
        + 0.001868 * math.cos(year)
        - 0.032077 * math.sin(year)
        - 0.014615 * math.cos(2 * year)
        - 0.040849 * math.sin(2 * year)
    )
    declination = (
        0.006918
        - 0.399912 * math.cos(year)
        + 0.070257 * math.sin(year)
        - 0.006758 * math.cos(2 * year)
        + 0.000907 * math.sin(2 * year)
        - 0.002697 * math.cos(3 * year)
        + 0.00148 * math.sin(3 * year)
    )
    angle = math.radians((hour * 60 + shift + 4 * longitude) / 4 - 180)
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
