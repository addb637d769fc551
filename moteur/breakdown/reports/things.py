"""The lists of the departments: each thing that the film needs, and its scenes."""

from collections.abc import Iterable

from moteur.breakdown.model import CATEGORIES, Breakdown, Category, Ink
from moteur.breakdown.reports.frame import BAR, MARGIN, TOP, Frame, bar
from moteur.engines.paper import FAINT, INK, SANS, SANS_ITALIC, fit, width_of, wrap

COLUMNS, GUTTER, SIZE, LEAD, AFTER, SLACK, MOST = 3, 14.0, 8.2, 10.2, 6.0, 60.0, 40
Thing = tuple[str, str, bool]


def draw(frame: Frame) -> None:
    """Draw the lists in columns, from the top of a page."""
    lists = [(CATEGORIES[c], found) for c in Category if (found := things(frame.breakdown, c))]
    if not lists:
        return
    frame.page()
    frame.heading(frame.word("What the film needs"))
    flow = _Flow(frame)
    flow.even(flow.height(found) for _, found in lists)
    for ink, found in lists:
        flow.bar(ink, str(len(found)))
        for name, numbers, sure in found:
            flow.thing(name, numbers, sure)
        flow.space()
    frame.y = frame.bottom


def things(breakdown: Breakdown, category: Category) -> list[Thing]:
    """Return what a department brings, by name: with its scenes, and whether words say so.

    The cast has a table of its own.
    """
    if category is Category.CAST:
        return []
    found: dict[str, tuple[str, list[str], list[bool]]] = {}
    for sheet in breakdown.sheets:
        for tag in sheet.needs(category):
            _, numbers, sure = found.setdefault(tag.name.casefold(), (tag.name, [], []))
            if sheet.number not in numbers:
                numbers.append(sheet.number)
            sure.append(not tag.inferred)
    return [
        (name, ", ".join(numbers), any(sure)) for _, (name, numbers, sure) in sorted(found.items())
    ]


class _Flow:
    """Columns that fill one after the other, page after page."""

    def __init__(self, frame: Frame) -> None:
        self.frame, self.column, self.top = frame, 0, frame.y
        self.width = (frame.width - (COLUMNS - 1) * GUTTER) / COLUMNS
        self.y, self.low = frame.y, frame.bottom
        self.now: Ink | None = None

    def height(self, found: Iterable[Thing]) -> float:
        """Return how high a list stands in one column."""
        lines = (len(self.lines(*thing)) * LEAD + 1 for thing in found)
        return BAR + 3 + sum(lines) + AFTER

    def even(self, heights: Iterable[float]) -> None:
        """Where all fits on this page, let its columns end about even."""
        self.low = min(self.frame.bottom, self.top + sum(heights) / COLUMNS + SLACK)

    @property
    def x(self) -> float:
        return MARGIN + self.column * (self.width + GUTTER)

    def room(self, height: float) -> None:
        """Go to the next column where so much does not fit; repeat the bar there."""
        if self.y + height <= self.low:
            return
        self.column += 1
        if self.column == COLUMNS:
            self.frame.page()
            self.column, self.top, self.low = 0, TOP, self.frame.bottom
        self.y = self.top
        if self.now is not None:
            self._bar(self.now, self.frame.word("continued"))

    def bar(self, ink: Ink, more: str) -> None:
        self.now = None
        self.room(BAR + 2 * LEAD + 8)
        self.now = ink
        self._bar(ink, more)

    def thing(self, name: str, numbers: str, sure: bool) -> None:
        """Write a thing with its scenes behind it, or below where there is no room."""
        font = SANS if sure else SANS_ITALIC
        lines = self.lines(name, numbers, sure)
        self.room(len(lines) * LEAD + 1)
        for said, figures, left in lines:
            if said:
                self.frame.paper.text(self.x + 6, self.y + 7.6, said, font, SIZE, INK)
            x = self.x + left
            self.frame.paper.text(x, self.y + 7.6, figures, SANS, SIZE - 0.8, FAINT)
            self.y += LEAD
        self.y += 1

    def lines(self, name: str, numbers: str, sure: bool) -> list[tuple[str, str, float]]:
        """Break a thing into lines: the name, its scenes, and where these stand."""
        font = SANS if sure else SANS_ITALIC
        said = fit(" ".join(name.split()), self.width - 12, font, SIZE)
        after = width_of(said, font, SIZE) + 12
        if after + width_of(numbers, SANS, SIZE - 0.8) <= self.width:
            return [(said, numbers, after)]
        below = wrap(numbers, self.width - 18, SANS, SIZE - 0.8)[:MOST]
        return [(said, "", 0.0), *(("", line, 16.0) for line in below)]

    def space(self) -> None:
        self.y += AFTER

    def _bar(self, ink: Ink, more: str) -> None:
        heading = ink.heading(self.frame.language)
        bar(self.frame.paper, self.x, self.y, self.width, ink, heading, more)
        self.y += BAR + 3
