# SPDX-License-Identifier: GPL-3.0-or-later
"""Solids with the bevels, seams and tints of things that somebody made.

Arrays: v (n, 3) places, n (n, 3) normals, q (m, 4) corners, c (n, 3) linear colours,
g (n,) glow: 0 is lit by the scene, 1 gives its own colour; s (n,) what it is made of, a place
in STUFFS.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, cos, pi, radians, sin

import numpy as np

Array = np.ndarray
CELL = 0.32
STUFFS = (
    "paint", "wood", "metal", "glass", "cloth", "stone", "tile", "plastic", "paper", "leaf",
    "water", "skin", "hair", "leather", "eye", "wet",
)  # fmt: skip


@dataclass
class Solid:
    """Hold one thing's geometry; `clear` solids stop no light."""

    name: str
    v: Array
    n: Array
    q: Array
    c: Array
    g: Array
    clear: bool = False
    albedo: Array | None = None
    s: Array | None = None

    def turned(self, to: Array, origin: Array) -> "Solid":
        """Return a copy turned by the 3 x 3 `to` and moved to `origin`."""
        return Solid(
            self.name, self.v @ to.T + origin, self.n @ to.T, self.q, self.c, self.g, self.clear,
            self.albedo, self.s,
        )  # fmt: skip


def about_z(degrees: float) -> Array:
    """Return the 3 x 3 turn about the vertical."""
    a = radians(degrees)
    return np.array([[cos(a), -sin(a), 0], [sin(a), cos(a), 0], [0, 0, 1.0]])


def about_x(degrees: float) -> Array:
    """Return the 3 x 3 turn about x."""
    a = radians(degrees)
    return np.array([[1.0, 0, 0], [0, cos(a), -sin(a)], [0, sin(a), cos(a)]])


def about_y(degrees: float) -> Array:
    """Return the 3 x 3 turn about y."""
    a = radians(degrees)
    return np.array([[cos(a), 0, sin(a)], [0, 1.0, 0], [-sin(a), 0, cos(a)]])


def lin(colour: str | tuple | Array) -> Array:
    """Return linear light for '#rrggbb' or three sRGB values 0-1."""
    if isinstance(colour, str):
        colour = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    c = np.asarray(colour, float)
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


@lru_cache(maxsize=512)
def _box(nx: int, ny: int, nz: int) -> tuple[Array, Array, Array]:
    """Return a bevelled box's lattice: face steps (n, 3), normals, corners (quads)."""
    counts = (nx, ny, nz)
    steps, normals, grids = [], [], {}
    total = 0
    quads = []
    for axis in range(3):
        b, c = (axis + 1) % 3, (axis + 2) % 3
        for sign in (-1, 1):
            p = np.linspace(-1, 1, counts[b] + 1)
            r = np.linspace(-1, 1, counts[c] + 1)
            grid = total + np.arange(len(p) * len(r)).reshape(len(p), len(r))
            step = np.empty((grid.size, 3))
            step[:, axis] = sign * 2
            step[:, b] = np.repeat(p, len(r))
            step[:, c] = np.tile(r, len(p))
            normal = np.zeros((grid.size, 3))
            normal[:, axis] = sign
            steps.append(step)
            normals.append(normal)
            grids[axis, sign] = grid
            total += grid.size
            face = np.stack([grid[:-1, :-1], grid[1:, :-1], grid[1:, 1:], grid[:-1, 1:]], -1)
            quads.append(face.reshape(-1, 4)[:, ::sign])
    for a in range(3):
        b, c = (a + 1) % 3, (a + 2) % 3
        for s in (-1, 1):
            for t in (-1, 1):
                one = grids[a, s][-1 if t > 0 else 0, :]
                two = grids[b, t][:, -1 if s > 0 else 0]
                strip = np.stack([one[:-1], two[:-1], two[1:], one[1:]], -1)
                quads.append(strip[:, :: s * t])
                for u in (-1, 1):
                    if a == 0:
                        end = -1 if u > 0 else 0
                        third = grids[c, u][-1 if s > 0 else 0, -1 if t > 0 else 0]
                        corner = np.array([[one[end], two[end], third, third]])
                        quads.append(corner if s * t * u > 0 else corner[:, [1, 0, 2, 3]])
    return np.concatenate(steps), np.concatenate(normals), np.concatenate(quads)


@dataclass
class Kit:
    """Gather parts into solids, in a local frame that `stand` sets."""

    solids: list[Solid] = field(default_factory=list)
    to: Array = field(default_factory=lambda: np.eye(3))
    origin: Array = field(default_factory=lambda: np.zeros(3))
    cell: float = CELL
    stuff: str = "paint"
    _parts: list = field(default_factory=list)

    def stand(self, x: float = 0, y: float = 0, turn: float = 0, z: float = 0) -> None:
        """Put the next parts into a frame at (x, y, z), turned about the vertical."""
        self.to, self.origin = about_z(turn), np.array([x, y, z], float)
        self.stuff = "paint"

    def of(self, stuff: str) -> None:
        """Make the next parts of one of STUFFS, until the next `of` or `stand`."""
        STUFFS.index(stuff)
        self.stuff = stuff

    def finish(self, name: str, clear: bool = False) -> None:
        """Close the parts made so far into one solid called `name`."""
        if not self._parts:
            return
        v, n, q, c, g, s = [], [], [], [], [], []
        base = 0
        for pv, pn, pq, pc, pg, ps in self._parts:
            v.append(pv)
            n.append(pn)
            q.append(pq + base)
            c.append(pc)
            g.append(pg)
            s.append(ps)
            base += len(pv)
        arrays = [np.concatenate(x) for x in (v, n, q, c, g)]
        self.solids.append(Solid(name, *arrays, clear, s=np.concatenate(s)))
        self._parts = []

    def put(self, v: Array, n: Array, q: Array, colour, glow: float = 0) -> None:
        """Add raw geometry given in the local frame."""
        c = np.asarray(lin(colour) if isinstance(colour, str) else colour, float)
        c = np.broadcast_to(c, v.shape) if c.ndim == 1 else c
        g = np.full(len(v), float(glow))
        s = np.full(len(v), STUFFS.index(self.stuff), np.uint8)
        self._parts.append((v @ self.to.T + self.origin, n @ self.to.T, np.asarray(q), c, g, s))

    def box(self, at, size, colour, bevel=0.006, tilt=None, glow=0.0, cell=0.0) -> None:
        """Add a bevelled box: `at` is its middle, `size` its whole size."""
        half = np.maximum(np.asarray(size, float) / 2, 1e-4)
        bevel = min(bevel, half.min() * 0.5)
        cell = cell or self.cell
        counts = [min(24, max(1, ceil(2 * h / cell))) for h in half]
        step, n, q = _box(*counts)
        edge = np.abs(step) > 1.5
        v = np.where(edge, np.sign(step) * half, step * (half - bevel))
        if tilt is not None:
            v, n = v @ tilt.T, n @ tilt.T
        self.put(v + np.asarray(at, float), n, q, colour, glow)

    def sheet(self, corner, along, up, colour, cell=0.0, glow=0.0) -> None:
        """Add a flat grid from `corner` over the vectors `along` and `up`; faces along x up."""
        corner, along, up = (np.asarray(x, float) for x in (corner, along, up))
        cell = cell or self.cell
        a = min(60, max(1, ceil(np.linalg.norm(along) / cell)))
        b = min(60, max(1, ceil(np.linalg.norm(up) / cell)))
        s, t = np.meshgrid(np.linspace(0, 1, a + 1), np.linspace(0, 1, b + 1), indexing="ij")
        v = corner + s.reshape(-1, 1) * along + t.reshape(-1, 1) * up
        normal = np.cross(along, up)
        n = np.tile(normal / np.linalg.norm(normal), (len(v), 1))
        self.put(v, n, _grid(a + 1, b + 1), colour, glow)

    def lathe(self, at, profile, colour, sides=14, glow=0.0, tilt=None) -> None:
        """Turn a profile of (radius, height) about a vertical through `at`."""
        p = np.asarray(profile, float)
        a = np.linspace(0, 2 * pi, sides + 1)
        d = np.gradient(p, axis=0)
        out = np.stack([d[:, 1], -d[:, 0]], 1)
        out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-9
        ca, sa = np.cos(a), np.sin(a)
        v = np.stack(
            [np.outer(p[:, 0], ca), np.outer(p[:, 0], sa), np.repeat(p[:, 1:], sides + 1, 1)], -1
        ).reshape(-1, 3)
        n = np.stack(
            [np.outer(out[:, 0], ca), np.outer(out[:, 0], sa), np.repeat(out[:, 1:], sides + 1, 1)],
            -1,
        ).reshape(-1, 3)
        if tilt is not None:
            v, n = v @ tilt.T, n @ tilt.T
        self.put(v + np.asarray(at, float), n, _grid(len(p), sides + 1)[:, ::-1], colour, glow)

    def tube(self, points, radius, colour, sides=8, glow=0.0) -> None:
        """Sweep a circle along points; `radius` is one value or one a point."""
        v, n, q = tube(points, radius, sides)
        self.put(v, n, q, colour, glow)

    def ball(self, at, radii, colour, sides=12, glow=0.0) -> None:
        """Add an ellipsoid."""
        r = np.broadcast_to(np.asarray(radii, float), 3)
        t, p = np.meshgrid(
            np.linspace(0.02, pi - 0.02, max(4, sides // 2 + 2)),
            np.linspace(0, 2 * pi, sides + 1),
            indexing="ij",
        )
        u = np.stack([np.sin(t) * np.cos(p), np.sin(t) * np.sin(p), np.cos(t)], -1).reshape(-1, 3)
        n = u / r
        n /= np.linalg.norm(n, axis=1, keepdims=True)
        self.put(u * r + np.asarray(at, float), n, _grid(*t.shape), colour, glow)


def _grid(rows: int, columns: int) -> Array:
    """Return the quads of a rows x columns lattice of points."""
    i = np.arange(rows * columns).reshape(rows, columns)
    return np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)


def cross(a: Array, b: Array) -> Array:
    """Return cross products of rows; NumPy's own is slow for a few rows."""
    x, y, z = a.T
    u, v, w = b.T
    return np.stack([y * w - z * v, z * u - x * w, x * v - y * u], 1)


def tube(points, radius, sides: int = 8) -> tuple[Array, Array, Array]:
    """Return v, n, q of a closed tube through `points`."""
    p = np.asarray(points, float)
    r = np.broadcast_to(np.asarray(radius, float), len(p)).copy()
    d = np.gradient(p, axis=0)
    d /= np.linalg.norm(d, axis=1, keepdims=True) + 1e-12
    p = np.concatenate([p[:1], p, p[-1:]])
    d = np.concatenate([d[:1], d, d[-1:]])
    r = np.concatenate([[r[0] * 0.02], r, [r[-1] * 0.02]])
    side = np.where(np.abs(d[:, 2:]) > 0.9, [[1.0, 0, 0]], [[0, 0, 1.0]])
    e = cross(d, np.broadcast_to(side, d.shape))
    e /= np.linalg.norm(e, axis=1, keepdims=True) + 1e-12
    f = cross(d, e)
    a = np.linspace(0, 2 * pi, sides + 1)[None, :, None]
    n = e[:, None] * np.cos(a) + f[:, None] * np.sin(a)
    v = p[:, None] + n * r[:, None, None]
    n[0], n[-1] = -d[0], d[-1]
    return v.reshape(-1, 3), n.reshape(-1, 3), _grid(len(p), sides + 1)[:, ::-1]
