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
