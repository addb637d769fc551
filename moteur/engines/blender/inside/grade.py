# SPDX-License-Identifier: GPL-3.0-or-later
"""The grade: from linear light to the bytes of a picture, as a colourist finishes a film."""

from functools import lru_cache

import numpy as np

from .mesh import Array
from .raster import jit

STEPS = 4096
RICH = 1.06
"""How much more colour a print has than the light."""
LOOKS = {
    # how much contrast, then shadows and lights shifted in red, green, blue
    "day": (0.42, (-0.010, 0.000, 0.014), (0.016, 0.004, -0.020)),
    "low": (0.40, (-0.006, -0.004, 0.022), (0.026, 0.004, -0.020)),
    "grey": (0.34, (-0.012, 0.002, 0.012), (-0.004, 0.002, 0.006)),
    "night": (0.40, (-0.012, -0.001, 0.024), (0.026, 0.008, -0.020)),
}
BAYER = (
    np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) + 0.5
) / 16


@lru_cache(maxsize=8)
def _table(look: str) -> Array:
    """Return the bytes (3, STEPS) of linear light, as fractions of a byte."""
    contrast, dark, light = LOOKS[look]
    x = np.linspace(0, 1, STEPS)
    t = np.where(x <= 0.0031308, x * 12.92, 1.055 * x ** (1 / 2.4) - 0.055)
    curve = t * (1 - contrast) + t * t * (3 - 2 * t) * contrast
    low, high = (1 - t) ** 2 * np.minimum(t * 8, 1), t * (1 - t) * 4
    table = [curve + low * d + high * k * 0.6 for d, k in zip(dark, light, strict=True)]
    return np.clip(np.stack(table) * 255, 0, 255).astype(np.float32)


@lru_cache(maxsize=8)
def _fall(h: int, w: int, strength: float) -> Array:
    y, x = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j]
    return (1 - strength * np.clip((x * x + y * y * 0.8) - 0.35, 0, None)).astype(np.float32)


def finished(image: Array, look: str) -> Array:
    """Return the bytes (h, w, 3) of a linear picture: contrast, tint, vignette, fine dither."""
    h, w, _ = image.shape
    out = np.empty(image.shape, np.uint8)
    _finish(image, _fall(h, w, 0.20 if look == "night" else 0.12), _table(look), BAYER, RICH, out)
    return out


@jit
def _finish(image, fall, table, grain, rich, out):
    top = STEPS - 1
    for y in range(out.shape[0]):
        for x in range(out.shape[1]):
            more = grain[y & 3, x & 3]
            k = fall[y, x]
            grey = image[y, x, 0] * 0.2126 + image[y, x, 1] * 0.7152 + image[y, x, 2] * 0.0722
            for c in range(3):
                value = grey + (image[y, x, c] - grey) * rich
                at = min(max(value * k, 0.0), 1.0) * top
                i = min(int(at), top - 1)
                value = table[c, i] + (table[c, i + 1] - table[c, i]) * (at - i)
                out[y, x, c] = int(value + more)
