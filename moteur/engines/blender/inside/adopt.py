# SPDX-License-Identifier: GPL-3.0-or-later
"""Adopt a person's own set: any .blend, glTF or USD becomes metres, z up, its floor at 0.

What comes out is a .blend of plain meshes with a colour at each vertex, cut into walls, floor,
ceiling and parts, and a text ``adopted.json`` with its size and its lamps.
"""

import json
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bpy
import numpy as np

from .adopt_read import Soup, bring, soup
from .adopt_shape import cut, divided, grounded, unit_of
from .adopt_walls import walls
from .refusal import Refused

TEXT = "adopted.json"
SPAN, ROOM = 2000.0, 60.0
STATM = Path("/proc/self/statm")


def adopt(file: Path, suffix: str, wanted: list | None, inside: bool, out: Path) -> dict:
    """Write a person's set to `out`, made ready; return its size, faces, findings.

    Of a room also its walls, as `adopt_walls` reads them.

    `wanted` is the width, depth and height that the plan has, by which feet and centimetres
    are known. Raises Refused for what is broken, empty, too large or of no size that fits.
    """
    findings: list[str] = []
    with _spared():
        known = bring(file, suffix)
        got = soup(findings)
    if not np.isfinite(got.v).all():
        raise Refused("the set has points at infinity", "apply or delete its broken objects")
    spread = np.ptp(got.v.reshape(-1, 3), axis=0)
    unit, name = unit_of(spread * known, wanted)
    got.v *= known * unit
    got.lamps = [(np.asarray(at) * known * unit, c, r) for at, c, r in got.lamps]
    if name:
        findings.append(f"its units are taken as {name}: {_size(spread * known * unit)}")
    if spread.max() * known * unit > SPAN or spread.max() * known * unit < 0.5:
        raise Refused(
            f"the set is {_size(spread * known * unit)}", "save it in metres, at its true size"
        )
    to = grounded(got)
    got.v += to
    got.lamps = [(at + to, c, r) for at, c, r in got.lamps]
    size = np.ptp(got.v.reshape(-1, 3), axis=0)
    size[2] = got.v[..., 2].max()
    if wanted is not None:
        findings += _compared(size, wanted, inside)
    divided(got)
    made = _write(got, size, inside, out, findings)
    if inside and spread[:2].max() * known * unit < ROOM:
        made["walls"] = walls(got.v, np.isin(got.o, list(got.opens)), size)
    return made


@contextmanager
def _spared(gigabytes: int = 6) -> Iterator[None]:
    """Bound the memory that a stranger's file may take: past it, this program ends, no other."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    held = int(STATM.read_text().split()[0]) if STATM.exists() else 2**18
    most = held * resource.getpagesize() + gigabytes * 2**30
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _compared(size: np.ndarray, wanted: list, inside: bool) -> list[str]:
    """Say where the set is much smaller than the plan that people were placed on."""
    if inside and (size[0] < wanted[0] * 0.9 or size[1] < wanted[1] * 0.9):
        return [
            f"it is {size[0]:.1f} x {size[1]:.1f} m, the plan {wanted[0]:.1f} x {wanted[1]:.1f} m: "
            "people may stand in its walls"
        ]
    return []


def _size(v: np.ndarray) -> str:
    return f"{v[0]:.3g} x {v[1]:.3g} x {v[2]:.3g} m"


def _write(got: Soup, size: np.ndarray, inside: bool, out: Path, findings: list[str]) -> dict:
    bpy.ops.wm.read_factory_settings(use_empty=True)
    collection = bpy.data.collections.new("Set")
    bpy.context.scene.collection.children.link(collection)
    faces = 0
    for name, part in cut(got, size, inside):
        mesh = bpy.data.meshes.new(name)
        mesh.vertices.add(len(part.v))
        mesh.vertices.foreach_set("co", part.v.astype(np.float32).ravel())
        mesh.loops.add(part.f.size)
        mesh.loops.foreach_set("vertex_index", part.f.astype(np.int32).ravel())
        mesh.polygons.add(len(part.f))
        mesh.polygons.foreach_set("loop_start", np.arange(len(part.f), dtype=np.int32) * 3)
        for label, kind, values in (
            ("Albedo", "FLOAT_COLOR", np.column_stack([part.c, part.g]).astype(np.float32)),
            ("Facing", "FLOAT_VECTOR", part.n.astype(np.float32)),
            ("Stuff", "INT", part.s.astype(np.int32)),
        ):
            store = mesh.attributes.new(label, kind, "POINT")
            field = {"FLOAT_COLOR": "color", "FLOAT_VECTOR": "vector", "INT": "value"}[kind]
            store.data.foreach_set(field, values.ravel())
        mesh.update()
        collection.objects.link(bpy.data.objects.new(name, mesh))
        faces += len(part.f)
    made = {"size": [round(float(x), 3) for x in size], "faces": faces, "findings": findings}
    lamps = [[*map(float, at), *map(float, c), float(r)] for at, c, r in got.lamps]
    bpy.data.texts.new(TEXT).write(json.dumps({**made, "lamps": lamps}))
    bpy.data.texts[TEXT].use_fake_user = True
    bpy.ops.wm.save_as_mainfile(filepath=str(out), compress=True)
    return made
