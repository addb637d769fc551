"""Furnishing: the bed, the desk, the stall that an action needs, where a set has none."""

import math
from collections.abc import Iterable, Iterator

from moteur.shots.blocking.deeds import Act, Deed
from moteur.shots.blocking.whereabouts import SERVING
from moteur.shots.floors.ground import Ground, footprint
from moteur.shots.floors.pieces import BACKS, SIZES, Wall, piece
from moteur.shots.model import FloorPlan, Piece

_INSIDE = ("bed", "sofa", "armchair", "desk", "table", "counter", "bench", "sink", "stove")
_OUTSIDE = ("table", "bench", "counter", "parapet", "crate")
_NEEDING = frozenset({
    Deed.SIT, Deed.LIE, Deed.GO, Deed.RUN, Deed.STAND, Deed.LEAN, Deed.PICK_UP, Deed.PUT_DOWN,
    Deed.TAKE, Deed.REACH,
})  # fmt: skip
_SHUT = ("lift", "car_interior", "corridor")
_ROUND = ("table",)
_STEP, _EDGE, _RAIL, _BEFORE = 0.2, 0.3, 16.0, 0.45


def furnished(plan: FloorPlan, acts: Iterable[Act]) -> tuple[FloorPlan, tuple[str, ...]]:
    """Return the plan with the furniture that its action needs, and what was brought for whom.

    Beds, desks and counters stand with their back to a wall, tables free; outside everything
    stands free, a railing along the edge. What finds no place is not brought.
    """
    said: list[str] = []
    if plan.kind in _SHUT:
        return plan, ()
    known = _INSIDE if plan.inside else _OUTSIDE
    for act in (a for a in acts if a.who and a.deed in _NEEDING):
        for kind in dict.fromkeys((act.thing, act.by)):
            had = any(p.kind in (kind, *SERVING.get(kind, ())) for p in plan.pieces)
            made = _placed(plan, kind) if kind in known and not had else None
            if made is not None:
                plan = plan.model_copy(update={"pieces": (*plan.pieces, made)})
                said.append(
                    f"{act.who[0]} needs a {kind} that the set does not have: it is brought"
                )
    return plan, tuple(said)


def _placed(plan: FloorPlan, kind: str) -> Piece | None:
    """Return a piece where it fits and leaves the doors free, or None."""
    if kind == "parapet":
        edge = plan.depth / 2 - _EDGE
        return piece(kind, (0.0, edge), 0.0, (min(_RAIL, plan.width - 1), *SIZES[kind][1:]))
    ground = Ground(plan)
    return next((p for p in _places(plan, kind) if ground.fits(p) and _reached(ground, p)), None)


def _reached(ground: Ground, made: Piece) -> bool:
    """Say whether somebody can stand before a piece."""
    out = footprint(made)
    return ground.free(*out.out(0.0, -out.half_depth - _BEFORE))


def _places(plan: FloorPlan, kind: str) -> Iterator[Piece]:
    if not plan.inside or kind in _ROUND:
        spots = sorted(
            Ground(plan).spots, key=lambda s: (round(math.hypot(s[0], s[1] - 1.5), 3), s)
        )
        yield from (piece(kind, spot) for spot in spots)
        return
    width, depth, _ = SIZES[kind]
    walls: tuple[Wall, ...] = ("north", "east", "west", "south")
    for wall in walls:
        side, across = (
            (plan.width, plan.depth) if wall in ("north", "south") else (plan.depth, plan.width)
        )
        out = across / 2 - depth / 2 - 0.02
        reach = side / 2 - width / 2 - 0.05
        for step in range(int(2 * max(reach, 0.0) / _STEP) + 1):
            along = round((step + 1) // 2 * _STEP * (1 if step % 2 else -1), 3)
            at = {
                "north": (along, out), "south": (along, -out), "east": (out, along),
                "west": (-out, along),
            }[wall]  # fmt: skip
            yield piece(kind, at, BACKS[wall])
