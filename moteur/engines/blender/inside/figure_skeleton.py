# SPDX-License-Identifier: GPL-3.0-or-later
"""Bones: where joints are when a figure stands with arms a little out. Forward is +x, left +y."""

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

Array = np.ndarray
SPREAD = radians(32)
PARENT = {
    "pelvis": "", "spine": "pelvis", "chest": "spine", "neck": "chest", "head": "neck",
    **{f"{s}_{b}": p if p in ("chest", "pelvis") else f"{s}_{p}"
       for s in "lr"
       for b, p in (("upper", "chest"), ("fore", "upper"), ("hand", "fore"),
                    ("thigh", "pelvis"), ("shin", "thigh"), ("foot", "shin"))},
}  # fmt: skip
BONES = tuple(PARENT)


@dataclass(frozen=True)
class Skeleton:
    """Hold joints (where each bone starts), tips (where it ends) and thickness, metres.

    `stoop` is 0 for who stands straight, 1 for who is bent by age.
    """

    height: float
    scale: float
    head: float
    joint: dict[str, Array]
    tip: dict[str, Array]
    thick: dict[str, float]
    stoop: float = 0.0

    @property
    def hip(self) -> float:
        """Return the height of the hip joints, metres."""
        return float(self.joint["l_thigh"][2])

    def length(self, bone: str) -> float:
        """Return a bone's length, metres."""
        return float(np.linalg.norm(self.tip[bone] - self.joint[bone]))


def skeleton(height: float, female: bool, child: bool, age: int = 35) -> Skeleton:
    """Return the bones of a person of a height; a smaller person has a larger head."""
    stoop = max(0.0, min(1.0, (age - 58) / 25))
    head = 0.195 + 0.040 * height
    chin = height - head
    b = chin / 1.487
    shoulder = b * (0.150 if child else 0.156 if female else 0.182)
    hip = b * (0.088 if female else 0.092)
    joint: dict[str, Array] = {
        "pelvis": np.array([0, 0, 0.955 * b]),
        "spine": np.array([-0.01, 0, 1.07 * b]),
        "chest": np.array([-0.01, 0, 1.22 * b]),
        "neck": np.array([(0.045 * stoop - 0.022) * b, 0, 1.435 * b]),
        "head": np.array([(0.068 * stoop - 0.008) * b, 0, chin + 0.04 * head]),
    }
    tip = {
        "pelvis": joint["spine"],
        "spine": joint["chest"],
        "chest": joint["neck"],
        "neck": joint["head"],
        "head": np.array([0.068 * stoop * b, 0, height]),
    }
    down = np.array([0, sin(SPREAD), -cos(SPREAD)])
    for s, side in (("l", 1), ("r", -1)):
        flip = np.array([1, side, 1])
        at = np.array([(0.038 * stoop - 0.012) * b, shoulder, 1.332 * b]) * flip
        for bone, length in (("upper", 0.285 * b), ("fore", 0.255 * b), ("hand", 0.17 * b)):
            joint[f"{s}_{bone}"] = at
            at = at + down * flip * length
            tip[f"{s}_{bone}"] = at
        at = np.array([0, hip, 0.895 * b]) * flip
        for bone, z in (("thigh", 0.49 * b), ("shin", 0.085 * b)):
            joint[f"{s}_{bone}"] = at
            at = np.array([0, at[1], z])
            tip[f"{s}_{bone}"] = at
        joint[f"{s}_foot"] = at
        tip[f"{s}_foot"] = at + np.array([0.16 * b, 0, -0.05 * b])
    thick = {"pelvis": 0.13, "spine": 0.12, "chest": 0.13, "neck": 0.05, "head": 0.1,
             "upper": 0.045, "fore": 0.04, "hand": 0.03, "thigh": 0.075, "shin": 0.05,
             "foot": 0.04}  # fmt: skip
    wide = {n: thick[n.split("_")[-1]] * b for n in BONES}
    return Skeleton(height, b, head, joint, tip, wide, stoop)
