"""The cut as it is judged: each shot with its cameras and its players, moment by moment."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from moteur.film.course import Course, keys
from moteur.shots.check.words import phrase
from moteur.shots.model import (
    Camera,
    Kit,
    Move,
    Player,
    Point,
    ScenePlan,
    Setup,
    Shot,
    Size,
    Style,
    Treatment,
)
from moteur.shots.placing import bearing
from moteur.shots.sight import Sight
from moteur.shots.view import Vector, frame

Marks = Mapping[str, Move]
_NECK = 70.0
_RATE, _STEP = 24, 6
_HEROES = {"over": 1, "pov": 1, "single": 1}


class Found(NamedTuple):
    """What breaks a rule: in which shot, which rule, and how."""

    shot: str
    rule: str
    text: str


class Moment(NamedTuple):
    """A camera and where everybody then is; `then` is where they are once the line has played."""

    camera: Camera
    marks: Marks
    then: Marks


class Step(NamedTuple):
    """A place on the way of a camera: seconds from the shot's beginning, and who is where."""

    seconds: float
    at: Point
    marks: Marks


@dataclass(frozen=True)
class Seen:
    """A shot with its set-up and the moments at which it is judged.

    What stands still is judged once all have moved; a camera that moves where it begins, at
    its stations, and where it ends.
    """

    shot: Shot
    setup: Setup
    before: Marks
    after: Marks
    moments: tuple[Moment, ...]
    way: tuple[Step, ...] = ()

    @property
    def first(self) -> Camera:
        """Return the camera as the shot begins."""
        return self.setup.camera

    @property
    def last(self) -> Camera:
        """Return the camera as the shot ends."""
        return self.moments[-1].camera

    @property
    def heroes(self) -> tuple[str, ...]:
        """Return for whom the frame is made, the first first; nobody of an insert."""
        if self.setup.kind == "insert":
            return ()
        return self.setup.subjects[: _HEROES.get(self.setup.kind, len(self.setup.subjects))]


@dataclass
class Cut:
    """A treatment on its floor, shot after shot."""

    sight: Sight
    kit: Kit
    style: Style
    shots: list[Seen]
    language: str = "en"
    unused: tuple[str, ...] = ()

    def say(self, key: str, **values: object) -> str:
        """Say what is wrong, in the language of the production."""
        return phrase(key, self.language, **values)

    def begins(self, i: int) -> bool:
        """Say whether a shot is the first of its set-up."""
        setup = self.shots[i].setup
        return all(s.setup is not setup and s.setup.number != setup.number for s in self.shots[:i])

    @cached_property
    def players(self) -> Mapping[str, Player]:
        """Return who is in the scene, by name."""
        return self.sight.players


def cut_of(plan: ScenePlan, treatment: Treatment, language: str = "en") -> Cut:
    """Lay out a treatment of a plan as it is judged."""
    sight = Sight(plan.floor, {p.name: p for p in plan.blocking.players})
    setups = {s.number: s for s in treatment.setups}
    marks = Through(plan.blocking.moves, plan.plays)
    shots = [marks.seen(shot, setups[shot.setup]) for shot in treatment.shots]
    used = {s.setup for s in treatment.shots}
    return Cut(
        sight, plan.kit, treatment.style, shots, language,
        tuple(n for n in setups if n not in used),
    )  # fmt: skip


class Through:
    """Where everybody is as a scene goes on, element by element."""

    def __init__(
        self, moves: Sequence[Move], plays: Mapping[str, float], start: Marks | None = None
    ) -> None:
        self.plays = plays
        self.by_element: dict[str, list[Move]] = {}
        self.now: dict[str, Move] = {}
        for move in moves:
            self.by_element.setdefault(move.element, []).append(move)
            self.now.setdefault(move.player, move)
        self.now.update(start or {})

    def seen(self, shot: Shot, setup: Setup) -> Seen:
        """Return a shot as it is judged; shots are asked for in the order of the cut."""
        before = dict(self.now)
        at: dict[str, Marks] = {}
        for element in shot.elements:
            if setup.path:
                at[element] = dict(self.now)
            for move in self.by_element.get(element, ()):
                self.now[move.player] = move
        after = dict(self.now)
        if not setup.path:
            return Seen(shot, setup, before, after, (Moment(setup.camera, after, after),))
        return _gone(shot, setup, at, before, after, self.plays)


def _gone(
    shot: Shot, setup: Setup, at: Mapping[str, Marks], before: Marks, after: Marks,
    plays: Mapping[str, float],
) -> Seen:  # fmt: skip
    """Return a moving shot with its moments, and its way in small steps.

    A camera is at a station when the element of it begins; the last moment is the end.
    """
    begins = _begins(shot, plays)
    cues = [(s.element, s.seconds) for s in setup.path]
    poses = [setup.camera.pose, *(s.camera.pose for s in setup.path)]
    last = max(round(shot.seconds * _RATE), 1)
    timed = keys(poses, cues, {e: s * _RATE for e, s in begins.items()}, last + 1, _RATE)
    course = Course([frame for frame, _ in timed], [pose for _, pose in timed])
    stops = [e for e in dict.fromkeys(e for e, _ in cues) if begins.get(e, 0.0) > 0.0]
    ids = [*at, ""]
    then = dict(zip(ids, [*at.values(), after, after][1:], strict=True))
    moments = [Moment(setup.camera, before, then[ids[0]])]
    moments += [
        Moment(setup.camera.posed(course.pose(begins[e] * _RATE)), at[e], then[e]) for e in stops
    ]
    moments.append(Moment(setup.camera.posed(course.pose(last)), after, after))
    starts = sorted((seconds, e) for e, seconds in begins.items())
    way = []
    for n in range(0, last + 1, _STEP):
        element = [e for seconds, e in starts if seconds * _RATE <= n][-1]
        x, y, z = course.pose(n)[:3]
        way.append(Step(n / _RATE, (x, y, z), at.get(element, before)))
    return Seen(shot, setup, before, after, tuple(moments), tuple(way))


def _begins(shot: Shot, plays: Mapping[str, float]) -> dict[str, float]:
    """Return after how many seconds each element of a shot begins."""
    ids = shot.elements or ("",)
    known = {e: plays.get(e, 0.0) for e in ids}
    whole = sum(known.values())
    stretch = shot.seconds / whole if whole else 0.0
    found, gone = {}, 0.0
    for element in ids:
        found[element] = gone
        gone += known[element] * stretch if whole else shot.seconds / len(ids)
    return found


def present(marks: Marks, names: Sequence[str]) -> Iterator[Move]:
    """Yield where those of these players are who are there."""
    for name in names:
        mark = marks.get(name)
        if mark is not None and mark.present:
            yield mark


def but(marks: Marks, *names: str) -> list[Move]:
    """Return where all the others are."""
    return [m for n, m in marks.items() if n not in names]


def gaze(mark: Move, marks: Marks, to: str = "") -> float:
    """Return where a face is turned, in degrees: to whom it looks at, as far as a neck goes."""
    other = marks.get(to or mark.looks_at)
    if other is None or not other.present or math.dist(other.at, mark.at) <= 0.3:
        return mark.facing
    turn = (bearing(mark.at, other.at) - mark.facing + 180.0) % 360.0 - 180.0
    return mark.facing + max(-_NECK, min(_NECK, turn))


def off_axis(camera: Camera, mark: Move, look: float) -> float:
    """Return by how many degrees a face looks beside the lens, positive to the right in frame."""
    way = math.radians(look)
    to_camera = (camera.at[0] - mark.at[0], camera.at[1] - mark.at[1])
    looks: Vector = (math.cos(way), math.sin(way), 0.0)
    right = frame(camera).right
    ahead = looks[0] * to_camera[0] + looks[1] * to_camera[1]
    aside = looks[0] * to_camera[1] - looks[1] * to_camera[0]
    turn = math.degrees(math.atan2(abs(aside), ahead))
    across = looks[0] * right[0] + looks[1] * right[1]
    return math.copysign(turn, across)


def wider(size: Size) -> bool:
    """Say whether a size shows a body to the feet or more."""
    return size in (Size.FULL, Size.WIDE, Size.EXTREME_WIDE)
