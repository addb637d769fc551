# SPDX-License-Identifier: GPL-3.0-or-later
"""Bags: on the back, at the hip, with their straps."""

import numpy as np

from .figure_tailor import Tailor
from .figure_wardrobe import Piece
from .garment_form import whole
from .mesh import Array, Kit, lin, tube


class Bags(Tailor):
    """Make what is carried on the body."""

    def bag(self, piece: Piece) -> None:
        """Make a bag of a kind."""
        if piece.kind == "rucksack":
            self._rucksack(piece)
        else:
            self._at_hip(piece, satchel=piece.kind == "satchel")

    def _box(self, at, size, colour, bone: str, bevel: float) -> None:
        kit = Kit(cell=0.08)
        kit.box(np.asarray(at) * self.b, np.asarray(size) * self.b, colour, bevel * self.b)
        kit.finish("bag")
        solid = kit.solids[0]
        mesh = (solid.v.astype(np.float32), solid.n.astype(np.float32), solid.q)
        self.keep("bag", mesh, solid.c, whole(len(solid.v), bone), "leather", 0.12)

    def _strap(self, p: Array, colour, loose: bool = False) -> None:
        v, n, q = tube(p, 0.010 * self.b, 6)
        w = self.form.carried(v, loose)
        self.keep("strap", (v.astype(np.float32), n, q), colour, w, "leather", 0.1)

    def _rucksack(self, piece: Piece) -> None:
        c = np.asarray(lin(piece.colour))
        self._box((-0.185, 0, 1.20), (0.13, 0.26, 0.36), c, "chest", 0.05)
        self._box((-0.255, 0, 1.12), (0.05, 0.19, 0.15), c * 0.85, "chest", 0.022)
        at = self.surface(0.042)
        for s in (1, -1):
            z = np.array([1.37, 1.40, 1.415, 1.405, 1.37, 1.30, 1.22, 1.15, 1.10])
            y = np.array([0.085, 0.090, 0.092, 0.094, 0.100, 0.112, 0.128, 0.14, 0.15])
            a = self.angle(y, z, 0.04)
            a[:2] = np.pi - a[:2]
            a[2] = np.pi / 2
            self._strap(at(z, s * a), c * 0.7)

    def _at_hip(self, piece: Piece, satchel: bool) -> None:
        c = np.asarray(lin(piece.colour))
        deep, wide, tall = (0.09, 0.30, 0.22) if satchel else (0.10, 0.26, 0.20)
        out = float(self.form.trunk(np.array(0.90), np.array(np.pi / 2), 0.05)[1]) / self.b
        self._box((0.0, -out - deep * 0.4, 0.90), (wide, deep, tall), c, "pelvis", 0.03)
        flap = (wide * 0.96, 0.02, tall * 0.55)
        self._box((0.0, -out - deep * 0.88, 0.945), flap, c * 0.82, "pelvis", 0.008)
        at = self.surface(0.046)
        t = np.linspace(0, 1, 14)
        # Over the left shoulder, down before and behind to the right hip.
        z = 1.415 - 0.42 * t**1.1
        y = 0.075 - 0.235 * t
        a = np.sign(y) * self.angle(np.abs(y), z, 0.05)
        front = at(z, a)
        back = at(z, np.pi - a)
        self._strap(np.concatenate([front[::-1], back]), c * 0.7)
