# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in squares, markets and by kerbs: stalls, fountains, statues, tables, shelters."""

import numpy as np

from .mesh import about_x, about_y, lin
from .out_sign import TRADES, tongue, write
from .out_strew import strew
from .set_prop import Prop

GOODS = (
    ("#c8402f", "#a8332a", 0.045), ("#d8922f", "#e0a53f", 0.045), ("#6f9a3c", "#86ad4a", 0.055),
    ("#e0c24a", "#cfae3a", 0.04), ("#5a3a5f", "#6f4a72", 0.05), ("#c99a62", "#b5834c", 0.06),
    ("#d8643a", "#c2552f", 0.035), ("#e8e2d2", "#d9d2bf", 0.04),
)  # fmt: skip


def stall(p: Prop) -> None:
    """Set up a stall: a striped awning over crates of fruit, greens, bread or flowers."""
    p.kit.of("wood")
    for x in (-1, 1):
        for y, h in ((-0.46, 2.05), (0.46, p.h)):
            p.kit.tube(
                [(x * (p.w / 2 - 0.05), y * p.d, 0), (x * (p.w / 2 - 0.05), y * p.d, h)],
                0.024,
                "#b8a888",
                6,
            )
    p.box(0, 0.05, 0.78, p.w - 0.1, p.d * 0.72, 0.04, lin("#a5835a"))
    p.kit.of("cloth")
    skirt = lin(p.pick.choice(("#3f6a55", "#7a3a35", "#3a567a", "#8a6a3a")))
    p.box(0, 0.05 - p.d * 0.36, 0.05, p.w - 0.1, 0.02, 0.75, skirt, 0.004)
    accent = lin(p.pick.choice(("#c8473a", "#2f7a6a", "#d89a2f", "#2f5f8a")))
    count = 10
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        c = accent if k % 2 else lin("#f2ecdc")
        along = (0, p.d * 1.16, p.h - 2.0)
        p.kit.sheet((x - p.w / count / 2, -p.d * 0.64, 1.98), (p.w / count, 0, 0), along, c, 0.5)
        p.kit.sheet(
            (x + p.w / count / 2, -p.d * 0.64, 1.975), (-p.w / count, 0, 0), along, c * 0.75, 0.5
        )
        p.kit.box((x, -p.d * 0.645, 1.89), (p.w / count - 0.01, 0.012, 0.2), c, 0.005)
    pick = np.random.Generator(np.random.PCG64(p.pick.randrange(10**6)))
    columns = 5
    for k in range(columns):
        for j in range(2):
            x = -p.w / 2 + 0.12 + (p.w - 0.24) * (k + 0.5) / columns
            y, z = -p.d * 0.18 + j * 0.42, 0.86 + j * 0.16
            _crate_of(p, pick, x, y, z, (p.w - 0.3) / columns - 0.03)
    p.kit.of("paint")
    p.kit.box(
        (p.w * 0.28, -p.d * 0.3, 1.16), (0.26, 0.012, 0.18), lin("#22282a"), 0.004, about_x(-14)
    )
    write(
        p.kit,
        f"{pick.integers(1, 5)},{pick.integers(1, 10)}0",
        (p.w * 0.28, -p.d * 0.305 - 0.01, 1.16),
        0.08,
        lin("#eae6da"),
    )
    if p.air.dark:
        p.kit.ball((0, 0, 2.0), 0.07, lin("#ffe2b0") * 2, 8, glow=1)
        p.shine(0, -0.1, 1.95, "#ffd29a", 1.1, 2.0)


def _crate_of(p: Prop, pick, x: float, y: float, z: float, wide: float) -> None:
    one, two, size = GOODS[int(pick.integers(len(GOODS)))]
    to = about_x(16)
    p.kit.of("wood")
    p.kit.box(
        (x, y, z - 0.05), (wide, 0.38, 0.10), lin("#c2a578") * pick.uniform(0.85, 1.1), 0.006, to
    )
    count = 26
    at = np.stack([pick.uniform(-wide * 0.44, wide * 0.44, count), pick.uniform(-0.17, 0.17, count),
                   pick.uniform(0, 0.03, count)], 1)  # fmt: skip
    at[:, 2] += 0.02 + at[:, 1] * np.tan(np.radians(16))
    t, a = np.meshgrid(
        np.linspace(0.1, np.pi * 0.7, 3), np.linspace(0, 2 * np.pi, 6), indexing="ij"
    )
    n = np.stack([np.sin(t) * np.cos(a), np.sin(t) * np.sin(a), np.cos(t)], -1).reshape(-1, 3)
    i = np.arange(18).reshape(3, 6)
    q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    c = np.where(pick.random((count, 1)) < 0.6, lin(one), lin(two)) * pick.uniform(
        0.85, 1.15, (count, 1)
    )
    p.kit.of("leaf")
    strew(p.kit, (n, n, q), at + np.array([x, y, z]), np.zeros(count), np.full(count, size), c)


def fountain(p: Prop) -> None:
    """Build a fountain: a basin of water, a stem, a bowl that runs over."""
    r = min(p.w, p.d) / 2
    stone = lin("#a89f90")
    p.kit.of("stone")
    p.kit.lathe(
        (0, 0, 0),
        [
            (r, 0),
            (r, 0.08),
            (r * 0.95, 0.12),
            (r * 0.95, 0.42),
            (r, 0.46),
            (r, 0.52),
            (r * 0.9, 0.52),
            (r * 0.88, 0.30),
        ],
        stone,
        40,
    )
    p.kit.lathe(
        (0, 0, 0.3),
        [
            (0.42, 0),
            (0.3, 0.2),
            (0.16, 0.5),
            (0.22, 0.8),
            (0.14, 1.0),
            (r * 0.42, 1.18),
            (r * 0.45, 1.26),
            (r * 0.40, 1.25),
            (0.1, 1.16),
        ],
        stone * 1.05,
        28,
    )
    p.kit.lathe(
        (0, 0, 1.4), [(0.12, 0), (0.08, 0.4), (0.12, 0.5), (0.17, 0.62), (0.03, 0.72)], stone, 16
    )
    p.kit.of("water")
    pool = p.air.horizon * (0.6 if not p.air.dark else 0.5) + lin("#2f5a6a") * (
        0.3 if not p.air.dark else 0.06
    )
    for k, (r0, r1) in enumerate(((0.001, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.89))):
        p.kit.lathe(
            (0, 0, 0.38), [(r * r0, 0), (r * r1, 0)], pool * (0.9 + 0.16 * (k % 2)), 30, 0.6
        )
    p.kit.lathe((0, 0, 1.53), [(0.001, 0), (r * 0.40, 0)], pool * 1.1, 24, 0.6)
    white = lin("#eef4f6") * (0.3 if p.air.dark else 1.0)
    for k in range(14):
        a = k * 2 * np.pi / 14
        c, s = np.cos(a), np.sin(a)
        fall = [
            (c * r * f, s * r * f, z)
            for f, z in ((0.43, 1.56), (0.50, 1.35), (0.54, 0.9), (0.56, 0.4))
        ]
        p.kit.tube(fall, [0.015, 0.012, 0.010, 0.02], white, 4, glow=0.5)


def statue(p: Prop) -> None:
    """Raise somebody in bronze on a plinth."""
    p.kit.of("stone")
    foot = p.h * 0.46
    stone = lin("#a39b8c")
    p.box(0, 0, 0, p.w, p.d, 0.2, stone, 0.02)
    p.box(0, 0, 0.2, p.w * 0.75, p.d * 0.75, foot - 0.3, stone * 1.05, 0.02)
    p.box(0, 0, foot - 0.12, p.w * 0.85, p.d * 0.85, 0.12, stone, 0.03)
    p.kit.of("metal")
    c, s = lin("#4f7364"), p.h - foot
    coat = [(0.30, 0), (0.26, 0.3), (0.19, 0.62), (0.27, 0.80), (0.24, 0.86), (0.08, 0.885)]
    p.kit.lathe((0, 0, foot), [(r * s * 0.62, z * s) for r, z in coat], c, 16)
    p.kit.ball((0, -0.01, foot + s * 0.94), (s * 0.062, s * 0.072, s * 0.08), c * 1.1, 12)
    p.kit.tube(
        [
            (s * 0.15, 0, foot + s * 0.82),
            (s * 0.24, -0.1, foot + s * 0.68),
            (s * 0.2, -0.32, foot + s * 0.76),
        ],
        [0.09, 0.08, 0.06],
        c,
        8,
    )
    p.kit.tube(
        [
            (-s * 0.15, 0, foot + s * 0.82),
            (-s * 0.22, 0.02, foot + s * 0.6),
            (-s * 0.12, -0.14, foot + s * 0.5),
        ],
        [0.09, 0.08, 0.06],
        c,
        8,
    )
    write(p.kit, "1848", (0, -p.d * 0.375 - 0.01, foot * 0.55), 0.14, lin("#5c5548"))


def terrace_table(p: Prop) -> None:
    """Set a café table with two chairs under a parasol."""
    p.kit.of("metal")
    p.kit.lathe(
        (0, 0, 0),
        [
            (0.24, 0),
            (0.22, 0.02),
            (0.03, 0.05),
            (0.025, 0.7),
            (0.33, 0.715),
            (0.33, 0.735),
            (0.001, 0.74),
        ],
        lin("#d8d4c8"),
        22,
    )
    c = lin(p.pick.choice(("#3f6a55", "#a8482f", "#c9a85a")))
    for side in (-1, 1):
        x = side * 0.72
        p.kit.of("wood")
        p.box(x, 0, 0.43, 0.40, 0.40, 0.03, c, 0.01)
        p.kit.of("metal")
        for dx in (-0.17, 0.17):
            for dy in (-0.17, 0.17):
                p.kit.tube([(x + dx, dy, 0), (x + dx * 0.9, dy * 0.9, 0.44)], 0.012, "#3a3c3e", 5)
        for dy in (-0.17, 0.17):
            p.kit.tube(
                [(x + side * 0.17, dy, 0.44), (x + side * 0.24, dy, 0.86)], 0.012, "#3a3c3e", 5
            )
        p.kit.of("wood")
        for z in (0.6, 0.72, 0.83):
            p.kit.box((x + side * (0.2 + (z - 0.6) * 0.16), 0, z), (0.02, 0.38, 0.06), c, 0.006)
    p.cup(0.12, 0.05, 0.74)
    p.cup(-0.14, -0.08, 0.74)
    p.kit.of("cloth")
    if p.pick.random() < 0.75:
        shade = lin(p.pick.choice(("#e6dcc2", "#b8483a", "#3f6a72", "#d8cfa8")))
        p.kit.tube([(0, 0, 0.7), (0, 0, p.h - 0.1)], 0.02, "#b8a888", 6)
        p.kit.lathe(
            (0, 0, p.h - 0.55), [(1.32, -0.14), (1.3, 0.0), (0.7, 0.30), (0.03, 0.5)], shade, 8
        )
        p.kit.lathe((0, 0, p.h - 0.57), [(0.03, 0.48), (0.7, 0.28), (1.29, 0.0)], shade * 0.7, 8)


def shelter(p: Prop) -> None:
    """Build a bus shelter: glass, a bench, a lit poster, a timetable."""
    p.kit.of("metal")
    frame, back = lin("#3b4247"), p.d / 2 - 0.06
    for x in (-1, 0, 1):
        p.kit.tube(
            [(x * (p.w / 2 - 0.06), back, 0), (x * (p.w / 2 - 0.06), back, p.h - 0.1)],
            0.035,
            frame,
            8,
        )
    p.box(0, 0, p.h - 0.12, p.w + 0.2, p.d + 0.1, 0.12, frame, 0.03)
    p.box(0, -p.d / 2 - 0.03, p.h - 0.28, p.w, 0.04, 0.26, lin("#1f5f9c"), 0.01)
    name = p.floor["set"].split(",")[0].split(" - ")[0].upper()[:24]
    write(p.kit, name, (0, -p.d / 2 - 0.055, p.h - 0.15), 0.13, lin("#f4f4ef"), 0.3, p.w - 0.4)
    p.kit.of("glass")
    pane = lin("#9fb6bf") * (0.16 if p.air.dark else 0.85)
    for x in (-0.25, 0.25):
        p.kit.box((x * p.w, back, 1.3), (p.w * 0.46, 0.012, 1.7), pane, 0.004)
        for k in range(3):
            p.kit.box(
                (x * p.w + 0.1, back - 0.012, 0.9 + 0.4 * k),
                (0.5 - 0.1 * k, 0.004, 0.02),
                pane * 1.5,
                0.001,
                about_y(-35),
            )
    p.kit.of("wood")
    for k in range(3):
        p.box(
            0,
            0.02 + k * 0.13,
            0.42,
            p.w * 0.72,
            0.11,
            0.035,
            lin("#a8794a") * p.pick.uniform(0.9, 1.1),
        )
    p.kit.of("metal")
    for x in (-0.3, 0.3):
        p.box(x * p.w, 0.15, 0, 0.06, 0.34, 0.42, frame)
    on, side = p.air.dark, p.w / 2 - 0.06
    p.box(side, 0.0, 0.35, 0.14, p.d * 0.82, 1.75, frame, 0.02)
    poster = lin(p.pick.choice(("#e0b84a", "#c8553a", "#4a9aa8")))
    for sign in (-1, 1):
        x = side + sign * 0.075
        p.kit.box(
            (x, 0, 1.23),
            (0.01, p.d * 0.72, 1.6),
            poster * (1.3 if on else 1.0),
            0.003,
            glow=0.95 if on else 0.1,
        )
        p.kit.ball(
            (x, 0.0, 1.45),
            (0.012, 0.28, 0.28),
            lin("#f4ecd8") * (1.2 if on else 1),
            14,
            0.95 if on else 0.1,
        )
        p.kit.box(
            (x + sign * 0.006, 0, 0.8),
            (0.004, p.d * 0.5, 0.1),
            lin("#26282c"),
            0.001,
            glow=0.9 if on else 0,
        )
    if on:
        p.shine(side - 0.5, -0.2, 1.4, "#ffe6c0", 0.8, 1.7)
        p.kit.box((0, 0, p.h - 0.14), (p.w * 0.6, 0.12, 0.03), lin("#eaf2ff") * 2, 0.01, glow=1)
        p.shine(0, -0.1, p.h - 0.3, "#dfeaff", 1.1, 2.2)


def trolley(p: Prop) -> None:
    """Leave a shopping trolley."""
    p.kit.of("metal")
    c = "#a9aeb1"
    for z, k in ((0.45, 0.8), (0.72, 0.92), (0.98, 1.0)):
        x, y = p.w * 0.45 * k, p.d * 0.46 * k
        p.kit.tube([(-x, -y, z), (x, -y, z), (x, y, z), (-x, y, z), (-x, -y, z)], 0.009, c, 5)
    for k in range(9):
        u = -0.45 + 0.9 * k / 8
        for s in (-1, 1):
            p.kit.tube(
                [(s * p.w * 0.36, u * p.d * 0.8, 0.45), (s * p.w * 0.45, u * p.d, 0.98)],
                0.005,
                c,
                4,
            )
    for x in (-1, 1):
        p.kit.tube(
            [
                (x * p.w * 0.36, p.d * 0.4, 0.45),
                (x * p.w * 0.4, p.d * 0.45, 0.12),
                (x * p.w * 0.3, -p.d * 0.4, 0.12),
            ],
            0.012,
            c,
            5,
        )
        for y in (-0.4, 0.44):
            p.kit.ball((x * p.w * 0.38, y * p.d, 0.06), 0.055, "#222426", 7)
    p.kit.of("plastic")
    p.kit.tube(
        [(-p.w * 0.45, p.d * 0.52, 1.04), (p.w * 0.45, p.d * 0.52, 1.04)], 0.018, "#b8402f", 6
    )


def pump(p: Prop) -> None:
    """Stand a petrol pump, or a machine that sells tickets."""
    p.kit.of("metal")
    p.box(0, 0, 0, p.w, p.d, p.h, lin("#d8d8d2"), 0.04)
    p.box(0, 0, p.h - 0.3, p.w + 0.02, p.d + 0.02, 0.3, lin("#b8402f"), 0.03)
    p.kit.box((0, -p.d / 2 - 0.01, 1.15), (p.w * 0.6, 0.02, 0.3), lin("#9fc0b0"), 0.01, glow=0.7)
    p.kit.tube(
        [(p.w / 2, 0, 1.2), (p.w / 2 + 0.12, -0.1, 0.5), (p.w / 2 + 0.05, -0.2, 1.0)],
        0.02,
        "#1d1e1f",
        6,
    )


def lamp_tall(p: Prop) -> None:
    """Stand a high lamp with two heads."""
    p.kit.of("metal")
    p.kit.lathe((0, 0, 0), [(0.14, 0), (0.10, 0.3), (0.06, p.h)], "#6a7072", 10)
    for s in (-1, 1):
        p.kit.tube(
            [(0, 0, p.h - 0.1), (s * 0.5, 0, p.h + 0.08), (s * 1.1, 0, p.h + 0.1)],
            0.03,
            "#6a7072",
            6,
        )
        p.kit.box((s * 1.2, 0, p.h + 0.08), (0.6, 0.24, 0.1), "#4a4f52", 0.03)
        p.kit.box(
            (s * 1.2, 0, p.h + 0.02),
            (0.5, 0.18, 0.03),
            lin("#ffe2b8") * (2.4 if p.air.dark else 0.8),
            0.01,
            glow=1,
        )
    if p.air.dark:
        p.shine(0, 0, p.h - 0.3, "#ffdcae", 2.6, 5.5)


def shop_word(p: Prop) -> str:
    """Return what a shop here sells, in the language of the set's name."""
    words = TRADES[tongue(p.floor["set"])]
    return words[p.pick.randrange(len(words))]
