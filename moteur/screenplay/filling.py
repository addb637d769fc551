"""Filling: chunks put on sheets of paper, from the first row down."""

import itertools
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from moteur.screenplay.chunk import Chunk, Piece, Row
from moteur.screenplay.division import at_sentence
from moteur.screenplay.model import Line

_TIED, _LONGEST = 20, 50

Anchor = tuple[int, int]


@dataclass
class Sheet:
    """A page being filled.

    `number` is empty where it was never issued; `rows` counts the rows of each scene;
    `starts` says of each element in order from which character on it stands here;
    `revision` is the newest that changed a line.
    """

    number: str = ""
    lines: list[Line] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)
    revision: int = 0


_NOWHERE: Mapping[Anchor, str] = {}


def fill(
    given: Sequence[Chunk], height: int, issued: Mapping[Anchor, str] = _NOWHERE
) -> list[Sheet]:
    """Put chunks on sheets of `height` rows.

    `issued` says before which (chunk, row) a page that was issued begins, and its number;
    what does not fit before it goes on sheets without a number.
    """
    filling = _Filling(height)
    turn = True
    rows: dict[int, list[int]] = {}
    for at, row in sorted(issued):
        rows.setdefault(at, []).append(row)
    for at, (chunk, tied) in enumerate(zip(given, _tied(given), strict=True)):
        first = (at, 0) in issued
        if chunk.turns:
            turn = True
        elif turn or first:
            filling.turn(issued.get((at, 0), ""))
            turn = False
        if at in rows and rows[at][-1]:
            filling.part(chunk, rows[at], tied, {row: issued[at, row] for row in rows[at]})
        elif not chunk.turns:
            filling.place(chunk, tied)
    return filling.sheets


def _moved(told: Callable[[int], list[Row]] | None, by: int) -> Callable[[int], list[Row]] | None:
    return (lambda row: told(row + by)) if told else None


class _Filling:
    """Sheets, and the next free row of the last."""

    def __init__(self, height: int) -> None:
        self.height = height
        self.sheets: list[Sheet] = []
        self.row = height

    def turn(self, number: str = "") -> None:
        """Begin a sheet."""
        self.sheets.append(Sheet(number))
        self.row = 0

    def part(self, chunk: Chunk, rows: Sequence[int], tied: int, issued: Mapping[int, str]) -> None:
        """Place a chunk in which issued pages begin before `rows`."""
        edges = [0, *(row for row in rows if row), len(chunk.rows)]
        for number, (start, end) in enumerate(itertools.pairwise(edges)):
            last = number == len(edges) - 2
            if number:
                self.turn(issued[start])
            head = chunk.above(start) if number else []
            foot = [] if last else chunk.below(end)
            piece = replace(
                chunk,
                rows=[*head, *chunk.rows[start:end], *foot],
                splits=[
                    at - start + len(head)
                    for at in chunk.splits
                    if start + 1 < at < end - (len(foot) > 0)
                ],
                more=_moved(chunk.more, start - len(head)),
                again=_moved(chunk.again, start - len(head)),
                reset=None,
            )
            self.place(piece, tied if last else 0)

    def place(self, chunk: Chunk, tied: int) -> None:
        """Set a chunk, over as many sheets as it needs; `done` rows of it stand already."""
        done = 0
        head: list[Row] = []
        rows = chunk.rows
        while True:
            space = min(chunk.space, self.height) if self.row else 0
            left = self.height - self.row - space - len(head)
            if len(rows) - done + tied <= left:
                return self._set([*head, *rows[done:]], chunk.scene, space)
            rows, at = self._divide(chunk, rows, done, left)
            if at:
                self._set([*head, *rows[done:at], *chunk.below(at)], chunk.scene, space)
                done, head = at, chunk.above(at)
            elif not self.row:
                at = done + max(left, 1)
                self._set([*head, *rows[done:at]], chunk.scene, 0)
                done, tied = at, 0
                if done >= len(rows):
                    return None
            self.turn()

    def _divide(self, chunk: Chunk, rows: list[Row], done: int, left: int) -> tuple[list[Row], int]:
        """Return the rows, and before which to divide them; 0 for nowhere."""
        if not chunk.splits or (chunk.whole and self.row and len(rows) <= self.height):
            return rows, 0
        if rows is chunk.rows and (found := at_sentence(chunk, done, left)):
            return found
        splits = chunk.splits if rows is chunk.rows else range(2, len(rows) - 1)
        room = left - len(chunk.below(done + 1))
        place = bisect_right(splits, done + room) - 1
        return rows, splits[place] if place >= 0 and splits[place] > done + 1 else 0

    def _set(self, rows: Sequence[Row], scene: str, space: int) -> None:
        sheet = self.sheets[-1]
        page = sheet.lines
        self.row += space
        for row in rows:
            for piece in row:
                if piece.runs:
                    page.append(_line(self.row, piece, scene))
                    if piece.start >= 0:
                        sheet.starts.setdefault(piece.element, piece.start)
                        sheet.revision = max(sheet.revision, piece.revision)
            self.row += 1
        sheet.rows[scene] = sheet.rows.get(scene, 0) + space + len(rows)


def _line(row: int, piece: Piece, scene: str) -> Line:
    """Make a line; past pydantic's doors, for a long script has thousands."""
    line = Line.__new__(Line)
    values = {
        "row": row,
        "column": piece.column,
        "runs": piece.runs,
        "scene": scene,
        "element": piece.element,
        "mark": piece.mark,
        "star": piece.star,
    }
    object.__setattr__(line, "__dict__", values)
    object.__setattr__(line, "__pydantic_fields_set__", set(values))
    object.__setattr__(line, "__pydantic_extra__", None)
    object.__setattr__(line, "__pydantic_private__", None)
    return line


def _tied(given: Sequence[Chunk]) -> list[int]:
    """Return for each chunk how many rows must follow it on its page."""
    tied = [0] * len(given)
    for number in range(len(given) - 2, -1, -1):
        after = given[number + 1]
        if given[number].ties and not after.turns:
            tied[number] = min(after.space + _least(after, tied[number + 1]), _LONGEST)
    return tied


def _least(chunk: Chunk, tied: int) -> int:
    """Return how many rows of a chunk must stand where it begins."""
    if chunk.splits and not chunk.whole:
        return chunk.splits[0] + len(chunk.below(chunk.splits[0]))
    return len(chunk.rows) + min(tied, _TIED)
