"""Going: how players come in, leave, and go about a floor."""

import math
import re

from moteur.shots.blocking.company import Company
from moteur.shots.blocking.deeds import Act, Deed
from moteur.shots.blocking.players import EXTRA
from moteur.shots.floors.ground import footprint
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Pose, Spot

_OUT = 5.0
_STEP_BACK = 0.9
_ALONGSIDE, _FAR, _STROLL, _WIDE = 0.5, 9.0, 4.0, 120.0
_ROUND = (70.0, 140.0, 210.0, 290.0)
_INDOORS = re.compile(
    r"\binto (?:the|her|his|their) (?:house|building|shop|bakery|hotel|bar|"
    r"church|school|station)\b",
    re.IGNORECASE,
)


class Going(Company):
    """Players who come and go."""

    def _goes_in(self, act: Act) -> bool:
        """Say whether who is outside goes into a house, and so is gone."""
        return not self.plan.inside and bool(_INDOORS.search(act.text))

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
        if act.player and self._is_here(act.player) and act.player != name:
            self._walk(name, self._beside(name, act.player), None, pose, to=act.player)
            return
        if act.player != name and self._has_left(act.player):
            self._exit(act, name)  # who runs after somebody who has left is gone too
            return
        if act.way:
            first = act.who[0]
            together = name != first and self._is_here(first)
            spot = self._beside(name, first) if together else self._far_end(act, name)
            self._walk(name, spot, None, pose)
            return
        found = self._spot_at(act.thing, name)
        if found is not None:
            self._walk(name, found[0], found[1], pose)
        elif name.startswith(EXTRA):
            self._walk(name, self._away(name), None, pose)
        else:
            self._note(act.part or act.text)

    def _has_left(self, name: str) -> bool:
        """Say whether somebody was on the floor and is gone."""
        was = any(m.player == name and m.present for m in self.moves)
        return was and not self._is_here(name)

    def _far_end(self, act: Act, name: str) -> Spot:
        """Return where somebody comes to who goes along a thing or the set, or across it."""
        x, y = self.now[name].at
        piece = self.floor.piece(act.thing, (x, y)) if act.thing else None
        others = self._others(name)
        if act.way == "along" and piece is not None:
            out = footprint(piece)
            side = math.copysign(out.half_depth + _ALONGSIDE, out.own(x, y)[1])
            ends = [out.out(u * max(out.half_width - 0.5, 0.0), side) for u in (-1.0, 1.0)]
            free = [self.ground.nearest(self._within(end, (x, y)), others) for end in ends]
            return max(free, key=lambda s: (math.dist(s, (x, y)), s))
        if act.way == "across" and self.plan.width * self.plan.depth < _WIDE:
            return self.ground.nearest((-x, -y), others)
        # On a wide floor, a good way towards the farther end.
        end = math.copysign(self.plan.width / 2 - 1.0, -x if x else 1.0)
        far = _FAR if act.way == "across" else _STROLL
        return self.ground.nearest(self._within((end, y), (x, y), far), others)

    def _within(self, end: Spot, here: Spot, far: float = _FAR) -> Spot:
        """Return the end of a way, or as far along it as a scene is played."""
        away = math.dist(end, here)
        share = min(1.0, far / away) if away > 0 else 1.0
        return (here[0] + (end[0] - here[0]) * share, here[1] + (end[1] - here[1]) * share)

    def _away(self, name: str) -> Spot:
        """Return where a crowd goes that just goes: towards the nearer end of the floor."""
        x, y = self.now[name].at
        end = math.copysign(self.plan.width / 2 - 1.2, x)
        return self.ground.nearest((x + (end - x) * 0.7, y), self._others(name))

    def _back(self, act: Act, name: str) -> None:
        """Step back, from somebody or from where one faces, still facing there."""
        now = self.now[name]
        other = act.player if self._is_here(act.player) else now.looks_at
        facing = now.facing
        if self._is_here(other) and other != name and self.now[other].at != now.at:
            facing = bearing(now.at, self.now[other].at)
        way = math.radians(facing + 180.0)
        x, y = self._up(name)
        want = (x + _STEP_BACK * math.cos(way), y + _STEP_BACK * math.sin(way))
        spot = self.ground.nearest(want, self._others(name))
        self._set(name, spot, facing, "stand", 0.0, other if self._is_here(other) else "")

    def _circle(self, act: Act, name: str) -> None:
        """Go once round somebody or something, and face it."""
        near = self.now[name].at
        piece = self.floor.piece(act.thing, near) if act.thing else None
        if act.player and self._is_here(act.player) and act.player != name:
            middle, away = self.now[act.player].at, 1.2
        elif piece is not None:
            shape = footprint(piece)
            middle, away = piece.at, math.hypot(shape.half_width, shape.half_depth) + 0.45
        else:
            self._note(act.part or act.text)
            return
        start = bearing(middle, near) if math.dist(middle, near) > 0.05 else 0.0
        for turn in (*_ROUND, 360.0):
            way = math.radians(start + turn)
            want = (middle[0] + away * math.cos(way), middle[1] + away * math.sin(way))
            spot = self.ground.nearest(want, self._others(name), 0.5)
            if math.dist(spot, middle) > 0.3:
                self._walk(name, spot, bearing(spot, middle), "walk", "")
