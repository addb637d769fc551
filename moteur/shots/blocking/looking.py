"""Looking: how players look at each other, out, and away; how they meet."""

import math

from moteur.shots.blocking.company import Company
from moteur.shots.blocking.deeds import Act
from moteur.shots.floors.ground import at_wall
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import VEHICLES

_AT_WINDOW = 1.3
_CLOSE, _ARM = 0.45, 0.85
_AWAY = 130.0


class Looking(Company):
    """Players who look, turn, embrace and shake hands."""

    def _look(self, act: Act, name: str) -> None:
        now = self.now[name]
        if act.player and self._is_here(act.player) and act.player != name:
            self._face(name, act.player)
        elif act.thing and now.pose == "stand":
            spot = self.floor.spot_of(act.thing, now.at)
            if spot is not None and math.dist(spot, now.at) > 0.2:
                self._set(name, now.at, bearing(now.at, spot), now.pose, now.seat)

    def _look_out(self, act: Act, name: str) -> None:
        """Go to the nearest window, where one stands, and look out."""
        now = self.now[name]
        hole = self.floor.hole("window", now.at)
        if hole is None:
            self._gesture(name, "looks out", "window", "")
            return
        glass = at_wall(self.plan, hole, 0.0)
        if now.pose in ("stand", "walk", "run") and math.dist(now.at, glass) > _AT_WINDOW:
            found = self._spot_at("window", name)
            if found is not None:
                self._walk(name, found[0], found[1])
        elif now.pose != "lie" and math.dist(now.at, glass) > 0.05:
            self._turn(name, bearing(now.at, glass))
        self._gesture(name, "looks out", "window", "")

    def _turn_to(self, act: Act, name: str) -> None:
        """Turn to somebody or something; with nothing named, to whom one talks with, or round."""
        now = self.now[name]
        to = act.player or ("" if act.thing else now.looks_at)
        if to and self._is_here(to) and to != name:
            self._face(name, to)
        elif act.thing:
            self._look(act, name)
        elif now.pose == "stand" and not to:
            self._turn(name, now.facing + 180.0)

    def _turn_away(self, act: Act, name: str) -> None:
        """Turn from whom one talks with; one is not turned twice."""
        now = self.now[name]
        other = act.player or now.looks_at
        facing = now.facing + _AWAY
        if self._is_here(other) and other != name and self.now[other].at != now.at:
            to = bearing(now.at, self.now[other].at)
            if turn_between(to, now.facing) > 90.0:
                return
            facing = to + _AWAY
        self._turn(name, facing)

    def _keep_back(self, act: Act, name: str) -> None:
        """Show the back to whom one does not turn to: who calls, or the nearest."""
        now = self.now[name]
        if now.pose not in ("stand", "walk", "run"):
            return
        others = [m for n, m in self.now.items() if n != name and m.present and m.at != now.at]
        named = self.now.get(now.looks_at)
        if named is None or not named.present or named.at == now.at:
            named = min(others, key=lambda m: math.dist(m.at, now.at), default=None)
        if named is not None and turn_between(bearing(now.at, named.at), now.facing) < 90.0:
            self._turn(name, bearing(named.at, now.at))

    def _embrace(self, act: Act, name: str) -> None:
        """Stand close and face each other; beside who sits or lies."""
        other = self._met(act, name)
        if not other:
            self._note(act.part or act.text)
            return
        up = all(self.now[n].pose in ("stand", "walk", "run", "crouch") for n in (name, other))
        self._come(name, other, _CLOSE if up else _ARM)
        if up and all(self._handy(n) for n in (name, other)):
            for one, two in ((name, other), (other, name)):
                self._gesture(one, "embraces", "", two)

    def _shake(self, act: Act, name: str) -> None:
        other = self._met(act, name)
        if not other:
            self._note(act.part or act.text)
            return
        self._come(name, other, _ARM)
        for one, two in ((name, other), (other, name)):
            self._gesture(one, "reaches", "hand", two)

    def _met(self, act: Act, name: str) -> str:
        """Return whom somebody embraces or greets: whom the line names, or does it with."""
        # Two who do it together are met once, by the first.
        if len(act.who) > 1:
            return act.who[1] if name == act.who[0] and self._is_here(act.who[1]) else ""
        other = act.player or self.now[name].looks_at
        return other if other != name and self._is_here(other) else ""

    def _come(self, name: str, other: str, away: float) -> None:
        """Come within reach of somebody, and face each other.

        Who sits or lies is come to, where the other stands.
        """
        rests = [self.now[n].pose in ("sit", "lie") for n in (name, other)]
        if rests[0] and not rests[1]:
            name, other = other, name
        me, them = self.now[name], self.now[other]
        apart = math.dist(me.at, them.at)
        near = 1.7 if all(rests) else max(away + 0.25, 0.6)
        if apart > near and self.players[name].kind not in VEHICLES:
            self._walk(name, self._to(name, other, away), None, to=other)
        self._face(name, other)
        if self.players[other].kind not in VEHICLES:
            self._face(other, name)

    def _to(self, name: str, other: str, away: float) -> tuple[float, float]:
        """Return a spot before somebody, on the side from which one comes."""
        me, them = self.now[name].at, self.now[other].at
        if away >= _ARM:
            return self._beside(name, other, away)
        way = math.radians(bearing(them, me))
        want = (them[0] + away * math.cos(way), them[1] + away * math.sin(way))
        return self.ground.nearest(want, self._others(name), away * 0.8)
