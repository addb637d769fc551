# SPDX-License-Identifier: GPL-3.0-or-later
"""Walls that are clad: steel, felt, boards, panelling.

Each covers a band of a wall between two heights, around its holes.
"""

from .in_band import clear, ground, laid
from .in_free import Wall
from .mesh import Array, Kit
from .palette import Palette


def steel(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Fit brushed panels with dark joints."""
    kit.of("metal")
    laid(kit, wall, low, high, c, (0.62, (high - low) / 2), 0.0, 0.014, 0.12, colours)


def acoustic(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Fit panels of felt in two tints."""
    kit.of("cloth")
    laid(kit, wall, low, high, c, (0.6, 0.6), 0.0, 0.012, 0.3, colours)


def boards(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Nail up boards, side by side."""
    kit.of("wood")
    laid(kit, wall, low, high, c, (0.13, high - low), 0.0, 0.007, 0.22, colours)


def panels(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Build a panelling of raised fields between stiles."""
    kit.of("wood")
    ground(kit, wall, low, high, c * 0.92, 0.0, 0.02)
    tall = high - low
    tiers = 2 if tall > 1.3 else 1
    for a, b in clear(wall, low, high):
        count = max(1, round((b - a) / 0.62))
        wide = (b - a) / count
        if wide < 0.22:
            continue
        for k in range(count):
            x = a + wide * (k + 0.5)
            for j in range(tiers):
                z = low + tall * (j + 0.5) / tiers + 0.02
                size = (wide - 0.13, 0.022, tall / tiers - 0.2)
                if size[2] > 0.1:
                    kit.box((x, -0.008, z), size, c, 0.009, cell=0.5)
                    kit.box(
                        (x, -0.014, z),
                        (size[0] - 0.09, 0.026, size[2] - 0.09),
                        c * 1.04,
                        0.012,
                        cell=0.5,
                    )
    for a, b in clear(wall, high - 0.05, high):
        kit.box(((a + b) / 2, -0.018, high), (b - a, 0.036, 0.05), c * 1.05, 0.01, cell=0.6)
