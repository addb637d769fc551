# SPDX-License-Identifier: GPL-3.0-or-later
"""The tailor: skins over bones, and the trunk and sleeves that every garment follows."""

from dataclasses import dataclass

import numpy as np

from .clay import Ball, Clay, Cone
from .figure_skeleton import BONES, Skeleton
from .figure_wardrobe import Wardrobe
from .mesh import lin

Array = np.ndarray
COLLARS = ("jumper", "hoodie", "coat", "shirt", "jacket", "waistcoat")
OVERS = ("jacket", "coat", "waistcoat", "cardigan")


@dataclass
class Skin:
    """Hold one garment: rest places, normals, quads, colours, and up to four bones a vertex."""

    name: str
    v: Array
    n: Array
    q: Array
    c: Array
    bones: Array
    weights: Array
    gloss: float = 0.0

    @property
    def stuff(self) -> str:
        """Return what it is made of, one of STUFFS."""
        bare = self.name.endswith("hand") or self.name in ("neck", "arms")
        return "skin" if bare else "leather" if self.name == "shoes" else "cloth"


def bind(s: Skeleton, v: Array, names: tuple[str, ...], power: float = 4.0) -> tuple[Array, Array]:
    """Return each vertex's four nearest bones among `names` and their weights."""
    gaps = []
    for name in names:
        a, d = s.joint[name], s.tip[name] - s.joint[name]
        h = np.clip((v - a) @ d / (d @ d), 0, 1)
        gap = np.linalg.norm(v - a - h[:, None] * d, axis=1) - s.thick[name]
        gaps.append(np.maximum(gap, 0) + 0.012)
    gap = np.stack(gaps, 1)
    k = min(4, len(names))
    order = np.argsort(gap, axis=1, kind="stable")[:, :k]
    w = np.take_along_axis(gap, order, 1) ** -power
    index = np.array([BONES.index(n) for n in names])[order]
    return index, (w / w.sum(1, keepdims=True)).astype(np.float32)


def sides(*names: str) -> tuple[str, ...]:
    """Return bone names left and right."""
    return tuple(f"{s}_{n}" for n in names for s in "lr")


TORSO = ("pelvis", "spine", "chest", "neck", *sides("upper", "fore"))
LOWER = ("pelvis", *sides("thigh", "shin"))


class Tailor:
    """Cut the garments of one figure."""

    def __init__(self, s: Skeleton, w: Wardrobe, fine: float = 1.0) -> None:
        self.s, self.w, self.b = s, w, s.scale
        self.cell = 0.0138 * s.scale**0.5 * fine
        self.wide = w.build
        self.skins: list[Skin] = []

    def _keep(self, name: str, clay: Clay, colour, names, power=4.0, gloss=0.0) -> Skin:
        v, n, q = clay.mesh()
        c = np.tile(lin(colour) if isinstance(colour, str) else colour, (len(v), 1))
        skin = Skin(name, v, n, q, c.astype(np.float32), *bind(self.s, v, names, power), gloss)
        self.skins.append(skin)
        return skin

    def _trunk(self, clay: Clay, ease: float) -> None:
        b, f, wide = self.b, self.w.female, self.wide
        child = self.w.child
        e = ease
        chest = (0.112, 0.136 if child else 0.143 if f else 0.168, 0.175)
        waist = (0.104, 0.125 if child else 0.118 if f else 0.142, 0.15)
        hips = (0.118, 0.145 if child else 0.160 if f else 0.150, 0.125)
        if wide > 1.1:
            waist = (waist[0] * 1.25, waist[1] * 1.14, waist[2])
        for at, size in (((-0.008, 0, 1.265), chest), ((0.004, 0, 1.08), waist),
                      ((-0.004, 0, 0.945), hips)):  # fmt: skip
            r = np.array(size) * (wide, wide, 1)
            clay.add(Ball(np.array(at) * b, r * b + e), 0.07 * b)
        straight = np.array((hips[0] * wide, hips[1] * wide, 0.26))
        clay.add(Ball(np.array((-0.004, 0, 0.90)) * b, straight * b + e), 0.05 * b)
        y = self.s.joint["l_upper"][1]
        clay.add(Cone((-0.02 * b, 0.03 * b, 1.425 * b), (-0.014 * b, y - 0.022 * b, 1.378 * b),
                      0.050 * b + e, 0.048 * b + e), 0.05 * b)  # fmt: skip
        clay.add(Cone((-0.026 * b, 0.02 * b, 1.40 * b), (-0.020 * b, 0.022 * b, 1.47 * b),
                      0.062 * b + e, 0.040 * b + e), 0.05 * b)  # fmt: skip
        if f and not child:
            clay.add(
                Ball((0.075 * b, 0.064 * b, 1.245 * b), np.array((0.062, 0.062, 0.06)) * b + e),
                0.05 * b,
            )

    def _sleeve(self, clay: Clay, ease: float, until: float = 1.0) -> None:
        """Add a sleeve; `until` 0.5 ends above the elbow, 1 at the wrist."""
        s, b = self.s, self.b
        a, e, h = (s.joint[f"l_{n}"] for n in ("upper", "fore", "hand"))
        thin = 0.9 if self.w.female else 1.0
        if until < 0.7:
            clay.add(
                Cone(a, a + (e - a) * 0.62, 0.058 * b * thin + ease, 0.054 * b * thin + ease),
                0.04 * b,
            )
            return
        clay.add(Cone(a, e, 0.051 * b * thin + ease, 0.044 * b * thin + ease), 0.05 * b)
        clay.add(
            Cone(e, h - (h - e) * 0.04, 0.044 * b * thin + ease, 0.034 * b * thin + ease), 0.02
        )

    def _space(self, low: float, high: float, reach: float, deep: float = 0.24) -> Clay:
        b = self.b
        return Clay((-deep * b, 0, low * b), (deep * b, reach * b, high * b), self.cell)
