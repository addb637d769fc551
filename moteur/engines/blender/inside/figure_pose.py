# SPDX-License-Identifier: GPL-3.0-or-later
"""Poses: where each bone goes when somebody stands, sits, lies, crouches, walks or runs.

All in the figure's own frame: forward +x, left +y, up +z, the floor at 0.
"""

from dataclasses import dataclass, field
from math import cos, pi, radians, sin, sqrt

import numpy as np
from mathutils import Matrix

from .figure_skeleton import BONES, PARENT, Skeleton
from .mesh import Array, about_x, about_y, about_z

UP = np.array([0, 0, 1.0])


@dataclass
class Bearing:
    """Say what a figure does at one moment.

    `travelled` is metres walked so far, `course` the direction of travel in the figure's
    frame (degrees), `pace` 0 when standing still and 1 at full walk or run. `table` is
    (distance, height) of what a sitting figure can put its hands on.
    """

    pose: str = "stand"
    seat: float = 0.0
    seconds: float = 0.0
    travelled: float = 0.0
    course: float = 0.0
    pace: float = 0.0
    turn_head: float = 0.0
    tilt_head: float = 0.0
    speak: float = 0.0
    manner: int = 0
    table: tuple[float, float] | None = None


@dataclass
class Posed:
    """Hold each bone's turn (3 x 3) and joint place."""

    turn: dict[str, Array] = field(default_factory=dict)
    at: dict[str, Array] = field(default_factory=dict)

    def matrices(self, s: Skeleton) -> Array:
        """Return (bones, 12): nine of the turn, three of the shift, for rest places."""
        rows = []
        for bone in BONES:
            r = self.turn[bone]
            rows.append(np.concatenate([r.ravel(), self.at[bone] - r @ s.joint[bone]]))
        return np.array(rows, np.float32)

    def mixed(self, other: "Posed", k: float, s: Skeleton) -> "Posed":
        """Return the pose at 0-1 of the way to another: turns slerped, joints kept whole."""
        out = Posed()
        for bone in BONES:
            a, b = (Matrix(p.turn[bone].tolist()).to_quaternion() for p in (self, other))
            out.turn[bone] = np.array(a.slerp(b, k).to_matrix())
            parent = PARENT[bone]
            if parent:
                rest = s.joint[bone] - s.joint[parent]
                out.at[bone] = out.at[parent] + out.turn[parent] @ rest
            else:
                out.at[bone] = self.at[bone] * (1 - k) + other.at[bone] * k
        return out


class Poser:
    """Solve one figure's pose."""

    def __init__(self, s: Skeleton, b: Bearing, build: float = 1.0) -> None:
        self.s, self.b, self.build = s, b, build
        self.out = Posed()

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
        return self.out

    # The trunk.

    def _trunk(self, at: Array, pelvis: Array, spine: Array, chest: Array) -> None:
        out, s, b = self.out, self.s, self.b
        breath = sin(b.seconds * 1.7 + b.manner)
        chest = chest @ about_y(-0.7 * breath)
        shoulders = about_z(0.18 * b.turn_head)
        turns = {"pelvis": pelvis, "spine": spine, "chest": chest @ shoulders}
        out.at["pelvis"] = at
        for bone in ("pelvis", "spine", "chest"):
            parent = PARENT[bone]
            out.turn[bone] = (out.turn[parent] @ turns[bone]) if parent else turns[bone]
            if parent:
                out.at[bone] = self._carried(parent, s.joint[bone])
        level = about_y(0)
        flat = out.turn["chest"]
        nod = 1.6 * b.speak * sin(b.seconds * 3.1 + b.manner) + 0.5 * sin(b.seconds * 0.9)
        head = (
            about_z(0.82 * b.turn_head)
            @ about_y(-b.tilt_head + nod)
            @ about_x(1.2 * sin(b.seconds * 0.7))
        )
        upright = _upright(flat) if b.pose != "lie" else flat
        out.at["neck"] = self._carried("chest", s.joint["neck"])
        out.turn["neck"] = (
            upright @ about_z(0.4 * b.turn_head) @ about_y(-0.4 * b.tilt_head + 4) @ level
        )
        out.at["head"] = self._carried("neck", s.joint["head"])
        out.turn["head"] = upright @ head

    def _carried(self, bone: str, rest: Array) -> Array:
        return self.out.at[bone] + self.out.turn[bone] @ (rest - self.s.joint[bone])

    # Limbs.

    def _arm(
        self, side: str, hand: Array, pole: Array, palm: Array, point: Array | None = None
    ) -> None:
        """Reach a wrist to `hand`; the elbow goes towards `pole`; the palm faces `palm`."""
        upper, fore, wrist = f"{side}_upper", f"{side}_fore", f"{side}_hand"
        start = self._carried("chest", self.s.joint[upper])
        elbow, end = _bend(start, hand, self.s.length(upper), self.s.length(fore), pole)
        self._aim(upper, start, elbow - start, pole)
        self._aim(fore, elbow, end - elbow, pole)
        along = (end - elbow) if point is None else point
        rest = self.s.tip[wrist] - self.s.joint[wrist]
        inward = np.array([0, -1.0 if side == "l" else 1.0, 0])
        self.out.at[wrist] = end
        self.out.turn[wrist] = _frame(along, palm) @ _frame(rest, inward).T

    def _aim(self, bone: str, at: Array, along: Array, pole: Array) -> None:
        rest = self.s.tip[bone] - self.s.joint[bone]
        back = np.array([-1.0, 0, 0])
        self.out.at[bone] = at
        self.out.turn[bone] = _frame(along, pole) @ _frame(rest, back).T

    def _leg(self, side: str, ankle: Array, pole: Array, foot: Array) -> None:
        thigh, shin = f"{side}_thigh", f"{side}_shin"
        start = self._carried("pelvis", self.s.joint[thigh])
        knee, end = _bend(start, ankle, self.s.length(thigh), self.s.length(shin), pole)
        for bone, at, along in ((thigh, start, knee - start), (shin, knee, end - knee)):
            rest = self.s.tip[bone] - self.s.joint[bone]
            self.out.at[bone] = at
            self.out.turn[bone] = _frame(along, pole) @ _frame(rest, np.array([1.0, 0, 0])).T
        self.out.at[f"{side}_foot"] = end
        self.out.turn[f"{side}_foot"] = foot

    def _hang(self, side: str, forward: float = 0.0, bend: float = 14.0, out: float = 9.0) -> None:
        """Let an arm hang, swung forward by degrees, with the elbow bent by degrees."""
        k = 1 if side == "l" else -1
        chest = self.out.turn["chest"]
        wide = out + 4 * (self.build - 1) * 10
        upper = chest @ about_x(k * wide) @ about_y(-forward) @ np.array([0, 0, -1.0])
        fore = chest @ about_x(k * wide * 0.3) @ about_y(-forward - bend) @ np.array([0, 0, -1.0])
        start = self._carried("chest", self.s.joint[f"{side}_upper"])
        elbow = start + upper * self.s.length(f"{side}_upper")
        hand = elbow + fore * self.s.length(f"{side}_fore")
        pole = chest @ np.array([-1.0, 0.25 * k, 0])
        self._arm(side, hand, pole, chest @ np.array([-0.25, -k, 0.0]))

    def _gesture(self) -> str:
        """Raise a hand while speaking; return which."""
        b, s = self.b, self.s
        side = "r" if b.manner % 2 else "l"
        if b.speak < 0.02:
            return ""
        k = 1 if side == "l" else -1
        chest = self.out.turn["chest"]
        mid = self._carried("chest", np.array([0, 0, s.joint["chest"][2]]))
        t = b.seconds
        lift = min(1.0, b.speak * 1.4)
        wave = np.array(
            [0.03 * sin(t * 2.3 + 1), 0.035 * sin(t * 1.7), 0.045 * sin(t * 2.9 + b.manner)]
        )
        up = np.array([0.30, k * 0.20, -0.10]) + wave
        low = np.array([0.10, k * 0.26, -0.36])
        if b.pose == "sit":
            low = np.array([0.26, k * 0.16, -0.26])
        hand = mid + chest @ ((low + (up - low) * _ease(lift)) * s.scale)
        pole = chest @ np.array([-0.6, k * 0.7, -0.5])
        palm = chest @ np.array([0.1, -k * 0.7, 0.7 * lift])
        self._arm(side, hand, pole, palm, chest @ np.array([0.8, -k * 0.25, 0.55 * lift - 0.3]))
        return side

    # The poses.

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
        self._arm(side, at, chest @ np.array([-0.5, k * 0.9, -0.3]), chest @ np.array([-1.0, -0.2 * k, 0.2]),
                  chest @ np.array([0.25, -k, -0.45]))  # fmt: skip

    def _akimbo(self, side: str) -> None:
        k = 1 if side == "l" else -1
        s, turn = self.s, self.out.turn["pelvis"]
        at = self._carried("pelvis", s.joint["pelvis"]) + turn @ (
            np.array([0.05, k * 0.200 * self.build, 0.075]) * s.scale
        )
        self._arm(side, at, turn @ np.array([-0.5, k, 0.1]), turn @ np.array([-0.2, -k * 0.8, -0.3]),
                  turn @ np.array([0.35, -k * 0.15, -0.8]))  # fmt: skip

    def _go(self, run: bool) -> None:
        s, b = self.s, self.b
        cycle = (2.1 if run else 1.30) * s.scale
        duty = 0.40 if run else 0.60
        phase = b.travelled / cycle
        a = 2 * pi * phase
        pace = b.pace
        drop = (0.075 if run else 0.036) * pace + 0.012
        bob = (0.045 if run else 0.016) * pace * cos(2 * a - (0.6 if run else 0.5))
        at = np.array([0, 0.014 * sin(a) * s.scale, s.joint["pelvis"][2] + (bob - drop) * s.scale])
        lean = (10 if run else 2.5) * pace
        twist = (10 if run else 6) * pace * cos(a)
        self._trunk(
            at,
            about_z(twist) @ about_y(lean * 0.5),
            about_z(-twist),
            about_z(-twist) @ about_y(lean * 0.6),
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
        x = start + (front - start) * _ease(u)
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
        forward = 4.0 if b.table else -3.0
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
            x = min(max(b.table[0] + 0.10, 0.22 * s.scale), 0.40 * s.scale)
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
                self._arm(side, knee + np.array([0.02, -0.03 * k, 0.075 * s.scale]), np.array([-0.4, k, -0.5]),
                          np.array([0, 0, -1.0]), np.array([0.7, -0.5 * k, -0.5]))  # fmt: skip

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


def _ease(u: float) -> float:
    return u * u * (3 - 2 * u)


def _upright(turn: Array) -> Array:
    """Return the turn about the vertical alone that faces the same way."""
    forward = turn[:, 0] * (1, 1, 0)
    n = np.linalg.norm(forward)
    if n < 1e-6:
        return np.eye(3)
    f = forward / n
    mix = np.array([[f[0], -f[1], 0], [f[1], f[0], 0], [0, 0, 1.0]])
    return mix @ about_y(2)


def _frame(along: Array, beside: Array) -> Array:
    """Return the 3 x 3 whose first axis is `along`, whose second leans to `beside`."""
    a = along / (np.linalg.norm(along) + 1e-12)
    b = beside - a * (a @ beside)
    n = np.linalg.norm(b)
    if n < 1e-6:
        b = np.cross(a, (0.3, 0.5, 0.8))
        n = np.linalg.norm(b)
    b = b / n
    return np.stack([a, b, np.cross(a, b)], 1)


def _bend(start: Array, end: Array, one: float, two: float, pole: Array) -> tuple[Array, Array]:
    """Return the middle joint and the reachable end of two bones, bent towards `pole`."""
    d = end - start
    full = np.linalg.norm(d) + 1e-9
    d = d / full
    reach = min(max(full, abs(one - two) + 1e-3), (one + two) * 0.9985)
    c = (one * one + reach * reach - two * two) / (2 * one * reach)
    side = pole - d * (pole @ d)
    side = side / (np.linalg.norm(side) + 1e-9)
    return start + d * one * c + side * one * sqrt(max(0.0, 1 - c * c)), start + d * reach
