# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets: a floor plan built, lit, and what the camera may see of it."""

from dataclasses import dataclass, field
from math import cos, hypot, radians, sin

import numpy as np

from .built import built
from .light import Light, solidity, tone
from .mesh import Array, Kit, Solid
from .mood import CLEAR, Mood, mood
from .out_weathered import lamplit, weathered
from .palette import Palette, palette
from .set_car import RIDES, ride
from .set_outside import outside
from .set_piece import piece
from .set_room import room
from .set_sky import sky

TOPS = ("table", "desk", "counter", "bar")


@dataclass
class Part(Solid):
    """A solid of the set: `wild` ones may be taken away for a camera."""

    low: Array = field(default_factory=lambda: np.zeros(3))
    high: Array = field(default_factory=lambda: np.zeros(3))
    wild: bool = False


@dataclass
class Set:
    """Hold a set's parts, its light and its mood."""

    floor: dict
    mood: Mood
    palette: Palette
    solids: list[Part]
    light: Light
    eye: Array = field(default_factory=lambda: np.zeros(3))
    _shown: dict[str, Array] = field(default_factory=dict)

    def lit(self) -> list[Array]:
        """Return the picture colours of every part."""
        return [self.shown(s) for s in self.solids]

    def shown(self, solid: Part) -> Array:
        """Return one part's picture colours (n, 3), baked once."""
        if solid.name not in self._shown:
            light = self.light.gather(solid.v, solid.n)
            glow = solid.g[:, None]
            colour = solid.c * light * (1 - glow) + solid.c * glow
            self._shown[solid.name] = tone(colour, self.mood.exposure)
        return self._shown[solid.name]

    def veil(self, colour: Array, v: Array, eye: Array) -> Array:
        """Return colours with the fog between them and the lens."""
        if not self.mood.fog:
            return colour
        far = np.linalg.norm(v - eye, axis=1, keepdims=True)
        k = 1 - np.exp(-np.maximum(far - CLEAR, 0.0) * self.mood.fog)
        return colour * (1 - k) + self.mood.horizon * 0.9 * k

    def walls_behind(self, eyes: list[Array]) -> set[str]:
        """Return the walls (and ceiling) that a camera stands behind or in."""
        if not self.floor["inside"]:
            return set()
        w, d = self.floor["width"] / 2, self.floor["depth"] / 2
        gone = set()
        for e in eyes:
            for name, off in (("wall_north", e[1] - d), ("wall_south", -d - e[1]),
                              ("wall_east", e[0] - w), ("wall_west", -w - e[0])):  # fmt: skip
                if off > -0.08:
                    gone.add(name)
            if e[2] > self.floor["height"] - 0.05:
                gone.add("ceiling")
        return gone

    def backs_on(self, solid: Part, gone: set[str]) -> bool:
        """Say whether a part stands against a wall that was taken away."""
        w, d = self.floor["width"] / 2, self.floor["depth"] / 2
        gaps = {"wall_north": d - solid.high[1], "wall_south": solid.low[1] + d,
                "wall_east": w - solid.high[0], "wall_west": solid.low[0] + w}  # fmt: skip
        return any(gaps[g] < 0.3 for g in gone if g in gaps)

    def table(self, keys) -> tuple[float, float] | None:
        """Return (distance, height) of the table before whoever sits, if any."""
        for key in keys:
            if key["pose"] == "sit":
                a = radians(key["facing"])
                for p in self.floor["pieces"]:
                    if p["kind"] in TOPS:
                        dx, dy = p["at"][0] - key["at"][0], p["at"][1] - key["at"][1]
                        ahead = dx * cos(a) + dy * sin(a)
                        half = min(p["size"][:2]) / 2
                        if 0 < ahead < half + 0.75 and hypot(dx, dy) < max(p["size"][:2]) / 2 + 0.8:
                            return max(0.05, ahead - half), p["size"][2]
        return None


def wild(name: str) -> bool:
    """Say whether a part may be taken away for a camera: all but ground, sky and shell."""
    return name.split(".", maxsplit=1)[0].split("_", maxsplit=1)[0] not in (
        "sky",
        "floor",
        "ceiling",
        "wall",
    )


def _furnish(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list) -> None:
    """Build the kit's own set."""
    (room if floor["inside"] else outside)(kit, floor, air, colours, lamps)
    if floor["kind"] in RIDES:
        ride(kit, floor, air, colours, lamps)
    else:
        for number, p in enumerate(floor["pieces"]):
            piece(kit, p, number, floor, air, colours, lamps)


def build(floor: dict) -> Set:
    """Build a floor plan of the contract; equal plans give equal sets."""
    air = mood(floor["time"], floor["weather"], floor["inside"])
    colours = palette(floor)
    kit, lamps = Kit(), []
    sky(kit, floor, air)
    if floor.get("built"):
        solids, floor = built(floor["built"], floor, air, lamps)
        kit.solids += solids
    else:
        _furnish(kit, floor, air, colours, lamps)
    weathered(kit, floor)
    if air.dark and not floor["inside"]:
        lamplit(kit, lamps)
    parts = []
    for s in kit.solids:
        low, high = s.v.min(0), s.v.max(0)
        parts.append(
            Part(s.name, s.v, s.n, s.q, s.c, s.g, s.clear, None, s.s, low, high, wild(s.name))
        )
    w, d = floor["width"] / 2 + 0.3, floor["depth"] / 2 + 0.3
    high = floor["height"] + 0.1 if floor["inside"] else 9.0
    cell = 0.07 if floor["inside"] else max(0.14, max(w, d) / 110)
    lamps.sort(
        key=lambda lamp: float(np.hypot(*lamp.at[:2])) - 6 * lamp.reach * float(lamp.colour.max())
    )
    del lamps[36:]
    if air.sun is not None:
        lamps.append(air.sun)
    solid = [p for p in parts if p.name != "sky"]
    space = solidity(solid, (-w, -d, -0.1), (w, d, high), cell)
    light = Light(lamps, air.sky, air.ground, air.exposure, space)
    return Set(floor, air, colours, parts, light)
