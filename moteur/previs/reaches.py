"""Reaches: the point of the set to which hands go, in metres.

Two who meet reach for the middle between them; one who works at a door for its handle; one
who picks up or puts down for the top of what stands nearest.
"""

import math
from collections.abc import Iterable, Mapping

from moteur.previs.tracks import Stop, eyes
from moteur.shots.model import FloorPlan, Opening, Piece, Player, Point, Spot

_HANDLE, _PANE = 1.02, 1.25
_ARM = 1.15
_EDGE = 0.12
_TOPS = {
    "table", "desk", "counter", "bar", "shelf", "sink", "stove", "cabinet", "bed", "sofa",
    "bench", "crate", "parapet", "stall", "altar", "workbench", "dresser",
}  # fmt: skip
_TO_PLACES = ("reaches", "opens", "closes", "picks up", "puts down")
_CHEST = 0.72


def reach(
    plan: FloorPlan, player: Player, state: Stop, others: Mapping[str, tuple[Player, Stop]]
) -> Point | None:
    """Return where a player's gesture goes; None where it goes nowhere.

    `others` are who else is present, with where they are.
    """
    met = others.get(state.with_)
    if state.gesture in ("gives", "takes") or (state.gesture, state.thing) == ("reaches", "hand"):
        return _middle(player, state, *met) if met else None
    if state.gesture == "embraces" and met:
        return _rounded((*met[1].at, _chest(*met)))
    if state.gesture in ("points", "waves"):
        return _shown(plan, player, state, others)
    if state.gesture in _TO_PLACES:
        return _worked(plan, player, state)
    return None


def _middle(player: Player, state: Stop, other: Player, there: Stop) -> Point:
    """Return where the hands of two meet: between their chests, a little below."""
    high = 0.94 * (_chest(player, state) + _chest(other, there)) / 2
    (x, y), (u, v) = state.at, there.at
    return _rounded(((x + u) / 2, (y + v) / 2, high))


def _chest(player: Player, state: Stop) -> float:
    """Return how high a player's breastbone is."""
    return eyes(player, state)[2] - (0.93 - _CHEST) * player.height


def _shown(
    plan: FloorPlan, player: Player, state: Stop, others: Mapping[str, tuple[Player, Stop]]
) -> Point | None:
    """Return at what somebody points, or to whom they wave."""
    target = others.get(state.thing) or others.get(state.with_)
    if target is not None:
        x, y, z = eyes(*target)
        return _rounded((x, y, z - 0.12 * target[0].height))
    hole = _opening(plan, state.thing, state.at)
    if hole is not None:
        return _rounded((*_on_wall(plan, hole), _PANE))
    piece = _nearest((p for p in plan.pieces if p.kind == state.thing), state.at)
    return _rounded((*piece.at, piece.size[2] * 0.8)) if piece is not None else None


def _worked(plan: FloorPlan, player: Player, state: Stop) -> Point | None:
    """Return the handle, the top or the front that is within reach."""
    hole = _opening(plan, state.thing, state.at)
    if hole is not None:
        x, y = _on_wall(plan, hole)
        aside = 0.36 * hole.width if hole.kind == "door" else 0.0
        x, y = (x + aside, y) if hole.wall in ("north", "south") else (x, y + aside)
        return _rounded((x, y, _HANDLE if hole.kind == "door" else _PANE))
    named = [p for p in plan.pieces if p.kind == state.thing]
    tops = named or [p for p in plan.pieces if p.kind in _TOPS]
    piece = _nearest(tops, state.at)
    if piece is None:
        return None
    x, y = _edge(piece, state.at)
    away = math.dist((x, y), state.at)
    if away > _ARM:
        return None
    high = min(piece.size[2], 0.8 * player.height) if state.gesture != "opens" else _HANDLE
    return _rounded((x, y, min(piece.size[2], high) + (0.03 if piece.kind in _TOPS else 0.0)))


def _opening(plan: FloorPlan, thing: str, near: Spot) -> Opening | None:
    holes = [o for o in plan.openings if o.kind == thing]
    return min(holes, key=lambda o: math.dist(_on_wall(plan, o), near), default=None)


def _on_wall(plan: FloorPlan, hole: Opening) -> Spot:
    x, y = plan.width / 2, plan.depth / 2
    spots = {"north": (hole.along, y), "south": (hole.along, -y),
             "east": (x, hole.along), "west": (-x, hole.along)}  # fmt: skip
    return spots[hole.wall]


def _nearest(pieces: Iterable[Piece], near: Spot) -> Piece | None:
    return min(pieces, key=lambda p: math.dist(_edge(p, near), near), default=None)


def _edge(piece: Piece, near: Spot) -> Spot:
    """Return the point on top of a piece nearest to a spot, a hand's breadth in."""
    way = math.radians(piece.turn)
    dx, dy = near[0] - piece.at[0], near[1] - piece.at[1]
    along, across = dx * math.cos(way) + dy * math.sin(way), dy * math.cos(way) - dx * math.sin(way)
    half = [max(size / 2 - _EDGE, 0.0) for size in piece.size[:2]]
    u, v = max(-half[0], min(half[0], along)), max(-half[1], min(half[1], across))
    return (
        piece.at[0] + u * math.cos(way) - v * math.sin(way),
        piece.at[1] + u * math.sin(way) + v * math.cos(way),
    )


def _rounded(point: tuple[float, float, float]) -> Point:
    return (round(point[0], 3), round(point[1], 3), round(point[2], 3))
