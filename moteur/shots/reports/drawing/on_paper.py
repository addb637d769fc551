"""Shapes on a page of a PDF."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color

from moteur.engines.paper import Paper
from moteur.shots.reports.drawing.shapes import Clipped, Disc, Line, Polygon, Shape, Text


def paint(paper: Paper, shapes: Sequence[Shape]) -> None:
    """Draw shapes in order."""
    canvas: Any = paper.canvas
    for shape in shapes:
        match shape:
            case Polygon():
                _polygon(paper, shape)
            case Line():
                canvas.setStrokeColor(shape.color)
                canvas.setLineWidth(shape.weight)
                _dash(canvas, shape.dash)
                canvas.line(*_at(paper, shape.start), *_at(paper, shape.end))
                _dash(canvas, None)
            case Disc():
                _inks(canvas, shape.fill, shape.line, shape.weight)
                stroke, fill = int(shape.line is not None), int(shape.fill is not None)
                canvas.circle(*_at(paper, shape.middle), shape.radius, stroke=stroke, fill=fill)
            case Text():
                x, y = shape.at
                paper.text(x, y, shape.text, shape.font, shape.size, shape.color, shape.align)
            case Clipped():
                _clipped(paper, shape)


def _polygon(paper: Paper, shape: Polygon) -> None:
    canvas: Any = paper.canvas
    path = canvas.beginPath()
    path.moveTo(*_at(paper, shape.points[0]))
    for point in shape.points[1:]:
        path.lineTo(*_at(paper, point))
    path.close()
    fill = shape.fill
    if fill is not None and shape.alpha < 1:
        fill = Color(fill.red, fill.green, fill.blue, alpha=shape.alpha)
    _inks(canvas, fill, shape.line, shape.weight)
    _dash(canvas, shape.dash)
    canvas.drawPath(path, stroke=int(shape.line is not None), fill=int(fill is not None))
    _dash(canvas, None)


def _clipped(paper: Paper, shape: Clipped) -> None:
    x, y, width, height = shape.box
    canvas: Any = paper.canvas
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, paper.height - y - height, width, height)
    canvas.clipPath(path, stroke=0)
    paint(paper, shape.shapes)
    canvas.restoreState()


def _inks(canvas: Any, fill: Color | None, line: Color | None, weight: float) -> None:
    if fill is not None:
        canvas.setFillColor(fill)
    if line is not None:
        canvas.setStrokeColor(line)
        canvas.setLineWidth(weight)


def _dash(canvas: Any, dash: tuple[float, float] | None) -> None:
    canvas.setDash(*dash) if dash else canvas.setDash()


def _at(paper: Paper, point: tuple[float, float]) -> tuple[float, float]:
    return (point[0], paper.height - point[1])
