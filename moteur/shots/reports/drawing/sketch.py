"""Sketch: a part of a floor fitted into a box on a page, and the shapes drawn there so far."""

import math
from collections.abc import Sequence

from reportlab.lib.colors import Color

from moteur.engines.paper import SANS, width_of
from moteur.shots.model import Spot
from moteur.shots.reports.drawing.shapes import At, Box, Line, Polygon, Shape, Text

_ROUND = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))


class Sketch:
    """Draw in metres of the floor; lines and type keep their size in points.

    `box` is left, top, width, height in points; `shown` the ends of the floor that must be
    in it: west, east, south, north in metres.
    """

    def __init__(self, box: Box, shown: Box) -> None:
        x, y, width, height = box
        left, right, front, back = shown
        self.box, self.shown = box, shown
        self.scale = min(width / (right - left), height / (back - front))
        self._middle = (
            x + width / 2 - (left + right) / 2 * self.scale,
            y + height / 2 + (front + back) / 2 * self.scale,
        )
        self.shapes: list[Shape] = []
        self.above: list[Shape] = []
        self._taken: list[Box] = []

    def done(self) -> list[Shape]:
        """Return what was drawn; what is to be read stands above everything else."""
        return [*self.shapes, *self.above]

    def at(self, spot: Sequence[float]) -> At:
        """Return where a spot of the floor is on the page."""
        return (self._middle[0] + spot[0] * self.scale, self._middle[1] - spot[1] * self.scale)

    def add(self, *shapes: Shape) -> None:
        """Draw shapes that are in points already."""
        self.shapes.extend(shapes)

    def polygon(
        self,
        corners: Sequence[Spot],
        fill: Color | None = None,
        line: Color | None = None,
        weight: float = 0.5,
        dash: tuple[float, float] | None = None,
        alpha: float = 1.0,
    ) -> None:
        """Draw a closed outline."""
        points = tuple(self.at(corner) for corner in corners)
        self.add(Polygon(points, fill, line, weight, dash, alpha))

    def line(
        self,
        start: Sequence[float],
        end: Sequence[float],
        color: Color,
        weight: float,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw a straight line."""
        self.add(Line(self.at(start), self.at(end), color, weight, dash))

    def keep(self, box: Box) -> None:
        """Keep labels out of left, top, right, bottom in points."""
        self._taken.append(box)

    def keep_line(self, start: At, end: At) -> None:
        """Keep labels off a line between two points of the page."""
        count = max(int(math.dist(start, end) / 4), 1)
        for n in range(count + 1):
            x, y = (a + (b - a) * n / count for a, b in zip(start, end, strict=True))
            self.keep((x - 2, y - 2, x + 2, y + 2))

    def free(self, box: Box) -> bool:
        """Say whether nothing that is to be read is in left, top, right, bottom."""
        return not any(meet(box, other) for other in self._taken)

    def label(
        self,
        text: str,
        at: At,
        away: float,
        color: Color,
        size: float,
        font: str = SANS,
        rings: Sequence[float] = (0, 6, 12),
    ) -> None:
        """Write a label beside a point of the page, at the first of the places that is free.

        There are eight around it, and again at each of the `rings` further out.
        """
        wide = width_of(text, font, size)
        places = [
            self._place(at, (dx, dy), away + ring, wide, size)
            for ring in rings
            for dx, dy in _ROUND
        ]
        left, top, right, bottom = next(filter(self.free, places), places[0])
        self.keep((left, top, right, bottom))
        base = (top + bottom) / 2 + size * 0.35
        self.add(Text(((left + right) / 2, base), text, font, size, color, "center"))

    def _place(self, at: At, way: tuple[int, int], away: float, wide: float, size: float) -> Box:
        """Return the box of a label on one side of a point, within the sketch's own."""
        left, top, width, height = self.box
        x = at[0] + way[0] * (away + (wide / 2 if away else 0))
        y = at[1] + way[1] * (away + (size / 2 if away else 0))
        x = min(max(x, left + wide / 2 + 1), left + width - wide / 2 - 1)
        y = min(max(y, top + 2 + size / 2), top + height - 2 - size / 2)
        return (x - wide / 2, y - size / 2, x + wide / 2, y + size / 2)


def meet(one: Box, other: Box) -> bool:
    """Say whether two boxes (left, top, right, bottom) have anything in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
