# SPDX-License-Identifier: GPL-3.0-or-later
"""Strokes: thin pixel lines made into a pen's: smooth, tapering, of changing pressure.

The pixels of all lines are points of one graph, moved and weighed together; no line is followed
on its own, so a picture with many lines costs hardly more than one with few.
"""

from math import ceil

import numpy as np

from .drawn_lines import Lines
from .drawn_paper import noise
from .mesh import Array

AROUND = ((0, 1), (1, 0), (0, -1), (-1, 0), (1, 1), (1, -1), (-1, -1), (-1, 1))
SMOOTH, TAPER = 14, 16
HEAVIEST = 4.0


def thin(there: Array, rounds: int = 3) -> Array:
    """Return lines of single pixels (Zhang and Suen, 1984); `rounds` as for lines a few wide."""
    a = np.pad(there, 1)
    for _ in range(rounds):
        before = a.sum()
        for odd in (0, 1):
            n, e, s, w = a[:-2, 1:-1], a[1:-1, 2:], a[2:, 1:-1], a[1:-1, :-2]
            ne, se, sw, nw = a[:-2, 2:], a[2:, 2:], a[2:, :-2], a[:-2, :-2]
            ring = (n, ne, e, se, s, sw, w, nw)
            count = sum(r.astype(np.int8) for r in ring)
            turns = sum((~x & y).astype(np.int8) for x, y in zip(ring, (*ring[1:], n), strict=True))
            corner = ~(n & e & s) & ~(e & s & w) if odd == 0 else ~(n & e & w) & ~(n & s & w)
            gone = a[1:-1, 1:-1] & (count >= 2) & (count <= 6) & (turns == 1) & corner
            a[1:-1, 1:-1] &= ~gone
        if a.sum() == before:
            break
    return a[1:-1, 1:-1]


def _graph(there: Array) -> tuple[Array, Array]:
    """Return the places (n, 2) of line pixels and their neighbours (n, 8), -1 is none."""
    h, w = there.shape
    number = np.full((h + 2, w + 2), -1, np.int32)
    places = np.argwhere(there)
    number[places[:, 0] + 1, places[:, 1] + 1] = np.arange(len(places))
    y, x = places[:, 0] + 1, places[:, 1] + 1
    beside = np.stack([number[y + dy, x + dx] for dy, dx in AROUND], 1)
    # a diagonal that two straight steps also make is no way of its own
    for k, (i, j) in ((4, (0, 1)), (5, (1, 2)), (6, (2, 3)), (7, (3, 0))):
        beside[(beside[:, i] >= 0) | (beside[:, j] >= 0), k] = -1
    return places, beside


def strokes(found: Lines, shade: Array, unit: float) -> Array:
    """Return the ink (height, width), 0-1, of lines drawn by hand.

    `shade` 0-1 makes lines heavier in shadow; `unit` is the picture's size, 1 at 1080 lines.
    """
    h, w = found.weight.shape
    there = thin(found.there)
    places, beside = _graph(there)
    if not len(places):
        return np.zeros((h, w), np.float32)
    weight = found.weight[places[:, 0], places[:, 1]]
    some = beside >= 0
    count = some.sum(1)
    at, weight = _smoothed(places.astype(np.float32), weight, beside, some, count)
    ends = count <= 1
    gone = _from(ends, beside, some)
    size = _from_size(gone, beside, some)
    iy, ix = places[:, 0], places[:, 1]
    press = 1 + 0.22 * noise(h, w, 34 * unit, 11)[iy, ix] + 0.10 * noise(h, w, 9 * unit, 12)[iy, ix]
    taper = np.clip(0.25 + 0.75 * gone / (TAPER * unit), 0, 1)
    dark = 1 + 0.45 * shade[iy, ix]
    r = weight * press * taper * dark * HEAVIEST * unit
    sway = np.stack([noise(h, w, 46 * unit, 13)[iy, ix], noise(h, w, 46 * unit, 14)[iy, ix]], 1)
    at += sway * (1.5 * unit)
    keep = size > 5 * unit
    full = np.clip(0.62 + 0.5 * weight, 0, 1)
    ink = np.zeros((h, w), np.float32)
    _stamp(ink, at[keep], np.maximum(r[keep] * 0.5, 0.42), full[keep])
    return ink


def _smoothed(at: Array, weight: Array, beside: Array, some: Array, count: Array):
    """Return places and weights, each drawn towards its neighbours; loose ends stay."""
    n = np.maximum(count, 1)[:, None]
    index = np.where(some, beside, 0)
    free = (count >= 2)[:, None]
    for _ in range(SMOOTH):
        mean = (at[index] * some[..., None]).sum(1) / n
        at = np.where(free, at * 0.5 + mean * 0.5, at)
        mean = (weight[index] * some).sum(1) / n[:, 0]
        weight = np.where(count > 0, weight * 0.5 + mean * 0.5, weight)
    return at, weight


def _from(ends: Array, beside: Array, some: Array) -> Array:
    """Return how many pixels each is from a loose end, as far as a taper goes."""
    gone = np.where(ends, 0.0, 99.0).astype(np.float32)
    index = np.where(some, beside, 0)
    for _ in range(TAPER):
        near = np.where(some, gone[index], 99).min(1)
        gone = np.minimum(gone, near + 1)
    return gone


def _from_size(gone: Array, beside: Array, some: Array) -> Array:
    """Return how long each pixel's line is at least: the most of `gone` nearby."""
    most = np.where(gone > 90, 50, gone)
    index = np.where(some, beside, 0)
    for _ in range(TAPER):
        most = np.maximum(most, np.where(some, most[index], 0).max(1))
    return most


def _stamp(ink: Array, at: Array, r: Array, full: Array) -> None:
    """Press a pen of radius r at each place."""
    h, w = ink.shape
    flat = ink.ravel()
    for low, high in ((0, 0.6), (0.6, 1.6), (1.6, 2.6), (2.6, 9)):
        on = (r > low) & (r <= high)
        if not on.any():
            continue
        p, rr, f = at[on], r[on], full[on]
        reach = ceil(min(float(rr.max()), 6) + 0.5)
        base = np.rint(p).astype(np.int32)
        off = base - p
        for dy in range(-reach, reach + 1):
            for dx in range(-reach, reach + 1):
                far = np.hypot(off[:, 0] + dy, off[:, 1] + dx)
                value = np.clip(rr + 0.5 - far, 0, 1) * f
                y, x = base[:, 0] + dy, base[:, 1] + dx
                ok = (value > 0) & (y >= 0) & (y < h) & (x >= 0) & (x < w)
                np.maximum.at(flat, y[ok] * w + x[ok], value[ok])
