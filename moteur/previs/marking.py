"""Marking: arrows over a storyboard's pictures, as artists draw them.

People go along red ribbons that widen towards their head; the camera's arrows are white with an
outline, and the frame that it ends on is dashed.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from reportlab.lib.colors import HexColor

from moteur.engines.paper import INK, SANS_BOLD, Paper, width_of
from moteur.previs.model import Mark

Place = tuple[float, float]
Box = tuple[float, float, float, float]

_PEOPLE, _WHITE = HexColor("#c8402c"), HexColor("#ffffff")
_TAIL, _NECK, _HEAD, _LONG = 0.006, 0.017, 0.044, 0.056
_LABEL = 6.2


def draw(paper: Paper, box: Box, marks: Iterable[Mark]) -> None:
    """Draw marks over the picture in a box (left, top, width, height), points from the top."""
    marks = tuple(marks)
    if not marks:
        return
    left, top, width, height = box
    canvas = paper.canvas
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(left, paper.height - top - height, width, height)
    canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setLineJoin(1)
    several = sum(mark.kind == "player" for mark in marks) > 1
    names: list[tuple[Place, str]] = []
    for mark in marks:
        way = [(left + x * width, paper.height - top - y * height) for x, y in mark.points]
        if mark.kind == "frame":
            _frame(canvas, way)
        elif len(way) > 1:
            _arrow(canvas, way, width, mark.kind == "player")
            if several and mark.who:
                names.append((way[0], mark.who))
    named: list[Box] = []
    for at, who in names:
        named.append(_name(paper, at, who, box, named))
    canvas.restoreState()


def ribbon(way: Sequence[Place], width: float) -> list[Place]:
    """Return the outline of an arrow along a way; `width` is the picture's, in the same unit."""
    whole = sum(math.dist(a, b) for a, b in pairwise(way))
    k = min(1.0, whole / (0.16 * width))
    long = _LONG * width * k
    # What bends within the head would turn it away from where the arrow goes.
    clear = [*(p for p in way[:-1] if math.dist(p, way[-1]) > long * 1.3), way[-1]]
    clear = clear if len(clear) > 1 else [way[0], way[-1]]
    curve = _smooth(clear)
    whole = sum(math.dist(a, b) for a, b in pairwise(curve))
    fine = _within(curve, max(whole - long, whole * 0.2))
    tip, neck = way[-1], fine[-1]
    left: list[Place] = []
    right: list[Place] = []
    for n, (x, y) in enumerate(fine):
        before, after = fine[max(n - 1, 0)], fine[min(n + 1, len(fine) - 1)]
        dx, dy = _unit((after[0] - before[0], after[1] - before[1]))
        share = n / max(len(fine) - 1, 1)
        half = width * k * (_TAIL + (_NECK - _TAIL) * share) / 2
        left.append((x - dy * half, y + dx * half))
        right.append((x + dy * half, y - dx * half))
    dx, dy = _unit((tip[0] - neck[0], tip[1] - neck[1]))
    half = _HEAD * width * k / 2
    wing = (neck[0] - dy * half, neck[1] + dx * half), (neck[0] + dy * half, neck[1] - dx * half)
    return [*left, wing[0], tip, wing[1], *reversed(right)]


def _arrow(canvas: Any, way: Sequence[Place], width: float, player: bool) -> None:
    path = canvas.beginPath()
    first, *rest = ribbon(way, width)
    path.moveTo(*first)
    for place in rest:
        path.lineTo(*place)
    path.close()
    canvas.setFillColor(_PEOPLE if player else _WHITE)
    canvas.setStrokeColor(_WHITE if player else INK)
    canvas.setLineWidth(max(0.5, width * 0.003))
    canvas.drawPath(path, stroke=1, fill=1)


def _frame(canvas: Any, corners: Sequence[Place]) -> None:
    """Draw a dashed frame, dark on white, so that it is seen on any picture."""
    path = canvas.beginPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    for colour, weight, dash in ((_WHITE, 2.0, ()), (INK, 0.9, (4, 2.5))):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(weight)
        canvas.setDash(*dash) if dash else canvas.setDash()
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.setDash()


def _name(paper: Paper, at: Place, who: str, box: Box, named: Sequence[Box]) -> Box:
    """Write whose an arrow is at its beginning, in the picture, clear of what was `named`."""
    left, top, width, height = box
    size = max(4.6, min(_LABEL, width / 34))
    wide, high = width_of(who, SANS_BOLD, size) + 3, size + 1.2
    x = min(max(at[0] - wide / 2, left + 1), left + width - wide - 1)
    y = min(max(paper.height - at[1] + 2, top + 1), top + height - high - 1)
    for other in named:
        if abs(other[0] - x) < max(other[2], wide) and abs(other[1] - y) < high:
            y = other[1] - high - 1 if other[1] > top + height / 2 else other[1] + high + 1
    paper.box(x, y, wide, high, fill=_WHITE)
    paper.text(x + 1.5, y + size - 0.6, who, SANS_BOLD, size, _PEOPLE)
    return (x, y, wide, high)


def _smooth(way: Sequence[Place]) -> list[Place]:
    """Return a way with its corners cut (Chaikin, 1974); its ends stay."""
    fine = list(way)
    for _ in range(3):
        cut = [fine[0]]
        for (x, y), (u, v) in pairwise(fine):
            cut += [(x * 0.75 + u * 0.25, y * 0.75 + v * 0.25),
                    (x * 0.25 + u * 0.75, y * 0.25 + v * 0.75)]  # fmt: skip
        fine = [*cut, fine[-1]]
    return fine


def _within(way: Sequence[Place], length: float) -> list[Place]:
    """Return so much of a way, from its beginning."""
    found, gone = [way[0]], 0.0
    for a, b in pairwise(way):
        step = math.dist(a, b)
        if gone + step >= length:
            share = (length - gone) / step if step else 0.0
            found.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
            break
        found.append(b)
        gone += step
    return found


def _unit(a: Place) -> Place:
    length = math.hypot(*a)
    return (a[0] / length, a[1] / length) if length > 1e-9 else (1.0, 0.0)
