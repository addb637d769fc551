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
