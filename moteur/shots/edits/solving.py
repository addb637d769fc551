"""Solving: the camera of which everything is true that a person said of a set-up.

What is said is kept exactly, or refused in a line; what is not said stays as it was, as far
as the rest lets it. Among cameras of which all is true, that which turns least about its
subject and has room to stand is taken; where none has room, a finding says so.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.figure import size_of
from moteur.shots.cameras.sight import Sight
from moteur.shots.edits.reach import reach
from moteur.shots.edits.targets import Target
from moteur.shots.edits.truth import fits, same, shows, words
from moteur.shots.edits.vantages import Vantages
from moteur.shots.edits.wish import Wish
from moteur.shots.model import Camera, Kit, Setup, Size
from moteur.shots.sentence.onscreen import slope


@dataclass(frozen=True)
class Solved:
    """A camera, what it shows, and how far it stands from what it is aimed at."""

    camera: Camera
    size: Size
    distance_m: float
    target: Target


def solve(
    wish: Wish, was: Setup, sight: Sight, marks: Marks, kit: Kit,
    goes: Callable[[Solved], bool] = lambda _: True,
) -> Solved:  # fmt: skip
    """Return the camera that a wish asks for; raise BadInput where there is none.

    `goes` says whether there is room for the way that it then goes.
    """
    return _Solver(wish, was, sight, marks, kit).solved(goes)


class _Solver:
    """Takes the first camera of which all is true and which has room."""

    def __init__(self, wish: Wish, was: Setup, sight: Sight, marks: Marks, kit: Kit) -> None:
        self.wish, self.was, self.sight, self.marks = wish, was, sight, marks
        self.vantages = Vantages(wish, was, sight, marks, kit)
        self.target, self.size = self.vantages.target, self.vantages.size

    def solved(self, goes: Callable[[Solved], bool]) -> Solved:
        first: Solved | None = None
        stands: Solved | None = None
        for camera in self.vantages.cameras():
            if not self._true(camera):
                continue
            first = first or self._made(camera)
            if self.wish.eyes or self._free(camera):
                made = self._made(camera)
                stands = stands or made
                if goes(made):
                    return made
        if first is not None:
            return stands or first
        raise self.vantages.refused or self._impossible()

    def _made(self, camera: Camera) -> Solved:
        camera = self.was.camera if same(camera, self.was.camera) else camera
        away = round(math.dist(camera.at, self.target.at), 2)
        size = self.size
        apart = self.wish.distance_m is not None and not self.wish.size
        if apart and self.target.player and self.was.size is not Size.INSERT:
            size = size_of(away * camera.sensor[1] / camera.lens_mm, self.target.player)
        return Solved(camera, size, self.wish.distance_m or away, self.target)

    def _true(self, camera: Camera) -> bool:
        """Say whether a camera shows everybody as the sentence says."""
        named = [s for s in self.wish.subjects if s.name in self.marks]
        if not all(shows(self.sight, camera, s, self.marks) for s in named):
            return False
        angle = self.wish.angle
        return angle is None or fits(angle, slope(camera.at, self.target.at))

    def _free(self, camera: Camera) -> bool:
        """Say whether a camera has room to stand and sees whom it is made for."""
        others = [m for n, m in self.marks.items() if n != self.wish.over]
        if not self.sight.stands(camera.at) or self.sight.crowded(camera.at, others):
            return False
        if not self.target.marks:
            return True
        return not any(
            self.sight.hidden(camera.at, self.sight.eyes(m), [o for o in others if o is not m])
            for m in self.target.marks
        )

    def _impossible(self) -> BadInput:
        """Say what of a sentence cannot be true."""
        wish, at = self.wish, self.target.at
        if wish.angle and wish.height_m is not None and not wish.eyes:
            found = reach(wish, self.was, self.target, self.sight.plan)
            up = math.degrees(math.atan2(found.height_m - at[2], found.flat_m))
            if not fits(wish.angle, up):
                return BadInput(
                    f"it contradicts itself: {wish.height_m:g} m is no {words(wish.angle)} on "
                    f"{self.target.said} ({at[2]:.2f} m)", wish.where, "change one of both",
                )  # fmt: skip
        names = " and ".join(s.name for s in wish.subjects if s.name)
        return BadInput(
            f"no camera shows {names or 'the set'} as the sentence says", wish.where,
            "say less of places, facings and shoulders",
        )  # fmt: skip
