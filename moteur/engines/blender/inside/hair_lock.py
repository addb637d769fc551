# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks: ways along which hair grows, and the ribbons that show them. Arrays (locks, points, 3)."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .mesh import Array

# How far the normals of a lock turn to its sides: more of it sparkles in a light from behind.
EDGE = 0.4
Piece = tuple[Array, Array, Array, Array]


@dataclass(frozen=True)
class Scalp:
    """Hold what hair lies on: the skull's ellipsoid and how wide the head is."""

    middle: Array
    radii: Array
    forehead: tuple[Array, Array] | None = None
    front: Callable[[Array, Array], Array] | None = None

    def normal(self, p: Array) -> Array:
        """Return the way out of the head at places; level below the ears."""
        n = (p - self.middle) / self.radii**2
        low = np.clip((0.115 - p[..., 2:3]) / 0.05, 0, 1)
        n = _unit(n)
        flat = _unit((p - self.middle) * (1, 1, 0.0))
        return _unit(n * (1 - low) + flat * low)

    def out(self, p: Array, lift: Array) -> Array:
        """Return places pushed out of skull, cheeks, neck and shoulders by `lift` metres."""
        for middle, radii in (
            (self.middle, self.radii),
            self.forehead or (self.middle, self.radii),
            (np.array([0.018, 0, 0.092]), np.array([0.062, self.radii[1] * 0.86, 0.078])),
            (np.array([-0.030, 0, -0.01]), np.array([0.058, 0.056, 0.14])),
            (np.array([-0.030, 0, -0.152]), np.array([0.085, 0.19, 0.085])),
        ):
            r = radii + lift[..., None]
            q = (p - middle) / r
            far = np.linalg.norm(q, axis=-1, keepdims=True)
            p = np.where(far < 1, middle + q / np.maximum(far, 1e-6) * r, p)
        if self.front is not None:
            # Clay melts together thicker than its parts: before the skin is what counts.
            skin = self.front(p[..., 1], p[..., 2]) + 0.0008 + 0.4 * lift
            over = (p[..., 0] > 0.0) & (p[..., 2] > 0.03) & (p[..., 2] < 0.226)
            near = over & (skin - p[..., 0] < 0.04) & (skin > p[..., 0])
            p[..., 0] = np.where(near, skin, p[..., 0])
        return p

    def held(self, p: Array, lift: Array) -> Array:
        """Return places out of the head, and drawn back to it where they leave it from above."""
        r = self.radii + lift[..., None]
        q = (p - self.middle) / r
        far = np.linalg.norm(q, axis=-1, keepdims=True)
        stick = 0.75 * np.clip((p[..., 2:3] - 0.128) / 0.025, 0, 1) * (far < 1.45)
        p = np.where(far > 1, p + (self.middle + q / far * r - p) * stick, p)
        return self.out(p, lift)


def grow(
    scalp: Scalp, roots: Array, way: Array, length: Array, lift: Array, weight: float,
    points: int = 9, part: Array | float = 0.0,
) -> Array:  # fmt: skip
    """Return the ways of locks from roots (n, 3), falling by `weight` as they leave the head.

    `part` keeps |y| of what hangs before the ears above it: a face stays free.
    """
    p, d = roots.copy(), _unit(way)
    step = (length / (points - 1))[:, None]
    down = np.array([0, 0, -1.0])
    side = np.where(way[:, 1] >= 0, 1.0, -1.0)
    found = [scalp.out(p, lift * 0.3)]
    for k in range(1, points):
        share = min(1.0, k / (points * 0.45))
        d = _unit(d * (1 - weight) + down * weight)
        p = scalp.held(p + d * step, lift * (0.3 + 0.7 * share))
        before = (p[:, 0] > 0.035) & (p[:, 2] < 0.178)
        way_out = np.where(np.abs(p[:, 1]) > 0.012, np.sign(p[:, 1]), side)
        short = np.clip(part - np.abs(p[:, 1]), 0, 0.012) * before
        p[:, 1] += way_out * short
        p[:, 0] -= short * 0.8
        d = _unit(p - found[-1]) * 0.75 + d * 0.25
        d[:, :2] *= 1 - 0.30 * np.clip((0.15 - p[:, 2:3]) / 0.04, 0, 1)
        found.append(p)
    return np.stack(found, 1)


def gather(scalp: Scalp, roots: Array, to: Array, lift: Array, points: int = 8) -> Array:
    """Return ways combed tight from roots (n, 3) to the places `to` (3,) or (n, 3)."""
    s = np.linspace(0, 1, points)[None, :, None]
    p = roots[:, None] * (1 - s) + np.broadcast_to(to, roots.shape)[:, None] * s
    return scalp.out(p, lift[:, None] * (0.3 + 0.7 * np.sin(s[..., 0] * np.pi)))


def trim(ways: Array, low: Array) -> Array:
    """Return ways cut off where they come below the heights `low` (locks,)."""
    z = ways[..., 2]
    below = z < low[:, None]
    below[:, :2] = False
    z0 = np.take_along_axis(z, np.maximum(below.argmax(1) - 1, 0)[:, None], 1)[:, 0]
    z1 = np.take_along_axis(z, below.argmax(1)[:, None], 1)[:, 0]
    part = np.clip((z0 - low) / np.maximum(z0 - z1, 1e-6), 0, 1)
    last = np.where(below.any(1), below.argmax(1) - 1 + part, ways.shape[1] - 1.0)
    s = np.linspace(0, 1, ways.shape[1])[None] * last[:, None]
    i = np.minimum(s.astype(int), ways.shape[1] - 2)
    f = (s - i)[..., None]
    rows = np.arange(len(ways))[:, None]
    return ways[rows, i] * (1 - f) + ways[rows, i + 1] * f


def curled(
    scalp: Scalp, ways: Array, size: float, turns: Array, phase: Array, flat: float
) -> Array:
    """Return ways wound about themselves; `flat` 1 waves them sideways alone."""
    s = np.linspace(0, 1, ways.shape[1])[None]
    _, out, across = _frames(scalp, ways)
    a = 2 * np.pi * turns[:, None] * s + phase[:, None]
    k = (size * np.clip(s * 3.5, 0, 1))[..., None]
    return (
        ways
        + across * np.cos(a)[..., None] * k
        + out * (np.sin(a)[..., None] + 0.6) * k * (1 - flat)
    )


def ribbons(
    scalp: Scalp, ways: Array, half: Array, colour: Array, tint: Array, root: float = 0.62,
    tip: float = 0.12, round_: float = 0.5, sheen: float = 0.30,
) -> Piece:  # fmt: skip
    """Return locks as v, n, q, c: three points across, `half` metres to each side (locks,)."""
    count, points, _ = ways.shape
    _, out, across = _frames(scalp, ways)
    s = np.linspace(0, 1, points)[None]
    w = np.clip(0.45 + s * 4, 0, 1) * (tip + (1 - tip) * np.clip((1 - s) / 0.42, 0, 1) ** 0.75)
    w = (half[:, None] * w)[..., None]
    v = np.stack([ways - across * w, ways + out * w * round_, ways + across * w], 2)
    n = np.stack([_unit(out - across * EDGE), out, _unit(out + across * EDGE)], 2)
    band = 1 + sheen * np.exp(-(((s - 0.34) / 0.16) ** 2))
    dark = root + (1 - root) * np.clip(s * 3.2, 0, 1) + 0.10 * s
    tone = tint[:, None] * dark * band
    c = colour * tone[..., None, None] * np.array([0.82, 1.08, 0.90])[:, None]
    i = np.arange(count * points * 3).reshape(count, points, 3)
    q = np.stack([i[:, :-1, :-1], i[:, :-1, 1:], i[:, 1:, 1:], i[:, 1:, :-1]], -1).reshape(-1, 4)
    flat = (x.reshape(-1, 3).astype(np.float32) for x in (v, n))
    return (*flat, q, np.clip(c.reshape(-1, 3), 0.003, 1).astype(np.float32))


def _frames(scalp: Scalp, ways: Array) -> tuple[Array, Array, Array]:
    """Return along, out and across of every point of ways."""
    t = _unit(np.gradient(ways, axis=1))
    out = scalp.normal(ways)
    across = np.cross(t, out)
    long = np.linalg.norm(across, axis=-1, keepdims=True)
    across = np.where(long < 0.15, np.array([0, 1.0, 0]), across / np.maximum(long, 1e-6))
    return t, _unit(np.cross(across, t)), across


def _unit(v: Array) -> Array:
    return v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-9)
