# SPDX-License-Identifier: GPL-3.0-or-later
"""Hair: a cap under locks that are combed, fall, curl and are tied, by style. Head space."""

from dataclasses import dataclass
from math import pi

import numpy as np

from .clay import Ball, Clay
from .figure_head import SKULL, SKULL_R, Head
from .hair_beard import beard
from .hair_lock import Piece, Scalp, curled, gather, grow, ribbons, trim
from .hair_style import STYLES, Style
from .hair_tie import knots, tied
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
        ways, half = self._ways(roots)
        found.append(self._shown(ways, half))
        if style.fringe > 8:
            found.append(self._shown(*self._fringe()))
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

    def _ways(self, roots: Array) -> tuple[Array, Array]:
        style, pick, n = self.style, self.pick, len(roots)
        out = self.scalp.normal(roots)
        high = np.clip((roots[:, 2] - 0.150) / 0.045, 0, 1)
        long = (style.sides + (style.top - style.sides) * high) * 1e-3
        if style.hole == "high":
            long = np.where(roots[:, 2] > 0.178, style.top, style.sides) * 1e-3
        if self.head.look.child:
            long = long * 0.92
        long = long * pick.uniform(0.82, 1.08, n)
        layer = pick.uniform(0.35, 1.0, n) * style.lift * 1e-3
        layer *= 0.45 + 0.55 * high if style.lift > 6 else 1.0
        half = np.full(n, style.half * 1e-3) * pick.uniform(0.75, 1.2, n) * self.fine**0.8
        if style.comb == "tie":
            return tied(self.scalp, style, roots, layer), half
        way = self._comb(roots, out)
        way += pick.normal(0, style.spread * 0.5, way.shape)
        way = way - out * (way * out).sum(1, keepdims=True)
        way = _unit(way) + out * (0.35 if style.comb != "quiff" else 0.5)
        if style.comb == "up":
            way = out + pick.normal(0, 0.55, out.shape)
            roots = roots + out * (style.cap - 7) * 1e-3
        if style.comb == "up":
            s = np.linspace(0, 1, style.points)[None, :, None]
            ways = roots[:, None] + _unit(way)[:, None] * long[:, None, None] * s
        else:
            ways = grow(
                self.scalp, roots, way, long, layer, style.weight, style.points, style.frame * 1e-3
            )
        if style.tie == "half":
            top = (roots[:, 2] > 0.182) & (roots[:, 0] > -0.085)
            to = np.array([-0.108, 0, 0.178])
            ways[top] = gather(self.scalp, roots[top], to, layer[top], style.points)
        if not style.frame and style.comb in ("crown", "forward"):
            ways = self._clear(ways)
        if style.trim > -1000:
            ways = trim(ways, style.trim * 1e-3 + pick.uniform(-0.004, 0.004, n))
        if style.curl:
            reach = np.linalg.norm(np.diff(ways, axis=1), axis=2).sum(1)
            phase = (
                pick.uniform(0, 2 * pi, n)
                if style.flat < 0.4
                else roots[:, 2] * 60 + roots[:, 1] * 20
            )
            turns = style.turns * reach / 0.1
            ways = curled(self.scalp, ways, style.curl * 1e-3, turns, phase, style.flat)
        return ways, half

    def _clear(self, ways: Array) -> Array:
        """Return ways cut where they would hang before the eyes."""
        before = (ways[..., 0] > 0.040) & (np.abs(ways[..., 1]) < 0.060)
        low = np.where(before, ways[..., 2], 1.0).min(1) < 0.1515
        return trim(ways, np.where(low, 0.1515 + self.pick.uniform(-0.004, 0.005, len(ways)), -1.0))

    def _comb(self, p: Array, out: Array) -> Array:
        """Return the way that hair is combed at its roots (n, 3)."""
        style = self.style
        x, y, z = p.T
        one = np.ones_like(x)
        comb = style.comb
        high = np.clip((z - 0.165) / 0.03, 0, 1)[:, None]
        fall = np.stack([-0.30 * one - 0.5 * np.clip(x, 0, 1) * 8, np.sign(y) * 0.15, -one], 1)
        if comb == "back":
            return np.stack([-one, 0.10 * np.sign(y), -0.25 * one], 1)
        if comb == "forward":
            front = np.stack([one, 0.15 * y / 0.05, -0.1 * one], 1)
            return front * high + fall * (1 - high) + np.array([0.35, 0, 0]) * (1 - high)
        if comb in ("part", "side"):
            side = np.where(y > style.part * 1e-3, 1.0, -1.0)
            away = np.stack([-0.30 * one - 2.0 * np.clip(x, 0, 1), side, 0.0 * one], 1)
            if comb == "side":
                away = np.stack([-0.35 * one + 3.0 * np.clip(x, 0, 0.1), side, 0.0 * one], 1)
            return away * high + fall * (1 - high)
        if comb == "quiff":
            rise = np.stack([-0.55 * one + 9.0 * np.clip(x, 0, 1), 0.10 * y / 0.05, 1.1 * one], 1)
            return rise * high + (fall + np.array([-0.7, 0, 0])) * (1 - high)
        crown = np.array([-0.062, 0.010, 0.232])
        whirl = p - crown
        return whirl + np.cross(out, whirl) * 0.35 + np.array([0, 0, -0.02])

    def _fringe(self) -> tuple[Array, Array]:
        """Return locks over the forehead."""
        style, pick = self.style, self.pick
        n = max(14, int(64 / self.fine))
        y = np.linspace(-0.058, 0.058, n) + pick.normal(0, 0.002, n)
        back = pick.uniform(0, 1, n)
        u = np.stack(
            [
                0.66 - 0.25 * back - 5 * np.abs(y) ** 1.5 * 2,
                y / self.scalp.radii[1],
                0.70 + 0.2 * back,
            ],
            1,
        )
        roots = self.scalp.middle + _unit(u) * self.scalp.radii
        way = np.stack(
            [np.full(n, 1.0), y * 4 + pick.normal(0, style.spread * 0.4, n), np.full(n, -0.25)], 1
        )
        long = (style.fringe + 26 + 14 * back) * 1e-3 * pick.uniform(0.9, 1.06, n)
        lift = np.full(n, 0.007) + 0.005 * back
        ways = grow(self.scalp, roots, way, long, lift, 0.16, 9)
        if style.curl and style.flat < 0.4:
            turns = style.turns * long / 0.1
            ways = curled(
                self.scalp, ways, style.curl * 1e-3, turns, pick.uniform(0, 6, n), style.flat
            )
        ways = trim(ways, 0.1525 + pick.uniform(-0.004, 0.004, n) - 1.5 * y * y)
        return ways, np.full(n, style.half * 0.95e-3) * self.fine**0.8

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

    def _shown(self, ways: Array, half: Array) -> Piece:
        style, n = self.style, len(ways)
        tint = self.pick.uniform(0.72, 1.25, n)
        if self.head.look.age > 44 and self.colour.max() < 0.35:
            tint = np.where(self.pick.random(n) < (self.head.look.age - 40) / 60, tint * 1.7, tint)
        piece = ribbons(self.scalp, ways, half, self.colour, tint, 0.60, style.tip, style.round_,
                        style.sheen)  # fmt: skip
        if style.comb in ("back", "part") and style.round_ == 1.0:
            beads = 0.72 + 0.42 * np.abs(np.sin(np.arange(len(piece[3])) // 3 * 1.7))
            return (*piece[:3], piece[3] * beads[:, None].astype(np.float32))
        return piece

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
        shade = 0.62 if style.cap > 3 else 0.8
        c = self.colour * shade * (1 + 0.22 * rough)[:, None]
        edge = np.clip((v[:, 2] - self.line(v) - 0.001) / 0.013, 0, 1)[:, None]
        c = c * (0.45 + 0.55 * edge) + lin(self.head.look.skin) * 0.42 * (1 - edge)
        if style.cap <= 2:
            c = c * 0.7 + lin(self.head.look.skin) * 0.22
        return v, n, q, np.clip(c, 0.003, 1).astype(np.float32)


def _unit(v: Array) -> Array:
    return v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-9)
