# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs on any wall: clocks, mirrors, shelves, hooks, switches, lamps, safety things.

Each in its own frame: the wall at y = 0, the room at -y, its foot's middle at the origin.
"""

from math import cos, pi, sin

import numpy as np

from . import in_motif as motif
from . import in_picture as art
from .mesh import lin
from .set_prop import Prop

STEEL, DARK, WHITE = "#b4bac0", "#22252a", "#ece9e1"
WARM = "#ffd6a0"


def picture(p: Prop) -> None:
    """Hang a framed picture."""
    motifs = motif.WORK if p.room in ("office", "police_station", "lobby") else motif.HOME
    art.framed(p.kit, p.w, p.h, 0, p.paint(motifs), p.pick, p.colours)


def group(p: Prop) -> None:
    """Hang three to five small pictures together."""
    w, h = p.w, p.h
    cells = [
        (-0.33, 0.0, 0.3, 0.46),
        (-0.33, 0.52, 0.3, 0.48),
        (0.03, 0.1, 0.38, 0.8),
        (0.37, 0.04, 0.25, 0.42),
        (0.37, 0.52, 0.25, 0.36),
    ]
    origin = p.kit.origin.copy()
    for x, z, a, b in cells[: p.pick.randrange(4, 6)]:
        p.kit.origin = origin + p.kit.to @ np.array([x * w, 0, z * h])
        art.framed(p.kit, a * w, b * h, 0, p.paint(motif.HOME), p.pick, p.colours)
    p.kit.origin = origin


def poster(p: Prop) -> None:
    """Pin up a poster."""
    art.pinned(p.kit, p.w, p.h, 0, p.paint(motif.PUBLIC), p.pick)


def clock(p: Prop) -> None:
    """Hang a round clock."""
    r = p.w / 2
    p.kit.of("plastic")
    _disc(p, r, 0.035, lin(p.pick.choice((DARK, STEEL, "#7a2f2f"))))
    _disc(p, r * 0.87, 0.038, lin("#f4f1e8"))
    for k in range(12):
        a, out = 2 * pi * k / 12, r * 0.74
        p.kit.box((out * sin(a), -0.039, r + out * cos(a)), (0.012, 0.003, 0.03), lin(DARK), 0.001)
    for turn, long in ((1.1, 0.45), (3.9, 0.66)):
        tip = (long * r * sin(turn), -0.042, r + long * r * cos(turn))
        p.kit.tube([(0, -0.042, r), tip], 0.006, lin(DARK), 5)


def _disc(p: Prop, r: float, out: float, colour) -> None:
    a = np.linspace(0, 2 * pi, 25)
    rim = np.stack([r * np.cos(a), np.full(25, -out), r + r * np.sin(a)], 1)
    back = rim * [1, 0, 1]
    mid = np.tile([0, -out, r], (25, 1))
    side = np.stack([np.cos(a), 0 * a, np.sin(a)], 1)
    grid = np.stack([np.arange(24), np.arange(1, 25), 26 + np.arange(24), 25 + np.arange(24)], 1)
    front = np.tile([0, -1.0, 0], (50, 1))
    p.kit.put(np.concatenate([mid, rim]), front, grid, colour)
    p.kit.put(np.concatenate([rim, back]), np.concatenate([side, side]), grid, colour * 0.7)


def mirror(p: Prop) -> None:
    """Hang a mirror: a pale gradient stands for what it shows."""
    frame = lin(p.pick.choice(("#8c6a34", DARK, p.colours.wood, WHITE)))
    p.kit.of("wood")
    p.box(0, -0.012, 0, p.w, 0.024, p.h, frame, 0.008)
    p.kit.of("glass")
    rows = 6
    for k in range(rows):
        c = lin("#a9bcc2") * (0.55 + 0.5 * k / rows)
        low = 0.03 + (p.h - 0.06) * k / rows
        p.kit.sheet(
            (-p.w / 2 + 0.03, -0.026, low), (p.w - 0.06, 0, 0), (0, 0, (p.h - 0.06) / rows), c, 1
        )
    p.kit.sheet(
        (-p.w * 0.3, -0.028, p.h * 0.2),
        (0.05, 0, 0),
        (p.w * 0.4, 0, p.h * 0.65),
        lin("#d5e0e2") * 0.9,
        1,
    )


def shelf(p: Prop) -> None:
    """Put up a wall shelf with things on it."""
    p.kit.of("wood")
    wood = p.wood
    p.box(0, -0.085, 0, p.w, 0.17, 0.024, wood, 0.005)
    for s in (-1, 1):
        p.kit.tube(
            [(s * p.w * 0.36, -0.004, -0.1), (s * p.w * 0.36, -0.14, -0.002)], 0.008, DARK, 5
        )
    x, end = -p.w / 2 + 0.04, p.w / 2 - 0.06
    while x < end - 0.06:
        what = p.pick.random()
        if what < 0.4:
            p.kit.of("paper")
            long = min(end, x + p.pick.uniform(0.12, 0.3))
            p.books(x, long, -0.085, 0.024, p.h * 0.8, 0.15)
            x = long + 0.03
        elif what < 0.7:
            p.kit.of("tile")
            p.jar(x + 0.05, -0.085, 0.024, p.h * p.pick.uniform(0.4, 0.8))
            x += 0.16
        elif what < 0.85:
            p.kit.of("leaf")
            p.leaves(x + 0.06, -0.085, 0.1, 0.14, 9)
            p.kit.of("stone")
            p.kit.lathe(
                (x + 0.06, -0.085, 0.024),
                [(0.04, 0), (0.055, 0.09), (0.001, 0.085)],
                p.colours.accent,
                12,
            )
            x += 0.16
        else:
            x += p.pick.uniform(0.05, 0.12)


def hooks(p: Prop) -> None:
    """Screw up a rail of hooks with coats and bags on it."""
    p.kit.of("wood")
    p.box(0, -0.012, p.h - 0.1, p.w, 0.022, 0.09, p.wood * 0.8, 0.006)
    count = max(3, round(p.w / 0.2))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.kit.of("metal")
        p.kit.tube(
            [(x, -0.02, p.h - 0.06), (x, -0.07, p.h - 0.075), (x, -0.08, p.h - 0.03)],
            0.007,
            lin("#8f8064"),
            6,
        )
        if p.pick.random() < 0.7:
            _coat(p, x, p.h - 0.07, p.pick.uniform(0.5, 0.95))


def _coat(p: Prop, x: float, z: float, long: float) -> None:
    """Hang a coat: a folded cone of cloth."""
    p.kit.of("cloth")
    c = lin(p.pick.choice((p.colours.second, p.colours.accent, "#3b3a40", "#6b5a45", "#7d8288")))
    c = c * p.pick.uniform(0.5, 0.8)
    t, s = np.linspace(0, 1, 8), np.linspace(0, 1, 19)
    tt, ss = np.meshgrid(t, s, indexing="ij")
    wide = 0.05 + 0.13 * np.minimum(1, tt * 4) ** 0.6 + 0.03 * tt
    fold = 1 + 0.22 * np.cos(ss * pi * 8 + tt * 2)
    v = np.stack(
        [
            x + wide * np.cos(ss * pi),
            -0.012 - 0.09 * np.sin(ss * pi) * fold * (0.4 + tt / 2),
            z - long * tt,
        ],
        -1,
    ).reshape(-1, 3)
    n = np.stack([np.cos(ss * pi), -np.sin(ss * pi) - 0.2, 0.25 - 0.2 * tt], -1).reshape(-1, 3)
    n[:, 0] += 0.35 * np.sin(ss * pi * 8 + tt * 2).ravel()
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    shade = (0.8 + 0.25 * np.cos(ss * pi * 8 + tt * 2)).reshape(-1, 1)
    i = np.arange(8 * 19).reshape(8, 19)
    q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    p.kit.put(v, n, q, c * shade)


def sconce(p: Prop) -> None:
    """Hang a wall lamp."""
    on = p.air.dark or not any(o["kind"] == "window" for o in p.floor["openings"])
    p.kit.of("metal")
    p.box(0, -0.012, 0, 0.07, 0.024, 0.14, "#8f7a4c", 0.01)
    p.kit.tube([(0, -0.02, 0.05), (0, -0.09, 0.05), (0, -0.1, 0.1)], 0.008, lin("#8f7a4c"), 6)
    p.kit.of("cloth")
    glow = 0.9 if on else 0.2
    p.kit.lathe(
        (0, -0.1, 0.1),
        [(0.075, 0), (0.078, 0.01), (0.05, 0.14), (0.048, 0.14)],
        lin(WARM) * (1.5 if on else 0.75),
        14,
        glow=glow,
    )
    if on:
        p.shine(0, -0.22, 0.22, WARM, 0.3, 0.8)


def calendar(p: Prop) -> None:
    """Hang a calendar."""
    c = art.Canvas(p.kit, p.w, p.h, -0.004, 0, p.pick)
    p.kit.of("paper")
    p.box(0, -0.002, 0, p.w, 0.004, p.h, "#f3efe4", 0.001)
    picture_ = art.Canvas(p.kit, p.w, p.h * 0.48, -0.005, p.h * 0.5, p.pick)
    p.pick.choice(motif.HOME)(picture_)
    for i in range(7):
        for j in range(4):
            x, z = 0.08 + 0.125 * i, 0.06 + 0.1 * j
            c.rect(x, x + 0.09, z, z + 0.065, "#d9d3c4" if (i + j * 7) % 9 else "#d06a52")
    c.rect(0.0, 1, 0.98, 1, "#7a2f2f")


def board(p: Prop) -> None:
    """Hang a cork board full of papers."""
    p.kit.of("wood")
    p.box(0, -0.012, 0, p.w, 0.024, p.h, p.wood * 0.9, 0.006)
    p.kit.of("paper")
    c = art.Canvas(p.kit, p.w - 0.06, p.h - 0.06, -0.025, 0.03, p.pick)
    c.rect(0, 1, 0, 1, lin("#b58a5a"))
    columns, rows = max(2, int(p.w / 0.26)), max(2, int(p.h / 0.3))
    for i in range(columns):
        for j in range(rows):
            if p.pick.random() < 0.15:
                continue
            x = (i + p.pick.uniform(0.05, 0.2)) / columns
            z = (j + p.pick.uniform(0.04, 0.14)) / rows
            a, b = 0.72 / columns, p.pick.uniform(0.55, 0.8) / rows
            tint = p.pick.choice(("#f4f1e8", "#f4f1e8", "#f2e7b0", "#cfe0e6", "#e9b7a0", "#d5e3c0"))
            c.rect(x, x + a, z, z + b, lin(tint) * 0.95)
            for k in range(3):
                c.layer -= k > 0
                line = z + b * (0.72 - 0.2 * k)
                c.rect(x + a * 0.12, x + a * (0.85 - 0.2 * (k == 2)), line, line + 0.012, "#6f737a")
            c.disc(
                x + a / 2, z + b * 0.94, 0.009, p.pick.choice(("#c8402f", "#2f5fa0", "#3f8f4a")), 7
            )
    p.kit.of("paint")


def cabinet(p: Prop) -> None:
    """Hang a small cupboard."""
    p.kit.of("wood")
    c = lin(p.colours.second) * 0.8 + 0.04
    p.box(0, -0.09, 0, p.w, 0.18, p.h, c * 0.9, 0.008)
    count = max(1, round(p.w / 0.4))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.box(x, -0.184, 0.015, p.w / count - 0.012, 0.018, p.h - 0.03, c, 0.006)
        p.box(x, -0.194, 0.07, p.w / count - 0.13, 0.012, p.h - 0.14, c * 0.84, 0.005)
        side = 1 if k % 2 == 0 else -1
        p.kit.of("metal")
        p.box(x + side * (p.w / count / 2 - 0.04), -0.2, 0.05, 0.014, 0.02, 0.1, "#c9bb92", 0.004)
        p.kit.of("wood")


def garland(p: Prop) -> None:
    """Hang a string of little bulbs."""
    p.kit.of("plastic")
    count = max(5, int(p.w / 0.16))
    points = []
    for k in range(count + 1):
        t = k / count
        points.append(((t - 0.5) * p.w, -0.03, p.h - 0.16 * (1 - (2 * (t * 3 % 1) - 1) ** 2)))
    p.kit.tube(points, 0.004, lin("#2a2a2a"), 4)
    for x, y, z in points:
        p.kit.ball((x, y, z - 0.03), (0.018, 0.018, 0.026), lin(WARM) * 1.5, 6, glow=1)


def fan(p: Prop) -> None:
    """Pin a fan of coloured papers or flags to the wall."""
    p.kit.of("cloth")
    for k in range(max(3, int(p.w / 0.2))):
        c = art.Canvas(p.kit, 0.18, p.h, -0.004, 0, p.pick)
        origin = p.kit.origin.copy()
        p.kit.origin = origin + p.kit.to @ np.array(
            [-p.w / 2 + 0.1 + 0.2 * k, 0, 0.03 * cos(k * 2)]
        )
        c.shape([(0, 1), (0.5, 0), (1, 1)], c.ink())
        p.kit.origin = origin
