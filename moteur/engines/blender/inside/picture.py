# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures: cameras as Blender has them, its Workbench for what is measured, and PNG."""

import os
import struct
import zlib
from math import radians
from pathlib import Path

import bpy
import numpy as np
from mathutils import Matrix, Vector

from .mesh import Array


def prepare() -> bpy.types.Scene:
    """Empty Blender and set the renderer up."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.world = bpy.data.worlds.new("World")
    scene.render.engine = "BLENDER_WORKBENCH"
    shading = scene.display.shading
    shading.light, shading.color_type = "FLAT", "VERTEX"
    scene.display.render_aa = "OFF"
    scene.view_settings.view_transform = "Standard"
    scene.render.image_settings.file_format = "TARGA_RAW"
    scene.render.image_settings.color_mode = "RGB"
    scene.render.use_file_extension = False
    camera = bpy.data.objects.new("Camera", bpy.data.cameras.new("Camera"))
    scene.collection.objects.link(camera)
    scene.camera = camera
    return scene


def point(camera: bpy.types.Object, c: dict) -> None:
    """Put a Blender camera where a camera of the contract stands."""
    camera.data.lens = c["lens_mm"]
    camera.data.sensor_fit = "HORIZONTAL"
    camera.data.sensor_width, camera.data.sensor_height = c["sensor"]
    camera.data.clip_start, camera.data.clip_end = 0.05, 400
    camera.matrix_world = placed(c)


def placed(c: dict) -> Matrix:
    """Return a camera's matrix in the world."""
    way = Vector(c["aim"]) - Vector(c["at"])
    if way.length < 1e-6:
        way = Vector((0, 1, 0))
    turn = way.to_track_quat("-Z", "Y").to_matrix().to_4x4()
    return Matrix.Translation(c["at"]) @ turn @ Matrix.Rotation(radians(c.get("roll") or 0), 4, "Z")


def taken(scene: bpy.types.Scene, width: int, height: int, scratch: Path) -> Array:
    """Draw the scene as Blender gives it; return (height, width, 3) bytes."""
    render = scene.render
    render.resolution_x, render.resolution_y = width, height
    render.resolution_percentage = 100
    path = scratch / f".{os.getpid()}.tga"
    render.filepath = str(path)
    bpy.ops.render.render(write_still=True, scene=scene.name)
    raw = path.read_bytes()
    path.unlink()
    w, h, depth, flags = struct.unpack("<HHBB", raw[12:18])
    step = depth // 8
    image = np.frombuffer(raw, np.uint8, w * h * step, 18 + raw[0]).reshape(h, w, step)
    if not flags & 0x20:
        image = image[::-1]
    return image[:, :, 2::-1]


def write_png(path: Path, image: Array) -> None:
    """Write 8-bit RGB as PNG, lightly packed."""
    h, w, _ = image.shape
    rows = np.empty((h, 1 + w * 3), np.uint8)
    rows[:, 0] = 1
    flat = image.reshape(h, w * 3)
    rows[:, 1:4] = flat[:, :3]
    rows[:, 4:] = flat[:, 3:] - flat[:, :-3]

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0)
    beside = path.with_suffix(".part")
    beside.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"sRGB", b"\0")
        + chunk(b"IDAT", zlib.compress(rows.tobytes(), 1)) + chunk(b"IEND", b"")
    )  # fmt: skip
    beside.replace(path)
