# SPDX-License-Identifier: GPL-3.0-or-later
"""Finishes of walls: plaster, paper, panels, tiles, bricks, blocks, boards, stone, steel.

Each covers a band of a wall between two heights, around its holes; every tile, brick and board
has a tint of its own.
"""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from .in_free import Wall
from .mesh import Array, Kit, lin
from .palette import Palette

Finish = Callable[[Kit, Wall, float, float, Array, Palette], None]
CELL = 0.22


def plaster(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Paint plaster, a little cloudy as paint is."""
    kit.of("paint")
    _ground(kit, wall, low, high, c, 0.0, 0.035)


def paper(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Hang wallpaper: stripes, lozenges or sprigs."""
    kit.of("paper")
    pick = colours.pick("paper")
    motif = pick.randrange(3)
    pale = c * 0.87 if c.mean() > 0.25 else c * 1.25 + 0.012
    _ground(kit, wall, low, high, c, 0.0, 0.02)
    if motif == 0:
        wide = pick.choice((0.1, 0.16, 0.22))
        a = np.arange(-wall.long / 2 + wide / 2, wall.long / 2 - wide / 2, wide * 2)
        rects = np.stack([a, a + wide, a * 0 + low, a * 0 + high], 1)
        kit_rects(kit, wall, rects, np.tile(pale, (len(a), 1)), -0.001)
        thin = np.stack(
            [a + wide + wide * 0.42, a + wide + wide * 0.58, a * 0 + low, a * 0 + high], 1
        )
        kit_rects(
            kit, wall, thin, np.tile(lin(colours.accent) * 0.4 + c * 0.6, (len(a), 1)), -0.001
        )
        return
    step = pick.choice((0.11, 0.15))
    x, z = np.meshgrid(
        np.arange(-wall.long / 2 + step / 2, wall.long / 2, step),
        np.arange(low + step / 2, high - step / 3, step),
        indexing="ij",
    )
    z = z + (np.arange(len(x)) % 2)[:, None] * step / 2
    spots = np.stack([x.ravel(), z.ravel()], 1)
    spots = spots[spots[:, 1] < high - step / 3]
    tint = lin(colours.accent) * 0.2 + c * 0.75 if motif == 2 else pale
    sprig = _LEAF if motif == 2 else _LOZENGE
    _stamp(kit, wall, spots, sprig * step, tint)


_LOZENGE = np.array([[-0.16, 0], [0, -0.27], [0.16, 0], [0, 0.27]])
_LEAF = np.array([[0, -0.3], [0.2, 0.02], [0, 0.34], [-0.2, 0.02]])


def _stamp(kit: Kit, wall: Wall, spots: Array, shape: Array, tint: Array) -> None:
    for o in wall.holes:
        x, z = spots.T
        near = (x > o.left - 0.1) & (x < o.right + 0.1) & (z > o.sill - 0.1) & (z < o.top + 0.1)
        spots = spots[~near]
    if not len(spots):
        return
    v = (spots[:, None] + shape).reshape(-1, 2)
    v = np.stack([v[:, 0], np.full(len(v), -0.001), v[:, 1]], 1)
    kit.put(v, np.tile([0, -1.0, 0], (len(v), 1)), np.arange(len(v)).reshape(-1, 4), tint)


def tiles(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Lay glazed tiles in one of three sizes, with a border."""
    pick = colours.pick("tiles")
    wide, tall, bond = pick.choice(((0.2, 0.1, 0.5), (0.15, 0.15, 0.0), (0.3, 0.15, 0.5)))
    kit.of("tile")
    laid(kit, wall, low, high, c, (wide, tall), bond, 0.006, 0.05, colours)
    if high < wall.high - 0.3:
        edge = np.arange(-wall.long / 2, wall.long / 2 - 0.05, 0.12)
        rects = np.stack([edge, edge + 0.115, edge * 0 + high - 0.05, edge * 0 + high], 1)
        kit_rects(kit, wall, rects, np.tile(lin(colours.accent) * 0.7, (len(edge), 1)), -0.006)


def bricks(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Lay bricks."""
    kit.of("stone")
    laid(kit, wall, low, high, c, (0.24, 0.078), 0.5, 0.011, 0.24, colours)


def blocks(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Lay painted concrete blocks."""
    kit.of("paint")
    laid(kit, wall, low, high, c, (0.4, 0.2), 0.5, 0.012, 0.06, colours)


def stone(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Lay ashlar."""
    kit.of("stone")
    laid(kit, wall, low, high, c, (0.62, 0.3), 0.4, 0.012, 0.16, colours)


def concrete(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Cast concrete, with the joints of its boards and the holes of their ties."""
    kit.of("stone")
    laid(kit, wall, low, high, c, (1.2, 0.9), 0.0, 0.008, 0.08, colours)
    x, z = np.meshgrid(
        np.arange(-wall.long / 2 + 0.3, wall.long / 2, 0.6),
        np.arange(low + 0.25, high, 0.45),
        indexing="ij",
    )
    octagon = np.array([[-1, -0.4], [-0.4, -1], [0.4, -1], [1, -0.4]]) * 0.016
    spots = np.stack([x.ravel(), z.ravel()], 1)
    _stamp(kit, wall, spots, octagon, c * 0.35)
    _stamp(kit, wall, spots, -octagon, c * 0.35)


def steel(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Fit brushed panels with dark joints."""
    kit.of("metal")
    laid(kit, wall, low, high, c, (0.62, (high - low) / 2), 0.0, 0.014, 0.12, colours)


def acoustic(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Fit panels of felt in two tints."""
    kit.of("cloth")
    laid(kit, wall, low, high, c, (0.6, 0.6), 0.0, 0.012, 0.3, colours)


def boards(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Nail up boards, side by side."""
    kit.of("wood")
    laid(kit, wall, low, high, c, (0.13, high - low), 0.0, 0.007, 0.22, colours)


def panels(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Build a panelling of raised fields between stiles."""
    kit.of("wood")
    _ground(kit, wall, low, high, c * 0.92, 0.0, 0.02)
    tall = high - low
    tiers = 2 if tall > 1.3 else 1
    for a, b in _clear(wall, low, high):
        count = max(1, round((b - a) / 0.62))
        wide = (b - a) / count
        if wide < 0.22:
            continue
        for k in range(count):
            x = a + wide * (k + 0.5)
            for j in range(tiers):
                z = low + tall * (j + 0.5) / tiers + 0.02
                size = (wide - 0.13, 0.022, tall / tiers - 0.2)
                if size[2] > 0.1:
                    kit.box((x, -0.008, z), size, c, 0.009, cell=0.5)
                    kit.box(
                        (x, -0.014, z),
                        (size[0] - 0.09, 0.026, size[2] - 0.09),
                        c * 1.04,
                        0.012,
                        cell=0.5,
                    )
    for a, b in _clear(wall, high - 0.05, high):
        kit.box(((a + b) / 2, -0.018, high), (b - a, 0.036, 0.05), c * 1.05, 0.01, cell=0.6)


def gloss(kit: Kit, wall: Wall, low: float, high: float, c: Array, colours: Palette) -> None:
    """Paint the lower wall with gloss, and a line over it."""
    kit.of("paint")
    _ground(kit, wall, low, high, c, 0.0, 0.02)
    for a, b in _clear(wall, high - 0.04, high + 0.04):
        kit.sheet((a, -0.002, high - 0.02), (b - a, 0, 0), (0, 0, 0.04), c * 0.45, 0.6)


def laid(
    kit: Kit,
    wall: Wall,
    low: float,
    high: float,
    c: Array,
    size: tuple[float, float],
    bond: float,
    joint: float,
    vary: float,
    colours: Palette,
) -> None:
    """Lay courses of one size; joints show the ground behind, a little darker."""
    wide, tall = size
    rows = max(1, round((high - low) / tall))
    tall = (high - low) / rows
    _ground(kit, wall, low, high, c * 0.62, 0.003, 0.0)
    pick = np.random.default_rng(colours.seed % (1 << 31) + round(wide * 1000) + len(wall.name))
    rects = []
    for j in range(rows):
        start = -wall.long / 2 - (j % 2) * bond * wide
        a = np.arange(start, wall.long / 2, wide)
        b = np.minimum(a + wide - joint, wall.long / 2)
        a = np.maximum(a, -wall.long / 2)
        z = np.full(len(a), low + j * tall)
        keep = b - a > 0.02
        rects.append(np.stack([a, b, z, z + tall - joint], 1)[keep])
    every = np.concatenate(rects)
    tint = 1 + vary * pick.uniform(-0.5, 0.5, (len(every), 1))
    hue = 1 + vary * 0.25 * pick.uniform(-0.5, 0.5, (len(every), 3))
    kit_rects(kit, wall, every, c * tint * hue, 0.0)


def kit_rects(kit: Kit, wall: Wall, rects: Array, colours: Array, y: float) -> None:
    """Add flat rectangles (n, 4: left, right, low, high), cut to the wall's holes."""
    rects = rects.copy()
    for o in wall.holes:
        a, b, c, d = rects.T
        over = (a < o.right) & (b > o.left) & (c < o.top) & (d > o.sill)
        cuts = np.stack([o.left - a, b - o.right, d - o.top, o.sill - c], 1)
        cuts[:, :2] *= (d - c)[:, None]
        cuts[:, 2:] *= (b - a)[:, None]
        best = cuts.argmax(1)
        for k, (column, value) in enumerate(((1, o.left), (0, o.right), (2, o.top), (3, o.sill))):
            rects[over & (best == k), column] = value
    keep = (rects[:, 1] - rects[:, 0] > 0.004) & (rects[:, 3] - rects[:, 2] > 0.004)
    rects, colours = rects[keep], colours[keep]
    if not len(rects):
        return
    # A long rectangle takes light unevenly: it is cut into lengths.
    tall = rects[:, 3] - rects[:, 2]
    cut = int(max(1, np.ceil(tall.max() / 0.45)))
    steps = np.linspace(0, 1, cut + 1)
    z = rects[:, 2:3] + tall[:, None] * steps
    n = len(rects)
    left = np.stack([np.repeat(rects[:, :1], cut + 1, 1), np.full((n, cut + 1), y), z], -1)
    right = np.stack([np.repeat(rects[:, 1:2], cut + 1, 1), np.full((n, cut + 1), y), z], -1)
    v = np.concatenate([left, right], 1).reshape(-1, 3)
    k = np.arange(cut)
    one = np.stack([k, k + cut + 1, k + cut + 2, k + 1], 1)
    q = (np.arange(n)[:, None, None] * 2 * (cut + 1) + one).reshape(-1, 4)
    kit.put(v, np.tile([0, -1.0, 0], (len(v), 1)), q, np.repeat(colours, 2 * (cut + 1), 0))


def _ground(
    kit: Kit, wall: Wall, low: float, high: float, c: Array, y: float, cloud: float
) -> None:
    """Cover the band around its holes with one colour, clouded a little."""
    xs = sorted(
        {-wall.long / 2, wall.long / 2, *(e for o in wall.holes for e in (o.left, o.right))}
    )
    zs = sorted({low, high, *(e for o in wall.holes for e in (o.sill, o.top))})
    xs = [x for x in xs if -wall.long / 2 <= x <= wall.long / 2]
    zs = [z for z in zs if low <= z <= high]
    for a, b in pairwise(xs):
        for e, f in pairwise(zs):
            middle = ((a + b) / 2, (e + f) / 2)
            if b - a < 1e-4 or f - e < 1e-4 or any(o.holds(*middle) for o in wall.holes):
                continue
            s = np.linspace(a, b, max(2, int(np.ceil((b - a) / CELL)) + 1))
            t = np.linspace(e, f, max(2, int(np.ceil((f - e) / CELL)) + 1))
            x, z = (g.ravel() for g in np.meshgrid(s, t, indexing="ij"))
            v = np.stack([x, np.full(len(x), y), z], 1)
            drift = (
                np.sin(x * 3.1 + z * 1.7) + np.sin(x * 1.3 - z * 4.3 + 1) + np.sin(x * 7 + z * 6)
            )
            i = np.arange(len(s) * len(t)).reshape(len(s), len(t))
            q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
            tint = 1 + cloud * drift[:, None] / 2
            kit.put(v, np.tile([0, -1.0, 0], (len(v), 1)), q, c * tint)


def _clear(wall: Wall, low: float, high: float) -> list[tuple[float, float]]:
    """Return the stretches of a band that no hole and no architrave crosses."""
    edges = [-wall.long / 2]
    for o in sorted(wall.holes, key=lambda o: o.left):
        if o.sill < high and o.top > low:
            edges += [o.left - 0.075, o.right + 0.075]
    edges.append(wall.long / 2)
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 0.05]


def finished(kit: Kit, wall: Wall, floor: dict, colours: Palette) -> None:
    """Finish a wall as its place has it, with skirting and cornice."""
    kind, h = floor["kind"], wall.high
    pick = colours.pick("finish")
    base, dado = lin(colours.wall), lin(colours.dado)
    trim, wood, tile = lin(colours.trim), lin(colours.wood), lin(colours.tile)
    way = pick.choice(_WAYS.get(kind, _WAYS[""]))
    if wall.name == colours.pick("feature").choice(("north", "east", "west")):
        way = pick.choice(_FEATURES.get(kind, (way,)))
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
    splash = kind == "kitchen" and _works(floor, wall.name)
    if splash:
        way = (("plaster", "wall", 0.9), ("tiles", "tile", 1.55), ("plaster", "wall", 9.0))
    low = 0.0
    for what, tone, ends in way:
        top = min(ends, h)
        if top > low:
            FINISHES[what](kit, wall, low, top, tones[tone], colours)
        low = max(low, top)
    if kind == "church":
        pilasters(kit, wall, base)
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
    for a, b in _clear(wall, wall.high - 1.0, wall.high - 0.85):
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
    "plaster": plaster,
    "paper": paper,
    "tiles": tiles,
    "bricks": bricks,
    "blocks": blocks,
    "stone": stone,
    "concrete": concrete,
    "steel": steel,
    "acoustic": acoustic,
    "boards": boards,
    "panels": panels,
    "gloss": gloss,
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
_BARE = {"lift", "cell", "workshop", "control_room", "church", "neutral"}
