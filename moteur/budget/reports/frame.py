"""The frame of the budget's pages: running head, page numbers, columns, and where there is room."""

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor, white

from moteur.budget.headings import heading
from moteur.budget.model import Budget
from moteur.budget.words import amount
from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, Paper, fit, width_of

MARGIN, TOP, FOOT, BAR = 42.0, 62.0, 46.0, 16.0
DARK, PALE = HexColor("#1c1b1a"), HexColor("#efebe4")


class Column(NamedTuple):
    """A column: where it stands from the left margin, how wide it is, how its text sets."""

    head: str
    x: float
    width: float
    align: str = "left"


class Frame:
    """The pages in the making: `y` is where there is room from, in points from the top."""

    def __init__(self, budget: Budget, title: str, language: str, size: str) -> None:
        self.budget, self.title, self.language = budget, title, language
        self.paper = Paper(f"{title}: {self.word('Budget')}", size)
        self.width: float = self.paper.width - 2 * MARGIN
        self.bottom: float = self.paper.height - FOOT
        self.y, self.start, self.number, self.said = TOP, TOP, 0, ""
        self.heads: Sequence[Column] = ()

    def word(self, key: str, **values: object) -> str:
        """Return a heading in the page's language."""
        return heading(key, self.language, **values)

    def money(self, minor: int) -> str:
        """Write an amount of the production's currency, without its code."""
        return amount(minor, self.budget.currency, self.language)

    def page(self, said: str = "", heads: Sequence[Column] = ()) -> None:
        """Begin a page under a heading, with the heads of its columns."""
        if self.number:
            self.paper.next_page()
        self.number += 1
        self.y, self.said, self.heads = TOP, said, heads
        paper, right = self.paper, MARGIN + self.width
        paper.text(MARGIN, 36, fit(self.title, self.width - 200, SANS_BOLD, 11), SANS_BOLD, 11)
        named = "  ·  ".join(name for name in (self.word("Budget"), said) if name)
        paper.text(right, 36, named, SANS, 9, FAINT, "right")
        paper.rule(MARGIN, 44, self.width, INK, 0.8)
        foot = paper.height - 24
        unit = self.word("all amounts", currency=self.budget.currency)
        paper.text(MARGIN, foot, unit, SANS, 7, FAINT)
        paper.text(right, foot, str(self.number), SANS, 8, FAINT, "right")
        if heads:
            self._heads()
        self.start = self.y

    def again(self, height: float) -> bool:
        """Go on, on a new page under the same heading, where so much does not fit."""
        if self.y + height <= self.bottom:
            return False
        self.page(self.said, self.heads)
        return True

    def mark(self, said: str, level: int = 0) -> None:
        """Put a place into the list of contents that a reader shows."""
        key = f"{self.number} {said}"
        self.paper.canvas.bookmarkHorizontal(key, 0, self.paper.height - self.y)
        self.paper.canvas.addOutlineEntry(said, key, level)

    def row(
        self,
        columns: Sequence[Column],
        texts: Sequence[str],
        font: str = SANS,
        size: float = 9,
        color: Color = INK,
    ) -> None:
        """Write texts into columns, with their baseline at `y`."""
        for column, text in zip(columns, texts, strict=False):
            if column.align == "left":
                said = fit(text, column.width, font, size)
                self.paper.text(MARGIN + column.x, self.y, said, font, size, color)
            else:
                # A figure is set smaller where it is too wide: it must not be cut.
                small = min(size, size * column.width / max(1, width_of(text, font, size)))
                end = MARGIN + column.x + column.width
                self.paper.text(end, self.y, text, font, small, color, "right")

    def bar(self, text: str, right: str = "") -> None:
        """Draw a dark bar with a name, and go below it."""
        self.paper.box(MARGIN, self.y, self.width, BAR, fill=DARK)
        self.paper.text(MARGIN + 6, self.y + 11.4, text, SANS_BOLD, 9, white)
        if right:
            end = MARGIN + self.width - 6
            self.paper.text(end, self.y + 11.4, right, SANS_BOLD, 9, white, "right")
        self.y += BAR

    def rule(self, color: Color = RULE, weight: float = 0.4, below: float = 4.5) -> None:
        """Draw a line across the page, so much below the baseline."""
        self.paper.rule(MARGIN, self.y + below, self.width, color, weight)

    def _heads(self) -> None:
        self.y += 8
        self.row(self.heads, [column.head for column in self.heads], SANS, 7.5, FAINT)
        self.rule(INK, 0.6)
        self.y += 17
