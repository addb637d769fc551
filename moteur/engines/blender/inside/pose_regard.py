# SPDX-License-Identifier: GPL-3.0-or-later
"""Regards: eyes go to the eyes of whom they address, wherever these are at a frame.

A slate says where somebody's eyes are when they stand or sit straight; who bends, turns the head
or leans has them elsewhere.
"""

from dataclasses import replace

import numpy as np

from .action import Moment
from .mesh import Array, about_z
from .pose_eyes import eyes_at

NEAR = 0.6


def met(people: list, moments: list[Moment], aside: list[tuple[float, float]]) -> list[Moment]:
    """Return the moments with every look at a person's face on that person's own eyes."""
    eyes = [_eyes(p, m, a) for p, m, a in zip(people, moments, aside, strict=True)]
    return [
        _met(m, a, [e for n, e in enumerate(eyes) if n != k and e is not None])
        for k, (m, a) in enumerate(zip(moments, aside, strict=True))
    ]


def _eyes(person, m: Moment, aside: tuple[float, float]) -> Array | None:
    """Return the point between a person's eyes in the set; None of who is away, or no person."""
    if not m.present or not hasattr(person, "bones"):
        return None
    return _placed(eyes_at(person.pose(m), person.bones, *person.to_head), m, aside)


def _placed(v: Array, m: Moment, aside: tuple[float, float]) -> Array:
    return about_z(m.facing) @ v + [m.at[0] + aside[0], m.at[1] + aside[1], 0.0]


def _met(m: Moment, aside: tuple[float, float], others: list[Array]) -> Moment:
    look = m.bearing.look
    if look is None or not others or not m.present:
        return m
    at = _placed(np.array(look), m, aside)
    there = min(others, key=lambda e: float(np.linalg.norm(e - at)))
    if np.linalg.norm(there - at) > NEAR:
        return m
    own = about_z(-m.facing) @ (there - [m.at[0] + aside[0], m.at[1] + aside[1], 0.0])
    return replace(m, bearing=replace(m.bearing, look=tuple(round(float(x), 2) for x in own)))
