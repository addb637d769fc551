"""Shooting order: a scene's set-ups as they are lit, direction by direction, wide before close.

What is lit for the widest set-up of a direction serves the closer ones after it; turning round
means lighting anew.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moteur.shots.cameras.figure import LADDER
from moteur.shots.cameras.view import project
from moteur.shots.floors.placement import lens_of
from moteur.shots.model import Camera, FloorPlan, Point, ScenePlan, Setup, Size, Spot

SPREAD = 50.0
_KINDS = ("establishing", "master", "moving", "two", "over", "single", "pov", "insert")


@dataclass(frozen=True)
class Direction:
    """Set-ups that look the same way, in the order in which they are shot.

    `bearing` is degrees clockwise from the plan's north; `wall` is what the first looks at in
    a room, else empty; `windows` are how many windows any of them sees.
    """

    bearing: float
    setups: tuple[Setup, ...]
    wall: str = ""
    windows: int = 0


def shooting_order(plan: ScenePlan, setups: Sequence[Setup] | None = None) -> tuple[Direction, ...]:
    """Return the directions of a scene: the widest set-up's first, then the nearest turn.

    `setups` are those of the chosen treatment where none are given.

    A direction takes in what looks at most 50 degrees beside its widest set-up; each set-up
    goes to the nearest. Every set-up is in exactly one.
    """
    shot = sorted(plan.setups if setups is None else setups, key=_width)
    centres: list[float] = []
    for setup in shot:
        if all(turn(_bearing(setup), centre) > SPREAD for centre in centres):
            centres.append(_bearing(setup))
    groups: dict[float, list[Setup]] = {centre: [] for centre in centres}
    for setup in shot:
        groups[min(centres, key=lambda c: turn(_bearing(setup), c))].append(setup)
    return tuple(_direction(plan.floor, centre, groups[centre]) for centre in _route(centres))


def turn(one: float, other: float) -> float:
    """Return the angle between two bearings, 0 to 180 degrees."""
    return abs((one - other + 180.0) % 360.0 - 180.0)


def _width(setup: Setup) -> tuple[float | str, ...]:
    """Return what a set-up is ordered by: size, kind, lens, height, number."""
    insert = setup.size is Size.INSERT
    close = len(LADDER) + 1 if insert else len(LADDER) - LADDER.index(setup.size)
    kind, number = _KINDS.index(setup.kind), setup.number
    return (close, kind, setup.lens_mm, -setup.height_m, len(number), number)


def _bearing(setup: Setup) -> float:
    return lens_of(setup.camera).bearing


def _route(centres: Sequence[float]) -> list[float]:
    """Return the directions, each time the one that is the least turn away."""
    left, route = list(centres[1:]), list(centres[:1])
    while left:
        route.append(min(left, key=lambda c: (turn(c, route[-1]), c)))
        left.remove(route[-1])
    return route


def _direction(floor: FloorPlan, bearing: float, setups: Sequence[Setup]) -> Direction:
    seen = {
        n
        for setup in setups
        for n, spots in enumerate(_windows(floor))
        if _sees(setup.camera, spots)
    }
    return Direction(
        bearing=bearing,
        setups=tuple(setups),
        wall=_wall(floor, setups[0].camera) if floor.inside else "",
        windows=len(seen),
    )


def _wall(floor: FloorPlan, camera: Camera) -> str:
    """Name the wall that the middle of a picture looks at."""
    x, y, _ = camera.at
    dx, dy = camera.aim[0] - x, camera.aim[1] - y
    ways = {
        "east wall": (floor.width / 2 - x) / dx if dx > 1e-9 else math.inf,
        "west wall": (-floor.width / 2 - x) / dx if dx < -1e-9 else math.inf,
        "north wall": (floor.depth / 2 - y) / dy if dy > 1e-9 else math.inf,
        "south wall": (-floor.depth / 2 - y) / dy if dy < -1e-9 else math.inf,
    }
    return min(ways, key=lambda name: ways[name])


def _windows(floor: FloorPlan) -> list[tuple[Point, ...]]:
    """Return the corners and the middle of each of a room's windows."""
    x, y = floor.width / 2, floor.depth / 2
    found = []
    for hole in floor.openings if floor.inside else ():
        if hole.kind != "window":
            continue
        low, high = hole.sill, hole.sill + hole.height
        ends = (hole.along - hole.width / 2, hole.along + hole.width / 2)
        spots = [(end, z) for end in ends for z in (low, high)]
        spots.append((hole.along, (low + high) / 2))
        place: dict[str, Callable[[float], Spot]] = {
            "north": lambda along: (along, y), "south": lambda along: (along, -y),
            "east": lambda along: (x, along), "west": lambda along: (-x, along),
        }  # fmt: skip
        found.append(tuple((*place[hole.wall](along), z) for along, z in spots))
    return found


def _sees(camera: Camera, spots: Sequence[Point]) -> bool:
    """Say whether any of a window's points is in the frame."""
    places = [project(camera, spot) for spot in spots]
    return any(p is not None and abs(p[0]) < 1 and abs(p[1]) < 1 for p in places)
