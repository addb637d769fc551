# SPDX-License-Identifier: GPL-3.0-or-later
"""Openings: windows with frames and panes, doors with leaves, arches; and the light through them.

In the wall's own frame: x along it, the room at -y, outdoors at +y, its inner face at y = 0.
"""

from dataclasses import dataclass
from math import pi

import numpy as np

from .light import Lamp
from .mesh import Kit, _grid, lin
from .mood import Mood
from .palette import Palette

THICK = 0.16
CURTAINS = {"living_room", "bedroom", "neutral", "kitchen"}
FLIPPED = {"south", "east"}


@dataclass(frozen=True)
class Opening:
    """Hold a hole in a wall, in the wall's frame."""

    kind: str
    left: float
    right: float
    sill: float
    top: float

    @classmethod
    def of(cls, o: dict) -> "Opening":
        """Read an opening of the contract; walls seen from inside run left to right."""
        along = -o["along"] if o["wall"] in FLIPPED else o["along"]
        sill = o["sill"] if o["kind"] == "window" else 0.0
        return cls(
            o["kind"], along - o["width"] / 2, along + o["width"] / 2, sill, sill + o["height"]
        )

    def holds(self, x: float, z: float) -> bool:
        """Say whether the hole is at (x, z)."""
        return self.left < x < self.right and self.sill < z < self.top


def fit(kit: Kit, o: Opening, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Fit what belongs into a hole."""
    _reveal(kit, o, colours)
    if o.kind == "window":
        _window(kit, o, air, colours, lamps)
        if floor["kind"] in CURTAINS:
            _curtains(kit, o, floor, colours)
    elif o.kind == "door":
        _door(kit, o, floor, colours)
    else:
        _beyond(kit, o, colours)
    _architrave(kit, o, colours)


def _reveal(kit: Kit, o: Opening, colours: Palette) -> None:
    c = lin(colours.trim) * 0.85
    w, h = o.right - o.left, o.top - o.sill
    kit.sheet((o.left, 0, o.sill), (0, THICK, 0), (0, 0, h), c)
    kit.sheet((o.right, THICK, o.sill), (0, -THICK, 0), (0, 0, h), c)
    kit.sheet((o.left, 0, o.top), (w, 0, 0), (0, THICK, 0), c * 0.8)
    kit.sheet((o.left, THICK, o.sill), (w, 0, 0), (0, -THICK, 0), c)


def _architrave(kit: Kit, o: Opening, colours: Palette) -> None:
    c, t = lin(colours.trim), 0.07
    high = o.top - o.sill
    for x in (o.left - t / 2, o.right + t / 2):
        kit.box((x, -0.014, o.sill + high / 2), (t, 0.028, high + 0.004), c)
    kit.box(
        ((o.left + o.right) / 2, -0.016, o.top + t / 2), (o.right - o.left + 2 * t, 0.032, t), c
    )
    if o.kind == "window":
        kit.box(
            ((o.left + o.right) / 2, -0.03, o.sill - 0.015),
            (o.right - o.left + 0.24, 0.14, 0.04),
            c,
        )


def _window(kit: Kit, o: Opening, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    c, y = lin(colours.trim) * 0.95, THICK * 0.6
    w, h = o.right - o.left, o.top - o.sill
    mid = (o.left + o.right) / 2
    for x in (o.left + 0.025, o.right - 0.025):
        kit.box((x, y, o.sill + h / 2), (0.05, 0.06, h), c)
    for z in (o.sill + 0.025, o.top - 0.025):
        kit.box((mid, y, z), (w, 0.06, 0.05), c)
    for k in range(1, max(2, round(w / 0.8))):
        kit.box((o.left + w * k / max(2, round(w / 0.8)), y, o.sill + h / 2), (0.045, 0.05, h), c)
    if h > 1.0:
        kit.box((mid, y, o.sill + h * 0.68), (w, 0.045, 0.035), c)
    facing = kit.to @ np.array([0, -1.0, 0])
    across, rows = max(1, round(w / 0.9)), 2
    for i in range(across):
        for j in range(rows):
            p = kit.to @ np.array(
                [o.left + w * (i + 0.5) / across, THICK + 0.05, o.sill + h * (j + 0.5) / rows]
            )
            share = air.window * (w * h) ** 0.7 / (across * rows) * 1.2
            lamps.append(Lamp(p + kit.origin, share, 1.7, facing))


def _curtains(kit: Kit, o: Opening, floor: dict, colours: Palette) -> None:
    high = min(floor["height"] - 0.12, o.top + 0.18)
    low = 0.03 if floor["kind"] != "kitchen" else max(0.03, o.sill - 0.12)
    wide = min(0.42, (o.right - o.left) * 0.28)
    kit.tube([(o.left - 0.35, -0.09, high), (o.right + 0.35, -0.09, high)], 0.013, colours.wood)
    for start in (o.left - 0.26, o.right + 0.26 - wide):
        s = np.linspace(0, 1, 41)
        z = np.linspace(low, high, 9)
        x = start + s * wide
        fold = -0.09 + 0.030 * np.cos(s * 2 * pi * 5)
        v = np.stack([np.repeat(x, 9), np.repeat(fold, 9), np.tile(z, 41)], 1)
        n = np.stack(
            [np.repeat(np.sin(s * 2 * pi * 5), 9) * -0.8, np.full(369, -1.0), np.zeros(369)], 1
        )
        n /= np.linalg.norm(n, axis=1, keepdims=True)
        shade = np.repeat(1 - 0.22 * (1 + np.cos(s * 2 * pi * 5)) / 2, 9)[:, None]
        kit.put(v, n, _grid(41, 9), lin(colours.cloth) * shade)


def _door(kit: Kit, o: Opening, floor: dict, colours: Palette) -> None:
    w, h = o.right - o.left, o.top
    y = 0.05
    painted = floor["kind"] in (
        "hospital",
        "office",
        "police",
        "police_station",
        "corridor",
        "classroom",
        "control_room",
    )
    c = lin(colours.second) * 0.9 + 0.03 if painted else lin(colours.wood) * 0.95
    leaves = 2 if w > 1.25 else 1
    for k in range(leaves):
        leaf = w / leaves
        x = o.left + leaf * (k + 0.5)
        kit.box((x, y, h / 2), (leaf - 0.012, 0.045, h - 0.01), c)
        for z0, z1 in ((0.16, 0.42), (0.50, 0.93)):
            if painted and z0 > 0.4:
                kit.box((x, y - 0.025, h * 0.75), (0.18, 0.012, 0.62), lin("#9fb6bd") * 0.8)
                continue
            kit.box(
                (x, y - 0.022, h * (z0 + z1) / 2),
                (leaf * 0.66, 0.018, h * (z1 - z0)),
                c * 0.86,
                0.008,
            )
        side = -1 if k else 1
        hx = x + side * (leaf / 2 - 0.075)
        kit.box((hx, y - 0.03, 1.02), (0.035, 0.012, 0.16), lin("#b9a878"))
        kit.tube(
            [(hx, y - 0.03, 1.04), (hx, y - 0.075, 1.04), (hx - side * 0.11, y - 0.075, 1.04)],
            0.009,
            "#c9b98a",
        )
    kit.sheet((o.left, THICK, 0), (w, 0, 0), (0, 0, h), lin("#141414"))


def _beyond(kit: Kit, o: Opening, colours: Palette) -> None:
    """Show a stretch of dim room behind an arch."""
    w, far = o.right - o.left, 2.6
    side = 0.7
    c = lin(colours.dado) * 0.7
    kit.sheet((o.left - side, far, 0), (w + 2 * side, 0, 0), (0, 0, o.top + 0.4), c, 0.3)
    kit.sheet(
        (o.left - side, THICK, -0.002),
        (w + 2 * side, 0, 0),
        (0, far, 0),
        lin(colours.wood) * 0.5,
        0.3,
    )
    kit.sheet((o.left - side, THICK, 0), (0, far, 0), (0, 0, o.top + 0.4), c * 0.9, 0.3)
    kit.sheet((o.right + side, far, 0), (0, -far, 0), (0, 0, o.top + 0.4), c * 0.9, 0.3)
    kit.sheet((o.left - side, far, o.top + 0.3), (w + 2 * side, 0, 0), (0, -far, 0), c, 0.3)
