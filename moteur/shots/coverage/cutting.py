"""Cutting: the cut so far, and what may follow it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.figure import LADDER
from moteur.shots.cameras.position import Position
from moteur.shots.cameras.setups import Floor
from moteur.shots.cameras.through import in_field
from moteur.shots.coverage.course import Course
from moteur.shots.coverage.piece import Piece
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Move, Size
from moteur.shots.units import Unit

WIDES = ("master", "two", "establishing")
_OBJECTS = ("insert",)
_BRIEF = 1.0


class Cut:
    """The shots of a scene so far, on the floor of one treatment."""

    def __init__(self, floor: Floor, course: Course, new_set: bool) -> None:
        self.floor = floor
        self.style = floor.style
        self.course = course
        self.new_set = new_set
        self.pieces: list[Piece] = []
        self.since_wide = 0
        self.reacted = False
        self.off = 0
        self.things: set[str] = set()
        self.turned: dict[str, int] = {}

    @property
    def last(self) -> Piece:
        """Return the shot that runs."""
        return self.pieces[-1]

    @property
    def on(self) -> Position:
        """Return the position that runs."""
        return self.pieces[-1].position

    @property
    def ran(self) -> float:
        """Return for how many seconds it has."""
        return self.pieces[-1].seconds

    @property
    def close(self) -> bool:
        """Say whether the style keeps away from wides."""
        return LADDER.index(self.style.widest) < LADDER.index(Size.FULL)

    @property
    def far(self) -> bool:
        """Say whether the style keeps away from faces."""
        return self.style.tightest in LADDER[LADDER.index(Size.COWBOY) :]

    def room(self, unit: Unit) -> bool:
        """Say whether the shot that runs may take one more unit."""
        return self.ran + unit.seconds <= self.style.longest

    def patient(self, unit: Unit, share: float = 1.0) -> bool:
        """Say whether the shot that runs may go on for a unit, at the pace of the style."""
        return self.room(unit) and self.ran + unit.seconds / 2 <= share * self.style.pace

    def good(self, position: Position, marks: Marks) -> bool:
        """Say whether a cut to this position is one: another subject, two sizes or 30 degrees."""
        return position == self.on or is_cut(self.on, position, marks)

    def first_good(
        self, wanted: Iterable[Position | None], marks: Marks, seen: Sequence[str] = ()
    ) -> Position | None:
        """Return the first position that is a good cut and sees all of these players."""
        for position in wanted:
            if position is None or not self.good(position, marks):
                continue
            if all(self.floor.sees(position, n, marks) for n in seen):
                return position
        return None

    def keeps(self, position: Position, marks: Marks) -> bool:
        """Say whether a position shows one with whom the style stays, or what they see."""
        kept = self.kept(marks)
        if not kept or position.eyes in kept or set(kept) & set(position.subjects):
            return True
        holder = next((m.player for m in position.marks), "")
        if position.kind in _OBJECTS and holder:
            return holder in kept or any(in_field(marks, k, holder) for k in kept)
        return any(self.floor.shows(position, k, marks) for k in kept)

    def kept(self, marks: Marks) -> list[str]:
        """Return with whom the style stays, of those who are there."""
        return [n for n in self.style.stays_with if n in marks and marks[n].present]

    def add(self, unit: Unit, position: Position, reaction: bool) -> None:
        """Play a unit in a position: the shot that runs goes on, or the next begins."""
        position = self.floor.positions[self.floor.use(position)]
        if self.pieces and self.on == position:
            self.pieces[-1] = replace(self.last, units=(*self.last.units, unit))
            return
        self.since_wide = 0 if position.kind in WIDES else self.since_wide + 1
        self.pieces.append(Piece(position, (unit,), reaction))

    def settled(self) -> tuple[Piece, ...]:
        """Return the shots; those too short to read go to one before that shows the speaker."""
        found: list[Piece] = []
        index = 0
        for piece, later in zip(self.pieces, [*self.pieces[1:], None], strict=True):
            marks = self.course.after[index]
            index += len(piece.units)
            if found and self._joins(found[-1], piece, later, marks):
                found[-1] = replace(found[-1], units=(*found[-1].units, *piece.units))
            else:
                found.append(piece)
        return tuple(found)

    def _joins(self, last: Piece, piece: Piece, later: Piece | None, marks: Marks) -> bool:
        if last.position == piece.position:
            return True
        if "insert" in (last.position.kind, piece.position.kind) or last.position.move != "static":
            return False
        seconds = sum(u.seconds for u in piece.units)
        # What comes back to the same position then goes on in the same shot.
        after = later.seconds if later and later.position == last.position else 0.0
        if seconds >= _BRIEF or last.seconds + seconds + after > self.style.longest:
            return False
        spoken = [u.speaker for u in piece.units if u.speaker]
        return all(self.floor.sees(last.position, n, marks) for n in spoken)


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
