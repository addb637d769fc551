# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands at the foot of a wall: shoes, bins, boxes, baskets, stands; shallow and low.

Each in its own frame: the wall at y = 0, the room at -y; nothing reaches further than 0.3 m.
"""

from math import pi

import numpy as np

from .mesh import lin
from .set_prop import Prop

DARK, STEEL = "#22252a", "#b4bac0"


def shoes(p: Prop) -> None:
    """Leave pairs of shoes."""
    p.kit.of("leather")
    for k in range(max(2, int(p.w / 0.24))):
        c = lin(p.pick.choice((DARK, "#5a3a28", p.colours.accent, "#d9d5c8", p.colours.second)))
        x = -p.w / 2 + 0.12 + 0.24 * k
        for s in (-0.05, 0.05):
            p.kit.ball((x + s, -0.17, 0.035), (0.038, 0.11, 0.035), c, 8)
            p.kit.ball((x + s, -0.1, 0.06), (0.036, 0.05, 0.05), c * 0.85, 8)


def bin_(p: Prop) -> None:
    """Stand a bin of papers."""
    p.kit.of("metal")
    c = lin(p.pick.choice((DARK, STEEL, p.colours.second)))
    p.kit.lathe(
        (0, -0.15, 0), [(0.1, 0), (0.13, 0.3), (0.12, 0.3), (0.1, 0.05), (0.001, 0.04)], c, 14
    )
    p.kit.of("paper")
    for k in range(3):
        p.kit.ball((0.04 * (k - 1), -0.15 + 0.02 * k, 0.27), 0.045, lin("#ece8dc") * 0.9, 6)


def boxes(p: Prop) -> None:
    """Stack cardboard boxes."""
    p.kit.of("paper")
    c = lin("#b08a5c")
    high = p.pick.uniform(0.24, 0.32)
    for k, (x, z, w) in enumerate(((-0.14, 0, 0.38), (0.26, 0, 0.32), (-0.1, high, 0.34))):
        if abs(x) + w / 2 > p.w / 2 + 0.05:
            continue
        tint = c * p.pick.uniform(0.85, 1.1)
        p.box(x, -0.15, z, w, 0.28, high - 0.006 * k, tint, 0.006)
        p.box(x, -0.293, z + high * 0.45, w * 0.9, 0.003, 0.05, "#d9c49a", 0.001)
        p.box(x, -0.294, z + high * 0.6, w * 0.3, 0.003, high * 0.2, "#efe8d8", 0.001)


def basket(p: Prop) -> None:
    """Stand a basket of logs or linen."""
    p.kit.of("wood")
    c = lin("#a07a4a")
    for k in range(5):
        p.kit.lathe(
            (0, -0.16, 0.05 * k),
            [(0.13, 0), (0.14, 0.025), (0.13, 0.05)],
            c * (0.9 + 0.1 * (k % 2)),
            12,
        )
    p.kit.of("cloth")
    for k in range(3):
        p.kit.ball(
            (0.05 * (k - 1), -0.16, 0.26),
            (0.07, 0.07, 0.05),
            lin((p.colours.cloth, p.colours.accent, "#ece6d8")[k]),
            8,
        )


def umbrellas(p: Prop) -> None:
    """Stand umbrellas in a stand."""
    p.kit.of("metal")
    p.kit.lathe(
        (0, -0.14, 0),
        [(0.1, 0), (0.1, 0.45), (0.09, 0.45), (0.09, 0.03), (0.001, 0.03)],
        lin("#6f5a3c"),
        12,
    )
    p.kit.of("cloth")
    for k in range(3):
        x, c = 0.04 * (k - 1), lin(p.pick.choice((DARK, p.colours.accent, p.colours.second)))
        top = (x * 2.0, -0.1 - 0.03 * k, 0.78)
        p.kit.tube(
            [(x, -0.14, 0.05), (x * 1.6, -0.12 - 0.02 * k, 0.6), top], [0.03, 0.022, 0.008], c, 7
        )
        a = np.linspace(0, pi, 7)
        hook = np.stack(
            [top[0] + 0.03 - 0.03 * np.cos(a), np.full(7, top[1]), top[2] + 0.03 * np.sin(a)], 1
        )
        p.kit.tube(hook, 0.008, lin("#5a3a28"), 5)


def pot(p: Prop) -> None:
    """Stand a plant in a pot."""
    p.kit.of("stone")
    c = lin(p.pick.choice((p.colours.accent, "#b5633f", "#d5cfc0", p.colours.second)))
    p.kit.lathe(
        (0, -0.17, 0), [(0.08, 0), (0.125, 0.2), (0.13, 0.22), (0.115, 0.22), (0.001, 0.2)], c, 14
    )
    p.kit.of("leaf")
    p.leaves(0, -0.15, 0.2, (p.h - 0.25) * 0.85, 16, 0.26)


def crate_of(p: Prop) -> None:
    """Stand a crate of bottles."""
    p.kit.of("plastic")
    c = lin(p.pick.choice(("#a8402f", "#3f6b4a", "#38506b", "#c9a24a")))
    for k in range(p.pick.randrange(1, 4)):
        z = 0.24 * k
        p.box(0, -0.15, z, 0.38, 0.28, 0.05, c * 0.8, 0.008)
        for y in (-0.285, -0.015):
            p.box(0, y, z, 0.38, 0.012, 0.2, c, 0.006)
        for x in (-0.185, 0.185):
            p.box(x, -0.15, z, 0.012, 0.28, 0.2, c, 0.006)
        p.kit.of("glass")
        for i in range(4):
            for j in range(2):
                p.kit.tube(
                    [
                        (-0.13 + 0.088 * i, -0.21 + 0.11 * j, z + 0.05),
                        (-0.13 + 0.088 * i, -0.21 + 0.11 * j, z + 0.2),
                        (-0.13 + 0.088 * i, -0.21 + 0.11 * j, z + 0.26),
                    ],
                    [0.03, 0.028, 0.012],
                    lin("#4a5a34"),
                    6,
                )
        p.kit.of("plastic")


def mop(p: Prop) -> None:
    """Lean a broom and stand a bucket."""
    p.kit.of("wood")
    p.kit.tube([(0.12, -0.22, 0.06), (0.15, -0.03, 1.35)], 0.012, "#b08a5c", 6)
    p.box(0.12, -0.225, 0, 0.22, 0.06, 0.07, "#8a6a3a", 0.01)
    p.kit.of("plastic")
    p.kit.lathe(
        (-0.12, -0.15, 0),
        [(0.09, 0), (0.125, 0.24), (0.115, 0.24), (0.085, 0.03), (0.001, 0.02)],
        lin(p.pick.choice(("#3f6b8c", "#a8402f", "#c9a24a"))),
        14,
    )


def books(p: Prop) -> None:
    """Pile books on the floor."""
    p.kit.of("paper")
    for x in (-0.13, 0.14):
        z = 0.0
        for _ in range(p.pick.randrange(3, 8)):
            thick = p.pick.uniform(0.025, 0.05)
            p.box(
                x + p.pick.uniform(-0.015, 0.015),
                -0.15,
                z,
                p.pick.uniform(0.16, 0.22),
                0.24,
                thick,
                lin(p.pick.choice(_BOOKS)),
                0.004,
            )
            z += thick


_BOOKS = ("#8f3b2e", "#35566b", "#c9a24a", "#5b6f4c", "#3b3542", "#c9bda2", "#7a4a60")


def canvases(p: Prop) -> None:
    """Lean frames and boards against the wall."""
    p.kit.of("wood")
    for k in range(3):
        w, h = p.w * (0.75 - 0.14 * k), p.h * (0.95 - 0.2 * k)
        y = -0.05 - 0.05 * k
        base = np.array([(-w / 2 + 0.05 * k, y - 0.1, 0), (w, 0, 0), (0, 0.09, h)], float)
        p.kit.sheet(*base, lin(("#b08a5c", p.colours.second, "#d9d0bc")[k]) * 0.8, 0.4)


def timber(p: Prop) -> None:
    """Lean planks and pipes in a corner."""
    for k in range(6):
        x = -p.w / 2 + 0.06 + 0.07 * k
        long = p.pick.uniform(1.4, 2.1)
        p.kit.of("metal" if k % 3 == 2 else "wood")
        if k % 3 == 2:
            p.kit.tube([(x, -0.24, 0), (x + 0.05, -0.02, long)], 0.018, STEEL, 7)
        else:
            p.kit.tube(
                [(x, -0.24, 0), (x + 0.04, -0.03, long)],
                0.028,
                lin("#b08a5c") * (0.7 + 0.06 * k),
                4,
            )


def chairs(p: Prop) -> None:
    """Leave a folded chair leaning."""
    p.kit.of("wood")
    c = p.wood
    for s in (-1, 1):
        p.kit.tube([(s * 0.2, -0.2, 0), (s * 0.2, -0.04, 0.92)], 0.014, c, 6)
    for z in (0.3, 0.42, 0.54, 0.8):
        p.kit.box((0, -0.2 + 0.17 * z / 0.92, z), (0.4, 0.016, 0.06), c * 1.05, 0.004)


def case(p: Prop) -> None:
    """Stand a suitcase."""
    p.kit.of("leather")
    c = lin(p.pick.choice(("#6b4a30", p.colours.second, "#3b3a40", p.colours.accent))) * 0.8
    p.box(0, -0.12, 0, 0.5, 0.18, 0.36, c, 0.03)
    for x in (-0.17, 0.17):
        p.box(x, -0.12, 0, 0.035, 0.186, 0.365, c * 0.6, 0.006)
    p.kit.tube(
        [(-0.06, -0.12, 0.36), (-0.05, -0.12, 0.4), (0.05, -0.12, 0.4), (0.06, -0.12, 0.36)],
        0.01,
        c * 0.5,
        6,
    )


def oxygen(p: Prop) -> None:
    """Stand a gas bottle."""
    p.kit.of("metal")
    p.kit.lathe(
        (0, -0.14, 0),
        [(0.08, 0), (0.085, 0.02), (0.085, 0.62), (0.05, 0.72), (0.02, 0.74), (0.02, 0.8)],
        lin("#d5d8d4"),
        14,
    )
    p.kit.lathe((0, -0.14, 0.5), [(0.087, 0), (0.087, 0.12)], lin("#2f7fa0"), 14)
    p.kit.ball((0.03, -0.16, 0.82), 0.03, lin(STEEL), 8)


def heater(p: Prop) -> None:
    """Stand an old radiator."""
    p.kit.of("metal")
    c = lin("#d9d5c8") * 0.85
    count = max(4, round(p.w / 0.075))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.box(x, -0.085, 0.09, p.w / count - 0.014, 0.12, 0.55, c, 0.018)
    for x in (-p.w * 0.42, p.w * 0.42):
        p.box(x, -0.085, 0, 0.05, 0.1, 0.1, c * 0.8, 0.008)


def candles(p: Prop) -> None:
    """Stand a rack of votive candles."""
    p.kit.of("metal")
    for j in range(3):
        z, y = 0.5 + 0.11 * j, -0.26 + 0.09 * j
        p.box(0, y, z, p.w, 0.07, 0.015, lin("#6f5a34"), 0.003)
        for k in range(max(3, int(p.w / 0.11))):
            x = -p.w / 2 + 0.05 + 0.11 * k
            p.kit.lathe(
                (x, y, z + 0.015), [(0.025, 0), (0.028, 0.05), (0.001, 0.045)], lin("#a8302a"), 8
            )
            if p.pick.random() < 0.65:
                p.kit.ball(
                    (x, y, z + 0.075), (0.008, 0.008, 0.018), lin("#ffca6a") * 1.8, 6, glow=1
                )
    for x in (-p.w * 0.46, p.w * 0.46):
        p.kit.tube([(x, -0.14, 0), (x, -0.14, 0.62)], 0.014, lin("#3a3428"), 6)
    p.shine(0, -0.3, 0.75, "#ffb45a", 0.3, 0.8)
