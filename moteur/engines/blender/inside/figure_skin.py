# SPDX-License-Identifier: GPL-3.0-or-later
"""Skins on bones: places and normals carried by what pulls at them, compiled."""

import numpy as np

from .mesh import Array
from .raster import jit


def pulls(weights: Array) -> tuple[Array, Array]:
    """Return which bones pull at each place (n, k) and how much; the rest of them do not."""
    most = max(1, int((weights != 0).sum(1).max()))
    order = np.argsort(-np.abs(weights), 1, kind="stable")[:, :most]
    much = np.take_along_axis(weights, order, 1)
    return order.astype(np.uint8), np.ascontiguousarray(much, np.float32)


def carried(v: Array, n: Array, by: tuple[Array, Array], folds: Array, whole: Array, halves: Array):
    """Return places and normals (n, 3) moved by bones (bones, 12), and by half-way turns.

    The twelve are a 3 x 3 turn by rows, then a shift.
    """
    out, normal = np.empty(v.shape, np.float32), np.empty(v.shape, np.float32)
    _carried(v.astype(np.float32, copy=False), n.astype(np.float32, copy=False), *by, folds,
             whole.astype(np.float32), halves.astype(np.float32), out, normal)  # fmt: skip
    return out, normal


@jit
def _carried(v, n, bones, much, folds, whole, halves, out, normal):
    m = np.zeros(12, np.float32)
    for i in range(len(v)):
        m[:] = 0
        for k in range(bones.shape[1]):
            w = much[i, k]
            if w == 0:
                break
            for c in range(12):
                m[c] += w * whole[bones[i, k], c]
        for k in range(folds.shape[1]):
            w = folds[i, k]
            if w != 0:
                for c in range(12):
                    m[c] += w * halves[k, c]
        long = np.float32(0)
        for a in range(3):
            out[i, a] = (
                m[3 * a] * v[i, 0] + m[3 * a + 1] * v[i, 1] + m[3 * a + 2] * v[i, 2] + m[9 + a]
            )
            k = m[3 * a] * n[i, 0] + m[3 * a + 1] * n[i, 1] + m[3 * a + 2] * n[i, 2]
            normal[i, a] = k
            long += k * k
        long = np.sqrt(long) + np.float32(1e-9)
        for a in range(3):
            normal[i, a] /= long


@jit
def placed(v, n, to, x, y, out, normal):
    """Fill out and normal with places and normals turned by the 3 x 3 `to`, at (x, y).

    Returns the lowest and the highest corner (2, 3).
    """
    box = np.empty((2, 3), np.float32)
    box[0], box[1] = 1e9, -1e9
    shift = (x, y, np.float32(0))
    for i in range(len(v)):
        for a in range(3):
            k = to[a, 0] * v[i, 0] + to[a, 1] * v[i, 1] + to[a, 2] * v[i, 2] + shift[a]
            out[i, a] = k
            normal[i, a] = to[a, 0] * n[i, 0] + to[a, 1] * n[i, 1] + to[a, 2] * n[i, 2]
            box[0, a] = min(box[0, a], k)
            box[1, a] = max(box[1, a], k)
    return box
