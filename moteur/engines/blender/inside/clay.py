# SPDX-License-Identifier: GPL-3.0-or-later
"""Clay: signed-distance shapes melted together, then meshed by OpenVDB.

Distances are negative inside. Shapes and smooth unions after Quilez, "distance functions".
"""

from functools import lru_cache

import bpy
import numpy as np

Array = np.ndarray


@lru_cache(maxsize=1)
def _openvdb():
    try:
        import openvdb  # noqa: PLC0415
    except ImportError:
        bpy.utils.expose_bundled_modules()
        import openvdb  # noqa: PLC0415
    return openvdb


class Cone:
    """Be a rod with round ends, of radius ra at a and rb at b."""

    def __init__(self, a, b, ra: float, rb: float | None = None) -> None:
        self.a, self.b = np.asarray(a, np.float32), np.asarray(b, np.float32)
        self.ra, self.rb = ra, ra if rb is None else rb
        r = max(self.ra, self.rb)
        self.low, self.high = np.minimum(self.a, self.b) - r, np.maximum(self.a, self.b) + r

    def distance(self, x: Array, y: Array, z: Array) -> Array:
        """Return distances at broadcast coordinates."""
        d = self.b - self.a
        px, py, pz = x - self.a[0], y - self.a[1], z - self.a[2]
        h = np.clip((px * d[0] + py * d[1] + pz * d[2]) / (d @ d + 1e-12), 0, 1)
        gap = np.sqrt((px - h * d[0]) ** 2 + (py - h * d[1]) ** 2 + (pz - h * d[2]) ** 2)
        return gap - (self.ra + (self.rb - self.ra) * h)


class Ball:
    """Be an ellipsoid of radii r at c, turned by the 3 x 3 `to`."""

    def __init__(self, c, r, to: Array | None = None) -> None:
        self.c = np.asarray(c, np.float32)
        self.r = np.broadcast_to(np.asarray(r, np.float32), 3)
        self.to = to
        reach = self.r if to is None else np.abs(to) @ self.r
        self.low, self.high = self.c - reach, self.c + reach

    def distance(self, x: Array, y: Array, z: Array) -> Array:
        """Return distances at broadcast coordinates."""
        x, y, z = _turned(x - self.c[0], y - self.c[1], z - self.c[2], self.to)
        x, y, z = x / self.r[0], y / self.r[1], z / self.r[2]
        k0 = np.sqrt(x * x + y * y + z * z)
        k1 = np.sqrt((x / self.r[0]) ** 2 + (y / self.r[1]) ** 2 + (z / self.r[2]) ** 2) + 1e-6
        return k0 * (k0 - 1) / k1


class Block:
    """Be a box of half sizes h at c with rounded edges."""

    def __init__(self, c, h, round_: float = 0.01, to: Array | None = None) -> None:
        self.c, self.h = np.asarray(c, np.float32), np.asarray(h, np.float32)
        self.round, self.to = round_, to
        reach = self.h if to is None else np.abs(to) @ self.h
        self.low, self.high = self.c - reach, self.c + reach

    def distance(self, x: Array, y: Array, z: Array) -> Array:
        """Return distances at broadcast coordinates."""
        x, y, z = _turned(x - self.c[0], y - self.c[1], z - self.c[2], self.to)
        dx, dy, dz = (np.abs(p) - h + self.round for p, h in zip((x, y, z), self.h, strict=True))
        inner = np.minimum(np.maximum(np.maximum(dx, dy), dz), 0)
        outer = np.sqrt(np.maximum(dx, 0) ** 2 + np.maximum(dy, 0) ** 2 + np.maximum(dz, 0) ** 2)
        return inner + outer - self.round


def _turned(x: Array, y: Array, z: Array, to: Array | None):
    if to is None:
        return x, y, z
    t = to.astype(np.float32)
    return tuple(t[0, i] * x + t[1, i] * y + t[2, i] * z for i in range(3))


class Clay:
    """Model in a box of space; `even` halves the work of what is the same left and right."""

    def __init__(self, low, high, cell: float, even: bool = True) -> None:
        low, high = np.asarray(low, np.float32), np.asarray(high, np.float32)
        if even:
            low = np.array([low[0], 0, low[2]], np.float32)
        self.low, self.cell, self.even = low, cell, even
        count = np.ceil((high - low) / cell).astype(int) + 1
        self.axes = [low[i] + cell * np.arange(count[i], dtype=np.float32) for i in range(3)]
        self.field = np.full(count, 0.2, np.float32)

    def _window(self, shape, k: float):
        margin = k + 3 * self.cell
        cut = []
        for i, axis in enumerate(self.axes):
            a, b = np.searchsorted(axis, (shape.low[i] - margin, shape.high[i] + margin))
            cut.append(slice(int(a), int(b)))
        x, y, z = (axis[c] for axis, c in zip(self.axes, cut, strict=True))
        return tuple(cut), shape.distance(x[:, None, None], y[None, :, None], z[None, None, :])

    def add(self, shape, k: float = 0.02) -> "Clay":
        """Melt a shape in; k is how wide the seam is, metres."""
        cut, d = self._window(shape, k)
        f = self.field[cut]
        h = np.maximum(k - np.abs(f - d), 0) / k
        self.field[cut] = np.minimum(f, d) - h * h * (k * 0.25)
        return self

    def cut(self, shape, k: float = 0.004) -> "Clay":
        """Take a shape out."""
        cut, d = self._window(shape, k)
        f = self.field[cut]
        h = np.maximum(k - np.abs(f + d), 0) / k
        self.field[cut] = np.maximum(f, -d) + h * h * (k * 0.25)
        return self

    def below(self, z: float) -> "Clay":
        """Take away everything below a height."""
        self.field = np.maximum(self.field, z - self.axes[2][None, None, :])
        return self

    def above(self, z: float) -> "Clay":
        """Take away everything above a height."""
        self.field = np.maximum(self.field, self.axes[2][None, None, :] - z)
        return self

    def points(self):
        """Return broadcast coordinates of the whole box."""
        x, y, z = self.axes
        return x[:, None, None], y[None, :, None], z[None, None, :]

    def mesh(self) -> tuple[Array, Array, Array]:
        """Return v (n, 3), normals (n, 3), quads (m, 4) facing outward."""
        f, low = self.field, self.low.copy()
        if self.even:
            f = np.concatenate([f[:, :0:-1], f], 1)
            low[1] = -self.axes[1][-1]
        grid = _openvdb().FloatGrid(0.2)
        grid.copyFromArray(np.ascontiguousarray(f))
        v, q = grid.convertToQuads(0.0)
        v = v.astype(np.float32) * self.cell + low
        q = q.astype(np.int64)
        return v, normals(v, q), q


def normals(v: Array, q: Array) -> Array:
    """Return smooth vertex normals (n, 3)."""
    face = np.cross(v[q[:, 2]] - v[q[:, 0]], v[q[:, 3]] - v[q[:, 1]])
    flat = q.ravel()
    n = np.stack([np.bincount(flat, np.repeat(face[:, i], 4), len(v)) for i in range(3)], 1)
    return (n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-12)).astype(np.float32)
