# SPDX-License-Identifier: GPL-3.0-or-later
"""Shoes: uppers, soles and shafts, sewn around a foot."""

from dataclasses import dataclass

import numpy as np

from .figure_tailor import Tailor
from .figure_wardrobe import Piece
from .garment_form import smooth, whole
from .garment_loft import net
from .mesh import Array, lin

# How far along the foot; half width, how high the instep is, from heel to toe.
LAST = np.array([
    (-0.062, 0.016, 0.060), (-0.056, 0.027, 0.078), (-0.040, 0.034, 0.088), (-0.010, 0.038, 0.092),
    (0.025, 0.039, 0.084), (0.060, 0.042, 0.066), (0.095, 0.047, 0.052), (0.125, 0.048, 0.044),
    (0.150, 0.043, 0.038), (0.170, 0.033, 0.032), (0.182, 0.018, 0.024),
])  # fmt: skip


@dataclass(frozen=True)
class Cut:
    """Say how a shoe is made; metres at scale 1."""

    sole: float = 0.012
    heel: float = 0.022
    welt: float = 0.005
    shaft: float = 0.0
    wide: float = 0.006
    low: float = 0.0
    colour: str = "#14110f"
    gloss: float = 0.3
    stuff: str = "leather"


CUTS = {
    "shoes": Cut(),
    "boots": Cut(0.018, 0.030, 0.007, 0.19, 0.010, colour="#120f0d"),
    "trainers": Cut(0.026, 0.030, 0.007, wide=0.009, colour="#e9e6de", gloss=0.08, stuff="cloth"),
    "heels": Cut(0.006, 0.045, 0.001, wide=0.0, low=0.035, gloss=0.45),
    "flats": Cut(0.006, 0.010, 0.002, wide=0.001, low=0.034, gloss=0.25),
    "sandals": Cut(0.012, 0.016, 0.003, wide=-0.001, low=0.040, colour="#6a4a2c", gloss=0.1),
    "wellingtons": Cut(0.020, 0.024, 0.006, 0.33, 0.016, colour="#20221e", gloss=0.35,
                       stuff="plastic"),
    "slippers": Cut(0.008, 0.008, 0.004, wide=0.010, low=0.012, gloss=0.0, stuff="cloth"),
}  # fmt: skip

SKIRTED = ("skirt", "long_skirt", "pencil_skirt", "dress", "shirt_dress", "gown", "nightdress")


class Shoes(Tailor):
    """Make a pair of shoes."""

    def shoes(self, piece: Piece) -> None:
        """Make uppers, soles and what they leave of the foot."""
        cut = CUTS[piece.kind]
        colour = np.asarray(lin(piece.colour)) * 1.15
        a = self.s.joint["l_foot"]
        foot = lambda side, v: whole(len(v), f"{side}_foot")  # noqa: E731
        self.pair("shoe", self._leather(cut, a, cut.wide), colour, foot, cut.stuff, cut.gloss)
        sole = cut.colour if piece.kind != "trainers" or not piece.second else piece.second
        self.pair("sole", self._sole(cut, a), sole, foot, "plastic", 0.1)
        self._vamp(piece, cut, a, colour, foot)
        if cut.shaft:
            self._shaft(cut, colour)
        elif cut.low:
            skin = self.w.tights or self.w.skin
            self.pair(
                "ankle", self._ankle(), skin, self._down, "cloth" if self.w.tights else "skin"
            )
        else:
            bare = any(p.kind in SKIRTED for p in self.w.costume) and not self.w.child
            sock = (self.w.tights or self.w.skin) if bare else self.w.socks
            self.pair("sock", self._ankle(0.002), sock, self._down)

    def barefoot(self) -> None:
        """Make bare feet."""
        a = self.s.joint["l_foot"]
        cut = Cut(0.003, 0.003, -0.004, wide=-0.003)
        foot = lambda side, v: whole(len(v), f"{side}_foot")  # noqa: E731
        self.pair("foot", self._leather(cut, a, -0.004), self.w.skin, foot, "skin")
        self.pair("ankle", self._ankle(), self.w.skin, self._down, "skin")

    def _down(self, side: str, v: Array) -> Array:
        k = smooth((0.13 * self.b - v[:, 2]) / (0.07 * self.b))[:, None]
        return (whole(len(v), f"{side}_shin") * (1 - k) + whole(len(v), f"{side}_foot") * k).astype(
            np.float32
        )

    def _leather(self, cut: Cut, a: Array, wide: float):
        b = self.b
        t = np.linspace(0, 1, max(9, round(20 / self.fine)))
        at = np.linspace(0, len(LAST) - 1, len(t))
        x, half, high = (np.interp(at, range(len(LAST)), LAST[:, k]) for k in range(3))
        lift = cut.heel + (cut.sole - cut.heel) * smooth((x + 0.02) / 0.07)
        # The foot's own height stays; a heel raises its back.
        high = np.maximum(high - cut.low * smooth((high - 0.04) / 0.02), 0.030) + lift * 0.55
        th = np.linspace(0, 2 * np.pi, self.around(16), endpoint=False)
        c, s = np.cos(th), np.sin(th)
        y = (half + wide)[:, None] * np.sign(s) * np.abs(s) ** 0.8
        z = np.where(c > 0, np.abs(c) ** 0.75, 0.0)
        z = lift[:, None] * 0.6 + (high + wide * 0.5 - lift * 0.6)[:, None] * z
        # A big toe makes the foot longer inside.
        bend = 0.010 * smooth((x - 0.05) / 0.12)
        p = np.stack([x[:, None] * 1.0 + 0 * y, y - bend[:, None], z], -1) * b
        p[0], p[-1] = p[0].mean(0), p[-1].mean(0)
        p[..., 0] += a[0]
        p[..., 1] += a[1]
        return net(p[::-1])

    def _sole(self, cut: Cut, a: Array):
        b = self.b
        x, half = LAST[:, 0].copy(), LAST[:, 1] + cut.wide + cut.welt
        x[0] -= cut.welt
        x[-1] += cut.welt
        bend = 0.010 * smooth((LAST[:, 0] - 0.05) / 0.12)
        left = np.stack([x, half - bend], -1)
        right = np.stack([x[::-1], -half[::-1] - bend[::-1]], -1)
        rim = np.concatenate([left, right])
        heel = rim[:, 0] < 0.0
        lift = cut.heel + (cut.sole - cut.heel) * smooth((rim[:, 0] + 0.02) / 0.07)
        arch = np.where(heel, 0.0, 0.0) + (cut.heel > 0.02) * 0.6 * cut.heel * np.exp(
            -(((rim[:, 0] - 0.030) / 0.022) ** 2)
        )
        top = np.concatenate([rim, lift[:, None]], 1)
        low = np.concatenate([rim * [0.99, 0.97], np.minimum(arch, lift * 0.8)[:, None] + 0.001], 1)
        middle_top = np.concatenate([rim * [0.9, 0.1], lift[:, None]], 1)
        middle_low = low * [0.9, 0.1, 1.0]
        p = np.stack([middle_top, top, low, middle_low]) * b
        p[..., 0] += a[0]
        p[..., 1] += a[1]
        return net(p[:, ::-1])

    def _vamp(self, piece: Piece, cut: Cut, a: Array, colour: Array, foot) -> None:
        """Lay laces, straps or a stripe over the instep."""
        b = self.b
        pale = "#e8e4da" if piece.kind == "trainers" else colour * 0.5
        rows = {"trainers": 4, "boots": 4, "shoes": 3, "sandals": 2}.get(piece.kind, 0)
        for k in range(rows):
            x = 0.030 + 0.016 * k if piece.kind != "sandals" else 0.03 + 0.07 * k
            high = float(np.interp(x, LAST[:, 0], LAST[:, 2])) + cut.heel * 0.4 + cut.wide * 0.5
            half = 0.020 if piece.kind != "sandals" else 0.046
            th = np.linspace(-1, 1, 5)
            y = half * th
            z = high - 0.016 * th**2 * (half / 0.020) ** 1.2 + 0.002
            size = 0.0035 if piece.kind != "sandals" else 0.007
            p = np.stack([np.stack([0 * y + x + d, y - 0.004, z - abs(d) * 0.3], -1)
                          for d in (size, -size)]) * b  # fmt: skip
            p[..., 0] += a[0]
            p[..., 1] += a[1]
            self.pair("lace", net(p[::-1], False), pale, foot, "cloth")

    def _ankle(self, ease: float = 0.0):
        z = np.linspace(0.15, 0.055, 7)
        th = np.linspace(0, 2 * np.pi, self.around(12), endpoint=False)
        zz, aa = np.broadcast_arrays(z[:, None], th[None, :])
        return net(self.form.leg(zz, aa, ease))

    def _shaft(self, cut: Cut, colour: Array) -> None:
        z = np.linspace(cut.shaft, 0.05, 9)
        th = np.linspace(0, 2 * np.pi, self.around(16), endpoint=False)
        zz, aa = np.broadcast_arrays(z[:, None], th[None, :])
        wide = 0.037 if cut.shaft < 0.3 else 0.060
        fold = 0.003 * np.sin(2 * np.pi * zz / 0.045 + np.sin(aa) * 2) * smooth((0.18 - zz) / 0.06)
        p = self.form.leg(zz, aa, (0.004 if cut.shaft < 0.3 else 0.008) + fold, wide)
        rim = self.form.leg(zz[0], aa[0], -0.004, wide - 0.008)
        p = np.concatenate([rim[None], p])
        self.pair("shaft", net(p), colour, self._down, cut.stuff, cut.gloss)
