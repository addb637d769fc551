"""Measure: how far a kind of line may reach, to tell a line broken by hand from a full one."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from moteur.screenplay.formats.typeset.columns import Columns
from moteur.screenplay.formats.typeset.paragraph import Paragraph
from moteur.screenplay.formats.typeset.row import Row
from moteur.screenplay.model import Kind

_ENOUGH, _LOOSE = 4, 2.5
_LEAST: dict[object, int] = {Kind.ACTION: 48, Kind.DIALOGUE: 28}


def limits(found: Iterable[Paragraph], columns: Columns) -> dict[object, float]:
    """Return for each kind the right edge that its lines were wrapped at.

    The edge with the fewest lines beyond it and the fewest lines that the next line's first
    word would still have fitted. With too few lines to tell, as many letters from the left
    as every program sets.
    """
    ends: dict[object, list[tuple[float, float]]] = defaultdict(list)
    for paragraph in found:
        if paragraph.dual:
            continue
        for row, after in pairwise(paragraph.rows):
            if row.page == after.page:
                ends[paragraph.kind].append((row.x1, row.x1 + _word(after)))
    known = {kind: _best(pairs) for kind, pairs in ends.items() if len(pairs) >= _ENOUGH}
    least: dict[object, float] = {Kind.ACTION: columns.action, Kind.DIALOGUE: columns.dialogue}
    usual: dict[object, float] = {
        kind: edge + _LEAST[kind] * columns.type.pitch for kind, edge in least.items()
    }
    loose = 0.0 if columns.type.fixed else _LOOSE * columns.type.pitch
    return {kind: edge - loose for kind, edge in {**usual, **known}.items()}


def _best(pairs: list[tuple[float, float]]) -> float:
    edges = sorted({round(end) + 1 for end, _ in pairs})
    return max(edges, key=lambda edge: (sum(end <= edge < full for end, full in pairs), -edge))


def _word(row: Row) -> float:
    """Return the width of a row's first word and the space before it."""
    text = row.text
    word = text.split(" ", 1)[0]
    return (len(word) + 1) * (row.x1 - row.x0) / max(len(text), 1)


def fits(row: Row, after: Row, limit: float | None) -> bool:
    """Say whether the next line's first word had fitted on a line: then it was broken by hand."""
    return limit is not None and row.x1 + _word(after) <= limit
