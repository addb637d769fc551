# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs and stands in the walls of a church: crosses, icons, niches.

The frame is that of `in_hanging`.
"""

from . import in_picture as art
from .mesh import lin
from .set_prop import Prop

BRASS = "#b8974e"


def cross(p: Prop) -> None:
    """Hang a cross."""
    p.kit.of("wood")
    c = p.wood * 0.6
    p.box(0, -0.02, 0, p.h * 0.1, 0.04, p.h, c, 0.006)
    p.box(0, -0.022, p.h * 0.62, p.w, 0.044, p.h * 0.1, c, 0.006)


def icon(p: Prop) -> None:
    """Hang a saint on gold, and a candle under it."""
    art.framed(p.kit, p.w, p.h - 0.22, 0.22, art.saint, p.pick, p.colours)
    p.kit.of("metal")
    p.kit.tube([(0, 0, 0.1), (0, -0.1, 0.08)], 0.01, BRASS, 6)
    p.kit.lathe(
        (0, -0.1, 0.07),
        [(0.03, 0), (0.034, 0.015), (0.02, 0.02), (0.016, 0.09), (0.001, 0.09)],
        lin("#ece4cf"),
        10,
    )
    p.kit.ball((0, -0.1, 0.175), (0.009, 0.009, 0.022), lin("#ffca6a") * 1.8, 7, glow=1)
    if p.air.dark:
        p.shine(0, -0.2, 0.2, "#ffb45a", 0.2, 0.6)


def stones(p: Prop) -> None:
    """Set a pointed niche with a figure in it."""
    p.kit.of("stone")
    dark = lin(p.colours.wall) * 0.42
    c = art.Canvas(p.kit, p.w, p.h, -0.002, 0, p.pick)
    c.shape(
        [
            (0.08, 0.06),
            (0.92, 0.06),
            (0.92, 0.66),
            (0.72, 0.86),
            (0.5, 0.97),
            (0.28, 0.86),
            (0.08, 0.66),
        ],
        dark,
    )
    pale = lin("#cfc8b8")
    p.box(0, -0.08, 0, p.w, 0.16, 0.07, pale * 0.8, 0.01)
    p.kit.lathe(
        (0, -0.08, 0.07),
        [
            (0.1, 0),
            (0.11, 0.05),
            (0.09, p.h * 0.3),
            (0.1, p.h * 0.48),
            (0.05, p.h * 0.54),
            (0.001, p.h * 0.55),
        ],
        pale,
        12,
    )
    p.kit.ball((0, -0.09, 0.07 + p.h * 0.6), (0.055, 0.055, 0.07), pale, 10)
    for s in (-1, 1):
        p.kit.tube(
            [
                (s * 0.09, -0.09, 0.07 + p.h * 0.46),
                (s * 0.1, -0.13, 0.07 + p.h * 0.3),
                (s * 0.02, -0.16, 0.07 + p.h * 0.36),
            ],
            0.03,
            pale,
            7,
        )
