# SPDX-License-Identifier: GPL-3.0-or-later
"""Work clothes: what uniforms, aprons and overalls have beside their cut."""

import numpy as np

from .figure_tops import Tops
from .figure_wardrobe import Piece
from .garment_form import smooth
from .garment_loft import net
from .mesh import lin


class WorkClothes(Tops):
    """Finish what is worn for work."""

    def _chef_jacket(self, piece: Piece, at, b: float) -> None:
        for y in (0.045, -0.045):
            for z in np.arange(1.34, 1.02, -0.075):
                a = float(self.angle(abs(y), z)) * np.sign(y)
                self.buttons(at, [z], a, 0.007, "#26262a", 0.008)

    def _hi_vis(self, piece: Piece, at, b: float) -> None:
        silver = piece.second or "#e8e6d8"
        for z in (1.12, 1.02):
            self.belt(silver, z + 0.022, z - 0.022, at, 0.004, "band", "metal", 0.5)
        for side in (1, -1):
            z = np.linspace(1.41, 1.14, 14)
            a, c = self.angle(0.085, z, 0.026), self.angle(0.125, z, 0.026)
            for one, two in ((side * a, side * c), (np.pi - side * c, np.pi - side * a)):
                left, right = np.minimum(one, two), np.maximum(one, two)
                self.sewn("band", at, z, left, right, 0.004, silver, 3, "metal", 0.5)

    def _police_vest(self, piece: Piece, at, b: float) -> None:
        z = np.linspace(1.345, 1.30, 4)
        a = self.angle(0.085, z)
        self.sewn("badge", at, z, -a, a, 0.006, "#d8dce0", 4)
        z = np.linspace(1.36, 1.30, 4)
        self.sewn("badge", at, z, np.pi - self.angle(0.11, z), np.pi + self.angle(0.11, z), 0.006,
                  "#d8dce0", 6)  # fmt: skip
        self.belt("#121418", 1.03, 0.985, at, 0.010, "belt", "leather", 0.3)
        for a in (0.9, 1.7, -1.0, -1.8):
            place = at(np.array(1.0), np.array(a), 0.026)
            w = self.form.carried(place[None].astype(np.float32))[0]
            self.blob("pouch", place, np.array([0.024, 0.024, 0.034]) * b, "#121418", w, "leather")

    def _uniform_jacket(self, piece: Piece, at, b: float) -> None:
        trim = piece.second or "#c29a3e"
        for side in (1, -1):
            z = np.array([1.418, 1.412, 1.405, 1.398, 1.392, 1.387])
            left, right = np.full(6, np.pi / 2 - 0.22), np.full(6, np.pi / 2 + 0.22)
            if side < 0:
                left, right = -right, -left
            self.sewn("shoulder", at, z, left, right, 0.006, trim, 3)
        if piece.second:
            u = np.array([0.80, 0.84, 0.88, 0.92])
            p = self._ring_band(lambda u_, a_, e_: self.form.arm(u_, a_, e_, 0.046), u[1:3], 0.026)
            self.pair("stripe", net(p), trim,
                      lambda side, v: self.form.sleeved(np.ones(len(v)), side))  # fmt: skip
        self.belt(np.asarray(lin(piece.colour)) * 0.5, 1.05, 1.01, at, 0.006)

    def apron(self, piece: Piece, bib: bool) -> None:
        """Tie an apron in front, with a bib where there is one."""
        at = self.surface(0.030, 0.30)
        z = np.linspace(1.05, 0.56, 16)
        side = np.full(len(z), 1.15) - 0.25 * smooth((0.9 - z) / 0.3)
        c = np.asarray(lin(piece.colour))
        self.sewn("apron", at, z, -side, side, 0.004, c, 16, loose=True)
        self.belt(c * 0.92, 1.065, 1.035, self.surface(0.022), 0.005, "string", "cloth", 0.0)
        z = np.linspace(0.92, 0.80, 5)
        a = self.angle(0.085, z, 0.03)
        self.sewn("pocket", at, z, -a, a, 0.009, c * 0.9, 6, loose=True)
        if bib:
            chest = self.surface(0.030)
            z = np.linspace(1.31, 1.05, 10)
            a = self.angle(np.linspace(0.080, 0.125, 10), z, 0.03)
            self.sewn("apron", chest, z, -a, a, 0.004, c, 10)
            z = np.array([1.452, 1.44, 1.425, 1.41, 1.39, 1.36, 1.33, 1.305])
            y = np.array([0.05, 0.062, 0.072, 0.078, 0.080, 0.078, 0.076, 0.074])
            for s in (1, -1):
                self._strip(self.surface(0.020), z, s, y, 0.010, c * 0.92)

    def bib(self, piece: Piece) -> None:
        """Make the bib and straps of a pair of overalls."""
        at = self.surface(0.019)
        c = np.asarray(lin(piece.colour))
        z = np.linspace(1.285, 1.03, 12)
        a = self.angle(np.interp(z, (1.03, 1.12, 1.285), (0.140, 0.088, 0.080)), z)
        self.sewn("bib", at, z, -a, a, 0.004, c, 10)
        z = np.linspace(1.235, 1.16, 4)
        a = self.angle(0.048, z)
        self.sewn("pocket", at, z, -a, a, 0.009, c * 0.86, 4)
        for s in (1, -1):
            z = np.array([1.445, 1.43, 1.415, 1.40, 1.37, 1.33, 1.30, 1.27])
            y = np.array([0.062, 0.076, 0.084, 0.086, 0.084, 0.078, 0.072, 0.068])
            self._strip(at, z, s, y, 0.015, c * 0.92)
            behind = np.concatenate([z, [1.2, 1.12, 1.05]])
            self._strip(
                at, behind, s, np.concatenate([y, [0.05, 0.04, 0.05]]), 0.015, c * 0.92, True
            )
            place = at(np.array(1.268), np.array(s * float(self.angle(0.066, 1.268))), 0.010)
            w = self.form.carried(place[None].astype(np.float32))[0]
            size = np.array([0.005, 0.012, 0.012]) * self.b
            self.blob("buckle", place, size, "#c9b26a", w, "metal")

    def _strip(self, at, z, side: int, y, half: float, colour, behind: bool = False) -> None:
        """Sew a strap down a surface, `y` shares from its middle."""
        one, two = side * self.angle(y - half, z), side * self.angle(y + half, z)
        if behind:
            one, two = np.pi - one, np.pi - two
        self.sewn("strap", at, z, np.minimum(one, two), np.maximum(one, two), 0.006, colour, 2)
