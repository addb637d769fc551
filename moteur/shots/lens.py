"""Lenses: the package on the truck, and which of them suit a size."""

from moteur.shots.model import Size

PACKAGE = (18.0, 25.0, 32.0, 35.0, 40.0, 50.0, 65.0, 75.0, 85.0)
SUPER_35 = 24.89
_TALLEST = 18.66

# First what one would ask for, then what a small room forces.
FOR: dict[Size, tuple[float, ...]] = {
    Size.EXTREME_CLOSE: (85.0, 75.0, 65.0, 50.0),
    Size.CLOSE: (75.0, 65.0, 85.0, 50.0, 40.0, 35.0),
    Size.MEDIUM_CLOSE: (50.0, 65.0, 40.0, 35.0, 32.0, 25.0),
    Size.MEDIUM: (50.0, 40.0, 35.0, 32.0, 25.0, 18.0),
    Size.COWBOY: (40.0, 35.0, 32.0, 25.0, 18.0),
    Size.FULL: (35.0, 32.0, 25.0, 18.0),
    Size.WIDE: (25.0, 32.0, 18.0),
    Size.EXTREME_WIDE: (18.0, 25.0),
    Size.INSERT: (85.0, 65.0, 50.0),
}


def sensor(aspect: str) -> tuple[float, float]:
    """Return width and height in millimetres of the picture on Super 35.

    ``16:9`` -> 24.89 x 14.0, ``2.39:1`` -> 24.89 x 10.41; taller than 4:3 it narrows. What
    is no ratio is taken as 16:9.
    """
    try:
        width, height = (float(part) for part in aspect.replace("/", ":").split(":"))
        ratio = width / height
    except (ValueError, ZeroDivisionError):
        ratio = 16 / 9
    ratio = min(max(ratio, 0.5), 4.0)
    wide = min(SUPER_35, _TALLEST * ratio)
    return (round(wide, 2), round(wide / ratio, 2))
