# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in fields, woods and gardens: fences, poles, bales, stones, bushes."""

import numpy as np

from .mesh import about_x, about_y, lin
from .out_noise import cloudy
from .out_sign import tongue, write
from .out_strew import stone
from .set_prop import Prop


def fence(p: Prop) -> None:
    """Build a fence of posts with two rails, weathered."""
    p.kit.of("wood")
    grey = lin("#8d8072")
    posts = max(2, round(p.w / 2)) + 1
    for k in range(posts):
        x = -p.w / 2 + p.w * k / (posts - 1)
        lean = about_y(p.pick.uniform(-3, 3))
        p.kit.box((x, 0, p.h / 2), (0.10, 0.10, p.h), grey * p.pick.uniform(0.8, 1.1), 0.02, lean)
    for z in (0.45, 0.92):
        for k in range(posts - 1):
            x = -p.w / 2 + p.w * (k + 0.5) / (posts - 1)
            p.kit.box(
                (x, -0.06, p.h * z),
                (p.w / (posts - 1) + 0.1, 0.035, 0.11),
                grey * p.pick.uniform(0.75, 1.05),
                0.01,
                about_y(p.pick.uniform(-1.5, 1.5)),
            )


def pole(p: Prop) -> None:
    """Stand a telegraph pole with its wires to the next."""
    p.kit.of("wood")
    p.kit.tube([(0, 0, 0), (0, 0, p.h)], [0.12, 0.085], lin("#5f4f40"), 9)
    p.kit.of("metal")
    for z in (0.92, 0.84):
        p.kit.box((0, 0, p.h * z), (0.09, 1.5, 0.09), lin("#6a5a48"), 0.01)
        for y in (-0.65, 0.65):
            p.kit.ball((0, y, p.h * z + 0.10), 0.05, "#7f8f92", 6)
            x = np.linspace(-14, 14, 15)
            sag = 0.9 * ((x / 14) ** 2 - 1) * (1 - (x / 14) ** 2) * 0 - 0.7 * (
                1 - (np.abs(x) / 14 - 1) ** 2
            )
            line = np.stack([x, np.full(15, y), p.h * z + 0.14 + sag], 1)
            p.kit.tube(line, 0.012, lin("#2a2a2c"), 3)


def road_sign(p: Prop) -> None:
    """Stand a sign on a post: a bus stop's flag, a warning, a name."""
    p.kit.of("metal")
    p.kit.tube([(0, 0.03, 0), (0, 0.03, p.h)], 0.03, "#8d9295", 8)
    face = p.kit
    if p.room == "bus_stop":
        face.box((0, 0, p.h - 0.35), (0.62, 0.03, 0.62), lin("#1f5f9c"), 0.01)
        write(face, "BUS", (0, -0.02, p.h - 0.28), 0.16, lin("#f4f4ef"))
        face.box((0, 0, 1.35), (0.36, 0.03, 0.55), lin("#e9e6da"), 0.006)
        for k in range(7):
            face.box((0, -0.018, 1.55 - k * 0.06), (0.28, 0.002, 0.016), lin("#6a6f75"), 0.001)
    elif p.room == "car_park":
        face.box((0, 0, p.h - 0.35), (0.66, 0.03, 0.66), lin("#1f4f9c"), 0.02)
        write(face, "P", (0, -0.02, p.h - 0.35), 0.42, lin("#f4f4ef"))
    else:
        v = np.array([(-0.45, 0, 0), (0.45, 0, 0), (0.0, 0, 0.8)])
        for k, (c, y) in enumerate((("#b8332a", 0.0), ("#f1eee2", -0.004))):
            s = 1 - 0.26 * k
            w = (v - [0, 0, 0.27]) * s + [0, y, p.h - 0.55]
            face.put(w, np.tile([0, -1.0, 0], (3, 1)), [[0, 1, 2, 2]], c)
            face.put(
                w + np.array([0, 0.012, 0]), np.tile([0, 1.0, 0], (3, 1)), [[2, 1, 0, 0]], "#8d9295"
            )
        write(face, "!", (0, -0.01, p.h - 0.36), 0.26, lin("#1b1b1c"))


def bale(p: Prop) -> None:
    """Roll a bale of straw."""
    p.kit.of("leaf")
    r, a = p.h / 2, np.linspace(0, 2 * np.pi, 41)
    to = about_x(90)
    rim = [
        (r * 0.02, -p.d / 2),
        (r * 0.5, -p.d / 2 - 0.01),
        (r * 0.97, -p.d / 2),
        (r, -p.d / 2 + 0.05),
        (r, p.d / 2 - 0.05),
        (r * 0.97, p.d / 2),
        (r * 0.5, p.d / 2 + 0.01),
        (r * 0.02, p.d / 2),
    ]
    p.kit.lathe((0, 0, r * 0.97), rim, lin("#c9aa5c"), 40, tilt=to)
    v, n, q, c, g, s = p.kit._parts.pop()
    local = (v - p.kit.origin) @ p.kit.to
    turn = np.arctan2(local[:, 2] - r, local[:, 0])
    out = np.hypot(local[:, 0], local[:, 2] - r)
    shade = 0.72 + 0.5 * cloudy(turn * 9 + out * 30, local[:, 1] * 14 + out * 4, 3, 3)
    p.kit._parts.append((v, n, q, c * shade[:, None], g, s))
    for k in range(3):
        y = (k - 1) * p.d * 0.28
        ring = np.stack(
            [np.cos(a) * r * 1.004, np.full(41, y), np.sin(a) * r * 1.004 + r * 0.97], 1
        )
        p.kit.tube(ring, 0.006, lin("#8a7440"), 3)


def boulder(p: Prop) -> None:
    """Lay a boulder with lichen."""
    p.kit.of("stone")
    v, n, q = stone(p.pick.randrange(30), 11, 16)
    k = cloudy(v[:, 0] * 5 + v[:, 2] * 3, v[:, 1] * 5, p.pick.randrange(99), 4)[:, None]
    c = lin("#8b867c") * (0.6 + 0.6 * k)
    moss = np.clip((k - 0.52) * 6, 0, 1) * np.clip(n[:, 2:3], 0, 1)
    v = v * (1 + 0.10 * (k - 0.5)) * np.array([p.w, p.d, p.h * 1.3]) - np.array([0, 0, p.h * 0.15])
    p.kit.put(v, n, q, c + (lin("#77803f") - c) * moss)


def bush(p: Prop) -> None:
    """Grow a bush of leaf cards."""
    pick = np.random.Generator(np.random.PCG64(p.pick.randrange(10**6)))
    count = 420
    way = pick.normal(size=(count, 3))
    way[:, 2] = np.abs(way[:, 2]) * 0.9 - 0.15
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    half = np.array([p.w / 2, p.d / 2, p.h * 0.62])
    lumps = 0.86 + 0.24 * np.sin(way @ pick.normal(size=3) * 5)
    middle = way * half * (pick.uniform(0.6, 1, count) * lumps)[:, None] + [0, 0, p.h * 0.36]
    face = way + pick.normal(0, 0.5, (count, 3))
    face /= np.linalg.norm(face, axis=1, keepdims=True)
    side = np.cross(face, pick.normal(size=(count, 3)))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    up, size = np.cross(face, side), pick.uniform(0.06, 0.11, (count, 1))
    v = np.stack([middle - side * size, middle + up * size * 0.6, middle + side * size,
                  middle - up * size * 0.6], 1)  # fmt: skip
    tint = lin(p.pick.choice(("#4d7338", "#5b7f3a", "#3f6440", "#6c8a45")))
    c = (
        tint
        * (0.5 + 0.6 * np.clip(middle[:, 2:3] / p.h, 0, 1))
        * pick.uniform(0.8, 1.2, (count, 1))
    )
    p.kit.of("leaf")
    p.kit.ball((0, 0, p.h * 0.36), half * 0.62, tint * 0.28, 10)
    n = way * 0.8 + [0, 0, 0.3]
    p.kit.put(v.reshape(-1, 3), np.repeat(n / np.linalg.norm(n, axis=1, keepdims=True), 4, 0),
              np.arange(count * 4).reshape(-1, 4), np.repeat(c, 4, 0))  # fmt: skip


def log(p: Prop) -> None:
    """Lay a fallen trunk, its cut ends pale."""
    p.kit.of("wood")
    r = p.h / 2
    bark = lin("#5b4937")
    p.kit.tube(
        [(-p.w / 2, 0, r), (0, 0.04, r * 0.96), (p.w / 2, 0, r)], [r, r * 0.94, r * 0.9], bark, 16
    )
    for k in range(2):
        side = -1 if k else 1
        to = about_y(90 * side)
        rings = [(0.001, 0), (r * 0.3, 0), (r * 0.31, 0.001), (r * 0.6, 0), (r * 0.86, 0)]
        p.kit.lathe((side * (p.w / 2 + 0.012), 0, r), rings, lin("#c7a473"), 16, tilt=to)
    for x in (-0.3, 0.15, 0.4):
        p.kit.tube(
            [(x * p.w, 0, r * 1.5), (x * p.w + 0.1, -0.2, p.h + 0.15)], [0.03, 0.012], bark, 6
        )
    p.kit.of("leaf")
    p.kit.box((-0.1, 0, p.h * 0.985), (p.w * 0.5, 0.18, 0.02), lin("#68783a"), 0.01)


def gravestone(p: Prop) -> None:
    """Stand a headstone, its kerb, grass or flowers before it."""
    p.kit.of("stone")
    c = lin(p.pick.choice(("#9a968d", "#7f7d78", "#b2aca0", "#5c5d60"))) * p.pick.uniform(0.9, 1.1)
    lean = about_y(p.pick.uniform(-3, 3))
    kind = p.pick.randrange(3)
    p.kit.box((0, 0, 0.06), (p.w + 0.2, p.d + 0.14, 0.14), c * 0.85, 0.02)
    if kind == 2:
        p.kit.box((0, 0, p.h * 0.55), (0.15, 0.14, p.h), c, 0.02, lean)
        p.kit.box((0, 0, p.h * 0.75), (p.w * 0.85, 0.13, 0.15), c, 0.02, lean)
    else:
        p.kit.box((0, 0, p.h * 0.45), (p.w, p.d * 0.6, p.h * 0.8), c, 0.02, lean)
        if kind:
            a = np.linspace(0, np.pi, 13)
            arch = np.stack(
                [np.cos(a) * p.w / 2, np.full(13, -p.d * 0.3), p.h * 0.84 + np.sin(a) * p.w * 0.3],
                1,
            )
            back = arch + np.array([0, p.d * 0.6, 0])
            v = np.concatenate([arch, back])
            fan = [[0, k, k + 1, k + 1] for k in range(1, 12)]
            p.kit.put(arch, np.tile([0, -1.0, 0], (13, 1)), fan, c)
            n = np.stack([np.cos(a), a * 0, np.sin(a)], 1)
            p.kit.put(v, np.tile(n, (2, 1)), [[k + 1, k, 13 + k, 14 + k] for k in range(12)], c)
        for k in range(4):
            wide = p.w * p.pick.uniform(0.3, 0.6)
            p.kit.box((0, -p.d * 0.31, p.h * (0.7 - 0.1 * k)), (wide, 0.006, 0.03), c * 0.55, 0.001)
    for x, y in ((-p.w / 2 - 0.1, -1.0), (p.w / 2 + 0.1, -1.0)):
        p.box(x, y, 0, 0.09, 1.9, 0.10, c * 0.9, 0.02)
    p.box(0, -1.95, 0, p.w + 0.3, 0.09, 0.10, c * 0.9, 0.02)
    if p.pick.random() < 0.6:
        p.kit.of("leaf")
        for _ in range(14):
            x, y = p.pick.uniform(-0.25, 0.25), p.pick.uniform(-0.6, -0.25)
            tint = p.pick.choice(("#c8473a", "#e3b34a", "#d8d2e4", "#b8568a"))
            p.kit.ball((x, y, p.pick.uniform(0.14, 0.3)), 0.045, tint, 6)
            p.kit.tube([(x * 0.6, y, 0.0), (x, y, 0.2)], 0.006, "#4d6a35", 3)


def hut(p: Prop) -> None:
    """Build a hut of boards: a beach cabin in stripes, or the head of a roof's stairs."""
    roof = p.room == "rooftop"
    p.kit.of("stone" if roof else "wood")
    main = lin("#a9a094") if roof else lin(p.pick.choice(("#d8d2c2", "#7fa3ad", "#c77b5a")))
    other = main if roof else lin("#f0ebdd")
    h = p.h * 0.78
    count = max(3, round(p.w / 0.16))
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        c = (main if k % 2 or roof else other) * p.pick.uniform(0.93, 1.04)
        p.box(x, 0, 0, p.w / count - (0 if roof else 0.006), p.d, h, c, 0.004)
    p.kit.of("wood")
    for side in (-1, 1):
        p.kit.box(
            (0, side * p.d * 0.27, h + p.h * 0.10),
            (p.w + 0.3, p.d * 0.66, 0.06),
            lin("#5b5f66") if roof else main * 0.7,
            0.01,
            about_x(-side * 22 if not roof else 0),
        )
    door = lin("#5f6f78") if roof else lin("#3f6f6a")
    p.box(0, -p.d / 2 - 0.02, 0.04, 0.95, 0.06, 2.0, lin("#e9e4d8"), 0.01)
    p.box(0, -p.d / 2 - 0.05, 0.06, 0.82, 0.05, 1.92, door, 0.01)
    p.kit.of("metal")
    p.box(0.32, -p.d / 2 - 0.09, 1.0, 0.03, 0.06, 0.14, "#b8b2a0")
    if roof:
        lamp = lin("#ffdca6")
        p.box(
            0,
            -p.d / 2 - 0.1,
            2.22,
            0.2,
            0.16,
            0.12,
            lamp * (2 if p.air.dark else 0.8),
            0.02,
            glow=1,
        )
        if p.air.dark:
            p.shine(0, -p.d / 2 - 0.3, 2.2, "#ffcf8f", 0.9, 2.2)
    elif tongue(p.floor["set"]):
        write(p.kit, str(p.pick.randrange(3, 60)), (0, -p.d / 2 - 0.085, 1.6), 0.2, lin("#f4f0e4"))
