# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs where one eats, drinks and buys: pans, jars, slates, bottles, tins.

The frame is that of `in_hanging`.
"""

from . import in_picture as art
from .mesh import lin
from .set_prop import Prop

STEEL = "#b4bac0"


def pans(p: Prop) -> None:
    """Hang pans and ladles from a rail."""
    p.kit.of("metal")
    rail = p.h - 0.06
    p.kit.tube([(-p.w / 2, -0.06, rail), (p.w / 2, -0.06, rail)], 0.009, STEEL, 6)
    for s in (-1, 1):
        p.kit.tube([(s * p.w * 0.45, 0, rail), (s * p.w * 0.45, -0.06, rail)], 0.008, STEEL, 5)
    count = max(3, int(p.w / 0.17))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        c = lin(p.pick.choice(("#9a5a34", "#3a3c40", "#8f959a", p.colours.accent)))
        if p.pick.random() < 0.55:
            r = p.pick.uniform(0.065, 0.1)
            p.kit.tube([(x, -0.05, rail), (x, -0.045, rail - 0.17)], 0.008, c * 0.6, 5)
            p.round(x, rail - 0.17 - r, r, 0.045, c)
            p.round(x, rail - 0.17 - r, r * 0.86, 0.047, c * 0.55)
        else:
            p.kit.tube([(x, -0.05, rail), (x, -0.045, rail - 0.24)], 0.006, c, 5)
            p.kit.ball((x, -0.045, rail - 0.27), (0.035, 0.02, 0.04), c, 8)


def spices(p: Prop) -> None:
    """Put up a rack of jars."""
    p.kit.of("wood")
    rows = max(2, round(p.h / 0.2))
    for j in range(rows):
        z = j * p.h / rows
        p.kit.of("wood")
        p.box(0, -0.05, z, p.w, 0.1, 0.016, p.wood, 0.003)
        p.box(0, -0.098, z + 0.035, p.w, 0.008, 0.014, p.wood, 0.002)
        p.kit.of("glass")
        count = max(3, int(p.w / 0.085))
        for k in range(count):
            x = -p.w / 2 + p.w * (k + 0.5) / count
            c = p.pick.choice(("#b0552f", "#8fa03c", "#c9a24a", "#6f4a2f", "#d9d2c2", "#7a2f2a"))
            p.kit.lathe(
                (x, -0.05, z + 0.016),
                [(0.03, 0), (0.03, 0.08), (0.026, 0.085), (0.026, 0.11), (0.001, 0.112)],
                lin(c) * 0.9,
                8,
            )


def bottles(p: Prop) -> None:
    """Put up lit shelves of bottles before a mirror."""
    p.kit.of("glass")
    p.kit.sheet((-p.w / 2, -0.006, 0), (p.w, 0, 0), (0, 0, p.h), lin("#8c9a94") * 0.5, 0.2)
    rows = max(2, round(p.h / 0.4))
    for j in range(rows):
        z = p.h * j / rows
        p.kit.of("wood")
        p.box(0, -0.08, z, p.w, 0.16, 0.022, p.wood * 0.7, 0.004)
        p.box(0, -0.012, z + 0.024, p.w - 0.04, 0.01, 0.014, lin("#ffcf8a") * 1.2, 0.002, glow=1)
        p.kit.of("glass")
        x = -p.w / 2 + 0.06
        while x < p.w / 2 - 0.05:
            tall = p.pick.uniform(0.2, 0.31)
            c = lin(
                p.pick.choice(
                    ("#3f5a34", "#8c5224", "#a9c0b2", "#c98f3a", "#6f2a2a", "#cfd8d2", "#2f4a5a")
                )
            )
            p.kit.lathe(
                (x, -0.085, z + 0.022),
                [
                    (0.034, 0),
                    (0.036, tall * 0.6),
                    (0.013, tall * 0.76),
                    (0.013, tall),
                    (0.001, tall),
                ],
                c,
                8,
            )
            p.box(x, -0.121, z + 0.05, 0.042, 0.003, tall * 0.26, "#ece2c8", 0.001)
            x += p.pick.uniform(0.085, 0.13)


def produce(p: Prop) -> None:
    """Put up a shelf of a shop: tins, boxes, jars with price tags."""
    rows = max(1, round(p.h / 0.36))
    for j in range(rows):
        z = p.h * j / rows
        p.kit.of("metal")
        p.box(0, -0.09, z, p.w, 0.18, 0.02, lin("#d5d2c8") * 0.9, 0.003)
        p.box(0, -0.182, z - 0.015, p.w, 0.006, 0.04, lin(p.colours.accent) * 0.8, 0.001)
        p.kit.of("paper")
        x = -p.w / 2 + 0.05
        while x < p.w / 2 - 0.08:
            wide, tall = p.pick.uniform(0.07, 0.13), p.pick.uniform(0.13, 0.28)
            c = lin(p.pick.choice(art.INKS)) * p.pick.uniform(0.8, 1.15)
            for _ in range(p.pick.randrange(2, 5)):
                if x + wide > p.w / 2 - 0.02:
                    break
                p.box(x + wide / 2, -0.1, z + 0.02, wide - 0.008, 0.13, tall, c, 0.004)
                p.box(
                    x + wide / 2,
                    -0.166,
                    z + 0.02 + tall * 0.35,
                    wide * 0.7,
                    0.003,
                    tall * 0.3,
                    "#efe8d8",
                    0.001,
                )
                x += wide
            x += 0.02
