"""A table: columns of wrapped cells, rows as high as they need, heads repeated on each page.

Nothing is cut off: a word wider than its column is set smaller, then broken; a row higher
than a page goes on on the next one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color

from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD
from moteur.schedule.reports.lines import LEAD, Run, broken, fitting, height_of, tightened
from moteur.schedule.reports.page import MARGIN, TOP, Page

PAD, SIDE = 3.0, 4.0


Cell = str | Run | Sequence[Run]


@dataclass(frozen=True)
class Column:
    """A column: its head, its width in points, or its share of what the others leave.

    Where `tight`, a text that is a little too long for one line is set smaller.
    """

    head: str = ""
    width: float = 0.0
    align: str = "left"
    share: float = 0.0
    font: str = SANS
    size: float = 8.0
    tight: bool = False


def spread(columns: Sequence[Column], width: float) -> tuple[Column, ...]:
    """Return the columns with widths, those with a share in proportion."""
    left = width - sum(c.width for c in columns)
    whole = sum(c.share for c in columns)
    return tuple(
        replace(c, width=c.width + left * c.share / whole) if c.share else c for c in columns
    )


def lay(cell: Cell, column: Column) -> list[Run]:
    """Break a cell into lines for a column; a run shrinks where one word is too wide."""
    if isinstance(cell, str):
        cell = Run(cell, column.font, column.size)
    runs = [cell] if isinstance(cell, Run) else cell
    room = column.width - 2 * SIDE
    if column.tight:
        runs = [tightened(run, room) for run in runs]
    return [line for run in runs for line in broken(run, room)]


class Table:
    """A table on pages, from the left edge `x`, as wide as its columns.

    `grid` is the colour of lines between cells, None for a line under each row alone.
    """

    def __init__(
        self,
        page: Page,
        columns: Sequence[Column],
        x: float = MARGIN,
        width: float = 0.0,
        grid: Color | None = None,
        pad: float = PAD,
    ) -> None:
        self.page, self.x, self.grid, self.pad = page, x, grid, pad
        self.columns = spread(columns, width or page.width)
        self.width = sum(c.width for c in self.columns)

    def begin(self) -> None:
        """Draw the heads of the columns, and again on each page that follows."""
        self.page.need(50)
        self._heads()
        self.page.repeat = self._heads

    def end(self) -> None:
        """Repeat the heads no longer."""
        self.page.repeat = None

    def _heads(self) -> None:
        laid = [lay(Run(c.head, SANS_BOLD, 7, FAINT), c) for c in self.columns]
        high = max(height_of(lines) for lines in laid) + 3
        self._lines(laid, self.page.y + high - 3, bottom=True)
        self.page.paper.rule(self.x, self.page.y + high, self.width, INK, 0.8)
        self.page.y += high + 1

    def measure(self, cells: Sequence[Cell], least: float = 0.0) -> float:
        """Return how high a row would be."""
        laid = (lay(cell, c) for cell, c in zip(cells, self.columns, strict=True))
        return max(least, max(height_of(lines) for lines in laid) + 2 * self.pad)

    def row(self, cells: Sequence[Cell], fill: Color | None = None, least: float = 0.0) -> None:
        """Set a row, on a new page where it does not fit on this one."""
        laid = [lay(cell, c) for cell, c in zip(cells, self.columns, strict=True)]
        high = max(least, max(height_of(lines) for lines in laid) + 2 * self.pad)
        full = self.page.bottom - TOP - 60
        if not self.page.room(min(high, full)):
            self.page.begin()
        while not self.page.room(high) and any(laid):
            room = self.page.bottom - self.page.y - 2 * self.pad
            first = [fitting(lines, room) for lines in laid]
            self._row([lines[:n] for lines, n in zip(laid, first, strict=True)], fill, room)
            laid = [lines[n:] for lines, n in zip(laid, first, strict=True)]
            high = max(least, max(height_of(lines) for lines in laid) + 2 * self.pad)
            self.page.begin()
        self._row(laid, fill, high - 2 * self.pad)

    def _row(self, laid: Sequence[Sequence[Run]], fill: Color | None, inner: float) -> None:
        page, high = self.page, inner + 2 * self.pad
        if fill is not None or self.grid is not None:
            page.paper.box(self.x, page.y, self.width, high, fill=fill, line=self.grid, weight=0.5)
        if self.grid is None:
            page.paper.rule(self.x, page.y + high, self.width, RULE, 0.4)
        else:
            self._uprights(high)
        self._lines(laid, page.y + high / 2)
        page.y += high

    def _uprights(self, high: float) -> None:
        x = self.x
        for column in self.columns[:-1]:
            x += column.width
            self.page.paper.box(x, self.page.y, 0, high, line=self.grid, weight=0.35)

    def _lines(self, laid: Sequence[Sequence[Run]], at: float, bottom: bool = False) -> None:
        """Write the cells' lines with their middle, or their bottom, at a height."""
        x = self.x
        for lines, column in zip(laid, self.columns, strict=True):
            y = at - height_of(lines) / (1 if bottom else 2)
            where = {"left": SIDE, "right": column.width - SIDE, "center": column.width / 2}
            for run in lines:
                y += run.size * LEAD
                self.page.paper.text(
                    x + where[column.align], y - run.size * 0.3, run.text, run.font, run.size,
                    run.color, column.align,
                )  # fmt: skip
            x += column.width
