# SPDX-License-Identifier: GPL-3.0-or-later
"""The sun of a set: where it stands, as known or as a cameraman would wish it, and its colour."""

from dataclasses import replace
from math import cos, radians, sin

import numpy as np

from .light import Lamp
from .mesh import Array, lin

INSIDE, OUTSIDE = 2.6, 1.35
WISHED = {"day": (232.0, 42.0), "dawn": (106.0, 15.0), "dusk": (254.0, 13.0)}
"""Azimuth and elevation where none is known, for streets whose houses look to the south."""
OUT = {"north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0}


def way(azimuth: float, elevation: float) -> Array:
    """Return the unit vector to the sun; azimuth from north (+y) clockwise, degrees."""
    a, e = radians(azimuth), radians(elevation)
    return np.array([sin(a) * cos(e), cos(a) * cos(e), sin(e)])


def warmth(elevation: float, time: str) -> Array:
    """Return the sun's colour: white when high, gold and red as it sinks."""
    low = max(0.0, 1 - max(elevation, 0.0) / 26)
    if time == "dawn":
        return lin("#fff2dc") * (1 - low) + lin("#ffb48c") * low
    return lin("#fff2dc") * (1 - low) + lin("#ff9c5a") * low


def sunlit(set_, sun: tuple[float, float] | None) -> None:
    """Put the sun into a set: at (azimuth, elevation), or where it serves when that is unknown.

    There is none at night, under clouds, below the horizon, or in a room without windows.
    """
    floor, time = set_.floor, set_.floor["time"]
    lamps = [lamp for lamp in set_.light.lamps if not lamp.sun]
    if time == "night" or floor["weather"]:
        return
    inside = floor["inside"]
    if sun is None:
        sun = WISHED.get(time, WISHED["day"])
        if inside:
            windows = [o for o in floor["openings"] if o["kind"] == "window"]
            if not windows:
                return
            widest = max(windows, key=lambda o: o["width"] * o["height"])
            aside = 34.0 if floor["look"] % 2 else -34.0
            sun = (OUT[widest["wall"]] + aside, 34.0 if time == "day" else 13.0)
    if sun[1] < 0.5:
        set_.light.lamps = lamps
        return
    strength = INSIDE if inside else OUTSIDE * min(1.0, 0.55 + sun[1] / 40)
    lamp = Lamp(way(*sun), warmth(sun[1], time) * strength, sun=True)
    set_.light.lamps = [*lamps, lamp]
    set_.mood = replace(set_.mood, sun=lamp)
