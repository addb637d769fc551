"""View: what a camera sees where, for marks that are drawn over its picture.

Spots are metres in the set; places are shares of the picture's width and height from its top
left corner.
"""

import math

from moteur.shots.model import Camera

Place = tuple[float, float]
Spot = tuple[float, float, float]


class View:
    """A camera's picture: places in shares of its width and height, from the top left."""

    def __init__(self, camera: Camera) -> None:
        """Take a camera that looks somewhere."""
        self.at = camera.at
        way = unit(less(camera.aim, camera.at))
        right = cross(way, (0.0, 0.0, 1.0))
        right = unit(right) if math.hypot(*right) > 1e-6 else (1.0, 0.0, 0.0)
        up = cross(right, way)
        turn = math.radians(camera.roll)
        c, s = math.cos(turn), math.sin(turn)
        self.way = way
        self.right = plus(times(right, c), times(up, s))
        self.up = plus(times(up, c), times(right, -s))
        self.wide = camera.lens_mm / camera.sensor[0]
        self.high = camera.lens_mm / camera.sensor[1]

    def depth(self, spot: Spot) -> float:
        """Return how far ahead of the lens a spot lies, metres."""
        return dot(less(spot, self.at), self.way)

    def place(self, spot: Spot) -> Place:
        """Return where a spot ahead of the lens is seen."""
        to = less(spot, self.at)
        far = max(dot(to, self.way), 1e-6)
        return (
            0.5 + dot(to, self.right) / far * self.wide,
            0.5 - dot(to, self.up) / far * self.high,
        )

    def spot(self, place: Place, far: float) -> Spot:
        """Return the spot so far ahead of the lens that is seen at a place."""
        aside = times(self.right, (place[0] - 0.5) / self.wide * far)
        above = times(self.up, (0.5 - place[1]) / self.high * far)
        return plus(plus(self.at, times(self.way, far)), plus(aside, above))


def dot(a: Spot, b: Spot) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Spot, b: Spot) -> Spot:
    """Return the vector across both."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def plus(a: Spot, b: Spot) -> Spot:
    """Return the sum."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def less(a: Spot, b: Spot) -> Spot:
    """Return the way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Spot, k: float) -> Spot:
    """Return a vector `k` times as long."""
    return (a[0] * k, a[1] * k, a[2] * k)


def unit(a: Spot) -> Spot:
    """Return a vector one metre long, north for none."""
    length = math.hypot(*a)
    return times(a, 1 / length) if length > 1e-9 else (0.0, 1.0, 0.0)
