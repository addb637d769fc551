"""Lenses: which of those on the truck suit a size, and the picture they throw on the sensor.

The craft's habits are written for Super 35; on another sensor each focal length becomes the
lens that frames from the same place, so that distance and perspective stay.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from moteur.shots.model import Kit, Size

Lean = Literal["", "short", "long"]
SUPER_35 = 24.89
_TALLEST = 18.66
WHOLE = (18.0, 25.0, 32.0, 35.0, 40.0, 50.0, 65.0, 75.0, 85.0)

# First what one would ask for, then what a small room forces.
_FOR: dict[Size, tuple[float, ...]] = {
    Size.EXTREME_CLOSE: (85.0, 75.0, 65.0, 50.0),
    Size.CLOSE: (75.0, 65.0, 85.0, 50.0, 40.0, 35.0),
    Size.MEDIUM_CLOSE: (50.0, 65.0, 40.0, 35.0, 32.0, 25.0),
    Size.MEDIUM: (50.0, 40.0, 35.0, 32.0, 25.0, 18.0),
    Size.COWBOY: (40.0, 35.0, 32.0, 25.0, 18.0),
    Size.FULL: (35.0, 32.0, 25.0, 18.0),
    Size.WIDE: (25.0, 32.0, 18.0),
    Size.EXTREME_WIDE: (18.0, 25.0),
    Size.INSERT: (35.0, 40.0, 50.0, 32.0, 25.0),
}
_LEANS = {"short": 0.62, "long": 1.6}
_REACH = 1.5
_ZOOMED = 0.5


def sensor(aspect: str) -> tuple[float, float]:
    """Return width and height in millimetres of the picture on Super 35.

    ``16:9`` -> 24.89 x 14.0, ``2.39:1`` -> 24.89 x 10.41; taller than 4:3 it narrows. What
    is no ratio is taken as 16:9.
    """
    return super_35(ratio(aspect))


def ratio(aspect: str) -> float:
    """Return width by height, 0.5 to 4; what is no ratio is taken as 16:9."""
    try:
        width, height = (float(part) for part in aspect.replace("/", ":").split(":"))
        found = width / height
    except (ValueError, ZeroDivisionError):
        found = 16 / 9
    return min(max(found, 0.5), 4.0) if math.isfinite(found) else 16 / 9


def super_35(wide_by_high: float) -> tuple[float, float]:
    """Return width and height in millimetres of a picture of this ratio on Super 35."""
    wide = min(SUPER_35, _TALLEST * wide_by_high)
    return (round(wide, 2), round(wide / wide_by_high, 2))


@lru_cache(maxsize=256)
def lenses_for(kit: Kit, size: Size, lean: Lean = "") -> tuple[float, ...]:
    """Return the focal lengths to try for a size, in millimetres, first choice first.

    A lean to short or long lenses asks for about two thirds, or one and a half times, of the
    first choice; what a small room forces stays last.
    """
    return equivalents(kit, leant(_FOR[size], lean))


def leant(focals: Sequence[float], lean: Lean) -> tuple[float, ...]:
    """Return Super 35 focal lengths in another order, for shorter or longer lenses."""
    if not lean:
        return tuple(focals)
    wanted = focals[0] * _LEANS[lean]

    def away(focal: float) -> float:
        return abs(math.log(focal / wanted))

    close = [f for f in sorted(WHOLE, key=away) if away(f) < math.log(_REACH)]
    return tuple(dict.fromkeys((*close, *sorted(focals, key=away))))


def equivalents(kit: Kit, focals: Iterable[float]) -> tuple[float, ...]:
    """Return the lenses that frame as Super 35 focal lengths do, each once, in their order."""
    return tuple(dict.fromkeys(equivalent(kit, f) for f in focals))


@lru_cache(maxsize=1024)
def equivalent(kit: Kit, focal: float) -> float:
    """Return the lens of a kit that frames as a focal length does on Super 35."""
    wide, high = kit.sensor
    return nearest(kit, focal * high / super_35(wide / high)[1])


def nearest(kit: Kit, focal: float) -> float:
    """Return the lens nearest to a focal length by the ratio of what they see."""
    return min(kit.lenses, key=lambda lens: (round(abs(math.log(lens / focal)), 9), lens))


def carries(kit: Kit, focal: float) -> bool:
    """Say whether a kit has a focal length: a lens of it, or within a zoom."""
    if any(low - _ZOOMED <= focal <= high + _ZOOMED for low, high in kit.zooms):
        return True
    return any(abs(lens - focal) < 1e-6 for lens in kit.lenses)


def focuses(kit: Kit, lens_mm: float, distance: float) -> bool:
    """Say whether a lens focuses at a distance in metres; where it is not known it does."""
    if not kit.close_m or lens_mm not in kit.lenses:
        return True
    return distance >= kit.close_m[kit.lenses.index(lens_mm)]
