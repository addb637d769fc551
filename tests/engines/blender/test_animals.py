"""Animals stand on the floor, and their paws do not slide."""

import json
import subprocess
from pathlib import Path

import pytest

CODE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import bpy
import numpy as np
from inside.action import Action
from inside.figure_cast import cast

def key(frame, at, pose):
    return {"frame": frame, "at": at, "facing": 0, "pose": pose, "seat": 0.0, "gaze": None}

found = {}
for kind, height in (("dog", 0.55), ("cat", 0.28), ("horse", 2.1), ("bird", 0.25)):
    player = {"name": "A", "kind": kind, "height": height, "age": 4, "look": 7}
    beast = cast(player)
    low = {}
    for pose in ("stand", "sit", "lie"):
        action = Action({"player": player, "keys": [key(0, (0, 0), pose)]}, 24.0, beast.eyes)
        v, _ = beast.shaped(action.moment(0))
        low[pose] = float(v[:, 2].min())
    speed = 1.2 if kind == "horse" else 0.5
    keys = [key(0, (0, 0), "walk"), key(48, (2 * speed, 0), "walk")]
    action = Action({"player": player, "keys": keys}, 24.0, beast.eyes)
    slid, before = 0.0, None
    for frame in range(0, 48):
        m = action.moment(frame)
        v, _ = beast.shaped(m)
        v = v + np.array([*m.at, 0])
        if before is not None:
            down = (v[:, 2] < 0.006 * height) & (before[:, 2] < 0.006 * height)
            if down.any():
                slid = max(slid, float(np.median(np.abs(v[down, 0] - before[down, 0]))))
        before = v
    found[kind] = {"low": low, "slid": slid, "tall": float(beast.v[:, 2].max()) / height}
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def beasts(program):
    room = Path(__file__).parents[3] / "moteur/engines/blender"
    done = subprocess.run(
        [str(program), "-c", CODE, str(room)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("kind", ["dog", "cat", "horse", "bird"])
def test_it_is_on_the_floor(beasts, kind):
    assert all(abs(low) < 0.03 for low in beasts[kind]["low"].values()), beasts[kind]
    assert 0.85 < beasts[kind]["tall"] < 1.3, beasts[kind]


@pytest.mark.parametrize("kind", ["dog", "cat", "horse"])
def test_standing_paws_do_not_slide(beasts, kind):
    assert beasts[kind]["slid"] < 0.01, beasts[kind]
