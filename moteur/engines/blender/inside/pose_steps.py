# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps: where each foot stands, from when to when, so that none slides.

Footprints lie on the route beforehand; between two of them a foot swings, on one of them it
stands still and rolls from heel to toe. Shares of a stride after Perry and Burnfield, Gait
Analysis (2010): a walking foot stands for 60 % of it, a running one for about 35 %.
"""

from dataclasses import dataclass
from math import ceil, cos, radians, sin

import numpy as np

from .pose_route import LOW, Route, Walk, ahead, ease, turn

AHEAD, BEHIND = {False: 0.47, True: 0.24}, {False: 0.60, True: 0.38}
TOE_OFF, STRIKE = 30.0, 16.0
SWING = 0.24
TURNED = 16.0


@dataclass(frozen=True)
class Print:
    """Where a foot stands after a swing from frame `off` to `on`; `roll` 0-1 is how it strikes."""

    off: float
    on: float
    x: float
    y: float
    yaw: float
    roll: float = 0.0
    high: float = 0.0


@dataclass(frozen=True)
class Foot:
    """A foot in the set: under its ankle when flat, yaw, pitch (heel up below 0), lift."""

    x: float
    y: float
    yaw: float
    pitch: float = 0.0
    lift: float = 0.0


class Steps:
    """The footprints of one body through a shot."""

    def __init__(self, route: Route, height: float, scale: float, manner: int) -> None:
        self.route, self.height, self.scale, self.manner = route, height, scale, manner
        self.prints: dict[str, list[Print]] = {"l": [], "r": []}
        for side in "lr":
            x, y, yaw = self._of_key(route.keys[0], side)
            self.prints[side].append(Print(-1e6, -1e6 + 1, x, y, yaw))
        events = [(w.first, 0, w) for w in route.walks]
        events += [(float(a["frame"]), 1, i) for i, a in enumerate(route.keys[:-1])]
        for _, kind, what in sorted(events, key=lambda e: (e[0], e[1])):
            if kind == 0:
                self._walk(what)
            else:
                self._shuffle(what)

    def _of_key(self, key: dict, side: str):
        """Return where a foot is while a key holds: before the seat of who sits."""
        off = self.route.front(key) if key["pose"] in LOW else 0.0
        at = ahead(key, off) if off else key["at"]
        return self._stance(at, key["facing"], side, key if off else None)

    def _stance(self, at, facing: float, side: str, seated: dict | None = None):
        """Return where a foot stands when one stands at a spot."""
        k = 1 if side == "l" else -1
        s = self.scale
        lean = 1 if self.manner % 2 else -1
        free = k != lean
        ahead = (0.045 if free else 0.0) * s
        aside = 0.100 * k * s * (1.15 if free else 0.95) - 0.012 * lean * s
        out = (14.0 if free else 7.0) * k
        if seated is not None:
            ahead, aside, out = (0.03 if free else -0.03) * s, 0.105 * k * s, 7.0 * k
        a = radians(facing)
        return (at[0] + ahead * cos(a) - aside * sin(a), at[1] + ahead * sin(a) + aside * cos(a),
                facing + out)  # fmt: skip

    def _add(self, side: str, mark: Print) -> None:
        """Add a footprint; a swing has its time, and follows the one before."""
        line = self.prints[side]
        off = min(mark.off, mark.on - SWING * self.route.rate)
        off = max(off, line[-1].on + 0.5)
        line.append(Print(off, max(mark.on, off + 2), mark.x, mark.y, mark.yaw, mark.roll,
                          mark.high))  # fmt: skip

    def _walk(self, w: Walk) -> None:
        usual = self.height * (
            0.62 * np.clip(w.top / 3.0, 0.5, 1.3) if w.run
            else 0.39 * float(np.sqrt(np.clip(w.top / 1.3, 0.35, 1.4)))
        )  # fmt: skip
        usual *= 0.62 if w.square else 1.0
        open_ = w.opens or w.stays
        count = max(1, ceil(w.long / usual - 0.2))
        long = usual if open_ and w.long < usual else w.long / count
        ahead, behind = AHEAD[w.run] * long, BEHIND[w.run] * long
        side = "l" if (self.manner // 3) % 2 else "r"
        wide = (0.045 if w.run else 0.075) * self.scale
        first, last = (-1, count + 2) if w.opens else (1, count)
        last = count + 2 if w.stays else count
        roll = min(1.0, long / (0.36 * self.height)) * (0.3 if w.square else 1.0)
        if w.opens:
            self.prints = {
                s: [self._mark(w, s, (-2 if s == side else -3) * long, wide, -1e6, -1e6 + 1, 0.0)]
                for s in "lr"
            }
        for j in range(first, last + 1):
            k = 1 if side == "l" else -1
            off = (j - 2) * long + behind if j > 1 or w.opens else 0.0
            on = j * long - ahead
            ends = j >= count and not w.stays
            mark = self._mark(w, side, j * long, wide, w.when(off), w.when(on), roll)
            if ends:
                x, y, yaw = self._end(w, side)
                mark = Print(mark.off, mark.on, x, y, yaw, roll * 0.6, mark.high)
            self._add(side, mark)
            side = "l" if k < 0 else "r"
        if not w.stays:
            x, y, yaw = self._end(w, side)
            off = w.when((count - 1) * long + behind)
            self._add(side, Print(off, w.last + 1, x, y, yaw, 0.15, 0.02))

    def _end(self, w: Walk, side: str):
        """Return where a foot comes to stand at the end of a walk."""
        key = next((k for k in self.route.keys if k["frame"] >= w.last - 0.5), self.route.keys[-1])
        seated = key if key["pose"] in LOW else None
        return self._stance(w.line[-1], w.facing[1], side, seated)

    def _mark(self, w: Walk, side: str, s: float, wide: float, off, on, roll: float) -> Print:
        k = 1 if side == "l" else -1
        x, y = w.spot(s)
        yaw = w.turned(w.when(s))
        a = radians(yaw if w.square else w.heading(s))
        return Print(off, on, float(x - k * wide * sin(a)), float(y + k * wide * cos(a)),
                     yaw + 5 * k, roll, 0.2 if w.run else 0.035)  # fmt: skip

    def _shuffle(self, i: int) -> None:
        """Step round on the spot where the facing changes."""
        keys, rate = self.route.keys, self.route.rate
        a, b = keys[i], keys[i + 1]
        if self.route.walking(a["frame"]) or self.route.walking(b["frame"] - 0.5):
            return
        angle = turn(a["facing"], b["facing"])
        moved = np.hypot(b["at"][0] - a["at"][0], b["at"][1] - a["at"][1])
        low = [k["pose"] in LOW for k in (a, b)]
        if not a.get("present", True) or (low[0] and low[1] and moved > 0.3):
            self._put(b, float(b["frame"]), 0.0)
            return
        if low[0] != low[1]:
            if not any(w.first - b["frame"] < rate and w.first >= b["frame"]
                       for w in self.route.walks):  # fmt: skip
                self._put(b, float(b["frame"]), 0.3 * rate)
            return
        if low[0] or (abs(angle) < TURNED and moved < 0.04):
            return
        count = max(1, ceil(abs(angle) / 100))
        first, last = float(a["frame"]), float(b["frame"])
        span = (last - first) / count
        sides = "lr" if angle > 0 else "rl"
        for n in range(count):
            u = ease((n + 1) / count)
            at = [a["at"][k] + (b["at"][k] - a["at"][k]) * u for k in (0, 1)]
            facing = a["facing"] + angle * u
            for m, side in enumerate(sides):
                off = first + span * (n + 0.5 * m)
                x, y, yaw = self._stance(at, facing, side)
                self._add(side, Print(off, off + max(span * 0.5, 0.2 * rate), x, y, yaw, 0.1, 0.03))

    def _put(self, key: dict, frame: float, swing: float) -> None:
        """Bring both feet to where a key has them, one after the other."""
        for n, side in enumerate("lr"):
            x, y, yaw = self._of_key(key, side)
            was = self.prints[side][-1]
            if np.hypot(was.x - x, was.y - y) < 0.02 and abs(turn(was.yaw, yaw)) < 5:
                continue
            off = max(frame + n * swing, was.on + 0.01)
            on = off + max(swing, 0.01)
            self.prints[side].append(Print(off, on, x, y, yaw, 0.0, 0.04 if swing else 0.0))

    def feet(self, frame: float) -> tuple[Foot, Foot]:
        """Return the left and the right foot at a frame."""
        return self._foot("l", frame), self._foot("r", frame)

    def _foot(self, side: str, frame: float) -> Foot:
        line = self.prints[side]
        i = max(k for k, p in enumerate(line) if k == 0 or p.off <= frame)
        here = line[i]
        if i and frame < here.on:
            was = line[i - 1]
            u = (frame - here.off) / (here.on - here.off)
            e = ease(u)
            pitch = -TOE_OFF * here.roll * (1 - u) ** 1.6 + STRIKE * here.roll * u**2.2
            lift = here.high * self.scale * sin(np.pi * u)
            return Foot(was.x + (here.x - was.x) * e, was.y + (here.y - was.y) * e,
                        was.yaw + turn(was.yaw, here.yaw) * e, pitch, lift)  # fmt: skip
        after = line[i + 1] if i + 1 < len(line) else None
        pitch = 0.0
        if i:
            span = (after.off - here.on) if after else 12.0
            strike = max(0.0, 1 - (frame - here.on) / max(0.2 * span, 1.0))
            pitch += STRIKE * here.roll * strike
        if after is not None and after.roll:
            since = here.on if i else after.off - 0.5 * self.route.rate
            span = min(0.42 * (after.off - since), 0.3 * self.route.rate)
            off = max(0.0, 1 - (after.off - frame) / max(span, 1.0))
            pitch -= TOE_OFF * after.roll * off**1.6
        return Foot(here.x, here.y, here.yaw, pitch)
