# SPDX-License-Identifier: GPL-3.0-or-later
"""Stations: rails, trains, canopies, signs."""

import numpy as np

from .mesh import Array, Kit, about_x, lin
from .out_sign import tongue, write
from .set_prop import Prop

BED = -0.98


def rails(p: Prop) -> None:
    """Lay a track along x, its ballast below the platform's edge."""
    p.kit.of("wood")
    reach = min(p.w / 2, 60.0)
    for k in range(int(2 * reach / 0.62)):
        x = -reach + k * 0.62
        p.box(x, 0, BED, 0.25, 2.5, 0.12, lin("#6a5f56") * p.pick.uniform(0.75, 1.1), 0.015, cell=3)
    p.kit.of("metal")
    for y in (-0.72, 0.72):
        p.kit.box((0, y, BED + 0.19), (2 * reach, 0.07, 0.14), lin("#6b5445"), 0.01, cell=4)
        p.kit.box((0, y, BED + 0.265), (2 * reach, 0.055, 0.02), lin("#c3c7ca"), 0.005, cell=4)


def canopy(p: Prop) -> None:
    """Roof a platform: a sloping deck on iron brackets, a valance, lamps beneath."""
    p.kit.of("wood")
    count = int(p.w / 0.5)
    for k in range(count):
        x = -p.w / 2 + p.w * (k + 0.5) / count
        c = lin("#7f8f86") * p.pick.uniform(0.92, 1.05)
        for s in (-1, 1):
            p.kit.box(
                (x, s * p.d * 0.25, p.h + 0.10),
                (p.w / count - 0.01, p.d / 2, 0.06),
                c,
                0.006,
                about_x(s * 7),
                cell=1.2,
            )
    p.kit.of("metal")
    iron = lin("#2f4a42")
    for s in (-1, 1):
        p.box(0, s * p.d / 2, p.h + 0.2, p.w, 0.06, 0.24, iron, 0.01)
        teeth = int(p.w / 0.25)
        for k in range(teeth):
            p.kit.box(
                (-p.w / 2 + p.w * (k + 0.5) / teeth, s * p.d / 2, p.h + 0.16),
                (0.16, 0.03, 0.18),
                lin("#d8d0b8"),
                0.01,
                cell=9,
            )
    for k in range(5):
        x = -p.w / 2 + p.w * (k + 0.5) / 5
        p.kit.tube(
            [(x, -p.d * 0.46, p.h + 0.28), (x, 0, p.h - 0.02), (x, p.d * 0.46, p.h + 0.28)],
            0.04,
            iron,
            6,
        )
        p.kit.tube([(x, 0, p.h), (x, 0, p.h - 0.35)], 0.012, "#26282a", 5)
        p.kit.lathe(
            (x, 0, p.h - 0.62), [(0.22, 0), (0.20, 0.05), (0.06, 0.2), (0.03, 0.3)], iron, 16
        )
        p.kit.ball(
            (x, 0, p.h - 0.58), 0.07, lin("#ffe6bb") * (2.2 if p.air.dark else 1.0), 9, glow=1
        )
        if p.air.dark:
            p.shine(x, 0, p.h - 0.75, "#ffdca8", 1.0, 2.3)


def platform_sign(p: Prop) -> None:
    """Stand the station's name, and a clock."""
    name = p.floor["set"].split(",")[0].split(" - ")[0].upper()
    for word in ("STATION PLATFORM", "QUAI DE GARE", "PLATFORM", "TRAIN STATION", "ANDÉN", "GARE"):
        if name.strip() == word:
            name = {"fr": "SAINT-AUBIN", "es": "LOS OLMOS"}.get(tongue(p.floor["set"]), "ASHBY")
    p.kit.of("metal")
    for x in (-1, 1):
        p.kit.tube([(x * p.w * 0.42, 0, 0), (x * p.w * 0.42, 0, p.h - 0.3)], 0.035, "#3b4247", 8)
    p.box(0, 0, p.h - 0.95, p.w, 0.06, 0.6, lin("#22466f"), 0.02)
    p.box(0, 0, p.h - 0.92, p.w - 0.08, 0.066, 0.54, lin("#2a5486"), 0.01)
    on = p.air.dark
    for k in range(2):
        saved = p.kit.to
        if k:
            p.kit.to = saved @ np.diag([-1.0, -1.0, 1.0])
        write(
            p.kit,
            name[:20],
            (0, -0.04, p.h - 0.65),
            0.24,
            lin("#f4f4ee"),
            0.6 if on else 0.0,
            p.w - 0.4,
        )
        p.kit.to = saved


def train(p: Prop) -> None:
    """Stand a train at the platform."""
    carriages(p.kit, p.w, p.d, p.h, p.air.dark, p.pick.random() < 0.5, BED + 0.28)


def carriages(
    kit: Kit, long: float, wide: float, high: float, dark: bool, red: bool, foot: float
) -> None:
    """Build a train along x, its nose at -x, on rails whose top is at `foot`."""
    count = max(1, round(long / 20))
    each = long / count
    main = lin("#a33a30") if red else lin("#2f5f7f")
    for k in range(count):
        x0 = -long / 2 + k * each
        _carriage(kit, x0 + 0.35, x0 + each - 0.35, wide, high, main, dark, foot, nose=k == 0)
        if k:
            kit.of("plastic")
            kit.box((x0, 0, foot + high * 0.48), (0.8, wide * 0.6, high * 0.6), "#26282b", 0.05)


def _carriage(
    kit: Kit,
    x0: float,
    x1: float,
    wide: float,
    high: float,
    main: Array,
    dark: bool,
    foot: float,
    nose: bool,
) -> None:
    w = wide / 2
    side = [
        (0.92, 0.20),
        (1.0, 0.26),
        (1.0, 0.415),
        (1.0, 0.425),
        (1.0, 0.775),
        (0.995, 0.785),
        (0.96, 0.84),
        (0.80, 0.94),
        (0.45, 0.985),
        (0.0, 1.0),
    ]
    ring = [(a * w, foot + b * high) for a, b in side] + [
        (-a * w, foot + b * high) for a, b in side[-2::-1]
    ]
    xs = np.linspace(x0, x1, 12)
    pull = np.zeros(12)
    rows = []
    for i, x in enumerate(xs):
        k = 1.0 - (0.10 if nose and i == 0 else 0.0)
        lean = [
            (0.9 * max(0.0, (z - foot) / high - 0.45)) if nose and i == 0 else 0.0 for _, z in ring
        ]
        rows.append([(x + lean[j] + pull[i], y * k, z) for j, (y, z) in enumerate(ring)])
    v = np.array(rows).reshape(-1, 3)
    n = np.stack([np.zeros(len(v)), v[:, 1], (v[:, 2] - foot - high * 0.55) * 1.2], 1)
    n[:, 2] *= np.where(np.abs(v[:, 1]) > w * 0.9, 0.1, 1)
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    z = (v[:, 2] - foot) / high
    cream = lin("#e8e1cc")
    c = np.where((z < 0.42)[:, None], main, np.where((z < 0.78)[:, None], cream, lin("#8d9296")))
    kit.of("paint")
    m = len(ring)
    i = np.arange(12 * m).reshape(12, m)
    q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    kit.put(v, n, q, c)
    for end, way in ((0, -1.0), (11, 1.0)):
        face = v.reshape(12, m, 3)[end]
        fan = [[0, j, j + 1, j + 1] for j in range(1, m - 1)]
        kit.put(
            face, np.tile([way, 0, 0], (m, 1)), fan if way > 0 else [f[::-1] for f in fan], main
        )
    _windows(kit, x0, x1, wide, high, main, dark, foot)
    if nose:
        _cab(kit, x0, wide, high, dark, foot)


def _windows(kit: Kit, x0, x1, wide: float, high: float, main, dark: bool, foot: float) -> None:
    """Add bogies, doors and windows to a carriage."""
    w, mid, long = wide / 2, (x0 + x1) / 2, x1 - x0
    kit.of("metal")
    kit.box(
        (mid, 0, foot + high * 0.13),
        (long * 0.94, wide * 0.8, high * 0.14),
        "#232527",
        0.02,
        cell=3,
    )
    for b in (-0.36, 0.36):
        for d in (-1.1, 1.1):
            for s in (-1, 1):
                to = np.array([[1.0, 0, 0], [0, 0, float(s)], [0, -float(s), 0]])
                rim = [(0.001, 0.04), (0.34, 0.05), (0.42, 0.06), (0.42, -0.05)]
                kit.lathe((mid + b * long + d, s * 0.72, foot + 0.43), rim, "#3b3d40", 16, tilt=to)
    count = max(3, int(long / 2.1))
    lit = lin("#ffdf9f") * 1.05 if dark else lin("#33444f")
    for k in range(count):
        x = x0 + long * (k + 0.5) / count
        for s in (-1, 1):
            if k in (1, count - 2):
                kit.of("paint")
                kit.box(
                    (x, s * (w + 0.005), foot + high * 0.5),
                    (1.3, 0.03, high * 0.56),
                    main * 0.8,
                    0.02,
                )
            kit.of("glass")
            kit.box(
                (x, s * (w + 0.012), foot + high * 0.595),
                (1.15 if k not in (1, count - 2) else 0.8, 0.03, high * 0.24),
                lit,
                0.03,
                glow=0.9 if dark else 0.0,
            )


def _cab(kit: Kit, x0: float, wide: float, high: float, dark: bool, foot: float) -> None:
    """Glaze the driver's cab and light its lamps."""
    w = wide / 2
    kit.of("glass")
    kit.box(
        (x0 + 0.12, 0, foot + high * 0.66),
        (0.06, wide * 0.74, high * 0.26),
        lin("#1b242b"),
        0.03,
        np.array([[0.94, 0, 0.34], [0, 1, 0], [-0.34, 0, 0.94]]),
    )
    for s in (-1, 1):
        kit.box(
            (x0 - 0.03, s * w * 0.66, foot + high * 0.36),
            (0.08, 0.3, 0.2),
            lin("#fff2d0") * (2.4 if dark else 1),
            0.03,
            glow=1,
        )
