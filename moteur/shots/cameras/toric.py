"""The toric space: every camera that sees two points at wanted places of its frame.

Lino and Christie, Intuitive and Efficient Camera Control with the Toric Space, ACM TOG
34(4), 2015, written from the formula. The points are A and B; theta says where along the
arc the camera stands, phi turns that arc about the line AB.
"""

import math
from collections.abc import Callable

from moteur.shots.cameras.view import Vector, cross, dot, minus, unit
from moteur.shots.cameras.zero import zero
from moteur.shots.model import Camera, Point

Spot2 = tuple[float, float]
Matrix = tuple[Vector, Vector, Vector]
_REACHES = (0.2, 0.5, 1.0)


def spread(lens_mm: float, sensor: tuple[float, float], a: Spot2, b: Spot2) -> float:
    """Return the angle at the camera between two places of the frame, in radians."""
    return math.acos(max(-1.0, min(1.0, dot(_ray(lens_mm, sensor, a), _ray(lens_mm, sensor, b)))))


def toric(
    first: Point, second: Point, a: Spot2, b: Spot2,
    theta: float, phi: float, lens_mm: float, sensor: tuple[float, float],
) -> Camera:  # fmt: skip
    """Return the camera that sees `first` at `a` and `second` at `b` of its frame.

    `theta` is between 0 and 2 (pi - spread) radians, `phi` any angle; the roll that falls
    out is the camera's (degrees). Where the points lie one above the other the result has
    no use: give points apart on the floor.
    """
    arc = _Arc(first, second, a, b, theta, lens_mm, sensor)
    at = arc.at(phi)
    return _camera(first, at, arc.turn(at), lens_mm, sensor)


def level(
    first: Point, second: Point, a: Spot2, b: Spot2,
    theta: float, lens_mm: float, sensor: tuple[float, float],
) -> Camera | None:  # fmt: skip
    """Return the camera of the toric space whose horizon is level; None where there is none.

    It stands to the left of the line from first to second, seen from above, where the
    first is to appear right of the second, else to the right. Eyes level and places level
    give phi 0 or pi; else phi is found between two that lean to either side.
    """
    start = 0.0 if a[0] > b[0] else math.pi
    arc = _Arc(first, second, a, b, theta, lens_mm, sensor)

    def lean(turned: float) -> float:
        return _lean(arc.turn(arc.at(start + turned)))

    turned = _zero(lean)
    if turned is None:
        return None
    at = arc.at(start + turned)
    return _camera(first, at, arc.turn(at), lens_mm, sensor).model_copy(update={"roll": 0.0})


def _camera(
    first: Point, at: Point, turn: Matrix, lens_mm: float, sensor: tuple[float, float]
) -> Camera:
    forward, up = _apply(turn, (0.0, 0.0, -1.0)), _apply(turn, (0.0, 1.0, 0.0))
    reach = max(math.dist(at, first), 1.0)
    aim = (
        at[0] + forward[0] * reach, at[1] + forward[1] * reach, at[2] + forward[2] * reach
    )  # fmt: skip
    return Camera(at=at, aim=aim, lens_mm=lens_mm, sensor=sensor, roll=_roll(forward, up))


def _lean(turn: Matrix) -> float:
    """Return how much a camera leans: the height of the axis to its right, 0 where level.

    2 and -2 where it hangs upside down, so that no such camera passes for a level one.
    """
    right, up = turn[0][2], turn[1][2]
    return right if up > 0 else math.copysign(2.0, right)


def _zero(lean: Callable[[float], float]) -> float | None:
    """Find where a lean vanishes nearest to 0, within 57 degrees; None where it does not."""
    middle = lean(0.0)
    if abs(middle) < 1e-15:
        return 0.0
    for reach in _REACHES:
        for end in (-reach, reach):
            there = lean(end)
            if middle * there < 0.0 and abs(middle) + abs(there) < 2.0:
                return zero(lean, 0.0, end)
    return None


class _Arc:
    """All cameras of one theta: what does not change as phi turns is reckoned once."""

    def __init__(
        self, first: Point, second: Point, a: Spot2, b: Spot2,
        theta: float, lens_mm: float, sensor: tuple[float, float],
    ) -> None:  # fmt: skip
        ray_a, ray_b = _ray(lens_mm, sensor, a), _ray(lens_mm, sensor, b)
        alpha = math.acos(max(-1.0, min(1.0, dot(ray_a, ray_b))))
        beta = theta / 2
        along = minus(second, first)
        length = math.sqrt(dot(along, along))
        away = length * math.sin(alpha + beta) / math.sin(alpha)
        self.first, self.second = first, second
        self.u = unit(along)
        self.n = unit(cross((0.0, 0.0, 1.0), self.u))
        self.w = cross(self.u, self.n)
        self.ahead, self.aside = away * math.cos(beta), away * math.sin(beta)
        self.rays = _transposed(_basis(ray_a, ray_b))

    def at(self, phi: float) -> Point:
        """Return where the camera stands."""
        n = _sum(self.n, math.cos(phi), self.w, math.sin(phi))
        offset = _sum(self.u, self.ahead, n, self.aside)
        x, y, z = self.first
        return (x + offset[0], y + offset[1], z + offset[2])

    def turn(self, at: Point) -> Matrix:
        """Return how the camera is turned there."""
        to_a, to_b = unit(minus(self.first, at)), unit(minus(self.second, at))
        return _product(_basis(to_a, to_b), self.rays)


def _ray(lens_mm: float, sensor: tuple[float, float], place: Spot2) -> Vector:
    return unit((place[0] * sensor[0] / 2 / lens_mm, place[1] * sensor[1] / 2 / lens_mm, -1.0))


def _roll(forward: Vector, up: Vector) -> float:
    right = unit(cross(forward, (0.0, 0.0, 1.0)))
    straight = cross(right, forward)
    return math.degrees(math.atan2(dot(up, right), dot(up, straight)))


def _basis(a: Vector, b: Vector) -> Matrix:
    """Return the axes a, e3 x a, e3 = unit(a x b), as columns."""
    normal = unit(cross(a, b))
    return (a, cross(normal, a), normal)


def _transposed(columns: Matrix) -> Matrix:
    a, b, c = columns
    return ((a[0], b[0], c[0]), (a[1], b[1], c[1]), (a[2], b[2], c[2]))


def _apply(columns: Matrix, v: Vector) -> Vector:
    a, b, c = columns
    return (
        a[0] * v[0] + b[0] * v[1] + c[0] * v[2],
        a[1] * v[0] + b[1] * v[1] + c[1] * v[2],
        a[2] * v[0] + b[2] * v[1] + c[2] * v[2],
    )


def _product(left: Matrix, right: Matrix) -> Matrix:
    return (_apply(left, right[0]), _apply(left, right[1]), _apply(left, right[2]))


def _sum(a: Vector, x: float, b: Vector, y: float) -> Vector:
    return (a[0] * x + b[0] * y, a[1] * x + b[1] * y, a[2] * x + b[2] * y)
