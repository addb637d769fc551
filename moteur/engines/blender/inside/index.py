# SPDX-License-Identifier: GPL-3.0-or-later
"""Object index: figures in flat colours, one a figure, sliced at heights above the floor.

A picture to measure by: no light, no set, no smoothing, and no hair, which stands above the
crown; of a figure the whole, or the trunk without arms, or the head. Red is 20 times the
figure's number from 1 on, green 20 times the slice from 0 on, counted from the top; a colour is
to be rounded.
"""

import json
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import bpy
import numpy as np

import bmesh  # isort: skip  bpy brings it

from . import picture
from .action import Action
from .cheat import cheats
from .figure_cast import cast
from .figure_skeleton import BONES
from .mesh import Array, about_z
from .set import Set, build

FINE = 1.3
APART = 20
ARMS = [n.split("_")[-1] in ("upper", "fore", "hand") for n in BONES]
HEAD = [n == "head" for n in BONES]


def index(
    scene: bpy.types.Scene, slate: dict, cuts: dict, frame: int, path: Path, part: str = ""
) -> None:
    """Draw those figures of a slate that `cuts` names, by its first camera, as a PNG.

    `cuts` holds heights above the floor in metres, by player; `part` is '', 'trunk' or 'head'.
    """
    shading, view = scene.display.shading, scene.view_settings
    others = [o for o in scene.objects if o.type == "MESH" and not o.hide_render]
    made: list[bpy.types.Object] = []
    shading.color_type, view.view_transform = "OBJECT", "Raw"
    try:
        for o in others:
            o.hide_render = True
        for n, (v, q, heights) in enumerate(_figures(slate, cuts, frame, part), 1):
            made += _sliced(scene, v, q, heights, n)
        picture.point(scene.camera, slate["camera"])
        image = picture.taken(scene, slate["width"], slate["height"], path.parent)
        picture.write_png(path, image)
    finally:
        for o in others:
            o.hide_render = False
        bpy.data.batch_remove([o.data for o in made])
        shading.color_type, view.view_transform = "VERTEX", "Standard"


def _figures(slate: dict, cuts: dict, frame: int, part: str):
    """Yield places (n, 3), quads and cuts of each figure, as a picture of the slate has them."""
    rate = float(Fraction(str(slate["rate"])))
    set_ = _set(json.dumps(slate["floor"], sort_keys=True))
    aside = cheats(slate["camera"], slate["figures"])
    for figure, step in zip(slate["figures"], aside, strict=True):
        name = figure["player"]["name"]
        if name not in cuts:
            continue
        person = _player(json.dumps(figure["player"], sort_keys=True))
        action = Action(figure, rate, person.eyes, set_.table(figure["keys"]))
        m = action.moment(frame)
        if m.present:
            v, _ = person.shaped(m)
            at = np.array([m.at[0] + step[0], m.at[1] + step[1], 0.0])
            yield v @ about_z(m.facing).T + at, _parted(person, part), cuts[name]


@lru_cache(maxsize=8)
def _set(floor: str) -> Set:
    return build(json.loads(floor))


@lru_cache(maxsize=32)
def _player(player: str):
    return cast(json.loads(player), FINE)


def _bald(person) -> Array:
    """Return the quads of a figure without those of its hair."""
    first = getattr(person, "hair_from", None)
    if first is None:
        return person.q
    low, high = person.q.min(1), person.q.max(1)
    return person.q[(high < first) | (low >= person.face_from)]


def _parted(person, part: str) -> Array:
    """Return the quads of a part of a figure; an animal is always whole."""
    q = _bald(person)
    if not part or not hasattr(person, "weights"):
        return q
    if part == "head":
        return q[(person.weights[:, HEAD].sum(1) > 0.99)[q].all(1)]
    return q[~(person.weights[:, ARMS].sum(1) > 0.5)[q].any(1)]


def _sliced(scene: bpy.types.Scene, v: Array, q: Array, heights: list[float], number: int):
    """Yield an object for each slice of a figure, from the top down."""
    edges = [1e3, *sorted(heights, reverse=True), -1e3]
    for k, (top, bottom) in enumerate(pairwise(edges)):
        z = v[q, 2]
        mesh = bpy.data.meshes.new("slice")
        mesh.from_pydata(v.tolist(), [], q[(z.max(1) >= bottom) & (z.min(1) <= top)].tolist())
        solid = bmesh.new()
        solid.from_mesh(mesh)
        for height, above in ((top, True), (bottom, False)):
            bmesh.ops.bisect_plane(
                solid, geom=[*solid.verts, *solid.edges, *solid.faces], plane_co=(0, 0, height),
                plane_no=(0, 0, 1), clear_outer=above, clear_inner=not above,
            )  # fmt: skip
        solid.to_mesh(mesh)
        solid.free()
        o = bpy.data.objects.new("slice", mesh)
        o.color = (number * APART / 255, k * APART / 255, 1.0, 1.0)
        scene.collection.objects.link(o)
        yield o
