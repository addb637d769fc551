"""The rendered look: Cycles, one whole picture and patches where faces move, each time the same."""

import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from moteur.engines.blender.process import Blender

from .conftest import ANNA, FLOOR, a_key, a_slate

ROOT = Path(__file__).parents[3]
FACE = {"at": [0.0, -0.2, 1.2], "aim": [0, 0.7, 1.16], "lens_mm": 50.0, "sensor": [24.89, 14.0]}


def pixels(path):
    return np.asarray(Image.open(path).convert("RGB"), float)


def talking(frames=24, **changes):
    mouths = [[0, 0], [6, 9], [12, 4], [18, 9]]
    figure = {"player": ANNA, "keys": [a_key()], "mouth": mouths}
    small = {"width": 96, "height": 54, "look": "rendered"}
    return a_slate(camera=FACE, figures=[figure], frames=frames, **{**small, **changes})


@pytest.fixture(scope="module")
def drawn(blender, tmp_path_factory):
    return blender.shoot(talking(), tmp_path_factory.mktemp("talking"))


def test_a_talking_face_moves_and_the_rest_stands_still(drawn):
    shut, open_, *_ = (pixels(p) for p in drawn.paths)
    moved = np.abs(open_ - shut).max(2)
    assert moved.max() > 30
    assert (moved == 0).mean() > 0.5
    assert not moved[:, :20].any() and not moved[:, 76:].any()


def test_the_same_slate_gives_the_same_pixels_in_another_program(drawn, tmp_path):
    other = Blender(threads=1)
    try:
        again = other.draw(talking(), tmp_path)
    finally:
        other.close()
    assert [p.read_bytes() for p in drawn.paths] == [p.read_bytes() for p in again]


def test_faces_are_read(drawn):
    assert {r["player"] for r in drawn.readings} == {"ANNA"}
    assert 0.25 < drawn.readings[0]["face"] < 0.7


def test_it_is_not_the_draft(blender, drawn, tmp_path):
    drafted = blender.draw(talking(frames=1, look="draft"), tmp_path)[0]
    assert np.abs(pixels(drawn.paths[0]) - pixels(drafted)).mean() > 3


def test_people_are_of_what_they_wear_and_not_of_paint(program):
    inside = str(ROOT / "moteur/engines/blender")
    done = subprocess.run(
        [str(program), "-c", STUFF, inside], check=False, capture_output=True, text=True
    )
    assert done.stdout.strip().endswith("good"), done.stderr[-800:]


STREET = {"kind": "street", "inside": False, "width": 14.0, "depth": 9.0, "height": 0.0,
          "openings": [], "pieces": [], "weather": "rain"}  # fmt: skip


@pytest.mark.parametrize(("time", "place"), [("day", {}), ("night", {}), ("night", STREET)])
def test_a_face_is_lit(blender, tmp_path, time, place):
    stands = {"player": ANNA, "keys": [a_key(pose="stand", seat=0.0)], "mouth": []}
    near = {**FACE, "at": [0.0, -0.3, 1.56], "aim": [0.0, 0.7, 1.56]}
    floor = {**FLOOR, "time": time, **place}
    slate = {**talking(frames=1), "floor": floor, "figures": [stands], "camera": near}
    image = pixels(blender.draw(slate, tmp_path)[0])
    middle = image[15:39, 36:60] @ (0.2126, 0.7152, 0.0722)
    assert 55 < np.quantile(middle, 0.6) < 235


def test_a_shot_that_travels_holds_pictures(blender, tmp_path):
    there = {**FACE, "at": [0.5, -0.4, 1.4]}
    slate = talking(frames=96, width=48, height=27, step=3)
    slate["path"] = [{"frame": 0, "camera": FACE}, {"frame": 95, "camera": there}]
    images = [pixels(p) for p in blender.draw(slate, tmp_path)]
    changes = sum(np.abs(a - b).mean() > 1.0 for a, b in pairwise(images))
    assert 3 <= changes < 16
    assert np.abs(images[0] - images[-1]).mean() > 3


STUFF = """
import sys
sys.path.insert(0, sys.argv[1])
import bpy
from pathlib import Path
from inside.figure_cast import cast
from inside.render_scene import Scene
from inside.set import build
bpy.ops.wm.read_factory_settings(use_empty=True)
floor = {"set": "HALL", "kind": "hall", "inside": True, "width": 3.0, "depth": 3.0, "height": 2.6,
         "openings": [], "pieces": [], "time": "day", "weather": "", "look": 3}
anna = {"name": "ANNA", "kind": "woman", "height": 1.68, "age": 33, "look": 11}
put = Scene(build(floor), 96, 54, Path()).add(cast(anna, 2.3))
assert {"Skin", "Hair", "Cloth", "Eye"} <= {m.name for m in put.data.materials}
print("good")
"""


METER = """
import sys
sys.path.insert(0, sys.argv[1])
import numpy as np
from inside.render_mesh import facing, grain, parts, polygons
from inside.render_meter import stops
from inside.render_patch import changed, paste
grey = np.full((9, 16, 3), 0.02)
assert stops(grey * 60, False, 1.0) < 0 < stops(grey, False, 1.0)
assert stops(grey * 6, True, 1.0) < stops(grey * 6, False, 1.0)
q = np.array([[0, 1, 2, 3], [4, 5, 6, 7], [6, 7, 8, 9]])
assert parts(q, 10).tolist() == [0] * 4 + [1] * 6
long = np.array([[0, 0, 0], [3, 0, 0], [3, 0.1, 0], [0, 0.1, 0]], float)
assert np.ptp(grain(long, q[:1])[:, 0]) > 2.9 > 0.2 > np.ptp(grain(long, q[:1])[:, 1])
up = np.tile([0, 0, 1.0], (4, 1))
assert facing(long, q[:1], up).tolist() == facing(long, q[:1, ::-1], up).tolist() == [[0, 1, 2, 3]]
kept, corners, starts = polygons(np.array([[0, 1, 2, 3], [4, 5, 6, 6], [7, 7, 8, 8], [0, 1, 1, 2]]))
assert len(kept) == 3 and starts.tolist() == [0, 4, 7]
assert corners.tolist() == [0, 1, 2, 3, 4, 5, 6, 0, 1, 2]
camera = {"at": [0, -2, 0], "aim": [0, 0, 0], "lens_mm": 25.0, "sensor": [25.0, 14.0]}
here = np.array([[0.0, 0, 0], [0.5, 0, 0], [0, 0, 0.4]])
moved = here + np.array([[0, 0, 0], [0.1, 0, 0], [0, 0, 0]])
assert changed(here, here, camera, (160, 90)) is None
assert changed(here, here + 1e-3, camera, (160, 90)) is None
left, top, right, bottom = changed(here, moved, camera, (160, 90))
assert 100 < left < 120 < 128 < right <= 160 and top < 45 < bottom, (left, top, right, bottom)
black = np.zeros((90, 160, 3), np.uint8)
out = paste(black, (40, 20, 80, 60), np.full((40, 40, 3), 200, np.uint8))
assert out[40, 60, 0] == 200 and 0 < out[20, 60, 0] < 60 and not black.any()
print("good")
"""


def test_stops_parts_and_patches_are_reckoned(program):
    inside = str(ROOT / "moteur/engines/blender")
    done = subprocess.run(
        [str(program), "-c", METER, inside], check=False, capture_output=True, text=True
    )
    assert done.stdout.strip().endswith("good"), done.stderr[-800:]
