# SPDX-License-Identifier: GPL-3.0-or-later
"""Motifs: which picture hangs where, so that no wall shows what the next one does."""

from random import Random

from .in_picture import (
    Canvas,
    Painter,
    blocks,
    country,
    hills,
    leaf,
    photo,
    portrait,
    poster,
    sea,
    still,
    stripes,
    town,
)
from .mesh import lin
from .palette import Palette

WALLS = ("north", "east", "south", "west")


def lighthouse(c: Canvas) -> None:
    """Paint a lighthouse on its rock."""
    dusk = c.ink() * 0.4 + 0.3
    for k in range(5):
        c.rect(0, 1, k / 5, (k + 1) / 5, dusk * (0.7 + 0.1 * k))
    c.rect(0, 1, 0, 0.2, lin("#3c5f70"))
    c.shape([(0.3, 0.1), (0.95, 0.08), (0.8, 0.34), (0.5, 0.36)], "#4a443c")
    for k in range(4):
        z = 0.33 + 0.11 * k
        half = 0.075 - 0.008 * k
        c.shape(
            [
                (0.64 - half, z),
                (0.64 + half, z),
                (0.635 + half, z + 0.11),
                (0.645 - half, z + 0.11),
            ],
            "#b3402f" if k % 2 else "#f0e9da",
        )
    c.rect(0.6, 0.68, 0.77, 0.83, "#f0d27a")


def vase(c: Canvas) -> None:
    """Paint flowers in a vase."""
    c.rect(0, 1, 0, 1, c.ink() * 0.45 + 0.1)
    c.rect(0, 1, 0, 0.22, lin("#8c6a4a") * 0.7)
    c.shape(
        [(0.4, 0.14), (0.6, 0.14), (0.66, 0.3), (0.56, 0.46), (0.44, 0.46), (0.34, 0.3)], c.ink()
    )
    for _ in range(11):
        x, z = c.pick.uniform(0.22, 0.78), c.pick.uniform(0.5, 0.86)
        c.layer = 5
        c.disc(x, z, c.pick.uniform(0.05, 0.085), c.ink(), 10)


def moon(c: Canvas) -> None:
    """Paint a night with a moon over water."""
    for k in range(6):
        c.rect(0, 1, k / 6, (k + 1) / 6, lin("#1d2c44") * (0.6 + 0.28 * k))
    c.disc(0.62, 0.72, 0.1, "#efe6c4")
    for k in range(5):
        z = 0.06 + 0.07 * k
        c.layer = 8
        half = 0.04 + 0.03 * (k % 3)
        c.rect(0.62 - half, 0.62 + half, z, z + 0.015, lin("#d9cfa4") * 0.8)
    c.shape([(0, 0.36), (0.5, 0.36), (0.3, 0.56), (0.1, 0.5)], "#101820")


def waves(c: Canvas) -> None:
    """Print a pattern of half circles."""
    c.rect(0, 1, 0, 1, "#efe8d8")
    inks = (c.ink(), c.ink())
    for j in range(5):
        for i in range(5):
            c.layer = 2
            x = 0.1 + 0.2 * i + (0.1 if j % 2 else 0)
            c.disc(min(x, 0.9), 0.12 + 0.18 * j, 0.085, inks[(i + j) % 2], 12)


def bird(c: Canvas) -> None:
    """Draw a bird on a branch."""
    c.rect(0, 1, 0, 1, "#e9e4d2")
    c.shape([(0.05, 0.24), (0.95, 0.34), (0.95, 0.37), (0.05, 0.28)], "#5a4030")
    blue = c.ink()
    c.shape([(0.3, 0.4), (0.55, 0.32), (0.68, 0.5), (0.6, 0.64), (0.42, 0.6)], blue)
    c.shape([(0.12, 0.26), (0.2, 0.24), (0.42, 0.46), (0.36, 0.52)], blue * 0.6)
    c.disc(0.63, 0.66, 0.085, blue * 0.9)
    c.shape([(0.7, 0.64), (0.82, 0.66), (0.7, 0.69)], "#d9a23a")
    c.layer += 1
    c.disc(0.65, 0.68, 0.014, "#1a1a1a", 8)


def bridge(c: Canvas) -> None:
    """Paint a bridge of arches."""
    c.rect(0, 1, 0, 1, c.ink() * 0.35 + 0.42)
    c.rect(0, 1, 0, 0.28, lin("#5a7f8c"))
    stone = lin("#9a8a70")
    c.rect(0, 1, 0.24, 0.56, stone)
    for k in range(3):
        x = 0.18 + 0.32 * k
        c.layer = 4
        c.disc(x, 0.28, 0.11, lin("#35505c"), 16)
    c.layer = 6
    c.rect(0, 1, 0.54, 0.59, stone * 0.75)


ALL: tuple[Painter, ...] = (
    hills, sea, portrait, blocks, stripes, leaf, still, town, photo, country, poster, lighthouse,
    vase, moon, waves, bird, bridge,
)  # fmt: skip

FAR = (hills, sea, lighthouse, moon, bridge, bird)
HOME = (*FAR, portrait, blocks, stripes, leaf, still, town, photo, vase, waves)
WORK = (*FAR, blocks, stripes, town, country, waves)
PUBLIC = (poster, town, *FAR, waves)
HUNG = (*FAR, portrait, still, town, vase, blocks)


def motifs(colours: Palette, hand: int) -> list[Painter]:
    """Return the motifs of one wall (0-3), or of what stands before the walls (4), in turn.

    They are dealt out by the set's seed: no two hands hold the same one.
    """
    dealt = list(ALL)
    Random(f"{colours.seed} motifs").shuffle(dealt)
    return dealt[hand::5]
