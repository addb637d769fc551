# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on roofs: chimneys, tanks, skylights, machines, washing."""

import numpy as np

from .mesh import about_x, lin
from .out_noise import cloudy
from .set_prop import Prop


def chimney(p: Prop) -> None:
    """Build a stack of bricks with its pots."""
    p.kit.of("stone")
    rows = round(p.h / 0.085)
    for r in range(rows):
        c = lin("#9a5f4a") * p.pick.uniform(0.78, 1.08)
        p.box(0, 0, r * p.h / rows, p.w, p.d, p.h / rows - 0.008, c, 0.006, cell=0.5)
    p.box(0, 0, 0, p.w - 0.02, p.d - 0.02, p.h, lin("#8d8478") * 0.6)
    p.box(0, 0, p.h, p.w + 0.14, p.d + 0.14, 0.12, lin("#8f887c"), 0.02)
    count = max(2, round(p.w / 0.45))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        pot = [(0.14, 0.1), (0.11, 0.2), (0.10, 0.6), (0.13, 0.64), (0.10, 0.66), (0.08, 0.4)]
        p.kit.lathe((x, 0, p.h), pot, lin("#b0674a") * p.pick.uniform(0.85, 1.1), 12)
    p.kit.of("metal")
    p.kit.tube([(p.w / 2, 0, p.h * 0.6), (p.w / 2, 0, p.h + 1.9)], 0.018, "#9aa0a3", 6)
    for z in (1.2, 1.45, 1.7):
        p.kit.tube([(p.w / 2, -0.5, p.h + z), (p.w / 2, 0.5, p.h + z)], 0.009, "#9aa0a3", 4)


def water_tank(p: Prop) -> None:
    """Stand a tank of staves on its legs."""
    r, foot = min(p.w, p.d) / 2, p.h * 0.36
    p.kit.of("metal")
    for x in (-0.6, 0.6):
        for y in (-0.6, 0.6):
            p.kit.tube([(x * r, y * r, 0), (x * r * 0.9, y * r * 0.9, foot)], 0.05, "#4a4d50", 6)
    for a, b in (((-0.6, -0.6), (0.6, -0.6)), ((0.6, -0.6), (0.6, 0.6)), ((-0.6, 0.6), (0.6, 0.6))):
        p.kit.tube(
            [(a[0] * r, a[1] * r, 0.1), (b[0] * r, b[1] * r, foot * 0.9)], 0.02, "#4a4d50", 5
        )
    p.kit.box((0, 0, foot), (2 * r, 2 * r, 0.1), lin("#5a4a3c"), 0.01)
    p.kit.of("wood")
    for k in range(26):
        a = k * 2 * np.pi / 26
        x, y = np.cos(a) * r * 0.92, np.sin(a) * r * 0.92
        p.kit.tube(
            [(x, y, foot + 0.05), (x, y, p.h * 0.86)],
            0.115 * r,
            lin("#7d5f46") * p.pick.uniform(0.75, 1.1),
            6,
        )
    p.kit.of("metal")
    for z in (0.1, 0.35, 0.6, 0.85):
        zz = foot + (p.h * 0.86 - foot) * z
        p.kit.lathe((0, 0, zz), [(r * 1.03, 0), (r * 1.04, 0.02), (r * 1.03, 0.04)], "#2f3133", 26)
    p.kit.lathe((0, 0, p.h * 0.85), [(r * 1.1, 0), (0.02, p.h * 0.2)], lin("#6a6e72"), 20)


def skylight(p: Prop) -> None:
    """Let a sloping window into the roof, lit from below at night."""
    p.kit.of("metal")
    p.box(0, 0, 0, p.w, p.d, p.h * 0.45, "#8d8a84", 0.02)
    to = about_x(20)
    glass = lin("#ffcf8a") * 1.1 if p.air.dark else lin("#8fb0c4")
    p.kit.box((0, 0, p.h * 0.66), (p.w + 0.1, p.d + 0.1, 0.06), lin("#4a4d50"), 0.01, to)
    p.kit.of("glass")
    for k in (-1, 0, 1):
        p.kit.box(
            (k * p.w * 0.32, -0.012, p.h * 0.69),
            (p.w * 0.29, p.d * 0.92, 0.04),
            glass,
            0.006,
            to,
            glow=0.9 if p.air.dark else 0.35,
        )
    if p.air.dark:
        p.shine(0, 0, p.h + 0.4, "#ffcf8a", 0.5, 1.6)


def air_unit(p: Prop) -> None:
    """Stand a machine that cools: louvres, a fan behind its grille, pipes."""
    p.kit.of("metal")
    c = lin("#c9c9c2") * p.pick.uniform(0.85, 1.0)
    p.box(0, 0, 0.1, p.w, p.d, p.h - 0.1, c, 0.03)
    for x in (-0.4, 0.4):
        p.box(x * p.w, 0, 0, 0.08, p.d, 0.1, "#5a5d5f")
    a = np.linspace(0, 2 * np.pi, 25)
    for r in (0.08, 0.16, 0.24, 0.31):
        ring = np.stack(
            [np.cos(a) * r, np.full(25, -p.d / 2 - 0.015), np.sin(a) * r + p.h * 0.55], 1
        )
        p.kit.tube(ring, 0.008, "#3c3f41", 4)
    p.kit.box((0, -p.d / 2 - 0.004, p.h * 0.55), (0.6, 0.01, 0.6), "#22252a", 0.003)
    for k in range(6):
        p.box(-p.w * 0.36, p.d / 2 + 0.01, 0.25 + k * 0.09, p.w * 0.22, 0.02, 0.04, c * 0.6)
    p.kit.tube([(p.w / 2, 0.2, 0.3), (p.w / 2 + 0.25, 0.2, 0.3), (p.w / 2 + 0.25, 0.2, 0.04),
                (p.w / 2 + 0.3, 1.2, 0.04)], 0.035, "#b9b6ae", 8)  # fmt: skip


def washing_line(p: Prop) -> None:
    """Hang washing that the wind moves a little between two posts."""
    p.kit.of("metal")
    for x in (-1, 1):
        p.kit.tube([(x * p.w / 2, 0, 0), (x * p.w / 2, 0, p.h + 0.1)], 0.03, "#6a6e70", 8)
    x = np.linspace(-p.w / 2, p.w / 2, 17)
    sag = p.h - 0.10 * (1 - (2 * x / p.w) ** 2)
    p.kit.tube(np.stack([x, x * 0, sag], 1), 0.006, "#d8d4c8", 4)
    p.kit.of("cloth")
    at, seed = -p.w / 2 + 0.25, p.pick.randrange(99)
    while at < p.w / 2 - 0.5:
        wide, long = p.pick.uniform(0.35, 1.0), p.pick.uniform(0.5, 1.15)
        wide = min(wide, p.w / 2 - 0.1 - at)
        c = lin(p.pick.choice(("#f1ede2", "#dfe6ea", "#c8756a", "#6f8fa8", "#e0c27a", "#f1ede2")))
        u, t = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 1, 9), indexing="ij")
        u, t = u.ravel(), t.ravel()
        blow = t * 0.16 * (np.sin(u * 7 + at * 3) * 0.5 + 0.6) + 0.02 * np.sin(u * 20)
        top = np.interp(at + u * wide, x, sag)
        v = np.stack([at + u * wide, blow, top - t * long + 0.03 * blow], 1)
        i = np.arange(81).reshape(9, 9)
        q = np.stack([i[:-1, :-1], i[:-1, 1:], i[1:, 1:], i[1:, :-1]], -1).reshape(-1, 4)
        shade = (0.85 + 0.2 * cloudy(u * 6, t * 2, seed, 2))[:, None]
        n = np.tile([0.0, -1.0, 0.1], (81, 1))
        n[:, 0] = 0.5 * np.cos(u * 7 + at * 3)
        n /= np.linalg.norm(n, axis=1, keepdims=True)
        p.kit.put(v, n, q, c * shade)
        p.kit.put(v + np.array([0, 0.008, 0]), -n, q[:, ::-1], c * shade)
        at += wide + p.pick.uniform(0.08, 0.3)
