# SPDX-License-Identifier: GPL-3.0-or-later
"""Boards, plants, rugs, pictures, curtains, stairs, lift doors."""

from dataclasses import replace

import numpy as np

from . import in_hanging as hanging
from . import in_motif as motif
from . import in_picture as art
from .mesh import _grid, lin
from .set_prop import Prop


def board(p: Prop) -> None:
    """Hang a board: white where people work, green where they learn."""
    learn = p.room == "classroom"
    base = max(0.0, 1.0 if p.h <= 1.5 else p.h - 1.3)
    high = min(p.h, 1.25)
    p.kit.of("wood" if learn else "metal")
    p.box(0, 0.0, base - 0.03, p.w, 0.04, high + 0.06, "#a07a4c" if learn else "#b8bcbe", 0.008)
    p.box(0, -0.05, base - 0.04, p.w * 0.8, 0.07, 0.02, "#8d8f90")
    for k in range(3):
        c = ("#f0ece0", "#e8c9a0", "#d98a7a")[k] if learn else ("#b3442a", "#2f5a8c", "#22252a")[k]
        p.box(p.w * (0.1 + 0.08 * k), -0.06, base - 0.02, 0.09, 0.016, 0.016, c, 0.004)
    p.kit.of("paint")
    face = art.Canvas(p.kit, p.w - 0.08, high, -0.022, base, p.pick)
    face.rect(0, 1, 0, 1, lin("#2f5243") if learn else lin("#eef0ef"))
    if learn:
        face.shape([(0.1, 0.2), (0.8, 0.1), (0.9, 0.7), (0.2, 0.8)], lin("#355a4a"))
    written(face, p.w, learn)


def written(face: art.Canvas, w: float, chalk: bool) -> None:
    """Write on a board: a title, broken lines of words, a diagram, sums."""
    ink = lin("#dfe6dd") * 0.85 if chalk else lin("#2f5a8c")
    red = lin("#e8c070") * 0.8 if chalk else lin("#b3442a")
    high = 0.034 / max(0.4, face.h)
    start = face.layer
    _words(face, 0.05, 0.42, 0.86, high * 1.5, red)
    face.rect(0.05, 0.42, 0.835, 0.835 + high * 0.2, red)
    for k in range(5):
        _words(face, 0.05, 0.3 + 0.12 * face.pick.random(), 0.72 - 0.11 * k, high, ink)
    face.layer = start + 2
    x, r = 0.62, 0.11
    for n in range(24):
        a, b = (2 * np.pi * (n + k) / 24 for k in (0, 0.6))
        up = w / face.h
        p = [
            (x + r * s * np.cos(t), 0.6 + r * up * s * np.sin(t))
            for s, t in ((1, a), (1.05, a), (1.05, b), (1, b))
        ]
        face.layer = start + 2
        face.shape([p[0], p[1], p[2], p[3]], ink)
    for ends in (((x - r, 0.6), (x + r, 0.6)), ((x, 0.6 - r * w / face.h), (x + r * 0.8, 0.72))):
        (a, b), (c, d) = ends
        face.layer = start + 2
        face.shape([(a, b), (c, d), (c, d + high * 0.25), (a, b + high * 0.25)], red)
    for k in range(4):
        _words(face, 0.78, 0.9 + 0.06 * face.pick.random(), 0.76 - 0.13 * k, high * 1.2, ink)
    _words(face, 0.56, 0.74, 0.2, high, ink)


def _words(face: art.Canvas, left: float, right: float, z: float, high: float, ink) -> None:
    """Write a line of strokes with gaps between the words."""
    x, start = left, face.layer
    step = high * face.h / face.w * 0.62
    while x < right:
        if face.pick.random() < 0.17:
            x += step * 1.4
            continue
        face.layer = start
        tall = high * face.pick.choice((0.6, 0.6, 0.7, 1.0))
        lean = step * face.pick.uniform(-0.1, 0.3)
        face.shape(
            [(x, z), (x + step * 0.4, z), (x + step * 0.4 + lean, z + tall), (x + lean, z + tall)],
            ink,
        )
        if face.pick.random() < 0.6:
            low = z + tall * face.pick.choice((0.0, 0.4, 0.8))
            face.shape(
                [
                    (x, low),
                    (x + step * 0.9, low),
                    (x + step * 0.9, low + high * 0.18),
                    (x, low + high * 0.18),
                ],
                ink,
            )
        x += step


def plant(p: Prop) -> None:
    """Grow a plant in a pot."""
    r = min(p.w, p.d, 0.5) * 0.36
    pot = min(0.4, p.h * 0.32)
    p.kit.lathe(
        (0, 0, 0),
        [
            (r * 0.7, 0),
            (r, pot * 0.9),
            (r * 1.06, pot * 0.9),
            (r * 1.06, pot),
            (r * 0.9, pot),
            (0.001, pot * 0.92),
        ],
        p.colours.accent,
        16,
    )
    p.leaves(0, 0, pot * 0.9, (p.h - pot) * 0.85, 22)


def rug(p: Prop) -> None:
    """Lay a rug with borders."""
    for k, (shrink, c) in enumerate(
        (
            (0, p.colours.accent),
            (0.16, p.colours.cloth),
            (0.28, p.colours.second),
            (0.44, p.colours.cloth),
        )
    ):
        if p.w - 2 * shrink > 0.1 and p.d - 2 * shrink > 0.1:
            z = 0.004 + 0.0025 * k
            p.kit.sheet(
                (-p.w / 2 + shrink, -p.d / 2 + shrink, z),
                (p.w - 2 * shrink, 0, 0),
                (0, p.d - 2 * shrink, 0),
                lin(c) * 0.8,
                0.15,
            )


def picture(p: Prop) -> None:
    """Hang a framed picture at eye height, a mirror over a basin."""
    high = min(p.h, 1.1) if p.h <= 1.4 else 0.6
    origin = p.kit.origin
    p.kit.origin = origin + p.kit.to @ np.array([0, p.d / 2, 1.62 - high / 2])
    if p.room == "bathroom":
        hanging.mirror(replace(p, h=high))
    else:
        motifs = {"classroom": motif.WORK, "office": motif.WORK, "shop": motif.PUBLIC}
        paint = p.paint(motifs.get(p.room, motif.HOME))
        art.framed(p.kit, p.w, high, 0, paint, p.pick, p.colours)
    p.kit.origin = origin


def curtain(p: Prop) -> None:
    """Hang a curtain across the piece's width."""
    s = np.linspace(0, 1, max(25, int(p.w * 40)))
    z = np.linspace(0.02, p.h, 12)
    turns = p.w * 7
    y = 0.06 * np.cos(s * 2 * np.pi * turns)
    v = np.stack([np.repeat((s - 0.5) * p.w, 12), np.repeat(y, 12), np.tile(z, len(s))], 1)
    n = np.stack(
        [
            np.repeat(np.sin(s * 2 * np.pi * turns), 12) * -0.8,
            np.full(len(v), -1.0),
            np.zeros(len(v)),
        ],
        1,
    )
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    c = (
        lin(p.colours.accent)
        * (0.55 + 0.35 * np.repeat((1 - np.cos(s * 2 * np.pi * turns)) / 2, 12))[:, None]
    )
    p.kit.put(v, n, _grid(len(s), 12), c)
    p.kit.tube([(-p.w / 2 - 0.1, 0, p.h), (p.w / 2 + 0.1, 0, p.h)], 0.02, p.wood)


def stairs(p: Prop) -> None:
    """Build a flight that climbs towards +y, with a banister."""
    steps = max(3, round(p.h / 0.175))
    rise, run = p.h / steps, p.d / steps
    tread = (
        lin("#a39c90")
        if p.room in ("stairwell", "lobby", "police", "police_station", "corridor")
        else p.wood
    )
    for k in range(steps):
        y = -p.d / 2 + run * k
        p.kit.box(
            (0, y + (p.d / 2 - y) / 2, rise * (k + 0.5)),
            (p.w - 0.02, p.d / 2 - y, rise),
            tread * 0.72,
            0.004,
        )
        p.kit.box(
            (0, y + run / 2 - 0.015, rise * (k + 1) - 0.015),
            (p.w, run + 0.03, 0.03),
            tread * (1.0 if k % 2 else 0.95),
            0.008,
        )
    side = -p.w / 2 + 0.04
    lean = [(side, -p.d / 2 + run * 0.5, rise + 0.9), (side, p.d / 2 - run * 0.5, p.h + 0.9)]
    for k in range(steps):
        y = -p.d / 2 + run * (k + 0.5)
        p.kit.tube(
            [(side, y, rise * (k + 1)), (side, y, rise * (k + 1) + 0.88)], 0.010, "#2e3033", 6
        )
    p.kit.tube(lean, 0.028, lin(p.colours.wood) * 0.8)


def lift_doors(p: Prop) -> None:
    """Build lift doors with a lit number over them."""
    steel = lin("#a9b0b4")
    p.box(0, 0.03, 0, p.w + 0.2, max(0.06, p.d - 0.06), p.h + 0.12, steel * 0.62, 0.01)
    for x in (-1, 1):
        p.box(x * p.w / 4, -p.d / 2 + 0.02, 0, p.w / 2 - 0.006, 0.03, p.h, steel, 0.006)
        for k in range(3):
            p.box(
                x * p.w / 4 + (k - 1) * p.w * 0.13,
                -p.d / 2 + 0.003,
                0.1,
                0.012,
                0.006,
                p.h - 0.2,
                steel * 0.86,
                0.002,
            )
    p.box(0, -p.d / 2, p.h + 0.16, 0.26, 0.04, 0.12, "#1b1c1e")
    p.box(
        0.02, -p.d / 2 - 0.022, p.h + 0.185, 0.05, 0.004, 0.07, lin("#ff9a3c") * 1.4, 0.001, glow=1
    )
    p.box(p.w / 2 + 0.2, -p.d / 2 + 0.01, 1.0, 0.1, 0.02, 0.2, steel * 0.8)
    p.kit.ball(
        (p.w / 2 + 0.2, -p.d / 2 - 0.003, 1.12),
        (0.018, 0.008, 0.018),
        lin("#ffd27a") * 1.3,
        8,
        glow=1,
    )
