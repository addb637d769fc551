"""Margins: scene numbers and revision stars, taken from beside the text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from moteur.screenplay.formats.typeset.carried import is_continued
from moteur.screenplay.formats.typeset.row import Cell, Leaf, Row, Type
from moteur.screenplay.heading import is_heading

_OMITTED = (
    "OMITTED OMIT OMITS OMIS OMISE SUPPRIMÉ SUPPRIMÉE SUPPRIMÉS SUPPRIMÉES COUPÉ COUPÉE OMITIDA "
    "OMITIDO OMITIDAS OMITIDOS ELIMINADA OMESSA ENTFÄLLT"
)
OMITTED = frozenset(_OMITTED.split())
_NUMBER = r"[A-Z]{0,3}\d{1,4}(?:[A-Z]{0,3}|[A-Z]{1,2}\d{1,2}|[.-]\d{1,3}[A-Z]?)"
_ALONE = re.compile(
    rf"#?(?P<first>{_NUMBER})(?:\s*(?:-|–|—|TO|THRU|THROUGH|À|A|&|,)\s*(?P<last>{_NUMBER}))?"
    r"[.:)#]?",
)
_BEFORE = re.compile(
    r"(?:(?:SC[EÈ]NE|SÉQUENCE|SEQUENCE|SÉQ|SEQ|SC|ESCENA|ESC|SZENE|BILD)\s*\.?\s*)?(?:N[°º]\s*)?"
    rf"(?P<number>{_NUMBER})\s*[.:/)–—-]*\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
_STAR = re.compile(r"[*\u2217\uff0a✱]+")
_TWO_SIDED = 2


def bare(text: str) -> str:
    """Return a heading without the number that some programs set before it in the line."""
    match = _BEFORE.fullmatch(text)
    if match and (is_heading(match["rest"]) or is_omitted(match["rest"])):
        return match["rest"]
    return text


def is_omitted(text: str) -> bool:
    """Say whether a line stands where a scene was cut: ``OMITTED``."""
    return text.strip(" .()").upper() in OMITTED


def left_edge(pages: Sequence[Leaf], type_: Type) -> float | None:
    """Return where headings begin, which is where action does; None without a heading."""
    edges: Counter[int] = Counter()
    for row in (row for page in pages for row in page.rows):
        for cell in row.cells[:_TWO_SIDED]:
            text = cell.text
            if is_heading(text) and _loud(text, cell):
                edges[round(cell.x0)] += 1
                break
            if bare(text) != text:
                edges[round(cell.x0)] += 1
                break
    if not edges:
        return None
    heading = max(edges, key=lambda edge: sum(edges[edge + by] for by in (-1, 0, 1)))
    return float(min([heading, *_paragraphs(pages, type_, sum(edges.values()))]))


def _paragraphs(pages: Sequence[Leaf], type_: Type, headings: int) -> list[int]:
    """Return the edges where words in long lines begin, of which there are enough."""
    edges = Counter(
        round(row.x0)
        for page in pages
        for row in page.rows
        if row.cells[0].x1 - row.x0 > 30 * type_.pitch and not is_heading(row.cells[0].text)
    )
    return [edge for edge, count in edges.items() if count >= headings and edge > 0]


def _loud(text: str, cell: Cell) -> bool:
    """Say whether a heading looks like one: in capitals, or bold or underlined throughout."""
    return text == text.upper() or all(marks for run, marks in cell.words if run.strip())


def clear(pages: Sequence[Leaf], left: float, type_: Type) -> None:
    """Take numbers and stars out of the margins and note them on their rows.

    A number counts in the left margin, or in both; a lone star beside no words goes.
    """
    right = _right_edge(pages, left, type_)
    for page in pages:
        kept = []
        edges = page.rows[:1] + page.rows[-1:]
        for row in page.rows:
            _stars(row, right, type_)
            if row.cells:
                _numbers(row, left, right, type_)
            if row.cells and not (row in edges and is_continued(row.text)):
                kept.append(row)
        _close(page.rows, kept)
        page.rows = kept


def _close(rows: Sequence[Row], kept: Sequence[Row]) -> None:
    """Give the gap of what was taken away to what stands below it."""
    staying = set(map(id, kept))
    carried = 0.0
    first = True
    for row in rows:
        if id(row) not in staying:
            carried += row.gap
            continue
        row.gap = 0.0 if first else row.gap + carried
        carried, first = 0.0, False


def _right_edge(pages: Iterable[Leaf], left: float, type_: Type) -> float:
    """Return where lines of action end, but for a few that run over."""
    ends = sorted(
        row.cells[0].x1
        for page in pages
        for row in page.rows
        if abs(row.x0 - left) < type_.pitch and not _STAR.fullmatch(row.cells[0].text)
    )
    return ends[int(len(ends) * 0.99)] if ends else left + 60 * type_.pitch


def _stars(row: Row, right: float, type_: Type) -> None:
    """Take stars from either side of a row."""
    while row.cells and _STAR.fullmatch(row.cells[-1].text.strip()):
        if len(row.cells) == 1 and row.x0 < right - 4 * type_.pitch:
            return
        row.star = row.cells.pop().text.strip()
    if len(row.cells) > 1 and _STAR.fullmatch(row.cells[0].text.strip()):
        row.star = row.cells.pop(0).text.strip()


def _numbers(row: Row, left: float, right: float, type_: Type) -> None:
    first, last = row.cells[0].text.strip(), row.cells[-1].text.strip()
    outside = row.cells[0].x0 < left - 1.5 * type_.pitch or (
        len(row.cells) > 1 and is_heading(row.cells[1].text)
    )
    if len(row.cells) > 1 and outside and _ALONE.fullmatch(first):
        row.number = first
        row.cells.pop(0)
        if len(row.cells) > 1 and _ALONE.fullmatch(last) and _same(first, last):
            row.cells.pop()
    elif len(row.cells) > 1 and row.cells[-1].x0 > right and _ALONE.fullmatch(last):
        if is_heading(row.cells[0].text) or is_omitted(row.cells[0].text):
            row.number = last
            row.cells.pop()
    elif len(row.cells) == 1 and outside and _ALONE.fullmatch(first):
        row.cells.clear()
    _number_in_line(row)


def _same(first: str, last: str) -> bool:
    return first.strip("#.):") == last.strip("#.):")


def _number_in_line(row: Row) -> None:
    """Take a number that stands in the heading's own line: ``12. INT. HOUSE - DAY``."""
    if not row.cells:
        return
    cell = row.cells[0]
    text = cell.text
    rest = bare(text)
    if rest == text:
        return
    match = _BEFORE.fullmatch(text)
    if match and not row.number:
        row.number = match["number"].upper()
    cut = len(text) - len(rest)
    words = []
    for run, marks in cell.words:
        if cut < len(run):
            words.append((run[cut:], marks))
        cut = max(cut - len(run), 0)
    last = row.cells[-1]
    if last is not cell and _same(row.number, last.text.strip()):
        row.cells.pop()
    row.cells[0] = Cell(cell.x0, cell.x1, tuple(words))


def numbers_of(number: str) -> Iterator[str]:
    """Yield the scene numbers that a margin names: ``12-14`` -> 12, 13, 14."""
    match = _ALONE.fullmatch(number)
    if not match:
        return
    first, last = match["first"], match["last"]
    yield first
    if last and first.isdigit() and last.isdigit() and 0 < int(last) - int(first) < 200:
        yield from (str(n) for n in range(int(first) + 1, int(last) + 1))
    elif last and last != first:
        yield last
