# SPDX-License-Identifier: GPL-3.0-or-later
"""Horses."""

from random import Random

import numpy as np

from .animal_body import LEGS, Beast, Leg, Part, clayed
from .animal_dog import kitted
from .clay import Ball, Cone
from .mesh import Array, Kit, lin

COATS = (("#5a3018", "#120d0b"), ("#7a4522", "#b08a58"), ("#1d1815", "#0d0b0a"),
         ("#b9b2a6", "#d8d2c6"), ("#8b5a2e", "#e6d5b0"))  # fmt: skip
TALL = 2.12


def horse(player: dict) -> Beast:
    """Build a horse of a height at the crown, with its head up."""
    look = player["look"]
    pick = Random(f"horse {look}")
    s = player["height"] / TALL
    coat, mane = (lin(c) for c in pick.choice(COATS))
    socks = pick.random() < 0.5

    def p(*xyz: float) -> Array:
        return np.array(xyz) * s

    def paint(v: Array) -> Array:
        z = v[:, 2:3] / s
        fine = 0.96 + 0.04 * np.sin(v[:, :1] / s * 60) * np.sin(z * 55)
        c = coat * (0.72 + 0.32 * np.clip(z / 1.5, 0, 1)) * fine
        low = np.clip((0.62 - z) / 0.25, 0, 1)
        return c * (1 - 0.55 * low) if not socks else np.where(z < 0.34, lin("#ddd6c8"), c)

    joints = {"trunk": p(0, 0, 1.22), "neck": p(0.52, 0, 1.36), "head": p(0.93, 0, 1.93),
              "tail": p(-0.80, 0, 1.36), "still": np.zeros(3)}  # fmt: skip
    legs = {}
    for name in LEGS:
        side = 0.16 if name[1] == "l" else -0.16
        if name[0] == "f":
            places = ((0.42, 1.08), (0.36, 0.84), (0.42, 0.47), (0.43, 0.0))
        else:
            places = ((-0.60, 1.16), (-0.50, 0.86), (-0.74, 0.52), (-0.66, 0.0))
        legs[name] = Leg(tuple(p(a, side, b) for a, b in places), name[0] == "b")
        for k in range(3):
            joints[f"{name}{k}"] = legs[name].joints[k]
    parts = [*_body(p, s, paint), *_hair(p, s, mane)]
    for name, leg in legs.items():
        parts += _leg(name, leg, s, paint)
    parts += _trim(p, s)
    return Beast(player["name"], "horse", s, joints, legs, parts, look, 1.75 * s, 0.4)


def _body(p, s: float, paint) -> list[Part]:
    cell = 0.026 * s
    trunk = clayed("trunk", p(-1.05, 0, 0.75), p(0.85, 0.45, 1.8), [
        (Cone(p(-0.52, 0, 1.24), p(0.34, 0, 1.22), 0.265 * s, 0.275 * s), 0.05 * s),
        (Ball(p(-0.60, 0.09, 1.22), p(0.27, 0.18, 0.26)), 0.10 * s),
        (Ball(p(0.42, 0.07, 1.16), p(0.21, 0.17, 0.26)), 0.10 * s),
        (Cone(p(0.36, 0, 1.36), p(0.56, 0, 1.42), 0.21 * s, 0.19 * s), 0.10 * s),
        (Cone(p(0.10, 0, 1.46), p(0.38, 0, 1.50), 0.07 * s, 0.08 * s), 0.10 * s),
    ], cell, paint)  # fmt: skip
    neck = clayed("neck", p(0.25, 0, 1.1), p(1.2, 0.3, 2.15), [
        (Cone(p(0.46, 0, 1.34), p(0.72, 0, 1.66), 0.205 * s, 0.150 * s), 0.05 * s),
        (Cone(p(0.72, 0, 1.66), p(0.92, 0, 1.92), 0.150 * s, 0.115 * s), 0.05 * s),
    ], cell, paint)  # fmt: skip
    head = clayed("head", p(0.7, 0, 1.3), p(1.6, 0.2, 2.25), [
        (Ball(p(0.97, 0.0, 1.93), p(0.14, 0.105, 0.14)), 0.03 * s),
        (Ball(p(1.00, 0.05, 1.85), p(0.10, 0.05, 0.10)), 0.05 * s),
        (Cone(p(1.02, 0, 1.89), p(1.30, 0, 1.63), 0.105 * s, 0.066 * s), 0.05 * s),
        (Ball(p(1.345, 0, 1.585), p(0.075, 0.062, 0.066)), 0.04 * s),
        (Cone(p(0.93, 0.065, 2.03), p(0.95, 0.085, 2.16), 0.034 * s, 0.010 * s), 0.02 * s),
    ], cell * 0.7, paint)  # fmt: skip
    return [trunk, neck, head]


def _hair(p, s: float, mane: Array) -> list[Part]:
    """Return mane and tail."""

    def dark(v: Array) -> Array:
        return mane * (0.8 + 0.25 * np.sin(v[:, :1] / s * 90 + v[:, 2:3] / s * 40))

    crest = []
    for k in range(6):
        root = p(0.36 + 0.095 * k, 0.05, 1.53 + 0.092 * k)
        tip = p(0.42 + 0.09 * k, 0.125, 1.36 + 0.09 * k)
        crest.append((Cone(root, tip, 0.055 * s, 0.022 * s), 0.03 * s))
    tail = [
        (Cone(p(-0.80, 0, 1.38), p(-0.95, 0, 1.20), 0.055 * s, 0.075 * s), 0.05 * s),
        (Cone(p(-0.95, 0, 1.20), p(-0.98, 0, 0.62), 0.080 * s, 0.035 * s), 0.05 * s),
    ]
    lock = [(Cone(p(0.95, 0, 2.07), p(1.08, 0, 1.95), 0.04 * s, 0.02 * s), 0.02 * s)]
    cell = 0.022 * s
    return [
        clayed("neck", p(0.2, -0.1, 1.2), p(1.2, 0.3, 2.2), crest, cell, dark, False),
        clayed("tail", p(-1.2, 0, 0.5), p(-0.6, 0.2, 1.5), tail, cell, dark),
        clayed("head", p(0.8, 0, 1.8), p(1.2, 0.2, 2.2), lock, cell * 0.7, dark),
    ]


def _leg(name: str, leg: Leg, s: float, paint) -> list[Part]:
    a, b, c, d = leg.joints
    top, knee, low = (0.150, 0.090, 0.058) if leg.hind else (0.115, 0.075, 0.052)
    up = np.array([0, 0, 1.0]) * s
    fetlock, on = d + up * 0.15, np.array([0.03, 0, 0]) * s
    made = (
        [(Cone(a, b, top * s, knee * s), 0.04 * s)],
        [(Cone(b, c, knee * 0.95 * s, low * s), 0.03 * s),
         (Ball(c, np.full(3, low * 1.12 * s)), 0.02 * s)],
        [(Cone(c, d + up * 0.16, low * s, 0.036 * s), 0.02 * s),
         (Ball(fetlock, np.full(3, 0.047 * s)), 0.02 * s),
         (Cone(fetlock, d + up * 0.07 + on, 0.042 * s, 0.05 * s), 0.01 * s)],
    )  # fmt: skip
    parts = []
    for k, shapes in enumerate(made):
        low_ = np.min([sh.low for sh, _ in shapes], 0) - 0.06 * s
        high = np.max([sh.high for sh, _ in shapes], 0) + 0.06 * s
        parts.append(clayed(f"{name}{k}", low_, high, shapes, 0.021 * s, paint, False))
    hoof = Kit()
    ring = [(0.001, 0.0), (0.066 * s, 0.0), (0.050 * s, 0.075 * s), (0.001, 0.08 * s)]
    hoof.lathe(d + np.array([0.03, 0, 0]) * s, ring, lin("#2a241f"), 14)
    return [*parts, *kitted(hoof, f"{name}2", "stone")]


def _trim(p, s: float) -> list[Part]:
    kit, spark = Kit(), Kit()
    for side in (1, -1):
        kit.ball(p(1.055, side * 0.096, 1.925), np.full(3, 0.026 * s), "#120a06", 12)
        kit.ball(p(1.40, side * 0.035, 1.60), p(0.012, 0.016, 0.02), "#0c0807", 8)
        spark.ball(p(1.072, side * 0.116, 1.938), np.full(3, 0.0055 * s), "#ffffff", 6)
    return [*kitted(kit, "head", "eye"), *kitted(spark, "head", "eye", 1.0)]
