"""The view: where a point of the set appears in a frame.

Frame coordinates run from -1 to 1, x to the right and y up.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

from moteur.shots.model import Camera, Point

Vector = tuple[float, float, float]


def minus(a: Vector, b: Vector) -> Vector:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def dot(a: Vector, b: Vector) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Return the vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def unit(a: Vector) -> Vector:
    """Return the vector of length 1 in the same direction."""
    length = math.sqrt(dot(a, a)) or 1.0
    return (a[0] / length, a[1] / length, a[2] / length)


def _mixed(a: Vector, x: float, b: Vector, y: float) -> Vector:
    return (a[0] * x + b[0] * y, a[1] * x + b[1] * y, a[2] * x + b[2] * y)


@dataclass(frozen=True)
class Frame:
    """A camera's axes in the set and the slopes at the edges of its picture."""

    at: Point
    right: Vector
    up: Vector
    forward: Vector
    slope_x: float
    slope_y: float


def frame(camera: Camera) -> Frame:
    """Return a camera's axes; roll turns the camera clockwise as seen from behind it."""
    return _frame(camera.at, camera.aim, camera.lens_mm, camera.sensor, camera.roll)


@lru_cache(maxsize=4096)
def _frame(
    at: Point, aim: Point, lens_mm: float, sensor: tuple[float, float], roll: float
) -> Frame:
    forward = unit(minus(aim, at))
    level = cross(forward, (0.0, 0.0, 1.0))
    right = unit(level) if dot(level, level) > 1e-12 else (1.0, 0.0, 0.0)
    up = cross(right, forward)
    if roll:
        cos, sin = math.cos(math.radians(roll)), math.sin(math.radians(roll))
        right, up = _mixed(right, cos, up, -sin), _mixed(up, cos, right, sin)
    width, height = sensor
    return Frame(at, right, up, forward, width / 2 / lens_mm, height / 2 / lens_mm)


def project(camera: Camera, point: Point) -> tuple[float, float] | None:
    """Return where a point appears in the frame; None behind the camera."""
    view = frame(camera)
    (cx, cy, cz), (fx, fy, fz) = view.at, view.forward
    dx, dy, dz = point[0] - cx, point[1] - cy, point[2] - cz
    depth = dx * fx + dy * fy + dz * fz
    if depth <= 1e-6:
        return None
    (rx, ry, rz), (ux, uy, uz) = view.right, view.up
    return (
        (dx * rx + dy * ry + dz * rz) / depth / view.slope_x,
        (dx * ux + dy * uy + dz * uz) / depth / view.slope_y,
    )


def aimed(
    at: Point, lens_mm: float, sensor: tuple[float, float], point: Point, x: float, y: float
) -> Camera:
    """Aim a level camera so that a point appears at (x, y) of its frame.

    Exact: with level horizon, up-slope s and pitch p solve the two equations of projection.
    """
    dx, dy, dz = minus(point, at)
    away = math.hypot(dx, dy)
    slope_x, slope_y = x * sensor[0] / 2 / lens_mm, y * sensor[1] / 2 / lens_mm
    # In camera axes the point lies along (slope_x, slope_y, 1); pitch from the vertical part.
    length = math.sqrt(away * away + dz * dz) / math.sqrt(1 + slope_x**2 + slope_y**2)
    lift = math.asin(max(-1.0, min(1.0, dz / length / math.hypot(1.0, slope_y))))
    pitch = lift - math.atan(slope_y)
    flat = math.cos(pitch) - slope_y * math.sin(pitch)
    yaw = math.atan2(dy, dx) + math.atan2(slope_x, flat)
    reach = max(away, 0.5)
    aim = (
        at[0] + reach * math.cos(pitch) * math.cos(yaw),
        at[1] + reach * math.cos(pitch) * math.sin(yaw),
        at[2] + reach * math.sin(pitch),
    )
    return Camera(at=rounded(at), aim=rounded(aim), lens_mm=lens_mm, sensor=sensor)


def rounded(point: Point) -> Point:
    """Round to a tenth of a millimetre: nobody builds finer, and equal inputs stay equal."""
    return (round(point[0], 4), round(point[1], 4), round(point[2], 4))
