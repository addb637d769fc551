"""Resting: how players sit, stand, lie, crouch and lean."""

import math

from moteur.shots.blocking.company import ANIMALS, FLOOR_SEAT, Company
from moteur.shots.blocking.deeds import Act, Deed
from moteur.shots.blocking.paths import path
from moteur.shots.blocking.players import EXTRA
from moteur.shots.blocking.whereabouts import Seat
from moteur.shots.floors.ground import footprint
from moteur.shots.floors.pieces import piece
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Spot

_SEATS = ("chair", "stool", "bench", "armchair", "crate")
_FACING = ("counter", "bar", "table", "desk", "parapet", "sink", "stove")
_BESIDE = 0.75
_BONNET = 0.8


class Resting(Company):
    """Players who come to rest."""

    def _sit(self, act: Act, name: str) -> None:
        now = self.now[name]
        if self.players[name].kind in ANIMALS:
            self._set(name, now.at, now.facing, "sit", 0.0, now.looks_at)
            return
        if act.thing == "floor":
            self._set(name, self._up(name), now.facing, "sit", FLOOR_SEAT, now.looks_at)
            return
        beside = act.player if act.player != name and self._is_here(act.player) else ""
        near = self.now[beside].at if beside and not act.thing else now.at
        if len(act.who) > 1 and name != act.who[0] and act.thing and self._is_here(act.who[0]):
            near = self.now[act.who[0]].at  # who sit down together sit at one table
        near = (self.floor.spot_of(act.by, near) if act.by else None) or near
        seat = self._free_seat(act.thing, near, name) or self._bonnet(act.thing, near, name)
        if seat is None and name.startswith(EXTRA):
            return
        seat = seat or self._bring(act.thing, name)
        if now.pose != "sit" or now.at != (seat[0], seat[1]):
            self._approach(name, seat)
            self._sit_on(name, seat, beside)

    def _bonnet(self, thing: str, near: Spot, name: str) -> Seat | None:
        """Return a free place on the bonnet of the nearest car, its nose at its front."""
        car = self.floor.piece("car", near) if thing == "car" else None
        if car is None:
            return None
        out, facing = footprint(car), (car.turn - 90.0) % 360.0
        seats = [(*out.out(u, 0.62 - out.half_depth), facing, _BONNET) for u in (-0.42, 0.42)]
        return next((s for s in seats if self._empty(s, name)), None)

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
        looks = self.now[name].looks_at if name in self.now else ""
        self._set(name, (seat[0], seat[1]), seat[2], "sit", seat[3], looks or to)

    def _free_seat(self, thing: str | None, near: Spot, name: str) -> Seat | None:
        return self.floor.seat(thing, near, self._others(name))

    def _lie(self, act: Act, name: str) -> None:
        now = self.now[name]
        bed = None
        animal = self.players[name].kind in ANIMALS
        if act.thing in ("bed", "sofa") or (not act.thing and not animal):
            bed = self.floor.bed(act.thing, now.at, self._others(name))
        if bed is None:
            if act.thing in ("bed", "sofa"):
                self._note(f"{name} finds no {act.thing} that is free: lies on the floor")
            self._set(name, self._up(name), now.facing, "lie", 0.0)
            return
        # Feet to the front of a bed, along a sofa.
        facing = bed.turn - 90.0 if bed.kind == "bed" else bed.turn
        self._set(name, bed.at, facing, "lie", bed.size[2] if bed.kind == "bed" else 0.42)

    def _fall(self, act: Act, name: str) -> None:
        """Fall where one is, off one's feet or one's seat, and lie there."""
        now = self.now[name]
        if now.pose != "lie":
            self._set(name, self._up(name), now.facing, "lie", 0.0, "", gesture="falls")

    def _sit_up(self, act: Act, name: str) -> None:
        """Sit up where one lies, on the edge of a bed; who crouches straightens up."""
        now = self.now[name]
        if now.pose == "crouch":
            self._stand(act, name, False)
        if now.pose != "lie" or self.players[name].kind in ANIMALS:
            return
        bed = next((p for p in self.plan.pieces if p.seats and p.at == now.at), None)
        seats = [s for s in bed.seats if self._empty(s, name)] if bed else []
        if not seats:
            self._set(name, now.at, now.facing, "sit", FLOOR_SEAT, now.looks_at)
            return
        to = self.now.get(now.looks_at)
        near = to.at if to is not None and to.present else now.at
        self._sit_on(name, min(seats, key=lambda s: math.dist(s[:2], near)))

    def _empty(self, seat: Seat, name: str) -> bool:
        return all(math.dist(seat[:2], o) > 0.35 for o in self._others(name))

    def _crouch(self, act: Act, name: str) -> None:
        """Crouch where one is, or beside somebody or something named."""
        other = act.player if act.player != name and self._is_here(act.player) else ""
        if other and math.dist(self.now[name].at, self.now[other].at) > 1.3:
            self._walk(name, self._beside(name, other, _BESIDE), None, to=other)
        now = self.now[name]
        self._set(name, self._up(name), now.facing, "crouch", 0.0, other or now.looks_at)

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

    def _lean(self, act: Act, name: str) -> None:
        """Lean on what one works at, facing it; against anything else, with the back to it."""
        now = self.now[name]
        found = self._spot_at(act.thing, name) if now.pose in ("stand", "walk", "run") else None
        if found is None:
            if act.player and self._is_here(act.player) and act.player != name:
                self._face(name, act.player)
            return
        spot, facing = found
        self._walk(name, spot, facing if act.thing in _FACING else facing + 180.0)
