# SPDX-License-Identifier: GPL-3.0-or-later
"""Walls that are laid or cast: tiles, bricks, blocks, ashlar, concrete.

Each covers a band of a wall between two heights, around its holes.
"""

import numpy as np

from .in_band import laid, rectangles, stamp
from .in_free import Wall
from .mesh import Array, Kit, lin
from .palette import Palette


def tiles(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Lay glazed tiles in one of three sizes, with a border."""
    pick = colours.pick("tiles")
    wide, tall, bond = pick.choice(((0.2, 0.1, 0.5), (0.15, 0.15, 0.0), (0.3, 0.15, 0.5)))
    kit.of("tile")
    laid(kit, wall, low, high, c, (wide, tall), bond, 0.006, 0.05, colours)
    if high < wall.high - 0.3:
        edge = np.arange(-wall.long / 2, wall.long / 2 - 0.05, 0.12)
        rects = np.stack([edge, edge + 0.115, edge * 0 + high - 0.05, edge * 0 + high], 1)
        rectangles(kit, wall, rects, np.tile(lin(colours.accent) * 0.7, (len(edge), 1)), -0.006)


def bricks(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Lay bricks."""
    kit.of("stone")
    laid(kit, wall, low, high, c, (0.24, 0.078), 0.5, 0.011, 0.24, colours)


def blocks(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Lay painted concrete blocks."""
    kit.of("paint")
    laid(kit, wall, low, high, c, (0.4, 0.2), 0.5, 0.012, 0.06, colours)


def stone(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Lay ashlar."""
    kit.of("stone")
    laid(kit, wall, low, high, c, (0.62, 0.3), 0.4, 0.012, 0.16, colours)


def concrete(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Cast concrete, with the joints of its boards and the holes of their ties."""
    kit.of("stone")
    laid(kit, wall, low, high, c, (1.2, 0.9), 0.0, 0.008, 0.08, colours)
    x, z = np.meshgrid(
        np.arange(-wall.long / 2 + 0.3, wall.long / 2, 0.6),
        np.arange(low + 0.25, high, 0.45),
        indexing="ij",
    )
    octagon = np.array([[-1, -0.4], [-0.4, -1], [0.4, -1], [1, -0.4]]) * 0.016
    spots = np.stack([x.ravel(), z.ravel()], 1)
    stamp(kit, wall, spots, octagon, c * 0.35)
    stamp(kit, wall, spots, -octagon, c * 0.35)
