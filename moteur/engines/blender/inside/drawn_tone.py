# SPDX-License-Identifier: GPL-3.0-or-later
"""Tone: washes laid one over another where it is darker, and hatching in their shadows."""

import numpy as np

from .drawn_paper import blur, noise, step
from .mesh import Array

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


def brightness(c: Array) -> Array:
    """Return how bright linear colours look, 0-1."""
    return np.sqrt(np.clip(c @ LUMA, 0, 1)).astype(np.float32)


def washes(value: Array, unit: float) -> Array:
    """Return how much wash lies on the paper (height, width), 0-1, for values 0-1.

    Four layers with uneven borders, each with the rim where its water dried.
    """
    h, w = value.shape
    sway = 0.014 * noise(h, w, 150 * unit, 21) + 0.006 * noise(h, w, 37 * unit, 22)
    v = value + sway
    laid = 0.5 * np.clip(1 - v, 0, 1)
    for low, deep in ((0.74, 0.08), (0.54, 0.12), (0.34, 0.14), (0.18, 0.12)):
        layer = step(v, low + 0.03, low - 0.03)
        rim = np.clip(layer - blur(layer, max(1, round(4 * unit)), 2), 0, 1)
        laid += deep * (layer + 0.5 * rim)
    return laid * (1 + 0.05 * noise(h, w, 70 * unit, 23) + 0.03 * noise(h, w, 5 * unit, 24))


def hatching(dark: Array, unit: float) -> Array:
    """Return the ink (height, width), 0-1, of pen strokes where `dark`, 0-1, is above a third.

    The second layer, from two thirds on, crosses the first.
    """
    h, w = dark.shape
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    bend = noise(h, w, 120 * unit, 31) * (5 * unit)
    ink = np.zeros((h, w), np.float32)
    for angle, gap, low, seed in ((0.80, 11.0, 0.33, 32), (0.34, 12.5, 0.68, 33)):
        c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
        across = (x * c + y * s + bend) / (gap * unit)
        line = np.floor(across)
        odd = np.modf(np.abs(np.sin(line * 12.9898 + seed)) * 43758.547)[0].astype(np.float32)
        along = (y * c - x * s) / ((60 + 50 * odd) * unit) + odd * 7
        part = along - np.floor(along)
        broken = step(np.minimum(part, 1 - part), 0.01, 0.09)
        near = np.abs(across - line - 0.5 + (odd - 0.5) * 0.30)
        deep = step(dark + (odd - 0.5) * 0.16, low, low + 0.16)
        width = (0.10 + 0.09 * deep) * broken
        stroke = np.clip((width - near) * (gap * unit) * 0.8 + 0.35, 0, 1)
        ink = np.maximum(ink, stroke * (deep * broken > 0.04) * 0.85)
    return ink
