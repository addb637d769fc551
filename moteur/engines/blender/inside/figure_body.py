# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies: hands and neck, and the costume put on from the body outwards."""

import numpy as np

from .clay import Block, Clay, Cone
from .figure_skeleton import Skeleton
from .figure_tailor import Skin, bind
from .figure_wardrobe import BOTTOMS, DRESSES, OVERS, TOPS, Piece, Wardrobe
from .garment_bags import Bags
from .garment_bottoms import SKIRTS
from .garment_hats import RIMS, Hats
from .garment_overs import CUTS as OVER_CUTS
from .garment_overs import Overs
from .garment_shoes import CUTS as SHOE_CUTS
from .garment_shoes import Shoes
from .mesh import Array, lin

# How far shoulders rise to the neck, in shares of the scale.
RISE = 0.015
ORDER_OF_OVERS = tuple(OVER_CUTS)


class Body(Overs, Shoes, Hats, Bags):
    """Dress a figure."""

    def dress(self) -> None:
        """Put the whole costume on, and what it leaves bare."""
        self.neck_skin()
        self.hands()
        worn = {p.kind: p for p in self.w.costume}
        overs = [p for p in self.w.costume if p.kind in OVER_CUTS]
        gown = next((p for p in self.w.costume if p.kind in DRESSES), None)
        long = [self.cut(o).flare for o in overs if self.cut(o).hem < 0.7]
        self.shroud = min(long) if long else None
        self._lower(worn, gown)
        self._upper(worn, gown, overs)
        for piece in overs:
            self.over(piece)
        self._round(worn, overs)
        shoes = next((p for p in self.w.costume if p.kind in SHOE_CUTS), None)
        if shoes:
            self.shoes(shoes)
        else:
            self.barefoot()

    def _lower(self, worn: dict[str, Piece], gown: Piece | None) -> None:
        bottom = next((p for k, p in worn.items() if k in BOTTOMS), None)
        if gown and gown.kind == "overalls":
            self.trousers(gown, "overalls", 1.06)
        elif bottom and bottom.kind not in SKIRTS and not (gown and gown.kind == "gown"):
            boots = next((SHOE_CUTS[k].shaft for k in worn if k in SHOE_CUTS), 0.0)
            self.trousers(bottom, bottom.kind, tucked=boots - 0.02 if boots > 0.3 else 0.0)
            if bottom.kind == "shorts":
                self._bare_legs(0.60)
            elif bottom.kind == "leggings":
                self._bare_legs(0.16)
        else:
            self._bare_legs(0.63)
            if bottom and bottom.kind in SKIRTS:
                self.skirt(bottom, bottom.kind)

    def _bare_legs(self, high: float) -> None:
        tights = self.w.tights
        self.trousers(Piece("bare", tights or self.w.skin), "bare", min(1.0, high + 0.2))
        if tights:
            for skin in self.skins[-2:]:
                skin.stuff = "cloth"

    def _upper(self, worn: dict[str, Piece], gown: Piece | None, overs: list[Piece]) -> None:
        top = next((p for k, p in worn.items() if k in TOPS), None)
        covered = any(OVER_CUTS[o.kind].sleeve for o in overs)
        skirted = any(k in SKIRTS for k in worn)
        formal = any(k in worn for k in ("tie", "bow_tie", "belt", "waistcoat", "jacket"))
        tucked = formal or skirted or bool(overs and top and top.kind in ("shirt", "blouse"))
        flat = [self.cut(o).ease for o in overs if self.cut(o).collar in ("", "band")]
        self.lie = max(flat, default=0.0) if len(flat) == len(overs) else -1.0
        if gown and gown.kind == "overalls":
            self.top(top or Piece("tee", gown.second or "#e8e4da"), True, True)
            self.bib(gown)
        elif gown:
            self.gown(gown, "belt" in worn)
        else:
            shut = any(self.cut(o).button > 1.3 and o.kind != "police_vest" for o in overs)
            self.top(top or Piece("vest", self.w.skin), tucked, bool(overs), not covered, not shut)
        at = self.surface(0.011 if overs else 0.018)
        if "tie" in worn:
            self.tie(worn["tie"].colour, worn["tie"].second, at)
        if "bow_tie" in worn:
            self.bow_tie(worn["bow_tie"].colour)
        if "belt" in worn or (tucked and not skirted and not gown):
            colour = worn["belt"].colour if "belt" in worn else "#1e1712"
            at, z = self.surface(0.009 if not gown else 0.013), np.linspace(1.043, 1.013, 3)
            self.belt(colour, 1.044, 1.012, at, 0.005)
            half = np.full(3, 0.10)
            self.sewn("buckle", at, z, -half, half, 0.009, "#b9a468", 2, "metal", 0.6)

    def _round(self, worn: dict[str, Piece], overs: list[Piece]) -> None:
        if "apron" in worn:
            bib = not any(o.kind == "waistcoat" for o in overs)
            self.apron(worn["apron"], bib)
        if "scarf" in worn:
            p = worn["scarf"]
            self.scarf(p.colour, p.second, p.pattern)
        for piece in self.w.costume:
            if piece.kind in RIMS:
                self.hat(piece)
            elif piece.kind in ("rucksack", "satchel", "shoulder_bag"):
                self.bag(piece)

    def hands(self) -> None:
        """Make relaxed hands."""
        b, s = self.b, self.s
        wrist = s.joint["l_hand"]
        d = (s.tip["l_hand"] - wrist) / s.length("l_hand")
        thumb = np.array([1.0, 0, 0])
        palm = np.cross(d, thumb)
        size = (0.84 if self.w.female else 0.93) * b * (1.05 if self.w.child else 1.0)

        def at(along: float, across: float, off: float) -> Array:
            return wrist + (d * along + thumb * across + palm * off) * size

        pts = np.array(
            [at(-0.04, -0.07, -0.08), at(0.22, 0.1, 0.08), at(0.22, -0.07, -0.08), at(0, 0.1, 0.08)]
        )
        clay = Clay(
            pts.min(0) - 0.02, pts.max(0) + 0.02, 0.0058 * b**0.5 * self.fine**0.5, even=False
        )
        sign = -1.0 if palm[1] > 0 else 1.0
        clay.add(Cone(at(-0.035, 0, 0), at(0.02, 0, 0), 0.024 * size, 0.026 * size))
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
            bones, weights = bind(self.s, vv, names, 6)
            self.skins.append(
                Skin(f"{side}_hand", vv, nn, qq, c.copy(), bones, weights, stuff="skin")
            )


def body(s: Skeleton, w: Wardrobe, fine: float = 1.0) -> list[Skin]:
    """Return a figure's skins below the chin; `fine` above 1 is coarser."""
    tailor = Body(s, w, fine)
    tailor.dress()
    for skin in tailor.skins:
        _raised(s, skin.v)
    return tailor.skins


def _raised(s: Skeleton, v: Array) -> None:
    """Draw the slope of the shoulders and what lies on it up to the neck, in place."""
    z = v[:, 2] / s.scale
    up, down = (np.clip(t, 0, 1) for t in ((z - 1.36) / 0.07, (z - 1.455) / 0.055))
    v[:, 2] += RISE * s.scale * up * up * (3 - 2 * up) * (1 - down * down * (3 - 2 * down))


__all__ = ["OVERS", "body"]
