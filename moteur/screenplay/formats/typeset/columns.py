"""Columns: where a document sets action, dialogue, parentheticals and cues.

Every program has margins of its own, so they are found by what stands in them: a cue is a
lone line in capitals, indented, with a line right under it that begins further left.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from moteur.screenplay.formats.fountain.lines import is_parenthetical
from moteur.screenplay.formats.typeset.carried import is_more
from moteur.screenplay.formats.typeset.row import EMPTY, Leaf, Row, Type

_INCH, _NARROW, _USUAL = 72.0, 45, 60
_ASIDE = re.compile(r"[(（][^()（）]*(?:[)）]|$)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges in points, and the right edge of action.

    `page` is the width of the paper. `centred` says that cues are set in the middle of the
    line, not at an edge.
    """

    action: float
    dialogue: float
    parenthetical: float
    cue: float
    right: float
    page: float
    centred: bool
    type: Type

    def near(self, x: float, edge: float, letters: float = 1.5) -> bool:
        """Say whether a place is within so many letters of an edge."""
        return abs(x - edge) <= letters * self.type.pitch

    def is_middle(self, row: Row) -> bool:
        """Say whether a row is set in the middle of the text or of the paper."""
        middle = (row.x0 + row.x1) / 2
        return row.x0 > self.action + 2 * self.type.pitch and (
            self.near(middle, (self.action + self.right) / 2, 2.5)
            or self.near(middle, self.page / 2, 2.5)
        )


def is_loud(text: str) -> bool:
    """Say whether a line is in capitals, but for what stands in parentheses."""
    name = _ASIDE.sub("", text).strip() or text
    return name == name.upper() and any(sign.isalpha() for sign in name)


def columns(pages: Sequence[Leaf], action: float, type_: Type) -> Columns:
    """Find the columns; what a document does not show stands where most programs set it."""
    cues, words, asides = Counter[int](), Counter[int](), Counter[int]()
    for speech in _speeches(pages, action, type_):
        cue, *said = speech
        cues[round(cue.x0)] += 1
        within = False
        for row in said:
            text = row.text
            if is_more(text):
                break
            if text.startswith("(") or within:
                opens = not within and (row is said[0] or is_parenthetical(text))
                asides[round(row.x0)] += opens
                within = not text.endswith(")")
            else:
                words[round(row.x0)] += 1
    dialogue = _mode(words, action + _INCH)
    inset = Counter({x: n for x, n in asides.items() if n and x > dialogue + type_.pitch})
    asides = Counter({x: n for x, n in asides.items() if n})
    parenthetical = max(_mode(inset or asides, dialogue + 0.55 * _INCH), dialogue)
    edge = _mode(cues, action + 2.1 * _INCH)
    steady = sum(count for x, count in cues.items() if abs(x - edge) <= 2)
    centred = steady * 2 < sum(cues.values())
    right = max(_right(pages, action, type_), flush(pages, edge))
    if right - action < _NARROW * type_.pitch:
        right = action + _USUAL * type_.pitch
    return Columns(action, dialogue, parenthetical, edge, right, pages[0].width, centred, type_)


def _mode(edges: Counter[int], usual: float) -> float:
    if not edges:
        return usual
    return float(max(edges, key=lambda x: (sum(edges[x + by] for by in (-1, 0, 1)), -x)))


def _speeches(pages: Iterable[Leaf], action: float, type_: Type) -> Iterator[list[Row]]:
    """Yield cues with the rows right under them."""
    for page in pages:
        rows = page.rows
        for at, (row, after) in enumerate(pairwise(rows)):
            if not _may_be_cue(row, after, action, type_):
                continue
            end = at + 1
            while end < len(rows) and rows[end].gap < EMPTY and len(rows[end].cells) == 1:
                end += 1
            if end > at + 1:
                yield rows[at:end]


def _may_be_cue(row: Row, after: Row, action: float, type_: Type) -> bool:
    indent = row.x0 - action
    under = after.x0 - action
    return (
        len(row.cells) == 1
        and (row.gap == 0 or row.gap >= EMPTY)
        and after.gap < EMPTY
        and indent > 8 * type_.pitch
        and 2 * type_.pitch < under < indent - type_.pitch
        and is_loud(row.text)
    )


def flush(pages: Iterable[Leaf], cue: float) -> float:
    """Return where transitions end, 0 where there are none."""
    ends = Counter(
        round(row.x1)
        for page in pages
        for row in page.rows
        if row.x0 > cue and is_loud(row.text) and row.text.endswith(":")
    )
    return float(max(ends, key=lambda end: (ends[end], end), default=0))


def _right(pages: Iterable[Leaf], action: float, type_: Type) -> float:
    ends = sorted(
        row.x1 for page in pages for row in page.rows if abs(row.x0 - action) < type_.pitch
    )
    return ends[int(len(ends) * 0.99)] if ends else action + 60 * type_.pitch
