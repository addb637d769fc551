"""Every kind of floor and of piece is built."""

import numpy as np
import pytest
from PIL import Image

from .conftest import a_slate

INSIDE = (
    "kitchen",
    "living_room",
    "bedroom",
    "bathroom",
    "corridor",
    "stairwell",
    "lift",
    "lobby",
    "office",
    "shop",
    "bar",
    "hospital",
    "classroom",
    "police_station",
    "stage",
    "control_room",
    "restaurant",
    "cafe",
    "hospital_corridor",
    "workshop",
    "church",
    "cell",
    "hotel_room",
    "neutral",
    "no such place",
)
OUTSIDE = (
    "street",
    "courtyard",
    "rooftop",
    "park",
    "forest",
    "beach",
    "harbour",
    "car_interior",
    "neutral",
)
PIECES = (
    "table",
    "chair",
    "stool",
    "sofa",
    "armchair",
    "bed",
    "wardrobe",
    "shelf",
    "counter",
    "stove",
    "fridge",
    "sink",
    "desk",
    "lamp",
    "pendant",
    "bench",
    "screen",
    "board",
    "plant",
    "rug",
    "picture",
    "bath",
    "toilet",
    "cabinet",
    "stairs",
    "lift_doors",
    "mailboxes",
    "bar",
    "car",
    "tree",
    "lamppost",
    "kerb",
    "facade",
    "parapet",
    "water",
    "bollard",
    "rubbish_bin",
    "bicycle",
    "curtain",
    "podium",
    "crate",
    "pew",
    "altar",
    "workbench",
    "drill",
    "gurney",
    "drip",
    "vending",
    "bunk",
    "sea_bag",
    "helm",
    "dash",
    "engine",
    "winch",
    "partition",
    "trough",
    "ladder",
    "tyres",
    "trunk",
    "rack",
    "tribune",
    "dock",
    "balustrade",
    "stalls",
    "vitrine",
    "plinth",
    "range",
    "booth",
    "no such thing",
)


def a_floor(kind, inside, time="day", pieces=()):
    window = {
        "kind": "window",
        "wall": "north",
        "along": 0,
        "width": 1.2,
        "height": 1.1,
        "sill": 1.0,
    }
    return {"set": kind, "kind": kind, "inside": inside, "width": 4.0, "depth": 3.6, "height": 2.6,
            "openings": [window] if inside else [], "pieces": list(pieces), "time": time,
            "weather": "", "look": 8}  # fmt: skip


def spread(path):
    return np.asarray(Image.open(path).convert("L"), float).std()


@pytest.mark.parametrize("time", ["day", "night"])
@pytest.mark.parametrize(
    ("kind", "inside"), [*((k, True) for k in INSIDE), *((k, False) for k in OUTSIDE)]
)
def test_a_floor_is_a_picture(blender, tmp_path, kind, inside, time):
    slate = a_slate(floor=a_floor(kind, inside, time), figures=[], frames=1)
    assert spread(blender.draw(slate, tmp_path)[0]) > 4


def test_every_piece_shows(blender, tmp_path):
    bare = blender.draw(
        a_slate(floor=a_floor("neutral", True), figures=[], frames=1), tmp_path / "0"
    )[0]
    bare = np.asarray(Image.open(bare), float)
    size = {"facade": (3, 1, 6), "car": (1.8, 4.3, 1.4), "rug": (2, 1, 0.01), "water": (2, 2, 0.05)}
    unseen = []
    for kind in PIECES:
        thing = {
            "kind": kind,
            "at": [0, 0.9],
            "turn": 0.0,
            "size": size.get(kind, (1.0, 0.6, 1.2)),
            "seats": [],
        }
        slate = a_slate(floor=a_floor("neutral", True, pieces=[thing]), figures=[], frames=1)
        slate["camera"]["at"] = [0.4, -1.6, 1.9]
        slate["camera"]["aim"] = [0, 0.9, 0.9]
        drawn = np.asarray(
            Image.open(blender.draw(slate, tmp_path / kind.replace(" ", "_"))[0]), float
        )
        if np.abs(drawn - bare).max() < 20:
            unseen.append(kind)
    assert not unseen
