# SPDX-License-Identifier: GPL-3.0-or-later
"""Hair: a cap under locks that are combed, fall, curl and are tied, by style. Head space."""

from dataclasses import dataclass
from math import pi

import numpy as np

from .clay import Ball, Clay
from .figure_head import SKULL, SKULL_R, Head
from .hair_beard import beard
from .hair_cut import Cut
from .hair_lock import Piece, Scalp, ribbons
from .hair_style import STYLES, Style
from .hair_tie import knots
from .mesh import Array, lin

# The hairline's height by the angle from the front, degrees.
ANGLES = np.array([0, 20, 38, 52, 63, 76, 88, 104, 122, 150, 180])
HEIGHTS = np.array([188, 188, 189, 180, 157, 112, 118, 108, 76, 60, 56]) * 1e-3


@dataclass(frozen=True)
class Tuft:
    """Hold a piece of hair: v, n, q, c; one that `moves` goes with the skin under it."""

    v: Array
    n: Array
    q: Array
    c: Array
    moves: bool = False


def hair(head: Head, fine: float = 1.0) -> list[Tuft]:
    """Return the pieces of a head's hair and beard."""
    style = STYLES.get(head.look.style, STYLES["crop"])
    found: list[Tuft] = []
    if style.comb != "none":
        found = [Tuft(*piece) for piece in _Hair(head, style, fine).pieces()]
    return found + [Tuft(*piece, moves=True) for piece in beard(head, fine)]


class _Hair:
    """One head of hair in the making."""

    def __init__(self, head: Head, style: Style, fine: float) -> None:
        self.head, self.style, self.fine = head, style, fine
        wide = np.array([1, head.mould.wide, 1])
        self.scalp = Scalp(SKULL, SKULL_R * wide + 0.0012, head.forehead, head.surface)
        self.pick = np.random.default_rng([head.look.seed % 2**31, 7])
        self.colour = lin(head.look.hair)

    def pieces(self) -> list[Piece]:
        """Return the cap and the locks."""
        style = self.style
        roots = self._roots(int(style.count / self.fine**1.6))
        found = [self._cap()]
        if style.comb == "rows":
            return [*found, self._rows()]
        cut = Cut(self.scalp, style, self.head.look.child, self.pick, self.fine)
        found.append(self._shown(*cut.ways(roots)))
        if style.fringe > 8:
            found.append(self._shown(*cut.fringe()))
        for tuft in knots(self.scalp, style, self.pick, self.fine):
            found.append(self._shown(*tuft))
        return found

    def line(self, p: Array) -> Array:
        """Return the hairline's height at places (n, 3), metres."""
        a = np.degrees(np.arctan2(np.abs(p[..., 1]), p[..., 0] - 0.002))
        z = np.interp(a, ANGLES, HEIGHTS)
        z = z + self.style.line * 1e-3 * np.clip((62 - a) / 20, 0, 1)
        if self.style.hole == "temples":
            z = z + 0.024 * np.exp(-(((a - 36) / 13) ** 2))
        if self.head.look.age > 50 and not self.head.look.female:
            z = z + 0.010 * np.exp(-(((a - 38) / 14) ** 2))
        if self.head.look.female or self.head.look.child:
            z = z - 0.004 * (a < 55)
        return z

    def _roots(self, count: int) -> Array:
        i = np.arange(int(count * 1.5)) + 0.5
        up = 1 - 1.42 * i / len(i)
        a = i * pi * (3 - 5**0.5)
        r = np.sqrt(np.maximum(1 - up * up, 0))
        u = np.stack([r * np.cos(a), r * np.sin(a), up], 1)
        u += self.pick.normal(0, 0.018, u.shape)
        p = self.scalp.middle + u / np.linalg.norm(u, axis=1, keepdims=True) * self.scalp.radii
        p = self.scalp.out(p, np.zeros(len(p)))
        keep = p[:, 2] > self.line(p) + 0.001
        if self.style.hole == "top":
            keep &= p[:, 2] < 0.163 - np.clip(p[:, 0] + 0.02, -0.1, 0.1) * 0.35
        return p[keep]

    def _rows(self) -> Piece:
        """Return plaits that run from the hairline back along the head."""
        n = self.style.count
        y = np.linspace(-1.25, 1.25, n)
        s = np.linspace(0, 1, self.style.points)
        a = np.radians(28 + 150 * s)[None, :]
        b = y[:, None] * (1 - 0.35 * s)[None, :]
        u = np.stack(
            [np.cos(a) * np.cos(b), np.sin(b) * np.ones_like(a), np.sin(a) * np.cos(b)], -1
        )
        ways = self.scalp.middle + u * (self.scalp.radii + 0.003)
        v, n_, q, c = self._shown(ways, np.full(n, self.style.half * 1e-3))
        beads = 0.75 + 0.4 * np.abs(np.sin(np.arange(len(c)) // 3 * 1.9))
        keep = v[:, 2] > self.line(v) - 0.002
        return v, n_, q[keep[q].all(1)], c * beads[:, None].astype(np.float32)

    def _shown(self, ways: Array, half: Array, over: Scalp | None = None) -> Piece:
        """Return locks that lie on the head, or on a knot `over` them."""
        style, n = self.style, len(ways)
        # Locks that differ more sparkle when they are small.
        tint = self.pick.uniform(0.80, 1.16, n)
        colour = self._greying(ways)
        piece = ribbons(over or self.scalp, ways, half, colour, tint, 0.60, style.tip, style.round_,
                        style.sheen)  # fmt: skip
        if style.comb in ("back", "part") and style.round_ == 1.0:
            beads = 0.72 + 0.42 * np.abs(np.sin(np.arange(len(piece[3])) // 3 * 1.7))
            return (*piece[:3], piece[3] * beads[:, None].astype(np.float32))
        return piece

    def _greying(self, ways: Array) -> Array:
        """Return each lock's colour (locks, 1, 1, 3): grey comes at the temples first."""
        root, n = ways[:, 0], len(ways)
        temple = np.exp(-(((root[:, 0] - 0.02) / 0.05) ** 2)) * (root[:, 2] < 0.175)
        years = (self.head.look.age - 40) / 60
        k = np.clip(years * (0.6 + 2.6 * temple), 0, 0.9) * (self.colour.max() < 0.35)
        grey = (self.pick.random(n) < k)[:, None] * (years > 0) * 0.6
        light = min(1.5 * float(self.colour.mean()) + 0.05, 0.42) * np.array([1.02, 1.0, 0.97])
        colour = self.colour * (1 - grey) + light * grey
        return colour[:, None, None]

    def _cap(self) -> Piece:
        style = self.style
        clay = Clay((-0.17, 0, 0.02), (0.14, 0.15, 0.30), 0.0050 * self.fine)
        thick = style.cap * 1e-3
        clay.add(Ball(self.scalp.middle, self.scalp.radii + thick))
        clay.add(Ball(self.head.forehead[0], self.head.forehead[1] + thick * 0.7), 0.02)
        x, y, z = clay.points()
        p = np.stack(np.broadcast_arrays(x, y, z), -1)
        edge = self.line(p) + 0.0045 + thick * 0.25
        clay.field = np.maximum(clay.field, (edge - z) * 0.8)
        if style.hole == "top":
            clay.field = np.maximum(clay.field, z - 0.160 + np.clip(x + 0.02, -0.1, 0.1) * 0.35)
        v, n, q = clay.mesh()
        rough = np.sin(v @ np.array([410.0, 190, 260])) * np.sin(v @ np.array([-170.0, 380, 330]))
        if style.comb == "up":
            v = v + n * (rough * 0.006)[:, None].astype(np.float32)
        light = float(np.clip(self.colour.max() / 0.5, 0, 1))
        shade = (0.62 if style.cap > 3 else 0.8) + 0.16 * light
        c = self.colour * shade * (1 + 0.22 * rough)[:, None]
        edge = np.clip((v[:, 2] - self.line(v) - 0.001) / 0.013, 0, 1)[:, None]
        c = c * (0.50 + 0.50 * edge) + lin(self.head.look.skin) * 0.46 * (1 - edge)
        if style.cap <= 2:
            c = c * 0.7 + lin(self.head.look.skin) * 0.22
        return v, n, q, np.clip(c, 0.003, 1).astype(np.float32)
