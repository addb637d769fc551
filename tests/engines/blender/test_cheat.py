"""The near shoulder steps aside for the face, by little, and for nothing else."""

import sys
from math import hypot
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[3] / "moteur/engines/blender"))
from inside.cheat import MOST, cheats

CAMERA = {"at": [0.0, 0.0, 1.5], "aim": [0.0, 2.4, 1.5]}


def figure(x, y, height=1.7, pose="stand", seat=0.0):
    key = {"frame": 0, "at": [x, y], "facing": 0, "pose": pose, "seat": seat, "present": True}
    return {"player": {"name": "X", "kind": "woman", "height": height}, "keys": [key]}


def test_a_shoulder_in_the_way_steps_to_its_own_side():
    (dx, _), subject = cheats(CAMERA, [figure(0.1, 1.0), figure(0, 2.4)])
    assert 0.05 < dx < MOST
    assert subject == (0.0, 0.0)


def test_who_is_clear_or_low_or_walking_stays():
    assert cheats(CAMERA, [figure(0.6, 1.0), figure(0, 2.4)])[0] == (0.0, 0.0)
    assert cheats(CAMERA, [figure(0.1, 1.0, pose="sit", seat=0.3), figure(0, 2.4)])[0] == (0.0, 0.0)
    walker = figure(0.1, 1.0)
    walker["keys"].append({**walker["keys"][0], "frame": 24, "at": [1.0, 1.0]})
    assert cheats(CAMERA, [walker, figure(0, 2.4)])[0] == (0.0, 0.0)


@given(st.floats(-2, 2), st.floats(0.1, 3), st.floats(1.0, 2.0))
def test_nobody_steps_far(x, y, height):
    for dx, dy in cheats(CAMERA, [figure(x, y, height), figure(0, 2.4), figure(1, 3)]):
        assert hypot(dx, dy) <= MOST + 1e-9
