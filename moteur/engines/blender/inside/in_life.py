# SPDX-License-Identifier: GPL-3.0-or-later
"""Life on the walls: what each place hangs, sets and leaves, until no stretch is bare.

Seeded by the set alone: the same by day and by night, in every scene.
"""

from random import Random

from . import in_safety as safety
from .in_custom import ROOMS
from .in_dressing import hangings
from .in_free import Wall
from .in_motif import WALLS, motifs
from .in_things import THINGS
from .light import Lamp
from .mesh import Kit
from .mood import Mood
from .palette import Palette
from .set_prop import Prop

MOST, NEAR = 20, 3.0
UNWIRED = {"lift", "barn", "tent", "cell", "cellar", "theatre", "museum", "marble_hall", "church"}
COLD = {"lift", "barn", "tent", "cellar", "cabin", "wheelhouse", "engine_room", "garage", "attic"}
PAIRED = {
    "socket", "sconce", "bulkhead", "picture", "handrail", "exhibit", "label", "tallies", "niche",
    "icon", "pipe",
}  # fmt: skip
"""What may hang beside its like."""


def live_in(
    kit: Kit,
    wall: Wall,
    walls: list[Wall],
    floor: dict,
    air: Mood,
    colours: Palette,
    lamps: list[Lamp],
) -> None:
    """Hang, set and leave on one wall what its place has; the wall's frame stands in the kit."""
    pick = colours.pick(f"life {wall.name}")
    once, often, low, bare = ROOMS.get(floor["kind"], ROOMS["neutral"])
    share = _dealt(
        [*hangings(floor), *_names(once)], [w.name for w in walls], colours.pick("once")
    )[wall.name]
    ends = (kit.to.copy(), kit.origin.copy())
    paints = motifs(colours, WALLS.index(wall.name))
    hung: list[tuple[float, str]] = []

    def put(name: str, twins: bool = False) -> bool:
        thing = THINGS[name]
        wide = pick.uniform(*thing.wide)
        tall = min(pick.uniform(*thing.tall), wall.high - thing.foot - 0.12)
        # Over a cabinet a thing hangs a little higher than over the bare floor.
        places = (
            (wall.best(wide, low, low + tall), low)
            for low in (
                (thing.foot + up) for up in ((0.0, 0.18, 0.32) if thing.foot > 1 else (0.0,))
            )
            if low + tall < wall.high - 0.05
        )
        x, low = next(((x, low) for x, low in places if x is not None), (None, 0.0))
        if x is None or tall < 0.05 or (not twins and _twin(hung, x, name)):
            return False
        hung.append((x, name))
        wall.take(x, wide, low, low + tall)
        kit.to, origin = ends
        kit.origin = origin + kit.to @ (x, 0, low)
        kit.of("paint")
        dice = Random(f"{colours.seed} {wall.name} {name} {x:.2f}")
        thing.build(Prop(kit, wide, 0.15, tall, colours, dice, air, lamps, floor, paints))
        kit.to, kit.origin = ends
        return True

    _by_doors(kit, wall, floor, air, colours, lamps, hung)
    for name in share:
        put(name)
    cycle = _names(often)
    start = pick.randrange(len(cycle))
    for k in range(MOST):
        if wall.widest() < bare:
            break
        put(cycle[(start + k) % len(cycle)], k >= 14)  # a bare wall is worse than twins
    for name in _some(_names(low), pick, 2 if wall.long < 4.5 else 3):
        put(name)
    if floor["kind"] not in UNWIRED:
        for _ in range(2 if wall.long > 4 else 1):
            put("socket")
    kit.to, kit.origin = ends
    kit.of("paint")


def _twin(hung: list[tuple[float, str]], x: float, name: str) -> bool:
    """Say whether the nearest thing on one side of a place is the same thing."""
    if name in PAIRED:
        return False
    left = max((h for h in hung if h[0] <= x and h[1] not in PAIRED), default=(0.0, ""))
    right = min((h for h in hung if h[0] > x and h[1] not in PAIRED), default=(0.0, ""))
    return any(n == name and abs(h - x) < NEAR for h, n in (left, right))


def _by_doors(
    kit: Kit,
    wall: Wall,
    floor: dict,
    air: Mood,
    colours: Palette,
    lamps: list[Lamp],
    hung: list[tuple[float, str]],
) -> None:
    """Set a switch beside each door, and a radiator under each window with room for one."""
    ends = (kit.to.copy(), kit.origin.copy())
    for o in wall.holes:
        dice = Random(f"{colours.seed} {wall.name} {o.left:.2f}")
        if o.kind == "door" and floor["kind"] not in UNWIRED:
            for x in (o.right + 0.17, o.left - 0.17):
                if wall.free((x - 0.05, x + 0.05, 1.08, 1.18)) or x == o.left - 0.17:
                    kit.origin = ends[1] + ends[0] @ (x, 0, 1.08)
                    safety.switch(Prop(kit, 0.09, 0.02, 0.09, colours, dice, air, lamps, floor))
                    wall.take(x, 0.12, 1.0, 1.24)
                    break
        elif o.kind == "window" and 0.7 < o.sill < 1.6 and floor["kind"] not in COLD:
            wide, middle = min(1.2, (o.right - o.left) * 0.8), (o.left + o.right) / 2
            high = min(0.62, o.sill - 0.3)
            rect = (middle - wide / 2, middle + wide / 2, 0.1, o.sill - 0.12)
            if wall.free((rect[0], rect[1], 0.1, o.sill - 0.1)):
                kit.origin = ends[1] + ends[0] @ (middle, 0, 0.14)
                prop = Prop(kit, wide, 0.12, high, colours, dice, air, lamps, floor)
                safety.radiator(prop)
                hung.append((middle, "radiator"))
                wall.take(middle, wide, 0.1, o.sill - 0.1)
        kit.to, kit.origin = ends


def _dealt(names: list[str], walls: list[str], pick: Random) -> dict[str, list[str]]:
    """Deal a room's single things to its walls; ``arms@north`` says which."""
    dealt: dict[str, list[str]] = {w: [] for w in walls}
    order = walls[:]
    pick.shuffle(order)
    for k, name in enumerate(names):
        what, _, where = name.partition("@")
        dealt[where or order[k % len(order)]].append(what)
    return dealt


def _some(names: list[str], pick: Random, count: int) -> list[str]:
    return pick.sample(names, min(count, len(names)))


def _names(words: str) -> list[str]:
    return [w.strip() for w in words.split(",") if w.strip()]
