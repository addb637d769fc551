# SPDX-License-Identifier: GPL-3.0-or-later
"""Lofts: cloth as a net of places, rows from top to bottom and columns around."""

import numpy as np

from .clay import normals
from .mesh import Array, _grid, lin

FINEST = 0.0006


def net(p: Array, closed: bool = True) -> tuple[Array, Array, Array]:
    """Return v, n, q of a net (rows, columns, 3); a closed net joins its last column to its first.

    Faces look away from the axis where rows go down and columns from front to left.
    """
    rows, columns = p.shape[:2]
    v = p.reshape(-1, 3).astype(np.float32)
    if closed:
        i = np.arange(rows * columns).reshape(rows, columns)
        i = np.concatenate([i, i[:, :1]], 1)
        q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    else:
        q = _grid(rows, columns)
    return v, normals(v, q), q


def hemmed(p: Array, depth: float, up: float, top: bool = False) -> Array:
    """Return a net with its edge turned inside, so that cloth is seen to be thick.

    `depth` is how far inward the turned edge goes and `up` how high, metres.
    """
    edge = p[0] if top else p[-1]
    middle = edge.mean(0)
    inward = middle - edge
    inward[:, 2] = 0
    inward /= np.linalg.norm(inward, axis=1, keepdims=True) + 1e-9
    sign = -1.0 if top else 1.0
    lip = edge + inward * depth * 0.6
    lip[:, 2] -= sign * 0.001
    inner = edge + inward * depth
    inner[:, 2] += sign * up
    turned = np.stack([inner, lip] if top else [lip, inner])
    return np.concatenate([turned, p]) if top else np.concatenate([p, turned])


def patch(surface, z: Array, left: Array, right: Array, lift: float, columns: int = 5) -> Array:
    """Return a net sewn on a surface: at each height from angle `left` to `right`.

    `surface` gives places for heights, angles and ease; the edges lie close, the middle `lift`
    metres away.
    """
    t = np.array([0.0, 0.02, *np.linspace(0.06, 0.94, max(2, columns)), 0.98, 1.0])
    up = np.array([-0.002, lift * 0.9, *[lift] * max(2, columns), lift * 0.9, -0.002])
    z = np.concatenate([z[:1], z, z[-1:]])
    left = np.concatenate([left[:1], left, left[-1:]])
    right = np.concatenate([right[:1], right, right[-1:]])
    a = left[:, None] + (right - left)[:, None] * t
    rise = np.broadcast_to(up, a.shape).copy()
    rise[0] = rise[-1] = -0.002
    return surface(z[:, None] + 0 * a, a, rise)


def ring(count: int, start: float = 0.0, end: float = 2 * np.pi) -> Array:
    """Return angles all the way round, or evenly from start to end with both."""
    if end - start >= 2 * np.pi - 1e-6:
        return np.linspace(start, end, count, endpoint=False)
    return np.linspace(start, end, count)


def dyed(colour: str, second: str, pattern: str, along: Array, around: Array) -> Array:
    """Return linear colours (..., 3) of cloth at metres along and around it."""
    base = np.asarray(lin(colour))
    other = np.asarray(lin(second)) if second else base * 0.45 + 0.30
    out = np.broadcast_to(base, (*along.shape, 3)).copy()
    k = np.zeros(along.shape)
    if pattern == "stripes":
        k = _soft(np.sin(2 * np.pi * along / 0.062), 3.0)
    elif pattern == "pinstripe":
        other = base * 0.6 + 0.16 if not second else other
        k = _soft(np.cos(2 * np.pi * around / 0.045) - 0.80, 9.0) * 0.8
    elif pattern == "check":
        one = _soft(np.sin(2 * np.pi * along / 0.085), 2.5)
        two = _soft(np.sin(2 * np.pi * around / 0.085), 2.5)
        k = (one + two) * 0.42
    elif pattern == "dots":
        row = np.round(along / 0.066)
        x = (around / 0.085 + 0.5 * (row % 2)) % 1 - 0.5
        k = _soft(0.27 - np.hypot(x * 1.2, along / 0.066 - row), 7.0)
    out = out + (other - out) * k[..., None]
    if pattern == "tweed":
        fleck = np.sin(along * 613.0 + np.sin(around * 401.0) * 3) * np.sin(around * 577.0)
        out *= (1 + 0.16 * fleck)[..., None]
    elif pattern == "knit":
        out *= (1 + 0.10 * np.sin(2 * np.pi * around / 0.030))[..., None]
    return out


def _soft(x: Array, sharp: float) -> Array:
    return np.clip(0.5 + sharp * x, 0, 1)


def crumple(along: Array, around: Array, at: float, reach: float, apart: float, skew: float,
            seed: float) -> Array:  # fmt: skip
    """Return folds -1 to 1 that gather about a place along a tube; `apart` is fold to fold."""
    k = np.exp(-(((along - at) / reach) ** 2))
    wave = np.sin(2 * np.pi * along / apart + skew * np.sin(around + seed) + seed)
    return k * wave * (0.6 + 0.4 * np.cos(around * 1.0 + seed * 2.1))
