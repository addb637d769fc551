# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows and balconies of house fronts: frames, glass that holds the sky, curtains, shutters."""

import numpy as np

from .mesh import lin
from .out_strew import strew
from .set_prop import Prop

WARM = ("#ffcf87", "#ffb865", "#ffe0ae", "#ffd79a", "#dfe8ff")
SHUTTERS = ("#5f7f86", "#6d7f5a", "#8a4a3a", "#4d5f6f", "#a9a08c")


def window(p: Prop, front, x: float, z: float, tall: float, bay: float, level: int) -> None:
    """Set a window of the front's sort into the wall at x, on the storey that begins at z."""
    y = -p.d / 2
    w, h = {
        "stone": (1.05, 2.0),
        "brick": (1.1, 1.6),
        "plaster": (1.0, 1.5),
        "concrete": (1.7, 1.45),
    }[front.sort]
    w, h = min(w, bay - 0.5), min(h, tall * 0.68)
    sill = z + (tall - h) * 0.5 + (0.0 if front.grand else 0.05)
    lit = p.air.dark and p.pick.random() < 0.40
    if front.near:
        p.kit.of("stone")
        p.box(x, y - 0.02, sill - 0.05, w + 0.26, 0.07, h + 0.2, front.trim * 0.96, 0.012)
        if front.sort == "brick":
            p.box(x, y - 0.04, sill + h + 0.04, w + 0.36, 0.07, 0.2, front.trim, 0.01)
        p.box(x, y - 0.06, sill - 0.12, w + 0.34, 0.2, 0.08, front.trim * 0.92, 0.012)
        p.kit.of("wood")
        p.box(x, y - 0.045, sill, w + 0.02, 0.05, h + 0.02, lin("#e8e3d6") * 0.9, 0.008)
    panes(
        p, x, y - (0.075 if front.near else 0.03), sill + 0.05, w - 0.08, h - 0.08, lit, front.near
    )
    if not front.near:
        return
    p.kit.of("wood")
    bar = lin("#e8e3d6") * 0.82
    p.box(x, y - 0.08, sill, 0.05, 0.03, h, bar, 0.004)
    for s in (0.36, 0.68) if front.sort != "concrete" else ():
        p.box(x, y - 0.08, sill + h * s, w, 0.026, 0.035, bar, 0.004)
    if front.sort == "plaster":
        _shutters(p, x, y, sill, w, h)
    if level and p.pick.random() < 0.16 and not front.grand:
        _flowers(p, x, y - 0.2, sill - 0.02, w)
    if lit and level < 2:
        p.shine(x, y - 0.4, sill + h * 0.5, "#ffc67a", 0.22, 1.5)


def panes(p: Prop, x: float, y: float, z: float, w: float, h: float, lit: bool, near: bool) -> None:
    """Hang glass: by day the sky from above, a dark room below; curtains; a lit room at night."""
    p.kit.of("glass")
    top = lin(p.pick.choice(WARM)) * p.pick.uniform(0.7, 1.05)
    if lit:
        low, high = top * 0.62, top
    elif p.air.dark:
        low, high = lin("#0c1220"), lin("#1a2338")
    else:
        sky = p.air.zenith * 0.35 + p.air.horizon * 0.3
        low, high = lin("#35424b") * p.pick.uniform(0.7, 1.1), sky * p.pick.uniform(0.55, 1.0)
    t = np.linspace(0, 1, 4)
    tilt = p.pick.uniform(-0.25, 0.25)
    rows = [(x + s * w / 2, y, z + k * h) for k in t for s in (-1, 1)]
    c = np.array([low + (high - low) * np.clip(k + s * tilt, 0, 1) for k in t for s in (-1, 1)])
    q = np.array([[2 * k, 2 * k + 1, 2 * k + 3, 2 * k + 2] for k in range(3)])
    p.kit.put(np.array(rows), np.tile([0, -1.0, 0], (8, 1)), q, c, 1.0 if lit else 0.25)
    if near and p.pick.random() < 0.55:
        p.kit.of("cloth")
        cloth = lin(p.pick.choice(("#e6dfcf", "#d8c8a8", "#b8c2c4", "#c9a08a")))
        cloth = top * 0.55 if lit else cloth * (0.16 if p.air.dark else 0.55)
        kind = p.pick.randrange(3)
        if kind == 0:
            p.kit.sheet(
                (x - w / 2, y - 0.004, z + h * 0.55),
                (w, 0, 0),
                (0, 0, h * 0.45),
                cloth,
                1,
                0.7 if lit else 0.2,
            )
        else:
            for s in (-1, 1):
                long = w * p.pick.uniform(0.16, 0.3)
                left = x - w / 2 if s < 0 else x + w / 2 - long
                p.kit.sheet(
                    (left, y - 0.004, z), (long, 0, 0), (0, 0, h), cloth, 1, 0.7 if lit else 0.2
                )
    if lit and near and p.pick.random() < 0.35:
        p.kit.ball(
            (x + w * 0.2, y - 0.003, z + h * 0.62),
            (0.13, 0.004, 0.12),
            lin("#fff2d8") * 1.3,
            8,
            1.0,
        )


def _shutters(p: Prop, x: float, y: float, sill: float, w: float, h: float) -> None:
    c = lin(SHUTTERS[p.floor["look"] % 3 + (p.pick.random() < 0.2)])
    p.kit.of("wood")
    shut = p.pick.random() < 0.1
    for s in (-1, 1):
        at = x + s * (w * 0.25 if shut else w * 0.76)
        p.box(at, y - 0.10, sill, w * 0.48, 0.04, h, c, 0.006)
        slats = sill + 0.08 + (h - 0.2) * np.arange(9) / 9
        bars(p, [(at, y - 0.122, z) for z in slats], w * 0.38, h * 0.05, c * 0.72)


def bars(p: Prop, feet, wide: float, high: float, colour) -> None:
    """Stand flat bars, each with the middle of its foot at one of `feet`; they face both ways."""
    v = np.array([(-0.5, 0, 0), (0.5, 0, 0), (0.5, 0, 1), (-0.5, 0, 1)]) * (wide, 1, high)
    q = np.array([[0, 1, 2, 3], [3, 2, 1, 0]])
    k = len(feet)
    strew(p.kit, (v, np.tile([0, -1.0, 0], (4, 1)), q), feet, np.zeros(k), np.ones(k),
          np.tile(colour, (k, 1)))  # fmt: skip


def _flowers(p: Prop, x: float, y: float, z: float, w: float) -> None:
    p.kit.of("stone")
    p.box(x, y, z, w * 0.9, 0.2, 0.18, lin("#8a5a44"), 0.02)
    p.kit.of("leaf")
    tint = p.pick.choice(("#c8404a", "#d87a9a", "#e0b84a", "#b85ac0"))
    for k in range(12):
        dx = (k / 11 - 0.5) * w * 0.8
        p.kit.ball((x + dx, y + p.pick.uniform(-0.1, 0.05), z + p.pick.uniform(0.16, 0.3)), 0.07,
                   lin(tint if k % 2 else "#4f7a3a") * p.pick.uniform(0.8, 1.15), 6)  # fmt: skip


def balcony(p: Prop, front, z: float, level: int) -> None:
    """Hang a balcony: along the whole front of cut stone, by bays elsewhere."""
    y, bay = -p.d / 2, p.w / front.columns
    if front.grand:
        runs = [(0.0, p.w - 0.4)] if level in (1, front.floors - 1) else []
    elif front.sort == "concrete":
        runs = [(-p.w / 2 + bay * (k + 0.5), bay - 0.25) for k in range(0, front.columns, 2)]
    else:
        runs = [
            (-p.w / 2 + bay * (k + 0.5), bay - 0.5)
            for k in range(front.columns)
            if p.pick.random() < 0.18
        ]
    for x, wide in runs:
        deep = 1.1 if front.sort == "concrete" else 0.62
        p.kit.of("stone")
        p.box(x, y - deep / 2, z - 0.14, wide, deep, 0.13, front.trim * 0.85, 0.015, cell=2)
        if front.sort == "concrete":
            c = lin(p.pick.choice(("#7f9aa6", "#b0774f", "#8a8f6a"))) if level % 3 else front.wall
            p.box(x, y - deep, z, wide, 0.05, 0.95, c, 0.01, cell=2)
            if p.pick.random() < 0.4:
                _flowers(p, x, y - deep + 0.12, z + 0.85, wide * 0.4)
            continue
        p.kit.of("metal")
        count = int(wide / 0.14)
        xs = x - wide / 2 + wide * np.arange(count + 1) / max(count, 1)
        bars(p, [(px, y - deep + 0.03, z) for px in xs], 0.02, 0.9, lin("#24282b"))
        for zz in (0.12, 0.9):
            p.kit.box((x, y - deep + 0.04, z + zz), (wide, 0.04, 0.035), "#24282b", 0.006, cell=4)
