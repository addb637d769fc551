# SPDX-License-Identifier: GPL-3.0-or-later
"""Patches: the part of a picture where something has changed, and its way back into the picture.

A box is (left, top, right, bottom) in pixels, the last two beyond it.
"""

import numpy as np

from .mesh import Array
from .picture import placed

Box = tuple[int, int, int, int]
STILL, SEEN = 2e-4, 0.35
MARGIN, FEATHER = 0.18, 6


def changed(before: Array, after: Array, camera: dict, size: tuple[int, int]) -> Box | None:
    """Return the box where a figure's places (n, 3) differ, with a margin; None if not seen."""
    moved = np.abs(after - before).max(1) > STILL
    if not moved.any():
        return None
    old = pixels(before[moved], camera, *size)
    new = pixels(after[moved], camera, *size)
    ahead = (old[:, 0] > -size[0]) & (new[:, 0] > -size[0]) & (old != -1).all(1)
    if not ahead.any() or np.abs(new[ahead] - old[ahead]).max() < SEEN:
        return None
    both = np.concatenate([old[ahead], new[ahead]])
    return boxed(both.min(0), both.max(0), size)


def boxed(low: Array, high: Array, size: tuple[int, int]) -> Box | None:
    """Return a box around two corners with its margin, within the picture."""
    wide = np.maximum((high - low) * MARGIN, FEATHER + 2)
    left, top = np.maximum(np.floor(low - wide), 0).astype(int)
    right, bottom = np.minimum(np.ceil(high + wide), size).astype(int)
    if right - left < 2 or bottom - top < 2:
        return None
    return int(left), int(top), int(right), int(bottom)


def share(box: Box, size: tuple[int, int]) -> float:
    """Return how much of a picture a box covers, 0-1."""
    return (box[2] - box[0]) * (box[3] - box[1]) / (size[0] * size[1])


def meet(a: Box, b: Box) -> bool:
    """Say whether two boxes share a pixel."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def joined(a: Box | None, b: Box | None) -> Box | None:
    """Return the box around two."""
    if a is None or b is None:
        return a or b
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def paste(image: Array, box: Box, patch: Array) -> Array:
    """Return a picture with a patch let in, its edges soft but at the picture's own edge."""
    left, top, right, bottom = box
    h, w = image.shape[:2]
    x, y = np.arange(left, right) + 0.5, np.arange(top, bottom) + 0.5
    across = np.minimum(
        np.where(left > 0, (x - left) / FEATHER, 1), np.where(right < w, (right - x) / FEATHER, 1)
    )
    down = np.minimum(
        np.where(top > 0, (y - top) / FEATHER, 1), np.where(bottom < h, (bottom - y) / FEATHER, 1)
    )
    k = np.clip(np.minimum(across[None], down[:, None]), 0, 1)[..., None].astype(np.float32)
    out = image.copy()
    under = image[top:bottom, left:right].astype(np.float32)
    out[top:bottom, left:right] = (under + (patch - under) * k + 0.5).astype(np.uint8)
    return out


def pixels(v: Array, camera: dict, width: int, height: int) -> Array:
    """Return where places (n, 3) are in a picture: x right, y down, (n, 2); behind is -1."""
    turn = np.array(placed(camera).inverted())
    p = v @ turn[:3, :3].T + turn[:3, 3]
    depth = -p[:, 2]
    k = camera["lens_mm"] / camera["sensor"][0] * width
    with np.errstate(divide="ignore", invalid="ignore"):
        at = np.stack([width / 2 + p[:, 0] / depth * k, height / 2 - p[:, 1] / depth * k], 1)
    at[depth < 0.02] = -1
    return at
