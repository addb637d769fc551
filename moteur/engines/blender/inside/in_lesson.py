# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs where one learns or keeps order: drawings, maps, letters, wanted faces, tallies.

The frame is that of `in_hanging`.
"""

import numpy as np

from . import in_picture as art
from .mesh import about_y, lin
from .set_prop import Prop


def drawings(p: Prop) -> None:
    """Pin up the children's drawings."""
    columns, rows = max(2, int(p.w / 0.32)), max(1, int(p.h / 0.28))
    origin = p.kit.origin.copy()
    for i in range(columns):
        for j in range(rows):
            x = -p.w / 2 + p.w * (i + 0.5) / columns + p.pick.uniform(-0.015, 0.015)
            p.kit.origin = origin + p.kit.to @ np.array([x, 0, j * 0.28 + p.pick.uniform(0, 0.03)])
            art.pinned(p.kit, 0.27, 0.21, 0, art.child, p.pick)
    p.kit.origin = origin


def globe_map(p: Prop) -> None:
    """Hang a map on its rods."""
    p.kit.of("paper")
    c = art.Canvas(p.kit, p.w, p.h, -0.01, 0, p.pick)
    art.country(c)
    p.kit.of("wood")
    for z in (0.0, p.h):
        p.kit.tube([(-p.w / 2 - 0.03, -0.014, z), (p.w / 2 + 0.03, -0.014, z)], 0.014, p.wood, 6)


def letters(p: Prop) -> None:
    """Run a frieze of letters along the wall."""
    p.kit.of("paper")
    count = max(4, int(p.w / 0.2))
    for k in range(count):
        c = art.Canvas(p.kit, 0.17, p.h, -0.003, 0, p.pick)
        origin = p.kit.origin.copy()
        p.kit.origin = origin + p.kit.to @ np.array([-p.w / 2 + p.w * (k + 0.5) / count, 0, 0])
        c.rect(0, 1, 0, 1, "#f4f0e4")
        ink = c.ink() * 0.8
        kind = k % 4
        if kind == 0:
            c.shape([(0.2, 0.2), (0.35, 0.2), (0.55, 0.8), (0.45, 0.8)], ink)
            c.shape([(0.65, 0.2), (0.8, 0.2), (0.55, 0.8), (0.45, 0.8)], ink)
        elif kind == 1:
            c.rect(0.28, 0.4, 0.2, 0.8, ink)
            c.disc(0.5, 0.64, 0.16, ink, 10)
            c.disc(0.52, 0.36, 0.18, ink, 10)
        elif kind == 2:
            c.disc(0.5, 0.5, 0.3, ink, 14)
            c.disc(0.58, 0.5, 0.2, lin("#f4f0e4"), 12)
        else:
            c.rect(0.3, 0.42, 0.2, 0.8, ink)
            c.rect(0.3, 0.7, 0.68, 0.8, ink)
            c.rect(0.3, 0.6, 0.45, 0.56, ink)
        p.kit.origin = origin


def wanted(p: Prop) -> None:
    """Pin up faces that are looked for."""
    origin = p.kit.origin.copy()
    for k in range(max(2, int(p.w / 0.3))):
        p.kit.origin = origin + p.kit.to @ np.array([-p.w / 2 + 0.15 + 0.3 * k, 0, 0.06 * (k % 2)])
        p.kit.of("paper")
        c = art.Canvas(p.kit, 0.25, 0.34, -0.003, 0, p.pick)
        c.rect(0, 1, 0, 1, "#ece7d8")
        c.rect(0.1, 0.9, 0.87, 0.95, "#2a2c30")
        face = art.Canvas(p.kit, 0.19, 0.19, -0.006, 0.1, p.pick)
        face.rect(0, 1, 0, 1, "#9a9c9a")
        art.portrait(face)
        c.rect(0.1, 0.9, 0.16, 0.2, "#5a5d62")
        c.rect(0.1, 0.6, 0.08, 0.12, "#5a5d62")
    p.kit.origin = origin


def tallies(p: Prop) -> None:
    """Scratch days into the wall."""
    p.kit.of("stone")
    scratch = lin(p.colours.wall) * 0.45
    rows = max(2, int(p.h / 0.14))
    for j in range(rows):
        for k in range(max(2, int(p.w / 0.17))):
            if p.pick.random() < 0.16:
                continue
            x = -p.w / 2 + 0.08 + 0.17 * k
            z = j * p.h / rows + p.pick.uniform(0, 0.03)
            for n in range(4):
                p.box(
                    x + 0.022 * n,
                    -0.0015,
                    z,
                    0.005,
                    0.003,
                    p.pick.uniform(0.06, 0.085),
                    scratch,
                    0.001,
                )
            p.kit.box(
                (x + 0.035, -0.002, z + 0.038), (0.005, 0.003, 0.12), scratch, 0.001, about_y(58)
            )
