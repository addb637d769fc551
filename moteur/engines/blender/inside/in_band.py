# SPDX-License-Identifier: GPL-3.0-or-later
"""Bands of a wall: one colour, courses or rectangles between two heights, around its holes."""

from itertools import pairwise

import numpy as np

from .in_free import Wall
from .mesh import Array, Kit
from .palette import Palette

CELL = 0.22


def ground(kit: Kit, wall: Wall, low: float, high: float, c: Array, y: float, cloud: float) -> None:
    """Cover the band around its holes with one colour, clouded a little."""
    xs = sorted(
        {-wall.long / 2, wall.long / 2, *(e for o in wall.holes for e in (o.left, o.right))}
    )
    zs = sorted({low, high, *(e for o in wall.holes for e in (o.sill, o.top))})
    xs = [x for x in xs if -wall.long / 2 <= x <= wall.long / 2]
    zs = [z for z in zs if low <= z <= high]
    for a, b in pairwise(xs):
        for e, f in pairwise(zs):
            middle = ((a + b) / 2, (e + f) / 2)
            if b - a < 1e-4 or f - e < 1e-4 or any(o.holds(*middle) for o in wall.holes):
                continue
            s = np.linspace(a, b, max(2, int(np.ceil((b - a) / CELL)) + 1))
            t = np.linspace(e, f, max(2, int(np.ceil((f - e) / CELL)) + 1))
            x, z = (g.ravel() for g in np.meshgrid(s, t, indexing="ij"))
            v = np.stack([x, np.full(len(x), y), z], 1)
            drift = (
                np.sin(x * 3.1 + z * 1.7) + np.sin(x * 1.3 - z * 4.3 + 1) + np.sin(x * 7 + z * 6)
            )
            i = np.arange(len(s) * len(t)).reshape(len(s), len(t))
            q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
            tint = 1 + cloud * drift[:, None] / 2
            kit.put(v, np.tile([0, -1.0, 0], (len(v), 1)), q, c * tint)


def clear(wall: Wall, low: float, high: float) -> list[tuple[float, float]]:
    """Return the stretches of a band that no hole and no architrave crosses."""
    edges = [-wall.long / 2]
    for o in sorted(wall.holes, key=lambda o: o.left):
        if o.sill < high and o.top > low:
            edges += [o.left - 0.075, o.right + 0.075]
    edges.append(wall.long / 2)
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 0.05]


def laid(
    kit: Kit,
    wall: Wall,
    low: float,
    high: float,
    c: Array,
    size: tuple[float, float],
    bond: float,
    joint: float,
    vary: float,
    colours: Palette,
) -> None:
    """Lay courses of one size; joints show the ground behind, a little darker."""
    wide, tall = size
    rows = max(1, round((high - low) / tall))
    tall = (high - low) / rows
    ground(kit, wall, low, high, c * 0.62, 0.003, 0.0)
    pick = np.random.default_rng(colours.seed % (1 << 31) + round(wide * 1000) + len(wall.name))
    rects = []
    for j in range(rows):
        start = -wall.long / 2 - (j % 2) * bond * wide
        a = np.arange(start, wall.long / 2, wide)
        b = np.minimum(a + wide - joint, wall.long / 2)
        a = np.maximum(a, -wall.long / 2)
        z = np.full(len(a), low + j * tall)
        keep = b - a > 0.02
        rects.append(np.stack([a, b, z, z + tall - joint], 1)[keep])
    every = np.concatenate(rects)
    tint = 1 + vary * pick.uniform(-0.5, 0.5, (len(every), 1))
    hue = 1 + vary * 0.25 * pick.uniform(-0.5, 0.5, (len(every), 3))
    rectangles(kit, wall, every, c * tint * hue, 0.0)


def rectangles(kit: Kit, wall: Wall, rects: Array, colours: Array, y: float) -> None:
    """Add flat rectangles (n, 4: left, right, low, high), cut to the wall's holes."""
    rects = rects.copy()
    for o in wall.holes:
        a, b, c, d = rects.T
        over = (a < o.right) & (b > o.left) & (c < o.top) & (d > o.sill)
        cuts = np.stack([o.left - a, b - o.right, d - o.top, o.sill - c], 1)
        cuts[:, :2] *= (d - c)[:, None]
        cuts[:, 2:] *= (b - a)[:, None]
        best = cuts.argmax(1)
        for k, (column, value) in enumerate(((1, o.left), (0, o.right), (2, o.top), (3, o.sill))):
            rects[over & (best == k), column] = value
    keep = (rects[:, 1] - rects[:, 0] > 0.004) & (rects[:, 3] - rects[:, 2] > 0.004)
    rects, colours = rects[keep], colours[keep]
    if not len(rects):
        return
    # A long rectangle takes light unevenly: it is cut into lengths.
    tall = rects[:, 3] - rects[:, 2]
    cut = int(max(1, np.ceil(tall.max() / 0.45)))
    steps = np.linspace(0, 1, cut + 1)
    z = rects[:, 2:3] + tall[:, None] * steps
    n = len(rects)
    left = np.stack([np.repeat(rects[:, :1], cut + 1, 1), np.full((n, cut + 1), y), z], -1)
    right = np.stack([np.repeat(rects[:, 1:2], cut + 1, 1), np.full((n, cut + 1), y), z], -1)
    v = np.concatenate([left, right], 1).reshape(-1, 3)
    k = np.arange(cut)
    one = np.stack([k, k + cut + 1, k + cut + 2, k + 1], 1)
    q = (np.arange(n)[:, None, None] * 2 * (cut + 1) + one).reshape(-1, 4)
    kit.put(v, np.tile([0, -1.0, 0], (len(v), 1)), q, np.repeat(colours, 2 * (cut + 1), 0))


def stamp(kit: Kit, wall: Wall, spots: Array, shape: Array, tint: Array) -> None:
    """Stamp one small shape on many spots (n, 2), but for the holes."""
    for o in wall.holes:
        x, z = spots.T
        near = (x > o.left - 0.1) & (x < o.right + 0.1) & (z > o.sill - 0.1) & (z < o.top + 0.1)
        spots = spots[~near]
    if not len(spots):
        return
    v = (spots[:, None] + shape).reshape(-1, 2)
    v = np.stack([v[:, 0], np.full(len(v), -0.001), v[:, 1]], 1)
    kit.put(v, np.tile([0, -1.0, 0], (len(v), 1)), np.arange(len(v)).reshape(-1, 4), tint)
