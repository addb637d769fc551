# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's own set, adopted: its parts and its lamps, as the kit's would be."""

import json

import bpy
import numpy as np

from .adopt import TEXT
from .in_free import TURNS
from .light import Lamp
from .mesh import Array, Solid, about_z, lin
from .mood import Mood
from .set_opening_size import Opening


def built(path: str, floor: dict, air: Mood, lamps: list[Lamp]) -> tuple[list[Solid], dict]:
    """Return the solids of an adopted set, and the floor with the set's own size.

    Its own lamps shine; where it has none, light comes through the plan's windows and from
    the ceiling.
    """
    with bpy.data.libraries.load(path, link=False) as (found, wanted):
        wanted.objects, wanted.texts = list(found.objects), [TEXT]
    made = json.loads(wanted.texts[0].as_string())
    solids = [_solid(o) for o in wanted.objects]
    for o in wanted.objects:
        mesh = o.data
        bpy.data.objects.remove(o)
        bpy.data.meshes.remove(mesh)
    bpy.data.texts.remove(wanted.texts[0])
    w, d, h = made["size"]
    floor = {**floor, "width": w, "depth": d, "height": h if floor["inside"] else floor["height"]}
    for x, y, z, r, g, b, reach in made["lamps"]:
        lamps.append(Lamp(np.array([x, y, z]), np.array([r, g, b]), reach))
    if floor["inside"]:
        _windows(floor, air, lamps)
        if not made["lamps"]:
            _ceiling(floor, air, lamps)
    return solids, floor


def _solid(o: "bpy.types.Object") -> Solid:
    mesh = o.data
    count = len(mesh.vertices)
    v, rgba, n = np.empty(count * 3), np.empty(count * 4), np.empty(count * 3)
    stuff = np.empty(count, np.int32)
    mesh.vertices.foreach_get("co", v)
    mesh.attributes["Albedo"].data.foreach_get("color", rgba)
    mesh.attributes["Facing"].data.foreach_get("vector", n)
    mesh.attributes["Stuff"].data.foreach_get("value", stuff)
    f = np.empty(len(mesh.loops), np.int32)
    mesh.loops.foreach_get("vertex_index", f)
    f = f.reshape(-1, 3)
    rgba = rgba.reshape(-1, 4)
    q: Array = np.column_stack([f, f[:, 2]])
    name = o.name if not o.name.startswith("part") else f"built.{o.name[5:]}"
    return Solid(
        name, v.reshape(-1, 3), n.reshape(-1, 3), q, rgba[:, :3], rgba[:, 3],
        s=stuff.astype(np.uint8),
    )  # fmt: skip


def _windows(floor: dict, air: Mood, lamps: list[Lamp]) -> None:
    """Let the plan's windows shine, at the set's own walls."""
    for o in floor["openings"]:
        if o["kind"] != "window":
            continue
        hole, turn = Opening.of(o), about_z(TURNS[o["wall"]])
        off = floor["depth" if o["wall"] in ("north", "south") else "width"] / 2
        wide, high = hole.right - hole.left, hole.top - hole.sill
        at = turn @ np.array([(hole.left + hole.right) / 2, off - 0.2, (hole.sill + hole.top) / 2])
        share = air.window * (wide * high) ** 0.7 * 0.7
        lamps.append(Lamp(at, share, 1.7, turn @ np.array([0, -1.0, 0])))


def _ceiling(floor: dict, air: Mood, lamps: list[Lamp]) -> None:
    w, d, h = floor["width"], floor["depth"], floor["height"]
    nx, ny = min(4, max(1, round(w / 3.2))), min(4, max(1, round(d / 3.2)))
    share = (0.8 if air.dark else 0.4) / (nx * ny) ** 0.5
    colour = lin("#ffdcae" if air.dark else "#fff4e4")
    for i in range(nx):
        for j in range(ny):
            at = [w * ((i + 0.5) / nx - 0.5), d * ((j + 0.5) / ny - 0.5), max(1.6, h - 0.4)]
            lamps.append(Lamp(np.array(at), colour * share, 2.4))
