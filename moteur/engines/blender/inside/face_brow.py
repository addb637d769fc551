# SPDX-License-Identifier: GPL-3.0-or-later
"""Brows of hairs, and the lines that age and feeling draw into a skin. Head space."""

from random import Random

import numpy as np

from .face_muscle import Expression, Skin
from .face_part import Part, facing, pair, strip
from .face_skin import skin
from .mesh import Array, lin

HAIRS = 34
# Way in (|y|, z) millimetres, width at the middle, share of age, and the muscles that draw it.
LINES = (
    (((16.5, 79), (22, 72), (28, 63), (32.5, 52)), 2.2, 0.85,
     {"smile": 0.75, "cheeks": 0.3, "nose": 0.5}),
    (((54, 114.5), (59, 117.5), (65, 119.5)), 1.1, 0.8, {"cheeks": 0.75}),
    (((54, 110.5), (60, 109), (66, 105.5)), 1.1, 0.8, {"cheeks": 0.75}),
    (((20, 100), (30, 95.2), (40, 96.5), (47, 101)), 1.6, 0.75, {"droop": 0.5, "cheeks": 0.35}),
    (((2, 163), (18, 165), (34, 161)), 1.3, 0.6, {"brow_in": 0.7, "brow_out": 0.45}),
    (((3, 173), (17, 175), (31, 172)), 1.2, 0.5, {"brow_in": 0.7, "brow_out": 0.35}),
    (((7.5, 131), (8.6, 139), (7.6, 147)), 1.5, 0.25, {"brow_low": 0.95}),
    (((30.5, 45), (32.5, 38), (31.5, 30)), 1.6, 0.75, {"sad": 0.55, "stretch": 0.3}),
    (((0.5, 119), (8, 120.5)), 1.2, 0.1, {"nose": 0.8, "brow_low": 0.4}),
)  # fmt: skip


class Brow(Part):
    """Be the hairs of one brow."""

    def __init__(self, head, side: int) -> None:
        m, look = head.mould, head.look
        pick = Random(f"brow {look.seed} {side}")
        t = (np.arange(HAIRS) + 0.5) / HAIRS
        soft = look.female or look.child
        y = 0.0125 + 0.0445 * t + m.apart * 5e-4
        high = 0.1345 + m.brow_high * 8e-4 + (0.0018 if soft else 0)
        arch = np.sin(np.clip(t, 0, 1) ** 1.25 * np.pi) * (0.0042 + m.arch * 9e-4)
        z = high + arch - 0.0035 * t**3 - 0.0016 * (1 - t) ** 2 + 0.0012 * m.tilt * 0.2 * (t - 0.3)
        thick = 0.0052 * m.brow * (1 - 0.72 * t**1.8) * np.clip(t * 9 + 0.45, 0, 1)
        long = 0.0062 + 0.0018 * min(m.brow, 1.3)
        lean = np.clip(1.25 - 1.9 * t, -0.55, 1.25)
        quads, places, colours = [], [], []
        base = lin(look.hair) * (0.62 if look.age < 60 else 0.85) + lin(look.skin) * 0.05
        for i in range(HAIRS):
            for row in range(3):
                jitter = pick.uniform(-0.4, 0.4)
                z0 = z[i] + thick[i] * ((row + jitter) / 2.2 - 0.75)
                a = lean[i] * (1.0 - 0.35 * row) + pick.uniform(-0.15, 0.15)
                reach = long * pick.uniform(0.75, 1.1) * (0.75 if t[i] > 0.8 else 1)
                d = np.array([np.cos(a), np.sin(a)])
                across = np.array([-d[1], d[0]]) * 0.00062 * m.brow**0.5
                at = np.array([y[i] - 0.002, z0])
                n = len(places)
                for k, w in ((0, 0.7), (0.55, 1.0), (1.0, 0.12)):
                    middle = at + d * reach * k
                    places += [middle - across * w, middle + across * w]
                quads += [(n, n + 2, n + 3, n + 1), (n + 2, n + 4, n + 5, n + 3)]
                colours += [base * pick.uniform(0.75, 1.2)] * 6
        yz = np.array(places)
        x = (
            head.surface(yz[:, 0], yz[:, 1])
            + 0.0009
            + np.tile([0, 0, 0.0004, 0.0004, 0, 0], len(yz) // 6)
        )
        v = np.stack([x, side * yz[:, 0], yz[:, 1]], 1)
        self.n = head.slope(v[:, 1], v[:, 2])
        self.skin = Skin(v, head.mouth)
        super().__init__(facing(v, np.array(quads)), np.array(colours), 0.0, 0.1, "hair")

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        return self.skin.moved(e, muscles, 0.0), self.n


class Line(Part):
    """Be a fold in the skin, as deep as age and feeling make it."""

    POINTS = 9

    def __init__(self, head, side: int, line) -> None:
        way, self.width, share, self.by = line
        self.side, self.head = side, head
        self.age = head.mould.line * share
        p = np.array(way, float) * 1e-3
        if way[0][1] == 79:
            p[:, 1] -= np.array([head.mould.nose_long * 1e-3, 0.001, 0, 0])[: len(p)]
        s = np.linspace(0, 1, len(p))
        u = np.linspace(0, 1, self.POINTS)
        if len(p) > 2:
            fit = np.stack([np.polyval(np.polyfit(s, p[:, k], 2), u) for k in (0, 1)], 1)
        else:
            fit = np.stack([np.interp(u, s, p[:, k]) for k in (0, 1)], 1)
        self.middle = fit * (side, 1)
        d = np.gradient(self.middle, axis=0)
        d /= np.linalg.norm(d, axis=1, keepdims=True)
        self.across = np.stack([-d[:, 1], d[:, 0]], 1)
        self.taper = np.sin(np.clip(u * 0.9 + 0.05, 0, 1) * np.pi) ** 0.7
        rest = self._places(1.0)
        self.skin = Skin(rest, head.mouth)
        c = skin(head, rest).astype(float)
        c[self.POINTS : 2 * self.POINTS] *= (0.60, 0.46, 0.42)
        super().__init__(facing(rest, strip(3, self.POINTS)), c, 0.0, 0.05, "skin")
        self.n = head.slope(rest[:, 1], rest[:, 2])

    def _places(self, wide: float) -> Array:
        w = self.across * (self.taper * self.width * 5e-4 * wide)[:, None]
        yz = np.concatenate([self.middle - w, self.middle, self.middle + w])
        lift = np.repeat([0.0000, 0.0003, 0.0000], self.POINTS)
        lift = lift if wide > 0.02 else lift - 0.004
        x = self.head.surface(yz[:, 0], yz[:, 1]) + lift
        return np.stack([x, yz[:, 0], yz[:, 1]], 1)

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        felt = sum(pair(muscles, k, self.side) * w for k, w in self.by.items())
        wide = min(1.25, self.age + max(0.0, felt))
        pull = self.skin.moved(e, muscles, e.lips().open_ * 0.8) - self.skin.p
        return self._places(wide) + pull, self.n


class Nostril(Part):
    """Be the dark of a nostril."""

    def __init__(self, head, side: int) -> None:
        m = head.mould
        a = np.linspace(0, 2 * np.pi, 11)
        y = side * (0.0071 * m.nose_wide + 0.0034 * np.cos(a))
        z = 0.0752 - m.nose_long * 1e-3 + m.tip * 3e-4 + 0.0016 * np.sin(a)
        y = np.concatenate([np.full(11, y.mean()), y])
        z = np.concatenate([np.full(11, z.mean() + 0.0004), z])
        x = head.surface(y, z) + 0.0005
        v = np.stack([x, y, z], 1)
        dark = lin(head.look.skin) * (0.20, 0.10, 0.09)
        c = np.concatenate([np.tile(dark, (11, 1)), np.tile(dark * 1.9, (11, 1))])
        self.n = head.slope(y, z)
        self.skin = Skin(v, head.mouth)
        super().__init__(facing(v, strip(2, 11)), c, 0.0, 0.0, "skin")

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        return self.skin.moved(e, muscles, 0.0), self.n


def brows(head) -> list[Part]:
    """Return both brows, the nostrils and the lines of a face."""
    found: list[Part] = [Brow(head, side) for side in (1, -1)]
    found += [Nostril(head, side) for side in (1, -1)]
    return found + [Line(head, side, line) for line in LINES for side in (1, -1)]
