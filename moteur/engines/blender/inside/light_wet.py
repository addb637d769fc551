# SPDX-License-Identifier: GPL-3.0-or-later
"""Wet ground: what stands on it, mirrored in puddles and drawn out towards the lens."""

import numpy as np

from .light_shade import View
from .raster import jit

WET_GROUND = -2
"""Whose a pixel of wet ground is, in a plate's owners."""


def mirrored(view: View, width: int, height: int) -> View:
    """Return the view from below the ground that sees what a level mirror shows, for a plate."""
    flip = np.array([1.0, 1.0, -1.0])
    f = view.f * width / view.cx
    return View(view.axes * flip, view.eye * flip, f, float(width), float(height))


@jit
def _noise(x, y):
    """Return smooth noise 0-1 over the ground, about 1 a metre."""
    i, j = np.floor(x), np.floor(y)
    fx, fy = x - i, y - j
    fx, fy = fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)
    total = 0.0
    for b in range(2):
        for a in range(2):
            h = np.sin((i + a) * 127.1 + (j + b) * 311.7) * 43758.5453
            h -= np.floor(h)
            total += h * (fx if a else 1 - fx) * (fy if b else 1 - fy)
    return total


@jit
def wetted(image, depth, owner, mirror, view, strength):
    """Lay the mirror's picture over the wet ground of a picture, in place."""
    high, wide = depth.shape
    less = mirror.shape[1] / wide
    tall, long = mirror.shape[0], mirror.shape[1]
    for y in range(high):
        for x in range(wide):
            if owner[y, x] != WET_GROUND:
                continue
            z = depth[y, x]
            rx = (2 * x + 1 - view.cx) / view.f
            ry = (view.cy - 2 * y - 1) / view.f
            dx = view.axes[0, 0] * rx + view.axes[1, 0] * ry + view.axes[2, 0]
            dy = view.axes[0, 1] * rx + view.axes[1, 1] * ry + view.axes[2, 1]
            dz = view.axes[0, 2] * rx + view.axes[1, 2] * ry + view.axes[2, 2]
            px, py = view.eye[0] + dx * z, view.eye[1] + dy * z
            slant = min(1.0, max(0.0, -dz / np.sqrt(dx * dx + dy * dy + dz * dz)))
            edge = (1 - slant) ** 3
            pool = _noise(px * 0.7, py * 0.7) * 0.65 + _noise(px * 2.3 + 7, py * 2.3) * 0.35
            pool = min(1.0, max(0.0, (pool - 0.40) * 4.0))
            k = strength * (0.16 + 0.84 * edge) * (0.45 + 0.55 * pool)
            ripple = (_noise(px * 9, py * 9) - 0.5) * (1.3 - pool) * 2.5
            reach = 1.0 + 5.0 * (1.0 - pool)
            i = min(long - 1, max(0, int(x * less + ripple)))
            red = green = blue = 0.0
            for t in range(-3, 4):
                j = min(tall - 1, max(0, int(y * less + t * reach * 0.5 + ripple)))
                red += mirror[j, i, 0]
                green += mirror[j, i, 1]
                blue += mirror[j, i, 2]
            dim = 1 - 0.35 * k
            image[y, x, 0] = image[y, x, 0] * dim + red / 7 * k
            image[y, x, 1] = image[y, x, 1] * dim + green / 7 * k
            image[y, x, 2] = image[y, x, 2] * dim + blue / 7 * k
