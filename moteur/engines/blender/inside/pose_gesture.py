# SPDX-License-Identifier: GPL-3.0-or-later
"""Gestures: hands that hold, reach, give, take, point, phone, wave, drink, carry, embrace.

A gesture is a few hands in time: from what the hand did, to where it goes, to what it does then.
"""

from itertools import pairwise
from math import cos, pi, radians, sin

import numpy as np

from .figure_limbs import Deed, Hand, ease
from .mesh import Array
from .pose_grip import grip
from .pose_hands import Hands

PALM = 0.085
GRASP, HANDED, LAID = 0.58, 0.95, 0.68
REACHING = ("picks up", "puts down", "gives", "takes", "reaches", "opens", "closes")


class Gestures(Hands):
    """Solve what one figure's hands do."""

    def prepare(self) -> None:
        """Find how far the trunk bows, and the knees bend, for what the hands reach for."""
        s = self.s
        self.bow, self.dip = 0.0, 0.0
        for deed in self.b.deeds:
            if deed.gesture not in REACHING or deed.met or deed.to is None:
                continue
            k = self._out(deed) * deed.share
            to = np.array(deed.to)
            arm = (s.length("r_upper") + s.length("r_fore")) * 0.94 + PALM * s.scale
            low = max(0.0, 0.62 * s.scale - to[2])
            dip = min(0.42, low * 1.05 / s.scale)
            bow = next((a for a in range(0, 61, 4) if self._gap(to, a, dip) < arm), 60)
            self.bow, self.dip = max(self.bow, bow * 1.12 * k), max(self.dip, dip * k)

    def _gap(self, to: Array, bow: float, dip: float) -> float:
        """Return how far a shoulder would be from a point for who bows so."""
        s = self.s
        hip, high = s.joint["pelvis"][2], s.joint["r_upper"][2] - s.joint["pelvis"][2]
        a = radians(bow)
        if self.b.pose == "sit":
            hip = (self.b.seat or 0.45) + 0.12 * s.scale
        side = s.joint["r_upper"][1] if to[1] < 0 else s.joint["l_upper"][1]
        at = (high * sin(a) - 0.2 * s.scale * sin(a), side,
              hip - dip * s.scale + high * cos(a))  # fmt: skip
        return float(np.linalg.norm(to - at))

    def _out(self, deed: Deed) -> float:
        """Return how far out a reach is at its time, 0-1."""
        a, b, c = _TIMES[deed.gesture]
        t = deed.seconds
        return ease(min(t / a, 1.0)) * (1 - ease(min(max((t - b) / (c - b), 0.0), 1.0)))

    def busy(self, side: str, hand: Hand) -> Hand:
        """Return a hand that does what the figure's gestures say."""
        for deed in self.b.deeds:
            if side in self._sides(deed):
                hand = hand.mixed(self._doing(deed, side, hand), deed.share)
        return hand

    def _sides(self, deed: Deed) -> str:
        g = grip(deed.thing)
        if deed.gesture in ("embraces", "falls") or (g.both and deed.gesture not in (
            "points", "waves", "phones", "opens", "closes", "reaches")):  # fmt: skip
            return "lr"
        return "" if g.kind == "none" and deed.gesture in ("holds", "carries") else "r"

    def _doing(self, deed: Deed, side: str, rest: Hand) -> Hand:
        """Return a hand at a gesture's time."""
        t, what = deed.seconds, deed.gesture
        if what in REACHING:
            return self._reached(deed, side, rest)
        ways = {
            "holds": lambda: ((0.45, self._held(deed, side)),),
            "carries": lambda: ((0.6, self._held(deed, side)),),
            "drinks": lambda: self._drinking(deed, side),
            "phones": lambda: ((0.6, self._ear(side)),),
            "points": lambda: ((0.45, hand := self._pointed(deed)), (2.7, hand), (3.2, rest)),
            "waves": lambda: ((0.45, hand := self._waved(t)), (2.6, hand), (3.1, rest)),
            "embraces": lambda: ((0.8, self._round(deed, side)),),
            "falls": lambda: ((0.22, hand := self._flung(side)), (0.6, hand), (1.1, rest)),
        }
        first = self._held(deed, side) if what == "drinks" else rest
        return _through(t, ((0, first), *ways[what]())) if what in ways else rest

    def _reached(self, deed: Deed, side: str, rest: Hand) -> Hand:
        t, what = deed.seconds, deed.gesture
        a, b, c = _TIMES[what]
        out = self._towards(deed, side)
        first, last, there = rest, rest, out
        if what in ("picks up", "takes"):
            last = self._held(deed, side)
        elif what in ("puts down", "gives"):
            first = self._held(deed, side)
        elif what == "reaches" and deed.thing == "hand" and 0.5 < t < 1.9:
            out.at = out.at + np.array([0, 0, 0.022 * sin(2 * pi * 2.1 * (t - 0.5))])
        elif what in ("opens", "closes"):
            pull = np.array([-0.16 if what == "opens" else 0.03, 0.05, 0.0])
            there = Hand(out.at + pull, out.pole, out.palm, out.point)
        return _through(t, ((0, first), (a, out), (b, there), (c, last)))

    # Where hands go.

    def _of(self, ahead: float, aside: float, up: float, k: int) -> Array:
        """Return a point before the chest, which goes with it but stays upright."""
        middle = self._carried("chest", np.array([0, 0, self.s.joint["chest"][2]]))
        deep = ahead + 0.12 * (self.build - 1)
        return middle + self._of_chest(deep, aside * k, up) * self.s.scale

    def _towards(self, deed: Deed, side: str) -> Hand:
        """Return the hand at what it reaches for."""
        s, k = self.s, 1 if side == "l" else -1
        both = len(self._sides(deed)) > 1
        if deed.to is None:
            to = self._of(0.44, 0.06, -0.22, k) if deed.met else self._of(0.40, 0.12, -0.30, k)
        else:
            to = np.array(deed.to, float)
        if both:
            to = to + np.array([0, k * min(0.09, grip(deed.thing).wide / 2), 0])
        start = self._carried("chest", s.joint[f"{side}_upper"])
        way = to - start
        way = way / (np.linalg.norm(way) + 1e-9)
        down = to[2] < start[2] - 0.25 * s.scale and not deed.met
        point = way * (1, 1, 0.35) + np.array([0, 0, -0.25 if down else 0.05])
        point = point / (np.linalg.norm(point) + 1e-9)
        palm = np.array([0, -k * 0.4, -1.0]) if down else np.array([0.0, -k * 1.0, 0.15])
        wrist = to - point * PALM * s.scale - _unit(palm) * 0.025 * s.scale
        if deed.gesture in ("opens", "closes"):
            palm = np.array([0.1, -k * 0.2, -1.0])
        return Hand(wrist, np.array([-0.4, k * 0.7, -0.8]), palm, point)

    def _held(self, deed: Deed, side: str) -> Hand:
        """Return the hand that has a thing, as such a thing is held."""
        k = 1 if side == "l" else -1
        g = grip(deed.thing)
        if g.kind == "bag":
            return self._hang(side, 2, 4, 10 if g.wide < 0.4 else 14)
        ahead, aside, up, *ways = _HELD.get(g.kind, _HELD["small"])
        if g.kind in ("sheet", "box", "tray"):
            aside = min(g.wide / 2 + 0.01, 0.24)
        bob = 0.006 * sin(self.b.seconds * 1.1 + self.b.manner)
        pole, palm, point = (self._of_chest(x, y * k, z) for x, y, z in ways)
        return Hand(self._of(ahead, aside, up + bob, k), pole, palm, point)

    def _by_head(self, x: float, y: float, z: float) -> Array:
        """Return a point of head space (chin at 0, crown at 0.24) in the figure's frame."""
        s = self.s
        k = s.head / 0.24
        origin = np.array([s.joint["head"][0] + 0.012, 0, s.height - s.head])
        rest = origin + np.array([x, y, z]) * k
        return self.out.at["head"] + self.out.turn["head"] @ (rest - s.joint["head"])

    def _ear(self, side: str) -> Hand:
        k = 1 if side == "l" else -1
        turn = self.out.turn["head"]
        point = turn @ np.array([-0.42, -0.12 * k, 1.0])
        ear = self._by_head(0.030, 0.128 * k, 0.075)
        return Hand(ear - _unit(point) * PALM * self.s.scale, self._of_chest(0.75, 0.30 * k, -1.0),
                    turn @ np.array([0.15, -k, 0.0]), point)  # fmt: skip

    def _drinking(self, deed: Deed, side: str) -> tuple[tuple[float, Hand], ...]:
        """Bring a cup to the lips, drink, and hold it again."""
        k = 1 if side == "l" else -1
        turn = self.out.turn["head"]
        mouth = self._by_head(0.135, 0.0, 0.040)
        point = turn @ np.array([0.35, -k * 0.85, 0.40])
        at = mouth - _unit(point) * PALM * self.s.scale + turn @ np.array([0.03, -0.02 * k, -0.035])
        lips = Hand(at, self._of_chest(0.1, k * 0.9, -0.6), turn @ np.array([-0.4, -k * 0.5, 0.25]),
                    point)  # fmt: skip
        return (0.85, lips), (1.9, lips), (2.6, self._held(deed, side))

    def _pointed(self, deed: Deed) -> Hand:
        s = self.s
        start = self._carried("chest", s.joint["r_upper"])
        to = np.array(deed.to) if deed.to is not None else start + np.array([2.0, -0.3, -0.05])
        way = _unit(to - start)
        if way[0] < -0.3:
            way = _unit(way * (0, 1, 1) + np.array([0.15, -0.2, 0]))
        long = (s.length("r_upper") + s.length("r_fore")) * 0.97
        return Hand(start + way * long, np.array([-0.2, -0.5, -1.0]), np.array([0, 0.5, -0.9]), way)

    def _waved(self, t: float) -> Hand:
        swing = sin(2 * pi * 1.8 * t)
        at = self._of(0.17, 0.36 - 0.04 * swing, 0.34, -1)
        return Hand(at, self._of_chest(-0.2, -1.0, -0.7), self._of_chest(1.0, 0.1, 0.0),
                    self._of_chest(0.1, 0.45 * swing, 1.0))  # fmt: skip

    def _round(self, deed: Deed, side: str) -> Hand:
        """Put an arm round somebody who stands close."""
        s, k = self.s, 1 if side == "l" else -1
        if deed.to is None:
            return self._held(Deed("holds", "box"), side)
        to = np.array(deed.to)
        away = to * (1, 1, 0)
        away = away / (np.linalg.norm(away) + 1e-9)
        left = np.array([-away[1], away[0], 0.0])
        high = 0.06 if side == "r" else -0.10
        at = to + away * 0.115 + left * k * 0.075 + np.array([0, 0, high * s.scale])
        return Hand(at, left * k * 1.0 + np.array([0, 0, -0.35]), -away + left * -k * 0.3,
                    away * 0.12 - left * k + np.array([0, 0, 0.25 if k < 0 else -0.1]))  # fmt: skip

    def _flung(self, side: str) -> Hand:
        k = 1 if side == "l" else -1
        return Hand(self._of(0.30, 0.34, 0.10 + 0.08 * k, k), self._of_chest(-0.4, k, -0.3),
                    self._of_chest(0.6, 0, -0.6), self._of_chest(0.7, 0.3 * k, 0.5))  # fmt: skip


_HELD = {
    "sheet": (0.285, 0.1, -0.155, (-0.3, 0.8, -0.9), (0.15, -1, 0.35), (0.62, -0.1, 0.75)),
    "box": (0.24, 0.2, -0.27, (-0.6, 0.7, -0.3), (0.0, -1, 0.8), (1.0, -0.25, 0.12)),
    "tray": (0.24, 0.2, -0.16, (-0.6, 0.7, -0.3), (0.0, -0.3, 0.8), (1.0, -0.25, 0.12)),
    "phone": (0.25, 0.09, -0.075, (-0.4, 0.7, -0.9), (-0.45, -0.2, 0.75), (0.55, -0.3, 0.75)),
    "aim": (0.44, 0.05, 0.0, (-0.3, 0.7, -0.8), (0.0, -1, 0.1), (1.0, -0.05, 0.02)),
    "rod": (0.25, 0.16, -0.17, (-0.5, 0.7, -0.7), (0.1, -1, 0.1), (0.9, -0.2, 0.3)),
    "cup": (0.255, 0.13, -0.16, (-0.5, 0.7, -0.7), (0.1, -1, 0.05), (0.95, -0.3, 0.08)),
    "small": (0.26, 0.13, -0.15, (-0.5, 0.7, -0.7), (0.1, -0.6, 0.75), (0.9, -0.3, 0.3)),
}  # fmt: skip
"""How far before, beside and above the chest a wrist is; elbow, palm and fingers, outward +y."""

_TIMES = {
    "picks up": (0.5, 0.66, 1.2), "puts down": (0.6, 0.78, 1.3), "gives": (0.7, 1.1, 1.7),
    "takes": (0.75, 1.05, 1.7), "reaches": (0.55, 1.9, 2.4), "opens": (0.5, 1.1, 1.6),
    "closes": (0.5, 1.1, 1.6),
}  # fmt: skip


def _through(t: float, marks: tuple[tuple[float, Hand], ...]) -> Hand:
    """Return the hand at a time on its way through others."""
    hand = marks[0][1]
    for (a, one), (b, two) in pairwise(marks):
        if t >= a:
            hand = one.mixed(two, ease(min((t - a) / (b - a), 1.0)))
    return hand


def _unit(v: Array) -> Array:
    return v / (np.linalg.norm(v) + 1e-9)
