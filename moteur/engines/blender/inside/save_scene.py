# SPDX-License-Identifier: GPL-3.0-or-later
"""A scene for other people's programs: named collections, materials, real lights, keyed cameras."""

import json
from collections import Counter
from fractions import Fraction

import bpy

from . import insert, picture
from .action import Action
from .light_sun import sunlit
from .render_light import Rig, air, lamp, sky
from .render_material import materials
from .render_mesh import laid, rendered_mesh, shape
from .render_scene import THIN, cycles, wetted
from .save_camera import curve, setup, setup_camera
from .save_cast import Role
from .save_plain import plainly
from .save_things import lay
from .save_world import pass_by
from .set import Set, build
from .shot_light import ShotLight

EVERY, GLIDE = 4, 2
SHELVES = ("Set", "Cast", "Props", "Cameras", "Lights")
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
    passing = _dress(made, shelves["Set"], stuffs)
    pass_by(passing, takes, made.floor, float(rate))
    _play(takes, float(rate), made, shelves, stuffs)
    _film(scene, takes, shelves["Cameras"])
    _light(scene, made, takes, shelves, plain)
    scene.name = stage["floor"]["set"]
    scene.frame_start = 1
    scene.frame_end = max((t["start"] + t["slate"]["frames"] for t in takes), default=1)
    scene.frame_set(1)
    return scene


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


def _dress(made: Set, shelf: bpy.types.Collection, stuffs: dict) -> dict[int, bpy.types.Object]:
    """Put the set in; return the parts of a world that goes by, by number."""
    passing: dict[int, bpy.types.Object] = {}
    rain = made.floor["weather"] == "rain" and not made.floor["inside"]
    for name, solid in zip(named([s.name for s in made.solids]), made.solids, strict=True):
        o = rendered_mesh(name, solid, stuffs, wetted(solid) if rain else solid.s)
        floor = solid.name.startswith("floor")
        shape(o.data, laid(solid.v, solid.q) if floor else solid.v, solid.n)
        if solid.name.startswith("sky"):
            o.visible_diffuse = o.visible_shadow = False
        shelf.objects.link(o)
        if solid.name.startswith("world."):
            passing[int(solid.name.split(".")[1])] = o
    return passing


def named(solids: list[str]) -> list[str]:
    """Return what artists read of solids' names: ``Wall north``, ``Chair 1``, ``Chair 2``."""
    words = [name.rstrip("0123456789.").replace("_", " ").replace(".", " ") for name in solids]
    words = ["own part" if word == "built" else word for word in words]
    total, seen, found = Counter(words), Counter[str](), []
    for word in words:
        seen[word] += 1
        number = f" {seen[word]}" if total[word] > 1 else ""
        found.append(word.capitalize() + number)
    return found


def _play(takes: list, rate: float, made: Set, shelves: dict, stuffs: dict) -> None:
    """Put the cast in, each player once, and key what each does and holds."""
    figures: dict[str, list[dict]] = {}
    for take in takes:
        for figure in take["slate"]["figures"]:
            figures.setdefault(_who(figure), []).append(figure)
    roles = {key: Role(all_, shelves, stuffs) for key, all_ in figures.items()}
    for take in takes:
        slate, acted = take["slate"], []
        for figure in slate["figures"]:
            role = roles[_who(figure)]
            table = made.table(figure["keys"])
            acted.append((role, Action(figure, rate, role.player.eyes, table)))
        solid = insert.shown(slate, [action for _, action in acted])
        if solid is not None:
            lay(solid, take, shelves["Props"], stuffs)
        for role, action in acted:
            role.play(action, take, EVERY)
    for role in roles.values():
        role.finish()


def _who(figure: dict) -> str:
    return json.dumps([figure["player"], figure.get("looks")], sort_keys=True)


def _film(scene: bpy.types.Scene, takes: list, shelf: bpy.types.Collection) -> None:
    """Put in a camera a set-up, and mark where each shot begins."""
    setups: dict[str, list[dict]] = {}
    for take in takes:
        setups.setdefault(setup(take), []).append(take)
    cameras = {number: setup_camera(all_, GLIDE) for number, all_ in setups.items()}
    for camera in cameras.values():
        shelf.objects.link(camera)
    for take in takes:
        marker = scene.timeline_markers.new(take["name"], frame=take["start"] + 1)
        marker.camera = cameras[setup(take)]
        scene.camera = scene.camera or marker.camera


def _light(scene, made: Set, takes: list, shelves: dict, plain: bool) -> None:
    """Hang the set's lamps, the sun and the sky; key, fill and rim turn with each shot's camera."""
    shelf = shelves["Lights"]
    for number, one in enumerate(made.light.lamps, 1):
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
