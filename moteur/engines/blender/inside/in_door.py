# SPDX-License-Identifier: GPL-3.0-or-later
"""Doors that are no room's: of lifts, ships, cells, barns and garages; and portholes.

In the wall's own frame: x along it, the room at -y, its inner face at y = 0.
"""

from math import cos, pi, sin

import numpy as np

from .mesh import Kit, lin
from .palette import Palette
from .set_opening_size import THICK, Opening

DARK, STEEL = "#22252a", "#b4bac0"


def sliding(kit: Kit, o: Opening) -> None:
    """Close a lift: two leaves of brushed steel, a frame, a sill of ribs, a lit number over it."""
    w, h, middle = o.right - o.left, o.top, (o.left + o.right) / 2
    steel = lin("#b9bfc3")
    kit.of("metal")
    for s in (-1, 1):
        kit.box((middle + s * w / 4, 0.06, h / 2), (w / 2 - 0.006, 0.04, h), steel * 0.9, 0.004)
        for k in range(3):
            x = middle + s * w * (0.09 + 0.15 * k)
            kit.box((x, 0.038, h / 2), (0.006, 0.004, h - 0.06), steel * 0.7, 0.001)
        kit.box((middle + s * (w / 2 + 0.06), 0.0, h / 2), (0.12, 0.1, h), steel * 0.75, 0.006)
    kit.box((middle, 0.037, h / 2), (0.012, 0.006, h), lin(DARK), 0.001)
    kit.box((middle, 0.0, h + 0.07), (w + 0.24, 0.1, 0.14), steel * 0.75, 0.006)
    kit.box((middle, -0.01, 0.008), (w, 0.14, 0.016), steel * 0.6, 0.002)
    kit.of("plastic")
    kit.box((middle, -0.056, h + 0.07), (0.26, 0.012, 0.1), lin("#101214"), 0.002)
    _number(kit, middle, h + 0.07)
    kit.of("paint")
    kit.sheet((o.left, THICK, 0), (w, 0, 0), (0, 0, h), lin("#141414"))


def _number(kit: Kit, x: float, z: float) -> None:
    """Light an arrow up and a seven."""
    glow = lin("#ff9a3c") * 1.4
    v = np.array([[x - 0.09, -0.064, z - 0.02], [x - 0.03, -0.064, z - 0.02],
                  [x - 0.06, -0.064, z + 0.03], [x - 0.06, -0.064, z + 0.03]])  # fmt: skip
    kit.put(v, np.tile([0, -1.0, 0], (4, 1)), np.array([[0, 1, 2, 3]]), glow, 1)
    for at, size in (
        ((x + 0.045, -0.063, z + 0.028), (0.05, 0.004, 0.01)),
        ((x + 0.065, -0.063, z), (0.01, 0.004, 0.064)),
    ):
        kit.box(at, size, glow, 0.001, glow=1)


def hatch(kit: Kit, o: Opening, colours: Palette, kind: str) -> None:
    """Close a cell or a ship's room: a steel door, rivets, a wheel or a flap, bolts."""
    w, h, middle = o.right - o.left, o.top, (o.left + o.right) / 2
    paint = lin(colours.second if kind == "cell" else colours.dado) * 0.85
    kit.of("metal")
    kit.box((middle, 0.04, h / 2), (w - 0.01, 0.06, h - 0.01), paint, 0.02)
    for s in (-1, 1):
        kit.box((middle + s * (w / 2 - 0.03), -0.004, h / 2), (0.07, 0.05, h), paint * 0.75, 0.012)
        for k in range(9):
            kit.ball(
                (middle + s * (w / 2 - 0.03), -0.03, 0.12 + k * (h - 0.2) / 8), 0.014, paint, 6
            )
    kit.box((middle, -0.004, h - 0.035), (w, 0.05, 0.07), paint * 0.75, 0.012)
    if kind == "cell":
        kit.box((middle, 0.0, 1.05), (0.4, 0.03, 0.2), paint * 0.7, 0.008)
        kit.box((middle, -0.016, 1.15), (0.42, 0.012, 0.02), lin(STEEL), 0.003)
        kit.box((middle, 0.0, 1.55), (0.2, 0.03, 0.12), lin(DARK), 0.006)
        for k in range(4):
            x = middle - 0.075 + 0.05 * k
            kit.tube([(x, -0.02, 1.49), (x, -0.02, 1.61)], 0.007, STEEL, 6)
        kit.box((middle + w / 2 - 0.16, -0.01, 1.0), (0.16, 0.04, 0.2), paint * 0.6, 0.01)
        kit.tube([(middle + w / 2 - 0.3, -0.05, 1.0), (middle + w / 2, -0.05, 1.0)], 0.02, STEEL, 8)
    else:
        ring = [
            (middle + 0.15 * cos(a), -0.07, 1.05 + 0.15 * sin(a))
            for a in np.linspace(0, 2 * pi, 17)
        ]
        kit.tube(ring, 0.013, STEEL, 6)
        for k in range(3):
            a = 2 * pi * k / 3
            kit.tube(
                [(middle, -0.05, 1.05), (middle + 0.15 * cos(a), -0.07, 1.05 + 0.15 * sin(a))],
                0.01, STEEL, 5,
            )  # fmt: skip
        kit.ball((middle, 0.0, 1.6), (0.13, 0.03, 0.13), lin("#8fb0bd") * 0.7, 14)
    kit.of("paint")
    kit.sheet((o.left, THICK, 0), (w, 0, 0), (0, 0, h), lin("#141414"))


def planked(kit: Kit, o: Opening, colours: Palette) -> None:
    """Close a barn or a cellar: boards, a Z of braces, hinges of iron."""
    w, h = o.right - o.left, o.top
    pick = colours.pick(f"planks {o.left:.2f}")
    wood = lin(colours.wood) * 0.85
    leaves = 2 if w > 1.4 else 1
    for n in range(leaves):
        left, wide = o.left + n * w / leaves, w / leaves
        kit.of("wood")
        count = max(4, round(wide / 0.17))
        for k in range(count):
            x = left + wide * (k + 0.5) / count
            tint = wood * pick.uniform(0.8, 1.1)
            kit.box((x, 0.05, h / 2), (wide / count - 0.008, 0.035, h - 0.02), tint, 0.004)
        for z in (h * 0.14, h * 0.86):
            kit.box((left + wide / 2, 0.02, z), (wide - 0.06, 0.035, 0.14), wood * 0.8, 0.006)
        ends = [(left + 0.1, 0.02, h * 0.18), (left + wide - 0.1, 0.02, h * 0.82)]
        kit.tube(ends, 0.05, wood * 0.8, 5)
        kit.of("metal")
        side = left if n == 0 else left + wide
        for z in (h * 0.14, h * 0.86):
            toward = 1 if n == 0 else -1
            kit.box((side + toward * 0.2, 0.0, z), (0.4, 0.012, 0.05), lin(DARK), 0.003)
        x = left + wide * (0.92 if n == 0 else 0.08)
        kit.tube([(x, 0.0, 1.0), (x, -0.04, 1.1)], 0.012, DARK, 6)
    kit.of("paint")
    kit.sheet((o.left, THICK, 0), (w, 0, 0), (0, 0, h), lin("#141414"))


def sectional(kit: Kit, o: Opening, colours: Palette) -> None:
    """Close a garage: panels that roll up, a row of panes, rails."""
    w, h, middle = o.right - o.left, o.top, (o.left + o.right) / 2
    c = lin(colours.trim) * 0.8
    kit.of("metal")
    for k in range(5):
        z = h * (k + 0.5) / 5
        kit.box((middle, 0.05, z), (w - 0.02, 0.04, h / 5 - 0.012), c, 0.01)
        for n in range(4):
            x = o.left + w * (n + 0.5) / 4
            pane = k == 3
            tint = lin("#8fa8b0") * 0.8 if pane else c * 0.9
            kit.box((x, 0.026, z), (w / 4 - 0.14, 0.012, h / 5 - 0.14), tint, 0.006)
    for s in (-1, 1):
        x = middle + s * (w / 2 + 0.04)
        kit.box((x, -0.02, h / 2 + 0.1), (0.05, 0.06, h + 0.2), lin(STEEL) * 0.8, 0.004)
    kit.of("paint")
    kit.sheet((o.left, THICK, 0), (w, 0, 0), (0, 0, h), lin("#141414"))


def porthole(kit: Kit, o: Opening, colours: Palette) -> None:
    """Make a window round: a ring of brass before a plate with a hole."""
    x, z = (o.left + o.right) / 2, (o.sill + o.top) / 2
    r = min(o.right - o.left, o.top - o.sill) / 2
    kit.of("metal")
    a = np.linspace(0, 2 * pi, 25)
    square = np.stack([np.cos(a), np.sin(a)], 1)
    square /= np.abs(square).max(1, keepdims=True)
    round_ = np.stack([np.cos(a), np.sin(a)], 1)
    outer = np.stack(
        [x + square[:, 0] * (r + 0.1), np.full(25, -0.034), z + square[:, 1] * (r + 0.1)], 1
    )
    inner = np.stack(
        [x + round_[:, 0] * r * 0.92, np.full(25, -0.034), z + round_[:, 1] * r * 0.92], 1
    )
    q = np.stack([np.arange(24), np.arange(1, 25), 26 + np.arange(24), 25 + np.arange(24)], 1)
    plate = lin(colours.trim) * 0.85
    kit.put(np.concatenate([inner, outer]), np.tile([0, -1.0, 0], (50, 1)), q, plate)
    ring = [(x + r * cos(t), -0.05, z + r * sin(t)) for t in a]
    kit.tube(ring, 0.032, "#b8974e", 8)
    for k in range(8):
        t = 2 * pi * k / 8
        kit.ball((x + 1.16 * r * cos(t), -0.05, z + 1.16 * r * sin(t)), 0.016, lin("#b8974e"), 7)
    kit.of("paint")
