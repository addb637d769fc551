# SPDX-License-Identifier: GPL-3.0-or-later
"""Skies: a dome of the hour's colours, and a far town that windows and streets look out on."""

from math import cos, pi, sin
from random import Random

import numpy as np

from .mesh import Kit, _grid, lin
from .mood import Mood

FAR_TOWN = {"forest", "beach", "park"}


def sky(kit: Kit, floor: dict, air: Mood) -> None:
    """Hang the sky, and a skyline where there is a town."""
    kit.stand()
    t, p = np.meshgrid(np.linspace(-0.45, pi / 2, 17), np.linspace(0, 2 * pi, 33), indexing="ij")
    d = np.stack([np.cos(t) * np.cos(p), np.cos(t) * np.sin(p), np.sin(t)], -1).reshape(-1, 3)
    up = np.clip(d[:, 2:3], 0, 1) ** 0.45
    c = air.horizon * (1 - up) + air.zenith * up
    if not floor["weather"]:
        streaks = np.sin(d[:, 2:3] * 26 + d[:, :1] * 3) * np.sin(d[:, 1:2] * 7 + d[:, :1] * 5)
        c = c * (1 + 0.07 * np.clip(streaks, 0, 1) * (1 - up))
    c = np.where(d[:, 2:3] < -0.02, air.horizon * 0.72, c)
    kit.put(d * 160, -d, _grid(17, 33), c * (1.0 if air.dark else 1.25), glow=1)
    kit.finish("sky", clear=True)
    if floor["kind"] not in FAR_TOWN:
        _skyline(kit, floor, air)


def _skyline(kit: Kit, floor: dict, air: Mood) -> None:
    """Stand a ring of far houses, hazed towards the sky; some windows lit at night."""
    pick = Random(f"town {floor['look']}")
    base = -9.0 if floor["inside"] or floor["kind"] == "rooftop" else 0.0
    haze = air.horizon * (0.62 if air.dark else 0.95)
    for k in range(34):
        a = 2 * pi * k / 34 + pick.uniform(-0.05, 0.05)
        far = pick.uniform(46, 74)
        wide, high = pick.uniform(7, 15), pick.uniform(9, 24)
        wall = lin(pick.choice(("#8d8478", "#a1968a", "#7b7f86", "#9c8070", "#6f747c")))
        wall = wall * (0.10 if air.dark else 0.9)
        mix = min(0.72, far / 100) if not air.dark else 0.45
        c = wall * (1 - mix) + haze * mix
        kit.stand(far * cos(a), far * sin(a), np.degrees(a) + 90)
        kit.box((0, 0, base + high / 2), (wide, 6, high), c, 0.01, glow=1, cell=50)
        lit = air.window * 0 + lin("#ffca7a") * 0.9
        for row in range(int(high / 3.2)):
            for col in range(int(wide / 2.2)):
                if air.dark and pick.random() > 0.30:
                    continue
                x = -wide / 2 + 1.3 + col * 2.2
                z = base + 2.0 + row * 3.2
                shade = lit if air.dark else c * 0.80
                kit.sheet((x - 0.5, 3.06, z), (1.0, 0, 0), (0, 0, 1.5), shade, 9, glow=1)
                kit.sheet((x + 0.5, -3.06, z), (-1.0, 0, 0), (0, 0, 1.5), shade, 9, glow=1)
    kit.stand()
    kit.finish("sky.town", clear=True)
