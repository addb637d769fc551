"""What a package sees: fields of view, frame heights, and the lens nearest to a wish.

A thin lens focused far away: height of the frame / distance = height of the picture on the
sensor / focal length.
"""

import math

from moteur.film.errors import BadInput
from moteur.shots.packages.kit import Lens, Package


def picture(package: Package, aspect: float | None = None) -> tuple[float, float]:
    """Return width and height in mm of the picture on the sensor.

    `aspect` is width by height, 2.39 say: the largest such picture within the mode; None is
    all that the mode records. Raise BadInput for an aspect that is none.
    """
    width, height = package.mode.area_mm
    if aspect is None:
        return width, height
    if not (math.isfinite(aspect) and 0 < aspect <= 20):
        raise BadInput(f"{aspect:g} is no aspect", "", "write width by height, as 2.39")
    return (width, width / aspect) if width / aspect <= height else (height * aspect, height)


def field_of_view(
    package: Package, lens: Lens | float, aspect: float | None = None
) -> tuple[float, float, float]:
    """Return the horizontal, vertical and diagonal field of view in degrees."""
    width, height = picture(package, aspect)
    focal = _focal(lens)
    across, up, corner = (
        math.degrees(2 * math.atan(side / 2 / focal))
        for side in (width, height, math.hypot(width, height))
    )
    return across, up, corner


def frame_height(
    package: Package, lens: Lens | float, distance: float, aspect: float | None = None
) -> float:
    """Return how many metres are in frame from top to bottom at a distance in metres."""
    return distance * picture(package, aspect)[1] / _focal(lens)


def distance(
    package: Package, lens: Lens | float, height: float, aspect: float | None = None
) -> float:
    """Return from how many metres away a frame `height` metres tall is filled.

    Raise BadInput where the lens does not focus so close.
    """
    away = height * _focal(lens) / picture(package, aspect)[1]
    if isinstance(lens, Lens) and lens.close_m is not None and away < lens.close_m:
        raise BadInput(
            f"{lens.focal_mm:g} mm focuses from {lens.close_m:g} m, this needs {away:.2f} m",
            package.name,
            "take a longer lens, a larger frame or a diopter",
        )
    return away


def nearest(package: Package, focal: float) -> Lens:
    """Return the lens nearest to a focal length in mm, by the ratio of what they see.

    A zoom is set as near as it goes; between equals the prime, then the shorter is taken.
    Raise BadInput for a focal length that is none.
    """
    wanted = _focal(focal)
    return min(
        (lens.at(wanted) for lens in package.lenses.each),
        key=lambda lens: (
            round(abs(math.log(lens.focal_mm / wanted)), 9), lens.ends is not None, lens.focal_mm,
        ),
    )  # fmt: skip


def equivalent(
    package: Package, focal: float, sensor: tuple[float, float], aspect: float | None = None
) -> Lens:
    """Return the lens that frames from the same place as `focal` does on another sensor.

    `sensor` is width and height in mm; heights are matched: 50 mm on 24.89 x 14.0 is
    64.3 mm on 18.0 mm of height.
    """
    if not sensor[1] > 0:
        raise BadInput(f"there is no sensor {sensor[1]:g} mm high", "", "write it as 24.89 x 14.0")
    return nearest(package, _focal(focal) * picture(package, aspect)[1] / sensor[1])


def _focal(lens: Lens | float) -> float:
    focal = lens.focal_mm if isinstance(lens, Lens) else lens
    if not (math.isfinite(focal) and focal > 0):
        raise BadInput(f"there is no lens of {focal:g} mm", "", "write its focal length, as 50")
    return focal
