# SPDX-License-Identifier: GPL-3.0-or-later
"""The meter: a small picture in scene light, read before the full one is taken.

It gives the exposure of the picture and the gain of the key on faces.
"""

from dataclasses import dataclass
from math import log2
from pathlib import Path

import bpy
import numpy as np

from .figure_skeleton import BONES
from .mesh import STUFFS, Array
from .picture import placed
from .render_light import KEY

LUMA = np.array([0.2126, 0.7152, 0.0722])
GREY, DARK_GREY = 0.25, 0.14
FACE, DARK_FACE = (0.27, 0.60), (0.21, 0.50)
SHUT, OPEN, HALF = -0.5, 1.6, 0.7
GAIN = (0.25, 5.0)
HEAD, SKIN = BONES.index("head"), STUFFS.index("skin")


@dataclass(frozen=True)
class Exposure:
    """Say by how many stops to open, and how strong the key on people is."""

    stops: float = 0.0
    gain: float = 1.0


@dataclass(frozen=True)
class Lit:
    """Hold a face's light in a picture, and how much of it the key gives; `size` in pixels."""

    luminance: float
    key: float
    size: float


def meter(scene: bpy.types.Scene, actors, camera: dict, mood, key: Array, folder: Path) -> Exposure:
    """Return the exposure for what the scene's camera sees now, lit by a key of gain 1."""
    image = linear(scene, folder)
    return judge(image, faces(image, actors, camera, key * 1.0, mood), mood.dark, mood.exposure)


def judge(image: Array, lit: list[Lit], dark: bool, given: float) -> Exposure:
    """Return the exposure of a picture of scene light (h, w, 3) whose own exposure is `given`."""
    light = np.maximum(image @ LUMA, 1e-4)
    middle = float(np.exp(np.log(np.minimum(light, 4.0)).mean()))
    stops = log2((DARK_GREY if dark else GREY) / middle)
    base = log2(given)
    stops = base + HALF * max(SHUT, min(OPEN, stops - base))
    if not lit:
        return Exposure(stops)
    large = max(f.size for f in lit)
    low, high = (x / 2**stops for x in (DARK_FACE if dark else FACE))
    near = [f for f in lit if f.size > 0.5 * large]
    wish = [(np.clip(f.luminance, low, high) - f.luminance) / max(f.key, 1e-4) for f in near]
    lift = max(wish) if max(wish) > 0 else min(wish)
    return Exposure(stops, float(np.clip(1 + lift, *GAIN)))


def faces(image: Array, actors, camera: dict, key: Array, mood) -> list[Lit]:
    """Return the light of each face that the camera sees from before, 1.2 pixels or larger."""
    h, w, _ = image.shape
    eye = np.array(camera["at"], float)
    found = []
    for actor in actors:
        person = actor.person
        if not actor.present or actor.n is None or not hasattr(person, "weights"):
            continue
        on = (person.weights[:, HEAD] > 0.99) & (person.s == SKIN)
        v, n = actor.v[on], actor.n[on]
        seen = np.einsum("ij,ij->i", n, eye - v) > 0
        if seen.sum() < 20:
            continue
        at = pixels(v[seen], camera, w, h)
        inside = (at >= 0).all(1) & (at[:, 0] < w) & (at[:, 1] < h)
        if inside.sum() < 20:
            continue
        x, y = at[inside].astype(int).T
        share = np.clip(n[seen][inside] @ key, 0, 1)
        given = float((share * (person.c[on][seen][inside] @ LUMA)).mean() * KEY * mood.key.max())
        size = float(np.ptp(at[:, 1]))
        if size >= 1.2:
            found.append(Lit(float((image[y, x] @ LUMA).mean()), given, size))
    return found


def pixels(v: Array, camera: dict, width: int, height: int) -> Array:
    """Return where places (n, 3) are in a picture: x right, y down, (n, 2); behind is -1."""
    turn = np.array(placed(camera).inverted())
    p = v @ turn[:3, :3].T + turn[:3, 3]
    depth = -p[:, 2]
    k = camera["lens_mm"] / camera["sensor"][0] * width
    with np.errstate(divide="ignore", invalid="ignore"):
        at = np.stack([width / 2 + p[:, 0] / depth * k, height / 2 - p[:, 1] / depth * k], 1)
    at[depth < 0.02] = -1
    return at


def linear(scene: bpy.types.Scene, folder: Path, wide: int = 192, samples: int = 6) -> Array:
    """Return a small picture in scene light (h, w, 3), top row first."""
    render, image = scene.render, scene.render.image_settings
    before = render.resolution_x, render.resolution_y, scene.cycles.samples
    kept = image.file_format, image.color_mode
    path = folder / ".meter.exr"
    try:
        high = max(8, round(wide * before[1] / before[0]))
        render.resolution_x, render.resolution_y = wide, high
        scene.cycles.samples = samples
        image.file_format, image.color_mode = "OPEN_EXR", "RGB"
        image.color_depth = "32"
        render.filepath = str(path)
        bpy.ops.render.render(write_still=True, scene=scene.name)
        found = bpy.data.images.load(str(path), check_existing=False)
        w, h = found.size
        held = np.empty(w * h * found.channels, np.float32)
        found.pixels.foreach_get(held)
        bpy.data.images.remove(found)
    finally:
        path.unlink(missing_ok=True)
        image.file_format, image.color_mode = kept
        render.resolution_x, render.resolution_y, scene.cycles.samples = before
    return held.reshape(h, w, -1)[::-1, :, :3]
