"""Measures: lines with their lengths, the scale's bar, and where north is."""

import math

from reportlab.lib.colors import Color

from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, width_of
from moteur.shots.model import Spot
from moteur.shots.reports.drawing.floor import FLOOR
from moteur.shots.reports.drawing.shapes import At, Box, Line, Polygon, Shape, Text
from moteur.shots.reports.drawing.sketch import Sketch

_TICK = 3.0
_ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)


def measure(
    sketch: Sketch,
    start: Spot,
    end: Spot,
    said: str,
    color: Color = FAINT,
    dash: tuple[float, float] | None = None,
) -> None:
    """Draw a line between two spots with ticks at its ends and its length on it."""
    a, b = sketch.at(start), sketch.at(end)
    length = math.dist(a, b)
    if length < 1:
        return
    across = ((a[1] - b[1]) / length * _TICK, (b[0] - a[0]) / length * _TICK)
    sketch.add(Line(a, b, color, 0.6, dash))
    for x, y in (a, b):
        ends = ((x - across[0], y - across[1]), (x + across[0], y + across[1]))
        sketch.add(Line(*ends, color, 0.6))
    # On a line too short for it the length is written beyond the far end.
    wide = width_of(said, SANS_BOLD, 7) + 3
    places = _ALONG if length > wide + 11 else (1 + (wide / 2 + 5) / length,)
    boxes = [_box((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t), wide) for t in places]
    _said(sketch, next(filter(sketch.free, boxes), boxes[0]), said, color)
    sketch.keep_line(a, b)


def arrow(sketch: Sketch, start: Spot, end: Spot, color: Color, weight: float = 0.8) -> None:
    """Draw a dashed way with its point at the end."""
    a, b = sketch.at(start), sketch.at(end)
    way = math.atan2(b[1] - a[1], b[0] - a[0])
    point = [
        (b[0] - 6 * math.cos(way + turn), b[1] - 6 * math.sin(way + turn)) for turn in (-0.4, 0.4)
    ]
    sketch.add(Line(a, b, color, weight, (2, 2)), Polygon((b, *point), color))


def bar(sketch: Sketch, right: float, base: float) -> list[Shape]:
    """Return the scale's bar, which ends at a point of the page: a metre, or five."""
    metres = 1 if sketch.scale > 25 else 5
    left = right - metres * sketch.scale
    return [
        Line((left, base), (right, base), FAINT, 0.6),
        *(Line((x, base - 2), (x, base + 2), FAINT, 0.6) for x in (left, right)),
        Text((left - 4, base + 2), f"{metres} m", SANS, 6, FAINT, "right"),
    ]


def north(at: At, said: str) -> list[Shape]:
    """Return an arrow to the plan's north, which is up."""
    x, y = at
    return [
        Polygon(((x, y - 12), (x - 4, y), (x, y - 3)), INK),
        Polygon(((x, y - 12), (x + 4, y), (x, y - 3)), None, INK, 0.5),
        Text((x, y + 9), said, SANS_BOLD, 7.5, INK, "center"),
    ]


def _box(at: At, wide: float) -> Box:
    return (at[0] - wide / 2, at[1] - 4.5, at[0] + wide / 2, at[1] + 4.5)


def _said(sketch: Sketch, box: Box, said: str, color: Color) -> None:
    left, top, right, bottom = box
    sketch.keep(box)
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    sketch.above += [
        Polygon(corners, FLOOR, alpha=0.85),
        Text(((left + right) / 2, bottom - 2), said, SANS_BOLD, 7, color, "center"),
    ]
