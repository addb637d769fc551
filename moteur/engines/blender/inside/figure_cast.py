# SPDX-License-Identifier: GPL-3.0-or-later
"""The cast: what stands behind a player of the contract, person or animal or vehicle."""

from typing import Protocol

from .action import Moment
from .animal_bird import bird
from .animal_dog import dog
from .animal_horse import horse
from .figure import person
from .figure_vehicle import vehicle
from .mesh import Array

MAKERS = {
    "dog": dog, "cat": dog, "horse": horse, "bird": bird,
    "car": vehicle, "bicycle": vehicle, "train": vehicle,
}  # fmt: skip


class Player(Protocol):
    """What the stage asks of anything that moves."""

    name: str
    v: Array
    q: Array
    c: Array
    gloss: Array
    glow: Array

    @property
    def eyes(self) -> float:
        """Return how high the eyes are when standing, metres."""

    def shaped(self, m: Moment) -> tuple[Array, Array]:
        """Return places and normals (n, 3) at a moment, in the figure's frame."""


def cast(player: dict, fine: float = 1.0, looks: dict | None = None) -> Player:
    """Build what a player of the contract looks like; `fine` above 1 is coarser."""
    make = MAKERS.get(player["kind"])
    return make(player) if make else person(player, fine, looks)
