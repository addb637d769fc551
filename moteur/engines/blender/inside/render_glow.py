# SPDX-License-Identifier: GPL-3.0-or-later
"""The lens's glow and the film's grade over a rendered picture (height, width, 3) of bytes."""

import numpy as np

from .mesh import Array

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
RICH = 1.15


def developed(image: Array, dark: bool) -> Array:
    """Return a picture with highlights that bleed a little, richer colours and darker corners."""
    x = image.astype(np.float32) / 255
    h, w, _ = x.shape
    bright = np.clip(x.max(2, keepdims=True) - 0.72, 0, None) / 0.28 * x
    soft = _blurred(bright, max(1, w // 90)) * 0.6 + _blurred(bright, max(2, w // 28)) * 0.4
    strength = 0.34 if dark else 0.12
    x = 1 - (1 - x) * (1 - np.clip(soft * strength, 0, 1))
    down, across = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j].astype(np.float32)
    grey = (x @ LUMA)[..., None]
    x = grey + (x - grey) * RICH
    fall = 1 - (0.16 if dark else 0.10) * np.clip(across**2 + down**2 * 0.8 - 0.35, 0, None)
    return np.clip(x * fall[..., None] * 255 + 0.5, 0, 255).astype(np.uint8)


def _blurred(x: Array, r: int) -> Array:
    """Return box means over 2 r + 1, twice each way."""
    for axis in (0, 1, 0, 1):
        n = x.shape[axis]
        total = np.cumsum(x, axis=axis, dtype=np.float32)
        total = np.concatenate([np.zeros_like(np.take(total, [0], axis)), total], axis)
        i = np.arange(n)
        low, high = np.maximum(i - r, 0), np.minimum(i + r + 1, n)
        x = (np.take(total, high, axis) - np.take(total, low, axis)) / np.float32(2 * r + 1)
    return x
