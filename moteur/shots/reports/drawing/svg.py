"""Shapes as SVG 1.1, which browsers, drawing programs and office programs open."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from reportlab.lib.colors import Color

from moteur.engines.paper import SANS_BOLD, SANS_ITALIC
from moteur.shots.reports.drawing.shapes import Clipped, Disc, Line, Polygon, Shape, Text

MEDIA_TYPE = "image/svg+xml"
_FACE = "IBM Plex Sans, Helvetica, Arial, sans-serif"
_POINT = 25.4 / 72
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
# XML 1.0, section 2.2: what no document may hold.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def svg(shapes: Sequence[Shape], width: float, height: float, title: str) -> bytes:
    """Return shapes as a page of `width` and `height` points, with a white ground."""
    size = f'width="{width * _POINT:.2f}mm" height="{height * _POINT:.2f}mm"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {_n(width)} {_n(height)}">',
        f"<title>{_said(title)}</title>",
        f'<rect width="{_n(width)}" height="{_n(height)}" fill="#ffffff"/>',
        *_Writer().lines(shapes),
        "</svg>",
    ]
    return "\n".join(lines).encode() + b"\n"


class _Writer:
    def __init__(self) -> None:
        self.clips = 0

    def lines(self, shapes: Sequence[Shape]) -> Iterator[str]:
        for shape in shapes:
            match shape:
                case Polygon():
                    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
                    thin = f' fill-opacity="{_n(shape.alpha)}"' if shape.alpha < 1 else ""
                    ink = _ink(shape.fill, shape.line, shape.weight, shape.dash)
                    yield f'<polygon points="{points}"{ink}{thin}/>'
                case Line():
                    (x, y), (u, v) = shape.start, shape.end
                    ends = f'x1="{_n(x)}" y1="{_n(y)}" x2="{_n(u)}" y2="{_n(v)}"'
                    yield f"<line {ends}{_ink(None, shape.color, shape.weight, shape.dash)}/>"
                case Disc():
                    x, y = shape.middle
                    ink = _ink(shape.fill, shape.line, shape.weight, None)
                    yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(shape.radius)}"{ink}/>'
                case Text():
                    yield _text(shape)
                case Clipped():
                    yield from self._clipped(shape)

    def _clipped(self, shape: Clipped) -> Iterator[str]:
        self.clips += 1
        name = f"clip{self.clips}"
        x, y, width, height = map(_n, shape.box)
        yield f'<clipPath id="{name}"><rect x="{x}" y="{y}" width="{width}" height="{height}"/>'
        yield f'</clipPath><g clip-path="url(#{name})">'
        yield from self.lines(shape.shapes)
        yield "</g>"


def _text(shape: Text) -> str:
    style = ' font-weight="600"' if shape.font == SANS_BOLD else ""
    style += ' font-style="italic"' if shape.font == SANS_ITALIC else ""
    return (
        f'<text x="{_n(shape.at[0])}" y="{_n(shape.at[1])}" font-family="{_FACE}"'
        f' font-size="{_n(shape.size)}"{style} text-anchor="{_ANCHORS[shape.align]}"'
        f' fill="{_hex(shape.color)}">{_said(shape.text)}</text>'
    )


def _ink(
    fill: Color | None, line: Color | None, weight: float, dash: tuple[float, float] | None
) -> str:
    found = f' fill="{_hex(fill) if fill is not None else "none"}"'
    if line is not None:
        found += f' stroke="{_hex(line)}" stroke-width="{_n(weight)}"'
        found += f' stroke-dasharray="{_n(dash[0])} {_n(dash[1])}"' if dash else ""
    return found


def _hex(color: Color) -> str:
    return f"#{color.hexval()[2:]}"


def _n(value: float) -> str:
    """Write a number to a hundredth: finer than any printer."""
    return f"{round(value, 2):g}" if abs(value) < 1000 else f"{value:.2f}"


def _said(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text), quote=False)
