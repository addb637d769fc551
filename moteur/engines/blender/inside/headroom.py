# SPDX-License-Identifier: GPL-3.0-or-later
"""Head room: a camera that stands still tilts a little, so that no crown is cut off close by."""

from math import atan, hypot

import numpy as np

from .figure_skeleton import BONES
from .mesh import Array, about_z
from .raster import frame

HEAD = BONES.index("head")
LEAST, MOST, WANTED = 0.02, 0.20, 0.12
"""What should be between a crown and the picture's edge, as shares of the picture's height."""
CLOSE, EXTREME = 0.30, 1.2
"""How tall a head is in a close picture, and in one that is meant to cut it."""
EYES, FARTHEST = 0.57, 0.17
"""How low the eyes may come, and how far a tilt may bring them, in picture heights."""


def framed(slate: dict, players: list, actions: list) -> dict:
    """Return a slate whose camera gives the head that it is about its room, if a tilt can."""
    who = _subject(slate, players)
    if slate.get("path") or who is None:
        return slate
    m = actions[who].moment(slate["frames"] // 2)
    if not m.present:
        return slate
    person = players[who]
    v, _ = person.shaped(m)
    spot = np.array([*m.at, 0.0])
    head = v[person.weights[:, HEAD] > 0.5] @ about_z(m.facing).T + spot
    eyes = v[person.face_from :].mean(0) @ about_z(m.facing).T + spot
    heights = _heights(slate, np.concatenate([eyes[None], head]))
    shift = _shift(float(heights[1:].min()), float(heights[1:].max()), float(heights[0]))
    if not shift:
        return slate
    return {**slate, "camera": _tilted(slate, shift)}


def _subject(slate: dict, players: list) -> int | None:
    """Return the number of the person whom a shot is about."""
    names = [p.name for p in players]
    if slate.get("focus") in names:
        found = names.index(slate["focus"])
    elif len(players) == 1:
        found = 0
    else:
        return None
    return found if hasattr(players[found], "face_from") else None


def _heights(slate: dict, places: Array) -> Array:
    """Return how far down the picture places are, 0-1."""
    width, height = slate["width"], slate["height"]
    axes, eye, f = frame(slate["camera"], width, height)
    p = (places - eye) @ axes.T
    return 0.5 - f * p[:, 1] / np.maximum(p[:, 2], 0.05) / height


def _shift(top: float, bottom: float, eyes: float) -> float:
    """Return how far the picture's content should come down, in picture heights."""
    if not CLOSE < bottom - top < EXTREME or top > 0.6 or bottom < 0.2:
        return 0.0
    if top < LEAST:
        shift = min(LEAST + 0.02 - top, EYES - eyes, FARTHEST)
        return shift if shift > 0 and top + shift > 0 else 0.0
    if top > MOST:
        return -min(top - WANTED, FARTHEST)
    return 0.0


def _tilted(slate: dict, shift: float) -> dict:
    """Return the camera tilted so that what is in its middle moves down by a share."""
    camera = slate["camera"]
    tall = camera["sensor"][0] * slate["height"] / slate["width"]
    angle = atan(shift * tall / camera["lens_mm"])
    way = np.array(camera["aim"], float) - np.array(camera["at"], float)
    flat = hypot(way[0], way[1])
    if flat < 0.05:
        return camera
    up = np.array([-way[0] / flat * way[2], -way[1] / flat * way[2], flat])
    aim = np.array(camera["at"], float) + way * np.cos(angle) + up * np.sin(angle)
    return {**camera, "aim": [float(x) for x in aim]}
