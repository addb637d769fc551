"""Looks: who is there, and where a face is turned."""

import math
from collections.abc import Iterator, Sequence

from moteur.shots.cameras.view import Vector, frame
from moteur.shots.check.seen import Marks
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Camera, Move, Size

_NECK = 70.0


def present(marks: Marks, names: Sequence[str]) -> Iterator[Move]:
    """Yield where those of these players are who are there."""
    for name in names:
        mark = marks.get(name)
        if mark is not None and mark.present:
            yield mark


def but(marks: Marks, *names: str) -> list[Move]:
    """Return where all the others are."""
    return [m for n, m in marks.items() if n not in names]


def gaze(mark: Move, marks: Marks, to: str = "") -> float:
    """Return where a face is turned, in degrees: to whom it looks at, as far as a neck goes."""
    other = marks.get(to or mark.looks_at)
    if other is None or not other.present or math.dist(other.at, mark.at) <= 0.3:
        return mark.facing
    turn = (bearing(mark.at, other.at) - mark.facing + 180.0) % 360.0 - 180.0
    return mark.facing + max(-_NECK, min(_NECK, turn))


def off_axis(camera: Camera, mark: Move, look: float) -> float:
    """Return by how many degrees a face looks beside the lens, positive to the right in frame."""
    way = math.radians(look)
    to_camera = (camera.at[0] - mark.at[0], camera.at[1] - mark.at[1])
    looks: Vector = (math.cos(way), math.sin(way), 0.0)
    right = frame(camera).right
    ahead = looks[0] * to_camera[0] + looks[1] * to_camera[1]
    aside = looks[0] * to_camera[1] - looks[1] * to_camera[0]
    turn = math.degrees(math.atan2(abs(aside), ahead))
    across = looks[0] * right[0] + looks[1] * right[1]
    return math.copysign(turn, across)


def wider(size: Size) -> bool:
    """Say whether a size shows a body to the feet or more."""
    return size in (Size.FULL, Size.WIDE, Size.EXTREME_WIDE)
