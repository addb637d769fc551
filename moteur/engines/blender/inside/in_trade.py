# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs on the walls of a trade: kitchens, bars, wards, schools, stations, workshops, cells.

The frame is that of `in_hanging`.
"""

from math import pi

import numpy as np

from . import in_picture as art
from .mesh import about_y, lin
from .set_prop import Prop

STEEL, DARK, BRASS = "#b4bac0", "#22252a", "#b8974e"


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
            _round(p, x, rail - 0.17 - r, r, 0.045, c)
            _round(p, x, rail - 0.17 - r, r * 0.86, 0.047, c * 0.55)
        else:
            p.kit.tube([(x, -0.05, rail), (x, -0.045, rail - 0.24)], 0.006, c, 5)
            p.kit.ball((x, -0.045, rail - 0.27), (0.035, 0.02, 0.04), c, 8)


def _round(p: Prop, x: float, z: float, r: float, out: float, colour) -> None:
    a = np.linspace(0, 2 * pi, 17)
    rim = np.stack([x + r * np.cos(a), np.full(17, -out), z + r * np.sin(a)], 1)
    mid = np.tile([x, -out, z], (17, 1))
    q = np.stack([np.arange(16), np.arange(1, 17), 18 + np.arange(16), 17 + np.arange(16)], 1)
    p.kit.put(np.concatenate([mid, rim]), np.tile([0, -1.0, 0], (34, 1)), q, colour)


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


def menu(p: Prop) -> None:
    """Hang a slate with the day's dishes."""
    p.kit.of("wood")
    p.box(0, -0.014, 0, p.w, 0.028, p.h, p.wood, 0.006)
    p.kit.of("stone")
    c = art.Canvas(p.kit, p.w - 0.07, p.h - 0.07, -0.029, 0.035, p.pick)
    c.rect(0, 1, 0, 1, "#262b2a")
    chalk = lin("#d9d8cc") * 0.8
    c.rect(0.28, 0.72, 0.86, 0.92, lin("#e0b45a") * 0.8)
    rows = max(4, int(p.h / 0.1))
    for k in range(rows):
        z = 0.76 - 0.7 * k / rows
        c.layer = 3
        c.rect(0.1, 0.1 + p.pick.uniform(0.3, 0.55), z, z + 0.016, chalk)
        c.rect(0.8, 0.92, z, z + 0.016, chalk)


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


def pegboard(p: Prop) -> None:
    """Hang tools on a board."""
    p.kit.of("wood")
    p.box(0, -0.012, 0, p.w, 0.024, p.h, lin("#b08a5c") * 0.75, 0.005)
    columns, rows = max(3, int(p.w / 0.17)), max(2, int(p.h / 0.33))
    for i in range(columns):
        for j in range(rows):
            x = -p.w / 2 + p.w * (i + 0.5) / columns
            z = (j + 0.86) * p.h / rows
            grip = lin(p.pick.choice(("#b3442a", "#d9a23a", "#7a5230", "#2f4a63", DARK)))
            what, long = p.pick.randrange(5), p.pick.uniform(0.16, 0.25)
            p.kit.of("metal")
            if what == 0:  # hammer
                p.kit.tube([(x, -0.04, z - long), (x, -0.04, z)], 0.012, grip, 6)
                p.box(x, -0.04, z - 0.02, 0.1, 0.03, 0.035, "#6f7478", 0.006)
            elif what == 1:  # spanner
                p.kit.tube([(x, -0.035, z - long), (x, -0.035, z)], 0.009, STEEL, 6)
                p.kit.ball((x, -0.035, z), (0.026, 0.01, 0.026), lin(STEEL), 8)
                p.kit.ball((x, -0.035, z - long), (0.022, 0.01, 0.022), lin(STEEL), 8)
            elif what == 2:  # screwdriver
                p.kit.tube([(x, -0.035, z - 0.11), (x, -0.035, z)], 0.016, grip, 7)
                p.kit.tube([(x, -0.035, z - long), (x, -0.035, z - 0.1)], 0.005, STEEL, 5)
            elif what == 3:  # saw
                tilt = about_y(8)
                p.kit.box((x, -0.03, z - 0.14), (0.055, 0.003, 0.24), lin(STEEL), 0.001, tilt)
                p.box(x, -0.035, z - 0.04, 0.075, 0.025, 0.08, grip, 0.01)
            else:  # pliers
                for s in (-1, 1):
                    p.kit.tube(
                        [
                            (x + s * 0.026, -0.035, z - long),
                            (x, -0.035, z - 0.06),
                            (x - s * 0.012, -0.035, z),
                        ],
                        0.009,
                        grip,
                        6,
                    )


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


def console(p: Prop) -> None:
    """Fit a rack of instruments: lamps, dials, screens."""
    p.kit.of("metal")
    p.box(0, -0.08, 0, p.w, 0.16, p.h, lin("#4a5258"), 0.008)
    rows = max(2, round(p.h / 0.22))
    for j in range(rows):
        z = 0.02 + (p.h - 0.03) * j / rows
        high = (p.h - 0.03) / rows - 0.015
        p.box(
            0, -0.162, z, p.w - 0.04, 0.008, high, lin("#2f363b") * p.pick.uniform(0.8, 1.4), 0.003
        )
        kind = p.pick.randrange(3)
        count = max(3, int(p.w / 0.11))
        for k in range(count):
            x = -p.w / 2 + p.w * (k + 0.5) / count
            if kind == 0:
                on = p.pick.random() < 0.6
                c = lin(p.pick.choice(("#58d07a", "#ffb43c", "#ff5a3c", "#6ac0ff")))
                p.box(
                    x,
                    -0.168,
                    z + high * 0.4,
                    0.022,
                    0.006,
                    0.022,
                    c * (1.3 if on else 0.15),
                    0.002,
                    glow=1.0 if on else 0,
                )
            elif kind == 1:
                p.kit.ball(
                    (x, -0.175, z + high * 0.5), (0.025, 0.016, 0.025), lin("#d5d2c6") * 0.6, 7
                )
            elif k % 3 == 0 and k + 1 < count:
                p.kit.sheet(
                    (x, -0.168, z + high * 0.15),
                    (p.w / count * 1.8, 0, 0),
                    (0, 0, high * 0.7),
                    lin("#6fd0a0") * 0.55,
                    1,
                    glow=1,
                )


def lift_panel(p: Prop) -> None:
    """Fit the buttons of a lift."""
    p.kit.of("metal")
    p.box(0, -0.012, 0, p.w, 0.024, p.h, lin("#c9cdd0"), 0.004)
    p.box(0, -0.026, p.h - 0.13, p.w * 0.6, 0.004, 0.08, "#141618", 0.002)
    p.box(0.01, -0.029, p.h - 0.115, 0.03, 0.003, 0.05, lin("#ff9a3c") * 1.4, 0.001, glow=1)
    for k in range(12):
        x, z = (-0.045, 0.045)[k % 2], 0.1 + 0.12 * (k // 2)
        if z < p.h - 0.2:
            lit = k == 5
            _round(p, x, z, 0.026, 0.026, lin("#7d8286"))
            _round(p, x, z, 0.02, 0.028, lin("#ffd27a") * 1.2 if lit else lin("#eef0f0"))


def handrail(p: Prop) -> None:
    """Run a handrail along the wall."""
    wood = p.room in ("hospital", "hospital_corridor", "church", "lobby")
    p.kit.of("wood" if wood else "metal")
    c = p.wood if wood else lin("#c2c7ca")
    p.kit.tube([(-p.w / 2, -0.075, 0.06), (0, -0.075, 0.06), (p.w / 2, -0.075, 0.06)], 0.024, c, 8)
    for k in range(max(2, int(p.w / 0.9))):
        x = -p.w / 2 + 0.15 + (p.w - 0.3) * k / max(1, int(p.w / 0.9) - 1)
        p.kit.tube([(x, 0, 0.03), (x, -0.075, 0.05)], 0.011, lin("#8f959a"), 6)


def monitor(p: Prop) -> None:
    """Hang a lit screen with rows and a graph."""
    p.kit.of("plastic")
    p.box(0, -0.03, 0, p.w, 0.06, p.h, "#17181a", 0.01)
    readout(art.Canvas(p.kit, p.w - 0.05, p.h - 0.05, -0.061, 0.025, p.pick))
    if p.air.dark:
        p.shine(0, -0.35, p.h / 2, "#8fc0e8", 0.2, 0.8)


def readout(c: art.Canvas) -> None:
    """Show rows, bars, or what many cameras see."""
    c.rect(0, 1, 0, 1, lin("#1d3a4c") * 1.2, 1)
    kind = c.pick.randrange(3)
    if kind == 0:
        for k in range(6):
            c.layer = 2
            c.rect(0.08, c.pick.uniform(0.4, 0.9), 0.14 + 0.13 * k, 0.19 + 0.13 * k, "#8fd0e8", 1)
    elif kind == 1:
        for k in range(9):
            c.layer = 2
            c.rect(0.07 + 0.1 * k, 0.13 + 0.1 * k, 0.1, c.pick.uniform(0.25, 0.9), "#f0b45a", 1)
    else:
        for i in range(4):
            for j in range(3):
                c.layer = 2
                c.rect(
                    0.05 + 0.235 * i,
                    0.25 + 0.235 * i,
                    0.06 + 0.31 * j,
                    0.33 + 0.31 * j,
                    lin("#7fa8a0") * c.pick.uniform(0.4, 1.0),
                    1,
                )


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
