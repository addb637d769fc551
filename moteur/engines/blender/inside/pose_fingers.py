# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingers: how far they close round what a hand has, and the one that points.

Fingers are no bones: from the knuckles on they are bent along an arc, as much as the shape says.
"""

from dataclasses import dataclass
from math import radians

import numpy as np

from .mesh import Array
from .pose_grip import grip

KNUCKLE, LONG = 0.080, 0.085
INDEX = 0.021
REST = 14.0
HELD = {"bag": 175.0, "cup": 105.0, "rod": 160.0, "aim": 150.0, "phone": 62.0, "sheet": 38.0,
        "box": 22.0, "tray": 16.0, "small": 120.0}  # fmt: skip
"""Degrees that fingers bend to hold things, by the grip's kind."""
BUSY = {"phones": 66.0, "embraces": 24.0, "falls": -6.0, "waves": -6.0}
HOLDING = ("holds", "carries", "drinks", "gives", "takes", "picks up", "puts down")
FEELS = {"anger": 95.0, "fear": 55.0, "grief": 34.0}


@dataclass(frozen=True)
class Shape:
    """How far a hand's fingers bend, degrees; `points` leaves the index finger straight."""

    bend: float = REST
    points: bool = False


def shape(b, side: str, sides: str) -> Shape:
    """Return a hand's shape: `sides` are the hands that the figure's last deed needs."""
    if b.hold is not None and (b.both or side == "r"):
        return Shape(40.0)
    if b.pose == "drive":
        return Shape(115.0)
    if b.deeds and side in sides:
        deed = b.deeds[-1]
        if deed.gesture == "points":
            return Shape(165.0, points=True)
        if deed.gesture in BUSY:
            return Shape(BUSY[deed.gesture])
        if deed.gesture in HOLDING:
            return Shape(HELD.get(grip(deed.thing).kind, REST))
    return Shape(REST if b.speak > 0.02 else FEELS.get(b.feeling, REST))


class Fingers:
    """The fingers of a figure at rest, found once."""

    def __init__(self, bones, clothes, v: Array, weights: Array, names: tuple[str, ...]) -> None:
        self.size = (0.84 if clothes.female else 0.93) * bones.scale
        self.size *= 1.05 if clothes.child else 1.0
        self.hands = {}
        for side in "lr":
            wrist = bones.joint[f"{side}_hand"]
            along = bones.tip[f"{side}_hand"] - wrist
            along = along / (np.linalg.norm(along) + 1e-9)
            thumb = np.array([1.0, 0.0, 0.0])
            palm = np.cross(along, thumb)
            palm = palm if palm[1] * (1 if side == "l" else -1) < 0 else -palm
            on = np.flatnonzero(weights[:, names.index(f"{side}_hand")] > 0.5)
            far = (v[on] - wrist) @ along
            on, far = on[far > KNUCKLE * self.size], far[far > KNUCKLE * self.size]
            aside = (v[on] - wrist) @ thumb
            # The thumb lies apart and reaches no farther than the knuckles' row.
            free = (aside < 0.043 * self.size) | (far > 0.11 * self.size)
            self.hands[side] = (on[free], wrist, along, palm, aside[free] > INDEX * self.size)

    def close(self, v: Array, n: Array, shapes: dict[str, Shape]) -> None:
        """Bend the fingers of rest places and normals (n, 3), in place."""
        for side, s in shapes.items():
            on, wrist, along, palm, index = self.hands[side]
            if not len(on) or abs(s.bend) < 1:
                continue
            most = np.where(index & s.points, 0.0, radians(s.bend))
            root = wrist + along * KNUCKLE * self.size
            far, off = (v[on] - root) @ along, (v[on] - root) @ palm
            turn = most * np.minimum(far / (LONG * self.size), 1.1)
            curve = np.where(np.abs(most) < 1e-3, 1e-3, most) / (LONG * self.size)
            a = curve * far
            ahead = np.where(np.abs(most) < 1e-3, far, np.sin(a) / curve)
            inward = np.where(np.abs(most) < 1e-3, 0.0, (1 - np.cos(a)) / curve)
            ahead, inward = ahead - off * np.sin(turn), inward + off * np.cos(turn)
            v[on] += (ahead - far)[:, None] * along + (inward - off)[:, None] * palm
            na, np_ = n[on] @ along, n[on] @ palm
            n[on] += ((na * np.cos(turn) - np_ * np.sin(turn)) - na)[:, None] * along + (
                (na * np.sin(turn) + np_ * np.cos(turn)) - np_
            )[:, None] * palm
