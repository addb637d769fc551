"""Cameras from above: their bodies, what is in their field, and the ways that they go."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reportlab.lib.colors import Color

from moteur.engines.paper import ACCENT
from moteur.film.course import Course, Pose
from moteur.shots.model import Camera, Setup, Spot
from moteur.shots.reports.drawing.shapes import At, Disc, Line, Polygon
from moteur.shots.reports.drawing.sketch import Sketch

_STILL = 0.05
_CURVE = 8
_STEP = math.radians(12.0)


class Stand(NamedTuple):
    """Where a camera comes to rest as an element begins; none: as the shot begins or ends."""

    camera: Camera
    element: str


def stations(setup: Setup) -> list[Stand]:
    """Return where a camera begins and where it comes to rest; what it passes is left out."""
    found, path = [Stand(setup.camera, "")], setup.path
    for n, station in enumerate(path):
        passed = n + 1 < len(path) and path[n + 1].element == station.element
        if not passed and math.dist(station.camera.at, found[-1].camera.at) > _STILL:
            found.append(Stand(station.camera, station.element))
    return found


def way(sketch: Sketch, setup: Setup, weight: float = 0.9, color: Color = ACCENT) -> None:
    """Draw how a camera moves: along its stations, or turning where it stands."""
    if len(stations(setup)) > 1:
        points = [sketch.at(spot) for spot in _gone(setup)]
        _arrowed(sketch, points, weight, color)
        stops = [sketch.at(stand.camera.at) for stand in stations(setup)]
        sketch.add(*(Disc(point, 1.3 * weight + 0.4, color) for point in stops[1:-1]))
    elif setup.move_to is not None:
        _arrowed(sketch, _turn(sketch, setup.camera, setup.move_to), weight, color)


def _gone(setup: Setup) -> list[Spot]:
    """Return the spots on the floor over which a camera glides."""
    cameras = [setup.camera, *(station.camera for station in setup.path)]
    poses: list[Pose] = [(*c.at, *c.aim, c.lens_mm, c.roll) for c in cameras]
    course = Course(range(len(poses)), poses)
    count = _CURVE * len(setup.path)
    ways = (course.along(course.length * n / count) for n in range(count + 1))
    return [(x, y) for x, y, *_ in ways]


def _turn(sketch: Sketch, start: Camera, end: Camera) -> list[At]:
    """Return an arc round a camera, from where it looks to where it looks in the end."""
    x, y = sketch.at(start.at)
    begin = way_of(start)
    turn = (way_of(end) - begin + math.pi) % math.tau - math.pi
    count = max(math.ceil(abs(turn) / _STEP), 2)
    ways = [begin + turn * n / count for n in range(count + 1)]
    radius = 15.0
    return [(x + radius * math.cos(w), y - radius * math.sin(w)) for w in ways]


def _arrowed(sketch: Sketch, points: Sequence[At], weight: float, color: Color) -> None:
    """Draw lines from point to point, an arrow's head at the last."""
    sketch.add(*(Line(a, b, color, weight) for a, b in pairwise(points)))
    (x, y), (u, v) = points[-2:]
    if math.dist((x, y), (u, v)) < 0.5:
        return
    ahead, size = math.atan2(v - y, u - x), 3.0 + 2.5 * weight
    wings = tuple(
        (u - size * math.cos(ahead + t), v - size * math.sin(ahead + t)) for t in (-0.4, 0.4)
    )
    sketch.add(Polygon(((u, v), *wings), color))


def way_of(camera: Camera) -> float:
    """Return where a camera looks on the floor, in radians counter-clockwise from +x."""
    return math.atan2(camera.aim[1] - camera.at[1], camera.aim[0] - camera.at[0])


def field(camera: Camera, reach: float) -> tuple[Spot, Spot, Spot]:
    """Return the lens and the ends of the field's edges, `reach` metres deep."""
    way = way_of(camera)
    half = math.atan(camera.sensor[0] / 2 / camera.lens_mm)
    long = reach / math.cos(half)
    x, y, _ = camera.at
    left, right = (
        (x + long * math.cos(way + turn), y + long * math.sin(way + turn)) for turn in (half, -half)
    )
    return ((x, y), left, right)


def wedge(sketch: Sketch, camera: Camera, reach: float, alpha: float = 0.07) -> None:
    """Draw what is in a camera's field."""
    sketch.polygon(field(camera, reach), ACCENT, alpha=alpha)


def body(sketch: Sketch, camera: Camera, size: float, color: Color = ACCENT) -> At:
    """Draw a camera, its lens at its place; return the point behind it for a label."""
    x, y = sketch.at(camera.at)
    way = way_of(camera)
    cos, sin = math.cos(way), math.sin(way)

    def out(u: float, v: float) -> At:
        return (x + u * cos - v * sin, y - u * sin - v * cos)

    hood = [(1.5 * size * math.cos(t), 1.5 * size * math.sin(t)) for t in (-0.5, 0.5)]
    box = [(-1.2, -0.55), (0.3, -0.55), (0.3, 0.55), (-1.2, 0.55)]
    sketch.add(
        Polygon(((x, y), *(out(*p) for p in hood)), color),
        Polygon(tuple(out(u * size, v * size) for u, v in box), color),
    )
    return out(-2.6 * size, 0.0)
