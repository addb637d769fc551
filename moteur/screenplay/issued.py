"""Issued pages: where each page that a crew holds begins in the script of today."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from moteur.screenplay import numbers
from moteur.screenplay.chunk import Chunk
from moteur.screenplay.filling import Anchor
from moteur.screenplay.model import Lock

_RANGE = "-"


def divisions(lock: Lock) -> dict[str, list[int]]:
    """Return where the text of elements is divided, because an issued page begins there."""
    found: dict[str, list[int]] = {}
    for page in lock.pages:
        if page.elements and page.skip:
            found.setdefault(page.elements[0], []).append(page.skip)
    return found


def anchors(lock: Lock, given: Sequence[Chunk]) -> dict[Anchor, str]:
    """Return before which (chunk, row) issued pages begin, with their numbers.

    A page begins with the first that is left of what stood on it, in the order of then;
    what moved away does not count. A page of which nothing is left is named on the page
    before, as ``11-12``. The first page begins where the script does.
    """
    rows = _rows(given)
    stood = [
        (number, place)
        for number, page in enumerate(lock.pages)
        for first, element in enumerate(page.elements)
        if (place := _place(rows.get(element, ()), 0 if first else page.skip)) is not None
    ]
    begins: dict[int, Anchor] = {}
    for index in rising([place for _, place in stood]):
        number, place = stood[index]
        begins.setdefault(number, place)
    held = {element for page in lock.pages for element in page.elements}
    found: dict[Anchor, str] = {}
    lost: list[str] = []
    at: Anchor | None = None
    for number, page in enumerate(lock.pages):
        if number not in begins:
            lost.append(page.number)
            continue
        if at is None:
            at, start = (0, 0), [*lost, page.number]
            found[at] = span(start)
        else:
            found[at] = span([found[at], *lost])
            at = _back(given, begins[number], at, held)
            found[at] = page.number
        lost = []
    if lost and given:
        at = at or (0, 0)
        found[at] = span([*([found[at]] if at in found else []), *lost])
    return found


def _rows(given: Sequence[Chunk]) -> dict[str, list[tuple[Anchor, int]]]:
    """Return for each element its rows: (chunk, row), and the character they begin with."""
    found: dict[str, list[tuple[Anchor, int]]] = {}
    for at, chunk in enumerate(given):
        for row, pieces in enumerate(chunk.rows):
            for piece in pieces:
                if piece.start >= 0:
                    found.setdefault(piece.element, []).append(((at, row), piece.start))
    return found


def _place(rows: Sequence[tuple[Anchor, int]], skip: int) -> Anchor | None:
    return (
        next((place for place, start in rows if start >= skip), None)
        if skip
        else (rows[0][0] if rows else None)
    )


def _back(given: Sequence[Chunk], place: Anchor, after: Anchor, held: Set[str]) -> Anchor:
    """Take new headings along that stand right before where a page begins."""
    at, row = place
    while row == 0 and (at - 1, 0) > after and given[at - 1].ties:
        pieces = given[at - 1].rows[0]
        if not pieces or pieces[0].element in held:
            break
        at -= 1
    return at, row


def rising(values: Sequence[Anchor]) -> list[int]:
    """Return the indices of a longest strictly rising part of a sequence, in order.

    ``[1, 5, 2, 3]`` -> ``[0, 2, 3]``
    """
    ends: list[Anchor] = []
    last: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        at = bisect_left(ends, value)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(value)
            last.append(index)
        else:
            ends[at], last[at] = value, index
    found = []
    index = last[-1] if last else -1
    while index >= 0:
        found.append(index)
        index = before[index]
    return found[::-1]


def span(given: Sequence[str]) -> str:
    """Name pages that stand on one sheet: ``("11", "12", "13")`` -> ``11-13``."""
    if len(given) == 1:
        return given[0]
    return f"{ends(given[0])[0]}{_RANGE}{ends(given[-1])[1]}"


def ends(number: str) -> tuple[str, str]:
    """Return the first and the last page that a page's number names."""
    first, _, last = number.partition(_RANGE)
    return first, last or first


def numbered(given: Sequence[str], used: frozenset[str]) -> tuple[str, ...]:
    """Give numbers to the sheets that have none, between those that were issued.

    ``("11-12", "", "13")`` -> ``("11-12", "12A", "13")``
    """
    if not any(given):
        return tuple(str(number) for number in range(1, len(given) + 1))
    wide = list(_wide(given))
    found = iter(numbers.fill([number for _, number in wide], used))
    filled: dict[int, str] = {}
    for at, _ in wide:
        filled[at] = next(found)
    return tuple(given[at] or filled[at] for at in range(len(given)))


def _wide(given: Sequence[str]) -> Iterator[tuple[int, str]]:
    for at, number in enumerate(given):
        first, last = ends(number)
        yield at, first
        if last != first:
            yield at, last
