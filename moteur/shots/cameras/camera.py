"""Cameras for one player: where to stand so that a size, a lens and a headroom come true.

Distance = frame height x focal length / sensor height.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from moteur.shots.cameras.bodies import beheaded, clear
from moteur.shots.cameras.figure import eyes_of, frame_height
from moteur.shots.cameras.framing import away, crown_place, promise, skull, skyline
from moteur.shots.cameras.girth import girth
from moteur.shots.cameras.lens import Lean, equivalents, focuses, lenses_for
from moteur.shots.cameras.sight import PEOPLE, Sight
from moteur.shots.cameras.view import aimed, rounded
from moteur.shots.floors.placing import turn_between
from moteur.shots.model import Camera, Kit, Move, Point, Size, Spot

_ANGLES = (30.0, 20.0, 40.0, 50.0, 12.0, 62.0, 75.0, 4.0, 88.0)
CROSSED = 40.0
_ABOVE = 0.45
MOST_BEFORE = 0.07
_TURNING = 0.55
_LAST = (18.0,)
_PROFILE = {75.0: 5.0, 88.0: 12.0}
_RAISED = {"eye": 0.0, "low": -0.4, "high": 0.5}
_LOWEST = 0.25
_CLOSEST = 0.45
_LEVEL = math.sin(math.radians(2.0))
Marks = Mapping[str, Move]
Height = Literal["eye", "low", "high"]


@dataclass(frozen=True)
class Framed:
    """A solved camera: what it shows, how far it stands, and how much it gave up.

    `cost` 0 is what was asked for; each step away from it adds.
    """

    camera: Camera
    size: Size
    distance_m: float
    cost: float
    move_to: Camera | None = None


@lru_cache(maxsize=256)
def _tries(kit: Kit, size: Size, lean: Lean) -> tuple[tuple[float, float, float], ...]:
    """Return angles from the look, lenses, and what each costs, cheapest first."""
    found = (
        (
            angle * sign,
            lens,
            rank * 1.5 + turn + _PROFILE.get(angle, 0.0) + (2.5 if sign < 0 else 0.0),
        )
        for rank, lens in enumerate(lenses_for(kit, size, lean))
        for turn, angle in enumerate(_ANGLES)
        for sign in (1.0, -1.0)
    )
    return tuple(sorted(found, key=lambda t: t[2]))


def single(
    sight: Sight, marks: Marks, name: str, size: Size, look: float, side: int,
    kit: Kit, line: float | None = None, away_from: Sequence[float] = (), lean: Lean = "",
    height: Height = "eye",
) -> Framed | None:  # fmt: skip
    """Frame one player who looks towards `look` degrees, from a side of the line of action.

    `line` is the direction from the player to whom they talk with, None for nobody; `side`
    1 stands left of it seen from above, -1 right: the side on which the scene is shot.
    `away_from` are directions from the player to earlier cameras of like size, from which
    this one keeps 30 degrees. `lean` asks for shorter or longer lenses, `height` for a lens
    0.4 m below the eyes or 0.5 m above them. A cost of CROSSED or more crosses the line. None
    where no camera fits.
    """
    best: Framed | None = None
    for angle, lens, tried in _tries(kit, size, lean):
        if best is not None and tried >= best.cost:
            break
        way = look + angle * side
        seen = any(turn_between(way, other) < 30 for other in away_from)
        cost = tried + (6.0 if seen else 0.0)
        if line is not None and math.sin(math.radians(way - line)) * side < -_LEVEL:
            cost += CROSSED
        if best is not None and cost >= best.cost:
            continue
        lead = math.sin(math.radians(angle)) * side
        found = from_direction(sight, marks, name, size, way, lens, kit, lead, height)
        if found is not None:
            best = Framed(found.camera, found.size, found.distance_m, cost)
    return best


def from_direction(
    sight: Sight, marks: Marks, name: str, size: Size, way: float, lens: float,
    kit: Kit, lead: float = 0.0, height: Height = "eye",
) -> Framed | None:  # fmt: skip
    """Frame a player from a direction (degrees) by a lens; None where that cannot be."""
    mark, sensor = marks[name], kit.sensor
    at = spot(sight, mark, size, way, lens, sensor, lead, height)
    if at is None or not sight.stands(at):
        return None
    others = [m for n, m in marks.items() if n != name]
    eyes = sight.eyes(mark)
    distance = math.dist(at, eyes)
    if distance < _CLOSEST or not focuses(kit, lens, distance):
        return None
    if sight.crowded(at, others) or math.dist(at[:2], mark.at) < PEOPLE:
        return None
    if sight.hidden(at, eyes, others) or _chest_hidden(sight, at, mark, size, others):
        return None
    camera = look_at(sight, mark, at, lens, sensor, size, lead)
    near = size in (Size.CLOSE, Size.EXTREME_CLOSE)
    seen = clear(sight, camera, mark, others, MOST_BEFORE, breast=not near)
    if not seen or beheaded(sight, camera, others):
        return None
    return Framed(camera, size, round(distance, 2), 0.0)


def _chest_hidden(sight: Sight, at: Point, mark: Move, size: Size, others: Sequence[Move]) -> bool:
    if size in (Size.CLOSE, Size.EXTREME_CLOSE):
        return False
    eyes = sight.eyes(mark)
    drop = 0.2 * sight.players[mark.player].height
    return bool(sight.hidden(at, (eyes[0], eyes[1], max(eyes[2] - drop, 0.1)), others))


def spot(
    sight: Sight, mark: Move, size: Size, way: float, lens: float,
    sensor: tuple[float, float], lead: float = 0.0, height: Height = "eye",
) -> Point | None:  # fmt: skip
    """Return where a camera stands so that a size comes true; None where that cannot be.

    Who lies has no landmark below the crown: there the frame's height is measured at the eyes.
    """
    if mark.pose == "lie":
        distance = frame_height(size, sight.players[mark.player]) * lens / sensor[1]
        return stand(sight, mark, way, distance, size, height)
    crown, high = sight.crown(mark), _lens_height(sight, mark, size, height)
    flat = reach(sight, mark, size, way, lens, sensor, high, lead)
    if flat is None:
        return None
    turn = math.radians(way)
    return rounded((crown[0] + flat * math.cos(turn), crown[1] + flat * math.sin(turn), high))


def reach(
    sight: Sight, mark: Move, size: Size, way: float, lens: float,
    sensor: tuple[float, float], high: float, lead: float = 0.0,
) -> float | None:  # fmt: skip
    """Return how far from a head along the floor a lens `high` metres up shows a size."""
    player, up = sight.players[mark.player], sight.crown(mark)[2]
    if mark.pose == "lie":
        away_m = frame_height(size, player) * lens / sensor[1]
        drop = high - sight.eyes(mark)[2]
        return math.sqrt(away_m * away_m - drop * drop) if away_m > abs(drop) else None
    slope, ball = sensor[1] / 2 / lens, skull(player)
    wanted = promise(size, player, mark.pose)
    deep = girth(size, player, mark.pose, way - mark.facing, sight.at_table(mark))
    flat = away(wanted, up, high, slope, deep, ball)
    if flat is None:
        return None
    # Aside in the frame it is nearer to the lens than to the plane in which it is measured.
    pitch = skyline(up - high, flat, ball) - math.atan(wanted.top * slope)
    aside = 0.3 * lead * sensor[0] / 2 / lens
    return flat * math.hypot(1.0, aside / (math.cos(pitch) - wanted.top * slope * math.sin(pitch)))


def _lens_height(sight: Sight, mark: Move, size: Size, height: Height) -> float:
    eyes = sight.eyes(mark)[2]
    if height != "eye":
        return max(eyes + _RAISED[height], _LOWEST)
    if mark.pose == "lie":
        return eyes + _ABOVE
    low = max(eyes, 0.35)
    return max(low, 1.6) if size in (Size.WIDE, Size.EXTREME_WIDE) else low


def stand(
    sight: Sight, mark: Move, way: float, distance: float, size: Size, high: Height = "eye"
) -> Point:
    """Return where the camera stands: at eye height, a little above who lies and for wides."""
    eyes, height = sight.eyes(mark), _lens_height(sight, mark, size, high)
    drop = height - eyes[2] if mark.pose == "lie" or high != "eye" else 0.0
    flat = math.sqrt(max(distance * distance - drop * drop, 0.1))
    turn = math.radians(way)
    return rounded((eyes[0] + flat * math.cos(turn), eyes[1] + flat * math.sin(turn), height))


def look_at(
    sight: Sight, mark: Move, at: Point, lens: float, sensor: tuple[float, float],
    size: Size, lead: float = 0.0,
) -> Camera:  # fmt: skip
    """Aim with the right headroom, and room on the side to which the player looks."""
    return aimed(at, lens, sensor, outline(sight, mark, at), 0.3 * lead, crown_place(size))


def outline(sight: Sight, mark: Move, at: Point) -> Point:
    """Return a point as high as the top of a head is seen from a camera."""
    crown = sight.crown(mark)
    if mark.pose == "lie":
        return crown
    distance = max(math.dist(at[:2], crown[:2]), 0.1)
    angle = skyline(crown[2] - at[2], distance, skull(sight.players[mark.player]))
    return (crown[0], crown[1], at[2] + distance * math.tan(angle))


def follow(
    sight: Sight, start: Move, end: Move, marks: Marks, size: Size, side: Point, kit: Kit,
    lean: Lean = "", height: Height = "eye",
) -> Framed | None:  # fmt: skip
    """Pan with a walk: one camera that holds a player whole from its start to its end.

    It stands on the side of the walk where `side` (the master camera) stands.
    """
    (x0, y0), (x1, y1) = start.at, end.at
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)
    along = math.degrees(math.atan2(y1 - y0, x1 - x0))
    left = (x1 - x0) * (side[1] - y0) - (y1 - y0) * (side[0] - x0)
    player = sight.players[end.player]
    others = [m for n, m in marks.items() if n != end.player]
    sensor = kit.sensor
    for lens in (*lenses_for(kit, size, lean), *equivalents(kit, _LAST)):
        for turn in (90.0, 65.0, 115.0, 45.0, 30.0, 10.0):
            way = math.radians(along + math.copysign(turn, left or -1.0))
            high = max(eyes_of(player, end) + _RAISED[height], 0.5)
            distance = _beside(sight, end, middle, way, (size, lens, sensor, high))
            if distance is None:
                continue
            at = rounded(
                (middle[0] + distance * math.cos(way), middle[1] + distance * math.sin(way), high)
            )
            if distance < _TURNING * math.dist(start.at, end.at) or not focuses(
                kit, lens, distance
            ):
                continue
            near = min(math.dist(at[:2], start.at), math.dist(at[:2], end.at))
            if near < 1.1 or not sight.stands(at) or sight.crowded(at, others):
                continue
            halfway = end.model_copy(update={"at": middle})
            if any(sight.hidden(at, sight.eyes(m), others) for m in (start, halfway, end)):
                continue
            away = math.dist(at, sight.eyes(end))
            first = look_at(sight, start, at, lens, sensor, size)
            last = look_at(sight, end, at, lens, sensor, size)
            over = look_at(sight, halfway, at, lens, sensor, size)
            ways = ((first, start), (over, halfway), (last, end))
            if not all(clear(sight, camera, m, others, 0.2) for camera, m in ways):
                continue
            return Framed(first, size, round(away, 2), 0.0, last)
    return None


def _beside(
    sight: Sight, end: Move, middle: Spot, way: float,
    wanted: tuple[Size, float, tuple[float, float], float],
) -> float | None:  # fmt: skip
    """Return how far from the middle of a walk a camera shows its end in a size."""
    size, lens, sensor, high = wanted
    head = sight.crown(end)
    aside = (head[0] - middle[0], head[1] - middle[1])
    along = aside[0] * math.cos(way) + aside[1] * math.sin(way)
    square, distance = aside[0] ** 2 + aside[1] ** 2, math.hypot(*aside)
    turn = math.degrees(way)
    for _ in range(3):
        # From where the camera comes to stand, the body is seen from another side.
        away = reach(sight, end, size, turn, lens, sensor, high)
        if away is None or (root := along * along - square + away * away) < 0:
            return None
        distance = along + math.sqrt(root)
        at = (middle[0] + distance * math.cos(way), middle[1] + distance * math.sin(way))
        turn = math.degrees(math.atan2(at[1] - head[1], at[0] - head[0]))
    return distance
