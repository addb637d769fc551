# SPDX-License-Identifier: GPL-3.0-or-later
"""Save a scene as a .blend that an artist can go on with: set, cast, cameras, markers."""

import json
from fractions import Fraction
from pathlib import Path

import bpy

from . import picture
from .save_camera import shot_camera
from .save_cast import Role
from .set import build
from .stage import new_mesh

EVERY, GLIDE = 4, 2


def save(stage: dict, path: Path) -> None:
    """Write a scene: {floor, takes: [{name, start, slate}]} in frames of the scene."""
    scene = picture.prepare()
    takes = sorted(stage["takes"], key=lambda t: t["start"])
    rate = Fraction(str(takes[0]["slate"]["rate"])) if takes else Fraction(24)
    scene.render.fps = round(rate)
    scene.render.fps_base = float(round(rate) / rate)
    first = takes[0]["slate"] if takes else {"width": 1280, "height": 720}
    scene.render.resolution_x, scene.render.resolution_y = first["width"] * 2, first["height"] * 2
    scene.display.render_aa = "8"
    scene.render.image_settings.file_format = "PNG"
    bpy.data.objects.remove(scene.camera)
    shelves = {}
    for name in ("Set", "Cast", "Cameras", "Lights"):
        shelves[name] = bpy.data.collections.new(name)
        scene.collection.children.link(shelves[name])
    made = build(stage["floor"])
    paint = _material()
    for solid, c in zip(made.solids, made.lit(), strict=True):
        o = new_mesh(solid.name, solid.v, solid.q, c)
        o.data.materials.append(paint)
        shelves["Set"].objects.link(o)
    roles: dict[str, Role] = {}
    for take in takes:
        for figure in take["slate"]["figures"]:
            key = json.dumps(figure["player"], sort_keys=True)
            if key not in roles:
                roles[key] = Role(figure["player"], made, shelves["Cast"], paint)
            roles[key].play(figure, take, float(rate), EVERY)
    for role in roles.values():
        role.finish()
    for take in takes:
        camera = shot_camera(take, GLIDE)
        shelves["Cameras"].objects.link(camera)
        marker = scene.timeline_markers.new(take["name"], frame=take["start"] + 1)
        marker.camera = camera
        scene.camera = scene.camera or camera
    for number, lamp in enumerate(made.light.lamps[:24]):
        shelves["Lights"].objects.link(_lamp(number, lamp))
    scene.frame_start = 1
    scene.frame_end = max((t["start"] + t["slate"]["frames"] for t in takes), default=1)
    scene.frame_set(1)
    _views()
    path.parent.mkdir(parents=True, exist_ok=True)
    bpy.ops.wm.save_as_mainfile(filepath=str(path), compress=True, check_existing=False)


def _material() -> bpy.types.Material:
    """Return a material that shows the painted light in every renderer."""
    material = bpy.data.materials.new("Painted")
    material.use_nodes = True
    tree = material.node_tree
    colour = tree.nodes.new("ShaderNodeVertexColor")
    colour.layer_name = "Light"
    base = tree.nodes["Principled BSDF"]
    base.inputs["Roughness"].default_value = 0.85
    tree.links.new(colour.outputs["Color"], base.inputs["Base Color"])
    return material


def _lamp(number: int, lamp) -> bpy.types.Object:
    kind = "SUN" if lamp.sun else "POINT"
    data = bpy.data.lights.new(f"Lamp {number}", kind)
    strength = float(lamp.colour.max())
    data.color = [float(c) / max(strength, 1e-6) for c in lamp.colour]
    data.energy = strength * (3.0 if lamp.sun else 60.0 * lamp.reach)
    o = bpy.data.objects.new(data.name, data)
    o.location = [float(x) * (10 if lamp.sun else 1) for x in lamp.at]
    if lamp.sun:
        from mathutils import Vector  # noqa: PLC0415

        o.rotation_euler = Vector(-lamp.at).to_track_quat("-Z", "Y").to_euler()
    return o


def _views() -> None:
    """Let every 3D view open through the shot's camera, in the painted colours."""
    for screen in bpy.data.screens:
        for area in screen.areas:
            for space in area.spaces:
                if space.type == "VIEW_3D":
                    space.shading.type = "SOLID"
                    space.shading.light = "FLAT"
                    space.shading.color_type = "VERTEX"
                    if space.region_3d is not None:
                        space.region_3d.view_perspective = "CAMERA"
