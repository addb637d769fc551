# SPDX-License-Identifier: GPL-3.0-or-later
"""Passing: the world that goes by outside the windows of what drives.

Parts called ``world.N`` stand in a row along y, STRIDE metres apart; the nose is at -y. Where
they are is a function of the frame alone, whatever look draws them.
"""

import re

import bpy

_COUNTRY = (
    r"road|route|carretera|highway|autoroute|autopista|country|campagne|campo|mountain|desert"
)
STRIDE, COUNT = 16.0, 9
TRAFFIC, ONCOMING, GAP = 100, 0.85, 67.0
"""Parts numbered from TRAFFIC on come the other way, this much of one's own speed, GAP apart."""
SPEEDS = {"car_interior": 12.5, "bus_interior": 9.0, "train_interior": 24.0}


def country(floor: dict) -> bool:
    """Say whether it drives through open country, by its name, else by lot."""
    if re.search(_COUNTRY, floor["set"].casefold()):
        return True
    if floor["kind"] == "bus_interior":
        return False
    return floor["kind"] == "train_interior" or floor["look"] % 5 == 0


def coming(number: int) -> float:
    """Return where along y a part of the oncoming traffic is built, metres."""
    return (number - TRAFFIC - 0.5) * GAP


class Passing:
    """Move a floor's world past its windows."""

    def __init__(self, floor: dict, rate: float) -> None:
        self.rides = floor["kind"] in SPEEDS
        self.speed = SPEEDS.get(floor["kind"], 0.0) if floor.get("moving") else 0.0
        self.rate = rate
        self.start = (floor["look"] % 97) * 0.5

    def way(self, frame: float) -> float:
        """Return how far one has driven at a frame, metres."""
        return self.start + self.speed * frame / self.rate

    def state(self, frame: int) -> float:
        """Return what makes one frame's world differ from another's."""
        return round(self.way(frame), 4) if self.speed else 0.0

    def move(self, frame: int) -> None:
        """Put every object of the world where it is at a frame."""
        if not self.rides:
            return
        for o in bpy.data.objects:
            if o.name.startswith("world."):
                o.location.y = self.away(int(o.name.split(".")[1]), frame)

    def away(self, number: int, frame: float) -> float:
        """Return how far along y a part is at a frame from where it was built, metres."""
        whole = STRIDE * COUNT
        if number >= TRAFFIC:
            home = coming(number)
            gone = self.way(frame) + ONCOMING * self.speed * frame / self.rate
            return (home + gone + whole / 2) % whole - whole / 2 - home
        home = (number - (COUNT - 1) / 2) * STRIDE
        return (home + self.way(frame) + whole / 2) % whole - whole / 2 - home

    def lamp(self, frame: float) -> float:
        """Return 0-1: how near the last street lamp is, for light that sweeps over faces."""
        share = (self.way(frame) % STRIDE) / STRIDE - 0.5
        return max(0.0, 1.0 - abs(share) * 4.0) if self.rides else 0.0
