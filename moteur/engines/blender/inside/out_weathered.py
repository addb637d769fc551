# SPDX-License-Identifier: GPL-3.0-or-later
"""What rain and snow do to a set outside: wet things darken, level things turn white."""

import numpy as np

from .mesh import STUFFS, Kit, lin

SNOW = lin("#eef2f8")
DRY = ("sky", "world", "cabin")
WET = STUFFS.index("wet")


def weathered(kit: Kit, floor: dict) -> None:
    """Wet or snow over everything that has been built so far."""
    if floor["inside"] or floor["weather"] not in ("rain", "snow"):
        return
    for s in kit.solids:
        if s.name.startswith(DRY):
            continue
        lit = (1 - s.g)[:, None]
        if floor["weather"] == "rain":
            soaked = np.clip(s.n[:, 2:3] * 0.5 + 0.5, 0, 1) * lit
            s.c = s.c * (1 - 0.38 * soaked)
            continue
        up = np.clip((s.n[:, 2:3] - 0.42) / 0.35, 0, 1) * lit * 0.92
        grey = 0.93 + 0.07 * np.sin(s.v[:, :1] * 2.1 + np.sin(s.v[:, 1:2] * 1.7))
        s.c = s.c * (1 - up) + SNOW * grey * up


POOL, HIGH, EBB = 2.7, 2.4, 0.66


def lamplit(kit: Kit, lamps: list) -> None:
    """Pool the light of street lamps on the ground of a night: between them it ebbs.

    Only a few lamps of a set throw light of their own; these pools are under all of them.
    """
    tall = [lamp for lamp in lamps if not lamp.sun and lamp.at[2] > HIGH]
    if not tall:
        return
    for s in kit.solids:
        if not s.name.startswith("floor"):
            continue
        pool = np.zeros((len(s.v), 3))
        for lamp in tall:
            far = ((s.v[:, :2] - lamp.at[:2]) ** 2).sum(1) / POOL**2
            warm = lamp.colour / max(float(lamp.colour.max()), 1e-6)
            pool += (1 / (1 + far) ** 2)[:, None] * (0.35 + 0.65 * warm)
        s.c = s.c * (EBB * np.array([0.86, 0.95, 1.18]) + 1.5 * np.minimum(pool, 1.1))
