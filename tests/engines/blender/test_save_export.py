"""A scene written as USD and as glTF is read back: people, set, cameras, colours, movement."""

import json
import subprocess

import pytest

from .conftest import ANNA, FLOOR, a_key, a_slate

USD = """
import bpy, json, sys
bpy.utils.expose_bundled_modules()
from pxr import Usd, UsdGeom, UsdShade, UsdSkel
s = Usd.Stage.Open(sys.argv[-1])
kinds = {}
for p in s.Traverse():
    kinds.setdefault(p.GetTypeName(), []).append(p.GetName())
body = next(p for p in s.Traverse() if p.GetTypeName() == "Mesh" and p.GetName() == "ANNA")
box = UsdGeom.BBoxCache(1, ["default", "render"]).ComputeWorldBound(body).ComputeAlignedRange()
colour = UsdGeom.PrimvarsAPI(body).GetPrimvar("displayColor")
camera = next(p for p in s.Traverse() if p.GetTypeName() == "Camera")
shaders = [UsdShade.Shader(p) for p in s.Traverse() if p.GetTypeName() == "Shader"]
read = [h.GetInput("varname").Get() for h in shaders if h.GetInput("varname")]
skeleton = next(UsdSkel.Animation(p) for p in s.Traverse() if p.GetTypeName() == "SkelAnimation")
root = next(p for p in s.Traverse() if p.GetTypeName() == "SkelRoot")
def at(prim, frame):
    return list(UsdGeom.Xformable(prim).ComputeLocalToWorldTransform(frame).ExtractTranslation())
print("FOUND" + json.dumps({"kinds": {k: sorted(v) for k, v in kinds.items()},
    "up": UsdGeom.GetStageUpAxis(s), "metres": UsdGeom.GetStageMetersPerUnit(s),
    "range": [s.GetStartTimeCode(), s.GetEndTimeCode(), s.GetTimeCodesPerSecond()],
    "box": [list(box.GetMin()), list(box.GetMax())],
    "colours": len(set(map(tuple, colour.ComputeFlattened(1)))),
    "read": sorted(set(read)), "camera": at(camera, 1),
    "lens": UsdGeom.Camera(camera).GetFocalLengthAttr().Get(1),
    "wide": UsdGeom.Camera(camera).GetHorizontalApertureAttr().Get(1),
    "joints": len(skeleton.GetJointsAttr().Get()),
"walked": at(root, 24)[0] - at(root, 1)[0]}))
"""

GLTF = """
import bpy, json, sys
bpy.ops.wm.read_factory_settings(use_empty=True)
bpy.ops.import_scene.gltf(filepath=sys.argv[-1])
s = bpy.context.scene
body = next(o for o in s.objects if o.type == "MESH" and o.name.startswith("ANNA"))
rig = next(o for o in s.objects if o.type == "ARMATURE")
camera = next(o for o in s.objects if o.type == "CAMERA")
z, places = [], []
for frame in (1, 24):
    s.frame_set(frame)
    dg = bpy.context.evaluated_depsgraph_get()
    shape = body.evaluated_get(dg)
    z += [(shape.matrix_world @ v.co)[2] for v in list(shape.to_mesh().vertices)[::50]]
    places.append(rig.evaluated_get(dg).matrix_world.translation[0])
print("FOUND" + json.dumps({
    "cameras": sorted(o.name for o in s.objects if o.type == "CAMERA"),
    "meshes": len([o for o in s.objects if o.type == "MESH"]), "height": [min(z), max(z)],
    "materials": sorted(m.name for m in body.data.materials), "bones": len(rig.data.bones),
    "shapes": sorted(k.name for k in body.data.shape_keys.key_blocks),
    "colours": [c.name for c in body.data.color_attributes],
    "camera": list(camera.matrix_world.translation), "walked": places[1] - places[0]}))
"""


def read(program, script, path):
    done = subprocess.run(
        [str(program), "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.split("FOUND")[1].splitlines()[0])


@pytest.fixture(scope="module")
def stage():
    walk = [a_key(0, (-1.0, -0.8), 0, "walk", 0.0), a_key(24, (0.6, -0.8), 0, "stand", 0.0)]
    figures = [{"player": ANNA, "keys": walk, "mouth": [[0, 5]]}]
    return {"floor": FLOOR, "takes": [{"name": "1A.1", "start": 0,
                                       "slate": a_slate(figures=figures, frames=30)}]}  # fmt: skip


def test_usd_is_read_back(blender, program, tmp_path, stage):
    path = tmp_path / "scene.usdc"
    blender.save(stage, path)
    found = read(program, USD, path)
    assert found["up"] == "Z" and found["metres"] == 1.0
    assert found["range"] == [1.0, 30.0, 24.0]
    assert found["kinds"]["Camera"] == ["_1A"] and len(found["kinds"]["Mesh"]) > 6
    assert found["camera"] == pytest.approx([0.1, -1.5, 1.3], abs=0.002)
    assert found["lens"] / found["wide"] == pytest.approx(35.0 / 24.89, rel=1e-3)
    low, high = found["box"]
    assert 1.5 < high[2] - low[2] < 1.9
    assert found["colours"] > 20 and found["read"] == ["displayColor"]
    assert found["joints"] >= 17
    assert found["walked"] == pytest.approx(1.6, abs=0.1)


def test_gltf_is_read_back(blender, program, tmp_path, stage):
    path = tmp_path / "scene.glb"
    blender.save(stage, path)
    found = read(program, GLTF, path)
    assert found["cameras"] == ["1A"] and found["meshes"] > 6
    assert found["camera"] == pytest.approx([0.1, -1.5, 1.3], abs=0.002)
    assert abs(found["height"][0]) < 0.06 and 1.5 < found["height"][1] < 1.9
    assert {"Skin", "Cloth", "Hair"} <= set(found["materials"])
    assert found["bones"] >= 17 and "Mouth D" in found["shapes"] and found["colours"]
    assert found["walked"] == pytest.approx(1.6, abs=0.1)
