"""Dual dialogue: two speeches set side by side."""

from collections.abc import Sequence

from moteur.screenplay.formats.typeset.columns import Columns, is_loud
from moteur.screenplay.formats.typeset.paragraph import Paragraph
from moteur.screenplay.formats.typeset.row import EMPTY, Cell, Row
from moteur.screenplay.model import Kind


def height(rows: Sequence[Row], at: int) -> int:
    """Return how many rows from `at` are two speeches side by side; 0 where there are none.

    The first row is two cues; an empty line ends them.
    """
    if len(rows[at].cells) != 2 or not all(is_loud(cell.text) for cell in rows[at].cells):
        return 0
    end = at + 1
    while end < len(rows) and rows[end].page == rows[at].page and rows[end].gap < EMPTY:
        end += 1
    return end - at if end - at > 1 else 0


def paragraphs(rows: Sequence[Row], columns: Columns) -> list[Paragraph]:
    """Return both speeches, the left one first; the right one's cue is dual."""
    edge = _edge(rows)
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        left = [cell for cell in row.cells if cell.x0 < edge]
        right = [cell for cell in row.cells if cell.x0 >= edge]
        for side, cells in zip(sides, (left, right), strict=True):
            if cells:
                side.append(Row(row.page, row.y, cells, row.size, row.gap, star=row.star))
    return [p for n, side in enumerate(sides) for p in _speech(side, dual=n == 1)]


def _edge(rows: Sequence[Row]) -> float:
    """Return where the right speech begins: the gap that no row crosses."""
    cue = rows[0].cells
    edge = cue[1].x0
    for row in rows:
        cells: list[Cell] = [cell for cell in row.cells if cell.x0 > cue[0].x0]
        edge = min([edge, *(cell.x0 for cell in cells if cell.x0 > edge - 12 * row.size)])
    return edge


def _speech(rows: list[Row], dual: bool) -> list[Paragraph]:
    """Cut one speech into cue, parentheticals and dialogue by its parentheses."""
    found = [Paragraph(Kind.CHARACTER, rows[:1], dual)] if rows else []
    within = False
    for row in rows[1:]:
        opens = row.text.startswith("(") and not within
        kind = Kind.PARENTHETICAL if opens or within else Kind.DIALOGUE
        if found[-1].kind is kind and not opens:
            found[-1].rows.append(row)
        else:
            found.append(Paragraph(kind, [row], dual))
        within = (opens or within) and not row.text.endswith(")")
    return found
