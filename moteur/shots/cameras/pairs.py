"""Cameras for two players: side by side in frame, and over a shoulder."""

import math
from collections.abc import Sequence
from functools import lru_cache

from moteur.shots.cameras.bodies import before, beheaded, clear, covered
from moteur.shots.cameras.camera import Framed, Marks, outline, reach, stand
from moteur.shots.cameras.figure import LADDER, frame_height, size_of
from moteur.shots.cameras.framing import CROWN_AT, promise
from moteur.shots.cameras.girth import girth
from moteur.shots.cameras.lens import Lean, equivalent, equivalents, leant
from moteur.shots.cameras.sight import PEOPLE, Sight
from moteur.shots.cameras.toric import level, spread
from moteur.shots.cameras.view import aimed, minus, project, rounded
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Camera, Kit, Move, Point, Size

_TWO_LENSES = (40.0, 35.0, 50.0, 32.0, 25.0, 18.0)
_PLACES = (0.5, 0.42, 0.58, 0.34)
_ARCS = (0.0, 0.12, -0.12, 0.25, -0.25, 0.38, -0.38)
# Lens, metres behind the near head: the first is the field's, the last fits a closet.
_BEHIND = ((50.0, 1.1), (50.0, 0.95), (40.0, 0.95), (35.0, 0.85), (32.0, 0.75), (25.0, 0.65))
# Metres beside the line: as near to it as the near shoulder lets the face be seen.
_BESIDE = (0.35, 0.5, 0.65, 0.8, 1.0)
_FAR_AT = (0.22, 0.36)
_LEAST_NEAR, MOST_NEAR = 0.05, 0.3
_LOWER = 0.25
_TURNED = 60.0
_EDGE = 0.95
# Metres by which an over may be nearer or further, and the least behind the near head.
_SHIFT, _BACK = 0.8, 0.55
# Metres by which a two-shot may be nearer or further, and how often that is halved.
_STRIDE, _HALVES = 1.2, 14
# By how much dearer a two-shot may be whose size is true.
_PATIENCE = 6.0
# Metres under the lowest eyes and over the highest between which a camera on two stands, and
# the least above the floor.
_UNDER, _OVER, _LOW = 0.45, 0.6, 0.4


@lru_cache(maxsize=64)
def _tries(kit: Kit, lean: Lean) -> tuple[tuple[float, float, float, float], ...]:
    """Return lenses, places in frame, shares of the arc and costs, cheapest first."""
    found = (
        (lens, place, arc, rank + 1.5 * place_rank + 2.0 * arc_rank)
        for rank, lens in enumerate(equivalents(kit, leant(_TWO_LENSES, lean)))
        for place_rank, place in enumerate(_PLACES)
        for arc_rank, arc in enumerate(_ARCS)
    )
    return tuple(sorted(found, key=lambda t: t[3]))


@lru_cache(maxsize=64)
def _shoulders(kit: Kit, lean: Lean) -> tuple[tuple[float, float, float], ...]:
    """Return lenses, metres behind and metres beside, first choice first."""
    order = leant([lens for lens, _ in _BEHIND], lean)
    ways = sorted(_BEHIND, key=lambda way: order.index(way[0]))
    found = sorted(
        (rank + 1.2 * step, equivalent(kit, lens), behind, beside)
        for rank, (lens, behind) in enumerate(ways)
        for step, beside in enumerate(_BESIDE)
    )
    return tuple(dict.fromkeys((lens, behind, beside) for _, lens, behind, beside in found))


def side_of(
    first: Point | Sequence[float], second: Sequence[float], camera: Sequence[float]
) -> int:
    """Return 1 where a camera stands left of the line from first to second, else -1."""
    cross = (second[0] - first[0]) * (camera[1] - first[1]) - (second[1] - first[1]) * (
        camera[0] - first[0]
    )
    return 1 if cross >= 0 else -1


def two(
    sight: Sight, marks: Marks, first: str, second: str, side: int, kit: Kit, lean: Lean = ""
) -> Framed | None:
    """Frame two players from a side of the line between them, by the toric space.

    Eyes at equal places left and right where the camera can stand straight before the
    pair; else it leans towards one of them.
    """
    a, b = marks[first], marks[second]
    apart = math.dist(a.at, b.at)
    if apart < 0.35:
        return None
    rough: Framed | None = None
    for lens, place, arc, cost in _tries(kit, lean):
        if rough is not None and cost > rough.cost + _PATIENCE:
            break
        camera = _toric(sight, a, b, side, kit.sensor, lens, place, arc)
        if camera is None or not _at_height(sight, camera, (a, b)):
            continue
        if _sees(sight, camera, (a, b), marks):
            _, near = min((math.dist(camera.at, sight.eyes(m)), n) for n, m in enumerate((a, b)))
            found, shown, true = _named(sight, camera, (a, b)[near], (a, b), marks)
            framed = Framed(found, shown, round(_to_middle(sight, found, (a, b)), 2), cost)
            if true:
                return framed
            rough = rough or framed
    return rough


def _named(
    sight: Sight, camera: Camera, near: Move, pair: tuple[Move, Move], marks: Marks
) -> tuple[Camera, Size, bool]:
    """Step back or nearer until a size is true of who is nearer: the edge cuts what it names.

    The higher head keeps its headroom. Where there is no room, or somebody would leave the frame,
    the camera keeps its place and the name of the nearest size, and it is said.
    """
    away = math.dist(camera.at, sight.eyes(near))
    about = size_of(away * camera.sensor[1] / camera.lens_mm, sight.players[near.player])
    if near.pose == "lie" or sight.players[near.player].kind in ("dog", "cat"):
        return camera, about, False
    rung = LADDER.index(about)
    for size in sorted(LADDER[max(rung - 1, 1) : rung + 2], key=lambda s: LADDER.index(s) != rung):
        low, high = -_STRIDE, min(_STRIDE, away - 0.9)
        if _edge(sight, _stepped(sight, camera, pair, low), near, size) <= 0:
            continue
        if _edge(sight, _stepped(sight, camera, pair, high), near, size) >= 0:
            continue
        for _ in range(_HALVES):
            step = (low + high) / 2
            cut = _edge(sight, _stepped(sight, camera, pair, step), near, size)
            low, high = (step, high) if cut > 0 else (low, step)
        found = _stepped(sight, camera, pair, low)
        if _at_height(sight, found, pair) and _sees(sight, found, pair, marks):
            return found, size, True
    return camera, about, False


def _stepped(sight: Sight, camera: Camera, pair: tuple[Move, Move], step: float) -> Camera:
    """Return a camera nearer to the middle of two, the higher head below its headroom."""
    middle = [sum(sight.eyes(m)[i] for m in pair) / 2 for i in (0, 1)]
    way = math.radians(bearing(camera.at[:2], (middle[0], middle[1])))
    x, y, z = camera.at
    at = rounded((x + step * math.cos(way), y + step * math.sin(way), z))
    tops = [outline(sight, m, at) for m in pair]
    top = max(tops, key=lambda p: (p[2] - z) / max(math.dist(p[:2], at[:2]), 0.1))
    place = project(camera, top)
    aside = max(-_EDGE, min(_EDGE, place[0])) if place else 0.0
    return aimed(at, camera.lens_mm, camera.sensor, top, aside, CROWN_AT)


def _edge(sight: Sight, camera: Camera, near: Move, size: Size) -> float:
    """Return how far above its place in frame the landmark of a size is."""
    player, head = sight.players[near.player], sight.crown(near)
    wanted, way = promise(size, player, near.pose), bearing(head[:2], camera.at[:2])
    deep = girth(size, player, near.pose, way - near.facing, sight.at_table(near))
    turn = math.radians(way)
    x, y = head[0] + deep * math.cos(turn), head[1] + deep * math.sin(turn)
    place = project(camera, (x, y, head[2] - wanted.drop))
    return place[1] - wanted.bottom if place else -1.0


def _at_height(sight: Sight, camera: Camera, pair: Sequence[Move]) -> bool:
    """Say whether a camera is about as high as the eyes that it looks at."""
    eyes = [sight.eyes(m)[2] for m in pair]
    return max(min(eyes) - _UNDER, _LOW) <= camera.at[2] <= max(eyes) + _OVER


def _toric(
    sight: Sight, a: Move, b: Move, side: int, sensor: tuple[float, float],
    lens: float, place: float, arc: float,
) -> Camera | None:  # fmt: skip
    half = math.dist(a.at, b.at) / (2 * place) * sensor[1] / sensor[0]
    heights = [_height_in_frame(sight, m, (a, b), half) for m in (a, b)]
    if max(heights) - min(heights) > 1.2:
        return None
    # Left of the line the first appears right in frame.
    x = place if side > 0 else -place
    pa, pb = (x, heights[0]), (-x, heights[1])
    theta = 2 * (math.pi - spread(lens, sensor, pa, pb)) * (0.5 + arc)
    found = level(sight.eyes(a), sight.eyes(b), pa, pb, theta, lens, sensor)
    return found and found.model_copy(update={"at": rounded(found.at), "aim": rounded(found.aim)})


def _height_in_frame(sight: Sight, mark: Move, pair: Sequence[Move], half: float) -> float:
    """Return where eyes belong in the frame so that the higher crown has its headroom."""
    top = max(sight.crown(m)[2] for m in pair)
    return CROWN_AT - (top - sight.eyes(mark)[2]) / half


def _sees(sight: Sight, camera: Camera, framed: Sequence[Move], marks: Marks) -> bool:
    """Say whether a camera stands well and sees these players with headroom."""
    if not sight.stands(camera.at):
        return False
    names = {m.player for m in framed}
    others = [m for n, m in marks.items() if n not in names]
    if sight.crowded(camera.at, others) or sight.crowded(camera.at, framed, 0.8):
        return False
    for mark in framed:
        crown = project(camera, sight.crown(mark))
        eyes = project(camera, sight.eyes(mark))
        if (
            crown is None
            or eyes is None
            or crown[1] > 0.94
            or abs(eyes[0]) > 0.9
            or eyes[1] < -0.75
        ):
            return False
        rest = [m for n, m in marks.items() if n != mark.player]
        if sight.hidden(camera.at, sight.eyes(mark), rest):
            return False
    apart = all(clear(sight, camera, m, others, 0.12, 0.0, False) for m in framed)
    if not apart or beheaded(sight, camera, others):
        return False
    tops = [project(camera, sight.crown(m)) for m in framed]
    return max(t[1] for t in tops if t) > 0.6


def _to_middle(sight: Sight, camera: Camera, pair: Sequence[Move]) -> float:
    (ax, ay, az), (bx, by, bz) = (sight.eyes(m) for m in pair)
    return math.dist(camera.at, ((ax + bx) / 2, (ay + by) / 2, (az + bz) / 2))


def over(
    sight: Sight, marks: Marks, hero: str, near: str, side: int, kit: Kit, lean: Lean = ""
) -> Framed | None:
    """Frame one player over another's shoulder.

    First 50 mm, 1.1 m behind the near head and 0.35 m beside the line to the far one; then
    further beside it until the near figure leaves face and breast free and less than a
    third of the frame covered. `side` is that of the line from `near` to `hero`. First
    choice is one with which the reverse can be matched. None where no camera shows both.
    """
    far, close = marks[hero], marks[near]
    apart = math.dist(far.at, close.at)
    if not 0.6 <= apart <= 4.0 or close.pose == "lie":
        return None
    if turn_between(close.facing, bearing(close.at, far.at)) > _TURNED:
        return None  # a face at the edge, turned elsewhere, draws the eye
    first: Framed | None = None
    for rank, way in enumerate(_shoulders(kit, lean)):
        found = _behind(sight, marks, far, close, side, kit.sensor, way)
        if found is None:
            continue
        if _behind(sight, marks, close, far, -side, kit.sensor, way) is not None:
            return Framed(found.camera, found.size, found.distance_m, float(rank))
        first = first or found
    return first


def _behind(
    sight: Sight, marks: Marks, far: Move, close: Move, side: int,
    sensor: tuple[float, float], way: tuple[float, float, float],
) -> Framed | None:  # fmt: skip
    lens, behind, beside = way
    apart = math.dist(far.at, close.at)
    ux, uy = (far.at[0] - close.at[0]) / apart, (far.at[1] - close.at[1]) / apart
    x = close.at[0] - ux * behind - uy * beside * side
    y = close.at[1] - uy * behind + ux * beside * side
    others = [m for n, m in marks.items() if n not in (far.player, close.player)]
    for height in _heights(sight, far, close):
        for place in _FAR_AT:
            named = _true(sight, far, close, (x, y, height), lens, sensor, place)
            if named is None:
                continue
            at, size = named
            if not sight.stands(at) or sight.crowded(at, others, PEOPLE):
                continue
            top = outline(sight, far, at)
            camera = aimed(at, lens, sensor, top, -place * side, CROWN_AT)
            if _level(camera) and _over_sees(sight, camera, far, close, others):
                away = math.dist(at, sight.eyes(far))
                return Framed(camera, size, round(away, 2), 0.0)
    return None


def _true(
    sight: Sight, far: Move, close: Move, at: Point, lens: float,
    sensor: tuple[float, float], place: float,
) -> tuple[Point, Size] | None:  # fmt: skip
    """Return a place a little before or behind from which a size of the far one comes true.

    Of those sizes the one that takes the smallest step. None where none does.
    """
    head, player = sight.crown(far), sight.players[far.player]
    flat, away = math.dist(at[:2], head[:2]), math.dist(at, sight.eyes(far))
    about = size_of(away * sensor[1] / lens, player)
    if far.pose == "lie":
        away = frame_height(about, player) * lens / sensor[1]
        way = bearing(head[:2], at[:2])
        spot = stand(sight, far, way, away, about)
        return (spot, about) if abs(math.dist(spot[:2], head[:2]) - flat) < _SHIFT else None
    rung, way = LADDER.index(about), bearing(head[:2], at[:2])
    found: list[tuple[float, Point, Size]] = []
    for size in LADDER[max(rung - 1, 0) : rung + 2]:
        wanted = reach(sight, far, size, way, lens, sensor, at[2], place / 0.3)
        if wanted is None or abs(wanted - flat) > _SHIFT or not over_shows(size):
            continue
        x, y = (h + (a - h) * wanted / flat for h, a in zip(head[:2], at[:2], strict=True))
        if math.dist((x, y), close.at) > _BACK:
            found.append((abs(wanted - flat), rounded((x, y, at[2])), size))
    return min(found)[1:] if found else None


def _heights(sight: Sight, far: Move, close: Move) -> tuple[float, ...]:
    """Return lens heights: at the near shoulder, above it where the far face is lower."""
    near, there = sight.eyes(close)[2], sight.eyes(far)[2]
    at_shoulder = round(min(max(there, near - 0.2), near + 0.3), 3)
    if there < near - _LOWER:
        return round(near + 0.1, 3), round(near + 0.3, 3), at_shoulder
    return (at_shoulder,)


def _level(camera: Camera) -> bool:
    away, up = minus(camera.aim, camera.at)[2], math.dist(camera.aim[:2], camera.at[:2])
    return abs(math.atan2(away, up)) < math.radians(25)


def _over_sees(
    sight: Sight, camera: Camera, far: Move, close: Move, others: Sequence[Move]
) -> bool:
    """Say whether a camera shows the far face clear, and the near figure at the edge."""
    shoulder = before(sight, camera, far, (close,))
    shown = covered(shoulder)
    if not _LEAST_NEAR <= shown <= MOST_NEAR or abs(shoulder[0].x) > _EDGE:
        return False
    if beheaded(sight, camera, others):
        return False
    if not clear(sight, camera, far, (close, *others), MOST_NEAR):
        return False
    return not sight.hidden(camera.at, sight.eyes(far), (close, *others))


def over_shows(size: Size) -> bool:
    """Say whether an over the shoulder of this size is close enough to be one."""
    return size in (Size.CLOSE, Size.MEDIUM_CLOSE, Size.MEDIUM, Size.COWBOY)
