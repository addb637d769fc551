"""Small slates, and one Blender for all tests of this room."""

import copy
import os
from pathlib import Path

import pytest

from moteur.engines.blender.process import Blender, find

HOME = Path(__file__).parents[3] / ".venv-blender/bin/python"
if HOME.exists():
    os.environ.setdefault("MOTEUR_BLENDER", str(HOME))

FLOOR = {
    "set": "KITCHEN",
    "kind": "kitchen",
    "inside": True,
    "width": 4.0,
    "depth": 3.6,
    "height": 2.6,
    "openings": [
        {"kind": "window", "wall": "north", "along": 0.3, "width": 1.2, "height": 1.1, "sill": 1.0},
        {"kind": "door", "wall": "west", "along": 0.0, "width": 0.9, "height": 2.05, "sill": 0.0},
    ],
    "pieces": [
        {"kind": "table", "at": [0, 0], "turn": 0.0, "size": [1.2, 0.8, 0.75], "seats": []},
        {
            "kind": "chair",
            "at": [0, 0.7],
            "turn": 0.0,
            "size": [0.46, 0.5, 0.9],
            "seats": [[0, 0.7, 270.0, 0.45]],
        },
    ],
    "time": "day",
    "weather": "",
    "look": 3,
}
ANNA = {"name": "ANNA", "kind": "woman", "height": 1.68, "age": 33, "look": 11}


def a_key(frame=0, at=(0.0, 0.7), facing=270.0, pose="sit", seat=0.45, gaze=None, present=True):
    return {"frame": frame, "at": list(at), "facing": facing, "pose": pose, "seat": seat,
            "gaze": gaze, "present": present}  # fmt: skip


def a_slate(**changes):
    camera = {"at": [0.1, -1.5, 1.3], "aim": [0, 0.7, 1.1], "lens_mm": 35.0,
              "sensor": [24.89, 14.0], "roll": 0.0}  # fmt: skip
    slate = {
        "floor": FLOOR, "figures": [{"player": ANNA, "keys": [a_key()], "mouth": []}],
        "camera": camera, "path": [], "frames": 24, "step": 6, "rate": "24",
        "width": 160, "height": 90, "insert": "",
    }  # fmt: skip
    return copy.deepcopy({**slate, **changes})


@pytest.fixture(scope="session")
def program() -> Path:
    return find()


@pytest.fixture(scope="session")
def blender():
    made = Blender(threads=1)
    yield made
    made.close()
