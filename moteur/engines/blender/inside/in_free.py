# SPDX-License-Identifier: GPL-3.0-or-later
"""Free wall: what of a wall is still bare, and where the next thing hangs best.

In the wall's own frame: x along it, z up, metres; a rectangle is (left, right, low, high).
"""

from dataclasses import dataclass, field
from math import cos, radians, sin

import numpy as np

from .set_opening import CURTAINS
from .set_opening_size import Opening

Rect = tuple[float, float, float, float]
TURNS = {"north": 0.0, "south": 180.0, "east": -90.0, "west": 90.0}
EYES = (1.15, 1.95)
CORNER = 0.1
_NEAR = 0.45
_ON_TOP = {"table", "desk", "cabinet", "counter", "stove", "sink", "bar"}


@dataclass
class Wall:
    """Hold a wall's size, its holes and what is taken of it."""

    name: str
    long: float
    high: float
    holes: list[Opening]
    taken: list[Rect] = field(default_factory=list)

    @classmethod
    def of(cls, floor: dict, name: str, holes: list[Opening]) -> "Wall":
        """Read a wall of a floor plan: its openings and what stands before it are taken."""
        across = name in ("north", "south")
        long = floor["width"] if across else floor["depth"]
        wall = cls(name, long, floor["height"], holes)
        drape = 0.42 if floor["kind"] in CURTAINS else 0.14
        for o in holes:
            side = drape if o.kind == "window" else 0.14
            low = o.sill - 0.08 if o.kind == "window" else 0.0
            wall.taken.append((o.left - side, o.right + side, low, o.top + 0.2))
        deep = (floor["depth"] if across else floor["width"]) / 2
        for p in floor["pieces"]:
            rect = _before(p, TURNS[name], deep)
            if rect is not None:
                wall.taken.append(rect)
        return wall

    def free(self, rect: Rect, gap: float = 0.0) -> bool:
        """Say whether nothing is within `gap` metres of a rectangle that is on the wall."""
        a, b, c, d = rect
        if a < -self.long / 2 + CORNER or b > self.long / 2 - CORNER or d > self.high:
            return False
        return not any(
            a - gap < r and b + gap > q and c - gap < t and d + gap > s for q, r, s, t in self.taken
        )

    def best(self, wide: float, low: float, high: float, gap: float = 0.09) -> float | None:
        """Return where along the wall a thing hangs with most air on both sides, or None."""
        half = self.long / 2 - wide / 2 - CORNER
        if half < 0:
            return None
        found: tuple[float, float] | None = None
        for x in np.arange(-half, half + 0.01, 0.07):
            if not self.free((x - wide / 2, x + wide / 2, low, high), gap):
                continue
            left, right = self._air(x, min(low, EYES[0]), max(high, EYES[1]))
            score = min(left, right) + 0.12 * max(left, right)
            if found is None or score > found[0] + 1e-6:
                found = (score, float(x))
        return None if found is None else found[1]

    def take(self, x: float, wide: float, low: float, high: float) -> None:
        """Mark a place as taken."""
        self.taken.append((x - wide / 2, x + wide / 2, low, high))

    def widest(self) -> float:
        """Return the widest stretch at the height of eyes that nothing interrupts."""
        edges = [(-self.long / 2, -self.long / 2), (self.long / 2, self.long / 2)]
        edges += [(q, r) for q, r, s, t in self.taken if s < EYES[1] - 0.2 and t > EYES[0] + 0.2]
        edges.sort()
        wide, reach = 0.0, -self.long / 2
        for q, r in edges:
            wide = max(wide, q - reach)
            reach = max(reach, r)
        return wide

    def _air(self, x: float, low: float, high: float) -> tuple[float, float]:
        left, right = x + self.long / 2, self.long / 2 - x
        for q, r, s, t in self.taken:
            if s < high and t > low:
                if r <= x:
                    left = min(left, x - r)
                elif q >= x:
                    right = min(right, q - x)
        return left, right


def _before(p: dict, turn: float, deep: float) -> Rect | None:
    """Return what a piece covers of the wall behind it; None where it stands away."""
    if p["kind"] in ("rug", "pendant", "kerb", "water"):
        return None
    a, b = radians(p["turn"]), radians(-turn)
    w, d, h = p["size"]
    xs, ys = [], []
    for u in (-w / 2, w / 2):
        for v in (-d / 2, d / 2):
            x = p["at"][0] + u * cos(a) - v * sin(a)
            y = p["at"][1] + u * sin(a) + v * cos(a)
            xs.append(x * cos(b) - y * sin(b))
            ys.append(x * sin(b) + y * cos(b))
    if deep - max(ys) > _NEAR:
        return None
    low, high = _heights(p["kind"], h)
    return (min(xs) - 0.03, max(xs) + 0.03, low, high)


def _heights(kind: str, h: float) -> tuple[float, float]:
    """Return from where to where a piece covers a wall, with what stands on it."""
    if kind == "picture":
        tall = min(h, 1.1) if h <= 1.4 else 0.6
        return 1.62 - tall / 2, 1.62 + tall / 2
    if kind == "screen":
        return 1.5 - h / 2, 1.5 + h / 2
    if kind == "board":
        return 0.85, 2.3
    if kind == "lift_doors":
        return 0.0, h + 0.35
    if kind == "bed":
        return 0.0, max(1.0, h)
    return 0.0, h + 0.32 if kind in _ON_TOP and h < 1.3 else h
