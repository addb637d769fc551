"""Relief: another position where a shot has run long, none where a cut would show the same."""

from collections.abc import Iterator

from moteur.shots.blocking.players import EXTRA
from moteur.shots.cameras.inserts import details
from moteur.shots.cameras.position import Position
from moteur.shots.coverage.cutting import Cut, is_cut
from moteur.shots.coverage.opening import wide
from moteur.shots.model import Size
from moteur.shots.units import Unit

_SIZES = (Size.CLOSE, Size.MEDIUM, Size.COWBOY, Size.MEDIUM_CLOSE, Size.FULL)


def relief(cut: Cut, i: int, unit: Unit, held: Position) -> Position:
    """Find another position for a shot that has run long; keep it where there is none."""
    marks = cut.course.after[i]
    others = [p for p in _others(cut, i, unit) if p != held and cut.keeps(p, marks)]
    wanted = [unit.speaker] if unit.speaker in marks and marks[unit.speaker].present else []
    for seen in (wanted, []):
        for position in others:
            good = is_cut(held, position, marks)
            if good and all(cut.floor.sees(position, n, marks) for n in seen):
                return position
    return others[0] if others else held


def _others(cut: Cut, i: int, unit: Unit) -> Iterator[Position]:
    """Yield what else could be shown here: who speaks, who listens, all, the set."""
    floor, marks = cut.floor, cut.course.after[i]
    there = [n for n in cut.course.there(i) if not n.startswith(EXTRA)] or cut.course.there(i)
    about = (unit.speaker, *cut.on.subjects, *there)
    names = [n for n in dict.fromkeys(about) if n in there]
    eyes = cut.style.eyes
    found: list[Position | None] = []
    for name in names[:3]:
        if eyes and name != eyes:
            found.append(floor.through_eyes(marks, eyes, name, Size.MEDIUM_CLOSE))
        found += [floor.one(marks, name, size, unit.to) for size in _SIZES]
    if len(names) > 1 and not cut.course.apart(i):
        found.append(floor.pair(marks, names[0], names[1]))
    found.append(wide(cut, i))
    found += [floor.one(marks, n, size, unit.to, True) for n in names[:2] for size in _SIZES]
    if not names:
        found += [floor.view(marks, k) for k in range(4)]
    found += [floor.detail(marks, d) for d in details(floor.plan)[:3]] if not any(found) else []
    yield from (p for p in found if p is not None)


def repeats(cut: Cut, i: int, unit: Unit, position: Position) -> bool:
    """Say whether a cut would show nearly what is on: then the shot that runs goes on."""
    if not cut.room(unit) or unit.mode == "montage":
        return False
    last, marks = cut.on, cut.course.after[i]
    if last == position or last.move != "static" or position.move != "static":
        return False
    if "insert" in (last.kind, position.kind) or is_cut(last, position, marks):
        return False
    wanted = (unit.speaker,) if unit.speaker else position.subjects
    # Who goes out in it was seen before.
    before = cut.course.before[i]
    return all(
        cut.floor.sees(last, n, marks if marks[n].present else before)
        for n in wanted if n in marks
    )  # fmt: skip
