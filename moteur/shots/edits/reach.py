"""Reach: through which lens, from how far and from how high an edited set-up looks."""

import math
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.shots.cameras.framing import away, promise
from moteur.shots.cameras.sight import CEILING
from moteur.shots.edits.targets import Target
from moteur.shots.edits.truth import fits, words
from moteur.shots.edits.wish import Wish
from moteur.shots.model import FloorPlan, Setup, Size
from moteur.shots.sentence.onscreen import slope
from moteur.shots.sentence.structure import Angle

_SLOPES = {Angle.EYE: 0.0, Angle.LOW: -15.0, Angle.HIGH: 20.0, Angle.OVERHEAD: 70.0}
_LOWEST, _SKY = 0.15, 300.0
_ALIKE, _HELD = 0.03, 0.02
# Where it is not said otherwise, no camera looks steeper than from this slope, to a height of 1.
_STEEPEST = 1.1


@dataclass(frozen=True)
class Reach:
    """Lens in millimetres, height above the floor and the way along the floor, in metres.

    `sized` measures that way from the head of the first who is seen, else from the target.
    """

    lens_mm: float
    height_m: float
    flat_m: float
    sized: bool = False


def reach(wish: Wish, was: Setup, target: Target, floor: FloorPlan) -> Reach:
    """Return what agrees with all that is said; what is not said stays, where it can.

    A size is shown by distance, through the lens that there was; by the lens, where the
    distance is said. Raise BadInput where lens, size, distance, height and angle disagree.
    """
    found = _Reaching(wish, was, target, floor)
    lens = found.lens()
    size_decides = wish.distance_m is None and found.resized(lens)
    tall = target.frame(found.size)
    if wish.distance_m is not None:
        distance = wish.distance_m
    elif size_decides and tall is not None:
        distance = tall * lens / was.camera.sensor[1]
    else:
        distance = target.was_away * lens / was.lens_mm
    height = found.height(distance)
    if not target.player and target.thing is None and wish.distance_m is None:
        # The set is seen through another lens from where the camera stands.
        return Reach(lens, height, math.dist(was.camera.at[:2], target.at[:2]))
    flat = found.sized(lens, height) if size_decides else None
    if flat is not None:
        return Reach(lens, height, flat, True)
    drop = height - target.at[2]
    if wish.distance_m is None:
        distance = max(distance, abs(drop) * _STEEPEST)
    elif wish.height_m is None and abs(drop) * _STEEPEST > distance:
        drop = math.copysign(distance / _STEEPEST, drop)
        height = round(target.at[2] + drop, 3)
    if abs(drop) > distance + 1e-6:
        raise BadInput(
            f"{height:g} m high and {distance:.2f} m away from {target.said} cannot both be",
            wish.where, "say less height or more distance",
        )  # fmt: skip
    return Reach(lens, height, math.sqrt(max(distance * distance - drop * drop, 1e-4)))


class _Reaching:
    def __init__(self, wish: Wish, was: Setup, target: Target, floor: FloorPlan) -> None:
        self.wish, self.was, self.target, self.floor = wish, was, target, floor
        self.size = wish.size or was.size
        self.first = was.subjects[0] if was.subjects else ""

    def lens(self) -> float:
        """Return the lens: said, else with which size and distance agree, else as it was."""
        wish = self.wish
        agreed = self._agreed() if wish.distance_m is not None and wish.size else None
        if agreed is None:
            return wish.lens_mm or self.was.lens_mm
        if wish.lens_mm is not None and abs(wish.lens_mm / agreed - 1) > _ALIKE:
            raise BadInput(
                f"{self.size.value} of {self.target.said} from {wish.distance_m:g} m is "
                f"{agreed:.0f} mm, not {wish.lens_mm:g} mm", wish.where,
                "change one, or leave one out",
            )  # fmt: skip
        return wish.lens_mm or agreed

    def _agreed(self) -> float | None:
        """Return the lens that shows the size from the distance; None of what has no size."""
        distance, tall = self.wish.distance_m, self.target.frame(self.size)
        if distance is None or tall is None:
            return None
        lens = distance * self.was.camera.sensor[1] / tall
        height = self.height(distance)
        for _ in range(4):
            flat = self.sized(lens, height)
            if flat is None:
                break
            lens *= distance / math.hypot(flat, height - self.target.at[2])
        return round(min(max(lens, 1.0), 5000.0), 1)

    def resized(self, lens: float) -> bool:
        """Say whether the size decides how far away the camera stands.

        It does not where nothing of it was said, or where the set-up shows it already.
        """
        if not (self.wish.size and self.target.frame(self.size)):
            return False
        if self.target.name != self.first or self.size is not self.was.size:
            return True
        if self.target.thing is not None:
            return False
        flat = self.sized(self.was.lens_mm, self.was.height_m)
        held = flat is not None and abs(self._depth() / flat - 1) <= _HELD
        return not held or lens != self.was.lens_mm

    def _depth(self) -> float:
        """Return how far along the floor the first head is before the camera as it was."""
        camera, head = self.was.camera, self.target.near
        ahead = [b - a for a, b in zip(camera.at[:2], camera.aim[:2], strict=True)]
        there = [b - a for a, b in zip(camera.at[:2], head[:2], strict=True)]
        return (ahead[0] * there[0] + ahead[1] * there[1]) / (math.hypot(*ahead) or 1.0)

    def sized(self, lens: float, height: float) -> float | None:
        """Return how far along the floor from the head the size comes true."""
        player, target = self.target.player, self.target
        if player is None or self.size is Size.INSERT:
            return None
        half = self.was.camera.sensor[1] / 2 / lens
        return away(promise(self.size, player), target.crown, height, half)

    def height(self, distance: float) -> float:
        """Return how high the lens stands; raise BadInput where an angle cannot be had so."""
        wish, eyes = self.wish, self.target.at[2]
        if wish.height_m is not None:
            return wish.height_m
        angle = wish.angle
        if angle is None:
            if self.target.name == self.first or not self.target.player:
                return self.was.height_m
            angle = Angle.EYE
        if self.target.name == self.first and fits(
            angle, slope(self.was.camera.at, self.target.at)
        ):
            return self.was.height_m
        height = eyes + distance * math.sin(math.radians(_SLOPES[angle]))
        top = self.floor.height - CEILING - 0.05 if self.floor.inside else _SKY
        height = round(max(min(height, top), _LOWEST), 2)
        up = math.degrees(math.asin(max(-1.0, min(1.0, (height - eyes) / distance))))
        if not fits(angle, up):
            side = "floor" if angle is Angle.LOW else "ceiling"
            raise BadInput(
                f"{words(angle)} on {self.target.said} does not fit from {distance:.2f} m: the "
                f"{side} is in the way", wish.where, "take another lens or another angle",
            )  # fmt: skip
        return height
