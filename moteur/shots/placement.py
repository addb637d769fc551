"""Placement: where a set-up's camera and players stand, measured as a crew measures on a set."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.shots.coverage import marks_through
from moteur.shots.ground import Footprint, footprint
from moteur.shots.model import Camera, FloorPlan, Move, ScenePlan, Setup, Shot, Spot
from moteur.shots.players import EXTRA
from moteur.shots.sight import Sight

FIXED = frozenset({
    "facade", "parapet", "lamppost", "tree", "stairs", "kerb", "bollard", "mailboxes", "bench",
    "water", "podium", "bar", "counter",
})  # fmt: skip
MOVED = 0.25
_FARTHEST = 30.0
_APART = math.sin(math.radians(30.0))


@dataclass(frozen=True)
class Measure:
    """A length from a spot to something that stays: ``north wall``, or the kind of a piece.

    `way` is the direction to a piece, in degrees clockwise from the plan's north.
    """

    to: str
    end: Spot
    metres: float
    way: float | None = None


@dataclass(frozen=True)
class Mark:
    """Where a player is in a set-up: number 1, then 1b, 1c where they go, sit down or rise.

    `away` is metres from the lens to the eyes, `walls` the measures from two fixed things.
    """

    number: str
    move: Move
    away: float
    walls: tuple[Measure, ...]

    @property
    def first(self) -> bool:
        """Say whether it is where the player begins."""
        return self.number.isdigit()


@dataclass(frozen=True)
class Lens:
    """How a camera points: bearing from the plan's north clockwise, tilt, fields, in degrees."""

    bearing: float
    tilt: float
    wide: float
    high: float


@dataclass(frozen=True)
class Placement:
    """All that a crew needs to repeat a set-up."""

    setup: Setup
    shots: tuple[Shot, ...]
    lens: Lens
    walls: tuple[Measure, ...]
    marks: tuple[Mark, ...]
    line: tuple[Mark, Mark] | None

    def mark(self, name: str) -> Mark | None:
        """Return where a player begins."""
        return next((m for m in self.marks if m.move.player == name and m.first), None)


def placed(plan: ScenePlan, setup: Setup) -> Placement:
    """Measure a set-up where it is first used, and where players move while it is on."""
    sight = Sight(plan.floor, {p.name: p for p in plan.blocking.players})
    marks = tuple(_marks(plan, setup, sight))
    return Placement(
        setup=setup,
        shots=tuple(s for s in plan.shots if s.setup == setup.number),
        lens=lens_of(setup.camera),
        walls=measures(plan.floor, setup.camera.at[:2]),
        marks=marks,
        line=_line(setup, [m for m in marks if m.first]),
    )


def lens_of(camera: Camera) -> Lens:
    """Return how a camera points and what it takes in."""
    dx, dy, dz = (b - a for a, b in zip(camera.at, camera.aim, strict=True))
    wide, high = (math.degrees(2 * math.atan(side / 2 / camera.lens_mm)) for side in camera.sensor)
    bearing = (90.0 - math.degrees(math.atan2(dy, dx))) % 360.0
    return Lens(bearing, math.degrees(math.atan2(dz, math.hypot(dx, dy))), wide, high)


def measures(floor: FloorPlan, spot: Spot) -> tuple[Measure, ...]:
    """Return how far a spot is from two walls of a room, or from two fixed things outside.

    Two that lie nearly in one line with it fix no spot: the second is at least 30 degrees
    off the line to the first. Outside there may be fewer than two.
    """
    x, y = spot
    if floor.inside:
        east, north = floor.width / 2, floor.depth / 2
        across = (
            ("east wall", (east, y), east - x) if x > 0 else ("west wall", (-east, y), x + east)
        )
        along = (
            ("north wall", (x, north), north - y)
            if y > 0
            else ("south wall", (x, -north), y + north)
        )
        return (Measure(*across), Measure(*along))
    near = sorted(
        (_to(footprint(p), spot) for p in floor.pieces if p.kind in FIXED), key=lambda m: m.metres
    )
    found: list[Measure] = []
    for one in near:
        free = all(_across(spot, one.end, other.end) >= _APART for other in found)
        if 0.05 < one.metres < _FARTHEST and free and len(found) < 2:
            found.append(one)
    return tuple(found)


def _to(out: Footprint, spot: Spot) -> Measure:
    u, v = out.own(*spot)
    end = out.out(
        max(-out.half_width, min(u, out.half_width)), max(-out.half_depth, min(v, out.half_depth))
    )
    way = (90.0 - math.degrees(math.atan2(end[1] - spot[1], end[0] - spot[0]))) % 360.0
    return Measure(out.kind, end, math.dist(spot, end), way)


def _across(spot: Spot, one: Spot, other: Spot) -> float:
    """Return how far two directions are from being in one line: 0, to 1 at a right angle."""
    ways = (math.atan2(p[1] - spot[1], p[0] - spot[0]) for p in (one, other))
    return abs(math.sin(next(ways) - next(ways)))


def _marks(plan: ScenePlan, setup: Setup, sight: Sight) -> Iterator[Mark]:
    """Yield the marks of each player who is there, in the order of the set-up's subjects."""
    names = [p.name for p in plan.blocking.players]
    order = [n for n in dict.fromkeys((*setup.subjects, *names)) if n in names]
    number = 0
    for name in order:
        spots = _spots(plan, setup, name)
        number += bool(spots)
        for n, move in enumerate(spots):
            yield Mark(
                number=f"{number}{'abcdefghijklmnopqrstuvwxyz'[min(n, 25)] if n else ''}",
                move=move,
                away=math.dist(setup.camera.at, sight.eyes(move)),
                walls=measures(plan.floor, move.at),
            )


def _spots(plan: ScenePlan, setup: Setup, name: str) -> list[Move]:
    """Return where and how a player is while a set-up is on, each nearly equal state once."""
    moves = plan.blocking.moves
    before, after = marks_through(moves, [s.elements for s in plan.shots])
    used = [n for n, shot in enumerate(plan.shots) if shot.setup == setup.number]
    states = [marks[n] for n in used for marks in (before, after)]
    states = states or marks_through(moves, [()])[0]  # no shot uses it: as the scene begins
    found: list[Move] = []
    for marks in states:
        move = marks.get(name)
        if move is None or not move.present:
            continue
        if all(other.pose != move.pose or _moved(other, move) for other in found):
            found.append(move)
    return found


def _moved(one: Move, other: Move) -> bool:
    return math.dist(one.at, other.at) > MOVED


def _line(setup: Setup, marks: Sequence[Mark]) -> tuple[Mark, Mark] | None:
    """Return the two between whom the line of action runs, or None.

    Those whom the set-up is about; of one alone, also the one looked at.
    """
    by_name = {m.move.player: m for m in marks if not m.move.player.startswith(EXTRA)}
    about = [by_name[n] for n in setup.subjects if n in by_name]
    if not about:
        return None
    looked = by_name.get(about[0].move.looks_at)
    other = about[1] if setup.kind in ("two", "over") and len(about) > 1 else looked
    other = other or (about[1] if len(about) > 1 else None)
    if other is None or math.dist(other.move.at, about[0].move.at) < 0.1:
        return None
    return about[0], other
