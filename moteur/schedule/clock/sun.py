"""The sun's hours on a date, and where on earth is shot."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

import astral.sun
from astral import LocationInfo, Observer
from astral.geocoder import database, lookup

from moteur.film.errors import BadInput
from moteur.schedule.model import Calendar, Place, Sun

_DAY = datetime.timedelta(days=1)
_HALF = datetime.timedelta(hours=12)


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

    def minutes(event: Callable[..., datetime.datetime], after: bool) -> int | None:
        low, high = (noon, noon + _HALF) if after else (noon - _HALF, noon)
        for day in (noon.date() - _DAY, noon.date(), noon.date() + _DAY):
            moment = _event(event, observer, day)
            if moment is not None and low <= moment <= high:
                return _clock(moment.astimezone(zone), date)
        return None

    rise = minutes(astral.sun.sunrise, False)
    return Sun(
        dawn=minutes(astral.sun.dawn, False),
        sunrise=rise,
        sunset=minutes(astral.sun.sunset, True),
        dusk=minutes(astral.sun.dusk, True),
        up=rise is None and astral.sun.elevation(observer, noon) > 0,
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


def _event(
    event: Callable[..., datetime.datetime], observer: Observer, day: datetime.date
) -> datetime.datetime | None:
    try:
        return event(observer, day, tzinfo=datetime.UTC)
    except ValueError:  # how astral says that it never happens
        return None


def _clock(moment: datetime.datetime, date: datetime.date) -> int:
    later = (moment.date() - date).days * 24 * 60
    return later + moment.hour * 60 + moment.minute + (moment.second >= 30)


def where(calendar: Calendar, place: Place, production_place: str) -> tuple[Spot | None, str]:
    """Return where a place is, and what to enter where that is not known.

    The place's own degrees, else the calendar's, else those of a city that the library
    knows by the production's place. The time zone is the calendar's, else that city's.
    """
    city = _city(production_place)
    timezone = calendar.timezone or (city.timezone if city else "")
    for latitude, longitude in (
        (place.latitude, place.longitude),
        (calendar.latitude, calendar.longitude),
        (city.latitude, city.longitude) if city else (None, None),
    ):
        if latitude is not None and longitude is not None:
            if timezone:
                return Spot(latitude, longitude, timezone), ""
            said = "the sun's hours are not known: write timezone in calendar.toml"
            return None, f"{said}, as Europe/Paris"
    said = "the sun's hours are not known: write latitude, longitude and timezone"
    return None, f"{said} in calendar.toml"


@lru_cache(maxsize=64)
def _city(name: str) -> LocationInfo | None:
    for asked in (name.strip(), name.split(",", maxsplit=1)[0].strip()):
        try:
            found = lookup(asked, database()) if asked else None
        except (KeyError, ValueError):
            continue
        if isinstance(found, LocationInfo):
            return found
    return None
