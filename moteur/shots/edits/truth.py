"""Truth: whether a camera shows what a sentence says of somebody."""

import math

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import project
from moteur.shots.model import Camera, Point
from moteur.shots.sentence.onscreen import LEVEL, STEEP, THIRD, faces_of, place_of
from moteur.shots.sentence.structure import Angle, Place, Spot, Subject

# A crew calls low what looks up at all, and level what it does not notice; in degrees.
_LEAST = {Angle.LOW: 2.0, Angle.HIGH: 2.0, Angle.OVERHEAD: 40.0}
_LEVEL = LEVEL + 3.0
_ACROSS, _DOWN = 2.0, 3.0
_SAME = 3e-4


def fits(angle: Angle, up: float) -> bool:
    """Say whether an elevation above the eyes, in degrees, is what a crew calls an angle."""
    if angle is Angle.EYE:
        return abs(up) <= _LEVEL
    if angle is Angle.LOW:
        return up <= -_LEAST[Angle.LOW]
    return up >= _LEAST[angle] and (angle is Angle.OVERHEAD or up < STEEP)


def words(angle: Angle) -> str:
    """Return an angle in words: ``low angle``."""
    return {Angle.EYE: "eye level", Angle.OVERHEAD: "overhead"}.get(angle, f"{angle.value} angle")


def third(x: float) -> Place:
    """Return the third of the screen that a place across it is in."""
    return Place.CENTRE if abs(x) <= THIRD else Place.LEFT if x < 0 else Place.RIGHT


def shows(sight: Sight, camera: Camera, subject: Subject, marks: Marks) -> bool:
    """Say whether somebody is in frame, where and turned as is said."""
    mark = marks[subject.name]
    if subject.faces and faces_of(camera, mark, marks) is not subject.faces:
        return False
    if isinstance(subject.place, Place):
        return place_of(sight, camera, mark) is subject.place
    at = project(camera, sight.eyes(mark))
    if at is None:
        return False
    if subject.place:
        return _at_spot(at, subject.place)
    return abs(at[0]) <= 1 and abs(at[1]) <= 1.3


def _at_spot(at: tuple[float, float], spot: Spot) -> bool:
    across, down = 50 * (at[0] + 1), 50 * (1 - at[1])
    return abs(across - spot.across) < _ACROSS and abs(down - spot.down) < _DOWN


def same(camera: Camera, was: Camera) -> bool:
    """Say whether two cameras are one but for rounding."""
    ways = [math.dist(camera.at, was.at), math.dist(_ahead(camera), _ahead(was))]
    return max(ways) < _SAME and (camera.lens_mm, camera.roll) == (was.lens_mm, was.roll)


def _ahead(camera: Camera) -> Point:
    """Return the point a metre before a camera."""
    away = math.dist(camera.at, camera.aim) or 1.0
    x, y, z = (a + (b - a) / away for a, b in zip(camera.at, camera.aim, strict=True))
    return (x, y, z)
