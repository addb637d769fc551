# SPDX-License-Identifier: GPL-3.0-or-later
"""Light for the vertices of a set: a coarse grid of what is solid, marched through.

No random samples, so nothing boils and the same set gives the same light.
"""

from dataclasses import dataclass, field

import numpy as np

from .raster import jit

Array = np.ndarray
FAINT = 0.015


@dataclass(frozen=True)
class Lamp:
    """Shine from a point (`at`) or, when `sun`, along a direction towards `at`.

    `facing` makes it a patch of a window that shines one way. `reach` is where its
    light has fallen to a half.
    """

    at: Array
    colour: Array
    reach: float = 1.0
    facing: Array | None = None
    sun: bool = False


@dataclass
class Solidity:
    """Hold which cells of space are filled, blurred at three widths."""

    origin: Array
    cell: float
    near: Array
    wide: list[tuple[int, Array]]
    filled: Array
    tint: Array

    def sample(self, grid: Array, p: Array) -> Array:
        """Return the grid's values at the places p (n, 3); empty outside."""
        i = ((p - self.origin) * (1 / self.cell)).astype(np.int32)
        x, y, z = i[:, 0], i[:, 1], i[:, 2]
        a, b, c = grid.shape
        good = (x >= 0) & (x < a) & (y >= 0) & (y < b) & (z >= 0) & (z < c)
        flat = np.where(good, (x * b + y) * c + z, 0)
        return grid.ravel()[flat] * good

    def open_to(self, p: Array, to: Array, steps: int) -> Array:
        """Return 0-1: how much light comes from `to` (one place or one each) to p."""
        d = to - p
        dense = np.zeros(len(p), np.float32)
        for k in range(steps):
            f = (k + 0.5) / steps
            dense += self.sample(self.near, p + d * (f * 0.94))
        length = np.linalg.norm(d, axis=1) / self.cell
        return np.exp(-dense * np.maximum(length / steps, 1) * 0.9).astype(np.float32)


def solidity(solids, low, high, cell: float) -> Solidity:
    """Fill the cells that the solids' faces pass through, between two corners."""
    low, high = np.asarray(low, float) - 2 * cell, np.asarray(high, float) + 2 * cell
    shape = np.ceil((high - low) / cell).astype(int)
    filled = np.zeros(shape, np.float32)
    tint = np.zeros((*shape, 3), np.float32)
    for s in solids:
        if not s.clear:
            _enter(
                s.v.astype(np.float32), s.q.astype(np.int32), s.c.astype(np.float32),
                low.astype(np.float32), np.float32(cell), filled, tint,
            )  # fmt: skip
    wide = [(r, _blur(filled, r)) for r in (1, 3, 7)]
    return Solidity(low, cell, wide[0][1], wide, filled > 0, tint)


@jit
def _enter(v, q, c, low, cell, filled, tint):
    """Fill the cells that quads pass through, and give them the quads' colours."""
    for k in range(len(q)):
        a, b, d, e = q[k, 0], q[k, 1], q[k, 2], q[k, 3]
        across = down = 0.0
        for i in range(3):
            across = max(across, abs(v[b, i] - v[a, i]), abs(v[d, i] - v[e, i]))
            down = max(down, abs(v[e, i] - v[a, i]), abs(v[d, i] - v[b, i]))
        m = min(160, int(across / cell * 1.2) + 1)
        n = min(160, int(down / cell * 1.2) + 1)
        for i in range(m):
            s = (i + 0.5) / m
            for j in range(n):
                t = (j + 0.5) / n
                x, y, z = 0.0, 0.0, 0.0
                w0, w1, w2, w3 = (1 - s) * (1 - t), s * (1 - t), s * t, (1 - s) * t
                x = v[a, 0] * w0 + v[b, 0] * w1 + v[d, 0] * w2 + v[e, 0] * w3
                y = v[a, 1] * w0 + v[b, 1] * w1 + v[d, 1] * w2 + v[e, 1] * w3
                z = v[a, 2] * w0 + v[b, 2] * w1 + v[d, 2] * w2 + v[e, 2] * w3
                x, y, z = (x - low[0]) / cell, (y - low[1]) / cell, (z - low[2]) / cell
                if x < 0 or y < 0 or z < 0:
                    continue
                f, g, h = int(x), int(y), int(z)
                if f >= filled.shape[0] or g >= filled.shape[1] or h >= filled.shape[2]:
                    continue
                filled[f, g, h] = 1
                for o in range(3):
                    tint[f, g, h, o] = (
                        c[a, o] * 0.25 + c[b, o] * 0.25 + c[d, o] * 0.25 + (c[e, o] * 0.25)
                    )


def _blur(grid: Array, r: int) -> Array:
    """Return box means over 2 r + 1 cells an axis."""
    for axis in range(3):
        n = grid.shape[axis]
        total = np.cumsum(grid, axis=axis)
        total = np.concatenate([np.zeros_like(np.take(total, [0], axis)), total], axis)
        hi = np.minimum(np.arange(n) + r + 1, n)
        lo = np.maximum(np.arange(n) - r, 0)
        grid = (np.take(total, hi, axis) - np.take(total, lo, axis)) / np.float32(2 * r + 1)
    return grid.astype(np.float32)


@dataclass
class Light:
    """Light a set: lamps, and a sky above and a bounce below that corners shut out."""

    lamps: list[Lamp]
    sky: Array
    ground: Array
    exposure: float = 1.0
    solid: Solidity | None = None
    fog: tuple[Array, float] | None = None
    _cache: dict = field(default_factory=dict)

    def corners(self, p: Array, n: Array) -> Array:
        """Return ambient occlusion 0-1 at surface points."""
        if self.solid is None:
            return np.ones(len(p), np.float32)
        open_ = np.ones(len(p), np.float32)
        for r, grid in self.solid.wide:
            reach = self.solid.cell * (r + 1.2)
            shut = self.solid.sample(grid, p + n * reach) * (2 * r + 1) * 0.34
            open_ *= 1 - np.clip(shut, 0, 0.62)
        return open_

    def gather(self, p: Array, n: Array, steps: int = 12) -> Array:
        """Return the light (n, 3) that falls on surface points."""
        up = n[:, 2:3] * 0.5 + 0.5
        total = (self.ground + (self.sky - self.ground) * up) * self.corners(p, n)[:, None]
        start = p + n * (self.solid.cell * 1.6 if self.solid else 0.02)
        low, high = p.min(0), p.max(0)
        for lamp in self.lamps:
            if not lamp.sun:
                gap = np.maximum(np.maximum(low - lamp.at, lamp.at - high), 0)
                fall = lamp.reach**2 / (lamp.reach**2 + gap @ gap)
                if fall * lamp.colour.max() < FAINT:
                    continue
            weight, to = _weight(lamp, p, n)
            lit = np.nonzero(weight * lamp.colour.max() > FAINT)[0]
            if not len(lit):
                continue
            seen = weight[lit]
            if self.solid is not None:
                ends = to[lit] if lamp.sun else np.broadcast_to(lamp.at, (len(lit), 3))
                seen = seen * self.solid.open_to(start[lit], ends, steps)
            total[lit] += seen[:, None] * lamp.colour
        return total

    def at(self, place: Array) -> list[tuple[Array, Array]]:
        """Return (direction, colour) of each lamp as it reaches a place in the air."""
        key = tuple(np.round(place, 1))
        if key not in self._cache:
            found = []
            p = np.asarray(key, float)[None]
            for lamp in self.lamps:
                weight, to = _weight(lamp, p, None)
                seen = weight[0]
                if self.solid is not None and seen > 0.01:
                    seen = seen * self.solid.open_to(p, to if lamp.sun else lamp.at[None], 24)[0]
                if seen > 0.01:
                    d = to[0] - p[0]
                    found.append((d / np.linalg.norm(d), lamp.colour * seen))
            self._cache[key] = found
        return self._cache[key]


def _weight(lamp: Lamp, p: Array, n: Array | None) -> tuple[Array, Array]:
    """Return how strongly a lamp meets each surface point (wrapped a little), and its place."""
    if lamp.sun:
        to = p + lamp.at * 30
        facing = np.ones(len(p)) if n is None else np.clip(n @ lamp.at, 0, 1)
        return facing, to
    to = np.broadcast_to(lamp.at, p.shape)
    d = to - p
    r = np.sqrt(np.einsum("ij,ij->i", d, d)) + 1e-6
    fall = lamp.reach**2 / (lamp.reach**2 + r * r)
    facing = 1.0 if n is None else np.clip((np.einsum("ij,ij->i", d, n) / r + 0.15) / 1.15, 0, 1)
    if lamp.facing is not None:
        fall = fall * np.clip(-(d @ lamp.facing) / r, 0, 1)
    return fall * facing, to


def tone(light: Array, exposure: float = 1.0) -> Array:
    """Bend scene light into the 0-1 of a picture: soft shoulder, hues kept."""
    x = np.maximum(light * np.float32(exposure), 0).astype(np.float32)
    peak = x.max(-1, keepdims=True)
    bent = peak * (1 + peak / 9.0) / (1 + peak * 0.62)
    ratio = bent / np.maximum(peak, 1e-6)
    out = x * ratio
    over = np.maximum(bent - 0.75, 0) * 0.55
    return np.clip(out + over * (bent - out), 0, 1).astype(np.float32)
