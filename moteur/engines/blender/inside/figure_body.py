# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies: each garment a skin of its own over the bones, so that edges stay crisp."""

from dataclasses import dataclass

import numpy as np

from .clay import Ball, Block, Clay, Cone
from .figure_skeleton import BONES, Skeleton
from .figure_wardrobe import Wardrobe
from .mesh import lin

Array = np.ndarray
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


def _sides(*names: str) -> tuple[str, ...]:
    return tuple(f"{s}_{n}" for n in names for s in "lr")


TORSO = ("pelvis", "spine", "chest", "neck", *_sides("upper", "fore"))
LOWER = ("pelvis", *_sides("thigh", "shin"))


class Tailor:
    """Cut the garments of one figure."""

    def __init__(self, s: Skeleton, w: Wardrobe, fine: float = 1.0) -> None:
        self.s, self.w, self.b = s, w, s.scale
        self.cell = 0.0125 * s.scale**0.5 * fine
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
        for at, r in (((-0.008, 0, 1.265), chest), ((0.004, 0, 1.08), waist),
                      ((-0.004, 0, 0.945), hips)):  # fmt: skip
            r = np.array(r) * (wide, wide, 1)
            clay.add(Ball(np.array(at) * b, r * b + e), 0.07 * b)
        y = self.s.joint["l_upper"][1]
        clay.add(Cone((-0.02 * b, 0.03 * b, 1.425 * b), (-0.014 * b, y - 0.022 * b, 1.378 * b),
                      0.050 * b + e, 0.048 * b + e), 0.05 * b)  # fmt: skip
        clay.add(Cone((-0.026 * b, 0.02 * b, 1.40 * b), (-0.020 * b, 0.022 * b, 1.47 * b),
                      0.062 * b + e, 0.040 * b + e), 0.05 * b)  # fmt: skip
        if f and not child:
            clay.add(Ball((0.075 * b, 0.064 * b, 1.245 * b), np.array((0.062, 0.062, 0.06)) * b + e),
                     0.05 * b)  # fmt: skip

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
        clay.below(hem * b)
        clay.cut(Cone((0.022 * b, 0, 1.435 * b), (0.075 * b, 0, 1.60 * b), 0.058 * b, 0.072 * b), 0.01)
        colour = w.shirt
        skin = self._keep("top", clay, colour, TORSO)
        self._weave(skin, w.garment)
        if short:
            self._bare_arms()
        if w.garment in ("jumper", "hoodie", "coat", "shirt", "jacket", "waistcoat"):
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
            band = (np.floor(z / 0.045) % 2 == 0) & (np.abs(skin.v[:, 1]) < 2)
            skin.c[band] = skin.c[band] * 0.35 + 0.5
        if garment in ("jumper", "hoodie", "cardigan"):
            skin.c *= np.where(z < 0.915, 0.82, 1.0)[:, None]

    def _bare_arms(self) -> None:
        clay = self._space(0.75, 1.48, 0.62)
        self._sleeve(clay, -0.006)
        self._keep("arms", clay, self.w.skin, ("chest", *_sides("upper", "fore")))

    def _collar(self, colour: str) -> None:
        b = self.b
        clay = Clay((-0.13 * b, 0, 1.36 * b), (0.13 * b, 0.12 * b, 1.52 * b), self.cell * 0.7)
        clay.add(Cone((-0.014 * b, 0, 1.40 * b), (0.0, 0, 1.475 * b), 0.074 * b, 0.066 * b))
        clay.cut(Cone((-0.014 * b, 0, 1.40 * b), (0.004, 0, 1.55 * b), 0.060 * b, 0.058 * b))
        if self.w.garment in ("shirt", "jacket", "waistcoat"):
            clay.cut(Block((0.1 * b, 0, 1.47 * b), (0.07 * b, 0.022 * b, 0.07 * b), 0.01), 0.01)
        skin = self._keep("collar", clay.above(1.478 * b), colour, ("chest", "neck"))
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
        clay.cut(Cone((0.022 * b, 0, 1.43 * b), (0.07 * b, 0, 1.60 * b), 0.066 * b, 0.082 * b), 0.01)
        names = (*TORSO, *_sides("thigh")) if w.garment == "coat" else TORSO
        skin = self._keep("over", clay, w.over, names)
        d = np.abs(skin.v[:, 1]) / b - np.clip((skin.v[:, 2] / b - 1.06) * 0.26, 0, 0.085)
        lapel = (skin.v[:, 0] > 0) & (skin.v[:, 2] > 1.08 * b) & (d < 0.042)
        skin.c[lapel] *= 0.72

    def legs(self) -> None:
        """Make trousers, or a skirt over bare legs."""
        w, b, s = self.w, self.b, self.s
        dress = w.garment == "dress"
        bare = dress or w.skirt
        clay = Clay((-0.2 * b, 0, 0.03 * b), (0.2 * b, 0.26 * b, 1.06 * b), self.cell)
        hip, knee, ankle = s.joint["l_thigh"], s.joint["l_shin"], s.joint["l_foot"]
        fat = w.build * (0.86 if bare else 1.0)
        out = np.array([0, 0.006 * b, 0])
        clay.add(Cone(hip + out, knee, 0.088 * b * fat, 0.060 * b * fat), 0.03)
        calf = knee + (ankle - knee) * 0.3 - np.array([0.012 * b, 0, 0])
        if bare:
            clay.add(Cone(knee, calf, 0.052 * b, 0.054 * b), 0.03)
            clay.add(Cone(calf, ankle, 0.053 * b, 0.034 * b), 0.03)
        else:
            clay.add(
                Cone(knee, ankle - np.array([0, 0, 0.02 * b]), 0.061 * b * fat, 0.056 * b), 0.03
            )
        hips = np.array((0.118, 0.160 if w.female else 0.148, 0.12)) * b * (w.build, w.build, 1)
        clay.add(Ball((-0.006 * b, 0, 0.945 * b), hips), 0.05)
        clay.below(0.052 * b)
        tights = "#2a2a30" if w.age % 3 == 0 and not w.child else w.skin
        self._keep("legs", clay, tights if bare else w.legs, LOWER)
        if w.skirt:
            self._skirt(w.legs, 1.04, 0.50)

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
        skin = self._keep("skirt", clay, colour, ("pelvis", "spine", *_sides("thigh")), 3.0)
        skin.c *= (1 - 0.10 * np.cos(np.arctan2(skin.v[:, 1], skin.v[:, 0]) * 14))[:, None]

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
        skin = self._keep("shoes", clay, self.w.shoes, _sides("foot"), gloss=0.25)
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
        clay.add(Ball((-0.005 * b, 0, 1.385 * b), np.array((0.075, 0.10, 0.05)) * b), 0.05)
        self._keep("neck", clay, self.w.skin, ("chest", "neck", "head"))


def body(s: Skeleton, w: Wardrobe, fine: float = 1.0) -> list[Skin]:
    """Return a figure's skins below the chin; `fine` above 1 is coarser."""
    tailor = Tailor(s, w, fine)
    tailor.legs()
    tailor.top()
    tailor.shoes()
    tailor.hands()
    tailor.neck()
    return tailor.skins
