# SPDX-License-Identifier: GPL-3.0-or-later
"""A board: paper, washes, lines, hatching and solid blacks, one upon another."""

from dataclasses import dataclass

import numpy as np

from .drawn_lines import lines
from .drawn_paper import SCALES, blur, fields
from .drawn_sight import Sight
from .drawn_strokes import strokes
from .drawn_tone import INK, hatched, skins, tones, washes
from .mesh import Array


@dataclass(frozen=True)
class Sheet:
    """Say what is known of a shot: whence its key comes, how much light is usual, night, fog.

    `focal` is the focal length in pixels of what is seen.
    """

    key: tuple[float, float, float] = (0.0, 0.0, 1.0)
    usual: float = 1.0
    night: bool = False
    fog: float = 0.0
    focal: float = 1e4


def draw(seen: Sight, lit: Array, sheet: Sheet) -> Array:
    """Return a board (height, width, 3), 0-1.

    `lit` (height, width, 3) is the picture in linear light, 0-1; `seen` is twice its size.
    """
    high, wide = lit.shape[:2]
    unit = high / 540
    noise, scale = fields(2 * high, 2 * wide, unit), np.array(SCALES) * unit
    value, shut = np.zeros((high, wide), np.float32), np.zeros((high, wide), np.float32)
    key = np.array(sheet.key, np.float32)
    tones(lit, seen.normal, seen.colour, seen.label, seen.stuff, seen.who, key, sheet.usual,
          sheet.night, value, shut)  # fmt: skip
    gap = _gap(seen.who[::2, ::2], unit)
    image = np.empty((high, wide, 3), np.float32)
    washes(value, gap, seen.colour, seen.who, sheet.night, noise, scale, unit, image)
    weight = lines(seen)
    if sheet.fog:
        weight *= np.exp(-sheet.fog / np.maximum(seen.near, 0.005))
    ink = strokes(weight, shut, unit)
    fair = skins(seen.colour, seen.stuff, seen.who)
    hatched(shut, gap, seen.near, seen.colour, seen.stuff, seen.who, fair, sheet.focal, noise,
            scale, unit, ink)  # fmt: skip
    ink = (ink[0::2, 0::2] + ink[1::2, 0::2] + ink[0::2, 1::2] + ink[1::2, 1::2])[..., None] / 4
    image += (INK - image) * ink
    return image


def _gap(who: Array, unit: float) -> Array:
    """Return where the paper is left bare around people, 0-1, so that they stand out."""
    figure = (who > 0).astype(np.float32)
    near = blur(figure, max(1, round(2 * unit)))
    return np.clip(near * 2.6, 0, 1) * (1 - figure)
