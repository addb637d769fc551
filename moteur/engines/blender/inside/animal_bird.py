# SPDX-License-Identifier: GPL-3.0-or-later
"""Birds: they stand, hop, and fly."""

from dataclasses import dataclass
from math import pi, sin
from random import Random

import numpy as np

from .action import Moment
from .animal_body import Beast, Part, clayed
from .animal_dog import kitted
from .clay import Ball, Cone
from .mesh import Array, Kit, about_x, about_y, about_z, lin

PLUMES = (("#6f7680", "#3d434c"), ("#ecebe6", "#9aa3ab"), ("#17181c", "#0c0d10"),
          ("#7a5a3c", "#4a3624"))  # fmt: skip
TALL, FLIGHT = 0.30, 1.7


@dataclass
class Bird(Beast):
    """A bird: legs are sticks, wings open when it flies."""

    @property
    def eyes(self) -> float:
        """Return how high the eyes are when standing, metres."""
        return 0.26 * self.scale

    def turns(self, m: Moment) -> dict[str, tuple[Array, Array]]:
        """Return each bone's turn and joint."""
        b, s = m.bearing, self.scale
        flies = b.pose == "run" and b.pace > 0.02
        t = b.seconds
        high = FLIGHT * min(1.0, b.pace * 1.4) if flies else 0.0
        if b.pose == "walk" and b.pace > 0.02:
            high = 0.05 * s * abs(sin(pi * b.travelled / (0.12 * s)))
        shift = np.array([0, 0, high + (0.06 * sin(t * 16) if flies else 0.0)])
        body = about_y(26.0) if flies else about_y(2.0 * sin(t * 1.1))
        root = self.joints["trunk"]

        def carried(name: str) -> Array:
            return root + shift + body @ (self.joints[name] - root)

        jerk = 14.0 * round(sin(t * 0.9 + self.look))
        head = about_z(max(-80.0, min(80.0, b.turn_head)) + (0 if flies else jerk))
        found = {"trunk": (body, root + shift), "head": (head, carried("head")),
                 "tail": (body, carried("tail")), "still": (np.eye(3), np.zeros(3))}  # fmt: skip
        flap = 48 * sin(t * 16) if flies else 0.0
        # Wings that are not spread lie at the sides: of the two one is too small to be seen.
        found["fold"] = (body * (0.01 if flies else 1.0), carried("fold"))
        for name, k in (("wl", 1), ("wr", -1)):
            spread = about_x(-k * flap) * (1.0 if flies else 0.01)
            found[name] = (body @ spread, carried(name))
        for name in ("ll", "lr"):
            fold = about_y(70) if flies else np.eye(3)
            found[name] = (fold, carried(name) if flies else self.joints[name] + shift)
        return found


def bird(player: dict) -> Bird:
    """Build a bird of a height at the crown."""
    look = player["look"]
    s = player["height"] / TALL
    back, dark = (lin(c) for c in PLUMES[Random(f"bird {look}").randrange(len(PLUMES))])

    def p(*xyz: float) -> Array:
        return np.array(xyz) * s

    def paint(v: Array) -> Array:
        z = np.clip((v[:, 2:3] / s - 0.1) / 0.15, 0, 1)
        scales = 0.92 + 0.08 * np.sin(v[:, :1] / s * 210) * np.sin(v[:, 2:3] / s * 190)
        return (back * (1.1 - 0.3 * z)) * scales

    joints = {"trunk": p(0, 0, 0.15), "head": p(0.06, 0, 0.22), "tail": p(-0.09, 0, 0.14),
              "wl": p(0.02, 0.05, 0.17), "wr": p(0.02, -0.05, 0.17), "ll": p(0, 0.022, 0.09),
              "lr": p(0, -0.022, 0.09), "fold": p(0, 0, 0.15), "still": np.zeros(3)}  # fmt: skip
    cell = 0.0055 * s
    parts = [
        clayed("trunk", p(-0.2, 0, 0.02), p(0.2, 0.12, 0.3), [
            (Ball(p(0.0, 0, 0.14), p(0.105, 0.062, 0.066)), 0.01),
            (Cone(p(0.04, 0, 0.17), p(0.062, 0, 0.235), 0.048 * s, 0.034 * s), 0.03 * s),
        ], cell, paint),
        clayed("head", p(-0.02, 0, 0.18), p(0.18, 0.08, 0.33), [
            (Ball(p(0.068, 0, 0.258), p(0.042, 0.035, 0.038)), 0.01),
        ], cell * 0.8, paint),
        clayed("tail", p(-0.3, 0, 0.05), p(-0.02, 0.08, 0.2), [
            (Cone(p(-0.08, 0, 0.14), p(-0.2, 0.012, 0.115), 0.03 * s, 0.014 * s), 0.02 * s),
        ], cell, lambda v: np.tile(dark, (len(v), 1))),
    ]  # fmt: skip
    parts += _wings(p, s, dark)
    parts.append(clayed("fold", p(-0.25, 0, 0.02), p(0.15, 0.12, 0.3), [
        (Ball(p(-0.015, 0.052, 0.155), p(0.085, 0.022, 0.044), about_y(-8)), 0.01 * s),
        (Cone(p(-0.06, 0.046, 0.145), p(-0.165, 0.018, 0.125), 0.024 * s, 0.006 * s), 0.02 * s),
    ], cell, lambda v: dark * (0.8 + 0.35 * (np.sin(v[:, :1] / s * 140) > 0))))  # fmt: skip
    kit = Kit()
    kit.tube([p(0.10, 0, 0.256), p(0.138, 0, 0.244)], [0.011 * s, 0.002 * s], lin("#c98a2a"), 8)
    for side in (1, -1):
        kit.ball(p(0.088, side * 0.027, 0.268), np.full(3, 0.0075 * s), "#0a0806", 10)
    parts += kitted(kit, "head", "eye")
    for name, side in (("ll", 1), ("lr", -1)):
        leg = Kit()
        foot = p(0.005, side * 0.022, 0.003)
        leg.tube([p(0, side * 0.022, 0.10), foot], 0.005 * s, lin("#b0603a"), 6)
        for way in (-0.5, 0.0, 0.5):
            leg.tube([foot, foot + p(0.04, way * 0.03, 0)], 0.0035 * s, lin("#b0603a"), 5)
        parts += kitted(leg, name, "skin")
    return Bird(player["name"], "bird", s, joints, {}, parts, look, 0.2 * s)


def _wings(p, s: float, dark: Array) -> list[Part]:
    """Return the wings, spread to the sides."""
    parts = []
    for name, k in (("wl", 1), ("wr", -1)):
        wing = Kit()
        for n in range(7):
            out = 0.05 + 0.033 * n
            back = 0.13 - 0.012 * n + (0.02 if n < 3 else 0)
            wing.tube([p(0.04 - 0.006 * n, k * out, 0.17), p(-back, k * (out + 0.03), 0.165)],
                      [0.016 * s, 0.006 * s], dark * (0.85 + 0.3 * (n % 2)), 6)  # fmt: skip
        wing.tube([p(0.03, k * 0.05, 0.172), p(0.045, k * 0.16, 0.176), p(-0.01, k * 0.27, 0.172)],
                  [0.018 * s, 0.014 * s, 0.006 * s], dark, 8)  # fmt: skip
        parts += kitted(wing, name, "hair")
    return parts
