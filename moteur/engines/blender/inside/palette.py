# SPDX-License-Identifier: GPL-3.0-or-later
"""Palettes: the colours of a set. Walls stay mid-tone, woods and cloths agree, one accent."""

from dataclasses import dataclass
from random import Random

SCHEMES = (
    # wall, wall below the rail, trim, wood, cloth, accent, accent 2, tile
    ("#8fa596", "#6f8578", "#efe9dc", "#8a5a36", "#c9b79a", "#c8552f", "#2f5a66", "#e4e2d8"),
    ("#a8b2b8", "#7d8b94", "#f0ece4", "#6f4a30", "#d9cdb8", "#d1902f", "#38506b", "#dfe3e4"),
    ("#c7a98a", "#a07f63", "#f3ecdf", "#5c3d28", "#8fa08c", "#3f6f6a", "#b5482f", "#ebe2d2"),
    ("#7f9aa8", "#5f7a88", "#ece6da", "#9a6b42", "#dccbb0", "#e07a4a", "#2d4756", "#e2e6e6"),
    ("#b5a7b0", "#8c7c88", "#f1ebe6", "#7a4f35", "#a9b5ab", "#8a3f58", "#4d6b5c", "#e6e0e2"),
    ("#b3b58e", "#888a66", "#f2eedd", "#80583a", "#cfc4ae", "#a8402f", "#35555c", "#e7e6d6"),
    ("#c3b7a2", "#94876f", "#f4efe4", "#6b4630", "#7f93a0", "#c0662a", "#31475a", "#ece7da"),
    ("#95a0b5", "#6b7690", "#eeeae2", "#8c6240", "#cbbfae", "#c9863a", "#7a3a3f", "#e3e4e8"),
)
COOL = (
    ("#b4c0bf", "#8fa4a6", "#f2f3f0", "#a78a66", "#9fb0b8", "#3f8a8c", "#d8804a", "#e6ecec"),
    ("#a9b5bd", "#7c8f9c", "#eef0f1", "#8d7558", "#8c98a5", "#c9702f", "#335a7a", "#e0e6ea"),
    ("#b9b8ae", "#8e9188", "#f0efe9", "#7d6a55", "#7f8a80", "#b0442e", "#3d5663", "#e5e5df"),
)
STEEL = (("#a7aeb0", "#8b9396", "#c9cdcd", "#6f5a44", "#8c98a5", "#b0542c", "#4a565c", "#7d8284"),)
CHILLY = {
    "hospital",
    "police",
    "police_station",
    "office",
    "control_room",
    "lift",
    "lobby",
    "bathroom",
    "corridor",
    "stairwell",
    "classroom",
}


@dataclass(frozen=True)
class Palette:
    """Colours as '#rrggbb', and a seed for small choices."""

    wall: str
    dado: str
    trim: str
    wood: str
    cloth: str
    accent: str
    second: str
    tile: str
    seed: int

    def pick(self, what: str) -> Random:
        """Return a generator for one thing's choices, the same each time."""
        return Random(f"{self.seed} {what}")


def palette(floor: dict) -> Palette:
    """Return a floor's palette, by its kind and its look."""
    schemes = COOL if floor["kind"] in CHILLY else SCHEMES
    if floor["kind"] == "lift":
        schemes = STEEL
    pick = Random(f"{floor['kind']} {floor['look']}")
    return Palette(*pick.choice(schemes), seed=pick.randrange(1 << 30))
