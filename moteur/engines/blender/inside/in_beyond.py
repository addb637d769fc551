# SPDX-License-Identifier: GPL-3.0-or-later
"""What is behind a door or an arch: a stretch of another room, with its own light and life.

In the wall's own frame: x along it, the room at -y, beyond at +y.
"""

import numpy as np

from . import in_motif as motif
from . import in_picture as art
from .light import Lamp
from .mesh import Array, Kit, about_z, lin
from .mood import Mood
from .palette import Palette
from .set_opening_size import THICK, Opening

DEEP = 2.4


def beyond(
    kit: Kit, o: Opening, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]
) -> None:
    """Show a stretch of room: floor, walls, a door further on, a picture, a lamp."""
    pick = colours.pick(f"beyond {o.left:.2f} {o.right:.2f}")
    side, high = 0.75, o.top + 0.45
    a, b, far = o.left - side, o.right + side, THICK + DEEP
    wall = lin(pick.choice((colours.dado, colours.second, colours.wall, colours.cloth))) * 0.8
    floor_, trim = lin(colours.wood) * 0.7, lin(colours.trim)
    kit.of("wood")
    for k in range(8):
        y = THICK + DEEP * k / 8
        kit.sheet(
            (a, y, -0.002),
            (b - a, 0, 0),
            (0, DEEP / 8 - 0.006, 0),
            floor_ * pick.uniform(0.85, 1.1),
            0.4,
        )
    kit.of("paint")
    kit.sheet((a, far, 0), (b - a, 0, 0), (0, 0, high), wall, 0.3)
    kit.sheet((a, THICK, 0), (0, DEEP, 0), (0, 0, high), wall * 0.9, 0.3)
    kit.sheet((b, far, 0), (0, -DEEP, 0), (0, 0, high), wall * 0.9, 0.3)
    kit.sheet((a, far, high), (b - a, 0, 0), (0, -DEEP, 0), lin("#e4e0d6") * 0.85, 0.4)
    kit.box(((a + b) / 2, far - 0.012, 0.055), (b - a, 0.024, 0.11), trim * 0.9, 0.006)
    middle, old = (o.left + o.right) / 2, kit.origin
    if pick.random() < 0.5:
        _door(kit, middle + pick.uniform(-0.2, 0.2), far, lin(colours.wood) * 0.8, trim)
    else:
        kit.origin = old + kit.to @ (middle + pick.uniform(-0.25, 0.25), far, 1.25)
        paint = pick.choice(
            motif.HOME if floor["kind"] not in ("office", "hospital") else motif.WORK
        )
        art.framed(kit, 0.5, 0.62, 0, paint, pick, colours)
        kit.origin = old
        _table(kit, middle, far, lin(colours.wood) * 0.7, pick, colours)
    glow = lin("#ffd6a0") * (1.2 if air.dark else 0.9)
    at = kit.to @ np.array([middle, THICK + DEEP * 0.55, high - 0.25]) + old
    lamps.append(Lamp(at, glow * (0.7 if air.dark else 0.55), 1.3))


def _door(kit: Kit, x: float, y: float, c: Array, trim: Array) -> None:
    kit.of("wood")
    for s in (-1, 1):
        kit.box((x + s * 0.46, y - 0.02, 1.03), (0.07, 0.04, 2.06), trim, 0.006)
    kit.box((x, y - 0.02, 2.07), (0.99, 0.04, 0.07), trim, 0.006)
    kit.box((x, y - 0.012, 1.02), (0.84, 0.03, 2.02), c, 0.006)
    for z in (0.55, 1.5):
        kit.box((x, y - 0.03, z), (0.56, 0.02, 0.7), c * 0.85, 0.01)
    kit.of("metal")
    kit.ball((x + 0.34, y - 0.06, 1.02), 0.03, lin("#b9a878"), 8)


def _table(kit: Kit, x: float, y: float, c: Array, pick, colours: Palette) -> None:
    kit.of("wood")
    kit.box((x, y - 0.17, 0.78), (0.8, 0.3, 0.03), c, 0.006)
    for s in (-1, 1):
        kit.box((x + s * 0.36, y - 0.17, 0.38), (0.05, 0.26, 0.76), c * 0.85, 0.006)
    kit.of("tile")
    kit.lathe(
        (x + pick.uniform(-0.2, 0.2), y - 0.17, 0.795),
        [(0.05, 0), (0.08, 0.08), (0.05, 0.2), (0.035, 0.24), (0.045, 0.27), (0.001, 0.26)],
        colours.accent,
        12,
    )


def ajar(kit: Kit, o: Opening, c: Array) -> None:
    """Hang the leaf of a door that stands open, away from the room."""
    w, h = o.right - o.left, o.top
    old, origin = kit.to, kit.origin
    kit.origin = origin + old @ (o.right, THICK * 0.6, 0)
    kit.to = old @ about_z(-82)
    kit.of("wood")
    kit.box((-w / 2, 0, h / 2), (w - 0.02, 0.045, h - 0.01), c)
    for z0, z1 in ((0.16, 0.42), (0.50, 0.93)):
        for y in (-0.024, 0.024):
            kit.box(
                (-w / 2, y, h * (z0 + z1) / 2), (w * 0.66, 0.016, h * (z1 - z0)), c * 0.86, 0.008
            )
    kit.of("metal")
    kit.ball((-w + 0.08, -0.05, 1.03), 0.028, lin("#c9b98a"), 8)
    kit.to, kit.origin = old, origin
