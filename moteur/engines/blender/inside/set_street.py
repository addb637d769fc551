# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in streets and gardens."""

import numpy as np

from .figure_car import body_of_car
from .mesh import about_y, about_z, lin
from .out_sea import rail
from .set_prop import Prop


def car(p: Prop) -> None:
    """Park a car, its nose at the front, along its longer side."""
    if p.d > p.w:
        p.kit.to = p.kit.to @ about_z(90)
    body_of_car(p.kit, max(p.w, p.d), min(p.w, p.d), p.h, p.pick, False)


def lamppost(p: Prop) -> None:
    """Stand a street lamp, lit when dark."""
    h = max(3.2, p.h)
    p.kit.lathe((0, 0, 0), [(0.12, 0), (0.10, 0.4), (0.05, 0.6), (0.045, h - 0.4)], "#2c3133", 10)
    p.kit.tube(
        [(0, 0, h - 0.45), (0, -0.1, h - 0.1), (0, -0.45, h), (0, -0.8, h - 0.02)], 0.03, "#2c3133"
    )
    on = p.air.dark
    p.kit.box((0, -0.85, h - 0.05), (0.2, 0.42, 0.09), lin("#2c3133"))
    p.kit.box(
        (0, -0.85, h - 0.105), (0.15, 0.34, 0.03), lin("#ffdca6") * (2.2 if on else 0.7), glow=1
    )
    if on:
        p.shine(0, -0.85, h - 0.3, "#ffcf8f", 1.7, 3.2)


def kerb(p: Prop) -> None:
    """Lay kerb stones along the width."""
    h = min(p.h, 0.05)
    count = max(1, round(p.w / 0.9))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.box(
            x, 0, 0, p.w / count - 0.01, p.d, h, lin("#a5a29b") * p.pick.uniform(0.85, 1.05), 0.015
        )


def parapet(p: Prop) -> None:
    """Build a low wall with a coping, or a ship's rail."""
    if p.room == "deck":
        rail(p)
        return
    p.kit.of("stone")
    p.box(0, 0, 0, p.w, p.d * 0.8, p.h - 0.06, lin("#a29a8e"))
    count = max(1, round(p.w / 1.2))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.box(
            x,
            0,
            p.h - 0.07,
            p.w / count - 0.012,
            p.d + 0.06,
            0.07,
            lin("#bab3a6") * p.pick.uniform(0.9, 1.05),
            0.012,
        )


def bollard(p: Prop) -> None:
    """Stand a bollard, or an iron column where it is high."""
    r = min(p.w, p.d) / 2
    p.kit.of("metal")
    if p.h > 2:
        line = [
            (r * 1.5, 0),
            (r * 1.4, 0.25),
            (r, 0.35),
            (r * 0.8, p.h - 0.3),
            (r * 1.3, p.h - 0.1),
        ]
        p.kit.lathe((0, 0, 0), [*line, (r * 1.5, p.h)], "#2f4a42", 14)
        return
    p.kit.lathe(
        (0, 0, 0),
        [
            (r * 1.1, 0),
            (r, 0.08),
            (r * 0.75, 0.12),
            (r * 0.72, p.h * 0.8),
            (r * 0.9, p.h * 0.84),
            (r * 0.7, p.h * 0.96),
            (0.001, p.h),
        ],
        "#35393b",
        12,
    )


def rubbish_bin(p: Prop) -> None:
    """Stand a bin: a drum, or a container on wheels when wide."""
    c = lin(p.pick.choice(("#3d5a44", "#44525c", "#4a4d50")))
    if p.w > 0.7 or p.h > 0.95:
        p.kit.box((0, 0, p.h * 0.5), (p.w, p.d, p.h * 0.84), c, 0.04)
        p.kit.box((0, 0, p.h * 0.95), (p.w + 0.04, p.d + 0.04, 0.07), c * 0.8, 0.03, about_y(2))
        for x in (-1, 1):
            p.kit.ball((x * p.w * 0.35, -p.d * 0.35, 0.06), 0.06, "#1c1d1e", 8)
        return
    r = min(p.w, p.d) / 2
    p.kit.lathe(
        (0, 0, 0),
        [
            (r * 0.85, 0),
            (r, p.h * 0.85),
            (r * 1.06, p.h * 0.87),
            (r * 1.06, p.h * 0.92),
            (r * 0.5, p.h),
            (0.001, p.h),
        ],
        c,
        16,
    )
    for k in range(8):
        a = k * 0.785
        p.kit.tube(
            [
                (r * 0.9 * np.cos(a), r * 0.9 * np.sin(a), 0.04),
                (r * 1.03 * np.cos(a), r * 1.03 * np.sin(a), p.h * 0.83),
            ],
            0.012,
            c * 0.75,
            5,
        )


def bicycle(p: Prop) -> None:
    """Lean a bicycle, its front wheel at -x."""
    r = min(0.34, p.h * 0.36)
    a = np.linspace(0, 2 * np.pi, 25)
    gap = min(p.w - 2 * r, 1.05) / 2
    c = p.colours.accent
    for x in (-gap, gap):
        p.kit.tube(
            np.stack([x + r * np.cos(a), np.zeros(25), r + 0.01 + r * np.sin(a)], 1),
            0.018,
            "#1c1c1d",
            6,
        )
        for k in range(8):
            p.kit.tube(
                [(x, 0, r), (x + r * np.cos(k * 0.785), 0, r + r * np.sin(k * 0.785))],
                0.003,
                "#a5a8aa",
                4,
            )
    crank, seat, head = (0.05, 0, r - 0.03), (0.16, 0, r + 0.52), (-gap + 0.13, 0, r + 0.48)
    for one, two in (
        (crank, seat),
        (crank, head),
        (seat, head),
        (seat, (gap, 0, r)),
        (crank, (gap, 0, r)),
        (head, (-gap, 0, r)),
    ):
        p.kit.tube([one, two], 0.016, c, 8)
    p.kit.tube([head, (-gap + 0.10, 0, r + 0.62)], 0.014, "#b8bbbd")
    p.kit.tube(
        [(-gap + 0.18, -0.24, r + 0.66), (-gap + 0.10, 0, r + 0.63), (-gap + 0.18, 0.24, r + 0.66)],
        0.014,
        "#2b2b2c",
    )
    p.kit.ball((0.18, 0, r + 0.58), (0.13, 0.06, 0.03), "#2a2320", 10)
