# SPDX-License-Identifier: GPL-3.0-or-later
"""Dogs and cats: rigid parts that swing about a few joints."""

from dataclasses import dataclass, field
from math import cos, pi, sin
from random import Random

import numpy as np

from .action import Moment
from .clay import Ball, Clay, Cone
from .mesh import Array, Kit, about_x, about_y, about_z, lin

COATS = ("#6b4528", "#2a2422", "#c79a5e", "#e4dccd", "#8c6a48", "#4a4744", "#d8a86a")


@dataclass
class Part:
    """Hold a rigid part: which joint it turns about, and its mesh."""

    bone: str
    v: Array
    n: Array
    q: Array
    c: Array
    glow: float = 0.0


@dataclass
class Animal:
    """A dog or a cat: a trunk, a head, a tail and four legs."""

    name: str
    kind: str
    scale: float
    joints: dict[str, Array]
    parts: list[Part]
    look: int
    v: Array = field(init=False)
    q: Array = field(init=False)
    c: Array = field(init=False)
    gloss: Array = field(init=False)
    glow: Array = field(init=False)

    def __post_init__(self) -> None:
        """Join the parts."""
        base, quads = 0, []
        for p in self.parts:
            quads.append(p.q + base)
            base += len(p.v)
        self.v = np.concatenate([p.v for p in self.parts]).astype(np.float32)
        self.c = np.concatenate([p.c for p in self.parts]).astype(np.float32)
        self.glow = np.concatenate([np.full(len(p.v), p.glow) for p in self.parts]).astype(
            np.float32
        )
        self.gloss = np.full(len(self.v), 0.25, np.float32)
        self.q = np.concatenate(quads)

    @property
    def eyes(self) -> float:
        """Return how high the eyes are when standing, metres."""
        return float(self.joints["head"][2]) + 0.05 * self.scale

    def shaped(self, m: Moment) -> tuple[Array, Array]:
        """Return places and normals (n, 3) at a moment, in the animal's frame."""
        turns, shift = self._turns(m)
        out, normal = [], []
        for p in self.parts:
            to, at = turns[p.bone]
            out.append((p.v - self.joints[p.bone]) @ to.T + at)
            normal.append(p.n @ to.T)
        return (np.concatenate(out) + shift).astype(np.float32), np.concatenate(normal).astype(
            np.float32
        )

    def _turns(self, m: Moment):
        b = m.bearing
        t, s = b.seconds, self.scale
        moving = b.pose in ("walk", "run") and b.pace > 0.02
        body, shift = np.eye(3), np.zeros(3)
        legs = dict.fromkeys(("fl", "fr", "bl", "br"), 0.0)
        if b.pose in ("sit", "crouch"):
            body = about_y(-38)
            shift = np.array([0, 0, -0.105 * s])
            legs = {"fl": -6.0, "fr": -6.0, "bl": -74.0, "br": -74.0}
        elif b.pose == "lie":
            shift = np.array([0, 0, -self.joints["fl"][2] * 0.62])
            legs = {"fl": -82.0, "fr": -80.0, "bl": -78.0, "br": -76.0}
        elif moving:
            a = 2 * pi * b.travelled / ((1.15 if b.pose == "run" else 0.62) * s)
            reach = (44 if b.pose == "run" else 26) * b.pace
            lag = (0.5, 0.0, 0.0, 0.5) if b.pose == "walk" else (0.1, 0.0, 0.5, 0.6)
            legs = {k: reach * sin(a + 2 * pi * g) for k, g in zip(legs, lag, strict=True)}
            shift = np.array([0, 0, (0.03 if b.pose == "run" else 0.01) * s * abs(cos(a))])
        root = self.joints["trunk"]
        pivot = root + (np.array([-0.16, 0, -0.02]) * s if b.pose in ("sit", "crouch") else 0)
        turns = {"trunk": (body, pivot + body @ (root - pivot))}
        for bone, joint in self.joints.items():
            if bone == "trunk":
                continue
            at = turns["trunk"][1] + body @ (joint - root)
            if bone == "head":
                to = about_z(b.turn_head * 0.9) @ about_y(
                    -b.tilt_head * 0.8 + 3 * sin(t * 1.3) + (0 if not moving else 4)
                )
            elif bone == "tail":
                lift = about_y(12) if b.pose == "sit" else np.eye(3)
                to = body @ lift @ about_z(18 * sin(t * (7 if self.kind == "dog" else 1.6)))
            else:
                to = about_y(legs[bone])
                if b.pose in ("sit", "lie") and bone in ("bl", "br"):
                    to = about_x(-14 if bone == "bl" else 14) @ to
            turns[bone] = (to, at)
        return turns, shift


def animal(player: dict) -> Animal:  # noqa: C901  a shape list, long but plain
    """Build a dog or a cat of a height at the crown."""
    kind, look = player["kind"], player["look"]
    dog = kind == "dog"
    pick = Random(f"{kind} {look}")
    s = player["height"] / (0.72 if dog else 0.60)
    coat, patch = lin(pick.choice(COATS)), lin(pick.choice(COATS))
    thick = pick.uniform(0.92, 1.12) if dog else 0.80
    long = pick.uniform(0.95, 1.1) if dog else 1.0
    joints = {k: np.array(v) * s for k, v in {
        "trunk": (0, 0, 0.42), "head": (0.25 * long, 0, 0.545), "tail": (-0.29 * long, 0, 0.47),
        "fl": (0.19 * long, 0.075, 0.38), "fr": (0.19 * long, -0.075, 0.38),
        "bl": (-0.23 * long, 0.075, 0.38), "br": (-0.23 * long, -0.075, 0.38)}.items()}  # fmt: skip
    animal_parts: list[Part] = []

    def clay(bone: str, low, high, shapes, cell=0.011) -> None:
        c = Clay(np.array(low) * s, np.array(high) * s, cell * max(s, 0.45))
        for shape, k in shapes:
            c.add(shape, k * s)
        v, n, q = c.mesh()
        mottle = np.sin(v[:, 0] / s * 13 + look % 7) * np.sin(
            v[:, 2] / s * 11 + look % 5
        ) + 0.5 * np.sin(v[:, 1] / s * 9)
        spots = (mottle > 0.62)[:, None] if look % 3 == 0 else np.zeros((len(v), 1), bool)
        colour = np.where(spots, patch, coat) * (0.78 + 0.3 * np.clip(v[:, 2:3] / s / 0.6, 0, 1))
        colour = np.where((v[:, 2:3] / s < 0.05) & (look % 2 == 0), lin("#e8e0d0"), colour)
        animal_parts.append(Part(bone, v, n, q, colour))

    def p(*xyz):
        return np.array(xyz) * s

    r = thick * s
    x = long
    clay("trunk", (-0.5, 0, 0.2), (0.45, 0.25, 0.75), [
        (Cone(p(-0.22 * x, 0, 0.42), p(0.16 * x, 0, 0.415), 0.105 * r, 0.135 * r), 0.02),
        (Ball(p(-0.22 * x, 0.05, 0.38), np.array((0.085, 0.06, 0.12)) * r), 0.05),
        (Ball(p(0.17 * x, 0.05, 0.38), np.array((0.08, 0.055, 0.12)) * r), 0.05),
        (Cone(p(0.17 * x, 0, 0.46), p(0.27 * x, 0, 0.575), 0.092 * r, 0.070 * r), 0.06),
    ])  # fmt: skip
    hx, hz = 0.31 * x, 0.615
    snout = 0.115 if dog else 0.055
    head = [
        (Ball(p(hx, 0, hz), p(0.088, 0.072 if dog else 0.08, 0.076)), 0.02),
        (
            Cone(
                p(hx + 0.05, 0, hz - 0.025),
                p(hx + 0.06 + snout, 0, hz - 0.035),
                0.048 * s,
                (0.034 if dog else 0.03) * s,
            ),
            0.03,
        ),
    ]
    if dog:
        head.append(
            (
                Cone(
                    p(hx - 0.015, 0.066, hz + 0.045),
                    p(hx - 0.01, 0.092, hz - 0.07),
                    0.020 * s,
                    0.026 * s,
                ),
                0.012,
            )
        )
    else:
        head.append(
            (
                Cone(
                    p(hx - 0.01, 0.045, hz + 0.05),
                    p(hx - 0.015, 0.062, hz + 0.135),
                    0.028 * s,
                    0.004 * s,
                ),
                0.015,
            )
        )
    clay("head", (0.15, 0, 0.45), (0.62, 0.16, 0.80), head, 0.0075)
    if dog:
        clay(
            "tail",
            (-0.62, 0, 0.35),
            (-0.2, 0.1, 0.8),
            [
                (Cone(p(-0.29 * x, 0, 0.47), p(-0.43 * x, 0, 0.60), 0.035 * s, 0.028 * s), 0.02),
                (Cone(p(-0.43 * x, 0, 0.60), p(-0.45 * x, 0, 0.70), 0.028 * s, 0.010 * s), 0.02),
            ],
        )
    else:
        clay("tail", (-0.72, 0, 0.3), (-0.2, 0.1, 0.85), [
            (Cone(p(-0.29, 0, 0.47), p(-0.48, 0, 0.50), 0.026 * s, 0.022 * s), 0.02),
            (Cone(p(-0.48, 0, 0.50), p(-0.54, 0, 0.72), 0.022 * s, 0.016 * s), 0.02)])  # fmt: skip
    for bone in ("fl", "fr", "bl", "br"):
        at = joints[bone] / s
        side = 0.075 if bone[1] == "l" else -0.075
        knee = p(at[0] + (0.012 if bone[0] == "f" else -0.035), side, 0.20)
        foot = p(at[0] + 0.0, side, 0.035)
        clayed = Clay(
            p(at[0] - 0.14, side - 0.1, -0.01),
            p(at[0] + 0.16, side + 0.1, 0.5),
            0.010 * max(s, 0.45),
            even=False,
        )
        top = (0.048 if bone[0] == "f" else 0.062) * r
        clayed.add(Cone(joints[bone], knee, top, 0.033 * r), 0.02 * s)
        clayed.add(Cone(knee, foot, 0.031 * r, 0.024 * r), 0.02 * s)
        clayed.add(Ball(p(at[0] + 0.022, side, 0.022), p(0.045, 0.032, 0.024)), 0.015 * s)
        v, n, q = clayed.mesh()
        pale = (v[:, 2:3] / s < 0.07) & (look % 2 == 0)
        animal_parts.append(
            Part(bone, v, n, q, np.where(pale, lin("#e8e0d0"), coat * (0.72 + 0.6 * v[:, 2:3] / s)))
        )
    kit = Kit()
    kit.ball(p(hx + 0.075 + snout, 0, hz - 0.022), p(0.018, 0.02, 0.016), "#161212", 10)
    for side in (1, -1):
        kit.ball(
            p(hx + 0.066, side * 0.036, hz + 0.022),
            np.full(3, 0.0155 * s),
            lin("#2a1608" if dog else "#8fa040"),
            12,
        )
        kit.ball(p(hx + 0.079, side * 0.037, hz + 0.022), np.full(3, 0.0075 * s), "#050404", 8)
    kit.lathe(
        p(0.225 * x, 0, 0.515),
        [(0.098 * r, -0.012 * s), (0.104 * r, 0), (0.098 * r, 0.014 * s)],
        lin(pick.choice(("#b8352a", "#2f5a7a", "#d8a02a"))),
        18,
        tilt=about_y(40),
    )
    collar = len(kit._parts) - 1
    for i, (v, n, q, c, *_) in enumerate(kit._parts):
        animal_parts.append(Part("trunk" if i == collar else "head", v, n, q, c))
    spark = Kit()
    for side in (1, -1):
        spark.ball(p(hx + 0.081, side * 0.040, hz + 0.029), np.full(3, 0.0034 * s), "#ffffff", 6)
    for v, n, q, c, *_ in spark._parts:
        animal_parts.append(Part("head", v, n, q, c, 1.0))
    return Animal(player["name"], kind, s, joints, animal_parts, look)
