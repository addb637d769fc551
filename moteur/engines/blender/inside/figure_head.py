# SPDX-License-Identifier: GPL-3.0-or-later
"""Heads: skull, jaw, nose and ears in clay, coloured like skin.

Head space: chin at z = 0, crown at z = 0.24, face towards +x; `Head.scale` makes it a head.
"""

from random import Random

import numpy as np

from .clay import Ball, Clay, Cone
from .figure_wardrobe import Wardrobe
from .mesh import Array, about_x, about_z, lin

EYE = np.array([0.0655, 0.0335, 0.110])
EYE_RADIUS = 0.0205
MOUTH_Z = 0.0475
LOW, HIGH = (-0.125, 0, -0.03), (0.135, 0.105, 0.25)


class Traits:
    """Draw the small differences that make one face not another."""

    def __init__(self, w: Wardrobe, look: int) -> None:
        pick = Random(f"face {look}")
        f, child = w.female, w.child
        self.soft = child or f
        self.jaw = pick.uniform(-0.004, 0.004) - (0.013 if child else 0.011 if f else 0.001)
        self.short = 0.010 if child else 0.005 if f else 0.0
        self.chin = pick.uniform(-0.004, 0.005) - (0.006 if child else 0.002 if f else -0.002)
        self.nose = pick.uniform(0.86, 1.12) * (0.66 if child else 0.86 if f else 1.06)
        self.nose_long = pick.uniform(-0.004, 0.006) * (0.3 if child else 1)
        self.cheek = pick.uniform(-0.003, 0.003) + (0.006 if child else 0.001 if f else 0)
        self.wide = pick.uniform(0.965, 1.035) * (1.02 if child else 0.97 if f else 1.0)
        self.brow = 0.0 if self.soft else pick.uniform(0.001, 0.004)
        self.brow_tilt = pick.uniform(-0.1, 0.12)
        self.lips = pick.uniform(0.85, 1.15) * (1.2 if f and not child else 0.9)
        self.eye = 1.20 if child else 1.08 if f else 0.98
        self.ear = pick.uniform(0.9, 1.1)


class Head:
    """Hold a head's mesh, and how far forward its face lies at (y, z)."""

    def __init__(self, w: Wardrobe, look: int, fine: float = 1.0) -> None:
        self.w, self.traits = w, Traits(w, look)
        clay = self._model(0.0036 * fine)
        self.front = self._front(clay)
        self.v, self.n, self.q = clay.mesh()
        self.c = self._colour(self.v)

    def _model(self, cell: float) -> Clay:
        t = self.traits
        clay = Clay(LOW, HIGH, cell)
        wide = np.array([1, t.wide, 1])
        clay.add(Ball((-0.014, 0, 0.150), np.array((0.099, 0.078, 0.088)) * wide))
        clay.add(
            Ball(
                (0.024, 0, 0.093),
                np.array((0.064, (0.061 if t.soft else 0.064) + t.cheek, 0.080 - t.short)) * wide,
            ),
            0.03,
        )
        chin = 0.015 if t.soft else 0.020
        low = 0.021 + t.short
        clay.add(
            Cone((0.064 + t.chin, 0, low), (0.063 + t.chin, 0.009, low + 0.001), chin, chin), 0.034
        )
        clay.add(
            Cone((0.002, 0.050 + t.jaw, 0.052 + t.short), (0.054, 0.016, low), 0.018, 0.013), 0.034
        )
        clay.add(Ball((0.058, 0.035, 0.078), (0.024, 0.022 + t.cheek, 0.021)), 0.026)
        clay.add(Cone((0.080 + t.brow, 0.010, 0.131), (0.064 + t.brow, 0.047, 0.130), 0.011), 0.022)
        clay.add(Ball((0.076, 0, 0.050), (0.018, 0.027, 0.021)), 0.02)
        clay.cut(
            Ball(EYE + np.array([0.022, 0.0005, 0]), np.array((0.020, 0.0235, 0.0185)) * t.eye),
            0.018,
        )
        n, low = t.nose, t.nose_long
        clay.add(
            Cone((0.080, 0, 0.122), (0.096 + 0.008 * n, 0, 0.086 - low), 0.0085, 0.0105 * n), 0.016
        )
        clay.add(
            Ball((0.101 + 0.008 * n, 0, 0.081 - low), np.array((0.0135, 0.0135, 0.0115)) * n), 0.012
        )
        clay.add(
            Ball(
                (0.095 + 0.004 * n, 0.0125 * n, 0.0785 - low), np.array((0.010, 0.0085, 0.008)) * n
            ),
            0.008,
        )
        tilt = about_x(-8) @ about_z(16)
        ear = np.array((0.019, 0.0085, 0.031)) * t.ear
        clay.add(Ball((-0.010, 0.0775 * t.wide, 0.103), ear, tilt), 0.010)
        clay.cut(Ball((-0.004, 0.088 * t.wide, 0.106), ear * (0.55, 0.7, 0.62), tilt), 0.008)
        return clay

    def _front(self, clay: Clay) -> Array:
        x = clay.axes[0]
        inside = clay.field < 0
        last = len(x) - 1 - np.argmax(inside[::-1], axis=0)
        last = np.clip(last, 0, len(x) - 2)
        j, k = np.indices(last.shape)
        a, b = clay.field[last, j, k], clay.field[last + 1, j, k]
        front = x[last] + clay.cell * a / (a - b + 1e-9)
        self._axes = clay.axes[1], clay.axes[2]
        return np.where(inside.any(0), front, 0.0).astype(np.float32)

    def surface(self, y: Array, z: Array) -> Array:
        """Return x of the face at (y, z) in head space."""
        ys, zs = self._axes
        cell = ys[1] - ys[0]
        i = np.clip((np.abs(y) - ys[0]) / cell, 0, len(ys) - 1.001)
        j = np.clip((z - zs[0]) / cell, 0, len(zs) - 1.001)
        i0, j0 = i.astype(int), j.astype(int)
        u, w = i - i0, j - j0
        f = self.front
        return (f[i0, j0] * (1 - u) * (1 - w) + f[i0 + 1, j0] * u * (1 - w)
                + f[i0, j0 + 1] * (1 - u) * w + f[i0 + 1, j0 + 1] * u * w)  # fmt: skip

    def _colour(self, v: Array) -> Array:
        skin = lin(self.w.skin)
        c = np.tile(skin, (len(v), 1))
        y = np.abs(v[:, 1])

        def wash(at, radii, tint, strength: float) -> None:
            d = (np.stack([v[:, 0], y, v[:, 2]], 1) - at) / radii
            k = strength * np.exp(-(d * d).sum(1))[:, None]
            c[:] = c * (1 - k) + skin * tint * k

        warm = (1.06, 0.70, 0.64)
        t = self.traits
        wash((0.074, 0.042, 0.074), (0.03, 0.020, 0.018), warm, 0.55 if t.soft else 0.32)
        wash((0.108, 0, 0.080), (0.02, 0.014, 0.012), warm, 0.45)
        wash((-0.008, 0.083, 0.10), (0.03, 0.02, 0.035), warm, 0.5)
        wash((0.080, 0.034, 0.108), (0.03, 0.024, 0.018), (0.80, 0.64, 0.60), 0.42)
        wash((0.09, 0.0, 0.030), (0.03, 0.020, 0.006), (0.8, 0.72, 0.70), 0.35)
        wash((0.085, 0.0, 0.071), (0.02, 0.016, 0.005), (0.7, 0.58, 0.55), 0.5)
        c *= 0.72 + 0.28 * np.clip(v[:, 2:3] / 0.02 + 0.2, 0, 1)
        if self.w.age > 58:
            wash((0.088, 0.030, 0.062), (0.02, 0.004, 0.018), (0.72, 0.62, 0.60), 0.7)
        if self.w.beard or (not self.w.female and not self.w.child and self.w.age > 18):
            self._shadow_of_beard(v, c, y)
        return c.astype(np.float32)

    def _shadow_of_beard(self, v: Array, c: Array, y: Array) -> None:
        x, z = v[:, 0], v[:, 2]
        k = np.clip((0.070 - z) / 0.016, 0, 1) * np.clip((x + 0.010) / 0.02, 0, 1)
        k *= np.clip((0.070 - z + (y - 0.03) * 0.9) / 0.01, 0, 1)
        lips = ((z - MOUTH_Z) / 0.011) ** 2 + (y / 0.024) ** 2
        k *= 1 - np.exp(-lips * lips)
        strength = {"stubble": 0.4, "beard": 0.5}.get(self.w.beard, 0.13)
        k = (k * strength)[:, None]
        c[:] = c * (1 - k) + (lin(self.w.hair) * 0.8 + 0.01) * k


def jaw(z: Array, x: Array, drop: float) -> Array:
    """Return how far points of head space go down when the mouth opens by `drop`, metres."""
    k = np.clip((MOUTH_Z + 0.002 - z) / 0.012, 0, 1) * np.clip((x + 0.01) / 0.05, 0, 1)
    return -drop * 0.75 * k * k * (3 - 2 * k)
