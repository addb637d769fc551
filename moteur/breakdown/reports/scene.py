"""One scene's breakdown sheet: the head in the colour of its strip, and its boxes."""

from collections.abc import Sequence

from reportlab.lib.colors import Color

from moteur.breakdown.estimate import explain, shooting_minutes
from moteur.breakdown.model import CATEGORIES, Sheet, State, Tag
from moteur.breakdown.reports import element, head
from moteur.breakdown.reports.boxes import ABOVE, COLUMNS, Box, boxes, deal, height_of
from moteur.breakdown.reports.frame import BAR, MARGIN, TOP, Frame, bar, hours
from moteur.breakdown.reports.head import AGAIN, HEAD, PADDING
from moteur.breakdown.reports.palette import factor
from moteur.engines.paper import (
    ACCENT,
    FAINT,
    INK,
    RULE,
    SANS,
    SANS_BOLD,
    SANS_ITALIC,
    fit,
    width_of,
    wrap,
)

GUTTER, GAP = 10.0, 16.0
SUMMARY, SMALL, LEAD, MOST_SUMMARY, MOST_REFUSED = 9.5, 7.2, 12.0, 4, 6
NOTE_LINE, NOTES = 18.0, 26.0


def half(frame: Frame) -> float:
    """Return how high half a page is, with a gap between its two halves."""
    return (frame.bottom - TOP - GAP) / 2


class Scene:
    """A sheet in the making; `new_set` says that it is the first on its set."""

    def __init__(self, frame: Frame, sheet: Sheet, new_set: bool) -> None:
        self.frame, self.sheet, self.paper = frame, sheet, frame.paper
        self.inner = frame.width - 2 * PADDING
        self.column = (self.inner - (COLUMNS - 1) * GUTTER) / COLUMNS
        summary = wrap(" ".join(sheet.summary.split()), self.inner, SANS_ITALIC, SUMMARY)
        self.summary = summary[:MOST_SUMMARY] if sheet.summary else []
        self.small = self._small(new_set)
        self.refused = self._refused([t for t in sheet.tags if t.state is State.REFUSED])
        self.above = HEAD + 8 + LEAD * len(self.summary) + 9.5 * len(self.small) + 6
        self.below = 12.0 * len(self.refused) + (8 if self.refused else 0)
        room = frame.bottom - TOP
        self.pages = deal(
            boxes(sheet, self.column, frame.language),
            room - self.above - self.below,
            room - AGAIN - 10 - self.below,
        )

    @property
    def small_enough(self) -> bool:
        """Say whether it fits on half a page, with a line for notes."""
        tallest = max(height_of(column) for column in self.pages[0])
        need = self.above + tallest + self.below + NOTES
        return len(self.pages) == 1 and need <= half(self.frame)

    def draw(self, height: float) -> None:
        """Draw the sheet from `y` on, so high, and begin the pages that it needs."""
        frame = self.frame
        frame.mark(f"{self.sheet.number}  {self.sheet.set}", self.sheet.scene, 1)
        for index, columns in enumerate(self.pages):
            if index:
                frame.page()
            top = frame.y
            if index:
                head.again(frame, self.sheet, top)
            at = top + (AGAIN + 10 if index else self._head(top))
            bottom = self._columns(at, columns)
            if index == len(self.pages) - 1:
                bottom = self._write_refused(bottom + 4)
            self._notes(bottom + 8, top + height)
            self.paper.box(MARGIN, top, frame.width, height, line=INK, weight=0.8)
        frame.y += height + GAP

    def _head(self, y: float) -> float:
        """Draw the head with all that is said of the scene; return how high it is."""
        head.draw(self.frame, self.sheet, y)
        line = y + HEAD + 8 + SUMMARY
        for text in self.summary:
            self.paper.text(MARGIN + PADDING, line, text, SANS_ITALIC, SUMMARY)
            line += LEAD
        for text, color in self.small:
            self.paper.text(MARGIN + PADDING, line - 1, text, SANS, SMALL, color)
            line += 9.5
        return self.above

    def _small(self, new_set: bool) -> list[tuple[str, Color]]:
        """Return the small lines under the summary: the estimate's parts, and warnings."""
        sheet, frame = self.sheet, self.frame
        parts = explain(sheet, frame.shooting, new_set)
        if sheet.minutes == shooting_minutes(sheet, frame.shooting, new_set):
            said = " + ".join(f"{n} {factor(name, frame.language)}" for name, n in parts)
        else:
            said = frame.word("set by a person")
        colon = " : " if frame.language.startswith("fr") else ": "
        lines = wrap(f"{hours(sheet.minutes)}{colon}{said}", self.inner, SANS, SMALL)
        found: list[tuple[str, Color]] = [(line, FAINT) for line in lines]
        if sheet.crowded:
            warned = wrap(frame.word("crowded"), self.inner, SANS, SMALL)
            found += [(line, ACCENT) for line in warned]
        return found

    def _columns(self, y: float, columns: Sequence[Sequence[Box]]) -> float:
        """Draw the boxes; return where they end."""
        for index, column in enumerate(columns):
            x, at = MARGIN + PADDING + index * (self.column + GUTTER), y
            for box in column:
                self._box(x, at, box)
                at += box.height
        return y + max(height_of(column) for column in columns)

    def _box(self, x: float, y: float, box: Box) -> None:
        more = str(box.total) if box.part < 2 else self.frame.word("continued")
        heading = box.ink.heading(self.frame.language)
        bar(self.paper, x, y, self.column, box.ink, heading, more)
        at = y + BAR + ABOVE
        for found in box.entries:
            element.draw(self.paper, x, at, self.column, found)
            at += found.height
        self.paper.rule(x, at + 1, self.column, RULE)

    def _refused(self, tags: Sequence[Tag]) -> list[list[tuple[str, str]]]:
        """Break what people refused into lines of (name, category)."""
        lines: list[list[tuple[str, str]]] = []
        room = 0.0
        for tag in tags:
            name = fit(" ".join(tag.name.split()), 220, SANS, SMALL)
            category = CATEGORIES[tag.category].heading(self.frame.language).lower()
            width = width_of(f"{name} {category}", SANS, SMALL) + 14
            if width > room:
                lines.append([])
                room = self.inner - 52
            lines[-1].append((name, category))
            room -= width
        left = sum(len(line) for line in lines[MOST_REFUSED:])
        return [*lines[:MOST_REFUSED], *([[("", f"… {left}")]] if left else [])]

    def _write_refused(self, y: float) -> float:
        """Write what people refused, struck out; return where it ends."""
        if self.refused:
            said = self.frame.word("Refused")
            self.paper.text(MARGIN + PADDING, y + 8, said, SANS_BOLD, SMALL, FAINT)
        for line in self.refused:
            x = MARGIN + PADDING + 52
            for name, category in line:
                element.struck(self.paper, x, y + 8, name, SMALL)
                x += width_of(f"{name} ", SANS, SMALL)
                self.paper.text(x, y + 8, category, SANS_ITALIC, SMALL, FAINT)
                x += width_of(category, SANS, SMALL) + 14
            y += 12
        return y

    def _notes(self, top: float, bottom: float) -> None:
        """Rule the rest of the sheet for a pen."""
        if bottom - top < 30:
            return
        word = self.frame.word("Notes")
        self.paper.text(MARGIN + PADDING, top + 9, word, SANS_BOLD, 8, FAINT)
        line = top + 12 + NOTE_LINE
        while line < bottom - 8:
            self.paper.rule(MARGIN + PADDING, line, self.inner, RULE, 0.5)
            line += NOTE_LINE
