"""Carrying: the moves that a person said, as what carries the camera and its stations."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.framing import away as away_for
from moteur.shots.cameras.framing import crown_place, promise
from moteur.shots.cameras.sight import CEILING
from moteur.shots.cameras.view import aimed, frame, project, rounded
from moteur.shots.edits.solving import Solved
from moteur.shots.model import Camera, Point, Setup, Size, Station, Support
from moteur.shots.sentence.contradictions import phases
from moteur.shots.sentence.moments import Moments
from moteur.shots.sentence.structure import Line, Move, Movement
from moteur.shots.sentence.vocabulary import vocabulary

_M = Movement
_HELD = {_M.HAND_HELD: Support.HAND_HELD, _M.STEADICAM: Support.STEADICAM}
_TURNS = (_M.PAN, _M.PAN_LEFT, _M.PAN_RIGHT, _M.TILT_UP, _M.TILT_DOWN)
_ASIDE, _UP, _WALKED = 1.0, 0.8, 0.5
_PANNED, _TILTED = 25.0, 12.0
_NEARER, _FURTHER = 0.65, 1.5
_CLOSEST = 0.3


@dataclass(frozen=True)
class Carried:
    """What carries a camera, what the move is called, and the stations that it goes through."""

    support: Support
    move: str
    path: tuple[Station, ...]


def carried(
    moves: Sequence[Move], solved: Solved, was: Setup, moments: Moments,
    elements: Sequence[str], where: str,
) -> Carried:  # fmt: skip
    """Return the stations of a move; where nothing is said of it, those as they were.

    Lines of the moves are bound to elements. Raise BadInput for a move that cannot be made.
    """
    if not moves:
        return Carried(was.support, was.move, _adapted(was, solved.camera))
    support = next((_HELD[m.kind] for m in moves if m.kind in _HELD), None)
    going = [m for m in moves if m.kind is not _M.STATIC and m.kind not in _HELD]
    said = vocabulary("en").said("move", (going or list(moves))[0].kind.value)
    if not going:
        return Carried(support or Support.TRIPOD, said, ())
    path = _Carrier(solved, was, moments, elements, where).path(moves)
    stays = all(m.kind in _TURNS for m in going)
    return Carried(support or (Support.TRIPOD if stays else Support.DOLLY), said, path)


def _adapted(was: Setup, camera: Camera) -> tuple[Station, ...]:
    """Return the stations of a set-up whose first camera is another one now."""
    if camera == was.camera:
        return was.path
    found: list[Station] = []
    for station in was.path:
        turns = math.dist(station.camera.at, was.camera.at) < 0.01
        moved = station.camera.model_copy(update={
            "at": camera.at if turns else station.camera.at, "lens_mm": camera.lens_mm,
        })  # fmt: skip
        found.append(station.model_copy(update={"camera": moved}))
    return tuple(found)


class _Carrier:
    """Takes a camera from phase to phase, keeping whom it looks at where they are on screen."""

    def __init__(
        self, solved: Solved, was: Setup, moments: Moments, elements: Sequence[str], where: str
    ) -> None:
        self.solved, self.moments, self.elements, self.where = solved, moments, elements, where
        self.sight = moments.sight
        self.size = solved.size
        self.place = project(solved.camera, solved.target.top) or (0.0, 0.0)
        self.hero = solved.target.mark.player if solved.target.mark else ""

    def path(self, moves: Sequence[Move]) -> tuple[Station, ...]:
        """Return the stations: where each phase ends, and where one waits for its line."""
        camera, found = self.solved.camera, list[Station]()
        groups = phases(tuple(moves))
        since = "".join(self.elements[:1])
        for index, phase in enumerate(groups):
            starts, until = _line(m.starts for m in phase), self._until(groups, index)
            if starts and starts != since:
                found.append(Station(element=starts, camera=camera))
                since = starts
            marks = self.moments.before(since)
            after = self.moments.before(until) if until else self.moments.after(self.elements)
            for move in phase:
                camera = self._moved(camera, move, marks, after)
            found.append(Station(element=until, camera=camera))
            since = until
        return tuple(found)

    def _until(self, groups: Sequence[Sequence[Move]], index: int) -> str:
        """Return the element on which a phase ends: said, the next one's first, or a share."""
        said = _line(m.ends for m in groups[index])
        if said or index + 1 == len(groups):
            return said
        then = _line(m.starts for m in groups[index + 1])
        return then or self._share(index, len(groups))

    def _share(self, index: int, count: int) -> str:
        """Return the element on which a phase ends when nobody says: an equal share of them."""
        at = len(self.elements) * (index + 1) // count
        return self.elements[at] if 0 < at < len(self.elements) else ""

    def _moved(self, camera: Camera, move: Move, marks: Marks, after: Marks) -> Camera:
        """Return where a camera is after a move."""
        kind = move.kind
        if kind is _M.STATIC or kind in _HELD:
            return camera
        if kind in _TURNS:
            return self._turned(camera, move, marks, after)
        at = self._went(camera, move, marks, after)
        if move.to_size:
            self.size = move.to_size
        name = move.to_name or self.hero
        return self._aimed(at, camera, name, after, fresh=bool(move.to_size))

    def _went(self, camera: Camera, move: Move, marks: Marks, after: Marks) -> Point:
        kind, (x, y, z) = move.kind, camera.at
        if kind in (_M.CRANE_UP, _M.CRANE_DOWN):
            up = move.to_m if move.to_m is not None else z + (_UP if kind is _M.CRANE_UP else -_UP)
            top = self.sight.plan.height - CEILING if self.sight.plan.inside else up
            return (x, y, max(up if move.to_m is not None else min(up, top), 0.15))
        if kind in (_M.TRACK_LEFT, _M.TRACK_RIGHT):
            right = frame(camera).right
            aside = _ASIDE if kind is _M.TRACK_RIGHT else -_ASIDE
            return (x + aside * right[0], y + aside * right[1], z)
        if kind is _M.TRACK:
            dx, dy = self._walk(move, marks, after)
            gone = (x + dx, y + dy, z)
            return self._to_size(gone, move, after) if move.to_size else gone
        return self._dollied(camera, move, after)

    def _walk(self, move: Move, marks: Marks, after: Marks) -> tuple[float, float]:
        """Return how far those go whom the camera goes with."""
        names = move.follows or ((self.hero,) if self.hero else ())
        for name in names:
            was, now = marks.get(name), after.get(name)
            if was and now and math.dist(was.at, now.at) >= _WALKED:
                return now.at[0] - was.at[0], now.at[1] - was.at[1]
        who = " and ".join(names) or "nobody"
        raise BadInput(
            f"{who} does not walk while the camera goes along", self.where,
            "write track left, track right, or a dolly",
        )  # fmt: skip

    def _dollied(self, camera: Camera, move: Move, after: Marks) -> Point:
        target = self._target(move.to_name or self.hero, after)
        now = math.dist(camera.at, target)
        inwards = move.kind is _M.DOLLY_IN
        if move.to_size:
            at = self._to_size(camera.at, move, after)
            away = math.dist(at, target)
        else:
            factor = _NEARER if inwards else _FURTHER
            away = move.to_m if move.to_m is not None else max(now * factor, _CLOSEST)
            at = _along(target, camera.at, away)
        if (away >= now - 0.02) if inwards else (away <= now + 0.02):
            said = vocabulary("en").said("move", move.kind.value)
            ends = f" to {move.to_size.value}" if move.to_size else ""
            raise BadInput(
                f"a {said}{ends} ends {away:.2f} m away and begins {now:.2f} m away", self.where,
                "turn the move round, or change the size",
            )  # fmt: skip
        return at

    def _to_size(self, at: Point, move: Move, after: Marks) -> Point:
        name = move.to_name or self.hero
        player = self.sight.players.get(name)
        if player is None or move.to_size is None or move.to_size is Size.INSERT:
            raise BadInput("a move ends on a size of somebody", self.where, "say of whom")
        mark, camera = after[name], self.solved.camera
        half = camera.sensor[1] / 2 / camera.lens_mm
        flat = away_for(promise(move.to_size, player), self.sight.crown(mark)[2], at[2], half)
        target = self._target(name, after)
        if flat is None:
            raise BadInput(
                f"{move.to_size.value} of {name} cannot be had from {at[2]:g} m high", self.where,
                "change the size or the height",
            )  # fmt: skip
        flat *= math.hypot(1.0, self.place[0] * camera.sensor[0] / 2 / camera.lens_mm)
        return _along(target, at, math.hypot(flat, at[2] - target[2]))

    def _turned(self, camera: Camera, move: Move, marks: Marks, after: Marks) -> Camera:
        kind = move.kind
        if kind is _M.PAN:
            names = move.follows or ((self.hero,) if self.hero else ())
            for name in names:
                was, now = marks.get(name), after.get(name)
                if was and now and (was.at != now.at or name != self.hero):
                    return self._aimed(camera.at, camera, name, after)
            raise BadInput(
                f"{' and '.join(names) or 'nobody'} does not walk while the camera pans",
                self.where, "write pan left or pan right",
            )  # fmt: skip
        dx, dy, dz = (b - a for a, b in zip(camera.at, camera.aim, strict=True))
        away, yaw = math.hypot(dx, dy), math.atan2(dy, dx)
        lift = math.atan2(dz, away)
        yaw += math.radians({_M.PAN_LEFT: _PANNED, _M.PAN_RIGHT: -_PANNED}.get(kind, 0.0))
        lift += math.radians({_M.TILT_UP: _TILTED, _M.TILT_DOWN: -_TILTED}.get(kind, 0.0))
        x, y, z = camera.at
        aim = (
            x + away * math.cos(yaw), y + away * math.sin(yaw), z + away * math.tan(lift)
        )  # fmt: skip
        return camera.model_copy(update={"aim": rounded(aim)})

    def _target(self, name: str, after: Marks) -> Point:
        mark = after.get(name)
        return self.sight.eyes(mark) if mark else self.solved.target.at

    def _aimed(
        self, at: Point, camera: Camera, name: str, after: Marks,
        fresh: bool = False,
    ) -> Camera:  # fmt: skip
        mark = after.get(name)
        several = self.solved.target.several and name == self.hero
        point = self.sight.crown(mark) if mark and not several else self.solved.target.top
        up = crown_place(self.size) if fresh else self.place[1]
        made = aimed(rounded(at), camera.lens_mm, camera.sensor, point, self.place[0], up)
        return made.model_copy(update={"roll": camera.roll}) if camera.roll else made


def _line(lines: Iterable[Line | None]) -> str:
    """Return the element of the first line that is said."""
    return next((line.element for line in lines if line), "")


def _along(target: Point, at: Point, away: float) -> Point:
    """Return the point at a distance from a target towards a camera, at the camera's height."""
    drop = at[2] - target[2]
    if abs(drop) >= away:
        share = away / (math.dist(at, target) or 1.0)
        x, y, z = (t + (a - t) * share for t, a in zip(target, at, strict=True))
        return (x, y, z)
    flat = math.sqrt(away * away - drop * drop)
    way = math.atan2(at[1] - target[1], at[0] - target[0])
    return (target[0] + flat * math.cos(way), target[1] + flat * math.sin(way), at[2])
