# SPDX-License-Identifier: GPL-3.0-or-later
"""The size of a hole in a wall, in the wall's own frame: x along it, z up."""

from dataclasses import dataclass

THICK = 0.16
FLIPPED = {"south", "east"}


@dataclass(frozen=True)
class Opening:
    """Hold a hole in a wall, in the wall's frame."""

    kind: str
    left: float
    right: float
    sill: float
    top: float

    @classmethod
    def of(cls, o: dict) -> "Opening":
        """Read an opening of the contract; walls seen from inside run left to right."""
        along = -o["along"] if o["wall"] in FLIPPED else o["along"]
        sill = o["sill"] if o["kind"] == "window" else 0.0
        return cls(
            o["kind"], along - o["width"] / 2, along + o["width"] / 2, sill, sill + o["height"]
        )

    def holds(self, x: float, z: float) -> bool:
        """Say whether the hole is at (x, z)."""
        return self.left < x < self.right and self.sill < z < self.top
