# SPDX-License-Identifier: GPL-3.0-or-later
"""Furniture to sit, lie and work at."""

from .in_court import lit
from .mesh import about_x, about_z, lin
from .set_prop import Prop


def table(p: Prop) -> None:
    """Build a table and lay something on it."""
    wood = p.wood
    p.box(0, 0, p.h - 0.035, p.w, p.d, 0.035, wood, 0.01)
    p.box(0, 0, p.h - 0.12, p.w - 0.16, p.d - 0.16, 0.085, wood * 0.8)
    p.legs(0.09, 0.06, p.h - 0.03, wood * 0.9)
    top = p.h
    if p.w * p.d < 0.35:
        p.jar(0.05, 0.02, top, 0.14)
        return
    if p.room in ("office", "police", "police_station", "classroom"):
        for _ in range(3):
            p.paper(
                p.pick.uniform(-0.3, 0.3) * p.w,
                p.pick.uniform(-0.2, 0.2) * p.d,
                top,
                p.pick.uniform(-40, 40),
            )
        p.cup(p.w * 0.33, 0.1 * p.d, top)
        return
    if p.room in ("diner", "restaurant", "cafe", "bar", "barn", "cellar", "tent", "theatre"):
        _served(p, top)
        return
    p.kit.lathe(
        (0.02, 0.03, top),
        [(0.06, 0.0), (0.11, 0.035), (0.155, 0.075), (0.150, 0.078), (0.10, 0.04), (0.001, 0.02)],
        p.colours.tile,
        18,
    )
    for a, b, z in ((0.0, 0.0, 0.075), (0.06, 0.05, 0.07), (-0.04, 0.07, 0.07)):
        p.kit.ball(
            (0.02 + a, 0.0 + b, top + z), 0.038, p.pick.choice(("#c8402f", "#d8922f", "#8fa63c"))
        )
    for k, x in enumerate((-0.34, 0.34)):
        p.cup(p.w * x, p.d * (0.12 if k else -0.14), top)
    if p.pick.random() < 0.6:
        p.plate(p.w * 0.30, -p.d * 0.18, top)
    if p.pick.random() < 0.5:
        p.paper(-p.w * 0.17, -p.d * 0.22, top, 20)


def _served(p: Prop, top: float) -> None:
    """Set what a guest's table has: salt, sugar, a card, cups; it stays below faces."""
    p.kit.of("glass")
    for k in range(3):
        x = (k - 1) * 0.07
        rings = [(0.022, 0), (0.024, 0.07), (0.014, 0.09), (0.001, 0.1)]
        p.kit.lathe((x, 0.06, top), rings, ("#e8e6de", "#5a3a2a", "#c8402f")[k], 10)
    p.kit.of("paper")
    p.box(0.16, 0.1, top, 0.1, 0.015, 0.14, "#efe6d0", 0.002)
    p.kit.of("tile")
    p.cup(-p.w * 0.3, -p.d * 0.1, top)
    p.cup(p.w * 0.3, p.d * 0.12, top)


def chair(p: Prop) -> None:
    """Build a chair; its back is at +y."""
    seat = min(0.46, p.h * 0.52)
    c = lin(p.colours.second) * 0.9 + 0.02 if p.pick.random() < 0.5 else p.wood * 0.85
    w, d = min(p.w, 0.46), min(p.d, 0.46)
    p.box(0, -0.01, seat - 0.045, w, d, 0.035, c, 0.012)
    if p.room in ("office", "police", "police_station", "living_room", "lobby"):
        p.box(0, -0.015, seat - 0.02, w - 0.05, d - 0.06, 0.03, lin(p.colours.accent) * 0.8, 0.015)
    for x in (-1, 1):
        p.box(x * (w / 2 - 0.025), -d / 2 + 0.03, 0, 0.038, 0.038, seat - 0.03, c * 0.92)
        p.kit.tube(
            [
                (x * (w / 2 - 0.025), d / 2 - 0.02, 0),
                (x * (w / 2 - 0.025), d / 2 - 0.03, seat),
                (x * (w / 2 - 0.03), d / 2 + 0.035, p.h),
            ],
            0.020,
            c * 0.95,
        )
    for z in (0.52, 0.72, 0.92):
        high = seat + (p.h - seat) * z
        p.box(0, d / 2 + 0.03 * z - 0.02, high - 0.05, w - 0.04, 0.018, 0.06, c)


def stool(p: Prop) -> None:
    """Build a round stool."""
    r = min(p.w, p.d) / 2
    p.kit.lathe(
        (0, 0, p.h - 0.05),
        [(0.001, 0), (r * 0.9, 0), (r, 0.02), (r * 0.95, 0.05), (0.001, 0.052)],
        lin(p.colours.accent) * 0.75,
    )
    for x in (-1, 1):
        for y in (-1, 1):
            p.kit.tube(
                [(x * r * 0.85, y * r * 0.85, 0), (x * r * 0.5, y * r * 0.5, p.h - 0.04)],
                0.015,
                "#3a3634",
            )
    p.kit.lathe((0, 0, p.h * 0.32), [(r * 0.88, 0), (r * 0.9, 0.015), (r * 0.88, 0.03)], "#4a4643")


def _soft(p: Prop, seats: int) -> None:
    c = lin(p.colours.cloth if p.pick.random() < 0.5 else p.colours.second) * 0.95 + 0.01
    arm = min(0.2, p.w * 0.16)
    seat = 0.42
    p.box(0, 0.02, 0.08, p.w - 0.04, p.d - 0.06, 0.20, c * 0.85, 0.03)
    inner = p.w - 2 * arm
    for k in range(seats):
        x = -inner / 2 + inner * (k + 0.5) / seats
        p.box(x, -0.06, 0.27, inner / seats - 0.012, p.d - 0.22, seat - 0.25, c * 1.05, 0.045)
        p.kit.box(
            (x, p.d / 2 - 0.20, seat + (p.h - seat) * 0.45),
            (inner / seats - 0.014, 0.16, (p.h - seat) * 0.95),
            c,
            0.05,
            about_x(-8),
        )
    p.box(0, p.d / 2 - 0.08, 0.08, p.w - 0.06, 0.15, p.h - 0.12, c * 0.9, 0.04)
    for x in (-1, 1):
        p.box(x * (p.w / 2 - arm / 2), 0, 0.08, arm, p.d - 0.04, 0.50, c * 0.95, 0.05)
        for y in (-1, 1):
            p.kit.tube(
                [
                    (x * (p.w / 2 - 0.1), y * (p.d / 2 - 0.1), 0),
                    (x * (p.w / 2 - 0.1), y * (p.d / 2 - 0.1), 0.09),
                ],
                0.022,
                p.wood,
            )
    if seats > 1:
        tilt = about_x(-24)
        p.kit.box(
            (-inner / 2 + 0.2, 0.08, seat + 0.20),
            (0.40, 0.13, 0.36),
            lin(p.colours.accent),
            0.06,
            tilt,
        )


def sofa(p: Prop) -> None:
    """Build a sofa with a cushion."""
    _soft(p, max(2, round((p.w - 0.4) / 0.65)))


def armchair(p: Prop) -> None:
    """Build an armchair."""
    _soft(p, 1)


def bed(p: Prop) -> None:
    """Build a bed: its head is at +y, or at the end that is longer."""
    long_y = p.d >= p.w
    w, d = (p.w, p.d) if long_y else (p.d, p.w)
    kit = p.kit
    saved = kit.to
    if not long_y:
        kit.to = kit.to @ about_z(90)
    h = min(p.h, 0.55)
    wood = p.wood
    p.box(0, 0, 0.12, w, d, 0.16, wood, 0.015)
    p.box(0, d / 2 - 0.025, 0, w + 0.04, 0.05, max(0.95, p.h), wood * 0.9, 0.015)
    p.box(0, -0.01, 0.26, w - 0.04, d - 0.06, h - 0.26, lin("#ece7dc"), 0.05)
    p.box(0, -d * 0.12, h - 0.10, w + 0.02, d * 0.72, 0.13, lin(p.colours.cloth), 0.05)
    p.box(0, -d * 0.36, h + 0.01, w + 0.025, d * 0.2, 0.035, lin(p.colours.accent), 0.015)
    count = 2 if w > 1.2 else 1
    for k in range(count):
        x = (k - (count - 1) / 2) * w * 0.48
        kit.box(
            (x, d / 2 - 0.30, h + 0.06),
            (w * 0.42 if count > 1 else w * 0.7, 0.40, 0.14),
            lin("#f4f1ea"),
            0.06,
            about_x(10),
        )
    for x in (-1, 1):
        for y in (-1, 1):
            p.box(x * (w / 2 - 0.05), y * (d / 2 - 0.06), 0, 0.06, 0.06, 0.14, wood * 0.7)
    kit.to = saved


def desk(p: Prop) -> None:
    """Build a desk with drawers, a lamp, papers and a screen where people work."""
    wood = p.wood
    p.box(0, 0, p.h - 0.04, p.w, p.d, 0.04, wood, 0.01)
    p.box(0, p.d / 2 - 0.03, 0.25, p.w - 0.06, 0.02, p.h - 0.3, wood * 0.8)
    bay = min(0.42, p.w * 0.32)
    x = p.w / 2 - bay / 2 - 0.02
    p.box(x, 0, 0.04, bay, p.d - 0.08, p.h - 0.08, wood * 0.9)
    for k in range(3):
        z = 0.08 + k * (p.h - 0.16) / 3
        p.box(x, -p.d / 2 + 0.035, z, bay - 0.03, 0.02, (p.h - 0.2) / 3, wood * 1.05, 0.006)
        p.box(x, -p.d / 2 + 0.018, z + (p.h - 0.2) / 6, 0.12, 0.02, 0.014, "#c2b48a")
    for y in (-1, 1):
        p.box(-p.w / 2 + 0.05, y * (p.d / 2 - 0.05), 0, 0.05, 0.05, p.h - 0.03, wood * 0.85)
    p.paper(-0.05 * p.w, -p.d * 0.14, p.h, p.pick.uniform(-12, 12))
    p.paper(0.10 * p.w, -p.d * 0.05, p.h, p.pick.uniform(-30, 30))
    p.cup(-p.w * 0.36, -p.d * 0.1, p.h)
    if any(o["kind"] == "screen" for o in p.floor["pieces"]):
        pass
    elif p.room in (
        "office",
        "police",
        "police_station",
        "control_room",
        "classroom",
        "hospital",
        "shop",
    ):
        _monitor(p, -p.w * 0.18, p.d * 0.20)
    else:
        p.books(p.w * 0.2, p.w * 0.42, p.d * 0.28, p.h, 0.24)
    if p.room in ("office", "living_room", "bedroom", "hotel_room", "courtroom"):
        lit(p, -p.w * 0.4, p.d * 0.28, p.h, "#2f6b4a")


def _monitor(p: Prop, x: float, y: float) -> None:
    p.box(x, y, p.h, 0.2, 0.14, 0.015, "#26282b")
    p.box(x, y + 0.03, p.h, 0.05, 0.03, 0.2, "#26282b")
    p.box(x, y, p.h + 0.13, 0.54, 0.035, 0.33, "#1d1f22", 0.01)
    p.kit.sheet(
        (x - 0.25, y - 0.0185, p.h + 0.15),
        (0.50, 0, 0),
        (0, 0, 0.29),
        lin("#9fc6dd") * 0.8,
        0.1,
        glow=1,
    )
    p.box(x, y - 0.22, p.h, 0.42, 0.14, 0.018, "#34363a")
    if p.air.dark:
        p.shine(x, y - 0.3, p.h + 0.3, "#9fc6dd", 0.22, 0.7)


def bench(p: Prop) -> None:
    """Build a slatted bench."""
    wood = p.wood
    seat = min(0.45, p.h)
    for k in range(4):
        p.box(
            0,
            -p.d / 2 + p.d * (k + 0.5) / 4,
            seat - 0.035,
            p.w,
            p.d / 4 - 0.015,
            0.035,
            wood * p.pick.uniform(0.85, 1.1),
        )
    if p.h > 0.6:
        for z in (0.25, 0.45, 0.65):
            p.box(
                0,
                p.d / 2 + 0.02,
                seat + (p.h - seat) * z,
                p.w,
                0.025,
                0.09,
                wood * p.pick.uniform(0.85, 1.1),
            )
    for x in (-0.8, 0.8):
        p.box(x * p.w / 2, 0, 0, 0.06, p.d, seat - 0.04, "#2c2e30")
        if p.h > 0.6:
            p.box(x * p.w / 2, p.d / 2 + 0.03, seat - 0.05, 0.05, 0.03, p.h - seat, "#2c2e30")


def crate(p: Prop) -> None:
    """Build a wooden crate."""
    wood = p.wood
    p.box(0, 0, 0.01, p.w - 0.03, p.d - 0.03, p.h - 0.02, wood * 0.7)
    rows = max(2, round(p.h / 0.14))
    for k in range(rows):
        z = p.h * k / rows
        for y in (-1, 1):
            p.box(
                0,
                y * (p.d / 2 - 0.01),
                z,
                p.w,
                0.02,
                p.h / rows - 0.012,
                wood * p.pick.uniform(0.8, 1.1),
            )
        for x in (-1, 1):
            p.box(
                x * (p.w / 2 - 0.01),
                0,
                z,
                0.02,
                p.d - 0.04,
                p.h / rows - 0.012,
                wood * p.pick.uniform(0.8, 1.1),
            )
    for x in (-1, 1):
        p.box(x * (p.w / 2 - 0.05), -p.d / 2 - 0.006, 0, 0.07, 0.014, p.h, wood * 0.95)


def podium(p: Prop) -> None:
    """Build a platform or, if tall and narrow, a lectern."""
    wood = p.wood
    p.box(0, 0, 0, p.w, p.d, p.h, wood * 0.75, 0.01)
    p.box(0, 0, p.h - 0.03, p.w + 0.04, p.d + 0.04, 0.035, wood, 0.01)
    if p.h > 0.8:
        p.kit.box(
            (0, -0.03, p.h + 0.05), (p.w * 0.9, p.d * 0.8, 0.03), wood * 1.1, 0.008, about_x(18)
        )
        p.kit.tube(
            [(0.1, 0.1, p.h), (0.1, 0.06, p.h + 0.3), (0.06, -0.06, p.h + 0.36)], 0.008, "#1d1d1f"
        )
