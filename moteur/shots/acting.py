"""Acting: how players do what a line says they do."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import ClassVar

from moteur.shots.model import FloorPlan, Move, Piece, Player, Pose, Spot
from moteur.shots.paths import path
from moteur.shots.pieces import piece
from moteur.shots.placing import bearing, turn_between
from moteur.shots.players import EXTRA
from moteur.shots.verbs import PARTNER, Act, Deed
from moteur.shots.whereabouts import Seat, Whereabouts

_FLOOR_SEAT = 0.05
_OUT = 5.0
_ANIMALS = ("dog", "cat")
_TWIST = 30.0
_INDOORS = re.compile(
    r"\binto (?:the|her|his|their) (?:house|building|shop|bakery|hotel|bar|"
    r"church|school|station)\b",
    re.IGNORECASE,
)
_SEATS = ("chair", "stool", "bench", "armchair", "crate")
_COUNTED = (Deed.ENTER, Deed.EXIT, Deed.GO, Deed.RUN, Deed.SIT)


class Acting:
    """Players on a floor: where each is now, and the moves that brought them there."""

    def __init__(self, players: Sequence[Player], plan: FloorPlan) -> None:
        self.players = {p.name: p for p in players}
        self.plan = plan
        self.floor = Whereabouts(plan)
        self.ground = self.floor.ground
        self.now: dict[str, Move] = {}
        self.moves: list[Move] = []
        self.unread: dict[str, None] = {}
        self.brought: list[Piece] = []
        self.here = ""

    def _set(
        self, name: str, at: Spot, facing: float, pose: Pose = "stand", seat: float = 0.0,
        to: str = "", present: bool = True,
    ) -> None:  # fmt: skip
        move = Move(
            element=self.here, player=name, at=(round(at[0], 3), round(at[1], 3)),
            facing=round(facing % 360.0, 1), pose=pose, seat=seat, looks_at=to, present=present,
        )  # fmt: skip
        if self.now.get(name) != move:
            self.now[name] = move
            self.moves.append(move)

    def _is_here(self, name: str) -> bool:
        return name in self.now and self.now[name].present

    def _others(self, name: str) -> list[Spot]:
        return [m.at for n, m in self.now.items() if n != name and m.present]

    def _face(self, name: str, to: str) -> None:
        """Turn somebody to whom they talk with; who sits on a seat turns a little on it."""
        was, facing = self.now[name], bearing(self.now[name].at, self.now[to].at)
        standing = was.pose in ("stand", "crouch", "walk", "run")
        if was.pose == "sit" and was.seat > _FLOOR_SEAT:
            ahead = self._seat_facing(name)
            turn = (facing - ahead + 180.0) % 360.0 - 180.0
            twist = 0.0 if self.plan.kind == "car_interior" else _TWIST
            facing = ahead + max(-twist, min(twist, turn))
        turns = (standing or was.pose == "sit") and turn_between(was.facing, facing) > (
            20 if standing else 5
        )
        if turns or was.looks_at != to:
            pose = "stand" if was.pose in ("walk", "run") else was.pose
            self._set(name, was.at, facing if turns else was.facing, pose, was.seat, to)

    def _seat_facing(self, name: str) -> float:
        """Return how the seat stands on which somebody sits."""
        at = self.now[name].at
        seats = (seat for piece in self.plan.pieces for seat in piece.seats)
        return next((s[2] for s in seats if math.dist(s[:2], at) < 0.02), self.now[name].facing)

    def _act(self, act: Act) -> None:
        who = act.who
        if act.everyone and act.deed is not Deed.BEYOND:
            who = tuple(n for n in self.now if self._is_here(n)) or who
        if act.crowd:
            who = tuple(n for n in self.now if n.startswith(EXTRA) and self._is_here(n))
        if not who:
            if act.deed in _COUNTED and act.somebody:
                self._note(act.text)
            return
        for name in who:
            if self.players[name].kind == "car":
                self._drive(act, name)
            else:
                self._deed(act, name)

    def _deed(self, act: Act, name: str, begin: bool = False) -> None:
        if act.player == PARTNER and name in self.now:
            act = replace(act, player=self.now[name].looks_at)
        if act.deed is Deed.BEYOND:
            self._note(act.text)
            return
        if not self._is_here(name):
            if act.deed is Deed.EXIT:
                return
            self._enter(name)
        elif act.deed is Deed.ENTER and not self.plan.inside and _INDOORS.search(act.text):
            self._exit(act, name)
        if act.deed is Deed.STAND:
            self._stand(act, name, begin)
        elif act.deed in self._DEEDS:
            self._DEEDS[act.deed](self, act, name)

    def _crouch(self, act: Act, name: str) -> None:
        now = self.now[name]
        self._set(name, self._up(name), now.facing, "crouch", 0.0, now.looks_at)

    def _enter(self, name: str) -> None:
        start, inward = self._threshold(name)
        want = (
            start[0] + 1.2 * math.cos(math.radians(inward)),
            start[1] + 1.2 * math.sin(math.radians(inward)),
        )
        if name not in self.now or self.now[name].at != start:
            # The way in may be another door than the way out: begin there, unseen.
            self._set(name, start, inward, present=False)
        spot = self.ground.nearest(want, self._others(name))
        self._walk(name, spot, bearing(start, spot))

    def _threshold(self, name: str) -> tuple[Spot, float]:
        """Return where somebody comes in or goes out, and the direction inward.

        Inside it is a door; outside a few steps from the others, or from where one is.
        """
        near = self.now[name].at if name in self.now else (0.0, 0.0)
        door = self.floor.door(near)
        if door is not None or self.plan.inside:
            return self.floor.before(door)
        leaving = self._is_here(name)
        others = self._others(name) or [near]
        x = near[0] if leaving else sum(o[0] for o in others) / len(others)
        y = near[1] if leaving else sum(o[1] for o in others) / len(others)
        way = -1.0 if x > 0 or (x == 0 and self.plan.look % 2) else 1.0
        spot = self.ground.nearest((x + way * _OUT, y), others)
        return spot, 180.0 if way > 0 else 0.0

    def _exit(self, act: Act, name: str) -> None:
        start, inward = self._threshold(name)
        self._walk(name, start, inward + 180.0, present=False)

    def _go(self, act: Act, name: str) -> None:
        pose: Pose = "run" if act.deed is Deed.RUN else "walk"
        if act.player and self._is_here(act.player):
            self._walk(name, self._beside(name, act.player), None, pose, to=act.player)
            return
        found = self._spot_at(act.thing, name)
        if found is not None:
            self._walk(name, found[0], found[1], pose)
        elif name.startswith(EXTRA):
            self._walk(name, self._away(name), None, pose)
        else:
            self._note(act.text)

    def _away(self, name: str) -> Spot:
        """Return where a crowd goes that just goes: towards the nearer end of the floor."""
        x, y = self.now[name].at
        end = math.copysign(self.plan.width / 2 - 1.2, x)
        return self.ground.nearest((x + (end - x) * 0.7, y), self._others(name))

    def _beside(self, name: str, other: str) -> Spot:
        """Return a spot a metre from somebody, on the side from which one comes, before them."""
        me, them = self.now[name].at, self.now[other]
        way = math.radians(bearing(them.at, me))
        ahead = math.radians(them.facing)
        x = them.at[0] + 1.05 * (math.cos(way) + 0.6 * math.cos(ahead)) / 1.3
        y = them.at[1] + 1.05 * (math.sin(way) + 0.6 * math.sin(ahead)) / 1.3
        return self.ground.nearest((x, y), self._others(name), 0.85)

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

    def _sit(self, act: Act, name: str) -> None:
        if self.players[name].kind in _ANIMALS:
            now = self.now[name]
            self._set(name, now.at, now.facing, "sit", 0.0, now.looks_at)
            return
        if act.thing == "floor":
            now = self.now[name]
            self._set(name, self._up(name), now.facing, "sit", _FLOOR_SEAT, now.looks_at)
            return
        seat = self._free_seat(act.thing, self.now[name].at, name)
        if seat is None and name.startswith(EXTRA):
            return
        seat = seat or self._bring(act.thing, name)
        if self.now[name].pose != "sit" or self.now[name].at != (seat[0], seat[1]):
            self._approach(name, seat)
            self._sit_on(name, seat)

    def _bring(self, thing: str, name: str) -> Seat:
        """Bring a seat where the set has none that is free: a chair, or what the line names."""
        kind = thing if thing in _SEATS else "chair"
        now = self.now[name]
        turn = now.facing + 90.0
        apart = [m.at for m in self.moves if m.present]
        spots = sorted(self.ground.spots, key=lambda s: math.dist(s, now.at))
        fitting = (
            piece(kind, spot, turn)
            for spot in spots
            if all(math.dist(spot, o) > 0.6 for o in apart)
        )
        made = next((p for p in fitting if self.ground.fits(p)), piece(kind, now.at, turn))
        self.ground.add(made)
        self.brought.append(made)
        self.floor.plan = self.plan = self.plan.model_copy(
            update={"pieces": (*self.plan.pieces, made)}
        )
        self._note(f"{name} needs a {kind} that the set does not have: it is brought")
        return made.seats[0]

    def _approach(self, name: str, seat: Seat) -> None:
        """Walk round to the front of a seat, where that is not at once beside it."""
        way = math.radians(seat[2])
        front = (seat[0] + 0.6 * math.cos(way), seat[1] + 0.6 * math.sin(way))
        corners = path(self.ground, self.now[name].at, front)[:-1]
        for corner in corners:
            self._set(name, corner, bearing(self.now[name].at, corner), "walk")

    def _sit_on(self, name: str, seat: Seat, to: str = "") -> None:
        looks = self.now[name].looks_at if name in self.now else to
        self._set(name, (seat[0], seat[1]), seat[2], "sit", seat[3], looks)

    def _free_seat(self, thing: str | None, near: Spot, name: str) -> Seat | None:
        return self.floor.seat(thing, near, self._others(name))

    def _lie(self, act: Act, name: str) -> None:
        now = self.now[name]
        bed = None
        animal = self.players[name].kind in _ANIMALS
        if act.thing in ("bed", "sofa") or (not act.thing and not animal):
            bed = self.floor.bed(act.thing, now.at, self._others(name))
        if bed is None:
            self._set(name, self._up(name), now.facing, "lie", 0.0)
            return
        # Feet to the front of a bed, along a sofa.
        facing = bed.turn - 90.0 if bed.kind == "bed" else bed.turn
        self._set(name, bed.at, facing, "lie", bed.size[2] if bed.kind == "bed" else 0.42)

    def _up(self, name: str) -> Spot:
        """Return where somebody is once off their seat: free floor before it."""
        now = self.now[name]
        if now.pose not in ("sit", "lie") or now.seat <= _FLOOR_SEAT:
            return now.at
        way = math.radians(now.facing)
        want = (now.at[0] + 0.55 * math.cos(way), now.at[1] + 0.55 * math.sin(way))
        return self.ground.nearest(want, self._others(name), 0.6)

    def _stand(self, act: Act, name: str, begin: bool) -> None:
        found = (
            self._spot_at(act.thing, name)
            if act.thing and (begin or act.deed is Deed.STAND)
            else None
        )
        if found is not None and self.now[name].pose == "stand":
            if begin:
                self._set(name, found[0], found[1])
            return
        now = self.now[name]
        if now.pose != "stand":
            self._set(name, self._up(name), now.facing, "stand", 0.0, now.looks_at)

    def _look(self, act: Act, name: str) -> None:
        now = self.now[name]
        if act.player and self._is_here(act.player):
            self._face(name, act.player)
        elif act.thing and now.pose == "stand":
            spot = self.floor.spot_of(act.thing, now.at)
            if spot is not None and math.dist(spot, now.at) > 0.2:
                self._set(name, now.at, bearing(now.at, spot), now.pose, now.seat)

    def _drive(self, act: Act, name: str) -> None:
        now = self.now[name]
        lane = now.at[1]
        if act.deed is Deed.EXIT:
            self._set(name, (-self.plan.width / 2 + 1.0, lane), 180.0, present=False)
        elif act.deed in (Deed.ENTER, Deed.GO, Deed.RUN, Deed.STAND):
            if not now.present:
                self._set(name, (self.plan.width / 2 - 1.0, lane), 180.0, present=False)
            self._set(name, (-2.5, lane), 180.0)
        else:
            self._note(act.text)

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

    def _note(self, text: str) -> None:
        self.unread.setdefault(text)

    _DEEDS: ClassVar[dict[Deed, Callable[["Acting", Act, str], None]]] = {
        Deed.EXIT: _exit,
        Deed.GO: _go,
        Deed.RUN: _go,
        Deed.SIT: _sit,
        Deed.LIE: _lie,
        Deed.CROUCH: _crouch,
        Deed.LOOK: _look,
    }
