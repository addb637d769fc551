# SPDX-License-Identifier: GPL-3.0-or-later
"""Fittings of public rooms: tribunes, docks, stages, stalls, show-cases, busts, booths, ranges."""

from math import cos, pi, sin

import numpy as np

from .mesh import _grid, lin
from .set_prop import Prop

STEEL, DARK, WARM = "#b4bac0", "#22252a", "#ffd6a0"


def _panelled(p: Prop, w: float, d: float, h: float, y: float, c) -> None:
    """Build a chest of panels, its front at -y."""
    p.box(0, y, 0, w, d, h, c, 0.015)
    count = max(2, round(w / 0.6))
    for k in range(count):
        x = w * ((k + 0.5) / count - 0.5)
        p.box(x, y - d / 2 - 0.004, 0.14, w / count - 0.12, 0.02, h - 0.32, c * 0.82, 0.008)
        p.box(x, y - d / 2 - 0.012, 0.2, w / count - 0.24, 0.02, h - 0.44, c * 1.05, 0.01)
    p.box(0, y, h - 0.05, w + 0.06, d + 0.08, 0.06, c * 1.1, 0.012)


def tribune(p: Prop) -> None:
    """Build the bench of a court: panels, a desk with lamps, high chairs behind it, papers."""
    p.kit.of("wood")
    c = p.wood * 0.8
    _panelled(p, p.w, p.d * 0.55, p.h, -p.d * 0.2, c)
    for x in (-p.w * 0.3, 0.0, p.w * 0.3):
        p.kit.of("leather")
        tall = 1.95 if x == 0 else 1.75
        p.box(x, p.d * 0.34, 0.5, 0.6, 0.1, tall - 0.5, lin(p.colours.accent) * 0.55, 0.04)
        p.kit.of("wood")
        p.box(x, p.d * 0.38, 0.3, 0.7, 0.06, tall - 0.24, c * 0.9, 0.02)
    p.paper(-0.2, -p.d * 0.2, p.h, 8)
    p.paper(p.w * 0.28, -p.d * 0.2, p.h, -6)
    for x in (-p.w * 0.42, p.w * 0.42):
        lit(p, x, -p.d * 0.2, p.h, "#2f6b4a")


def lit(p: Prop, x: float, y: float, z: float, tint: str) -> None:
    """Stand a banker's lamp, on when it is dark."""
    p.kit.of("metal")
    p.kit.lathe((x, y, z), [(0.075, 0), (0.08, 0.015), (0.014, 0.03), (0.01, 0.3)], "#b8974e", 12)
    p.kit.of("glass")
    on = p.air.dark
    c = lin(tint) * (1.3 if on else 0.8)
    p.kit.box((x, y, z + 0.31), (0.24, 0.12, 0.06), c, 0.03, glow=0.6 if on else 0.0)
    if on:
        p.kit.box((x, y, z + 0.277), (0.2, 0.09, 0.008), lin(WARM) * 1.5, 0.002, glow=1)
        p.shine(x, y - 0.05, z + 0.22, WARM, 0.3, 0.8)


def dock(p: Prop) -> None:
    """Build the stand of a witness: three panelled sides and a gate behind."""
    p.kit.of("wood")
    c = p.wood * 0.8
    _panelled(p, p.w, 0.08, p.h, -p.d / 2 + 0.05, c)
    for s in (-1, 1):
        p.box(s * (p.w / 2 - 0.03), 0, 0, 0.06, p.d, p.h, c, 0.01)
        p.box(s * (p.w / 2 - 0.03), 0, p.h - 0.05, 0.12, p.d, 0.06, c * 1.1, 0.012)
    p.box(0, 0.12, 0.4, 0.44, 0.4, 0.05, c * 0.9, 0.01)
    p.box(0, 0.32, 0.4, 0.44, 0.05, 0.55, c * 0.9, 0.01)
    p.kit.of("metal")
    p.kit.tube([(0, -p.d / 2 + 0.06, p.h), (0, -p.d / 2 + 0.12, p.h + 0.2)], 0.008, DARK, 5)
    p.kit.ball((0, -p.d / 2 + 0.13, p.h + 0.22), (0.022, 0.022, 0.03), lin(DARK), 8)


def balustrade(p: Prop) -> None:
    """Build a rail on turned posts."""
    p.kit.of("wood")
    c = p.wood * 0.85
    p.box(0, 0, p.h - 0.06, p.w, p.d, 0.06, c * 1.1, 0.015)
    p.box(0, 0, 0, p.w, p.d, 0.1, c, 0.015)
    count = max(4, int(p.w / 0.22))
    for k in range(count):
        x = p.w * ((k + 0.5) / count - 0.5)
        rings = [(0.03, 0.1), (0.045, 0.3), (0.022, 0.5), (0.03, p.h - 0.06)]
        p.kit.lathe((x, 0, 0), rings, c, 8)
    for s in (-1, 1):
        p.box(s * (p.w / 2 - 0.06), 0, 0, 0.13, 0.14, p.h + 0.08, c, 0.015)


def proscenium(p: Prop) -> None:
    """Build the frame of a stage: gilt pillars, a painted head, drawn curtains, footlights."""
    high = min(p.h, p.ceiling - 0.1)
    gilt, wide = lin("#b8923c") * 0.85, p.w - 2.4
    p.kit.of("stone")
    for s in (-1, 1):
        p.box(s * (wide / 2 + 0.6), 0, 0, 1.2, 0.4, p.ceiling - 0.02, lin(p.colours.dado), 0.02)
        p.box(s * (wide / 2 + 0.12), -0.22, 0, 0.24, 0.1, high - 0.5, gilt, 0.04)
    p.box(0, 0, high - 0.6, p.w, 0.4, p.ceiling - high + 0.58, lin(p.colours.dado), 0.02)
    p.box(0, -0.22, high - 0.72, wide + 0.5, 0.1, 0.22, gilt, 0.04)
    p.kit.of("cloth")
    red = lin(p.colours.accent) * 0.6
    for s in (-1, 1):
        _drape(p, s * (wide / 2 - 0.75), 1.5, 0.05, high - 0.7, red)
    for k in range(7):
        x = wide * ((k + 0.5) / 7 - 0.5)
        _drape(p, x, wide / 7, high - 1.35 - 0.1 * (k % 2), high - 0.68, red * 1.1)
    p.kit.of("metal")
    for x in np.arange(-wide / 2 + 0.5, wide / 2 - 0.3, 0.8):
        p.box(x, -0.5, 0, 0.3, 0.12, 0.1, DARK, 0.02)
        p.box(x, -0.44, 0.05, 0.22, 0.02, 0.05, lin(WARM) * 1.5, 0.004, glow=1)
    for x in (-wide * 0.3, 0.0, wide * 0.3):
        p.shine(x, 0.9, high - 0.9, "#ffe2b8", 1.0, 2.4)


def _drape(p: Prop, x: float, wide: float, low: float, high: float, c) -> None:
    s, z = np.linspace(0, 1, int(wide * 26) + 9), np.linspace(low, high, 7)
    fold = np.cos(s * 2 * pi * wide * 3.4)
    v = np.stack(
        [np.repeat(x + (s - 0.5) * wide, 7), np.repeat(0.09 * fold - 0.1, 7), np.tile(z, len(s))], 1
    )
    n = np.stack(
        [np.repeat(np.sin(s * 2 * pi * wide * 3.4), 7) * -0.8, np.full(len(v), -1.0), 0 * v[:, 0]],
        1,
    )
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    p.kit.put(v, n, _grid(len(s), 7), c * (0.75 - 0.3 * np.repeat(fold, 7))[:, None])


def stalls(p: Prop) -> None:
    """Build a row of theatre seats; their backs are at +y."""
    count = max(2, round(p.w / 0.75))
    red = lin(p.colours.accent) * 0.65
    for k in range(count):
        x = p.w * ((k + 0.5) / count - 0.5)
        p.kit.of("cloth")
        p.box(x, -0.02, 0.36, p.w / count - 0.13, 0.46, 0.12, red, 0.04)
        p.box(x, p.d / 2 - 0.16, 0.42, p.w / count - 0.1, 0.11, p.h - 0.42, red * 0.95, 0.045)
        p.kit.of("wood")
        p.box(x, p.d / 2 - 0.09, 0.2, p.w / count - 0.1, 0.03, p.h - 0.26, p.wood * 0.5, 0.015)
    for k in range(count + 1):
        x = p.w * (k / count - 0.5)
        p.kit.of("metal")
        p.box(x, 0.06, 0, 0.05, 0.4, 0.6, lin("#3a3430"), 0.012)
        p.kit.of("wood")
        p.box(x, 0.0, 0.6, 0.075, 0.44, 0.035, p.wood * 0.8, 0.012)


def vitrine(p: Prop) -> None:
    """Build a show-case: a plinth, glass edges, finds on cloth, light within."""
    p.kit.of("wood")
    low = 0.85
    p.box(0, 0, 0, p.w - 0.06, p.d - 0.06, low, lin(p.colours.second) * 0.5 + 0.03, 0.012)
    p.kit.of("cloth")
    p.box(0, 0, low, p.w - 0.08, p.d - 0.08, 0.03, lin("#d9d2c2"), 0.004)
    for k in range(4):
        p.kit.of(("tile", "metal", "stone", "wood")[k])
        x, y = p.w * (-0.33 + 0.22 * k), p.pick.uniform(-0.1, 0.1)
        if k % 2:
            p.kit.lathe(
                (x, y, low + 0.03), [(0.02, 0), (0.07, 0.05), (0.03, 0.16), (0.05, 0.2)],
                lin(("#8c5a34", "#b8974e")[k // 2]), 12,
            )  # fmt: skip
        else:
            p.box(x, y, low + 0.03, 0.14, 0.12, 0.05, lin(("#6f7f7a", "#a08a6a")[k // 2]), 0.02)
        p.kit.of("paper")
        p.box(x, -p.d * 0.38, low + 0.03, 0.09, 0.05, 0.004, "#f2efe6", 0.001)
    p.kit.of("metal")
    for x in (-1, 1):
        for y in (-1, 1):
            p.box(x * (p.w / 2 - 0.02), y * (p.d / 2 - 0.02), low, 0.022, 0.022, p.h - low, STEEL)
        p.box(x * (p.w / 2 - 0.02), 0, p.h - 0.02, 0.022, p.d, 0.022, STEEL)
        p.box(0, x * (p.d / 2 - 0.02), p.h - 0.02, p.w, 0.022, 0.022, STEEL)
        p.box(0, x * (p.d / 2 - 0.06), p.h - 0.035, p.w - 0.1, 0.02, 0.012, "#fff4dc", glow=1)
    p.shine(0, -0.15, p.h - 0.12, "#fff0d4", 0.25, 0.9)


def plinth(p: Prop) -> None:
    """Stand a bust or a figure on a plinth."""
    p.kit.of("stone")
    low = p.h * 0.58
    p.box(0, 0, 0, p.w, p.d, 0.1, lin("#cfc9bb") * 0.8, 0.012)
    p.box(0, 0, 0.1, p.w * 0.84, p.d * 0.84, low - 0.16, lin("#cfc9bb") * 0.9, 0.012)
    p.box(0, 0, low - 0.06, p.w * 0.96, p.d * 0.96, 0.06, lin("#cfc9bb"), 0.012)
    c = lin(p.pick.choice(("#e4dfd2", "#5a4a34", "#d5cbb8"))) * 0.95
    k = (p.h - low) / 0.78
    p.kit.ball((0, 0, low + 0.2 * k), (0.24 * k, 0.15 * k, 0.2 * k), c, 16)
    p.kit.tube([(0, 0, low + 0.3 * k), (0, -0.01, low + 0.5 * k)], 0.065 * k, c, 12)
    p.kit.ball((0, -0.02, low + 0.6 * k), (0.1 * k, 0.125 * k, 0.15 * k), c, 16)
    p.kit.ball((0, -0.145 * k, low + 0.58 * k), (0.02 * k, 0.03 * k, 0.035 * k), c, 8)
    p.kit.ball((0, 0.02, low + 0.68 * k), (0.11 * k, 0.125 * k, 0.1 * k), c * 0.8, 14)


def booth(p: Prop) -> None:
    """Build the high-backed bench of a diner; its back is at +y."""
    p.kit.of("leather")
    c = lin(p.colours.accent) * 0.75
    p.box(0, -0.06, 0.08, p.w, p.d - 0.14, 0.26, lin(DARK), 0.01)
    p.box(0, -0.05, 0.34, p.w - 0.02, p.d - 0.14, 0.13, c, 0.05)
    count = max(3, int(p.w / 0.19))
    for k in range(count):
        x = p.w * ((k + 0.5) / count - 0.5)
        p.box(x, p.d / 2 - 0.13, 0.46, p.w / count - 0.012, 0.1, p.h - 0.52, c, 0.045)
    p.box(0, p.d / 2 - 0.05, 0.05, p.w, 0.08, p.h - 0.05, lin("#e6dfcf") * 0.85, 0.02)
    p.kit.of("metal")
    p.box(0, p.d / 2 - 0.09, p.h - 0.05, p.w + 0.01, 0.17, 0.05, STEEL, 0.02)


def range_(p: Prop) -> None:
    """Build a cook's range: flames, pans, ovens, a hood over it; its back is at +y."""
    p.kit.of("metal")
    steel = lin(STEEL) * 0.8
    p.box(0, 0, 0.12, p.w, p.d, p.h - 0.16, steel, 0.01)
    p.box(0, 0, p.h - 0.05, p.w, p.d, 0.05, lin("#4a4e52"), 0.008)
    for k in range(2):
        x = (k - 0.5) * p.w / 2
        p.box(x, -p.d / 2 - 0.004, 0.2, p.w / 2 - 0.06, 0.02, 0.46, steel * 1.1, 0.008)
        p.kit.tube(
            [(x - 0.2, -p.d / 2 - 0.05, 0.62), (x + 0.2, -p.d / 2 - 0.05, 0.62)], 0.012, STEEL, 7
        )
    for i in range(3):
        for j in range(2):
            x, y = p.w * (i - 1) * 0.32, p.d * (j - 0.5) * 0.46
            for a in np.arange(0, 2 * pi, pi / 6):
                flame = (x + 0.07 * cos(a), y + 0.07 * sin(a), p.h + 0.012)
                p.kit.ball(flame, (0.01, 0.01, 0.016), lin("#6fa0ff") * 1.3, 5, glow=1)
            if p.pick.random() < 0.7:
                tall, r = p.pick.uniform(0.08, 0.26), p.pick.uniform(0.11, 0.15)
                rings = [(r, 0.0), (r, tall), (r * 0.94, tall), (r * 0.9, 0.03), (0.001, 0.03)]
                p.kit.lathe((x, y, p.h + 0.03), rings, lin("#9aa0a4") * 0.9, 16)
    top = min(p.ceiling - 0.3, 2.05)
    p.box(0, 0.02, top, p.w + 0.1, p.d + 0.1, 0.3, steel * 1.05, 0.01)
    p.box(0, -0.02, top - 0.012, p.w * 0.6, 0.12, 0.012, lin("#fff2d8") * 1.3, 0.003, glow=1)
    p.shine(0, -0.3, top - 0.1, "#fff0d4", 0.35 if p.air.dark else 0.18, 1.1)
