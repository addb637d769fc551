"""Action: from where what is done is seen."""

import math
from collections.abc import Sequence

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.position import Position
from moteur.shots.cameras.wides import principals
from moteur.shots.coverage.cutting import WIDES, Cut
from moteur.shots.coverage.opening import wide
from moteur.shots.model import Size
from moteur.shots.units import Unit

_SET_WORDS = 9
_PANS = 0.6
_STEP = 1.0
_LOOKS = "looks out"


def done(cut: Cut, i: int, unit: Unit) -> Position:
    """Return the position for what happens while nobody speaks."""
    marks = cut.course.after[i]
    if cut.course.movers(i):
        return moving(cut, i, unit, marks)
    there = [m.player for m in principals(marks) if m.present]
    seen = [n for n in unit.seen if n in there]
    shown = _thing(cut, i, unit, seen, there) or _outlook(cut, i, unit, seen)
    if shown is not None:
        return shown
    steady = cut.on.kind not in ("insert", "pov") and cut.on.move == "static" and cut.room(unit)
    about_them = bool(seen) or unit.words < _SET_WORDS or cut.far
    goes_on = (
        steady
        and about_them
        and (cut.patient(unit, 1.0 if cut.on.kind in WIDES else 1.5) or not seen)
    )
    if goes_on and all(cut.floor.sees(cut.on, n, marks) for n in seen):
        return cut.on
    return _watched(cut, i, unit, seen, marks)


def _thing(
    cut: Cut, i: int, unit: Unit, seen: Sequence[str], there: Sequence[str]
) -> Position | None:
    """Return an insert of the thing that a unit handles, the first time it does.

    Whoever sits down or gets up with it is shown whole.
    """
    marks, before = cut.course.after[i], cut.course.before[i]
    if not unit.thing or unit.thing in cut.things or not cut.style.inserts:
        return None
    holder = next((n for n in (*seen, *cut.on.subjects) if n in there), "")
    was, now = before.get(holder), marks.get(holder)
    if was is None or now is None or (was.at, was.pose) != (now.at, now.pose):
        return None
    own = cut.style.eyes == holder
    found = cut.floor.in_hand(marks, holder, unit.thing) if own else None
    found = found or cut.floor.thing(marks, holder, unit.thing)
    if found is not None:
        cut.things.add(unit.thing)
    return found


def _outlook(cut: Cut, i: int, unit: Unit, seen: Sequence[str]) -> Position | None:
    """Return the window through the eyes of the one who looks out of it."""
    marks, mine = cut.course.after[i], cut.style.eyes
    mark = marks.get(mine)
    if mark is None or not mark.present or mark.gesture != _LOOKS:
        return None
    now = mark.element in unit.elements and (not seen or mine in seen)
    return cut.floor.outlook(marks, mine) if now else None


def _watched(cut: Cut, i: int, unit: Unit, seen: Sequence[str], marks: Marks) -> Position:
    """Return a position on one or two who do something; the whole set for what is its own."""
    if len(seen) == 2:
        return cut.floor.pair(marks, seen[0], seen[1]) or wide(cut, i)
    if not seen and unit.words >= _SET_WORDS and not cut.close and not cut.far:
        # What happens to the place itself is seen with the place.
        return cut.floor.wide(marks, cut.course.line(i), True, cut.course.hero(i))
    if len(seen) != 1:
        return wide(cut, i)
    sizes = [Size.MEDIUM, Size.MEDIUM_CLOSE, Size.COWBOY]
    if unit.words < _SET_WORDS:
        sizes = [Size.MEDIUM_CLOSE, Size.MEDIUM, Size.CLOSE]
    found = cut.first_good((cut.floor.one(marks, seen[0], s) for s in sizes), marks)
    return found or wide(cut, i)


def moving(cut: Cut, i: int, unit: Unit, marks: Marks) -> Position:
    """Follow one who walks; see all from wide where several do."""
    before = cut.course.before[i]
    names = [n for n in cut.course.movers(i) if n in marks]
    both = {n: m for n, m in marks.items() if m.present} | {
        n: m.model_copy(update={"present": True}) for n, m in marks.items() if n in names
    }
    if not names:
        return wide(cut, i, both)
    found = _followed(cut, i, unit, names, both) or _in_place(cut, i, names, both)
    if found is not None:
        return found
    if cut.close:
        return _met(cut, names, both, before) or wide(cut, i, both)
    return wide(cut, i, both)


def _followed(cut: Cut, i: int, unit: Unit, names: Sequence[str], both: Marks) -> Position | None:
    """Return a pan with a walk: it suits one that lasts as long as the shot, and goes straight."""
    before = cut.course.before[i]
    if unit.speaker not in ("", names[0]) or (len(names) > 1 and not cut.close):
        return None
    straight = math.dist(before[names[0]].at, both[names[0]].at)
    if unit.walk <= _PANS * unit.seconds or straight <= _PANS * unit.walk:
        return None
    found = cut.floor.walk(before, both, names[0])
    return found if found is not None and cut.good(found, both) else None


def _in_place(cut: Cut, i: int, names: Sequence[str], both: Marks) -> Position | None:
    """Return a frame for one who gets up, sits down or takes a step: whole before and after."""
    before, name = cut.course.before[i], names[0]
    was = before.get(name)
    if len(names) > 1 or was is None or not was.present or not cut.course.after[i][name].present:
        return None
    if math.dist(was.at, both[name].at) > _STEP:
        return None
    options = (cut.floor.one(both, name, s) for s in (Size.COWBOY, Size.MEDIUM, Size.FULL))
    seen = (p for p in options if p is not None and cut.floor.sees(p, name, before))
    return cut.first_good(seen, both)


def _met(cut: Cut, names: Sequence[str], both: Marks, before: Marks) -> Position | None:
    """Return a near treatment's view of somebody who comes or goes: where they arrive."""
    mine = (*cut.style.stays_with, cut.style.eyes)
    order = sorted(names, key=lambda n: n not in mine)
    options = (cut.floor.one(both, n, cut.style.widest) for n in order)
    return cut.first_good(options, both)
