"""Pieces: furniture and scenery as it is put on a floor.

A piece that is not turned has its back to the north (+y) and its front to the viewer of
the plan (-y): its front faces ``turn - 90`` degrees. Sizes are width, depth, height in metres.
"""

import math
from dataclasses import dataclass
from typing import Literal

from moteur.shots.floors.fittings import FITTING_SEATS, FITTINGS, OVERHEAD
from moteur.shots.floors.scenery import FLAT_SCENERY, SCENERY
from moteur.shots.model import Opening, Piece, Point, Spot

Wall = Literal["north", "south", "east", "west"]

SIZES: dict[str, Point] = {
    "table": (1.5, 0.85, 0.75),
    "chair": (0.46, 0.5, 0.9),
    "stool": (0.38, 0.38, 0.68),
    "sofa": (1.9, 0.9, 0.8),
    "armchair": (0.85, 0.85, 0.9),
    "bed": (1.6, 2.05, 0.55),
    "wardrobe": (1.4, 0.6, 2.05),
    "shelf": (1.2, 0.35, 1.9),
    "counter": (1.8, 0.62, 0.9),
    "stove": (0.6, 0.62, 0.9),
    "fridge": (0.65, 0.65, 1.75),
    "sink": (0.8, 0.62, 0.9),
    "desk": (1.5, 0.75, 0.74),
    "lamp": (0.4, 0.4, 1.55),
    "pendant": (0.45, 0.45, 0.35),
    "bench": (1.5, 0.45, 0.45),
    "screen": (1.1, 0.08, 0.7),
    "board": (2.2, 0.06, 1.2),
    "plant": (0.45, 0.45, 1.1),
    "rug": (2.2, 1.5, 0.01),
    "picture": (0.7, 0.04, 0.5),
    "bath": (1.7, 0.75, 0.58),
    "toilet": (0.4, 0.65, 0.75),
    "cabinet": (0.9, 0.45, 0.95),
    "stairs": (1.25, 2.7, 1.9),
    "lift_doors": (1.1, 0.1, 2.1),
    "mailboxes": (1.2, 0.25, 1.1),
    "bar": (3.0, 0.6, 1.1),
    "car": (1.8, 4.3, 1.45),
    "tree": (0.5, 0.5, 6.5),
    "lamppost": (0.25, 0.25, 5.5),
    "kerb": (40.0, 0.2, 0.14),
    "facade": (12.0, 9.0, 16.0),
    "parapet": (8.0, 0.25, 1.05),
    "water": (30.0, 12.0, 0.05),
    "bollard": (0.22, 0.22, 0.9),
    "rubbish_bin": (0.6, 0.6, 1.1),
    "bicycle": (1.75, 0.5, 1.05),
    "curtain": (1.4, 0.12, 2.3),
    "podium": (3.0, 1.6, 0.25),
    "crate": (0.7, 0.6, 0.55),
    **SCENERY,
    **FITTINGS,
}
KINDS = tuple(SIZES)
HUNG = frozenset({"pendant", "picture", "screen", "board", "curtain", "lift_doors"}) | OVERHEAD
FLAT = frozenset({"rug", "water", "kerb"}) | FLAT_SCENERY

# own x, own y, turn of the sitter from the piece's front, seat height
_SEATS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "chair": ((0.0, -0.02, 0.0, 0.45),),
    "stool": ((0.0, 0.0, 0.0, 0.68),),
    "armchair": ((0.0, -0.1, 0.0, 0.42),),
    "sofa": ((-0.5, -0.12, 0.0, 0.42), (0.5, -0.12, 0.0, 0.42)),
    "bed": ((0.0, -0.85, 0.0, 0.55), (-0.62, -0.2, -90.0, 0.55), (0.62, -0.2, 90.0, 0.55)),
    "bench": ((-0.4, 0.0, 0.0, 0.45), (0.4, 0.0, 0.0, 0.45)),
    "toilet": ((0.0, -0.1, 0.0, 0.42),),
    "stairs": ((0.3, -1.05, 0.0, 0.38),),
    "crate": ((0.0, 0.0, 0.0, 0.55),),
    "bath": (),
    **FITTING_SEATS,
    "log": ((-0.4, 0.0, 0.0, 0.42), (0.4, 0.0, 0.0, 0.42)),
    "bus_seat": ((-0.24, -0.02, 0.0, 0.46), (0.24, -0.02, 0.0, 0.46)),
    "cab": ((0.0, 0.25, 180.0, 0.5),),
    "shelter": ((-0.7, 0.15, 0.0, 0.45), (0.7, 0.15, 0.0, 0.45)),
    "terrace_table": ((-0.72, 0.0, 90.0, 0.45), (0.72, 0.0, -90.0, 0.45)),
}


@dataclass(frozen=True)
class Put:
    """Say where a piece goes in a room of any size.

    `x` and `y` are (share of the half side, metres added). `wall` sets the back to a wall
    and then `x` is along it (eastward or northward) and `y` unused.
    """

    kind: str
    x: tuple[float, float] = (0.0, 0.0)
    y: tuple[float, float] = (0.0, 0.0)
    turn: float = 0.0
    size: Point | None = None
    wall: Wall | None = None
    maybe: float = 1.0


@dataclass(frozen=True)
class Hole:
    """Say where a door or window goes: its wall, (share, metres) along it, and its size."""

    kind: Literal["door", "window", "arch"]
    wall: Wall
    along: tuple[float, float] = (0.0, 0.0)
    width: float = 0.9
    height: float = 2.05
    sill: float = 0.0


@dataclass(frozen=True)
class Room:
    """A kind of floor: its size, whether it is inside, its openings and pieces."""

    width: float
    depth: float
    pieces: tuple[Put, ...]
    holes: tuple[Hole, ...] = ()
    height: float = 2.7
    inside: bool = True


def piece(kind: str, at: Spot, turn: float = 0.0, size: Point | None = None) -> Piece:
    """Make a piece with its seats; `size` is the kind's usual one where None."""
    size = size or SIZES[kind]
    turn %= 360.0
    seats = tuple(_seat(at, turn, own, size) for own in _SEATS.get(kind, ()))
    return Piece(
        kind=kind, at=(round(at[0], 3), round(at[1], 3)), turn=turn, size=size, seats=seats
    )


def _seat(
    at: Spot, turn: float, own: tuple[float, float, float, float], size: Point
) -> tuple[float, float, float, float]:
    """Turn a seat with its piece; of a narrow one it is nearer to the middle."""
    half, deep = max(size[0] / 2 - 0.18, 0.0), max(size[1] / 2 - 0.15, 0.0)
    x, y = turned(min(max(own[0], -half), half), min(max(own[1], -deep), deep), turn)
    facing = (turn - 90.0 + own[2]) % 360.0
    return (round(at[0] + x, 3), round(at[1] + y, 3), facing, own[3])


def turned(x: float, y: float, degrees: float) -> Spot:
    """Turn a vector counter-clockwise."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (x * cos - y * sin, x * sin + y * cos)


BACKS: dict[Wall, float] = {"north": 0.0, "west": 90.0, "south": 180.0, "east": 270.0}


def set_up(put: Put, width: float, depth: float) -> Piece:
    """Put a piece into a room of this size."""
    size = put.size or SIZES[put.kind]
    if put.wall is None:
        x = put.x[0] * width / 2 + put.x[1]
        y = put.y[0] * depth / 2 + put.y[1]
        return piece(put.kind, (x, y), put.turn, size)
    half, across = (width, depth) if put.wall in ("north", "south") else (depth, width)
    along = put.x[0] * half / 2 + put.x[1]
    out = across / 2 - size[1] / 2 - 0.02
    at = {
        "north": (along, out),
        "south": (along, -out),
        "east": (out, along),
        "west": (-out, along),
    }[put.wall]
    return piece(put.kind, at, BACKS[put.wall] + put.turn, size)


def opening(hole: Hole, width: float, depth: float) -> Opening:
    """Cut an opening into a room of this size, whole within its wall."""
    side = width if hole.wall in ("north", "south") else depth
    reach = max(side / 2 - hole.width / 2 - 0.1, 0.0)
    along = min(max(hole.along[0] * side / 2 + hole.along[1], -reach), reach)
    return Opening(
        kind=hole.kind,
        wall=hole.wall,
        along=round(along, 3),
        width=hole.width,
        height=hole.height,
        sill=hole.sill,
    )
