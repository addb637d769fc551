# SPDX-License-Identifier: GPL-3.0-or-later
"""Fittings of a ship and of what drives: bags, helms, consoles, engines, winding gear."""

import re
from math import cos, pi, sin

import numpy as np

from . import in_picture as art
from .mesh import lin
from .set_prop import Prop

STEEL, DARK, BRASS = "#b4bac0", "#22252a", "#b8974e"
_WINDS = r"\b(?:lift|elevator|machine room|winding|machinerie|ascenseur|ascensor)\b"


def sea_bag(p: Prop) -> None:
    """Stand a kit bag, its neck tied."""
    p.kit.of("cloth")
    c = lin(p.pick.choice(("#4a5a4a", "#3f4f63", "#8c7a58"))) * 0.9
    r = min(p.w, p.d) * 0.42
    rings = [(r * 0.9, 0), (r, 0.08), (r * 0.96, p.h * 0.5), (r, p.h * 0.72), (r * 0.5, p.h * 0.9)]
    p.kit.lathe((0, 0, 0), [*rings, (r * 0.3, p.h * 0.93), (r * 0.55, p.h)], c, 16)
    p.kit.tube([(r * 0.95, 0, 0.1), (r * 1.12, 0, p.h * 0.4), (r * 0.5, 0, p.h * 0.88)], 0.02, c, 6)


def helm(p: Prop) -> None:
    """Build a wheel on its stand; who steers stands at -y."""
    p.kit.of("metal")
    p.box(0, 0.06, 0, p.w * 0.62, p.d * 0.55, 0.95, lin("#39444c"), 0.03)
    p.kit.box((0, 0.06, 1.02), (p.w * 0.66, p.d * 0.5, 0.16), lin("#2c353b"), 0.03)
    p.kit.ball((0, 0.1, 1.16), (0.13, 0.13, 0.09), lin("#c9bb92"), 14)
    p.kit.of("wood")
    c, r, y = p.wood * 0.8, 0.36, -p.d * 0.32
    ring = [(r * cos(a), y, 0.86 + r * sin(a)) for a in np.linspace(0, 2 * pi, 25)]
    p.kit.tube(ring, 0.022, c, 7)
    for k in range(8):
        a = 2 * pi * k / 8
        tip = (1.3 * r * cos(a), y, 0.86 + 1.3 * r * sin(a))
        p.kit.tube([(0, y, 0.86), tip], 0.014, c, 6)
    p.kit.of("metal")
    p.kit.ball((0, y, 0.86), (0.06, 0.05, 0.06), lin(BRASS), 10)


def dash(p: Prop) -> None:
    """Build a ship's console: screens, dials, a throttle; its back is at +y."""
    p.kit.of("metal")
    p.box(0, 0, 0, p.w, p.d, p.h - 0.1, lin("#56626a"), 0.012)
    p.box(0, -0.02, p.h - 0.1, p.w, p.d, 0.1, lin("#2f383e"), 0.02)
    for k, x in enumerate(np.arange(-p.w / 2 + 0.28, p.w / 2 - 0.2, 0.52)):
        p.kit.of("plastic")
        p.box(x, 0.1, p.h, 0.4, 0.1, 0.3, DARK, 0.012)
        p.kit.of("glass")
        face = art.Canvas(p.kit, 0.34, 0.24, 0.048, p.h + 0.03, p.pick)
        old = p.kit.origin
        p.kit.origin = old + p.kit.to @ (x, 0, 0)
        (_radar if k % 2 == 0 else _chart)(face)
        p.kit.origin = old
        if p.air.dark:
            p.shine(x, -0.3, p.h + 0.2, "#7fd0b0", 0.16, 0.8)
    p.kit.of("metal")
    for k in range(int(p.w / 0.12)):
        x = -p.w / 2 + 0.08 + 0.12 * k
        c = lin(p.pick.choice(("#58d07a", "#ffb43c", "#ff5a3c", "#d5d2c6")))
        p.box(x, -p.d * 0.3, p.h, 0.03, 0.03, 0.012, c * 0.9, 0.003, glow=0.7 if k % 3 == 0 else 0)
    p.kit.tube([(0.1, -0.1, p.h), (0.1, -0.16, p.h + 0.18)], 0.012, STEEL, 6)
    p.kit.ball((0.1, -0.16, p.h + 0.2), 0.028, lin("#b3241d"), 8)


def _radar(c: art.Canvas) -> None:
    c.rect(0, 1, 0, 1, lin("#0c1a14"), 1)
    for r, shade in ((0.32, 0.5), (0.22, 0.3), (0.11, 0.5)):
        c.shape(
            [(0.5 + r * cos(a), 0.5 + 1.4 * r * sin(a)) for a in np.linspace(0, 2 * pi, 16)[:-1]],
            lin("#2f8f5a") * shade, 1,
        )  # fmt: skip
    c.shape([(0.5, 0.5), (0.8, 0.66), (0.74, 0.78)], lin("#58d07a"), 1)
    for _ in range(5):
        x, y = c.pick.uniform(0.2, 0.8), c.pick.uniform(0.2, 0.8)
        c.layer = 5
        c.rect(x, x + 0.03, y, y + 0.04, lin("#b9f0c8"), 1)


def _chart(c: art.Canvas) -> None:
    c.rect(0, 1, 0, 1, lin("#7fb0c8") * 0.8, 1)
    c.shape([(0, 0), (0.45, 0), (0.3, 0.4), (0, 0.55)], lin("#d9c48f") * 0.8, 1)
    c.shape([(0.7, 1), (0.6, 0.7), (1, 0.5), (1, 1)], lin("#d9c48f") * 0.8, 1)
    c.shape([(0.3, 0.5), (0.62, 0.52), (0.62, 0.54), (0.3, 0.52)], lin("#b3241d"), 1)


def engine(p: Prop) -> None:
    """Build an engine: a block with its heads, pipes, a flywheel and gauges; a lift's winds."""
    if re.search(_WINDS, p.floor["set"], re.IGNORECASE):
        winch(p)
        return
    p.kit.of("metal")
    green = lin(p.pick.choice(("#4f6b5a", "#5a6f7a", "#7a7f6a"))) * 0.9
    p.box(0, 0, 0, p.w, p.d * 0.8, 0.18, lin("#3a3f42"), 0.02)
    p.box(-0.1, 0, 0.18, p.w * 0.8, p.d * 0.6, p.h * 0.5, green, 0.04)
    count = max(3, int(p.w / 0.5))
    for k in range(count):
        x = -0.1 + p.w * 0.8 * ((k + 0.5) / count - 0.5)
        p.box(x, 0, 0.18 + p.h * 0.5, 0.34, p.d * 0.5, 0.26, green * 1.15, 0.04)
        p.kit.lathe((x, 0, 0.44 + p.h * 0.5), [(0.1, 0), (0.1, 0.1), (0.001, 0.12)], STEEL, 12)
        p.box(x, -p.d * 0.31, 0.5, 0.24, 0.04, 0.34, green * 0.7, 0.03)
        p.kit.tube(
            [(x, 0.1, 0.5 + p.h * 0.5), (x, 0.3, 0.62 + p.h * 0.5), (x, 0.46, 0.5 + p.h * 0.5)],
            0.05, lin("#8f5a3a") * 0.8, 8,
        )  # fmt: skip
    top = p.h + 0.02
    p.kit.tube([(-p.w / 2, 0.46, top), (0, 0.46, top), (p.w / 2, 0.46, top)], 0.09, "#c9c5ba", 10)
    p.kit.tube([(p.w / 2, 0.46, top), (p.w / 2, 0.46, p.ceiling)], 0.09, "#c9c5ba", 10)
    _wheel(p, p.w * 0.44, 0.0, 0.75, lin("#b3442a"), 0.14)
    for k in range(3):
        x = -p.w * 0.3 + 0.3 * k
        old = p.kit.origin
        p.kit.origin = old + p.kit.to @ (0, -p.d * 0.31, 0)
        p.round(x, 1.05, 0.09, 0.02, DARK)
        p.round(x, 1.05, 0.075, 0.024, "#f2efe4")
        p.kit.origin = old


def winch(p: Prop) -> None:
    """Build winding gear: a motor, a green wheel with its ropes, a brake, on a bed of iron."""
    p.kit.of("metal")
    for y in (-1, 1):
        p.box(0, y * p.d * 0.32, 0, p.w, 0.16, 0.3, lin("#3a3f42"), 0.01)
    p.kit.tube([(-p.w * 0.46, 0, 0.66), (-p.w * 0.1, 0, 0.66)], 0.32, lin("#4a5f6b"), 18)
    for k in range(5):
        x = -p.w * 0.44 + 0.14 * k
        p.kit.tube([(x, 0, 0.66), (x + 0.03, 0, 0.66)], 0.345, lin("#3a4a54"), 18)
    p.box(-p.w * 0.28, 0, 0.24, p.w * 0.34, p.d * 0.5, 0.16, lin("#3a3f42"), 0.02)
    p.kit.tube([(-p.w * 0.1, 0, 0.66), (p.w * 0.45, 0, 0.66)], 0.06, STEEL, 10)
    _wheel(p, p.w * 0.22, 0.0, 0.86, lin("#2f7a4a"), 0.2)
    p.box(p.w * 0.44, 0, 0.28, 0.14, 0.4, 0.5, lin("#3a3f42"), 0.02)
    for k in range(4):
        x = p.w * 0.22 - 0.06 + 0.04 * k
        p.kit.tube([(x, 0.6, 0.86), (x, 0.6, 0.02)], 0.009, DARK, 5)
        p.kit.tube([(x, -0.6, 0.86), (x, -0.6, 0.02)], 0.009, DARK, 5)
    p.box(p.w * 0.02, -p.d * 0.36, 0.3, 0.24, 0.16, 0.5, lin("#b3241d") * 0.9, 0.02)


def _wheel(p: Prop, x: float, y: float, z: float, c, thick: float) -> None:
    """Set a spoked wheel that turns about x, 0.6 m in radius."""
    r = 0.6
    ring = [(x, y + r * cos(a), z + r * sin(a)) for a in np.linspace(0, 2 * pi, 29)]
    p.kit.tube(ring, thick / 2, c, 8)
    for k in range(6):
        a = 2 * pi * k / 6 + 0.2
        p.kit.tube([(x, y, z), (x, y + r * cos(a), z + r * sin(a))], 0.035, c * 0.85, 6)
    p.kit.ball((x, y, z), (thick * 0.7, 0.12, 0.12), c * 0.7, 10)
