"""Vantages: the cameras of which lens, size, distance and height are true, likeliest first.

What is not said turns as little from where the camera was as the rest lets it.
"""

import math
from collections.abc import Iterator
from dataclasses import replace

from moteur.film.errors import BadInput
from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.framing import crown_place
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import aimed, project, rounded
from moteur.shots.edits import seeing
from moteur.shots.edits.reach import Reach, reach
from moteur.shots.edits.targets import target_of
from moteur.shots.edits.truth import third
from moteur.shots.edits.wish import Wish
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Camera, Kit, Point, Setup
from moteur.shots.sentence.onscreen import gaze
from moteur.shots.sentence.structure import Faces, Place, Side, Spot

_TURNS = (0.0, 8.0, 16.0, 26.0, 38.0, 52.0, 70.0, 90.0, 115.0, 140.0, 165.0, 180.0)
_NUMBERS = 6
_FACES = {
    Faces.CAMERA: 0.0, Faces.THREE_QUARTER_RIGHT: 42.0, Faces.PROFILE_RIGHT: 88.0,
    Faces.BACK_RIGHT: 135.0, Faces.BACK: 180.0, Faces.BACK_LEFT: -135.0,
    Faces.PROFILE_LEFT: -88.0, Faces.THREE_QUARTER_LEFT: -42.0,
}  # fmt: skip
_WITHIN = (0.0, 8.0, -8.0, 15.0, -15.0)
_IN_THIRD = {Place.LEFT: (-0.42, -0.55, -0.7, -0.85), Place.CENTRE: (0.0, 0.2, -0.2),
             Place.RIGHT: (0.42, 0.55, 0.7, 0.85)}  # fmt: skip
_SIDES = {Side.LEFT: -1.0, Side.RIGHT: 1.0}
_BESIDE, _BEHIND, _BY = (0.35, 0.5, 0.65, 0.8), 0.45, 0.25


class Vantages:
    """Where a camera may stand and aim for a wish; `refused` is why it cannot as was said."""

    def __init__(self, wish: Wish, was: Setup, sight: Sight, marks: Marks, kit: Kit) -> None:
        self.wish, self.was, self.sight, self.marks, self.kit = wish, was, sight, marks, kit
        self.target = target_of(wish, was, sight, marks)
        self.size = wish.size or was.size
        names = tuple(m.player for m in self.target.marks)
        self.same_people = names == was.subjects[: len(names)] and bool(names)
        self.said = wish.subjects[0] if wish.subjects else None
        self.refused: BadInput | None = None

    def cameras(self) -> Iterator[Camera]:
        """Yield cameras of which lens, distance and height are true, the likeliest first."""
        if self.wish.eyes:
            at = seeing.eyes_of(self.wish, self.sight, self.marks, self.target)
            lens = seeing.lens_of(self.wish, self.was, at, self.target, self.kit)
            yield from (self._aimed(at, lens, *place) for place in self._places(at))
            return
        for other in self._lenses():
            found = self._reach(other)
            if found is None:
                continue
            for way in self._ways():
                for across, up in self._places(self._stand(found, math.radians(way))):
                    at = self._stand(found, math.radians(way), across)
                    yield self._aimed(at, found.lens_mm, across, up)

    def _lenses(self) -> list[float | None]:
        """Return the lens that is said, or was; then others of the kit, where a size is said."""
        free = self.wish.spoken and self.wish.size and self.target.player
        if self.wish.lens_mm is not None or self.wish.distance_m is not None or not free:
            return [None]
        was = self.was.lens_mm
        others = [mm for mm in self.kit.lenses if mm != was]
        return [None, *sorted(others, key=lambda mm: abs(math.log(mm / was)))]

    def _reach(self, lens: float | None) -> Reach | None:
        """Return how far and how high; None where another lens cannot, else raise BadInput."""
        wish = self.wish if lens is None else replace(self.wish, lens_mm=lens)
        try:
            found = reach(wish, self.was, self.target, self.sight.plan)
            self._before_shoulder(found)
        except BadInput as error:
            self.refused = error if lens is None else self.refused
            return None
        return found

    def _stand(self, found: Reach, way: float, across: float = 0.0) -> Point:
        """Return where the camera stands in a direction from the target."""
        x, y, _ = self.target.at
        flat = found.flat_m
        if found.sized:
            # Off the middle of the frame a figure is as large as it is deep, not as far.
            aside = across * self.was.camera.sensor[0] / 2 / found.lens_mm
            reached = flat * math.hypot(1.0, aside)
            # Along the ray from the target, where the first head is that far along the floor.
            hx, hy = self.target.near[0] - x, self.target.near[1] - y
            along = hx * math.cos(way) + hy * math.sin(way)
            off = hx * hx + hy * hy - along * along
            flat = along + math.sqrt(max(reached**2 - off, 0.01))
        return rounded((x + flat * math.cos(way), y + flat * math.sin(way), found.height_m))

    def _ways(self) -> Iterator[float]:
        """Yield directions from the target to the camera, in degrees."""
        mark = self.target.mark
        at, was = self.was.camera.at, self.target.at
        exact = math.degrees(math.atan2(at[1] - was[1], at[0] - was[0]))
        if self.wish.over:
            yield from self._behind(exact)
        elif self.said and self.said.faces and mark:
            middle = gaze(mark, self.marks) - _FACES[self.said.faces]
            yield from [exact, *(middle + near for near in _WITHIN)]
        else:
            middle = (
                exact if self.same_people or not self.target.several else self._across_pair(exact)
            )
            for turn in _TURNS if self.wish.spoken else _TURNS[:_NUMBERS]:
                yield middle + turn
                if turn:
                    yield middle - turn

    def _across_pair(self, was: float) -> float:
        """Return the direction square to the line between two, on the side of the camera."""
        first, second = self.target.marks[:2]
        line = bearing(first.at, second.at)
        return min((line + 90.0, line - 90.0), key=lambda way: turn_between(way, was))

    def _before_shoulder(self, found: Reach) -> None:
        """Raise BadInput where the camera would stand before the shoulder that it looks over."""
        wish, near, hero = self.wish, self.marks.get(self.wish.over), self.target.mark
        if not wish.over:
            return
        if near is None or not near.present or hero is None:
            raise BadInput(f"{wish.over} is not there on these lines", wish.where, "choose who is")
        apart = math.dist(hero.at, near.at)
        if found.flat_m < apart + _BEHIND:
            raise BadInput(
                f"the camera would stand {found.flat_m:.2f} m from {hero.player}, and "
                f"{near.player} {apart:.2f} m", wish.where, "take a longer lens or a wider size",
            )  # fmt: skip

    def _behind(self, was: float) -> Iterator[float]:
        """Yield directions behind somebody's shoulder, that side first on which the camera was."""
        wish, near, hero = self.wish, self.marks[self.wish.over], self.target.mark
        assert hero is not None
        apart = math.dist(hero.at, near.at)
        line = bearing(hero.at, near.at)
        turn = (was - line + 180.0) % 360.0 - 180.0
        # Seen from behind, a camera at the left shoulder is to the left of the line.
        here = math.copysign(1.0, turn)
        sides = [here, -here] if wish.shoulder is None else [_SIDES[wish.shoulder]]
        kept = self.was.kind == "over" and self.was.subjects == (hero.player, near.player)
        if kept and here in sides and abs(turn) < 60:
            yield was
        for side in sides:
            for beside in _BESIDE:
                yield line + side * math.degrees(math.asin(min(beside / max(apart, 0.3), 0.9)))

    def _places(self, at: Point) -> Iterator[tuple[float, float]]:
        """Yield where the top of the target belongs in the frame."""
        said = self.said.place if self.said else None
        was = project(self.was.camera, self.target.top) or (0.0, 0.0)
        fresh = (self.wish.size and self.size is not self.was.size) or not self.same_people
        up = crown_place(self.size) if fresh and self.target.player else _edge(was[1])
        if isinstance(said, Spot):
            yield said.across / 50 - 1, 1 - said.down / 50
        elif said is None:
            yield self._across(at, was[0]), up
        elif self.target.several:
            yield from ((x, up) for x in (0.0, *(x for t in _IN_THIRD.values() for x in t[:2])))
        else:
            if abs(was[0]) < 0.9 and third(was[0]) is said:
                yield was[0], up
            yield from ((x, up) for x in _IN_THIRD[said])

    def _across(self, at: Point, was: float) -> float:
        """Return where the target stands across the frame when nobody says where."""
        near = self.marks.get(self.wish.over) if self.wish.over else None
        if near is not None and self.was.kind != "over":
            level = aimed(at, self.was.lens_mm, self.was.camera.sensor, self.target.at, 0.0, 0.0)
            seen = project(level, self.sight.eyes(near))
            return -_BY if seen and seen[0] > 0 else _BY
        return 0.0 if self.target.player and not self.same_people else _edge(was)

    def _aimed(self, at: Point, lens: float, x: float, y: float) -> Camera:
        """Aim a camera that may lean so that the target is at a place of its frame."""
        spot = isinstance(self.said.place, Spot) if self.said else False
        point = self.target.near if spot else self.target.top
        roll = self.was.camera.roll if self.wish.dutch is None else self.wish.dutch
        sensor = self.was.camera.sensor
        if roll:
            ratio = sensor[0] / sensor[1]
            cos, sin = math.cos(math.radians(roll)), math.sin(math.radians(roll))
            x, y = x * cos + y / ratio * sin, y * cos - x * ratio * sin
        camera = aimed(at, lens, sensor, point, x, y)
        return camera.model_copy(update={"roll": roll}) if roll else camera


def _edge(place: float) -> float:
    return max(-0.9, min(0.9, place)) if abs(place) > 1.3 else place
