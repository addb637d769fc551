# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets: somebody in a bare studio, seen from where a model sheet sees them.

{"player": ..., "looks": ..., "strips": {"name": {"width", "height", "views": [{"turn", "frame",
"feeling", "pose", "seat"}]}}} -> one PNG a strip, its views side by side. `turn` is degrees: 0
faces the camera, 90 shows the left side; `frame` is full, bust or head.
"""

from pathlib import Path

import bpy
import numpy as np

from . import picture
from .action import Action
from .figure_cast import Player, cast
from .light import tone
from .mesh import Array, about_z, lin

PAPER = "#d9d6cf"
LAMPS = (
    ((-0.9, -0.85, 0.95), (1.10, 1.04, 0.96), 0.2),
    ((0.9, -0.7, 0.15), (0.26, 0.28, 0.32), 0.4),
    ((0.75, 0.8, 0.7), (0.50, 0.50, 0.50), 0.0),
)
LENS, SENSOR = 85.0, 24.0
# How high a frame is and how far its middle is below the eyes, in shares of a figure's height.
FRAMES = {"bust": (0.34, 0.10), "head": (0.235, 0.018)}
ROOM = 1.06


def sheet(scene: bpy.types.Scene, ask: dict, folder: Path) -> dict[str, str]:
    """Draw a player in each of the strips; return the pictures' paths by name."""
    folder.mkdir(parents=True, exist_ok=True)
    others = [o for o in scene.objects if o.type == "MESH" and not o.hide_render]
    shading, world = scene.display.shading, scene.world.color[:]
    was = shading.background_type, shading.light, shading.color_type
    person = cast(ask["player"], 1.0, ask.get("looks"))
    paths = {}
    try:
        for o in others:
            o.hide_render = True
        shading.light, shading.color_type = "FLAT", "VERTEX"
        scene.world.color = tuple(float(x) for x in lin(PAPER))
        for name, strip in ask["strips"].items():
            size = strip["width"], strip["height"]
            views = [_view(scene, person, ask["player"], v, size, folder) for v in strip["views"]]
            path = folder / f"{name}.png"
            picture.write_png(path, np.concatenate(views, 1))
            paths[name] = str(path)
    finally:
        for o in others:
            o.hide_render = False
        scene.world.color = world
        shading.background_type, shading.light, shading.color_type = was
    return paths


def _view(scene: bpy.types.Scene, person: Player, player: dict, view: dict,
          size: tuple[int, int], folder: Path) -> Array:  # fmt: skip
    """Return one picture (height, width, 3)."""
    from .stage import new_mesh  # noqa: PLC0415

    v, n = _stood(person, player, view)
    o = new_mesh("Figure", v.astype(np.float32), person.q, _lit(person, v, n))
    scene.collection.objects.link(o)
    try:
        middle, tall = _framed(person, player, view.get("frame", "full"), v)
        far = tall * ROOM * LENS / SENSOR
        aspect = size[0] / size[1]
        at = middle + np.array([0.0, -far, 0.02])
        camera = {"at": at.tolist(), "aim": middle.tolist(), "lens_mm": LENS,
                  "sensor": (SENSOR * aspect, SENSOR), "roll": 0.0}  # fmt: skip
        picture.point(scene.camera, camera)
        return picture.expose(scene, *size, folder)
    finally:
        bpy.data.batch_remove([o.data])


def _stood(person: Player, player: dict, view: dict) -> tuple[Array, Array]:
    """Return places and normals (n, 3) of a figure who does nothing but what the view asks."""
    key = {
        "frame": 0, "at": (0.0, 0.0), "facing": 0.0, "pose": view.get("pose", "stand"),
        "seat": view.get("seat", 0.0), "gaze": None, "present": True,
        "gesture": view.get("gesture", ""), "thing": "", "since": 0, "to": None, "with_": "",
        "feeling": view.get("feeling", "neutral"),
    }  # fmt: skip
    figure = {"player": {**player, "look": 0}, "keys": [key, {**key, "frame": 48}]}
    v, n = person.shaped(Action(figure, 24.0, person.eyes, None).moment(24))
    to = about_z(-90 - view.get("turn", 0.0)).astype(np.float32)
    return v @ to.T, n @ to.T


def _framed(person: Player, player: dict, frame: str, v: Array) -> tuple[Array, float]:
    """Return what the picture's middle is, and how high it is in metres."""
    if frame not in FRAMES:
        tall = max(float(v[:, 2].max()), 0.4)
        return np.array([0.0, 0.0, tall / 2]), tall
    share, below = FRAMES[frame]
    # A smaller person has a larger head.
    large = player["height"] ** 0.4 * 1.75**0.6
    spot = v[:, 2] > person.eyes - 0.06
    across = (v[spot].min(0) + v[spot].max(0))[:2] / 2
    return np.array([*across, person.eyes - below * large]), share * large


def _lit(person: Player, v: Array, n: Array) -> Array:
    """Return picture colours under a key, a fill and a rim."""
    light = (0.34 + 0.16 * (n[:, 2:3] * 0.5 + 0.5)) * np.array([0.98, 1.0, 1.05])
    for way, colour, wrap in LAMPS:
        d = np.array(way) / np.linalg.norm(way)
        light = light + np.clip((n @ d + wrap) / (1 + wrap), 0, 1)[:, None] * np.array(colour)
    glow = np.asarray(person.glow)[:, None]
    c = person.c * light * (1 - glow) + person.c * glow * 1.5
    key = np.array(LAMPS[0][0])
    half = key / np.linalg.norm(key) + np.array([0, -1.0, 0])
    half /= np.linalg.norm(half)
    c = c + (np.clip(n @ half, 0, 1) ** 24 * np.asarray(person.gloss) * 0.4)[:, None]
    return tone(c, 0.95)
