"""Riding: players who come and go on bicycles and horses, and vehicles that come by."""

import math
import re

from moteur.shots.blocking.deeds import Act, Deed
from moteur.shots.blocking.going import Going
from moteur.shots.blocking.players import player
from moteur.shots.blocking.vehicles import MOUNTS, ridden
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Spot

_BESIDE, _BEYOND, _FAR_TRAIN, _ROLLS = 0.75, 12.0, 42.0, 13.0
_OFF = re.compile(
    r"\b(?:away|off|out of|out\b|s[’']en (?:va|vont)|s[’']éloigne\w*|disparaît|repart|part\b)", re.I
)
_IN = re.compile(r"\b(?:in|up|into|home|arrive\w*|toward\w*|vers)\b", re.I)
_ABOARD = re.compile(
    r"\b(?:boards?|aboard|on(?:to)? (?:the|a) (?:train|bus|tram)|into the (?:car|taxi|van|bus|cab)|"
    r"(?:dans|à bord d\w+) ?(?:le |la |l[’'])?(?:train|bus|autobus|tram|taxi|voiture|rame))\b",
    re.I,
)
_STAYS_ON = frozenset({
    Deed.GO, Deed.RUN, Deed.ENTER, Deed.EXIT, Deed.RIDE, Deed.MOUNT, Deed.LOOK, Deed.LOOK_OUT,
    Deed.POINT, Deed.WAVE, Deed.HOLD, Deed.TURN, Deed.LOOK_UP, Deed.LOOK_DOWN, Deed.DISMOUNT,
    Deed.STAND, Deed.CIRCLE, Deed.PHONE, Deed.DRIVE,
})  # fmt: skip
_GOES = (Deed.GO, Deed.RUN, Deed.ENTER, Deed.EXIT, Deed.RIDE)


class Riding(Going):
    """Players who ride, and vehicles that come, stop and go."""

    def _saddled(self, act: Act, name: str) -> bool:
        """Put somebody on what a line says they ride, or off it; say whether that is all."""
        what = ridden(act.part or act.text, self.language)
        if act.deed is Deed.DISMOUNT or (name in self.mounts and act.deed not in _STAYS_ON):
            if name in self.mounts and self._is_here(name):
                self._get_off(name)
            return act.deed is Deed.DISMOUNT
        if what and act.deed in (*_GOES, Deed.MOUNT, Deed.STAND, Deed.SIT):
            self._mount(name, what, act.deed is not Deed.MOUNT)
            return act.deed not in _GOES
        if act.deed in (Deed.MOUNT, Deed.RIDE) and not what and name not in self.mounts:
            self._note(act.part or act.text)
            return True
        return False

    def _mount(self, name: str, what: str, rides: bool = False) -> None:
        """Sit on a free bicycle or horse: one that stands there, or one's own.

        Who `rides` when first met has not just got on.
        """
        if name in self.mounts:
            return
        kind = player(what).kind
        mount = self._free_mount(kind, what)
        here = self._is_here(name)
        mine = [m for m in self.moves if m.player == name]
        if rides and here and len(mine) == 1 and mount not in self.now:
            self.moves.remove(mine[0])
            self.mounts[name] = mount
            self._set(name, mine[0].at, self._onward(mine[0].at), "drive")
            return
        if mount in self.now and self.now[mount].present and here:
            self._up_to(name, mount)
        elif here and name in self.now:
            # It has stood beside them since the scene began.
            spot, facing = self._parking(name)
            self._move(mount, spot, facing, True)
            first = next(m for m in reversed(self.moves) if m.player == mount)
            self.moves.remove(first)
            self.moves.insert(0, first.model_copy(update={"element": self.elements[0].id}))
            self._up_to(name, mount)
        elif name in self.now and mount not in self.now:
            self._move(mount, self.now[name].at, self.now[name].facing, False)
        self.mounts[name] = mount
        if here:
            now = self.now[mount]
            self._set(name, now.at, now.facing, "drive")

    def _up_to(self, name: str, mount: str) -> None:
        """Walk to what one is about to ride."""
        there = self.now[mount]
        spot = self.ground.nearest(there.at, self._others(name))
        if math.dist(spot, self.now[name].at) > 1.0:
            self._walk(name, spot, None)
        self._set(name, there.at, there.facing, "stand")

    def _free_mount(self, kind: str, what: str) -> str:
        """Return a mount that nobody rides, made where there is none."""
        taken = set(self.mounts.values())
        for name, p in self.players.items():
            if p.kind == kind and name not in taken and kind in MOUNTS:
                return name
        number = sum(n.startswith(what) for n in self.players) + 1
        name = what if number == 1 else f"{what} {number}"
        self.players[name] = player(name)
        return name

    def _parking(self, name: str) -> tuple[Spot, float]:
        """Return where somebody's bicycle stands: a step beside them, along the floor."""
        now = self.now[name]
        facing = self._onward(now.at)
        side = math.radians(now.facing + 90.0)
        want = now.at[0] + _BESIDE * math.cos(side), now.at[1] + _BESIDE * math.sin(side)
        return self.ground.nearest(want, self._others(name), 0.55), facing

    def _onward(self, at: Spot) -> float:
        """Return which way somebody rides on from a spot: to the farther end of the floor."""
        return 180.0 if at[0] > 0 else 0.0

    def _threshold(self, name: str) -> tuple[Spot, float]:
        """Return where somebody comes in or goes out; who rides comes from afar."""
        if name not in self.mounts or self.plan.inside:
            return super()._threshold(name)
        y = self.now[name].at[1] if name in self.now else 0.0
        ahead = self.now[name].facing if self._is_here(name) else 180.0 * (self.plan.look % 2)
        way = 1.0 if math.cos(math.radians(ahead)) > 0 else -1.0
        edge = way if self._is_here(name) else -way
        spot = self.ground.nearest((edge * (self.plan.width / 2 - 1.0), y), self._others(name))
        return spot, ahead + 180.0 if self._is_here(name) else ahead

    def _get_off(self, name: str) -> None:
        """Stand beside what one rode."""
        mount = self.mounts.pop(name)
        now = self.now[name]
        left = math.radians(now.facing + 90.0)
        want = now.at[0] + _BESIDE * math.cos(left), now.at[1] + _BESIDE * math.sin(left)
        others = [m.at for n, m in self.now.items() if n not in (name, mount) and m.present]
        self._set(name, self.ground.nearest(want, others, 0.5), now.facing, "stand", 0.0,
                  now.looks_at)  # fmt: skip

    def _ride(self, act: Act, name: str) -> None:
        """Ride away, to somebody, or on."""
        said = act.part or act.text
        if _OFF.search(said):
            self._exit(act, name)
        elif act.player and self._is_here(act.player) and act.player != name:
            self._walk(name, self._beside(name, act.player, 1.5), None, to=act.player)
        elif not _IN.search(said):
            x, y = self.now[name].at
            end = math.copysign(self.plan.width / 2 - 1.0, math.cos(math.radians(
                self.now[name].facing)))  # fmt: skip
            spot = self.ground.nearest(self._within((end, y), (x, y), _ROLLS), self._others(name))
            self._walk(name, spot, None)

    def _exit(self, act: Act, name: str) -> None:
        """Go out; aboard what stands there, where a line says so."""
        aboard = self._door(name) if _ABOARD.search(act.part or act.text) else None
        if aboard is None:
            super()._exit(act, name)
            return
        spot, facing = aboard
        self._walk(name, spot, facing, present=False)

    def _door(self, name: str) -> tuple[Spot, float] | None:
        """Return where somebody gets into a vehicle that stands there, and the way in."""
        there = [n for n, p in self.players.items() if p.kind in ("train", "car")]
        near = self.now[name].at
        for vehicle in (n for n in there if self._is_here(n)):
            x, y = self.now[vehicle].at
            if self.players[vehicle].kind == "train":
                x = near[0]
            spot = self.ground.nearest((x, y - math.copysign(1.6, y - near[1])), self._others(name))
            return spot, bearing(spot, (x, y)) if math.dist(spot, (x, y)) > 0.1 else 90.0
        return None

    def _drive(self, act: Act, name: str) -> None:
        """Drive: a vehicle along its lane or line; who sits in one has the wheel in hand."""
        kind = self.players[name].kind
        if kind not in ("car", "train"):
            self._steer(act, name)
            return
        lane, here, off = self._lane(name)
        gone = act.deed is Deed.EXIT or (act.deed is Deed.DRIVE and _OFF.search(act.part or ""))
        if gone or act.deed is Deed.RIDE:
            if self._is_here(name):
                self._set(name, (-off, lane), 180.0, present=False)
        elif act.deed in (Deed.ENTER, Deed.GO, Deed.RUN, Deed.STAND, Deed.DRIVE):
            if not self._is_here(name):
                self._set(name, (off, lane), 180.0, present=False)
            passes = re.search(r"\b(?:past|by|pass(?:es|e)?)\b", act.part or act.text)
            self._set(name, (-off if passes else here, lane), 180.0, present=not passes)
        else:
            self._note(act.part or act.text)

    def _steer(self, act: Act, name: str) -> None:
        """Take the wheel of the car that one sits in."""
        if self.plan.kind == "car_interior":
            self.held[name] = "wheel"
            self._gesture(name, "holds", "wheel")
        else:
            self._note(act.part or act.text)

    def _lane(self, name: str) -> tuple[float, float, float]:
        """Return y of a vehicle's way, x where it stops, and x where nobody sees it any more."""
        now = self.now.get(name)
        if self.players[name].kind == "train":
            return self.plan.depth / 2 + 2.2, 0.0, _FAR_TRAIN
        on = {"road": 1.35, "street": 0.8, "bus_stop": 0.8}
        lane = on.get(self.plan.kind, now.at[1] if now else self.plan.depth / 2 - 6.6)
        return lane, -2.5, self.plan.width / 2 + _BEYOND
