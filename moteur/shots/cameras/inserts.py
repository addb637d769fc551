"""Inserts: what somebody has in hand, and details of the set itself."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.shots.cameras.bodies import clear, discs, head
from moteur.shots.cameras.camera import Framed, Marks
from moteur.shots.cameras.figure import frame_height, hands
from moteur.shots.cameras.lens import Lean, equivalents, focuses, lenses_for
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import aimed, rounded
from moteur.shots.floors.ground import at_wall, footprint
from moteur.shots.floors.pieces import FLAT
from moteur.shots.model import Camera, FloorPlan, Kit, Move, Point, Size

_LARGE = re.compile(
    r"book|letter|diary|map|paper|contract|will|photo|drawing|livre|carnet|lettre|journal|plan|"
    r"contrat|dessin|bottle|bouteille|doll|poupée|toy|jouet|report|folder",
    re.IGNORECASE,
)
_DETAIL_LENSES = (50.0, 35.0, 25.0, 18.0)
_LARGEST = 2.6
_MARGIN = 1.25
_SIDES = (0.0, 40.0, -40.0, 65.0, -65.0)
_HIGH_LIFT = 0.5
_FROM_WALL, _FARTHEST = 0.45, 9.0


def held(
    sight: Sight, kit: Kit, lean: Lean, marks: Marks, holder: str, thing: str
) -> Framed | None:
    """Frame what somebody has in hand: from above, before them, with no face in frame."""
    mark, player = marks[holder], sight.players[holder]
    point = hands(player, mark)
    height = frame_height(Size.INSERT, player) * (1.35 if _LARGE.search(thing) else 1.0)
    for lens in lenses_for(kit, Size.INSERT, lean):
        away = height * lens / kit.sensor[1]
        if not focuses(kit, lens, away):
            continue
        for at in _above(point, mark.facing, away):
            camera = aimed(at, lens, kit.sensor, point, 0.0, 0.0)
            if _shows_hands(sight, camera, point, mark, marks):
                return Framed(camera, Size.INSERT, round(away, 2), 0.0)
    return None


def _shows_hands(sight: Sight, camera: Camera, point: Point, holder: Move, marks: Marks) -> bool:
    """Say whether a camera sees what is in hand, and nobody's face."""
    there = [m for m in marks.values() if m.present]
    others = [m for n, m in marks.items() if n != holder.player]
    if sight.stuck(camera.at) or sight.crowded(camera.at, there, 0.3):
        return False
    if sight.hidden(camera.at, point, others) or faced(sight, camera, there):
        return False
    return clear(sight, camera, holder, others, 0.1)


def faced(sight: Sight, camera: Camera, there: Sequence[Move]) -> bool:
    """Say whether anybody's head is in frame."""
    heads = discs(camera, [head(sight, m) for m in there])
    return any(abs(d.x) < 1 + d.across and abs(d.y) < 1 + d.up for d in heads)


def _above(point: Point, facing: float, away: float) -> Iterator[Point]:
    for turn in (35.0, -35.0, 60.0, -60.0, 90.0, -90.0, 10.0, 150.0, -150.0):
        for lift in (38.0, 55.0, 68.0, 20.0):
            way, up = math.radians(facing + turn), math.radians(lift)
            flat = away * math.cos(up)
            yield (
                round(point[0] + flat * math.cos(way), 4),
                round(point[1] + flat * math.sin(way), 4),
                round(point[2] + away * math.sin(up), 4),
            )  # fmt: skip


@dataclass(frozen=True)
class Detail:
    """Something of a set that can fill a frame: its middle, its width and height, its front.

    `front` is the direction in degrees from which it is looked at.
    """

    name: str
    at: Point
    wide: float
    high: float
    front: float


def details(plan: FloorPlan) -> tuple[Detail, ...]:
    """Return what of a set is worth a frame: windows, doors, then pieces, each kind once."""
    found = [*_holes(plan), *_pieces(plan)]
    return tuple(
        {d.name: d for d in reversed(found)}[n] for n in dict.fromkeys(d.name for d in found)
    )


def _holes(plan: FloorPlan) -> Iterator[Detail]:
    fronts = {"north": 270.0, "south": 90.0, "east": 180.0, "west": 0.0}
    for hole in sorted(plan.openings, key=lambda o: (o.kind != "window", o.wall, o.along)):
        x, y = at_wall(plan, hole, 0.0)
        middle = (x, y, hole.sill + hole.height / 2)
        yield Detail(hole.kind, middle, hole.width, hole.height, fronts[hole.wall])


def _pieces(plan: FloorPlan) -> Iterator[Detail]:
    for piece in plan.pieces:
        if piece.kind in FLAT or max(piece.size) > _LARGEST:
            continue
        print_ = footprint(piece)
        yield Detail(
            piece.kind.replace("_", " "), (print_.x, print_.y, piece.size[2] / 2),
            max(piece.size[:2]), piece.size[2], piece.turn - 90.0,
        )  # fmt: skip


def detail(
    sight: Sight, kit: Kit, lean: Lean, marks: Marks, what: Detail, turned: int = 0
) -> Framed | None:
    """Frame a detail of the set so that it fills the picture; `turned` counts other sides."""
    there = [m for m in marks.values() if m.present]
    wide, high = kit.sensor
    lenses = equivalents(kit, _DETAIL_LENSES)
    sides = [*_SIDES[turned % len(_SIDES) :], *_SIDES[: turned % len(_SIDES)]]
    for lens in lenses if lean != "short" else lenses[::-1]:
        away = _MARGIN * lens * max(what.wide / wide, what.high / high)
        for side in sides:
            way = math.radians(what.front + side)
            height = min(max(what.at[2] + 0.15, 0.4), sight.plan.height - 0.4)
            if what.high < 1.0 and what.at[2] < 1.0:
                height = max(height, what.at[2] + _HIGH_LIFT * away)
            height = min(height, 1.9)
            at = rounded(
                (what.at[0] + away * math.cos(way), what.at[1] + away * math.sin(way), height)
            )
            real = math.dist(at, what.at)
            if real < 0.5 or not focuses(kit, lens, real) or not sight.stands(at):
                continue
            camera = aimed(at, lens, kit.sensor, what.at, 0.0, 0.0)
            if not sight.crowded(at, there) and not faced(sight, camera, there):
                return Framed(camera, Size.INSERT, round(real, 2), 0.0)
    return None


def view(sight: Sight, kit: Kit, lean: Lean, marks: Marks, turned: int = 0) -> Framed | None:
    """Frame the set from a corner or a side, high and low in turn; None where none is free."""
    there = [m for m in marks.values() if m.present]
    spots = [s for s in _sides(sight) if sight.stands(s) and not sight.crowded(s, there, 0.8)]
    if not spots:
        return None
    at = spots[turned % len(spots)]
    lens = equivalents(kit, [{"short": 18.0, "long": 50.0}.get(lean, 25.0)])[0]
    target = (-0.3 * at[0], -0.3 * at[1], 0.9)
    camera = aimed(at, lens, kit.sensor, target, 0.0, 0.0)
    return Framed(camera, Size.WIDE, round(math.dist(at, target), 2), 0.0)


def _sides(sight: Sight) -> Iterator[Point]:
    """Yield corners and middles of the sides, nearer where the floor is large."""
    plan = sight.plan
    x, y = plan.width / 2 - _FROM_WALL, plan.depth / 2 - _FROM_WALL
    ways = ((-x, -y), (x, -y), (-x, y), (x, y), (x, 0.0), (-x, 0.0), (0.0, y), (0.0, -y))
    for number, (a, b) in enumerate(ways):
        height = 0.5 if number % 2 else min(2.2, plan.height - 0.4)
        share = min(1.0, _FARTHEST / math.hypot(a, b))
        for nearer in (1.0, 0.8, 0.6):
            at = rounded((a * share * nearer, b * share * nearer, height))
            if sight.stands(at):
                yield at
                break
