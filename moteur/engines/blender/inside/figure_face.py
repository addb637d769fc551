# SPDX-License-Identifier: GPL-3.0-or-later
"""Faces: what moves in a head: eyes, lids, brows, lips. One topology, places by expression."""

from dataclasses import dataclass
from math import pi

import numpy as np

from .figure_head import EYE, EYE_RADIUS, MOUTH_Z, Head
from .mesh import Array, _grid, about_y, about_z, lin, tube

RINGS = np.radians([0.5, 12, 12.01, 27, 27.01, 31, 31.01, 50, 72, 100, 130])
WIDTH = 0.0255


@dataclass(frozen=True)
class Expression:
    """Say what a face does: mouth 0-1, blink 0-1, gaze in degrees left and up."""

    mouth: float = 0.0
    blink: float = 0.0
    yaw: float = 0.0
    pitch: float = 0.0
    brow: float = 0.0


class Face:
    """Shape the moving parts on a head, all in head space."""

    def __init__(self, head: Head) -> None:
        self.head, w, t = head, head.w, head.traits
        self.radius = EYE_RADIUS * t.eye
        a = np.linspace(0, 2 * pi, 21)
        r, a = np.meshgrid(RINGS, a, indexing="ij")
        self._ball = np.stack([np.cos(r), np.sin(r) * np.cos(a), np.sin(r) * np.sin(a)], -1)
        self._ball = self._ball.reshape(-1, 3)
        iris = lin(w.eyes)
        ring = np.array([[0.004] * 3] * 2 + [iris * 1.25, iris * 0.9] + [iris * 0.22] * 2
                        + [[0.86, 0.85, 0.82]] * 5)  # fmt: skip
        ring[-3:] *= 0.9
        skin, dark = lin(w.skin), lin(w.hair)
        lid = skin * (0.82, 0.70, 0.68)
        lash = np.array([0.012, 0.008, 0.007])
        lips = skin * (0.74, 0.40, 0.38) if not w.female or w.child else skin * (0.74, 0.34, 0.34)
        self._brow = tuple(self._brow_line(side) for side in (1, -1))
        brow = dark * 0.7 if w.age < 60 else dark * 0.6
        parts = self._parts(Expression())
        colours = []
        for name, v, _n, _q in parts:
            c = {
                "eye": np.repeat(ring, 21, 0),
                "lid": lid,
                "lower": skin * (0.92, 0.80, 0.77),
                "lash": lash,
                "brow": brow,
                "lip": lips,
                "hole": np.array([0.028, 0.006, 0.006]),
                "teeth": np.array([0.66, 0.63, 0.57]),
                "tongue": np.array([0.36, 0.09, 0.08]),
                "spark": np.array([1.0, 1, 1]),
                "glass": np.array([0.02, 0.018, 0.018]),
            }[name]
            colours.append(np.broadcast_to(c, v.shape))
        self.c = np.concatenate(colours).astype(np.float32)
        self.glow = np.concatenate(
            [np.full(len(v), 1.0 if n == "spark" else 0.0) for n, v, _, _ in parts]
        ).astype(np.float32)
        base, quads = 0, []
        for _name, v, _n, q in parts:
            quads.append(q + base)
            base += len(v)
        self.q = np.concatenate(quads)

    def shape(self, e: Expression) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        parts = self._parts(e)
        return (np.concatenate([p[1] for p in parts]).astype(np.float32),
                np.concatenate([p[2] for p in parts]).astype(np.float32))  # fmt: skip

    def _parts(self, e: Expression) -> list[tuple[str, Array, Array, Array]]:
        found = []
        for side in (1, -1):
            found += self._eye(e, side)
            v, n, q = self._brow[0 if side > 0 else 1]
            found.append(("brow", v + np.array([0, 0, 0.004 * e.brow]), n, q))
        found += self._mouth(e)
        if self.head.w.glasses:
            found += self._glasses()
        return found

    def _eye(self, e: Expression, side: int) -> list[tuple[str, Array, Array, Array]]:
        at, r = EYE * (1, side, 1), self.radius
        turn = about_z(e.yaw) @ about_y(-e.pitch)
        n = self._ball @ turn.T
        q = _grid(len(RINGS), 21)
        parts = [("eye", at + n * r, n, q)]
        spark = turn @ np.array([0.90, 0.16, 0.34])
        spark = spark / np.linalg.norm(spark)
        u = np.cross(spark, (0, 0, 1.0))
        w = np.cross(u, spark)
        a = np.linspace(0, 2 * pi, 9)[:, None]
        rim = at + spark * r * 1.012 + (u * np.cos(a) + w * np.sin(a)) * r * 0.115
        disc = np.concatenate([np.tile(at + spark * r * 1.02, (9, 1)), rim])
        parts.append(("spark", disc, np.tile(spark, (18, 1)), _grid(2, 9)))
        upper = 27 + e.pitch * 0.55 - e.blink * (62 + e.pitch * 0.5)
        lower = -36 + e.pitch * 0.35 + e.blink * 4
        tilt = self.head.traits.brow_tilt * 0.4
        for name, start, edge, swell in (
            ("lid", 128, upper, 1.075),
            ("lower", -120, lower, 1.035),
            ("lash", upper + 9, upper - 3, 1.105),
        ):
            parts.append((name, *_lid(at, r * swell, start, edge, side, tilt)))
        return parts

    def _brow_line(self, side: int) -> tuple[Array, Array, Array]:
        t, w = self.head.traits, self.head.w
        y = np.array([0.013, 0.024, 0.038, 0.051, 0.057])
        z = np.array([0.1375, 0.1415, 0.1435, 0.1395, 0.135]) + (y - 0.033) * t.brow_tilt
        thick = np.array([0.0040, 0.0044, 0.0038, 0.0024, 0.001]) * (0.72 if t.soft else 1.1)
        if w.age > 64:
            thick *= 1.15
        x = self.head.surface(y, z) + 0.0004
        return tube(np.stack([x, y * side, z], 1), thick, 6)

    def _mouth(self, e: Expression) -> list[tuple[str, Array, Array, Array]]:
        t = np.linspace(-1, 1, 15)
        drop = 0.026 * e.mouth
        width = WIDTH * (1 - 0.16 * e.mouth)
        arch = 1 - t * t
        y = t * width
        corner = MOUTH_Z - 0.25 * drop + 0.0012
        top = corner + arch * (0.0012 + 0.14 * drop) - 0.0010 * np.exp(-((t / 0.22) ** 2))
        low = corner - arch * (0.0014 + 0.86 * drop)
        fat = self.head.traits.lips
        inset = 0.0035 * np.abs(t) ** 3
        parts = []
        rows = np.linspace(0, 1, 5)[:, None]
        z = top + (low - top) * rows
        x = self._skin(np.broadcast_to(y, z.shape), z, drop) + 0.0006
        hole = np.stack([x, np.broadcast_to(y, z.shape), z], -1).reshape(-1, 3)
        ahead = np.tile([1.0, 0, 0], (len(hole), 1))
        parts.append(("hole", hole, ahead, _grid(5, 15)))
        show = min(0.0055, drop * 0.40)
        for name, a, b, inset_y in (
            ("teeth", top, top - show * arch**0.5, 0.86),
            ("tongue", low + 0.34 * drop * arch, low, 0.7),
        ):
            zz = np.stack([a, b])
            yy = np.stack([y, y]) * inset_y
            p = np.stack([self._skin(yy, zz, drop) + 0.0010, yy, zz], -1).reshape(-1, 3)
            parts.append((name, p, np.tile([1.0, 0, 0], (30, 1)), _grid(2, 15)))
        thick = (0.0034 * fat, 0.0042 * fat)
        for line, size, up in ((top, thick[0], 1), (low, thick[1], -1)):
            r = size * np.maximum(1 - np.abs(t) ** 2.4, 0.12)
            z = line + up * r * 0.75
            x = self._skin(y, z, drop) - r * 0.45 - inset * 0.4
            parts.append(("lip", *tube(np.stack([x, y, z], 1), r, 8)))
        return parts

    def _skin(self, y: Array, z: Array, drop: float) -> Array:
        """Return the face's x where the jaw has dropped: the skin that was higher up."""
        return self.head.surface(y, np.where(z < MOUTH_Z, z + np.minimum(drop, MOUTH_Z - z), z))

    def _glasses(self) -> list[tuple[str, Array, Array, Array]]:
        parts = []
        a = np.linspace(0, 2 * pi, 21)
        x = EYE[0] + self.radius + 0.010
        for side in (1, -1):
            rim = np.stack(
                [
                    np.full(21, x) - 0.010 * np.abs(np.cos(a)) * (np.cos(a) > 0),
                    side * (0.0345 + 0.0265 * np.cos(a)),
                    0.108 + 0.021 * np.sin(a),
                ],
                1,
            )
            parts.append(("glass", *tube(rim, 0.0016, 6)))
            arm = np.array([(x - 0.010, side * 0.061, 0.112), (0.03, side * 0.076, 0.114),
                            (-0.012, side * 0.083, 0.116)])  # fmt: skip
            parts.append(("glass", *tube(arm, 0.0015, 6)))
        bridge = np.array([(x, -0.009, 0.113), (x + 0.004, 0, 0.115), (x, 0.009, 0.113)])
        parts.append(("glass", *tube(bridge, 0.0015, 6)))
        return parts


def _lid(at, r: float, start: float, edge: float, side: int, tilt: float):
    """Return a shell about an eye from `start` to `edge` degrees above straight ahead."""
    a, b = np.meshgrid(
        np.radians(np.linspace(start, edge, 6)), np.linspace(0.06, pi - 0.06, 15), indexing="ij"
    )
    n = np.stack([np.sin(b) * np.cos(a), np.cos(b) * side, np.sin(b) * np.sin(a)], -1).reshape(
        -1, 3
    )
    n[:, 2] += n[:, 1] * side * tilt * 0.3
    q = _grid(6, 15)
    return at + n * r, n, q if (start > edge) == (side > 0) else q[:, ::-1]
