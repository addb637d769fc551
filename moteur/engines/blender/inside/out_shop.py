# SPDX-License-Identifier: GPL-3.0-or-later
"""Shops and doors of house fronts: windows with goods behind, a sign, an awning."""

import numpy as np

from .mesh import lin
from .out_sign import TRADES, tongue, write
from .out_strew import strew
from .set_prop import Prop

PAINTS = ("#2f4a44", "#6b2a2a", "#23324a", "#c9a24a", "#3f3a36", "#7a8f86", "#8a4a2f", "#e6dfce")


def shop(p: Prop, x: float, wide: float, low: float, called: str) -> None:
    """Build a shop of a width around x below `low`; `called` is written over it."""
    trade = p.pick.randrange(8)
    words = called or TRADES[tongue(p.floor["set"])][trade]
    paint = lin(PAINTS[p.pick.randrange(len(PAINTS))])
    dark, front = p.air.dark, -p.d / 2
    lit = dark and (bool(called) or trade == 1 or p.pick.random() < 0.55)
    name_high = 0.52
    top = low - name_high - 0.12
    _room(p, x, wide, front, top, lit)
    door = x + (wide / 2 - 0.62) * p.pick.choice((-1, 1))
    _goods(p, trade, x, wide, front, door, lit, dark)
    p.kit.of("wood")
    p.box(x, front + 0.02, top, wide + 0.1, 0.14, name_high, paint, 0.015)
    p.box(x, front - 0.06, top + name_high, wide + 0.2, 0.22, 0.1, paint * 0.8, 0.02)
    ink = lin("#f3e9cf") if paint.max() < 0.4 else lin("#26282a")
    glow = 0.9 if lit else 0.0
    write(
        p.kit,
        words,
        (x, front - 0.065, top + name_high / 2),
        0.28,
        ink * (1.3 if lit else 1),
        glow,
        wide - 0.5,
    )
    for s in (-1, 1):
        p.box(x + s * (wide / 2), front + 0.03, 0, 0.14, 0.14, top, paint, 0.012)
    for s in (-1, 1):
        p.box(door + s * 0.5, front + 0.03, 0, 0.07, 0.09, top, paint, 0.008)
    left, right = x - wide / 2, x + wide / 2
    spans = [(left, door - 0.5), (door + 0.5, right)]
    for a, b in spans:
        if b - a > 0.3:
            p.box((a + b) / 2, front + 0.03, 0, b - a, 0.1, 0.48, paint * 0.92, 0.012)
            p.box((a + b) / 2, front + 0.01, 0.1, b - a - 0.24, 0.08, 0.28, paint * 0.8, 0.008)
            if b - a > 1.5:
                p.box((a + b) / 2, front + 0.03, 0.48, 0.05, 0.06, top - 0.48, paint * 0.9, 0.006)
    p.box(x, front + 0.03, top - 0.42, wide, 0.06, 0.05, paint * 0.9, 0.006)
    _door(p, door, front, top, paint, lit)
    if trade in (0, 1, 4, 6) or p.pick.random() < 0.3:
        _awning(p, x, wide, front, top)
    if lit:
        p.shine(x, front - 0.8, 1.9, "#ffc67a", 0.95, 2.2)
    if trade == 2 and not called:
        _cross(p, x + wide / 2 - 0.1, front, low)


def _room(p: Prop, x: float, wide: float, front: float, top: float, lit: bool) -> None:
    """Line the space behind the glass: floor, back wall, a lamp."""
    p.kit.of("paint")
    back = lin(p.pick.choice(("#d9c9a6", "#b9c4bd", "#c9a98a", "#d8d2c4")))
    c = back * (0.75 if lit else 0.06 if p.air.dark else 0.34)
    p.kit.sheet(
        (x - wide / 2, front + 1.18, 0.02), (wide, 0, 0), (0, 0, top), c, 0.5, 0.95 if lit else 0.5
    )
    p.kit.sheet(
        (x - wide / 2, front, 0.02), (wide, 0, 0), (0, 1.2, 0), c * 0.6, 0.5, 0.6 if lit else 0.3
    )
    p.kit.sheet(
        (x - wide / 2, front + 1.2, top),
        (wide, 0, 0),
        (0, -1.2, 0),
        c * 0.8,
        0.5,
        0.9 if lit else 0.4,
    )
    for s in (-1, 1):
        foot = (x + s * wide / 2, front + (1.2 if s < 0 else 0), 0)
        p.kit.sheet(
            foot,
            (0, -1.2 * -s if s > 0 else -1.2, 0),
            (0, 0, top),
            c * 0.8,
            0.6,
            0.7 if lit else 0.4,
        )
    if lit:
        for k in (-0.3, 0.3):
            p.kit.ball(
                (x + k * wide, front + 0.6, top - 0.25), 0.10, lin("#fff0d0") * 1.8, 8, glow=1
            )


def _goods(
    p: Prop, trade: int, x: float, wide: float, front: float, door: float, lit: bool, dark: bool
) -> None:
    """Set out what is sold: loaves, bottles, books, fruit, clothes, flowers."""
    pick = np.random.Generator(np.random.PCG64(p.pick.randrange(10**6)))
    glow = 0.75 if lit else 0.12
    k = 1.0 if lit else 0.10 if dark else 0.8
    sort = {
        0: (("#c98f4a", "#b5783a", "#d8a860"), (0.11, 0.08, 0.05), 3),
        1: (("#5a7a4a", "#7a4a2f", "#c9b06a"), (0.035, 0.035, 0.13), 3),
        2: (("#f2f4f2", "#8fc0a0", "#d8e4ea"), (0.06, 0.05, 0.08), 4),
        3: (("#8f3b2e", "#35566b", "#c9a24a", "#5b6f4c"), (0.03, 0.09, 0.12), 4),
        4: (("#c8402f", "#d8922f", "#6f9a3c", "#e0c24a"), (0.05, 0.05, 0.05), 3),
        5: (("#2f3a4a", "#8a3f4a", "#c9b79a"), (0.16, 0.1, 0.3), 1),
        6: (("#d84a6a", "#e8b84a", "#b85ac0", "#5a8a3f"), (0.09, 0.09, 0.09), 2),
        7: (("#5a6a7a", "#b8863a", "#8a4a3a"), (0.08, 0.08, 0.09), 3),
    }[trade]
    colours, size, shelves = sort
    p.kit.of("wood")
    at, tint = [], []
    for s in range(shelves):
        z = 0.5 + s * (1.75 / max(shelves, 2))
        y = front + 0.35 + 0.22 * s
        p.box(x, y, z - 0.04, wide - 0.3, 0.34, 0.03, lin("#a5835a") * k, 0.004, glow=glow * 0.6)
        step = size[0] * 2.3
        for n in range(int((wide - 0.5) / step)):
            px = x - wide / 2 + 0.28 + n * step
            if abs(px - door) < 0.5 or pick.random() < 0.12:
                continue
            at.append((px, y + pick.uniform(-0.05, 0.05), z + size[2]))
            tint.append(
                lin(colours[int(pick.integers(len(colours)))]) * pick.uniform(0.8, 1.15) * k
            )
    if not at:
        return
    boxy = trade in (2, 3, 7)
    t, a = np.meshgrid(
        np.linspace(0.15, np.pi - 0.15, 4),
        np.linspace(0, 2 * np.pi, 5 if boxy else 7),
        indexing="ij",
    )
    n = np.stack(
        [np.sin(t) * np.cos(a + 0.785), np.sin(t) * np.sin(a + 0.785), np.cos(t)], -1
    ).reshape(-1, 3)
    m = t.shape[1]
    i = np.arange(4 * m).reshape(4, m)
    q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    v = np.sign(n) * np.abs(n) ** 0.35 * 0.9 if boxy else n
    turn = np.zeros(len(at)) if boxy else pick.uniform(-0.4, 0.4, len(at))
    high = pick.uniform(0.75, 1.1, len(at))
    strew(
        p.kit,
        (v, n, q),
        at,
        turn,
        np.stack([np.full(len(at), size[0]), np.full(len(at), size[1]), size[2] * high], 1),
        np.array(tint),
        glow,
    )


def _door(p: Prop, x: float, front: float, top: float, paint, lit: bool) -> None:
    p.kit.of("wood")
    p.box(x, front + 0.32, 0.02, 0.92, 0.05, 0.7, paint, 0.01)
    for s in (-1, 1):
        p.box(x + s * 0.42, front + 0.32, 0.02, 0.10, 0.05, 2.1, paint, 0.01)
    p.box(x, front + 0.32, 2.02, 0.92, 0.05, 0.1, paint, 0.01)
    p.kit.of("metal")
    p.box(x + 0.32, front + 0.27, 0.95, 0.03, 0.05, 0.22, "#b8a060")
    p.kit.of("stone")
    p.box(x, front + 0.1, 0, 1.0, 0.5, 0.06, "#8f8a82", 0.01)
    del top, lit


def _awning(p: Prop, x: float, wide: float, front: float, top: float) -> None:
    p.kit.of("cloth")
    c = lin(p.pick.choice((p.colours.accent, "#355a4a", "#b8483a", "#2f4f6f", "#c9a24a")))
    plain = p.pick.random() < 0.4
    gores = max(5, round(wide / 0.36))
    out, drop = 1.05, 0.42
    for k in range(gores):
        x0 = x - wide / 2 + wide * k / gores
        tint = c if plain or k % 2 else lin("#efe8d6")
        along, up = (wide / gores, 0, 0), (0, out, drop)
        p.kit.sheet((x0, front - out, top - drop), along, up, tint, 0.5)
        p.kit.sheet(
            (x0 + wide / gores, front - out, top - drop - 0.005),
            (-wide / gores, 0, 0),
            up,
            tint * 0.7,
            0.5,
        )
        p.kit.box(
            (x0 + wide / gores / 2, front - out, top - drop - 0.09),
            (wide / gores - 0.01, 0.012, 0.18),
            tint,
            0.004,
        )
    p.kit.of("metal")
    for s in (-1, 1):
        p.kit.tube(
            [
                (x + s * wide * 0.49, front, top - 0.5),
                (x + s * wide * 0.49, front - out, top - drop),
            ],
            0.012,
            "#3a3c3e",
            4,
        )


def _cross(p: Prop, x: float, front: float, low: float) -> None:
    """Hang a green cross out over the pavement."""
    c = lin("#3fd08a") * (1.7 if p.air.dark else 0.9)
    p.kit.of("plastic")
    p.kit.box((x, front - 0.5, low + 0.2), (0.08, 0.7, 0.2), c, 0.02, glow=1)
    p.kit.box((x, front - 0.5, low + 0.2), (0.08, 0.2, 0.7), c, 0.02, glow=1)
    p.kit.of("metal")
    p.kit.tube([(x, front, low + 0.2), (x, front - 0.2, low + 0.2)], 0.02, "#2f3336", 5)
    if p.air.dark:
        p.shine(x, front - 0.6, low - 0.1, "#3fd08a", 0.45, 1.6)


def entrance(p: Prop, x: float, front: float, trim, called: str) -> None:
    """Build a house's door: frame, panels, a light over it; a name where it has one."""
    c = lin(p.pick.choice(("#2f4a3f", "#6b2a24", "#2d3d55", "#4a3526", "#1f4f5a")))
    p.kit.of("stone")
    p.box(x, front - 0.03, 0, 1.46, 0.12, 2.66, trim, 0.02)
    p.kit.of("wood")
    p.box(x, front - 0.07, 0.05, 1.08, 0.06, 2.1, c, 0.01)
    on = p.air.dark
    for dx in (-0.27, 0.27):
        p.box(x + dx, front - 0.105, 0.2, 0.4, 0.02, 0.75, c * 0.8, 0.008)
        p.kit.of("glass")
        pane = lin("#ffcf8a") * 0.9 if on else lin("#5a6a72")
        p.box(x + dx, front - 0.105, 1.1, 0.4, 0.02, 0.9, pane, 0.008, glow=1 if on else 0)
        p.kit.of("wood")
    p.kit.of("glass")
    pane = lin("#ffd69a") * 1.3 if on else lin("#8fa0a6")
    p.box(x, front - 0.07, 2.2, 1.08, 0.03, 0.28, pane, 0.006, glow=1 if on else 0)
    p.kit.of("metal")
    p.box(x + 0.06, front - 0.12, 1.02, 0.04, 0.06, 0.14, "#c9a860", 0.01)
    p.box(x + 0.86, front - 0.03, 1.25, 0.16, 0.04, 0.3, "#a9a79f", 0.006)
    p.kit.of("stone")
    p.box(x, front - 0.35, 0, 1.5, 0.6, 0.13, "#9a968e", 0.02)
    if called:
        p.box(x, front - 0.7, 2.75, 3.4, 1.5, 0.16, trim * 0.8, 0.02)
        write(
            p.kit,
            called,
            (x, front - 1.47, 3.15),
            0.42,
            lin("#2a2f33") if not on else lin("#ffe2b0") * 1.4,
            0.9 if on else 0,
            3.2,
        )
    if on:
        p.shine(x, front - 0.8, 2.5, "#ffcf8a", 0.8, 1.9)
