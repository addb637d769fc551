# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper: its grain, the unsteadiness of a hand, and blurs. Seeds are fixed: nothing boils."""

from functools import lru_cache

import numpy as np

from .mesh import Array


@lru_cache(maxsize=64)
def noise(height: int, width: int, scale: float, seed: int) -> Array:
    """Return smooth noise (height, width) about 0, mostly within -1 to 1.

    `scale` is the size of its spots in pixels.
    """
    rows, columns = int(height / scale) + 3, int(width / scale) + 3
    pick = np.random.Generator(np.random.PCG64(seed))
    grid = pick.random((rows, columns), np.float32) * 2 - 1
    y, x = np.arange(height) / scale, np.arange(width) / scale
    i, j = y.astype(int), x.astype(int)
    u, v = _eased(y - i)[:, None], _eased(x - j)[None]
    top = grid[i] * (1 - u) + grid[i + 1] * u
    out = top[:, j] * (1 - v) + top[:, j + 1] * v
    out = (out * 1.5).astype(np.float32)
    out.flags.writeable = False
    return out


def _eased(x: Array) -> Array:
    x = x.astype(np.float32)
    return x * x * (3 - 2 * x)


def blur(a: Array, r: int, times: int = 2) -> Array:
    """Return `a` blurred over its first two axes by boxes of 2 r + 1 pixels."""
    if r < 1:
        return a
    for _ in range(times):
        for axis in (0, 1):
            a = _box(a, r, axis)
    return a


def _box(a: Array, r: int, axis: int) -> Array:
    pad = [(0, 0)] * a.ndim
    pad[axis] = (r + 1, r)
    total = np.cumsum(np.pad(a, pad, "edge"), axis, dtype=np.float64 if a.size > 1e6 else None)
    n = a.shape[axis]
    high = np.take(total, range(2 * r + 1, 2 * r + 1 + n), axis)
    low = np.take(total, range(n), axis)
    return ((high - low) * (1.0 / (2 * r + 1))).astype(np.float32)


def step(x: Array, low: float, high: float) -> Array:
    """Return 0 below `low`, 1 above `high`, eased between; `low` may be the greater."""
    t = np.clip((x - low) * np.float32(1 / (high - low)), 0, 1)
    return t * t * (3 - 2 * t)


def moved(a: Array, dy: Array, dx: Array) -> Array:
    """Return a picture whose pixels are taken from places shifted by (dy, dx), nearest."""
    h, w = a.shape[:2]
    y = np.clip(np.arange(h)[:, None] + np.rint(dy).astype(np.int32), 0, h - 1)
    x = np.clip(np.arange(w)[None] + np.rint(dx).astype(np.int32), 0, w - 1)
    return a[y, x]


def halved(a: Array) -> Array:
    """Return a picture at half its size."""
    return (a[0::2, 0::2] + a[1::2, 0::2] + a[0::2, 1::2] + a[1::2, 1::2]) * np.float32(0.25)
