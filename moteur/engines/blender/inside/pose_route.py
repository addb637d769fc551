# SPDX-License-Identifier: GPL-3.0-or-later
"""Routes: where a body is and which way it faces at each frame, read from the keys of a slate.

Keys lie on straight lines passed at even speed; a body gathers way, goes round corners, comes
to rest before the seat it will sit on, and turns where it stands.
"""

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

import numpy as np

from .mesh import Array

# A way of less than a step is no walk, nor is what goes slower than this, metres a second.
STEP, CREEP = 0.12, 0.1
RAMP, RISE, TURNING = 0.42, 0.8, 0.55
BACK, SHORT = 100.0, 1.6
LOW = ("sit", "lie", "drive")
GOES = ("walk", "run")
CHANGES = {"lie": 1.5, "crouch": 0.7}
FALL = 1.1


@dataclass(frozen=True)
class Place:
    """Where a body is: spot, facing, metres a second, and the way it goes, in degrees."""

    at: tuple[float, float]
    facing: float
    speed: float = 0.0
    heading: float = 0.0
    run: bool = False


@dataclass
class Walk:
    """Going from one spot to another by way of corners.

    `opens` is already under way when the shot begins, `stays` still when it ends; `square` keeps
    the facing, stepping back or aside.
    """

    first: float
    last: float
    line: Array
    run: bool
    facing: tuple[float, float]
    opens: bool = False
    stays: bool = False
    square: bool = False
    rate: float = 24.0

    def __post_init__(self) -> None:
        """Measure the line, and when each metre of it is passed."""
        gaps = np.hypot(*np.diff(self.line, axis=0).T)
        self.gone = np.concatenate([[0.0], np.cumsum(gaps)])
        self.long = float(self.gone[-1])
        seconds = max((self.last - self.first) / self.rate, 1e-3)
        ramp = min(RAMP, seconds / 3)
        a, b = (0.0 if self.opens else ramp), (0.0 if self.stays else ramp)
        self.top = self.long / max(seconds - a / 2 - b / 2, 1e-3)
        t = np.linspace(0.0, seconds, 241)
        v = np.full(len(t), self.top)
        v = np.where(t < a, self.top * t / max(a, 1e-6), v)
        v = np.where(t > seconds - b, self.top * (seconds - t) / max(b, 1e-6), v)
        s = np.concatenate([[0.0], np.cumsum((v[1:] + v[:-1]) / 2 * np.diff(t))])
        self._t, self._s = t, s * (self.long / max(s[-1], 1e-9))
        self._v = v

    def travelled(self, frame: float) -> float:
        """Return the metres gone at a frame, before and after the shot too where it goes on."""
        t = (frame - self.first) / self.rate
        if t < 0 and self.opens:
            return t * self.top
        if t > self._t[-1] and self.stays:
            return self.long + (t - self._t[-1]) * self.top
        return float(np.interp(t, self._t, self._s))

    def when(self, metres: float) -> float:
        """Return the frame at which so many metres are gone."""
        if metres < 0 and self.opens:
            return self.first + metres / self.top * self.rate
        if metres > self.long and self.stays:
            return self.last + (metres - self.long) / self.top * self.rate
        return self.first + float(np.interp(metres, self._s, self._t)) * self.rate

    def speed(self, frame: float) -> float:
        """Return metres a second at a frame."""
        return float(np.interp((frame - self.first) / self.rate, self._t, self._v))

    def spot(self, metres: float) -> Array:
        """Return the spot so far along the line; beyond its ends straight on."""
        if metres < 0 or metres > self.long:
            end, start = (0, 1) if metres < 0 else (-1, -2)
            way = self.line[end] - self.line[start]
            over = -metres if metres < 0 else metres - self.long
            return self.line[end] + way / max(np.hypot(*way), 1e-9) * over
        return np.array([np.interp(metres, self.gone, self.line[:, k]) for k in (0, 1)])

    def heading(self, metres: float) -> float:
        """Return the way the line goes, smoothed over a step, in degrees."""
        way = self.spot(metres + 0.28) - self.spot(metres - 0.28)
        if np.hypot(*way) < 1e-6:
            way = self.line[-1] - self.line[0]
        return degrees(atan2(way[1], way[0]))

    def turned(self, frame: float) -> float:
        """Return the facing at a frame."""
        start, end = self.facing
        u = (frame - self.first) / max(self.last - self.first, 1e-6)
        if self.square:
            return start + turn(start, end) * ease(u)
        onward = self.heading(self.travelled(frame))
        seconds = (self.last - self.first) / self.rate
        span = min(TURNING, seconds / 2.5)
        out = 1.0 if self.opens else ease((frame - self.first) / self.rate / span)
        into = 0.0 if self.stays else ease(1 - (self.last - frame) / self.rate / span)
        facing = start + turn(start, onward) * out
        return facing + turn(facing, end) * into

    def place(self, frame: float) -> Place:
        """Return where the body is at a frame."""
        s = self.travelled(frame)
        x, y = self.spot(s)
        return Place((float(x), float(y)), self.turned(frame), self.speed(frame), self.heading(s),
                     self.run)  # fmt: skip


@dataclass(frozen=True)
class Change:
    """From one pose to another, from frame to frame, and between which spots."""

    first: float
    last: float
    before: dict
    after: dict
    start: tuple[float, float]
    end: tuple[float, float]

    def share(self, frame: float) -> float:
        """Return how much of it is done at a frame, 0-1, eased."""
        return ease((frame - self.first) / max(self.last - self.first, 1e-6))


class Route:
    """The way of one body through a shot. `front` says how far before a seat one stands."""

    def __init__(self, keys: list[dict], rate: float, front) -> None:
        self.keys, self.rate, self.front = keys, rate, front
        self.walks: list[Walk] = []
        self.changes: list[Change] = []
        self._gone: set[int] = set()
        i = 0
        while i + 1 < len(keys):
            j = i
            while j + 1 < len(keys) and self._moves(j):
                j += 1
            if sum(self._far(k) for k in range(i, j)) >= STEP:
                self._gone.update(range(i, j))
                self.walks.append(self._walk(i, j))
            i = max(j, i + 1)
        for i in range(1, len(keys)):
            self._still_change(i)
        self.changes.sort(key=lambda c: c.first)

    def _goes(self, i: int) -> bool:
        """Say whether a body is on its way from one key to the next."""
        return i in self._gone

    def _moves(self, i: int) -> bool:
        a, b = self.keys[i], self.keys[i + 1]
        here = a.get("present", True) and b["frame"] > a["frame"]
        return here and self._far(i) >= CREEP * (b["frame"] - a["frame"]) / self.rate

    def _far(self, i: int) -> float:
        a, b = self.keys[i], self.keys[i + 1]
        return hypot(b["at"][0] - a["at"][0], b["at"][1] - a["at"][1])

    def _walk(self, i: int, j: int) -> Walk:
        keys = self.keys
        a, b = keys[i], keys[j]
        line = np.array([k["at"] for k in keys[i : j + 1]], float)
        keep = np.concatenate([[True], np.hypot(*np.diff(line, axis=0).T) > 1e-4])
        line = line[keep]
        first, last = float(a["frame"]), float(b["frame"])
        before = keys[i - 1] if i else None
        start, end = float(a["facing"]), float(b["facing"])
        if before is not None and before["pose"] not in GOES:
            start = float(before["facing"])
        if before is not None and before["pose"] in LOW and before.get("present", True):
            off = self.front(before)
            line[0] = ahead(before, off)
            rising = first
            first += min(RISE * self.rate, 0.4 * (last - first))
            self._changes(rising, first, before, a, before["at"], line[0])
        if b["pose"] in LOW and b.get("present", True):
            off = self.front(b)
            line[-1] = ahead(b, off)
            after = last + CHANGES.get(b["pose"], RISE) * self.rate
            self._changes(last, after, {**b, "pose": "stand"}, b, line[-1], b["at"])
        way = degrees(atan2(*(line[-1] - line[0])[::-1]))
        long = float(np.hypot(*np.diff(line, axis=0).T).sum())
        opens = i == 0 and a["pose"] in ("walk", "run") and a["frame"] == 0
        stays = j == len(keys) - 1 and b["pose"] in ("walk", "run")
        aside = [abs(turn(f, way)) for f in (start, end)]
        seated = b["pose"] == "sit"
        square = not opens and not stays and long < SHORT and (
            min(aside) > BACK or (min(aside) > 55 and long < 0.75) or (seated and long < 0.5)
        )  # fmt: skip
        run = any(k["pose"] == "run" for k in keys[i:j])
        return Walk(first, last, line, run, (start, end), opens, stays, square, self.rate)

    def _changes(self, first, last, before: dict, after: dict, start, end) -> None:
        a, b = ((float(p[0]), float(p[1])) for p in (start, end))
        self.changes.append(Change(first, last, before, after, a, b))

    def _still_change(self, i: int) -> None:
        """Take note of another pose on the spot."""
        a, b = self.keys[i - 1], self.keys[i]
        old, new = ("stand" if k["pose"] in GOES else k["pose"] for k in (a, b))
        moved = any(w.first < b["frame"] <= w.last for w in self.walks)
        leaves = any(abs(w.first - b["frame"]) < RISE * self.rate + 1 for w in self.walks)
        if old == new or moved or (leaves and old in LOW) or not a.get("present", True):
            return
        fall = b.get("gesture") == "falls"
        seconds = FALL if fall else max(CHANGES.get(p, RISE) for p in (old, new))
        last = b["frame"] + seconds * self.rate
        self._changes(b["frame"], last, a, b, a["at"], b["at"])

    def change(self, frame: float) -> Change | None:
        """Return the change of pose that goes on at a frame."""
        found = [c for c in self.changes if c.first <= frame < c.last]
        return found[-1] if found and self.walking(frame) is None else None

    def walking(self, frame: float) -> Walk | None:
        """Return the walk that goes on at a frame."""
        return next((w for w in self.walks if w.first <= frame < w.last), None)

    def travelled(self, frame: float) -> float:
        """Return the metres walked until a frame."""
        return sum(w.travelled(frame) for w in self.walks if w.first <= frame)

    def place(self, frame: float) -> Place:
        """Return where the body stands at a frame, on its feet or before its seat."""
        walk = self.walking(frame)
        if walk is not None:
            return walk.place(frame)
        i = max(k for k, key in enumerate(self.keys) if k == 0 or key["frame"] <= frame)
        key = self.keys[i]
        after = self.keys[i + 1] if i + 1 < len(self.keys) else None
        at, facing = (float(key["at"][0]), float(key["at"][1])), float(key["facing"])
        if after is not None and after["frame"] > key["frame"] and not self._goes(i):
            u = ease((frame - key["frame"]) / (after["frame"] - key["frame"]))
            facing += turn(facing, float(after["facing"])) * u
            at = _between(at, after["at"], u)
        change = self.change(frame)
        if change is not None:
            at = _between(change.start, change.end, change.share(frame))
            if change.before["pose"] in LOW and key["pose"] not in LOW:
                facing = float(change.before["facing"])
        return Place(at, facing)


def _between(a, b, u: float) -> tuple[float, float]:
    return a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u


def ahead(key: dict, off: float) -> Array:
    """Return the spot so many metres before a key's own."""
    a = radians(key["facing"])
    return np.array([key["at"][0] + off * cos(a), key["at"][1] + off * sin(a)])


def ease(u: float) -> float:
    """Return 0-1 with a slow start and end."""
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def turn(a: float, b: float) -> float:
    """Return the shortest turn from a to b, degrees."""
    return (b - a + 180) % 360 - 180
