# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inker sees: of each place the nearest piece, its normal, its colour, whose it is."""

from dataclasses import dataclass

import numpy as np

from .light_shade import Scene, View
from .mesh import STUFFS, Array
from .raster import jit

SKY = 0
HAIR, EYE, SKIN, GLASS, LEAF, WATER = (
    STUFFS.index(s) for s in ("hair", "eye", "skin", "glass", "leaf", "water")
)
_HEAPS = (HAIR, LEAF, WATER)


@dataclass(frozen=True)
class Sight:
    """Pictures (height, width), from the top: nearness in 1 / metres, normals, linear colours.

    `label` numbers the pieces that lines go around (0 is the sky), `stuff` is a place in STUFFS,
    `who` is 0 for the set and numbers the figures from 1 on.
    """

    near: Array
    normal: Array
    colour: Array
    label: Array
    stuff: Array
    who: Array


def sight(scene: Scene, view: View, near: Array, seen: Array, label: Array) -> Sight:
    """Tell what `raster.see` found apart; `label` (quads,) are the numbers of the pieces."""
    high, wide = seen.shape
    found = Sight(
        near, np.zeros((high, wide, 3), np.float32), np.zeros((high, wide, 3), np.float32),
        np.zeros((high, wide), np.int32), np.zeros((high, wide), np.uint8),
        np.zeros((high, wide), np.uint8),
    )  # fmt: skip
    _tell(scene.v, scene.n, scene.c, scene.s, scene.q, scene.who, label, view.axes, view.eye,
          view.f, view.cx, view.cy, seen, found.normal, found.colour, found.label, found.stuff,
          found.who)  # fmt: skip
    return found


@jit
def _tell(
    v, n, c, s, q, who, label, axes, eye, f, cx, cy, seen, normal, colour, labels, stuffs, whose
):
    high, wide = seen.shape
    for y in range(high):
        for x in range(wide):
            number = seen[y, x]
            if number < 0:
                continue
            quad = number // 2
            i, j, k = q[quad, 0], q[quad, 1], q[quad, 2]
            if number % 2:
                j, k = k, q[quad, 3]
            rx, ry = (x + 0.5 - cx) / f, (cy - y - 0.5) / f
            dx = axes[0, 0] * rx + axes[1, 0] * ry + axes[2, 0]
            dy = axes[0, 1] * rx + axes[1, 1] * ry + axes[2, 1]
            dz = axes[0, 2] * rx + axes[1, 2] * ry + axes[2, 2]
            ax, ay, az = v[i, 0] - eye[0], v[i, 1] - eye[1], v[i, 2] - eye[2]
            bx, by, bz = v[j, 0] - eye[0], v[j, 1] - eye[1], v[j, 2] - eye[2]
            gx, gy, gz = v[k, 0] - eye[0], v[k, 1] - eye[1], v[k, 2] - eye[2]
            a = dx * (by * gz - bz * gy) + dy * (bz * gx - bx * gz) + dz * (bx * gy - by * gx)
            b = dx * (gy * az - gz * ay) + dy * (gz * ax - gx * az) + dz * (gx * ay - gy * ax)
            g = dx * (ay * bz - az * by) + dy * (az * bx - ax * bz) + dz * (ax * by - ay * bx)
            whole = a + b + g
            if abs(whole) < 1e-15:
                a, b, g = 1.0, 0.0, 0.0
            else:
                a, b, g = a / whole, b / whole, g / whole
            long = 0.0
            for m in range(3):
                value = n[i, m] * a + n[j, m] * b + n[k, m] * g
                normal[y, x, m] = value
                long += value * value
                colour[y, x, m] = max(0.0, c[i, m] * a + c[j, m] * b + c[k, m] * g)
            long = 1.0 / (np.sqrt(long) + 1e-9)
            for m in range(3):
                normal[y, x, m] *= long
            labels[y, x] = label[quad]
            stuffs[y, x] = s[i]
            whose[y, x] = min((who[quad] + 1) // 2, 255)


def pieces(q: Array, s: Array, group: Array) -> Array:
    """Return the number of each quad's piece, 1 on: quads that share corners are one.

    Hair, leaves and water are one piece each `group` (quads,).
    """
    root = np.arange(len(s), dtype=np.int32)
    _join(np.ascontiguousarray(q, np.int32), root)
    label = root[q[:, 0]] + 1
    stuff = s[q[:, 0]]
    for heap in _HEAPS:
        label = np.where(stuff == heap, len(s) + 1 + group * len(STUFFS) + heap, label)
    return label.astype(np.int32)


@jit
def _join(q, root):
    for k in range(len(q)):
        for m in range(1, 4):
            a, b = q[k, 0], q[k, m]
            while root[a] != a:
                root[a] = root[root[a]]
                a = root[a]
            while root[b] != b:
                root[b] = root[root[b]]
                b = root[b]
            if a < b:
                root[b] = a
            else:
                root[a] = b
    for k in range(len(root)):
        a = k
        while root[a] != a:
            a = root[a]
        root[k] = a
