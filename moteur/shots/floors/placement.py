"""Placement: where a set-up's camera and players stand, measured as a crew measures on a set."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.shots.blocking.players import EXTRA
from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.sight import Sight
from moteur.shots.coverage import marks_through
from moteur.shots.floors.measure import Measure, measures
from moteur.shots.model import Camera, Move, ScenePlan, Setup, Shot

MOVED = 0.25
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_Times = list[tuple[str, Marks]]


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


def placements(plan: ScenePlan) -> tuple[Placement, ...]:
    """Measure all set-ups of a scene."""
    times = _times(plan)
    return tuple(_placed(plan, setup, times) for setup in plan.setups)


def placed(plan: ScenePlan, setup: Setup) -> Placement:
    """Measure a set-up where it is first used, and where players go while it is on.

    One that no shot uses is measured as the scene begins.
    """
    return _placed(plan, setup, _times(plan))


def _placed(plan: ScenePlan, setup: Setup, times: _Times) -> Placement:
    sight = Sight(plan.floor, {p.name: p for p in plan.blocking.players})
    states = [state for used, state in times if used == setup.number] or [times[0][1]]
    marks = tuple(_marks(plan, setup, sight, states))
    return Placement(
        setup=setup,
        shots=tuple(s for s in plan.shots if s.setup == setup.number),
        lens=lens_of(setup.camera),
        walls=measures(plan.floor, setup.camera.at[:2]),
        marks=marks,
        line=_line(setup, [m for m in marks if m.first]),
    )


def _times(plan: ScenePlan) -> _Times:
    """Return where everybody is as the scene begins, then at each shot and after its elements."""
    parts = [(s.setup, e) for s in plan.shots for e in ((), *((e,) for e in s.elements))]
    _, after = marks_through(plan.blocking.moves, [(), *(elements for _, elements in parts)])
    return list(zip(("", *(number for number, _ in parts)), after, strict=True))


def lens_of(camera: Camera) -> Lens:
    """Return how a camera points and what it takes in."""
    dx, dy, dz = (b - a for a, b in zip(camera.at, camera.aim, strict=True))
    wide, high = (math.degrees(2 * math.atan(side / 2 / camera.lens_mm)) for side in camera.sensor)
    bearing = (90.0 - math.degrees(math.atan2(dy, dx))) % 360.0
    return Lens(bearing, math.degrees(math.atan2(dz, math.hypot(dx, dy))), wide, high)


def _marks(plan: ScenePlan, setup: Setup, sight: Sight, states: Sequence[Marks]) -> Iterator[Mark]:
    """Yield the marks of each player who is there, in the order of the set-up's subjects."""
    names = [p.name for p in plan.blocking.players]
    number = 0
    for name in (n for n in dict.fromkeys((*setup.subjects, *names)) if n in names):
        spots = _spots(states, name)
        number += bool(spots)
        for n, move in enumerate(spots):
            yield Mark(
                number=f"{number}{_LETTERS[min(n, 25)] if n else ''}",
                move=move,
                away=math.dist(setup.camera.at, sight.eyes(move)),
                walls=measures(plan.floor, move.at),
            )


def _spots(states: Sequence[Marks], name: str) -> list[Move]:
    """Return where and how a player is in turn, each nearly equal state once."""
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
