# SPDX-License-Identifier: GPL-3.0-or-later
"""Fittings of barns, garages, attics, cellars: stalls, troughs, ladders, tyres, trunks, racks."""

from math import pi

from .mesh import Kit, about_x, about_z, lin
from .set_prop import Prop

DARK, STEEL, WARM = "#22252a", "#b4bac0", "#ffd6a0"


def partition(p: Prop) -> None:
    """Build the side of a horse's stall: boards between posts, a rail on top."""
    p.kit.of("wood")
    for s in (-1, 1):
        p.box(s * (p.w / 2 - 0.06), 0, 0, 0.13, 0.13, p.h + 0.2, p.wood * 0.7, 0.012)
    rows = max(4, int(p.h / 0.19))
    for k in range(rows):
        c = p.wood * p.pick.uniform(0.75, 1.0)
        p.box(0, 0, 0.06 + k * (p.h - 0.1) / rows, p.w - 0.14, 0.045, p.h / rows - 0.02, c, 0.006)
    p.box(0, 0, p.h - 0.03, p.w - 0.1, 0.11, 0.07, p.wood * 0.9, 0.012)
    p.kit.of("leather")
    p.kit.tube([(0.3, -0.1, p.h), (0.34, -0.1, p.h - 0.3), (0.24, -0.1, p.h)], 0.014, "#4a2f1f")


def trough(p: Prop) -> None:
    """Build a manger with hay in it."""
    p.kit.of("wood")
    for s in (-1, 1):
        p.box(0, s * (p.d / 2 - 0.03), 0.15, p.w, 0.05, p.h - 0.15, p.wood * 0.8, 0.008)
        p.box(s * (p.w / 2 - 0.03), 0, 0, 0.06, p.d, p.h, p.wood * 0.75, 0.01)
    p.box(0, 0, 0.2, p.w - 0.1, p.d - 0.1, 0.05, p.wood * 0.6, 0.006)
    p.kit.of("leaf")
    for k in range(26):
        x, y = p.pick.uniform(-0.44, 0.44) * p.w, p.pick.uniform(-0.36, 0.36) * p.d
        a, b = p.pick.uniform(-0.16, 0.16), p.pick.uniform(-0.1, 0.1)
        c = lin(("#c9ab5a", "#b5943f", "#d9c27a")[k % 3]) * 0.85
        z = p.h - 0.1 + p.pick.uniform(0, 0.09)
        p.kit.tube([(x - a, y - b, z - 0.05), (x, y, z), (x + a, y + b, z - 0.04)], 0.012, c, 4)


def ladder(p: Prop) -> None:
    """Lean a ladder against what is behind it, at +y."""
    p.kit.of("wood")
    top = min(p.h, p.ceiling - 0.15)
    for s in (-1, 1):
        x = s * (p.w / 2 - 0.05)
        p.kit.tube([(x, -p.d / 2 + 0.06, 0), (x, p.d / 2 - 0.05, top)], 0.028, p.wood * 0.9, 7)
    count = int(top / 0.29)
    for k in range(1, count):
        y = -p.d / 2 + 0.06 + (p.d - 0.11) * k / count
        ends = (-p.w / 2 + 0.05, p.w / 2 - 0.05)
        p.kit.tube([(x, y, top * k / count) for x in ends], 0.017, p.wood, 6)


def lantern(p: Prop) -> None:
    """Hang a storm lantern from a chain, above heads."""
    low = max(1.95, min(2.3, p.ceiling - 0.55))
    lit = p.air.dark
    p.kit.of("metal")
    p.kit.tube([(0, 0, p.ceiling), (0, 0, low + 0.42)], 0.006, DARK, 5)
    p.kit.lathe((0, 0, low), [(0.1, 0), (0.11, 0.05), (0.05, 0.08), (0.05, 0.1)], "#5a3a2a", 12)
    p.kit.lathe((0, 0, low + 0.3), [(0.075, 0), (0.085, 0.02), (0.03, 0.09)], "#5a3a2a", 12)
    for k in range(2):
        x = (k * 2 - 1) * 0.1
        p.kit.tube([(x, 0, low + 0.05), (x, 0, low + 0.34), (0, 0, low + 0.43)], 0.006, DARK, 5)
    p.kit.of("glass")
    c = lin("#ffc872") * (1.6 if lit else 0.7)
    p.kit.ball((0, 0, low + 0.2), (0.07, 0.07, 0.1), c, 12, glow=1 if lit else 0.35)
    if lit:
        p.shine(0, 0, low + 0.12, "#ffb860", 1.0, 1.8)


def tyres(p: Prop) -> None:
    """Stack tyres."""
    p.kit.of("leather")
    r = min(p.w, p.d) / 2
    count = max(2, int(p.h / 0.2))
    for k in range(count):
        x, y = p.pick.uniform(-0.02, 0.02), p.pick.uniform(-0.02, 0.02)
        rim = [(r * 0.55, 0.03), (r * 0.9, 0.0), (r, 0.05), (r, 0.15), (r * 0.9, 0.195)]
        p.kit.lathe((x, y, 0.2 * k), [*rim, (r * 0.55, 0.17)], lin("#2a2a2b") * 0.9, 20)


def trunk(p: Prop) -> None:
    """Build a trunk: a rounded lid, straps, corners of brass."""
    p.kit.of("leather")
    c = lin(p.pick.choice(("#5a3a26", "#3f4a3f", "#4a3540", "#6b4f30")))
    low = p.h * 0.66
    p.box(0, 0, 0, p.w, p.d, low, c, 0.02)
    steps = 6
    for k in range(steps):
        share = 1 - 0.12 * (k / steps) ** 2 * 2
        p.box(0, 0, low + (p.h - low) * k / steps, p.w, p.d * share, (p.h - low) / steps, c * 1.05)
    p.kit.of("wood")
    for s in (-0.32, 0.32):
        p.box(p.w * s, 0, 0, 0.06, p.d + 0.012, p.h + 0.005, c * 0.55, 0.006)
    p.kit.of("metal")
    p.box(0, -p.d / 2 - 0.004, low - 0.07, 0.1, 0.014, 0.12, "#b8974e", 0.006)


def rack(p: Prop) -> None:
    """Build a rack of bottles that lie, their necks to the room."""
    p.kit.of("wood")
    columns, rows = max(4, int(p.w / 0.17)), max(4, int(p.h / 0.17))
    for s in (-1, 1):
        p.box(s * (p.w / 2 - 0.02), 0, 0, 0.04, p.d, p.h, p.wood * 0.7, 0.006)
    for j in range(rows + 1):
        p.box(0, 0, j * (p.h - 0.03) / rows, p.w - 0.06, p.d, 0.02, p.wood * 0.75, 0.004)
    p.box(0, p.d / 2 - 0.01, 0, p.w, 0.012, p.h, p.wood * 0.35)
    p.kit.of("glass")
    flat = about_x(90)
    for i in range(columns):
        for j in range(rows):
            if p.pick.random() < 0.22:
                continue
            x = -p.w / 2 + 0.06 + (p.w - 0.12) * (i + 0.5) / columns
            z = (j + 0.42) * (p.h - 0.03) / rows
            c = lin(p.pick.choice(("#2f4a30", "#3f2a1f", "#243a2c", "#5a2a2a")))
            body = [(0.001, -0.24), (0.037, -0.24), (0.037, -0.05), (0.014, 0.0), (0.015, 0.1)]
            p.kit.lathe((x, -0.06, z), [*body, (0.001, 0.1)], c, 8, tilt=flat)


def straw(kit: Kit, w: float, d: float, pick) -> None:
    """Strew straw on a floor."""
    kit.of("leaf")
    for _ in range(900):
        x, y, a = pick.uniform(-w / 2, w / 2), pick.uniform(-d / 2, d / 2), pick.uniform(0, pi)
        kit.box(
            (x, y, 0.006), (pick.uniform(0.14, 0.4), 0.018, 0.008),
            lin(pick.choice(("#c9ab5a", "#b5943f", "#d9c27a"))) * pick.uniform(0.6, 1.0), 0.002,
            about_z(a * 180 / pi),
        )  # fmt: skip
