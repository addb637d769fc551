# SPDX-License-Identifier: GPL-3.0-or-later
"""Stances: trunk and legs of who stands, walks, runs, sits, drives, crouches or lies.

All in the figure's own frame: forward +x, left +y, up +z, the floor at 0.
"""

from math import cos, radians, sin, sqrt

import numpy as np

from .figure_limbs import Limbs, Sole, Stance
from .mesh import Array, about_x, about_y, about_z
from .pose_feeling import body
from .pose_ride import ASTRIDE, astride

TOE, HEEL = 0.150, -0.055
# Legs apart reach the floor from as high as legs together: a leg gives by a hundredth.
STRETCH = 1.012


class Stances(Limbs):
    """Solve one figure's trunk and legs."""

    def stance(self) -> Stance:
        """Return the stance of the figure's pose."""
        pose = self.b.pose
        if pose == "drive" and self.b.seat > ASTRIDE:
            return astride(self)
        if pose in ("sit", "drive"):
            return self._sit()
        if pose == "lie":
            return self._lie()
        if pose == "crouch":
            return self._crouch()
        return self._up()

    # On one's feet.

    def _up(self) -> Stance:
        """Stand, walk or run: the trunk goes with the feet."""
        s, b = self.s, self.b
        k = 1 if b.manner % 2 else -1
        pace, run = b.pace, b.pose == "run"
        still = 1 - min(1.0, pace * 1.5)
        feel = body(b)
        feet = b.feet or self._at_ease()
        (lx, ly, *_), (rx, ry, *_) = feet[0], feet[1]
        spread = (lx - rx) / (0.42 * s.height)
        sway = 0.006 * sin(b.seconds * 0.8 + b.manner)
        lifted = feet[0][4] - feet[1][4]
        aside = (0.022 * k + sway) * still + np.clip(lifted * -0.3, -0.02, 0.02) * pace
        middle = 0.5 * (ly + ry) if still > 0.5 else 0.0
        lean = ((11 if run else 3.0) * pace) + feel.lean
        twist = (9 if run else 6.5) * pace * np.clip(spread, -1, 1)
        at = np.array([0.0, aside * s.scale + middle * still,
                       s.joint["pelvis"][2] - 0.004 * s.scale])  # fmt: skip
        hip = about_x(-2.6 * k * still) @ about_z(3 * k * still - twist) @ about_y(lean * 0.4)
        turns = (
            hip,
            about_x(2.2 * k * still) @ about_z(twist) @ about_y(feel.slump),
            about_x(1.6 * k * still) @ about_z(twist * 0.9) @ about_y(feel.chest + lean * 0.6 - 1),
        )
        soles = {n: self._planted(f) for n, f in zip("lr", feet, strict=True)}
        drop = (0.050 if run else 0.022) * pace
        at = self._settled(at, turns, "stand", -drop * s.scale)
        at[2] = min(at[2], s.joint["pelvis"][2] + (0.006 * still - drop * 0.6 - feel.dip) * s.scale)
        at = self._bent(at, turns)
        down = {n: soles[n] for n, f in zip("lr", feet, strict=True) if f[4] < 1e-4}
        at[2] = self._within_reach(at, hip, down)
        return Stance(at, self._bowed(turns), soles)

    def _bowed(self, turns: tuple[Array, Array, Array]) -> tuple[Array, Array, Array]:
        """Return the turns with the bow that a reach needs."""
        pelvis, spine, chest = turns
        bow = self.bow
        return pelvis @ about_y(bow * 0.45), spine @ about_y(bow * 0.35), chest @ about_y(bow * 0.2)

    def _bent(self, at: Array, turns) -> Array:
        """Return the pelvis of who bows: back and down, over the feet."""
        bow = radians(self.bow)
        s = self.s.scale
        return at - np.array([0.20 * sin(bow), 0, 0.10 * (1 - cos(bow)) + self.dip]) * (s, 1, s)

    def _within_reach(self, at: Array, hip: Array, soles: dict[str, Sole]) -> float:
        """Return how high a pelvis is so that both legs come to their feet."""
        s = self.s
        high = float(at[2])
        for side, sole in soles.items():
            thigh = f"{side}_thigh"
            leg = (s.length(thigh) + s.length(f"{side}_shin")) * STRETCH
            joint = hip @ (s.joint[thigh] - s.joint["pelvis"])
            flat = np.hypot(*(at[:2] + joint[:2] - sole.at[:2]))
            reach = sqrt(max(leg * leg - flat * flat, (0.5 * leg) ** 2))
            high = min(high, float(sole.at[2]) + reach - float(joint[2]))
        return high

    def _at_ease(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        s = self.s.scale
        return (0.0, 0.1 * s, 6.0, 0.0, 0.0), (0.0, -0.1 * s, -6.0, 0.0, 0.0)

    def _planted(self, foot: tuple[float, ...]) -> Sole:
        """Return the sole of a foot: it rolls over its toe, or over its heel."""
        s = self.s
        x, y, yaw, pitch, lift = foot
        low = s.tip["l_shin"][2]
        turn = about_z(yaw)
        edge = np.array([(TOE if pitch < 0 else HEEL) * s.scale, 0, 0])
        tilt = turn @ about_y(-pitch)
        at = np.array([x, y, lift]) + turn @ edge + tilt @ (np.array([0, 0, low]) - edge)
        return Sole(at, turn @ np.array([1.0, 0, 0]), tilt)

    # Low.

    def _sit(self) -> Stance:
        s, b = self.s, self.b
        drive = b.pose == "drive"
        seat = b.seat or 0.45
        k = 1 if b.manner % 2 else -1
        feel = body(b)
        hip = seat + 0.078 * s.scale * self.build
        lift = s.joint["pelvis"][2] - s.hip
        at = np.array([-0.07 * s.scale, 0, hip + lift])
        forward = 7.0 if b.table and not drive else -3.0
        forward = -12.0 if drive else forward
        sunk = feel.lean + feel.slump * 0.5
        calm = about_y(-8), about_y(4 + forward), about_y(6) @ about_x(1.0 * k)
        turns = calm[0], calm[1] @ about_y(sunk), calm[2] @ about_y(feel.chest * 0.6)
        high = self._settled(at, calm, "sit")[2]
        at = self._settled(at, turns, "sit")
        at[2] = high
        bow = min(self.bow, 34.0)
        turns = turns[0] @ about_y(bow * 0.4), turns[1] @ about_y(bow * 0.4), turns[2]
        return Stance(at, turns, self._legs_of_sitting(at, hip, drive, k))

    def _legs_of_sitting(self, at: Array, hip: float, drive: bool, k: int) -> dict[str, Sole]:
        s, b = self.s, self.b
        thigh, shin, low = s.length("l_thigh"), s.length("l_shin"), s.tip["l_shin"][2]
        soles = {}
        # A child's feet do not come to the floor.
        dangling = hip - low > shin * 0.985 + thigh * 0.34
        ankle_z = hip - shin * 0.985 if dangling else low
        for i, (side, y) in enumerate((("l", 1), ("r", -1))):
            if b.feet and not dangling and not drive and b.seat > 0.2:
                soles[side] = self._planted(b.feet[i])
                soles[side].pole = np.array([0.75, 0.05 * y, 1.0])
                continue
            reach = sqrt(max(0.01, thigh**2 - max(0.0, ankle_z + shin - hip) ** 2))
            shift = 0.05 if (y > 0) == (k > 0) else -0.04
            x = at[0] + reach + (0.02 + shift + (0.16 if drive else 0)) * s.scale
            spot = np.array([x, y * 0.105 * s.scale * self.build, ankle_z])
            toes = 14 if dangling else -18 if drive else 0
            soles[side] = Sole(
                spot, np.array([0.75, 0.05 * y, 1.0]), about_z(7 * y) @ about_y(toes)
            )
        return soles

    def _crouch(self) -> Stance:
        s = self.s
        turns = (about_y(24), about_y(10), about_y(6))
        at = self._settled(np.array([-0.12 * s.scale, 0, 0.40 * s.scale]), turns, "crouch")
        low = s.tip["l_shin"][2]
        soles = {}
        own = ((0.14 * s.scale, 0.11 * s.scale, 8.0), (-0.10 * s.scale, -0.11 * s.scale, -8.0))
        for i, (side, y) in enumerate((("l", 1), ("r", -1))):
            x, aside, yaw = (self.b.feet or own)[i][:3]
            soles[side] = self._planted((x, aside, yaw, -30.0 if side == "r" else -12.0, 0.0))
            soles[side].pole = np.array([1.0, 0.35 * y, 0.35])
        at[2] = max(at[2], low + 0.2 * s.scale)
        return Stance(at, self._bowed(turns), soles)

    def _lie(self) -> Stance:
        s, b = self.s, self.b
        turns = (about_y(-90), np.eye(3), about_y(2))
        at = np.array([0, 0, b.seat + 0.125 * s.scale * self.build])
        at = self._settled(at, turns, "lie")
        soles = {}
        for side, k in (("l", 1), ("r", -1)):
            leg = s.length("l_thigh") + s.length("l_shin")
            bent = 0.90 if side == "l" else 0.995
            spot = np.array(
                [at[0] + leg * bent + 0.06 * s.scale, 0.11 * k * s.scale, b.seat + 0.098 * s.scale]
            )
            soles[side] = Sole(
                spot, np.array([0.2, 0.15 * k, 1.0]), about_y(-62) @ about_x(-18 * k)
            )
        return Stance(at, turns, soles, 1.0)
