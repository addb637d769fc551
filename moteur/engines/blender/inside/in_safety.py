# SPDX-License-Identifier: GPL-3.0-or-later
"""What a building must have on its walls: switches, sockets, signs, grilles, pipes.

The frame is that of `in_hanging`.
"""

from math import pi

import numpy as np

from . import in_picture as art
from .mesh import lin
from .set_prop import Prop

STEEL, DARK, WHITE = "#b4bac0", "#22252a", "#ece9e1"


def switch(p: Prop) -> None:
    """Set a light switch."""
    p.kit.of("plastic")
    p.box(0, -0.006, 0, 0.085, 0.012, 0.085, WHITE, 0.003)
    p.box(0, -0.014, 0.022, 0.036, 0.008, 0.042, lin(WHITE) * 0.9, 0.003)


def socket(p: Prop) -> None:
    """Set a pair of sockets."""
    p.kit.of("plastic")
    for x in (-0.043, 0.043):
        p.box(x, -0.005, 0, 0.082, 0.01, 0.082, WHITE, 0.003)
        p.box(x, -0.011, 0.018, 0.046, 0.003, 0.046, lin(WHITE) * 0.55, 0.001)


def radiator(p: Prop) -> None:
    """Set a ribbed radiator."""
    p.kit.of("metal")
    c = lin("#e6e3da") * 0.92
    count = max(4, round(p.w / 0.075))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.box(x, -0.065, 0.0, p.w / count - 0.014, 0.1, p.h, c, 0.018)
    p.kit.tube([(-p.w / 2, -0.065, 0.05), (p.w / 2, -0.065, 0.05)], 0.018, c, 6)
    p.kit.tube([(p.w / 2 + 0.04, -0.065, 0.06), (p.w / 2 + 0.04, -0.065, -0.12)], 0.011, c, 6)
    p.kit.ball((p.w / 2 + 0.05, -0.07, 0.07), 0.028, lin("#d9d5c8"), 8)


def extinguisher(p: Prop) -> None:
    """Hang a fire extinguisher under its sign."""
    red = lin("#b3241d")
    p.kit.of("metal")
    p.kit.lathe(
        (0, -0.085, 0.0),
        [
            (0.001, 0),
            (0.066, 0.0),
            (0.072, 0.02),
            (0.072, 0.36),
            (0.05, 0.42),
            (0.02, 0.44),
            (0.02, 0.47),
        ],
        red,
        14,
    )
    p.kit.tube(
        [(0, -0.085, 0.46), (0.06, -0.1, 0.48), (0.08, -0.1, 0.3), (0.075, -0.1, 0.12)],
        0.012,
        lin(DARK),
        6,
    )
    p.box(0, -0.155, 0.12, 0.09, 0.006, 0.15, "#ece4d4", 0.002)
    p.kit.of("plastic")
    p.box(0, -0.004, 0.68, 0.2, 0.008, 0.2, red, 0.002)
    p.box(0, -0.009, 0.73, 0.05, 0.003, 0.1, "#f4f1ea", 0.001)


def exit_sign(p: Prop) -> None:
    """Light an exit sign."""
    p.kit.of("plastic")
    p.box(0, -0.03, 0, p.w, 0.06, p.h, lin("#1f8f4a") * 0.9, 0.006, glow=0.75)
    c = art.Canvas(p.kit, p.w, p.h, -0.061, 0, p.pick)
    c.rect(0.58, 0.68, 0.2, 0.8, "#eef6ee", 1)
    c.shape([(0.42, 0.5), (0.2, 0.85), (0.2, 0.15)], "#eef6ee", 1)
    c.rect(0.4, 0.6, 0.4, 0.6, "#eef6ee", 1)


def plan(p: Prop) -> None:
    """Hang an evacuation plan behind glass."""
    p.kit.of("metal")
    p.box(0, -0.008, 0, p.w, 0.016, p.h, STEEL, 0.003)
    p.kit.of("paper")
    c = art.Canvas(p.kit, p.w - 0.03, p.h - 0.03, -0.017, 0.015, p.pick)
    c.rect(0, 1, 0, 1, "#f4f4ee")
    c.rect(0.08, 0.92, 0.86, 0.93, "#2f8f4f")
    for k in range(4):
        c.rect(0.1 + 0.2 * k, 0.26 + 0.2 * k, 0.3, 0.7, lin("#c9d0d2") * (0.8 + 0.06 * k))
    c.rect(0.1, 0.86, 0.47, 0.53, "#7fc08f")


def vent(p: Prop) -> None:
    """Set a ventilation grille."""
    p.kit.of("metal")
    p.box(0, -0.008, 0, p.w, 0.016, p.h, lin(STEEL) * 0.9, 0.004)
    rows = max(3, int(p.h / 0.035))
    for k in range(rows):
        z = 0.02 + (p.h - 0.04) * k / rows
        p.box(0, -0.018, z, p.w - 0.04, 0.004, 0.014, "#4a4e52", 0.001)


def thermostat(p: Prop) -> None:
    """Set a thermostat."""
    p.kit.of("plastic")
    p.box(0, -0.012, 0, 0.1, 0.024, 0.13, WHITE, 0.006)
    p.box(0, -0.025, 0.06, 0.06, 0.004, 0.04, "#8fa89a", 0.001)


def intercom(p: Prop) -> None:
    """Hang an entry phone."""
    p.kit.of("plastic")
    p.box(0, -0.018, 0, 0.12, 0.036, 0.24, "#e4dfd2", 0.008)
    p.box(-0.03, -0.05, 0.01, 0.045, 0.035, 0.22, "#d5cfc0", 0.014)
    for k in range(3):
        p.box(0.03, -0.039, 0.05 + 0.05 * k, 0.03, 0.006, 0.022, "#8c8a84", 0.002)


def pipe(p: Prop) -> None:
    """Run a pipe from floor to ceiling, with brackets and a valve."""
    c = lin(p.pick.choice(("#c9c5ba", "#8f5a3a", "#6f787c"))) * 0.9
    p.kit.of("metal")
    for x, r in ((0.0, 0.035), (0.09, 0.02)):
        p.kit.tube([(x, -0.055, 0), (x, -0.055, p.h * 0.5), (x, -0.055, p.h)], r, c, 8)
    for z in (0.4, 1.3, 2.1):
        if z < p.h:
            p.box(0.03, -0.03, z, 0.2, 0.06, 0.03, lin(STEEL) * 0.7, 0.004)
    p.kit.ball((0, -0.1, 1.0), (0.05, 0.02, 0.05), lin("#b3241d"), 8)


def duct(p: Prop) -> None:
    """Run cable trunking along the wall with a junction box."""
    p.kit.of("plastic")
    c = lin("#d9d5c8") * 0.85
    p.box(0, -0.018, 0.1, p.w, 0.036, 0.06, c, 0.004)
    for k in range(max(1, int(p.w / 0.5))):
        x = -p.w / 2 + 0.25 + 0.5 * k
        p.box(x, -0.025, 0.08, 0.085, 0.05, 0.1, lin(WHITE) * 0.9, 0.004)


def phone(p: Prop) -> None:
    """Hang a telephone."""
    p.kit.of("plastic")
    c = lin(p.pick.choice((DARK, "#b8ab8c", "#7a2f2f")))
    p.box(0, -0.035, 0, 0.18, 0.07, 0.2, c, 0.015)
    p.box(0, -0.095, 0.03, 0.05, 0.05, 0.2, c * 0.8, 0.018)
    a = np.linspace(0, 6 * pi, 40)
    cord = np.stack(
        [0.07 + 0.012 * np.cos(a), -0.06 + 0.012 * np.sin(a), 0.02 - 0.2 * a / a.max()], 1
    )
    p.kit.tube(cord, 0.004, c, 4)
