"""Places: the sets that people built, made ready to be drawn in.

A set is looked at here as far as a file can be without Blender; Blender then brings it to
metres, z up, its floor at 0.
"""

import json
import re
import struct
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from moteur.engines.blender import process as blender
from moteur.film.document import Blob, Part
from moteur.film.errors import BadInput
from moteur.film.step import Workspace, step
from moteur.previs.model import Adopted, OwnSets, Places
from moteur.shots.model import FloorPlan, Opening, Point, Shots

FACES = 2_000_000
_JSON = 64 * 2**20
_CELL, _MOST_CLOSED = 0.1, 0.7
_THROUGH = {
    "door": "who comes or goes walks through it",
    "arch": "who comes or goes walks through it",
    "window": "who looks out looks at the wall",
}
_HEADS = {
    "blend": (b"BLENDER", b"\x28\xb5\x2f\xfd", b"\x1f\x8b"), "glb": (b"glTF",),
    "usdc": (b"PXR-USDC",), "usda": (b"#usda",), "usdz": (b"PK",),
    "usd": (b"PXR-USDC", b"#usda"),
}  # fmt: skip
_NAMES = {"blend": "a Blender file", "glb": "a binary glTF", "usdz": "a USD package"}


class PlaceWork(Part):
    """A person's set, and how large its plan is: width, depth and height, None where unknown."""

    set: str
    file: Blob
    suffix: str
    plan: Point | None = None
    inside: bool = True
    openings: tuple[Opening, ...] = ()


@step("places", makes=Places, version=2, per="set", reads=("own_sets", "shots"))
def places(work: PlaceWork, workspace: Workspace) -> Adopted:
    """Make a person's set ready to be drawn in."""
    file, where = workspace.path(work.file), f"sets/{work.set}.{work.suffix}"
    blend = workspace.folder / "adopted.blend"
    try:
        look_at(file, work.suffix)
        named = workspace.folder / f"set.{work.suffix}"
        named.symlink_to(file)  # Blender goes by the suffix, and a blob has none
        made = blender.shared(workspace.threads).adopt(
            named, work.suffix, blend, work.plan or (), work.inside
        )
    except BadInput as fault:
        raise BadInput(fault.what, where, fault.then) from None
    said = () if work.plan else ("no scene plays in it",)
    width, depth, height = made["size"]
    return Adopted(
        set=work.set,
        blend=workspace.keep(blend, "application/x-blender"),
        size=(width, depth, height),
        faces=made["faces"],
        findings=(*said, *made["findings"], *lacking(work.openings, made.get("walls", {}))),
    )


@places.slices
def _(own_sets: OwnSets, shots: Shots) -> dict[str, PlaceWork]:
    plans = {folded(plan.floor.set): plan.floor for plan in reversed(shots.scenes)}
    return {own.set: _work(own.set, own.file, own.suffix, plans) for own in own_sets.sets}


@places.gather
def _(parts: dict[str, Adopted], **_: object) -> Places:
    return Places(places=tuple(parts.values()))


@places.weigh
def _(work: PlaceWork) -> float:
    return 1.0 + work.file.size / 2**20


def _work(name: str, file: Blob, suffix: str, plans: dict[str, FloorPlan]) -> PlaceWork:
    floor = plans.get(folded(name))
    if floor is None:
        return PlaceWork(set=name, file=file, suffix=suffix)
    size = (floor.width, floor.depth, floor.height)
    return PlaceWork(
        set=name, file=file, suffix=suffix, plan=size, inside=floor.inside,
        openings=floor.openings,
    )  # fmt: skip


def folded(name: str) -> str:
    """Return a set's name as file names and scripts agree on it: ``Léa's Café`` -> lea s cafe."""
    letters = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", bare.replace("_", " ").casefold()))


def place_of(name: str, found: Places) -> Adopted | None:
    """Return the person's set of a name, or None where the kit builds it."""
    return next((p for p in found.places if folded(p.set) == folded(name)), None)


def said(found: Places) -> tuple[str, ...]:
    """Return all that there is to say of people's sets, a line each: ``sets/KITCHEN: ...``."""
    return tuple(f"sets/{place.set}: {one}" for place in found.places for one in place.findings)


def lacking(openings: Sequence[Opening], walls: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Say which doors and windows of a plan are closed wall in a person's set.

    `walls` are rows of cells of 0.1 m from the floor up, "#" where the wall is closed; where a
    wall was not found nothing is said.
    """
    return tuple(
        f"the plan's {o.kind} in the {o.wall} wall, {o.width:.1f} m wide, "
        f"{_aside(o)}, is closed wall here: {_THROUGH[o.kind]}"
        for o in openings
        if _closed(o, walls.get(o.wall, ()))
    )


def _aside(o: Opening) -> str:
    """Say where along its wall an opening is."""
    if abs(o.along) < _CELL:
        return "at its middle"
    way = ("east", "west") if o.wall in ("north", "south") else ("north", "south")
    return f"{abs(o.along):.1f} m {way[o.along < 0]} of its middle"


def _closed(o: Opening, rows: Sequence[str]) -> bool:
    wide = len(rows[0]) if rows else 0
    left = round((o.along - o.width / 2) / _CELL + wide / 2) + 1
    right = round((o.along + o.width / 2) / _CELL + wide / 2) - 1
    low, high = round(o.sill / _CELL) + 1, round((o.sill + o.height) / _CELL) - 1
    cells = "".join(row[max(0, left) : max(0, right)] for row in rows[low:high])
    return bool(cells) and cells.count("#") > _MOST_CLOSED * len(cells)


def look_at(file: Path, suffix: str) -> None:
    """Refuse a file that is not what its suffix says, or that is surely too large.

    Raises BadInput: another format, a glTF of too many faces or of files that lie elsewhere.
    """
    with file.open("rb") as opened:
        head = opened.read(20)
    if suffix in _HEADS and not head.startswith(_HEADS[suffix]):
        what = _NAMES.get(suffix, "a USD file")
        raise BadInput(f"this is not {what}", then=f"save it as .{suffix} again")
    if suffix in ("glb", "gltf"):
        told = _gltf(file, suffix, head)
        _at_home(told, suffix)
        faces = _triangles(told)
        if faces > FACES:
            raise BadInput(
                f"the set has {faces / 1e6:.1f} million faces, more than {FACES // 10**6} million",
                then="decimate it",
            )


def _gltf(file: Path, suffix: str, head: bytes) -> dict[str, Any]:
    """Return a glTF's JSON."""
    broken = BadInput("the glTF is broken", then="save it again")
    start, size = 0, file.stat().st_size
    if suffix == "glb":
        if len(head) < 20:
            raise broken
        start, size = 20, struct.unpack("<I", head[12:16])[0]
        if start + size > file.stat().st_size:
            raise BadInput("the glTF is cut off", then="copy it again, whole")
    if size > _JSON:
        raise BadInput("the glTF describes more than 64 MB", then="join its objects")
    with file.open("rb") as opened:
        opened.seek(start)
        text = opened.read(size)
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        raise broken from None
    if not isinstance(told, dict) or not isinstance(told.get("asset"), dict):
        raise broken
    return told


def _at_home(told: dict[str, Any], suffix: str) -> None:
    """Refuse a glTF whose points lie in another file; of pictures one can do without."""
    for buffer in _dicts(told.get("buffers")):
        uri = buffer.get("uri")
        if isinstance(uri, str) and not uri.startswith("data:"):
            raise BadInput(
                f"the glTF keeps its points in another file, {uri[:60]}", then="save it as .glb"
            )
        if uri is None and suffix == "gltf":
            raise BadInput("the glTF has no points in it", then="save it as .glb")


def _triangles(told: dict[str, Any]) -> int:
    """Return how many triangles a glTF shows, as far as its accessors say; a mesh counts as often
    as nodes show it.
    """  # noqa: D205
    accessors = _dicts(told.get("accessors"))
    meshes = [
        sum(_corners(p, accessors) // 3 for p in _dicts(mesh.get("primitives")))
        for mesh in _dicts(told.get("meshes"))
    ]
    shown = [n.get("mesh") for n in _dicts(told.get("nodes"))]
    return sum(meshes[k] for k in shown if isinstance(k, int) and 0 <= k < len(meshes))


def _corners(primitive: dict[str, Any], accessors: list[dict[str, Any]]) -> int:
    attributes = primitive.get("attributes")
    at = attributes.get("POSITION") if isinstance(attributes, dict) else None
    index = primitive.get("indices", at)
    if not isinstance(index, int) or not 0 <= index < len(accessors):
        return 0
    count = accessors[index].get("count")
    return count if isinstance(count, int) and count > 0 else 0


def _dicts(value: object) -> list[dict[str, Any]]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []
