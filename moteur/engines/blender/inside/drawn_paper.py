# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper, and the unsteadiness of a hand: smooth noise of fixed seeds, so that nothing boils."""

from functools import lru_cache

import numpy as np

from .mesh import Array
from .raster import jit

# Sizes of spots in pixels of a picture of 1080 lines: a hand's sway across and down, its
# pressure, slow and fast, the border of a wash, its pools, the paper's grain and its tooth.
SCALES = (44.0, 44.0, 34.0, 9.0, 150.0, 70.0, 2.4, 7.0)
SWAY_X, SWAY_Y, PRESS, SHAKE, BORDER, POOL, GRAIN, TOOTH = range(8)


@lru_cache(maxsize=8)
def fields(height: int, width: int, unit: float) -> tuple[Array, ...]:
    """Return the lattices of the noises of a picture's size, in the order of SCALES."""
    found = []
    for seed, scale in enumerate(SCALES, 11):
        shape = int(height / (scale * unit)) + 3, int(width / (scale * unit)) + 3
        pick = np.random.Generator(np.random.PCG64(seed))
        found.append((pick.random(shape, np.float32) * 3 - 1.5).astype(np.float32))
    return tuple(found)


@jit
def at(field, y, x):
    """Return a noise, about -1 to 1, at a place counted in its spots."""
    i, j = int(y), int(x)
    u, v = y - i, x - j
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    top = field[i, j] * (1 - v) + field[i, j + 1] * v
    low = field[i + 1, j] * (1 - v) + field[i + 1, j + 1] * v
    return top * (1 - u) + low * u


@jit
def step(x, low, high):
    """Return 0 below `low`, 1 above `high`, eased between; `low` may be the greater."""
    t = min(max((x - low) / (high - low), 0.0), 1.0)
    return t * t * (3 - 2 * t)


@jit
def blurred(a, r, out, work):
    """Blur a picture (height, width) by a box of 2 r + 1 pixels, into `out`."""
    high, wide = a.shape
    over = 1.0 / (2 * r + 1)
    for y in range(high):
        total = 0.0
        for x in range(-r, r + 1):
            total += a[y, min(max(x, 0), wide - 1)]
        for x in range(wide):
            work[y, x] = total * over
            total += a[y, min(x + r + 1, wide - 1)] - a[y, max(x - r, 0)]
    for x in range(wide):
        total = 0.0
        for y in range(-r, r + 1):
            total += work[min(max(y, 0), high - 1), x]
        for y in range(high):
            out[y, x] = total * over
            total += work[min(y + r + 1, high - 1), x] - work[max(y - r, 0), x]


def blur(a: Array, r: int) -> Array:
    """Return a picture (height, width) blurred by a box of 2 r + 1 pixels."""
    a = np.ascontiguousarray(a, np.float32)
    out, work = np.empty_like(a), np.empty_like(a)
    blurred(a, r, out, work)
    return out
