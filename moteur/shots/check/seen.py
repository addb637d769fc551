"""A shot as it is judged: its cameras and its players, moment by moment."""

import math
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from moteur.film.course import Course, keys
from moteur.shots.model import Camera, Move, Point, Setup, Shot

Marks = Mapping[str, Move]
_HEROES = {"over": 1, "pov": 1, "single": 1}
_RATE, _STEP = 24, 6
_WITHIN = (0.3, 0.6, 0.9)
_ARRIVED = 0.6


class Moment(NamedTuple):
    """A camera and where everybody then is; `then` is where they are once the line has played."""

    camera: Camera
    marks: Marks
    then: Marks


class Step(NamedTuple):
    """A place on the way of a camera: seconds from the shot's beginning, and who is where.

    `look` is where the camera is turned on the plan, in degrees.
    """

    seconds: float
    at: Point
    marks: Marks
    look: float = 0.0


@dataclass(frozen=True)
class Seen:
    """A shot with its set-up and the moments at which it is judged.

    What stands still is judged once all have moved; a camera that moves where it begins, at
    its stations, and where it ends; `during` is where it is while its lines are said.
    """

    shot: Shot
    setup: Setup
    before: Marks
    after: Marks
    moments: tuple[Moment, ...]
    way: tuple[Step, ...] = ()
    during: Mapping[str, tuple[Moment, ...]] = field(default_factory=dict)

    def lines(self, which: Container[str]) -> Iterator[tuple[str, tuple[Moment, ...]]]:
        """Yield those of these elements that play in it, with moments of each."""
        camera = self.setup.camera
        still = (Moment(camera, self.before, self.after), Moment(camera, self.after, self.after))
        for element in self.shot.elements:
            if element in which:
                yield element, self.during.get(element, still)

    @property
    def first(self) -> Camera:
        """Return the camera as the shot begins."""
        return self.moments[0].camera

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

    A camera is at a station when the element of it begins, or so many seconds after; the last
    moment is the end.
    """
    begins = _begins(shot, plays)
    cues = [s.cue for s in setup.path]
    poses = [setup.camera.pose, *(s.camera.pose for s in setup.path)]
    last = max(round(shot.seconds * _RATE), 1)
    everywhere = {e: s * _RATE for e, s in _around(begins, plays, shot.seconds).items()}
    timed = keys(poses, cues, everywhere, last + 1, _RATE)
    course = Course([frame for frame, _ in timed], [pose for _, pose in timed])
    ids = [*at, ""]
    then = dict(zip(ids, [*at.values(), after, after][1:], strict=True))
    opens = setup.camera if timed[0][1] == poses[0] else setup.camera.posed(timed[0][1])
    moments = [Moment(opens, before, then[ids[0]])]
    for element, late in stops(setup, at):
        frame = (begins[element] + late) * _RATE
        # Who has had time to go is where they went.
        marks = then[element] if late else at[element]
        moments.append(Moment(setup.camera.posed(course.pose(frame)), marks, then[element]))
    moments.append(Moment(setup.camera.posed(course.pose(last)), after, after))
    starts = sorted((seconds, e) for e, seconds in begins.items())
    lasts = _lasts(starts, shot.seconds)
    edges = [seconds * _RATE for seconds, _ in starts]
    way = []
    for n in range(0, last + 1, _STEP):
        element = starts[bisect_right(edges, n) - 1][1]
        x, y, z, a, b = course.pose(n)[:5]
        look = math.degrees(math.atan2(b - y, a - x))
        # Who walks in an element has arrived before it ends.
        gone = n / _RATE - begins[element] > _ARRIVED * lasts[element]
        marks = then.get(element, after) if gone else at.get(element, before)
        way.append(Step(n / _RATE, (x, y, z), marks, look))
    during = {
        e: tuple(Moment(setup.camera.posed(course.pose(f)), then[e], then[e]) for f in frames)
        for e, frames in _within(begins, plays, shot.seconds)
    }
    return Seen(shot, setup, before, after, tuple(moments), tuple(way), during)


def _around(
    begins: Mapping[str, float], plays: Mapping[str, float], ends: float
) -> dict[str, float]:
    """Return also when the units before and after a shot begin, in seconds from its beginning.

    A moving shot that was cut in two goes in each half the way that it goes there.
    """
    found, order = dict(begins), list(plays)
    inside = [n for n, element in enumerate(order) if element in begins]
    if not inside:
        return found
    seconds = 0.0
    for element in reversed(order[: inside[0]]):
        seconds -= plays[element]
        found[element] = seconds
    seconds = ends
    for element in order[inside[-1] + 1 :]:
        found[element] = seconds
        seconds += plays[element]
    return found


def _lasts(starts: Sequence[tuple[float, str]], ends: float) -> dict[str, float]:
    """Return how long each element lasts, to the beginning of the next that takes time."""
    found, end = {}, ends
    for seconds, element in reversed(starts):
        found[element] = end - seconds
        end = seconds
    return found


def _within(
    begins: Mapping[str, float], plays: Mapping[str, float], ends: float
) -> Iterator[tuple[str, list[float]]]:
    """Yield what plays in a shot with frames in the course of it."""
    units = [(e, seconds) for e, seconds in begins.items() if e in plays]
    later = [seconds for _, seconds in units[1:]]
    for (element, start), end in zip(units, [*later, ends], strict=False):
        yield element, [_RATE * (start + share * (end - start)) for share in _WITHIN]


def stops(setup: Setup, ids: Container[str]) -> list[tuple[str, float]]:
    """Return the elements of a shot at which its camera has a station, and how long after."""
    found = dict.fromkeys((s.element, s.after) for s in setup.path)
    return [stop for stop in found if stop[0] in ids]


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
