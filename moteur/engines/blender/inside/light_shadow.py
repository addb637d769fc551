# SPDX-License-Identifier: GPL-3.0-or-later
"""Shadow maps: depth as the sun, a lamp or the key sees it, of sets once and of figures a picture.

A lamp has six square maps, +x -x +y -y +z -z; each keeps 1 / depth along its axis.
"""

from collections.abc import Iterator

import numpy as np

from . import raster
from .mesh import Array

NOBODY = np.empty((1, 1), np.int32)
SIDES = np.array(
    [
        [[0, 1, 0], [0, 0, 1], [1, 0, 0]], [[0, 1, 0], [0, 0, 1], [-1, 0, 0]],
        [[1, 0, 0], [0, 0, 1], [0, 1, 0]], [[1, 0, 0], [0, 0, 1], [0, -1, 0]],
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [[1, 0, 0], [0, 1, 0], [0, 0, -1]],
    ], np.float64,
)  # fmt: skip
"""Across, up and ahead of a lamp's six maps, as rows."""


class Sunlit:
    """Depth along parallel light: `rows` turn a place into texel x, y and height to the light."""

    def __init__(self, way: Array, low: Array, high: Array, size: int, finest: float = 0.0) -> None:
        way = np.asarray(way, float) / np.linalg.norm(way)
        side = np.cross((0, 0, 1.0), way)
        side = side / np.linalg.norm(side) if np.linalg.norm(side) > 1e-3 else np.array([1.0, 0, 0])
        up = np.cross(way, side)
        corners = np.array(
            [
                [x, y, z]
                for x in (low[0], high[0])
                for y in (low[1], high[1])
                for z in (low[2], high[2])
            ]
        )
        a, b = corners @ side, corners @ up
        span = max(np.ptp(a), np.ptp(b), finest) + 0.02
        k = size / span
        middle = np.array([(a.min() + a.max()) / 2, (b.min() + b.max()) / 2])
        self.rows = np.zeros((3, 4), np.float32)
        self.rows[0] = [*(side * k), size / 2 - middle[0] * k]
        self.rows[1] = [*(up * k), size / 2 - middle[1] * k]
        self.rows[2] = [*way, 1000.0]
        self.texel = float(span / size)
        self.map = np.zeros((size, size), np.float32)

    def cast(self, v: Array, q: Array) -> None:
        """Let a mesh throw its shadow."""
        raster.fall(_laid(v, self.rows), q, self.map)


@raster.jit
def _laid(v, rows):
    """Return places as texels and heights."""
    out = np.empty((len(v), 3), np.float64)
    for i in range(len(v)):
        for k in range(3):
            out[i, k] = (
                rows[k, 0] * v[i, 0] + rows[k, 1] * v[i, 1] + rows[k, 2] * v[i, 2] + rows[k, 3]
            )
    return out


def cubes(lamps: Array, size: int) -> Array:
    """Return empty maps (lamps, 6, size, size)."""
    return np.zeros((max(1, len(lamps)), 6, size, size), np.float32)


def cast(maps: Array, lamp: Array, v: Array, q: Array, box: Array, nearest: float) -> None:
    """Let a mesh throw its shadow into a lamp's six maps; what is `nearest` throws none.

    `box` holds the mesh's lowest and highest corner (2, 3).
    """
    for side in range(6):
        _throw(maps[side], side, lamp, v, q, box, nearest)


def sides(
    lamp: Array, v: Array, q: Array, box: Array, nearest: float, size: int
) -> Iterator[tuple[int, Array]]:
    """Return the maps, with their sides, that a mesh throws its shadow into."""
    for side in range(6):
        thrown = np.zeros((size, size), np.float32)
        if _throw(thrown, side, lamp, v, q, box, nearest):
            yield side, thrown


def _throw(near: Array, side: int, lamp: Array, v, q, box: Array, nearest: float) -> bool:
    """Throw a mesh's shadow into one map; say whether it can be in it."""
    size = near.shape[-1]
    low, high = box - lamp[:3]
    axis, sign = side // 2, 1 if side % 2 == 0 else -1
    far = high[axis] if sign > 0 else -low[axis]
    if far <= nearest or _beside(low, high, axis, far):
        return False
    p = np.empty((len(v), 3), np.float32)
    raster.turned(v, SIDES[side], lamp[:3].astype(np.float64), p)
    raster.see(
        p, q, -1, size / 2, size / 2, size / 2, near, NOBODY, max(nearest, raster.NEAR)
    )  # fmt: skip
    return True


def _beside(low: Array, high: Array, axis: int, far: float) -> bool:
    """Say whether a box lies wholly beside the pyramid of a side."""
    return any(
        low[k] > far or high[k] < -far for k in range(3) if k != axis
    )  # fmt: skip
