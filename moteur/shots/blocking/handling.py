"""Handling: how players pick up, put down, give, take, hold, point, phone, open and close."""

import math
import re

from moteur.shots.blocking.deeds import Act
from moteur.shots.blocking.looking import Looking
from moteur.shots.floors.ground import at_wall, footprint
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Gesture

_REACH, _SEATED = 0.75, 1.2
_DOOR = 1.1
_HANDED = 0.9
_PHONE, _CUP = "phone", "glass"
_VESSELS = re.compile(
    r"\b(?:glass|cup|mug|bottle|pint|flask|can|beer|wine|coffee|tea|whisky|thermos|bowl|verre|"
    r"tasse|bouteille|chope|gourde|bière|café|thé|bol)\b",
    re.IGNORECASE,
)


class Handling(Looking):
    """Players who handle things: gestures, and the steps that they need."""

    def _pick_up(self, act: Act, name: str) -> None:
        self._fetch(name, act.thing or self.where.get(act.held, ""))
        self._get(name, act.held)
        self._gesture(name, "picks up", act.held)

    def _get(self, name: str, thing: str) -> None:
        """Have a thing in hand from now on, and nobody else."""
        if not thing:
            return
        for other in [n for n, held in self.held.items() if held == thing]:
            del self.held[other]
            if other != name and self._is_here(other) and self.now[other].gesture == "holds":
                self._gesture(other, "")
        self.held[name] = thing
        self.where.pop(thing, None)

    def _put_down(self, act: Act, name: str) -> None:
        thing = act.held or self.held.get(name, "")
        other = act.player if act.player != name and self._is_here(act.player) else ""
        if other:
            self._come(name, other, _HANDED)
        else:
            self._fetch(name, act.thing)
        self.held.pop(name, None)
        if thing and act.thing:
            self.where[thing] = act.thing
        self._gesture(name, "puts down", thing)

    def _hang_up(self, act: Act, name: str) -> None:
        self.held.pop(name, None)
        self._gesture(name, "puts down", self.now[name].thing or _PHONE)

    def _give(self, act: Act, name: str) -> None:
        other = self._other(act, name)
        if not other:
            self._note(act.part or act.text)
            return
        if act.refused:
            self._come(name, other, _HANDED)
            self._get(name, act.held)
            self._gesture(name, "gives", act.held, other)
            return
        self._hand_over(name, other, act.held)

    def _take(self, act: Act, name: str) -> None:
        """Take a thing from somebody; from nobody it is picked up."""
        other = act.player if act.player != name and self._is_here(act.player) else ""
        if not other:
            self._pick_up(act, name)
            return
        self._hand_over(other, name, act.held, first=name)

    def _hand_over(self, giver: str, taker: str, thing: str, first: str = "") -> None:
        """Hand a thing over within arm's reach, face to face; `first` goes to the other."""
        comes = first or giver
        self._come(comes, taker if comes == giver else giver, _HANDED)
        thing = thing or self.held.get(giver, "")
        self.held.pop(giver, None)
        if self._handy(taker):
            self._get(taker, thing)
            self._gesture(taker, "takes", thing, giver)
        if self._handy(giver):
            self._gesture(giver, "gives", thing, taker)

    def _other(self, act: Act, name: str) -> str:
        other = act.player or self.now[name].looks_at
        return other if other != name and self._is_here(other) else ""

    def _hold(self, act: Act, name: str) -> None:
        self._get(name, act.held)
        if act.held:
            self._gesture(name, "holds", act.held)

    def _point(self, act: Act, name: str) -> None:
        self._look(act, name)
        self._gesture(name, "points", act.held or act.thing)

    def _wave(self, act: Act, name: str) -> None:
        other = act.player if self._is_here(act.player) and act.player != name else ""
        if other:
            self._face(name, other)
        self._gesture(name, "waves", "", other or None)

    def _drink(self, act: Act, name: str) -> None:
        """Drink from what is named or in hand, else from a glass."""
        thing = _vessel(act.held) or _vessel(self.held.get(name, "")) or _CUP
        if thing not in self.held.values():
            self._get(name, thing)
        self._gesture(name, "drinks", thing)

    def _carry(self, act: Act, name: str) -> None:
        """Have a thing in the arms, and bring it where the line says."""
        if not act.held:
            self._note(act.part or act.text)
            return
        self._get(name, act.held)
        self._gesture(name, "carries", act.held)
        other = act.player if act.player != name and self._is_here(act.player) else ""
        if other:
            self._come(name, other, _HANDED)
        elif act.thing and not self._resting(name):
            self._fetch(name, act.thing)

    def _resting(self, name: str) -> bool:
        return self.now[name].pose in ("sit", "lie")

    def _phone(self, act: Act, name: str) -> None:
        self.held.pop(name, None)
        self._gesture(name, "phones", _PHONE)

    def _open(self, act: Act, name: str) -> None:
        self._work(act, name, "opens")

    def _close(self, act: Act, name: str) -> None:
        self._work(act, name, "closes")

    def _knock(self, act: Act, name: str) -> None:
        self._fetch(name, act.thing or "door")
        self._gesture(name, "reaches", act.thing or "door")

    def _reach(self, act: Act, name: str) -> None:
        if act.thing and not act.held:
            self._fetch(name, act.thing)
        else:
            self._look(act, name)
        self._gesture(name, "reaches", act.held or act.thing)

    def _work(self, act: Act, name: str, gesture: Gesture) -> None:
        if act.thing and act.held not in self.held.values():
            self._fetch(name, act.thing)
        self._gesture(name, gesture, act.held or act.thing)

    def _fetch(self, name: str, thing: str) -> None:
        """Go to a piece, a door or a window, where it is out of reach; else turn to it."""
        now = self.now[name]
        rests = now.pose in ("sit", "lie")
        if not thing or not self._handy(name):
            return
        if self._far(thing, name) <= (_SEATED if rests else _REACH):
            target = self.floor.spot_of(thing, now.at)
            if target is not None and not rests and math.dist(target, now.at) > 0.2:
                self._turn(name, bearing(now.at, target), now.looks_at)
            return
        found = self._spot_at(thing, name)
        if found is not None:
            self._walk(name, found[0], found[1])

    def _far(self, thing: str, name: str) -> float:
        """Return how far somebody is from the edge of a thing, in metres."""
        at = self.now[name].at
        if thing in ("door", "window"):
            hole = self.floor.hole(thing, at)
            away = math.dist(at, at_wall(self.plan, hole, 0.0)) if hole else math.inf
            return away - (_DOOR - _REACH)
        piece = self.floor.piece(thing, at)
        return footprint(piece).distance(*at) if piece else math.inf


def _vessel(thing: str) -> str:
    """Return a thing from which one drinks; nothing for another."""
    return thing if _VESSELS.search(thing) else ""
