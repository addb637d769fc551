"""Sight: where a camera can stand, and what stands in its way."""

import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from moteur.shots.cameras.figure import ahead, crown_of, eyes_of
from moteur.shots.floors.ground import Footprint, Ground
from moteur.shots.model import FloorPlan, Move, Player, Point, Spot

WALL, FURNITURE, CEILING, PEOPLE = 0.2, 0.12, 0.15, 0.4
_HEAD, _BODY, _SHOULDER = 0.12, 0.2, 0.82
_SEEN_THROUGH = frozenset({"lamppost", "bollard", "bicycle", "lamp", "chair", "stool", "kerb"})
_CROWN = "tree"
_TABLES = frozenset({"table", "desk", "counter", "bar"})
_LEANS, _BESIDE = 0.75, 0.8
_FLANK, _WITHERS, _ALONG = 0.15, 0.8, (-0.75, -0.3, 0.15, 0.6)


class Sight:
    """A floor and the players in one scene, as cameras are put among them."""

    def __init__(self, plan: FloorPlan, players: Mapping[str, Player]) -> None:
        self.plan = plan
        self.players = players
        self.ground = Ground(plan)
        self._tables = [p for p in plan.pieces if p.kind in _TABLES]
        self.tall = [
            f for f in self.ground.standing if f.kind not in _SEEN_THROUGH and f.kind != _CROWN
        ]
        self._placed: dict[int, Placed] = {}
        self._long = frozenset(n for n, p in players.items() if p.kind == "horse")

    def placed(self, mark: Move) -> "Placed":
        """Return where the parts of a player are, made once for each move."""
        found = self._placed.get(id(mark))
        if found is None:
            player, head = self.players[mark.player], self._head(mark)
            top = crown_of(player, mark)
            found = self._placed[id(mark)] = Placed(
                mark, (*head, eyes_of(player, mark)), (*head, top), top,
                top - (1 - _SHOULDER) * player.height, {},
            )  # fmt: skip
        return found

    def eyes(self, mark: Move) -> Point:
        """Return where a player's eyes are."""
        return self.placed(mark).eyes

    def crown(self, mark: Move) -> Point:
        """Return where the top of a player's head is."""
        return self.placed(mark).crown

    def _head(self, mark: Move) -> Spot:
        """Return where a head is on the plan."""
        reach = ahead(self.players[mark.player], mark.pose)
        if not reach:
            return mark.at
        way = math.radians(mark.facing)
        return (mark.at[0] + reach * math.cos(way), mark.at[1] + reach * math.sin(way))

    def at_table(self, mark: Move) -> bool:
        """Say whether somebody sits before a table, and so leans over it, hands on it."""
        if mark.pose != "sit":
            return False
        way = math.radians(mark.facing)
        for piece in self._tables:
            dx, dy = piece.at[0] - mark.at[0], piece.at[1] - mark.at[1]
            wide, ahead = piece.size[:2], dx * math.cos(way) + dy * math.sin(way)
            near = math.hypot(dx, dy) < max(wide) / 2 + _BESIDE
            if near and 0 < ahead < min(wide) / 2 + _LEANS:
                return True
        return False

    def stands(self, at: Point) -> bool:
        """Say whether a camera can stand here: in the room, out of the furniture."""
        return not self.stuck(at)

    def stuck(self, at: Point) -> str:
        """Name what a camera here is in: ``the wall``, a piece's kind, or nothing."""
        if not self.ground.inside(at[0], at[1], WALL):
            return "the wall" if self.plan.inside else "what lies beyond the floor"
        if self.plan.inside and at[2] > self.plan.height - CEILING:
            return "the ceiling"
        if at[2] < 0.05:
            return "the floor"
        x, y = at[0], at[1]
        for piece in self.ground.standing:
            if piece.near(x, y, FURNITURE) and piece.distance(x, y) < FURNITURE:
                return piece.kind
        return ""

    def crowded(self, at: Point, marks: Iterable[Move], near: float = PEOPLE) -> str:
        """Name a player too close to a camera, or nobody."""
        spot = at[:2]
        for mark in marks:
            if not mark.present:
                continue
            if mark.player in self._long:
                if any(math.dist(spot, part) < near + _FLANK for part in _parts(mark)):
                    return mark.player
            elif math.dist(spot, mark.at) < near:
                return mark.player
        return ""

    def hidden(self, at: Point, target: Point, marks: Iterable[Move]) -> str:
        """Name the player or piece between a camera and a point, or nothing.

        A player is a capsule: a body to the shoulders, a narrower head above. Leave the
        one looked at out of `marks`.
        """
        x, y, z = at
        dx, dy, rise = target[0] - x, target[1] - y, target[2] - z
        square = dx * dx + dy * dy or 1e-9
        for mark in marks:
            if not mark.present:
                continue
            if mark.player in self._long:
                if self._flanked(mark, at, target):
                    return mark.player
                continue
            # Where the line passes them on the plan, and how far aside.
            spot = mark.at
            share = ((spot[0] - x) * dx + (spot[1] - y) * dy) / square
            if not 0.02 < share < 0.97:
                continue
            aside = math.hypot(x + dx * share - spot[0], y + dy * share - spot[1])
            if aside <= _BODY and self._meets(mark, z + rise * share, aside):
                return mark.player
        for piece in self.tall:
            # Most lines pass far from it.
            across = dx * (piece.y - y) - dy * (piece.x - x)
            if across * across <= piece.radius2 * square and _through(at, target, piece):
                return piece.kind
        return ""

    def _flanked(self, mark: Move, at: Point, target: Point) -> bool:
        """Say whether a line passes through a horse, from croup to chest."""
        (x, y, z), (u, v, w) = at, target
        square = (u - x) ** 2 + (v - y) ** 2 or 1e-9
        for spot in _parts(mark):
            share = ((spot[0] - x) * (u - x) + (spot[1] - y) * (v - y)) / square
            aside = math.hypot(x + (u - x) * share - spot[0], y + (v - y) * share - spot[1])
            if 0.02 < share < 0.97 and aside <= _BODY + _FLANK:
                height = z + (w - z) * share
                if height <= self.placed(mark).top * _WITHERS:
                    return True
        return False

    def _meets(self, mark: Move, height: float, aside: float) -> bool:
        """Say whether a line that passes somebody at a height is in the body or the head."""
        placed = self.placed(mark)
        return height <= placed.top and aside < (_BODY if height < placed.shoulder else _HEAD)


def _parts(mark: Move) -> list[Spot]:
    """Return spots along a horse on the plan, from croup to chest."""
    way = math.radians(mark.facing)
    dx, dy = math.cos(way), math.sin(way)
    return [(mark.at[0] + dx * far, mark.at[1] + dy * far) for far in _ALONG]


class Placed(NamedTuple):
    """A move with where its eyes and crown are, how high crown and shoulders are, in metres.

    `figure` is for what others measure of the same figure.
    """

    move: Move
    eyes: Point
    crown: Point
    top: float
    shoulder: float
    figure: dict[str, Any]


def _through(at: Point, target: Point, piece: Footprint) -> bool:
    reach = piece.reach(at[0], at[1], target[0], target[1])
    if reach is None or reach[0] > 0.97:
        return False
    # Over the piece the line sinks or rises: it is hidden where its lowest point is inside.
    low = min(at[2] + (target[2] - at[2]) * share for share in reach)
    return low < piece.height
