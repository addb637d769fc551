# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls of a stranger's room: where they are closed, and where one can go or look through."""

import re

import numpy as np

from .mesh import Array

CELL, BAND = 0.1, 0.4
OPENING = re.compile(
    r"door|window|gate|opening|glass|glazing|porte|fen[eê]tre|vitre|baie|puerta|ventana|vidrio|"
    r"t[uü]r|fenster",
    re.IGNORECASE,
)
_WAYS = {"north": (1, 1), "south": (1, -1), "east": (0, 1), "west": (0, -1)}


def walls(v: Array, opens: Array, size: Array) -> dict[str, list[str]]:
    """Return each wall as rows of cells from the floor up, "#" where it is closed.

    `v` are triangles (m, 3, 3) in metres about the room's middle, `opens` (m,) says which
    belong to a door or a window by their names: they close nothing. A row runs along +x for
    north and south, along +y for east and west, in cells of 0.1 m.
    """
    normal = np.cross(v[:, 1] - v[:, 0], v[:, 2] - v[:, 0])
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-12
    found = {}
    for name, (axis, sign) in _WAYS.items():
        off = size[axis] / 2 - sign * v[:, :, axis].mean(1)
        faces = (np.abs(normal[:, axis]) > 0.7) & (off < BAND)
        rows = np.full((max(1, int(size[2] / CELL)), max(1, int(size[1 - axis] / CELL))), False)
        named = rows.copy()
        _mark(rows, v[faces & ~opens], 1 - axis, size)
        _mark(named, v[(off < BAND) & opens], 1 - axis, size)
        found[name] = ["".join("#" if c else "." for c in row) for row in rows & ~named]
    return found


def _mark(rows: Array, v: Array, along: int, size: Array) -> None:
    """Mark the cells that triangles cover, by points strewn over them."""
    steps = 5
    for i in range(steps + 1):
        for j in range(steps + 1 - i):
            a, b = i / steps, j / steps
            p = v[:, 0] * a + v[:, 1] * b + v[:, 2] * (1 - a - b)
            x = ((p[:, along] + size[along] / 2) / CELL).astype(int)
            z = (p[:, 2] / CELL).astype(int)
            good = (x >= 0) & (x < rows.shape[1]) & (z >= 0) & (z < rows.shape[0]) & (p[:, 2] >= 0)
            rows[z[good], x[good]] = True
