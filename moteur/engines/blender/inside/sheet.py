# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets: somebody in a bare studio, seen from where a model sheet sees them.

{"player": ..., "looks": ..., "views": [{"turn", "frame": "full" | "head", "feeling", "pose"}],
 "width", "height"} -> one PNG a view. `turn` is degrees: 0 faces the camera, 90 shows the left
side.
"""

import json
from math import radians, tan
from pathlib import Path

import bpy
import numpy as np

from . import picture
from .action import Action
from .figure_cast import Player, cast
from .light import tone
from .mesh import Array, about_z, lin

PAPER = "#d6d3cb"
KEY, FILL, RIM = (-0.9, -0.85, 0.95), (0.9, -0.7, 0.15), (0.75, 0.8, 0.7)
LENS, SENSOR = 85.0, 24.0
ROOM = 1.1


def sheet(scene: bpy.types.Scene, ask: dict, folder: Path) -> list[Path]:
    """Draw a player from each of the views; return the pictures' paths."""
    folder.mkdir(parents=True, exist_ok=True)
    others = [o for o in scene.objects if o.type == "MESH" and not o.hide_render]
    width, height = ask["width"], ask["height"]
    made: list[bpy.types.Object] = []
    paths = []
    try:
        for o in others:
            o.hide_render = True
        person = cast(ask["player"], 1.0, ask.get("looks"))
        for n, view in enumerate(ask["views"]):
            v, q, c, middle, tall = _stood(person, ask["player"], view)
            o = _object(scene, v, q, c)
            made.append(o)
            _backdrop(scene)
            far = tall * ROOM / 2 * (2 * LENS / SENSOR)
            picture.point(scene.camera, _camera(middle, far, width / height))
            image = picture.expose(scene, width, height, folder)
            o.hide_render = True
            paths.append(folder / f"{n:03d}.png")
            picture.write_png(paths[-1], image)
    finally:
        for o in others:
            o.hide_render = False
        bpy.data.batch_remove([o.data for o in made])
    return paths


def _stood(person: Player, player: dict, view: dict):
    """Return places, quads and colours of a view, its middle and how high it is, metres."""
    key = {
        "frame": 0, "at": (0.0, 0.0), "facing": 0.0, "pose": view.get("pose", "stand"),
        "seat": view.get("seat", 0.0), "gaze": None, "present": True, "gesture": "",
        "thing": "", "since": 0, "to": None, "with_": "", "feeling": view.get("feeling", "neutral"),
    }  # fmt: skip
    # A figure of an even seed stands at ease; who is drawn on a sheet does nothing else.
    action = Action({"player": {**player, "look": 0}, "keys": [key, {**key, "frame": 48}]}, 24.0,
                    person.eyes, None)  # fmt: skip
    v, n = person.shaped(action.moment(24))
    to = about_z(-90 - view.get("turn", 0.0)).astype(np.float32)
    v, n = v @ to.T, n @ to.T
    c = _lit(person, v, n)
    if view.get("frame") == "bust":
        middle = np.array([0.0, 0.0, person.eyes - 0.17 * player["height"] * 0.6])
        return v, person.q, c, middle, 0.34 * player["height"]
    if view.get("frame") == "head":
        head = player["height"] * 0.14 + 0.06
        middle = np.array([0.0, 0.0, person.eyes - 0.10 * head])
        spot = person.v[:, 2] > person.eyes - 0.06
        middle[:2] = v[spot].mean(0)[:2]
        return v, person.q, c, middle, head * 1.7
    tall = max(float(person.v[:, 2].max()), 0.4)
    return v, person.q, c, np.array([0.0, 0.0, tall / 2]), tall


def _lit(person: Player, v: Array, n: Array) -> Array:
    """Return picture colours under a key, a fill and a rim."""
    light = 0.34 + 0.16 * (n[:, 2:3] * 0.5 + 0.5)
    light = light * np.array([0.98, 1.0, 1.05])
    for way, colour, wrap in (
        (KEY, (1.10, 1.04, 0.96), 0.2),
        (FILL, (0.26, 0.28, 0.32), 0.4),
        (RIM, (0.5, 0.5, 0.5), 0.0),
    ):
        d = np.array(way) / np.linalg.norm(way)
        light = light + np.clip((n @ d + wrap) / (1 + wrap), 0, 1)[:, None] * np.array(colour)
    glow = np.asarray(person.glow)[:, None]
    c = person.c * light * (1 - glow) + person.c * glow * 1.5
    half = np.array(KEY) / np.linalg.norm(KEY) + np.array([0, -1.0, 0])
    half /= np.linalg.norm(half)
    c = c + (np.clip(n @ half, 0, 1) ** 24 * np.asarray(person.gloss) * 0.4)[:, None]
    return tone(c, 0.95)


def _object(scene: bpy.types.Scene, v: Array, q: Array, c: Array) -> bpy.types.Object:
    from .stage import new_mesh  # noqa: PLC0415

    o = new_mesh("Figure", v.astype(np.float32), q, c)
    scene.collection.objects.link(o)
    return o


def _backdrop(scene: bpy.types.Scene) -> None:
    colour = np.asarray(lin(PAPER)) ** (1 / 2.2)
    shading = scene.display.shading
    shading.background_type = "VIEWPORT"
    shading.background_color = tuple(float(x) for x in colour)
    scene.world.color = tuple(float(x) for x in lin(PAPER))


def _camera(middle: Array, far: float, aspect: float) -> dict:
    sensor = (SENSOR * aspect, SENSOR)
    at = middle + np.array([0.0, -far, 0.02])
    return {"at": at.tolist(), "aim": middle.tolist(), "lens_mm": LENS, "sensor": sensor,
            "roll": 0.0}  # fmt: skip


def reach(degrees: float) -> float:
    """Return the half height of a picture a metre away, for an angle of view."""
    return tan(radians(degrees) / 2)


__all__ = ["sheet"]
_ = json
