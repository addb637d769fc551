# SPDX-License-Identifier: GPL-3.0-or-later
"""Cheats: what a crew does when a near shoulder covers the face that the shot is about.

The near figure steps aside by the few centimetres that clear the line of sight, for this
camera alone.
"""

from math import copysign, hypot

REACH, MOST = 1.9, 0.45
NEAR = 0.22
STAYS = ("dog", "cat", "horse", "bird", "car", "bicycle", "train")
POSES = {"stand": 1.0, "walk": 1.0, "run": 1.0, "crouch": 0.62}


def crown(figure: dict) -> float:
    """Return how high a figure's crown is at its first key, metres."""
    key, tall = figure["keys"][0], figure["player"]["height"]
    if key["pose"] == "sit":
        return (key.get("seat") or 0.45) + 0.52 * tall
    return tall * POSES.get(key["pose"], 0.15)


def cheats(camera: dict, figures: list[dict]) -> list[tuple[float, float]]:
    """Return how far each figure steps aside (dx, dy), metres."""
    aim, eye = camera["aim"], camera["at"]
    there = [f for f in figures if f["keys"][0].get("present", True)]
    if len(there) < 2:
        return [(0.0, 0.0)] * len(figures)
    subject = min(there, key=lambda f: hypot(*(a - b for a, b in zip(_at(f), aim, strict=False))))
    return [(0.0, 0.0) if f is subject else _aside(eye, subject, f) for f in figures]


def addressed(figures: list[dict], aside: list[tuple[float, float]]) -> list[dict]:
    """Return figures whose eyes and hands follow those who stepped aside.

    A figure that steps aside itself does so with all its own frame: what it looks at and reaches
    for is that much the other way.
    """
    if not any(map(any, aside)):
        return figures
    return [
        {**f, "keys": [_turned(k, figures, aside, own) for k in f["keys"]]}
        for f, own in zip(figures, aside, strict=True)
    ]


def _turned(key: dict, figures: list[dict], aside: list, own: tuple[float, float]) -> dict:
    """Return a key with its points where the others now are."""
    moved = dict(key)
    for name in ("gaze", "to"):
        point = key.get(name)
        if point:
            there = [
                step for f, step in zip(figures, aside, strict=True)
                if any(step) and f["keys"][0] is not key and _over(point, f)
            ]  # fmt: skip
            dx, dy = there[0] if there else (0.0, 0.0)
            moved[name] = (point[0] + dx - own[0], point[1] + dy - own[1], *point[2:])
    return moved


def _over(point, figure: dict) -> bool:
    """Say whether a point is at the head of a figure that stands still."""
    (x, y), tall = _at(figure), figure["player"]["height"]
    near = hypot(point[0] - x, point[1] - y) < NEAR * tall
    return near and abs(point[2] - crown(figure)) < 0.3 * tall


def _at(figure: dict) -> tuple[float, float]:
    return tuple(figure["keys"][0]["at"])


def _aside(eye, subject: dict, near: dict) -> tuple[float, float]:
    """Return how far one figure steps aside from the line between the lens and the subject."""
    (x, y), (u, v) = _at(near), _at(subject)
    long = hypot(u - eye[0], v - eye[1])
    if long < 0.8 or any(hypot(k["at"][0] - x, k["at"][1] - y) > 0.05 for k in near["keys"]):
        return 0.0, 0.0
    dx, dy = (u - eye[0]) / long, (v - eye[1]) / long
    along = (x - eye[0]) * dx + (y - eye[1]) * dy
    side = -(x - eye[0]) * dy + (y - eye[1]) * dx
    if not 0.25 < along < min(REACH, long - 0.3):
        return 0.0, 0.0
    tall = near["player"]["height"]
    face = crown(subject) - 0.08 * subject["player"]["height"]
    sight = eye[2] + (face - eye[2]) * along / long
    top = crown(near)
    if top < sight - 0.04 or near["player"]["kind"] in STAYS or near["keys"][0]["pose"] == "drive":
        return 0.0, 0.0
    shoulder = top - 0.17 * tall > sight - 0.10
    need = (0.165 * tall if shoulder else 0.085 * tall) + 0.13 * along / long
    if abs(side) >= need:
        return 0.0, 0.0
    step = copysign(min(MOST, need - abs(side)), side)
    return -dy * step, dx * step
