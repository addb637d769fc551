"""A person's own set, made on the spot by Blender, is adopted and drawn in."""

import json
import struct
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from moteur.engines.blender.process import Blender, find
from moteur.film.errors import BadInput

from .conftest import FLOOR, a_slate

PLAN = (5.6, 4.8, 2.7)
BUILD = """
import bpy, sys
folder, foot = sys.argv[-1], 1 / 0.3048

def material(name, colour, **more):
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    shader = made.node_tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = (*colour, 1)
    for key, value in more.items():
        shader.inputs[key.replace("_", " ")].default_value = value
    return made

def room(k, low=0.0):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    wood, wall = material("wood", (0.3, 0.15, 0.07)), material("wall", (0.02, 0.3, 0.05))
    red, glass = material("red", (0.6, 0.02, 0.02)), material("x", (1, 1, 1), Transmission_Weight=1)
    boxes = [
        ("floor", (3, 2, low - 0.1), (6, 5, 0.2), wood),
        ("top", (3, 2, low + 2.85), (6, 5, 0.1), wall),
        ("north", (3, 4.55, low + 1.4), (6, 0.1, 2.8), wall),
        ("south", (3, -0.55, low + 1.4), (6, 0.1, 2.8), wall),
        ("east", (6.05, 2, low + 1.4), (0.1, 5, 2.8), wall),
        ("west", (-0.05, 2, low + 1.4), (0.1, 5, 2.8), wall),
        ("sofa", (3, 3.4, low + 0.4), (2, 0.9, 0.8), red),
        ("pane", (3, 3, low + 1.5), (3, 0.02, 2), glass),
    ]
    for name, at, size, paint in boxes:
        bpy.ops.mesh.primitive_cube_add(size=1, location=[x * k for x in at])
        bpy.context.object.scale = [x * k for x in size]
        bpy.context.object.data.materials.append(paint)

def blend(name):
    bpy.ops.wm.save_as_mainfile(filepath=f"{folder}/{name}.blend")

room(1, 3.0)
blend("metres")
bpy.ops.export_scene.gltf(filepath=f"{folder}/metres.glb")
bpy.ops.wm.usd_export(filepath=f"{folder}/metres.usda")
bpy.ops.wm.usd_export(filepath=f"{folder}/metres.usdc")
room(foot)
blend("feet")
bpy.ops.export_scene.gltf(filepath=f"{folder}/feet.glb")
room(foot)
bpy.context.scene.unit_settings.scale_length = 0.3048
blend("said_feet")
room(100)
bpy.ops.wm.usd_export(filepath=f"{folder}/centimetres.usdc", convert_scene_units="CENTIMETERS")
blend("centimetres")
bpy.ops.wm.read_factory_settings(use_empty=True)
blend("empty")
bpy.ops.mesh.primitive_grid_add(x_subdivisions=320, y_subdivisions=320, size=6)
blend("fine")
bpy.ops.mesh.primitive_grid_add(x_subdivisions=40, y_subdivisions=40, size=6)
for k in range(6300):
    bpy.context.collection.objects.link(bpy.data.objects.new("tile", bpy.context.object.data))
blend("crowded")
bpy.ops.wm.read_factory_settings(use_empty=True)
bpy.ops.mesh.primitive_cube_add(size=3)
for name in ("one", "two"):
    bpy.context.object.modifiers.new(name, "SUBSURF").levels = 6
blend("bomb")
bpy.ops.wm.read_factory_settings(use_empty=True)
bpy.ops.mesh.primitive_cube_add(size=3)
bpy.data.texts.new("start.py").write(f"open({folder + '/ran'!r}, 'w').write('')")
bpy.data.texts["start.py"].use_module = True
drive = bpy.context.object.driver_add("location", 0).driver
drive.expression = f"open({folder + '/ran'!r}, 'w') and 0"
blend("script")
"""


@pytest.fixture(scope="module")
def sets(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sets")
    program = str(find())
    run = (
        ["--background", "--factory-startup", "--python-expr"] if "/blender" in program else ["-c"]
    )
    done = subprocess.run(
        [program, *run, BUILD, str(folder)], capture_output=True, text=True, check=False
    )
    assert (folder / "script.blend").exists(), done.stderr[-2000:]
    return folder


def adopted(blender, file: Path, wanted=PLAN):
    out = file.parent / "adopted" / f"{file.name}.blend"
    return blender.adopt(file, file.suffix[1:], out, wanted), out


@pytest.mark.parametrize("name", ["metres.blend", "metres.glb", "metres.usda", "metres.usdc"])
def test_every_format_becomes_metres_with_its_floor_at_0(blender, sets, name):
    made, _ = adopted(blender, sets / name)
    assert made["size"] == pytest.approx([6.2, 5.2, 2.9], abs=0.02)
    assert made["findings"] == []
    assert 1000 < made["faces"] < 200_000


@pytest.mark.parametrize("name", ["feet.blend", "feet.glb", "centimetres.blend"])
def test_feet_and_centimetres_are_known_by_the_plan_and_said(blender, sets, name):
    made, _ = adopted(blender, sets / name)
    assert made["size"] == pytest.approx([6.2, 5.2, 2.9], abs=0.02)
    unit = name.split(".")[0]
    assert made["findings"] == [f"its units are taken as {unit}: 6.2 x 5.2 x 3.1 m"]


@pytest.mark.parametrize("name", ["said_feet.blend", "centimetres.usdc"])
def test_a_file_that_says_its_unit_is_believed(blender, sets, name):
    made, _ = adopted(blender, sets / name)
    assert made["size"] == pytest.approx([6.2, 5.2, 2.9], abs=0.05)


def looks(blender, folder, at, aim, built=None, **more):
    camera = {"at": at, "aim": aim, "lens_mm": 24.0, "sensor": [24.89, 14.0], "roll": 0.0}
    slate = a_slate(figures=[], frames=1, camera=camera, **more)
    path = blender.draw(slate, folder, built=built)[0]
    return np.asarray(Image.open(path).convert("RGB"), float)


def test_it_is_drawn_in_the_place_of_the_kit_s_set(blender, sets, tmp_path):
    _, out = adopted(blender, sets / "metres.blend")
    seen = looks(blender, tmp_path / "a", [0, -2, 1.2], [0, 1.2, 0.7], out)
    red = (seen[..., 0] > seen[..., 1] * 1.8) & (seen[..., 0] > 60)
    green = (seen[..., 1] > seen[..., 0] * 1.15) & (seen[..., 1] > seen[..., 2] * 1.1)
    assert red.mean() > 0.04  # the sofa, through the pane of glass
    assert green.mean() > 0.15  # the walls
    again = looks(blender, tmp_path / "b", [0, -2, 1.2], [0, 1.2, 0.7], out)
    assert (seen == again).all()
    kit = looks(blender, tmp_path / "c", [0, -2, 1.2], [0, 1.2, 0.7])
    assert np.abs(kit - seen).mean() > 10


def test_a_wall_goes_for_a_camera_behind_it(blender, sets, tmp_path):
    _, out = adopted(blender, sets / "metres.blend")
    seen = looks(blender, tmp_path, [0, -4.4, 1.2], [0, 1.2, 0.9], out)
    red = (seen[..., 0] > seen[..., 1] * 1.8) & (seen[..., 0] > 60)
    assert red.mean() > 0.01


def test_a_heavy_set_is_thinned_and_said(blender, sets):
    made, _ = adopted(blender, sets / "fine.blend", (6.0, 6.0, 2.7))
    assert "90,000 of its 204,800 triangles" in made["findings"][0]
    assert made["faces"] < 120_000


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty.blend", "has no faces"),
        ("crowded.blend", r"has 10\.[0-9] million faces, more than 2 million; decimate it"),
        ("bomb.blend", r"has 100\.[0-9] million faces, more than 2 million; decimate it"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_line(sets, name, said):
    one = Blender(threads=1)
    try:
        with pytest.raises(BadInput, match=said) as caught:
            adopted(one, sets / name)
        assert "\n" not in str(caught.value)
        assert not (sets / "adopted" / f"{name}.blend").exists()
        assert adopted(one, sets / "metres.glb")[0]["faces"]
    finally:
        one.close()


@pytest.mark.parametrize("suffix", ["blend", "glb", "usda", "usdc"])
@pytest.mark.parametrize("share", [0.1, 0.6])
def test_a_broken_file_is_refused_and_the_program_goes_on(blender, sets, tmp_path, suffix, share):
    whole = (sets / f"metres.{suffix}").read_bytes()
    broken = tmp_path / f"broken.{suffix}"
    broken.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(BadInput, match=r"cannot read it|has no faces"):
        adopted(blender, broken)
    assert blender.draw(a_slate(frames=1), tmp_path / "after")


def test_nothing_in_a_file_is_run(blender, sets):
    adopted(blender, sets / "script.blend", (3, 3, 3))
    assert not (sets / "ran").exists()


def test_a_usd_of_ten_million_faces_is_refused_before_it_is_built(blender, tmp_path):
    file = tmp_path / "huge.usda"
    counts = "[" + "3," * 2_100_000 + "3]"
    file.write_text(
        '#usda 1.0\n(metersPerUnit = 1)\ndef Mesh "a" {\n'
        f"int[] faceVertexCounts = {counts}\npoint3f[] points = [(0,0,0)]\n}}\n"
    )
    with pytest.raises(BadInput, match=r"2\.1 million faces, more than 2 million"):
        blender.adopt(file, "usda", tmp_path / "out.blend", PLAN)


def test_a_picture_that_is_missing_is_said_and_grey_stands_for_it(blender, tmp_path):
    blue = struct.pack("<9f", 0, 0, 0, 3, 0, 0, 0, 0, 3) + struct.pack("<6f", 0, 0, 1, 0, 0, 1)
    file = tmp_path / "elsewhere.glb"
    corners = {"attributes": {"POSITION": 0, "TEXCOORD_0": 1}, "material": 0}
    told = {
        "asset": {"version": "2.0"},
        "scenes": [{"nodes": [0]}],
        "scene": 0,
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [corners]}],
        "materials": [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}],
        "textures": [{"source": 0}],
        "images": [{"uri": "gone.png"}],
        "buffers": [{"byteLength": len(blue)}],
        "bufferViews": [
            {"buffer": 0, "byteLength": 36},
            {"buffer": 0, "byteOffset": 36, "byteLength": 24},
        ],
        "accessors": [
            {"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3",
             "min": [0, 0, 0], "max": [3, 0, 3]},
            {"bufferView": 1, "componentType": 5126, "count": 3, "type": "VEC2"},
        ],
    }  # fmt: skip
    text = json.dumps(told).encode()
    text += b" " * (-len(text) % 4)
    file.write_bytes(
        struct.pack("<4sII", b"glTF", 2, 28 + len(text) + len(blue))
        + struct.pack("<I4s", len(text), b"JSON") + text
        + struct.pack("<I4s", len(blue), b"BIN\0") + blue
    )  # fmt: skip
    made = blender.adopt(file, "glb", tmp_path / "out.blend", (3, 3, 3))
    assert any("pictures are missing" in said for said in made["findings"])


def test_the_floor_of_the_plan_is_not_asked_of_a_set_outside(blender, sets, tmp_path):
    file = sets / "metres.glb"
    made = blender.adopt(file, "glb", tmp_path / "out.blend", (30, 20, 9), inside=False)
    assert made["size"] == pytest.approx([6.2, 5.2, 2.9], abs=0.02)
    floor = {**FLOOR, "inside": False, "kind": "street", "openings": [], "pieces": []}
    seen = looks(blender, tmp_path, [0, -9, 3], [0, 0, 1], tmp_path / "out.blend", floor=floor)
    assert seen.std() > 8
