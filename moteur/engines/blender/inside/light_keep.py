# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a locked picture must be lit again: who moved, what they touch, and their shadows.

A pixel is lit again when another face is seen in it, when what is seen moved, when the contact
about it changed, or when a shadow's edge went over it. Everything is compared with the picture
in which the pixel was lit, or exactly, so that nothing is left behind by small steps.
"""

from typing import NamedTuple

import numpy as np

from .light_shade import Room
from .mesh import Array
from .raster import jit

MOVED = 0.012
"""How much a contact shadow must have changed to be seen."""
TILE, REACH = 8, 3


class Last(NamedTuple):
    """What the picture before was: faces seen, contact as lit, shadows, who had moved how often."""

    seen: Array
    corner: Array
    rows: Array
    sun: Array
    lamps: Array
    moved: tuple[int, ...]
    gains: Array


def changes(last: Last, room: Room) -> tuple[Array, Array]:
    """Return how what is in each tile of the sun's map, and of the lamps' maps, has changed.

    The least and the most (.., 2) of the values that are not as they were. A sun's map that
    looks another way has none.
    """
    sun = _none(room.cast_map.shape[0])
    if last.sun.shape == room.cast_map.shape and np.array_equal(last.rows, room.cast_rows):
        _differ(last.sun, room.cast_map, sun)
    lamps, sides, size, _ = room.cast_maps.shape
    found = np.stack([[_none(size) for _ in range(sides)] for _ in range(lamps)])
    for k in range(lamps):
        for side in range(sides):
            _differ(last.lamps[k, side], room.cast_maps[k, side], found[k, side])
    return sun, found


def _none(size: int) -> Array:
    tall = -(-size // TILE)
    return np.tile(np.array([np.inf, -np.inf], np.float32), (tall, tall, 1))


@jit
def _differ(one, two, out):
    """Widen the span of a tile, and of those it is near, by two values that differ."""
    size, tall = one.shape[0], out.shape[0]
    for y in range(size):
        for x in range(size):
            low, high = one[y, x], two[y, x]
            if low == high:
                continue
            if low > high:
                low, high = high, low
            for b in (-REACH, REACH):
                for a in (-REACH, REACH):
                    j = min(tall - 1, max(0, (y + b) // TILE))
                    i = min(tall - 1, max(0, (x + a) // TILE))
                    out[j, i, 0] = min(out[j, i, 0], low)
                    out[j, i, 1] = max(out[j, i, 1], high)


@jit
def stale(  # noqa: C901
    seen, near, corner, view, who, moved, loose, room, before, tiles, out
):
    """Fill out (h, w) with 1 where a pixel must be lit again; keep the contact it is lit with.

    `before` is (seen, corner, rows, sun, lamps) of the picture before, `tiles` what `changes`
    returns, `moved` whether an actor did, `loose` the first and the last quad of what goes by.
    """
    high, wide = out.shape
    was_seen, was_corner, was_rows, was_sun, was_lamps = before
    sun_tiles, lamp_tiles = tiles
    lamps = len(room.lamps)
    sunny = room.sun[6] > 0 and (room.cast_map.shape[0] > 1 or was_sun.shape[0] > 1)
    same_rows = True
    for a in range(3):
        for b in range(4):
            same_rows &= was_rows[a, b] == room.cast_rows[a, b]
    for y in range(high):
        for x in range(wide):
            j, i = 2 * y, 2 * x
            fresh = abs(corner[y, x] - was_corner[y, x]) > MOVED
            for k in range(4):
                number = seen[j + k // 2, i + k % 2]
                if number != was_seen[j + k // 2, i + k % 2]:
                    fresh = True
                if number >= 0:
                    owner = who[number // 2]
                    if owner > 0 and moved[(owner - 1) // 2]:
                        fresh = True
                    if loose[0] <= number // 2 < loose[1]:
                        fresh = True
            w = near[j, i]
            if not fresh and w >= 0.008:
                z = 1.0 / w
                rx, ry = (i + 1.0 - view.cx) * z / view.f, (view.cy - j - 1.0) * z / view.f
                ax = view.axes
                px = view.eye[0] + ax[0, 0] * rx + ax[1, 0] * ry + ax[2, 0] * z
                py = view.eye[1] + ax[0, 1] * rx + ax[1, 1] * ry + ax[2, 1] * z
                pz = view.eye[2] + ax[0, 2] * rx + ax[1, 2] * ry + ax[2, 2] * z
                if sunny:
                    if same_rows:
                        fresh = _crossed(room.cast_rows, was_sun, room.cast_map, sun_tiles,
                                         px, py, pz)  # fmt: skip
                    else:
                        fresh = _under(room.cast_rows, room.cast_map, px, py, pz) or _under(
                            was_rows, was_sun, px, py, pz
                        )
                for k in range(lamps):
                    if fresh:
                        break
                    lamp = room.lamps[k]
                    fresh = _swept(was_lamps[k], room.cast_maps[k], lamp_tiles[k],
                                   px - lamp[0], py - lamp[1], pz - lamp[2])  # fmt: skip
            out[y, x] = 1 if fresh else 0
            if fresh:
                was_corner[y, x] = corner[y, x]


@jit
def _edge(one, two, u, v, w):
    """Say whether about a texel anything stands before w in one map that does not in the other."""
    size = one.shape[0]
    for y in range(max(0, v - REACH), min(size, v + REACH + 1)):
        for x in range(max(0, u - REACH), min(size, u + REACH + 1)):
            a, b = one[y, x], two[y, x]
            if a != b and (a > w) != (b > w):
                return True
    return False


@jit
def _crossed(rows, one, two, tiles, x, y, z):
    """Say whether the edge of a shadow in the sun went over a place."""
    u = int(rows[0, 0] * x + rows[0, 1] * y + rows[0, 2] * z + rows[0, 3])
    v = int(rows[1, 0] * x + rows[1, 1] * y + rows[1, 2] * z + rows[1, 3])
    size = one.shape[0]
    if u < 0 or v < 0 or u >= size or v >= size:
        return False
    w = rows[2, 0] * x + rows[2, 1] * y + rows[2, 2] * z + rows[2, 3]
    if not tiles[v // TILE, u // TILE, 0] <= w < tiles[v // TILE, u // TILE, 1]:
        return False
    return _edge(one, two, u, v, w)


@jit
def _under(rows, m, x, y, z):
    """Say whether anything about a texel stands between a place and the sun."""
    u = int(rows[0, 0] * x + rows[0, 1] * y + rows[0, 2] * z + rows[0, 3])
    v = int(rows[1, 0] * x + rows[1, 1] * y + rows[1, 2] * z + rows[1, 3])
    w = rows[2, 0] * x + rows[2, 1] * y + rows[2, 2] * z + rows[2, 3]
    size = m.shape[0]
    if u < 2 or v < 2 or u >= size - 2 or v >= size - 2:
        return False
    for b in range(-2, 3, 2):
        for a in range(-2, 3, 2):
            if m[v + b, u + a] > w:
                return True
    return False


@jit
def _swept(one, two, tiles, dx, dy, dz):
    """Say whether the edge of a lamp's shadow went over a place."""
    ax, ay, az = abs(dx), abs(dy), abs(dz)
    if ax >= ay and ax >= az:
        side, far, a, b = 0 if dx > 0 else 1, ax, dy, dz
    elif ay >= az:
        side, far, a, b = 2 if dy > 0 else 3, ay, dx, dz
    else:
        side, far, a, b = 4 if dz > 0 else 5, az, dx, dy
    size = one.shape[1]
    half = size * 0.5
    u = min(size - 1, max(0, int(half + half * a / far)))
    v = min(size - 1, max(0, int(half - half * b / far)))
    w, span = 1.02 / far, tiles[side, v // TILE, u // TILE]
    if not span[0] <= w < span[1]:
        return False
    return _edge(one[side], two[side], u, v, w)
