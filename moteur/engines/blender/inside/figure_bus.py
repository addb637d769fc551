# SPDX-License-Identifier: GPL-3.0-or-later
"""Buses, motorbikes and carts that are players. The nose is at -x; each returns its wheels."""

from random import Random

import numpy as np

from .figure_car import wheel
from .mesh import Kit, lin

Wheels = dict[str, tuple[float, float, float]]
LONG, WIDE = 10.2, 2.5
MOTORS = ("motor", "moped", "scooter", "vespa", "moto", "mobylette")
CARTS = ("cart", "charrette", "calèche", "carriole", "carriage")
BUSES = ("bus", "autocar")


def bus(kit: Kit, h: float, pick: Random) -> Wheels:
    """Build a town bus of a height."""
    paint = lin(pick.choice(("#a8352c", "#2f6f86", "#3f7a4a", "#c8902f", "#3a4f8a")))
    pale, half = lin("#e8e4d8"), WIDE / 2
    kit.of("metal")
    kit.box((0, 0, 0.78), (LONG, WIDE, 0.86), paint, 0.10, cell=0.5)
    kit.box((0, 0, h - 0.36), (LONG, WIDE, 0.72), pale, 0.16, cell=0.5)
    kit.box((0, 0, h * 0.55), (LONG - 0.12, WIDE - 0.10, h * 0.5), lin("#1a2026"), 0.06, cell=0.6)
    for x in np.linspace(-LONG / 2 + 0.08, LONG / 2 - 0.08, 8):
        for y in (-half + 0.02, half - 0.02):
            kit.box((x, y, h * 0.56), (0.11, 0.06, h * 0.42), paint * 0.9, 0.02)
    kit.box((0, 0, 0.36), (LONG * 0.97, WIDE * 0.94, 0.22), lin("#1b1c1e"), 0.03, cell=1)
    _windows(kit, h)
    _lights(kit, h)
    kit.finish("body")
    found: Wheels = {}
    for k, (x, y) in enumerate((x, y) for x in (-3.15, 2.55) for y in (-1.12, 1.12)):
        wheel(kit, x, y, 0.49, 1 if y > 0 else -1)
        kit.finish(f"wheel {k}")
        found[f"wheel {k}"] = (-x, 0.49, 0.49)
    return found


def _windows(kit: Kit, h: float) -> None:
    """Glaze it, seat a few people behind the glass, fit doors on the right."""
    kit.of("glass")
    half, high = WIDE / 2, 1.22
    low = h * 0.56 - high / 2
    for y in (-half - 0.005, half + 0.005):
        for k in range(7):
            x = -LONG / 2 + 0.16 + k * 1.43
            door = y > 0 and k in (0, 3)
            foot = 0.42 if door else low
            c = lin("#3a4a54") if not door else lin("#4a5a64")
            up = (0, 0, low + high - foot)
            corner, along = (
                ((x, y, foot), (1.3, 0, 0)) if y < 0 else ((x + 1.3, y, foot), (-1.3, 0, 0))
            )
            kit.sheet(corner, along, up, c, 0.6)
            v, n, q, col, g, s = kit._parts.pop()
            sky = np.clip((v[:, 2:3] - 1.1) / 1.3, 0, 1)
            kit._parts.append((v, n, q, col * (0.55 + 0.9 * sky), g, s))
    for x, w, back in ((-LONG / 2 - 0.006, 2.1, False), (LONG / 2 + 0.006, 1.7, True)):
        corner, along = ((x, w / 2, low - 0.12), (0, -w, 0)) if not back else (
            (x, -w / 2, low + 0.2), (0, w, 0))  # fmt: skip
        kit.sheet(corner, along, (0, 0, high + (0.14 if not back else -0.2)), lin("#40515c"), 0.5)
    kit.of("skin")
    for x, y in ((-2.3, -0.9), (0.6, -0.9), (3.1, -0.9), (1.9, 0.9)):
        kit.ball((x, y * 1.38, 1.62), (0.09, 0.02, 0.12), lin("#8f6d58"), 10)
        kit.of("cloth")
        kit.ball((x, y * 1.375, 1.34), (0.2, 0.02, 0.2), lin("#4a4f58"), 10)
        kit.of("skin")


def _lights(kit: Kit, h: float) -> None:
    """Add lamps, a lit destination, mirrors."""
    front, back = -LONG / 2, LONG / 2
    kit.of("plastic")
    kit.box((front - 0.01, 0, h - 0.32), (0.05, 1.7, 0.34), lin("#101214"), 0.02)
    for k in range(9):
        wide = 0.05 + 0.06 * ((k * 7) % 3)
        at = (front - 0.04, -0.62 + k * 0.155, h - 0.32)
        kit.box(at, (0.012, wide, 0.17), lin("#ffb13a") * 1.5, 0.004, glow=1)
    kit.of("glass")
    for y in (-0.92, 0.92):
        kit.box((front - 0.02, y, 0.66), (0.06, 0.3, 0.18), lin("#fff2d0") * 1.4, 0.03, glow=0.8)
        kit.box((back + 0.02, y, 0.8), (0.05, 0.2, 0.34), lin("#c8241c") * 1.1, 0.02, glow=0.6)
    kit.of("plastic")
    for y in (-1.45, 1.45):
        kit.box((front - 0.12, y, h * 0.62), (0.1, 0.16, 0.4), lin("#17181a"), 0.03)
    kit.box((front - 0.02, 0, 0.44), (0.12, WIDE * 0.98, 0.2), lin("#26282a"), 0.04)


def motorbike(kit: Kit, pick: Random) -> Wheels:
    """Build a motorbike; whoever rides it is a player of their own."""
    r, gap = 0.31, 0.69
    paint = lin(pick.choice(("#a8322a", "#1f2f4a", "#26282a", "#3f6a4a", "#c8902f")))
    kit.of("metal")
    for y in (-0.09, 0.09):
        kit.tube([(-gap, y, r), (-0.44, y * 0.8, 0.86)], 0.024, "#b8bbbd", 8)
        kit.tube([(gap, y * 1.2, r), (0.12, y, 0.42)], 0.03, "#2a2c2e", 8)
        kit.tube([(0.28, y * 1.6, 0.34), (0.98, y * 1.8, 0.42)], [0.03, 0.055], "#c2c5c7", 10)
    kit.tube([(-0.42, 0, 0.84), (-0.1, 0, 0.5), (0.25, 0, 0.45)], 0.035, "#2a2c2e", 8)
    kit.tube([(-0.42, 0, 0.84), (0.1, 0, 0.68), (0.55, 0, 0.62)], 0.035, "#2a2c2e", 8)
    kit.box((-0.04, 0, 0.42), (0.42, 0.26, 0.32), lin("#6a6d70"), 0.05)
    for k in range(4):
        kit.box((-0.12, 0, 0.5 + 0.035 * k), (0.2, 0.3, 0.014), lin("#9a9d9f"), 0.004)
    bar = [(-0.26, -0.37, 0.99), (-0.38, -0.16, 0.99), (-0.38, 0.16, 0.99), (-0.26, 0.37, 0.99)]
    kit.tube(bar, 0.016, "#b8bbbd", 8)
    kit.of("paint")
    kit.ball((-0.12, 0, 0.80), (0.27, 0.14, 0.12), paint, 18)
    kit.box((0.6, 0, 0.66), (0.36, 0.18, 0.10), paint, 0.04)
    a = np.linspace(0.2, 2.6, 12)
    for x, high in ((-gap, 0.05), (gap, 0.07)):
        guard = np.stack([x + (r + high) * np.cos(a), a * 0, r + (r + high) * np.sin(a)], 1)
        kit.tube(guard, 0.055, paint * 0.9, 7)
    kit.of("leather")
    kit.ball((0.32, 0, 0.785), (0.36, 0.13, 0.055), lin("#1d1a18"), 16)
    kit.of("glass")
    kit.ball((-0.5, 0, 0.84), (0.075, 0.10, 0.10), lin("#fff2d0") * 1.5, 14, glow=0.9)
    kit.box((0.82, 0, 0.66), (0.04, 0.14, 0.06), lin("#c8241c") * 1.2, 0.01, glow=0.8)
    kit.finish("frame")
    found: Wheels = {}
    for x in (-gap, gap):
        for side in (-1, 1):
            wheel(kit, x, side * 0.005, r, side)
        kit.finish(f"wheel {x}")
        found[f"wheel {x}"] = (-x, r, r)
    return found


def cart(kit: Kit, pick: Random) -> Wheels:
    """Build a two-wheeled cart with its load and shafts; the horse comes between them."""
    wood, dark = lin("#8a6a45"), lin("#5c452e")
    kit.of("wood")
    kit.box((0.55, 0, 0.86), (2.1, 1.3, 0.07), wood, 0.01)
    for y in (-0.66, 0.66):
        kit.box((0.55, y, 1.12), (2.1, 0.05, 0.44), wood * 0.9, 0.01)
        kit.tube(
            [(0.2, y * 0.8, 0.84), (-1.1, y * 0.62, 0.94), (-3.3, y * 0.52, 1.08)], 0.04, dark, 7
        )
    for x in (-0.5, 1.58):
        kit.box((x, 0, 1.12), (0.05, 1.3, 0.44), wood * 0.95, 0.01)
    kit.of("cloth")
    for k in range(7):
        at = (0.0 + 0.24 * k, pick.uniform(-0.3, 0.3), 1.08 + 0.12 * (k % 3))
        kit.ball(at, (0.3, 0.34, 0.22), lin("#b59a66") * pick.uniform(0.75, 1.1), 12)
    kit.of("leather")
    for y in (-0.3, 0.3):
        kit.tube([(-3.9, y * 0.5, 1.6), (-2.2, y, 1.5), (-0.45, y * 0.6, 1.3)], 0.012, "#2a1f17", 5)
    kit.finish("body")
    found: Wheels = {}
    r = 0.68
    t = np.linspace(0, 2 * np.pi, 33)
    for k, y in enumerate((-0.80, 0.80)):
        kit.of("wood")
        ring = np.stack([0.5 + r * np.cos(t), t * 0 + y, r + r * np.sin(t)], 1)
        kit.tube(ring, 0.035, dark, 7)
        for spoke in range(10):
            a = spoke * np.pi / 5
            tip = (0.5 + r * np.cos(a), y, r + r * np.sin(a))
            kit.tube([(0.5, y, r), tip], 0.022, wood, 5)
        kit.ball((0.5, y, r), (0.1, 0.09, 0.1), dark, 10)
        kit.finish(f"wheel {k}")
        found[f"wheel {k}"] = (-0.5, r, r)
    return found
