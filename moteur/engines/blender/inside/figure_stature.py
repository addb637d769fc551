# SPDX-License-Identifier: GPL-3.0-or-later
"""Stature: where the crown of a head is, as the planner of shots reckons.

The same shares as `moteur.shots.cameras.figure`, so that a picture shows what the plan says; a test
holds the two together. Hair stands above the crown.
"""

SITTING, CROUCHING, LYING = 0.52, 0.62, 0.165
SMALL, SMALLER = 1.55, 0.1
AHEAD = {"stand": 0.0, "sit": -0.03, "crouch": 0.09}


def crown(height: float, pose: str, seat: float = 0.0) -> tuple[float | None, float]:
    """Return how far before a figure's spot the crown is, and how high, in metres.

    None before it where the legs alone decide. Of who lies it is the nose that is highest.
    """
    ahead = AHEAD[pose] * height if pose in AHEAD else None
    if pose == "sit":
        # A child's legs are short.
        return ahead, seat + (SITTING + SMALLER * max(SMALL - height, 0.0)) * height
    if pose == "lie":
        return ahead, seat + LYING * height
    return ahead, (CROUCHING if pose == "crouch" else 1.0) * height
