# SPDX-License-Identifier: GPL-3.0-or-later
"""Cars: one body for parked ones and for players that drive. The nose is at -x."""

from random import Random

import numpy as np

from .mesh import Kit, _grid, lin

PAINTS = ("#7d2a26", "#2f4a63", "#c9c4b8", "#39413c", "#b08a3a", "#8f979c", "#1f2226", "#4f6f6a")


def body_of_car(kit: Kit, w: float, d: float, h: float, pick: Random, dark: bool) -> None:
    """Build a saloon of length w, width d, height h."""
    paint = lin(pick.choice(PAINTS))
    r = h * 0.225
    line = np.array(
        [
            (-0.500, 0.36),
            (-0.490, 0.50),
            (-0.40, 0.565),
            (-0.22, 0.605),
            (-0.115, 0.80),
            (-0.03, 0.94),
            (0.08, 1.0),
            (0.20, 0.985),
            (0.30, 0.90),
            (0.385, 0.66),
            (0.47, 0.62),
            (0.495, 0.52),
            (0.500, 0.34),
        ]
    )
    half = d / 2
    rows = []
    for x, z in line:
        cabin = np.clip((z - 0.60) / 0.4, 0, 1)
        top = half * (0.96 - 0.30 * cabin)
        belt = min(z, 0.60)
        nose = 1 - 0.10 * (abs(x) / 0.5) ** 6
        rows.append(
            [
                (x * w, -half * 0.93 * nose, h * 0.19),
                (x * w, -half * nose, h * min(0.40, belt)),
                (x * w, -half * 0.985 * nose, h * belt),
                (x * w, -top * nose, h * (z - 0.02)),
                (x * w, -top * 0.8 * nose, h * z),
                (x * w, 0, h * (z + 0.012)),
                (x * w, top * 0.8 * nose, h * z),
                (x * w, top * nose, h * (z - 0.02)),
                (x * w, half * 0.985 * nose, h * belt),
                (x * w, half * nose, h * min(0.40, belt)),
                (x * w, half * 0.93 * nose, h * 0.19),
            ]
        )
    v = np.array(rows).reshape(-1, 3)
    q = _grid(len(line), 11)
    n = _smooth(v, q)
    if (n[:, 2] * (v[:, 2] - h * 0.4)).sum() < 0:
        q, n = q[:, ::-1], -n
    kit.put(v, n, q, paint)
    _glass(kit, rows, h)
    for x in (-0.315, 0.30):
        for side in (-1, 1):
            y = side * (half - 0.09)
            _wheel(kit, x * w, y, r, side)
    front, back = lin("#fff2d0"), lin("#c8241c")
    for side in (-1, 1):
        y = side * half * 0.70
        kit.box(
            (-w * 0.492, y, h * 0.47),
            (0.05, d * 0.2, h * 0.085),
            front * (2.2 if dark else 0.9),
            0.02,
            glow=1 if dark else 0.3,
        )
        kit.box(
            (w * 0.492, y, h * 0.52),
            (0.05, d * 0.19, h * 0.07),
            back * (1.5 if dark else 0.7),
            0.02,
            glow=1 if dark else 0.2,
        )
        kit.box((-w * 0.10, side * half * 1.06, h * 0.62), (0.10, 0.16, 0.10), paint * 0.8, 0.03)
        for x in (0.02, 0.20):
            kit.box(
                (x * w, side * half * 0.995, h * 0.52), (0.14, 0.02, 0.025), lin("#b9bcbe"), 0.006
            )
    kit.box((-w * 0.497, 0, h * 0.30), (0.06, d * 0.86, h * 0.09), lin("#2a2c2e"), 0.02)
    kit.box((w * 0.497, 0, h * 0.30), (0.06, d * 0.86, h * 0.09), lin("#2a2c2e"), 0.02)
    for x in (-0.512, 0.512):
        kit.box((x * w, 0, h * 0.31), (0.012, 0.48, 0.11), lin("#e9e6d8"), 0.004)
    kit.box((0, 0, h * 0.17), (w * 0.94, d * 0.86, h * 0.10), lin("#151617"), 0.02)


def _glass(kit: Kit, rows, h: float) -> None:
    """Lay dark panes just outside the cabin."""
    glass = lin("#22303a")
    out = 0.012

    def pane(a, b, c, d) -> None:
        p = np.array([a, b, c, d], float)
        n = np.cross(p[1] - p[0], p[3] - p[0])
        n /= np.linalg.norm(n) + 1e-9
        if n @ (p.mean(0) - (0.1, 0, h * 0.5)) < 0:
            p, n = p[::-1], -n
        mid = p.mean(0)
        p = mid + (p - mid) * 0.90 + n * out
        shade = np.array([glass, glass, glass * 2.6, glass * 2.6])
        kit.put(p, np.tile(n, (4, 1)), np.array([[0, 1, 2, 3]]), shade)

    r = [np.array(x) for x in rows]
    pane(r[3][3] * 0.5 + r[3][4] * 0.5, r[3][7] * 0.5 + r[3][6] * 0.5, r[5][6], r[5][4])
    pane(r[9][3] * 0.5 + r[9][4] * 0.5, r[9][7] * 0.5 + r[9][6] * 0.5, r[8][6], r[8][4])
    for low, top in ((2, 3), (8, 7)):
        side = low
        pane(r[4][side] + (0.05, 0, 0), r[6][side] + (0.02, 0, 0), r[6][top], r[5][top])
        pane(
            r[6][side] + (0.06, 0, 0),
            r[8][side] + (0.14, 0, 0),
            r[8][top] - (0.06, 0, 0),
            r[6][top] + (0.04, 0, 0),
        )


def _wheel(kit: Kit, x: float, y: float, r: float, side: int) -> None:
    to = np.array([[1.0, 0, 0], [0, 0, float(side)], [0, -float(side), 0]])
    tyre = [
        (0.001, -0.09),
        (r * 0.95, -0.09),
        (r, -0.06),
        (r, 0.07),
        (r * 0.93, 0.10),
        (r * 0.66, 0.105),
    ]
    kit.lathe((x, y, r), tyre, "#17181a", 20, tilt=to)
    rim = [(r * 0.66, 0.095), (r * 0.6, 0.07), (r * 0.2, 0.085), (0.001, 0.10)]
    kit.lathe((x, y, r), rim, "#a4a8ab", 20, tilt=to)


def _smooth(v, q):
    face = np.cross(v[q[:, 2]] - v[q[:, 0]], v[q[:, 3]] - v[q[:, 1]])
    n = np.zeros_like(v)
    for k in range(4):
        np.add.at(n, q[:, k], face)
    return n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-9)
