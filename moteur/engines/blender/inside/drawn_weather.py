# SPDX-License-Identifier: GPL-3.0-or-later
"""Rain and snow on a board: quick strokes of the pen by day, white paint by night, flakes."""

from math import sin

import numpy as np

from .drawn_tone import INK, PAPER
from .mesh import Array
from .raster import jit
from .weather import Weather

SLANT, LONG, FLAKE = 0.16, 0.10, 0.0062


def fall(image: Array, weather: Weather, seconds: float) -> None:
    """Draw what falls at a time over a picture (height, width, 3), 0-1."""
    near = (0.25 + 0.75 * weather.depth**2).astype(np.float32)
    white = 0.97 * PAPER
    if weather.kind == "rain":
        y = (weather.y + seconds * (1.6 + 1.8 * near)) % 1.25 - 0.2
        x = (weather.x - SLANT * y) % 1.0
        paint = white if weather.dark else INK
        _rain(image, x, y, near, paint, 0.42 if weather.dark else 0.30)
    elif weather.kind == "snow":
        y = (weather.y + seconds * (0.10 + 0.22 * near)) % 1.1 - 0.05
        swing = 0.02 * np.sin(seconds * 1.3 + weather.swing * 6.3) + 0.01 * sin(seconds)
        _snow(image, (weather.x + swing) % 1.0, y, near, white.astype(np.float32))


@jit
def _rain(image, x, y, near, paint, strength):
    """Draw a tapering stroke for each drop."""
    high, wide = image.shape[:2]
    for k in range(len(x)):
        long = LONG * high * near[k]
        for step in range(int(long)):
            share = step / long
            v = y[k] * high + step
            u = x[k] * wide - SLANT * step
            thick = (0.35 + 0.65 * near[k]) * high / 540 * min(1.0, 0.25 + 3 * share) * 0.75
            row = int(v)
            if row < 0 or row >= high:
                continue
            for column in range(int(u - thick - 1), int(u + thick + 2)):
                if column < 0 or column >= wide:
                    continue
                cover = min(max(thick + 0.5 - abs(column + 0.5 - u), 0.0), 1.0)
                cover *= strength * (0.3 + 0.7 * near[k]) * min(1.0, 4 * (1 - share))
                for m in range(3):
                    image[row, column, m] += (paint[m] - image[row, column, m]) * cover


@jit
def _snow(image, x, y, near, paint):
    """Draw a flake with a thin rim, so that it is seen on paper too."""
    high, wide = image.shape[:2]
    for k in range(len(x)):
        r = max(FLAKE * high * near[k], 0.7)
        cy, cx = y[k] * high, x[k] * wide
        for row in range(max(int(cy - r - 2), 0), min(int(cy + r + 3), high)):
            for column in range(max(int(cx - r - 2), 0), min(int(cx + r + 3), wide)):
                far = np.sqrt((row + 0.5 - cy) ** 2 + (column + 0.5 - cx) ** 2)
                cover = min(max(r + 0.5 - far, 0.0), 1.0) * (0.55 + 0.45 * near[k])
                rim = max(0.0, 1 - abs(far - r - 0.6)) * 0.22 * near[k]
                for m in range(3):
                    image[row, column, m] *= 1 - rim
                    image[row, column, m] += (paint[m] - image[row, column, m]) * cover
