# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inker sees: pictures of depth, light, normals, colours, and whose each pixel is."""

from dataclasses import dataclass

import numpy as np

from .mesh import STUFFS, Array

SKY = 0
HAIR, EYE, SKIN, GLASS = (STUFFS.index(s) for s in ("hair", "eye", "skin", "glass"))


@dataclass(frozen=True)
class Passes:
    """Pictures (height, width), from the top: metres, linear colours, normals, numbers."""

    depth: Array
    lit: Array
    albedo: Array
    normal: Array
    label: Array
    stuff: Array
    who: Array


def pieces(q: Array, count: int) -> Array:
    """Return the number of the piece that each vertex belongs to: 0 on, by first vertex."""
    label = np.arange(count)
    while True:
        low = label[q].min(1)
        new = label.copy()
        np.minimum.at(new, q.ravel(), np.repeat(low, q.shape[1]))
        new = new[new]
        if (new == label).all():
            break
        label = new
    return np.unique(label, return_inverse=True)[1]
