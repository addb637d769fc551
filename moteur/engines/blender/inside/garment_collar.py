# SPDX-License-Identifier: GPL-3.0-or-later
"""Collars, lapels, hoods and what is worn about the neck."""

import numpy as np

from .figure_tailor import Skin, Tailor
from .garment_form import smooth, whole
from .garment_loft import dyed, net, ring
from .mesh import Array, lin, tube


class Collars(Tailor):
    """Finish a garment at the neck."""

    def neckband(self, at, neck, colour, lift: float) -> Skin:
        """Sew a band along a neckline."""
        a = ring(self.around(36))
        top = neck(a)
        rows = [(0.003, -0.003), (0.003, lift), (-0.012, lift), (-0.015, 0.0)]
        p = np.stack([at(top + dz, a, np.full(a.shape, e)) for dz, e in rows])
        return self.hang("neckband", p, colour)

    def stand_collar(self, colour, ease: float, high: float) -> None:
        """Make a low standing collar."""
        a = ring(self.around(28))
        rows = [(1.428, ease + 0.006), (1.434 + high, ease), (1.436 + high, ease - 0.003),
                (1.44, ease - 0.004)]  # fmt: skip
        p = np.stack([self.form.neck(np.full(a.shape, z), a, e) for z, e in rows])
        self.hang("collar", p, colour)

    def roll(self, colour, ease: float, high: float) -> None:
        """Make the turned-down neck of a roll-neck."""
        a = ring(self.around(28))
        rows = [(1.424, ease - 0.004), (1.434, ease + 0.008), (1.450, ease + 0.012),
                (1.423 + high, ease + 0.010), (1.429 + high, ease + 0.005),
                (1.42 + high, ease - 0.002)]  # fmt: skip
        p = np.stack([self.form.neck(np.full(a.shape, z), a, e) for z, e in rows])
        c = np.asarray(lin(colour)) * np.array([1, 1.1, 1.12, 1.12, 1.0, 0.5])[:, None, None]
        self.hang("collar", p, np.broadcast_to(c, p.shape))

    def fall_collar(self, colour, ease: float, high: float, gap: float = 0.16, point: float = 0.045,
                    wide: float = 0.010, lie: float = 0.0) -> None:  # fmt: skip
        """Make a shirt's collar: it stands, turns and falls, with two points in front.

        `lie` is how far out what it lies on is, metres.
        """
        t = np.linspace(0, 1, self.around(34))
        a = gap + (2 * np.pi - 2 * gap) * t
        beside = np.abs(np.where(a > np.pi, 2 * np.pi - a, a) - gap)
        front = np.clip(1 - beside / (0.62 if lie < 0 else 0.85), 0, 1)
        # Under a jacket a collar lies close.
        off = ease + 0.0015 if lie < 0 else max(ease, lie) + 0.007
        close = ease + (-0.009 if lie < 0 else 0.010)
        neck = self.form.neck
        stand = 1.436 + high - 0.012 * (0.5 + 0.5 * np.cos(a)) ** 2
        rows = [
            neck(np.full(a.shape, 1.432), a, ease - 0.004),
            neck(stand, a, ease - 0.005),
            neck(stand + 0.003, a, ease),
            neck(stand - 0.004, a, ease + wide * 0.7),
            self._fallen(1.426, point, front, a, off, close),
            self._fallen(1.421, point, front, a, off - 0.004, close - 0.004),
        ]
        # Points of a collar lie apart.
        spread = 0.012 * front * np.where(a > np.pi, -1, 1) * self.b
        rows[4][:, 1] += spread
        rows[5][:, 1] += spread
        p = np.stack(rows)
        c = np.asarray(lin(colour)) * np.array([0.6, 0.7, 0.98, 1.04, 1.04, 0.6])[:, None, None]
        self.hang("collar", p, np.broadcast_to(c, p.shape), False)

    def _fallen(self, z: float, point: float, front: Array, a: Array, ease: float,
                close: float) -> Array:  # fmt: skip
        """Return a collar's edge: close to the neck behind, on the chest in front."""
        round_ = self.form.neck(np.full(a.shape, z + 0.006), a, close + 0.008 * self.b)
        chest = self.form.trunk(z - point * front, a, ease)
        k = smooth(front / 0.7)[:, None]
        return round_ * (1 - k) + chest * k

    def lapels(self, at, gap_y, colour, top: float = 1.425, low: float = 1.10, wide: float = 0.062,
               notch: bool = True, ease: float = 0.02) -> None:  # fmt: skip
        """Lay two lapels along the opening of a coat; `gap_y` is the opening's half width."""
        z = np.linspace(top, low, 26)
        t = (top - z) / (top - low)
        w = wide * np.clip(1.25 - t, 0, 1) ** 0.8 * np.clip(0.45 + t * 2.6, 0, 1)
        if notch:
            w = w * np.where((t > 0.24) & (t < 0.31), 0.66, 1.0)
        start = self.angle(gap_y(z), z, ease)
        end = self.angle(gap_y(z) + w + 0.002, z, ease)
        c = np.asarray(lin(colour)) if isinstance(colour, str) else colour
        for name, a, b in (("l_lapel", start - 0.02, end), ("r_lapel", -end, 0.02 - start)):
            self.sewn(name, at, z, a, b, 0.0055, c * 1.10, 3)

    def coat_collar(self, colour, ease: float, wide: float = 0.045, shade: float = 0.95) -> None:
        """Make the collar of a jacket or coat, that lies on the shoulders behind the lapels."""
        gap = 0.95
        a = np.linspace(gap, 2 * np.pi - gap, self.around(30))
        neck, trunk = self.form.neck, self.form.trunk
        front = np.clip(1 - np.abs(np.where(a > np.pi, 2 * np.pi - a, a) - gap) / 0.9, 0, 1)
        rows = [
            neck(np.full(a.shape, 1.430), a, ease * 0.8 + 0.004),
            neck(1.462 - 0.024 * front, a, ease * 0.7 + 0.006),
            neck(1.464 - 0.022 * front, a, ease * 0.7 + 0.012),
            trunk(1.450 - 0.35 * wide * front, a, ease * 0.8 + 0.015),
            trunk(1.439 - wide * (0.04 + 0.42 * front), a, ease * 0.9 + 0.011),
            trunk(1.436 - wide * (0.04 + 0.42 * front), a, ease * 0.9 + 0.001),
        ]
        c = (np.asarray(lin(colour)) if isinstance(colour, str) else colour) * shade
        c = c * np.array([0.7, 0.82, 1, 1.04, 1, 0.6])[:, None, None]
        self.hang("collar", np.stack(rows), np.broadcast_to(c, (6, len(a), 3)), False)

    def hood(self, colour, big: float = 1.0) -> None:
        """Lay a hood down on the shoulders."""
        a = np.linspace(0.35, 2 * np.pi - 0.35, self.around(26))
        back = 0.5 - 0.5 * np.cos(a)
        centre = self.form.neck(1.432 - 0.004 * back, a, 0.016 + 0.018 * back)
        radius = (0.013 + 0.024 * back**1.5) * self.b * big
        v, n, q = tube(centre, radius, self.around(12))
        v = v.copy()
        hang = np.clip(-(v[:, 0] - centre[:, 0].min() - 0.06) / 0.10, 0, 1)
        v[:, 2] -= 0.03 * hang * big
        c = np.asarray(lin(colour)) * np.clip(0.80 + 0.25 * n[:, 2:3], 0.6, 1.05)
        self.keep("hood", (v.astype(np.float32), n, q), c, self.form.carried(v))

    def cord(self, at, side: int) -> None:
        """Let a hood's cord hang."""
        z = np.linspace(1.415, 1.27, 7)
        a = side * self.angle(np.linspace(0.028, 0.034, 7), z)
        v, n, q = tube(at(z, a, 0.006), 0.0035, 6)
        self.keep("cord", (v.astype(np.float32), n, q), "#dcd6c8", self.form.carried(v))

    def tie(self, colour: str, second: str, at) -> None:
        """Hang a tie with its knot."""
        z = np.linspace(1.402, 1.06, 16)
        t = (1.402 - z) / (1.402 - 1.06)
        half = np.where(t < 0.92, 0.012 + 0.016 * t, 0.027 * (1 - t) / 0.08 * 0.9 + 0.002)
        a = self.angle(half, z)
        skin = self.sewn("tie", at, z, -a, a, 0.005, colour, 3, gloss=0.08)
        if second:
            along = skin.v[:, 2] + skin.v[:, 1]
            skin.c = dyed(colour, second, "stripes", along * 1.6, along * 0).astype(np.float32)
        place = self.form.neck(np.array(1.422), np.array(0.0), 0.014)
        w = self.form.carried(place[None].astype(np.float32))[0]
        size = np.array([0.013, 0.018, 0.018]) * self.b
        self.blob("knot", place - np.array([0, 0, 0.006]), size, colour, w, "cloth", 0.0)

    def bow_tie(self, colour: str) -> None:
        """Tie a bow."""
        place = self.form.neck(np.array(1.425), np.array(0.0), 0.016)
        w = self.form.carried(place[None].astype(np.float32))[0]
        b = self.b
        for y in (-0.026, 0.026):
            self.blob("bow", place + np.array([0.0, y * b, 0]), np.array([0.010, 0.024, 0.018]) * b,
                      colour, w, "cloth", 0.1)  # fmt: skip
        size = np.array([0.012, 0.010, 0.012]) * b
        self.blob("bow", place + np.array([0.004, 0, 0]), size, colour, w, "cloth", 0.1)

    def scarf(self, colour: str, second: str, pattern: str) -> None:
        """Wind a scarf about the neck, its ends hanging in front."""
        for turn, (z, lift, r) in enumerate(((1.434, 0.020, 0.026), (1.450, 0.015, 0.021))):
            a = np.linspace(0, 2 * np.pi, self.around(30))
            tilt = 0.010 * np.cos(a + turn * 2.2)
            centre = self.form.neck(z + tilt - 0.006 * np.cos(a), a, lift + 0.010 * np.cos(a))
            radius = r * self.b * (1 + 0.12 * np.sin(5 * a + turn * 2))
            v, n, q = tube(centre, radius, self.around(10))
            c = dyed(colour, second, pattern, v[:, 1] * 1.0, v[:, 0])
            c = c * np.clip(0.85 + 0.2 * n[:, 2:3], 0.65, 1.05)
            self.keep("scarf", (v.astype(np.float32), n, q), c, self.form.carried(v))
        at = self.surface(0.050)
        for y, low in ((0.045, 1.08), (0.020, 1.16)):
            z = np.linspace(1.42, low, 12)
            left, right = self.angle(y - 0.030, z, 0.05), self.angle(y + 0.030, z, 0.05)
            left = np.where(y - 0.030 < 0, -self.angle(0.030 - y, z, 0.05), left)
            skin = self.sewn("scarf", at, z, left, right, 0.007, colour, 4)
            skin.c = dyed(colour, second, pattern, skin.v[:, 2], skin.v[:, 1]).astype(np.float32)

    def neck_skin(self) -> None:
        """Make the neck, and the skin that a neckline shows."""
        a = ring(self.around(24))
        z = np.array([1.22, 1.26, 1.30, 1.33, 1.36, 1.385, 1.403, 1.42, 1.437])
        zz, aa = np.broadcast_arrays(z[:, None], a[None, :])
        chest = self.form.trunk(zz, aa, -0.001)
        head = float(self.s.joint["head"][2]) / self.b
        up = np.linspace(1.44, head + 0.075, 9)
        zz, aa = np.broadcast_arrays(up[:, None], a[None, :])
        throat = self.form.neck(zz, aa, -0.012 * smooth((zz - head - 0.02) / 0.055))
        # The shoulders run into the neck in a curve.
        chest[-1] = chest[-1] * 0.45 + self.form.neck(np.full(a.shape, 1.437), a) * 0.55
        p = np.concatenate([throat[::-1], chest[::-1]])
        mesh = net(p)
        v = mesh[0]
        w = self.form.carried(v)
        k = np.clip((v[:, 2] / self.b - 1.41) / 0.06, 0, 1)[:, None]
        w = w * (1 - k) + self._nape(v) * k
        self.keep("neck", mesh, self.w.skin, w.astype(np.float32), "skin")

    def _nape(self, v: Array) -> Array:
        end = float(self.s.joint["head"][2])
        k = smooth((v[:, 2] - end + 0.03) / 0.05)[:, None]
        return whole(len(v), "neck") * (1 - k) + whole(len(v), "head") * k
