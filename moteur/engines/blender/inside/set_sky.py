# SPDX-License-Identifier: GPL-3.0-or-later
"""Skies: a dome of the hour's colours with its clouds, sun, moon and stars."""

from math import pi

import numpy as np

from .mesh import Array, Kit, _grid, lin
from .mood import Mood
from .out_far import backdrop
from .out_noise import cloudy
from .out_strew import strew

FAR = 165.0
MOON = np.array([-0.52, 0.78, 0.36]) / np.linalg.norm([-0.52, 0.78, 0.36])


def sky(kit: Kit, floor: dict, air: Mood) -> None:
    """Hang the sky, and what stands at its foot."""
    kit.stand()
    t, p = np.meshgrid(_rings(), np.linspace(0, 2 * pi, 145), indexing="ij")
    d = np.stack([np.cos(t) * np.cos(p), np.cos(t) * np.sin(p), np.sin(t)], -1).reshape(-1, 3)
    kit.put(d * FAR, -d, _grid(*t.shape), _colours(d, floor, air), glow=1)
    if air.dark and not floor["weather"]:
        _night(kit, floor)
    kit.finish("sky", clear=True)
    backdrop(kit, floor, air)


def _rings() -> Array:
    """Return the dome's heights: close together where cameras look."""
    return np.concatenate([np.linspace(-0.5, 0.0, 5)[:-1], np.linspace(0, 1, 30) ** 1.35 * pi / 2])


def _colours(d: Array, floor: dict, air: Mood) -> Array:
    up = np.clip(d[:, 2:3], 0, 1)
    c = air.horizon + (air.zenith - air.horizon) * up**0.5
    c = c * (1.0 if air.dark else 1.22)
    glow = air.horizon * (1.35 if not air.dark else 1.2)
    c = c + (glow - c) * np.exp(-up * 9) * 0.5
    if air.sun is not None and not air.dark:
        away = np.clip(d @ (air.sun.at / np.linalg.norm(air.sun.at)), -1, 1)[:, None]
        low = 1.0 - air.sun.at[2]
        c = c + air.sun.colour * (0.55 * low * np.clip(away, 0, 1) ** 6 + 0.8 * away.clip(0) ** 60)
    cover, kinds = _clouds(d, floor)
    lit = lin("#ffffff") * 1.25 if not air.dark else air.horizon * 1.5
    if floor["time"] in ("dawn", "dusk"):
        lit = air.horizon * 1.28 + lin("#ff9a7a") * 0.16
    if floor["weather"]:
        lit = air.horizon * 1.12
    shade = c * 0.78 if not air.dark else air.zenith * 0.9
    c = c + (shade + (lit - shade) * kinds - c) * cover
    return np.where(d[:, 2:3] < -0.01, air.horizon * (0.72 if air.dark else 0.9), c)


def _clouds(d: Array, floor: dict) -> tuple[Array, Array]:
    """Return how much cloud covers each way (n, 1), and how brightly it is lit (n, 1)."""
    seed = floor["look"] % 1000
    z = np.clip(d[:, 2], 0, 1) + 0.13
    x, y = d[:, 0] / z * 0.85, d[:, 1] / z * 0.85
    body = cloudy(x * 1.1, y * 1.1, seed, 5)
    edge = 0.5 if floor["weather"] else 0.53 + 0.05 * ((seed % 7) / 6)
    soft = 0.20 if floor["weather"] else 0.10
    cover = np.clip((body - edge) / soft, 0, 1)
    cover = cover * cover * (3 - 2 * cover) * np.clip(d[:, 2] * 14, 0, 1)
    top = np.clip((body - cloudy(x * 1.1 - 0.12, y * 1.1 + 0.1, seed, 5)) * 5 + 0.62, 0, 1)
    strength = 0.62 if floor["weather"] else 0.9
    return (cover * strength)[:, None], top[:, None]


def _night(kit: Kit, floor: dict) -> None:
    """Set stars, and a moon that lights nothing by itself."""
    pick = np.random.Generator(np.random.PCG64(floor["look"] % 9973))
    way = pick.normal(size=(260, 3))
    way[:, 2] = np.abs(way[:, 2]) + 0.12
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    v = np.array([(-1, 0, -1), (1, 0, -1), (1, 0, 1), (-1, 0, 1)], float) * 0.5
    turn = np.arctan2(way[:, 1], way[:, 0]) - pi / 2
    bright = pick.uniform(0.15, 0.75, (260, 1)) ** 2
    square = (v, np.tile([0, -1.0, 0], (4, 1)), np.array([[0, 1, 2, 3]]))
    strew(kit, square, way * (FAR - 3), turn, pick.uniform(0.2, 0.5, 260),
          bright * lin("#dfe8ff"), 1.0)  # fmt: skip
    a = np.linspace(0, 2 * pi, 33)
    side = np.cross(MOON, (0, 0, 1.0))
    side /= np.linalg.norm(side)
    up = np.cross(side, MOON)
    for r, k, off in ((13.0, 0.05, 2.0), (6.5, 0.10, 2.5), (3.1, 1.25, 3.5)):
        rim = np.cos(a)[:, None] * side + np.sin(a)[:, None] * up
        v = np.stack([np.zeros_like(rim), rim * r], 1).reshape(-1, 3) + MOON * (FAR - off)
        base = lin("#0c1430") if k < 1 else 0.0
        c = lin("#e9eefc") * k + base
        kit.put(v, np.tile(-MOON, (len(v), 1)), _grid(33, 2), c, glow=1)
