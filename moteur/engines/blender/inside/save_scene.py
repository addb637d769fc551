# SPDX-License-Identifier: GPL-3.0-or-later
"""A scene for other people's programs: named collections, materials, real lights, keyed cameras."""

import json
from fractions import Fraction

import bpy

from . import picture
from .light_sun import sunlit
from .mesh import STUFFS
from .render_light import Rig, air, lamp, sky
from .render_material import materials
from .render_mesh import laid, rendered_mesh, shape
from .render_scene import THIN, cycles, wetted
from .save_camera import curve, shot_camera
from .save_cast import Role
from .set import Set, build
from .shot_light import ShotLight

EVERY, GLIDE = 4, 2
SHELVES = ("Set", "Cast", "Cameras", "Lights")
EXTRA = 0.5


def staged(stage: dict, plain: bool = False) -> bpy.types.Scene:
    """Fill Blender with a scene: {floor, takes: [{name, start, slate}]} in frames of the scene.

    A `plain` one has materials that other programs understand and no lights for the camera.
    """
    scene = picture.prepare()
    takes = sorted(stage["takes"], key=lambda t: t["start"])
    rate = Fraction(str(takes[0]["slate"]["rate"])) if takes else Fraction(24)
    _measure(scene, takes, rate)
    bpy.data.objects.remove(scene.camera)
    shelves = {name: bpy.data.collections.new(name) for name in SHELVES}
    for shelf in shelves.values():
        scene.collection.children.link(shelf)
    made = build(stage["floor"])
    sunlit(made, takes[0]["slate"].get("sun") if takes else None)
    stuffs = plainly() if plain else materials()
    _dress(made, shelves["Set"], stuffs)
    _play(takes, float(rate), made, shelves["Cast"], stuffs)
    for take in takes:
        camera = shot_camera(take, GLIDE)
        shelves["Cameras"].objects.link(camera)
        marker = scene.timeline_markers.new(take["name"], frame=take["start"] + 1)
        marker.camera = camera
        scene.camera = scene.camera or camera
    _light(scene, made, takes, shelves, plain)
    scene.frame_start = 1
    scene.frame_end = max((t["start"] + t["slate"]["frames"] for t in takes), default=1)
    scene.frame_set(1)
    return scene


def plainly() -> dict[str, bpy.types.Material]:
    """Return a material a stuff whose colour is the vertex colour, without noise."""
    rough = {"metal": 0.35, "glass": 0.1, "tile": 0.2, "plastic": 0.35, "eye": 0.1, "wet": 0.1,
             "water": 0.1, "skin": 0.5, "hair": 0.45, "leather": 0.4, "wood": 0.45}  # fmt: skip
    made = {}
    for stuff in STUFFS:
        material = bpy.data.materials.new(stuff.capitalize())
        material.use_nodes = True
        nodes = material.node_tree
        base = next(n for n in nodes.nodes if n.bl_idname == "ShaderNodeBsdfPrincipled")
        colour = nodes.nodes.new("ShaderNodeVertexColor")
        colour.layer_name = "Colour"
        nodes.links.new(colour.outputs["Color"], base.inputs["Base Color"])
        base.inputs["Roughness"].default_value = rough.get(stuff, 0.8)
        base.inputs["Metallic"].default_value = 0.8 if stuff == "metal" else 0.0
        made[stuff] = material
    return made


def _measure(scene: bpy.types.Scene, takes: list, rate: Fraction) -> None:
    """Set rate, size and renderer."""
    scene.render.fps = round(rate)
    scene.render.fps_base = float(round(rate) / rate)
    first = takes[0]["slate"] if takes else {"width": 1280, "height": 720}
    cycles(scene)
    scene.render.resolution_x, scene.render.resolution_y = first["width"] * 2, first["height"] * 2
    scene.render.use_file_extension = True
    scene.render.image_settings.file_format = "PNG"
    scene.display.render_aa = "8"


def _dress(made: Set, shelf: bpy.types.Collection, stuffs: dict) -> None:
    rain = made.floor["weather"] == "rain" and not made.floor["inside"]
    for solid in made.solids:
        o = rendered_mesh(solid.name, solid, stuffs, wetted(solid) if rain else solid.s)
        floor = solid.name.startswith("floor")
        shape(o.data, laid(solid.v, solid.q) if floor else solid.v, solid.n)
        if solid.name.startswith("sky"):
            o.visible_diffuse = o.visible_shadow = False
        shelf.objects.link(o)


def _play(takes: list, rate: float, made: Set, shelf: bpy.types.Collection, stuffs: dict) -> None:
    roles: dict[str, Role] = {}
    for take in takes:
        for figure in take["slate"]["figures"]:
            key = json.dumps([figure["player"], figure.get("looks")], sort_keys=True)
            if key not in roles:
                roles[key] = Role(figure, made, shelf, stuffs)
            roles[key].play(figure, take, rate, EVERY)
    for role in roles.values():
        role.finish()


def _light(scene, made: Set, takes: list, shelves: dict, plain: bool) -> None:
    """Hang the set's lamps, the sun and the sky; key, fill and rim turn with each shot's camera."""
    shelf = shelves["Lights"]
    for number, one in enumerate(made.light.lamps):
        shelf.objects.link(lamp(one, f"Lamp {number}"))
    scene.world = sky(made.mood, made.floor["inside"])
    scene.view_settings.exposure = EXTRA
    if plain:
        return
    if made.mood.fog and not made.floor["inside"]:
        shelf.objects.link(air(made.mood.fog * THIN))
    rig = Rig(made.mood, shelves["Cast"], shelves["Cast"])
    for o in rig.lights.values():
        shelf.objects.link(o)
        o.rotation_mode = "QUATERNION"
        turns, frames = [], []
        for take in takes:
            slate = take["slate"]
            light = ShotLight(made, slate["camera"], slate["width"] / slate["height"])
            rig.set(light.key, light.fill, light.rim)
            turns.append(o.rotation_euler.to_quaternion())
            frames.append(take["start"] + 1)
        for i in range(4):
            curve(o, "rotation_quaternion", i, frames, [t[i] for t in turns], hold=True)
