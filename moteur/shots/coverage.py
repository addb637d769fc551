"""Coverage: which position plays which unit of a scene, and where the cuts fall.

A passage (from one coming or going to the next, or some fourteen units) opens wide, works
through overs to singles and ends close. Runs of short lines stay on the two. Nothing said
on the floor is cut away from its speaker but for a deliberate reaction.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from moteur.shots.camera import Marks
from moteur.shots.figure import LADDER
from moteur.shots.model import Move, Size
from moteur.shots.placing import bearing, turn_between
from moteur.shots.setups import Floor, Position
from moteur.shots.units import Unit
from moteur.shots.wides import principals

SHORTEST = 1.2
_PASSAGE = 14
_SHORT_LINE = 1.7
_HOLD = 9.0
_WIDE_AGAIN = 9
_SET_WORDS = 9
_PANS = 0.6


@dataclass(frozen=True)
class Piece:
    """A shot of the cut before it has a number: its position and its units."""

    position: Position
    units: tuple[Unit, ...]
    reaction: bool = False

    @property
    def seconds(self) -> float:
        """Return its planned length, never shorter than an eye can read."""
        return max(round(sum(u.seconds for u in self.units), 2), SHORTEST)


def marks_through(
    moves: Sequence[Move], order: Sequence[Sequence[str]]
) -> tuple[list[dict[str, Move]], list[dict[str, Move]]]:
    """Return where everybody is before and after each unit, given its elements."""
    by_element: dict[str, list[Move]] = {}
    for move in moves:
        by_element.setdefault(move.element, []).append(move)
    now: dict[str, Move] = {}
    for move in moves:
        now.setdefault(move.player, move)
    before: list[dict[str, Move]] = []
    after: list[dict[str, Move]] = []
    for elements in order:
        before.append(dict(now))
        for element in elements:
            for move in by_element.get(element, ()):
                now[move.player] = move
        after.append(dict(now))
    return before, after


def cover(
    floor: Floor, units: Sequence[Unit], moves: Sequence[Move], new_set: bool
) -> tuple[Piece, ...]:
    """Return the shots of a scene in the order of the cut; every unit is in exactly one."""
    return _Coverage(floor, units, moves, new_set).run()


class _Coverage:
    def __init__(
        self, floor: Floor, units: Sequence[Unit], moves: Sequence[Move], new_set: bool
    ) -> None:
        self.floor = floor
        self.style = floor.style
        self.units = units
        self.before, self.after = marks_through(moves, [u.elements for u in units])
        self.new_set = new_set
        self.passages = _passages(units, self.before, self.after)
        self.pieces: list[Piece] = []
        self.since_wide = 0
        self.reacted = False
        self.shown: set[str] = set()

    def run(self) -> tuple[Piece, ...]:
        for i, unit in enumerate(self.units):
            position, reaction = self._choose(i, unit)
            if self.pieces and position == self.pieces[-1].position and not self._room(unit):
                position, reaction = self._relief(i, unit, position), False
            elif self._repeats(i, unit, position):
                position, reaction = self.pieces[-1].position, False
            self._add(i, unit, position, reaction)
        return tuple(self._settled())

    # -- which position

    def _choose(self, i: int, unit: Unit) -> tuple[Position, bool]:
        marks = self.after[i]
        if i == 0:
            # The first wide sets the side on which the whole scene is shot.
            return self.floor.wide(self._opening(), self._line(i), self.new_set), False
        if unit.seconds == 0.0:
            return self.pieces[-1].position, False
        if unit.speaker:
            return self._speech(i, unit, marks)
        if unit.voice:
            return self._heard(i, unit, marks), True
        return self._action(i, unit, marks), False

    def _opening(self) -> Marks:
        return self.after[0] if any(m.present for m in self.after[0].values()) else self.before[0]

    def _line(self, i: int) -> tuple[str, str]:
        """Return the two who talk around a unit."""
        for unit in self.units[i : i + 8]:
            if unit.speaker and unit.to:
                return unit.speaker, unit.to
        return "", ""

    def _speech(self, i: int, unit: Unit, marks: Marks) -> tuple[Position, bool]:
        me, to = unit.speaker, self._partner(unit, marks)
        if unit.first_part:
            self.reacted = False
        if me not in marks or not marks[me].present:
            return self._wide(i), False
        if unit.movers:
            return self._moving(i, unit, marks), False
        if unit.also and unit.also in marks:
            pair, wide = self.floor.pair(marks, me, unit.also), self._wide(i)
            return max(
                (p for p in (pair, wide) if p is not None),
                key=lambda p: sum(self.floor.sees(p, n, marks) for n in (me, unit.also)),
            ), False
        listening = self._reaction(i, unit, to, marks)
        if listening is not None:
            self.reacted = True
            return listening, True
        return self._spoken(i, unit, to, marks), False

    def _reaction(self, i: int, unit: Unit, to: str, marks: Marks) -> Position | None:
        """Return a look at the listener while a long speech goes on, once in it."""
        if unit.first_part or not self._listens(i, unit, to, marks):
            return None
        found = self.floor.one(marks, to, Size.MEDIUM_CLOSE, unit.speaker)
        return found if found is not None and self._good_cut(found, marks) else None

    def _spoken(self, i: int, unit: Unit, to: str, marks: Marks) -> Position:
        """Return the best position that sees who speaks."""
        me, last = unit.speaker, self.pieces[-1]
        holds = self.floor.sees(last.position, me, marks)
        if holds and not unit.first_part and not last.reaction and self._room(unit):
            return last.position
        wanted = [
            p
            for p in self._for_speech(i, unit, me, to, marks)
            if p is not None and self.floor.sees(p, me, marks)
        ]
        good = next((p for p in wanted if self._good_cut(p, marks)), None)
        if good is not None:
            return good
        if holds:
            return last.position
        return wanted[0] if wanted else self._wide(i)

    def _for_speech(
        self, i: int, unit: Unit, me: str, to: str, marks: Marks
    ) -> "list[Position | None]":
        """Return positions for a line, the best first; found one after another."""
        start, end = self._passage(i)
        through = (i - start) / max(end - start - 1, 1)
        last_passage = end >= len(self.units)
        round_ = (i - start) // 4 * 4 / max(end - start - 1, 1)
        press = 0.75 * round_ + (0.12 if last_passage else 0.0)
        found: list[Position | None] = []
        if to and (
            self._rapid(i) or (i == start and self.since_wide > 2) or self.since_wide > _WIDE_AGAIN
        ):
            found.append(self.floor.pair(marks, me, to))
        if press < 0.34 and unit.tense < 0.42:
            found += [self.floor.shoulder(marks, me, to)] if to else []
            found.append(self.floor.one(marks, me, Size.MEDIUM, to))
        elif press < 0.68 and unit.tense < 0.42:
            found += [self.floor.shoulder(marks, me, to)] if to and i % 3 == 0 else []
            found.append(self.floor.one(marks, me, Size.MEDIUM_CLOSE, to))
        else:
            close = (
                Size.EXTREME_CLOSE
                if last_passage and through > 0.9 and unit.tense > 0.5
                else Size.CLOSE
            )
            found.append(self.floor.one(marks, me, close, to))
        if to and found[-1] is None:
            found += [self.floor.shoulder(marks, me, to), self.floor.pair(marks, me, to)]
        return found

    def _partner(self, unit: Unit, marks: Marks) -> str:
        mark = marks.get(unit.to)
        return unit.to if mark is not None and mark.present and unit.to != unit.speaker else ""

    def _listens(self, i: int, unit: Unit, to: str, marks: Marks) -> bool:
        """Say whether to look at the listener while a long speech goes on, once in it."""
        held = self.pieces[-1].seconds
        ends = i + 1 == len(self.units) or self.units[i + 1].first_part
        return bool(to) and not self.reacted and held > _HOLD and unit.seconds > 2.5 and not ends

    def _rapid(self, i: int) -> bool:
        """Say whether a run of short lines goes on here."""
        near = [u for u in self.units[max(0, i - 1) : i + 3] if u.speaker]
        return len(near) >= 3 and all(u.seconds < _SHORT_LINE for u in near)

    def _heard(self, i: int, unit: Unit, marks: Marks) -> Position:
        """Look at whoever listens to a voice."""
        last = self.pieces[-1].position
        there = [n for n, m in marks.items() if m.present]
        if not there:
            return self._wide(i)
        to = next((n for n in (unit.to, *last.subjects, *there) if n in there), there[0])
        if last.subjects[:1] == (to,) and self.floor.sees(last, to, marks) and self._room(unit):
            return last
        found = self.floor.one(marks, to, Size.MEDIUM_CLOSE)
        return found if found is not None and self._good_cut(found, marks) else self._wide(i)

    def _action(self, i: int, unit: Unit, marks: Marks) -> Position:
        if unit.movers:
            return self._moving(i, unit, marks)
        there = [m.player for m in principals(marks) if m.present]
        seen = [n for n in unit.seen if n in there]
        shown = self._thing(i, unit, seen, there)
        if shown is not None:
            return shown
        last = self.pieces[-1].position
        steady = last.kind != "insert" and last.move == "static" and self._room(unit)
        about_them = bool(seen) or unit.words < _SET_WORDS
        if steady and about_them and all(self.floor.sees(last, n, marks) for n in seen):
            return last
        return self._watched(i, unit, seen, marks)

    def _thing(
        self, i: int, unit: Unit, seen: Sequence[str], there: Sequence[str]
    ) -> Position | None:
        """Return an insert of the thing that a unit handles, the first time it does.

        Whoever sits down or gets up with it is shown whole.
        """
        marks, before = self.after[i], self.before[i]
        if not unit.thing or unit.thing in self.shown:
            return None
        last = self.pieces[-1].position
        holder = next((n for n in (*seen, *last.subjects) if n in there), "")
        was, now = before.get(holder), marks.get(holder)
        still = was is not None and now is not None and (was.at, was.pose) == (now.at, now.pose)
        found = self.floor.thing(marks, holder, unit.thing) if still else None
        if found is not None:
            self.shown.add(unit.thing)
        return found

    def _watched(self, i: int, unit: Unit, seen: Sequence[str], marks: Marks) -> Position:
        """Return a position on one or two who do something; the whole set for what is its own."""
        if len(seen) == 2:
            return self.floor.pair(marks, seen[0], seen[1]) or self._wide(i)
        if not seen and unit.words >= _SET_WORDS:
            # What happens to the place itself is seen with the place.
            return self.floor.wide(marks, self._line(i), establishing=True)
        if len(seen) != 1:
            return self._wide(i)
        size = Size.MEDIUM_CLOSE if unit.words < _SET_WORDS else Size.MEDIUM
        found = self.floor.one(marks, seen[0], size)
        return found if found is not None and self._good_cut(found, marks) else self._wide(i)

    def _moving(self, i: int, unit: Unit, marks: Marks) -> Position:
        """Follow one who walks; see all from wide where several do."""
        names = [n for n in dict.fromkeys(unit.movers) if n in marks]
        both = {n: m for n, m in marks.items() if m.present} | {
            n: m.model_copy(update={"present": True}) for n, m in marks.items() if n in names
        }
        straight = math.dist(self.before[i][names[0]].at, marks[names[0]].at) if names else 0.0
        # A pan lasts as long as the shot: it suits a walk that does, and that goes straight.
        pans = unit.walk > _PANS * unit.seconds and straight > _PANS * unit.walk
        if len(names) == 1 and pans and (unit.speaker in ("", names[0])):
            found = self.floor.walk(self.before[i], both, names[0])
            if found is not None and self._good_cut(found, marks):
                return found
        return self._wide(i, both)

    def _wide(self, i: int, marks: Marks | None = None) -> Position:
        """Return a master; of somebody alone a full figure, which is not the same frame again."""
        there = principals(marks or self.after[i])
        if len(there) == 1 and self.pieces and there[0].present:
            found = self.floor.one(marks or self.after[i], there[0].player, Size.FULL)
            if found is not None and self._good_cut(found, self.after[i]):
                return found
        return self.floor.wide(marks or self.after[i], self._line(i))

    def _relief(self, i: int, unit: Unit, held: Position) -> Position:
        """Find another position for a shot that has run long; keep it where there is none."""
        marks, me = self.after[i], unit.speaker
        if unit.seconds == 0.0 or unit.movers:
            return held
        name = me or (held.subjects[0] if held.subjects else "")
        if name in marks and marks[name].present:
            for size in (Size.CLOSE, Size.MEDIUM, Size.COWBOY):
                found = self.floor.one(marks, name, size, unit.to)
                if found is not None and found != held and is_cut(held, found, marks):
                    return found
        wide = self._wide(i)
        return wide if not me or self.floor.sees(wide, me, marks) else held

    # -- cuts

    def _room(self, unit: Unit) -> bool:
        """Say whether the shot that runs may take one more unit."""
        return self.pieces[-1].seconds + unit.seconds <= self.style.longest

    def _good_cut(self, position: Position, marks: Marks) -> bool:
        """Say whether a cut to this position is one: another subject, two sizes or 30 degrees."""
        last = self.pieces[-1].position
        return position == last or is_cut(last, position, marks)

    def _repeats(self, i: int, unit: Unit, position: Position) -> bool:
        """Say whether a cut would show nearly what is on: then the shot that runs goes on."""
        if not self.pieces or not self._room(unit):
            return False
        last, marks = self.pieces[-1].position, self.after[i]
        if last == position or last.move != "static" or position.move != "static":
            return False
        if "insert" in (last.kind, position.kind) or is_cut(last, position, marks):
            return False
        wanted = (unit.speaker,) if unit.speaker else position.subjects
        # Who goes out in it was seen before.
        return all(
            self.floor.sees(last, n, marks if marks[n].present else self.before[i])
            for n in wanted if n in marks
        )  # fmt: skip

    def _add(self, i: int, unit: Unit, position: Position, reaction: bool) -> None:
        number = self.floor.use(position)
        position = self.floor.positions[number]
        last = self.pieces[-1] if self.pieces else None
        if last is not None and last.position == position:
            self.pieces[-1] = replace(last, units=(*last.units, unit))
            return
        self.since_wide = (
            0 if position.kind in ("master", "two", "establishing") else self.since_wide + 1
        )
        self.pieces.append(Piece(position, (unit,), reaction))

    def _settled(self) -> list[Piece]:
        """Give shots too short to read to a neighbour that shows the same speaker."""
        found: list[Piece] = []
        index = 0
        for piece in self.pieces:
            marks = self.after[index]
            index += len(piece.units)
            last = found[-1] if found else None
            if last is not None and _joins(self.floor, last, piece, marks):
                found[-1] = replace(last, units=(*last.units, *piece.units))
            else:
                found.append(piece)
        return found

    def _passage(self, i: int) -> tuple[int, int]:
        return next((s, e) for s, e in self.passages if s <= i < e)


def _joins(floor: Floor, last: Piece, piece: Piece, marks: Marks) -> bool:
    if last.position == piece.position:
        return True
    spoken = [u.speaker for u in piece.units if u.speaker]
    brief = sum(u.seconds for u in piece.units) < SHORTEST and piece.position.kind != "insert"
    sees = all(floor.sees(last.position, name, marks) for name in spoken)
    return brief and sees and last.position.move == "static" and last.position.kind != "insert"


def is_cut(last: Position, new: Position, marks: Mapping[str, Move]) -> bool:
    """Say whether two positions differ enough to cut between them.

    By another first subject, two sizes, or 30 degrees about the subject.
    """
    if last.subjects[:1] != new.subjects[:1] or "insert" in (last.kind, new.kind):
        return True
    if (
        last.size in LADDER
        and new.size in LADDER
        and abs(LADDER.index(last.size) - LADDER.index(new.size)) >= 2
    ):
        return True
    mark = marks.get(new.subjects[0]) if new.subjects else None
    if mark is None:
        return last != new
    ways = [bearing(mark.at, (p.camera.at[0], p.camera.at[1])) for p in (last, new)]
    return turn_between(*ways) >= 30


def _passages(
    units: Sequence[Unit], before: Sequence[Marks], after: Sequence[Marks]
) -> list[tuple[int, int]]:
    """Cut a scene where somebody comes or goes, and at the latest after some units."""
    starts = [0]
    for i in range(1, len(units)):
        came = {n for n, m in before[i].items() if m.present} != {
            n for n, m in after[i].items() if m.present
        }
        if (came and i - starts[-1] >= 3) or i - starts[-1] >= _PASSAGE:
            starts.append(i)
    return list(zip(starts, [*starts[1:], len(units)], strict=True))
