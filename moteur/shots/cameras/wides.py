"""Cameras for a whole scene: the master that sees everybody, the frame that shows the set."""

import math
from collections.abc import Callable, Iterator, Sequence

from moteur.shots.blocking.players import EXTRA
from moteur.shots.cameras.bodies import body, covered, discs, faces, head
from moteur.shots.cameras.camera import Framed, Marks
from moteur.shots.cameras.figure import crown_of, size_of
from moteur.shots.cameras.lens import Lean, equivalents, leant
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import aimed, rounded
from moteur.shots.floors.placing import turn_between
from moteur.shots.model import Camera, FloorPlan, Kit, Move, Point, Size

_LENSES = (32.0, 25.0, 35.0, 18.0)
_WIDE_LENSES = (18.0, 25.0)
_WAYS = tuple(range(0, 360, 15))
_EDGE = 0.8
_WALL = 0.3
_SMALL = 3.4
_BACK = 100.0
_FOREGROUND = 0.16
_EXTRA = 2.0
_UNSHOWN = 60.0
_SURELY = 1e-6


def master(
    sight: Sight, marks: Marks, kit: Kit, line: tuple[str, str] = ("", ""),
    side: Point | None = None, wide: bool = False, lean: Lean = "",
    unshown: Callable[[Camera], int] | None = None,
) -> Framed | None:  # fmt: skip
    """Frame all who are there, from where most of them are seen best.

    `line` are the two who talk: the camera looks across them. `side` is an earlier master
    camera: stay on its side of their line. `wide` shows the set as well: the widest lens,
    as far away as the floor allows. `unshown` counts those in a frame who must not be in it.
    """
    there = principals(marks)
    if not there:
        return empty(sight, kit)
    sensor = kit.sensor
    everybody = tuple(m for m in marks.values() if m.present)
    best: Framed | None = None
    lenses = equivalents(kit, leant(_WIDE_LENSES if wide else _LENSES, lean))
    for rank, lens in enumerate(lenses):
        cameras = [_from(sight, there, everybody, float(w), lens, sensor, wide) for w in _WAYS]
        if lens == lenses[-1] or (wide and lens == lenses[0]):
            cameras += _along_walls(sight, there, everybody, lens, sensor)
        for camera in cameras:
            if camera is None:
                continue
            hides = 2.5 if wide and not sight.plan.inside else 8.0
            given = rank * (2.0 if wide else 0.8)
            most = math.inf if best is None else best.cost - given + _SURELY
            cost = _cost(sight, camera, there, marks, line, side, hides, most) + given
            cost += _UNSHOWN * unshown(camera) if unshown else 0.0
            if wide:
                # A frame that shows the place needs distance before all else.
                short = (8.0 if not sight.plan.inside else 4.0) - _away(camera, there)
                cost += 1.5 * max(short, 0.0)
            if best is None or cost < best.cost:
                best = _framed(sight, camera, there, sensor, cost, wide)
    return best or empty(sight, kit)


def principals(marks: Marks) -> tuple[Move, ...]:
    """Return who is there and has a part; the crowd where nobody else is."""
    there = tuple(m for m in marks.values() if m.present)
    return tuple(m for m in there if not m.player.startswith(EXTRA)) or there


def _from(
    sight: Sight,
    there: Sequence[Move],
    everybody: Sequence[Move],
    way: float,
    lens: float,
    sensor: tuple[float, float],
    wide: bool,
) -> Camera | None:
    """Stand back in a direction until everybody is in frame, or until the wall."""
    middle = _middle(there)
    ux, uy = math.cos(math.radians(way)), math.sin(math.radians(way))
    slope_x, slope_y = sensor[0] / 2 / lens, sensor[1] / 2 / lens
    need = 1.2
    for mark in there:
        dx, dy = mark.at[0] - middle[0], mark.at[1] - middle[1]
        toward, across = dx * ux + dy * uy, abs(dy * ux - dx * uy)
        tall = crown_of(sight.players[mark.player], mark)
        need = max(need, toward + across / (_EDGE * slope_x), toward + 0.62 * tall / slope_y)
    room = _reach(sight.plan, middle, ux, uy)
    away = min(room, max(need * 1.9, 9.0)) if wide else min(need, room)
    height = 1.6 if not wide else min(2.0, sight.plan.height - 0.4)
    for share in (1.0, 0.92, 0.84, 0.75):
        spot = (middle[0] + ux * away * share, middle[1] + uy * away * share, height)
        at = rounded(spot)
        if (
            sight.stands(at)
            and not sight.crowded(at, there, 0.9)
            and not sight.crowded(at, everybody)
        ):
            top = max(crown_of(sight.players[m.player], m) for m in there)
            least = 0.2 if not wide else 0.0 if sight.plan.inside else -0.45
            place = _crown_in_frame(away * share, top, slope_y, least)
            return aimed(at, lens, sensor, (middle[0], middle[1], top), 0.0, place)
    return None


def _along_walls(
    sight: Sight, there: Sequence[Move], everybody: Sequence[Move], lens: float,
    sensor: tuple[float, float],
) -> Iterator[Camera]:  # fmt: skip
    """Stand along the walls of a small room, turned to where all the heads fit best."""
    plan = sight.plan
    if not plan.inside or min(plan.width, plan.depth) > _SMALL:
        return
    half_x, half_y = plan.width / 2 - _WALL, plan.depth / 2 - _WALL
    spots = [
        (half_x * a, half_y * b)
        for a in (-1.0, -0.5, 0.0, 0.5, 1.0)
        for b in (-1.0, -0.5, 0.0, 0.5, 1.0)
        if max(abs(a), abs(b)) == 1.0
    ]
    for x, y in spots:
        at = rounded((x, y, 1.5))
        if not sight.stands(at) or sight.crowded(at, everybody, 0.45):
            continue
        ways = [math.atan2(m.at[1] - y, m.at[0] - x) for m in there]
        turns = [(w - ways[0] + math.pi) % math.tau - math.pi for w in ways]
        way = ways[0] + (min(turns) + max(turns)) / 2
        # The heads go into the upper half; the steepest of them sets the tilt.
        crowns = [sight.crown(m)[2] for m in there]
        lows = [sight.eyes(m)[2] - 0.15 for m in there]
        far = [max(math.dist(m.at, (x, y)), 0.3) for m in there]
        highest = max((c - at[2]) / d for c, d in zip(crowns, far, strict=True))
        lowest = min((c - at[2]) / d for c, d in zip(lows, far, strict=True))
        slope = sensor[1] / 2 / lens
        tilt = max(min(highest - 0.8 * slope, 0.0), -0.7)
        tilt = tilt if lowest > tilt - 0.9 * slope else (highest + lowest) / 2
        yield Camera(
            at=at, aim=rounded((x + math.cos(way), y + math.sin(way), at[2] + tilt)),
            lens_mm=lens, sensor=sensor,
        )  # fmt: skip


def _crown_in_frame(away: float, top: float, slope_y: float, least: float) -> float:
    """Return where the highest crown goes: the feet near the lower edge, not below `least`.

    Outside a frame that shows the set leaves the upper half to it.
    """
    tall = top / (away * slope_y)
    return max(min(0.84, tall - 0.85 if tall < 1.7 else 0.84), least)


def _reach(plan: FloorPlan, middle: tuple[float, float], ux: float, uy: float) -> float:
    """Return how far one can go from the middle before a wall."""
    ways = []
    for half, start, step in ((plan.width / 2, middle[0], ux), (plan.depth / 2, middle[1], uy)):
        if abs(step) > 1e-9:
            ways.append((half - _WALL - start * math.copysign(1, step)) / abs(step))
    return max(min(ways), 0.0)


def _away(camera: Camera, there: Sequence[Move]) -> float:
    return math.dist(camera.at[:2], _middle(there))


def _middle(there: Sequence[Move]) -> tuple[float, float]:
    xs, ys = [m.at[0] for m in there], [m.at[1] for m in there]
    return ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)


def _cost(
    sight: Sight, camera: Camera, there: Sequence[Move], marks: Marks,
    line: tuple[str, str], side: Point | None, hides: float, most: float,
) -> float:  # fmt: skip
    """Return how far a camera is from what is asked; infinite where it is more than `most`."""
    cost = 0.0
    # The plan's viewer sits in the south: rooms are dressed towards there.
    south = 0.6 if sight.plan.inside else 2.5
    aside = south * (1 + camera.at[1] / max(sight.plan.depth / 2, 1e-6))
    if aside > most:
        return math.inf
    everybody = [m for m in marks.values() if m.present]
    seen = faces(sight, camera, there, everybody)
    for mark in there:
        important = 3.0 if mark.player in line else 1.0
        if seen.get(mark.player) == "out":
            cost += 12.0 * important
        elif seen.get(mark.player) == "covered" or sight.hidden(
            camera.at, sight.eyes(mark), [m for m in there if m is not mark]
        ):
            # In a frame that shows a street, faces are small.
            cost += hides * important
        else:
            away = math.degrees(math.atan2(camera.at[1] - mark.at[1], camera.at[0] - mark.at[0]))
            turn = turn_between(away, mark.facing)
            cost += turn / 90.0 + (1.5 * min(important, 2.0) if turn > _BACK else 0.0)
    if cost + aside > most:
        return math.inf
    reach = max(math.dist(camera.at[:2], m.at) for m in there)
    extras = [m for m in everybody if m not in there and math.dist(camera.at[:2], m.at) < reach]
    backs = discs(camera, [head(sight, m) for m in extras])
    # A small head in a large street hides nothing; a large one is a wall.
    cost += _EXTRA * sum(min(d.up / 0.12, 1.0) for d in backs if abs(d.x) < 1 and abs(d.y) < 1.2)
    nearest = min(there, key=lambda m: math.dist(camera.at[:2], m.at))
    large = covered(discs(camera, body(sight, nearest)))
    cost += 12.0 * max(0.0, large - _FOREGROUND)
    first, second = (marks.get(n) for n in line)
    if (
        first
        and second
        and first.present
        and second.present
        and math.dist(first.at, second.at) > 0.3
    ):
        along = math.degrees(math.atan2(second.at[1] - first.at[1], second.at[0] - first.at[0]))
        way = math.degrees(math.atan2(camera.at[1] - first.at[1], camera.at[0] - first.at[0]))
        across = turn_between(way, along)
        cost += (
            abs(90.0 - min(across, 180.0 - across)) / 90.0
            if across < 90
            else abs(across - 90) / 90.0
        )
        if side is not None and _crossed(first.at, second.at, camera.at, side):
            cost += 40.0
    return cost + aside


def _crossed(
    a: Sequence[float], b: Sequence[float], p: Sequence[float], q: Sequence[float]
) -> bool:
    def left(point: Sequence[float]) -> float:
        return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])

    return left(p) * left(q) < 0


def _framed(
    sight: Sight,
    camera: Camera,
    there: Sequence[Move],
    sensor: tuple[float, float],
    cost: float,
    wide: bool,
) -> Framed:
    points = [sight.eyes(m) for m in there]
    middle = tuple(sum(p[i] for p in points) / len(points) for i in range(3))
    away = math.dist(camera.at, middle)
    tallest = max((sight.players[m.player] for m in there), key=lambda p: p.height)
    shown = size_of(away * sensor[1] / camera.lens_mm, tallest)
    if wide and shown not in (Size.WIDE, Size.EXTREME_WIDE):
        shown = Size.WIDE
    return Framed(camera, shown, round(away, 2), cost)


def empty(sight: Sight, kit: Kit) -> Framed:
    """Frame a set in which nobody is: from the viewer's side, the widest lens."""
    plan = sight.plan
    depth = min(plan.depth / 2 - 0.35, 9.0)
    spots = [(x * plan.width / 2, -depth) for x in (0.0, -0.4, 0.4, -0.7, 0.7)]
    spots += [(x * (plan.width / 2 - 0.35), y) for x in (-1, 1) for y in (0.0, -0.5, 0.5)] + [
        (0.0, 0.0)
    ]
    height = min(1.7, plan.height - 0.4)
    at = next(
        (rounded((x, y, height)) for x, y in spots if sight.stands((x, y, height))),
        (0.0, -depth, height),
    )
    target = (0.0, min(plan.depth / 4, 3.0), 1.2)
    camera = aimed(at, equivalents(kit, _WIDE_LENSES)[0], kit.sensor, target, 0.0, 0.0)
    return Framed(camera, Size.WIDE, round(math.dist(at, target), 2), 0.0)
