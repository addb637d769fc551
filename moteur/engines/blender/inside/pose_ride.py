# SPDX-License-Identifier: GPL-3.0-or-later
"""Riding: who sits astride a bicycle, a motorbike or a horse, by the height of its saddle.

A player that is ridden stands where its rider is, so that saddle, pedals and handlebars are
where `figure_vehicle` and `animal_horse` build them, in the rider's own frame.
"""

from math import cos, hypot, sin

import numpy as np

from .figure_limbs import Hand, Sole, Stance
from .mesh import about_y, about_z
from .pose_route import STEP

MOUNTS = ("bicycle", "horse")
ASTRIDE, CYCLING, HIGH = 0.7, 0.88, 1.2
RADIUS = 0.335
CRANK, GEAR = (-0.03, RADIUS - 0.05, 0.17), RADIUS * 2.4
BAR = (0.30, 0.25, RADIUS + 0.70)


def rides(key: dict) -> bool:
    """Say whether a key is of somebody astride."""
    return key["pose"] == "drive" and (key.get("seat") or 0.0) > ASTRIDE


def afoot(keys: list[dict]) -> list[dict]:
    """Return keys for a route: whoever rides goes as who walks, and never gets up to do it."""
    found = []
    for i, key in enumerate(keys):
        if not rides(key):
            found.append(key)
            continue
        after = keys[i + 1] if i + 1 < len(keys) else None
        goes = after is not None and _apart(key, after) >= STEP
        pose = "walk" if goes or not key.get("present", True) else "stand"
        found.append({**key, "pose": pose, "seat": 0.0})
    return found


def _apart(a: dict, b: dict) -> float:
    return hypot(b["at"][0] - a["at"][0], b["at"][1] - a["at"][1])


def astride(limbs) -> Stance:
    """Return the stance of who rides: hips on the saddle, feet on pedals, pegs or in stirrups."""
    s, b = limbs.s, limbs.b
    hip = b.seat + 0.070 * s.scale * limbs.build
    lift = s.joint["pelvis"][2] - s.hip
    high = b.seat > HIGH
    at = np.array([-0.04 if high else -0.17, 0.0, hip + lift])
    sway = 0.0 if high else 2.5 * sin(_crank(b))
    lean = 3.0 if high else 17.0 if b.seat > CYCLING else 9.0
    turns = (
        about_y(-6 if high else lean * 0.35),
        about_z(sway) @ about_y(2 + lean * 0.4),
        about_z(-sway) @ about_y(2 + lean * 0.3),
    )
    soles = {side: _foot(limbs, side, k) for side, k in (("l", 1), ("r", -1))}
    return Stance(at, turns, soles)


def _crank(b) -> float:
    return b.travelled / GEAR


def _foot(limbs, side: str, k: int) -> Sole:
    """Return the sole of a rider's foot."""
    s, b = limbs.s, limbs.b
    low, ball = s.tip["l_shin"][2], 0.115 * s.scale
    if b.seat > HIGH:
        leg = s.length("l_thigh") + s.length("l_shin")
        at = np.array([0.10, 0.36 * k, b.seat - leg * 0.74])
        return Sole(at, np.array([0.8, 0.75 * k, 0.5]), about_z(12 * k) @ about_y(-8))
    if b.seat <= CYCLING:
        at = np.array([0.10 - ball, 0.21 * k, 0.27 + low])
        return Sole(at, np.array([0.9, 0.45 * k, 0.6]), about_z(8 * k))
    a = _crank(b)
    x, z, reach = CRANK
    pedal = np.array([x + reach * k * cos(a), 0.12 * k, z - reach * k * sin(a)])
    tip = 14.0 - 10.0 * k * cos(a)
    ankle = about_y(tip) @ np.array([-ball, 0.0, low])
    return Sole(pedal + ankle, np.array([0.95, 0.14 * k, 0.35]), about_z(4 * k) @ about_y(tip))


def grips(limbs, side: str) -> Hand:
    """Return a rider's hand: on the handlebars, or at the reins."""
    s, b, k = limbs.s, limbs.b, 1 if side == "l" else -1
    if b.seat > HIGH:
        at = np.array([0.30 * s.scale, 0.07 * k, b.seat + 0.27 * s.scale])
        return Hand(at, np.array([-0.7, 0.7 * k, -0.5]), np.array([0.0, -k, -0.2]),
                    np.array([0.9, -0.3 * k, -0.1]))  # fmt: skip
    x, y, z = BAR
    if b.seat <= CYCLING:
        x, y, z = 0.36, 0.33, 1.0
    at = np.array([x - 0.09, y * k, z + 0.045])
    return Hand(at, np.array([-0.4, 0.8 * k, -0.7]), np.array([0.25, 0.0, -1.0]),
                np.array([0.95, 0.12 * k, -0.2]))  # fmt: skip
