# SPDX-License-Identifier: GPL-3.0-or-later
"""Depth of field of the real lens, from a picture and its depth; and the glow about bright spots.

A gather of each pixel's circle of confusion in which sharp things do not bleed
(Jimenez, "Next generation post processing in Call of Duty: Advanced Warfare", 2014, in short).
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
    out = np.empty_like(image)
    _gather(image, depth, radius, focus, _reach(radius, depth, focus), out)
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
def _gather(image, depth, radius, focus, reach, out):
    high, wide = depth.shape
    for y in range(high):
        for x in range(wide):
            mine = radius[y, x]
            far = max(mine, reach[y // TILE, x // TILE])
            if far < SHARP:
                for c in range(3):
                    out[y, x, c] = image[y, x, c]
                continue
            z = depth[y, x]
            taps = min(28, int(6 + far * far * 0.9))
            weight = 1.0 / (1.0 + mine * mine)
            red, green, blue = image[y, x, 0] * weight, image[y, x, 1] * weight, 0.0
            blue = image[y, x, 2] * weight
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
            out[y, x, 0], out[y, x, 1], out[y, x, 2] = red / weight, green / weight, blue / weight


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
