"""Arrows: how players and camera move in a shot, seen in the one picture that tells it."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from moteur.film.course import Course
from moteur.previs.model import Figure, Mark, Slate
from moteur.previs.view import Place, Spot, View, dot, less, plus, times
from moteur.shots.model import Camera

_NEAR = 0.25
_STEP = 0.5
_LEAST = 0.07
_INSET = 0.03
_MOVES = 0.35
_PLAYERS = 4
_HEIGHTS = (0.03, 0.45, 0.95, 1.3)
_CLOSER, _ASIDE = 0.10, 0.06
_REACH = 0.62
_CORNERS = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


def marks(slate: Slate, frame: int) -> tuple[Mark, ...]:
    """Return the arrows of a shot over the picture of one of its frames.

    A player who goes has an arrow on the floor, or higher where the floor is not seen; a camera
    that comes nearer or goes back has the frame of its end, one that turns or goes aside an
    arrow; a zoom is a frame too.
    """
    camera = at(slate, frame)
    found = list(_camera(slate))
    view = View(camera)
    ways = [mark for f in slate.figures if (mark := _player(f, view, slate.frames))]
    longest = sorted(ways, key=lambda mark: -_length(mark.points))[:_PLAYERS]
    return (*found, *(mark for mark in ways if mark in longest))


def at(slate: Slate, frame: float) -> Camera:
    """Return a slate's camera at a frame."""
    if not slate.path:
        return slate.camera
    way = Course([float(k.frame) for k in slate.path], [k.camera.pose for k in slate.path])
    return slate.camera.posed(way.pose(frame))


def _camera(slate: Slate) -> Iterable[Mark]:
    """Yield how the camera moves, from its beginning to its end, whatever the picture shows."""
    if not slate.path:
        return
    first, last = slate.path[0].camera, slate.path[-1].camera
    begin, end = View(first), View(last)
    far = max(math.dist(first.aim, first.at), 0.5)
    left = max(far - dot(less(last.at, first.at), begin.way), 0.3)
    corners = [begin.place(end.spot(c, left)) for c in _CORNERS]
    middle = (sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4)
    size = max(abs(corners[1][0] - corners[0][0]), 1e-3)
    aside = (middle[0] - 0.5, middle[1] - 0.5)
    if abs(size - 1) > _CLOSER and math.hypot(*aside) < 0.5:
        # Of a camera that goes back, the frame is that which it began with.
        small = corners if size < 1 else [end.place(begin.spot(c, far)) for c in _CORNERS]
        inner = tuple(_kept(c) for c in small)
        yield Mark(kind="frame", points=inner)
        for (x, y), there in zip(_CORNERS, inner, strict=True):
            out = (_INSET + x * (1 - 2 * _INSET), _INSET + y * (1 - 2 * _INSET))
            if math.dist(out, there) > _LEAST / 2:
                way = (_rounded(out), there)
                yield Mark(kind="camera", points=way if size < 1 else way[::-1])
    elif math.hypot(*aside) > _ASIDE:
        yield Mark(kind="camera", points=_across(aside))


def _kept(place: Place) -> Place:
    low, high = _INSET * 2, 1 - _INSET * 2
    return _rounded((min(max(place[0], low), high), min(max(place[1], low), high)))


def _across(aside: Place) -> tuple[Place, ...]:
    """Return an arrow along the picture's edge, the way the camera goes."""
    x, y = aside
    if abs(x) >= abs(y):
        half = min(_REACH, max(0.2, abs(x))) / 2
        lift = max(-0.10, min(0.10, -y * half / abs(x)))
        way = ((0.5 - math.copysign(half, x), 0.90 + lift * 0.5),
               (0.5 + math.copysign(half, x), 0.90 - lift * 0.5))  # fmt: skip
    else:
        half = min(_REACH, max(0.25, abs(y))) / 2
        way = ((0.93, 0.5 - math.copysign(half, y)), (0.93, 0.5 + math.copysign(half, y)))
    return tuple(_rounded(p) for p in way)


def _player(figure: Figure, view: View, frames: int) -> Mark | None:
    """Return a player's way through the shot, or None for who stays or is not seen to go."""
    there = [key for key in figure.keys if key.present and key.frame <= frames]
    spots = [there[0].at] if there else []
    for key in there[1:]:
        if math.dist(key.at, spots[-1]) > 1e-3:
            spots.append(key.at)
    if sum(math.dist(a, b) for a, b in pairwise(spots)) < _MOVES:
        return None
    spots = _out(spots)
    ways = [_seen([(x, y, high) for x, y in spots], view) for high in _HEIGHTS]
    best = max(ways, key=lambda way: (round(min(_length(way), 0.3), 2), -ways.index(way)))
    if _length(best) < _LEAST:
        return None
    return Mark(kind="player", who=figure.player.name, points=tuple(_rounded(p) for p in best))


def _out(spots: list[Place]) -> list[Place]:
    """Return the way there of one who comes back: an arrow that lies on itself is not read."""
    far = [math.dist(spots[0], spot) for spot in spots]
    if far[-1] < max(far) / 2:
        return spots[: far.index(max(far)) + 1]
    return spots


def _seen(spots: Sequence[Spot], view: View) -> list[Place]:
    """Return the longest part of a way that is in the picture, in small steps."""
    fine: list[Spot] = [spots[0]]
    for a, b in pairwise(spots):
        steps = max(1, math.ceil(math.dist(a, b) / _STEP))
        fine += [plus(a, times(less(b, a), (k + 1) / steps)) for k in range(steps)]
    runs: list[list[Place]] = [[]]
    for a, b in pairwise(fine):
        part = _inside(a, b, view)
        if part is None:
            runs.append([])
            continue
        if not runs[-1] or math.dist(runs[-1][-1], part[0]) > 1e-6:
            runs.append([part[0]])
        runs[-1].append(part[1])
    return max(runs, key=_length)


def _inside(a: Spot, b: Spot, view: View) -> tuple[Place, Place] | None:
    """Return the part of a straight step that is in the picture (Liang and Barsky, 1984)."""
    one, two = view.depth(a), view.depth(b)
    if one < _NEAR and two < _NEAR:
        return None
    if one < _NEAR or two < _NEAR:
        cut = plus(a, times(less(b, a), (_NEAR - one) / (two - one)))
        a, b = (cut, b) if one < _NEAR else (a, cut)
    (x, y), (u, v) = view.place(a), view.place(b)
    enter, leave = 0.0, 1.0
    for step, room in ((x - u, x - _INSET), (u - x, 1 - _INSET - x),
                       (y - v, y - _INSET), (v - y, 1 - _INSET - y)):  # fmt: skip
        if abs(step) < 1e-12:
            if room < 0:
                return None
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    if enter >= leave:
        return None
    return (
        (x + (u - x) * enter, y + (v - y) * enter), (x + (u - x) * leave, y + (v - y) * leave),
    )  # fmt: skip


def _length(way: Sequence[Place]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(way))


def _rounded(place: Place) -> Place:
    return (round(place[0], 4), round(place[1], 4))
