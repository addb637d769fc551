"""The treatments of each scene side by side: cameras, rhythm, measures, and what to look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, white

from moteur.engines.paper import (
    ACCENT,
    FAINT,
    INK,
    SANS,
    SANS_BOLD,
    SANS_ITALIC,
    fit,
    width_of,
    wrap,
)
from moteur.shots.manner import manner, title
from moteur.shots.model import ScenePlan, Shots, Treatment
from moteur.shots.reports import floor_drawing, measured, remarks
from moteur.shots.reports.drawing.on_paper import paint
from moteur.shots.reports.drawing.svg import svg
from moteur.shots.reports.page import LEFT, Page

_LABELS, _GUTTER = 70.0, 16.0
_LINE, _MANNER = 10.0, 4
_PLAN, _STRIP, _ROW, _BARS = 168.0, 9.0, 12.0, 40.0
_CARD = (300.0, 190.0)


def plan_svg(plan: ScenePlan, treatment: Treatment, language: str = "en") -> bytes:
    """Return a scene's floor with all cameras of a treatment, as a small SVG."""
    wide, high = _CARD
    box = (2.0, 2.0, wide - 4, high - 16)
    shapes = floor_drawing.drawing(plan, treatment.setups, box)
    return svg(shapes, wide, high, f"{plan.number} {plan.heading} – {title(treatment, language)}")


def write(shots: Shots, name: str, language: str = "en", size: str = "a4-landscape") -> bytes:
    """Return the PDF: a page for each scene, more where there is much to look at."""
    page = Page(name, "Treatments", language, size)
    sheets = _Sheets(page)
    if not shots.scenes:
        page.nothing()
    for n, plan in enumerate(shots.scenes):
        if n:
            page.turn()
        sheets.scene(plan)
    page.foot()
    return page.paper.finish()


@dataclass(frozen=True)
class _Line:
    """A line of a column, so far from its left edge."""

    text: str
    font: str = SANS
    color: Color = INK
    indent: float = 0.0


class _Sheets:
    def __init__(self, page: Page) -> None:
        self.page, self.paper, self.language = page, page.paper, page.language

    def scene(self, plan: ScenePlan) -> None:
        """Set a scene: a column for each treatment."""
        self.page.heading(plan)
        self.page.y += 8
        many = len(plan.treatments)
        wide = (self.page.width - _LABELS - _GUTTER * (many - 1)) / many
        columns = [
            (LEFT + _LABELS + n * (wide + _GUTTER), one) for n, one in enumerate(plan.treatments)
        ]
        self._names(plan, columns, wide)
        self._plans(plan, columns, wide)
        self._figures(plan, columns, wide)
        self._findings(plan, columns, wide)

    def _label(self, y: float, said: str) -> None:
        self.paper.text(LEFT, y, fit(said, _LABELS - 8, SANS, 8), SANS, 8, FAINT)

    def _names(
        self, plan: ScenePlan, columns: Sequence[tuple[float, Treatment]], wide: float
    ) -> None:
        for x, one in columns:
            said = title(one, self.language)
            chip = self.page.word("chosen" if plan.decided else "proposed first")
            room = wide - (width_of(chip, SANS_BOLD, 7.5) + 18 if one is plan.treatment else 0)
            said = fit(said, room, SANS_BOLD, 11)
            self.paper.text(x, self.page.y, said, SANS_BOLD, 11)
            if one is plan.treatment:
                left = x + width_of(said, SANS_BOLD, 11) + 8
                high = width_of(chip, SANS_BOLD, 7.5) + 8
                self.paper.box(left, self.page.y - 8.5, high, 11, ACCENT)
                self.paper.text(left + 4, self.page.y - 0.5, chip, SANS_BOLD, 7.5, white)
            for n, line in enumerate(self._manner(one, wide)):
                font = SANS_ITALIC if line.font == SANS_ITALIC else SANS
                self.paper.text(x, self.page.y + 12 + _LINE * n, line.text, font, 8, line.color)
        self.page.y += 12 + _LINE * max(len(self._manner(one, wide)) for _, one in columns) + 2

    def _manner(self, one: Treatment, wide: float) -> list[_Line]:
        quotes = "«\u00a0{}\u00a0»" if self.language.startswith("fr") else "“{}”"
        words = [quotes.format(one.words)] if one.words else []
        lines = [_Line(t, SANS_ITALIC) for w in words for t in wrap(w, wide, SANS_ITALIC, 8)[:2]]
        said = wrap(manner(one.style, self.language), wide, SANS, 8)
        lines += [_Line(text, SANS, FAINT) for text in said[: _MANNER - len(lines)]]
        if one.unread:
            missed = f"{self.page.word('not understood')}: {', '.join(one.unread)}"
            lines.append(_Line(fit(missed, wide, SANS, 8), SANS, ACCENT))
        return lines

    def _plans(
        self, plan: ScenePlan, columns: Sequence[tuple[float, Treatment]], wide: float
    ) -> None:
        for x, one in columns:
            box = (x, self.page.y, wide, _PLAN)
            paint(self.paper, floor_drawing.drawing(plan, one.setups, box))
            measured.strip(self.paper, one, (x, self.page.y + _PLAN + 16, wide, _STRIP))
        self._label(self.page.y + _PLAN + 23, self.page.word("Shots"))
        self.page.y += _PLAN + 16 + _STRIP + 14

    def _figures(
        self, plan: ScenePlan, columns: Sequence[tuple[float, Treatment]], wide: float
    ) -> None:
        told = [measured.rows(plan, one, self.language) for _, one in columns]
        for n, (label, _) in enumerate(told[0]):
            self._label(self.page.y, label)
            for (x, _), rows in zip(columns, told, strict=True):
                said = fit(rows[n][1], wide, SANS, 8.5)
                self.paper.text(x, self.page.y, said, SANS_BOLD if not n else SANS, 8.5)
            self.page.y += _ROW
        self._label(self.page.y + _BARS - 8, self.page.word("Sizes"))
        most = max(max(one.measures.sizes.values(), default=1) for _, one in columns)
        for x, one in columns:
            box = (x, self.page.y, wide, _BARS)
            measured.bars(self.paper, one, box, most, self.language)
        self.page.y += _BARS + 14

    def _findings(
        self, plan: ScenePlan, columns: Sequence[tuple[float, Treatment]], wide: float
    ) -> None:
        left = [self._remarks(one, wide) for _, one in columns]
        self._label(self.page.y, self.page.word("Findings"))
        while any(left):
            room = max(int((self.page.end - self.page.y) / _LINE), 1)
            for (x, _), lines in zip(columns, left, strict=True):
                for n, line in enumerate(lines[:room]):
                    at = self.page.y + _LINE * n
                    self.paper.text(x + line.indent, at, line.text, line.font, 7.5, line.color)
                del lines[:room]
            if any(left):
                self.page.turn()
                self.page.heading(plan, self.page.word("continued"))
                self.page.y += 8

    def _remarks(self, one: Treatment, wide: float) -> list[_Line]:
        if not one.findings:
            return [_Line(self.page.word("no findings"), SANS, FAINT)]
        lines: list[_Line] = []
        for found in one.findings:
            gone = bool(found.overruled)
            said = remarks.remark(found)
            color = FAINT if gone else INK
            lines += [_Line(t, SANS, color) for t in wrap(said, wide, SANS, 7.5)]
            for why in remarks.answers(found, self.language):
                lines += [
                    _Line(t, SANS_ITALIC, FAINT, 8) for t in wrap(why, wide - 8, SANS_ITALIC, 7.5)
                ]
        return lines
