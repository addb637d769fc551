# SPDX-License-Identifier: GPL-3.0-or-later
"""Sewing: skins over bones, and what is sewn on them: patches, belts, buttons."""

from dataclasses import dataclass

import numpy as np

from .figure_skeleton import BONES, Skeleton
from .figure_wardrobe import Wardrobe
from .garment_form import Form
from .garment_loft import net, patch, ring
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


class Sewing:
    """Keep what is cut for one figure."""

    def __init__(self, s: Skeleton, w: Wardrobe, fine: float = 1.0) -> None:
        self.s, self.w, self.b, self.fine = s, w, s.scale, fine
        self.form = Form(s, w)
        self.skins: list[Skin] = []
        # How far out what a collar lies on is, metres.
        self.lie = 0.0
        # How much what hides a skirt flares; None where nothing does.
        self.shroud: float | None = None

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
