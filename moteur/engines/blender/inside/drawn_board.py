# SPDX-License-Identifier: GPL-3.0-or-later
"""A board: lines, spot blacks, hatching and washes put on paper."""

from dataclasses import dataclass

import numpy as np

from .drawn_lines import lines
from .drawn_paper import blur, halved, moved, noise, step
from .drawn_sight import EYE, GLASS, HAIR, SKIN, SKY, Passes
from .drawn_strokes import strokes
from .drawn_tone import brightness, hatching, washes
from .mesh import Array

PAPER = np.array([246, 241, 230], np.float32) / 255
INK = np.array([30, 28, 34], np.float32) / 255
NIGHT = np.array([44, 52, 84], np.float32) / 255
NEUTRAL = np.array([70, 66, 70], np.float32) / 255
GREY = np.array([84, 90, 106], np.float32) / 255


@dataclass(frozen=True)
class Sheet:
    """Say what is known of a shot: where its key comes from, and whether it is night."""

    key: tuple[float, float, float] = (0.0, 0.0, 1.0)
    dark: bool = False
    weather: str = ""


def draw(p: Passes, sheet: Sheet, seconds: float = 0.0) -> Array:
    """Return a board (height / 2, width / 2, 3) in bytes, drawn at the size of the passes."""
    h, w = p.depth.shape
    unit = h / 1080
    value, dark = _tones(p, sheet)
    dy, dx = noise(h, w, 40 * unit, 1) * (2.2 * unit), noise(h, w, 40 * unit, 2) * (2.2 * unit)
    line = strokes(lines(p), dark, unit)
    value = moved(value, dy, dx)
    gap = _gap(p, unit)
    wash = washes(value, unit) * (1 - 0.55 * gap)
    hatch = hatching(moved(dark, dy, dx) * _hatched(p), unit) * (1 - gap)
    grain = 1 + 0.012 * noise(h, w, 2.0, 41) + 0.010 * noise(h, w, 7 * unit, 42)
    image = PAPER * grain[..., None]
    figure = (moved(p.who, dy, dx) > 0)[..., None]
    tint = np.where(figure, NEUTRAL, NIGHT if sheet.dark else GREY)
    image = image * (1 - (1 - tint) * np.minimum(wash, 1)[..., None])
    image = image * _colour(p, dy, dx, figure)
    ink = np.maximum(np.maximum(line, hatch * 0.72), _blacks(p, unit))
    ink = np.maximum(ink, step(value, 0.20, 0.04) * 0.62)[..., None]
    image = image * (1 - ink) + INK * ink
    return (np.clip(halved(image.astype(np.float32)), 0, 1) * 255 + 0.5).astype(np.uint8)


def _tones(p: Passes, sheet: Sheet) -> tuple[Array, Array]:
    """Return how bright each place is to look, and how much of its light is shut out, 0-1.

    People have the whole range from paper to ink; a set by day keeps to the light half of it,
    by night to the dark half, but for what shines.
    """
    lit, own = brightness(p.lit), np.maximum(brightness(p.albedo), 0.12)
    figure = p.who > 0
    light = lit / own
    usual = np.quantile(light[::8, ::8], 0.7)
    light = np.clip(light / max(float(usual), 0.05), 0, 1.4)
    turned = step(p.normal @ np.array(sheet.key, np.float32), 0.22, -0.02) * figure
    dark = np.where(figure, np.clip(1 - light, 0, 1) * 0.6 + 0.55 * turned, 1.05 * (1 - light))
    dark = np.where(p.label == SKY, 0, np.clip(dark, 0, 1)).astype(np.float32)
    skin = p.stuff == SKIN
    floor = np.where(skin, 0.26, np.where(p.stuff == HAIR, 0.0, 0.10))
    person = floor + (1 - floor) * own * np.clip(0.35 + 0.7 * light, 0.5, 1.1)
    person -= np.where(skin, 0.13, 0.16) * turned
    place = 0.02 + 0.96 * lit if sheet.dark else 0.22 + 0.86 * lit
    return np.where(figure, np.minimum(person, 1), place).astype(np.float32), dark


def _hatched(p: Passes) -> Array:
    """Return how far hatching is welcome, 0-1: not on skin, eyes and glass."""
    bare = (p.stuff == SKIN) | (p.stuff == EYE) | (p.stuff == GLASS)
    return np.where(bare, 0.0, np.where(p.stuff == HAIR, 0.75, 1.0)).astype(np.float32)


def _gap(p: Passes, unit: float) -> Array:
    """Return where the paper is left bare around people, 0-1, so that they stand out."""
    figure = (p.who > 0).astype(np.float32)
    near = blur(figure, max(1, round(4 * unit)), 1)
    return np.clip(near * 2.6, 0, 1) * (1 - figure)


def _blacks(p: Passes, unit: float) -> Array:
    """Return where ink lies solid: pupils, lashes, brows, the dark of a mouth."""
    dark = np.where(p.stuff == EYE, step(brightness(p.albedo), 0.22, 0.13), 0).astype(np.float32)
    return blur(dark, max(1, round(unit)), 1)


def _colour(p: Passes, dy: Array, dx: Array, figure: Array) -> Array:
    """Return the tint of the washes: local colours, quieter on sets than on people."""
    c = moved(np.sqrt(p.albedo), dy, dx)
    most = np.maximum(c.max(-1, keepdims=True), 0.05)
    much = np.where(figure, 0.74, 0.40) * np.clip(most / 0.3, 0, 1)
    return (1 - much * (1 - c / most)).astype(np.float32)
