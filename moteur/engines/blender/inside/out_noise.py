# SPDX-License-Identifier: GPL-3.0-or-later
"""Noise: smooth values 0-1 over a plane, the same for the same seed."""

import numpy as np

from .mesh import Array


def noise(x: Array, y: Array, seed: int = 0) -> Array:
    """Return value noise of lattice step 1."""
    i, j = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    u, v = x - i, y - j
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    a, b = _hash(i, j, seed), _hash(i + 1, j, seed)
    c, d = _hash(i, j + 1, seed), _hash(i + 1, j + 1, seed)
    return (a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v


def cloudy(x: Array, y: Array, seed: int = 0, octaves: int = 4) -> Array:
    """Return noise of several steps, each half as wide and half as strong."""
    total, weight, whole = np.zeros_like(x, dtype=float), 1.0, 0.0
    for k in range(octaves):
        total += weight * noise(x * 2**k, y * 2**k, seed + 17 * k)
        whole += weight
        weight *= 0.5
    return total / whole


def _hash(i: Array, j: Array, seed: int) -> Array:
    h = (i * 374761393 + j * 668265263 + seed * 2147483647) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFF) / 65535.0
