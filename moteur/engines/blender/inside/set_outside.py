# SPDX-License-Identifier: GPL-3.0-or-later
"""Outdoors: the ground of every kind of place, and what stands around it."""

import numpy as np

from . import out_paving as paving
from . import out_places as places
from .light import Lamp
from .mesh import Kit
from .mood import Mood
from .out_farm import farmyard
from .out_life import life
from .out_water import water_around
from .palette import Palette
from .set_piece import piece

TOWN = {"street", "bus_stop", "courtyard", "square", "market"}
GREEN = {"park", "forest", "neutral", "cemetery", "field", "road", "farmyard"}
SOFT = {
    "beach": places.sand, "park": places.park, "neutral": places.park, "cemetery": places.park,
    "forest": places.forest, "field": places.field, "road": places.road, "rooftop": places.roof,
    "farmyard": farmyard,
}  # fmt: skip
HARD = {
    "courtyard": paving.court, "harbour": paving.court, "square": paving.setts,
    "market": paving.setts, "platform": paving.platform, "deck": paving.deck,
    "car_park": paving.car_park,
}  # fmt: skip
RIDES = ("car_interior", "bus_interior", "train_interior")


def outside(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Lay the ground and stand what surrounds it, where the plan has not."""
    kind = floor["kind"]
    if kind in RIDES:
        return
    kit.stand()
    if kind in SOFT:
        SOFT[kind](kit, floor, air)
    else:
        HARD.get(kind, paving.street)(kit, floor, air, colours)
    kit.finish("floor")
    water_around(kit, floor, air)
    life(kit, floor, air, colours)
    _surround(kit, floor, {p["kind"] for p in floor["pieces"]}, air, colours, lamps)


def _surround(
    kit: Kit, floor: dict, kinds: set[str], air: Mood, colours: Palette, lamps: list[Lamp]
) -> None:
    """Stand house fronts, trees, lamps around, each kind only where the plan has none."""
    kind, w, d = floor["kind"], floor["width"], floor["depth"]
    pick = colours.pick("around")
    made: list[dict] = []

    def put(what: str, x: float, y: float, turn: float, size) -> None:
        made.append({"kind": what, "at": (x, y), "turn": turn, "size": size, "seats": ()})

    if kind in TOWN and "facade" not in kinds:
        _fronts(put, pick, w, d)
        for k in range(-2, 3) if kind != "courtyard" and "lamppost" not in kinds else ():
            put("lamppost", k * 9.0 + 3, d / 2 - min(2.4, d * 0.22), 0, (0.3, 0.3, 5.0))
    if kind in ("street", "bus_stop"):
        _further(put, pick, w, d)
    elif kind in GREEN:
        _trees(put, pick, kind, w, d)
    elif kind == "platform":
        _across(put, pick, d)
    elif kind == "rooftop" and "parapet" not in kinds:
        for x, y, turn in ((0, d / 2, 0), (0, -d / 2, 0), (w / 2, 0, 90), (-w / 2, 0, 90)):
            put("parapet", x, y, turn, ((d if turn else w) + 0.3, 0.3, 1.0))
    for number, p in enumerate(made):
        piece(kit, p, 1000 + number, floor, air, colours, lamps)


def _further(put, pick, w: float, d: float) -> None:
    """Let a street go on: more fronts, one across each end, cars in the lanes."""
    for side in (-1, 1):
        for k in range(2):
            x = side * (w / 2 + 6.5 + 12.1 * k)
            for y, turn in ((d / 2 + 4.6, 0.0), (-d / 2 - 4.6, 180.0)):
                if abs(x) > w / 2 + 9:
                    put("facade", x, y, turn, (12.0, 9.0, pick.uniform(12, 19)))
        put("facade", side * (w / 2 + 34), 0, 90.0 * -side, (d + 12, 9.0, pick.uniform(14, 22)))
    for k, x in enumerate((-w / 2 - 5, w / 2 + 8, w / 2 + 15)):
        put("car", x, (3.0 if k % 2 else -3.0), 90.0 if k % 2 else 270.0, (1.8, 4.3, 1.45))


def _trees(put, pick, kind: str, w: float, d: float) -> None:
    """Stand trees beyond where people play."""
    if kind in ("road", "field", "farmyard"):
        for _ in range(7):
            x, side = pick.uniform(-34, 34), pick.choice((-1, 1))
            y = side * (d / 2 + pick.uniform(3, 18))
            put("tree", x, y, pick.uniform(0, 360), (0.5, 0.5, pick.uniform(5, 10)))
        return
    count, near, deep = (60, 1.5, 22) if kind == "forest" else (24, 3.0, 18)
    for _ in range(count):
        a, far = pick.uniform(0, 6.283), pick.uniform(near, near + deep)
        x, y = np.cos(a) * (w / 2 + far), np.sin(a) * (d / 2 + far)
        high = pick.uniform(5, 9) if kind != "forest" else pick.uniform(8, 14)
        put("tree", float(x), float(y), pick.uniform(0, 360), (0.5, 0.5, high))


def _across(put, pick, d: float) -> None:
    """Furnish the platform on the other side of the line."""
    for k in range(-3, 4):
        put("lamppost", k * 11.0, d / 2 + 10.5, 0, (0.25, 0.25, 4.6))
        put("tree", k * 9.0 + 3, d / 2 + 15 + 2 * (k % 2), 0, (0.5, 0.5, pick.uniform(6, 9)))
    put("platform_sign", 6, d / 2 + 10.0, 0, (2.4, 0.15, 2.7))


def _fronts(put, pick, w: float, d: float) -> None:
    """Stand a row of house fronts on each long side."""
    for y, turn in ((d / 2 + 1.2, 0.0), (-d / 2 - 1.2, 180.0)):
        x = -max(w / 2 + 14, 22.0)
        while x < max(w / 2 + 14, 22.0):
            wide = pick.uniform(7, 11)
            at = y + (0.5 if turn == 0 else -0.5)
            put("facade", x + wide / 2, at, turn, (wide - 0.02, 1.0, pick.uniform(9, 17)))
            x += wide
