"""Travelling: the phases of a camera that moves, named from its stations."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from moteur.shots.cameras.view import dot, frame, minus
from moteur.shots.model import Camera, Setup, Size, Station, Support
from moteur.shots.model import Move as Mark
from moteur.shots.sentence.moments import Moments
from moteur.shots.sentence.onscreen import largest, size_at
from moteur.shots.sentence.structure import Line, Move, Movement

_STILL_M, _STILL_DEGREES, _WALKED = 0.05, 1.0, 0.5
_MOST = 6
_HELD = {Support.HAND_HELD: Movement.HAND_HELD, Support.STEADICAM: Movement.STEADICAM}
_SIZED = (Movement.DOLLY_IN, Movement.DOLLY_OUT, Movement.TRACK, Movement.CRANE_UP,
          Movement.CRANE_DOWN)  # fmt: skip
_M = Movement


@dataclass(frozen=True)
class _Phase:
    """A camera from one station to the next, and where everybody then is."""

    start: Camera
    end: Camera
    marks: Mapping[str, Mark]
    after: Mapping[str, Mark]
    until: str


def moves_of(
    setup: Setup, moments: Moments, elements: Sequence[str], lines: Mapping[str, Line]
) -> tuple[Move, ...]:
    """Return how a set-up's camera moves while some elements play.

    `lines` are the elements that a phase may end on, as lines of the sentence; none, and no
    phase says when it ends.
    """
    carried = _HELD.get(setup.support)
    found = _merged([_named(setup, moments, p, lines) for p in _phases(setup, moments, elements)])
    if not any(m.kind is not _M.STATIC for m in found):
        return (Move(kind=carried or _M.STATIC),)
    if carried is None:
        return tuple(found)
    if found[0].kind is _M.STATIC:
        return (Move(kind=carried, ends=found[0].ends), *found[1:])
    return (Move(kind=carried), found[0].model_copy(update={"meanwhile": True}), *found[1:])


def _phases(setup: Setup, moments: Moments, elements: Sequence[str]) -> list[_Phase]:
    found: list[_Phase] = []
    camera, path = _own(setup, elements)
    marks: Mapping[str, Mark] = moments.before(elements[0]) if elements else moments.after(())
    for i, station in enumerate(path):
        if station.element in [s.element for s in path[i + 1 : i + 2]]:
            continue  # passed on the way to the last of its element
        after = _then(moments, station, elements)
        found.append(_Phase(camera, station.camera, marks, after, station.element))
        camera, marks = station.camera, after
    return found


def _own(setup: Setup, elements: Sequence[str]) -> tuple[Camera, Sequence[Station]]:
    """Return where a camera is as some elements begin, and its stations while they play.

    A shot of somebody's own may have cut a moving one in two.
    """
    mine = [n for n, s in enumerate(setup.path) if s.element in elements or not s.element]
    if not mine or not any(setup.path[n].element for n in mine):
        return setup.camera, setup.path
    before = setup.path[mine[0] - 1].camera if mine[0] else setup.camera
    return before, [setup.path[n] for n in mine]


def _then(moments: Moments, station: Station, elements: Sequence[str]) -> Mapping[str, Mark]:
    """Return where everybody is when the camera comes to a station."""
    if not station.element:
        return moments.after(elements)
    return moments.after((station.element,)) if station.after else moments.before(station.element)


def _named(setup: Setup, moments: Moments, phase: _Phase, lines: Mapping[str, Line]) -> Move:
    kind, follows = _kind(setup, moments, phase)
    size, name = _arrives(setup, moments, phase, kind)
    return Move(
        kind=kind, follows=(follows,) if follows else (), to_size=size, to_name=name,
        to_m=_height(phase) if kind in (_M.CRANE_UP, _M.CRANE_DOWN) else None,
        ends=lines.get(phase.until),
    )  # fmt: skip


def _kind(setup: Setup, moments: Moments, phase: _Phase) -> tuple[Movement, str]:
    start, end = phase.start, phase.end
    walker = _walker(setup, moments, phase)
    if math.dist(start.at, end.at) < _STILL_M:
        return _turned(start, end, walker)
    view, away = frame(start), minus(end.at, start.at)
    flat = math.hypot(away[0], away[1])
    if abs(away[2]) > 0.8 * flat:
        return (_M.CRANE_UP if away[2] > 0 else _M.CRANE_DOWN), ""
    if walker:
        was, now = phase.marks[walker].at, phase.after[walker].at
        if (now[0] - was[0]) * away[0] + (now[1] - was[1]) * away[1] > 0:
            return _M.TRACK, walker
    ahead = math.hypot(view.forward[0], view.forward[1]) or 1.0
    along = (away[0] * view.forward[0] + away[1] * view.forward[1]) / ahead
    if abs(along) >= 0.6 * flat:
        return (_M.DOLLY_IN if along > 0 else _M.DOLLY_OUT), ""
    return (_M.TRACK_RIGHT if dot(away, view.right) > 0 else _M.TRACK_LEFT), ""


def _turned(start: Camera, end: Camera, walker: str) -> tuple[Movement, str]:
    """Name a camera that turns where it stands."""
    ways = [minus(c.aim, c.at) for c in (start, end)]
    yaws = [math.degrees(math.atan2(w[1], w[0])) for w in ways]
    lifts = [math.degrees(math.atan2(w[2], math.hypot(w[0], w[1]))) for w in ways]
    turn, lift = (yaws[1] - yaws[0] + 180.0) % 360.0 - 180.0, lifts[1] - lifts[0]
    if max(abs(turn), abs(lift)) < _STILL_DEGREES:
        return _M.STATIC, ""
    if walker:
        return _M.PAN, walker
    if abs(lift) > abs(turn):
        return (_M.TILT_UP if lift > 0 else _M.TILT_DOWN), ""
    return (_M.PAN_LEFT if turn > 0 else _M.PAN_RIGHT), ""


def _walker(setup: Setup, moments: Moments, phase: _Phase) -> str:
    """Return whom the camera goes with: who walks, and is in frame where it ends."""
    names = dict.fromkeys((*setup.subjects, *phase.after))
    for name in names:
        was, now = phase.marks.get(name), phase.after.get(name)
        if was is None or now is None or math.dist(was.at, now.at) < _WALKED:
            continue
        if moments.in_frame(phase.end, now.model_copy(update={"present": True})):
            return name
    return ""


def _arrives(
    setup: Setup, moments: Moments, phase: _Phase, kind: Movement
) -> tuple[Size | None, str]:
    """Return how large who fills the frame is where a phase ends, where that is new."""
    if kind not in _SIZED or setup.size is Size.INSERT:
        return None, ""
    players = moments.players
    seen = largest(moments.sight, phase.end, phase.after, players)
    if seen is None:
        return None, ""
    name = seen.player
    size = size_at(phase.end, moments.sight, seen, players[name])
    was = phase.marks.get(name)
    if was is not None and size_at(phase.start, moments.sight, was, players[name]) is size:
        return None, ""
    return size, "" if setup.subjects[:1] == (name,) else name


def _height(phase: _Phase) -> float | None:
    was, now = round(phase.start.at[2], 2), round(phase.end.at[2], 2)
    return now if was != now else None


def _merged(moves: Sequence[Move]) -> list[Move]:
    """Join phases of one kind; of very many keep the first, and the last of the rest."""
    found: list[Move] = []
    for move in moves:
        last = found[-1] if found else None
        if last is not None and (last.kind, last.follows) == (move.kind, move.follows):
            found[-1] = move
        else:
            found.append(move)
    if len(found) > _MOST:
        found = [m for m in found if m.kind is not _M.STATIC]
    if len(found) > _MOST:
        goes_on = Move(kind=_M.TRACK, ends=found[-2].ends)
        kept = found[: _MOST - 2]
        joint = [] if kept[-1].kind is _M.TRACK and not kept[-1].follows else [goes_on]
        found = [*kept, *joint, found[-1]]
    return found
