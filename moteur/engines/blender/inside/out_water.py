# SPDX-License-Identifier: GPL-3.0-or-later
"""Water: waves that hold the sky's colours and the lamps' light, foam where it meets sand."""

import numpy as np

from .mesh import Array, Kit, _grid, lin
from .mood import Mood
from .out_noise import cloudy
from .set_prop import Prop


def water(p: Prop) -> None:
    """Lay water of the plan's size; the sea of a place by it lies around."""
    if p.room in ("beach", "harbour", "deck"):
        return
    x0, y0 = -p.w / 2, -p.d / 2
    p.kit.of("water")
    surface(p.kit, p.air, x0, -x0, y0, -y0, 0.012, p.floor["look"] % 97, 0.3)


def water_around(kit: Kit, floor: dict, air: Mood) -> None:
    """Lay the open sea that a beach, a harbour or a deck has."""
    kind, d, seed = floor["kind"], floor["depth"], floor["look"] % 97
    kit.stand()
    kit.of("water")
    if kind == "beach":
        edge = d / 2
        _shore(kit, air, edge, seed)
        surface(kit, air, -70, 70, edge + 3.2, 60, 0.0, seed, 0.55, 0.5)
        surface(kit, air, -165, 165, 60, 165, 0.0, seed, 3.0, 1.0)
        for x0, x1 in ((-165, -70), (70, 165)):
            surface(kit, air, x0, x1, edge + 3.2, 60, 0.0, seed, 3.0, 0.8)
    elif kind == "harbour":
        surface(kit, air, -70, 70, d / 2, 60, -1.4, seed, 0.5, 0.3)
        surface(kit, air, -165, 165, 60, 165, -1.4, seed, 3.5, 0.5)
    elif kind == "deck":
        for x0, x1, y0, y1 in ((-75, 75, d / 2, 75), (-75, 75, -75, -d / 2)):
            surface(kit, air, x0, x1, y0, y1, -9.0, seed, 1.0, 1.4)
        for x0, x1, y0, y1 in ((-165, 165, 75, 165), (-165, 165, -165, -75),
                               (-165, -75, -75, 75), (75, 165, -75, 75)):  # fmt: skip
            surface(kit, air, x0, x1, y0, y1, -9.0, seed, 4.0, 1.4)
        _wake(kit, air, d, seed)
    kit.finish("sky.water", clear=True)


def surface(kit: Kit, air: Mood, x0, x1, y0, y1, z, seed: int, cell=0.5, swell=0.3) -> None:
    """Lay waves: their far sides hold the horizon, their near sides the deep."""
    nx, ny = (max(2, min(190, int((b - a) / cell))) for a, b in ((x0, x1), (y0, y1)))
    x, y = np.meshgrid(np.linspace(x0, x1, nx), np.linspace(y0, y1, ny), indexing="ij")
    x, y = x.ravel(), y.ravel()
    long = 1.6 + cell
    slope = cloudy(x / long, y / (0.55 * long), seed, 3) - 0.5
    slope += 0.35 * np.sin(
        y / (1.3 * swell + 1.2) + 2.2 * cloudy(x * 0.06, y * 0.06, seed + 3, 2) * 3
    )
    v = np.stack([x, y, z + 0.06 * swell * slope], 1)
    kit.put(v, np.tile([0, 0, 1.0], (len(v), 1)), _grid(nx, ny), tint(air, v, slope), glow=0.85)


def tint(air: Mood, v: Array, slope: Array) -> Array:
    """Return the water's colours (n, 3): deep below one, the sky's far off, glints between."""
    far = np.clip(np.hypot(v[:, 0], v[:, 1]) / 120, 0, 1)[:, None]
    deep = lin("#244c58") * (0.10 if air.dark else 0.75)
    sky = air.horizon * (0.75 if air.dark else 0.92)
    k = np.clip(0.40 + slope[:, None] * 0.75, 0.04, 1) * (0.55 + 0.45 * far) + 0.30 * far
    out = deep + (sky - deep) * np.clip(k, 0, 1)
    glint = np.clip(slope[:, None] - 0.42, 0, 1) * 2.4
    light = air.sun.colour if air.sun is not None else air.horizon
    if air.sun is not None:
        a = np.arctan2(v[:, 1], v[:, 0]) - np.arctan2(air.sun.at[1], air.sun.at[0])
        glint = glint * (0.25 + 1.6 * np.exp(-((np.sin(a / 2) / 0.22) ** 2)))[:, None]
    return out + light * glint * (0.5 if air.dark else 0.7)


def _shore(kit: Kit, air: Mood, edge: float, seed: int) -> None:
    """Lay the last metres: thin water over wet sand, two lines of foam, a breaker."""
    n, rows = 161, 15
    x = np.linspace(-70, 70, n)
    line = edge - 0.9 - 0.7 * np.sin(x * 0.23) + 0.5 * (cloudy(x * 0.4, x * 0, seed, 3) - 0.5)
    t = np.linspace(0, 1, rows)
    xs = np.repeat(x, rows)
    ys = (line[:, None] + (edge + 3.4 - line)[:, None] * t[None]).ravel()
    ts = np.tile(t, n)
    break_ = np.exp(-(((ts - 0.72) / 0.07) ** 2)) * np.clip(
        cloudy(xs * 0.11, xs * 0, seed + 5, 2) * 3 - 0.9, 0, 1
    )
    v = np.stack([xs, ys, 0.016 + 0.30 * break_], 1)
    slope = cloudy(xs * 0.6, ys * 1.6, seed, 3) - 0.5
    wet, c = lin("#8a7350") * (0.18 if air.dark else 0.8), tint(air, v, slope)
    c = wet + (c - wet) * np.clip(ts * 1.8 + 0.1, 0, 1)[:, None]
    lace = cloudy(xs * 1.3, ys * 2.6, seed + 9, 3)
    foam = np.exp(-((ts / 0.07) ** 2)) + np.exp(-(((ts - 0.36) / 0.10) ** 2)) * 0.8 + break_ * 1.3
    foam = np.clip(foam * (0.35 + lace) - 0.12, 0, 1)[:, None]
    white = lin("#f2f4f2") * (0.22 if air.dark else 0.95)
    kit.put(v, np.tile([0, 0, 1.0], (len(v), 1)), _grid(n, rows), c + (white - c) * foam, glow=0.85)


def _wake(kit: Kit, air: Mood, d: float, seed: int) -> None:
    """Lay the white water along a hull."""
    for side in (-1, 1):
        y = side * (d / 2 + np.linspace(0.2, 5.5, 7))
        x = np.linspace(-75, 60, 120)
        xs, ys = np.repeat(x, 7), np.tile(y, 120)
        k = np.clip(cloudy(xs * 0.5, ys * 0.8, seed + side, 4) * 2.6 - 0.9, 0, 1)
        k = k * np.tile(np.linspace(1, 0, 7), 120) * np.clip((60 - xs) / 30, 0, 1)
        v = np.stack([xs, ys, np.full(len(xs), -8.9)], 1)
        base = tint(air, v, k * 0 + 0.1)
        white = lin("#eef2f2") * (0.20 if air.dark else 0.9)
        c = base + (white - base) * k[:, None]
        q = _grid(120, 7)
        kit.put(v, np.tile([0, 0, 1.0], (len(v), 1)), q if side > 0 else q[:, ::-1], c, glow=0.85)
