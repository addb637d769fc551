"""The rostrum: a camera over a drawing, which fills the picture and moves as the shot does.

A drawing of another shape than the picture is panned along what does not fit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image

from moteur.engines import media
from moteur.previs.formats.drawings import opened

Move = Literal["in", "out", "left", "right", "up", "down"]

_CLOSER = 0.86
_SHORT = 1.12
_WORDS: tuple[tuple[Move, tuple[str, ...]], ...] = (
    ("in", ("push in", "dolly in", "zoom in", "track in")),
    ("out", ("pull", "dolly out", "zoom out", "track out")),
    ("left", ("left",)), ("right", ("right",)),
    ("up", ("tilt up", "crane up", "up")), ("down", ("down",)),
)  # fmt: skip


@dataclass(frozen=True)
class Window:
    """What of a drawing is seen: left, top, right, bottom in its pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def towards(self, other: "Window", share: float) -> "Window":
        """Return the window a share of the way to another."""
        mine = (self.left, self.top, self.right, self.bottom)
        theirs = (other.left, other.top, other.right, other.bottom)
        return Window(*(a + (b - a) * share for a, b in zip(mine, theirs, strict=True)))


def move(said: str) -> Move:
    """Return how a camera over a drawing follows a shot's move; slowly closer where it stands.

    ``pan left`` -> left; ``static`` -> in.
    """
    return next((m for m, words in _WORDS if any(w in said for w in words)), "in")


def windows(
    drawing: tuple[int, int], picture: tuple[int, int], way: Move, frames: int
) -> Iterator[Window]:
    """Yield what is seen of a drawing in each frame; always inside it, of the picture's shape.

    Eased away and in. A drawing that is much wider is panned to the right, or to the left where
    the shot goes so; a much taller one from the top down, or up.
    """
    (width, height), aspect = drawing, picture[0] / picture[1]
    across, down = min(width, height * aspect), min(height, width / aspect)
    start, end = _ends((width, height), (across, down), way)
    for n in range(frames):
        u = n / (frames - 1) if frames > 1 else 0.0
        yield start.towards(end, u * u * (3 - 2 * u))


def _ends(
    drawing: tuple[int, int], seen: tuple[float, float], way: Move
) -> tuple[Window, Window]:  # fmt: skip
    (width, height), (across, down) = drawing, seen
    if width > across * _SHORT or height > down * _SHORT:
        first, last = Window(0, 0, across, down), _at(width - across, height - down, seen)
        return (last, first) if way in ("left", "up", "out") else (first, last)
    whole = _at((width - across) / 2, (height - down) / 2, seen)
    near = (across * _CLOSER, down * _CLOSER)
    spare_x, spare_y = width - near[0], height - near[1]
    middle = _at(spare_x / 2, spare_y / 2, near)
    if way == "in":
        return whole, middle
    if way == "out":
        return middle, whole
    ends = {
        "left": ((spare_x, spare_y / 2), (0.0, spare_y / 2)),
        "right": ((0.0, spare_y / 2), (spare_x, spare_y / 2)),
        "up": ((spare_x / 2, spare_y), (spare_x / 2, 0.0)),
        "down": ((spare_x / 2, 0.0), (spare_x / 2, spare_y)),
    }
    start, end = ends[way]
    return _at(*start, near), _at(*end, near)


def _at(left: float, top: float, size: tuple[float, float]) -> Window:
    return Window(left, top, left + size[0], top + size[1])


def pictures(
    drawing: Path, picture: tuple[int, int], way: Move, frames: int
) -> Iterator[media.Planes]:
    """Yield every frame of a shot that a drawing stands for, as packed yuv420p."""
    paper = opened(drawing)
    # What is far finer than the picture costs time in every frame and shows nothing.
    fine = max(min(paper.width / picture[0], paper.height / picture[1]) / 2, 1.0)
    if fine > 1.0:
        paper = paper.resize((round(paper.width / fine), round(paper.height / fine)))
    for seen in windows(paper.size, picture, way, frames):
        box = (seen.left, seen.top, min(seen.right, paper.width), min(seen.bottom, paper.height))
        shown = paper.resize(picture, Image.Resampling.BICUBIC, box=box)
        yield media.planes(np.asarray(shown))
