# SPDX-License-Identifier: GPL-3.0-or-later
"""Strewing: many copies of one small shape, as leaves, blades, stones, waves."""

import numpy as np

from .mesh import Array, Kit


def strew(kit: Kit, shape: tuple[Array, Array, Array], at, turn, size, colour, glow=0.0) -> None:
    """Add copies of `shape` (v, n, q): places (k, 3), turns about z (k,) radians, sizes, colours.

    `size` is (k,) or (k, 3); `colour` is (k, 3) linear, or (k, m, 3) for each vertex.
    """
    v, n, q = (np.asarray(x) for x in shape)
    at = np.asarray(at, float).reshape(-1, 3)
    k, m = len(at), len(v)
    if not k:
        return
    size = np.asarray(size, float)
    size = np.broadcast_to(size[:, None] if size.ndim == 1 else size, (k, 3))
    c, s = np.cos(turn), np.sin(turn)
    big = v[None] * size[:, None, :]
    x = big[..., 0] * c[:, None] - big[..., 1] * s[:, None]
    y = big[..., 0] * s[:, None] + big[..., 1] * c[:, None]
    places = np.stack([x, y, big[..., 2]], -1) + at[:, None, :]
    nx = n[None, :, 0] * c[:, None] - n[None, :, 1] * s[:, None]
    ny = n[None, :, 0] * s[:, None] + n[None, :, 1] * c[:, None]
    ways = np.stack([nx, ny, np.broadcast_to(n[None, :, 2], nx.shape)], -1)
    colour = np.asarray(colour, float)
    if colour.ndim == 2:
        colour = np.broadcast_to(colour[:, None, :], (k, m, 3))
    corners = (q[None] + (np.arange(k) * m)[:, None, None]).reshape(-1, 4)
    kit.put(places.reshape(-1, 3), ways.reshape(-1, 3), corners, colour.reshape(-1, 3).copy(), glow)


def blade(bend: float = 0.3) -> tuple[Array, Array, Array]:
    """Return a blade of grass 1 high, lit like the ground that it stands on."""
    v = np.array([(-0.06, 0, 0), (0.06, 0, 0), (0.03, bend * 0.4, 0.6), (0.0, bend, 1.0)])
    return v, np.tile([0, 0.2, 0.98], (4, 1)), np.array([[0, 1, 2, 3]])


def tuft(blades: int = 5, seed: int = 3) -> tuple[Array, Array, Array]:
    """Return a tuft of blades 1 high."""
    pick = np.random.Generator(np.random.PCG64(seed))
    parts = []
    for k in range(blades):
        v, _, _ = blade(pick.uniform(0.15, 0.5))
        a = 2 * np.pi * k / blades + pick.uniform(-0.4, 0.4)
        c, s = np.cos(a), np.sin(a)
        high = pick.uniform(0.6, 1.0)
        v = v * (1.3, 1, high) + (0, 0.06, 0)
        parts.append(np.stack([v[:, 0] * c - v[:, 1] * s, v[:, 0] * s + v[:, 1] * c, v[:, 2]], 1))
    v = np.concatenate(parts)
    n = np.tile([0, 0, 1.0], (len(v), 1))
    return v, n, np.arange(len(v)).reshape(-1, 4)


def flake() -> tuple[Array, Array, Array]:
    """Return a leaf lying on the ground, 1 long."""
    v = np.array([(-0.5, 0, 0.02), (0, -0.28, 0.05), (0.5, 0, 0.02), (0, 0.28, 0.08)])
    return v, np.tile([0, 0, 1.0], (4, 1)), np.array([[0, 1, 2, 3]])


def stone(seed: int = 5, rings: int = 5, sides: int = 8) -> tuple[Array, Array, Array]:
    """Return a pebble or boulder 1 across, its foot at the ground."""
    pick = np.random.Generator(np.random.PCG64(seed))
    t, p = np.meshgrid(
        np.linspace(0.05, np.pi - 0.05, rings), np.linspace(0, 2 * np.pi, sides + 1), indexing="ij"
    )
    n = np.stack([np.sin(t) * np.cos(p), np.sin(t) * np.sin(p), np.cos(t)], -1).reshape(-1, 3)
    bumps = pick.normal(size=(4, 3)) * 1.7
    r = 0.5 * (1 + 0.10 * np.sin(n @ bumps.T + 1.0).sum(1))
    v = n * r[:, None] * (1, 0.85, 0.7)
    i = np.arange(rings * (sides + 1)).reshape(rings, sides + 1)
    q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    return v + np.array([0, 0, 0.25]), n, q


def spots(pick: np.random.Generator, count: int, low, high) -> Array:
    """Return places (count, 2) evenly strewn over a rectangle, none on another."""
    x = (np.arange(count) * 0.7548776662 + pick.random()) % 1
    y = (np.arange(count) * 0.5698402910 + pick.random()) % 1
    return np.stack([low[0] + x * (high[0] - low[0]), low[1] + y * (high[1] - low[1])], 1)
