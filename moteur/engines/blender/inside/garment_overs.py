# SPDX-License-Identifier: GPL-3.0-or-later
"""Overs: jackets, coats, waistcoats and what is worn for work."""

from dataclasses import dataclass, replace

import numpy as np

from .figure_tops import crew, vee
from .figure_wardrobe import Piece
from .garment_work import WorkClothes
from .mesh import lin


@dataclass(frozen=True)
class Cut:
    """Say how an over is cut; heights in shares, `ease` in metres, `least` a sleeve's radius.

    `button` is how high it is closed up to, 0 for one that is worn open; `sleeve` the share of
    the way to the wrist.
    """

    ease: float
    hem: float
    button: float
    sleeve: float = 0.97
    least: float = 0.043
    flare: float = 0.0
    collar: str = "lapel"
    open_: float = 0.062
    cuff: str = ""
    pockets: str = "flap"


CUTS = {
    "jacket": Cut(0.021, 0.83, 1.10),
    "frock_coat": Cut(0.022, 0.50, 1.08, flare=0.45),
    "coat": Cut(0.032, 0.54, 1.16, least=0.052, flare=0.34),
    "raincoat": Cut(0.032, 0.60, 1.40, least=0.052, flare=0.40, collar="fall", open_=0.02),
    "parka": Cut(0.042, 0.72, 1.40, least=0.060, flare=0.15, collar="hood", open_=0.02, cuff="rib"),
    "bomber": Cut(0.030, 0.92, 1.20, least=0.054, collar="stand", open_=0.040, cuff="rib",
                  pockets="welt"),
    "denim_jacket": Cut(0.023, 0.94, 0.0, least=0.048, collar="fall", open_=0.050, cuff="band",
                        pockets="breast"),
    "uniform_jacket": Cut(0.022, 0.84, 1.40, least=0.046, collar="fall", open_=0.012,
                          pockets="both"),
    "waistcoat": Cut(0.019, 0.93, 1.19, sleeve=0.0, collar="", pockets="welt"),
    "cardigan": Cut(0.020, 0.86, 1.16, least=0.046, collar="band", cuff="rib", pockets="patch"),
    "lab_coat": Cut(0.026, 0.54, 1.10, least=0.048, flare=0.28, pockets="patch"),
    "chef_jacket": Cut(0.018, 0.86, 1.42, least=0.046, collar="stand", open_=0.0, pockets=""),
    "dressing_gown": Cut(0.034, 0.42, 1.10, least=0.056, flare=0.38, collar="shawl"),
    "hi_vis": Cut(0.026, 0.87, 1.30, sleeve=0.0, collar="", open_=0.035, pockets=""),
    "police_vest": Cut(0.028, 0.96, 1.42, sleeve=0.0, collar="", open_=0.0, pockets="breast"),
}  # fmt: skip


class Overs(WorkClothes):
    """Cut what is worn over the rest."""

    def cut(self, piece: Piece) -> Cut:
        """Return how a piece is cut: a uniform worn with a tie has lapels."""
        cut = CUTS[piece.kind]
        if piece.kind == "uniform_jacket" and any(p.kind == "tie" for p in self.w.costume):
            return replace(cut, button=1.18, collar="lapel", open_=0.055)
        return cut

    def over(self, piece: Piece) -> None:
        """Make an over with its collar, pockets and buttons."""
        cut, b = self.cut(piece), self.b
        at = self.surface(cut.ease, cut.flare)
        low, high = cut.hem, cut.button

        def half(z):
            z = np.asarray(z, float)
            wide = np.clip((z - high) / max(1.42 - high, 0.02), 0, 1) if high else 1.0
            up = cut.open_ * wide * (1.0 if high else np.clip((z - 0.7) / 0.5, 0.5, 1))
            away = np.clip((min(high or 0.9, 0.98) - z), 0, 0.5) * (0.16 if low > 0.7 else 0.10)
            return np.maximum(up + away * (cut.collar in ("lapel", "", "shawl")), 0.0)

        def gap(z):
            return self.angle(half(z), z, cut.ease) + 0.004

        neck = crew(0.004, 1.440) if cut.sleeve else vee(0.02, 1.428)
        ribs = 1.0 if cut.cuff == "rib" and piece.kind != "parka" else 0.0
        fold = 0.007 if cut.ease > 0.025 else 0.005
        self.tube(piece, at, low, neck, fold, 58, gap, "over", low < 0.8, ribs)
        if cut.sleeve:
            self.sleeves(piece, cut.ease * 0.85, cut.sleeve, cut.least,
                         0.008 if cut.ease > 0.025 else 0.0065, cut.cuff)  # fmt: skip
        self._neck(piece, cut, at, half)
        self._pockets(piece, cut, at)
        self._close(piece, cut, at)
        getattr(self, f"_{piece.kind}", lambda *_: None)(piece, at, b)

    def _neck(self, piece: Piece, cut: Cut, at, half) -> None:
        if cut.collar in ("lapel", "shawl"):
            facing = piece.second if cut.collar == "shawl" and piece.second else piece.colour
            self.lapels(at, half, facing, low=cut.button, notch=cut.collar == "lapel",
                        wide=0.078 if cut.ease > 0.03 else 0.062, ease=cut.ease)  # fmt: skip
            self.coat_collar(piece.colour, cut.ease)
        elif cut.collar == "fall":
            self.fall_collar(piece.colour, cut.ease, 0.026, 0.42, 0.050, 0.014)
        elif cut.collar == "stand":
            self.stand_collar(np.asarray(lin(piece.colour)) * 0.9, cut.ease * 0.7, 0.030)
        elif cut.collar == "hood":
            self.hood(piece.colour, 1.35)
        elif cut.collar == "band":
            z = np.linspace(1.425, 0.87, 24)
            a = self.angle(half(z), z, cut.ease)
            wide = self.angle(half(z) + 0.022, z, cut.ease)
            colour = np.asarray(lin(piece.colour)) * 0.82
            for left, right in ((a - 0.01, wide), (-wide, 0.01 - a)):
                self.sewn("band", at, z, left, right, 0.004, colour, 2)

    def _pockets(self, piece: Piece, cut: Cut, at) -> None:
        colour = np.asarray(lin(piece.colour)) * 0.88
        low = cut.hem + (0.10 if cut.hem > 0.7 else 0.36)
        kinds = {"flap": "f", "welt": "w", "patch": "p", "breast": "b", "both": "fb"}
        for kind in kinds.get(cut.pockets, ""):
            for side in (1, -1):
                if kind == "b":
                    z = np.linspace(1.262, 1.20, 5)
                    y0, y1 = 0.062, 0.118
                else:
                    tall = {"f": 0.038, "w": 0.014, "p": 0.11}[kind]
                    z = np.linspace(low + tall / 2, low - tall / 2, 5)
                    y0, y1 = 0.072, 0.128
                a, c = self.angle(y0, z, cut.ease), self.angle(y1, z, cut.ease)
                left, right = (a, c) if side > 0 else (-c, -a)
                self.sewn("pocket", at, z, left, right, 0.0045, colour, 3, loose=cut.hem < 0.8)
                if kind == "b":
                    flap = np.linspace(1.268, 1.240, 3)
                    self.sewn("flap", at, flap, left[:3], right[:3], 0.008, colour * 0.92, 3)

    def _close(self, piece: Piece, cut: Cut, at) -> None:
        """Sew buttons or a zip where it closes."""
        if not cut.button:
            return
        low = max(cut.hem + 0.05, 0.72)
        dark = np.asarray(lin(piece.colour)) * 0.45
        if piece.kind in ("parka", "bomber", "hi_vis", "police_vest"):
            z = np.linspace(min(cut.button, 1.42), cut.hem + 0.006, 10)
            a = self.angle(0.007, z)
            self.sewn("zip", at, z, -a, a, 0.003, dark, 2, "metal", 0.3, loose=cut.hem < 0.8)
            return
        if piece.kind == "dressing_gown":
            return
        brass = piece.second or "#c29a3e"
        colour = brass if piece.kind == "uniform_jacket" else dark
        if cut.button > 1.3:
            spots = np.arange(cut.button - 0.02, low, -0.078)
        else:
            count = {"jacket": 2, "waistcoat": 4, "frock_coat": 2, "coat": 3}.get(piece.kind, 3)
            spots = cut.button - 0.012 - np.arange(count) * (0.06 if count > 3 else 0.085)
        self.buttons(at, spots, 0.03, 0.007, colour, 0.008)
        z = np.linspace(cut.button, cut.hem + (0.07 if cut.cuff == "rib" else 0.01), 14)
        start = self.angle(0.004 + 0 * z, z)
        if piece.kind != "chef_jacket" and cut.collar != "lapel":
            left, right = -start * 0.2 - 0.012, start * 0.2 - 0.004
            self.sewn("edge", at, z, left, right, 0.002, dark * 1.4, 2, loose=cut.hem < 0.8)

    # What is of one kind alone.

    def _coat(self, piece: Piece, at, b: float) -> None:
        z = np.linspace(1.055, 1.005, 4)
        self.sewn("half_belt", at, z, np.full(4, np.pi - 1.0), np.full(4, np.pi + 1.0), 0.006,
                  np.asarray(lin(piece.colour)) * 0.8, 6)  # fmt: skip

    def _dressing_gown(self, piece: Piece, at, b: float) -> None:
        self.belt(np.asarray(lin(piece.colour)) * 0.7, 1.07, 1.025, at, 0.007, "belt", "cloth", 0.0)
        z = np.linspace(1.03, 0.82, 8)
        for y in (0.02, 0.05):
            a, c = self.angle(y - 0.012, z), self.angle(y + 0.012, z)
            self.sewn(
                "belt", at, z, a, c, 0.010, np.asarray(lin(piece.colour)) * 0.7, 2, loose=True
            )
