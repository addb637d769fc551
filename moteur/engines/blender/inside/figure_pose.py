# SPDX-License-Identifier: GPL-3.0-or-later
"""Poses: where each bone goes at a moment: trunk, legs, head, and then the hands.

All in the figure's own frame: forward +x, left +y, up +z, the floor at 0.
"""

from dataclasses import replace

import numpy as np

from .figure_limbs import Hand, Posed, Stance
from .pose_feeling import body
from .pose_fingers import shape
from .pose_gesture import Gestures

SUNK = 0.012


class Poser(Gestures):
    """Solve one figure's pose."""

    def solve(self) -> Posed:
        """Return the pose, on its way from the one before."""
        b = self.b
        feel = body(b)
        self.shrug, self.roll = feel.shrug, feel.tilt
        sunk = feel.head * (0.35 if b.look is not None else 1.0)
        self.b = b = replace(b, tilt_head=b.tilt_head - sunk)
        self.prepare()
        stance = self._changing()
        self._trunk(stance)
        for side in "lr":
            self._leg(side, stance.soles[side])
        for side in "lr":
            self._arm(side, self._hand(side))
            self.out.fingers[side] = shape(b, side, self._sides(b.deeds[-1]) if b.deeds else "")
        if b.hold is not None:
            self._hold(np.array(b.hold))
        return self.out

    def _changing(self) -> Stance:
        """Return the stance, part of the way from the one before."""
        b = self.b
        now = self.stance()
        if b.before is None or b.change >= 1:
            return now
        was = self._like(b.before).stance()
        if b.fall:
            return self._falling(was, now, b.change)
        mixed = was.mixed(now, b.change)
        return self._lifted(mixed)

    def _like(self, b) -> "Poser":
        other = Poser(self.s, b, self.build)
        other.prepare()
        return other

    def _falling(self, was: Stance, now: Stance, k: float) -> Stance:
        """Fall: the knees give way first, then the trunk goes over."""
        low = self._like(replace(self.b, pose="crouch", before=None)).stance()
        if k < 0.45:
            return self._lifted(was.mixed(low, (k / 0.45) ** 1.5))
        u = (k - 0.45) / 0.55
        return self._lifted(low.mixed(now, u * u))

    def _lifted(self, stance: Stance) -> Stance:
        """Keep the pelvis above the floor while a body goes down or up."""
        least = 0.115 * self.s.scale
        stance.at = np.array([*stance.at[:2], max(stance.at[2], least)])
        return stance

    def _hand(self, side: str) -> Hand:
        """Return what a hand does: nothing, or speak, or what the gestures say."""
        b = self.b
        rest = self.idle(side)
        if b.before is not None and b.change < 1:
            other = self._like(replace(b.before, before=None))
            other.out = self.out
            rest = other.idle(side).mixed(rest, b.change)
        return self.busy(side, self.speaking(side, rest))

    def _hold(self, at) -> None:
        """Hold a thing before one with a hand, or both."""
        s = self.s
        for side, k in (("l", 1), ("r", -1)):
            if self.b.both or side == "r":
                spread = 0.088 if self.b.both else 0.045
                wrist = at + np.array([-0.085, k * spread, -0.055]) * s.scale
                self._arm(side, Hand(
                    wrist, np.array([-0.4, k * 0.8, -0.7]), np.array([0.25, -k * 0.85, 0.5]),
                    np.array([0.85, -k * 0.15, 0.35]),
                ))  # fmt: skip
