# SPDX-License-Identifier: GPL-3.0-or-later
"""Cupboards, shelves, counters, and what stands in kitchens."""

from .mesh import lin
from .set_prop import BOOKS, Prop

STORES = {
    "shop", "kitchen", "bar", "cafe", "restaurant", "workshop", "galley", "garage", "cellar",
    "engine_room", "barn", "diner", "attic",
}  # fmt: skip
STEEL_CHESTS = {
    "office", "police", "police_station", "hospital", "engine_room", "garage", "wheelhouse",
    "galley", "control_room",
}  # fmt: skip


def doors(p: Prop, x0, x1, z0, z1, y, colour, count: int) -> None:
    """Hang panelled doors with handles on a front at y."""
    w = (x1 - x0) / count
    for k in range(count):
        x = x0 + w * (k + 0.5)
        p.box(x, y, z0, w - 0.012, 0.022, z1 - z0 - 0.012, colour, 0.006)
        if z1 - z0 > 0.3:
            p.box(x, y - 0.010, z0 + 0.06, w - 0.13, 0.014, z1 - z0 - 0.13, colour * 0.84, 0.006)
        side = -1 if k % 2 else 1
        if count == 1:
            side = 1
        p.box(
            x + side * (w / 2 - 0.045),
            y - 0.025,
            (z0 + z1) / 2 - 0.05,
            0.014,
            0.022,
            0.11,
            "#c9bb92",
            0.004,
        )


def wardrobe(p: Prop) -> None:
    """Build a wardrobe."""
    c = p.wood
    p.box(0, 0.01, 0, p.w, p.d - 0.03, p.h, c * 0.85, 0.01)
    p.box(0, 0, p.h - 0.03, p.w + 0.06, p.d + 0.03, 0.05, c, 0.015)
    p.box(0, -0.01, 0, p.w, p.d - 0.01, 0.09, c * 0.7)
    doors(
        p,
        -p.w / 2 + 0.02,
        p.w / 2 - 0.02,
        0.11,
        p.h - 0.05,
        -p.d / 2 + 0.01,
        c,
        max(1, round(p.w / 0.55)),
    )
    if p.pick.random() < 0.6:
        p.box(
            p.w * 0.1,
            0.05,
            p.h + 0.02,
            p.w * 0.45,
            p.d * 0.6,
            0.2,
            lin(p.colours.cloth) * 0.7,
            0.03,
        )


def cabinet(p: Prop) -> None:
    """Build a cabinet with a thing on it."""
    c = p.wood if p.room not in STEEL_CHESTS else lin("#8d979c")
    p.box(0, 0.01, 0, p.w, p.d - 0.03, p.h, c * 0.85, 0.01)
    p.box(0, 0, p.h - 0.025, p.w + 0.03, p.d + 0.02, 0.03, c, 0.008)
    if p.room in ("office", "police", "police_station"):
        rows = max(2, round(p.h / 0.33))
        for k in range(rows):
            z = 0.05 + (p.h - 0.1) * k / rows
            p.box(0, -p.d / 2 + 0.01, z, p.w - 0.04, 0.022, (p.h - 0.1) / rows - 0.015, c, 0.005)
            p.box(0, -p.d / 2 - 0.01, z + (p.h - 0.1) / rows * 0.6, 0.14, 0.02, 0.02, "#d8d5cc")
    else:
        doors(
            p,
            -p.w / 2 + 0.02,
            p.w / 2 - 0.02,
            0.06,
            p.h - 0.04,
            -p.d / 2 + 0.01,
            c,
            max(1, round(p.w / 0.5)),
        )
    if p.h < 1.4 and p.room not in ("cell", "galley", "engine_room"):
        p.jar(-p.w * 0.28, 0, p.h, 0.24)
        p.books(0.0, p.w * 0.38, 0.02, p.h, 0.23)


def shelf(p: Prop) -> None:  # noqa: C901
    """Build an open shelf full of things."""
    c = p.wood
    if p.h < 0.5:
        p.box(0, 0, p.h - 0.03, p.w, p.d, 0.03, c)
        p.books(-p.w / 2 + 0.05, p.w * 0.2, 0, p.h, 0.24, p.d)
        return
    for x in (-1, 1):
        p.box(x * (p.w / 2 - 0.012), 0, 0, 0.024, p.d, p.h, c, 0.004)
    p.box(0, p.d / 2 - 0.008, 0, p.w, 0.012, p.h, c * 0.6)
    rows = max(2, round(p.h / 0.36))
    for k in range(rows + 1):
        z = min(p.h - 0.026, (p.h - 0.03) * k / rows)
        p.box(0, 0, z, p.w - 0.02, p.d, 0.024, c * 0.95, 0.004)
        if k == rows:
            break
        gap = (p.h - 0.03) / rows - 0.03
        shop = p.room in STORES
        x, end = -p.w / 2 + 0.06, p.w / 2 - 0.06
        if shop or p.pick.random() < 0.25:
            while x < end - 0.05:
                if p.pick.random() < 0.45:
                    p.jar(x + 0.05, -0.02, z + 0.024, gap * p.pick.uniform(0.45, 0.75))
                    x += p.pick.uniform(0.12, 0.2)
                    continue
                wide, tall = p.pick.uniform(0.09, 0.2), gap * p.pick.uniform(0.35, 0.8)
                c = lin(p.pick.choice((*BOOKS, p.colours.accent, "#e6dfcf"))) * 0.9
                for _ in range(p.pick.randrange(1, 4)):
                    if x + wide < end:
                        p.box(x + wide / 2, 0, z + 0.024, wide - 0.006, p.d * 0.7, tall, c)
                        p.box(x + wide / 2, -p.d * 0.352, z + 0.024 + tall * 0.3, wide * 0.7, 0.003,
                              tall * 0.35, "#efe8d8", 0.001)  # fmt: skip
                        x += wide
                x += 0.03
        else:
            split = p.pick.uniform(0.55, 1.0)
            p.books(x, x + (end - x) * split, 0.0, z + 0.024, gap, p.d)
            if split < 0.85:
                p.jar(x + (end - x) * (split + 0.5 * (1 - split)), -0.02, z + 0.024, gap * 0.6)


def bar(p: Prop) -> None:
    """Build a bar with bottles and glasses."""
    wood = p.wood
    p.box(0, 0.04, 0, p.w, p.d - 0.1, p.h - 0.04, wood * 0.65)
    p.box(0, 0, p.h - 0.05, p.w + 0.06, p.d + 0.06, 0.05, wood * 1.1, 0.02)
    bays = max(2, round(p.w / 0.6))
    for k in range(bays):
        x = -p.w / 2 + p.w * (k + 0.5) / bays
        p.box(x, -p.d / 2 + 0.035, 0.16, p.w / bays - 0.08, 0.02, p.h - 0.32, wood * 0.85, 0.01)
    p.kit.tube([(-p.w / 2, -p.d / 2 - 0.06, 0.2), (p.w / 2, -p.d / 2 - 0.06, 0.2)], 0.02, "#b8974e")
    x = -p.w / 2 + 0.2
    while x < p.w / 2 - 0.1:
        tall = p.pick.uniform(0.10, 0.3)
        if tall > 0.2:
            c = p.pick.choice(("#3f5a34", "#7a4a24", "#a9c0b2", p.colours.accent))
            p.kit.lathe(
                (x, p.d * 0.2, p.h),
                [
                    (0.036, 0),
                    (0.038, tall * 0.6),
                    (0.014, tall * 0.75),
                    (0.014, tall),
                    (0.001, tall),
                ],
                c,
                10,
            )
        else:
            p.cup(x, p.d * 0.05, p.h, "#cfdadb")
        x += p.pick.uniform(0.16, 0.5)


def mailboxes(p: Prop) -> None:
    """Build a wall of letter boxes."""
    p.box(0, 0.01, 0, p.w, p.d - 0.02, p.h, "#5e6264", 0.01)
    columns, rows = max(2, round(p.w / 0.28)), max(2, round(min(p.h, 1.6) / 0.26))
    base = max(0.0, p.h - rows * 0.26 - 0.02)
    for i in range(columns):
        for j in range(rows):
            w, h = p.w / columns, 0.26
            x, z = -p.w / 2 + w * (i + 0.5), base + j * h
            c = (
                lin(p.colours.accent) * 0.55
                if (i * 7 + j * 3) % 11 == 4
                else lin("#9aa0a0") * p.pick.uniform(0.85, 1.1)
            )
            p.box(x, -p.d / 2, z, w - 0.02, 0.03, h - 0.02, c, 0.005)
            p.box(x, -p.d / 2 - 0.016, z + h * 0.62, w * 0.55, 0.006, 0.022, "#1c1d1e", 0.001)
            p.box(x, -p.d / 2 - 0.016, z + h * 0.22, w * 0.4, 0.005, 0.03, "#efe9d8", 0.001)
