# SPDX-License-Identifier: GPL-3.0-or-later
"""Meshes for Cycles: colours unlit, what each face is made of, and which way its grain runs.

Attributes: `Colour` linear albedo, `Glow` how much a place gives its own colour, `Grain` a place
in a frame whose x runs along the part, apart from every other part's.
"""

import bpy
import numpy as np

from .mesh import STUFFS, Array

GOLDEN, LEAF = 0.6180339887, 0.002


def parts(q: Array, count: int) -> Array:
    """Return the number of the part that each of `count` vertices belongs to.

    A part's vertices lie together and no quad joins two parts.
    """
    steps = np.zeros(count + 1, np.int32)
    np.add.at(steps, q.min(1), 1)
    np.add.at(steps, q.max(1), -1)
    joined = np.cumsum(steps)[: count - 1] > 0
    return np.concatenate([[0], np.cumsum(~joined)])


def grain(v: Array, q: Array) -> Array:
    """Return places (n, 3) in each part's own frame: x along its longest way."""
    part = parts(q, len(v))
    total = int(part[-1]) + 1
    size = np.bincount(part, minlength=total)[:, None]
    middle = np.stack([np.bincount(part, v[:, k], total) for k in range(3)], 1) / size
    d = v - middle[part]
    spread = np.empty((total, 3, 3))
    for i in range(3):
        for j in range(3):
            spread[:, i, j] = np.bincount(part, d[:, i] * d[:, j], total)
    _, frames = np.linalg.eigh(spread)
    along = np.einsum("nij,ni->nj", frames[part], d)[:, ::-1]
    shift = np.modf(np.arange(total)[:, None] * (0.618, 0.755, 0.570))[0] * 40
    return (along + shift[part]).astype(np.float32)


def facing(v: Array, q: Array, n: Array | None) -> Array:
    """Return quads turned so that they face as their normals (n, 3) do; else Cycles shows black."""
    if n is None or len(n) != len(v):
        return q
    across = np.cross(v[q[:, 2]] - v[q[:, 0]], v[q[:, 3]] - v[q[:, 1]])
    away = np.einsum("ij,ij->i", across, n[q].sum(1)) < 0
    return np.where(away[:, None], q[:, ::-1], q)


def laid(v: Array, q: Array) -> Array:
    """Return a floor's places (n, 3) with each board a hair above or below the others.

    Boards that lie in one plane and overlap would shade each other black.
    """
    out = np.array(v, np.float32)
    out[:, 2] += np.modf(parts(q, len(v)) * GOLDEN)[0] * LEAF
    return out


def polygons(q: Array) -> tuple[Array, Array, Array]:
    """Return quads that have an area, their corners in a row, and where each begins.

    A corner given twice is left out: Blender draws no face that has one.
    """
    own = q != np.roll(q, 1, 1)
    q, own = q[own.sum(1) > 2], own[own.sum(1) > 2]
    starts = np.concatenate([[0], np.cumsum(own.sum(1))[:-1]])
    return q, np.ascontiguousarray(q[own], np.int32), starts.astype(np.int32)


def rendered_mesh(name: str, thing, materials: dict, stuff: Array | None = None):
    """Return an unlinked object of a Solid or a player: v, q, c, n, s and what glows.

    `materials` are bpy materials by stuff; `stuff` (n,) stands for the thing's own.
    """
    v = np.asarray(thing.v, np.float32)
    q = facing(v, np.asarray(thing.q, np.int32), getattr(thing, "n", None))
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(v))
    mesh.vertices.foreach_set("co", v.ravel())
    q, corners, starts = polygons(q)
    mesh.loops.add(len(corners))
    mesh.loops.foreach_set("vertex_index", corners)
    mesh.polygons.add(len(starts))
    mesh.polygons.foreach_set("loop_start", starts)
    colour = np.ones((len(v), 4), np.float32)
    colour[:, :3] = thing.c
    held = mesh.color_attributes.new("Colour", "FLOAT_COLOR", "POINT")
    held.data.foreach_set("color", colour.ravel())
    mesh.color_attributes.active_color = held
    glow = getattr(thing, "glow", None)
    glow = thing.g if glow is None else glow
    mesh.attributes.new("Glow", "FLOAT", "POINT").data.foreach_set(
        "value", np.asarray(glow, np.float32)
    )
    mesh.attributes.new("Grain", "FLOAT_VECTOR", "POINT").data.foreach_set(
        "vector", grain(v, q).ravel()
    )
    s = stuff if stuff is not None else getattr(thing, "s", None)
    s = np.zeros(len(v), np.uint8) if s is None else s
    of = s[q[:, 0]]
    used = np.unique(of)
    for index in used:
        mesh.materials.append(materials[STUFFS[index]])
    mesh.polygons.foreach_set("material_index", np.searchsorted(used, of).astype(np.int32))
    mesh.update()
    return bpy.data.objects.new(name, mesh)


def shape(mesh: bpy.types.Mesh, v: Array, n: Array | None) -> None:
    """Move a mesh's vertices, and their normals where given."""
    mesh.vertices.foreach_set("co", np.ascontiguousarray(v, np.float32).ravel())
    if n is not None:
        bend(mesh, n)
    mesh.update()


def bend(mesh: bpy.types.Mesh, n: Array) -> None:
    """Set a mesh's normals (n, 3)."""
    held = mesh.attributes.get("custom_normal")
    if held is None:
        held = mesh.attributes.new("custom_normal", "FLOAT_VECTOR", "POINT")
    held.data.foreach_set("vector", np.ascontiguousarray(n, np.float32).ravel())
