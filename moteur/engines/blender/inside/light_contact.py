# SPDX-License-Identifier: GPL-3.0-or-later
"""Contact shadows: how much what a picture shows shuts light off from each of its places.

Ambient obscurance by depth (McGuire, Osman, Bukowski and Hennessy, "The Alchemy screen-space
ambient obscurance algorithm", 2011) at every second pixel, smoothed where depth is even. A fixed
pattern: nothing boils.
"""

import numpy as np

from .raster import jit

TAPS, TURNS = 10, 16
_a = np.arange(TAPS)[None] * 2.399963 + np.arange(TURNS)[:, None] * (2 * np.pi / TURNS)
_r = ((np.arange(TAPS) + 0.6) / TAPS)[None] ** 1.3
RING = np.stack([_r * np.cos(_a), _r * np.sin(_a)], -1).astype(np.float32)
FAR = 80.0


@jit
def contact(near, f, reach, out, z, rough, ring):  # noqa: C901
    """Fill out (h, w) with 0-1, open at 1. `near` (2 h, 2 w) is 1 / depth, `f` in samples.

    `z` and `rough` (about h / 2, w / 2) are room to work in.
    """
    tall, wide = z.shape
    g = f * 0.25
    cx, cy = wide * 0.5, tall * 0.5
    for y in range(tall):
        for x in range(wide):
            w = near[min(4 * y + 1, near.shape[0] - 1), min(4 * x + 1, near.shape[1] - 1)]
            z[y, x] = 1.0 / w if w > 1.0 / FAR else FAR
    reach2 = reach * reach * 4
    for y in range(tall):
        for x in range(wide):
            d = z[y, x]
            radius = min(reach * g / d, wide * 0.12)
            if d >= FAR or radius < 1.0:
                rough[y, x] = 1.0
                continue
            k = d / g
            px, py = (x - cx) * k, (cy - y) * k
            # the side on which depth changes least belongs to the same surface
            zl, zr = z[y, max(0, x - 1)], z[y, min(wide - 1, x + 1)]
            zu, zd = z[max(0, y - 1), x], z[min(tall - 1, y + 1), x]
            if abs(zr - d) < abs(zl - d):
                ax, ay, az = (x + 1 - cx) * zr / g - px, (cy - y) * zr / g - py, zr - d
            else:
                ax, ay, az = px - (x - 1 - cx) * zl / g, py - (cy - y) * zl / g, d - zl
            if abs(zu - d) < abs(zd - d):
                bx, by, bz = (x - cx) * zu / g - px, (cy - y + 1) * zu / g - py, zu - d
            else:
                bx, by, bz = px - (x - cx) * zd / g, py - (cy - y - 1) * zd / g, d - zd
            nx, ny, nz = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
            long = np.sqrt(nx * nx + ny * ny + nz * nz) + 1e-20
            if nx * px + ny * py + nz * d > 0:
                long = -long
            nx, ny, nz = nx / long, ny / long, nz / long
            turn = ring[(x & 3) * 4 + (y & 3)]
            total = 0.0
            for t in range(len(turn)):
                i, j = int(x + radius * turn[t, 0] + 0.5), int(y + radius * turn[t, 1] + 0.5)
                if i < 0 or j < 0 or i >= wide or j >= tall:
                    continue
                e = z[j, i]
                vz = e - d
                e /= g
                vx, vy = (i - cx) * e - px, (cy - j) * e - py
                apart = vx * vx + vy * vy + vz * vz
                up = vx * nx + vy * ny + vz * nz - 0.012 * d - 0.004
                if up > 0 and apart < reach2:
                    total += up / (apart + 0.004) * (1 - apart / reach2)
            rough[y, x] = max(0.0, 1.0 - 1.6 * reach * total / len(turn))
    _smooth(near, z, rough, out)


@jit
def _smooth(near, z, rough, out):
    tall, wide = z.shape
    soft = np.empty_like(rough)
    for y in range(tall):
        for x in range(wide):
            d = z[y, x]
            total = rough[y, x]
            count = 1.0
            for j in range(max(0, y - 2), min(tall, y + 2)):
                for i in range(max(0, x - 2), min(wide, x + 2)):
                    if abs(z[j, i] - d) < 0.05 * d:
                        total += rough[j, i]
                        count += 1
            soft[y, x] = total / count
    for y in range(out.shape[0]):
        j0 = min(tall - 1, max(0, (y - 1) // 2))
        j1 = min(tall - 1, j0 + 1)
        fy = 0.25 if y % 2 else 0.75
        for x in range(out.shape[1]):
            i0 = min(wide - 1, max(0, (x - 1) // 2))
            i1 = min(wide - 1, i0 + 1)
            fx = 0.25 if x % 2 else 0.75
            w = near[2 * y, 2 * x]
            total = count = 0.0
            k = (1 - fx) * (1 - fy) * (1.0 if abs(z[j0, i0] * w - 1) < 0.06 else 0.001)
            total, count = total + k * soft[j0, i0], count + k
            k = fx * (1 - fy) * (1.0 if abs(z[j0, i1] * w - 1) < 0.06 else 0.001)
            total, count = total + k * soft[j0, i1], count + k
            k = (1 - fx) * fy * (1.0 if abs(z[j1, i0] * w - 1) < 0.06 else 0.001)
            total, count = total + k * soft[j1, i0], count + k
            k = fx * fy * (1.0 if abs(z[j1, i1] * w - 1) < 0.06 else 0.001)
            total, count = total + k * soft[j1, i1], count + k
            out[y, x] = total / count
