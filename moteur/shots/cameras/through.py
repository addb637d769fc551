"""Through somebody's eyes: a camera where they look from, on whom or what they look at."""

import math
from collections.abc import Iterator, Sequence

from moteur.shots.cameras.bodies import beheaded, clear
from moteur.shots.cameras.camera import MOST_BEFORE, Framed, Marks, look_at, reach
from moteur.shots.cameras.figure import hands
from moteur.shots.cameras.lens import equivalent, focuses
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import aimed, rounded
from moteur.shots.floors.ground import at_wall
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Kit, Move, Point, Size

FIELD = 100.0
_BEFORE = 0.24
_NEAREST = 0.65
_NATURAL = 40.0
_NEARER = 0.35
_LENSES = (25.0, 85.0)
_OUT = 3.0
_WALL, _OVER = 0.1, 0.1
_ASIDE = (0.0, 25.0, -25.0, 55.0, -55.0, 90.0, -90.0)
_BESIDE = (90.0, -90.0, 55.0, -55.0, 0.0)
_CLOSE = 1.3


def in_field(marks: Marks, eyes: str, name: str) -> bool:
    """Say whether somebody who is there can look at another by turning the head."""
    mine, theirs = marks.get(eyes), marks.get(name)
    if mine is None or theirs is None or eyes == name:
        return False
    if not mine.present or not theirs.present or mine.pose == "lie":
        return False
    if math.dist(mine.at, theirs.at) < _NEAREST:
        return False
    return turn_between(mine.facing, bearing(mine.at, theirs.at)) <= FIELD


def seen_by(
    sight: Sight, kit: Kit, marks: Marks, eyes: str, name: str, sizes: Sequence[Size]
) -> Framed | None:
    """Frame a player as another sees them; `sizes` are those that may be, the best first.

    The camera is at the height of the eyes, a hand's breadth before the face or some steps
    nearer, where a lens shows a size truly; near the natural one where there is a choice.
    """
    if not in_field(marks, eyes, name):
        return None
    others = [m for n, m in marks.items() if n not in (eyes, name)]
    target = sight.eyes(marks[name])
    for face in _lookouts(sight, marks[eyes], target[:2]):
        if sight.crowded(face, others, 0.3) or sight.hidden(face, target, others):
            continue
        for size, lens, at in _by_lens(sight, kit, face, marks[name], sizes):
            camera = look_at(sight, marks[name], at, lens, kit.sensor, size)
            free = clear(sight, camera, marks[name], others, MOST_BEFORE, breast=False)
            if free and not beheaded(sight, camera, others):
                return Framed(camera, size, round(math.dist(at, target), 2), 0.0)
    return None


def _by_lens(
    sight: Sight, kit: Kit, at: Point, other: Move, sizes: Sequence[Size]
) -> Iterator[tuple[Size, float, Point]]:
    """Yield lenses by the size that they show from here or a little nearer, wanted sizes first."""
    head, away = sight.crown(other), math.dist(at, sight.eyes(other))
    flat = math.dist(at[:2], head[:2])
    low, high = (equivalent(kit, focal) for focal in _LENSES)
    lenses = [f for f in kit.lenses if low <= f <= high and focuses(kit, f, away)]
    lenses.sort(key=lambda focal: (abs(math.log(focal / _NATURAL)), focal))
    for size in sizes:
        for step, lens in sorted(_steps(sight, kit, at, other, size, lenses)):
            share = 1 - step / flat
            x, y = (h + (a - h) * share for h, a in zip(head[:2], at[:2], strict=True))
            nearer = rounded((x, y, at[2]))
            if focuses(kit, lens, math.dist(nearer, sight.eyes(other))) and unobstructed(
                sight, nearer
            ):
                yield size, lens, nearer


def _steps(
    sight: Sight, kit: Kit, at: Point, other: Move, size: Size, lenses: Sequence[float]
) -> Iterator[tuple[float, float]]:
    """Yield how much nearer each lens has to be for a size, in metres, where it is not far."""
    head = sight.crown(other)
    way, flat = bearing(head[:2], at[:2]), math.dist(at[:2], head[:2])
    for lens in lenses:
        wanted = reach(sight, other, size, way, lens, kit.sensor, at[2])
        if wanted is not None and 0.0 <= flat - wanted <= _NEARER * flat:
            yield round(flat - wanted, 4), lens


def looks_out(sight: Sight, kit: Kit, marks: Marks, eyes: str) -> Framed | None:
    """Frame the window that somebody looks out of, as they see it."""
    mark = marks[eyes]
    windows = [at_wall(sight.plan, o, 0.0) for o in sight.plan.openings if o.kind == "window"]
    near = min(windows, key=lambda w: math.dist(w, mark.at), default=None)
    if near is None or math.dist(near, mark.at) > _OUT:
        return None
    lens = equivalent(kit, _NATURAL)
    others = [m for n, m in marks.items() if n != eyes]
    for at in _lookouts(sight, mark, near):
        target = (near[0], near[1], at[2])
        if math.dist(at, target) > 0.3 and not sight.hidden(at, target, others):
            camera = aimed(at, lens, kit.sensor, target, 0.0, 0.0)
            return Framed(camera, Size.INSERT, round(math.dist(at, target), 2), 0.0)
    return None


def looks_down(sight: Sight, kit: Kit, marks: Marks, eyes: str) -> Framed | None:
    """Frame what somebody has in hand, as they see it."""
    mark = marks[eyes]
    point = hands(sight.players[eyes], mark)
    ahead = math.radians(mark.facing)
    target = (mark.at[0] + math.cos(ahead), mark.at[1] + math.sin(ahead))
    lens = equivalent(kit, _NATURAL)
    for at in _lookouts(sight, mark, target):
        camera = aimed(at, lens, kit.sensor, point, 0.0, 0.0)
        if math.dist(at, point) > 0.25 and focuses(kit, lens, math.dist(at, point)):
            return Framed(camera, Size.INSERT, round(math.dist(at, point), 2), 0.0)
    return None


def _lookouts(sight: Sight, mark: Move, target: Sequence[float]) -> Iterator[Point]:
    """Yield places just before a face, towards what it looks at; beside it where that is near.

    Who sits may lean over a table or out of a chair's back: only what is as high as the eyes
    is in the way.
    """
    x, y, z = sight.eyes(mark)
    way = math.atan2(target[1] - y, target[0] - x)
    near = math.dist(target, (x, y)) < _CLOSE
    for aside in _BESIDE if near else _ASIDE:
        turn = way + math.radians(aside)
        at = rounded((x + _BEFORE * math.cos(turn), y + _BEFORE * math.sin(turn), z))
        if unobstructed(sight, at):
            yield at


def unobstructed(sight: Sight, at: Point) -> bool:
    """Say whether eyes can be here: in the room, and in nothing as high as they are."""
    if not sight.ground.inside(at[0], at[1], _WALL) or at[2] < 0.1:
        return False
    high = (p for p in sight.ground.standing if p.height > at[2] - _OVER)
    return all(p.distance(at[0], at[1]) > 0.02 for p in high)
