# SPDX-License-Identifier: GPL-3.0-or-later
"""Gaze: how far the eyes of who acts are from what they look at, measured on the posed balls."""

from math import acos, degrees

import numpy as np

from .face_eye import AROUND, Ball
from .face_muscle import Expression
from .mesh import Array, about_z


def pupils(person) -> list[tuple[Array, Array]]:
    """Return, of each eye, the vertices of the foremost ring and of the hindmost, by number.

    Between their middles runs the way that it looks. None of who has no such eyes.
    """
    bust = getattr(person, "bust", None)
    if bust is None:
        return []
    found, start = [], person.face_from
    for part in bust.face.parts:
        count = len(part.at(Expression(), {})[0])
        if isinstance(part, Ball):
            ring, end = np.arange(AROUND + 1), start + count
            found.append((start + ring, end - 1 - ring))
        start += count
    return found


def away(actor) -> float | None:
    """Return the degrees between an actor's eyes and what they look at now.

    None where they look at nothing, or are shut, or there are none.
    """
    m = actor.moment
    if m is None or not m.present or m.bearing.look is None or m.face.blink > 0.5:
        return None
    eyes = [(actor.v[front].mean(0), actor.v[back].mean(0)) for front, back in actor.pupils]
    if not eyes:
        return None
    way = _unit(np.sum([_unit(front - back) for front, back in eyes], 0))
    middle = np.mean([front for front, _ in eyes], 0)
    target = about_z(m.facing) @ np.array(m.bearing.look, float) + np.array([*m.at, 0.0])
    cosine = float(way @ _unit(target - middle))
    return degrees(acos(max(-1.0, min(1.0, cosine))))


def _unit(v: Array) -> Array:
    return np.asarray(v, float) / (np.linalg.norm(v) + 1e-12)
