# SPDX-License-Identifier: GPL-3.0-or-later
"""A prop in the making: its size, its colours, and the small things that lie about."""

from dataclasses import dataclass, field
from math import pi
from random import Random

import numpy as np

from .light import Lamp
from .mesh import Array, Kit, about_z, lin
from .mood import Mood
from .palette import Palette

BOOKS = ("#8f3b2e", "#35566b", "#c9a24a", "#5b6f4c", "#3b3542", "#c9bda2", "#7a4a60", "#2f4640")


@dataclass
class Prop:
    """Hold what a builder needs: front at -y, floor at 0, `w` x `d` x `h` metres."""

    kit: Kit
    w: float
    d: float
    h: float
    colours: Palette
    pick: Random
    air: Mood
    lamps: list[Lamp]
    floor: dict
    motifs: list = field(default_factory=list)

    @property
    def room(self) -> str:
        """Return the floor's kind."""
        return self.floor["kind"]

    @property
    def ceiling(self) -> float:
        """Return the ceiling's height, metres."""
        return self.floor["height"]

    @property
    def wood(self) -> Array:
        """Return this piece's wood, a little off the others'."""
        return lin(self.colours.wood) * self.pick.uniform(0.85, 1.15)

    def box(self, x, y, z, w, d, h, colour, bevel=0.006, **more) -> None:
        """Add a box by the middle of its foot and its size."""
        self.kit.box((x, y, z + h / 2), (w, d, h), _c(colour), bevel, **more)

    def shine(self, x, y, z, colour, strength: float, reach: float) -> None:
        """Add a lamp in the prop's frame."""
        at = self.kit.to @ np.array([x, y, z]) + self.kit.origin
        self.lamps.append(Lamp(at, _c(colour) * strength, reach))

    def round(self, x: float, z: float, r: float, out: float, colour) -> None:
        """Put up a disc that faces -y, `out` metres before the wall."""
        a = np.linspace(0, 2 * pi, 17)
        rim = np.stack([x + r * np.cos(a), np.full(17, -out), z + r * np.sin(a)], 1)
        mid = np.tile([x, -out, z], (17, 1))
        q = np.stack([np.arange(16), np.arange(1, 17), 18 + np.arange(16), 17 + np.arange(16)], 1)
        n = np.tile([0, -1.0, 0], (34, 1))
        self.kit.put(np.concatenate([mid, rim]), n, q, _c(colour))

    def paint(self, fitting: tuple):
        """Return the next motif of this wall that fits; any that fits where none is left."""
        found = next((m for m in self.motifs if m in fitting), None)
        if found is None:
            return self.pick.choice(fitting)
        self.motifs.remove(found)
        return found

    def legs(self, inset: float, thick: float, high: float, colour, round_: bool = False) -> None:
        """Stand four legs at the corners."""
        for x in (-1, 1):
            for y in (-1, 1):
                px, py = x * (self.w / 2 - inset), y * (self.d / 2 - inset)
                if round_:
                    self.kit.tube(
                        [(px * 1.06, py * 1.06, 0), (px, py, high)],
                        [thick * 0.35, thick * 0.55],
                        _c(colour),
                    )
                else:
                    self.box(px, py, 0, thick, thick, high, colour)

    def cup(self, x, y, z, colour=None) -> None:
        """Put a cup down."""
        c = colour or self.pick.choice((self.colours.accent, self.colours.second, "#ece8dd"))
        self.kit.lathe(
            (x, y, z),
            [
                (0.026, 0),
                (0.036, 0.02),
                (0.039, 0.085),
                (0.034, 0.085),
                (0.03, 0.03),
                (0.001, 0.03),
            ],
            c,
            12,
        )
        a = self.pick.uniform(0, 6)
        e = np.array([np.cos(a), np.sin(a), 0]) * 0.04
        p = np.array([x, y, z])
        self.kit.tube(
            [p + e * 0.9 + (0, 0, 0.07), p + e * 1.6 + (0, 0, 0.055), p + e * 0.9 + (0, 0, 0.025)],
            0.005,
            c,
            6,
        )

    def plate(self, x, y, z) -> None:
        """Put a plate down."""
        self.kit.lathe(
            (x, y, z),
            [
                (0.05, 0.003),
                (0.075, 0.006),
                (0.115, 0.02),
                (0.112, 0.024),
                (0.07, 0.011),
                (0.001, 0.009),
            ],
            "#eeeae0",
            18,
        )

    def paper(self, x, y, z, turn=0.0) -> None:
        """Lay a sheet with lines of writing."""
        to = about_z(turn)
        self.kit.box((x, y, z + 0.002), (0.21, 0.297, 0.003), lin("#f1eee6"), 0.0005, to)
        for k in range(7):
            p = to @ np.array([0.0 if k % 3 else -0.02, 0.10 - k * 0.03, 0.005])
            self.kit.box(
                (x + p[0], y + p[1], z + p[2]), (0.15, 0.005, 0.0008), lin("#7c7f86"), 0.0002, to
            )

    def books(self, x0, x1, y, z, high, deep=0.2) -> None:
        """Stand a row of books between x0 and x1."""
        x = x0
        while x < x1 - 0.03:
            wide = self.pick.uniform(0.022, 0.05)
            tall = high * self.pick.uniform(0.66, 0.94)
            if self.pick.random() < 0.1:
                x += wide
                continue
            c = lin(self.pick.choice(BOOKS)) * self.pick.uniform(0.8, 1.15)
            self.box(
                x + wide / 2,
                y,
                z,
                wide - 0.003,
                deep * self.pick.uniform(0.75, 0.95),
                tall,
                c,
                0.003,
            )
            x += wide

    def jar(self, x, y, z, high=0.16) -> None:
        """Stand a jar or a vase."""
        r = high * self.pick.uniform(0.26, 0.4)
        c = self.pick.choice(
            (self.colours.accent, self.colours.second, self.colours.cloth, "#d9d2c2")
        )
        self.kit.lathe(
            (x, y, z),
            [
                (r * 0.7, 0),
                (r, high * 0.35),
                (r * 0.75, high * 0.8),
                (r * 0.5, high * 0.86),
                (r * 0.6, high),
                (0.001, high * 0.98),
            ],
            c,
            12,
        )

    def leaves(self, x, y, z, size: float, count: int = 16, most: float = 1.0) -> None:
        """Grow a plant: blades from a point."""
        for _ in range(count):
            a, lean = self.pick.uniform(0, 6.28), self.pick.uniform(0.25, 1.0) * most
            long = size * self.pick.uniform(0.6, 1.0)
            out = np.array([np.cos(a) * lean, np.sin(a) * lean, 1.15 - lean * 0.5])
            base = np.array([x, y, z])
            tip = base + out * long
            bend = base + out * long * 0.55 + (0, 0, long * 0.14)
            c = lin(
                self.pick.choice(("#3f6b3a", "#557f45", "#2f5a3c", "#6f8f4a"))
            ) * self.pick.uniform(0.8, 1.2)
            self.kit.tube([base, bend, tip], [0.004, size * 0.075, 0.003], c, 5)


def _c(colour) -> Array:
    return lin(colour) if isinstance(colour, str) else np.asarray(colour, float)
