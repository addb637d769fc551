"""Galleries: rooms that are open to everybody, where one is judged, plays, reads, looks or eats."""

from moteur.shots.floors.pieces import Hole, Put, Room
from moteur.shots.floors.rooms import laid, on

COURTROOM = Room(
    11.0, 10.0,
    (
        on("north", "tribune", 0, 0.0, size=(3.6, 0.9, 1.3)),
        Put("dock", (-0.55, 0), (1, -1.1), 20.0),
        Put("desk", (0.5, 0), (1, -2.2), 0.0, (1.3, 0.65, 0.74)),
        Put("chair", (0.5, 0), (1, -1.6), 0.0),
        *laid("table", (-0.38, 0), (0.08, 0), (1.7, 0.75, 0.75), "s"),
        *laid("table", (0.38, 0), (0.08, 0), (1.7, 0.75, 0.75), "s"),
        Put("balustrade", (-0.52, 0), (-0.22, 0), size=(3.8, 0.12, 0.9)),
        Put("balustrade", (0.52, 0), (-0.22, 0), size=(3.8, 0.12, 0.9)),
        *(Put("pew", (side, 0), (-1, 1.6 + 1.15 * row), 180.0)
          for row in range(2) for side in (-0.45, 0.45)),
        on("east", "bench", 0.25), Put("pendant", (-0.4, 0), (0.1, 0)),
        Put("pendant", (0.4, 0), (0.1, 0)),
    ),
    (Hole("door", "south", (0, 0), 1.6, 2.5), Hole("door", "north", (0.72, 0), 0.9),
     Hole("window", "west", (-0.35, 0), 1.2, 2.2, 1.5),
     Hole("window", "west", (0.25, 0), 1.2, 2.2, 1.5)),
    4.6,
)  # fmt: skip

THEATRE = Room(
    12.5, 15.0,
    (
        Put("proscenium", (0, 0), (0.28, 0), size=(12.0, 0.5, 5.4)),
        *(Put("stalls", (side, 0), (-1, 2.2 + 1.05 * row), 180.0)
          for row in range(5) for side in (-0.45, 0.45)),
        Put("chair", (-0.25, 0), (0.62, 0)), *laid("table", (0.25, 0), (0.66, 0), None, "w"),
        Put("rug", (0, 0), (-0.4, 0), 90.0, (8.0, 1.1, 0.01)),
    ),
    (Hole("door", "south", (0, 0), 1.6, 2.3), Hole("door", "east", (-0.1, 0), 1.0),
     Hole("door", "west", (0.75, 0), 0.9)),
    6.2,
)  # fmt: skip

LIBRARY = Room(
    9.2, 7.4,
    (
        *(on("north", "shelf", share, size=(1.7, 0.36, 2.5))
            for share in (-0.76, -0.36, 0.36, 0.76)),
        *(on("west", "shelf", share, size=(1.7, 0.36, 2.5)) for share in (-0.62, 0.0)),
        *(on("east", "shelf", share, size=(1.7, 0.36, 2.5)) for share in (0.1, 0.62)),
        *laid("table", (-0.25, 0), (0.05, 0), (1.9, 0.95, 0.75), "nsew"),
        *laid("table", (0.4, 0), (-0.3, 0), (1.6, 0.9, 0.75), "ns"),
        Put("counter", (-0.5, 0), (-1, 1.3), 180.0, (2.0, 0.6, 1.0)), on("north", "ladder", 0.0),
        Put("armchair", (1, -0.8), (-1, 0.9), 210.0), Put("lamp", (1, -0.35), (-1, 0.35)),
        Put("pendant", (-0.25, 0), (0.05, 0)), Put("pendant", (0.4, 0), (-0.3, 0)),
    ),
    (Hole("door", "south", (0.3, 0), 1.4, 2.3), Hole("window", "east", (-0.45, 0), 1.4, 1.7, 0.9),
     Hole("window", "west", (0.62, 0), 1.2, 1.7, 0.9)),
    3.6,
)  # fmt: skip

MUSEUM = Room(
    10.6, 8.4,
    (
        Put("vitrine", (-0.45, 0), (-0.1, 0)), Put("vitrine", (0.45, 0), (-0.1, 0)),
        Put("vitrine", (0.45, 0), (-0.62, 0)), Put("plinth", (-0.55, 0), (0.62, 0)),
        Put("plinth", (0.62, 0), (0.6, 0)), Put("plinth", (-0.8, 0), (-0.7, 0)),
        Put("bench", (0, 0), (0.3, 0), 180.0, (1.8, 0.6, 0.45)),
        Put("bench", (0, 0), (-0.45, 0), 0.0, (1.8, 0.6, 0.45)),
    ),
    (Hole("arch", "south", (0, 0), 1.8, 2.6), Hole("arch", "west", (-0.2, 0), 1.5, 2.6),
     Hole("window", "east", (0, 0), 1.6, 1.2, 2.4)),
    4.2,
)  # fmt: skip

GALLEY = Room(
    7.8, 6.0,
    (
        on("north", "range", -0.5), on("north", "range", -0.12),
        on("north", "sink", 0.3, size=(1.2, 0.62, 0.9)),
        on("north", "fridge", 1, -0.5, size=(0.8, 0.75, 2.0)),
        on("west", "counter", 0.1, size=(2.0, 0.65, 0.9)),
        on("east", "shelf", 0.2, size=(1.4, 0.45, 1.9)),
        Put("counter", (0.0, 0), (0.0, 0), 180.0, (2.6, 0.8, 0.9)),
        Put("counter", (0.45, 0), (-1, 1.3), 180.0, (2.0, 0.6, 1.05)),
        on("south", "crate", -0.55),
        on("south", "rubbish_bin", -0.3, size=(0.45, 0.45, 0.8)),
    ),
    (Hole("door", "south", (0.0, 0), 1.3, 2.1), Hole("door", "west", (-0.7, 0), 0.9),
     Hole("window", "east", (-0.5, 0), 1.0, 0.7, 1.6)),
    2.9,
)  # fmt: skip

DINER = Room(
    9.6, 6.6,
    (
        *(put for x in (-0.66, -0.05, 0.56)
          for put in (Put("booth", (x, -0.82), (-1, 0.85), 90.0),
                      Put("table", (x, 0), (-1, 0.85), 90.0, (1.1, 0.7, 0.75)),
                      Put("booth", (x, 0.82), (-1, 0.85), 270.0))),
        Put("bar", (-0.1, 0), (1, -1.7), size=(4.6, 0.65, 1.05)),
        *(Put("stool", (-0.1, dx), (1, -2.35), 0.0) for dx in (-1.8, -0.9, 0.0, 0.9, 1.8)),
        on("north", "counter", -0.35, size=(2.0, 0.55, 0.9)), on("north", "fridge", 0.3),
        on("east", "vending", -0.2), Put("pendant", (-0.45, 0), (1, -1.7)),
        Put("pendant", (0.25, 0), (1, -1.7)),
        *(Put("pendant", (x, 0), (-1, 0.85)) for x in (-0.66, -0.05, 0.56)),
    ),
    (Hole("window", "south", (-0.66, 0), 2.2, 1.35, 0.85),
     Hole("window", "south", (-0.05, 0), 2.2, 1.35, 0.85),
     Hole("window", "south", (0.56, 0), 2.2, 1.35, 0.85), Hole("door", "west", (0.1, 0), 1.0, 2.15),
     Hole("door", "east", (0.6, 0), 0.85)),
    3.0,
)  # fmt: skip

MARBLE_HALL = Room(
    13.0, 4.8,
    (
        on("north", "bench", -0.22, size=(1.8, 0.5, 0.46)),
        on("north", "bench", 0.6, size=(1.8, 0.5, 0.46)),
        on("south", "bench", 0.1, size=(1.8, 0.5, 0.46)), on("south", "plinth", -0.32),
        on("north", "plinth", 0.94), on("south", "board", 0.72, size=(1.6, 0.06, 1.1)),
        Put("pendant", (-0.5, 0)), Put("pendant", (0.0, 0)), Put("pendant", (0.5, 0)),
    ),
    (Hole("door", "north", (-0.6, 0), 1.6, 2.6), Hole("door", "north", (0.22, 0), 1.6, 2.6),
     Hole("door", "south", (-0.65, 0), 1.0, 2.3), Hole("arch", "east", (0, 0), 2.2, 2.9),
     Hole("window", "west", (0, 0), 1.5, 2.2, 1.2)),
    4.6,
)  # fmt: skip

GALLERIES: dict[str, Room] = {
    "courtroom": COURTROOM, "theatre": THEATRE, "library": LIBRARY, "museum": MUSEUM,
    "galley": GALLEY, "diner": DINER, "marble_hall": MARBLE_HALL,
}  # fmt: skip
