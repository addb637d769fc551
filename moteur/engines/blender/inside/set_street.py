# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in streets and gardens."""

import numpy as np

from .figure_car import body_of_car
from .mesh import about_x, about_y, about_z, lin
from .set_prop import Prop

FACADES = ("#b08a6c", "#9aa09a", "#c2a98a", "#8f7f78", "#a8664f", "#8c98a3", "#c9b99c")


def car(p: Prop) -> None:
    """Park a car, its nose at the front, along its longer side."""
    if p.d > p.w:
        p.kit.to = p.kit.to @ about_z(90)
    body_of_car(p.kit, max(p.w, p.d), min(p.w, p.d), p.h, p.pick, False)


def tree(p: Prop) -> None:
    """Grow a tree: trunk, boughs, clumps of leaves."""
    h = p.h
    bark = lin("#5b4636")
    lean = np.array([p.pick.uniform(-0.2, 0.2), p.pick.uniform(-0.2, 0.2), 0])
    p.kit.tube([(0, 0, 0), lean * 0.4 + (0, 0, h * 0.25), lean + (0, 0, h * 0.55)], [h * 0.035 + 0.04, h * 0.026 + 0.02, h * 0.018], bark)
    for k in range(5):
        a = k * 1.257 + p.pick.uniform(-0.3, 0.3)
        out = np.array([np.cos(a), np.sin(a), 0.9]) * h * 0.2
        p.kit.tube([lean * 0.7 + (0, 0, h * 0.4), lean + (0, 0, h * 0.5) + out], [h * 0.014, h * 0.006], bark, 6)
    r = max(p.w * 0.5, h * 0.27)
    for k in range(26):
        a, t = p.pick.uniform(0, 6.28), p.pick.uniform(0, 1)
        ring = np.sqrt(max(0.0, 1 - (t * 1.5 - 0.5) ** 2))
        at = np.array([np.cos(a) * r * ring, np.sin(a) * r * ring, h * (0.50 + 0.42 * t)]) + lean
        c = lin(p.pick.choice(("#3f6438", "#4f7a42", "#5f8a48", "#37583a"))) * p.pick.uniform(0.8, 1.15) * (0.7 + 0.4 * t)
        p.kit.ball(at, np.array([1, 1, 0.75]) * r * p.pick.uniform(0.30, 0.46), c, 9)


def lamppost(p: Prop) -> None:
    """Stand a street lamp, lit when dark."""
    h = max(3.2, p.h)
    p.kit.lathe((0, 0, 0), [(0.12, 0), (0.10, 0.4), (0.05, 0.6), (0.045, h - 0.4)], "#2c3133", 10)
    p.kit.tube([(0, 0, h - 0.45), (0, -0.1, h - 0.1), (0, -0.45, h), (0, -0.8, h - 0.02)], 0.03, "#2c3133")
    on = p.air.dark
    p.kit.box((0, -0.85, h - 0.05), (0.2, 0.42, 0.09), lin("#2c3133"))
    p.kit.box((0, -0.85, h - 0.105), (0.15, 0.34, 0.03), lin("#ffdca6") * (2.2 if on else 0.7), glow=1)
    if on:
        p.shine(0, -0.85, h - 0.3, "#ffcf8f", 1.7, 3.2)


def kerb(p: Prop) -> None:
    """Lay kerb stones along the width."""
    h = min(p.h, 0.05)
    count = max(1, round(p.w / 0.9))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.box(x, 0, 0, p.w / count - 0.01, p.d, h, lin("#a5a29b") * p.pick.uniform(0.85, 1.05), 0.015)


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
        p.box(x + dx, front - 0.105, 1.1, 0.4, 0.02, 0.9, lin("#ffcf8a") * 0.9 if p.air.dark else lin("#5a6a72"), glow=1 if p.air.dark else 0)
    p.box(x, front - 0.07, 2.2, 1.08, 0.03, 0.28, lin("#ffd69a") * 1.3 if p.air.dark else lin("#8fa0a6"), glow=1 if p.air.dark else 0)
    p.box(x, front - 0.35, 0, 1.5, 0.6, 0.13, "#9a968e", 0.02)
    if p.air.dark:
        p.shine(x, front - 0.7, 2.4, "#ffcf8a", 0.75, 1.8)


def _shop(p: Prop, x: float, front: float, bay: float, tall: float) -> None:
    w, h = bay - 0.3, min(2.3, tall - 0.75)
    lit = p.air.dark and p.pick.random() < 0.7
    p.box(x, front - 0.03, 0.0, w + 0.16, 0.08, 0.45, lin(p.colours.second) * 0.8)
    p.kit.sheet((x - w / 2, front - 0.04, 0.45), (w, 0, 0), (0, 0, h), lin("#ffd08a") * 1.0 if lit else lin("#3c4a54"), 0.5, glow=1 if lit else 0)
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
    glass = lin(p.pick.choice(("#ffcf87", "#ffb865", "#ffe0ae"))) * 0.95 if lit else (
        lin("#141c30") if p.air.dark else lin(p.pick.choice(("#5f7482", "#74899a", "#4e606c"))))  # fmt: skip
    p.box(x, front - 0.015, sill - 0.06, w + 0.2, 0.05, h + 0.14, trim * (0.9 if not p.air.dark else 0.7))
    p.kit.sheet((x - w / 2, front - 0.043, sill), (w, 0, 0), (0, 0, h), glass, 0.8, glow=1 if lit else 0)
    if lit and p.pick.random() < 0.6 or not lit and p.pick.random() < 0.5:
        c = lin("#c9a06a") if lit else lin("#c8c4ba") * 0.8
        side = p.pick.choice((-1, 1))
        p.kit.sheet((x + side * w * 0.25 - w * 0.22, front - 0.048, sill), (w * 0.44, 0, 0), (0, 0, h), c, 0.8, glow=0.6 if lit else 0)
    p.box(x, front - 0.055, sill, 0.05, 0.03, h, trim * 0.85)
    p.box(x, front - 0.055, sill + h * 0.64, w, 0.03, 0.045, trim * 0.85)
    p.box(x, front - 0.08, sill - 0.1, w + 0.3, 0.16, 0.06, trim)
    if balcony:
        p.box(x, front - 0.4, sill - 0.14, w + 0.8, 0.8, 0.12, "#8f8b85")
        for k in range(13):
            p.kit.tube([(x - (w + 0.7) / 2 + (w + 0.7) * k / 12, front - 0.76, sill - 0.02),
                        (x - (w + 0.7) / 2 + (w + 0.7) * k / 12, front - 0.76, sill + 0.9)], 0.012, "#26292c", 5)  # fmt: skip
        p.box(x, front - 0.76, sill + 0.9, w + 0.76, 0.04, 0.04, "#26292c")
    if lit and level < 2:
        p.shine(x, front - 0.35, sill + h * 0.5, "#ffc67a", 0.22, 1.5)


def parapet(p: Prop) -> None:
    """Build a low wall with a coping."""
    p.box(0, 0, 0, p.w, p.d * 0.8, p.h - 0.06, lin("#a29a8e"))
    count = max(1, round(p.w / 1.2))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        p.box(x, 0, p.h - 0.07, p.w / count - 0.012, p.d + 0.06, 0.07, lin("#bab3a6") * p.pick.uniform(0.9, 1.05), 0.012)


def water(p: Prop) -> None:
    """Lay water with slow bands of light."""
    n = max(8, min(60, int(p.d / 0.5)))
    for k in range(n):
        y = -p.d / 2 + p.d * k / n
        band = 0.5 + 0.5 * np.sin(k * 1.9) * np.sin(k * 0.7 + 1)
        c = p.air.horizon * (0.30 + 0.25 * band) + lin("#2f5a6a") * (0.05 if p.air.dark else 0.35)
        p.kit.sheet((-p.w / 2, y, 0.012), (p.w, 0, 0), (0, p.d / n, 0), c, 1.0, glow=0.75)


def bollard(p: Prop) -> None:
    """Stand a bollard."""
    r = min(p.w, p.d) / 2
    p.kit.lathe((0, 0, 0), [(r * 1.1, 0), (r, 0.08), (r * 0.75, 0.12), (r * 0.72, p.h * 0.8), (r * 0.9, p.h * 0.84), (r * 0.7, p.h * 0.96), (0.001, p.h)], "#35393b", 12)


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
    p.kit.lathe((0, 0, 0), [(r * 0.85, 0), (r, p.h * 0.85), (r * 1.06, p.h * 0.87), (r * 1.06, p.h * 0.92), (r * 0.5, p.h), (0.001, p.h)], c, 16)
    for k in range(8):
        a = k * 0.785
        p.kit.tube([(r * 0.9 * np.cos(a), r * 0.9 * np.sin(a), 0.04), (r * 1.03 * np.cos(a), r * 1.03 * np.sin(a), p.h * 0.83)], 0.012, c * 0.75, 5)


def bicycle(p: Prop) -> None:
    """Lean a bicycle, its front wheel at -x."""
    r = min(0.34, p.h * 0.36)
    a = np.linspace(0, 2 * np.pi, 25)
    gap = min(p.w - 2 * r, 1.05) / 2
    c = p.colours.accent
    for x in (-gap, gap):
        p.kit.tube(np.stack([x + r * np.cos(a), np.zeros(25), r + 0.01 + r * np.sin(a)], 1), 0.018, "#1c1c1d", 6)
        for k in range(8):
            p.kit.tube([(x, 0, r), (x + r * np.cos(k * 0.785), 0, r + r * np.sin(k * 0.785))], 0.003, "#a5a8aa", 4)
    crank, seat, head = (0.05, 0, r - 0.03), (0.16, 0, r + 0.52), (-gap + 0.13, 0, r + 0.48)
    for one, two in ((crank, seat), (crank, head), (seat, head), (seat, (gap, 0, r)), (crank, (gap, 0, r)), (head, (-gap, 0, r))):
        p.kit.tube([one, two], 0.016, c, 8)
    p.kit.tube([head, (-gap + 0.10, 0, r + 0.62)], 0.014, "#b8bbbd")
    p.kit.tube([(-gap + 0.18, -0.24, r + 0.66), (-gap + 0.10, 0, r + 0.63), (-gap + 0.18, 0.24, r + 0.66)], 0.014, "#2b2b2c")
    p.kit.ball((0.18, 0, r + 0.58), (0.13, 0.06, 0.03), "#2a2320", 10)
