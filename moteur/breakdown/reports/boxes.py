"""The boxes of a sheet: a category with its elements, dealt into columns and pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from moteur.breakdown.model import CATEGORIES, Because, Category, Ink, Sheet, Tag
from moteur.breakdown.reports.element import Entry, entry
from moteur.breakdown.reports.frame import BAR
from moteur.breakdown.reports.palette import HEARD, SILENT
from moteur.breakdown.reports.presence import Presence, present

COLUMNS, ABOVE, BELOW, SHORT = 3, 2.5, 6.0, 150.0


@dataclass(frozen=True)
class Box:
    """A category's elements as they stand in a column; `part` counts where it is cut."""

    ink: Ink
    entries: tuple[Entry, ...]
    total: int
    part: int = 0

    @property
    def height(self) -> float:
        """Return how high it stands, in points."""
        return BAR + ABOVE + sum(e.height for e in self.entries) + BELOW

    def cut(self, room: float) -> tuple["Box", "Box"] | None:
        """Return what fits into `room` points and the rest; None where nothing fits."""
        used, count = BAR + ABOVE + BELOW, 0
        for found in self.entries:
            if used + found.height > room:
                break
            used, count = used + found.height, count + 1
        if not 0 < count < len(self.entries):
            return None
        part = max(1, self.part)
        head = replace(self, entries=self.entries[:count], part=part)
        return head, replace(self, entries=self.entries[count:], part=part + 1)


def boxes(sheet: Sheet, width: float, language: str) -> tuple[Box, ...]:
    """Return a sheet's boxes in the order of a breakdown sheet, for a column of `width`."""
    found = []
    for ink, tags in _needed(sheet):
        if tags:
            entries = tuple(entry(tag, width, language) for tag in tags)
            found.append(Box(ink, entries, len(tags)))
    return tuple(found)


def _needed(sheet: Sheet) -> Iterator[tuple[Ink, Sequence[Tag]]]:
    cast = {tag.name: tag for tag in sheet.needs(Category.CAST)}
    there = present(sheet)
    for category, ink in CATEGORIES.items():
        if category is not Category.CAST:
            yield ink, sheet.needs(category)
            continue
        for shown, how in zip((ink, SILENT, HEARD), Presence, strict=True):
            yield shown, [cast.get(n) or _part(n) for n, is_ in there.items() if is_ is how]


def _part(name: str) -> Tag:
    return Tag(category=Category.CAST, name=name, evidence=name, origin=Because.CUE)


def deal(given: Iterable[Box], first: float, rest: float) -> list[list[list[Box]]]:
    """Deal boxes, in order, each into the shortest column; return pages of columns.

    The first page has room for `first` points of height, each later one for `rest`. Boxes
    that are much longer than the others are cut, so that the columns come out even.
    """
    waiting = list(_evened(list(given)))
    pages: list[list[list[Box]]] = [_columns()]
    while waiting:
        room = rest if len(pages) > 1 else first
        column = min(pages[-1], key=height_of)
        left = room - height_of(column)
        box = waiting[0]
        if box.height <= left:
            column.append(waiting.pop(0))
        elif parts := box.cut(left):
            column.append(parts[0])
            waiting[0] = parts[1]
        else:
            pages.append(_columns())
    return pages


def height_of(column: Sequence[Box]) -> float:
    """Return how high a column stands, in points."""
    return sum(box.height for box in column)


def _columns() -> list[list[Box]]:
    return [[] for _ in range(COLUMNS)]


def _evened(given: Sequence[Box]) -> Iterator[Box]:
    """Cut boxes that are higher than an even share of a sheet, where that share is high."""
    share = max(SHORT, 1.15 * height_of(given) / COLUMNS)
    for box in given:
        rest = box
        while rest.height > share and (parts := rest.cut(share)):
            yield parts[0]
            rest = parts[1]
        yield rest
