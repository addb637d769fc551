# SPDX-License-Identifier: GPL-3.0-or-later
"""Action: what a figure does at a frame, read from the keys of a slate."""

from dataclasses import dataclass, replace
from math import atan2, cos, degrees, hypot, radians, sin
from random import Random

from .figure_face import Expression
from .figure_limbs import Bearing

GOES = ("walk", "run")


@dataclass(frozen=True)
class Moment:
    """Where a figure is at a frame, and what it did before if it is still changing pose."""

    present: bool
    at: tuple[float, float]
    facing: float
    bearing: Bearing
    face: Expression
    before: Bearing | None = None
    change: float = 1.0


class Action:
    """Read one figure of a slate. `rate` is frames a second."""

    def __init__(self, figure: dict, rate: float, eyes: float, table=None) -> None:
        self.hold: tuple | None = None
        self.both = False
        self.keys, self.rate, self.eyes, self.table = figure["keys"], rate, eyes, table
        self.look = int(figure["player"]["look"])
        self.mouths = [tuple(m) for m in figure.get("mouth") or ()]
        self.walked = [0.0]
        for a, b in zip(self.keys, self.keys[1:], strict=False):
            step = hypot(b["at"][0] - a["at"][0], b["at"][1] - a["at"][1])
            self.walked.append(self.walked[-1] + step)

    def mouth(self, frame: float) -> int:
        """Return the openness 0-9 at a frame."""
        value = 0
        for first, openness in self.mouths:
            if first > frame:
                break
            value = openness
        return value

    def _speaking(self, frame: int) -> float:
        """Return 0-1: how much of the second around a frame is spoken."""
        reach = self.rate * 0.6
        hits = sum(self.mouth(frame + reach * k / 4) > 0 for k in range(-4, 5))
        return min(1.0, hits / 6)

    def moment(self, frame: int) -> Moment:
        """Return what the figure does at a frame."""
        i = max(k for k, key in enumerate(self.keys) if k == 0 or key["frame"] <= frame)
        key = self.keys[i]
        after = self.keys[i + 1] if i + 1 < len(self.keys) else None
        at, facing, pace, travelled, course = self._going(i, key, after, frame)
        speak = self._speaking(frame)
        pose = key["pose"]
        if pace > 0.02 and pose not in GOES:
            pose = "walk"
        elif pace <= 0.02 and pose in GOES:
            pose = "stand"
        still = speak < 0.02 and pace < 0.02
        seconds = frame / self.rate
        clock = round(seconds * 2) / 2 if still else seconds
        head, tilt, eye_yaw, eye_pitch = self._gaze(i, frame, at, facing, pose)
        bearing = Bearing(pose, key.get("seat") or 0.0, clock, travelled, course, pace, head, tilt,
                          speak, self.look % 97, self.table if pose == "sit" else None)  # fmt: skip
        face = Expression(self.mouth(frame) / 9, self._blink(seconds), eye_yaw, eye_pitch,
                          0.5 * speak if self.mouth(frame) else 0.0)  # fmt: skip
        if self.hold is not None:
            bearing = replace(bearing, hold=_local(self.hold, at, facing), both=self.both)
        before, change = self._change(i, frame, bearing)
        return Moment(key.get("present", True), at, facing, bearing, face, before, change)

    def _going(self, i: int, key: dict, after: dict | None, frame: int):
        at, facing = tuple(key["at"]), float(key["facing"])
        if after is None or after["frame"] <= key["frame"]:
            return at, facing, 0.0, self.walked[i], 0.0
        u = (frame - key["frame"]) / (after["frame"] - key["frame"])
        dx, dy = after["at"][0] - at[0], after["at"][1] - at[1]
        length = hypot(dx, dy)
        turn = _turn(facing, after["facing"])
        if length < 0.12:
            ease = u * u * (3 - 2 * u)
            return (at[0] + dx * u, at[1] + dy * u), facing + turn * ease, 0.0, self.walked[i], 0.0
        seconds = (after["frame"] - key["frame"]) / self.rate
        ramp = min(0.35, seconds / 3)
        passed = u * seconds
        k = min(1.0, passed / ramp if i == 0 or not self._moves(i - 1) else 1.0,
                (seconds - passed) / ramp if not self._moves(i + 1) else 1.0)  # fmt: skip
        heading = degrees(atan2(dy, dx))
        facing = facing + turn * u
        if length > 0.6:
            facing += _turn(facing, heading) * k
        course = _turn(facing, heading)
        pace = max(0.03, min(1.0, length / seconds / 1.1)) * max(0.15, k)
        return (at[0] + dx * u, at[1] + dy * u), facing, pace, self.walked[i] + length * u, course

    def _moves(self, i: int) -> bool:
        return i + 1 < len(self.walked) and self.walked[i + 1] - self.walked[i] >= 0.12

    def _gaze(self, i: int, frame: int, at, facing: float, pose: str):
        """Return head yaw and pitch, eye yaw and pitch (degrees); eyes go before the head."""
        now = self._aim(self.keys[i].get("gaze"), at, facing, pose)
        if i and self.keys[i].get("gaze") != self.keys[i - 1].get("gaze"):
            then = self._aim(self.keys[i - 1].get("gaze"), at, facing, pose)
            passed = (frame - self.keys[i]["frame"]) / self.rate
            h, e = min(1.0, passed / 0.5), min(1.0, passed / 0.12)
            h = h * h * (3 - 2 * h)
        else:
            then, h, e = now, 1.0, 1.0
        share = [then[k] + (now[k] - then[k]) * h for k in (0, 1)]
        wish = [then[k] + (now[k] - then[k]) * e for k in (0, 1)]
        head = max(-60.0, min(60.0, share[0] * 0.85)), max(-24.0, min(26.0, share[1] * 0.7))
        eye = max(-30.0, min(30.0, wish[0] - head[0])), max(-20.0, min(18.0, wish[1] - head[1]))
        return *(round(x, 2) for x in head), *(round(x, 2) for x in eye)

    def _aim(self, gaze, at, facing: float, pose: str) -> tuple[float, float]:
        if gaze is None:
            return 0.0, 0.0
        dx, dy = gaze[0] - at[0], gaze[1] - at[1]
        reach = hypot(dx, dy)
        yaw = _turn(facing, degrees(atan2(dy, dx))) if reach > 0.05 else 0.0
        if abs(yaw) > 125:
            yaw = 0.0 if abs(yaw) > 165 else 60.0 * (1 if yaw > 0 else -1)
        drop = {"sit": 0.27, "crouch": 0.45, "lie": 0.75}.get(pose, 0.0)
        high = self.eyes * (1 - drop)
        return yaw, degrees(atan2(gaze[2] - high, max(reach, 0.3)))

    def _blink(self, seconds: float) -> float:
        span = 3.1 + (self.look % 7) * 0.2
        n = int(seconds // span)
        start = n * span + Random(f"{self.look} {n}").uniform(0.3, span - 0.5)
        u = (seconds - start) / 0.24
        return max(0.0, 1 - abs(u * 2 - 1) ** 2) if 0 <= u <= 1 else 0.0

    def _change(self, i: int, frame: int, bearing: Bearing) -> tuple[Bearing | None, float]:
        """Return the pose left behind and how far the change from it is, 0-1."""
        if i == 0 or not self.keys[i - 1].get("present", True):
            return None, 1.0
        old, new = self.keys[i - 1]["pose"], self.keys[i]["pose"]
        old, new = ("stand" if p in GOES else p for p in (old, new))
        passed = (frame - self.keys[i]["frame"]) / self.rate
        if old == new or passed >= 0.7:
            return None, 1.0
        u = passed / 0.7
        before = Bearing(old, self.keys[i - 1].get("seat") or 0.0, manner=bearing.manner)
        return before, u * u * (3 - 2 * u)


def _local(point, at, facing: float) -> tuple[float, float, float]:
    """Return a point of the set in a figure's frame."""
    a = radians(-facing)
    x, y = point[0] - at[0], point[1] - at[1]
    return (x * cos(a) - y * sin(a), x * sin(a) + y * cos(a), point[2])


def _turn(a: float, b: float) -> float:
    """Return the shortest turn from a to b, degrees."""
    return (b - a + 180) % 360 - 180
