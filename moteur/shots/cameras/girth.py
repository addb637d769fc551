"""Girth: by how much a body is nearer to a camera than its crown, where the edge cuts it.

Means of the trunks that previs draws, in their clothes and without arms, in thousandths of the
height: seen from before, from the side, from behind. Between them it is a cosine's course. Of
thighs it is the middle between skirts and trousers.
"""

import math
from typing import Literal

from moteur.shots.model import VEHICLES, Player, Pose, Size

Held = Literal["stand", "sit", "table", "crouch"]
Body = Literal["man", "woman", "child"]
Sides = tuple[int, int, int]
_EC, _CU, _MC, _MS = Size.EXTREME_CLOSE, Size.CLOSE, Size.MEDIUM_CLOSE, Size.MEDIUM
_ML, _FS = Size.COWBOY, Size.FULL
_SIDES: dict[Held, dict[Body, dict[Size, Sides]]] = {
    "stand": {
        "man": {_EC: (46, 27, 49), _CU: (13, 46, 62), _MC: (44, 82, 75), _MS: (59, 85, 75),
                _ML: (40, 95, 42), _FS: (111, 81, 0)},
        "woman": {_EC: (54, 27, 40), _CU: (7, 50, 56), _MC: (57, 72, 69), _MS: (59, 75, 74),
                _ML: (58, 92, 55), _FS: (109, 80, 0)},
        "child": {_EC: (72, 51, 35), _CU: (18, 35, 60), _MC: (44, 65, 69), _MS: (52, 71, 70),
                _ML: (24, 88, 30), _FS: (104, 75, 3)},
    },
    "sit": {
        "man": {_EC: (46, 27, 49), _CU: (13, 48, 62), _MC: (44, 83, 75), _MS: (75, 84, 60)},
        "woman": {_EC: (55, 27, 40), _CU: (7, 50, 56), _MC: (57, 72, 69), _MS: (76, 75, 59)},
        "child": {_EC: (72, 51, 34), _CU: (18, 36, 60), _MC: (44, 65, 70), _MS: (67, 72, 56)},
    },
    "table": {
        "man": {_EC: (46, 28, 46), _CU: (11, 50, 67), _MC: (26, 83, 95), _MS: (38, 84, 97)},
        "woman": {_EC: (54, 27, 37), _CU: (5, 52, 60), _MC: (36, 71, 87), _MS: (38, 74, 96)},
        "child": {_EC: (72, 51, 34), _CU: (15, 37, 65), _MC: (26, 66, 87), _MS: (32, 72, 92)},
    },
    "crouch": {
        "man": {_EC: (47, 29, 37), _CU: (8, 50, 95), _MC: (-25, 87, 169)},
        "woman": {_EC: (54, 27, 24), _CU: (4, 48, 77), _MC: (-17, 74, 156)},
        "child": {_EC: (72, 51, 33), _CU: (8, 36, 90), _MC: (-25, 66, 159)},
    },
}  # fmt: skip
_ANIMALS = ("dog", "cat", "horse", "bird", *VEHICLES)
_SMALL = 1.5
_KINDS: dict[str, tuple[Body, ...]] = {"man": ("man",), "woman": ("woman",)}


def girth(size: Size, player: Player, pose: Pose, turn: float, table: bool = False) -> float:
    """Return by how much what a size cuts is nearer to a camera than the crown, in metres.

    `turn` is from where a body faces to where the camera is, in degrees. At a `table` who sits
    leans over it. Of animals, and of who lies, it is nothing.
    """
    if player.kind in _ANIMALS or pose == "lie":
        return 0.0
    held: Held = "sit" if pose == "drive" else pose if pose in ("sit", "crouch") else "stand"
    means = _SIDES["table" if held == "sit" and table else held]
    widest = {"stand": _FS, "crouch": _MC}.get(held, _MS)
    bodies = ("child",) if player.height < _SMALL else _KINDS.get(player.kind, ("man", "woman"))
    cos = math.cos(math.radians(turn))
    found = 0.0
    for body in bodies:
        before, aside, behind = means[body].get(size, means[body][widest])
        half = (before - behind) / 2
        found += aside + half * cos + (before - half - aside) * cos * cos
    return player.height * found / len(bodies) / 1000
