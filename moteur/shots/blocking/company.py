"""Company: the players on a floor, where each is now, and the moves that brought them there."""

import math
from collections.abc import Sequence
from itertools import pairwise

from moteur.screenplay.model import Element
from moteur.shots.blocking.paths import path
from moteur.shots.blocking.vehicles import saddle
from moteur.shots.blocking.whereabouts import Whereabouts
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import VEHICLES, FloorPlan, Gesture, Move, Piece, Player, Pose, Spot

FLOOR_SEAT = 0.05
ANIMALS = ("dog", "cat", "horse", "bird")
NEAR = 1.05
_TWIST = 30.0
_LASTING = ("holds", "phones", "looks out", "carries")


class Company:
    """Players on a floor: what the acts of a scene have in common.

    `held` is what each has in hand, `where` the kind of piece on which a thing was put, `mounts`
    what each rides, which goes where they go.
    """

    def __init__(self, players: Sequence[Player], plan: FloorPlan) -> None:
        self.players = {p.name: p for p in players}
        self._lay(plan)
        self.now: dict[str, Move] = {}
        self.moves: list[Move] = []
        self.unread: dict[str, None] = {}
        self.brought: list[Piece] = []
        self.held: dict[str, str] = {}
        self.where: dict[str, str] = {}
        self.mounts: dict[str, str] = {}
        self.language = ""
        self.elements: Sequence[Element] = ()
        self.here = ""

    def _lay(self, plan: FloorPlan) -> None:
        """Play on this plan."""
        self.plan = plan
        self.floor = Whereabouts(plan)
        self.ground = self.floor.ground

    def _set(
        self, name: str, at: Spot, facing: float, pose: Pose = "stand", seat: float = 0.0,
        to: str = "", present: bool = True, gesture: Gesture | None = None, thing: str = "",
    ) -> None:  # fmt: skip
        at, facing = (round(at[0], 3), round(at[1], 3)), round(facing % 360.0, 1)
        if gesture is None:
            gesture, thing = self._kept(name, at, facing, present)
        mount = self.mounts.get(name, "")
        if mount:
            pose, seat = "drive", saddle(self.players[mount])
        move = Move(
            element=self.here, player=name, at=at, facing=facing, pose=pose, seat=seat,
            looks_at=to, present=present, gesture=gesture, thing=thing,
        )  # fmt: skip
        if self.now.get(name) != move:
            self.now[name] = move
            self.moves.append(move)
        if mount:
            self._move(mount, at, facing, present, name)

    def _move(self, mount: str, at: Spot, facing: float, present: bool, rider: str = "") -> None:
        """Have a mount where its rider is."""
        move = Move(
            element=self.here, player=mount, at=(round(at[0], 3), round(at[1], 3)),
            facing=round(facing % 360.0, 1), pose="drive" if rider else "stand",
            looks_at=rider, present=present,
        )  # fmt: skip
        if self.now.get(mount) != move:
            self.now[mount] = move
            self.moves.append(move)

    def _kept(self, name: str, at: Spot, facing: float, present: bool) -> tuple[Gesture, str]:
        """Return what the hands go on doing: phone, look out, hold."""
        was = self.now.get(name)
        if not present:
            return "", ""
        if was is not None and was.gesture == "phones":
            return was.gesture, was.thing
        if was is not None and was.gesture == "looks out" and (was.at, was.facing) == (at, facing):
            return was.gesture, was.thing
        if was is not None and was.gesture == "carries" and was.thing == self.held.get(name):
            return was.gesture, was.thing
        return ("holds", self.held[name]) if self.held.get(name) else ("", "")

    def _gesture(self, name: str, gesture: Gesture, thing: str = "", to: str | None = None) -> None:
        """Do something with the hands where one is."""
        now = self.now[name]
        looks = now.looks_at if to is None else to
        self._set(name, now.at, now.facing, now.pose, now.seat, looks, True, gesture, thing)

    def _settle(self) -> None:
        """End the gestures of lines before this one; what is held stays in hand."""
        for name, now in self.now.items():
            if now.pose in ("walk", "run") and now.element != self.here:
                # Who has run there stands, and is seen standing.
                self._set(name, now.at, now.facing, "stand", 0.0, now.looks_at, now.present)
            elif now.gesture and now.gesture not in _LASTING and now.element != self.here:
                self._set(name, now.at, now.facing, now.pose, now.seat, now.looks_at, now.present)

    def _handy(self, name: str) -> bool:
        """Say whether somebody has hands."""
        return self.players[name].kind not in (*ANIMALS, *VEHICLES)

    def _is_here(self, name: str) -> bool:
        return name in self.now and self.now[name].present

    def _others(self, name: str) -> list[Spot]:
        mine = self.mounts.get(name)
        return [m.at for n, m in self.now.items() if n not in (name, mine) and m.present]

    def _note(self, text: str) -> None:
        self.unread.setdefault(text)

    def _face(self, name: str, to: str) -> None:
        """Turn somebody to whom they talk with; who sits on a seat turns a little on it."""
        was = self.now[name]
        if math.dist(was.at, self.now[to].at) < 0.01:
            return
        facing = bearing(was.at, self.now[to].at)
        standing = was.pose in ("stand", "crouch", "walk", "run")
        facing = self._twisted(name, facing)
        turns = (standing or was.pose == "sit") and turn_between(was.facing, facing) > (
            20 if standing else 5
        )
        if turns or was.looks_at != to:
            pose = "stand" if was.pose in ("walk", "run") else was.pose
            self._set(name, was.at, facing if turns else was.facing, pose, was.seat, to)

    def _twisted(self, name: str, facing: float) -> float:
        """Return how far who sits on a seat turns on it; else the whole turn."""
        was = self.now[name]
        if was.pose != "sit" or was.seat <= FLOOR_SEAT:
            return facing
        ahead = self._seat_facing(name)
        turn = (facing - ahead + 180.0) % 360.0 - 180.0
        twist = 0.0 if self.plan.kind == "car_interior" else _TWIST
        return ahead + max(-twist, min(twist, turn))

    def _seat_facing(self, name: str) -> float:
        """Return how the seat stands on which somebody sits."""
        at = self.now[name].at
        seats = (seat for piece in self.plan.pieces for seat in piece.seats)
        return next((s[2] for s in seats if math.dist(s[:2], at) < 0.02), self.now[name].facing)

    def _turn(self, name: str, facing: float, to: str = "") -> None:
        """Turn somebody where they are, as far as their seat lets them."""
        now = self.now[name]
        pose = "stand" if now.pose in ("walk", "run") else now.pose
        turned = now.facing if now.pose == "lie" else self._twisted(name, facing)
        self._set(name, now.at, turned, pose, now.seat, to)

    def _walk(
        self, name: str, spot: Spot, facing: float | None, pose: Pose = "walk", to: str = "",
        present: bool = True,
    ) -> None:  # fmt: skip
        """Walk round the furniture to a spot and stand there."""
        start = self.now[name].at
        corners = path(self.ground, start, spot)
        for corner, following in pairwise(corners):
            self._set(name, corner, bearing(corner, following), pose)
        here = corners[-2] if len(corners) > 1 else start
        ahead = bearing(here, spot) if math.dist(here, spot) > 0.05 else self.now[name].facing
        if to:
            ahead = bearing(spot, self.now[to].at)
        last: Pose = "run" if pose == "run" else "stand"
        self._set(name, spot, ahead if facing is None else facing, last, 0.0, to, present)

    def _beside(self, name: str, other: str, away: float = NEAR) -> Spot:
        """Return a spot a metre from somebody, on the side from which one comes, before them."""
        me, them = self.now[name].at, self.now[other]
        way = math.radians(bearing(them.at, me))
        ahead = math.radians(them.facing)
        x = them.at[0] + away * (math.cos(way) + 0.6 * math.cos(ahead)) / 1.3
        y = them.at[1] + away * (math.sin(way) + 0.6 * math.sin(ahead)) / 1.3
        return self.ground.nearest((x, y), self._others(name), min(0.85, away * 0.8))

    def _up(self, name: str) -> Spot:
        """Return where somebody is once off their seat: free floor before it."""
        now = self.now[name]
        if now.pose not in ("sit", "lie") or now.seat <= FLOOR_SEAT:
            return now.at
        way = math.radians(now.facing)
        want = (now.at[0] + 0.55 * math.cos(way), now.at[1] + 0.55 * math.sin(way))
        return self.ground.nearest(want, self._others(name), 0.6)

    def _spot_at(self, thing: str, name: str) -> tuple[Spot, float] | None:
        """Return the free spot at a thing, and the way to face there; None where it is not."""
        near = self.now[name].at
        if thing in ("door", "window"):
            hole = self.floor.hole(thing, near)
            if hole is None:
                return None
            spot, inward = self.floor.before(hole)
            return self.ground.nearest(spot, self._others(name)), inward + 180.0
        target = self.floor.spot_of(thing, near)
        if target is None:
            return None
        spot = self.ground.nearest(self.floor.front(thing, near), self._others(name))
        return spot, bearing(spot, target) if math.dist(spot, target) > 0.1 else 270.0
