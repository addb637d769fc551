# SPDX-License-Identifier: GPL-3.0-or-later
"""Tops: what covers trunk and arms, what is worn over it, collars, skirts."""

import numpy as np

from .clay import Block, Clay, Cone
from .figure_tailor import COLLARS, OVERS, TORSO, Skin, Tailor, sides


class Tops(Tailor):
    """Cut the upper garments."""

    def top(self) -> None:
        """Make what covers the trunk and arms."""
        w, b = self.w, self.b
        short = w.garment == "tee" or (w.garment == "dress" and w.age % 2)
        under = w.garment in OVERS
        ease = -0.010 if under else 0.004
        hem = 0.96 if under else 0.93 if w.garment in ("shirt", "dress") else 0.87
        clay = self._space(hem - 0.05, 1.5, 0.62)
        self._trunk(clay, ease)
        if not under or w.garment == "waistcoat":
            self._sleeve(clay, ease, 0.5 if short else 1.0)
        elif under:
            wide = self.s.joint["l_upper"][1]
            clay.cut(Block((0, wide + 0.12 * b, 1.3 * b), (0.5, 0.18 * b, 0.5), 0.01), 0.01)
        clay.below(hem * b)
        if w.garment not in COLLARS:
            clay.cut(
                Cone((0.022 * b, 0, 1.435 * b), (0.075 * b, 0, 1.60 * b), 0.058 * b, 0.072 * b),
                0.01,
            )
        colour = w.shirt
        skin = self._keep("top", clay, colour, TORSO)
        self._weave(skin, w.garment)
        if short:
            self._bare_arms()
        if w.garment in COLLARS:
            self._collar(
                colour if w.garment in ("shirt", "jumper", "jacket", "waistcoat") else w.over
            )
        if under:
            self._over()
        if w.garment == "dress":
            self._skirt(w.top, 1.02, 0.42)

    def _weave(self, skin: Skin, garment: str) -> None:
        z = skin.v[:, 2] / self.b
        if self.w.pattern == "stripes":
            k = np.clip(0.5 + 2.2 * np.sin(z * 2 * np.pi / 0.085), 0, 1)[:, None]
            skin.c = (skin.c * (1 - k) + (skin.c * 0.3 + 0.5) * k).astype(np.float32)
        if garment in ("jumper", "hoodie", "cardigan"):
            skin.c *= np.where(z < 0.915, 0.82, 1.0)[:, None]

    def _bare_arms(self) -> None:
        clay = self._space(0.75, 1.48, 0.62)
        self._sleeve(clay, -0.006)
        self._keep("arms", clay, self.w.skin, ("chest", *sides("upper", "fore")))

    def _collar(self, colour: str) -> None:
        b = self.b
        clay = Clay((-0.13 * b, 0, 1.36 * b), (0.13 * b, 0.12 * b, 1.52 * b), self.cell * 0.7)
        clay.add(Cone((-0.014 * b, 0, 1.40 * b), (0.0, 0, 1.475 * b), 0.074 * b, 0.066 * b))
        clay.cut(Cone((-0.014 * b, 0, 1.40 * b), (0.004, 0, 1.55 * b), 0.060 * b, 0.058 * b))
        if self.w.garment in ("shirt", "jacket", "waistcoat"):
            clay.cut(Block((0.1 * b, 0, 1.47 * b), (0.08 * b, 0.034 * b, 0.08 * b), 0.01), 0.01)
        skin = self._keep("collar", clay.above(1.458 * b), colour, ("chest", "neck"))
        skin.c *= 0.92

    def _over(self) -> None:
        w, b = self.w, self.b
        hem = {"coat": 0.60, "jacket": 0.83, "waistcoat": 0.90, "cardigan": 0.84}[w.garment]
        clay = self._space(hem - 0.05, 1.5, 0.66, 0.3)
        self._trunk(clay, 0.014 * b)
        if w.garment == "coat":
            clay.add(
                Cone(
                    (0, 0.03 * b, 0.95 * b), (0, 0.075 * b, 0.5 * b), 0.14 * b * w.build, 0.17 * b
                ),
                0.06,
            )
        if w.garment != "waistcoat":
            self._sleeve(clay, 0.011 * b)
        clay.below(hem * b)
        x, y, z = clay.points()
        gape = np.clip((z / b - 1.06) * 0.26, 0, 0.085) + np.clip((1.0 - z / b) * 0.10, 0, 0.05)
        clay.field = np.where(x > 0, np.maximum(clay.field, gape * b + 0.006 - y), clay.field)
        clay.cut(
            Cone((0.022 * b, 0, 1.43 * b), (0.07 * b, 0, 1.60 * b), 0.066 * b, 0.082 * b), 0.01
        )
        names = (*TORSO, *sides("thigh")) if w.garment == "coat" else TORSO
        skin = self._keep("over", clay, w.over, names)
        d = np.abs(skin.v[:, 1]) / b - np.clip((skin.v[:, 2] / b - 1.06) * 0.26, 0, 0.085)
        lapel = (skin.v[:, 0] > 0) & (skin.v[:, 2] > 1.08 * b) & (d < 0.042)
        skin.c[lapel] *= 0.72

    def _skirt(self, colour: str, top: float, hem: float) -> None:
        b = self.b
        clay = Clay(
            (-0.34 * b, 0, (hem - 0.04) * b), (0.34 * b, 0.36 * b, (top + 0.1) * b), self.cell
        )
        waist = 0.12 if self.w.female else 0.14
        clay.add(Cone((0, 0, top * b), (0, 0.02 * b, 0.93 * b), waist * b, 0.158 * b), 0.05)
        clay.add(
            Cone((0, 0.02 * b, 0.93 * b), (0, 0.05 * b, (hem - 0.05) * b), 0.155 * b, 0.205 * b),
            0.08,
        )
        clay.below(hem * b)
        x, y, z = clay.points()
        folds = np.cos(np.arctan2(y, x) * 14) * 0.006 * np.clip((0.95 * b - z) / (0.4 * b), 0, 1)
        clay.field = clay.field + folds.astype(np.float32)
        skin = self._keep("skirt", clay, colour, ("pelvis", "spine", *sides("thigh")), 3.0)
        skin.c *= (1 - 0.10 * np.cos(np.arctan2(skin.v[:, 1], skin.v[:, 0]) * 14))[:, None]
