# SPDX-License-Identifier: GPL-3.0-or-later
"""Mouths: lips, the skin around them, teeth and tongue, by shape and by feeling. Head space."""

from math import pi, radians, sin

import numpy as np

from .clay import normals
from .face_muscle import Expression, Lips, Skin
from .face_part import Part, facing, loop, pair, strip
from .face_skin import skin
from .mesh import Array, lin

COLUMNS = 44
SKIN_ROWS = np.array([0.22, 0.45, 0.7, 1.0])
REACH = (0.0360, 0.0165, 0.0200)
WIDTH = 0.0278
SWING = 15.5


def standing(e: Expression, muscles: dict[str, Array]) -> Lips:
    """Return how the lips stand with what is said and what is felt."""
    lips = e.lips()
    part = pair(muscles, "part")
    smile, wide = pair(muscles, "smile"), pair(muscles, "stretch")
    shut = max(lips.thin, 1.0 if e.shape in ("A", "F", "G") else 0.0)
    show = part * (1 - shut)
    return Lips(
        min(1.0, lips.open_ + 0.10 * show),
        lips.wide * (1 + 0.20 * smile + 0.14 * wide - 0.05 * pair(muscles, "pout")),
        lips.out + 0.15 * pair(muscles, "pout"),
        min(1.2, lips.upper + 0.85 * show * min(1, smile + 0.3) + 0.25 * pair(muscles, "nose")),
        lips.lower + 0.25 * wide * show,
        min(0.9, lips.thin + 0.55 * pair(muscles, "press") + 0.22 * smile),
        lips.tuck, lips.tongue, lips.apart + 0.55 * show,
    )  # fmt: skip


class Mouth(Part):
    """Be the lips and the skin around them."""

    def __init__(self, head) -> None:
        self.head = head
        m = head.mould
        self.z0 = head.mouth
        self.full = m.lips
        self.theta = np.linspace(0, 2 * pi, COLUMNS, endpoint=False)
        t, s = np.cos(self.theta), np.sin(self.theta)
        self.t, self.upper = t, s >= 0
        room = 0.0735 - m.nose_long * 1e-3 - 0.0030 - self.z0
        side, top, low = REACH
        self.far = np.stack([side * t, self.z0 + np.where(self.upper, min(top, room), low) * s], 1)
        self.rest_lips = self._lips(Expression(), {})
        fx = head.surface(self.far[:, 0], self.far[:, 1]) + 0.0002
        self.rim_rest = np.stack([fx, self.far[:, 0], self.far[:, 1]], 1)
        self.skin = Skin(self.rim_rest, self.z0)
        rest = self._grid(Expression(), {})
        flat = rest.reshape(-1, 3)
        q = facing(flat, loop(len(rest), COLUMNS))
        super().__init__(q, self._colours(rest), 0.0, 0.18, "skin")
        self.rim = head.slope(self.far[:, 0], self.far[:, 1])

    def _lips(self, e: Expression, muscles: dict[str, Array]) -> Array:
        """Return (y, z) of the inner, middle and outer line of the lips (3, columns, 2)."""
        s, t, up = standing(e, muscles), self.t, self.upper
        arch, corner = 1 - t * t, np.abs(t) ** 3
        drop = sin(radians(SWING * s.open_)) * 0.096
        left = np.clip(t * 2 + 0.5, 0, 1)
        pull = np.zeros((2, COLUMNS))
        for name, dy, dz in (("smile", 0.0022, 0.0066), ("sad", 0.0004, -0.0076),
                             ("stretch", 0.0012, -0.0022)):  # fmt: skip
            w = pair(muscles, name, 1) * left + pair(muscles, name, -1) * (1 - left)
            pull += np.stack([np.sign(t) * dy * w, dz * w])
        bend = np.abs(t) ** 2.2
        y = t * WIDTH * self.head.mould.mouth * s.wide * (1 - 0.10 * s.open_) + pull[0] * bend
        mid = self.z0 + 0.0024 * bend - 0.42 * drop * corner + pull[1] * bend
        pout = 0.0030 * pair(muscles, "pout") * arch
        top = mid + (0.0036 * s.upper + 0.0007 * s.apart) * arch
        bottom = mid - (drop + 0.0020 * s.lower + 0.0016 * s.apart) * arch**0.9 + pout
        bottom = np.minimum(bottom + 0.0045 * s.tuck * arch, top)
        top = np.maximum(top, bottom)
        # Shut, the line of the lips is a bow.
        bow = 0.0011 * (
            np.exp(-((t / 0.16) ** 2)) * -1 + np.exp(-(((np.abs(t) - 0.42) / 0.25) ** 2))
        )
        inner = np.where(up, top, bottom) + bow * (1 - min(1.0, s.open_ * 3))
        thin = 1 - 0.62 * s.thin
        cupid = (1 - np.abs(t) ** 1.7) * (1 - 0.30 * np.exp(-((t / 0.13) ** 2)))
        high = 0.0060 * self.full**0.8 * thin * cupid
        deep = 0.0074 * self.full**0.8 * thin * (1 - 0.55 * s.tuck) * (1 - np.abs(t) ** 2.3)
        outer = inner + np.where(up, high, -deep)
        middle = inner + np.where(up, high * 0.45, -deep * 0.48)
        lines = [np.stack([y * k, z], 1) for k, z in ((0.985, inner), (0.99, middle), (1.0, outer))]
        return np.stack(lines)

    def _grid(self, e: Expression, muscles: dict[str, Array]) -> Array:
        """Return the patch's places (rows, columns, 3)."""
        s = standing(e, muscles)
        now, rest = self._lips(e, muscles), self.rest_lips
        arch = np.sqrt(np.maximum(1 - self.t**2, 0))
        swing = sin(radians(SWING * s.open_))
        back = np.where(self.upper, 0.0, -(0.085 - self.z0) * 0.9 * swing) * arch
        out = 0.0070 * s.out * arch - 0.0026 * s.tuck * np.where(self.upper, 0, arch)
        roll = 0.0012 * s.thin * arch
        rows = []
        fat = self.full**0.7 * (1 - 0.5 * s.thin)
        for k, (line, bulge) in enumerate(zip(now, (0.0004, 0.0033 * fat, 0.0007), strict=True)):
            x = self.head.surface(line[:, 0], rest[k, :, 1]) + 0.0004
            x = x + bulge * (0.25 + 0.75 * arch) + back + out * (1.0, 1.0, 0.6)[k] - roll
            rows.append(np.stack([x, line[:, 0], line[:, 1]], 1))
        inside = rows[0] + np.stack([np.full(COLUMNS, -0.010), -0.06 * rows[0][:, 1],
                                     np.where(self.upper, 0.0006, -0.0006)], 1)  # fmt: skip
        rim = self.skin.moved(e, muscles, s.open_)
        border = rows[2]
        was = np.stack([self.head.surface(rest[2, :, 0], rest[2, :, 1]) + 0.0008,
                        rest[2, :, 0], rest[2, :, 1]], 1)  # fmt: skip
        shift, far = border - was, rim - self.rim_rest
        skins = []
        for k in SKIN_ROWS:
            p = was + (self.rim_rest - was) * k
            p[:, 0] = self.head.surface(p[:, 1], p[:, 2]) + 0.0006 * (1 - k) + 0.0002
            ease = k * k * (3 - 2 * k) * 0.5 + k * 0.5
            skins.append(p + shift * (1 - ease) + far * ease)
        return np.stack([inside, *rows, *skins])

    def _colours(self, rest: Array) -> Array:
        c = skin(self.head, rest.reshape(-1, 3)).reshape(rest.shape).astype(float)
        look = self.head.look
        base = lin(look.skin)
        dark = base.mean() < 0.13
        tint = (0.92, 0.62, 0.60) if dark else (0.80, 0.46, 0.43)
        if look.female and not look.child:
            tint = (0.95, 0.52, 0.52) if dark else (0.84, 0.36, 0.35)
        if look.age > 60:
            tint = tuple(0.55 * k + 0.45 * w for k, w in zip(tint, (0.88, 0.68, 0.64), strict=True))
        lip = base * tint
        shade = np.where(self.upper, 0.80, 1.06)[:, None]
        c[0] = np.array([0.035, 0.009, 0.008])
        c[1] = lip * 0.42
        c[2] = lip * shade
        c[3] = lip * shade * 0.72 + c[4] * 0.28
        return c.reshape(-1, 3)

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        v = self._grid(e, muscles).reshape(-1, 3)
        n = normals(v, self.q)
        n[-COLUMNS:] = self.rim
        n[-2 * COLUMNS : -COLUMNS] = n[-2 * COLUMNS : -COLUMNS] * 0.5 + self.rim * 0.5
        return v, n


class Teeth(Part):
    """Be a row of teeth, upper (1) or lower (-1)."""

    def __init__(self, head, row: int) -> None:
        self.head, self.row = head, row
        y = np.linspace(-0.0185, 0.0185, 21)
        x = float(head.surface(np.zeros(1), np.full(1, head.mouth))[0]) - 0.0052 - 22 * y * y
        z = head.mouth + (np.array([0.0050, -0.0046]) if row > 0 else np.array([-0.0040, -0.0125]))
        v = np.stack([np.tile(x, 2), np.tile(y, 2), np.repeat(z, 21)], 1)
        notch = np.tile(0.0004 * np.cos(np.arange(21) * pi), 2)
        v[:, 2] += notch * (np.repeat([0, 1], 21) if row > 0 else np.repeat([1, 0], 21))
        self.v = v
        gum = np.repeat([[0.62, 0.60, 0.55]], 42, 0) * (0.86 if head.look.age > 60 else 1.0)
        gum[: 21 if row > 0 else 0] *= (0.82, 0.74, 0.72)
        gum = gum * (1 - 0.30 * (np.abs(np.tile(y, 2)) / 0.0185) ** 2)[:, None]
        super().__init__(
            facing(v, strip(2, 21)), gum * (1.0 if row > 0 else 0.72), 0.0, 0.3, "plastic"
        )
        self.n = np.stack([np.full(42, 0.9), v[:, 1] * 30, np.zeros(42)], 1)
        self.n /= np.linalg.norm(self.n, axis=1, keepdims=True)

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        if self.row > 0:
            return self.v, self.n
        return _swung(self.v, standing(e, muscles).open_), self.n


class Tongue(Part):
    """Be a tongue that lies on the jaw and rises for l."""

    def __init__(self, head) -> None:
        self.head = head
        a, b = np.meshgrid(
            np.linspace(0.02, pi - 0.02, 7), np.linspace(0, 2 * pi, 13), indexing="ij"
        )
        n = np.stack([np.sin(a) * np.cos(b), np.sin(a) * np.sin(b), np.cos(a)], -1).reshape(-1, 3)
        x = float(head.surface(np.zeros(1), np.full(1, head.mouth))[0])
        self.v = n * (0.016, 0.0135, 0.0050) + (x - 0.026, 0, head.mouth - 0.0095)
        self.n = n
        c = np.tile([0.36, 0.10, 0.085], (len(n), 1))
        super().__init__(facing(self.v, strip(7, 13)), c, 0.0, 0.3, "skin")

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        s = standing(e, muscles)
        v = _swung(self.v, s.open_)
        tip = np.clip((self.v[:, 0] - self.v[:, 0].mean()) / 0.016 + 0.4, 0, 1)
        v[:, 2] += tip * 0.011 * s.tongue
        v[:, 0] += tip * 0.006 * s.tongue
        return v, self.n


def _swung(v: Array, open_: float) -> Array:
    swing = sin(radians(SWING * open_))
    return v + np.stack(
        [-(0.085 - v[:, 2]) * 0.9 * swing, np.zeros(len(v)), -(v[:, 0] + 0.002) * swing], 1
    )


def mouth(head) -> list[Part]:
    """Return the parts of a mouth."""
    return [Mouth(head), Teeth(head, 1), Teeth(head, -1), Tongue(head)]
