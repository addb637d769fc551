"""Measures: how far a spot is from what stays on a set, so that it is found again."""

import math
from dataclasses import dataclass

from moteur.shots.floors.ground import Footprint, footprint
from moteur.shots.model import FloorPlan, Spot

FIXED = frozenset({
    "facade", "parapet", "lamppost", "tree", "stairs", "kerb", "bollard", "mailboxes", "bench",
    "water", "podium", "bar", "counter",
})  # fmt: skip
_FARTHEST = 30.0
_APART = math.sin(math.radians(30.0))


@dataclass(frozen=True)
class Measure:
    """A length from a spot to something that stays: ``north wall``, or the kind of a piece.

    `way` is the direction to a piece, in degrees clockwise from the plan's north.
    """

    to: str
    end: Spot
    metres: float
    way: float | None = None


def measures(floor: FloorPlan, spot: Spot) -> tuple[Measure, ...]:
    """Return how far a spot is from two walls of a room, or from two fixed things outside.

    Two that lie nearly in one line with it fix no spot: the second is at least 30 degrees
    off the line to the first. Outside there may be fewer than two.
    """
    x, y = spot
    if floor.inside:
        east, north = floor.width / 2, floor.depth / 2
        across = (
            ("east wall", (east, y), east - x) if x > 0 else ("west wall", (-east, y), x + east)
        )
        along = (
            ("north wall", (x, north), north - y)
            if y > 0
            else ("south wall", (x, -north), y + north)
        )
        return (Measure(*across), Measure(*along))
    near = sorted(
        (_to(footprint(p), spot) for p in floor.pieces if p.kind in FIXED), key=lambda m: m.metres
    )
    found: list[Measure] = []
    for one in near:
        free = all(_across(spot, one.end, other.end) >= _APART for other in found)
        if 0.05 < one.metres < _FARTHEST and free and len(found) < 2:
            found.append(one)
    return tuple(found)


def _to(out: Footprint, spot: Spot) -> Measure:
    u, v = out.own(*spot)
    end = out.out(
        max(-out.half_width, min(u, out.half_width)), max(-out.half_depth, min(v, out.half_depth))
    )
    way = (90.0 - math.degrees(math.atan2(end[1] - spot[1], end[0] - spot[0]))) % 360.0
    return Measure(out.kind, end, math.dist(spot, end), way)


def _across(spot: Spot, one: Spot, other: Spot) -> float:
    """Return how far two directions are from being in one line: 0, to 1 at a right angle."""
    ways = (math.atan2(p[1] - spot[1], p[0] - spot[0]) for p in (one, other))
    return abs(math.sin(next(ways) - next(ways)))
