# SPDX-License-Identifier: GPL-3.0-or-later
"""Depth of field of the real lens, from a picture and its depth; and the glow about bright spots.

A gather of each pixel's circle of confusion in which sharp things do not bleed
(Jimenez, "Next generation post processing in Call of Duty: Advanced Warfare", 2014, in short),
at every second pixel; what is sharp stays so.
"""

from math import ceil

import numpy as np

from .mesh import Array
from .raster import jit

LARGEST = 0.022
"""Of the picture's width: the widest circle's radius."""
SHARP = 0.6


def circle(camera: dict, aperture: float, focus: float, width: int) -> float:
    """Return the radius in pixels, at infinity, of a point's circle of confusion.

    The circle at a depth d is this times |d - focus| / d (thin lens).
    """
    long = camera["lens_mm"] / 1000
    across = long * long / (aperture * max(focus - long, 0.05))
    return across / (camera["sensor"][0] / 1000) * width / 2


def blurred(image: Array, depth: Array, focus: float, at_infinity: float) -> Array:
    """Return a picture (h, w, 3) as a lens focused at a distance in metres draws it."""
    most = image.shape[1] * LARGEST
    if at_infinity * abs(1 - focus / 1e4) < SHARP and at_infinity < 2:
        return image
    radius = np.abs(depth - focus) / np.maximum(depth, 0.05) * at_infinity
    radius = np.minimum(radius, most).astype(np.float32)
    if float(radius.max()) < SHARP:
        return image
    far = np.ascontiguousarray(depth[::2, ::2])
    half = np.ascontiguousarray(radius[::2, ::2]) * np.float32(0.5)
    small = np.empty((*far.shape, 3), np.float32)
    _halved(image, depth, small)
    soft = np.empty((*half.shape, 4), np.float32)
    _gather(small, far, half, _reach(half, far, focus), soft)
    out = np.empty_like(image)
    _laid(image, radius, soft, half, out)
    return out


TILE = 8


def _reach(radius: Array, depth: Array, focus: float) -> Array:
    """Return for each tile the widest circle of what stands before the focus about it."""
    near = np.where(depth < focus, radius, 0)
    h, w = near.shape
    tall, long = ceil(h / TILE), ceil(w / TILE)
    padded = np.zeros((tall * TILE, long * TILE), np.float32)
    padded[:h, :w] = near
    tiles = padded.reshape(tall, TILE, long, TILE).max((1, 3))
    out = tiles.copy()
    for _ in range(ceil(float(tiles.max()) / TILE)):
        edged = np.pad(out, 1, mode="edge")
        for dy in (0, 1, 2):
            for dx in (0, 1, 2):
                out = np.maximum(out, edged[dy : dy + tall, dx : dx + long])
    return out


@jit
def _halved(image, depth, out):
    """Fill out with means of four pixels, of those as deep as the first."""
    high, wide = depth.shape
    for y in range(out.shape[0]):
        for x in range(out.shape[1]):
            z = depth[2 * y, 2 * x]
            red = green = blue = count = 0.0
            for j in range(2 * y, min(high, 2 * y + 2)):
                for i in range(2 * x, min(wide, 2 * x + 2)):
                    if abs(depth[j, i] - z) <= 0.1 * z:
                        red += image[j, i, 0]
                        green += image[j, i, 1]
                        blue += image[j, i, 2]
                        count += 1
            out[y, x, 0], out[y, x, 1], out[y, x, 2] = red / count, green / count, blue / count


@jit
def _gather(image, depth, radius, reach, out):
    """Fill out (h, w, 4) with the blurred picture, and how much of it is of what stands before."""
    high, wide = depth.shape
    for y in range(high):
        for x in range(wide):
            mine = radius[y, x]
            far = max(mine, reach[y // TILE, x // TILE])
            if far < SHARP / 2:
                for c in range(3):
                    out[y, x, c] = image[y, x, c]
                out[y, x, 3] = 0
                continue
            z = depth[y, x]
            taps = min(26, int(7 + far * far * 1.5))
            weight = 1.0 / (1.0 + mine * mine)
            red, green = image[y, x, 0] * weight, image[y, x, 1] * weight
            blue = image[y, x, 2] * weight
            before = 0.0
            turn = ((x & 1) * 2 + (y & 1)) * 0.6
            for k in range(taps):
                r = far * np.sqrt((k + 0.5) / taps)
                a = k * 2.399963 + turn
                j, i = int(y + r * np.sin(a) + 0.5), int(x + r * np.cos(a) + 0.5)
                if i < 0 or j < 0 or i >= wide or j >= high:
                    continue
                other = radius[j, i]
                if depth[j, i] > z + 0.05 * z:
                    other = min(other, mine)
                w = min(1.0, max(0.0, other - r + 1.0)) / (1.0 + other * other)
                if w > 0:
                    red += image[j, i, 0] * w
                    green += image[j, i, 1] * w
                    blue += image[j, i, 2] * w
                    weight += w
                    if depth[j, i] < z - 0.08 * z:
                        before += w
            out[y, x, 0], out[y, x, 1], out[y, x, 2] = red / weight, green / weight, blue / weight
            out[y, x, 3] = before / weight


@jit
def _laid(image, radius, soft, half, out):
    """Lay the blurred picture over the sharp one, by circle and by what stands before."""
    high, wide = radius.shape
    tall, long = half.shape
    for y in range(high):
        for x in range(wide):
            mine = radius[y, x]
            j0, i0 = y // 2, x // 2
            share = soft[j0, i0, 3]
            k = max(min(1.0, max(0.0, (mine - SHARP) / 1.4)), min(1.0, share * 1.5))
            if k <= 0:
                for c in range(3):
                    out[y, x, c] = image[y, x, c]
                continue
            red = green = blue = total = 0.0
            for dj in range(2):
                j = min(tall - 1, max(0, (y + 1) // 2 - 1 + dj))
                wj = 0.75 if (dj == 0) == (y % 2 == 1) else 0.25
                for di in range(2):
                    i = min(long - 1, max(0, (x + 1) // 2 - 1 + di))
                    wi = 0.75 if (di == 0) == (x % 2 == 1) else 0.25
                    w = wi * wj / (0.15 + abs(half[j, i] * 2 - mine))
                    red += soft[j, i, 0] * w
                    green += soft[j, i, 1] * w
                    blue += soft[j, i, 2] * w
                    total += w
            out[y, x, 0] = image[y, x, 0] * (1 - k) + red / total * k
            out[y, x, 1] = image[y, x, 1] * (1 - k) + green / total * k
            out[y, x, 2] = image[y, x, 2] * (1 - k) + blue / total * k


def halo(image: Array, strength: float) -> None:
    """Let what is bright glow over what is about it, in place."""
    h, w, _ = image.shape
    four = image[: h // 4 * 4, : w // 4 * 4].reshape(h // 4, 4, w // 4, 4, 3).mean((1, 3))
    bright = np.maximum(four - 0.72, 0) * np.float32(3)
    if not bright.any():
        return
    glow = np.zeros_like(bright)
    for r, k in ((2, 0.5), (6, 0.35), (14, 0.2)):
        glow += _soft(_soft(bright, r), r) * np.float32(k * strength)
    _spread(image, glow)


def _soft(image: Array, r: int) -> Array:
    """Return box means over 2 r + 1 pixels across and down."""
    for axis in (0, 1):
        n = image.shape[axis]
        total = np.cumsum(image, axis, dtype=np.float32)
        total = np.concatenate([np.zeros_like(np.take(total, [0], axis)), total], axis)
        high = np.minimum(np.arange(n) + r + 1, n)
        low = np.maximum(np.arange(n) - r, 0)
        image = (np.take(total, high, axis) - np.take(total, low, axis)) / np.float32(2 * r + 1)
    return image


@jit
def _spread(image, glow):
    tall, long = glow.shape[0] - 1, glow.shape[1] - 1
    for y in range(image.shape[0]):
        fy = min(max(y / 4.0 - 0.375, 0.0), tall - 1e-3)
        j = int(fy)
        fy -= j
        for x in range(image.shape[1]):
            fx = min(max(x / 4.0 - 0.375, 0.0), long - 1e-3)
            i = int(fx)
            fx -= i
            for c in range(3):
                a = glow[j, i, c] * (1 - fx) + glow[j, i + 1, c] * fx
                b = glow[j + 1, i, c] * (1 - fx) + glow[j + 1, i + 1, c] * fx
                k = a * (1 - fy) + b * fy
                image[y, x, c] += k * max(0.0, 1 - image[y, x, c] * 0.7)
