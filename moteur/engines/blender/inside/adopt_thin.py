# SPDX-License-Identifier: GPL-3.0-or-later
"""Thin a heavy mesh: points in one cell of a grid become one (Rossignac and Borrel 1993)."""

import numpy as np

from .mesh import Array

FEW = 60


def thinned(found: tuple[Array, ...], few: int) -> tuple[Array, ...]:
    """Return about `few` of the triangles v, n, c (m, 3, 3), g, s (m,); small meshes stay."""
    v, n, c, g, s = found
    if len(v) <= max(few, FEW):
        return found
    face = np.cross(v[:, 1] - v[:, 0], v[:, 2] - v[:, 0])
    area = float(np.linalg.norm(face, axis=1).sum()) / 2
    cell = max(1e-6, (2 * area / max(few, FEW)) ** 0.5)
    low = v.reshape(-1, 3).min(0)
    grid = ((v.reshape(-1, 3) - low) / cell).astype(np.int64)
    wide = grid.max(0) + 1
    key = (grid[:, 0] * wide[1] + grid[:, 1]) * wide[2] + grid[:, 2]
    _, which, count = np.unique(key, return_inverse=True, return_counts=True)
    middle = np.stack([np.bincount(which, v[..., k].ravel()) for k in range(3)], 1)
    middle /= count[:, None]
    f = which.reshape(-1, 3)
    good = np.nonzero((f[:, 0] != f[:, 1]) & (f[:, 1] != f[:, 2]) & (f[:, 0] != f[:, 2]))[0]
    sides = np.sort(f[good], axis=1)
    _, first = np.unique(sides, axis=0, return_index=True)
    keep = good[np.sort(first)]
    return middle[f[keep]].astype(v.dtype), n[keep], c[keep], g[keep], s[keep]
