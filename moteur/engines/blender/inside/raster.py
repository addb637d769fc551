# SPDX-License-Identifier: GPL-3.0-or-later
"""Triangles to pixels: which face each place of a picture sees, and depth from any side.

Compiled by numba and exact: the same shapes give the same pixels on every driver. Faces are
quads of two triangles, (0, 1, 2) and (0, 2, 3); a triangle's number is twice its quad's, or
one more.
"""

from math import ceil, floor

import numba
import numpy as np

from .mesh import Array

NEAR = 0.04
HOW = {"fastmath": {"contract", "arcp", "nsz"}, "error_model": "numpy"}


def jit(function):
    """Compile a function; keep what is compiled beside the source, or in the user's cache.

    Where neither can be written, it is compiled anew in each program.
    """
    try:
        return numba.njit(cache=True, **HOW)(function)
    except RuntimeError:
        return numba.njit(**HOW)(function)


@jit
def _fill(x0, y0, w0, x1, y1, w1, x2, y2, w2, near, seen, number):  # noqa: C901
    """Draw a triangle whose `w` grows towards the eye; keep the largest."""
    high, wide = near.shape
    low_y, high_y = min(y0, y1, y2), max(y0, y1, y2)
    low_x, high_x = min(x0, x1, x2), max(x0, x1, x2)
    if high_x < 0.5 or high_y < 0.5 or low_x > wide - 0.5 or low_y > high - 0.5:
        return
    first = max(0, ceil(low_y - 0.5))
    last = min(high - 1, floor(high_y - 0.5))
    left = max(0, ceil(low_x - 0.5))
    right = min(wide - 1, floor(high_x - 0.5))
    if first > last or left > right:
        return
    area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
    if area < 0:
        x1, y1, w1, x2, y2, w2 = x2, y2, w2, x1, y1, w1
        area = -area
    if area < 1e-12:
        return
    over = 1.0 / area
    a0, b0 = y1 - y2, x2 - x1
    a1, b1 = y2 - y0, x0 - x2
    a2, b2 = y0 - y1, x1 - x0
    c0 = -(a0 * x1 + b0 * y1)
    c1 = -(a1 * x2 + b1 * y2)
    c2 = -(a2 * x0 + b2 * y0)
    wx = (a0 * w0 + a1 * w1 + a2 * w2) * over
    wy = (b0 * w0 + b1 * w1 + b2 * w2) * over
    wc = (c0 * w0 + c1 * w1 + c2 * w2) * over
    for y in range(first, last + 1):
        py = y + 0.5
        start, end = left, right
        e0, e1, e2 = b0 * py + c0, b1 * py + c1, b2 * py + c2
        if a0 > 0:
            start = max(start, ceil(-e0 / a0 - 0.5))
        elif a0 < 0:
            end = min(end, floor(-e0 / a0 - 0.5))
        elif e0 < 0:
            continue
        if a1 > 0:
            start = max(start, ceil(-e1 / a1 - 0.5))
        elif a1 < 0:
            end = min(end, floor(-e1 / a1 - 0.5))
        elif e1 < 0:
            continue
        if a2 > 0:
            start = max(start, ceil(-e2 / a2 - 0.5))
        elif a2 < 0:
            end = min(end, floor(-e2 / a2 - 0.5))
        elif e2 < 0:
            continue
        w = wy * py + wc + wx * (start + 0.5)
        for x in range(start, end + 1):
            if w > near[y, x]:
                near[y, x] = w
                if number >= 0:
                    seen[y, x] = number
            w += wx


@jit
def _clipped(a, b, c, f, cx, cy, near, seen, number, least):
    """Draw a triangle that crosses the near plane."""
    xs, ys, zs = np.empty(4), np.empty(4), np.empty(4)
    count = 0
    p = (a, b, c)
    for k in range(3):
        here, there = p[k], p[(k + 1) % 3]
        if here[2] >= least:
            xs[count], ys[count], zs[count] = here[0], here[1], here[2]
            count += 1
        if (here[2] >= least) != (there[2] >= least):
            t = (least - here[2]) / (there[2] - here[2])
            xs[count] = here[0] + (there[0] - here[0]) * t
            ys[count] = here[1] + (there[1] - here[1]) * t
            zs[count] = least
            count += 1
    for k in range(count):
        w = 1.0 / zs[k]
        xs[k], ys[k], zs[k] = cx + f * xs[k] * w, cy - f * ys[k] * w, w
    for k in range(1, count - 1):
        _fill(
            xs[0], ys[0], zs[0], xs[k], ys[k], zs[k], xs[k + 1], ys[k + 1], zs[k + 1],
            near, seen, number,
        )  # fmt: skip


@jit
def see(p, quads, first, f, cx, cy, near, seen, least=NEAR):
    """Draw quads whose places `p` (n, 3) are in a camera's frame: right, up, ahead.

    `near` (h, w) keeps 1 / depth, `seen` the number of the nearest triangle; `first` is the
    number of quad 0's, or -1 to keep depth alone. `f` is the focal length in pixels. What is
    nearer than `least` is cut off.
    """
    n = len(p)
    sx, sy, sw = np.empty(n), np.empty(n), np.empty(n)
    for i in range(n):
        z = p[i, 2]
        if z >= least:
            w = 1.0 / z
            sx[i], sy[i], sw[i] = cx + f * p[i, 0] * w, cy - f * p[i, 1] * w, w
        else:
            sw[i] = -1.0
    for k in range(len(quads)):
        a, b, c, d = quads[k, 0], quads[k, 1], quads[k, 2], quads[k, 3]
        for half in range(2):
            number = first + 2 * k + half if first >= 0 else -1
            if half:
                if d in (c, a):
                    continue
                b, c = c, d
            out = (sw[a] < 0) + (sw[b] < 0) + (sw[c] < 0)
            if out == 3:
                continue
            if out:
                _clipped(p[a], p[b], p[c], f, cx, cy, near, seen, number, least)
            else:
                _fill(
                    sx[a], sy[a], sw[a], sx[b], sy[b], sw[b], sx[c], sy[c], sw[c],
                    near, seen, number,
                )  # fmt: skip


@jit
def fall(p, quads, near):
    """Draw quads seen in parallel: `p` (n, 3) are pixels across, down, and nearness."""
    seen = np.empty((1, 1), np.int32)
    for k in range(len(quads)):
        a, b, c, d = quads[k, 0], quads[k, 1], quads[k, 2], quads[k, 3]
        _fill(p[a, 0], p[a, 1], p[a, 2], p[b, 0], p[b, 1], p[b, 2], p[c, 0], p[c, 1], p[c, 2],
              near, seen, -1)  # fmt: skip
        if d not in (c, a):
            _fill(p[a, 0], p[a, 1], p[a, 2], p[c, 0], p[c, 1], p[c, 2], p[d, 0], p[d, 1], p[d, 2],
                  near, seen, -1)  # fmt: skip


@jit
def turned(v, to, origin, out):
    """Fill `out` with the places v (n, 3) in a frame: to (3, 3) rows, from `origin`."""
    for i in range(len(v)):
        x, y, z = v[i, 0] - origin[0], v[i, 1] - origin[1], v[i, 2] - origin[2]
        out[i, 0] = to[0, 0] * x + to[0, 1] * y + to[0, 2] * z
        out[i, 1] = to[1, 0] * x + to[1, 1] * y + to[1, 2] * z
        out[i, 2] = to[2, 0] * x + to[2, 1] * y + to[2, 2] * z


@jit
def bounds(v):
    """Return the lowest and the highest corner (2, 3) of places."""
    out = np.empty((2, 3), np.float32)
    for k in range(3):
        out[0, k] = out[1, k] = v[0, k]
    for i in range(len(v)):
        for k in range(3):
            out[0, k] = min(out[0, k], v[i, k])
            out[1, k] = max(out[1, k], v[i, k])
    return out


def frame(camera: dict, width: int, height: int) -> tuple[Array, Array, float]:
    """Return a camera's axes (rows right, up, ahead), its place, and its focal length in pixels."""
    from .picture import placed  # noqa: PLC0415

    m = np.array(placed(camera), float)
    axes = np.stack([m[:3, 0], m[:3, 1], -m[:3, 2]])
    return axes, m[:3, 3].copy(), width * camera["lens_mm"] / camera["sensor"][0]
