# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies by the sea and floats on it: boats, a ship, nets, a deck's fittings, parasols."""

import numpy as np

from .mesh import Array, Kit, _grid, about_x, lin
from .out_sign import write
from .set_prop import Prop

HULLS = ("#2f5f7a", "#a8402f", "#e6e2d6", "#3f6a55", "#d09a3f")


def hull(kit: Kit, long: float, wide: float, deep: float, colour, band, inner, z: float) -> None:
    """Build an open hull along y, its bow at -y, its rim at `z`."""
    n, m = 15, 9
    t = np.linspace(0, 1, n)
    half = (
        wide
        / 2
        * np.clip(1 - ((0.55 - t).clip(0) / 0.55) ** 2.4, 0.02, 1)
        * (1 - 0.25 * (t - 0.6).clip(0))
    )
    rise = 0.28 * wide * ((0.45 - t).clip(0) / 0.45) ** 2
    a = np.linspace(-np.pi / 2, np.pi / 2, m)
    v = np.stack(
        [
            np.outer(half, np.sin(a)),
            np.repeat((t[:, None] - 0.5) * long, m, 1),
            z + rise[:, None] - deep * np.cos(a)[None] ** 0.7 * (0.75 + 0.25 * t[:, None]),
        ],
        -1,
    )
    v = v.reshape(-1, 3)
    down = np.tile(np.cos(a), n)
    out = np.stack([np.tile(np.sin(a), n), np.repeat(-0.5 * (t < 0.4), m), -0.35 * down], 1)
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    c = np.where((down < 0.38)[:, None], band, colour) * np.ones((len(v), 3))
    kit.of("paint")
    kit.put(v, out, _grid(n, m)[:, ::-1], c)
    kit.of("wood")
    kit.put(v * [0.93, 0.97, 1] + [0, 0, 0.03], -out, _grid(n, m), inner)
    for side in (0, m - 1):
        kit.tube(v.reshape(n, m, 3)[:, side], 0.035 + wide * 0.008, band * 0.8, 6)
    floor = z - deep * 0.45
    kit.box((0, long * 0.05, floor), (wide * 0.7, long * 0.72, 0.03), inner * 0.8, 0.004, cell=0.6)


def boat(p: Prop) -> None:
    """Moor a fishing boat, or draw a rowing boat up the sand."""
    long, wide = max(p.w, p.d), min(p.w, p.d)
    c, band = lin(p.pick.choice(HULLS)), lin(p.pick.choice(("#efece2", "#c8a03f", "#1f3f4f")))
    ashore = p.room == "beach"
    z = 0.75 if ashore else -0.35
    if ashore:
        long, wide = min(long, 4.2), min(wide, 1.6)
    hull(p.kit, long, wide, 0.72 if ashore else 1.0, c, band, lin("#a88256"), z)
    p.kit.of("wood")
    for y in (-0.12, 0.16, 0.36) if ashore else (0.4,):
        p.kit.box((0, long * y, z - 0.16), (wide * 0.9, 0.24, 0.04), lin("#b08d62"), 0.008)
    if ashore:
        for x in (-0.3, 0.3):
            p.kit.tube(
                [(x * wide, -long * 0.3, z - 0.05), (x * wide, long * 0.42, z + 0.05)],
                0.022,
                "#c9a877",
                6,
            )
        return
    p.kit.of("paint")
    p.kit.box((0, -long * 0.08, z + 0.62), (wide * 0.55, long * 0.22, 1.35), lin("#ece8dc"), 0.05)
    p.kit.box((0, -long * 0.08, z + 1.33), (wide * 0.66, long * 0.27, 0.08), band * 0.9, 0.02)
    p.kit.of("glass")
    pane = lin("#ffd08a") * 0.9 if p.air.dark else lin("#52707e")
    for x in (-0.14, 0.14):
        p.kit.box((x * wide, -long * 0.19 - 0.012, z + 0.92), (wide * 0.2, 0.02, 0.42), pane, 0.01,
                  glow=1 if p.air.dark else 0)  # fmt: skip
    for s in (-1, 1):
        p.kit.box((s * wide * 0.277, -long * 0.08, z + 0.92), (0.02, long * 0.15, 0.42), pane, 0.01,
                  glow=1 if p.air.dark else 0)  # fmt: skip
    p.kit.of("metal")
    mast = (0, long * 0.12, z - 0.2)
    p.kit.tube([mast, (0, long * 0.12, z + 3.4)], 0.05, "#c9c4b4", 8)
    p.kit.tube([(0, long * 0.12, z + 1.5), (0, long * 0.45, z + 2.5)], 0.03, "#c9c4b4", 6)
    for y in (-0.47, 0.46):
        p.kit.tube([(0, long * 0.12, z + 3.3), (0, long * y, z + 0.25)], 0.008, "#2a2a2c", 3)
    for k in range(4):
        p.kit.of("plastic")
        p.kit.ball((wide * 0.5, long * (k * 0.2 - 0.28), z - 0.25), (0.10, 0.12, 0.2), "#d8643a", 8)
    p.kit.of("cloth")
    p.kit.ball((0, long * 0.3, z - 0.1), (wide * 0.25, long * 0.1, 0.25), lin("#3f7a72"), 10)


def ship(p: Prop) -> None:
    """Moor a ferry or coaster: hull, decks with rows of windows, funnel, mast."""
    w, d = p.w, p.d
    p.kit.cell, saved = 2.5, p.kit.cell
    p.kit.of("paint")
    dark, white = lin("#1f3f5a"), lin("#ece9df")
    t = np.linspace(0, 1, 13)
    half = d / 2 * np.clip(1 - ((0.28 - t).clip(0) / 0.28) ** 2.2, 0.03, 1)
    rings = []
    for z, k, rake in ((-2.2, 0.82, 0.05), (0.2, 1.0, 0.0), (2.6, 1.0, -0.012), (3.6, 1.0, -0.03)):
        rings.append(
            np.stack([(t - 0.5) * w + rake * w * (1 - t) ** 3, half * k, np.full(13, z)], 1)
        )
    for side in (-1, 1):
        v = np.stack([r * [1, side, 1] for r in rings], 1).reshape(-1, 3)
        n = np.tile([0.0, side, 0.1], (len(v), 1))
        c = np.where(v[:, 2:3] < 0.1, lin("#8a3a30"), np.where(v[:, 2:3] < 2.7, dark, white))
        q = _grid(13, 4)
        p.kit.put(v, n, q if side < 0 else q[:, ::-1], c)
    p.kit.box((w * 0.05, 0, 3.5), (w * 0.86, d * 0.92, 0.2), lin("#7a8a86"), 0.02)
    for level, (x, long) in enumerate(((0.12, 0.62), (0.14, 0.5), (0.06, 0.16))):
        z = 3.6 + level * 2.3
        p.kit.box(
            (w * x, 0, z + 1.1),
            (w * long, d * (0.8 - 0.08 * level), 2.2),
            white * (1 - 0.03 * level),
            0.06,
        )
        count = int(w * long / 1.5)
        for k in range(count):
            px = w * x - w * long / 2 + (k + 0.5) * w * long / count
            on = p.air.dark and p.pick.random() < 0.75
            pane = lin("#ffd590") * p.pick.uniform(0.7, 1.1) if on else lin("#41586a")
            for side in (-1, 1):
                p.kit.box(
                    (px, side * d * (0.4 - 0.04 * level), z + 1.3),
                    (0.75, 0.05, 0.7),
                    pane,
                    0.02,
                    glow=1 if on else 0,
                )
        for side in (-1, 1):
            p.kit.box(
                (w * x, side * d * (0.42 - 0.04 * level), z + 2.25),
                (w * long + 0.5, 0.08, 0.1),
                white * 0.8,
            )
    p.kit.box((w * 0.26, 0, 9.6), (2.2, 1.8, 2.6), lin("#b8432f"), 0.2)
    p.kit.box((w * 0.26, 0, 10.7), (2.25, 1.85, 0.5), "#1d1e20", 0.1)
    p.kit.of("metal")
    p.kit.tube([(w * 0.05, 0, 9), (w * 0.05, 0, 14)], 0.09, white * 0.9, 6)
    p.kit.tube([(w * 0.05, -1.4, 12.4), (w * 0.05, 1.4, 12.4)], 0.05, white * 0.9, 5)
    p.kit.cell = saved


def nets(p: Prop) -> None:
    """Heap nets, floats and a rope."""
    p.kit.of("cloth")
    for _ in range(7):
        x, y = p.pick.uniform(-0.3, 0.3) * p.w, p.pick.uniform(-0.3, 0.3) * p.d
        p.kit.ball(
            (x, y, p.pick.uniform(0.05, 0.28)),
            (p.w * 0.27, p.d * 0.27, 0.2),
            lin(p.pick.choice(("#2f6a68", "#356f5a", "#2a5a66"))) * p.pick.uniform(0.8, 1.1),
            9,
        )
    p.kit.of("plastic")
    for _ in range(9):
        x, y = p.pick.uniform(-0.42, 0.42) * p.w, p.pick.uniform(-0.45, 0.2) * p.d
        p.kit.ball(
            (x, y, p.pick.uniform(0.25, 0.5)), 0.07, p.pick.choice(("#d8743a", "#e0b84a")), 7
        )
    a = np.linspace(0, 6 * np.pi, 60)
    rope = np.stack(
        [p.w * 0.45 + np.cos(a) * 0.22, -p.d * 0.5 + np.sin(a) * 0.22, 0.02 + a * 0.007], 1
    )
    p.kit.tube(rope, 0.022, lin("#c2ab7c"), 5)


def barrel(p: Prop) -> None:
    """Stand a drum or a cask."""
    r = min(p.w, p.d) / 2
    p.kit.of("metal")
    c = lin(p.pick.choice(("#2f5a7a", "#a8482f", "#4a6a4f")))
    p.kit.lathe(
        (0, 0, 0),
        [
            (r * 0.96, 0),
            (r, 0.03),
            (r * 0.95, 0.05),
            (r * 0.95, p.h * 0.33),
            (r, p.h * 0.35),
            (r * 0.95, p.h * 0.37),
            (r * 0.95, p.h * 0.63),
            (r, p.h * 0.65),
            (r * 0.95, p.h * 0.67),
            (r * 0.95, p.h - 0.04),
            (r, p.h - 0.01),
            (r * 0.9, p.h),
            (r * 0.88, p.h - 0.03),
            (0.001, p.h - 0.03),
        ],
        c,
        18,
    )


def rail(p: Prop) -> None:
    """Build a ship's railing: stanchions, three bars, a wooden top."""
    p.kit.of("metal")
    white = lin("#e8e8e2")
    count = max(2, round(p.w / 1.5))
    for k in range(count + 1):
        x = -p.w / 2 + p.w * k / count
        p.kit.tube([(x, 0, 0.05), (x, 0, p.h - 0.04)], 0.022, white, 6)
    for z in (0.28, 0.52, 0.76):
        p.kit.tube([(-p.w / 2, 0, p.h * z), (p.w / 2, 0, p.h * z)], 0.014, white, 5)
    p.kit.of("wood")
    p.box(0, 0, p.h - 0.05, p.w, 0.11, 0.05, lin("#8a5f3a"), 0.015)
    p.kit.of("plastic")
    a = np.linspace(0, 2 * np.pi, 33)
    for x in (-p.w * 0.22, p.w * 0.3):
        ring = np.stack(
            [x + np.cos(a) * 0.31, np.full(33, -0.08), p.h * 0.55 + np.sin(a) * 0.31], 1
        )
        c = np.where((np.arange(33) % 8 < 2)[:, None], lin("#f2efe6"), lin("#d8502f"))
        p.kit.tube(ring, 0.065, "#d8502f", 8)
        v, n, q, _, g, s = p.kit._parts.pop()
        p.kit._parts.append((v, n, q, np.repeat(np.concatenate([c[:1], c, c[-1:]]), 9, 0), g, s))


def deckhouse(p: Prop) -> None:
    """Build a ship's house: plates, portholes, a door, lamps under its eaves."""
    p.kit.of("metal")
    white, front = lin("#e4e3dc"), -p.d / 2
    p.box(0, 0, 0, p.w, p.d, p.h, white, 0.05)
    p.box(0, 0, p.h - 0.1, p.w + 0.7, p.d + 0.7, 0.14, white * 0.92, 0.03)
    p.box(0, 0, 0, p.w + 0.03, p.d + 0.03, 0.35, lin("#3f5f78"), 0.01)
    p.box(0, front - 0.03, 0.2, 0.95, 0.06, 2.0, white * 0.8, 0.08)
    p.box(0, front - 0.05, 0.26, 0.8, 0.05, 1.88, lin("#6a8796"), 0.12)
    p.kit.of("glass")
    on = p.air.dark
    pane = lin("#ffd08a") * 1.1 if on else lin("#43606e")
    a = np.linspace(0, 2 * np.pi, 25)
    for x in (-0.36, -0.2, 0.2, 0.36):
        at = (x * p.w, front - 0.02, 1.75)
        p.kit.lathe(at, [(0.001, 0.012), (0.17, 0.012)], pane, 24, 1.0 if on else 0.0, about_x(90))
        ring = np.stack(
            [at[0] + np.cos(a) * 0.19, np.full(25, front - 0.03), 1.75 + np.sin(a) * 0.19], 1
        )
        p.kit.of("metal")
        p.kit.tube(ring, 0.03, lin("#a98a4a"), 6)
        p.kit.of("glass")
    for x in (-0.28, 0.28):
        p.kit.box(
            (x * p.w, front - 0.12, p.h - 0.3),
            (0.14, 0.16, 0.2),
            lin("#ffdca6") * (2 if on else 0.7),
            0.04,
            glow=1,
        )
        if on:
            p.shine(x * p.w, front - 0.4, p.h - 0.4, "#ffd29a", 1.2, 3.0)
    write(p.kit, "DECK B", (p.w * 0.02, front - 0.03, 2.35), 0.16, lin("#2f4a5c"))
    p.kit.of("metal")
    p.kit.tube([(p.w * 0.3, 0, p.h), (p.w * 0.3, 0, p.h + 5)], 0.09, white * 0.9, 8)
    p.kit.box((-p.w * 0.1, 0.3, p.h + 1.3), (1.9, 1.5, 2.5), lin("#c04a30"), 0.3)


def lifeboat(p: Prop) -> None:
    """Hang a covered boat in its davits."""
    p.kit.of("metal")
    for x in (-0.36, 0.36):
        p.kit.tube([(x * p.w, p.d * 0.45, 0), (x * p.w, p.d * 0.45, 1.9), (x * p.w, p.d * 0.2, p.h),
                    (x * p.w, -p.d * 0.1, p.h - 0.05)], 0.07, lin("#e8e8e2"), 8)  # fmt: skip
        p.kit.tube(
            [(x * p.w, -p.d * 0.1, p.h - 0.05), (x * p.w, -p.d * 0.1, 1.75)], 0.02, "#3a3a3c", 5
        )
    p.kit.of("paint")
    p.kit.ball((0, -p.d * 0.1, 1.30), (p.w * 0.46, p.d * 0.36, 0.55), lin("#e26a2f"), 18)
    p.kit.box((0, -p.d * 0.1, 1.32), (p.w * 0.9, p.d * 0.71, 0.07), lin("#f0ece0"), 0.03)
    for x in (-0.3, 0.3):
        p.kit.box((x * p.w, -p.d * 0.1, 0.45), (0.3, p.d * 0.5, 0.8), lin("#d8d6cc"), 0.03)
    write(p.kit, "12 PERS.", (0, -p.d * 0.1 - p.d * 0.372, 1.45), 0.13, lin("#30302f"))


def vent(p: Prop) -> None:
    """Stand a cowl that catches the wind."""
    r = min(p.w, p.d) * 0.28
    p.kit.of("metal")
    white = lin("#e8e8e2")
    line = [(0, 0, 0), (0, 0, p.h * 0.55), (0, -r * 0.4, p.h * 0.8), (0, -r * 1.5, p.h * 0.88)]
    p.kit.tube(line, [r, r, r * 1.25, r * 1.6], white, 14)
    p.kit.ball((0, -r * 1.6, p.h * 0.885), (r * 1.35, 0.06, r * 1.35), lin("#b8402f"), 12)
    p.kit.box((0, 0, 0.04), (r * 2.8, r * 2.8, 0.1), white * 0.8, 0.02)


def parasol(p: Prop) -> None:
    """Open a parasol in stripes, over a towel and a deckchair."""
    p.kit.of("wood")
    p.kit.tube([(0, 0, 0), (0.12, 0, p.h)], 0.025, "#d8c8a8", 8)
    p.kit.of("cloth")
    gores, r = 12, p.w / 2
    c = lin(p.pick.choice((p.colours.accent, "#c8473a", "#2f7a8a", "#d89a2f")))
    for k in range(gores):
        a, b = k * 2 * np.pi / gores, (k + 1) * 2 * np.pi / gores
        rows = []
        for s in (0.02, 0.4, 0.75, 1.0):
            for t in (a, b):
                rows.append((np.cos(t) * r * s + 0.12, np.sin(t) * r * s, p.h - 0.5 * s * s - 0.03))
        v = np.array(rows)
        n = _out(v, np.array([0.12, 0, p.h - 1.6]))
        q = np.array([[2 * j, 2 * j + 2, 2 * j + 3, 2 * j + 1] for j in range(3)])
        tint = c if k % 2 else lin("#f2ecdc")
        p.kit.put(v, n, q, tint)
        p.kit.put(v - [0, 0, 0.01], -n, q[:, ::-1], tint * 0.8)
    p.box(-0.9, -0.6, 0.0, 0.8, 1.7, 0.015, lin("#3f7f9a"), 0.005)
    p.kit.of("wood")
    for x in (0.5, 1.05):
        p.kit.tube([(x, -1.0, 0.1), (x, 0.2, 0.85)], 0.022, "#c9a877", 6)
        p.kit.tube([(x, -0.9, 0.5), (x, 0.3, 0.0)], 0.022, "#c9a877", 6)
    p.kit.of("cloth")
    p.kit.sheet((0.52, -0.95, 0.16), (0.5, 0, 0), (0, 1.1, 0.66), c, 0.1)


def _out(v: Array, from_: Array) -> Array:
    n = v - from_
    return n / np.linalg.norm(n, axis=1, keepdims=True)
