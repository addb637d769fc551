"""Furniture: what a page says of itself, and no part of the script.

Page numbers, running heads and feet, (CONTINUED) over a page, and what the head says of a
revision.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import zip_longest

from moteur.screenplay.formats.typeset.carried import is_continued
from moteur.screenplay.formats.typeset.colour import revision_of
from moteur.screenplay.formats.typeset.row import Leaf, Row, Type
from moteur.screenplay.heading import is_heading

_PAGE = re.compile(
    r"[-–—(\[]?\s*(?:(?:page|pg|p|seite|página|pág)\.?\s*)?"
    r"(?P<number>\d{1,4})[A-Z]{0,2}\s*(?:(?:/|of|sur|de|von)\s*\d{1,4})?\s*[-–—)\].]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_HEAD, _FOOT, _MARGIN, _ABOVE, _NEAR = 0.14, 0.88, 0.058, 0.075, 3.0


def strip(pages: Sequence[Leaf], type_: Type) -> None:
    """Take running heads, feet and page numbers off the pages; note what colour they name."""
    for top in (True, False):
        _strip_edge(pages, type_, top)
    for page in pages:
        above = None
        for row in page.rows:
            row.gap = (row.y - above) / type_.leading if above is not None else 0.0
            above = row.y


def _strip_edge(pages: Sequence[Leaf], type_: Type, top: bool) -> None:
    """Strip one edge: first where page numbers stand, then what is said again and again."""
    numbered = _numbered(pages, type_, top)
    _take(pages, top, lambda row: any(abs(row.y - y) < _NEAR for y in numbered))
    for _ in range(3):
        said = Counter(
            key for page in pages for key in {_key(row) for row in _edge(page, type_, top)}
        )
        least = max(2, len(pages) * 0.3 if len(pages) > 3 else len(pages))
        often = {key for key, count in said.items() if count >= least}
        if not often:
            break
        near = {(height + by, text) for height, text in often for by in (-1, 0, 1)}
        _take(pages, top, lambda row, near=near: _key(row) in near)  # type: ignore[misc]
    _take_stray(pages, type_, top)


def _numbered(pages: Sequence[Leaf], type_: Type, top: bool) -> list[float]:
    """Return the heights at which page numbers stand: there they count up with the pages.

    Numbers that stand close to the text must do so on three pages.
    """
    found: list[float] = []
    least = 1 if len(pages) < 3 else 2
    for close, enough in ((False, least), (True, 3)):
        counts: Counter[tuple[int, int]] = Counter()
        for place, page in enumerate(pages):
            for row in _edge(page, type_, top, close):
                counts.update({(round(row.y / 2), n - place) for n in _page_numbers(row)})
        found += [height * 2 for (height, _), count in counts.items() if count >= enough]
    return found


def _page_numbers(row: Row) -> set[int]:
    """Return the page numbers that a row may show, at either end."""
    matches = (_PAGE.fullmatch(cell.text.strip()) for cell in (row.cells[0], row.cells[-1]))
    return {int(match["number"]) for match in matches if match}


def _edge(page: Leaf, type_: Type, top: bool, close: bool = False) -> list[Row]:
    """Return the first or last rows of a page that stand apart from its text.

    With `close` page numbers are among them wherever they stand.
    """
    rows = page.rows if top else page.rows[::-1]
    edge: list[Row] = []
    for row, after in zip_longest(rows, rows[1:]):
        outside = row.y < _HEAD * page.height if top else row.y > _FOOT * page.height
        if not outside or len(edge) == 3 or _is_script(row):
            break
        near = after is not None and abs(after.y - row.y) < 1.4 * type_.leading
        if near and not (close and _page_numbers(row)):
            break
        edge.append(row)
    return edge


def _is_script(row: Row) -> bool:
    return row.text.endswith("TO:") or any(
        is_heading(cell.text) or is_continued(cell.text) for cell in row.cells
    )


def _key(row: Row) -> tuple[int, str]:
    return round(row.y / 2), _DIGITS.sub("#", row.text.casefold())


def _take(pages: Sequence[Leaf], top: bool, gone: Callable[[Row], bool]) -> None:
    for page in pages:
        kept = []
        for row in page.rows:
            outside = row.y < _HEAD * page.height if top else row.y > _FOOT * page.height
            if outside and gone(row) and not _is_script(row):
                _note(page, row)
            else:
                kept.append(row)
        page.rows = kept


def _take_stray(pages: Sequence[Leaf], type_: Type, top: bool) -> None:
    """Take what stands in the very margin, or above where the text of most pages begins."""
    edges = Counter(round(page.rows[0].y / 2) for page in pages if page.rows)
    usual, count = edges.most_common(1)[0] if edges else (0, 0)
    line = usual * 2 - 1.2 * type_.leading if count * 3 > len(pages) > 2 else 0.0
    for page in pages:
        alone = {id(row) for row in _edge(page, type_, top)}
        head = max(min(line, _ABOVE * page.height), _MARGIN * page.height)
        foot = (1 - _MARGIN) * page.height
        _take(
            [page],
            top,
            lambda row, head=head, foot=foot, alone=alone: (  # type: ignore[misc]
                id(row) in alone and (row.y < head if top else row.y > foot)
            ),
        )


def _note(page: Leaf, row: Row) -> None:
    colour, date = revision_of(row.text)
    page.colour = page.colour or colour
    page.date = page.date or date
