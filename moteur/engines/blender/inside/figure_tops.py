# SPDX-License-Identifier: GPL-3.0-or-later
"""Tops: what is worn next to the body above the waist, and dresses."""

import numpy as np

from .figure_wardrobe import Piece
from .garment_bottoms import Bottoms
from .garment_collar import Collars
from .garment_loft import net
from .mesh import lin


def crew(depth: float = 0.016, back: float = 1.444):
    """Return a round neckline that dips in front."""
    return lambda a: back - depth * (0.5 + 0.5 * np.cos(a)) ** 2


def vee(depth: float = 0.11, back: float = 1.444):
    """Return a pointed neckline."""
    return lambda a: (
        back - depth * np.clip(1 - np.abs((a + np.pi) % (2 * np.pi) - np.pi) / 1.15, 0, 1)
    )


def scoop(depth: float = 0.075, back: float = 1.432):
    """Return a wide neckline."""
    return lambda a: back - depth * (0.5 + 0.5 * np.cos(a)) ** 1.2


# Ease in metres, hem, neckline, share of the sleeve, its ease, least radius, cuff, ribs.
CUTS = {
    "shirt": (0.015, 0.90, crew(0.006, 1.440), 0.985, 0.011, 0.034, "band", 0.0),
    "blouse": (0.014, 0.92, vee(0.07, 1.440), 0.97, 0.013, 0.040, "band", 0.0),
    "tee": (0.014, 0.905, crew(0.022), 0.36, 0.016, 0.062, "", 0.0),
    "polo": (0.0145, 0.90, crew(0.010), 0.36, 0.014, 0.058, "", 0.0),
    "vest": (0.012, 0.91, scoop(), 0.0, 0.0, 0.0, "", 0.0),
    "jumper": (0.018, 0.885, crew(0.012, 1.442), 0.99, 0.017, 0.046, "rib", 1.0),
    "roll_neck": (0.014, 0.90, crew(0.003, 1.440), 0.99, 0.012, 0.036, "rib", 0.7),
    "hoodie": (0.024, 0.88, crew(0.022), 1.0, 0.022, 0.050, "rib", 1.0),
    "tunic": (0.014, 0.70, scoop(0.05), 0.95, 0.013, 0.040, "", 0.0),
    "scrubs": (0.018, 0.86, vee(0.10), 0.40, 0.022, 0.072, "", 0.0),
}
GOWNS = {
    "dress": (0.49, 0.60, 0.030, scoop(0.06), 0.32),
    "shirt_dress": (0.47, 0.34, 0.016, crew(0.008, 1.440), 0.62),
    "gown": (0.035, 0.60, 0.030, scoop(0.085, 1.424), 0.98),
    "nightdress": (0.30, 0.34, 0.020, scoop(0.06), 0.70),
    "cassock": (0.06, 0.26, 0.012, crew(0.004, 1.444), 0.99),
}


class Tops(Bottoms, Collars):
    """Cut shirts, knitwear and dresses."""

    def top(self, piece: Piece, tucked: bool, covered: bool, sleeved: bool = True,
            collared: bool = True) -> None:  # fmt: skip
        """Make a top; a `tucked` one ends under the waistband, a `covered` one lies close.

        One under sleeves is not `sleeved` itself but for its cuffs.
        """
        ease, hem, neck, until, wide, least, cuff, ribs = CUTS[piece.kind]
        tucked = tucked and piece.kind in ("shirt", "blouse", "tee", "polo", "vest", "roll_neck")
        if covered:
            ease, ribs = min(ease, 0.010), ribs * 0.4
        if not sleeved:
            wide = min(wide, 0.007)
        at = self.surface(ease, 0.35 if piece.kind == "tunic" else 0.0)
        if tucked:
            hem, at = 0.985, self._tucked(ease, covered)
        self.tube(piece, at, hem, neck, 0.002 if covered else 0.006, ribs=0 if tucked else ribs)
        if until:
            if sleeved:
                self.sleeves(piece, wide, until, least, cuff=cuff)
            elif until > 0.8:
                self.sleeves(piece, wide, 0.995, 0.0, 0.0)
        if sleeved:
            self._skin_of_arms(until)
        if collared:
            self._finish(piece, at, tucked, hem)

    def _tucked(self, ease: float, covered: bool):
        """Return the places of cloth that blouses over a waistband and goes in under it."""

        def at(z, a, lift=0.0):
            z, a = np.broadcast_arrays(np.asarray(z, float), np.asarray(a, float))
            full = (
                (0.0 if covered else 0.008)
                * np.exp(-(((z - 1.075) / 0.03) ** 2))
                * (1 + 0.35 * np.cos(9 * a))
            )
            inside = np.clip((1.05 - z) / 0.02, 0, 1)
            keep = np.asarray(lift) * (1 - inside)
            return self.form.trunk(z, a, (ease + full) * (1 - inside) + 0.003 * inside + keep)

        return at

    def _skin_of_arms(self, until: float) -> None:
        if until >= 0.9:
            return
        start = until - 0.10 if until else -0.115
        u = np.concatenate([[start], np.linspace(start + 0.02, 1.02, round(22 / self.fine))])
        a = np.linspace(0, 2 * np.pi, self.around(14), endpoint=False)
        uu, aa = np.broadcast_arrays(u[:, None], a[None, :])
        p = self.form.arm(uu, aa, -0.001)
        if not until:
            p[0] = p[0].mean(0)
        share = np.repeat(u, len(a))
        self.pair(
            "arms", net(p), self.w.skin, lambda side, _: self.form.sleeved(share, side), "skin"
        )

    def _finish(self, piece: Piece, at, tucked: bool, hem: float) -> None:
        """Add collar, placket, hood and seams of a kind."""
        dark = np.asarray(lin(piece.colour)) * 0.86
        kind = piece.kind
        if kind in ("shirt", "polo", "shirt_dress"):
            self.fall_collar(piece.colour, 0.012, 0.030, lie=self.lie)
        if kind in ("blouse", "shirt", "shirt_dress", "polo") and not self._tied():
            low = 1.25 if kind == "polo" else 1.03 if tucked else hem + 0.02
            top = 1.35 if kind == "blouse" else 1.425
            z = np.linspace(top, low, 10)
            half = self.angle(0.013, z)
            self.sewn("placket", at, z, -half, half, 0.003, dark, 2)
            spots = np.arange(top - 0.03, low, -0.058)
            self.buttons(at, spots, 0.0, 0.005, piece.second or "#e8e4da")
        elif kind in ("tee", "jumper", "vest", "scrubs", "tunic", "dress", "hoodie", "nightdress"):
            cut = CUTS[kind][2] if kind in CUTS else GOWNS[kind][3]
            self.neckband(at, cut, dark, 0.004)
        if kind == "roll_neck":
            self.roll(piece.colour, 0.006, 0.062)
        if kind == "cassock":
            self.stand_collar(piece.second or "#efece4", 0.007, 0.030)
            self.buttons(at, np.arange(1.40, 0.5, -0.045), 0.0, 0.004, piece.colour)
        if kind == "hoodie":
            self.hood(piece.colour)
            z = np.linspace(1.03, 0.93, 6)
            half = self.angle(np.linspace(0.075, 0.105, 6), z)
            self.sewn("pocket", at, z, -half, half, 0.007, dark, 6)
            for side in (-1, 1):
                self.cord(at, side)

    def _tied(self) -> bool:
        return any(p.kind == "tie" for p in self.w.costume)

    def gown(self, piece: Piece, belted: bool) -> None:
        """Make a dress: one cloth from the neckline to the hem."""
        hem, flare, pleats, neck, until = GOWNS[piece.kind]
        ease = 0.010 if piece.kind != "nightdress" else 0.022
        if piece.kind == "cassock":
            ease = 0.020
        bodice = self.surface(ease)
        # A dress is fitted to the waist and falls from there.
        self.tube(piece, bodice, 1.03, neck, 0.003)
        self.skirted(piece, 1.045, hem, flare, pleats, ease + 0.003)
        if piece.kind in ("dress", "gown") and not belted:
            self.belt(np.asarray(lin(piece.colour)) * 0.8, 1.06, 1.03, bodice, 0.006, "waistband",
                      "cloth", 0.0)  # fmt: skip
        self.sleeves(piece, 0.012, until, 0.058 if until < 0.5 else 0.040,
                     cuff="band" if until > 0.9 else "")  # fmt: skip
        self._skin_of_arms(until)
        self._finish(piece, bodice, False, 1.05)
