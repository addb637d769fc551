# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a locked picture must be lit again: the actors, what they touch, and their shadows."""

import numpy as np

from .raster import jit

MOVED = 0.012
"""How much a contact shadow must have changed to be seen."""


@jit
def stale(seen, kept_seen, near, corner, kept_corner, view, room, out):
    """Fill out (h, w) with 1 where a pixel differs from the one of the empty set."""
    high, wide = out.shape
    casts = room.cast_maps
    lamps = len(room.lamps)
    sun = room.cast_map
    filled = np.zeros((max(1, lamps), 6), np.bool_)
    for k in range(lamps):
        for side in range(6):
            filled[k, side] = casts[k, side].max() > 0
    for y in range(high):
        for x in range(wide):
            j, i = 2 * y, 2 * x
            if (
                seen[j, i] != kept_seen[j, i]
                or seen[j, i + 1] != kept_seen[j, i + 1]
                or seen[j + 1, i] != kept_seen[j + 1, i]
                or seen[j + 1, i + 1] != kept_seen[j + 1, i + 1]
                or abs(corner[y, x] - kept_corner[y, x]) > MOVED
            ):
                out[y, x] = 1
                continue
            out[y, x] = 0
            w = near[j, i]
            if w < 0.008:
                continue
            z = 1.0 / w
            rx, ry = (i + 1.0 - view.cx) * z / view.f, (view.cy - j - 1.0) * z / view.f
            px = view.eye[0] + view.axes[0, 0] * rx + view.axes[1, 0] * ry + view.axes[2, 0] * z
            py = view.eye[1] + view.axes[0, 1] * rx + view.axes[1, 1] * ry + view.axes[2, 1] * z
            pz = view.eye[2] + view.axes[0, 2] * rx + view.axes[1, 2] * ry + view.axes[2, 2] * z
            if room.sun[6] > 0 and sun.shape[0] > 1 and _under(room.cast_rows, sun, px, py, pz):
                out[y, x] = 1
                continue
            for k in range(lamps):
                lamp = room.lamps[k]
                if _behind(casts[k], filled[k], px - lamp[0], py - lamp[1], pz - lamp[2]):
                    out[y, x] = 1
                    break


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
def _behind(maps, filled, dx, dy, dz):
    """Say whether anything about a texel stands between a place and a lamp."""
    ax, ay, az = abs(dx), abs(dy), abs(dz)
    if ax >= ay and ax >= az:
        side, far, a, b = 0 if dx > 0 else 1, ax, dy, dz
    elif ay >= az:
        side, far, a, b = 2 if dy > 0 else 3, ay, dx, dz
    else:
        side, far, a, b = 4 if dz > 0 else 5, az, dx, dy
    if not filled[side]:
        return False
    m = maps[side]
    size = m.shape[0]
    half = size * 0.5
    u, v = int(half + half * a / far), int(half - half * b / far)
    w = 1.0 / far
    for j in range(-2, 3, 2):
        y = min(size - 1, max(0, v + j))
        for i in range(-2, 3, 2):
            if m[y, min(size - 1, max(0, u + i))] > w:
                return True
    return False
