# SPDX-License-Identifier: GPL-3.0-or-later
"""Action: what a figure does at a frame, read from the keys of a slate."""

from dataclasses import dataclass, fields
from math import atan2, cos, degrees, hypot, radians, sin

from .figure_face import Expression
from .figure_limbs import Bearing, Deed
from .figure_stature import crown
from .pose_ride import MOUNTS, afoot, rides
from .pose_route import GOES, LOW, Change, Route, ease, turn
from .pose_steps import Steps

FULL = {"walk": 1.15, "run": 2.4}
LEAD, FOLLOW = 0.12, 0.5
FADE = 0.45
HEAD, NOD, EYE = 104.0, 26.0, 30.0
MOODY = 1.0
BLINK = 0.12


@dataclass(frozen=True)
class Moment:
    """Where a figure is at a frame, what its body does, and what its face."""

    present: bool
    at: tuple[float, float]
    facing: float
    bearing: Bearing
    face: Expression
    left: tuple[tuple[str, tuple[float, ...]], ...] = ()


class Action:
    """Read one figure of a slate. `rate` is frames a second, `eyes` their height, metres."""

    def __init__(self, figure: dict, rate: float, eyes: float, table=None) -> None:
        self.hold: tuple | None = None
        self.mount = figure["player"].get("kind") in MOUNTS
        self.both = False
        self.keys, self.rate, self.eyes, self.table = figure["keys"], rate, eyes, table
        self.left = figure.get("left") or ()
        player = figure["player"]
        self.look, self.age = int(player["look"]), int(player.get("age") or 35)
        self.tall = float(player["height"])
        self.mouths = [tuple(m) for m in figure.get("mouth") or ()]
        self.shapes = [tuple(m) for m in figure.get("shapes") or ()]
        self.blinks = tuple(figure.get("blinks") or ())
        self.manner = self.look % 97
        scale = (self.tall - 0.195 - 0.04 * self.tall) / 1.487
        self.scale = scale
        self.route = Route(afoot(self.keys), rate, self._front)
        self.steps = Steps(self.route, self.tall, scale, self.manner)

    def _front(self, key: dict) -> float:
        """Return how far before a seat one stands to sit down on it; 0 on the floor."""
        if (key.get("seat") or 0.0) < 0.2:
            return 0.0
        return (1.05 if key["pose"] == "lie" else 0.34) * self.scale

    def mouth(self, frame: float) -> int:
        """Return the openness 0-9 at a frame."""
        return int(_at(self.mouths, frame, 0))

    def shape(self, frame: float) -> str:
        """Return the mouth's shape at a frame; none where the slate has none."""
        return str(_at(self.shapes, frame, "X")) if self.shapes else ""

    def _open(self, frame: float) -> bool:
        return self.mouth(frame) > 0 or self.shape(frame) not in ("", "X", "A")

    def _speaking(self, frame: int) -> float:
        """Return 0-1: how much of the second around a frame is spoken."""
        reach = self.rate * 0.6
        hits = sum(self._open(frame + reach * k / 4) for k in range(-4, 5))
        return min(1.0, hits / 5)

    def moment(self, frame: int) -> Moment:
        """Return what the figure does at a frame."""
        i = max(k for k, key in enumerate(self.keys) if k == 0 or key["frame"] <= frame)
        key = self.keys[i]
        place = self.route.place(frame)
        change = self.route.change(frame)
        pace = min(1.0, place.speed / FULL["run" if place.run else "walk"])
        pose, seat = self._pose(key, place.speed, change, place.run)
        speak = self._speaking(frame)
        deeds = self._deeds(i, frame)
        busy = any(d.seconds < 3.2 for d in deeds) or change is not None
        still = speak < 0.02 and pace < 0.02 and not busy
        seconds = frame / self.rate
        clock = round(seconds * 2) / 2 if still else seconds
        feeling, was, felt = self._feeling(i, frame)
        look, eye = self._gaze(i, frame)
        yaw, pitch = self._aim(look, place.at, place.facing, pose, seat)
        head = _held(yaw * 0.88, HEAD), _held(pitch * 0.7, NOD)
        target = _local(eye, place.at, place.facing) if eye is not None else None
        bearing = Bearing(
            pose=pose, seat=seat, seconds=clock, pace=round(pace, 3),
            travelled=round(self.route.travelled(frame), 3),
            turn_head=round(head[0], 2), tilt_head=round(head[1], 2), speak=speak,
            manner=self.manner, table=self.table if pose == "sit" else None,
            feet=self._feet(frame, place.at, place.facing), look=target, deeds=deeds,
            feeling=feeling, was=was, felt=felt, age=self.age,
        )  # fmt: skip
        if self.hold is not None:
            bearing.hold, bearing.both = _local(self.hold, place.at, place.facing), self.both
            # The other hand keeps out of the picture of it.
            bearing.table, bearing.deeds, bearing.speak = None, (), 0.0
        if change is not None:
            bearing.before = self._before(change, bearing)
            bearing.change = round(change.share(frame), 4)
            bearing.fall = key.get("gesture") == "falls" and pose == "lie"
            if bearing.fall:
                bearing.change = (frame - change.first) / (change.last - change.first)
        elif pose == "lie" and key.get("gesture") == "falls":
            bearing.fall = True
        face = self._face(frame, seconds, speak, (feeling, was, felt), (yaw, pitch), head)
        left = tuple(
            (thing, _local(at, place.at, place.facing))
            for thing, at, first, last in self.left if first <= frame < last
        )  # fmt: skip
        facing = round(place.facing, 3)
        return Moment(key.get("present", True), place.at, facing, bearing, face, left)

    def _pose(self, key: dict, speed: float, change: Change | None, run: bool):
        """Return the pose and the seat at a frame."""
        if rides(key) and not self.mount:
            return "drive", float(key["seat"])
        if speed > 0.02:
            return ("run" if run else "walk"), 0.0
        if change is not None:
            key = change.after
        pose = key["pose"]
        if change is None and pose in LOW and self.route.walking(key["frame"]) is not None:
            pose = key["pose"]
        return ("stand" if pose in GOES else pose), float(key.get("seat") or 0.0)

    def _before(self, change: Change, now: Bearing) -> Bearing:
        """Return the bearing left behind: the same but for pose and seat."""
        old = change.before["pose"]
        pose = "stand" if old in GOES else old
        values = {f.name: getattr(now, f.name) for f in fields(Bearing)}
        values |= {"pose": pose, "seat": float(change.before.get("seat") or 0.0), "before": None,
                   "table": self.table if pose == "sit" else None}  # fmt: skip
        return Bearing(**values)

    def _feet(self, frame: float, at, facing: float) -> tuple[tuple[float, ...], ...]:
        """Return left and right foot in the figure's frame."""
        found = []
        for foot in self.steps.feet(frame):
            x, y, _ = _local((foot.x, foot.y, 0.0), at, facing)
            yaw = turn(facing, foot.yaw)
            found.append(tuple(round(v, 4) for v in (x, y, yaw, foot.pitch, foot.lift)))
        return tuple(found)

    # Hands.

    def _deeds(self, i: int, frame: int) -> tuple[Deed, ...]:
        """Return what the hands do at a frame, after what they let go of a moment ago."""
        begun = i
        while begun and _deed(self.keys[begun - 1]) == _deed(self.keys[i]):
            begun -= 1
        found = []
        passed = (frame - self.keys[begun]["frame"]) / self.rate
        if begun and passed < FADE:
            old = self._one(begun - 1, frame)
            if old is not None:
                old.share = round(1 - ease(passed / FADE), 3)
                found.append(old)
        new = self._one(i, frame)
        if new is not None:
            # Hands that had the thing already do not fetch it again.
            kept = begun and self.keys[begun - 1].get("thing") == new.thing and new.thing
            if kept and new.gesture in ("holds", "carries"):
                new.seconds += 1.0
            new.share = round(ease(passed / FADE), 3) if kept and passed < FADE else 1.0
            found.append(new)
        return tuple(found)

    def _one(self, i: int, frame: int) -> Deed | None:
        key = self.keys[i]
        if not key.get("gesture"):
            return None
        first = i
        while first and _deed(self.keys[first - 1]) == _deed(key):
            first -= 1
        since = self.keys[first]["frame"] - (self.keys[first].get("since") or 0)
        place = self.route.place(frame)
        to = key.get("to")
        local = None
        if to is not None:
            local = tuple(round(v, 3) for v in _local(to, place.at, place.facing))
        met = bool(key.get("with_")) and key["gesture"] in ("gives", "takes", "reaches")
        seconds = round((frame - since) / self.rate, 3)
        return Deed(key["gesture"], key.get("thing") or "", min(seconds, 6.0), local, met)

    # Face and gaze.

    def _feeling(self, i: int, frame: int) -> tuple[str, str, float]:
        """Return what is felt, what was felt before, and how far it is from it."""
        now = self.keys[i].get("feeling") or "neutral"
        first = i
        while first and (self.keys[first - 1].get("feeling") or "neutral") == now:
            first -= 1
        was = (self.keys[first - 1].get("feeling") or "neutral") if first else now
        passed = (frame - self.keys[first]["frame"]) / self.rate
        felt = 1.0 if was == now else round(ease(passed / MOODY), 3)
        return now, was, felt

    def _gaze(self, i: int, frame: int):
        """Return the points at which head and eyes are aimed; eyes go before the head."""
        now = self._followed(i, frame)
        first = i
        while first and _same(self.keys[first - 1].get("gaze"), self.keys[first].get("gaze")):
            first -= 1
        then = self.keys[first - 1].get("gaze") if first else None
        passed = (frame - self.keys[first]["frame"]) / self.rate
        if not first or passed >= FOLLOW:
            return now, now
        there = self._ahead(frame)
        old, new = then or there, now or there
        return _mid(old, new, ease(passed / FOLLOW)), _mid(old, new, ease(passed / LEAD))

    def _followed(self, i: int, frame: int):
        """Return the point looked at, on its way where it moves from key to key."""
        here = self.keys[i].get("gaze")
        after = self.keys[i + 1] if i + 1 < len(self.keys) else None
        if here is None or after is None or not _same(here, after.get("gaze")):
            return here
        u = (frame - self.keys[i]["frame"]) / max(after["frame"] - self.keys[i]["frame"], 1)
        return _mid(here, after["gaze"], u)

    def _ahead(self, frame: int) -> tuple[float, float, float]:
        """Return a point straight before the eyes."""
        place = self.route.place(frame)
        a = radians(place.facing)
        return (place.at[0] + 3 * cos(a), place.at[1] + 3 * sin(a), self.eyes * 0.97)

    def _aim(self, gaze, at, facing: float, pose: str, seat: float) -> tuple[float, float]:
        """Return yaw and pitch from the figure's facing to a point, degrees."""
        if gaze is None:
            return 0.0, 0.0
        pose = {"drive": "sit", "walk": "stand", "run": "stand"}.get(pose, pose)
        ahead, high = crown(self.tall, pose, seat)
        x, y, z = _local(gaze, at, facing)
        x -= ahead or 0.0
        reach = hypot(x, y)
        yaw = degrees(atan2(y, x)) if reach > 0.05 else 0.0
        if abs(yaw) > 150:
            yaw = 105.0 * (1 if yaw > 0 else -1)
        return yaw, degrees(atan2(z - (high - (self.tall - self.eyes)), max(reach, 0.3)))

    def _face(self, frame, seconds, speak, felt, wish, head) -> Expression:
        """Return the face; its eyes are aimed by whoever knows where they are."""
        feeling, was, weight = felt
        return Expression(
            mouth=self.mouth(frame) / 9, blink=self._blink(seconds),
            yaw=round(_held(wish[0] - head[0], EYE), 2),
            pitch=round(_held(wish[1] - head[1], 18), 2),
            brow=0.5 * speak if self._open(frame) else 0.0, shape=self.shape(frame),
            feeling=feeling, was=was, weight=weight,
        )  # fmt: skip

    def _blink(self, seconds: float) -> float:
        """Return how far the lids are shut, 0-1; they were open 0.12 s before."""
        near = min((abs(seconds - b / self.rate) for b in self.blinks), default=1.0)
        return max(0.0, 1 - (near / BLINK) ** 2)


def _at(line, frame: float, value):
    """Return the value of a run-length list at a frame."""
    for first, what in line:
        if first > frame:
            break
        value = what
    return value


def _deed(key: dict) -> tuple:
    return key.get("gesture") or "", key.get("thing") or ""


def _same(one, two) -> bool:
    """Say whether two gazes are at the same thing, which may have moved a little."""
    if one is None or two is None:
        return one is two
    return hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]) < 0.9


def _mid(a, b, u: float) -> tuple[float, float, float]:
    return tuple(p + (q - p) * u for p, q in zip(a, b, strict=True))


def _held(x: float, most: float) -> float:
    return max(-most, min(most, x))


def _local(point, at, facing: float) -> tuple[float, float, float]:
    """Return a point of the set in a figure's frame."""
    a = radians(-facing)
    x, y = point[0] - at[0], point[1] - at[1]
    return (x * cos(a) - y * sin(a), x * sin(a) + y * cos(a), point[2])
