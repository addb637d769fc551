# SPDX-License-Identifier: GPL-3.0-or-later
"""Heads: skull, jaw, nose and ears in clay, as a mould has them.

Head space: chin at z = 0, crown at z = 0.24, face towards +x, left +y; metres.
"""

import numpy as np

from .clay import Ball, Clay, Cone
from .face_look import Features
from .face_skin import skin
from .mesh import Array, about_x, about_y, about_z

EYE = np.array([0.0685, 0.0325, 0.1130])
EYE_RADIUS = 0.0168
MOUTH_Z = 0.0510
LOW, HIGH = (-0.125, 0, -0.03), (0.142, 0.108, 0.25)
SKULL, SKULL_R = np.array((-0.014, 0, 0.1505)), np.array((0.099, 0.0775, 0.0885))


class Head:
    """Hold a head's mesh, and how far forward its face lies at (y, z)."""

    def __init__(self, look: Features, fine: float = 1.0) -> None:
        self.look, self.mould = look, look.mould
        m = self.mould
        self.eye = EYE + np.array([-m.deep * 0.0006, m.apart * 1e-3, 0])
        self.radius = EYE_RADIUS * (0.55 + 0.45 * m.eye)
        self.mouth = MOUTH_Z + 0.001 * m.short * 0.25
        self.forehead = (
            np.array((0.019 + m.forehead * 0.0003, 0, 0.161)),
            np.array((0.0655, 0.0605 * m.wide, 0.043)),
        )
        clay = self._model(0.0034 * fine)
        self.front = self._front(clay)
        v, n, q = clay.mesh()
        self.v, self.n, self.q = v, n, q
        self.c = skin(self, v)
        self._hollow()

    def _model(self, cell: float) -> Clay:
        m = self.mould
        mm = 0.001
        clay = Clay(LOW, HIGH, cell)
        wide = np.array([1, m.wide, 1])
        clay.add(Ball(SKULL, SKULL_R * wide))
        clay.add(Ball(*self.forehead), 0.03)
        face = np.array((0.062, 0.0585 + m.face * mm, 0.074 - m.short * mm * 0.4)) * wide
        clay.add(Ball((0.022, 0, 0.096), face), 0.03)
        self._jaw(clay, mm)
        bone = m.cheekbone * mm
        clay.add(
            Ball((0.050, 0.045 + bone * 0.4, 0.092), (0.027, 0.021 + bone * 0.5, 0.015)), 0.026
        )
        full = m.cheeks * mm
        if full > 0:
            clay.add(Ball((0.056, 0.037, 0.066), (0.020 + full, 0.021 + full, 0.021 + full)), 0.024)
        else:
            clay.add(Ball((0.054, 0.034, 0.067), (0.021, 0.020, 0.020)), 0.024)
        if full < -0.0015:
            clay.cut(Ball((0.052, 0.071, 0.062), (0.024, 0.010 - full * 0.9, 0.022)), 0.024)
        ridge = m.ridge * mm
        clay.add(
            Cone((0.0795 + ridge, 0.008, 0.1345), (0.0635 + ridge, 0.047, 0.1345), 0.0095, 0.009),
            0.02,
        )
        clay.add(Ball((0.0765, 0, 0.0525), (0.0185, 0.028, 0.020)), 0.02)
        self._sockets(clay, mm)
        self._nose(clay, mm)
        self._ears(clay)
        return clay

    def _jaw(self, clay: Clay, mm: float) -> None:
        m = self.mould
        low = 0.0165 + m.short * mm
        chin = 0.0135 + 0.00035 * m.chin
        side = max(0.002, 0.009 + m.chin * mm)
        x = 0.068 + m.chin_out * mm
        clay.add(Cone((x, 0, low), (x - 0.002, side, low + 0.001), chin, chin), 0.032)
        corner = np.array(
            (
                0.000,
                0.0480 + m.jaw * mm * (0.33 if m.jaw > 0 else 0.8),
                0.052 - 0.006 * m.square + m.short * mm,
            )
        )
        body = np.array((0.054, 0.017 + m.chin * mm * 0.5, low))
        thick = 0.0142 + 0.0025 * m.square
        clay.add(Cone(corner, body, thick, 0.0125), 0.040)
        clay.add(
            Cone(corner + np.array((0, 0.001, 0.004)), (-0.004, 0.0535, 0.095), 0.013, 0.012), 0.036
        )
        if m.jowl > 0.3:
            j = m.jowl * mm
            clay.add(Ball((0.044, 0.036, 0.030), (0.018 + j, 0.012 + j, 0.011 + j)), 0.022)

    def _sockets(self, clay: Clay, mm: float) -> None:
        m, r = self.mould, self.radius
        hole = np.array((0.020 + m.deep * mm, 0.0215, 0.0150))
        clay.cut(Ball(self.eye + np.array([0.021, 0.0005, 0.001]), hole), 0.018)
        clay.add(Ball(self.eye, r + 0.0020), 0.008)
        if m.hood > 0.1:
            at = self.eye + np.array([0.006, 0.004, 0.0125])
            clay.add(Ball(at, (0.010, 0.017, 0.0035 + 0.0022 * m.hood)), 0.010)

    def _nose(self, clay: Clay, mm: float) -> None:
        m = self.mould
        w, low = m.nose_wide, m.nose_long * mm
        out = m.nose_out * mm
        tip = np.array((0.1035 + out, 0, 0.0835 - low + m.tip * mm))
        root = np.array((0.0815 + m.bridge * mm * 0.25, 0, 0.122))
        clay.add(Cone(root, tip - (0.004, 0, -0.003), 0.0068, 0.0088 * (0.6 + 0.4 * w)), 0.014)
        if abs(m.bridge) > 0.5:
            mid = root * 0.5 + tip * 0.5 + np.array((0.001 * m.bridge * 0.45, 0, 0.006))
            if m.bridge > 0:
                clay.add(Ball(mid, (0.0075, 0.0065, 0.012)), 0.012)
            else:
                clay.cut(Ball(mid + np.array((0.014, 0, 0.002)), (0.012, 0.02, 0.014)), 0.012)
        # What fills a long nose between bridge and lip, that no light comes through.
        inside = np.array((0.0845 + out * 0.45, 0, 0.0875 - low * 0.8))
        clay.add(Cone((0.0775, 0, 0.106), inside, 0.0090, 0.0095 * (0.6 + 0.4 * w)), 0.010)
        clay.add(Ball(tip, np.array((0.0105, 0.0108 * (0.5 + 0.5 * w), 0.0098))), 0.010)
        wing = np.array((0.0925 + out * 0.5, 0.0118 * w, 0.0788 - low))
        clay.add(Ball(wing, np.array((0.0098, 0.0062 * (0.6 + 0.4 * w), 0.0076))), 0.006)
        clay.add(Cone((0.088, 0, 0.0735 - low), tip - (0.008, 0, 0.006), 0.0055, 0.0055), 0.007)
        clay.cut(
            Ball(wing + np.array((0.0035, -0.0062 * w, -0.0070)), (0.0055, 0.0030, 0.0030)), 0.003
        )
        clay.cut(Cone((0.0985 + 0, 0, 0.0700 - low), (0.0955, 0, 0.062), 0.0016), 0.005)

    def _ears(self, clay: Clay) -> None:
        m = self.mould
        tilt = about_x(-10) @ about_y(-10) @ about_z(24)
        e = m.ear
        at = np.array((-0.012, 0.0765 * m.wide, 0.1005))
        clay.add(
            Ball(at + np.array((0, 0, 0.008 * e)), np.array((0.0170, 0.0068, 0.0215)) * e, tilt),
            0.008,
        )
        clay.add(
            Ball(
                at + np.array((0.003, -0.001, -0.018 * e)),
                np.array((0.0090, 0.0062, 0.0120)) * e,
                tilt,
            ),
            0.008,
        )
        clay.cut(
            Ball(
                at + np.array((0.003, 0.0095, 0.008 * e)),
                np.array((0.0105, 0.0062, 0.0145)) * e,
                tilt,
            ),
            0.005,
        )
        clay.add(Ball(at + np.array((0.010, 0.000, -0.002)), (0.0045, 0.0040, 0.0060)), 0.005)

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
        """Return x of the face at (y, z) in head space, before eyes and mouth were hollowed."""
        ys, zs = self._axes
        cell = ys[1] - ys[0]
        i = np.clip((np.abs(y) - ys[0]) / cell, 0, len(ys) - 1.001)
        j = np.clip((z - zs[0]) / cell, 0, len(zs) - 1.001)
        i0, j0 = i.astype(int), j.astype(int)
        u, w = i - i0, j - j0
        f = self.front
        return (f[i0, j0] * (1 - u) * (1 - w) + f[i0 + 1, j0] * u * (1 - w)
                + f[i0, j0 + 1] * (1 - u) * w + f[i0 + 1, j0 + 1] * u * w)  # fmt: skip

    def slope(self, y: Array, z: Array) -> Array:
        """Return unit normals (n, 3) of the face at (y, z)."""
        h = 0.002
        dy = (self.surface(y + h, z) - self.surface(y - h, z)) / (2 * h)
        dz = (self.surface(y, z + h) - self.surface(y, z - h)) / (2 * h)
        n = np.stack([np.ones_like(dy), -dy, -dz], -1)
        return n / np.linalg.norm(n, axis=-1, keepdims=True)

    def _hollow(self) -> None:
        """Push the skin in behind eyes and mouth, where lids and lips are put on."""
        v = self.v
        y, z = np.abs(v[:, 1]) - self.eye[1], v[:, 2] - self.eye[2]
        d = np.hypot(y / 0.0246, z / np.where(z > 0, 0.0200, 0.0172))
        k = (v[:, 0] > 0.035) * np.clip((1.0 - d) / 0.32, 0, 1)
        v[:, 0] += (np.minimum(v[:, 0], self.eye[0] - 0.002) - v[:, 0]) * k
        self._tint(np.clip(k * 2, 0, 1), (0.10, 0.03, 0.025))
        z = v[:, 2] - self.mouth
        room = min(0.0165, 0.0705 - self.mould.nose_long * 1e-3 - self.mouth)
        d = np.hypot(v[:, 1] / 0.0338, z / np.where(z > 0, room * 0.93, 0.0186))
        k = (v[:, 0] > 0.06) * np.clip((1.0 - d) / 0.5, 0, 1)
        v[:, 0] -= 0.022 * k
        self._tint(np.clip(k * 3, 0, 1), (0.028, 0.006, 0.006))

    def _tint(self, k: Array, colour) -> None:
        self.c = (self.c * (1 - k[:, None]) + np.array(colour) * k[:, None]).astype(np.float32)
