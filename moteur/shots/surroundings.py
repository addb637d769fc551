"""Surroundings: who stands where in what a shot sees, compared between two plans."""

import math
from collections.abc import Iterable

from moteur.shots.coverage import marks_through
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Camera, Move, ScenePlan, Setup

_BESIDE, _NEAR = 12.0, 0.8
_Place = tuple[object, ...]
_Places = dict[str, _Place]


class Surroundings:
    """Where everybody is before and after each element of a plan."""

    def __init__(self, plan: ScenePlan, order: Iterable[str]) -> None:
        self.order = tuple(order)
        before, after = marks_through(plan.blocking.moves, [(e,) for e in self.order])
        self._before = dict(zip(self.order, map(_places, before), strict=True))
        self._after = dict(zip(self.order, map(_places, after), strict=True))

    def same(self, other: "Surroundings", setup: Setup, elements: Iterable[str]) -> bool:
        """Say whether all whom a set-up sees are in both plans where they were.

        Before, between and after these elements; what they do with their hands counts.
        """
        names = {*setup.subjects, setup.eyes}
        for element in elements:
            for mine, others in (
                (self._before[element], other._before[element]),
                (self._after[element], other._after[element]),
            ):
                if mine == others:
                    continue
                for name in mine.keys() | others.keys():
                    there = mine.get(name), others.get(name)
                    if there[0] != there[1] and (name in names or _seen(setup, there)):
                        return False
        return True


def _places(marks: dict[str, Move]) -> _Places:
    return {
        name: (m.at, m.facing, m.pose, m.seat, m.looks_at, m.gesture, m.thing)
        for name, m in marks.items() if m.present
    }  # fmt: skip


def _seen(setup: Setup, places: Iterable[_Place | None]) -> bool:
    """Say whether a place is in frame, or so near that it is in the camera's way."""
    if len(setup.path) > 1:
        return True  # a camera that goes about may see everybody
    cameras = (setup.camera, *(s.camera for s in setup.path))
    return any(_frames(c, p) for c in cameras for p in places if p is not None)


def _frames(camera: Camera, place: _Place) -> bool:
    at = place[0]
    assert isinstance(at, tuple)
    here = (camera.at[0], camera.at[1])
    if math.dist(here, at) < _NEAR:
        return True
    half = math.degrees(math.atan(camera.sensor[0] / 2 / camera.lens_mm))
    ahead = bearing(here, (camera.aim[0], camera.aim[1]))
    return turn_between(ahead, bearing(here, at)) < half + _BESIDE
