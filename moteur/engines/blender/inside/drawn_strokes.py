# SPDX-License-Identifier: GPL-3.0-or-later
"""Strokes: thin pixel lines made into a pen's: smooth, tapering, of changing pressure.

The pixels of all lines are points of one graph, moved and weighed together; no line is followed
on its own.
"""

from math import ceil

import numpy as np

from .drawn_paper import PRESS, SCALES, SHAKE, SWAY_X, SWAY_Y, at, fields
from .mesh import Array
from .raster import jit

SMOOTH, TAPER = 14, 16
HEAVIEST, SHORTEST = 4.0, 5
AROUND = np.array([(0, 1), (1, 0), (0, -1), (-1, 0), (1, 1), (1, -1), (-1, -1), (-1, 1)], np.int32)


def strokes(weight: Array, shade: Array, unit: float) -> Array:
    """Return the ink (height, width), 0-1, of lines drawn by hand.

    `weight` says how heavy a line is at each pixel, 0 is none; `shade` 0-1 (half the size) makes
    lines heavier in shadow; `unit` is the picture's size, 1 at 1080 lines.
    """
    ink = np.zeros(weight.shape, np.float32)
    there = np.zeros((weight.shape[0] + 2, weight.shape[1] + 2), np.uint8)
    there[1:-1, 1:-1] = weight > 0
    _thin(there, 3)
    places = np.argwhere(there[1:-1, 1:-1]).astype(np.int32)
    if not len(places):
        return ink
    beside = _graph(there, places)
    heavy = weight[places[:, 0], places[:, 1]].astype(np.float32)
    spots = places.astype(np.float32)
    _smooth(spots, heavy, beside, SMOOTH)
    gone, size = _ends(beside, TAPER)
    _ink(ink, places, spots, heavy, gone, size, shade, unit, fields(*weight.shape, unit),
         np.array(SCALES) * unit)  # fmt: skip
    return ink


@jit
def _thin(a, rounds):  # noqa: C901
    """Leave lines of single pixels (Zhang and Suen, 1984); `a` has an empty border."""
    high, wide = a.shape
    for _ in range(rounds):
        changed = 0
        for odd in range(2):
            for y in range(1, high - 1):
                for x in range(1, wide - 1):
                    if not a[y, x]:
                        continue
                    # bit 1 marks what goes at the end of this pass
                    n, ne = a[y - 1, x] & 1, a[y - 1, x + 1] & 1
                    e, se = a[y, x + 1] & 1, a[y + 1, x + 1] & 1
                    s, sw = a[y + 1, x] & 1, a[y + 1, x - 1] & 1
                    w, nw = a[y, x - 1] & 1, a[y - 1, x - 1] & 1
                    count = n + ne + e + se + s + sw + w + nw
                    if count < 2 or count > 6:
                        continue
                    turns = (
                        (ne > n) + (e > ne) + (se > e) + (s > se)
                        + (sw > s) + (w > sw) + (nw > w) + (n > nw)
                    )  # fmt: skip
                    if turns != 1:
                        continue
                    if odd == 0:
                        stays = (n and e and s) or (e and s and w)
                    else:
                        stays = (n and e and w) or (n and s and w)
                    if not stays:
                        a[y, x] = 3
            for y in range(1, high - 1):
                for x in range(1, wide - 1):
                    if a[y, x] == 3:
                        a[y, x] = 0
                        changed += 1
        if not changed:
            break


@jit
def _graph(there, places):
    """Return the neighbours (n, 8) of each place, -1 is none."""
    high, wide = there.shape
    number = np.full((high, wide), -1, np.int32)
    for i in range(len(places)):
        number[places[i, 0] + 1, places[i, 1] + 1] = i
    beside = np.full((len(places), 8), -1, np.int32)
    for i in range(len(places)):
        y, x = places[i, 0] + 1, places[i, 1] + 1
        for k in range(4):
            beside[i, k] = number[y + AROUND[k, 0], x + AROUND[k, 1]]
        for k in range(4, 8):
            # a diagonal that two straight steps also make is no way of its own
            if beside[i, k - 4] < 0 and beside[i, (k - 3) % 4] < 0:
                beside[i, k] = number[y + AROUND[k, 0], x + AROUND[k, 1]]
    return beside


@jit
def _smooth(spots, heavy, beside, rounds):
    """Draw places and weights towards their neighbours; loose ends stay where they are."""
    n = len(spots)
    old, was = np.empty_like(spots), np.empty_like(heavy)
    for _ in range(rounds):
        old[:], was[:] = spots, heavy
        for i in range(n):
            y = x = w = 0.0
            count = 0
            for k in range(8):
                j = beside[i, k]
                if j >= 0:
                    y += old[j, 0]
                    x += old[j, 1]
                    w += was[j]
                    count += 1
            if count:
                heavy[i] = was[i] * 0.5 + w / count * 0.5
            if count >= 2:
                spots[i, 0] = old[i, 0] * 0.5 + y / count * 0.5
                spots[i, 1] = old[i, 1] * 0.5 + x / count * 0.5


@jit
def _ends(beside, far):
    """Return how many pixels each is from a loose end, and how long its line is at least."""
    n = len(beside)
    gone = np.full(n, 99.0, np.float32)
    for i in range(n):
        if (beside[i] >= 0).sum() <= 1:
            gone[i] = 0
    for _ in range(far):
        for i in range(n):
            for j in beside[i]:
                if j >= 0:
                    gone[i] = min(gone[i], gone[j] + 1)
    size = gone.copy()
    for _ in range(far):
        for i in range(n):
            for j in beside[i]:
                size[i] = max(size[i], size[j] if j >= 0 else 0.0)
    return gone, size


@jit
def _ink(ink, places, spots, heavy, gone, size, shade, unit, noise, scale):
    """Press a pen at each place."""
    high, wide = ink.shape
    for i in range(len(places)):
        if size[i] <= SHORTEST * unit:
            continue
        y, x = places[i, 0], places[i, 1]
        press = (
            1 + 0.22 * at(noise[PRESS], y / scale[PRESS], x / scale[PRESS])
            + 0.10 * at(noise[SHAKE], y / scale[SHAKE], x / scale[SHAKE])
        )  # fmt: skip
        taper = min(0.25 + 0.75 * gone[i] / (TAPER * unit), 1.0)
        dark = 1 + 0.45 * shade[y // 2, x // 2]
        r = max(heavy[i] * press * taper * dark * HEAVIEST * unit * 0.5, 0.42)
        full = min(0.62 + 0.5 * heavy[i], 1.0)
        sy = spots[i, 0] + 1.5 * unit * at(noise[SWAY_Y], y / scale[SWAY_Y], x / scale[SWAY_Y])
        sx = spots[i, 1] + 1.5 * unit * at(noise[SWAY_X], y / scale[SWAY_X], x / scale[SWAY_X])
        reach = ceil(r + 0.5)
        cy, cx = round(sy), round(sx)
        for v in range(max(cy - reach, 0), min(cy + reach + 1, high)):
            for u in range(max(cx - reach, 0), min(cx + reach + 1, wide)):
                far = np.sqrt((v - sy) ** 2 + (u - sx) ** 2)
                ink[v, u] = max(ink[v, u], min(max(r + 0.5 - far, 0.0), 1.0) * full)
