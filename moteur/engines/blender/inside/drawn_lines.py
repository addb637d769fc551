# SPDX-License-Identifier: GPL-3.0-or-later
"""Where lines belong: around things, at creases, where one material ends."""

from dataclasses import dataclass

import numpy as np

from .drawn_paper import blur, step
from .drawn_sight import EYE, HAIR, SKY, Passes
from .mesh import Array

FIGURE, INNER, THING, CONTACT, CREASE, SEAM = 1.0, 0.62, 0.72, 0.42, 0.34, 0.24
CROWD = 0.20


@dataclass(frozen=True)
class Lines:
    """Hold thin lines (height, width): how heavy each pixel's line is, 0 is none."""

    weight: Array

    @property
    def there(self) -> Array:
        """Say where a line is."""
        return self.weight > 0


def lines(p: Passes) -> Lines:
    """Find the lines of what was seen, one or two pixels wide, on the nearer side of an edge."""
    weight = np.zeros(p.depth.shape, np.float32)
    near = 1 / np.maximum(p.depth, 0.05)
    for axis in (0, 1):
        _borders(p, near, weight, axis)
        _folds(p, near, weight, axis)
    _creases(p, weight)
    weight[(p.stuff == EYE) & (weight < FIGURE)] = 0
    far = np.clip(1.15 - 0.16 * np.log2(np.maximum(p.depth, 1)), 0.36, 1.1)
    weight *= far.astype(np.float32)
    return Lines(_thinned_out(p, weight))


def _borders(p: Passes, near: Array, weight: Array, axis: int) -> None:
    """Draw around pieces, on the pixels of the nearer one."""
    a, b = _pair(axis)
    other = p.label[a] != p.label[b]
    jump = np.abs(near[a] - near[b]) / np.maximum(near[a], near[b])
    who, whom = p.who[a], p.who[b]
    figure = (who != whom) & other
    inner = (who == whom) & (who > 0)
    value = np.where(
        figure, FIGURE,
        np.where(inner, np.where(jump > 0.012, INNER * 1.2, INNER),
                 np.where(jump > 0.02, THING, CONTACT)),
    )  # fmt: skip
    value = np.where(other, value, 0).astype(np.float32)
    # between two pieces of a set that lie in one plane: as heavy as their colours differ
    flat = other & (who == 0) & (whom == 0) & (jump < 0.02)
    apart = np.abs(_luma(p.albedo[a]) - _luma(p.albedo[b]))
    turned = 1 - (p.normal[a] * p.normal[b]).sum(-1)
    plain = flat & (turned < 0.1)
    value = np.where(plain, np.minimum(value, SEAM * np.clip(0.5 + apart * 6, 0, 1.6)), value)
    first = near[a] >= near[b]
    weight[a] = np.maximum(weight[a], np.where(first, value, 0))
    weight[b] = np.maximum(weight[b], np.where(first, 0, value))
    same = ~other & (p.label[a] != SKY) & (p.stuff[a] != EYE)
    dye = np.abs(np.sqrt(p.albedo[a]) - np.sqrt(p.albedo[b])).max(-1)
    seam = np.where(same & (dye > 0.09), SEAM * np.clip(dye * 4, 0.7, 1.7), 0)
    weight[a] = np.maximum(weight[a], seam)


def _folds(p: Passes, near: Array, weight: Array, axis: int) -> None:
    """Draw where a piece hides a part of itself: inverse depth is straight on any plane."""
    n = near.shape[axis]
    mid = near.take(range(1, n - 1), axis)
    one, two = near.take(range(n - 2), axis), near.take(range(2, n), axis)
    bend = (2 * mid - one - two) / mid
    step_ = np.maximum(mid - one, mid - two) / mid
    there = (bend > 0.012) & (step_ > 0.012)
    at = (slice(1, -1), slice(None)) if axis == 0 else (slice(None), slice(1, -1))
    who = p.who[at] > 0
    value = np.where(there, np.where(who, INNER * 1.1, THING), 0).astype(np.float32)
    value[p.label[at] == SKY] = 0
    weight[at] = np.maximum(weight[at], value)


def _creases(p: Passes, weight: Array) -> None:
    """Draw where a surface turns sharply: the ridge of how fast its normal changes."""
    n = p.normal
    turn = np.zeros(p.depth.shape, np.float32)
    turn[:, 1:-1] = 1 - (n[:, :-2] * n[:, 2:]).sum(-1)
    turn[1:-1] = np.maximum(turn[1:-1], 1 - (n[:-2] * n[2:]).sum(-1))
    turn = blur(turn, 1, 1)
    ridge = np.zeros(turn.shape, bool)
    ridge[:, 1:-1] |= (turn[:, 1:-1] > turn[:, :-2]) & (turn[:, 1:-1] >= turn[:, 2:])
    ridge[1:-1] |= (turn[1:-1] > turn[:-2]) & (turn[1:-1] >= turn[2:])
    figure = p.who > 0
    sharp = np.where(figure, 0.34, 0.20)
    value = CREASE * np.clip(turn / sharp, 0, 1.5) * (ridge & (turn > sharp))
    value[p.stuff == HAIR] *= 0.7
    value[p.stuff == EYE] = 0
    close = blur((weight > 0).astype(np.float32), 2, 1) > 0.02
    np.maximum(weight, np.where(close, 0, value).astype(np.float32), out=weight)


def _thinned_out(p: Passes, weight: Array) -> Array:
    """Leave lines out of a set where they crowd, the lightest first: distance is drawn loosely."""
    unit = p.depth.shape[0] / 1080
    there = (weight > 0).astype(np.float32)
    crowd = blur(there, max(2, round(9 * unit)), 2)
    limit = step(crowd, CROWD, CROWD * 2.2)
    keep = np.where(p.who > 0, 1, 1 - 0.75 * limit)
    out = weight * keep
    out[(out < 0.07) | ((p.who == 0) & (out < 0.16 * limit))] = 0
    return out


def _pair(axis: int):
    whole = slice(None)
    if axis == 0:
        return (slice(None, -1), whole), (slice(1, None), whole)
    return (whole, slice(None, -1)), (whole, slice(1, None))


def _luma(c: Array) -> Array:
    return c @ np.array([0.2126, 0.7152, 0.0722], np.float32)
