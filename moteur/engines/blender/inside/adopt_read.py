# SPDX-License-Identifier: GPL-3.0-or-later
"""Read a stranger's file into Blender, within limits, and gather what it shows as triangles."""

from dataclasses import dataclass, field
from pathlib import Path

import bpy
import numpy as np

from .adopt_colour import Paint
from .adopt_thin import thinned
from .adopt_walls import OPENING
from .mesh import Array
from .refusal import Refused

FACES, DRAWN, OBJECTS = 2_000_000, 90_000, 20_000
SHAPES = ("MESH", "CURVE", "SURFACE", "FONT", "META")


@dataclass
class Soup:
    """Hold triangles: corners v, normals n, colours c (m, 3, 3); glow g, stuff s, object o (m,).

    `opens` are the objects that are doors and windows by their names.
    """

    v: Array
    n: Array
    c: Array
    g: Array
    s: Array
    o: Array
    lamps: list = field(default_factory=list)
    opens: frozenset[int] = frozenset()


def bring(file: Path, suffix: str) -> float:
    """Open or import a file into an empty Blender; return how many metres its unit is said to be.

    Nothing in the file is run: no script, no driver. Raises Refused for what cannot be read.
    """
    bpy.context.preferences.filepaths.use_scripts_auto_execute = False
    try:
        if suffix == "blend":
            bpy.ops.wm.open_mainfile(filepath=str(file), load_ui=False, use_scripts=False)
            return float(bpy.context.scene.unit_settings.scale_length) or 1.0
        bpy.ops.wm.read_factory_settings(use_empty=True)
        if suffix in ("glb", "gltf"):
            done = bpy.ops.import_scene.gltf(filepath=str(file))
        else:
            _count_usd(file)
            done = bpy.ops.wm.usd_import(filepath=str(file), import_cameras=False)
    except Refused:
        raise
    except Exception as fault:
        raise Refused(
            f"Blender cannot read it as .{suffix}", "open it and save it again"
        ) from fault
    if "FINISHED" not in done:
        raise Refused(f"Blender cannot read it as .{suffix}", "open it and save it again")
    return 1.0


def _count_usd(file: Path) -> None:
    """Count a USD stage's faces before Blender builds them; refuse what is too many."""
    bpy.utils.expose_bundled_modules()
    from pxr import Usd, UsdGeom  # noqa: PLC0415

    stage = Usd.Stage.Open(str(file))
    count = 0
    for prim in stage.Traverse(Usd.TraverseInstanceProxies()):
        if prim.IsA(UsdGeom.Mesh):
            count += len(UsdGeom.Mesh(prim).GetFaceVertexCountsAttr().Get() or ())
            _limit(count)


def _limit(faces: int, objects: int = 0) -> None:
    if faces > FACES:
        said = f"{faces / 1e6:.1f} million" if faces > 1.05 * FACES else f"{faces:,}"
        raise Refused(
            f"the set has {said} faces, more than {FACES / 1e6:.0f} million", "decimate it"
        )
    if objects > OBJECTS:
        raise Refused(f"the set has more than {OBJECTS:,} objects", "join them")


def soup(findings: list[str]) -> Soup:
    """Gather what the open scene shows, in its own units; says in `findings` what was left out."""
    _limit(sum(_promised(o) for o in bpy.context.scene.objects if not o.hide_render))
    seen = bpy.context.evaluated_depsgraph_get()
    total = _count(seen)
    share = min(1.0, DRAWN / max(1, total))
    if share < 1:
        findings.append(f"it is drawn with about {DRAWN:,} of its {total:,} triangles")
    paint = Paint()
    parts: list[tuple] = []
    opens: set[int] = set()
    lamps: list[tuple] = []
    for number, shown in enumerate(seen.object_instances):
        o = shown.object
        if not shown.show_self or o.original.hide_render:
            continue
        matrix = np.array(shown.matrix_world, float)
        if o.type == "LIGHT":
            lamps += _lamp(o.data, matrix)
        elif o.type in SHAPES:
            if OPENING.search(o.name) or OPENING.search(o.data.name):
                opens.add(number)
            mesh = o.to_mesh()
            if mesh is not None and len(mesh.polygons):
                found = _triangles(mesh, matrix, o, paint)
                few = int(len(found[0]) * share)
                parts.append((*(thinned(found, few) if share < 1 else found), number))
            o.to_mesh_clear()
    parts = [p for p in parts if len(p[0])]
    if not parts:
        raise Refused("the set has no faces", "save it with its meshes")
    if paint.missing:
        names = ", ".join(sorted(paint.missing)[:3])
        findings.append(f"pictures are missing, grey stands for them: {names}")
    arrays = [np.concatenate([p[k] for p in parts]) for k in range(5)]
    owner = np.repeat([p[5] for p in parts], [len(p[0]) for p in parts])
    return Soup(*arrays, owner, lamps, frozenset(opens))


def _promised(o: "bpy.types.Object") -> int:
    """Return how many faces an object's modifiers will make of it, before they do."""
    faces = len(o.data.polygons) if o.type == "MESH" else 0
    for m in o.modifiers:
        if not m.show_viewport:
            continue
        if m.type in ("SUBSURF", "MULTIRES"):
            faces *= 4**m.levels
        elif m.type == "ARRAY":
            faces *= max(1, m.count)
    return faces


def _count(seen) -> int:
    faces = 0
    known: dict = {}
    for objects, shown in enumerate(seen.object_instances):
        o = shown.object
        if o.type in SHAPES and shown.show_self and not o.original.hide_render:
            key = o.name
            if key not in known:
                mesh = o.to_mesh()
                known[key] = 0 if mesh is None else len(mesh.loop_triangles) or _three(mesh)
                if mesh is not None:
                    _limit(len(mesh.polygons))
                o.to_mesh_clear()
            faces += known[key]
            _limit(0, objects)
    _limit(faces // 2)
    return faces


def _three(mesh) -> int:
    mesh.calc_loop_triangles()
    return len(mesh.loop_triangles)


def _triangles(mesh, matrix: Array, o, paint: Paint) -> tuple[Array, ...]:
    mesh.calc_loop_triangles()
    m = len(mesh.loop_triangles)
    corners = np.empty(m * 3, np.int32)
    mesh.loop_triangles.foreach_get("loops", corners)
    points = np.empty(m * 3, np.int32)
    mesh.loop_triangles.foreach_get("vertices", points)
    slots = np.empty(m, np.int32)
    mesh.loop_triangles.foreach_get("material_index", slots)
    co = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", co)
    normals = np.empty(len(mesh.loops) * 3, np.float32)
    mesh.corner_normals.foreach_get("vector", normals)
    v = co.reshape(-1, 3)[points].astype(float) @ matrix[:3, :3].T + matrix[:3, 3]
    n = normals.reshape(-1, 3)[corners].astype(float) @ _cofactor(matrix[:3, :3])
    n /= np.linalg.norm(n, axis=1, keepdims=True) + 1e-12
    v, n = v.reshape(-1, 3, 3), n.reshape(-1, 3, 3)
    if np.linalg.det(matrix[:3, :3]) < 0:
        v, n = v[:, ::-1], n[:, ::-1]
    c, g, s, clear = paint.of(mesh, o, corners, points, slots)
    keep = ~clear
    return (*(x[keep].astype(np.float32) for x in (v, n, c)), g[keep], s[keep])


def _cofactor(m: Array) -> Array:
    """Return what turns normals (as rows, from the right); a flat matrix leaves them."""
    return np.linalg.inv(m) if abs(np.linalg.det(m)) > 1e-12 else np.eye(3)


def _lamp(light, matrix: Array) -> list[tuple]:
    """Return a lamp's place, colour and reach; a sun has no place."""
    if light.type == "SUN" or light.energy <= 0 or not np.isfinite(light.energy):
        return []
    strong = min(1.2, 0.35 + light.energy / 400)
    return [(matrix[:3, 3], np.array(light.color) * strong, 1.6)]
