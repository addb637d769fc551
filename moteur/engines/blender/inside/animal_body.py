# SPDX-License-Identifier: GPL-3.0-or-later
"""Animals: rigid parts about joints, legs of three bones whose paws stand where they are put.

Forward +x, left +y, up +z, metres; the spot on the floor is under the middle of the trunk.
"""

from dataclasses import dataclass, field
from math import cos, pi, sin, sqrt

import numpy as np

from .action import Moment
from .clay import Clay
from .mesh import STUFFS, Array, about_x, about_y, about_z

LEGS = ("fl", "fr", "bl", "br")
# When each paw is put down, in shares of a stride: walk, and trot or gallop.
WALK = {"bl": 0.0, "fl": 0.25, "br": 0.5, "fr": 0.75}
TROT = {"bl": 0.0, "fr": 0.05, "br": 0.5, "fl": 0.55}


@dataclass
class Part:
    """Hold a rigid part: which bone it goes with, and its mesh."""

    bone: str
    v: Array
    n: Array
    q: Array
    c: Array
    glow: float = 0.0
    stuff: str = "hair"


@dataclass
class Leg:
    """Hold a leg at rest: hip or shoulder, knee or elbow, hock or wrist, and the paw."""

    joints: tuple[Array, Array, Array, Array]
    hind: bool

    def bent(self, top: Array, paw: Array, lean: float) -> list[tuple[Array, Array]]:
        """Return each bone's turn and joint with the paw at a place; `lean` tips the foot."""
        a, b, c, d = self.joints
        foot = about_y(lean) @ (c - d)
        ankle = paw + foot
        one, two = np.linalg.norm(b - a), np.linalg.norm(c - b)
        way = ankle - top
        far = min(max(np.linalg.norm(way), abs(one - two) + 1e-3), (one + two) * 0.998)
        along = way / (np.linalg.norm(way) + 1e-9)
        cosine = (one * one + far * far - two * two) / (2 * one * far)
        pole = np.array([1.0 if self.hind else -1.0, 0, 0])
        side = pole - along * (pole @ along)
        side /= np.linalg.norm(side) + 1e-9
        knee = top + along * one * cosine + side * one * sqrt(max(0.0, 1 - cosine**2))
        end = top + along * far
        return [(_swung(b - a, knee - top), top), (_swung(c - b, end - knee), knee),
                (_swung(d - c, -foot), end)]  # fmt: skip


def _swung(rest: Array, now: Array) -> Array:
    """Return the turn about y that brings one direction to another, then what is left of y."""
    a, b = np.arctan2(rest[2], rest[0]), np.arctan2(now[2], now[0])
    return about_y(-np.degrees(b - a))


@dataclass
class Beast:
    """An animal: bones with rest joints, legs, parts, and how it goes.

    `stride` is metres a stride of a walk; `look` seeds idle moves.
    """

    name: str
    kind: str
    scale: float
    joints: dict[str, Array]
    legs: dict[str, Leg]
    parts: list[Part]
    look: int
    stride: float
    gloss_: float = 0.25
    v: Array = field(init=False)
    n: Array = field(init=False)
    q: Array = field(init=False)
    c: Array = field(init=False)
    s: Array = field(init=False)
    gloss: Array = field(init=False)
    glow: Array = field(init=False)

    def __post_init__(self) -> None:
        """Join the parts."""
        base, quads = 0, []
        for p in self.parts:
            quads.append(p.q + base)
            base += len(p.v)
        self.v = np.concatenate([p.v for p in self.parts]).astype(np.float32)
        self.n = np.concatenate([p.n for p in self.parts]).astype(np.float32)
        self.c = np.concatenate([p.c for p in self.parts]).astype(np.float32)
        self.glow = _each(self.parts, lambda p: p.glow, np.float32)
        self.s = _each(self.parts, lambda p: STUFFS.index(p.stuff), np.uint8)
        self.gloss = np.full(len(self.v), self.gloss_, np.float32)
        self.q = np.concatenate(quads)

    @property
    def eyes(self) -> float:
        """Return how high the eyes are when standing, metres."""
        return float(self.joints["head"][2]) + 0.05 * self.scale

    def shaped(self, m: Moment) -> tuple[Array, Array]:
        """Return places and normals (n, 3) at a moment, in the animal's frame."""
        turns = self.turns(m)
        out, normal = [], []
        for p in self.parts:
            to, at = turns[p.bone]
            out.append((p.v - self.joints[p.bone]) @ to.T + at)
            normal.append(p.n @ to.T)
        return (np.concatenate(out).astype(np.float32),
                np.concatenate(normal).astype(np.float32))  # fmt: skip

    def turns(self, m: Moment) -> dict[str, tuple[Array, Array]]:
        """Return each bone's turn and joint."""
        b = m.bearing
        moving = b.pose in ("walk", "run") and b.pace > 0.02
        run = b.pose == "run"
        body, shift = self._trunk(b, moving, run)
        root = self.joints["trunk"]
        found = {"trunk": (body, root + shift)}

        def carried(joint: Array) -> Array:
            return root + shift + body @ (joint - root)

        nod = 4.0 * sin(4 * pi * b.travelled / self._stride(run)) if moving else 0.0
        breath = 1.5 * sin(b.seconds * 1.3)
        yaw = max(-70.0, min(70.0, b.turn_head))
        up = b.tilt_head * 0.8
        if "neck" in self.joints:
            level = about_z(yaw * 0.5) @ about_y(-up * 0.3 + nod + breath * 0.4)
            neck = level @ (body if b.pose == "lie" else np.eye(3))
            found["neck"] = (neck, carried(self.joints["neck"]))
            head = found["neck"][1] + neck @ (self.joints["head"] - self.joints["neck"])
        else:
            head = carried(self.joints["head"])
        turn = about_z(yaw) @ about_y(-up + breath + nod * 0.5)
        found["head"] = (turn @ about_x(0.6 * breath), head)
        wag = 18 * sin(b.seconds * 7) if self.kind == "dog" else 9 * sin(b.seconds * 1.4)
        found["tail"] = (body @ about_z(wag), carried(self.joints["tail"]))
        for name, leg in self.legs.items():
            paw, lean = self._paw(name, leg, b, moving, run)
            for k, bone in enumerate(leg.bent(carried(leg.joints[0]), paw, lean)):
                found[f"{name}{k}"] = bone
        found["still"] = (np.eye(3), np.zeros(3))
        return found

    def _stride(self, run: bool) -> float:
        return self.stride * (1.9 if run else 1.0)

    def _trunk(self, b, moving: bool, run: bool) -> tuple[Array, Array]:
        """Return the trunk's turn and shift."""
        high = float(self.legs["fl"].joints[0][2]) if self.legs else 0.2
        if b.pose in ("sit", "crouch") and self.kind != "horse":
            back = self.legs["bl"].joints[0]
            pivot = self.legs["fl"].joints[0] - self.joints["trunk"]
            turn = about_y(-34)
            # The shoulders stay over the forepaws, the haunches come to the floor.
            return turn, pivot - turn @ pivot + np.array([-0.03 * high, 0, -0.02 * back[2]])
        if b.pose in ("lie", "crouch", "sit"):
            return np.eye(3), np.array([0, 0, -high * 0.53])
        if moving:
            a = 4 * pi * b.travelled / self._stride(run)
            rise = (0.05 if run else 0.012) * high * cos(a) * b.pace
            pitch = (4.0 if run else 0.8) * sin(a / 2 if run else a) * b.pace
            return about_y(pitch), np.array([0, 0, rise - 0.03 * high * b.pace])
        return np.eye(3), np.array([0, 0, -0.004 * high * (1 + sin(b.seconds * 1.3))])

    def _paw(self, name: str, leg: Leg, b, moving: bool, run: bool) -> tuple[Array, float]:
        """Return where a paw is, and how far its foot is tipped, degrees."""
        rest, s = leg.joints[3].copy(), self.scale
        if b.pose in ("sit", "crouch") and self.kind != "horse":
            if leg.hind:
                return rest + np.array([0.15 * s, 0.03 * s * np.sign(rest[1]), 0]), -52.0
            return rest + np.array([-0.02 * s, 0, 0]), 0.0
        if b.pose in ("lie", "crouch", "sit"):
            long = float(leg.joints[0][2])
            ahead = 0.30 * long if leg.hind else 0.62 * long
            return rest + np.array([ahead, 0.06 * long * np.sign(rest[1]), 0.035 * long]), -78.0
        if not moving:
            return rest, 0.0
        stride = self._stride(run)
        duty = 0.38 if run else 0.62
        phase = (b.travelled / stride - (TROT if run else WALK)[name]) % 1.0
        span = stride * duty
        if phase < duty:
            u = phase / duty
            return rest + np.array([span * (0.5 - u), 0, 0]), 14.0 * (u - 0.5)
        u = (phase - duty) / (1 - duty)
        e = u * u * (3 - 2 * u)
        lift = (0.20 if run else 0.11) * float(leg.joints[0][2]) * sin(pi * u)
        return rest + np.array([span * (e - 0.5), 0, lift * min(1.0, 0.3 + b.pace)]), (
            34.0 * sin(pi * u) + 7.0 * (1 - 2 * u)
        )


def _each(parts: list[Part], value, kind) -> Array:
    return np.concatenate([np.full(len(p.v), value(p)) for p in parts]).astype(kind)


def clayed(bone: str, low, high, shapes, cell: float, paint, even: bool = True) -> Part:
    """Return a part modelled in clay; `paint` colours its places (n, 3)."""
    clay = Clay(low, high, cell, even=even)
    for shape, k in shapes:
        clay.add(shape, k)
    v, n, q = clay.mesh()
    return Part(bone, v, n, q, paint(v))
