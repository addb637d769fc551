"""Images: shots of the set where nobody plays, and the pictures of a montage."""

from collections.abc import Iterator

from moteur.shots.cameras.inserts import Detail, details
from moteur.shots.cameras.position import Position
from moteur.shots.coverage.cutting import Cut, is_cut
from moteur.shots.model import Size
from moteur.shots.units import Unit

_SIZES = (Size.CLOSE, Size.FULL, Size.MEDIUM)
_VIEWS = 4


def nobody(cut: Cut, i: int, unit: Unit) -> Position:
    """Return a shot of the set: the detail that a line names, else another view of it."""
    marks = cut.course.after[i]
    named = next(_named(cut, unit), None)
    shot = cut.floor.detail(marks, named, _turn(cut, named)) if named else None
    if shot is not None:
        return shot
    if cut.pieces and cut.patient(unit, 1.5):
        return cut.on
    if cut.close or (cut.pieces and cut.on.kind != "insert"):
        shot = _next_detail(cut, i)
    return shot or _other_view(cut, i)


def image(cut: Cut, i: int, unit: Unit) -> Position:
    """Return the picture of a line of a montage: never the one before.

    What its words name is shown where it is on the floor; else the place is, as a whole.
    """
    marks = cut.course.after[i]
    there = [n for n in unit.seen if n in marks and marks[n].present]
    size = _SIZES[i % len(_SIZES)]
    options = (cut.floor.one(marks, n, size) for n in there)
    found = next((p for p in options if p is not None and p != cut.on), None)
    if found is not None:
        return found
    named = next(_named(cut, unit), None)
    shot = cut.floor.detail(marks, named, _turn(cut, named)) if named else None
    return shot or _other_view(cut, i)


def _named(cut: Cut, unit: Unit) -> Iterator[Detail]:
    """Yield the details of the set that a line names."""
    said = f" {unit.text.casefold()} "
    for what in details(cut.floor.plan):
        if what.name in said:
            yield what


def _turn(cut: Cut, what: Detail) -> int:
    """Return from which of its sides a detail is seen this time."""
    cut.turned[what.name] = cut.turned.get(what.name, -1) + 1
    return cut.turned[what.name]


def _next_detail(cut: Cut, i: int) -> Position | None:
    """Return the detail that was seen least often, from its next side."""
    order = sorted(details(cut.floor.plan), key=lambda d: cut.turned.get(d.name, -1))
    for what in order:
        shot = cut.floor.detail(cut.course.after[i], what, _turn(cut, what))
        if shot is not None and shot != (cut.on if cut.pieces else None):
            return shot
    return None


def _other_view(cut: Cut, i: int) -> Position:
    """Return the set from elsewhere than in the shot that runs."""
    marks = cut.course.after[i]
    on = cut.on if cut.pieces else None
    start = len(cut.pieces) + (_VIEWS if cut.close else 0)
    tried = (cut.floor.view(marks, start + turned) for turned in range(_VIEWS))
    views = [v for v in tried if v is not None and v != on]
    far = (v for v in views if on is None or is_cut(on, v, marks))
    found = next(far, None) or next(iter(views), None)
    return found or cut.floor.wide(marks, ("", ""), cut.new_set, cut.course.hero(i))
