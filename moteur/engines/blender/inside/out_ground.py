# SPDX-License-Identifier: GPL-3.0-or-later
"""Soft ground: grass, earth, sand, crops, and what lies and grows on it."""

import numpy as np

from .mesh import Array, Kit, lin
from .out_noise import cloudy
from .out_strew import flake, spots, stone, strew, tuft

FAR = 95.0


def laid(kit: Kit, corner, along, up, colour, cell: float) -> None:
    """Lay a level grid; `colour` gives (n, 3) from x and y."""
    kit.sheet(corner, along, up, (0.5, 0.5, 0.5), cell)
    v, n, q, _, g, s = kit._parts.pop()
    kit._parts.append((v, n, q, colour(v[:, 0], v[:, 1]), g, s))


def around(kit: Kit, w: float, d: float, colour, edge: float = 4.0, z: float = 0.0) -> None:
    """Lay ground of fine grain where people play, coarse out to the horizon."""
    a, b = w / 2 + edge, d / 2 + edge
    laid(kit, (-a, -b, z), (2 * a, 0, 0), (0, 2 * b, 0), colour, max(0.2, (w + d) / 150))
    for x0, x1, y0, y1 in ((-30, 30, b, 30), (-30, 30, -30, -b), (-30, -a, -b, b), (a, 30, -b, b)):
        if x1 - x0 > 0.1 and y1 - y0 > 0.1:
            laid(kit, (x0, y0, z - 0.004), (x1 - x0, 0, 0), (0, y1 - y0, 0), colour, 0.8)
    for x0, x1, y0, y1 in ((-FAR, FAR, 30, FAR), (-FAR, FAR, -FAR, -30), (-FAR, -30, -30, 30),
                           (30, FAR, -30, 30)):  # fmt: skip
        laid(kit, (x0, y0, z - 0.008), (x1 - x0, 0, 0), (0, y1 - y0, 0), colour, 3.5)


def blend(a: Array, b: Array, k: Array) -> Array:
    """Return colours (n, 3) between two."""
    k = np.clip(k, 0, 1)[:, None]
    return a * (1 - k) + b * k


def grass(kit: Kit, floor: dict, seed: int, path=None, kinds=("#637a4b", "#758957", "#536a43")):
    """Lay grass with tufts; `path` gives 0-1 how trodden (x, y) is."""
    a, b, c = (lin(k) for k in kinds)
    earth, rut = lin("#b19a74"), lin("#8f7857")

    def colour(x: Array, y: Array) -> Array:
        k = cloudy(x * 0.35, y * 0.35, seed, 4)
        out = blend(
            blend(a, b, (k - 0.35) * 3), c, (cloudy(x * 1.9, y * 1.9, seed + 5, 2) - 0.55) * 3
        )
        if path is not None:
            worn = path(x, y) + (cloudy(x * 1.4, y * 1.4, seed + 9, 3) - 0.5) * 0.5
            soil = blend(earth, rut, (cloudy(x * 2.3, y * 2.3, seed + 2, 3) - 0.4) * 2)
            out = out + (soil - out) * np.clip(worn * 3 - 1, 0, 1)[:, None]
        return out

    kit.of("leaf")
    around(kit, floor["width"], floor["depth"], colour)
    sprout(kit, floor, seed, colour, path)


def sprout(kit: Kit, floor: dict, seed: int, colour, path=None, count=1500, high=0.15) -> None:
    """Strew tufts of grass, few daisies and stones over the ground where people play."""
    if floor["weather"] == "snow":
        count //= 4
    pick = np.random.Generator(np.random.PCG64(seed))
    w, d = floor["width"] / 2 + 3, floor["depth"] / 2 + 3
    at = spots(pick, count, (-w, -d), (w, d))
    keep = cloudy(at[:, 0] * 0.5, at[:, 1] * 0.5, seed + 3, 3) > 0.42
    if path is not None:
        keep &= path(at[:, 0], at[:, 1]) < 0.25
    at = np.concatenate([at, np.zeros((len(at), 1))], 1)[keep]
    k = len(at)
    shape = tuft(5, seed)
    shade = np.linspace(0.82, 1.18, 4)[None, :, None]
    shade = np.tile(shade, (1, len(shape[0]) // 4, 1))
    c = colour(at[:, 0], at[:, 1])[:, None] * shade * pick.uniform(0.85, 1.2, (k, 1, 1))
    size = np.stack([pick.uniform(0.5, 1, k)] * 2 + [pick.uniform(0.5, 1.1, k)], 1) * high
    strew(kit, shape, at, pick.uniform(0, 6.28, k), size * [1.4, 1.4, 1], c)
    if floor["weather"] != "snow":
        some = at[:: max(1, k // 60)] + np.array([0.05, 0.05, high * 0.75])
        petal = lin("#f3efe2") if seed % 3 else lin("#e8cf5a")
        strew(kit, flake(), some, some[:, 0] * 7, np.full(len(some), 0.045),
              np.tile(petal, (len(some), 1)))  # fmt: skip


def litter(kit: Kit, floor: dict, seed: int, colours, count: int, long=0.09, keep=None) -> None:
    """Strew fallen leaves, or scraps."""
    pick = np.random.Generator(np.random.PCG64(seed + 77))
    w, d = floor["width"] / 2 + 2, floor["depth"] / 2 + 2
    at = spots(pick, count, (-w, -d), (w, d))
    if keep is not None:
        at = at[keep(at[:, 0], at[:, 1])]
    k = len(at)
    at = np.concatenate([at, np.full((k, 1), 0.004)], 1)
    c = np.array([lin(x) for x in colours])[pick.integers(0, len(colours), k)]
    kit.of("leaf")
    strew(kit, flake(), at, pick.uniform(0, 6.28, k), pick.uniform(0.6, 1.3, k) * long,
          c * pick.uniform(0.75, 1.15, (k, 1)))  # fmt: skip


def pebbles(kit: Kit, floor: dict, seed: int, count: int, size: float, keep=None) -> None:
    """Strew small stones."""
    pick = np.random.Generator(np.random.PCG64(seed + 31))
    w, d = floor["width"] / 2 + 2, floor["depth"] / 2 + 2
    at = spots(pick, count, (-w, -d), (w, d))
    if keep is not None:
        at = at[keep(at[:, 0], at[:, 1])]
    k = len(at)
    at = np.concatenate([at, np.full((k, 1), -size * 0.1)], 1)
    kit.of("stone")
    grey = lin("#8f8a80") * pick.uniform(0.6, 1.25, (k, 1))
    strew(
        kit, stone(5, 4, 6), at, pick.uniform(0, 6.28, k), pick.uniform(0.4, 1, k) ** 2 * size, grey
    )


def winding(width: float, wave: float = 0.5, at: float = 0.0):
    """Return the share of a path along x that winds a little: 1 on it, 0 beside."""

    def path(x: Array, y: Array) -> Array:
        off = np.abs(y - at - wave * np.sin(x * 0.35) - wave * 0.4 * np.sin(x * 0.83 + 1))
        return np.clip(1.35 - off / (width / 2), 0, 1)

    return path
