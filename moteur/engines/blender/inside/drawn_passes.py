# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inker looks at: depth, light, normals, colours and names, a picture of each.

Workbench draws vertex colours flat; written as OpenEXR they come back as they were, to half a
float, so a colour may as well be a normal or a number.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import bpy
import numpy as np

from .drawn_sight import SKY, Passes
from .mesh import Array

FAR = 300.0
# A half float holds 2048 steps below 1: a quarter of what parts two numbers.
_STEP = 512
_WHO = 15


@dataclass(frozen=True)
class Sight:
    """Name an object of the stage for the inker.

    `n` (n, 3) are normals in the set, `c` (n, 3) colours without light, `label` (n,) numbers
    the pieces that are drawn around (below 2**18; 0 is the sky), `s` (n,) are places in STUFFS,
    None for paint. `who` numbers the figures from 1 on; 0 is the set.
    """

    object: bpy.types.Object
    n: Array
    c: Array
    label: Array
    s: Array | None
    who: int


def passes(
    scene: bpy.types.Scene, sights: list[Sight], width: int, height: int, scratch: Path
) -> Passes:
    """Draw what the camera sees, once for each kind of knowledge."""
    shown = [s for s in sights if not s.object.hide_render]
    path = scratch / f".{os.getpid()}.exr"
    settings, layer = scene.render.image_settings, scene.view_layers[0]
    old = settings.file_format
    settings.media_type, settings.file_format = "MULTI_LAYER_IMAGE", "OPEN_EXR_MULTILAYER"
    settings.color_depth, settings.exr_codec = "32", "NONE"
    layer.use_pass_z = True
    try:
        lit, depth = _drawn(scene, width, height, path)
        for sight in shown:
            _tell(sight, "Normal", sight.n * 0.5 + 0.5)
        normal, _ = _drawn(scene, width, height, path)
        for sight in shown:
            _tell(sight, "Albedo", sight.c)
        albedo, _ = _drawn(scene, width, height, path)
        for sight in shown:
            _tell(sight, "Number", _numbers(sight))
        number, _ = _drawn(scene, width, height, path)
    finally:
        layer.use_pass_z = False
        settings.media_type, settings.file_format = "IMAGE", old
        settings.color_mode = "RGB"
        for sight in shown:
            colours = sight.object.data.color_attributes
            colours.active_color = colours["Light"]
        path.unlink(missing_ok=True)
    depth = np.minimum(depth, FAR)
    number = np.rint(number * _STEP).astype(np.int32)
    empty = depth >= FAR
    label = np.where(empty, SKY, number[..., 0] * _STEP + number[..., 1])
    kind = np.where(empty, 0, number[..., 2])
    normal = normal * 2 - 1
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-6
    return Passes(
        depth, np.clip(lit, 0, 1), np.clip(albedo, 0, 1), normal.astype(np.float32), label,
        (kind % 32).astype(np.uint8), (kind // 32).astype(np.uint8),
    )  # fmt: skip


def _numbers(sight: Sight) -> Array:
    label = np.asarray(sight.label)
    s = np.zeros(len(label)) if sight.s is None else sight.s
    who = (sight.who - 1) % _WHO + 1 if sight.who else 0
    kind = np.asarray(s, float) + who * 32
    return np.stack([label // _STEP, label % _STEP, kind], 1) / _STEP


def _tell(sight: Sight, name: str, values: Array) -> None:
    """Let an object show values (n, 3) instead of light."""
    colours = sight.object.data.color_attributes
    layer = colours.get(name) or colours.new(name, "FLOAT_COLOR", "POINT")
    rgba = np.ones((len(values), 4), np.float32)
    rgba[:, :3] = values
    layer.data.foreach_set("color", rgba.ravel())
    colours.active_color = layer
    sight.object.data.update()


def _drawn(scene: bpy.types.Scene, width: int, height: int, path: Path) -> tuple[Array, Array]:
    """Return a picture's colours (height, width, 3) and its depth (height, width)."""
    render = scene.render
    render.resolution_x, render.resolution_y, render.resolution_percentage = width, height, 100
    render.filepath = str(path)
    bpy.ops.render.render(write_still=True)
    bpy.utils.expose_bundled_modules()
    import OpenImageIO as oiio  # noqa: PLC0415  Blender's own

    file = oiio.ImageInput.open(str(path))
    try:
        found = {}
        part = 0
        while file.seek_subimage(part, 0):
            spec = file.spec()
            pixels = file.read_image("float").reshape(spec.height, spec.width, spec.nchannels)
            found["Z" if spec.channelnames[0].endswith(".Z") else "RGB"] = pixels
            part += 1
    finally:
        file.close()
    return found["RGB"][..., :3], found["Z"][..., 0]
