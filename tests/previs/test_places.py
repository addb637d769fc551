"""The people's own sets: looked at as files, matched by name, made ready by Blender."""

import json
import struct
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.engines.blender.process import find
from moteur.film.errors import BadInput
from moteur.previs import places
from moteur.previs.model import OwnSet, OwnSets, Places
from moteur.shots.model import Opening
from tests.previs import kitchen
from tests.previs.bench import Bench

BUILD = """
import bpy, sys
bpy.ops.wm.read_factory_settings(use_empty=True)
boxes = ((0, 0, -0.1), (20, 16, 0.2)), ((0, 8, 4.5), (20, 0.3, 9)), ((3, 2, 1), (6, 3, 2))
for at, size in boxes:
    bpy.ops.mesh.primitive_cube_add(size=1, location=at)
    bpy.context.object.scale = size
bpy.ops.export_scene.gltf(filepath=sys.argv[-1])
"""


@pytest.fixture(scope="module")
def glb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a kitchen of 20 x 16 x 9 feet."""
    file = tmp_path_factory.mktemp("sets") / "kitchen.glb"
    program = str(find())
    run = (
        ["--background", "--factory-startup", "--python-expr"] if "/blender" in program else ["-c"]
    )
    subprocess.run([program, *run, BUILD, str(file)], capture_output=True, check=False)
    return file


def owned(bench: Bench, file: Path, name: str = "KITCHEN") -> OwnSets:
    blob = bench.keep(file, "model/gltf-binary")
    return OwnSets(sets=(OwnSet(set=name, file=blob, suffix=file.suffix[1:]),))


def test_a_set_is_made_ready_at_the_size_of_its_plan(bench: Bench, glb: Path) -> None:
    documents = {"own_sets": owned(bench, glb), "shots": kitchen.shots()}
    found = bench.make(places.places, documents)
    assert isinstance(found, Places)
    name = kitchen.shots().scenes[0].floor.set
    made = places.place_of(name, found)
    assert made is not None
    assert made.size == pytest.approx((6.1, 4.92, 2.74), abs=0.05)
    assert "its units are taken as feet: 6.1 x 4.92 x 2.8 m" in made.findings
    assert bench.path(made.blend).stat().st_size == made.blend.size > 1000
    assert made.faces > 500


def test_a_set_in_which_nothing_plays_is_said(bench: Bench, glb: Path) -> None:
    documents = {"own_sets": owned(bench, glb, "CASTLE"), "shots": kitchen.shots()}
    made = bench.make(places.places, documents).places[0]
    assert made.findings[0] == "no scene plays in it"


def test_its_key_rests_on_the_file_and_the_plan_alone(bench: Bench, glb: Path) -> None:
    documents = {"own_sets": owned(bench, glb), "shots": kitchen.shots()}
    before = bench.keys(places.places, documents)
    scene = kitchen.shots().scenes[0]
    turned = scene.floor.model_copy(update={"time": "night"})
    other = scene.model_copy(update={"floor": turned, "number": "99"})
    shots = kitchen.shots().model_copy(update={"scenes": (other,)})
    assert bench.keys(places.places, {**documents, "shots": shots}) == before


def test_without_sets_there_is_nothing(bench: Bench) -> None:
    slices = places.places.slices_of(own_sets=OwnSets(), shots=kitchen.shots())
    assert slices == {}
    assert places.places.gather_of is not None
    assert places.places.gather_of({}, own_sets=OwnSets(), shots=None) == Places()


@pytest.mark.parametrize(
    ("file", "script"),
    [("KITCHEN", "Kitchen"), ("LÉA'S CAFÉ", "LEA’S CAFE"), ("ANA_S FLAT", "ANA'S FLAT"),
     ("KITCHEN ANA'S FLAT", "KITCHEN, ANA'S FLAT")],
)  # fmt: skip
def test_file_names_and_scripts_agree_on_a_set(file: str, script: str) -> None:
    assert places.folded(file) == places.folded(script)
    assert places.folded("KITCHEN") != places.folded("KITCHEN 2")


def packed(told: object) -> bytes:
    text = json.dumps(told).encode() if not isinstance(told, bytes) else told
    head = struct.pack("<4sII", b"glTF", 2, 20 + len(text))
    return head + struct.pack("<I4s", len(text), b"JSON") + text


HUGE = {
    "asset": {"version": "2.0"}, "nodes": [{"mesh": 0}] * 4, "accessors": [{"count": 7_500_000}],
    "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("suffix", "data", "said"),
    [
        ("blend", b"PK\x03\x04 a document", "this is not a Blender file; save it as .blend again"),
        ("glb", b"%PDF-1.7", "this is not a binary glTF"),
        ("usdc", b"#usda 1.0", "this is not a USD file"),
        ("usda", b"PXR-USDC", "this is not a USD file"),
        ("usdz", b"hello", "this is not a USD package"),
        ("glb", b"glTF", "the glTF is broken"),
        ("glb", packed({"asset": {"version": "2.0"}})[:-3], "cut off; copy it again, whole"),
        ("glb", packed(b"{]"), "the glTF is broken; save it again"),
        ("glb", packed([1]), "the glTF is broken"),
        ("gltf", b"[" * 200_000, "the glTF is broken"),
        ("glb", packed(HUGE), "has 10.0 million faces, more than 2 million; decimate it"),
        ("gltf", json.dumps({**HUGE, "buffers": [{"uri": "points.bin"}]}).encode(),
         "keeps its points in another file, points.bin; save it as .glb"),
        ("gltf", json.dumps({**HUGE, "buffers": [{"byteLength": 3}]}).encode(), "no points in it"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_set_is_said_in_a_line_with_its_name(
    bench: Bench, tmp_path: Path, suffix: str, data: bytes, said: str
) -> None:
    file = tmp_path / f"KITCHEN.{suffix}"
    file.write_bytes(data)
    documents = {"own_sets": owned(bench, file), "shots": kitchen.shots()}
    with pytest.raises(BadInput) as caught:
        bench.make(places.places, documents)
    assert str(caught.value).startswith(f"sets/KITCHEN.{suffix}: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_blender_cannot_read_is_said_with_its_name(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "KITCHEN.blend"
    file.write_bytes(b"BLENDER-v500" + b"\0" * 4000)
    with pytest.raises(BadInput, match=r"sets/KITCHEN.blend: Blender cannot read it as .blend"):
        bench.make(places.places, {"own_sets": owned(bench, file), "shots": kitchen.shots()})


@given(st.sampled_from(["glb", "gltf", "blend", "usda", "usdc", "usdz", "usd"]), st.binary())
def test_any_bytes_are_looked_at_without_a_fault(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / f"any.{suffix}"
    file.write_bytes(data)
    try:
        places.look_at(file, suffix)
    except BadInput as fault:
        assert fault.then


JUNK = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["meshes", "nodes", "mesh", "primitives", "attributes", "POSITION",
                         "indices", "accessors", "count", "buffers", "uri"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(JUNK)
def test_any_gltf_is_looked_at_without_a_fault(
    tmp_path_factory: pytest.TempPathFactory, junk: object
) -> None:
    file = tmp_path_factory.getbasetemp() / "junk.glb"
    told = {**junk, "asset": {}} if isinstance(junk, dict) else junk
    file.write_bytes(packed(told))
    try:
        places.look_at(file, "glb")
    except BadInput as fault:
        assert fault.then


def test_what_the_plan_opens_and_the_set_closes_is_said():
    door = Opening(kind="door", wall="west", along=0.4, width=0.9, height=2.0)
    window = Opening(kind="window", wall="north", along=0.0, width=1.2, height=1.0, sill=1.0)
    closed = ["#" * 60] * 27
    gap = [row[:28] + "." * 12 + row[40:] for row in closed]
    assert places.lacking((door, window), {"west": gap, "north": closed}) == (
        "the plan's window in the north wall, 1.2 m wide, at its middle, is closed wall here: "
        "who looks out looks at the wall",
    )
    assert "0.4 m north of its middle" in places.lacking((door,), {"west": closed})[0]
    assert places.lacking((door, window), {}) == ()


def test_a_set_without_the_plan_s_windows_is_said_for_the_person(bench: Bench, glb: Path) -> None:
    documents = {"own_sets": owned(bench, glb), "shots": kitchen.shots()}
    told = places.said(bench.make(places.places, documents))
    floor = kitchen.shots().scenes[0].floor
    north = [o for o in floor.openings if o.wall == "north"]
    closed = [line for line in told if "closed wall" in line]
    assert all(line.startswith("sets/KITCHEN: ") for line in told)
    assert len(closed) == len(north) and all("north" in line for line in closed)
