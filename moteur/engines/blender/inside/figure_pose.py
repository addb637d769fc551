# SPDX-License-Identifier: GPL-3.0-or-later
"""Poses: where each bone goes when somebody stands, sits, lies, crouches, walks or runs.

All in the figure's own frame: forward +x, left +y, up +z, the floor at 0.
"""

from math import cos, pi, radians, sin, sqrt

import numpy as np

from .figure_limbs import Limbs, Posed, ease
from .mesh import Array, about_x, about_y, about_z


class Poser(Limbs):
    """Solve one figure's pose."""

    def solve(self) -> Posed:
        """Return the pose."""
        b = self.b
        if b.pose == "sit":
            self._sit()
        elif b.pose == "lie":
            self._lie()
        elif b.pose == "crouch":
            self._crouch()
        elif b.pace > 0.02:
            self._go(run=b.pose == "run")
        else:
            self._stand()
        if b.hold is not None:
            self._hold(np.array(b.hold))
        return self.out

    def _hold(self, at: Array) -> None:
        """Hold a thing before one with a hand, or both."""
        s = self.s
        for side, k in (("l", 1), ("r", -1)):
            if self.b.both or side == "r":
                spread = 0.088 if self.b.both else 0.045
                wrist = at + np.array([-0.085, k * spread, -0.055]) * s.scale
                pole = np.array([-0.4, k * 0.8, -0.7])
                palm = np.array([0.25, -k * 0.85, 0.5])
                self._arm(side, wrist, pole, palm, np.array([0.85, -k * 0.15, 0.35]))

    def _stand(self) -> None:
        s, b = self.s, self.b
        k = 1 if b.manner % 2 else -1
        sway = 0.006 * sin(b.seconds * 0.8 + b.manner)
        at = np.array([0, (0.022 * k + sway) * s.scale, s.joint["pelvis"][2] - 0.012 * s.scale])
        self._trunk(
            at, about_x(-2.6 * k) @ about_z(3 * k), about_x(2.2 * k), about_x(1.6 * k) @ about_y(-1)
        )
        stance = {"l": 0.100, "r": -0.100}
        for side, y in stance.items():
            free = (y > 0) != (k > 0)
            toe = (14 if free else 8) * (1 if y > 0 else -1)
            spot = np.array(
                [
                    (0.045 if free else 0) * s.scale,
                    y * s.scale * (1.15 if free else 0.95),
                    s.tip["l_shin"][2],
                ]
            )
            pole = about_z(toe) @ np.array([1.0, 0, 0])
            self._leg(side, spot, pole, about_z(toe))
        raised = self._gesture()
        manner = (b.manner // 2) % 4
        for side in "lr":
            if side != raised:
                if manner == 1 and not raised:
                    self._clasp(side)
                elif manner == 2 and side == "l":
                    self._akimbo(side)
                else:
                    self._hang(side, 3, 16)

    def _clasp(self, side: str) -> None:
        k = 1 if side == "l" else -1
        s, chest = self.s, self.out.turn["chest"]
        deep = 0.19 * self.build
        at = self._carried("pelvis", s.joint["pelvis"]) + chest @ (
            np.array([deep + 0.022 * k, 0.045 * k, 0.06]) * s.scale
        )
        self._arm(
            side,
            at,
            chest @ np.array([-0.5, k * 0.9, -0.3]),
            chest @ np.array([-1.0, -0.2 * k, 0.2]),
            chest @ np.array([0.25, -k, -0.45]),
        )

    def _akimbo(self, side: str) -> None:
        k = 1 if side == "l" else -1
        s, turn = self.s, self.out.turn["pelvis"]
        at = self._carried("pelvis", s.joint["pelvis"]) + turn @ (
            np.array([0.05, k * 0.200 * self.build, 0.075]) * s.scale
        )
        self._arm(
            side,
            at,
            turn @ np.array([-0.5, k, 0.1]),
            turn @ np.array([-0.2, -k * 0.8, -0.3]),
            turn @ np.array([0.35, -k * 0.15, -0.8]),
        )

    def _go(self, run: bool) -> None:
        s, b = self.s, self.b
        cycle = (2.1 if run else 1.30) * s.scale
        duty = 0.40 if run else 0.60
        phase = b.travelled / cycle
        a = 2 * pi * phase
        pace = b.pace
        drop = (0.075 if run else 0.036) * pace
        bob = (0.045 if run else 0.016) * pace * cos(2 * a - (0.6 if run else 0.5))
        at = np.array([0, 0.014 * sin(a) * s.scale, s.joint["pelvis"][2]])
        lean = (10 if run else 2.5) * pace
        twist = (10 if run else 6) * pace * cos(a)
        self._trunk(
            at,
            about_z(twist) @ about_y(lean * 0.5),
            about_z(-twist),
            about_z(-twist) @ about_y(lean * 0.6),
            (bob - drop) * s.scale,
        )
        way = about_z(b.course)
        for side, shift in (("l", 0.0), ("r", 0.5)):
            k = 1 if side == "l" else -1
            p = (phase + shift) % 1.0
            ankle, pitch = self._stride(p, duty, cycle, pace, run)
            ankle = way @ ankle + np.array([0, 0.075 * k * s.scale, 0])
            toe = about_z(5 * k)
            self._leg(side, ankle, toe @ np.array([1.0, 0, 0]), toe @ about_y(-pitch))
        raised = "" if run else self._gesture()
        for side, k in (("l", 1), ("r", -1)):
            if side != raised:
                swing = -k * cos(a) * (38 if run else 24) * pace
                self._hang(
                    side, swing + (8 if run else 3), 80 if run else 18 + 8 * max(0, swing / 24), 9
                )

    def _stride(
        self, p: float, duty: float, cycle: float, pace: float, run: bool
    ) -> tuple[Array, float]:
        """Return an ankle's place and the foot's pitch at phase p of a step."""
        s = self.s
        low = s.tip["l_shin"][2]
        span = duty * cycle
        front = span * 0.44
        back = span - front
        toe = 0.13 * s.scale
        if p < duty:
            u = p / duty
            x = front - span * u
            off = max(0.0, (u - 0.62) / 0.38)
            strike = max(0.0, 1 - u / 0.16)
            pitch = -(48 if run else 36) * off**1.5 + (6 if run else 17) * strike
            if pitch < 0:
                r = radians(-pitch)
                return np.array(
                    [x + toe * (1 - cos(r)) + low * sin(r) * 0.5, 0, low + toe * sin(r)]
                ), pitch * pace
            return np.array([x, 0, low + 0.02 * s.scale * strike]), pitch * pace
        u = (p - duty) / (1 - duty)
        r = radians(48 if run else 36)
        start = -back + toe * (1 - cos(r)) + low * sin(r) * 0.5
        x = start + (front - start) * ease(u)
        height = (
            toe * sin(r) * (1 - u) ** 2
            + (0.22 if run else 0.055) * s.scale * sin(pi * u)
            + 0.02 * s.scale * u
        )
        pitch = -(48 if run else 36) * (1 - u) ** 1.5 + (6 if run else 17) * u**2
        return np.array([x, 0, low + height * pace]), pitch * pace

    def _sit(self) -> None:
        s, b = self.s, self.b
        seat = b.seat or 0.45
        k = 1 if b.manner % 2 else -1
        hip = seat + 0.078 * s.scale * self.build
        lift = s.joint["pelvis"][2] - s.hip
        at = np.array([-0.07 * s.scale, 0, hip + lift])
        forward = 7.0 if b.table else -3.0
        self._trunk(at, about_y(-8), about_y(4 + forward), about_y(6) @ about_x(1.0 * k))
        thigh, shin, low = s.length("l_thigh"), s.length("l_shin"), s.tip["l_shin"][2]
        for side, y in (("l", 1), ("r", -1)):
            ankle_z = max(low, hip - shin * 0.985)
            reach = sqrt(max(0.01, thigh**2 - max(0.0, ankle_z + shin - hip) ** 2))
            shift = 0.05 if (y > 0) == (k > 0) else -0.04
            x = at[0] + reach + (0.02 + shift) * s.scale
            spot = np.array([x, y * 0.105 * s.scale * self.build, ankle_z])
            toes = 0 if ankle_z < low + 0.02 else 14
            self._leg(side, spot, np.array([0.75, 0.05 * y, 1.0]), about_z(7 * y) @ about_y(toes))
        raised = self._gesture()
        for side in "lr":
            if side != raised:
                self._rest_hand(side, hip)

    def _rest_hand(self, side: str, hip: float) -> None:
        """Lay a hand on the table in reach, else on the thigh."""
        s, b = self.s, self.b
        k = 1 if side == "l" else -1
        if b.table and b.table[1] > hip:
            x = min(max(b.table[0] + 0.07, 0.20 * s.scale), 0.37 * s.scale)
            at = np.array([x, 0.15 * k * s.scale, b.table[1] + 0.042])
            point = np.array([0.9, -0.45 * k, -0.06])
        else:
            at = np.array(
                [0.185 * s.scale, 0.115 * k * s.scale, hip + 0.108 * s.scale * self.build]
            )
            point = np.array([0.9, -0.3 * k, -0.22])
        self._arm(side, at, np.array([-0.5, 0.8 * k, -0.5]), np.array([0, 0, -1.0]), point)

    def _crouch(self) -> None:
        s = self.s
        at = np.array([-0.12 * s.scale, 0, 0.40 * s.scale])
        self._trunk(at, about_y(24), about_y(10), about_y(6))
        low = s.tip["l_shin"][2]
        for side, y, x, heel in (("l", 1, 0.14, 0.0), ("r", -1, -0.10, 34.0)):
            up = 0.13 * s.scale * sin(radians(heel))
            spot = np.array([x * s.scale, y * 0.11 * s.scale, low + up])
            self._leg(side, spot, np.array([1.0, 0.35 * y, 0.35]), about_z(8 * y) @ about_y(heel))
        raised = self._gesture()
        for side, k in (("l", 1), ("r", -1)):
            if side != raised:
                knee = self.out.at[f"{side}_shin"]
                self._arm(
                    side,
                    knee + np.array([0.02, -0.03 * k, 0.075 * s.scale]),
                    np.array([-0.4, k, -0.5]),
                    np.array([0, 0, -1.0]),
                    np.array([0.7, -0.5 * k, -0.5]),
                )

    def _lie(self) -> None:
        s, b = self.s, self.b
        flat = about_y(-90)
        at = np.array([0, 0, b.seat + 0.125 * s.scale * self.build])
        self._trunk(at, flat, np.eye(3), about_y(2))
        for side, k in (("l", 1), ("r", -1)):
            leg = self.s.length("l_thigh") + self.s.length("l_shin")
            bent = 0.90 if side == "l" else 0.995
            spot = np.array(
                [leg * bent + 0.06 * s.scale, 0.11 * k * s.scale, b.seat + 0.065 * s.scale]
            )
            self._leg(side, spot, np.array([0.2, 0.15 * k, 1.0]), about_y(-62) @ about_x(-18 * k))
            hand = np.array([0.02 * s.scale, 0.27 * k * s.scale, b.seat + 0.06])
            if side == "r":
                hand = np.array([-0.16 * s.scale, -0.02, b.seat + 0.27 * s.scale])
            self._arm(side, hand, np.array([0.1, 0.8 * k, 0.4]), np.array([0, 0, -1.0]),
                      np.array([0.8, -0.6 * k if side == "r" else 0.1 * k, -0.1]))  # fmt: skip
