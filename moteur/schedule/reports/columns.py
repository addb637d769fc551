"""Blocks of text in columns: each a coloured heading over its lines, dealt out evenly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from moteur.engines.paper import INK, SANS_BOLD
from moteur.schedule.reports.lines import LEAD, Run, broken, height_of
from moteur.schedule.reports.page import Page

BAR, AFTER, GUTTER, INDENT = 11.0, 5.0, 12.0, 7.0


@dataclass(frozen=True)
class Block:
    """A heading in a colour over lines that are set already."""

    heading: str
    color: str
    lines: tuple[Run, ...]

    @property
    def height(self) -> float:
        """Return how high it stands, in points."""
        return BAR + height_of(self.lines) + AFTER

    def cut(self, room: float) -> tuple["Block", "Block"] | None:
        """Return what fits into `room` points and the rest; None where nothing does."""
        used, count = BAR + AFTER, 0
        for run in self.lines:
            used += run.size * LEAD
            if used > room:
                break
            count += 1
        if not 0 < count < len(self.lines):
            return None
        return replace(self, lines=self.lines[:count]), replace(self, lines=self.lines[count:])


def block(heading: str, color: str, runs: Sequence[Run], width: float) -> Block:
    """Set runs under a heading, in a column of `width` points."""
    lines = tuple(line for run in runs for line in broken(run, width - INDENT - 2))
    return Block(heading, color, lines)


def column_width(width: float, count: int) -> float:
    """Return how wide each of `count` columns is."""
    return (width - GUTTER * (count - 1)) / count


def deal(blocks: Sequence[Block], count: int, first: float, rest: float) -> list[list[list[Block]]]:
    """Deal blocks, in order, into columns of pages; the first has room for `first` points.

    Columns fill one after the other, as low as all can stand, and all of a page where they
    cannot.
    """
    waiting = list(blocks)
    pages: list[list[list[Block]]] = []
    while waiting:
        room = rest if pages else first
        heights = [*range(40, int(room), 8), room]
        for high in heights:
            left = list(waiting)
            columns = [_fill(left, high) for _ in range(count)]
            if not left:
                break
        if pages and not any(columns):
            columns[0].append(left.pop(0))
        pages.append(columns)
        waiting = left
    return pages


def _fill(waiting: list[Block], room: float) -> list[Block]:
    column: list[Block] = []
    while waiting:
        one = waiting[0]
        if one.height <= room:
            column.append(waiting.pop(0))
            room -= one.height
            continue
        parts = one.cut(room) if room > BAR + 24 else None
        if parts:
            column.append(parts[0])
            waiting[0] = parts[1]
        break
    return column


def height(columns: Sequence[Sequence[Block]]) -> float:
    """Return how high columns stand side by side."""
    return max((sum(one.height for one in column) for column in columns), default=0.0)


def draw(page: Page, x: float, width: float, columns: Sequence[Sequence[Block]]) -> None:
    """Draw columns side by side from where the page has room, and go below them."""
    wide = column_width(width, len(columns))
    for index, column in enumerate(columns):
        left, y = x + index * (wide + GUTTER), page.y
        for one in column:
            _draw(page, left, y, wide, one)
            y += one.height
    page.y += height(columns)


def _draw(page: Page, x: float, y: float, width: float, one: Block) -> None:
    page.paper.box(x, y + 1, 3, one.height - AFTER, fill=HexColor(one.color))
    page.paper.text(x + INDENT, y + 8, one.heading, SANS_BOLD, 7.5, HexColor(one.color))
    y += BAR
    for run in one.lines:
        y += run.size * LEAD
        color = run.color or INK
        page.paper.text(x + INDENT, y - run.size * 0.3, run.text, run.font, run.size, color)
