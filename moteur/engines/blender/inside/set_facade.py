# SPDX-License-Identifier: GPL-3.0-or-later
"""House fronts: rows of windows, some lit at night, doors, shops, balconies."""

from .mesh import about_x, lin
from .set_prop import Prop

FACADES = ("#b08a6c", "#9aa09a", "#c2a98a", "#8f7f78", "#a8664f", "#8c98a3", "#c9b99c")


def facade(p: Prop) -> None:
    """Build a house front with rows of windows, balconies, a door and a cornice."""
    wall = lin(p.pick.choice(FACADES))
    base = wall * 0.6 + 0.02
    w, h = p.w, p.h
    floors = max(1, round(h / 3.1))
    tall = h / floors
    front = -p.d / 2
    p.kit.cell, saved = 0.9, p.kit.cell
    p.box(0, 0.0, 0, w, p.d, h, wall, 0.02)
    p.box(0, front - 0.02, 0, w + 0.02, 0.06, min(0.7, h * 0.2), base)
    p.box(0, front - 0.10, h - 0.25, w + 0.15, 0.3, 0.28, wall * 1.15 + 0.02, 0.03)
    p.kit.cell = saved
    columns = max(1, round(w / 2.3))
    bay = w / columns
    door = p.pick.randrange(columns)
    shops = h > 5 and p.pick.random() < 0.45
    trim = lin("#e9e3d6") * 0.9
    for level in range(floors):
        z = level * tall
        if level:
            p.box(0, front - 0.03, z - 0.06, w, 0.08, 0.12, wall * 1.1)
        for k in range(columns):
            x = -w / 2 + bay * (k + 0.5)
            if level == 0 and k == door:
                _entrance(p, x, front, trim)
            elif level == 0 and shops:
                _shop(p, x, front, bay, tall)
            else:
                _window(p, x, front, z, tall, trim, level)


def _entrance(p: Prop, x: float, front: float, trim) -> None:
    c = lin(p.pick.choice(("#2f4a3f", "#6b2a24", "#2d3d55", "#4a3526")))
    p.box(x, front - 0.03, 0, 1.35, 0.10, 2.55, trim, 0.02)
    p.box(x, front - 0.07, 0.05, 1.08, 0.06, 2.1, c, 0.01)
    for dx in (-0.27, 0.27):
        p.box(x + dx, front - 0.105, 0.2, 0.4, 0.02, 0.75, c * 0.8)
        p.box(
            x + dx,
            front - 0.105,
            1.1,
            0.4,
            0.02,
            0.9,
            lin("#ffcf8a") * 0.9 if p.air.dark else lin("#5a6a72"),
            glow=1 if p.air.dark else 0,
        )
    p.box(
        x,
        front - 0.07,
        2.2,
        1.08,
        0.03,
        0.28,
        lin("#ffd69a") * 1.3 if p.air.dark else lin("#8fa0a6"),
        glow=1 if p.air.dark else 0,
    )
    p.box(x, front - 0.35, 0, 1.5, 0.6, 0.13, "#9a968e", 0.02)
    if p.air.dark:
        p.shine(x, front - 0.7, 2.4, "#ffcf8a", 0.75, 1.8)


def _shop(p: Prop, x: float, front: float, bay: float, tall: float) -> None:
    w, h = bay - 0.3, min(2.3, tall - 0.75)
    lit = p.air.dark and p.pick.random() < 0.7
    p.box(x, front - 0.03, 0.0, w + 0.16, 0.08, 0.45, lin(p.colours.second) * 0.8)
    p.kit.sheet(
        (x - w / 2, front - 0.04, 0.45),
        (w, 0, 0),
        (0, 0, h),
        lin("#ffd08a") * 1.0 if lit else lin("#3c4a54"),
        0.5,
        glow=1 if lit else 0,
    )
    for k in range(3):
        p.box(x - w / 2 + w * k / 2, front - 0.06, 0.45, 0.06, 0.06, h, lin(p.colours.second) * 0.7)
    awning = lin(p.pick.choice((p.colours.accent, "#355a4a", "#b8a88a")))
    p.kit.box((x, front - 0.42, 0.45 + h + 0.1), (w + 0.2, 0.85, 0.05), awning, 0.01, about_x(18))
    if lit:
        p.shine(x, front - 0.6, 1.7, "#ffc67a", 0.55, 1.8)


def _window(p: Prop, x: float, front: float, z: float, tall: float, trim, level: int) -> None:
    w, h = 1.05, min(1.55, tall * 0.52)
    sill = z + tall * 0.28
    balcony = level and p.pick.random() < 0.26
    if balcony:
        sill, h = z + 0.12, min(2.1, tall * 0.7)
    lit = p.air.dark and p.pick.random() < 0.42
    glass = (
        lin(p.pick.choice(("#ffcf87", "#ffb865", "#ffe0ae"))) * 0.95
        if lit
        else (
            lin("#141c30") if p.air.dark else lin(p.pick.choice(("#5f7482", "#74899a", "#4e606c")))
        )
    )
    p.box(
        x,
        front - 0.015,
        sill - 0.06,
        w + 0.2,
        0.05,
        h + 0.14,
        trim * (0.9 if not p.air.dark else 0.7),
    )
    p.kit.sheet(
        (x - w / 2, front - 0.043, sill), (w, 0, 0), (0, 0, h), glass, 0.8, glow=1 if lit else 0
    )
    if (lit and p.pick.random() < 0.6) or (not lit and p.pick.random() < 0.5):
        c = lin("#c9a06a") if lit else lin("#c8c4ba") * 0.8
        side = p.pick.choice((-1, 1))
        p.kit.sheet(
            (x + side * w * 0.25 - w * 0.22, front - 0.048, sill),
            (w * 0.44, 0, 0),
            (0, 0, h),
            c,
            0.8,
            glow=0.6 if lit else 0,
        )
    p.box(x, front - 0.055, sill, 0.05, 0.03, h, trim * 0.85)
    p.box(x, front - 0.055, sill + h * 0.64, w, 0.03, 0.045, trim * 0.85)
    p.box(x, front - 0.08, sill - 0.1, w + 0.3, 0.16, 0.06, trim)
    if balcony:
        p.box(x, front - 0.4, sill - 0.14, w + 0.8, 0.8, 0.12, "#8f8b85")
        for k in range(13):
            p.kit.tube(
                [
                    (x - (w + 0.7) / 2 + (w + 0.7) * k / 12, front - 0.76, sill - 0.02),
                    (x - (w + 0.7) / 2 + (w + 0.7) * k / 12, front - 0.76, sill + 0.9),
                ],
                0.012,
                "#26292c",
                5,
            )
        p.box(x, front - 0.76, sill + 0.9, w + 0.76, 0.04, 0.04, "#26292c")
    if lit and level < 2:
        p.shine(x, front - 0.35, sill + h * 0.5, "#ffc67a", 0.22, 1.5)
