# SPDX-License-Identifier: GPL-3.0-or-later
"""Bottoms: trousers of every cut, skirts, bare legs."""

import numpy as np

from .figure_tailor import Tailor
from .figure_wardrobe import Piece
from .garment_form import CROTCH, smooth
from .garment_loft import crumple, dyed, net
from .mesh import Array, lin

# Where the hem is; the least radius at ankle, calf, knee and thigh; how deep folds are.
CUTS: dict[str, tuple[float, tuple[float, float, float, float], float]] = {
    "trousers": (0.040, (0.052, 0.055, 0.060, 0.074), 0.0045),
    "jeans": (0.045, (0.046, 0.051, 0.056, 0.070), 0.0050),
    "joggers": (0.075, (0.050, 0.060, 0.064, 0.078), 0.0065),
    "leggings": (0.07, (0.0, 0.0, 0.0, 0.0), 0.0012),
    "shorts": (0.50, (0.0, 0.0, 0.082, 0.086), 0.0050),
    "overalls": (0.045, (0.054, 0.059, 0.064, 0.080), 0.0060),
    "bare": (0.075, (0.0, 0.0, 0.0, 0.0), 0.0),  # the legs themselves
}
WAIST = 1.04
SKIRTS = {
    "skirt": (0.50, 0.62, 0.028), "long_skirt": (0.13, 0.55, 0.030),
    "pencil_skirt": (0.52, -0.10, 0.0),
}  # fmt: skip


class Bottoms(Tailor):
    """Cut what covers the legs."""

    def trousers(self, piece: Piece, cut: str, waist: float = WAIST, tucked: float = 0.0) -> None:
        """Make a pair of trousers, each leg from waist to hem, joined in the middle.

        `tucked` is how high the boots are into which they go.
        """
        hem, least, fold = CUTS[cut]
        if tucked:
            hem, least = tucked, (0.0, 0.0, least[2], least[3])
        bare = cut == "bare"
        tight = cut == "leggings"
        ease = 0.0 if bare else 0.0035 if tight else 0.008
        dense = piece.pattern in ("check", "pinstripe", "stripes")
        count = round((waist - hem) / ((0.012 if dense else 0.019) * self.fine))
        z = np.linspace(waist, hem, max(12, count))
        outer = np.linspace(0, np.pi, self.around(16 if dense else 13) + 1)
        inner = np.linspace(np.pi, 2 * np.pi, self.around(9) + 2)[1:-1]
        a = np.concatenate([outer, inner])
        zz, aa = np.broadcast_arrays(z[:, None], a[None, :])
        radius = np.interp(zz, (0.05, 0.32, 0.49, 0.78), least)
        drop = fold * crumple(zz, aa, hem + 0.05, 0.07, 0.036, 1.6, 0.3) * (hem < 0.09) * 1.2
        rise = drop + fold * 0.9 * crumple(zz, aa, 0.49, 0.07, 0.05, 1.5, 1.2)
        rise = rise + fold * 0.8 * crumple(zz, aa, 0.76, 0.05, 0.055, 2.4, 2.2)
        if cut == "trousers":
            crease = np.exp(-((np.minimum(aa, 2 * np.pi - aa) / 0.16) ** 2))
            crease = crease + np.exp(-(((aa - np.pi) / 0.16) ** 2))
            rise = rise + 0.006 * crease * smooth((0.78 - zz) / 0.1)
        if cut == "joggers":
            rise = rise - 0.016 * smooth((hem + 0.04 - zz) / 0.01)
        leg = self.form.leg(zz, aa, ease + rise, radius)
        p = self._joined(leg, zz, aa, ease + rise, len(outer))
        c = self._dyed(piece, zz, aa, rise, bare)
        v, n, q = net(p)
        keep = self._outside(zz, len(outer), len(a))
        q = q[keep]
        middle = np.abs(v[:, 1]) < 1e-4
        n[middle, 1] = 0
        stuff = "skin" if bare else "cloth"
        self.pair("legs", (v, n, q), c, lambda _, v: self.form.carried(v), stuff)
        if not (bare or tight) and hem < 0.6:
            self._cuffs(p, c)

    def _joined(self, leg: Array, z: Array, a: Array, ease: Array, outer: int) -> Array:
        """Return a leg's net that is half of the trunk's section above the crotch."""
        trunk = self.form.trunk(np.maximum(z, CROTCH - 0.06), a, ease)
        back, front = trunk[:, outer - 1], trunk[:, 0]
        count = z.shape[1] - outer
        t = np.arange(1, count + 1) / (count + 1)
        half = trunk.copy()
        half[:, outer:] = back[:, None] + (front - back)[:, None] * t[:, None]
        half[:, outer:, 1] = 0
        half[:, [0, outer - 1], 1] = 0
        half[..., 2] = leg[..., 2]
        k = smooth((CROTCH - z) / 0.10)[..., None]
        return half * (1 - k) + leg * k

    def _outside(self, z: Array, outer: int, columns: int) -> Array:
        """Say which quads are seen: not those between the legs above the crotch."""
        rows = z.shape[0] - 1
        inside = (np.arange(columns) >= outer - 1)[None, :] & (z[1:, :1] > CROTCH - 0.004)
        return ~inside[:rows].ravel()

    def _dyed(self, piece: Piece, z: Array, a: Array, rise: Array, bare: bool) -> Array:
        turn = np.where(a > np.pi, a - 2 * np.pi, a)
        c = dyed(piece.colour, piece.second, piece.pattern, z * self.b, turn * 0.085 * self.b)
        if bare:
            return c
        c = c * (1 + np.clip(rise / 0.006, -1, 1) * 0.16)[..., None]
        if piece.kind in ("jeans", "overalls"):
            worn = np.exp(-(((z - 0.62) / 0.2) ** 2)) * np.exp(-((turn / 0.7) ** 2))
            c = c * (1 + 0.35 * worn)[..., None] + 0.03 * worn[..., None]
        seam = np.exp(-(((np.abs(turn) - np.pi / 2) / 0.09) ** 2))
        return c * (1 - 0.22 * seam)[..., None]

    def _cuffs(self, p: Array, c: Array) -> None:
        """Turn the hems in, so that cloth is seen to be thick."""
        edge = p[-1]
        middle = edge.mean(0)
        inner = edge + (middle - edge) * 0.16
        inner[:, 2] += 0.02
        rows = np.stack([edge, edge + (middle - edge) * 0.06 - [0, 0, 0.002], inner])
        shade = np.stack([c[-1], c[-1] * 0.7, c[-1] * 0.35])
        self.pair("hem", net(rows), shade, lambda _, v: self.form.carried(v))

    def skirt(self, piece: Piece, cut: str) -> None:
        """Make a skirt over bare legs."""
        hem, flare, pleats = SKIRTS[cut]
        self.skirted(piece, WAIST, hem, flare, pleats, 0.009)
        at = self.surface(0.009)
        self.belt(np.asarray(lin(piece.colour)) * 0.86, WAIST + 0.006, WAIST - 0.022, at, 0.003,
                  "waistband", "cloth", 0.0)  # fmt: skip

    def skirted(self, piece: Piece, high: float, hem: float, flare: float, pleats: float,
                ease: float) -> None:  # fmt: skip
        """Hang cloth from a height to a hem."""
        if self.shroud is not None:
            flare, pleats = min(flare, self.shroud - 0.10), pleats * 0.35
        at = self.surface(ease, flare, pleats, 11)
        dense = piece.pattern in ("check", "dots", "stripes", "pinstripe")
        z = np.linspace(
            high, hem, max(8, round((high - hem) / ((0.012 if dense else 0.024) * self.fine)))
        )
        a = np.linspace(0, 2 * np.pi, self.around(88 if dense or pleats else 48), endpoint=False)
        zz, aa = np.broadcast_arrays(z[:, None], a[None, :])
        p = at(zz, aa)
        fall = np.clip((0.87 - zz) / 0.3, 0, 1)
        deep = fall * (np.cos(11 * aa) + 0.5 * np.cos(19 * aa + 1)) if pleats else 0 * aa
        c = self.cloth(piece, p, zz, aa * 1.05) * (1 + 0.15 * deep)[..., None]
        edge = p[-1]
        inner = edge * np.array([0.97, 0.97, 1.0]) + np.array([0, 0, 0.012])
        p = np.concatenate([p, inner[None]])
        c = np.concatenate([c, c[-1:] * 0.5])
        self.hang("skirt", p, c, loose=True)
