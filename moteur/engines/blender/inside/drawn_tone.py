# SPDX-License-Identifier: GPL-3.0-or-later
"""Tone: how bright each place is to be, the washes that make it so, and hatching in shadow."""

import numpy as np

from .drawn_paper import BORDER, GRAIN, POOL, SWAY_X, SWAY_Y, TOOTH, at, step
from .drawn_sight import EYE, GLASS, HAIR, SKIN, SKY
from .mesh import Array
from .raster import jit

PAPER = np.array([246, 241, 230], np.float32) / 255
INK = np.array([30, 28, 34], np.float32) / 255
DAY = np.array([84, 90, 106], np.float32) / 255
NIGHT = np.array([44, 52, 84], np.float32) / 255
PEOPLE = np.array([70, 66, 70], np.float32) / 255
WASHES = ((0.74, 0.08), (0.54, 0.12), (0.34, 0.14), (0.18, 0.12))
HEAD, SMALL = 0.24, 110.0
HATCH = ((0.80, 11.0, 0.33, 32.0), (0.34, 12.5, 0.68, 33.0))


@jit
def bright(r, g, b):
    """Return how bright a linear colour looks, 0-1."""
    return np.sqrt(min(max(0.2126 * r + 0.7152 * g + 0.0722 * b, 0.0), 1.0))


def usual(lit: Array, colour: Array) -> float:
    """Return how much light most of a picture has, for what it is made of."""
    luma = np.array([0.2126, 0.7152, 0.0722], np.float32)
    lit, own = np.sqrt(lit[::4, ::4] @ luma), np.sqrt(colour[::8, ::8] @ luma)
    return float(max(np.quantile(lit / np.maximum(own, 0.12), 0.7), 0.05))


def skins(colour: Array, stuff: Array, who: Array) -> Array:
    """Return how bright the skin of each figure is, by its number."""
    colour, stuff, who = colour[::3, ::3], stuff[::3, ::3], who[::3, ::3]
    found = np.zeros(256, np.float32)
    for n in np.unique(who[stuff == SKIN]):
        skin = colour[(stuff == SKIN) & (who == n)]
        found[n] = np.sqrt(np.median(skin @ np.array([0.2126, 0.7152, 0.0722], np.float32)))
    return found


@jit
def tones(lit, normal, colour, label, stuff, who, key, usual_, night, value, shut):
    """Fill how bright places are to look, and how much of their light is shut out, 0-1.

    `lit`, `value` and `shut` are half the size of the others. People have the whole range from
    paper to ink; a set by day keeps to its light end, by night to the dark.
    """
    high, wide = value.shape
    for y in range(high):
        for x in range(wide):
            v, u = 2 * y, 2 * x
            seen = bright(lit[y, x, 0], lit[y, x, 1], lit[y, x, 2])
            own = max(bright(colour[v, u, 0], colour[v, u, 1], colour[v, u, 2]), 0.12)
            light = min(seen / own / usual_, 1.4)
            if who[v, u]:
                facing = 0.0
                for m in range(3):
                    facing += normal[v, u, m] * key[m]
                turned = step(facing, 0.22, -0.02)
                skin, hair = stuff[v, u] == SKIN, stuff[v, u] == HAIR
                floor = 0.26 if skin else 0.0 if hair else 0.10
                bare = floor + (1 - floor) * own * min(max(0.35 + 0.7 * light, 0.5), 1.1)
                value[y, x] = min(bare - (0.13 if skin else 0.16) * turned, 1.0)
                shut[y, x] = min(max(1 - light, 0.0) * 0.6 + 0.55 * turned, 1.0)
            else:
                value[y, x] = 0.02 + 0.96 * seen if night else 0.27 + 0.86 * seen
                shut[y, x] = 0.0 if label[v, u] == SKY else min(max(1.05 * (1 - light), 0.0), 1.0)


@jit
def washed(value, border, pool, grain):
    """Return how much wash lies where it is to be so bright: pools with darker rims."""
    v = value + 0.014 * border
    laid = 0.5 * min(max(1 - v, 0.0), 1.0)
    for low, deep in WASHES:
        laid += deep * step(v, low + 0.03, low - 0.03)
        laid += deep * 0.35 * max(0.0, 1 - abs(v - low + 0.035) / 0.03)
    return laid * (1 + 0.04 * pool + 0.03 * grain)


@jit
def washes(value, gap, colour, who, night, noise, scale, unit, out):
    """Fill a picture (height, width, 3), half the size of `colour`, with paper and wash."""
    high, wide = value.shape
    for y in range(high):
        for x in range(wide):
            fy, fx = 2.0 * y, 2.0 * x
            dy = round(2.2 * unit * at(noise[SWAY_Y], fy / scale[SWAY_Y], fx / scale[SWAY_Y]) * 0.5)
            dx = round(2.2 * unit * at(noise[SWAY_X], fy / scale[SWAY_X], fx / scale[SWAY_X]) * 0.5)
            v, u = min(max(y + dy, 0), high - 1), min(max(x + dx, 0), wide - 1)
            tone = value[v, u]
            grain = at(noise[GRAIN], fy / scale[GRAIN], fx / scale[GRAIN])
            tooth = at(noise[TOOTH], fy / scale[TOOTH], fx / scale[TOOTH])
            laid = washed(
                tone, at(noise[BORDER], fy / scale[BORDER], fx / scale[BORDER]),
                at(noise[POOL], fy / scale[POOL], fx / scale[POOL]), tooth,
            )  # fmt: skip
            laid = min(laid * (1 - (0.7 if night else 0.55) * gap[y, x]), 1.0)
            person = who[2 * v, 2 * u] > 0
            most = 0.05
            for m in range(3):
                most = max(most, np.sqrt(colour[2 * v, 2 * u, m]))
            much = (0.74 if person else 0.40) * min(most / 0.3, 1.0)
            deep = step(tone, 0.20, 0.04) * 0.62
            for m in range(3):
                wash = PEOPLE[m] if person else NIGHT[m] if night else DAY[m]
                hue = 1 - much * (1 - np.sqrt(colour[2 * v, 2 * u, m]) / most)
                here = PAPER[m] * (1 + 0.012 * grain + 0.010 * tooth)
                here *= (1 - (1 - wash) * laid) * hue
                out[y, x, m] = here * (1 - deep) + INK[m] * deep


@jit
def hatched(shut, gap, near, colour, stuff, who, skins, focal, noise, scale, unit, ink):
    """Press hatching into `ink` (height, width) where light is shut out, and solid blacks.

    `shut` and `gap` are half its size; `skins` says how bright each figure's skin is, `focal` is
    the focal length in pixels. Solid are pupils, lashes, brows, the dark of a mouth.
    """
    high, wide = ink.shape
    for y in range(high):
        for x in range(wide):
            of = stuff[y, x]
            if of in (EYE, SKIN):
                dark = bright(colour[y, x, 0], colour[y, x, 1], colour[y, x, 2])
                low = 0.20 if of == EYE else min(0.44 * skins[who[y, x]], 0.24)
                solid = step(dark, low * 1.15, low * 0.8)
                ink[y, x] = max(ink[y, x], solid)
                if solid > 0.5 and HEAD * focal * near[y, x] < SMALL * unit:
                    # far faces keep brows, eyes and mouth: what is dark is drawn wider
                    ink[y, min(x + 1, wide - 1)] = max(ink[y, min(x + 1, wide - 1)], solid)
                    ink[max(y - 1, 0), x] = max(ink[max(y - 1, 0), x], solid)
                continue
            if of == GLASS:
                continue
            dark = shut[y // 2, x // 2] * (0.75 if of == HAIR else 1.0)
            dark *= 1 - gap[y // 2, x // 2]
            if who[y, x] == 0:
                dark *= min(0.5 + 3.2 * near[y, x], 0.92)
            if dark < 0.25:
                continue
            bend = 5 * unit * at(noise[BORDER], y / scale[BORDER], x / scale[BORDER])
            for angle, gap_, low, seed in HATCH:
                ink[y, x] = max(ink[y, x], 0.61 * _stroke(y, x, bend, dark, angle, gap_ * unit,
                                                          low, seed, unit))  # fmt: skip


@jit
def _stroke(y, x, bend, dark, angle, apart, low, seed, unit):
    """Return the ink of one layer of pen strokes at a place."""
    c, s = np.cos(angle), np.sin(angle)
    across = (x * c + y * s + bend) / apart
    line = np.floor(across)
    odd = abs(np.sin(line * 12.9898 + seed)) * 43758.547
    odd -= np.floor(odd)
    deep = step(dark + (odd - 0.5) * 0.16, low, low + 0.16)
    along = (y * c - x * s) / ((60 + 50 * odd) * unit) + odd * 7
    part = along - np.floor(along)
    broken = step(min(part, 1 - part), 0.01, 0.09)
    if deep * broken <= 0.04:
        return 0.0
    near = abs(across - line - 0.5 + (odd - 0.5) * 0.30)
    return min(max(((0.10 + 0.09 * deep) * broken - near) * apart * 0.8 + 0.35, 0.0), 1.0)
