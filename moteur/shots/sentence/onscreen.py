"""On the screen: where a player stands in a frame, where the face turns, from where it is seen."""

import math
from collections.abc import Mapping

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.figure import size_of
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import dot, frame, minus, project
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Camera, Move, Player, Point, Size
from moteur.shots.sentence.structure import Angle, Faces, Place

# How far a head turns on its neck, in degrees.
NECK = 70.0
THIRD = 1 / 3
_FRONT, _QUARTER, _PROFILE, _BEHIND = 20.0, 65.0, 112.0, 158.0
LEVEL, STEEP = 9.0, 55.0
# Degrees of a camera's own tilt: nothing that looks up is a high angle, whatever is under it.
_UP, _DOWN, _TOP, _TILTED = 5.0, -5.0, -60.0, 25.0


def place_of(sight: Sight, camera: Camera, mark: Move) -> Place | None:
    """Return the third of the screen in which a player's eyes are; None out of frame."""
    at = project(camera, sight.eyes(mark))
    if at is None or abs(at[0]) > 1 or abs(at[1]) > 1:
        return None
    if abs(at[0]) <= THIRD:
        return Place.CENTRE
    return Place.LEFT if at[0] < 0 else Place.RIGHT


def gaze(mark: Move, marks: Marks) -> float:
    """Return where a face is turned, in degrees: to whom it looks at, as far as a neck turns."""
    other = marks.get(mark.looks_at)
    if other is None or not other.present or math.dist(other.at, mark.at) <= 0.3:
        return mark.facing
    turn = (bearing(mark.at, other.at) - mark.facing + 180.0) % 360.0 - 180.0
    return mark.facing + max(-NECK, min(NECK, turn))


def turned(camera: Camera, mark: Move, marks: Marks) -> float:
    """Return how far a face is turned from the camera, degrees: right on the screen above 0."""
    seen_from = bearing(mark.at, (camera.at[0], camera.at[1]))
    return (gaze(mark, marks) - seen_from + 180.0) % 360.0 - 180.0


def faces_of(camera: Camera, mark: Move, marks: Marks) -> Faces:
    """Return where the face of a player is turned, as the screen shows it."""
    turn = turned(camera, mark, marks)
    right, away = turn > 0, abs(turn)
    if away <= _FRONT:
        return Faces.CAMERA
    if away <= _QUARTER:
        return Faces.THREE_QUARTER_RIGHT if right else Faces.THREE_QUARTER_LEFT
    if away <= _PROFILE:
        return Faces.PROFILE_RIGHT if right else Faces.PROFILE_LEFT
    if away <= _BEHIND:
        return Faces.BACK_RIGHT if right else Faces.BACK_LEFT
    return Faces.BACK


def size_at(camera: Camera, sight: Sight, mark: Move, player: Player) -> Size:
    """Return how large a player is in frame."""
    view = frame(camera)
    depth = max(dot(minus(sight.eyes(mark), view.at), view.forward), 0.05)
    return size_of(depth * camera.sensor[1] / camera.lens_mm, player)


def slope(at: Point, target: Point) -> float:
    """Return how far a camera stands above what it looks at, in degrees of elevation."""
    return math.degrees(math.atan2(at[2] - target[2], math.dist(at[:2], target[:2]) or 1e-9))


def angle_of(camera: Camera, target: Point | None = None) -> Angle:
    """Return the angle against a point, the eyes it looks at; against the aim where none is.

    The camera's own tilt has to agree with the word.
    """
    up, tilt = slope(camera.at, target or camera.aim), -slope(camera.at, camera.aim)
    if up >= STEEP and tilt <= _TOP:
        return Angle.OVERHEAD
    if (up >= LEVEL and tilt <= _UP) or tilt < -_TILTED:
        return Angle.HIGH
    if (up <= -LEVEL and tilt >= _DOWN) or tilt > _TILTED:
        return Angle.LOW
    return Angle.EYE


def largest(
    sight: Sight, camera: Camera, marks: Marks, players: Mapping[str, Player]
) -> Move | None:
    """Return who fills most of a frame: near, and with the eyes in it; None where nobody is."""
    there = [m for m in marks.values() if m.present and m.player in players]
    seen = [m for m in there if place_of(sight, camera, m) is not None]
    return min(seen, key=lambda m: math.dist(camera.at, sight.eyes(m)), default=None)
