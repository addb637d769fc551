# SPDX-License-Identifier: GPL-3.0-or-later
"""The tailor: skins over bones, and the tubes of cloth that every garment is made of."""

from dataclasses import dataclass

import numpy as np

from .figure_skeleton import BONES, Skeleton
from .figure_wardrobe import Piece, Wardrobe
from .garment_form import CROTCH, ELBOW, Form, smooth, whole
from .garment_loft import crumple, dyed, hemmed, net, patch, ring
from .mesh import Array, lin

FLIP = np.array([1, -1, 1], np.float32)
YOKE = (1.30, 1.325, 1.345, 1.36, 1.374, 1.385, 1.394, 1.403, 1.412, 1.42, 1.428, 1.437, 1.452)


@dataclass
class Skin:
    """Hold one garment: rest places, normals, quads, colours, and each vertex's bones."""

    name: str
    v: Array
    n: Array
    q: Array
    c: Array
    bones: Array
    weights: Array
    gloss: float = 0.0
    stuff: str = "cloth"


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


class Tailor:
    """Cut the garments of one figure."""

    def __init__(self, s: Skeleton, w: Wardrobe, fine: float = 1.0) -> None:
        self.s, self.w, self.b, self.fine = s, w, s.scale, fine
        self.form = Form(s, w)
        self.skins: list[Skin] = []
        # How far out what a collar lies on is, metres.
        self.lie = 0.0
        # How much what hides a skirt flares; None where nothing does.
        self.shroud: float | None = None

    # Keeping what is cut.

    def keep(self, name: str, mesh, colour, weights: Array, stuff="cloth", gloss=0.0) -> Skin:
        """Keep a mesh (v, n, q) with its colour and bone weights."""
        v, n, q = mesh
        c = np.asarray(lin(colour) if isinstance(colour, str) else colour, float)
        c = np.broadcast_to(c, (len(v), 3)) if c.ndim == 1 else c.reshape(-1, 3)
        if stuff == "cloth":
            c = c * _mottled(v)[:, None]
        bones = np.broadcast_to(np.arange(len(BONES)), weights.shape)
        skin = Skin(name, v, n, q, c.astype(np.float32), bones, weights, gloss, stuff)
        self.skins.append(skin)
        return skin

    def hang(self, name: str, p: Array, colour, closed=True, loose=False, stuff="cloth",
             gloss=0.0) -> Skin:  # fmt: skip
        """Keep a net that hangs on trunk and legs."""
        mesh = net(p, closed)
        return self.keep(name, mesh, colour, self.form.carried(mesh[0], loose), stuff, gloss)

    def pair(self, name: str, mesh, colour, weights, stuff="cloth", gloss=0.0) -> None:
        """Keep a left part and its mirror image; `weights` takes the side and the places."""
        v, n, q = mesh
        self.keep(f"l_{name}", mesh, colour, weights("l", v), stuff, gloss)
        other = (v * FLIP, n * FLIP, q[:, ::-1])
        self.keep(f"r_{name}", other, colour, weights("r", other[0]), stuff, gloss)

    def around(self, count: int) -> int:
        """Return how many columns a tube has at this fineness."""
        return max(8, 2 * round(count / self.fine / 2))

    def down(self, high: float, low: float, step: float = 0.022) -> Array:
        """Return heights from high to low, closer where the shoulders slope."""
        cut = min(high, YOKE[0])
        count = max(2, round((cut - low) / (step * self.fine)))
        body = np.linspace(cut, low, count + 1)
        return np.concatenate([[z for z in YOKE[:0:-1] if z <= high + 1e-6], body])

    # Tubes.

    def surface(self, ease: float, flare: float = 0.0, pleats: float = 0.0, count: int = 12):
        """Return a garment's places for heights, angles and a lift; below the seat it flares."""

        def at(z, a, lift=0.0):
            z, a = np.broadcast_arrays(np.asarray(z, float), np.asarray(a, float))
            p = self.form.trunk(np.maximum(z, 0.87), a, ease + np.asarray(lift))
            fall = np.maximum(0.87 - z, 0)
            deep = pleats * np.clip(fall / 0.3, 0, 1) * np.cos(count * a)
            deep = deep + pleats * 0.5 * np.clip(fall / 0.3, 0, 1) * np.cos((count * 2 - 3) * a + 1)
            wide = 1 + flare * fall + deep
            p = p * np.stack([wide, wide * 0.98, np.ones_like(wide)], -1)
            p[..., 2] = z * self.b
            return p

        return at

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

    def belt(self, colour, high: float, low: float, at, lift: float, name="belt", stuff="leather",
             gloss=0.2) -> Skin:  # fmt: skip
        """Lay a band around the trunk between two heights."""
        a = ring(self.around(40))
        mid = np.linspace(high, low, 4)
        z = np.concatenate([[high], mid, [low]])
        e = np.array([lift - 0.006, *[lift] * 4, lift - 0.006])
        zz, aa = np.broadcast_arrays(z[:, None], a[None, :])
        ee = np.broadcast_to(e[:, None], zz.shape)
        return self.hang(name, at(zz, aa, ee), colour, stuff=stuff, gloss=gloss, loose=low < 0.8)

    def sewn(self, name: str, at, z: Array, left: Array, right: Array, lift: float, colour,
             columns=4, stuff="cloth", gloss=0.0, loose=False) -> Skin:  # fmt: skip
        """Sew a patch on a surface, from angle `left` to `right` at heights from the top down."""
        p = patch(at, np.asarray(z, float), np.asarray(left, float), np.asarray(right, float),
                  lift, columns)  # fmt: skip
        return self.hang(name, p, colour, False, loose, stuff, gloss)

    def angle(self, y, z, ease: float = 0.02) -> Array:
        """Return the angle at which the trunk is y shares to the left of its middle."""
        z = np.asarray(z, float)
        wide = np.interp(z, self.form._z, self.form._wide) + ease / self.b
        return np.arcsin(np.clip(np.asarray(y, float) / wide, 0, 0.999) ** (1 / 0.86))

    def blob(self, name: str, place: Array, radii, colour, weights: Array, stuff="plastic",
             gloss=0.3) -> None:  # fmt: skip
        """Keep a small ball, as a button; `weights` is one row."""
        t, p = np.meshgrid(np.linspace(0.05, np.pi - 0.05, 5), ring(8), indexing="ij")
        u = np.stack([np.sin(t) * np.cos(p), np.sin(t) * np.sin(p), np.cos(t)], -1)
        mesh = net(u[:, ::1] * np.asarray(radii) + place)
        self.keep(name, mesh, colour, np.repeat(weights[None], len(mesh[0]), 0), stuff, gloss)

    def buttons(self, at, heights, a: float, lift: float, colour, size: float = 0.0055) -> None:
        """Sew buttons on a surface at heights, at one angle."""
        for z in heights:
            place = at(np.array(z), np.array(a), lift)
            w = self.form.carried(place[None].astype(np.float32))[0]
            self.blob("button", place, (size * 0.5, size, size), colour, w)


def _mottled(v: Array) -> Array:
    """Return the unevenness of dyed cloth at places, about 1."""
    x, y, z = v.T.astype(float)
    slow = np.sin(9 * x + 5 * np.sin(7 * z)) * np.sin(11 * y + 4 * np.sin(8 * z + 1))
    quick = np.sin(61 * x + 19 * z) * np.sin(53 * y - 23 * z)
    return 1 + 0.035 * slow + 0.02 * quick


__all__ = ["BONES", "CROTCH", "Skin", "Tailor", "bind", "sides", "whole"]
