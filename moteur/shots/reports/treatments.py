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
    Paper,
    fit,
    width_of,
    wrap,
)
from moteur.shots.manner import manner, title
from moteur.shots.model import ScenePlan, Shots, Treatment
from moteur.shots.reports import floor_drawing, measured, remarks
from moteur.shots.reports.drawing.on_paper import paint
from moteur.shots.reports.drawing.svg import svg
from moteur.shots.words import word

_LEFT, _TOP, _FOOT = 40.0, 44.0, 22.0
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
    return _Sheets(name, language, size).run(shots)


@dataclass(frozen=True)
class _Line:
    """A line of a column, so far from its left edge."""

    text: str
    font: str = SANS
    color: Color = INK
    indent: float = 0.0


class _Sheets:
    def __init__(self, name: str, language: str, size: str) -> None:
        self.name, self.language = name, language
        self.paper = Paper(f"{name} – {self._word('Treatments')}", size)
        self.width = self.paper.width - 2 * _LEFT
        self.end = self.paper.height - 40
        self.page, self.y = 1, _TOP

    def run(self, shots: Shots) -> bytes:
        """Set the scenes."""
        if not shots.scenes:
            self.paper.text(_LEFT, 120, self._word("No scenes yet."), SANS, 11, FAINT)
        for n, plan in enumerate(shots.scenes):
            if n:
                self._turn()
            self._scene(plan)
        self._foot()
        return self.paper.finish()

    def _word(self, key: str) -> str:
        return word(key, self.language)

    def _turn(self) -> None:
        self._foot()
        self.paper.next_page()
        self.page, self.y = self.page + 1, _TOP

    def _foot(self) -> None:
        y = self.paper.height - _FOOT
        said = " · ".join(filter(None, (self.name, self._word("Treatments"))))
        self.paper.text(_LEFT, y, said, SANS, 7.5, FAINT)
        right = f"{self._word('Page')} {self.page}"
        self.paper.text(_LEFT + self.width, y, right, SANS, 7.5, FAINT, "right")

    def _scene(self, plan: ScenePlan) -> None:
        self._heading(plan, "")
        many = len(plan.treatments)
        wide = (self.width - _LABELS - _GUTTER * (many - 1)) / many
        columns = [
            (_LEFT + _LABELS + n * (wide + _GUTTER), one) for n, one in enumerate(plan.treatments)
        ]
        self._names(plan, columns, wide)
        self._plans(plan, columns, wide)
        self._figures(plan, columns, wide)
        self._findings(plan, columns, wide)

    def _heading(self, plan: ScenePlan, aside: str) -> None:
        y = self.y + 8
        self.paper.text(_LEFT, y, plan.number, SANS_BOLD, 17, ACCENT)
        left = _LEFT + max(width_of(plan.number, SANS_BOLD, 17) + 12, 34)
        room = self.width - (left - _LEFT) - width_of(aside, SANS, 9) - 20
        self.paper.text(left, y, fit(plan.heading, room, SANS_BOLD, 13), SANS_BOLD, 13)
        self.paper.text(_LEFT + self.width, y, aside, SANS, 9, FAINT, "right")
        self.paper.rule(_LEFT, y + 8, self.width, INK, 0.8)
        self.y = y + 28

    def _label(self, y: float, said: str) -> None:
        self.paper.text(_LEFT, y, fit(said, _LABELS - 8, SANS, 8), SANS, 8, FAINT)

    def _names(
        self, plan: ScenePlan, columns: Sequence[tuple[float, Treatment]], wide: float
    ) -> None:
        for x, one in columns:
            said = title(one, self.language)
            chip = self._word("chosen" if plan.decided else "proposed first")
            room = wide - (width_of(chip, SANS_BOLD, 7.5) + 18 if one is plan.treatment else 0)
            said = fit(said, room, SANS_BOLD, 11)
            self.paper.text(x, self.y, said, SANS_BOLD, 11)
            if one is plan.treatment:
                left = x + width_of(said, SANS_BOLD, 11) + 8
                high = width_of(chip, SANS_BOLD, 7.5) + 8
                self.paper.box(left, self.y - 8.5, high, 11, ACCENT)
                self.paper.text(left + 4, self.y - 0.5, chip, SANS_BOLD, 7.5, white)
            for n, line in enumerate(self._manner(one, wide)):
                font = SANS_ITALIC if line.font == SANS_ITALIC else SANS
                self.paper.text(x, self.y + 12 + _LINE * n, line.text, font, 8, line.color)
        self.y += 12 + _LINE * max(len(self._manner(one, wide)) for _, one in columns) + 2

    def _manner(self, one: Treatment, wide: float) -> list[_Line]:
        quotes = "«\u00a0{}\u00a0»" if self.language.startswith("fr") else "“{}”"
        words = [quotes.format(one.words)] if one.words else []
        lines = [_Line(t, SANS_ITALIC) for w in words for t in wrap(w, wide, SANS_ITALIC, 8)[:2]]
        said = wrap(manner(one.style, self.language), wide, SANS, 8)
        lines += [_Line(text, SANS, FAINT) for text in said[: _MANNER - len(lines)]]
        if one.unread:
            missed = f"{self._word('not understood')}: {', '.join(one.unread)}"
            lines.append(_Line(fit(missed, wide, SANS, 8), SANS, ACCENT))
        return lines

    def _plans(
        self, plan: ScenePlan, columns: Sequence[tuple[float, Treatment]], wide: float
    ) -> None:
        for x, one in columns:
            box = (x, self.y, wide, _PLAN)
            paint(self.paper, floor_drawing.drawing(plan, one.setups, box))
            measured.strip(self.paper, one, (x, self.y + _PLAN + 16, wide, _STRIP))
        self._label(self.y + _PLAN + 23, self._word("Shots"))
        self.y += _PLAN + 16 + _STRIP + 14

    def _figures(
        self, plan: ScenePlan, columns: Sequence[tuple[float, Treatment]], wide: float
    ) -> None:
        told = [measured.rows(plan, one, self.language) for _, one in columns]
        for n, (label, _) in enumerate(told[0]):
            self._label(self.y, label)
            for (x, _), rows in zip(columns, told, strict=True):
                said = fit(rows[n][1], wide, SANS, 8.5)
                self.paper.text(x, self.y, said, SANS_BOLD if not n else SANS, 8.5)
            self.y += _ROW
        self._label(self.y + _BARS - 8, self._word("Sizes"))
        most = max(max(one.measures.sizes.values(), default=1) for _, one in columns)
        for x, one in columns:
            box = (x, self.y, wide, _BARS)
            measured.bars(self.paper, one, box, most, self.language)
        self.y += _BARS + 14

    def _findings(
        self, plan: ScenePlan, columns: Sequence[tuple[float, Treatment]], wide: float
    ) -> None:
        left = [self._remarks(one, wide) for _, one in columns]
        self._label(self.y, self._word("Findings"))
        while any(left):
            room = max(int((self.end - self.y) / _LINE), 1)
            for (x, _), lines in zip(columns, left, strict=True):
                for n, line in enumerate(lines[:room]):
                    at = self.y + _LINE * n
                    self.paper.text(x + line.indent, at, line.text, line.font, 7.5, line.color)
                del lines[:room]
            if any(left):
                self._turn()
                self._heading(plan, self._word("continued"))

    def _remarks(self, one: Treatment, wide: float) -> list[_Line]:
        if not one.findings:
            return [_Line(self._word("no findings"), SANS, FAINT)]
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
