"""Whereabouts: where on a floor the things stand that a line names."""

import math
from collections.abc import Sequence

from moteur.shots.floors.ground import Ground, at_wall, footprint
from moteur.shots.model import FloorPlan, Opening, Piece, Spot

Seat = tuple[float, float, float, float]
_SEATED_AT = {
    "table": ("chair", "stool"), "desk": ("chair",), "bar": ("stool",), "counter": ("stool",),
}  # fmt: skip
_UNUSUAL = ("bed", "stairs", "crate")
_REACH = 0.45
SERVING = {"counter": ("stall", "bar"), "bar": ("counter",), "table": ("terrace_table",)}
"""What serves as a piece where there is none of its kind."""
_ALL_ROUND = ("table", "bed", "car", "counter")


class Whereabouts:
    """A floor by what stands on it."""

    def __init__(self, plan: FloorPlan) -> None:
        self.plan = plan
        self.ground = Ground(plan)

    def piece(self, thing: str, near: Spot) -> Piece | None:
        """Return the nearest piece of a kind, or None."""
        pieces = [p for p in self.plan.pieces if p.kind == thing]
        if not pieces:
            # Of many stalls all who come to "the counter" mean one.
            pieces = [p for p in self.plan.pieces if p.kind in SERVING.get(thing, ())]
            near = (0.0, 0.0)
        return min(pieces, key=lambda p: math.dist(p.at, near), default=None)

    def spot_of(self, thing: str, near: Spot) -> Spot | None:
        """Return where a thing is, to look at; None where there is none."""
        if thing in ("door", "window"):
            hole = self.hole(thing, near)
            return at_wall(self.plan, hole, 0.0) if hole else None
        piece = self.piece(thing, near)
        return piece.at if piece else None

    def front(self, thing: str, near: Spot) -> Spot:
        """Return where one stands to be at a piece: before its front.

        At what stands free, as a table, it is the side from which one comes.
        """
        piece = self.piece(thing, near)
        if piece is None:
            return near
        out = footprint(piece)
        u, v = out.own(*near)
        along = max(-out.half_width, min(u, out.half_width))
        beside = max(-out.half_depth, min(v, out.half_depth))
        if piece.kind not in (*_ALL_ROUND, "tree"):
            return out.out(along, -out.half_depth - _REACH)
        if abs(u) - out.half_width > abs(v) - out.half_depth:
            return out.out(math.copysign(out.half_width + _REACH, u), beside)
        return out.out(along, math.copysign(out.half_depth + _REACH, v))

    def seat(self, thing: str | None, near: Spot, taken: Sequence[Spot]) -> Seat | None:
        """Return the nearest free seat on a kind of thing, on anything where it is empty.

        ``sits at the table`` is a chair near a table. None where the floor has none.
        """
        kinds = _SEATED_AT.get(thing or "", (thing,) if thing else ())
        seats = [
            (seat, piece)
            for piece in self.plan.pieces
            for seat in piece.seats
            if piece.kind != "toilet" and all(math.dist(seat[:2], t) > 0.35 for t in taken)
        ]
        named = [(s, p) for s, p in seats if not kinds or p.kind in kinds]
        choices = [(s, p) for s, p in named if p.kind not in _UNUSUAL] or named
        if thing in ("table", "desk"):
            tables = [p.at for p in self.plan.pieces if p.kind == thing]
            at_table = [c for c in choices if any(math.dist(c[1].at, t) < 1.4 for t in tables)]
            choices = at_table or choices
        return min((s for s, _ in choices), key=lambda s: math.dist(s[:2], near), default=None)

    def bed(self, thing: str, near: Spot, taken: Sequence[Spot]) -> Piece | None:
        """Return the nearest bed or sofa on which nobody is, or None."""
        beds = [
            p
            for p in self.plan.pieces
            if p.kind in ("bed", "sofa")
            and thing in ("", p.kind)
            and all(math.dist(p.at, t) > 0.5 for t in taken)
        ]
        return min(beds, key=lambda b: math.dist(b.at, near), default=None)

    def hole(self, kind: str, near: Spot) -> Opening | None:
        """Return the nearest door or window, or None."""
        holes = [
            o for o in self.plan.openings if o.kind == kind or (kind == "door" and o.kind == "arch")
        ]
        return min(holes, key=lambda o: math.dist(at_wall(self.plan, o, 0.5), near), default=None)

    def door(self, near: Spot) -> Opening | None:
        """Return the door people use: the first of the plan, or the nearest when it is near."""
        doors = [o for o in self.plan.openings if o.kind != "window"]
        close = [o for o in doors if math.dist(at_wall(self.plan, o, 0.5), near) < 1.2]
        return next(iter((*close, *doors)), None)

    def before(self, hole: Opening | None) -> tuple[Spot, float]:
        """Return the spot at a door or window and the direction into the room.

        Where there is no door it is at the edge of the floor.
        """
        if hole is None:
            return self.ground.nearest((-self.plan.width / 2 + 0.6, 0.0)), 0.0
        spot = at_wall(self.plan, hole, 0.5)
        inward = {"north": 270.0, "south": 90.0, "east": 180.0, "west": 0.0}[hole.wall]
        return spot, inward
