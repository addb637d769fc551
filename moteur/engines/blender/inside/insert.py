# SPDX-License-Identifier: GPL-3.0-or-later
"""Inserts: the thing that a shot shows alone, lying at the aim, in the nearest hands."""

from math import hypot

import numpy as np

from .action import Action
from .mesh import Solid
from .set_thing import thing, wide

REACH = 0.75


def shown(slate: dict, actions: list[Action]) -> Solid | None:
    """Return what an insert shows, where it is in the set; None where a shot is no insert.

    Whoever is within reach has it in hand.
    """
    name = slate.get("insert") or ""
    if not name:
        return None
    aim = np.array(slate["camera"]["aim"], float)
    near = [(hypot(*(np.array(a.keys[0]["at"]) - aim[:2])), k) for k, a in enumerate(actions)]
    up = np.array(slate["camera"]["at"], float) - aim
    if near and min(near)[0] < REACH:
        holder = actions[min(near)[1]]
        holder.hold, holder.both = tuple(aim), wide(name)
    face = up / (np.linalg.norm(up) + 1e-9) + np.array([0, 0, 0.25])
    face /= np.linalg.norm(face)
    side = np.cross((0, 0, 1.0), face)
    side = side / np.linalg.norm(side) if np.linalg.norm(side) > 1e-3 else np.array([1.0, 0, 0])
    to = np.stack([side, np.cross(face, side), face], 1)
    return thing(name).solids[0].turned(to, aim)
