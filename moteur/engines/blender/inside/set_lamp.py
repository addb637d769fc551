# SPDX-License-Identifier: GPL-3.0-or-later
"""What shines: lamps, pendants, screens."""

from itertools import pairwise

import numpy as np

from . import in_picture as art
from .in_tool import readout
from .mesh import lin
from .set_prop import Prop

WARM = "#ffd6a0"


def lamp(p: Prop) -> None:
    """Build a standing lamp, or a table lamp when low."""
    h = p.h
    on = p.air.dark
    p.kit.lathe((0, 0, 0), [(0.001, 0), (0.13, 0), (0.14, 0.015), (0.02, 0.035)], "#3b3632")
    p.kit.tube([(0, 0, 0.02), (0, 0, h - 0.2)], 0.012, "#5a4a36")
    shade = lin(WARM) * 1.5 if on else lin("#efe3c8")
    p.kit.lathe(
        (0, 0, h - 0.34),
        [(0.20, 0), (0.205, 0.01), (0.14, 0.32), (0.135, 0.32)],
        shade,
        18,
        glow=0.9 if on else 0.25,
    )
    if on:
        p.shine(0, 0, h - 0.12, WARM, 0.85, 1.5)


def pendant(p: Prop) -> None:
    """Hang a lamp from the ceiling, above heads."""
    top = p.ceiling
    if p.colours.means == "poor":
        bulb(p)
        return
    if p.colours.means == "rich" and p.room not in ("kitchen", "office"):
        chandelier(p)
        return
    low = max(1.92, top - max(0.72, p.h))
    r = max(0.16, min(p.w, p.d) / 2)
    p.kit.tube([(0, 0, top), (0, 0, low + 0.2)], 0.006, "#2a2826")
    c = lin(p.colours.accent)
    p.kit.lathe(
        (0, 0, low), [(r, 0), (r * 0.98, 0.02), (r * 0.55, 0.15), (0.05, 0.22), (0.03, 0.24)], c, 20
    )
    p.kit.lathe(
        (0, 0, low),
        [(0.03, 0.22), (r * 0.52, 0.14), (r * 0.95, 0.005)],
        lin(WARM) * (1.4 if p.air.dark else 0.8),
        20,
        glow=0.8,
    )
    p.kit.ball((0, 0, low + 0.06), 0.045, lin("#fff1d8") * 1.8, 10, glow=1)
    if p.air.dark:
        p.shine(0, 0, low - 0.06, WARM, 1.05, 1.5)


def bulb(p: Prop) -> None:
    """Hang a bare bulb from its flex."""
    low, on = max(2.0, p.ceiling - 0.6), p.air.dark
    p.kit.tube([(0, 0, p.ceiling), (0.01, 0, low + 0.09)], 0.005, "#2a2826", 5)
    p.kit.tube([(0.01, 0, low + 0.03), (0.01, 0, low + 0.1)], 0.02, "#2a2826", 8)
    p.kit.of("glass")
    glow = lin("#ffe2b0") * (1.8 if on else 0.8)
    p.kit.ball((0.01, 0, low), (0.036, 0.036, 0.046), glow, 12, glow=1 if on else 0.3)
    if on:
        p.shine(0, 0, low - 0.06, WARM, 1.0, 1.5)


def chandelier(p: Prop) -> None:
    """Hang a chandelier: arms of brass, candles, drops of glass."""
    low, on = max(2.05, p.ceiling - 0.85), p.air.dark
    p.kit.of("metal")
    p.kit.tube([(0, 0, p.ceiling), (0, 0, low + 0.1)], 0.012, "#b8974e", 7)
    p.kit.ball((0, 0, low + 0.1), (0.06, 0.06, 0.1), lin("#b8974e"), 10)
    for k in range(8):
        x, y = 0.36 * np.cos(np.pi * k / 4), 0.36 * np.sin(np.pi * k / 4)
        p.kit.of("metal")
        arm = [(0, 0, low + 0.12), (x * 0.55, y * 0.55, low + 0.02), (x, y, low + 0.1)]
        p.kit.tube(arm, 0.009, "#b8974e", 6)
        p.kit.tube([(x, y, low + 0.1), (x, y, low + 0.19)], 0.011, "#efe8d6", 6)
        flame = lin("#ffdca0") * (1.8 if on else 0.9)
        p.kit.ball((x, y, low + 0.215), (0.014, 0.014, 0.028), flame, 7, glow=1 if on else 0.5)
        p.kit.of("glass")
        p.kit.ball((x, y, low + 0.05), (0.012, 0.012, 0.026), lin("#dfeaf0"), 6, glow=0.3)
    if on:
        p.shine(0, 0, low - 0.05, WARM, 1.1, 1.7)


def screen(p: Prop) -> None:
    """Build a screen: on the desk that it stands at, else on the wall."""
    base, high = 1.5 - p.h / 2, p.h
    here = p.kit.origin[:2]
    for other in p.floor["pieces"]:
        if other["kind"] in ("desk", "table", "counter", "cabinet"):
            gap = np.abs(np.array(other["at"]) - here).max()
            if gap < max(other["size"][:2]) / 2:
                base = other["size"][2] + 0.08
                p.box(0, 0, base - 0.08, 0.05, 0.04, 0.10, "#202225")
                p.box(0, 0, base - 0.08, 0.24, 0.16, 0.012, "#202225")
    p.box(0, 0, base, p.w, 0.05, high, "#17181a", 0.012)
    p.kit.of("glass")
    face = art.Canvas(p.kit, p.w - 0.06, high - 0.08, -0.026, base + 0.04, p.pick)
    if p.room in ("hospital", "hospital_corridor"):
        vitals(face)
    elif p.room in ("hotel_room", "living_room", "bedroom", "bar"):
        face.rect(0, 1, 0, 1, lin("#1a1d22"), 0.3)
        face.shape([(0.05, 0), (0.4, 0), (0.75, 1), (0.4, 1)], lin("#2a3038"), 0.3)
    else:
        readout(face)
    if p.air.dark:
        p.shine(0, -0.4, base + high / 2, "#8fc0e8", 0.35, 0.9)


def vitals(face: art.Canvas) -> None:
    """Show a heart, a breath, and their numbers."""
    face.rect(0, 1, 0, 1, lin("#0c1a1f"), 1)
    beat = (0.0, 0.05, 0.0, -0.08, 0.5, -0.2, 0.0, 0.1, 0.02, 0.0, 0.0, 0.0)
    for row, c in enumerate(("#5fe08a", "#6ac0ff", "#f0d060")):
        z, scale = 0.76 - 0.29 * row, (0.24, 0.1, 0.16)[row]
        points = [(0.05 + 0.62 * k / 36, z + scale * beat[k % 12]) for k in range(37)]
        for (a, b), (d, e) in pairwise(points):
            face.layer = 2
            face.shape([(a, b - 0.014), (d, e - 0.014), (d, e + 0.014), (a, b + 0.014)], c, 1)
        face.layer = 2
        face.rect(0.76, 0.84, z - 0.07, z + 0.09, c, 1)
        face.rect(0.87, 0.95, z - 0.07, z + 0.09, c, 1)
