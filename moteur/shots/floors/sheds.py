"""Sheds: rooms that are under a roof, below a house, on board, or of cloth."""

from moteur.shots.floors.pieces import Hole, Put, Room
from moteur.shots.floors.rooms import laid, on

CABIN = Room(
    4.6, 4.0,
    (
        Put("bed", (-1, 0.49), (1, -1.08), size=(0.9, 2.0, 0.55)),
        on("north", "wardrobe", 1, -0.45, size=(0.8, 0.5, 1.95)),
        *laid("desk", (1, -0.7), (0.05, 0), (1.0, 0.5, 0.74), "s"),
        on("west", "sink", -0.62, size=(0.5, 0.42, 0.9)),
        Put("rug", (0, 0.1), (0, 0), 90.0, (1.5, 0.8, 0.01)), on("south", "sea_bag", -1, 0.4),
    ),
    (Hole("door", "south", (0.5, 0), 0.75, 1.95),
     Hole("window", "north", (0.0, 0), 0.46, 0.46, 1.35)),
    2.4,
)  # fmt: skip

WHEELHOUSE = Room(
    6.4, 4.8,
    (
        Put("helm", (0, 0), (1, -1.35)), on("north", "dash", -0.6), on("north", "dash", 0.6),
        on("north", "dash", 0.0, size=(1.5, 0.5, 1.0)),
        Put("stool", (0, 0.75), (1, -1.7), 180.0),
        *laid("table", (-1, 1.0), (-1, 1.05), (1.3, 0.85, 0.9), ""),
        on("south", "cabinet", -0.1, size=(1.0, 0.42, 1.2)), on("east", "bench", -0.45),
    ),
    (Hole("window", "north", (-0.62, 0), 1.7, 0.95, 1.15),
     Hole("window", "north", (0, 0), 1.7, 0.95, 1.15),
     Hole("window", "north", (0.62, 0), 1.7, 0.95, 1.15),
     Hole("window", "east", (0.4, 0), 1.6, 0.95, 1.15),
     Hole("window", "west", (0.4, 0), 1.6, 0.95, 1.15),
     Hole("door", "south", (0.6, 0), 0.8, 1.95)),
    2.5,
)  # fmt: skip

ENGINE_ROOM = Room(
    8.0, 6.4,
    (
        Put("engine", (-0.1, 0), (1, -1.5)), Put("winch", (-1, 1.7), (-0.25, 0), 90.0),
        on("east", "cabinet", 0.4, size=(1.1, 0.4, 1.9)),
        on("east", "workbench", -0.35, size=(1.6, 0.65, 0.9)),
        on("south", "barrel", -1, 0.5), on("south", "barrel", -1, 1.2),
        on("south", "crate", 0.35), Put("pendant", (-0.1, 0), (0.1, 0)),
        Put("pendant", (0.6, 0), (-0.4, 0)), on("north", "ladder", 1, -0.5),
    ),
    (Hole("door", "south", (0.0, 0), 1.0, 2.0),
     Hole("window", "west", (0.6, 0), 0.7, 0.5, 2.1)),
    3.3,
)  # fmt: skip

BARN = Room(
    10.4, 8.6,
    (
        on("north", "bale", -1, 0.75), on("north", "bale", -1, 2.1), on("west", "bale", 1, -2.0),
        Put("partition", (1, -2.5), (1, -1.25), 90.0), Put("partition", (1, -1.2), (1, -2.6)),
        Put("partition", (1, -1.2), (-1, 2.9)), Put("trough", (1, -0.5), (1, -1.2), 90.0),
        on("west", "ladder", -0.25), on("west", "workbench", -0.7, size=(1.7, 0.7, 0.9)),
        on("south", "barrel", -1, 1.5), Put("crate", (-1, 3.0), (-1, 0.6)),
        Put("stool", (-0.1, 0), (0.35, 0), 180.0, (0.36, 0.36, 0.42)),
        Put("lantern", (-0.15, 0), (0.2, 0)), Put("lantern", (0.45, 0), (-0.35, 0)),
    ),
    (Hole("door", "south", (0.12, 0), 2.4, 2.6), Hole("window", "west", (0.2, 0), 0.8, 0.7, 1.6),
     Hole("window", "east", (-0.5, 0), 0.8, 0.7, 1.6)),
    4.6,
)  # fmt: skip

GARAGE = Room(
    7.6, 7.0,
    (
        Put("car", (-1, 1.5), (0.02, 0)), on("north", "workbench", 0.42),
        on("north", "shelf", -0.5, size=(1.6, 0.4, 2.0)),
        on("east", "cabinet", 0.35, size=(0.9, 0.45, 1.5)),
        on("east", "tyres", 0.08), on("east", "bicycle", -0.36), on("north", "crate", 1, -0.5),
        Put("stool", (0.42, 0), (1, -1.15), 0.0), Put("pendant", (0.42, 0), (1, -1.5)),
    ),
    (Hole("door", "south", (-0.38, 0), 2.6, 2.2), Hole("door", "east", (-1, 0.75)),
     Hole("window", "west", (0.4, 0), 1.1, 0.8, 1.4)),
    2.9,
)  # fmt: skip

ATTIC = Room(
    7.8, 5.6,
    (
        on("north", "trunk", -0.45), on("south", "trunk", 0.7), on("north", "crate", 0.3),
        on("west", "wardrobe", 0.45, size=(1.1, 0.55, 1.8)),
        Put("armchair", (0.5, 0), (0.3, 0), 300.0),
        on("north", "shelf", 0.7, size=(1.1, 0.35, 1.4)),
        Put("table", (0.5, -0.8), (0.3, -0.2), size=(0.5, 0.5, 0.55)),
        Put("lamp", (0.5, 0.8), (0.3, 0.4)), on("south", "bench", -0.5, maybe=0.6),
        Put("rug", (0.3, 0), (-0.1, 0), size=(2.0, 1.3, 0.01)), Put("pendant", (-0.3, 0)),
    ),
    (Hole("window", "east", (0, 0), 0.9, 1.0, 1.0), Hole("door", "west", (-0.45, 0), 0.8, 1.95)),
    3.1,
)  # fmt: skip

CELLAR = Room(
    6.6, 5.4,
    (
        on("north", "rack", -0.5), on("north", "rack", 0.1), Put("stairs", (1, -0.75), (1, -1.4)),
        on("west", "barrel", 0.1), on("west", "barrel", -0.15), on("west", "barrel", -0.4),
        on("west", "crate", -0.72), on("south", "shelf", 0.45, size=(1.4, 0.4, 1.8)),
        *laid("table", (0.1, 0), (-0.15, 0), (1.0, 0.7, 0.75), "s", "stool"),
        Put("pendant", (0.1, 0), (-0.15, 0)),
    ),
    (Hole("door", "south", (-0.4, 0), 0.9, 1.95), Hole("window", "west", (0.5, 0), 0.7, 0.4, 1.8)),
    2.5,
)  # fmt: skip

TENT = Room(
    4.6, 4.4,
    (
        Put("bed", (-1, 0.42), (1, -1.05), size=(0.75, 1.9, 0.42)), on("north", "trunk", 0.45),
        *laid("table", (1, -0.8), (-0.1, 0), (0.8, 0.6, 0.7), "w", "stool"),
        on("north", "crate", -0.2), Put("lantern", (0, 0)),
        Put("rug", (0, 0.1), (0, 0), size=(1.8, 1.4, 0.01)), on("south", "sea_bag", -1, 0.5),
    ),
    (Hole("arch", "south", (0.2, 0), 1.1, 1.9),),
    2.7,
)  # fmt: skip

SHEDS: dict[str, Room] = {
    "cabin": CABIN, "wheelhouse": WHEELHOUSE, "engine_room": ENGINE_ROOM, "barn": BARN,
    "garage": GARAGE, "attic": ATTIC, "cellar": CELLAR, "tent": TENT,
}  # fmt: skip
