"""A .blend of a scene opens in Blender with everything in its place."""

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ANNA, FLOOR, a_key, a_slate

sys.path.insert(0, str(Path(__file__).parents[3] / "moteur/engines/blender"))
from inside.course import Course

LOOK = """
import bpy, json, sys
bpy.ops.wm.open_mainfile(filepath=sys.argv[-1])
s = bpy.context.scene
rig = bpy.data.objects["ANNA rig"]
places = []
for frame in (1, 24, 60):
    s.frame_set(frame)
    dg = bpy.context.evaluated_depsgraph_get()
    body = bpy.data.objects["ANNA"].evaluated_get(dg)
    me = body.to_mesh()
    z = [ (body.matrix_world @ v.co)[:] for v in list(me.vertices)[::50]]
    places.append([min(p[2] for p in z), max(p[2] for p in z), sum(p[0] for p in z) / len(z)])
moved = []
for frame in (1, 24, 73):
    s.frame_set(frame)
    o = bpy.data.objects["1A"].evaluated_get(bpy.context.evaluated_depsgraph_get())
    moved.append(o.matrix_world.translation[0])
print("FOUND" + json.dumps({
    "moved": moved,
    "collections": sorted(c.name for c in s.collection.children),
    "markers": [[m.name, m.frame, m.camera.name] for m in s.timeline_markers],
    "range": [s.frame_start, s.frame_end], "fps": [s.render.fps, round(s.render.fps_base, 4)],
    "bones": len(rig.data.bones),
    "shapes": [k.name for k in bpy.data.objects["ANNA"].data.shape_keys.key_blocks],
    "materials": [m.name for m in bpy.data.objects["ANNA"].data.materials],
    "noise": any(n.bl_idname == "ShaderNodeTexNoise" for m in bpy.data.materials
                 for n in m.node_tree.nodes),
    "unused": [o.name for o in bpy.data.objects if not o.users_collection],
    "orphans": [d.name for kind in ("objects", "meshes", "materials", "cameras", "lights",
                "actions", "armatures", "collections", "worlds", "texts", "images", "shape_keys")
                for d in getattr(bpy.data, kind) if not d.users],
    "names": sorted(o.name for o in bpy.data.collections["Set"].objects),
    "cast": sorted(o.name for o in bpy.data.collections["Cast"].objects),
    "cameras": sorted(o.name for o in bpy.data.collections["Cameras"].objects),
    "actions": sorted(x.name for x in bpy.data.actions),
    "scene": s.name, "scenes": len(bpy.data.scenes), "engine": s.render.engine,
    "lights": [o.name for o in bpy.data.collections["Lights"].objects],
    "blur": [round(s.camera.data.dof.aperture_fstop, 3), s.camera.data.dof.use_dof],
    "set": len(bpy.data.collections["Set"].objects), "places": places, "camera": s.camera.name}))
"""


def test_a_scene_opens(blender, program, tmp_path):
    walk = [a_key(0, (-1.0, -0.8), 0, "walk", 0.0), a_key(24, (0.6, -0.8), 0, "stand", 0.0)]
    one = a_slate(figures=[{"player": ANNA, "keys": walk, "mouth": [[0, 5]]}], rate="24000/1001")
    two = a_slate(rate="24000/1001", frames=48)
    there = {**two["camera"], "at": [0.4, -1.5, 1.4]}
    again = a_slate(rate="24000/1001", frames=12, camera=there)
    two["path"] = [{"frame": 0, "camera": two["camera"]}, {"frame": 47, "camera": there}]
    stage = {"floor": FLOOR, "takes": [{"name": "1A.1", "start": 0, "slate": one},
                                       {"name": "1B.1", "start": 24, "slate": two},
                                       {"name": "1A.2", "start": 72, "slate": again}]}  # fmt: skip
    path = tmp_path / "scene.blend"
    blender.save(stage, path)
    done = subprocess.run(
        [str(program), "-c", LOOK, str(path)], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout.split("FOUND")[1].splitlines()[0])
    assert found["collections"] == ["Cameras", "Cast", "Lights", "Props", "Set"]
    assert {"Skin", "Cloth", "Hair"} <= set(found["materials"])
    assert found["noise"] and not found["unused"]
    assert {"Key", "Fill", "Rim", "Lamp 1"} <= set(found["lights"])
    assert found["blur"] == [2.8, True]
    assert found["markers"] == [
        ["1A.1", 1, "1A"], ["1B.1", 25, "1B"], ["1A.2", 73, "1A"],
    ]  # fmt: skip
    assert found["range"] == [1, 84]
    assert found["fps"] == [24, 1.001]
    assert found["bones"] >= 17
    assert {"Basis", "Mouth A", "Mouth H", "Blink", "Look left", "Joy"} <= set(found["shapes"])
    assert found["set"] > 6
    assert found["orphans"] == [] and found["scenes"] == 1
    assert found["scene"] == "KITCHEN" and found["engine"] == "CYCLES"
    assert {"Floor", "Wall north", "Chair", "Table"} <= set(found["names"])
    assert found["cast"] == ["ANNA", "ANNA rig"]
    assert {"ANNA", "ANNA rig", "ANNA face"} <= set(found["actions"])
    assert found["cameras"] == ["1A", "1B"]
    assert found["moved"] == pytest.approx([0.1, 0.1, 0.4], abs=1e-4)
    assert found["camera"] == "1A"
    first, last, seated = found["places"]
    assert first[2] < -0.8 < 0.4 < last[2]
    assert all(abs(p[0]) < 0.06 for p in found["places"])
    assert last[1] > 1.5 > seated[1] > 1.1


THROUGH = """
import bpy, json, sys
bpy.ops.wm.open_mainfile(filepath=sys.argv[-1])
s = bpy.context.scene
marker = s.timeline_markers[0]
camera = marker.camera
found = []
for frame in range(1, s.frame_end + 1, 3):
    s.frame_set(frame)
    m = camera.evaluated_get(bpy.context.evaluated_depsgraph_get()).matrix_world
    found.append([frame, list(m.translation), list((-m.col[2])[:3])])
print("FOUND" + json.dumps({"marker": [marker.name, marker.frame], "active": s.camera.name,
    "lens": camera.data.lens, "sensor": [camera.data.sensor_width, camera.data.sensor_height],
    "way": found}))
"""


def test_a_moving_camera_goes_along_its_course_in_the_file(blender, program, tmp_path):
    first = a_slate()["camera"]
    ways = [first, {**first, "at": [-1.2, -1.3, 1.4], "aim": [0.2, 0.7, 1.1]},
            {**first, "at": [-1.3, 0.4, 1.5], "aim": [0.0, 0.7, 1.2]}]  # fmt: skip
    path = [{"frame": f, "camera": c} for f, c in zip((0, 40, 95), ways, strict=True)]
    slate = a_slate(frames=96, path=path)
    file = tmp_path / "moving.blend"
    blender.save({"floor": FLOOR, "takes": [{"name": "12A.1", "start": 0, "slate": slate}]}, file)
    done = subprocess.run(
        [str(program), "-c", THROUGH, str(file)], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout.split("FOUND")[1].splitlines()[0])
    assert found["marker"] == ["12A.1", 1] and found["active"] == "12A"
    assert found["lens"] == 35.0 and found["sensor"] == pytest.approx([24.89, 14.0])
    course = Course(slate)
    for frame, at, look in found["way"]:
        now = course.at(frame - 1)
        assert math.dist(at, now["at"]) < 0.002
        wanted = [b - a for a, b in zip(now["at"], now["aim"], strict=True)]
        cosine = sum(a * b for a, b in zip(wanted, look, strict=True)) / math.hypot(*wanted)
        assert cosine > math.cos(math.radians(0.3))
