# SPDX-License-Identifier: GPL-3.0-or-later
"""Limbs: the trunk as a chain, arms and legs bent to reach, a hand that speaks.

All in the figure's own frame: forward +x, left +y, up +z, the floor at 0.
"""

from dataclasses import dataclass, field
from math import sin, sqrt

import numpy as np
from mathutils import Matrix

from .figure_skeleton import BONES, PARENT, Skeleton
from .figure_stature import crown
from .mesh import Array, about_x, about_y, about_z

# How far above the head's joint a skull nods, in heads, and how far the neck goes with it.
ATLAS, NECK = 0.44, 0.15


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
    hold: tuple[float, float, float] | None = None
    both: bool = False


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


class Limbs:
    """Place the bones of one figure, part by part."""

    def __init__(self, s: Skeleton, b: Bearing, build: float = 1.0) -> None:
        self.s, self.b, self.build = s, b, build
        self.out = Posed()

    # The trunk.

    def _trunk(
        self, at: Array, pelvis: Array, spine: Array, chest: Array, lift: float = 0.0
    ) -> None:
        """Turn the trunk's bones; the crown comes to where the planner says, and `lift` above."""
        out, s, b = self.out, self.s, self.b
        at = at + self._short(at, (pelvis, spine, chest), lift)
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
            @ about_y(-self._tilt() + nod)
            @ about_x(1.2 * sin(b.seconds * 0.7))
        )
        upright = _upright(flat) if b.pose != "lie" else flat
        out.at["neck"] = self._carried("chest", s.joint["neck"])
        out.turn["neck"] = (
            upright @ about_z(0.4 * b.turn_head) @ about_y(-NECK * self._tilt() + 4) @ level
        )
        out.turn["head"] = upright @ head
        # A skull nods on the atlas, between the ears, and not at the chin.
        atlas = np.array([0.0, 0.0, ATLAS * s.head])
        still = upright @ about_z(0.82 * b.turn_head) @ atlas
        out.at["head"] = self._carried("neck", s.joint["head"]) + still - out.turn["head"] @ atlas

    def _short(self, at: Array, turns: tuple[Array, Array, Array], lift: float) -> Array:
        """Return how far the trunk must go so that the crown of a still head is in its place."""
        s, b = self.s, self.b
        turn, end = np.eye(3), at
        for bone, after, own in zip(
            ("pelvis", "spine", "chest"), ("spine", "chest", "neck"), turns, strict=True
        ):
            turn = turn @ own
            end = end + turn @ (s.joint[after] - s.joint[bone])
        upright = turn if b.pose == "lie" else _upright(turn)
        end = end + upright @ about_y(4) @ (s.joint["head"] - s.joint["neck"])
        aside = self._nodded(upright)
        # A skull's clay is 0.238 of 0.24 high; a nose lies half a head before its middle.
        highest = np.array([0.0, 0.0, s.height - s.head / 120])
        if b.pose == "lie":
            highest = np.array([0.49 * s.head, 0.0, s.height - 0.62 * s.head])
        top = end + upright @ (highest - s.joint["head"])
        pose = "walk" if b.pace > 0.02 else b.pose
        ahead, high = crown(s.height, pose, b.seat)
        short, beside = (0.0, 0.0) if ahead is None else (ahead - top[0], -top[1])
        return np.array([short - aside[0], beside, high + lift - top[2] - aside[2]])

    def _nodded(self, upright: Array) -> Array:
        """Return by how much the middle of a skull goes when the face is lifted or lowered.

        Whoever looks down leans back a little, and the crown stays where it was.
        """
        s, tilt = self.s, self._tilt()
        middle = np.array([s.joint["head"][0] - 0.002, 0.0, s.height - 0.375 * s.head])
        atlas = np.array([0.0, 0.0, ATLAS * s.head])
        neck, skull = s.joint["head"] - s.joint["neck"], middle - s.joint["head"] - atlas

        def at(tilt: float) -> Array:
            return about_y(4 - NECK * tilt) @ neck + about_y(-tilt) @ skull

        return upright @ (at(tilt) - at(0.0))

    def _tilt(self) -> float:
        """Return by how much a face is lifted, in degrees; who lies leaves the head lying."""
        return 0.0 if self.b.pose == "lie" else self.b.tilt_head

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
        hand = mid + chest @ ((low + (up - low) * ease(lift)) * s.scale)
        pole = chest @ np.array([-0.6, k * 0.7, -0.5])
        palm = chest @ np.array([0.1, -k * 0.7, 0.7 * lift])
        self._arm(side, hand, pole, palm, chest @ np.array([0.8, -k * 0.25, 0.55 * lift - 0.3]))
        return side


def ease(u: float) -> float:
    """Return 0-1 with a slow start and end."""
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
