"""Streets: the catalogue of outsides.

Width and depth are where people and cameras may stand; buildings and water lie beyond.
"""

from dataclasses import replace

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
        Put("bench", (0.3, 0), (1, -0.5)), Put("bicycle", (-0.62, 0), (-1, 0.5)),
        Put("bench", (0.5, 0), (-1, 0.5), 180.0), Put("rubbish_bin", (0.62, 0), (-1, 0.5)),
        Put("bollard", (-0.1, -0.6), (1, -3.0)), Put("bollard", (-0.1, 0.8), (1, -3.0)),
    ),
    inside=False,
)  # fmt: skip


BUS_STOP = replace(
    STREET,
    pieces=(
        Put("shelter", (-0.16, 0), (1, -1.0)), Put("road_sign", (-0.16, 2.4), (1, -2.6), 90.0),
        *(p for p in STREET.pieces if p.kind != "bicycle"),
    ),
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
        Put("plant", (-1, 0.5), (-0.6, 0)), Put("plant", (-0.3, 0), (1, -0.5)),
        Put("washing_line", (-0.62, 0), (0.25, 0), 90.0), Put("bush", (0.72, 0), (0.62, 0)),
    ),
    inside=False,
)  # fmt: skip

_AROUND_SQUARE = (
    *_row(1, (14.0, 26.0, 16.0)), *_row(-1, (13.0, 17.0, 15.0)),
    Put("facade", (-1, -4.6), (0, 0), 90.0, (15.0, 9.0, 15.0)),
    Put("facade", (1, 4.6), (0.55, 0), 270.0, (10.0, 9.0, 13.0)),
    Put("lamppost", (-0.75, 0), (0.8, 0)), Put("lamppost", (0.75, 0), (0.8, 0)),
    Put("lamppost", (0.75, 0), (-0.8, 0)),
)  # fmt: skip

SQUARE = Room(
    28.0, 20.0,
    (
        *_AROUND_SQUARE, Put("fountain", (0.35, 0), (0.4, 0)),
        Put("tree", (-0.65, 0), (0.5, 0)), Put("tree", (-0.65, 0), (-0.3, 0)),
        Put("tree", (0.8, 0), (-0.35, 0)), Put("bench", (-0.65, 1.6), (0.5, 0)),
        Put("bench", (-0.2, 0), (0.5, 0)), Put("terrace_table", (-0.3, 0), (1, -2.0)),
        Put("terrace_table", (-0.12, 0), (1, -2.0)), Put("terrace_table", (0.06, 0), (1, -2.1)),
        Put("bicycle", (0.5, 0), (1, -0.5)), Put("rubbish_bin", (-0.45, 0), (1, -0.6)),
        *(Put("bollard", (x, 0), (-0.92, 0)) for x in (-0.6, -0.3, 0.0, 0.3, 0.6)),
    ),
    inside=False,
)  # fmt: skip

MARKET = Room(
    20.0, 15.0,
    (
        *_AROUND_SQUARE,
        *(Put("stall", (x, 0), (0.62, 0)) for x in (-0.66, -0.3, 0.06, 0.42)),
        *(Put("stall", (x, 0), (-0.72, 0), 180.0) for x in (-0.5, 0.3)),
        Put("stall", (0.86, 0), (0.0, 0), 270.0),
        Put("tree", (-0.85, 0), (-0.1, 0)), Put("bench", (-0.85, 1.6), (-0.1, 0)),
        Put("crate", (-0.12, 0), (0.6, 0)), Put("crate", (0.24, 0), (0.62, 0)),
        Put("trolley", (0.62, 0), (0.45, 0)), Put("bicycle", (-0.1, 0), (-0.8, 0)),
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
        Put("hut", (0.62, 0), (0.62, 0), 0.0, (2.8, 2.4, 2.6)),
        Put("chimney", (-0.72, 0), (0.72, 0)), Put("water_tank", (-0.8, 0), (0.2, 0)),
        Put("air_unit", (0.78, 0), (-0.1, 0), 270.0), Put("air_unit", (0.78, 0), (-0.38, 0), 270.0),
        Put("skylight", (-0.4, 0), (-0.68, 0)), Put("washing_line", (-0.2, 0), (0.66, 0)),
        Put("plant", (0.18, 0), (1, -0.7)), Put("crate", (0.3, 0), (1, -0.8)),
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
        Put("bush", (0.7, 0), (0.2, 0)), Put("bush", (-0.75, 0), (0.6, 0)),
        Put("bush", (0.35, 0), (0.8, 0)), Put("fountain", (-0.1, 0), (0.8, 0), maybe=0.6),
    ),
    inside=False,
)  # fmt: skip

FOREST = Room(
    24.0, 18.0,
    (
        *(Put("tree", (x, 0), (y, 0)) for x, y in (
            (-0.9, 0.9), (-0.62, 0.7), (-0.3, 0.92), (0.02, 0.72), (0.35, 0.9), (0.62, 0.66),
            (0.9, 0.88), (-0.85, 0.35),
            (-0.5, 0.42), (0.8, 0.3), (0.48, 0.38), (-0.93, -0.1), (0.94, -0.15), (-0.7, -0.5),
            (0.68, -0.48), (-0.9, -0.85),
            (-0.35, -0.88), (0.3, -0.9), (0.88, -0.85))),
        Put("log", (0.25, 0), (0.28, 0), 20.0), Put("boulder", (-0.3, 0), (0.42, 0)),
        Put("boulder", (0.6, 0), (0.1, 0)), Put("bush", (-0.7, 0), (0.1, 0)),
    ),
    inside=False,
)  # fmt: skip

BEACH = Room(
    30.0, 16.0,
    (Put("water", (0, 0), (1, 8.0), size=(60.0, 16.0, 0.05)),
     Put("parasol", (0.5, 0), (0.25, 0)), Put("hut", (-0.62, 0), (-0.3, 0), 180.0),
     Put("boat", (0.72, 0), (0.62, 0), 70.0), Put("bench", (-0.3, 0), (-0.6, 0), 180.0),
     Put("boulder", (-0.75, 0), (0.7, 0)), Put("boulder", (-0.68, 0), (0.82, 0)),
     Put("crate", (0.6, 0), (-0.5, 0))),
    inside=False,
)  # fmt: skip

HARBOUR = Room(
    28.0, 14.0,
    (Put("water", (0, 0), (1, 10.0), size=(60.0, 20.0, 0.05)),
     Put("kerb", (0, 0), (1, -0.15), size=(28.0, 0.3, 0.25)),
     *(Put("bollard", (x, 0), (1, -0.7)) for x in (-0.75, -0.25, 0.25, 0.75)),
     Put("boat", (-0.5, 0), (1, 2.0), 90.0), Put("boat", (0.1, 0), (1, 2.1), 270.0),
     Put("ship", (0.75, 0), (1, 11.0)),
     Put("crate", (0.6, 0), (0.3, 0)), Put("nets", (-0.62, 0), (0.5, 0)),
     Put("barrel", (0.78, 0), (0.34, 0)), Put("barrel", (0.72, 0), (0.2, 0)),
     Put("crate", (0.6, 0.9), (0.32, 0)), Put("lamppost", (-0.5, 0), (0.55, 0)),
     Put("lamppost", (0.45, 0), (0.55, 0)),
     Put("bench", (-0.2, 0), (-0.7, 0), 180.0), Put("bench", (0.52, 0), (-0.7, 0), 180.0),
     Put("bicycle", (0.18, 0), (-0.86, 0)), Put("bicycle", (0.34, 0), (-0.84, 0)),
     Put("rubbish_bin", (-0.34, 0), (-0.82, 0)), Put("crate", (-0.82, 0), (-0.3, 0), 50.0),
     Put("barrel", (-0.86, 0), (0.36, 0)), Put("crate", (-0.72, 0), (0.1, 0), 20.0),
     Put("lamppost", (0.9, 0), (0.55, 0)), *_row(-1, (11.0, 9.0))),
    inside=False,
)  # fmt: skip

DECK = Room(
    20.0, 9.0,
    (Put("parapet", (0, 0), (1, -0.12), size=(20.0, 0.12, 1.1)),
     Put("parapet", (0, 0), (-1, 0.12), 180.0, (20.0, 0.12, 1.1)),
     Put("deckhouse", (-1, 3.6), (0, 0), 90.0, (5.4, 4.2, 3.4)),
     Put("lifeboat", (-0.1, 0), (-0.72, 0), 180.0), Put("lifeboat", (0.6, 0), (-0.72, 0), 180.0),
     Put("vent", (0.42, 0), (0.1, 0)), Put("vent", (0.42, 1.2), (0.1, 0)),
     Put("bench", (0.0, 0), (-0.3, 0)), Put("bench", (0.72, 0), (-0.2, 0)),
     Put("crate", (-0.45, 0), (-0.74, 0), 0.0, (1.2, 0.7, 0.7)),
     Put("lamppost", (0.33, 0), (-0.4, 0), 180.0, (0.2, 0.2, 3.2))),
    inside=False,
)  # fmt: skip

PLATFORM = Room(
    32.0, 8.0,
    (Put("rails", (0, 0), (1, 2.3)), Put("rails", (0, 0), (1, 6.2)),
     Put("train", (0.45, 0), (1, 2.15), maybe=0.55),
     Put("canopy", (-0.3, 0), (-0.3, 0), 0.0, (18.0, 5.4, 3.7)),
     *(Put("bollard", (x, 0), (-0.5, 0), 0.0, (0.2, 0.2, 3.6)) for x in (-0.8, -0.4, 0.0, 0.22)),
     Put("bench", (-0.2, 0), (-0.35, 0)), Put("bench", (0.4, 0), (-0.35, 0)),
     Put("platform_sign", (-0.6, 0), (-0.3, 0)), Put("platform_sign", (0.62, 0), (-0.3, 0)),
     Put("rubbish_bin", (0.12, 0), (-0.35, 0)), Put("trolley", (-0.72, 0), (-0.3, 0), 90.0),
     Put("lamppost", (0.55, 0), (-0.55, 0), 180.0, (0.25, 0.25, 4.6)),
     Put("lamppost", (0.9, 0), (-0.55, 0), 180.0, (0.25, 0.25, 4.6)),
     Put("facade", (-0.35, 0), (-1, -2.2), 180.0, (22.0, 4.0, 6.2))),
    inside=False,
)  # fmt: skip

ROAD = Room(
    40.0, 12.0,
    (*(Put("pole", (x, 0), (1, -0.6)) for x in (-0.9, -0.2, 0.5)),
     *(Put("fence", (0, x), (1, -0.3)) for x in (-18.3, -12.2, -6.1, 0.0, 6.1, 12.2, 18.3)),
     *(Put("fence", (0, x), (-1, 0.3)) for x in (-15.2, -9.1, 3.1, 9.2, 15.3)),
     Put("road_sign", (0.16, 0), (1, -1.6), 270.0), Put("tree", (-0.45, 0), (1, -1.1)),
     Put("tree", (0.75, 0), (-1, 1.2)), Put("bush", (0.3, 0), (1, -1.2)),
     Put("boulder", (-0.1, 0), (-1, 1.0)), Put("bush", (-0.6, 0), (-1, 1.1))),
    inside=False,
)  # fmt: skip

FIELD = Room(
    34.0, 24.0,
    (*(Put("fence", (0, x), (1, -0.5)) for x in (-15.2, -9.1, -3.0, 3.1, 9.2, 15.3)),
     Put("bale", (0.4, 0), (0.35, 0), 20.0), Put("bale", (-0.55, 0), (0.55, 0), 75.0),
     Put("bale", (0.75, 0), (-0.2, 0), 40.0), Put("bale", (-0.8, 0), (-0.3, 0)),
     Put("tree", (-0.3, 0), (0.8, 0)),
     Put("boulder", (-0.15, 0), (0.4, 0))),
    inside=False,
)  # fmt: skip

FARMYARD = Room(
    30.0, 18.0,
    (Put("farmhouse", (0.12, 0), (1, 3.0)), Put("barn", (-1, -1.0), (0.1, 0), 90.0),
     Put("bale", (-0.55, 0), (0.72, 0), 30.0), Put("bale", (-0.44, 0), (0.8, 0), 70.0),
     Put("barrel", (0.52, 0), (0.9, 0)), Put("boulder", (0.66, 0), (0.3, 0), maybe=0.5),
     Put("bicycle", (-0.12, 0), (1, -0.5)), Put("crate", (-0.62, 0), (-0.42, 0)),
     *(Put("fence", (1, -0.4), (0, y), 90.0) for y in (-5.9, 0.2, 6.3)),
     *(Put("fence", (0, x), (-1, 0.3)) for x in (-11.0, -4.9, 4.7, 10.8)),
     Put("tree", (0.82, 0), (0.55, 0)), Put("tree", (-0.5, 0), (-0.78, 0)),
     Put("tree", (0.7, 0), (1, 5.0)), Put("bush", (0.9, 0), (-0.3, 0)),
     Put("log", (0.45, 0), (-0.1, 0), 70.0), Put("pole", (0.6, 0), (-1, -0.8))),
    inside=False,
)  # fmt: skip

CEMETERY = Room(
    24.0, 18.0,
    (*(Put("gravestone", (x, 0), (y, 0)) for y in (0.75, 0.4, -0.75)
       for x in (-0.8, -0.62, -0.44, -0.26, 0.26, 0.44, 0.62, 0.8)),
     Put("statue", (0.0, 0), (0.86, 0)), Put("bench", (-0.5, 0), (0.1, 0)),
     *(Put("tree", (x, 0), (y, 0)) for x, y in ((-0.93, 0.1), (0.93, 0.2), (-0.93, -0.5),
                                                (0.93, -0.55), (0.1, -0.95))),
     Put("parapet", (0, 0), (1, -0.2), size=(24.0, 0.4, 1.3)),
     Put("bush", (0.55, 0), (0.1, 0)), Put("lamppost", (0.12, 0), (0.15, 0))),
    inside=False,
)  # fmt: skip

CAR_PARK = Room(
    28.0, 18.0,
    (*(Put("car", (x, 0), (0.68, 0), turn) for x, turn in
       ((-0.8, 0.0), (-0.42, 180.0), (0.14, 0.0), (0.52, 180.0))),
     *(Put("car", (x, 0), (-0.72, 0), turn) for x, turn in ((-0.62, 180.0), (0.34, 0.0))),
     Put("lamp_tall", (-0.12, 0), (0.92, 0)), Put("lamp_tall", (0.86, 0), (-0.5, 0)),
     Put("trolley", (0.78, 0), (0.5, 0)), Put("trolley", (0.78, 0), (0.62, 0)),
     Put("pump", (0.9, 0), (0.1, 0)), Put("rubbish_bin", (-0.95, 0), (0.2, 0)),
     Put("road_sign", (-0.95, 0), (-0.2, 0), 90.0), *_row(1, (7.0, 9.0, 6.5)),
     *_row(-1, (8.0, 10.0, 7.0)),
     Put("tree", (-0.93, 0), (-0.9, 0)), Put("bush", (0.93, 0), (0.9, 0))),
    inside=False,
)  # fmt: skip

OPEN = Room(
    20.0, 15.0,
    (Put("tree", (-0.8, 0), (0.85, 0)), Put("tree", (0.75, 0), (0.9, 0)),
     Put("bench", (0.4, 0), (0.6, 0))),
    inside=False,
)  # fmt: skip

# Their nose is at -y, as a car's; what passes their windows is built beyond.
BUS_INTERIOR = Room(
    2.7, 9.6,
    (Put("cab", (0, 0.62), (-1, 1.0), 180.0, (1.1, 0.9, 1.2)),
     *(Put("bus_seat", (side, -side * 0.5), (0, y), 180.0) for y in (-2.4, -1.5, -0.6, 0.3, 1.2,
                                                                   2.1, 3.0) for side in (-1, 1)),
     Put("bus_seat", (0, 0), (1, -0.35), 180.0, (2.2, 0.55, 1.1))),
    height=2.25, inside=False,
)  # fmt: skip

TRAIN_INTERIOR = Room(
    2.9, 12.0,
    (*(Put("bus_seat", (side, -side * 0.56), (0, y), turn, (1.05, 0.55, 1.15))
       for y, turn in ((-4.9, 0.0), (-3.2, 180.0), (-2.3, 0.0), (-0.6, 180.0), (0.3, 0.0),
                       (2.0, 180.0), (2.9, 0.0), (4.6, 180.0)) for side in (-1, 1)),
     *(Put("table", (side, -side * 0.52), (0, y), 0.0, (0.85, 0.5, 0.72))
       for y in (-4.05, -1.45, 1.15, 3.75) for side in (-1, 1))),
    height=2.35, inside=False,
)  # fmt: skip

STREETS: dict[str, Room] = {
    "street": STREET, "bus_stop": BUS_STOP, "courtyard": COURTYARD, "square": SQUARE,
    "market": MARKET, "rooftop": ROOFTOP, "park": PARK, "forest": FOREST, "beach": BEACH,
    "harbour": HARBOUR, "deck": DECK, "platform": PLATFORM, "road": ROAD, "field": FIELD,
    "farmyard": FARMYARD,
    "cemetery": CEMETERY, "car_park": CAR_PARK, "neutral": OPEN, "bus_interior": BUS_INTERIOR,
    "train_interior": TRAIN_INTERIOR,
}  # fmt: skip
