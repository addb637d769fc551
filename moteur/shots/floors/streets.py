"""Streets: the catalogue of outsides.

Width and depth are where people and cameras may stand; buildings and water lie beyond.
"""

from moteur.shots.floors.pieces import Put, Room


def _row(side: int, heights: tuple[float, ...]) -> tuple[Put, ...]:
    """Set a row of facades beyond the north (1) or south (-1) edge, fronts to the street."""
    count = len(heights)
    turn = 0.0 if side > 0 else 180.0
    return tuple(
        Put(
            "facade", (0, (i - (count - 1) / 2) * 12.1), (side, side * 4.6), turn,
            (12.0, 9.0, height),
        )
        for i, height in enumerate(heights)
    )  # fmt: skip


STREET = Room(
    38.0, 15.0,
    (
        *_row(1, (15.0, 19.0, 34.0, 16.0)), *_row(-1, (14.0, 18.0, 15.5, 20.0)),
        Put("kerb", (0, 0), (1, -3.4), size=(38.0, 0.2, 0.14)),
        Put("kerb", (0, 0), (-1, 3.4), size=(38.0, 0.2, 0.14)),
        Put("car", (-0.55, 0), (1, -4.5), 90.0), Put("car", (0.45, 0), (1, -4.5), 90.0),
        Put("car", (0.75, 0), (-1, 4.5), 270.0),
        Put("car", (-0.75, 0), (-1, 4.5), 270.0, maybe=0.7),
        Put("lamppost", (-0.8, 0), (1, -3.0)), Put("lamppost", (0.2, 0), (1, -3.0)),
        Put("lamppost", (-0.3, 0), (-1, 3.0)), Put("lamppost", (0.7, 0), (-1, 3.0)),
        Put("tree", (-0.35, 0), (1, -2.9)), Put("tree", (0.55, 0), (1, -2.9)),
        Put("tree", (0.05, 0), (-1, 2.9), maybe=0.6),
        Put("rubbish_bin", (0.12, 0), (1, -0.5)), Put("bicycle", (-0.18, 0), (1, -0.5)),
        Put("bench", (0.3, 0), (1, -0.5)),
        Put("bollard", (-0.1, -0.6), (1, -3.0)), Put("bollard", (-0.1, 0.8), (1, -3.0)),
    ),
    inside=False,
)  # fmt: skip

COURTYARD = Room(
    16.0, 13.0,
    (
        *_row(1, (14.0, 16.0)), Put("facade", (-1, -4.6), (0, 0), 90.0, (13.0, 9.0, 13.0)),
        Put("facade", (1, 4.6), (0, 0), 270.0, (13.0, 9.0, 15.0)),
        Put("tree", (0.5, 0), (0.45, 0)), Put("bench", (0.5, -1.7), (0.45, 0)),
        Put("rubbish_bin", (1, -0.6), (-0.6, 0), 270.0),
        Put("rubbish_bin", (1, -0.6), (-0.45, 0.1), 270.0),
        Put("bicycle", (-1, 0.6), (0.3, 0), 90.0),
        Put("bicycle", (-1, 1.3), (0.32, 0), 90.0), Put("lamppost", (-0.6, 0), (0.75, 0)),
        Put("plant", (-1, 0.5), (-0.6, 0)),
    ),
    inside=False,
)  # fmt: skip

ROOFTOP = Room(
    14.0, 11.0,
    (
        Put("parapet", (0, 0), (1, -0.15), size=(14.0, 0.25, 1.05)),
        Put("parapet", (0, 0), (-1, 0.15), 180.0, (14.0, 0.25, 1.05)),
        Put("parapet", (-1, 0.15), (0, 0), 90.0, (9.6, 0.25, 1.05)),
        Put("parapet", (1, -0.15), (0, 0), 270.0, (9.6, 0.25, 1.05)),
        Put("crate", (0.7, 0), (0.6, 0)),
        Put("cabinet", (0.6, 0), (-0.65, 0), 180.0, (1.4, 1.0, 1.2)),
        Put("cabinet", (-0.7, 0), (0.6, 0), 0.0, (2.0, 1.6, 2.3)),
        Put("plant", (-0.1, 0), (1, -0.8)), Put("lamp", (-0.4, 0), (0.6, 0)),
        Put("facade", (-0.4, 0), (1, 16.0), 0.0, (12.0, 9.0, 6.0)),
        Put("facade", (0.9, 0), (1, 20.0), 0.0, (12.0, 9.0, 11.0)),
    ),
    inside=False,
)  # fmt: skip

PARK = Room(
    26.0, 20.0,
    (
        *(
            Put("tree", (x, 0), (y, 0))
            for x, y in (
                (-0.85, 0.8), (-0.4, 0.9), (0.15, 0.85), (0.6, 0.92), (0.9, 0.6),
                (-0.9, -0.3), (0.85, -0.4), (-0.6, -0.85), (0.5, -0.9),
            )
        ),
        Put("bench", (0.2, 0), (0.5, 0)), Put("bench", (-0.45, 0), (0.45, 0)),
        Put("lamppost", (0.0, -0.4), (0.5, 0)),
        Put("lamppost", (-0.7, 0), (0.2, 0)), Put("rubbish_bin", (0.38, 0), (0.5, 0)),
        Put("plant", (0.7, 0), (0.2, 0)),
    ),
    inside=False,
)  # fmt: skip

FOREST = Room(
    24.0, 18.0,
    tuple(Put("tree", (x, 0), (y, 0)) for x, y in (
        (-0.9, 0.9), (-0.62, 0.7), (-0.3, 0.92), (0.02, 0.72), (0.35, 0.9), (0.62, 0.66),
        (0.9, 0.88), (-0.85, 0.35),
        (-0.5, 0.42), (0.8, 0.3), (0.48, 0.38), (-0.93, -0.1), (0.94, -0.15), (-0.7, -0.5),
        (0.68, -0.48), (-0.9, -0.85),
        (-0.35, -0.88), (0.3, -0.9), (0.88, -0.85))),
    inside=False,
)  # fmt: skip

BEACH = Room(
    30.0, 16.0,
    (Put("water", (0, 0), (1, 8.0), size=(60.0, 16.0, 0.05)), Put("crate", (0.6, 0), (-0.5, 0)),
     Put("bench", (-0.5, 0), (-0.6, 0), 180.0),
     Put("podium", (0.75, 0), (0.5, 0), 0.0, (2.4, 1.2, 0.35))),
    inside=False,
)  # fmt: skip

HARBOUR = Room(
    28.0, 14.0,
    (Put("water", (0, 0), (1, 10.0), size=(60.0, 20.0, 0.05)),
     Put("kerb", (0, 0), (1, -0.15), size=(28.0, 0.3, 0.25)),
     *(Put("bollard", (x, 0), (1, -0.7)) for x in (-0.75, -0.25, 0.25, 0.75)),
     Put("crate", (0.6, 0), (0.3, 0)),
     Put("crate", (0.6, 0.9), (0.32, 0)), Put("lamppost", (-0.5, 0), (0.55, 0)),
     Put("lamppost", (0.45, 0), (0.55, 0)),
     Put("bench", (-0.2, 0), (-0.7, 0), 180.0), *_row(-1, (11.0, 9.0))),
    inside=False,
)  # fmt: skip

OPEN = Room(
    20.0, 15.0,
    (Put("tree", (-0.8, 0), (0.85, 0)), Put("tree", (0.75, 0), (0.9, 0)),
     Put("bench", (0.4, 0), (0.6, 0))),
    inside=False,
)  # fmt: skip

STREETS: dict[str, Room] = {
    "street": STREET, "courtyard": COURTYARD, "rooftop": ROOFTOP, "park": PARK, "forest": FOREST,
    "beach": BEACH, "harbour": HARBOUR, "neutral": OPEN,
}  # fmt: skip
