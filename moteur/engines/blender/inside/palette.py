# SPDX-License-Identifier: GPL-3.0-or-later
"""Palettes: the colours of a set. Walls stay mid-tone, woods and cloths agree, one accent."""

import re
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
WARD = (
    ("#cfdcd2", "#8fb3a6", "#f2f4ef", "#a78a66", "#9fc0c4", "#3f8a8c", "#4a7f8c", "#e3e8e2"),
    ("#e0d9c4", "#a9b89a", "#f4f2e8", "#a07a52", "#b5c9c2", "#c98a4a", "#5f8a7a", "#e6e6da"),
    ("#cfd9e2", "#8fa9c4", "#f2f4f4", "#a78a66", "#a9bfd2", "#d9a24a", "#4a6f94", "#e2e8ea"),
)
SCHOOL = (
    ("#e0c98c", "#b58a4a", "#f2ecdc", "#a8763f", "#a9b5a0", "#3f6b8c", "#4a7a5c", "#d9d2bc"),
    ("#b9cfae", "#7f9f7a", "#f2f0e2", "#a8763f", "#d9c48f", "#c8552f", "#3f5f7a", "#d5d9c8"),
    ("#c9d5dc", "#7f9fb5", "#f2f1ea", "#a07a52", "#d9c9a4", "#d98a3a", "#3f6b8c", "#dcdcd2"),
)
DUTY = (
    ("#c4bfa6", "#7f8a6f", "#d9d5c4", "#8c6a44", "#8c98a5", "#a8402f", "#4a5f5a", "#b9b8ac"),
    ("#b4bdc2", "#5f7688", "#dcdedb", "#7a6248", "#8c98a5", "#c9702f", "#38506b", "#c2c6c6"),
    ("#cbb899", "#8f7452", "#e0d8c4", "#7d5a3a", "#9aa08f", "#35607a", "#5a4a3c", "#bdb5a2"),
)
TAVERN = (
    ("#8c4a3c", "#5a2f28", "#d9c9a4", "#5c3820", "#b59a6a", "#d1902f", "#2f4a42", "#cfc2a4"),
    ("#4f6b58", "#2f4639", "#d9cfb0", "#6b4426", "#b5a27a", "#c8702f", "#7a3a2f", "#c9c4ae"),
    ("#46586b", "#2c3a4a", "#d5cdb8", "#6f4a2c", "#b09a78", "#d9a23a", "#8a3f34", "#c4c4ba"),
    ("#b58a4a", "#7a5a30", "#e6d9ba", "#4f3322", "#8f9a84", "#9a3a2c", "#2f4f4a", "#d2c6a8"),
)
COFFEE = (
    ("#d9b594", "#a8745a", "#f2e9d8", "#8a5a36", "#8fa89a", "#2f6f6a", "#b5502f", "#e8e0cf"),
    ("#9fbab0", "#5f8a84", "#f0ece0", "#a06f40", "#d9c4a0", "#d9703a", "#3a5660", "#e4e6de"),
    ("#d2c79a", "#9a8a58", "#f2ecda", "#7a4f30", "#a8a48c", "#a8402f", "#3f5f4a", "#e6e0c8"),
)
STONE = (
    ("#c2b79f", "#9a8d74", "#d9d0bc", "#5c3d26", "#a89a7f", "#8a2f34", "#3a4a6b", "#b0a68f"),
    ("#b5b3aa", "#8f8d84", "#d2d0c6", "#54382a", "#9a9a94", "#7a3040", "#35506b", "#a5a49c"),
)
CRAFT = (
    ("#b8a88f", "#6f7f7a", "#cfc6b0", "#a8763f", "#8f8a7c", "#c8552f", "#3f5f6b", "#9a978c"),
    ("#a9b0a6", "#7a6a54", "#d0cdbf", "#9a6b3a", "#8c908a", "#d9a23a", "#7a3a2c", "#94948c"),
)
KEPT = (
    ("#b5b8a0", "#7d8a6c", "#c4c4b4", "#6f5a44", "#8f9288", "#8a5a3a", "#55605a", "#a2a498"),
    ("#b0b4b4", "#6f8490", "#c2c6c4", "#6b5a48", "#8a9090", "#9a5a34", "#4a565c", "#9ea2a0"),
)
HOTEL = (
    ("#a3868f", "#6f525c", "#efe6da", "#5c3a26", "#c9b08a", "#c99a3f", "#3a3f56", "#ddd4c6"),
    ("#7d9a94", "#4f6c68", "#f0eadc", "#6b4630", "#d5bf96", "#c9713a", "#2f4450", "#dedccf"),
    ("#c2a67f", "#8c704c", "#f2eada", "#4f3424", "#8a9aa0", "#7a3540", "#3a4c5c", "#e2d9c6"),
)
DESK = (
    ("#344756", "#2a3844", "#8f9aa0", "#6f5a44", "#5f7080", "#d98a3a", "#2c3f52", "#7d8890"),
    ("#4a5256", "#3a4044", "#9aa09f", "#7a6248", "#6f7a7c", "#3f9a8c", "#3a464c", "#868c8c"),
)
TIMBER = (
    ("#7d5f42", "#6a4f36", "#8c6f4c", "#7a5836", "#a8946a", "#a8402f", "#4a5a4a", "#8c8474"),
    ("#8a7355", "#6f5a42", "#9a8260", "#85633f", "#9a9270", "#b5702f", "#3f5560", "#8f887a"),
)
SHIP = (
    ("#d5d8d2", "#9fb0b5", "#e9e9e2", "#7a4f2e", "#3f5a7a", "#a8402f", "#2f4a63", "#8a9296"),
    ("#c4ccc4", "#7f958c", "#e4e6de", "#855a34", "#7a4038", "#c98a3a", "#34524f", "#858d8c"),
)
ENGINE = (
    ("#9aa396", "#5f7068", "#b5b9b0", "#6f5a44", "#8c8a7c", "#c9702f", "#3f4f54", "#6a6d6c"),
    ("#a8a498", "#6a7a84", "#b9b6aa", "#6f5a44", "#8c8a7c", "#b3442a", "#465058", "#70706c"),
)
RED_HOUSE = (
    ("#7a2f30", "#5a2226", "#c9a45a", "#5c3820", "#8c3a36", "#a8282f", "#3a2a30", "#8c7a6a"),
    ("#3f4a63", "#2c3550", "#c9a45a", "#5c3820", "#3a4a7a", "#8c2f3f", "#2a2f40", "#7d7a78"),
)
WHITE_CUBE = (
    ("#dcdad2", "#c9c6bc", "#f0eee8", "#a8825a", "#8c8f8a", "#8a3f34", "#3f5560", "#b5b0a4"),
    ("#8c3f3a", "#74332f", "#efe6d2", "#6f4a2c", "#8c8f8a", "#3f6b6a", "#3a3f50", "#b0a896"),
)
CANVAS = (
    ("#b0a27a", "#9a8c66", "#8c7f5a", "#7d5f3c", "#8c8a6a", "#a8502f", "#4f5a3f", "#8f8a6c"),
    ("#9aa088", "#858c72", "#7a8068", "#7d5f3c", "#7d8a6a", "#b5702f", "#4a5244", "#85886f"),
)
CHROME = (
    ("#d9cfbe", "#3f8a8c", "#f2efe8", "#8a6a4a", "#c9c2b4", "#b3302f", "#2f6f7a", "#e8e6e0"),
    ("#e0d2b4", "#b3423a", "#f4f0e6", "#8a6a4a", "#b9c4c4", "#2f7a86", "#8c3030", "#e8e4da"),
)
MARBLE = (
    ("#cfc8b8", "#a89f8e", "#e4ded0", "#5c3a22", "#a89a7f", "#7a2f34", "#3a4a5c", "#d9d4c8"),
    ("#c6c6c0", "#979a98", "#e0e0da", "#4f3424", "#9a9a94", "#3f5a4a", "#35506b", "#cfd0cc"),
)
_OF = {
    **dict.fromkeys(("barn", "attic"), TIMBER),
    **dict.fromkeys(("cabin", "wheelhouse"), SHIP),
    **dict.fromkeys(("engine_room", "garage"), ENGINE),
    "theatre": RED_HOUSE,
    "museum": WHITE_CUBE,
    "tent": CANVAS,
    "diner": CHROME,
    **dict.fromkeys(("marble_hall", "courtroom"), MARBLE),
    "library": HOTEL[1:] + TAVERN[1:2],
    "cellar": STONE,
    "galley": WARD[2:] + COOL[:1],
    "lift": STEEL,
    "hospital": WARD,
    "hospital_corridor": WARD,
    "classroom": SCHOOL,
    "police_station": DUTY,
    "bar": TAVERN,
    "restaurant": TAVERN,
    "cafe": COFFEE,
    "church": STONE,
    "workshop": CRAFT,
    "cell": KEPT,
    "hotel_room": HOTEL,
    "control_room": DESK,
    **dict.fromkeys(("office", "lobby", "bathroom", "corridor", "stairwell"), COOL + DUTY[2:]),
}

_RICH = (
    r"mansion|manor|palace|penthouse|villa|embassy|casino|ballroom|grand|royal|luxury|first class|"
    r"ch[aâ]teau|h[oô]tel particulier|palais|manoir|ambassade|palacio|mansi[oó]n|finca|embajada"
)
_POOR = (
    r"squat|slum|shack|hovel|shelter|hostel|motel|bedsit|council|tenement|trailer|caravan|"
    r"abandoned|derelict|ruin\w*|cheap|crummy|taudis|bidonville|hlm|foyer d'accueil|masure|"
    r"chabola|barraca|pensi[oó]n|abandonad\w+|abandonn[eé]e?"
)


def means(name: str) -> str:
    """Return whether a set's name says that it is rich or poor; else nothing."""
    for said, words in (("poor", _POOR), ("rich", _RICH)):
        if re.search(rf"(?<!\w)(?:{words})(?!\w)", name, re.IGNORECASE):
            return said
    return ""


@dataclass(frozen=True)
class Palette:
    """Colours as '#rrggbb', a seed for small choices, and how rich the place is.

    `means` is "rich", "poor" or empty, as the set's name says.
    """

    wall: str
    dado: str
    trim: str
    wood: str
    cloth: str
    accent: str
    second: str
    tile: str
    seed: int
    means: str = ""

    def pick(self, what: str) -> Random:
        """Return a generator for one thing's choices, the same each time."""
        return Random(f"{self.seed} {what}")


def palette(floor: dict) -> Palette:
    """Return a floor's palette, by its kind and its look."""
    pick = Random(f"{floor['kind']} {floor['look']}")
    colours = pick.choice(_OF.get(floor["kind"], SCHEMES))
    return Palette(*colours, seed=pick.randrange(1 << 30), means=means(str(floor.get("set", ""))))
