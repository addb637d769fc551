"""Halls: rooms where people eat, pray, are nursed, work with their hands, or are kept."""

from moteur.shots.floors.pieces import Hole, Put, Room
from moteur.shots.floors.rooms import laid, on

RESTAURANT = Room(
    9.4, 7.2,
    (
        *laid("table", (-1, 1.6), (1, -1.8), (0.85, 0.85, 0.75), "ns"),
        *laid("table", (-1, 1.6), (-1, 2.2), (0.85, 0.85, 0.75), "ns"),
        *laid("table", (0.02, 0), (1, -1.9), (1.5, 0.85, 0.75), "ns"),
        *laid("table", (0.1, 0), (-1, 2.3), (0.85, 0.85, 0.75), "we"),
        *laid("table", (1, -1.7), (-1, 2.5), (0.85, 0.85, 0.75), "ns"),
        on("east", "cabinet", 0.55, size=(1.3, 0.45, 0.95)),
        on("south", "plant", -1, 0.4), on("north", "plant", 1, -0.4),
        Put("pendant", (-1, 1.6), (1, -1.8)), Put("pendant", (0.02, 0), (1, -1.9)),
        Put("pendant", (0.1, 0), (-1, 2.3)), Put("pendant", (1, -1.7), (-1, 2.5)),
    ),
    (Hole("door", "south", (0.62, 0), 1.0, 2.15), Hole("window", "west", (0.1, 0), 2.0, 1.6, 0.7),
     Hole("door", "north", (0.62, 0), 0.9), Hole("window", "south", (-0.35, 0), 2.0, 1.6, 0.7)),
    3.1,
)  # fmt: skip

CAFE = Room(
    7.8, 6.0,
    (
        Put("counter", (0.35, 0), (1, -1.7), size=(2.6, 0.65, 1.05)),
        on("north", "shelf", 0.2, size=(1.6, 0.3, 2.0)), on("north", "fridge", 0.62),
        *laid("table", (-1, 1.2), (1, -1.3), (0.7, 0.7, 0.75), "ns"),
        *laid("table", (-1, 1.2), (-1, 1.3), (0.7, 0.7, 0.75), "ns"),
        *laid("table", (0.15, 0), (-1, 1.2), (0.7, 0.7, 0.75), "we"),
        Put("stool", (0.2, 0), (1, -2.35), 180.0), Put("stool", (0.45, 0), (1, -2.35), 180.0),
        Put("pendant", (0.2, 0), (1, -1.7)), Put("pendant", (0.5, 0), (1, -1.7)),
        Put("pendant", (-1, 1.2), (-1, 1.3)), on("west", "plant", 1, -0.4),
    ),
    (Hole("door", "south", (0.55, 0), 1.0, 2.15), Hole("window", "west", (0, 0), 1.8, 1.6, 0.7),
     Hole("window", "south", (-0.2, 0), 1.9, 1.6, 0.7)),
    3.0,
)  # fmt: skip

HOSPITAL_CORRIDOR = Room(
    12.0, 3.0,
    (
        on("south", "bench", -0.2), Put("gurney", (0.5, 0), (1, -0.45), 90.0),
        on("south", "vending", 0.74), on("north", "drip", 0.8),
        on("north", "board", -0.14, size=(1.4, 0.05, 1.0)),
        on("south", "plant", 0.0, maybe=0.7), on("south", "bench", 0.2),
    ),
    (Hole("door", "north", (-0.62, 0), 1.2), Hole("door", "north", (0.15, 0), 1.2),
     Hole("door", "south", (-0.5, 0), 1.2), Hole("door", "south", (0.52, 0), 1.2),
     Hole("arch", "east", (0, 0), 1.8, 2.2), Hole("window", "west", (0, 0), 1.4, 1.4, 0.9)),
    2.7,
)  # fmt: skip

WORKSHOP = Room(
    8.4, 6.6,
    (
        on("north", "workbench", -0.45), on("west", "workbench", 0.1, size=(1.8, 0.7, 0.9)),
        on("north", "drill", 0.2), on("east", "cabinet", 0.35, size=(1.0, 0.45, 1.5)),
        on("north", "shelf", 0.55, size=(1.4, 0.4, 2.0)),
        Put("workbench", (0.15, 0), (0.05, 0), size=(1.9, 0.9, 0.9)),
        Put("stool", (0.15, -0.5), (0.05, -0.8), 180.0), Put("crate", (1, -0.6), (-1, 0.6)),
        Put("crate", (1, -0.6), (-1, 1.4)), Put("crate", (-1, 0.6), (-1, 0.6)),
        Put("pendant", (0.15, 0), (0.05, 0)), Put("pendant", (-0.45, 0), (1, -1.0)),
    ),
    (Hole("door", "south", (0.25, 0), 1.6, 2.3), Hole("window", "east", (-0.3, 0), 1.8, 1.2, 1.1),
     Hole("window", "south", (-0.55, 0), 1.6, 1.2, 1.1)),
    3.3,
)  # fmt: skip

CHURCH = Room(
    11.5, 14.5,
    (
        on("north", "altar", 0, metres=0.0),
        *(Put("pew", (side, 0), (-1, 2.2 + 1.25 * row), 180.0)
          for row in range(5) for side in (-0.42, 0.42)),
        Put("podium", (-0.62, 0), (1, -3.7), size=(0.6, 0.55, 1.1)),
        on("west", "cabinet", -0.75, size=(1.2, 0.45, 0.9)),
        Put("pendant", (-0.42, 0), (-0.2, 0)), Put("pendant", (0.42, 0), (-0.2, 0)),
        Put("rug", (0, 0), (-0.12, 0), 90.0, (9.0, 1.2, 0.01)),
    ),
    (Hole("door", "south", (0, 0), 1.8, 2.6), Hole("window", "west", (-0.35, 0), 1.0, 2.8, 2.0),
     Hole("window", "west", (0.15, 0), 1.0, 2.8, 2.0),
     Hole("window", "east", (-0.35, 0), 1.0, 2.8, 2.0),
     Hole("window", "east", (0.15, 0), 1.0, 2.8, 2.0),
     Hole("window", "north", (0, 0), 1.4, 2.6, 2.4)),
    6.0,
)  # fmt: skip

CELL = Room(
    3.4, 4.4,
    (
        Put("bed", (-1, 0.47), (0.38, 0), size=(0.85, 1.95, 0.5)), on("north", "toilet", 0.62),
        on("east", "sink", 0.05, size=(0.5, 0.45, 0.85)),
        on("east", "desk", -0.5, size=(0.9, 0.45, 0.74)),
        Put("stool", (1, -0.85), (-0.5, 0), 270.0, (0.36, 0.36, 0.46)),
    ),
    (Hole("door", "south", (-0.35, 0), 0.9, 2.05),
     Hole("window", "north", (-0.3, 0), 0.7, 0.6, 1.75)),
    2.8,
)  # fmt: skip

HOTEL_ROOM = Room(
    6.6, 5.4,
    (
        on("north", "bed", -0.25, size=(1.8, 2.1, 0.55)),
        on("north", "cabinet", -0.25, -1.25, size=(0.5, 0.4, 0.5)),
        on("north", "cabinet", -0.25, 1.25, size=(0.5, 0.4, 0.5)),
        *laid("desk", (-1, 0.95), (-1, 0.55), (1.3, 0.55, 0.74), "n"),
        on("south", "screen", 0.0, size=(1.1, 0.08, 0.65)),
        on("east", "wardrobe", -0.62), Put("lamp", (1, -0.45), (1, -0.4)),
        Put("armchair", (1, -0.75), (0.2, 0), 270.0),
        Put("table", (1, -0.5), (0.52, 0), size=(0.5, 0.5, 0.5)),
        on("north", "picture", -0.25, size=(1.1, 0.04, 0.6)),
        Put("rug", (-0.25, 0), (1, -2.6), size=(2.8, 1.4, 0.01)),
    ),
    (Hole("door", "south", (0.62, 0)), Hole("window", "east", (0.25, 0), 1.7, 1.6, 0.7),
     Hole("door", "west", (-0.15, 0), 0.8)),
)  # fmt: skip

HALLS: dict[str, Room] = {
    "restaurant": RESTAURANT, "cafe": CAFE, "hospital_corridor": HOSPITAL_CORRIDOR,
    "workshop": WORKSHOP, "church": CHURCH, "cell": CELL, "hotel_room": HOTEL_ROOM,
}  # fmt: skip
