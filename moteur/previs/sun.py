"""The sun of a scene: where it stands over the production's place, on its date, at its hour.

Source: NOAA's solar calculations (Meeus, Astronomical Algorithms), by the library astral.
"""

import datetime
from functools import lru_cache

import astral.sun
from astral import Observer

from moteur.film.city import city
from moteur.film.production import Production

_LOW = -0.833
_PART = {"morning": 0.26, "noon": 0.5, "afternoon": 0.7, "day": 0.64}
_WORDS = {
    "matin": "morning", "matinée": "morning", "midday": "noon", "midi": "noon",
    "après-midi": "afternoon",
}  # fmt: skip
_AFTER, _BEFORE = datetime.timedelta(minutes=50), datetime.timedelta(minutes=45)


def sun(production: Production, time: str, heading: str = "") -> tuple[float, float] | None:
    """Return the sun's azimuth (degrees from north, clockwise) and elevation in a scene.

    `time` is a floor plan's (day, dawn, dusk, night); a word of the heading narrows it, as
    MORNING. None at night, and where the place (a city that the library knows) or the date of
    the first day is not known. A dawn is 50 minutes after sunrise, a dusk 45 before sunset.
    """
    place = city(production.place)
    if place is None or production.start is None or time == "night":
        return None
    return _stands(
        place.latitude,
        place.longitude,
        production.start,
        time if time in ("dawn", "dusk") else _hour(heading),
    )


def _hour(heading: str) -> str:
    for word in reversed(heading.casefold().replace("/", " ").split()):
        found = _WORDS.get(word, word)
        if found in _PART:
            return found
    return "day"


@lru_cache(maxsize=256)
def _stands(
    latitude: float, longitude: float, date: datetime.date, hour: str
) -> tuple[float, float] | None:
    observer = Observer(latitude, longitude)
    noon = astral.sun.noon(observer, date)
    half = datetime.timedelta(hours=12)
    rise, sets = _passes(observer, noon, -half), _passes(observer, noon, half)
    if hour == "dawn":
        moment = rise + _AFTER
    elif hour == "dusk":
        moment = sets - _BEFORE
    else:
        moment = rise + (sets - rise) * _PART[hour]
    height = astral.sun.elevation(observer, moment, with_refraction=False)
    if height <= 0:
        return None
    return round(astral.sun.azimuth(observer, moment), 2), round(height, 2)


def _passes(
    observer: Observer, noon: datetime.datetime, away: datetime.timedelta
) -> datetime.datetime:
    """Return when the sun passes the horizon between noon and half a day from it.

    Noon itself where it does not rise, the half day where it does not set.
    """
    near, far = noon, noon + away
    for _ in range(17):
        half = near + (far - near) / 2
        if astral.sun.elevation(observer, half, with_refraction=False) < _LOW:
            far = half
        else:
            near = half
    return near
