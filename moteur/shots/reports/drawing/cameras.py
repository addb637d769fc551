"""Cameras from above: their bodies and what is in their field."""

import math

from reportlab.lib.colors import Color

from moteur.engines.paper import ACCENT
from moteur.shots.model import Camera, Spot
from moteur.shots.reports.drawing.shapes import At, Polygon
from moteur.shots.reports.drawing.sketch import Sketch


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
