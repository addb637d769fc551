"""The sun's hours on a date, and where on earth is shot."""

import datetime
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

import astral.sun
from astral import Observer

from moteur.film.city import city
from moteur.film.errors import BadInput
from moteur.schedule.model import Calendar, Place, Sun

RISE, TWILIGHT = -0.833, -6.0
"""Degrees of the sun's centre above the horizon at sunrise and sunset, and at dawn and dusk."""

_DAY = datetime.timedelta(days=1)
_HALF = 12 * 60 * 60


@dataclass(frozen=True)
class Spot:
    """A place on earth: degrees, north and east positive, and its time zone (IANA)."""

    latitude: float
    longitude: float
    timezone: str


@lru_cache(maxsize=4096)
def sun(date: datetime.date, latitude: float, longitude: float, timezone: str) -> Sun:
    """Return dawn, sunrise, sunset and dusk on a date, as clocks there show them.

    Minutes after local midnight, by the clock: on the date on which clocks change they are
    those after the change. Dawn and dusk are civil: the sun stands 6 degrees below the
    horizon. What never happens is None; `up` says whether a sun that neither rises nor sets
    stays up. Each is that before, or after, the noon of the date; a dusk after midnight is
    past 1440. Raise BadInput for an unknown time zone.
    Source: NOAA's solar calculations (Meeus, Astronomical Algorithms), by the library astral.
    """
    zone = _zone(timezone)
    observer = Observer(latitude, longitude)
    noon = _noon(observer, date, zone)

    def minutes(degrees: float, side: int) -> int | None:
        moment = _passes(observer, noon, degrees, side)
        return None if moment is None else _clock(moment.astimezone(zone), date)

    rise, sets = minutes(RISE, -1), minutes(RISE, 1)
    return Sun(
        dawn=minutes(TWILIGHT, -1),
        sunrise=rise,
        sunset=sets,
        dusk=minutes(TWILIGHT, 1),
        up=rise is None and sets is None and _height(observer, noon, 0) > RISE,
    )


def _zone(timezone: str) -> ZoneInfo:
    try:
        return ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        raise BadInput(
            f"“{timezone}” is no time zone", "calendar.toml", "write it as Europe/Paris"
        ) from None


def _noon(observer: Observer, date: datetime.date, zone: ZoneInfo) -> datetime.datetime:
    """Return when the sun stands highest on a local date, in UTC."""
    wanted = datetime.datetime.combine(date, datetime.time(12), zone)
    days = (date - _DAY, date, date + _DAY)
    noons = [astral.sun.noon(observer, day, tzinfo=datetime.UTC) for day in days]
    return min(noons, key=lambda noon: abs(noon - wanted))


def _height(observer: Observer, noon: datetime.datetime, seconds: int) -> float:
    """Return how many degrees the sun stands above the horizon so long after a noon."""
    moment = noon + datetime.timedelta(seconds=seconds)
    return float(astral.sun.elevation(observer, moment, with_refraction=False))


def _passes(
    observer: Observer, noon: datetime.datetime, degrees: float, side: int
) -> datetime.datetime | None:
    """Return when the sun passes a height in the half day before (-1) or after (1) a noon.

    From noon it falls on both sides, so that halving finds it to the second. The library's own
    hours are those of dates in UTC: of an event near midnight one date has two, the next none.
    """
    near, far = 0, _HALF
    if not _height(observer, noon, side * far) < degrees <= _height(observer, noon, 0):
        return None
    while far - near > 1:
        half = (near + far) // 2
        if _height(observer, noon, side * half) < degrees:
            far = half
        else:
            near = half
    return noon + datetime.timedelta(seconds=side * near)


def _clock(moment: datetime.datetime, date: datetime.date) -> int:
    later = (moment.date() - date).days * 24 * 60
    return later + moment.hour * 60 + moment.minute + (moment.second >= 30)


def where(calendar: Calendar, place: Place, production_place: str) -> tuple[Spot | None, str]:
    """Return where a place is, and what to enter where that is not known.

    The place's own degrees, else the calendar's, else those of a city that the library
    knows by the production's place. The time zone is the calendar's, else that city's.
    """
    found = city(production_place)
    timezone = calendar.timezone or (found.timezone if found else "")
    for latitude, longitude in (
        (place.latitude, place.longitude),
        (calendar.latitude, calendar.longitude),
        (found.latitude, found.longitude) if found else (None, None),
    ):
        if latitude is not None and longitude is not None:
            if timezone:
                return Spot(latitude, longitude, timezone), ""
            said = "the sun's hours are not known: write timezone in calendar.toml"
            return None, f"{said}, as Europe/Paris"
    said = "the sun's hours are not known: write latitude, longitude and timezone"
    return None, f"{said} in calendar.toml"
