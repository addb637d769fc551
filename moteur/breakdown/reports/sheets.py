"""Breakdown sheets as a PDF: a block a scene, two on a page where both fit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.lib.colors import HexColor

from moteur.breakdown.model import Breakdown, Category, Sheet
from moteur.breakdown.reports.palette import CATEGORIES, SILENT, Ink, strip_color, word
from moteur.engines.paper import (
    FAINT,
    INK,
    RULE,
    SANS,
    SANS_BOLD,
    SANS_ITALIC,
    Paper,
    fit,
    width_of,
    wrap,
)
from moteur.film import eighths
from moteur.film.shooting import Shooting

MARGIN, TOP, FOOT = 42.0, 56.0, 46.0
GAP, PADDING, COLUMNS, GUTTER = 16.0, 12.0, 3, 10.0
HEAD, LEAD = 62.0, 12.0
NOTE_LINE, NOTES = 18.0, 58.0


@dataclass(frozen=True)
class _Box:
    """A category with its lines, each with whether it is inferred."""

    ink: Ink
    lines: tuple[tuple[str, bool], ...]

    @property
    def height(self) -> float:
        return 15 + LEAD * len(self.lines) + 8


def draw(
    breakdown: Breakdown,
    title: str,
    language: str = "en",
    size: str = "a4",
    shooting: Shooting | None = None,
) -> bytes:
    """Return the PDF; French headings for ``fr``; `size` as in `engines.paper`."""
    return _Sheets(breakdown, title, language, size).draw()


class _Sheets:
    """The pages in the making."""

    def __init__(self, breakdown: Breakdown, title: str, language: str, size: str) -> None:
        self.breakdown, self.title, self.language = breakdown, title, language
        self.paper = Paper(f"{title}: {word('Breakdown', language)}", size)
        self.width: float = self.paper.width - 2 * MARGIN
        self.column = (self.width - 2 * PADDING - (COLUMNS - 1) * GUTTER) / COLUMNS
        self.room: float = self.paper.height - TOP - FOOT
        self.page = 0

    def word(self, english: str) -> str:
        return word(english, self.language)

    def draw(self) -> bytes:
        self._frame()
        if not self.breakdown.sheets:
            said = self.word("No scenes yet.")
            self.paper.text(MARGIN, TOP + 24, said, SANS_ITALIC, 11, FAINT)
        y = TOP
        for sheet in self.breakdown.sheets:
            columns = _columns(self._boxes(sheet))
            height = self._height(sheet, columns)
            if y > TOP and y + height > TOP + self.room + 1:
                self.paper.next_page()
                self._frame()
                y = TOP
            self._sheet(y, height, sheet, columns)
            y += height + GAP
        return self.paper.finish()

    def _height(self, sheet: Sheet, columns: list[list[_Box]]) -> float:
        """Half a page where the sheet fits with room for notes, else a page."""
        boxes = max((sum(box.height for box in column) for column in columns), default=0)
        need = HEAD + 20 + LEAD * len(self._summary(sheet)) + boxes + NOTES
        half = (self.room - GAP) / 2
        return half if need <= half else self.room

    def _summary(self, sheet: Sheet) -> list[str]:
        return wrap(sheet.summary, self.width - 2 * PADDING, SANS_ITALIC, 9.5)

    def _frame(self) -> None:
        self.page += 1
        paper, right = self.paper, self.paper.width - MARGIN
        count = len(self.breakdown.sheets)
        scenes = f"{count} {self.word('scene' if count == 1 else 'scenes')}"
        paper.text(MARGIN, 36, fit(self.title, 330, SANS_BOLD, 11), SANS_BOLD, 11)
        paper.text(right, 36, f"{self.word('Breakdown')}  ·  {scenes}", SANS, 9, FAINT, "right")
        paper.rule(MARGIN, 44, self.width, INK, 0.8)
        paper.text(right, paper.height - 24, str(self.page), SANS, 8, FAINT, "right")

    def _boxes(self, sheet: Sheet) -> Iterator[_Box]:
        things: dict[str, list[tuple[str, bool]]] = {
            "cast": [(name, False) for name in sheet.cast],
            "silent": [(name, False) for name in sheet.silent],
        }
        for tag in sheet.needs():
            things.setdefault(tag.category, []).append((tag.name, tag.inferred))
        for category in ("silent", *CATEGORIES):
            if things.get(category):
                ink = SILENT if category == "silent" else CATEGORIES[Category(category)]
                yield _Box(ink, tuple(self._lines(things[category])))

    def _lines(self, things: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
        for name, inferred in things:
            for line in wrap(name, self.column - 10 - (38 if inferred else 0), SANS, 9.5):
                yield line, inferred

    def _sheet(self, y: float, height: float, sheet: Sheet, columns: list[list[_Box]]) -> None:
        self._head(y, sheet)
        line = y + HEAD + 18
        for text in self._summary(sheet):
            self.paper.text(MARGIN + PADDING, line, text, SANS_ITALIC, 9.5)
            line += LEAD
        bottom = line + 2
        for index, column in enumerate(columns):
            at = line + 2
            for box in column:
                self._box(MARGIN + PADDING + index * (self.column + GUTTER), at, box)
                at += box.height
            bottom = max(bottom, at)
        self._notes(bottom + 8, y + height)
        self.paper.box(MARGIN, y, self.width, height, line=INK, weight=0.8)

    def _head(self, y: float, sheet: Sheet) -> None:
        paper = self.paper
        paper.box(MARGIN, y, self.width, HEAD, fill=strip_color(sheet.setting, sheet.time))
        paper.rule(MARGIN, y + HEAD, self.width, INK, 0.8)
        size = 26.0 if width_of(sheet.number, SANS_BOLD, 26) <= 58 else 17.0
        paper.text(MARGIN + PADDING, y + 18, self.word("Scene"), SANS, 8)
        paper.text(MARGIN + PADDING, y + 46, sheet.number, SANS_BOLD, size)
        left = MARGIN + 80
        room = self._figures(y, sheet) - left - 4
        said = f"{sheet.setting}  ·  {self.word(sheet.time).upper()}"
        paper.text(left, y + 18, said, SANS_BOLD, 8.5)
        for row, text in enumerate(wrap(sheet.set, room, SANS_BOLD, 13)[:2]):
            paper.text(left, y + 36 + 15 * row, fit(text, room, SANS_BOLD, 13), SANS_BOLD, 13)

    def _figures(self, y: float, sheet: Sheet) -> float:
        """Set the scene's figures from the right; return where they begin."""
        figures = (
            (eighths.spell(sheet.eighths), "pages"),
            (_hours(sheet.minutes), "to shoot"),
            (f"{sheet.seconds // 60}:{sheet.seconds % 60:02d}", "on screen"),
            (sheet.page or "–", "script page"),
        )
        x = MARGIN + self.width - PADDING
        for value, label in reversed(figures):
            said = self.word(label)
            self.paper.text(x, y + 31, value, SANS_BOLD, 12, INK, "right")
            self.paper.text(x, y + 43, said, SANS, 7.5, INK, "right")
            x -= max(width_of(value, SANS_BOLD, 12), width_of(said, SANS, 7.5)) + 13
        return x

    def _box(self, x: float, y: float, box: _Box) -> None:
        color = HexColor(box.ink.color)
        self.paper.box(x, y, self.column, 13.5, fill=color)
        heading = box.ink.heading(self.language)
        self.paper.text(x + 6, y + 9.8, heading, SANS_BOLD, 8, HexColor("#ffffff"))
        self.paper.box(x, y, 2, 15 + LEAD * len(box.lines), fill=color)
        for row, (text, inferred) in enumerate(box.lines):
            line = y + 24.5 + LEAD * row
            self.paper.text(x + 8, line, text, SANS, 9.5)
            if inferred:
                said, end = self.word("inferred"), x + self.column - 2
                self.paper.text(end, line, said, SANS_ITALIC, 7.5, FAINT, "right")

    def _notes(self, top: float, bottom: float) -> None:
        """Rule the rest of the sheet for a pen."""
        if bottom - top < 30:
            return
        self.paper.text(MARGIN + PADDING, top + 9, self.word("Notes"), SANS_BOLD, 8, FAINT)
        line = top + 12 + NOTE_LINE
        while line < bottom - 8:
            self.paper.rule(MARGIN + PADDING, line, self.width - 2 * PADDING, RULE, 0.5)
            line += NOTE_LINE


def _columns(boxes: Iterable[_Box]) -> list[list[_Box]]:
    """Deal the boxes, in order, each to the shortest column."""
    columns: list[list[_Box]] = [[] for _ in range(COLUMNS)]
    for box in boxes:
        min(columns, key=lambda column: sum(b.height for b in column)).append(box)
    return columns


def _hours(minutes: int) -> str:
    """Write minutes as a call sheet does: 45 -> ``45 min``, 90 -> ``1 h 30``."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"
