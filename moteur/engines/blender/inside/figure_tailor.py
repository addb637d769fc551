# SPDX-License-Identifier: GPL-3.0-or-later
"""The tailor: the tubes of cloth that every garment is made of."""

import numpy as np

from .figure_wardrobe import Piece
from .garment_form import ELBOW, smooth
from .garment_loft import crumple, dyed, hemmed, net, ring
from .garment_sewing import YOKE, Sewing, Skin, bind, sides
from .mesh import Array, lin


class Tailor(Sewing):
    """Cut the garments of one figure."""

    def tube(self, piece: Piece, at, low: float, neck, fold: float = 0.005, columns: int = 52,
             gap=None, name: str = "top", loose: bool = False, ribs: float = 0.0,
             pattern: str | None = None) -> Skin:  # fmt: skip
        """Cut a tube about the trunk from a neckline down to a hem.

        `neck` gives the height of the neckline for angles; `gap` the angle at which an open
        front begins at each height.
        """
        printed = piece.pattern if pattern is None else pattern
        dense = printed in ("check", "dots", "stripes", "pinstripe")
        heights = self.down(YOKE[-1], low, 0.010 if dense else 0.017)
        columns = self.around(columns * (1.6 if dense else 1.0))
        if gap is None:
            a = np.broadcast_to(ring(columns), (len(heights), columns))
        else:
            t = np.linspace(0, 1, columns)
            g = gap(heights)[:, None]
            a = g + (2 * np.pi - 2 * g) * t
        z = np.broadcast_to(heights[:, None], a.shape).copy()
        top = neck(a)
        high = z > YOKE[0]
        z[high] = (YOKE[0] + (z - YOKE[0]) * (top - YOKE[0]) / (YOKE[-1] - YOKE[0]))[high]
        rise = self.folds(z, a, fold)
        if ribs:
            rise = rise - 0.006 * smooth((low + 0.055 - z) / 0.02) * ribs
            rise = rise + 0.010 * np.exp(-(((z - low - 0.075) / 0.03) ** 2)) * ribs
        if self.w.female and not self.w.child:
            rise = rise - 0.004 * np.exp(-(((z - 1.08) / 0.05) ** 2)) * (name == "top")
        p = at(z, a, rise)
        p = p if gap is not None else hemmed(p, 0.008, 0.012)
        colour = self.cloth(piece, p, z, a, rise, printed)
        if gap is not None:
            p, colour = self._edged(p, colour)
        skin = self.hang(name, p, colour, gap is None, loose)
        return skin

    def _edged(self, p: Array, colour: Array) -> tuple[Array, Array]:
        """Return an open net with its edges turned in, left, right and below."""
        low = p[-1:].copy()
        middle = low.mean(1, keepdims=True)
        inner = low + (middle - low) * (
            0.012 / (np.linalg.norm(middle - low, axis=-1).mean() + 1e-6)
        )
        inner[..., 2] += 0.012
        p = np.concatenate([p, inner])
        colour = np.concatenate([colour, colour[-1:] * 0.7])
        back = p.mean(1, keepdims=True)
        left, right = p[:, :1], p[:, -1:]
        turn = [e + (back - e) * np.array([0.10, 0.0, 0.0]) for e in (left, right)]
        p = np.concatenate([turn[0], p, turn[1]], 1)
        colour = np.concatenate([colour[:, :1] * 0.7, colour, colour[:, -1:] * 0.7], 1)
        return p, colour

    def folds(self, z: Array, a: Array, depth: float) -> Array:
        """Return how far cloth stands off, in metres, where a trunk bends and cloth hangs."""
        side = np.abs(np.sin(a)) ** 1.5
        waist = np.exp(-(((z - 1.07) / 0.06) ** 2))
        wave = np.sin(2 * np.pi * z / 0.052 + 2.2 * np.cos(a) + 1.5 * np.sin(a))
        pit = np.exp(-(((z - 1.27) / 0.055) ** 2)) * np.exp(
            -(((np.abs(np.cos(a)) - 0.45) / 0.3) ** 2)
        )
        drag = np.sin(2 * np.pi * (z * 9 + np.abs(np.sin(a)) * 1.6))
        hang = np.clip((1.0 - z) / 0.15, 0, 1) * np.cos(7 * a + 0.6) * 0.7
        # Cloth never goes in to what is worn under it.
        rise = depth * (waist * side * wave + 0.7 * pit * drag + hang)
        return np.maximum(rise, -0.0015)

    def cloth(self, piece: Piece, p: Array, z: Array, a: Array, rise=None, pattern=None) -> Array:
        """Return the colours of a net's places: pattern, and shade in the folds."""
        rows = p.shape[0] - z.shape[0]
        zz = np.concatenate([z, np.repeat(z[-1:], rows, 0)]) if rows else z
        aa = np.concatenate([a, np.repeat(a[-1:], rows, 0)]) if rows else a
        turn = (aa + np.pi) % (2 * np.pi) - np.pi
        c = dyed(piece.colour, piece.second, piece.pattern if pattern is None else pattern,
                 zz * self.b, turn * 0.15 * self.b)  # fmt: skip
        if rise is not None:
            deep = np.concatenate([rise, np.repeat(rise[-1:], rows, 0)]) if rows else rise
            c = c * (1 + np.clip(deep / 0.006, -1, 1) * 0.20)[..., None]
        if rows:
            c[-1] *= 0.6
        return c

    def sleeves(self, piece: Piece, ease: float, until: float = 1.0, least: float = 0.0,
                fold: float = 0.0065, cuff: str = "", name: str = "sleeve") -> None:  # fmt: skip
        """Cut both sleeves; `until` is the share of the way to the wrist, `cuff` how they end."""
        dense = piece.pattern in ("check", "stripes", "dots", "pinstripe")
        count = max(6, round((until + 0.1) * (54 if dense else 42) / self.fine))
        u = np.concatenate([[-0.115], np.linspace(-0.09, until, count)])
        a = ring(self.around(30 if dense else 22))
        uu, aa = np.broadcast_arrays(u[:, None], a[None, :])
        hang = np.where(uu > 0.2, 1.0, smooth(uu / 0.2))
        rise = (
            fold
            * crumple(uu, aa, ELBOW, 0.14, 0.085, 1.4, 0.4)
            * np.where(np.cos(aa) > 0, 1.2, 0.5)
        )
        rise = rise + fold * 0.8 * crumple(uu, aa, until - 0.09, 0.10, 0.07, 1.1, 2.0) * (
            until > 0.8
        )
        rise = rise + fold * 0.6 * crumple(uu, aa, 0.10, 0.10, 0.12, 2.0, 1.0)
        if cuff == "rib":
            rise = rise - (ease - 0.004) * smooth((uu - until + 0.075) / 0.02)
            rise = rise + 0.008 * np.exp(-(((uu - until + 0.10) / 0.04) ** 2))
        cap = ease * (0.45 + 0.55 * smooth((uu + 0.02) / 0.22))
        least = least * min(1.0, self.form.limb + 0.04)
        p = self.form.arm(uu, aa, cap + rise, 0.0)
        if least:
            wide = self.form.arm(uu, aa, cap + rise, least)
            p = p + (wide - p) * (hang * smooth((uu - 0.3) / 0.4))[..., None]
        p[0] = p[0].mean(0)
        p = hemmed(p, 0.007, 0.012)
        length = float(np.linalg.norm(self.s.joint["l_hand"] - self.s.joint["l_upper"]))
        c = self.cloth(piece, p, 1.38 - uu * length / self.b, aa / 2.8, rise)
        uz = np.concatenate([uu[:, 0], [until, until]])
        share = np.repeat(uz, p.shape[1])
        self.pair(name, net(p), c, lambda side, _: self.form.sleeved(share, side))
        if cuff == "band":
            z = np.linspace(until - 0.075, until + 0.004, 4)
            band = self._ring_band(
                lambda u_, a_, e_: self.form.arm(u_, a_, e_, least), z, ease + 0.003
            )
            self.pair("cuff", net(band), np.asarray(lin(piece.colour)) * 0.92,
                      lambda side, v: self.form.sleeved(np.ones(len(v)), side))  # fmt: skip

    def _ring_band(self, at, rows: Array, ease: float) -> Array:
        a = ring(self.around(18))
        uu, aa = np.broadcast_arrays(rows[:, None], a[None, :])
        p = at(uu, aa, ease)
        first, last = at(uu[0], aa[0], ease - 0.006), at(uu[-1], aa[-1], ease - 0.007)
        return np.concatenate([first[None], p, last[None]])


__all__ = ["Skin", "Tailor", "bind", "sides"]
