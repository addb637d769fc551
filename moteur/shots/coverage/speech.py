"""Speech: from where what is said is seen, and who is seen listening."""

from collections.abc import Iterator, Sequence

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.position import Position
from moteur.shots.coverage.action import moving
from moteur.shots.coverage.cutting import WIDES, Cut
from moteur.shots.coverage.opening import wide
from moteur.shots.model import Size
from moteur.shots.units import Unit

_HOLD = 9.0
_LONG_PART = 2.5
_WIDE_AGAIN = 9
_LOOSE, _NEAR, _TENSE = 0.34, 0.68, 0.42
_CLOSER = 0.3
_WORD = 1.3
_OFF = 6


def said(cut: Cut, i: int, unit: Unit) -> tuple[Position, bool]:
    """Return the position for a speech, or a part of one, and whether it shows who listens."""
    me, marks = unit.speaker, cut.course.after[i]
    cut.reacted = cut.reacted and not unit.first_part
    cut.off += 1
    if me not in marks or not marks[me].present:
        return wide(cut, i), False
    if cut.course.movers(i):
        return moving(cut, i, unit, marks), False
    if unit.also and unit.also in marks:
        return _together(cut, i, unit, marks), False
    to = cut.course.partner(i)
    listener = _listening(cut, i, unit, to, marks)
    if listener is not None:
        return listener, True
    return _spoken(cut, i, unit, to, marks), False


def _together(cut: Cut, i: int, unit: Unit, marks: Marks) -> Position:
    """Return who sees most of two who speak at once."""
    two = (unit.speaker, unit.also)
    options = (cut.floor.pair(marks, *two), wide(cut, i))
    return max(
        (p for p in options if p is not None),
        key=lambda p: sum(cut.floor.sees(p, n, marks) for n in two),
    )


# -- who listens


def _listening(cut: Cut, i: int, unit: Unit, to: str, marks: Marks) -> Position | None:
    """Return a look at whoever listens, where the cut has one here."""
    if not cut.style.reactions:
        return None
    if cut.style.eyes and cut.style.eyes != unit.speaker:
        return _inward(cut, unit, marks)
    if to and _interjected(cut, i, unit):
        cut.off = 0
        return cut.on
    if unit.first_part or not to or cut.reacted or not _goes_on(cut, i, unit):
        return None
    found = cut.floor.one(marks, to, Size.MEDIUM_CLOSE, unit.speaker)
    if found is None or not cut.good(found, marks):
        return None
    cut.reacted = True
    return found


def _goes_on(cut: Cut, i: int, unit: Unit) -> bool:
    """Say whether a long speech has run for a while, and goes on after this part."""
    units = cut.course.units
    ends = i + 1 == len(units) or units[i + 1].first_part
    return cut.ran > min(_HOLD, 1.5 * cut.style.pace) and unit.seconds > _LONG_PART and not ends


def _interjected(cut: Cut, i: int, unit: Unit) -> bool:
    """Say whether a word is thrown in while another talks, who stays on.

    It is heard over the one who is seen; not often, and never where the scene ends.
    """
    units = cut.course.units
    if i + 1 >= len(units) or unit.seconds > _WORD or unit.tense > _TENSE or cut.off < _OFF:
        return False
    talking = cut.on.subjects[:1]
    goes_on = units[i + 1].speaker in talking and units[i - 1].speaker in talking
    return goes_on and cut.on.kind in ("single", "over") and cut.room(unit)


def _inward(cut: Cut, unit: Unit, marks: Marks) -> Position | None:
    """Stay on the face of the one through whose eyes we see, while others talk."""
    mine = cut.style.eyes
    if mine not in marks or not marks[mine].present or cut.on.subjects[:1] != (mine,):
        return None
    looked = any(p.position.eyes for p in cut.pieces[-3:])
    stays = looked and cut.patient(unit) and cut.floor.sees(cut.on, mine, marks)
    return cut.on if stays and cut.on.kind == "single" else None


# -- who speaks


def _spoken(cut: Cut, i: int, unit: Unit, to: str, marks: Marks) -> Position:
    """Return the best position that sees who speaks."""
    me, floor = unit.speaker, cut.floor
    holds = floor.sees(cut.on, me, marks) and floor.faces(cut.on, me, marks, to)
    if holds and _stays(cut, i, unit):
        return cut.on
    first: Position | None = None
    averted: Position | None = None
    for position in _wanted(cut, i, unit, to, marks):
        if position is None or not floor.sees(position, me, marks):
            continue
        if not floor.faces(position, me, marks, to):
            averted = averted or position
        elif cut.good(position, marks):
            return position
        else:
            first = first or position
    if holds and cut.room(unit):
        return cut.on
    return first or averted or wide(cut, i)


def _stays(cut: Cut, i: int, unit: Unit) -> bool:
    """Say whether the shot that runs, and sees who speaks, has a reason to go on."""
    if not cut.room(unit):
        return False
    if not unit.first_part and not cut.last.reaction:
        return True
    if cut.far or (cut.on.kind == "two" and cut.course.rapid(i)):
        return cut.patient(unit, 2.0)
    if cut.on.kind in WIDES:
        ends = cut.course.closing(i) or cut.on.size is Size.EXTREME_WIDE
        ends = ends or (cut.on.kind == "two" and unit.speaker not in cut.on.subjects)
        return not ends and cut.patient(unit)
    alone = cut.on.subjects[:1] == (unit.speaker,)
    return alone and not cut.last.reaction and cut.patient(unit, 1.2)


def _wanted(cut: Cut, i: int, unit: Unit, to: str, marks: Marks) -> "Iterator[Position | None]":
    """Yield positions for a line, the best first; each is found when it is asked for."""
    me, floor = unit.speaker, cut.floor
    press = cut.course.press(i) + (_CLOSER if cut.close else 0.0)
    if cut.style.eyes not in ("", me) and not cut.course.apart(i):
        yield floor.through_eyes(marks, cut.style.eyes, me, Size.MEDIUM_CLOSE)
    if cut.far:
        yield floor.wide(marks, cut.course.line(i), about=me)
    if to and _together_again(cut, i):
        yield floor.pair(marks, me, to)
    if press < _LOOSE and unit.tense < _TENSE:
        if to:
            yield floor.shoulder(marks, me, to)
        yield floor.one(marks, me, Size.MEDIUM, to)
    elif press < _NEAR and unit.tense < _TENSE:
        if to and i % 3 == 0:
            yield floor.shoulder(marks, me, to)
        yield floor.one(marks, me, Size.MEDIUM_CLOSE, to)
    else:
        yield floor.one(marks, me, _closest(cut, i, unit), to)
    if to:
        yield floor.shoulder(marks, me, to)
        yield floor.pair(marks, me, to)
    yield floor.one(marks, me, Size.MEDIUM_CLOSE, to)


def _closest(cut: Cut, i: int, unit: Unit) -> Size:
    end = cut.course.last(i) and cut.course.through(i) > 0.9
    return Size.EXTREME_CLOSE if end and unit.tense > 0.5 else Size.CLOSE


def _together_again(cut: Cut, i: int) -> bool:
    """Say whether the two who talk are to be seen together here."""
    if cut.course.rapid(i) or cut.since_wide > _WIDE_AGAIN:
        return True
    return cut.course.begins(i) and cut.since_wide > 2


def _listener(cut: Cut, i: int, unit: Unit, there: Sequence[str]) -> str:
    """Return who listens to a voice: who is on the telephone, who answers, who is meant."""
    marks = cut.course.after[i]
    phoning = [n for n in there if marks[n].gesture == "phones"]
    answers = [u.speaker for u in cut.course.units[i + 1 : i + 3]]
    wanted = (*phoning, *answers, unit.to, *cut.on.subjects, *there)
    return next(n for n in wanted if n in there)


def heard(cut: Cut, i: int, unit: Unit) -> Position:
    """Look at whoever listens to a voice, nearer as it goes on."""
    marks, there = cut.course.after[i], cut.course.there(i)
    to = _listener(cut, i, unit, there)
    on_them = cut.on.subjects[:1] == (to,) and cut.floor.sees(cut.on, to, marks)
    if on_them and cut.patient(unit, 1.5):
        return cut.on
    sizes = (Size.MEDIUM_CLOSE, Size.CLOSE, Size.MEDIUM)
    sizes = sizes if cut.course.press(i) < _LOOSE else (Size.CLOSE, Size.MEDIUM, Size.MEDIUM_CLOSE)
    found = cut.first_good((cut.floor.one(marks, to, size) for size in sizes), marks)
    if found is None and on_them and cut.room(unit):
        return cut.on
    return found or wide(cut, i)
