# SPDX-License-Identifier: GPL-3.0-or-later
"""The meter: small proofs, read before a picture is taken.

They give the exposure of the picture, and the gains of key, fill and rim on each actor.
"""

from math import log2
from pathlib import Path

import bpy
import numpy as np

from . import light_meter
from .mesh import Array
from .mood import Mood
from .render_light import Rig
from .render_read import Reader

GREY, DARK_GREY = 0.25, 0.12
SHUT, OPEN, HALF = -0.5, {False: 2.8, True: 1.6}, 0.7
PROOF, SAMPLES, ROUNDS = 224, 6, 3
SETTLED, GLARE = 0.08, 0.7
LOWER = 0.6
"""Pale faces are exposed darker than the draft's: film bleaches what is bright."""


def stops(image: Array, dark: bool, given: float) -> float:
    """Return the exposure, in stops, of scene light (h, w, 3) whose mood's own is `given`."""
    light = np.maximum(image @ light_meter.LUMA, 1e-4)
    middle = float(np.exp(np.log(np.minimum(light, 4.0)).mean()))
    base = log2(given)
    wish = log2((DARK_GREY if dark else GREY) / middle) - base
    return base + HALF * max(SHUT, min(OPEN[dark], wish))


def mend(scene, reader: Reader, rigs: list[Rig], ways, camera: dict, mood: Mood) -> Array:
    """Expose, and turn each actor's lights until its face is as bright as it should be.

    Returns the gains (actors, 4). `scene` is a `render_scene.Scene`; `ways` are where key, fill
    and rim shine from.
    """
    view = scene.scene.view_settings
    wide = min(PROOF, scene.width)
    gains = np.ones((len(rigs), 4))
    _turn(rigs, ways, gains)
    view.exposure = stops(scene.linear(wide, SAMPLES), mood.dark, mood.exposure)
    owner = None
    for _ in range(ROUNDS):
        image = scene.proof(wide, SAMPLES)
        owner = reader.owners(camera, image.shape[1], image.shape[0]) if owner is None else owner
        found = reader.read(image, owner)
        before = gains.copy()
        for k, read in found.items():
            gains[k] = light_meter.mended(read, reader.skins[k] * LOWER, mood.dark, gains[k])
            high = light_meter.wanted(reader.skins[k] * LOWER, mood.dark)[1]
            if read.face > high and gains[k, 0] < 0.2:
                view.exposure -= GLARE * 2.2 * log2(read.face / high)
        _turn(rigs, ways, gains)
        if not found or np.abs(gains[:, 0] / before[:, 0] - 1).max() < SETTLED:
            break
    return gains


def _turn(rigs: list[Rig], ways, gains: Array) -> None:
    for rig, gain in zip(rigs, gains, strict=True):
        rig.set(*ways, gain)


def loaded(path: Path) -> Array:
    """Return a picture file in scene light (h, w, 3), top row first, and delete it."""
    found = bpy.data.images.load(str(path), check_existing=False)
    try:
        w, h = found.size
        held = np.empty(w * h * found.channels, np.float32)
        found.pixels.foreach_get(held)
    finally:
        bpy.data.images.remove(found)
        path.unlink(missing_ok=True)
    return held.reshape(h, w, -1)[::-1, :, :3]
