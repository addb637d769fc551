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
from .pose_fingers import Shape

# How far above the head's joint a skull nods, in heads, and how far the neck goes with it.
ATLAS, NECK = 0.44, 0.15
TAUT, GIVE = 0.9985, 1.0145


@dataclass
class Deed:
    """What hands do: a gesture since some seconds, with a thing, to a point of one's own frame.

    `share` is how much of it is in the pose while it fades; `tall` the partner's height.
    """

    gesture: str
    thing: str = ""
    seconds: float = 0.0
    to: tuple[float, float, float] | None = None
    met: bool = False
    share: float = 1.0


@dataclass
class Bearing:
    """Say what a figure does at one moment.

    `pace` is 0 when standing still and 1 at full walk or run, `travelled` the metres gone. `table`
    is (distance, height) of what a sitting figure can put its hands on. `feet` are (x, y, yaw,
    pitch, lift) of the left and the right foot in the figure's frame, `look` the point it looks
    at, eyes first.
    `before` is the bearing that it goes over from, `change` how far, 0-1.
    """

    pose: str = "stand"
    seat: float = 0.0
    seconds: float = 0.0
    pace: float = 0.0
    travelled: float = 0.0
    turn_head: float = 0.0
    tilt_head: float = 0.0
    speak: float = 0.0
    manner: int = 0
    table: tuple[float, float] | None = None
    hold: tuple[float, float, float] | None = None
    both: bool = False
    feet: tuple[tuple[float, ...], ...] | None = None
    look: tuple[float, float, float] | None = None
    deeds: tuple[Deed, ...] = ()
    feeling: str = "neutral"
    was: str = "neutral"
    felt: float = 1.0
    age: int = 35
    before: "Bearing | None" = None
    change: float = 1.0
    fall: bool = False


@dataclass
class Hand:
    """Where a wrist is to go, where the elbow points, the palm faces and the fingers point."""

    at: Array
    pole: Array
    palm: Array
    point: Array | None = None

    def mixed(self, other: "Hand", k: float) -> "Hand":
        """Return the hand at 0-1 of the way to another."""
        if k <= 0:
            return self
        if k >= 1:
            return other
        one = self.point if self.point is not None else other.point
        two = other.point if other.point is not None else one
        point = None if one is None or two is None else one * (1 - k) + two * k
        return Hand(self.at * (1 - k) + other.at * k, self.pole * (1 - k) + other.pole * k,
                    self.palm * (1 - k) + other.palm * k, point)  # fmt: skip


@dataclass
class Sole:
    """Where an ankle is to go, where the knee points, and the foot's turn (3 x 3)."""

    at: Array
    pole: Array
    turn: Array


@dataclass
class Stance:
    """How a trunk and legs are before hands and head are added; `flat` 1 lies on the back."""

    at: Array
    turns: tuple[Array, Array, Array]
    soles: dict[str, Sole]
    flat: float = 0.0

    def mixed(self, other: "Stance", k: float) -> "Stance":
        """Return the stance at 0-1 of the way to another."""
        turns = tuple(between(a, b, k) for a, b in zip(self.turns, other.turns, strict=True))
        soles = {
            n: Sole(a.at * (1 - k) + other.soles[n].at * k,
                    a.pole * (1 - k) + other.soles[n].pole * k,
                    between(a.turn, other.soles[n].turn, k))
            for n, a in self.soles.items()
        }  # fmt: skip
        return Stance(self.at * (1 - k) + other.at * k, turns, soles,
                      self.flat * (1 - k) + other.flat * k)  # fmt: skip


def between(a: Array, b: Array, k: float) -> Array:
    """Return the turn (3 x 3) at 0-1 of the way from one to another."""
    one, two = (Matrix(m.tolist()).to_quaternion() for m in (a, b))
    return np.array(one.slerp(two, k).to_matrix())


@dataclass
class Posed:
    """Hold each bone's turn (3 x 3) and joint place, and each hand's shape."""

    turn: dict[str, Array] = field(default_factory=dict)
    at: dict[str, Array] = field(default_factory=dict)
    fingers: dict[str, Shape] = field(default_factory=dict)

    def matrices(self, s: Skeleton) -> Array:
        """Return (bones, 12): nine of the turn, three of the shift, for rest places."""
        rows = []
        for bone in BONES:
            r = self.turn[bone]
            rows.append(np.concatenate([r.ravel(), self.at[bone] - r @ s.joint[bone]]))
        return np.array(rows, np.float32)


class Limbs:
    """Place the bones of one figure, part by part."""

    def __init__(self, s: Skeleton, b: Bearing, build: float = 1.0) -> None:
        self.s, self.b, self.build = s, b, build
        self.out = Posed()
        self.shrug, self.roll = 0.0, 0.0
        self.bow, self.dip = 0.0, 0.0

    # The trunk.

    def _settled(
        self, at: Array, turns: tuple[Array, Array, Array], pose: str, lift: float = 0.0
    ) -> Array:
        """Return where the pelvis is, so that the crown of a still head is in its place."""
        return at + self._short(at, turns, lift, pose)

    def _trunk(self, stance: Stance) -> None:
        """Turn the trunk's bones, neck and head."""
        out, s, b = self.out, self.s, self.b
        breath = sin(b.seconds * 1.7 + b.manner)
        pelvis, spine, chest = stance.turns
        twist = 0.16 * b.turn_head + 0.5 * max(0.0, abs(b.turn_head) - 48) * _sign(b.turn_head)
        chest = chest @ about_y(-0.7 * breath) @ about_z(twist * (1 - stance.flat))
        turns = {"pelvis": pelvis, "spine": spine, "chest": chest}
        out.at["pelvis"] = stance.at
        for bone in ("pelvis", "spine", "chest"):
            parent = PARENT[bone]
            out.turn[bone] = (out.turn[parent] @ turns[bone]) if parent else turns[bone]
            if parent:
                out.at[bone] = self._carried(parent, s.joint[bone])
        flat = out.turn["chest"]
        nod = 1.6 * b.speak * sin(b.seconds * 3.1 + b.manner) + 0.5 * sin(b.seconds * 0.9)
        roll = self.roll + 1.2 * sin(b.seconds * 0.7)
        # A head is aimed in the set, whatever the trunk under it does.
        up = about_y(2)
        ahead = up @ about_z(b.turn_head)
        lying = flat @ about_z(b.turn_head)
        level = ahead if stance.flat <= 0 else between(ahead, lying, stance.flat)
        way = between(_upright(flat), flat, stance.flat)
        tilt = self._tilt() * (1 - stance.flat)
        out.at["neck"] = self._carried("chest", s.joint["neck"])
        out.turn["neck"] = between(way, level, 0.45) @ about_y(-NECK * tilt + 4)
        out.turn["head"] = level @ about_y(-tilt + nod) @ about_x(roll)
        # A skull nods on the atlas, between the ears, and not at the chin.
        atlas = np.array([0.0, 0.0, ATLAS * s.head])
        still = level @ atlas
        out.at["head"] = self._carried("neck", s.joint["head"]) + still - out.turn["head"] @ atlas

    def _short(self, at: Array, turns: tuple[Array, Array, Array], lift: float, pose: str) -> Array:
        """Return how far the trunk must go so that the crown of a still head is in its place."""
        s, b = self.s, self.b
        turn, end = np.eye(3), at
        for bone, after, own in zip(
            ("pelvis", "spine", "chest"), ("spine", "chest", "neck"), turns, strict=True
        ):
            turn = turn @ own
            end = end + turn @ (s.joint[after] - s.joint[bone])
        upright = turn if pose == "lie" else _upright(turn)
        end = end + upright @ about_y(4) @ (s.joint["head"] - s.joint["neck"])
        aside = np.zeros(3) if pose == "lie" else self._nodded(upright)
        # A skull's clay is 0.238 of 0.24 high; a nose lies half a head before its middle.
        highest = np.array([0.0, 0.0, s.height - s.head / 120])
        if pose == "lie":
            highest = np.array([0.49 * s.head, 0.0, s.height - 0.62 * s.head])
        top = end + upright @ (highest - s.joint["head"])
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
        return 0.0 if self.b.pose == "lie" and self.b.before is None else self.b.tilt_head

    def _carried(self, bone: str, rest: Array) -> Array:
        return self.out.at[bone] + self.out.turn[bone] @ (rest - self.s.joint[bone])

    # Limbs.

    def _arm(self, side: str, hand: Hand) -> None:
        """Reach a wrist to its place; the elbow goes towards its pole; the palm faces its way."""
        upper, fore, wrist = f"{side}_upper", f"{side}_fore", f"{side}_hand"
        start = self._carried("chest", self.s.joint[upper])
        start = start + self.out.turn["chest"] @ np.array([0, 0, self.shrug * self.s.scale])
        elbow, end = _bend(start, hand.at, self.s.length(upper), self.s.length(fore), hand.pole)
        self._aim(upper, start, elbow - start, hand.pole)
        self._aim(fore, elbow, end - elbow, hand.pole)
        along = (end - elbow) if hand.point is None else hand.point
        rest = self.s.tip[wrist] - self.s.joint[wrist]
        inward = np.array([0, -1.0 if side == "l" else 1.0, 0])
        self.out.at[wrist] = end
        self.out.turn[wrist] = _frame(along, hand.palm) @ _frame(rest, inward).T

    def _aim(self, bone: str, at: Array, along: Array, pole: Array) -> None:
        rest = self.s.tip[bone] - self.s.joint[bone]
        back = np.array([-1.0, 0, 0])
        self.out.at[bone] = at
        self.out.turn[bone] = _frame(along, pole) @ _frame(rest, back).T

    def _leg(self, side: str, sole: Sole) -> None:
        thigh, shin = f"{side}_thigh", f"{side}_shin"
        start = self._carried("pelvis", self.s.joint[thigh])
        one, two = self.s.length(thigh), self.s.length(shin)
        far = float(np.linalg.norm(sole.at - start))
        give = min(max(far / ((one + two) * TAUT), 1.0), GIVE)
        knee, end = _bend(start, sole.at, one * give, two * give, sole.pole)
        for bone, at, along in ((thigh, start, knee - start), (shin, knee, end - knee)):
            rest = self.s.tip[bone] - self.s.joint[bone]
            self.out.at[bone] = at
            self.out.turn[bone] = _frame(along, sole.pole) @ _frame(rest, np.array([1.0, 0, 0])).T
        self.out.at[f"{side}_foot"] = end
        self.out.turn[f"{side}_foot"] = sole.turn

    def _hang(self, side: str, forward: float = 0.0, bend: float = 14.0, out: float = 9.0) -> Hand:
        """Return a hanging hand, swung forward by degrees, the elbow bent by degrees."""
        k = 1 if side == "l" else -1
        chest = self.out.turn["chest"]
        wide = out + 4 * (self.build - 1) * 10
        upper = chest @ about_x(k * wide) @ about_y(-forward) @ np.array([0, 0, -1.0])
        fore = chest @ about_x(k * wide * 0.3) @ about_y(-forward - bend) @ np.array([0, 0, -1.0])
        start = self._carried("chest", self.s.joint[f"{side}_upper"])
        elbow = start + upper * self.s.length(f"{side}_upper")
        hand = elbow + fore * self.s.length(f"{side}_fore")
        return Hand(hand, chest @ np.array([-1.0, 0.25 * k, 0]), chest @ np.array([-0.25, -k, 0]))


def ease(u: float) -> float:
    """Return 0-1 with a slow start and end."""
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def _sign(x: float) -> float:
    return 1.0 if x > 0 else -1.0 if x < 0 else 0.0


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
    reach = min(max(full, abs(one - two) + 1e-3), (one + two) * TAUT)
    c = (one * one + reach * reach - two * two) / (2 * one * reach)
    side = pole - d * (pole @ d)
    side = side / (np.linalg.norm(side) + 1e-9)
    return start + d * one * c + side * one * sqrt(max(0.0, 1 - c * c)), start + d * reach
