# SPDX-License-Identifier: GPL-3.0-or-later
"""Outdoors: ground for every kind of place, and what stands around it."""

from .light import Lamp
from .mesh import Kit, lin
from .mood import Mood
from .palette import Palette


def outside(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Lay the ground."""
    w, d = floor["width"] + 60, floor["depth"] + 60
    kit.stand()
    kit.sheet((-w / 2, -d / 2, 0), (w, 0, 0), (0, d, 0), lin("#6b6b6e"), 1.0)
    kit.finish("floor")
