# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts: the ways that the locks of a haircut take from their roots. Head space."""

from math import pi

import numpy as np

from .hair_lock import Scalp, curled, gather, grow, trim
from .hair_style import Style
from .hair_tie import tied
from .mesh import Array

EYES = 0.1515


class Cut:
    """Comb and cut one head of hair; `pick` is a seeded generator, `fine` above 1 is coarser."""

    def __init__(self, scalp: Scalp, style: Style, child: bool, pick, fine: float) -> None:
        self.scalp, self.style, self.child, self.pick, self.fine = scalp, style, child, pick, fine

    def ways(self, roots: Array) -> tuple[Array, Array]:
        """Return the ways (locks, points, 3) from roots (n, 3), and half widths."""
        style, pick, n = self.style, self.pick, len(roots)
        high = np.clip((roots[:, 2] - 0.150) / 0.045, 0, 1)
        long = self._long(roots, high)
        layer = pick.uniform(0.35, 1.0, n) * style.lift * 1e-3
        layer *= 0.45 + 0.55 * high if style.lift > 6 else 1.0
        half = np.full(n, style.half * 1e-3) * pick.uniform(0.75, 1.2, n) * self.fine**0.8
        if style.comb == "tie":
            return tied(self.scalp, style, roots, layer), half
        ways = self._grown(roots, long, layer)
        if style.tie == "half":
            top = (roots[:, 2] > 0.182) & (roots[:, 0] > -0.085)
            to = np.array([-0.108, 0, 0.178])
            ways[top] = gather(self.scalp, roots[top], to, layer[top], style.points)
        ways = self._behind(self._curled(self._trimmed(ways)))
        kept = self._framing(ways)
        return ways[kept], half[kept]

    def _long(self, roots: Array, high: Array) -> Array:
        style = self.style
        long = style.sides + (style.top - style.sides) * high
        if style.hole == "high":
            long = np.where(roots[:, 2] > 0.178, style.top, style.sides)
        return (
            long * 1e-3 * (0.92 if self.child else 1.0) * self.pick.uniform(0.82, 1.08, len(roots))
        )

    def _grown(self, roots: Array, long: Array, layer: Array) -> Array:
        style, pick = self.style, self.pick
        out = self.scalp.normal(roots)
        if style.comb == "up":
            way = _unit(out + pick.normal(0, 0.55, out.shape)) * long[:, None]
            s = np.linspace(0, 1, style.points)[None, :, None]
            return (roots + out * (style.cap - 7) * 1e-3)[:, None] + way[:, None] * s
        way = comb(style, roots, out)
        way += pick.normal(0, style.spread * 0.5, way.shape)
        way = way - out * (way * out).sum(1, keepdims=True)
        way = _unit(way) + out * (0.5 if style.comb == "quiff" else 0.35)
        return grow(
            self.scalp, roots, way, long, layer, style.weight, style.points, style.frame * 1e-3
        )

    def _behind(self, ways: Array) -> Array:
        """Keep what hangs beside a face behind its cheeks, so that a profile is seen."""
        most = 0.006 if self.style.curl > 5 else 0.018
        low = np.clip((0.158 - ways[..., 2]) / 0.025, 0, 1) * (np.abs(ways[..., 1]) > 0.03)
        over = np.maximum(ways[..., 0] - most, 0) * low
        ways[..., 0] -= over * 0.85
        return ways

    def _framing(self, ways: Array) -> Array:
        """Say which locks do not hang over a face that the cut frames."""
        if not self.style.frame:
            return np.ones(len(ways), bool)
        x, y, z = np.moveaxis(ways, -1, 0)
        over = (x > 0.045) & (np.abs(y) < self.style.frame * 1e-3 - 0.006) & (z < 0.160)
        over |= (x > 0.064) & (np.abs(y) < 0.036) & (z < 0.183)
        return ~over.any(1)

    def _trimmed(self, ways: Array) -> Array:
        style, n = self.style, len(ways)
        low = np.full(n, style.trim * 1e-3) + self.pick.uniform(-0.004, 0.004, n)
        if not style.frame and style.comb in ("crown", "forward"):
            before = (ways[..., 0] > 0.040) & (np.abs(ways[..., 1]) < 0.060)
            hang = np.where(before, ways[..., 2], 1.0).min(1) < EYES
            low = np.where(hang, EYES + self.pick.uniform(-0.004, 0.005, n), low)
        if style.trim < -60:
            # What would lie on a shoulder and fan out there ends above it.
            end = np.abs(ways[..., 1]).max(1)
            short = self.pick.uniform(-0.082, -0.058, n)
            low = np.where(end > 0.068, np.maximum(low, short), low)
        return trim(ways, low)

    def _curled(self, ways: Array) -> Array:
        style, root = self.style, ways[:, 0]
        if not style.curl:
            return ways
        reach = np.linalg.norm(np.diff(ways, axis=1), axis=2).sum(1)
        phase = root[:, 2] * 60 + root[:, 1] * 20
        if style.flat < 0.4:
            phase = self.pick.uniform(0, 2 * pi, len(ways))
        turns = style.turns * reach / 0.1
        return curled(self.scalp, ways, style.curl * 1e-3, turns, phase, style.flat)

    def fringe(self) -> tuple[Array, Array]:
        """Return the ways of locks over the forehead, and half widths."""
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


def comb(style: Style, p: Array, out: Array) -> Array:
    """Return the way that hair is combed at its roots (n, 3)."""
    x, y, z = p.T
    one = np.ones_like(x)
    high = np.clip((z - 0.165) / 0.03, 0, 1)[:, None]
    fall = np.stack([-0.30 * one - 0.5 * np.clip(x, 0, 1) * 8, np.sign(y) * 0.15, -one], 1)
    if style.comb == "back":
        return np.stack([-one, 0.10 * np.sign(y), -0.25 * one], 1)
    if style.comb == "forward":
        front = np.stack([one, 0.15 * y / 0.05, -0.1 * one], 1)
        return front * high + fall * (1 - high) + np.array([0.35, 0, 0]) * (1 - high)
    if style.comb in ("part", "side"):
        side = np.where(y > style.part * 1e-3, 1.0, -1.0)
        away = np.stack([-0.30 * one - 2.0 * np.clip(x, 0, 1), side, 0.0 * one], 1)
        if style.comb == "side":
            away = np.stack([-0.35 * one + 3.0 * np.clip(x, 0, 0.1), side, 0.0 * one], 1)
        return away * high + fall * (1 - high)
    if style.comb == "quiff":
        rise = np.stack([-0.55 * one + 9.0 * np.clip(x, 0, 1), 0.10 * y / 0.05, 1.1 * one], 1)
        return rise * high + (fall + np.array([-0.7, 0, 0])) * (1 - high)
    crown = np.array([-0.062, 0.010, 0.232])
    whirl = p - crown
    return whirl + np.cross(out, whirl) * 0.35 + np.array([0, 0, -0.02])


def _unit(v: Array) -> Array:
    return v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-9)
