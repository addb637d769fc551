# SPDX-License-Identifier: GPL-3.0-or-later
"""Cars that are players."""

from dataclasses import dataclass
from random import Random

import numpy as np

from .action import Moment
from .figure_car import body_of_car
from .mesh import Array, Kit


@dataclass
class Vehicle:
    """A car that is a player; it keeps its shape."""

    name: str
    v: Array
    n: Array
    q: Array
    c: Array
    gloss: Array
    glow: Array
    high: float

    @property
    def eyes(self) -> float:
        """Return the height of the windscreen, metres."""
        return self.high * 0.8

    def shaped(self, m: Moment) -> tuple[Array, Array]:
        """Return places and normals (n, 3), nose along +x."""
        return self.v, self.n


def vehicle(player: dict) -> Vehicle:
    """Build a car of a height."""
    kit = Kit()
    kit.stand(turn=180)
    h = player["height"]
    body_of_car(kit, 2.95 * h, 1.22 * h, h, Random(f"car {player['look']}"), False)
    kit.finish("car")
    s = kit.solids[0]
    n = len(s.v)
    return Vehicle(
        player["name"],
        s.v.astype(np.float32),
        s.n.astype(np.float32),
        s.q,
        s.c.astype(np.float32),
        np.full(n, 0.6, np.float32),
        s.g.astype(np.float32),
        h,
    )
