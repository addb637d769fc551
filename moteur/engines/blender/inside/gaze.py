# SPDX-License-Identifier: GPL-3.0-or-later
"""Gaze: how far the eyes of who acts are from what they look at, measured on the posed balls."""

from math import acos, degrees

import numpy as np

from .face_eye import Ball
from .face_muscle import Expression
from .mesh import Array, about_z


def pupils(person) -> list[Array]:
    """Return the vertices of each eye's pupil, by number; none of who has no such eyes."""
    bust = getattr(person, "bust", None)
    if bust is None:
        return []
    found, start = [], person.face_from
    for part in bust.face.parts:
        v, _ = part.at(Expression(), {})
        if isinstance(part, Ball):
            ahead = np.argsort(-v[:, 0])[:PUPIL]
            found.append(start + ahead)
        start += len(v)
    return found


PUPIL = 29
"""The vertices of a ball's foremost ring, which is all but a point."""


def away(actor) -> float | None:
    """Return the degrees between an actor's eyes and what they look at now.

    None where they look at nothing, or are shut, or there are none.
    """
    m = actor.moment
    if m is None or not m.present or m.bearing.look is None or m.face.blink > 0.5:
        return None
    eyes = actor.pupils
    if not eyes or actor.n is None:
        return None
    way = _unit(np.sum([_unit(actor.n[e].mean(0)) for e in eyes], 0))
    middle = np.mean([actor.v[e].mean(0) for e in eyes], 0)
    target = about_z(m.facing) @ np.array(m.bearing.look, float) + np.array([*m.at, 0.0])
    cosine = float(way @ _unit(target - middle))
    return degrees(acos(max(-1.0, min(1.0, cosine))))


def _unit(v: Array) -> Array:
    return np.asarray(v, float) / (np.linalg.norm(v) + 1e-12)
