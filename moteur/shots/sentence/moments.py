"""Moments: where everybody is when a set-up's camera frames them."""

import math
from collections.abc import Mapping, Sequence

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import project
from moteur.shots.model import Camera, Move, Player, ScenePlan, Setup, Shot, Treatment

_EDGE = 1.02


class Moments:
    """The marks of one treatment's players, element by element."""

    def __init__(self, plan: ScenePlan, treatment: Treatment) -> None:
        self.players: Mapping[str, Player] = {p.name: p for p in plan.blocking.players}
        self.sight = Sight(plan.floor, self.players)
        self.treatment, self.kit = treatment, plan.kit
        self._by_element: dict[str, list[Move]] = {}
        start: dict[str, Move] = {}
        for move in plan.blocking.moves:
            start.setdefault(move.player, move)
            self._by_element.setdefault(move.element, []).append(move)
        self._before: dict[str, dict[str, Move]] = {}
        self._first: dict[str, Shot] = {}
        now = start
        for shot in treatment.shots:
            self._first.setdefault(shot.setup, shot)
            for element in shot.elements:
                self._before[element] = now
                now = self._after(now, element)
        self._end = now

    def _after(self, now: Mapping[str, Move], element: str) -> dict[str, Move]:
        return {**now, **{m.player: m for m in self._by_element.get(element, ())}}

    def before(self, element: str) -> dict[str, Move]:
        """Return where everybody is when an element begins; at the end where it is in no shot."""
        return self._before.get(element, self._end)

    def after(self, elements: Sequence[str]) -> dict[str, Move]:
        """Return where everybody is when the last of some elements ends."""
        return self._after(self.before(elements[-1]), elements[-1]) if elements else self._end

    def first(self, setup: str) -> Shot | None:
        """Return the first shot from a set-up."""
        return self._first.get(setup)

    def framed(self, setup: Setup, shot: Shot | None = None) -> dict[str, Move]:
        """Return the moment of a shot that a set-up's camera was made for.

        Of the moments between its elements that which shows most of the subjects, whose first
        subject is as far away as the set-up says; the first of equals. A camera that moves
        begins at the beginning.
        """
        shot = shot or self.first(setup.number)
        if shot is None or not shot.elements:
            return self._end
        times = [self.before(shot.elements[0])]
        for element in shot.elements:
            times.append(self._after(self.before(element), element))
        if setup.path and self._shown(setup.camera, setup, times[0]):
            return times[0]
        return min(times, key=lambda marks: self._unlike(setup, marks))

    def _unlike(self, setup: Setup, marks: Marks) -> tuple[int, float]:
        known = [n for n in setup.subjects if n in self.players]
        lacking = len(known) - self._shown(setup.camera, setup, marks)
        if not known or known[0] not in marks:
            return lacking, 0.0
        away = math.dist(setup.camera.at, self.sight.eyes(marks[known[0]]))
        return lacking, round(abs(away - setup.distance_m), 2)

    def _shown(self, camera: Camera, setup: Setup, marks: Marks) -> int:
        return sum(self.in_frame(camera, marks[n]) for n in setup.subjects if n in marks)

    def in_frame(self, camera: Camera, mark: Move) -> bool:
        """Say whether a player's eyes are in frame."""
        place = project(camera, self.sight.eyes(mark)) if mark.present else None
        return place is not None and abs(place[0]) < _EDGE and abs(place[1]) < _EDGE
