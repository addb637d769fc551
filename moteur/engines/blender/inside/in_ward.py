# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs in a ward: the panel over a bed, dispensers, charts, x-rays.

The frame is that of `in_hanging`.
"""

import numpy as np

from . import in_picture as art
from .mesh import lin
from .set_prop import Prop

STEEL = "#b4bac0"


def headwall(p: Prop) -> None:
    """Fit the panel over a hospital bed: sockets, gases, a lamp."""
    p.kit.of("plastic")
    p.box(0, -0.035, 0, p.w, 0.07, 0.22, lin("#d5dcd9"), 0.012)
    p.box(0, -0.075, 0.08, p.w - 0.06, 0.012, 0.05, lin("#7fa8a4"), 0.004)
    count = max(3, int(p.w / 0.22))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.box(
            x,
            -0.085,
            0.02,
            0.07,
            0.014,
            0.05,
            ("#f0efe8", "#c9402f", "#3f8f4a", "#e0c83a")[k % 4],
            0.004,
        )
    p.box(0, -0.06, p.h - 0.08, p.w * 0.6, 0.1, 0.07, lin("#f2f4f0"), 0.012)
    p.box(0, -0.06, p.h - 0.084, p.w * 0.54, 0.07, 0.006, lin("#f4f8ff") * 1.4, 0.002, glow=1)
    p.kit.tube(
        [(p.w * 0.36, -0.07, 0.05), (p.w * 0.38, -0.1, -0.16), (p.w * 0.34, -0.09, -0.4)],
        0.007,
        lin("#d9e2dc"),
        5,
    )


def gloves(p: Prop) -> None:
    """Hang dispensers of gloves, soap and gel."""
    p.kit.of("plastic")
    for k, (x, c) in enumerate(((-0.14, "#cfe0e6"), (0.0, "#e6ebe6"), (0.14, "#9fc0b0"))):
        p.box(x, -0.05, 0.04 * (k % 2), 0.12, 0.1, 0.26, c, 0.01)
        p.box(
            x,
            -0.102,
            0.05 + 0.04 * (k % 2),
            0.07,
            0.004,
            0.06,
            ("#3f7fb0", "#b0b8b8", "#2f8f7a")[k],
            0.001,
        )


def body(p: Prop) -> None:
    """Hang a doctor's chart."""
    art.framed(p.kit, p.w, p.h, 0, art.chart, p.pick, p.colours)


def light_box(p: Prop) -> None:
    """Hang a box that lights x-rays."""
    p.kit.of("metal")
    p.box(0, -0.04, 0, p.w, 0.08, p.h, STEEL, 0.006)
    for k in range(2):
        c = art.Canvas(p.kit, p.w / 2 - 0.04, p.h - 0.06, -0.081, 0.03, p.pick)
        c.kit.origin = c.kit.origin + c.kit.to @ np.array([(k - 0.5) * p.w / 2, 0, 0])
        c.rect(0, 1, 0, 1, lin("#dfeaf0") * 1.1, 1)
        if k or p.pick.random() < 0.7:
            c.rect(0.06, 0.94, 0.06, 0.94, "#16202a", 1)
            c.rect(0.47, 0.53, 0.1, 0.9, "#a9bcc6", 1)
            for j in range(6):
                c.layer = 4
                c.rect(0.2, 0.8, 0.24 + 0.1 * j, 0.27 + 0.1 * j, lin("#8fa4b0") * 0.6, 1)
        c.kit.origin = c.kit.origin - c.kit.to @ np.array([(k - 0.5) * p.w / 2, 0, 0])
