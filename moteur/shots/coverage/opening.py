"""Openings and wides: where a scene begins, and where it is seen as a whole."""

from collections.abc import Sequence

from moteur.shots.blocking.players import EXTRA
from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.figure import LADDER
from moteur.shots.cameras.position import Position
from moteur.shots.cameras.wides import principals
from moteur.shots.coverage.cutting import Cut
from moteur.shots.coverage.images import nobody
from moteur.shots.model import Move, Size


def opening(cut: Cut) -> Position:
    """Return where a scene begins: the first wide sets the side on which all of it is shot."""
    first, before = cut.course.after[0], cut.course.before[0]
    marks = first if any(m.present for m in first.values()) else before
    there = [m.player for m in principals(marks) if m.present]
    if not any(m.present for after in cut.course.after for m in after.values()):
        return nobody(cut, 0, cut.course.units[0])
    if not cut.close or not there:
        new = cut.new_set and not cut.far
        return cut.floor.wide(marks, cut.course.line(0), new, cut.course.hero(0))
    return _face(cut, marks, there) or cut.floor.wide(
        marks, cut.course.line(0), about=cut.course.hero(0)
    )


def _face(cut: Cut, marks: Marks, there: list[str]) -> Position | None:
    """Return the one with whom a close treatment begins."""
    unit = cut.course.units[0]
    wanted = (*cut.style.stays_with, cut.style.eyes, unit.speaker, *unit.seen, *there)
    size = cut.style.widest
    for name in dict.fromkeys(n for n in wanted if n in there):
        found = cut.floor.one(marks, name, size)
        if found is not None:
            return found
    return None


def wide(cut: Cut, i: int, marks: Marks | None = None) -> Position:
    """Return a master; of somebody alone a full figure, which is not the same frame again.

    A close treatment has none, where one or two can be seen instead.
    """
    now, about = marks or cut.course.after[i], cut.course.hero(i)
    there = principals(now)
    if cut.close and there and there[0].present:
        return _closer(cut, i, now) or cut.floor.wide(now, cut.course.line(i), about=about)
    if cut.pieces:
        alone = _alone(cut, i, there)
        sizes = (Size.FULL, Size.COWBOY, Size.MEDIUM) if alone else ()
        found = cut.first_good((cut.floor.one(now, alone, s) for s in sizes), cut.course.after[i])
        if found is not None:
            return found
    return cut.floor.wide(now, cut.course.line(i), about=about)


def _alone(cut: Cut, i: int, there: Sequence[Move]) -> str:
    """Return the only one who is there, beside those who are only heard; or nobody."""
    voices = cut.course.voices(i)
    names = [m.player for m in there if m.present and m.player not in voices]
    if cut.course.units[i].mode == "intercut":
        unit = cut.course.units[i]
        names = [n for n in (unit.speaker, *unit.seen, *names) if n in names][:1]
    return names[0] if len(names) == 1 else ""


def _closer(cut: Cut, i: int, marks: Marks) -> Position | None:
    unit = cut.course.units[i]
    there = [n for n, m in marks.items() if m.present]
    mine = (unit.speaker, *unit.movers, *unit.seen, *cut.style.stays_with, cut.style.eyes)
    leads = [n for n in dict.fromkeys((*mine, *there)) if n in there and not n.startswith(EXTRA)]
    widest = LADDER.index(cut.style.widest)
    sizes = [LADDER[k] for k in (widest, widest - 2) if k >= 0]
    options = (cut.floor.one(marks, n, s) for n in leads[:3] for s in sizes)
    both = cut.floor.pair(marks, *leads[:2]) if len(leads) > 1 else None
    found = cut.first_good((both,), marks) or cut.first_good(options, marks)
    if found is not None:
        return found
    return next((p for p in options if p is not None), None) or cut.floor.one(
        marks, leads[0] if leads else there[0], cut.style.widest
    )
