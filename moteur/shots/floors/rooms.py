"""Rooms: the catalogue of insides.

A set is built a little larger than life, as on a stage, so that cameras fit without a wall
that flies.
"""

from moteur.shots.floors.pieces import SIZES, Hole, Put, Room
from moteur.shots.model import Point

Share = tuple[float, float]


def laid(
    kind: str,
    x: Share,
    y: Share,
    size: Point | None = None,
    chairs: str = "nsew",
    seat: str = "chair",
) -> tuple[Put, ...]:
    """Put a table with seats at the sides named, each facing it."""
    width, depth, _ = size = size or SIZES[kind]
    beside = SIZES[seat][1] / 2 + 0.06
    ways = {
        "n": ((0.0, depth / 2 + beside), 0.0),
        "s": ((0.0, -depth / 2 - beside), 180.0),
        "e": ((width / 2 + beside, 0.0), 270.0),
        "w": ((-width / 2 - beside, 0.0), 90.0),
    }
    around = tuple(
        Put(seat, (x[0], x[1] + dx), (y[0], y[1] + dy), turn)
        for (dx, dy), turn in (ways[side] for side in chairs)
    )
    return (Put(kind, x, y, size=size), *around)


def on(wall: str, kind: str, share: float, metres: float = 0.0, **more: object) -> Put:
    """Put a piece with its back to a wall."""
    return Put(kind, (share, metres), wall=wall, **more)  # type: ignore[arg-type]


KITCHEN = Room(
    5.6, 4.8,
    (
        on("north", "fridge", -1, 0.4), on("north", "counter", -1, 1.65),
        on("north", "stove", -1, 2.87), on("north", "sink", -1, 3.6),
        on("north", "counter", -1, 4.6, size=(1.1, 0.62, 0.9)),
        *laid("table", (1, -1.35), (-1, 1.5), (1.4, 0.85, 0.75)),
        Put("pendant", (1, -1.35), (-1, 1.5)),
        on("east", "shelf", 1, -1.7, maybe=0.6), on("west", "picture", -1, 1.3),
        Put("rug", (-1, 1.9), (-1, 1.4), size=(1.6, 1.1, 0.01), maybe=0.5),
        on("east", "plant", -1, 0.35, maybe=0.6),
    ),
    (Hole("window", "north", (-1, 3.6), 1.3, 1.15, 1.05), Hole("door", "west", (0, 0.3)),
     Hole("window", "east", (-0.3, 0), 1.2, 1.3, 0.95)),
)  # fmt: skip

LIVING_ROOM = Room(
    6.8, 5.6,
    (
        on("north", "sofa", -0.22, size=(2.1, 0.92, 0.8)), Put("rug", (-0.22, 0), (1, -1.75)),
        Put("table", (-0.22, 0), (1, -1.75), size=(1.0, 0.55, 0.42)),
        Put("armchair", (-0.22, -1.75), (1, -1.75), 90.0),
        on("east", "shelf", 1, -0.9), on("west", "cabinet", -0.2), on("south", "cabinet", -1, 1.0),
        *laid("table", (1, -1.4), (-1, 1.3), (1.2, 0.8, 0.75), "nw"),
        Put("lamp", (-0.22, 1.4), (1, -0.35)), on("north", "picture", -0.22),
        on("west", "plant", 1, -0.35), Put("pendant", (1, -1.4), (-1, 1.3)),
        on("west", "picture", -0.2, maybe=0.7),
    ),
    (Hole("door", "south", (0.15, 0)), Hole("window", "north", (1, -1.0), 1.4, 1.4, 0.8),
     Hole("window", "east", (-0.3, 0), 1.4, 1.4, 0.8), Hole("door", "west", (-1, 1.0))),
)  # fmt: skip

BEDROOM = Room(
    5.4, 4.8,
    (
        on("north", "bed", -0.3), on("north", "cabinet", -0.3, -1.1, size=(0.45, 0.4, 0.5)),
        on("north", "cabinet", -0.3, 1.1, size=(0.45, 0.4, 0.5)),
        on("east", "wardrobe", 1, -1.2),
        *laid("desk", (-1, 0.95), (-1, 0.5), (1.1, 0.55, 0.74), "n"),
        Put("rug", (-0.3, 0), (1, -2.6), size=(2.0, 1.2, 0.01)), on("north", "picture", -0.3),
        Put("lamp", (1, -0.4), (-1, 0.4)), on("east", "chair", -1, 1.5, maybe=0.7),
        Put("curtain", (-1, 0.1), (0.1, 0), 90.0),
    ),
    (Hole("door", "south", (0.5, 0)), Hole("window", "west", (0.1, 0), 1.3, 1.35, 0.85)),
)  # fmt: skip

BATHROOM = Room(
    3.8, 3.4,
    (
        on("north", "bath", 1, -1.0), on("west", "sink", 0.35), on("west", "toilet", -0.55),
        on("west", "picture", 0.35, size=(0.6, 0.03, 0.8)),
        on("east", "cabinet", -0.2, size=(0.6, 0.35, 0.9)),
        Put("curtain", (1, -1.0), (1, -0.9)),
        Put("rug", (0, 0.2), (-0.1, 0), size=(0.9, 0.6, 0.01)),
    ),
    (Hole("door", "south", (0.4, 0), 0.8), Hole("window", "north", (-0.6, 0), 0.6, 0.8, 1.3)),
)  # fmt: skip

CORRIDOR = Room(
    11.0, 2.6,
    (
        on("north", "picture", -0.5), on("north", "picture", 0.12),
        on("south", "plant", 0.95, maybe=0.7),
        on("north", "cabinet", 0.62, size=(0.8, 0.3, 0.85), maybe=0.6),
        Put("pendant", (-0.5, 0)), Put("pendant", (0.5, 0)),
        Put("rug", (0, 0), (0, 0), size=(8.0, 0.9, 0.01)), on("south", "bench", -0.15, maybe=0.4),
    ),
    (Hole("door", "north", (-0.8, 0)), Hole("door", "north", (0.35, 0)),
     Hole("door", "south", (-0.5, 0)),
     Hole("door", "south", (0.5, 0)), Hole("window", "west", (0, 0), 1.0, 1.3, 0.9)),
    2.6,
)  # fmt: skip

STAIRWELL = Room(
    6.0, 4.6,
    (
        Put("stairs", (1, -0.75), (1, -1.4)), on("north", "lift_doors", -0.45),
        on("west", "plant", -1, 0.4, maybe=0.5), on("west", "bicycle", 1, -1.0, maybe=0.4),
        Put("pendant"), on("south", "mailboxes", 0.6, maybe=0.25),
        Put("rug", (-1, 0.75), (-0.35, 0), 90.0, (0.9, 0.5, 0.01)),
    ),
    (Hole("door", "west", (-0.35, 0)), Hole("door", "south", (-0.45, 0)),
     Hole("window", "east", (0.4, 0), 0.9, 1.2, 1.4)),
    2.9,
)  # fmt: skip

LIFT = Room(
    2.6, 2.5,
    (),
    (Hole("door", "south", (0, 0), 1.2, 2.1),),
    2.5,
)  # fmt: skip

LOBBY = Room(
    8.4, 6.2,
    (
        on("west", "mailboxes", -0.4), on("north", "lift_doors", -0.2), on("north", "bench", 0.55),
        Put("stairs", (-1, 0.8), (1, -1.4)), on("east", "plant", 1, -0.4),
        on("east", "plant", -1, 0.4),
        Put("rug", (0, 0), (-1, 1.2)), Put("pendant"),
        on("south", "rubbish_bin", 0.7, size=(0.4, 0.4, 0.7)),
        on("east", "board", 0, size=(1.3, 0.05, 0.9), maybe=0.7),
    ),
    (Hole("door", "south", (0, 0), 1.5, 2.3), Hole("door", "east", (-0.45, 0)),
     Hole("window", "south", (-0.6, 0), 1.2, 1.8, 0.4)),
    3.1,
)  # fmt: skip

OFFICE = Room(
    6.4, 5.2,
    (
        *laid("desk", (0.35, 0), (1, -1.6), (1.6, 0.8, 0.74), "n"),
        Put("chair", (0.35, -0.4), (1, -2.4), 180.0), on("west", "shelf", 0.5),
        on("west", "cabinet", -0.25),
        on("east", "plant", -1, 0.4), Put("lamp", (1, -0.4), (1, -0.4)),
        on("north", "picture", -0.55),
        Put("screen", (0.35, 0.4), (1, -1.55), 0.0, (0.55, 0.08, 0.4)),
        *laid("table", (-1, 1.1), (-1, 0.95), (0.8, 0.6, 0.5), "e", "armchair"),
    ),
    (Hole("door", "south", (0.45, 0)), Hole("window", "north", (0.35, 0), 2.0, 1.4, 0.85)),
)  # fmt: skip

SHOP = Room(
    7.2, 5.8,
    (
        on("north", "shelf", -0.75), on("north", "shelf", -0.35), on("north", "shelf", 0.05),
        Put("counter", (1, -1.4), (0.2, 0), 90.0, (2.2, 0.6, 1.0)), on("west", "shelf", 0.3),
        on("west", "fridge", -0.35), Put("crate", (-1, 0.5), (-1, 0.5)),
        Put("crate", (-1, 1.3), (-1, 0.45)),
        Put("pendant", (1, -1.4), (0.2, 0)), on("east", "shelf", 0.75, maybe=0.6),
        on("east", "picture", 0.1),
    ),
    (Hole("door", "south", (0.1, 0), 1.0, 2.15), Hole("window", "south", (0.7, 0), 1.7, 1.7, 0.5)),
    3.0,
)  # fmt: skip

BAR = Room(
    8.2, 6.4,
    (
        Put("bar", (-0.25, 0), (1, -1.6), size=(3.6, 0.6, 1.1)),
        on("north", "shelf", -0.45, size=(2.0, 0.3, 2.0)),
        Put("stool", (-0.25, -1.2), (1, -2.2), 180.0),
        Put("stool", (-0.25, -0.2), (1, -2.2), 180.0),
        Put("stool", (-0.25, 0.8), (1, -2.2), 180.0),
        *laid("table", (1, -1.4), (-1, 1.5), (0.8, 0.8, 0.75), "ns"),
        *laid("table", (-1, 1.5), (-1, 1.3), (0.8, 0.8, 0.75), "we"),
        *laid("table", (1, -1.0), (1, -1.3), (0.7, 0.7, 0.75), "s"),
        Put("pendant", (-0.25, -1.0), (1, -1.6)), Put("pendant", (-0.25, 1.0), (1, -1.6)),
        on("west", "picture", 0.1), on("east", "picture", -0.1),
        on("east", "plant", -1, 0.35, maybe=0.6),
    ),
    (Hole("door", "south", (0.05, 0), 1.0, 2.15), Hole("window", "south", (-0.7, 0), 1.6, 1.5, 0.7),
     Hole("door", "west", (0.65, 0), 0.85)),
    3.0,
)  # fmt: skip

HOSPITAL = Room(
    5.8, 5.0,
    (
        on("north", "bed", 0, size=(1.0, 2.1, 0.6)),
        on("north", "cabinet", 0, 0.95, size=(0.5, 0.45, 0.8)),
        on("north", "screen", 0, -0.95, size=(0.5, 0.1, 0.45)), on("west", "chair", 0.45),
        on("west", "sink", -0.5), on("east", "chair", -0.65),
        Put("curtain", (0, 1.5), (1, -1.0), 90.0, (1.8, 0.1, 2.2)),
        Put("drip", (0, -0.95), (1, -0.75)),
    ),
    (Hole("door", "south", (-0.4, 0), 1.2), Hole("window", "east", (0.2, 0), 1.6, 1.4, 0.9)),
    2.8,
)  # fmt: skip

CLASSROOM = Room(
    8.6, 7.0,
    (
        on("north", "board", 0, size=(3.2, 0.06, 1.2)),
        *laid("desk", (0.5, 0), (1, -1.3), None, "n"),
        *(put for y in (2.5, 0.9) for x in (-0.72, -0.15, 0.42)
          for put in laid("table", (x, 0), (-1, y), (1.2, 0.55, 0.74), "s")),
        on("west", "shelf", 0.55), on("west", "picture", 0.0), on("east", "cabinet", -0.1),
    ),
    (Hole("door", "east", (0.7, 0)), Hole("window", "west", (-0.45, 0), 2.2, 1.5, 0.9)),
    3.0,
)  # fmt: skip

POLICE_STATION = Room(
    7.4, 6.0,
    (
        Put("counter", (-0.3, 0), (1, -1.7), size=(2.6, 0.6, 1.1)), on("north", "shelf", -0.6),
        on("north", "board", 0.3, size=(1.6, 0.05, 1.0)), on("west", "bench", -0.5),
        on("east", "cabinet", -0.55),
        *laid("desk", (1, -1.3), (0.35, 0), (1.4, 0.75, 0.74), "ns"),
        on("south", "plant", -1, 0.35, maybe=0.5),
        Put("screen", (1, -1.2), (0.35, 0.1), 0.0, (0.5, 0.08, 0.4)),
        Put("pendant", (1, -1.3), (0.35, 0)),
    ),
    (Hole("door", "south", (0.2, 0), 1.1, 2.15), Hole("window", "east", (0.75, 0), 1.2, 1.2, 1.0)),
    2.8,
)  # fmt: skip

STAGE = Room(
    11.0, 8.0,
    (
        Put("sofa", (-0.45, 0), (0.35, 0)), Put("rug", (0, 0), (-0.1, 0), size=(3.2, 2.2, 0.01)),
        *laid("table", (0.55, 0), (0.3, 0), (1.2, 0.8, 0.75), "we"),
        Put("armchair", (0.3, 0), (-0.65, 0), 200.0),
        on("north", "stove", -0.42), on("north", "shelf", 0.62), on("north", "cabinet", 0.08),
        on("east", "plant", 1, -0.5), on("west", "desk", -0.45, size=(1.2, 0.6, 0.74)),
        Put("chair", (-1, 1.05), (-0.45, 0), 270.0), on("north", "picture", 0.08),
        Put("curtain", (-1, 0.4), (-1, 0.35)), Put("curtain", (1, -0.4), (-1, 0.35)),
        Put("chair", (-0.15, 0), (0.72, 0), 0.0),
        Put("stool", (-0.7, 0), (-0.6, 0), 180.0, (0.4, 0.4, 0.46)),
    ),
    (Hole("door", "north", (-0.78, 0), 1.0, 2.2), Hole("door", "west", (0.35, 0)),
     Hole("door", "east", (0.15, 0)),
     Hole("window", "north", (0.34, 0), 1.4, 1.5, 0.8)),
    4.2,
)  # fmt: skip

CONTROL_ROOM = Room(
    8.0, 5.8,
    (
        *laid("desk", (-0.42, 0), (0.35, 0), (2.2, 0.85, 0.78), "s"),
        *laid("desk", (0.42, 0), (0.35, 0), (2.2, 0.85, 0.78), "s"),
        on("north", "screen", -0.55, size=(1.6, 0.06, 0.95)),
        on("north", "screen", 0, size=(1.6, 0.06, 0.95)),
        on("north", "screen", 0.55, size=(1.6, 0.06, 0.95)), on("west", "cabinet", -0.5),
        on("east", "shelf", -0.5),
        Put("screen", (-0.42, 0), (0.35, 0.15), 0.0, (0.55, 0.08, 0.4)),
        Put("screen", (0.42, 0), (0.35, 0.15), 0.0, (0.55, 0.08, 0.4)),
        Put("pendant", (0, 0), (-0.2, 0)),
    ),
    (Hole("door", "south", (-0.5, 0), 1.0),),
    2.9,
)  # fmt: skip

CAR_INTERIOR = Room(
    9.0, 9.0,
    (
        Put("armchair", (0, -0.42), (0, 0.2), 0.0, (0.6, 0.75, 1.0)),
        Put("armchair", (0, 0.42), (0, 0.2), 0.0, (0.6, 0.75, 1.0)),
        Put("sofa", (0, 0), (0, 1.25), 0.0, (1.5, 0.8, 0.95)),
        Put("counter", (0, 0), (0, -0.95), 180.0, (1.55, 0.4, 0.7)),
    ),
    inside=False,
)  # fmt: skip

NEUTRAL = Room(
    7.0, 6.0,
    (*laid("table", (1, -1.4), (1, -1.4), (1.2, 0.8, 0.75), "ws"),
     Put("chair", (-1, 0.5), (1, -0.5), 45.0),
     Put("pendant")),
    (Hole("door", "west", (-0.3, 0)), Hole("window", "north", (-0.3, 0), 1.4, 1.3, 0.9)),
    2.8,
)  # fmt: skip

ROOMS: dict[str, Room] = {
    "kitchen": KITCHEN, "living_room": LIVING_ROOM, "bedroom": BEDROOM, "bathroom": BATHROOM,
    "corridor": CORRIDOR, "stairwell": STAIRWELL, "lift": LIFT, "lobby": LOBBY, "office": OFFICE,
    "shop": SHOP, "bar": BAR, "hospital": HOSPITAL, "classroom": CLASSROOM,
    "police_station": POLICE_STATION, "stage": STAGE, "control_room": CONTROL_ROOM,
    "car_interior": CAR_INTERIOR, "neutral": NEUTRAL,
}  # fmt: skip
