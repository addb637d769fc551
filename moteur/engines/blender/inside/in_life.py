# SPDX-License-Identifier: GPL-3.0-or-later
"""Life on the walls: what each place hangs, sets and leaves, until no stretch is bare.

Seeded by the set alone: the same by day and by night, in every scene.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from . import in_creed as creed
from . import in_foot as foot
from . import in_hanging as hung
from . import in_larder as larder
from . import in_lesson as lesson
from . import in_safety as safety
from . import in_tool as tool
from . import in_ward as ward
from .in_dressing import hangings
from .in_free import Wall
from .light import Lamp
from .mesh import Kit
from .mood import Mood
from .palette import Palette
from .set_prop import Prop

MOST = 16


@dataclass(frozen=True)
class Thing:
    """Hold how a thing hangs: its builder, width and height from-to, the height of its foot."""

    build: Callable[[Prop], None]
    wide: tuple[float, float]
    tall: tuple[float, float]
    foot: float


def _t(build, wide, tall, at) -> Thing:
    pair = wide if isinstance(wide, tuple) else (wide, wide)
    return Thing(build, pair, tall if isinstance(tall, tuple) else (tall, tall), at)


THINGS = {
    "picture": _t(hung.picture, (0.4, 0.75), (0.4, 0.65), 1.35),
    "portrait": _t(hung.picture, (0.4, 0.5), (0.55, 0.7), 1.3),
    "large": _t(hung.picture, (0.9, 1.2), (0.65, 0.85), 1.25),
    "group": _t(hung.group, (1.0, 1.3), (0.85, 1.0), 1.15),
    "poster": _t(hung.poster, (0.45, 0.6), (0.65, 0.85), 1.15),
    "clock": _t(hung.clock, 0.3, 0.3, 1.85),
    "mirror": _t(hung.mirror, (0.45, 0.7), (0.7, 1.0), 1.1),
    "tall mirror": _t(hung.mirror, 0.5, 1.45, 0.35),
    "shelf": _t(hung.shelf, (0.7, 1.1), 0.3, 1.4),
    "hooks": _t(hung.hooks, (0.7, 1.1), 1.0, 0.75),
    "sconce": _t(hung.sconce, 0.2, 0.3, 1.55),
    "calendar": _t(hung.calendar, 0.34, 0.5, 1.25),
    "board": _t(hung.board, (0.9, 1.4), (0.7, 0.9), 1.05),
    "extinguisher": _t(safety.extinguisher, 0.24, 0.95, 0.75),
    "exit": _t(safety.exit_sign, 0.4, 0.18, 2.2),
    "plan": _t(safety.plan, 0.42, 0.32, 1.4),
    "vent": _t(safety.vent, 0.5, 0.26, 2.1),
    "low vent": _t(safety.vent, 0.45, 0.3, 0.2),
    "thermostat": _t(safety.thermostat, 0.12, 0.14, 1.4),
    "intercom": _t(safety.intercom, 0.14, 0.26, 1.3),
    "pipe": _t(safety.pipe, 0.26, 9.0, 0.0),
    "cupboard": _t(hung.cabinet, (0.8, 1.25), 0.7, 1.45),
    "phone": _t(safety.phone, 0.22, 0.3, 1.3),
    "garland": _t(hung.garland, (1.2, 1.8), 0.25, 1.95),
    "flags": _t(hung.fan, (1.2, 1.8), 0.2, 2.05),
    "trunking": _t(safety.duct, (1.2, 2.0), 0.2, 0.95),
    "pans": _t(larder.pans, (0.8, 1.2), 0.42, 1.4),
    "spices": _t(larder.spices, (0.45, 0.65), 0.42, 1.35),
    "menu": _t(larder.menu, (0.6, 0.9), (0.9, 1.1), 1.05),
    "bottles": _t(larder.bottles, (1.1, 1.6), 0.85, 1.25),
    "headwall": _t(ward.headwall, 1.3, 0.55, 1.35),
    "gloves": _t(ward.gloves, 0.44, 0.32, 1.25),
    "body": _t(ward.body, 0.5, 0.8, 1.15),
    "x-rays": _t(ward.light_box, 0.8, 0.5, 1.35),
    "drawings": _t(lesson.drawings, (1.0, 1.35), 0.6, 1.2),
    "map": _t(lesson.globe_map, (1.0, 1.3), (0.75, 0.9), 1.15),
    "letters": _t(lesson.letters, (1.8, 2.6), 0.2, 2.1),
    "wanted": _t(lesson.wanted, (0.65, 0.95), 0.45, 1.25),
    "pegboard": _t(tool.pegboard, (1.0, 1.5), 0.95, 1.1),
    "cross": _t(creed.cross, 0.34, 0.56, 1.5),
    "icon": _t(creed.icon, 0.44, 0.85, 1.2),
    "tallies": _t(lesson.tallies, (0.5, 0.9), 0.5, 1.05),
    "console": _t(tool.console, (0.8, 1.3), 0.95, 1.0),
    "lift panel": _t(tool.lift_panel, 0.26, 1.0, 0.85),
    "handrail": _t(tool.handrail, (1.2, 2.4), 0.12, 0.85),
    "monitor": _t(tool.monitor, (0.7, 1.0), 0.5, 1.4),
    "produce": _t(larder.produce, (0.9, 1.3), 0.72, 1.15),
    "niche": _t(creed.stones, 0.7, 1.5, 0.95),
    "radiator": _t(foot.heater, (0.6, 0.9), 0.68, 0.0),
    "shoes": _t(foot.shoes, (0.5, 0.8), 0.2, 0.0),
    "bin": _t(foot.bin_, 0.3, 0.35, 0.0),
    "boxes": _t(foot.boxes, 0.85, 0.65, 0.0),
    "basket": _t(foot.basket, 0.34, 0.4, 0.0),
    "umbrellas": _t(foot.umbrellas, 0.3, 0.9, 0.0),
    "pot": _t(foot.pot, 0.4, (0.6, 1.0), 0.0),
    "crates": _t(foot.crate_of, 0.42, 0.8, 0.0),
    "mop": _t(foot.mop, 0.5, 1.4, 0.0),
    "books": _t(foot.books, 0.55, 0.4, 0.0),
    "canvases": _t(foot.canvases, 0.7, 0.8, 0.0),
    "timber": _t(foot.timber, 0.55, 2.2, 0.0),
    "folding chair": _t(foot.chairs, 0.46, 0.95, 0.0),
    "case": _t(foot.case, 0.54, 0.42, 0.0),
    "oxygen": _t(foot.oxygen, 0.24, 0.9, 0.0),
    "candles": _t(foot.candles, 0.7, 0.9, 0.0),
    "socket": _t(safety.socket, 0.2, 0.1, 0.28),
}

# Once a room; then on every wall in turn until it is full; then at its foot. The last figure is
# the widest stretch that stays bare at the height of eyes.
_ROOMS: dict[str, tuple[str, str, str, float]] = {
    "kitchen": (
        "clock, calendar, pans, spices, cupboard, hooks",
        "shelf, picture, spices, picture, pans, group",
        "basket, bin, radiator, crates, pot",
        0.8,
    ),
    "living_room": (
        "mirror, shelf, group, sconce, sconce, large, clock",
        "picture, group, shelf, portrait, sconce",
        "radiator, books, basket, pot, pot",
        0.85,
    ),
    "bedroom": (
        "mirror, hooks, sconce, shelf",
        "picture, group, shelf, portrait, poster",
        "radiator, shoes, books, basket, case",
        0.85,
    ),
    "hotel_room": (
        "tall mirror, plan, sconce, sconce, hooks, thermostat",
        "picture, portrait, large, sconce",
        "case, bin, radiator",
        0.85,
    ),
    "bathroom": (
        "mirror, hooks, shelf, vent",
        "shelf, cupboard, picture, hooks",
        "basket, bin, pot",
        0.9,
    ),
    "corridor": (
        "extinguisher, exit, plan, clock, hooks, sconce, sconce",
        "picture, poster, sconce, portrait, board",
        "radiator, umbrellas, pot, shoes, radiator",
        0.9,
    ),
    "hospital_corridor": (
        "extinguisher, exit, plan, clock, gloves, board, phone",
        "handrail, poster, body, gloves, board, picture",
        "oxygen, bin, folding chair",
        0.9,
    ),
    "stairwell": (
        "extinguisher, plan, intercom, exit, pipe",
        "board, poster, vent, sconce, pipe",
        "umbrellas, boxes, mop, radiator",
        1.0,
    ),
    "lift": (
        "lift panel, plan",
        "mirror, poster, vent",
        "",
        1.0,
    ),
    "lobby": (
        "clock, plan, intercom, extinguisher, exit, board",
        "large, sconce, picture, poster, sconce",
        "pot, umbrellas, bin, pot, radiator",
        1.0,
    ),
    "office": (
        "clock, board, thermostat, hooks, plan",
        "picture, board, shelf, calendar, large, map",
        "bin, boxes, books, radiator, pot",
        0.85,
    ),
    "shop": (
        "clock, exit, poster, plan",
        "produce, poster, produce, board, shelf",
        "boxes, crates, basket, bin, crates",
        0.8,
    ),
    "bar": (
        "bottles, menu, clock, garland, sconce, sconce, exit",
        "poster, picture, mirror, group, sconce, portrait",
        "crates, umbrellas, radiator, crates",
        0.8,
    ),
    "restaurant": (
        "menu, mirror, sconce, sconce, sconce, hooks, exit",
        "large, picture, sconce, group, portrait",
        "pot, umbrellas, radiator, pot",
        0.8,
    ),
    "cafe": (
        "menu, menu, clock, garland, shelf, hooks",
        "poster, shelf, group, picture, mirror, board",
        "pot, crates, umbrellas, basket",
        0.8,
    ),
    "hospital": (
        "headwall, clock, gloves, x-rays, monitor, body",
        "handrail, picture, gloves, board, body",
        "oxygen, bin, radiator",
        0.95,
    ),
    "classroom": (
        "clock, letters, map, exit, hooks, vent",
        "drawings, map, board, poster, drawings",
        "radiator, basket, boxes, books",
        0.85,
    ),
    "police_station": (
        "clock, map, wanted, exit, extinguisher, board, phone",
        "board, wanted, poster, picture, calendar, trunking",
        "bin, boxes, radiator, boxes",
        0.85,
    ),
    "stage": (
        "exit, vent",
        "picture, poster, sconce, group, mirror",
        "canvases, boxes, timber, folding chair",
        1.2,
    ),
    "control_room": (
        "console, clock, extinguisher, phone, monitor, exit",
        "console, monitor, plan, trunking, board, vent",
        "bin, boxes",
        0.8,
    ),
    "workshop": (
        "pegboard, pegboard, clock, extinguisher, calendar, phone",
        "pegboard, shelf, poster, board, trunking, pipe",
        "timber, boxes, crates, mop, canvases, timber",
        0.8,
    ),
    "church": (
        "cross, icon, niche, niche",
        "icon, niche, picture, cross, sconce",
        "candles, folding chair, candles, pot",
        1.2,
    ),
    "cell": (
        "tallies, shelf, hooks",
        "tallies, poster, pipe, tallies, vent, calendar",
        "shoes, books, radiator",
        1.0,
    ),
    "neutral": (
        "clock, vent",
        "picture, poster, shelf",
        "radiator, pot",
        1.4,
    ),
}


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
    once, often, low, bare = _ROOMS.get(floor["kind"], _ROOMS["neutral"])
    share = _dealt(
        [*hangings(floor), *_names(once)], [w.name for w in walls], colours.pick("once")
    )[wall.name]
    ends = (kit.to.copy(), kit.origin.copy())

    def put(name: str) -> bool:
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
        if x is None or tall < 0.05:
            return False
        wall.take(x, wide, low, low + tall)
        kit.to, origin = ends
        kit.origin = origin + kit.to @ (x, 0, low)
        kit.of("paint")
        dice = Random(f"{colours.seed} {wall.name} {name} {x:.2f}")
        thing.build(Prop(kit, wide, 0.15, tall, colours, dice, air, lamps, floor))
        kit.to, kit.origin = ends
        return True

    _by_doors(kit, wall, floor, air, colours, lamps)
    for name in share:
        put(name)
    cycle = _names(often)
    start = pick.randrange(len(cycle))
    for k in range(MOST):
        if wall.widest() < bare:
            break
        put(cycle[(start + k) % len(cycle)])
    for name in _some(_names(low), pick, 2 if wall.long < 4.5 else 3):
        put(name)
    for _ in range(2 if wall.long > 4 else 1):
        put("socket")
    kit.to, kit.origin = ends
    kit.of("paint")


def _by_doors(
    kit: Kit, wall: Wall, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]
) -> None:
    """Set a switch beside each door, and a radiator under each window with room for one."""
    ends = (kit.to.copy(), kit.origin.copy())
    for o in wall.holes:
        dice = Random(f"{colours.seed} {wall.name} {o.left:.2f}")
        if o.kind == "door" and floor["kind"] != "lift":
            for x in (o.right + 0.17, o.left - 0.17):
                if wall.free((x - 0.05, x + 0.05, 1.08, 1.18)) or x == o.left - 0.17:
                    kit.origin = ends[1] + ends[0] @ (x, 0, 1.08)
                    safety.switch(Prop(kit, 0.09, 0.02, 0.09, colours, dice, air, lamps, floor))
                    wall.take(x, 0.12, 1.0, 1.24)
                    break
        elif o.kind == "window" and o.sill > 0.7:
            wide, middle = min(1.2, (o.right - o.left) * 0.8), (o.left + o.right) / 2
            high = min(0.62, o.sill - 0.3)
            rect = (middle - wide / 2, middle + wide / 2, 0.1, o.sill - 0.12)
            if wall.free((rect[0], rect[1], 0.1, o.sill - 0.1)):
                kit.origin = ends[1] + ends[0] @ (middle, 0, 0.14)
                prop = Prop(kit, wide, 0.12, high, colours, dice, air, lamps, floor)
                safety.radiator(prop)
                wall.take(middle, wide, 0.1, o.sill - 0.1)
        kit.to, kit.origin = ends


def _dealt(names: list[str], walls: list[str], pick: Random) -> dict[str, list[str]]:
    """Deal a room's single things to its walls."""
    dealt: dict[str, list[str]] = {w: [] for w in walls}
    order = walls[:]
    pick.shuffle(order)
    for k, name in enumerate(names):
        dealt[order[k % len(order)]].append(name)
    return dealt


def _some(names: list[str], pick: Random, count: int) -> list[str]:
    return pick.sample(names, min(count, len(names)))


def _names(words: str) -> list[str]:
    return [w.strip() for w in words.split(",") if w.strip()]
