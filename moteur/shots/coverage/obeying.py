"""Obeying: what a style says of whom we stay with, and through whose eyes we look."""

from collections.abc import Iterator

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.position import Position
from moteur.shots.coverage.cutting import Cut
from moteur.shots.model import Size
from moteur.shots.units import Unit

_PERSONAL = ("single", "over")


def obeyed(cut: Cut, i: int, unit: Unit, position: Position) -> Position:
    """Return the position, or the one that the style has in its place."""
    marks = cut.course.after[i]
    if not cut.course.apart(i):
        position = _through_eyes(cut, i, position, marks)
    if cut.keeps(position, marks):
        return position
    options = [p for p in _with_them(cut, i, position, marks) if cut.keeps(p, marks)]
    best = cut.first_good(options, marks, [unit.speaker] if unit.speaker else [])
    if best is not None and cut.off % 3:
        return best
    return cut.first_good(options, marks) or next(iter(options), position)


def _through_eyes(cut: Cut, i: int, position: Position, marks: Marks) -> Position:
    """Return somebody as the one through whose eyes we look sees them, where they can."""
    mine = cut.style.eyes
    if not mine or position.kind not in _PERSONAL or position.subjects[0] == mine:
        return position
    size = position.asked or Size.MEDIUM_CLOSE
    return cut.floor.through_eyes(marks, mine, position.subjects[0], size) or position


def _with_them(cut: Cut, i: int, position: Position, marks: Marks) -> Iterator[Position]:
    """Yield positions that show those with whom the style stays, and best what was wanted."""
    kept = cut.kept(marks)
    others = [n for n in position.subjects if n in marks and marks[n].present and n not in kept]
    found: list[Position | None] = []
    for mine in kept:
        for other in others[:1]:
            found.append(cut.floor.shoulder(marks, other, mine))
            found.append(cut.floor.pair(marks, mine, other))
            found.append(cut.floor.through_eyes(marks, mine, other, Size.MEDIUM_CLOSE))
        found += [
            cut.floor.one(marks, mine, size)
            for size in (Size.MEDIUM_CLOSE, Size.CLOSE, Size.MEDIUM)
        ]
    if not cut.close:
        found.append(cut.floor.wide(marks, cut.course.line(i), about=next(iter(kept), "")))
    yield from (p for p in found if p is not None)
