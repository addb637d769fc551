# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies: each garment a skin of its own over the bones, so that edges stay crisp."""

import numpy as np

from .clay import Ball, Block, Clay, Cone
from .figure_skeleton import Skeleton
from .figure_tailor import COLLARS, LOWER, Array, Skin, bind, sides
from .figure_tops import Tops
from .figure_wardrobe import Wardrobe
from .mesh import lin


class Body(Tops):
    """Make legs, shoes, hands and neck."""

    def legs(self) -> None:
        """Make trousers, or a skirt over bare legs."""
        w, b, s = self.w, self.b, self.s
        dress = w.garment == "dress"
        bare = dress or w.skirt
        clay = Clay((-0.2 * b, 0, 0.03 * b), (0.2 * b, 0.26 * b, 1.06 * b), self.cell)
        hip, knee, ankle = s.joint["l_thigh"], s.joint["l_shin"], s.joint["l_foot"]
        fat = w.build * (0.86 if bare else 1.0)
        out = np.array([0, 0.006 * b, 0])
        clay.add(Cone(hip + out, knee, 0.084 * b * fat, 0.060 * b * fat), 0.03)
        calf = knee + (ankle - knee) * 0.3 - np.array([0.012 * b, 0, 0])
        if bare:
            clay.add(Cone(knee, calf, 0.052 * b, 0.054 * b), 0.03)
            clay.add(Cone(calf, ankle, 0.053 * b, 0.034 * b), 0.03)
        else:
            clay.add(
                Cone(knee, ankle - np.array([0, 0, 0.02 * b]), 0.061 * b * fat, 0.056 * b), 0.03
            )
        hips = np.array((0.110, 0.150 if w.female else 0.140, 0.12)) * b * (w.build, w.build, 1)
        clay.add(Ball((-0.006 * b, 0, 0.945 * b), hips), 0.05)
        clay.below(0.052 * b)
        tights = "#2a2a30" if w.age % 3 == 0 and not w.child else w.skin
        self._keep("legs", clay, tights if bare else w.legs, LOWER)
        if w.skirt:
            self._skirt(w.legs, 1.04, 0.50)

    def shoes(self) -> None:
        """Make the shoes and their soles."""
        b, s = self.b, self.s
        a = s.joint["l_foot"]
        y = a[1]
        clay = Clay((-0.12 * b, 0, -0.01), (0.26 * b, 0.22 * b, 0.17 * b), self.cell * 0.8)
        clay.add(Cone((-0.01 * b, y, 0.10 * b), (-0.005 * b, y, 0.055 * b), 0.042 * b, 0.046 * b))
        clay.add(Ball((0.05 * b, y + 0.004, 0.045 * b), np.array((0.125, 0.046, 0.045)) * b), 0.03)
        clay.add(
            Ball((0.115 * b, y + 0.006 * b, 0.036 * b), np.array((0.066, 0.05, 0.036)) * b), 0.02
        )
        clay.below(0.004)
        skin = self._keep("shoes", clay, self.w.shoes, sides("foot"), gloss=0.25)
        sole = skin.v[:, 2] < 0.022 * b
        skin.c[sole] = lin("#d8d0c2") if self.w.shoes == "#e8e3da" else lin("#141210")

    def hands(self) -> None:
        """Make relaxed hands."""
        b, s = self.b, self.s
        wrist = s.joint["l_hand"]
        d = (s.tip["l_hand"] - wrist) / s.length("l_hand")
        thumb = np.array([1.0, 0, 0])
        palm = np.cross(d, thumb)
        size = (0.92 if self.w.female else 1.05) * b * (1.1 if self.w.child else 1.0)

        def at(along: float, across: float, off: float) -> Array:
            return wrist + (d * along + thumb * across + palm * off) * size

        pts = np.array(
            [at(-0.04, -0.07, -0.08), at(0.22, 0.1, 0.08), at(0.22, -0.07, -0.08), at(0, 0.1, 0.08)]
        )
        clay = Clay(pts.min(0) - 0.02, pts.max(0) + 0.02, 0.0058 * b**0.5, even=False)
        sign = -1.0 if palm[1] > 0 else 1.0
        clay.add(Cone(at(-0.035, 0, 0), at(0.02, 0, 0), 0.026 * size, 0.027 * size))
        clay.add(Block(at(0.055, 0, 0), np.array((0.036, 0.014, 0.044)) * size, 0.012,
                       np.stack([thumb, palm, d], 1)), 0.02)  # fmt: skip
        for across, long in ((0.031, 0.070), (0.011, 0.080), (-0.010, 0.074), (-0.029, 0.058)):
            knuckle = at(0.088, across, 0)
            mid = at(0.088 + long * 0.55, across * 1.02, sign * 0.010)
            end = at(0.088 + long * 0.98, across * 0.98, sign * 0.030)
            clay.add(Cone(knuckle, mid, 0.0098 * size, 0.0090 * size), 0.006)
            clay.add(Cone(mid, end, 0.0090 * size, 0.0076 * size), 0.004)
        clay.add(
            Cone(at(0.025, 0.028, 0), at(0.06, 0.052, sign * 0.014), 0.014 * size, 0.0115 * size),
            0.012,
        )
        clay.add(Cone(at(0.06, 0.052, sign * 0.014), at(0.098, 0.052, sign * 0.026), 0.0115 * size,
                      0.0085 * size), 0.006)  # fmt: skip
        v, n, q = clay.mesh()
        flip = np.array([1, -1, 1], np.float32)
        c = np.tile(lin(self.w.skin).astype(np.float32), (len(v), 1))
        for side, vv, nn, qq in (("l", v, n, q), ("r", v * flip, n * flip, q[:, ::-1])):
            names = (f"{side}_hand", f"{side}_fore")
            self.skins.append(
                Skin(f"{side}_hand", vv, nn, qq, c.copy(), *bind(self.s, vv, names, 6))
            )

    def neck(self) -> None:
        """Make the neck down into the collar."""
        b, s = self.b, self.s
        thick = (0.048 if self.w.female or self.w.child else 0.058) * b
        clay = Clay((-0.12 * b, 0, 1.34 * b), (0.12 * b, 0.14 * b, 1.6 * b), self.cell * 0.7)
        clay.add(
            Cone(
                (-0.022 * b, 0, 1.38 * b),
                s.joint["head"] + np.array([-0.012, 0, 0.03]),
                thick * 1.15,
                thick,
            )
        )
        if self.w.garment not in COLLARS:
            clay.add(Ball((-0.005 * b, 0, 1.385 * b), np.array((0.075, 0.10, 0.05)) * b), 0.05)
        else:
            clay.below(1.415 * b)
        self._keep("neck", clay, self.w.skin, ("chest", "neck", "head"))


def body(s: Skeleton, w: Wardrobe, fine: float = 1.0) -> list[Skin]:
    """Return a figure's skins below the chin; `fine` above 1 is coarser."""
    tailor = Body(s, w, fine)
    tailor.legs()
    tailor.top()
    tailor.shoes()
    tailor.hands()
    tailor.neck()
    return tailor.skins
