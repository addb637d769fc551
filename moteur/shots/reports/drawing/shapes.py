"""Shapes: what a drawing consists of, in points from the top left corner of a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from moteur.engines.paper import INK, SANS

At = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Polygon:
    """A closed outline, filled or drawn or both; `alpha` thins the filling."""

    points: tuple[At, ...]
    fill: Color | None = None
    line: Color | None = None
    weight: float = 0.5
    dash: tuple[float, float] | None = None
    alpha: float = 1.0


@dataclass(frozen=True)
class Line:
    """A straight line."""

    start: At
    end: At
    color: Color = INK
    weight: float = 0.5
    dash: tuple[float, float] | None = None


@dataclass(frozen=True)
class Disc:
    """A circle, filled or drawn or both."""

    middle: At
    radius: float
    fill: Color | None = None
    line: Color | None = None
    weight: float = 0.5


@dataclass(frozen=True)
class Text:
    """One line of type with its baseline at `at`; `align` is left, right or center."""

    at: At
    text: str
    font: str = SANS
    size: float = 9.0
    color: Color = INK
    align: str = "left"


@dataclass(frozen=True)
class Clipped:
    """Shapes of which only what lies in a box is seen: left, top, width, height."""

    box: Box
    shapes: Sequence["Shape"]


Shape = Polygon | Line | Disc | Text | Clipped
