# SPDX-License-Identifier: GPL-3.0-or-later
"""Walls that are painted or papered.

Each covers a band of a wall between two heights, around its holes.
"""

import numpy as np

from .in_band import clear, ground, rectangles, stamp
from .in_free import Wall
from .mesh import Array, Kit, lin
from .palette import Palette

_LOZENGE = np.array([[-0.16, 0], [0, -0.27], [0.16, 0], [0, 0.27]])
_LEAF = np.array([[0, -0.3], [0.2, 0.02], [0, 0.34], [-0.2, 0.02]])


def plaster(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Paint plaster, a little cloudy as paint is."""
    kit.of("paint")
    ground(kit, wall, low, high, c, 0.0, 0.035)


def paper(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Hang wallpaper: stripes, lozenges or sprigs."""
    kit.of("paper")
    pick = colours.pick("paper")
    motif = pick.randrange(3)
    pale = c * 0.87 if c.mean() > 0.25 else c * 1.25 + 0.012
    ground(kit, wall, low, high, c, 0.0, 0.02)
    if motif == 0:
        wide = pick.choice((0.1, 0.16, 0.22))
        a = np.arange(-wall.long / 2 + wide / 2, wall.long / 2 - wide / 2, wide * 2)
        rects = np.stack([a, a + wide, a * 0 + low, a * 0 + high], 1)
        rectangles(kit, wall, rects, np.tile(pale, (len(a), 1)), -0.001)
        thin = np.stack(
            [a + wide + wide * 0.42, a + wide + wide * 0.58, a * 0 + low, a * 0 + high], 1
        )
        rectangles(
            kit, wall, thin, np.tile(lin(colours.accent) * 0.4 + c * 0.6, (len(a), 1)), -0.001
        )
        return
    step = pick.choice((0.11, 0.15))
    x, z = np.meshgrid(
        np.arange(-wall.long / 2 + step / 2, wall.long / 2, step),
        np.arange(low + step / 2, high - step / 3, step),
        indexing="ij",
    )
    z = z + (np.arange(len(x)) % 2)[:, None] * step / 2
    spots = np.stack([x.ravel(), z.ravel()], 1)
    spots = spots[spots[:, 1] < high - step / 3]
    tint = lin(colours.accent) * 0.2 + c * 0.75 if motif == 2 else pale
    sprig = _LEAF if motif == 2 else _LOZENGE
    stamp(kit, wall, spots, sprig * step, tint)


def worn(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Paint plaster long ago: stains, and patches where it has come off."""
    kit.of("paint")
    ground(kit, wall, low, high, c * 0.85, 0.0, 0.16)
    pick = colours.pick(f"worn {wall.name}")
    for _ in range(int(wall.long * 1.6)):
        x = pick.uniform(-wall.long / 2 + 0.3, wall.long / 2 - 0.3)
        z = pick.uniform(low + 0.2, max(low + 0.3, high - 0.3))
        r = pick.uniform(0.06, 0.22)
        if any(o.left - r < x < o.right + r and o.sill - r < z < o.top + r for o in wall.holes):
            continue
        a = np.sort([pick.uniform(0, 6.28) for _ in range(9)])
        far = r * np.array([pick.uniform(0.6, 1.0) for _ in range(9)])
        v = np.stack([x + far * np.cos(a), np.full(9, -0.0016), z + far * np.sin(a)], 1)
        v = np.concatenate([[[x, -0.0016, z]], v])
        k = np.arange(9)
        q = np.stack([0 * k, k + 1, (k + 1) % 9 + 1, (k + 1) % 9 + 1], 1)
        bare = lin("#b5a58c") * 0.7 if pick.random() < 0.5 else c * 0.6
        kit.put(v, np.tile([0, -1.0, 0], (10, 1)), q, bare)


def canvas(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Stretch cloth between poles, with its seams."""
    kit.of("cloth")
    ground(kit, wall, low, high, c, 0.0, 0.12)
    for a, b in clear(wall, low, high):
        for x in np.arange(a + 0.9, b - 0.3, 1.1):
            kit.sheet((x, -0.003, low), (0.02, 0, 0), (0, 0, high - low), c * 0.6, 0.6)
    kit.of("wood")
    for x in (-wall.long / 2 + 0.05, wall.long / 2 - 0.05):
        kit.tube([(x, -0.05, 0), (x, -0.05, high)], 0.025, lin(colours.wood), 7)
    kit.of("paint")


def gloss(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Paint the lower wall with gloss, and a line over it."""
    kit.of("paint")
    ground(kit, wall, low, high, c, 0.0, 0.02)
    for a, b in clear(wall, high - 0.04, high + 0.04):
        kit.sheet((a, -0.002, high - 0.02), (b - a, 0, 0), (0, 0, 0.04), c * 0.45, 0.6)
