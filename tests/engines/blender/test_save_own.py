"""A person's own set and the things in hands are in the files of a scene, and in its pictures."""

import json
import subprocess

import numpy as np
import pytest
from PIL import Image

from .conftest import ANNA, FLOOR, a_key, a_slate

BUILD = """
import bpy, sys
bpy.ops.wm.read_factory_settings(use_empty=True)
boxes = [("floor", (0, 0, -0.1), (6, 5, 0.2), (0.3, 0.15, 0.07)),
         ("north", (0, 2.55, 1.4), (6, 0.1, 2.8), (0.02, 0.3, 0.05)),
         ("south", (0, -2.55, 1.4), (6, 0.1, 2.8), (0.02, 0.3, 0.05)),
         ("east", (3.05, 0, 1.4), (0.1, 5, 2.8), (0.02, 0.3, 0.05)),
         ("west", (-3.05, 0, 1.4), (0.1, 5, 2.8), (0.02, 0.3, 0.05)),
         ("sofa", (0, 1.4, 0.4), (2, 0.9, 0.8), (0.6, 0.02, 0.02))]
for name, at, size, colour in boxes:
    bpy.ops.mesh.primitive_cube_add(size=1, location=at)
    bpy.context.object.scale = size
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    made.node_tree.nodes["Principled BSDF"].inputs["Base Color"].default_value = (*colour, 1)
    bpy.context.object.data.materials.append(made)
bpy.ops.wm.save_as_mainfile(filepath=sys.argv[-1])
"""

READ = """
import bpy, json, sys
from pathlib import Path
folder = Path(sys.argv[-1])
found = {}
bpy.ops.wm.open_mainfile(filepath=str(folder / "scene.blend"))
s = bpy.context.scene
def shown(o, frame):
    s.frame_set(frame)
    o = o.evaluated_get(bpy.context.evaluated_depsgraph_get())
    return [not o.hide_render, list(o.matrix_world.translation)]
def red(meshes):
    return sum(c[0] > 0.4 and c[1] < 0.1 for m in meshes
               for c in ([*d.color] for d in m.color_attributes["Colour"].data))
cup, letter = bpy.data.objects["ANNA cup"], bpy.data.objects["letter 1B.1"]
hand = []
for frame in (1, 9, 17):
    s.frame_set(frame)
    rig = bpy.data.objects["ANNA rig"].evaluated_get(bpy.context.evaluated_depsgraph_get())
    hand.append(list(rig.matrix_world @ rig.pose.bones["r_hand"].head))
found["blend"] = {
    "names": sorted(o.name for o in bpy.data.collections["Set"].objects),
    "red": red([o.data for o in bpy.data.collections["Set"].objects]),
    "props": sorted(o.name for o in bpy.data.collections["Props"].objects),
    "cup": [shown(cup, f) for f in (1, 9, 17)], "hand": hand,
    "letter": [shown(letter, f)[0] for f in (1, 24, 25, 36, 37)],
    "held": [shown(cup, f)[0] for f in (1, 30)],
}
bpy.ops.wm.read_factory_settings(use_empty=True)
bpy.ops.import_scene.gltf(filepath=str(folder / "scene.glb"))
meshes = [o for o in bpy.data.objects if o.type == "MESH"]
found["glb"] = {"names": sorted(o.name for o in meshes), "wide": max(o.dimensions[0] for o in meshes
                if o.name.startswith("Floor"))}
bpy.utils.expose_bundled_modules()
from pxr import Usd, UsdGeom
u = Usd.Stage.Open(str(folder / "scene.usdc"))
found["usdc"] = sorted({p.GetName() for p in u.Traverse()})
print("FOUND" + json.dumps(found))
"""
AWAY = {"at": [0.2, -2.0, 1.4], "aim": [0.0, 1.4, 0.6], "lens_mm": 24.0, "sensor": [24.89, 14.0],
        "roll": 0.0}  # fmt: skip


@pytest.fixture(scope="module")
def own(blender, program, tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    code = [str(program), "-c", BUILD, str(folder / "mine.blend")]
    subprocess.run(code, capture_output=True, check=True)
    blender.adopt(folder / "mine.blend", "blend", folder / "ready.blend", (6.0, 5.0, 2.8))
    return folder / "ready.blend"


@pytest.fixture(scope="module")
def found(blender, program, own, tmp_path_factory):
    folder = tmp_path_factory.mktemp("scenes")
    walk = [(0, -1.0, "stand"), (8, -1.0, "walk"), (22, 0.0, "stand")]
    held = {"gesture": "holds", "thing": "cup"}
    keys = [a_key(f, (x, -0.8), 0, pose, 0.0) | held for f, x, pose in walk]
    one = a_slate(figures=[{"player": ANNA, "keys": keys, "mouth": []}], frames=24)
    two = a_slate(figures=[], frames=12, insert="letter")
    three = a_slate(figures=[], frames=12)
    takes = [("1A.1", 0, one), ("1B.1", 24, two), ("1A.2", 36, three)]
    takes = [{"name": n, "start": s, "slate": slate} for n, s, slate in takes]
    for suffix in ("blend", "glb", "usdc"):
        blender.save({"floor": FLOOR, "takes": takes}, folder / f"scene.{suffix}", own)
    done = subprocess.run(
        [str(program), "-c", READ, str(folder)], capture_output=True, text=True, check=False
    )
    assert "FOUND" in done.stdout, done.stderr[-1500:]
    return json.loads(done.stdout.split("FOUND")[1].splitlines()[0])


def test_an_own_set_stands_in_every_file(found):
    assert found["blend"]["red"] >= 8
    assert any(n.startswith("Wall") for n in found["blend"]["names"])
    assert not any(n.startswith(("Table", "Chair")) for n in found["blend"]["names"])
    assert 5.9 < found["glb"]["wide"] < 6.3
    assert any(n.startswith("Floor") for n in found["usdc"])


def test_things_are_where_the_hands_are(found):
    assert found["blend"]["props"] == ["ANNA cup", "letter 1B.1"]
    for (shown, at), hand in zip(found["blend"]["cup"], found["blend"]["hand"], strict=True):
        assert shown
        assert np.linalg.norm(np.subtract(at, hand)) < 0.22
    assert found["blend"]["cup"][2][1][0] - found["blend"]["cup"][0][1][0] > 0.3
    assert "ANNA cup" in found["glb"]["names"] and "ANNA_cup" in found["usdc"]


def test_what_an_insert_shows_is_seen_in_its_shot_alone(found):
    assert found["blend"]["letter"] == [False, False, True, True, False]


def test_an_own_set_is_in_rendered_pictures(blender, own, tmp_path):
    slate = a_slate(figures=[], frames=1, camera=AWAY, look="rendered", width=96, height=54)
    image = np.asarray(Image.open(blender.draw(slate, tmp_path, built=own)[0]).convert("RGB"), int)
    red = (image[..., 0] > image[..., 1] + 40) & (image[..., 0] > image[..., 2] + 40)
    green = (image[..., 1] > image[..., 0] + 8) & (image[..., 1] > image[..., 2] + 8)
    assert red.mean() > 0.05 and green.mean() > 0.1
