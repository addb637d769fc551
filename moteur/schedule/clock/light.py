"""Light: between which minutes of its day a strip may be shot."""

from collections.abc import Sequence
from typing import Literal

from moteur.schedule.model import Strip, Sun

AROUND = 45
"""Minutes before and after sunrise, or sunset, in which dawn, or dusk, is shot (our choice)."""

_DAY = 24 * 60
_RANK = {"dawn": 0, "day": 1, "dusk": 2, "night": 3}

Window = tuple[int, int]


def outside(strip: Strip) -> bool:
    """Say whether a strip needs a light that interiors can do without."""
    return strip.setting != "INT"


def windows(strip: Strip, sun: Sun | None) -> tuple[Window, ...] | None:
    """Return when a strip may be shot, from start to end; None is whenever, () is never.

    Interiors whenever: a night is made by blacking out. Exteriors by day from sunrise to
    sunset, by night until dawn and from dusk to the next dawn, at dawn and dusk `AROUND`
    sunrise and sunset; what takes longer than that begins with it. Without the sun's hours
    all is whenever.
    """
    if sun is None or not outside(strip):
        return None
    if strip.time == "night":
        return _night(sun)
    if strip.time in ("dawn", "dusk"):
        return _about(sun.sunrise if strip.time == "dawn" else sun.sunset, strip.minutes)
    return _day(sun)


def _day(sun: Sun) -> tuple[Window, ...] | None:
    if sun.sunrise is None and sun.sunset is None:
        return None if sun.up else ()
    # On the last dates before a midnight sun it rises and does not set, or sets alone.
    rise = sun.sunrise if sun.sunrise is not None else (sun.sunset or 0) - _DAY
    return ((rise, sun.sunset if sun.sunset is not None else rise + _DAY),)


def _about(at: int | None, minutes: int) -> tuple[Window, ...]:
    if at is None:
        return ()
    first, width = at - AROUND, max(2 * AROUND, minutes)
    # On a night's shoot dawn is that of the next date, a minute or two apart from this.
    return tuple((first + late, first + late + width) for late in (0, _DAY))


def _night(sun: Sun) -> tuple[Window, ...] | None:
    if sun.dawn is not None and sun.dusk is not None:
        return ((sun.dusk - _DAY, sun.dawn), (sun.dusk, sun.dawn + _DAY))
    dark = sun.sunrise is None and not sun.up
    return None if dark else ()


def awaits(strip: Strip) -> str:
    """Return what a strip waits for: ``dark`` or ``sun``; empty where for nothing."""
    if not outside(strip):
        return ""
    return "dark" if strip.time == "night" else "sun"


def rank(strip: Strip, others: Sequence[Strip]) -> int:
    """Return where a strip's light comes in a day whose sun is not known; -1 is anywhere.

    From dawn to night where something is shot by day, else from dusk to dawn.
    """
    if not outside(strip) or strip.time not in _RANK:
        return -1
    by_day = any(outside(s) and s.time == "day" for s in others)
    return 4 if strip.time == "dawn" and not by_day else _RANK[strip.time]


def light(strips: Sequence[Strip]) -> Literal["day", "split", "night"]:
    """Return a day's light: night where all waits for the dark, split where some does."""
    dark = [awaits(strip) == "dark" for strip in strips]
    return "night" if dark and all(dark) else "split" if any(dark) else "day"
