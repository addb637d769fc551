# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces: each kind of furniture or scenery, built in its own frame: front at -y, floor at 0."""

from .light import Lamp
from .mesh import Kit, lin
from .mood import Mood
from .palette import Palette


def piece(
    kit: Kit, p: dict, number: int, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]
) -> None:
    """Build one piece of the plan as a solid of its own."""
    kit.stand(*p["at"], p["turn"])
    w, d, h = p["size"]
    kit.box((0, 0, h / 2), (w, d, h), lin(colours.wood), 0.02)
    kit.finish(f"{p['kind']}.{number}")
