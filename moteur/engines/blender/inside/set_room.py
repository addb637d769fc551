# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms: floor, walls with their openings, skirting, cornice, ceiling, what hangs on walls."""

import numpy as np

from .in_ceiling import ceiling
from .in_dressing import dressed
from .in_finish import finished
from .in_free import TURNS, Wall
from .in_ground import ground
from .in_life import live_in
from .light import Lamp
from .mesh import Kit, about_z
from .mood import Mood
from .palette import Palette
from .set_opening import fit
from .set_opening_size import Opening


def room(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> list[Wall]:
    """Build the shell of a room, with life on its walls; return what is taken of each wall."""
    w, d = floor["width"], floor["depth"]
    ground(kit, floor, colours)
    walls = [
        Wall.of(floor, name, [Opening.of(o) for o in floor["openings"] if o["wall"] == name])
        for name in TURNS
    ]
    for wall in walls:
        turn, off = TURNS[wall.name], d / 2 if wall.name in ("north", "south") else w / 2
        at = about_z(turn) @ np.array([0, off, 0])
        kit.stand(at[0], at[1], turn)
        finished(kit, wall, floor, colours)
        for hole in wall.holes:
            fit(kit, hole, floor, air, colours, lamps)
        live_in(kit, wall, walls, floor, air, colours, lamps)
        kit.finish(f"wall_{wall.name}")
    ceiling(kit, floor, air, colours, lamps)
    kit.finish("ceiling")
    dressed(kit, floor, colours)
    return walls
