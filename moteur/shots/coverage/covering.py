"""Covering: a scene from its first unit to its last."""

from collections.abc import Sequence

from moteur.shots.cameras.position import Position
from moteur.shots.cameras.setups import Floor
from moteur.shots.coverage.action import done
from moteur.shots.coverage.course import Course
from moteur.shots.coverage.cutting import Cut
from moteur.shots.coverage.images import image, nobody
from moteur.shots.coverage.obeying import obeyed
from moteur.shots.coverage.opening import opening
from moteur.shots.coverage.piece import Piece
from moteur.shots.coverage.relief import relief, repeats
from moteur.shots.coverage.speech import heard, said
from moteur.shots.model import Move
from moteur.shots.units import Unit

_EMPTY_SECONDS = 3.0


def cover(
    floor: Floor, units: Sequence[Unit], moves: Sequence[Move], new_set: bool
) -> tuple[Piece, ...]:
    """Return the shots of a scene in the order of the cut; every unit is in exactly one.

    A scene in which nothing is written shows its set.
    """
    units = units or (Unit((), _EMPTY_SECONDS),)
    cut = Cut(floor, Course(units, moves), new_set)
    for i, unit in enumerate(units):
        position, reaction = chosen(cut, i, unit)
        if cut.pieces and unit.seconds > 0.0:
            position = obeyed(cut, i, unit, position)
            if position == cut.on and not cut.room(unit):
                position, reaction = relief(cut, i, unit, position), False
            elif repeats(cut, i, unit, position):
                position, reaction = cut.on, False
        cut.add(unit, position, reaction)
    return cut.settled()


def chosen(cut: Cut, i: int, unit: Unit) -> tuple[Position, bool]:
    """Return the position for a unit, and whether it shows somebody who listens."""
    if i == 0 or unit.seconds == 0.0:
        return (cut.on if i else opening(cut)), False
    if unit.mode == "montage":
        return image(cut, i, unit), False
    if unit.speaker:
        return said(cut, i, unit)
    if not cut.course.there(i) and not cut.course.movers(i):
        return nobody(cut, i, unit), False
    if unit.voice:
        return heard(cut, i, unit), True
    return done(cut, i, unit), False
