# SPDX-License-Identifier: GPL-3.0-or-later
"""Where lines belong: around things, at folds and creases, where one material ends."""

import numpy as np

from .drawn_paper import blur, step
from .drawn_sight import EYE, HAIR, LEAF, SKIN, SKY, Sight
from .mesh import Array
from .raster import jit

FIGURE, INNER, THING, CONTACT, CREASE, SEAM = 1.0, 0.62, 0.72, 0.42, 0.34, 0.24
CROWD = 0.20


def lines(seen: Sight) -> Array:
    """Return how heavy the line at each pixel is (height, width), 0 is none.

    Lines are a pixel or two wide and lie on the nearer side of an edge.
    """
    weight = np.zeros(seen.near.shape, np.float32)
    turn = np.zeros(seen.near.shape, np.float32)
    _edges(seen.near, seen.normal, seen.colour, seen.label, seen.stuff, seen.who, weight, turn)
    _creases(blur(turn, 1), seen.who, seen.stuff, weight)
    reach = max(2, round(9 * seen.near.shape[0] / 1080))
    crowd = blur(blur((weight > 0).astype(np.float32), reach), reach)
    _thinned_out(seen.near, seen.who, crowd, weight)
    return weight


@jit
def _edges(near, normal, colour, label, stuff, who, weight, turn):  # noqa: C901
    high, wide = near.shape
    for y in range(high):
        for x in range(wide):
            for k in range(2):
                v, u = y + k, x + 1 - k
                if v >= high or u >= wide:
                    continue
                one, two = label[y, x], label[v, u]
                a, b = near[y, x], near[v, u]
                if one != two:
                    value = _border(y, x, v, u, a, b, normal, colour, stuff, who)
                    if a >= b:
                        weight[y, x] = max(weight[y, x], value)
                    else:
                        weight[v, u] = max(weight[v, u], value)
                elif one != SKY and stuff[y, x] not in (EYE, LEAF):
                    dye = 0.0
                    for m in range(3):
                        dye = max(dye, abs(np.sqrt(colour[y, x, m]) - np.sqrt(colour[v, u, m])))
                    if dye > 0.09:
                        value = SEAM * min(max(dye * 4, 0.7), 1.7)
                        weight[y, x] = max(weight[y, x], value)
            if label[y, x] == SKY:
                continue
            for k in range(2):
                if y - k < 0 or y + k >= high or x - 1 + k < 0 or x + 1 - k >= wide:
                    continue
                p, q, r, s = y - k, x - 1 + k, y + k, x + 1 - k
                mid, one, two = near[y, x], near[p, q], near[r, s]
                # inverse depth is straight on any plane: it bends where a piece hides itself
                if 2 * mid - one - two > 0.012 * mid and mid - min(one, two) > 0.012 * mid:
                    value = INNER * 1.1 if who[y, x] else THING
                    if stuff[y, x] == LEAF:
                        value = CREASE
                    if stuff[y, x] != EYE:
                        weight[y, x] = max(weight[y, x], value)
                dot = 0.0
                for m in range(3):
                    dot += normal[p, q, m] * normal[r, s, m]
                turn[y, x] = max(turn[y, x], 1 - dot)


@jit
def _border(y, x, v, u, a, b, normal, colour, stuff, who):
    """Return the weight of a line between two pieces."""
    if who[y, x] != who[v, u]:
        return FIGURE
    jump = abs(a - b) / max(a, b, 1e-9)
    one, two = stuff[y, x], stuff[v, u]
    if who[y, x] and EYE in (one, two):
        # an eye is drawn by its lids, the upper one heavier
        lid = v > y and one == SKIN and two == EYE
        return INNER * 1.1 if lid else CREASE * 0.8 if one != two else 0.0
    if jump > 0.02:
        return INNER * 1.2 if who[y, x] else THING
    dot = first = second = 0.0
    for m in range(3):
        dot += normal[y, x, m] * normal[v, u, m]
        first += colour[y, x, m]
        second += colour[v, u, m]
    if who[y, x]:
        # a face is of several pieces of skin: where one goes over into the next is no edge
        return 0.0 if one == SKIN and two == SKIN and dot > 0.6 else INNER
    if dot > 0.9:
        # two pieces in one plane: as heavy as their colours differ
        return min(CONTACT, SEAM * min(0.5 + abs(first - second) * 2, 1.6))
    return CONTACT


@jit
def _creases(turn, who, stuff, weight):
    """Draw the ridges of how fast a surface turns, away from other lines."""
    high, wide = turn.shape
    for y in range(2, high - 2):
        for x in range(2, wide - 2):
            t = turn[y, x]
            sharp = 0.34 if who[y, x] else 0.20
            if t <= sharp or stuff[y, x] in (EYE, LEAF) or weight[y, x] > 0:
                continue
            across = t > turn[y, x - 1] and t >= turn[y, x + 1]
            down = t > turn[y - 1, x] and t >= turn[y + 1, x]
            if not (across or down):
                continue
            close = False
            for v in range(y - 2, y + 3):
                for u in range(x - 2, x + 3):
                    close = close or weight[v, u] > CREASE * 1.6
            if not close:
                value = CREASE * min(t / sharp, 1.5)
                weight[y, x] = -value * (0.7 if stuff[y, x] == HAIR else 1.0)
    for y in range(high):
        for x in range(wide):
            weight[y, x] = abs(weight[y, x])


@jit
def _thinned_out(near, who, crowd, weight):
    """Draw what is far lighter; leave the lightest lines of a set out where they crowd."""
    high, wide = near.shape
    for y in range(high):
        for x in range(wide):
            value = weight[y, x]
            if value <= 0:
                continue
            depth = 1 / max(near[y, x], 1e-3)
            value *= min(max(1.15 - 0.16 * np.log2(max(depth, 1.0)), 0.36), 1.1)
            if not who[y, x]:
                limit = step(crowd[y, x], CROWD, CROWD * 2.2)
                value *= 1 - 0.75 * limit
                if value < 0.16 * limit:
                    value = 0.0
            weight[y, x] = value if value >= 0.07 else 0.0
