# SPDX-License-Identifier: GPL-3.0-or-later
"""Finishes of walls: what each place paints, lays or clads, from the skirting to the cornice."""

from collections.abc import Callable

from . import in_masonry as masonry
from . import in_paint as paint
from . import in_panel as panel
from .in_band import clear
from .in_free import Wall
from .mesh import Array, Kit, lin
from .palette import Palette

Finish = Callable[[Kit, Wall, float, float, Array, Palette], None]
CELL = 0.22


def finished(kit: Kit, wall: Wall, floor: dict, colours: Palette) -> None:
    """Finish a wall as its place has it, with skirting and cornice."""
    kind, h = floor["kind"], wall.high
    base, dado = lin(colours.wall), lin(colours.dado)
    trim, wood, tile = lin(colours.trim), lin(colours.wood), lin(colours.tile)
    tones = {
        "wall": base,
        "dado": dado,
        "trim": trim * 0.92,
        "wood": wood * 0.85,
        "tile": tile * 0.9,
        "brick": lin("#9a5a44") * 0.8,
        "pale": base * 0.4 + 0.4,
        "second": lin(colours.second),
        "dark": lin(colours.second) * 0.6,
        "white": lin("#dcd8cc") * 0.9,
    }
    low = 0.0
    for what, tone, ends in _way(floor, wall.name, colours):
        top = min(ends, h)
        if top > low:
            FINISHES[what](kit, wall, low, top, tones[tone], colours)
        low = max(low, top)
    if kind in ("church", "marble_hall"):
        pilasters(kit, wall, base)
    if kind == "tent":
        return
    kit.of("wood")
    doors = sorted((o for o in wall.holes if o.sill < 0.05), key=lambda o: o.left)
    edges = [
        -wall.long / 2,
        *(e for o in doors for e in (o.left - 0.07, o.right + 0.07)),
        wall.long / 2,
    ]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        if b - a > 0.05:
            kit.box(((a + b) / 2, -0.012, 0.055), (b - a, 0.024, 0.11), trim, 0.008)
    if kind not in _BARE:
        kit.box((0, -0.03, h - 0.035), (wall.long, 0.06, 0.07), trim, 0.02)
        kit.box((0, -0.012, h - 0.1), (wall.long, 0.024, 0.04), trim * 0.96, 0.008)
    kit.of("paint")


def _way(floor: dict, name: str, colours: Palette) -> "Way":
    """Return how a wall is finished: what, its tone, and up to which height."""
    kind, pick = floor["kind"], colours.pick("finish")
    way = pick.choice(_WAYS.get(kind, _WAYS[""]))
    if kind == "kitchen" and _works(floor, name):
        return (("plaster", "wall", 0.9), ("tiles", "tile", 1.55), ("plaster", "wall", 9.0))
    if colours.means and kind in HOMES:
        return HOMES[kind][colours.means]
    if name == colours.pick("feature").choice(("north", "east", "west")):
        return pick.choice(_FEATURES.get(kind, (way,)))
    return way


def pilasters(kit: Kit, wall: Wall, c: Array) -> None:
    """Stand half columns along a wall, from a plinth to a capital, and a moulding over them."""
    kit.of("stone")
    count = max(2, round(wall.long / 2.9))
    for k in range(count + 1):
        x = (k / count - 0.5) * (wall.long - 0.5)
        if not wall.free((x - 0.28, x + 0.28, 0.0, wall.high - 0.2)) and 0 < k < count:
            continue
        top = wall.high - 1.0
        kit.box((x, -0.06, 0.2), (0.5, 0.12, 0.4), c * 0.85, 0.02, cell=0.6)
        kit.box((x, -0.045, top / 2 + 0.2), (0.36, 0.09, top - 0.4), c * 1.05, 0.03, cell=0.45)
        kit.box((x, -0.06, top + 0.06), (0.5, 0.12, 0.16), c * 1.1, 0.03, cell=0.6)
        kit.box((x, -0.05, wall.high - 0.42), (0.26, 0.1, 0.84), c, 0.03, cell=0.6)
        wall.take(x, 0.5, 0.0, wall.high)
    for a, b in clear(wall, wall.high - 1.0, wall.high - 0.85):
        kit.box(((a + b) / 2, -0.05, wall.high - 0.9), (b - a, 0.1, 0.12), c * 0.92, 0.03, cell=0.8)


def _works(floor: dict, name: str) -> bool:
    """Say whether counters and stoves stand along a wall."""
    off = {"north": (1, 1), "south": (1, -1), "east": (0, 1), "west": (0, -1)}[name]
    half = (floor["depth"] if off[0] else floor["width"]) / 2
    return any(
        p["kind"] in ("counter", "stove", "sink") and half - off[1] * p["at"][off[0]] < 0.7
        for p in floor["pieces"]
    )


FINISHES: dict[str, Finish] = {
    "plaster": paint.plaster,
    "paper": paint.paper,
    "tiles": masonry.tiles,
    "bricks": masonry.bricks,
    "blocks": masonry.blocks,
    "stone": masonry.stone,
    "concrete": masonry.concrete,
    "steel": panel.steel,
    "acoustic": panel.acoustic,
    "boards": panel.boards,
    "panels": panel.panels,
    "canvas": paint.canvas,
    "worn": paint.worn,
    "gloss": paint.gloss,
}
Way = tuple[tuple[str, str, float], ...]
_PLAIN: Way = (("plaster", "wall", 9.0),)
_TWO_TONE: Way = (("gloss", "dado", 1.25), ("plaster", "pale", 9.0))
_WAINSCOT: Way = (("panels", "trim", 0.95), ("plaster", "wall", 9.0))
_PAPERED: Way = (("panels", "trim", 0.85), ("paper", "wall", 9.0))
_PUB: Way = (("panels", "wood", 1.2), ("plaster", "wall", 9.0))
_BRICK: Way = (("bricks", "brick", 9.0),)
_BOARDED: Way = (("boards", "trim", 1.1), ("plaster", "wall", 9.0))
_CLAD: Way = (("boards", "wood", 9.0),)
_PANELLED: Way = (("panels", "wood", 1.1), ("paper", "second", 9.0))
_WORN: Way = (("gloss", "dado", 1.1), ("worn", "wall", 9.0))
HOMES: dict[str, dict[str, Way]] = {
    kind: {"rich": _PANELLED, "poor": _WORN}
    for kind in (
        "living_room", "bedroom", "hotel_room", "corridor", "kitchen", "lobby", "stairwell", "bar",
        "restaurant", "office", "bathroom",
    )
}  # fmt: skip
"""How the homes of the rich and of the poor are finished."""
_WAYS: dict[str, tuple[Way, ...]] = {
    "kitchen": (_PLAIN, _BOARDED),
    "living_room": (_WAINSCOT, _PAPERED, _PLAIN),
    "bedroom": ((("paper", "wall", 9.0),), _BOARDED, _PLAIN),
    "hotel_room": (_PAPERED, (("paper", "wall", 9.0),)),
    "bathroom": (
        (("tiles", "tile", 1.95), ("plaster", "pale", 9.0)),
        (("tiles", "second", 1.2), ("plaster", "white", 9.0)),
    ),
    "corridor": (_TWO_TONE, _WAINSCOT),
    "hospital_corridor": (_TWO_TONE,),
    "stairwell": (_TWO_TONE, (("tiles", "tile", 1.3), ("plaster", "wall", 9.0))),
    "lift": ((("steel", "wall", 9.0),), (("panels", "wood", 1.0), ("steel", "wall", 9.0))),
    "lobby": (
        (("stone", "pale", 9.0),),
        _WAINSCOT,
        (("tiles", "tile", 1.3), ("plaster", "wall", 9.0)),
    ),
    "office": (_PLAIN,),
    "shop": (_PLAIN, _BOARDED, (("tiles", "tile", 1.6), ("plaster", "wall", 9.0))),
    "bar": (_PUB,),
    "restaurant": (_PUB, _WAINSCOT),
    "cafe": ((("tiles", "tile", 1.25), ("plaster", "wall", 9.0)), _BOARDED),
    "hospital": (_TWO_TONE,),
    "classroom": (_TWO_TONE,),
    "police_station": ((("gloss", "dado", 1.25), ("blocks", "pale", 9.0)), _TWO_TONE),
    "stage": (_PAPERED, _WAINSCOT),
    "control_room": ((("acoustic", "dark", 9.0),),),
    "workshop": (_BRICK, (("gloss", "dado", 1.4), ("blocks", "white", 9.0))),
    "church": ((("stone", "wall", 9.0),),),
    "cell": ((("blocks", "dado", 1.4), ("blocks", "pale", 9.0)), (("concrete", "wall", 9.0),)),
    "cabin": ((("boards", "wood", 1.0), ("plaster", "white", 9.0)), (("steel", "pale", 9.0),)),
    "wheelhouse": ((("panels", "wood", 1.0), ("steel", "wall", 9.0)), (("steel", "pale", 9.0),)),
    "engine_room": (_TWO_TONE, (("gloss", "dado", 1.4), ("blocks", "white", 9.0))),
    "barn": (_CLAD, (("stone", "wall", 1.1), ("boards", "wood", 9.0))),
    "garage": ((("blocks", "pale", 9.0),), _BRICK),
    "attic": (_CLAD, (("boards", "wall", 9.0),)),
    "cellar": ((("stone", "wall", 9.0),), _BRICK),
    "tent": ((("canvas", "wall", 9.0),),),
    "courtroom": ((("panels", "wood", 2.2), ("plaster", "pale", 9.0)),),
    "theatre": ((("panels", "dark", 1.2), ("paper", "wall", 9.0)),),
    "library": (_PUB, (("panels", "wood", 9.0),)),
    "museum": (_PLAIN,),
    "galley": ((("tiles", "tile", 2.1), ("plaster", "pale", 9.0)),),
    "diner": (
        (("tiles", "dado", 1.15), ("plaster", "wall", 9.0)),
        (("tiles", "second", 0.95), ("plaster", "pale", 9.0)),
    ),
    "marble_hall": ((("stone", "pale", 9.0),),),
    "neutral": (_PLAIN,),
    "": (_PLAIN,),
}
_FEATURES: dict[str, tuple[Way, ...]] = {
    "living_room": ((("paper", "second", 9.0),), _BRICK, _WAINSCOT),
    "bedroom": ((("paper", "second", 9.0),), _CLAD),
    "bar": (_BRICK, _CLAD),
    "restaurant": (_BRICK, (("paper", "second", 9.0),)),
    "cafe": (_BRICK, _CLAD),
    "office": (_CLAD, (("plaster", "second", 9.0),), _BRICK),
    "shop": (_CLAD, _BRICK),
    "hotel_room": (_CLAD, (("panels", "dark", 9.0),)),
    "kitchen": (_BRICK, _BOARDED),
    "hospital": ((("boards", "wood", 1.25), ("plaster", "pale", 9.0)),),
    "lobby": ((("panels", "wood", 9.0),),),
}
_BARE = {
    "cabin",
    "wheelhouse",
    "engine_room",
    "barn",
    "garage",
    "attic",
    "cellar",
    "tent",
    "galley",
    "lift",
    "cell",
    "workshop",
    "control_room",
    "church",
    "neutral",
}
