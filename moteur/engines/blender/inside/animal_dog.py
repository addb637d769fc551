# SPDX-License-Identifier: GPL-3.0-or-later
"""Dogs and cats."""

from itertools import pairwise
from random import Random

import numpy as np

from .animal_body import LEGS, Beast, Leg, Part, clayed
from .clay import Ball, Cone
from .mesh import Array, Kit, about_y, lin

COATS = ("#6b4528", "#2a2422", "#c79a5e", "#e4dccd", "#8c6a48", "#4a4744", "#d8a86a")
COLLARS = ("#b8352a", "#2f5a7a", "#d8a02a")


class Fur:
    """Colour a coat: a ground, patches, pale paws, by what the look seeds."""

    def __init__(self, pick: Random, look: int, scale: float) -> None:
        self.coat, self.patch = lin(pick.choice(COATS)), lin(pick.choice(COATS))
        self.look, self.scale = look, scale

    def __call__(self, v: Array) -> Array:
        """Return linear colours (n, 3) of places."""
        s, look = self.scale, self.look
        waves = np.sin(v[:, 0] / s * 13 + look % 7) * np.sin(v[:, 2] / s * 11 + look % 5)
        spotted = (waves + 0.5 * np.sin(v[:, 1] / s * 9) > 0.62) & (look % 3 == 0)
        fine = 0.94 + 0.06 * np.sin(v[:, 0] / s * 170) * np.sin(
            v[:, 2] / s * 150 + v[:, 1] / s * 90
        )
        shade = (0.76 + 0.32 * np.clip(v[:, 2] / s / 0.6, 0, 1)) * fine
        c = np.where(spotted[:, None], self.patch, self.coat) * shade[:, None]
        pale = (v[:, 2] / s < 0.07) & (look % 2 == 0)
        return np.where(pale[:, None], lin("#e8e0d0") * shade[:, None], c)


def dog(player: dict) -> Beast:
    """Build a dog or a cat of a height at the crown."""
    kind, look = player["kind"], player["look"]
    hound = kind == "dog"
    pick = Random(f"{kind} {look}")
    s = player["height"] / (0.72 if hound else 0.60)
    fur = Fur(pick, look, s)
    thick = pick.uniform(0.92, 1.12) if hound else 0.84
    x = pick.uniform(0.95, 1.1) if hound else 1.0

    def p(*xyz: float) -> Array:
        return np.array(xyz) * s

    joints = {"trunk": p(0, 0, 0.42), "head": p(0.27 * x, 0, 0.56), "tail": p(-0.30 * x, 0, 0.47),
              "still": np.zeros(3)}  # fmt: skip
    legs = {}
    for name in LEGS:
        side = 0.074 if name[1] == "l" else -0.074
        if name[0] == "f":
            places = ((0.19 * x, 0.39), (0.135 * x, 0.245), (0.19 * x, 0.105), (0.205 * x, 0.0))
        else:
            places = ((-0.23 * x, 0.40), (-0.165 * x, 0.26), (-0.295 * x, 0.15), (-0.25 * x, 0.0))
        legs[name] = Leg(tuple(p(a, side, b) for a, b in places), name[0] == "b")
        for k in range(3):
            joints[f"{name}{k}"] = legs[name].joints[k]
    parts = [*_trunk(p, s, thick, x, hound, fur), *_head(p, s, x, hound, fur)]
    for name, leg in legs.items():
        parts += _leg(name, leg, s, thick, fur)
    parts += _trim(p, s, x, thick, hound, pick)
    return Beast(player["name"], kind, s, joints, legs, parts, look, 0.62 * s)


def _trunk(p, s: float, thick: float, x: float, hound: bool, fur) -> list[Part]:
    r, cell = thick * s, 0.011 * max(s, 0.45)
    trunk = clayed("trunk", p(-0.5, 0, 0.2), p(0.45, 0.25, 0.75), [
        (Cone(p(-0.22 * x, 0, 0.425), p(0.16 * x, 0, 0.415), 0.098 * r, 0.130 * r), 0.02 * s),
        (Ball(p(-0.21 * x, 0.045, 0.385), np.array((0.085, 0.062, 0.115)) * r), 0.05 * s),
        (Ball(p(0.17 * x, 0.045, 0.385), np.array((0.075, 0.055, 0.115)) * r), 0.05 * s),
        (Cone(p(0.17 * x, 0, 0.46), p(0.27 * x, 0, 0.575), 0.092 * r, 0.070 * r), 0.06 * s),
    ], cell, fur)  # fmt: skip
    tail = [(-0.29, 0.47, 0.035), (-0.43, 0.60, 0.028), (-0.45, 0.70, 0.010)]
    if not hound:
        tail = [(-0.29, 0.47, 0.026), (-0.48, 0.50, 0.022), (-0.54, 0.72, 0.016)]
    shapes = [
        (Cone(p(a[0] * x, 0, a[1]), p(b[0] * x, 0, b[1]), a[2] * s, b[2] * s), 0.02 * s)
        for a, b in pairwise(tail)
    ]
    return [trunk, clayed("tail", p(-0.72, 0, 0.3), p(-0.2, 0.1, 0.85), shapes, cell, fur)]


def _head(p, s: float, x: float, hound: bool, fur) -> list[Part]:
    hx, hz = 0.31 * x, 0.615
    snout = 0.115 if hound else 0.055
    tip = (0.034 if hound else 0.03) * s
    shapes = [
        (Ball(p(hx, 0, hz), p(0.088, 0.072 if hound else 0.08, 0.076)), 0.02 * s),
        (Cone(p(hx + 0.05, 0, hz - 0.025), p(hx + 0.06 + snout, 0, hz - 0.035), 0.048 * s, tip),
         0.03 * s),
    ]  # fmt: skip
    if hound:
        ear = p(hx - 0.015, 0.066, hz + 0.045), p(hx - 0.01, 0.092, hz - 0.07), 0.020 * s, 0.026 * s
    else:
        ear = p(hx - 0.01, 0.045, hz + 0.05), p(hx - 0.015, 0.062, hz + 0.135), 0.028 * s, 0.004 * s
    shapes.append((Cone(*ear), 0.013 * s))
    cell = 0.0075 * max(s, 0.45)
    return [clayed("head", p(0.15, 0, 0.45), p(0.62, 0.16, 0.80), shapes, cell, fur)]


def _leg(name: str, leg: Leg, s: float, thick: float, fur) -> list[Part]:
    """Return the three bones of a leg; neighbours share a ball at the joint."""
    a, b, c, d = leg.joints
    r = thick * s
    top, knee, low = (0.062, 0.040, 0.024) if leg.hind else (0.050, 0.036, 0.024)
    toe = d + np.array([0.028, 0, 0.018]) * s
    made = (
        [(Cone(a, b, top * r, knee * r), 0.02 * s)],
        [(Cone(b, c, knee * 0.96 * r, low * r), 0.02 * s)],
        [(Cone(c, d + np.array([0, 0, 0.026 * s]), low * r, low * 0.95 * r), 0.01 * s),
         (Ball(toe, np.array((0.044, 0.030, 0.022)) * s), 0.014 * s)],
    )  # fmt: skip
    parts = []
    for k, shapes in enumerate(made):
        low_, high = (
            np.min([sh.low for sh, _ in shapes], 0), np.max([sh.high for sh, _ in shapes], 0)
        )  # fmt: skip
        cell = 0.009 * max(s, 0.45)
        parts.append(
            clayed(f"{name}{k}", low_ - 0.03 * s, high + 0.03 * s, shapes, cell, fur, False)
        )
    return parts


def _trim(p, s: float, x: float, thick: float, hound: bool, pick: Random) -> list[Part]:
    """Return nose, eyes and collar."""
    hx, hz = 0.31 * x, 0.615
    snout = 0.115 if hound else 0.055
    kit, collar, spark = Kit(), Kit(), Kit()
    kit.of("eye")
    kit.ball(p(hx + 0.075 + snout, 0, hz - 0.022), p(0.018, 0.02, 0.016), "#161212", 10)
    for side in (1, -1):
        iris = "#2a1608" if hound else "#8fa040"
        kit.ball(p(hx + 0.066, side * 0.036, hz + 0.022), np.full(3, 0.0155 * s), lin(iris), 12)
        kit.ball(p(hx + 0.079, side * 0.037, hz + 0.022), np.full(3, 0.0075 * s), "#050404", 8)
        spark.ball(p(hx + 0.081, side * 0.040, hz + 0.029), np.full(3, 0.0034 * s), "#ffffff", 6)
    r = thick * s
    ring = [(0.098 * r, -0.012 * s), (0.104 * r, 0), (0.098 * r, 0.014 * s)]
    collar.lathe(p(0.225 * x, 0, 0.515), ring, lin(pick.choice(COLLARS)), 18, tilt=about_y(40))
    return [*kitted(kit, "head", "eye"), *kitted(collar, "trunk", "leather"),
            *kitted(spark, "head", "eye", 1.0)]  # fmt: skip


def kitted(kit: Kit, bone: str, stuff: str, glow: float = 0.0) -> list[Part]:
    """Return what a kit holds as parts of a bone."""
    kit.finish("trim")
    return [Part(bone, s.v, s.n, s.q, s.c, glow, stuff) for s in kit.solids]
