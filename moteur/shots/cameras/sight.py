"""Sight: where a camera can stand, and what stands in its way."""

import math
from collections.abc import Iterable, Mapping

from moteur.shots.cameras.figure import ahead, crown_of, eyes_of
from moteur.shots.floors.ground import Footprint, Ground
from moteur.shots.model import FloorPlan, Move, Player, Point, Spot

WALL, FURNITURE, CEILING, PEOPLE = 0.2, 0.12, 0.15, 0.4
_HEAD, _BODY, _SHOULDER = 0.12, 0.2, 0.82
_SEEN_THROUGH = frozenset({"lamppost", "bollard", "bicycle", "lamp", "chair", "stool", "kerb"})
_CROWN = "tree"


class Sight:
    """A floor and the players in one scene, as cameras are put among them."""

    def __init__(self, plan: FloorPlan, players: Mapping[str, Player]) -> None:
        self.plan = plan
        self.players = players
        self.ground = Ground(plan)
        self.tall = [
            f for f in self.ground.standing if f.kind not in _SEEN_THROUGH and f.kind != _CROWN
        ]

    def eyes(self, mark: Move) -> Point:
        """Return where a player's eyes are."""
        return (*self._head(mark), eyes_of(self.players[mark.player], mark))

    def crown(self, mark: Move) -> Point:
        """Return where the top of a player's head is."""
        return (*self._head(mark), crown_of(self.players[mark.player], mark))

    def _head(self, mark: Move) -> Spot:
        """Return where a head is on the plan."""
        reach = ahead(self.players[mark.player], mark.pose)
        if not reach:
            return mark.at
        way = math.radians(mark.facing)
        return (mark.at[0] + reach * math.cos(way), mark.at[1] + reach * math.sin(way))

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
        for piece in self.ground.standing:
            if piece.distance(at[0], at[1]) < FURNITURE:
                return piece.kind
        return ""

    def crowded(self, at: Point, marks: Iterable[Move], near: float = PEOPLE) -> str:
        """Name a player too close to a camera, or nobody."""
        for mark in marks:
            if mark.present and math.dist(at[:2], mark.at) < near:
                return mark.player
        return ""

    def hidden(self, at: Point, target: Point, marks: Iterable[Move]) -> str:
        """Name the player or piece between a camera and a point, or nothing.

        A player is a capsule: a body to the shoulders, a narrower head above. Leave the
        one looked at out of `marks`.
        """
        for mark in marks:
            if mark.present and self._crosses(at, target, mark):
                return mark.player
        for piece in self.tall:
            if _through(at, target, piece):
                return piece.kind
        return ""

    def _crosses(self, at: Point, target: Point, mark: Move) -> bool:
        share, aside = _nearest(at, target, mark.at)
        if not 0.02 < share < 0.97 or aside > _BODY:
            return False
        height = at[2] + (target[2] - at[2]) * share
        top = crown_of(self.players[mark.player], mark)
        if height > top:
            return False
        shoulder = top - (1 - _SHOULDER) * self.players[mark.player].height
        return aside < (_BODY if height < shoulder else _HEAD)


def _nearest(at: Point, target: Point, spot: Spot) -> tuple[float, float]:
    """Return the share of a line at which it passes a spot on the plan, and how far aside."""
    dx, dy = target[0] - at[0], target[1] - at[1]
    square = dx * dx + dy * dy or 1e-9
    share = ((spot[0] - at[0]) * dx + (spot[1] - at[1]) * dy) / square
    return share, math.hypot(at[0] + dx * share - spot[0], at[1] + dy * share - spot[1])


def _through(at: Point, target: Point, piece: Footprint) -> bool:
    reach = piece.reach(at[0], at[1], target[0], target[1])
    if reach is None or reach[0] > 0.97:
        return False
    # Over the piece the line sinks or rises: it is hidden where its lowest point is inside.
    low = min(at[2] + (target[2] - at[2]) * share for share in reach)
    return low < piece.height
