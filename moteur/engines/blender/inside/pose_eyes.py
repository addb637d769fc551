# SPDX-License-Identifier: GPL-3.0-or-later
"""Eyes: aimed at what a figure looks at, from where the pose has brought them."""

from dataclasses import replace
from math import asin, atan2, degrees

import numpy as np

from .figure_face import Expression
from .figure_head import EYE
from .mesh import Array

ASIDE, UP, DOWN = 34.0, 22.0, 26.0


def eyes_at(pose, bones, scale: float, origin: Array) -> Array:
    """Return the point between a posed figure's eyes, in its frame, metres."""
    rest = origin + EYE * (1, 0, 1) * scale
    return pose.at["head"] + pose.turn["head"] @ (rest - bones.joint["head"])


def aimed(m, pose, bones, scale: float, origin: Array) -> Expression:
    """Return a moment's face with its eyes on its look, as far as eyes turn."""
    look = m.bearing.look
    if look is None:
        return m.face
    way = np.array(look) - eyes_at(pose, bones, scale, origin)
    local = pose.turn["head"].T @ (way / (np.linalg.norm(way) + 1e-9))
    yaw = degrees(atan2(local[1], local[0]))
    pitch = degrees(asin(max(-1.0, min(1.0, float(local[2])))))
    yaw, pitch = max(-ASIDE, min(ASIDE, yaw)), max(-DOWN, min(UP, pitch))
    return replace(m.face, yaw=round(yaw, 2), pitch=round(pitch, 2))
