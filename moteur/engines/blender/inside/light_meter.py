# SPDX-License-Identifier: GPL-3.0-or-later
"""The light meter: how bright faces are, against what, how high in the picture; and the mending.

Read on a small proof before a picture is drawn, and again on the picture.
"""

from dataclasses import dataclass

import numpy as np

from .mesh import Array

LEAST = 14
"""Pixels of a face at the proof's size, below which nobody judges it."""
FACE = {False: (0.40, 0.66), True: (0.30, 0.56)}
"""The luminance, 0-1 of the picture, that a face of middling skin should have, by day and night."""
DARKEST = 0.24
"""No face is made darker than this to stand out."""
APART = 0.08
"""How far a face's luminance should be from what is about it."""
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True)
class Metered:
    """What the meter says of an actor: luminance of the face and behind it, and headroom."""

    face: float
    behind: float
    headroom: float
    pixels: int


def metered(image: Array, owner: Array, actor: int) -> Metered | None:
    """Read an actor's face in a picture (h, w, 3 bytes); None where it is too small or away."""
    h, w = owner.shape
    face = owner == 2 * actor + 2
    count = int(face.sum())
    if count < LEAST:
        return None
    light = image.reshape(h, w, 3).astype(np.float32) @ LUMA / 255
    rows, columns = np.nonzero(face.any(1))[0], np.nonzero(face.any(0))[0]
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    tall, wide = bottom - top, right - left
    around = (
        slice(max(0, top - tall // 2), min(h, bottom)),
        slice(max(0, left - wide), min(w, right + wide)),
    )
    beyond = owner[around]
    beyond = (beyond != 2 * actor + 1) & (beyond != 2 * actor + 2)
    behind = float(light[around][beyond].mean()) if beyond.any() else float(light[face].mean())
    mine = (owner == 2 * actor + 1) | face
    crown = np.nonzero(mine.any(1))[0][0]
    # the brighter half: what the key makes of the face, not its shadows and its hair
    tones = np.sort(light[face])[count // 4 :]
    return Metered(float(tones.mean()), behind, float(crown / h), count)


def wanted(skin: float, dark: bool) -> tuple[float, float]:
    """Return the luminances between which a face should be; `skin` is its albedo, linear."""
    low, high = FACE[dark]
    k = 0.66 + 0.34 * min(1.0, max(0.0, skin) / 0.42)
    return low * k, high * k


def parted(aim: float, behind: float, low: float, high: float) -> float:
    """Return the luminance next to one aimed at that stands out from what is behind a face."""
    if abs(aim - behind) >= APART:
        return aim
    sides = [behind + APART, behind - APART]
    low = max(low, DARKEST)
    fit = [side for side in sides if low <= side <= high] or [low, high]
    return min(fit, key=lambda side: (abs(side - behind) < APART - 1e-6, abs(side - aim)))


def mended(read: Metered, skin: float, dark: bool, gains: Array) -> Array:
    """Return gains (key, fill, rim, set) that bring a face to where it should be, and apart."""
    low, high = wanted(skin, dark)
    aim = min(max(read.face, low + 0.25 * (high - low)), high - 0.2 * (high - low))
    aim = parted(aim, read.behind, low, high)
    change = (max(aim, 0.02) / max(read.face, 0.02)) ** 2.2
    out = gains.copy()
    change = min(max(change, 0.45), 2.6)
    out[0] *= change
    out[1] *= change**0.6
    if change < 1:
        out[3] *= change
    if abs(read.face - read.behind) < APART:
        out[2] *= 1.5
    out[:] = np.clip(out, (0.12, 0.25, 0.5, 0.32), (4.0, 2.2, 2.4, 1.3))
    return out
