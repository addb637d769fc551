# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets: somebody in a bare studio, seen from where a model sheet sees them.

{"player": ..., "looks": ..., "strips": {"name": {"width", "height", "views": [{"turn", "frame",
"feeling", "pose", "seat"}]}}} -> one PNG a strip, its views side by side. `turn` is degrees: 0
faces the camera, 90 shows the left side; `frame` is full, bust or head.
"""

from pathlib import Path

import numpy as np

from . import picture, raster
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
SAMPLES = 3
# How high a frame is and how far its middle is below the eyes, in shares of a figure's height.
FRAMES = {"bust": (0.34, 0.10), "head": (0.235, 0.018)}
ROOM = 1.06


def sheet(ask: dict, folder: Path) -> dict[str, str]:
    """Draw a player in each of the strips; return the pictures' paths by name."""
    folder.mkdir(parents=True, exist_ok=True)
    person = cast(ask["player"], 1.0, ask.get("looks"))
    paths = {}
    for name, strip in ask["strips"].items():
        size = strip["width"], strip["height"]
        views = [_view(person, ask["player"], v, size) for v in strip["views"]]
        path = folder / f"{name}.png"
        picture.write_png(path, np.concatenate(views, 1))
        paths[name] = str(path)
    return paths


def _view(person: Player, player: dict, view: dict, size: tuple[int, int]) -> Array:
    """Return one picture (height, width, 3)."""
    v, n = _stood(person, player, view)
    middle, tall = _framed(person, player, view.get("frame", "full"), v)
    far = tall * ROOM * LENS / SENSOR
    at = middle + np.array([0.0, -far, 0.02])
    camera = {"at": at.tolist(), "aim": middle.tolist(), "lens_mm": LENS,
              "sensor": (SENSOR * size[0] / size[1], SENSOR), "roll": 0.0}  # fmt: skip
    return _exposed(v, person.q, _lit(person, v, n), camera, size)


def _exposed(v: Array, q: Array, c: Array, camera: dict, size: tuple[int, int]) -> Array:
    """Return a mesh of vertex colours (0-1, linear) on paper, nine samples a pixel."""
    width, height = size[0] * SAMPLES, size[1] * SAMPLES
    axes, eye, f = raster.frame(camera, width, height)
    places, quads = v.astype(np.float32), np.ascontiguousarray(q, np.int32)
    turned = np.empty_like(places)
    raster.turned(places, axes, eye, turned)
    near = np.zeros((height, width), np.float32)
    seen = np.full((height, width), -1, np.int32)
    raster.see(turned, quads, 0, f, width / 2, height / 2, near, seen)
    image = np.broadcast_to(lin(PAPER), (height, width, 3)).astype(np.float32)
    y, x = np.nonzero(seen >= 0)
    image[y, x] = _between(turned, quads, c, seen[y, x], x, y, (f, width / 2, height / 2))
    small = image.reshape(size[1], SAMPLES, size[0], SAMPLES, 3).mean((1, 3))
    return (np.clip(_screen(small), 0, 1) * 255 + 0.5).astype(np.uint8)


def _screen(light: Array) -> Array:
    """Return linear light as sRGB."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def _between(turned: Array, quads: Array, c: Array, seen: Array, x: Array, y: Array,
             lens: tuple[float, float, float]) -> Array:  # fmt: skip
    """Return the colours at samples, between the corners of the triangles seen there."""
    f, cx, cy = lens
    corners = quads[seen // 2]
    second = np.where(seen % 2, corners[:, 2], corners[:, 1])
    third = np.where(seen % 2, corners[:, 3], corners[:, 2])
    three = np.stack([corners[:, 0], second, third], 1)
    z = turned[three, 2]
    px, py = cx + f * turned[three, 0] / z, cy - f * turned[three, 1] / z
    ax, ay = px - (x[:, None] + 0.5), py - (y[:, None] + 0.5)
    area = np.abs(np.roll(ax, -1, 1) * np.roll(ay, -2, 1) - np.roll(ax, -2, 1) * np.roll(ay, -1, 1))
    share = area / np.maximum(area.sum(1, keepdims=True), 1e-12)
    return np.einsum("nk,nkc->nc", share, c[three])


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
