# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts: what a face is put together from; each keeps its quads and colours and takes a shape."""

from dataclasses import dataclass

import numpy as np

from .clay import normals
from .face_muscle import Expression
from .mesh import Array


@dataclass
class Part:
    """Hold quads (m, 4), linear colours (n, 3), glow and gloss 0-1, and what it is made of."""

    q: Array
    c: Array
    glow: float = 0.0
    gloss: float = 0.0
    stuff: str = "skin"

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3) with an expression."""
        raise NotImplementedError


def pair(muscles: dict[str, Array], name: str, side: int = 0) -> float:
    """Return a muscle's weight: of the left (1), the right (-1) or the mean of both."""
    found = muscles.get(name)
    if found is None:
        return 0.0
    return float(found[0] if side > 0 else found[1] if side < 0 else found.mean())


def loop(rows: int, columns: int) -> Array:
    """Return the quads of rows of points that close to a ring."""
    i = np.arange(rows * columns).reshape(rows, columns)
    j = np.roll(i, -1, axis=1)
    return np.stack([i[:-1], i[1:], j[1:], j[:-1]], -1).reshape(-1, 4)


def strip(rows: int, columns: int) -> Array:
    """Return the quads of a lattice of points."""
    i = np.arange(rows * columns).reshape(rows, columns)
    return np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)


def facing(v: Array, q: Array) -> Array:
    """Return quads that face +x on the whole."""
    return q if normals(v, q)[:, 0].mean() > 0 else q[:, ::-1]
