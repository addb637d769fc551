"""Openings: the door or window that an action needs, where a set has none."""

import math
from collections.abc import Iterable

from moteur.shots.blocking.deeds import Act, Deed
from moteur.shots.floors.ground import at_wall
from moteur.shots.floors.pieces import FLAT, Wall
from moteur.shots.model import FloorPlan, Opening

_WALLS: tuple[Wall, ...] = ("west", "north", "east", "south")
_SIZES = {"door": (0.9, 2.05, 0.0), "window": (1.2, 1.3, 0.9)}
_STEP, _CLEAR, _LOW = 0.2, 0.75, 1.0
_DOORS = (Deed.ENTER, Deed.EXIT, Deed.KNOCK)
_SHUT = ("lift", "car_interior")


def needed(plan: FloorPlan, acts: Iterable[Act]) -> FloorPlan:
    """Return the plan of a room with a door or a window more, where its action needs one."""
    if not plan.inside or plan.kind in _SHUT:
        return plan
    for act in acts:
        if act.who and (act.deed in _DOORS or act.thing == "door"):
            plan = _with(plan, "door")
        if act.who and (act.deed is Deed.LOOK_OUT or act.thing == "window"):
            plan = _with(plan, "window")
    return plan


def _with(plan: FloorPlan, kind: str) -> FloorPlan:
    if any(o.kind == kind or (kind == "door" and o.kind == "arch") for o in plan.openings):
        return plan
    choices = [(_cost(plan, o), i, o) for i, o in enumerate(_places(plan, kind))]
    found = min(choices, default=None, key=lambda c: c[:2])
    if found is None:
        return plan
    return plan.model_copy(update={"openings": (*plan.openings, found[2])})


def _places(plan: FloorPlan, kind: str) -> Iterable[Opening]:
    """Yield the openings that the walls have room for."""
    width, height, sill = _SIZES[kind]
    for wall in _WALLS:
        side = plan.width if wall in ("north", "south") else plan.depth
        reach = side / 2 - width / 2 - 0.1
        for step in range(int(2 * max(reach, 0.0) / _STEP) + 1):
            along = round(step // 2 * _STEP * (1 if step % 2 else -1), 3)
            made = Opening(
                kind="door" if kind == "door" else "window", wall=wall, along=along,
                width=width, height=min(height, plan.height - sill - 0.2), sill=sill,
            )  # fmt: skip
            if abs(along) <= reach and all(_apart(made, o) for o in plan.openings):
                yield made


def _apart(one: Opening, other: Opening) -> bool:
    near = abs(one.along - other.along) < (one.width + other.width) / 2 + 0.1
    return one.wall != other.wall or not near


def _cost(plan: FloorPlan, hole: Opening) -> float:
    """Count what stands before an opening, or hangs where it would be."""
    spot = at_wall(plan, hole, 0.4)
    cost = 0.0
    for piece in plan.pieces:
        if piece.kind in FLAT or (hole.kind == "window" and piece.size[2] < _LOW):
            continue
        away = math.dist(piece.at, spot) - max(piece.size[:2]) / 2
        cost += max(_CLEAR - away, 0.0)
    return round(cost, 6)
