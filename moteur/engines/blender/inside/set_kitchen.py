# SPDX-License-Identifier: GPL-3.0-or-later
"""Counters, stoves, fridges, sinks."""

from .mesh import lin
from .set_prop import Prop
from .set_storage import doors


def counter(p: Prop) -> None:
    """Build a kitchen counter or a shop's; a cook's is of steel."""
    if p.room == "galley":
        steel(p)
        return
    c = lin(p.colours.second) * 0.85 + 0.03
    p.box(0, 0.02, 0.09, p.w, p.d - 0.06, p.h - 0.13, c * 0.9)
    p.box(0, 0.05, 0, p.w - 0.02, p.d - 0.14, 0.1, "#2a2624")
    p.box(
        0,
        0,
        p.h - 0.04,
        p.w + 0.01,
        p.d,
        0.04,
        lin(p.colours.wood) * 1.1 if p.room == "kitchen" else "#d8d3c8",
        0.008,
    )
    bays = max(1, round(p.w / 0.55))
    doors(p, -p.w / 2, p.w / 2, 0.11, p.h - 0.22, -p.d / 2 + 0.02, c, bays)
    for k in range(bays):
        x = -p.w / 2 + p.w * (k + 0.5) / bays
        p.box(x, -p.d / 2 + 0.02, p.h - 0.21, p.w / bays - 0.012, 0.022, 0.15, c, 0.006)
        p.box(x, -p.d / 2, p.h - 0.14, 0.11, 0.022, 0.014, "#c9bb92", 0.004)
    if p.room in ("kitchen", "neutral", "bar"):
        p.box(0, p.d / 2 - 0.008, p.h, p.w, 0.012, 0.10, lin(p.colours.tile) * 0.85)
        x = -p.w / 2 + 0.2
        while x < p.w / 2 - 0.12:
            if p.pick.random() < 0.75:
                p.jar(x, p.d * 0.22, p.h, p.pick.uniform(0.12, 0.26))
            x += p.pick.uniform(0.16, 0.4)
        p.kit.box(
            (p.w * 0.22, p.d * 0.1, p.h + 0.012),
            (0.34, 0.22, 0.022),
            lin(p.colours.wood) * 1.3,
            0.006,
        )
    else:
        p.box(p.w * 0.25, 0, p.h, 0.34, 0.3, 0.2, "#3a3d42", 0.02)


def steel(p: Prop) -> None:
    """Build a table of steel with a shelf under it, boards, bowls and a knife on it."""
    p.kit.of("metal")
    c = lin("#b4bac0") * 0.85
    p.box(0, 0, p.h - 0.05, p.w, p.d, 0.05, c, 0.008)
    p.box(0, 0, 0.2, p.w - 0.08, p.d - 0.08, 0.03, c * 0.9, 0.006)
    p.legs(0.05, 0.045, p.h - 0.04, c)
    for k in range(int(p.w / 0.4)):
        x = -p.w / 2 + 0.25 + 0.4 * k
        r, tall = p.pick.uniform(0.1, 0.15), p.pick.uniform(0.08, 0.24)
        rings = [(r * 0.6, 0), (r, tall), (r * 0.95, tall), (r * 0.5, 0.02), (0.001, 0.02)]
        p.kit.lathe((x, 0.03, 0.23), rings, c * 1.05, 14)
        if p.pick.random() < 0.5:
            p.kit.lathe((x, 0.08, p.h), rings, lin(p.pick.choice(("#b4bac0", "#e6e2d6"))), 14)
        else:
            p.kit.of("wood")
            p.box(x, -0.05, p.h, 0.28, 0.2, 0.025, lin("#b08a5c"), 0.006)
            p.kit.of("leaf")
            for n in range(3):
                tint = lin(("#b3442a", "#6f9a4a", "#e0a83a")[(n + k) % 3])
                p.kit.ball((x - 0.07 + 0.07 * n, -0.04, p.h + 0.05), 0.03, tint, 8)
            p.kit.of("metal")


def stove(p: Prop) -> None:
    """Build a stove with a pan on it."""
    p.box(0, 0.01, 0.03, p.w, p.d - 0.02, p.h - 0.03, "#d9d8d4", 0.01)
    p.box(0, 0, p.h - 0.015, p.w, p.d, 0.02, "#2a2b2d")
    p.box(0, -p.d / 2 + 0.012, 0.14, p.w * 0.84, 0.02, p.h * 0.48, "#2c2f33", 0.012)
    p.kit.tube(
        [(-p.w * 0.36, -p.d / 2 - 0.03, p.h * 0.72), (p.w * 0.36, -p.d / 2 - 0.03, p.h * 0.72)],
        0.011,
        "#b9b9b6",
    )
    for k in range(4):
        p.kit.ball(
            (-p.w * 0.33 + k * p.w * 0.22, -p.d / 2, p.h * 0.88), (0.022, 0.02, 0.022), "#33363a", 8
        )
    for x in (-1, 1):
        for y in (-1, 1):
            p.kit.lathe(
                (x * p.w * 0.22, y * p.d * 0.2, p.h),
                [(0.09, 0.005), (0.095, 0.012), (0.06, 0.014), (0.001, 0.012)],
                "#1b1c1e",
            )
    p.kit.lathe(
        (p.w * 0.22, p.d * 0.2, p.h + 0.012),
        [
            (0.001, 0),
            (0.105, 0),
            (0.115, 0.02),
            (0.115, 0.13),
            (0.108, 0.13),
            (0.1, 0.03),
            (0.001, 0.02),
        ],
        p.colours.accent,
        18,
    )


def fridge(p: Prop) -> None:
    """Build a fridge with notes on its door."""
    c = lin("#e6e6e2") if p.pick.random() < 0.6 else lin(p.colours.accent) * 0.8 + 0.05
    p.box(0, 0.02, 0.04, p.w, p.d - 0.04, p.h - 0.04, c * 0.92, 0.03)
    cut = p.h * 0.66
    for z0, z1 in ((0.06, cut - 0.006), (cut + 0.006, p.h - 0.01)):
        p.box(0, -p.d / 2 + 0.02, z0, p.w - 0.01, 0.05, z1 - z0, c, 0.02)
        p.box(
            -p.w / 2 + 0.07,
            -p.d / 2 - 0.025,
            z1 - 0.34 if z0 < 1 else z0 + 0.05,
            0.022,
            0.03,
            0.28,
            "#a9abad",
            0.008,
        )
    for _ in range(5):
        x, z = p.pick.uniform(-0.12, 0.28) * p.w, p.pick.uniform(0.45, 0.9) * p.h
        p.box(
            x,
            -p.d / 2 - 0.008,
            z,
            p.pick.uniform(0.05, 0.1),
            0.004,
            p.pick.uniform(0.05, 0.12),
            p.pick.choice((p.colours.accent, "#f2e7b0", "#bcd3d8", "#f4f1ea")),
            0.001,
        )


def sink(p: Prop) -> None:
    """Build a sink in a base, or a basin where people wash."""
    if p.room in ("bathroom", "hospital", "police", "police_station"):
        p.kit.lathe(
            (0, 0.02, p.h - 0.2),
            [
                (0.05, -0.6),
                (0.07, -0.1),
                (0.1, 0),
                (0.24, 0.08),
                (0.27, 0.2),
                (0.25, 0.2),
                (0.2, 0.1),
                (0.001, 0.06),
            ],
            "#efefec",
            22,
        )
        p.kit.tube(
            [(0, p.d * 0.38, p.h), (0, p.d * 0.38, p.h + 0.14), (0, p.d * 0.1, p.h + 0.13)],
            0.014,
            "#b7babc",
        )
        p.box(0, p.d / 2 - 0.01, p.h + 0.3, 0.5, 0.02, 0.7, lin("#b9cdd2") * 0.9, 0.008)
        return
    counter_like = lin(p.colours.second) * 0.85 + 0.03
    p.box(0, 0.02, 0, p.w, p.d - 0.06, p.h - 0.04, counter_like * 0.9)
    p.box(0, 0, p.h - 0.04, p.w, p.d, 0.04, "#b4b8ba", 0.01)
    p.box(0, -0.02, p.h - 0.005, p.w * 0.62, p.d * 0.6, 0.008, "#6d7274", 0.01)
    doors(p, -p.w / 2, p.w / 2, 0.11, p.h - 0.08, -p.d / 2 + 0.02, counter_like, 2)
    p.kit.tube(
        [
            (0, p.d * 0.34, p.h),
            (0, p.d * 0.34, p.h + 0.25),
            (0, p.d * 0.22, p.h + 0.3),
            (0, p.d * 0.06, p.h + 0.24),
        ],
        0.014,
        "#c4c7c8",
    )
