# SPDX-License-Identifier: GPL-3.0-or-later
"""Farms: a farmhouse and a barn, their yard."""

import numpy as np

from .mesh import Array, Kit, about_x, lin
from .mood import Mood
from .out_ground import around, blend, litter, pebbles, sprout
from .out_noise import cloudy
from .out_places import seed_of
from .set_prop import Prop

STONE = ("#b9ab92", "#c8bba0", "#d9d2c2", "#a99a84", "#e3ddcf")
TILES = ("#8a4b3a", "#6d4a40", "#565a60", "#7b5a48")
SHUTTERS = ("#5f7f74", "#7a8fa3", "#6f7a58", "#8a3f36", "#4f6070")


def farmyard(kit: Kit, floor: dict, air: Mood) -> None:
    """Lay trodden earth with ruts and straw, grass where nobody goes."""
    seed = seed_of(floor)
    w, d = floor["width"] / 2, floor["depth"] / 2
    earth, pale, green = lin("#8f7a5c"), lin("#a8977a"), lin("#6f8250")

    def trodden(x: Array, y: Array) -> Array:
        out = np.maximum(np.abs(x) / (w * 0.82), np.abs(y + 1.0) / (d * 0.78))
        lane = np.clip(1.6 - np.abs(x + 2.0 * np.sin(y * 0.08)), 0, 1) * (y < 0)
        k = cloudy(x * 0.4, y * 0.4, seed, 3) - 0.5
        return np.clip((1.0 - out + k * 0.6) * 4, 0, 1) + lane

    def colour(x: Array, y: Array) -> Array:
        k = cloudy(x * 0.7, y * 0.7, seed + 2, 4)
        rut = np.abs(np.abs(x + 2.0 * np.sin(y * 0.08)) - 0.8) < 0.16
        soil = blend(earth, pale, k * 2 - 0.5) * np.where(rut, 0.82, 1.0)[:, None]
        grass = blend(green, lin("#8b9a5c"), k * 2 - 0.6)
        return blend(grass, soil, trodden(x, y))

    kit.of("stone")
    around(kit, floor["width"], floor["depth"], colour)
    kit.of("leaf")
    sprout(kit, floor, seed, colour, lambda x, y: np.clip(trodden(x, y), 0, 1), 1500, 0.22)
    litter(kit, floor, seed, ("#c9ac62", "#d8bd74", "#a5853f"), 520, 0.11)
    pebbles(kit, floor, seed, 180, 0.06)


def farmhouse(p: Prop) -> None:
    """Build a low stone house: shutters, a door under a little roof, a tiled roof, chimneys."""
    wall = lin(p.pick.choice(STONE))
    tint, eaves = lin(p.pick.choice(SHUTTERS)), p.h * 0.60
    front = -p.d / 2
    p.kit.of("stone")
    p.kit.box((0, 0, eaves / 2), (p.w, p.d, eaves), wall, 0.02, cell=0.5)
    _weathered(p.kit, wall)
    p.kit.box((0, 0, 0.2), (p.w + 0.08, p.d + 0.08, 0.4), wall * 0.7, 0.02, cell=1)
    _roof(p, eaves, p.h, lin(p.pick.choice(TILES)), wall)
    bays = max(3, round(p.w / 2.3))
    door = bays // 2
    for level, z in enumerate((1.0, 3.15) if eaves > 4.2 else (1.0,)):
        for k in range(bays):
            x = -p.w / 2 + p.w * (k + 0.5) / bays
            if level == 0 and k == door:
                _door(p, x, front, tint)
            else:
                _window(p, x, front, z, tint)
    for x in (-p.w * 0.38, p.w * 0.36):
        p.kit.of("stone")
        p.kit.box((x, 0, p.h + 0.2), (0.8, 0.6, 1.5), wall * 0.8, 0.03)
        p.kit.lathe((x, 0, p.h + 0.95), [(0.13, 0), (0.12, 0.35)], "#9a6a55", 8)
    p.kit.of("wood")
    p.kit.box((p.w * 0.3, front - 0.45, 0.46), (1.5, 0.36, 0.06), lin("#8a7355"), 0.01)
    for x in (-0.6, 0.6):
        p.kit.box((p.w * 0.3 + x, front - 0.45, 0.22), (0.08, 0.32, 0.44), lin("#7a6448"), 0.01)
    p.kit.of("stone")
    for k in range(3):
        x = -p.w * 0.36 + 0.55 * k
        p.kit.lathe((x, front - 0.4, 0), [(0.17, 0), (0.21, 0.34)], "#a8623f", 12)
        p.kit.of("leaf")
        p.kit.ball((x, front - 0.4, 0.48), (0.24, 0.24, 0.2), lin("#5f7f3f"), 10)
        p.kit.of("stone")


def _weathered(kit: Kit, wall: Array) -> None:
    v, n, q, _, g, s = kit._parts.pop()
    at = (v - kit.origin) @ kit.to
    k = cloudy(at[:, 0] * 1.4 + at[:, 1], at[:, 2] * 1.6, 5, 4)
    damp = np.exp(-at[:, 2] / 0.7) * 0.25
    kit._parts.append((v, n, q, wall * (0.84 + 0.34 * k - damp)[:, None], g, s))


def _roof(p: Prop, low: float, high: float, tiles: Array, wall: Array) -> None:
    """Lay two slopes of tiles in courses, and close the gables."""
    half, rise, over = p.d / 2, high - low, 0.35
    slope = float(np.degrees(np.arctan2(rise, half)))
    long = float(np.hypot(half, rise)) + over
    courses = max(6, round(long / 0.36))
    p.kit.of("stone")
    for side in (-1, 1):
        to = about_x(-side * slope)
        for k in range(courses):
            along = (k + 0.5) * long / courses
            y = side * (half - (along - over) * np.cos(np.radians(slope)))
            z = low + (along - over) * np.sin(np.radians(slope)) + 0.05
            c = tiles * p.pick.uniform(0.82, 1.12)
            p.kit.box((0, y, z), (p.w + 0.5, long / courses + 0.06, 0.07), c, 0.015, to, cell=1.2)
    p.kit.tube(
        [(-p.w / 2 - 0.25, 0, high + 0.06), (p.w / 2 + 0.25, 0, high + 0.06)], 0.09, tiles, 8
    )
    for x in (-p.w / 2, p.w / 2):
        v = np.array([(x, -half, low), (x, half, low), (x, 0, high)])
        quad = [[0, 2, 1, 1]] if x < 0 else [[0, 1, 2, 2]]
        p.kit.put(v, np.tile([np.sign(x), 0, 0], (3, 1)), quad, wall * 0.92)


def _window(p: Prop, x: float, y: float, z: float, tint: Array) -> None:
    """Set a casement with shutters; some are lit at night."""
    lit = p.air.dark and p.pick.random() < 0.55
    pane = lin("#ffcf87") * 0.85 if lit else lin("#51626c") * (0.25 if p.air.dark else 0.9)
    p.kit.of("glass")
    p.kit.box((x, y + 0.01, z + 0.6), (0.86, 0.06, 1.2), pane, 0.005, glow=1 if lit else 0)
    p.kit.of("wood")
    for dx in (-0.44, 0.0, 0.44):
        p.kit.box((x + dx, y - 0.035, z + 0.6), (0.06, 0.05, 1.24), lin("#e6e0d2"), 0.008)
    for dz in (0.0, 0.6, 1.2):
        p.kit.box((x, y - 0.035, z + dz), (0.92, 0.05, 0.05), lin("#e6e0d2"), 0.008)
    for side in (-1, 1):
        p.kit.box((x + side * 0.76, y - 0.04, z + 0.6), (0.46, 0.05, 1.28), tint, 0.012)
        for dz in (0.25, 0.95):
            p.kit.box((x + side * 0.76, y - 0.07, z + dz), (0.44, 0.02, 0.09), tint * 0.75, 0.004)
    p.kit.of("stone")
    p.kit.box((x, y - 0.06, z - 0.06), (1.05, 0.2, 0.09), lin("#cfc6b4"), 0.015)


def _door(p: Prop, x: float, y: float, tint: Array) -> None:
    p.kit.of("wood")
    p.kit.box((x, y - 0.02, 1.06), (1.02, 0.09, 2.12), tint * 0.85, 0.012)
    for k in range(-2, 3):
        p.kit.box((x + 0.2 * k, y - 0.07, 1.06), (0.012, 0.012, 2.05), tint * 0.5, 0.003)
    for side in (-1, 1):
        p.kit.box((x + side * 0.58, y - 0.04, 1.1), (0.14, 0.14, 2.2), lin("#cfc6b4"), 0.015)
    p.kit.box((x, y - 0.45, 2.42), (1.8, 0.95, 0.06), lin("#7b5a48"), 0.01, about_x(16))
    p.kit.of("stone")
    p.kit.box((x, y - 0.4, 0.07), (1.7, 0.7, 0.14), lin("#b5ab9a"), 0.02)
    on = p.air.dark
    p.kit.of("glass")
    bright = lin("#ffdca6") * (2.2 if on else 0.7)
    p.kit.box((x + 0.85, y - 0.12, 2.0), (0.13, 0.13, 0.2), bright, 0.02, glow=1)
    if on:
        p.shine(x + 0.85, y - 0.5, 2.5, "#ffcf8f", 1.2, 2.2)


def barn(p: Prop) -> None:
    """Build a boarded barn with great doors ajar, hay behind them, a rusty roof."""
    board = lin(p.pick.choice(("#7a3a30", "#6f6152", "#8a7a66", "#5c4a3c")))
    eaves = p.h * 0.58
    count = round(p.w / 0.28)
    front = -p.d / 2
    p.kit.of("wood")
    p.kit.box((0, 0.1, eaves / 2), (p.w - 0.1, p.d - 0.1, eaves), board * 0.72, 0.02, cell=1)
    for side in (-1, 1):
        for k in range(round(p.d / 0.3)):
            y = front + 0.15 + 0.3 * k
            p.kit.box((side * p.w / 2, y, eaves / 2), (0.05, 0.27, eaves),
                      board * p.pick.uniform(0.85, 1.12), 0.008)  # fmt: skip
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        high = eaves + (p.h - eaves) * (1 - abs(x) / (p.w / 2))
        low = 3.0 if abs(x) < 1.5 else 0.0
        c = board * p.pick.uniform(0.85, 1.12)
        p.kit.box((x, front, (high + low) / 2), (p.w / count - 0.015, 0.06, high - low), c, 0.008)
    p.kit.box((0, front + 0.25, 1.5), (2.9, 0.05, 3.0), lin("#120e0b"), 0.01)
    p.kit.of("cloth")
    for k in range(5):
        at = (-1.0 + 0.5 * k, front + 0.1, 0.35 + 0.3 * (k % 2))
        p.kit.ball(at, (0.42, 0.2, 0.38), lin("#c9ac62") * p.pick.uniform(0.7, 1.0), 10)
    p.kit.of("wood")
    for side in (-1, 1):
        p.kit.box((side * 2.25, front - 0.09, 1.5), (1.5, 0.07, 3.0), board * 1.08, 0.01)
        for z in (0.4, 1.5, 2.6):
            p.kit.box((side * 2.25, front - 0.15, z), (1.5, 0.04, 0.16), lin("#d9d0bd"), 0.008)
    _gabled(p, eaves)


def _gabled(p: Prop, eaves: float) -> None:
    """Lay a corrugated roof whose ridge runs back from the front."""
    rust, half, rise = lin("#7d5a45"), p.w / 2, p.h - eaves
    slope = float(np.degrees(np.arctan2(rise, half)))
    long = float(np.hypot(half, rise)) + 0.35
    turn = np.radians(slope)
    p.kit.of("metal")
    for side in (-1, 1):
        to = np.array([[np.cos(turn), 0, side * np.sin(turn)], [0, 1, 0],
                       [-side * np.sin(turn), 0, np.cos(turn)]])  # fmt: skip
        middle = (side * (half + 0.3) / 2, 0.0, eaves + rise / 2 + 0.02)
        sheets = round(p.d / 0.8)
        for k in range(sheets):
            y = -p.d / 2 + p.d * (k + 0.5) / sheets
            c = rust * p.pick.uniform(0.75, 1.25)
            p.kit.box(
                (middle[0], y, middle[2]), (long, p.d / sheets + 0.02, 0.05), c, 0.01, to, cell=1
            )
