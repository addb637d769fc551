"""The grid of the day out of days: dates across, by weeks; names down, under headings."""

import datetime
from collections.abc import Sequence
from itertools import groupby

from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, width_of, wrap
from moteur.schedule.model import Schedule
from moteur.schedule.reports.codes import Row
from moteur.schedule.reports.lines import LEAD, Run, broken, height_of, tightened
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import SAND, SHADE, code_color
from moteur.schedule.reports.saying import brief_date, month, weekday_letter

NUMBER, NAMES, LEAST, MOST, ROW, HEAD = 26.0, 148.0, 15.0, 30.0, 13.5, 42.0
NAME, ASIDE = 7.8, 7.0
TOTALS = (("Work", 25.0), ("Hold", 25.0), ("Travel", 27.0), ("Drop", 25.0), ("Paid", 25.0),
          ("First", 38.0), ("Last", 38.0))  # fmt: skip


class Grid:
    """The grid in the making: a chunk of dates a page, totals after the last."""

    def __init__(self, page: Page, schedule: Schedule, dates: Sequence[datetime.date]) -> None:
        self.page, self.schedule = page, schedule
        self.left = NUMBER + NAMES
        self.totals = sum(width for _, width in TOTALS)
        self.numbers = {d.date: d.number for d in schedule.days if not d.unit}
        self.others = {day.date for day in schedule.days if day.unit}
        self.chunks = self._chunks(list(dates))
        self.dates: Sequence[datetime.date] = ()
        self.cell, self.last = 0.0, False

    def _chunks(self, dates: list[datetime.date]) -> list[list[datetime.date]]:
        """Deal dates to pages, in whole weeks where that goes."""
        room = self.page.width - self.left
        chunks: list[list[datetime.date]] = []
        while dates:
            most = int((room - self.totals) / LEAST)
            if len(dates) <= most:
                return [*chunks, dates]
            most = min(int(room / LEAST), len(dates))
            if most == len(dates):
                most -= 5
            end = next((i for i in range(most, most - 7, -1) if _monday(dates, i)), most)
            chunks.append(dates[:end])
            dates = dates[end:]
        return chunks

    def draw(self, sections: Sequence[tuple[str, Sequence[Row]]]) -> None:
        """Draw all rows for each chunk of dates."""
        page = self.page
        for index, chunk in enumerate(self.chunks):
            self.dates, self.last = chunk, index == len(self.chunks) - 1
            room = page.width - self.left - (self.totals if self.last else 0)
            self.cell = min(MOST, room / len(chunk))
            page.repeat, page.foot = self._head, self._legend
            page.begin()
            for heading, rows in sections:
                self._section(heading, rows)
            page.repeat = None

    def _legend(self) -> None:
        lines = wrap(self.page.word("codes"), self.page.width - 40, SANS, 7)
        for index, line in enumerate(lines):
            y = self.page.paper.height - 22 + 8 * index
            self.page.paper.text(MARGIN, y, line, SANS, 7, FAINT)

    def _head(self) -> None:
        """Draw months, weekdays, dates and the numbers of the days over the columns."""
        page, paper, top = self.page, self.page.paper, self.page.y
        x = MARGIN + self.left
        for _, group in groupby(self.dates, key=lambda date: (date.year, date.month)):
            days = list(group)
            wide = self.cell * len(days)
            size = 7.5
            said = month(days[0], page.language)
            if width_of(said, SANS_BOLD, size) > wide:
                said = said.split()[0][:3] if wide > 14 else ""
            paper.text(x + 2, top + 8, said, SANS_BOLD, size)
            x += wide
        for column, date in enumerate(self.dates):
            self._date(MARGIN + self.left + column * self.cell, top + 11, date)
        if self.last:
            x = MARGIN + self.left + self.cell * len(self.dates)
            for name, wide in TOTALS:
                paper.text(x + wide - 3, top + 38, page.word(name), SANS_BOLD, 7, FAINT, "right")
                x += wide
        page.y += HEAD

    def _date(self, x: float, y: float, date: datetime.date) -> None:
        paper, middle, number = self.page.paper, x + self.cell / 2, self.numbers.get(date)
        fill = INK if number else SHADE if date in self.others else None
        letter = weekday_letter(date, self.page.language)
        paper.text(middle, y + 7, letter, SANS, 6, FAINT, "center")
        paper.text(middle, y + 16, str(date.day), SANS_BOLD, 8, INK, "center")
        if fill is not None:
            paper.box(x + 1, y + 19, self.cell - 2, 10, fill=fill)
        if number:
            paper.text(middle, y + 26.5, str(number), SANS_BOLD, 7, SAND, "center")

    def _section(self, heading: str, rows: Sequence[Row]) -> None:
        page = self.page
        page.need(14 + 2 * ROW)
        page.paper.text(MARGIN, page.y + 10, heading, SANS_BOLD, 8.5)
        page.y += 13
        for row in rows:
            self._row(row)
        page.y += 4

    def _row(self, row: Row) -> None:
        page = self.page
        lines = self._names(row)
        number = tightened(Run(row.number, SANS_BOLD, 8), NUMBER - 6)
        numbers = list(broken(number, NUMBER - 6))
        high = max(ROW, height_of(lines) + 3, height_of(numbers) + 3)
        page.need(high)
        top, base = page.y, page.y + high / 2
        y = base - height_of(lines) / 2
        for line in lines:
            y += line.size * LEAD
            page.paper.text(MARGIN + NUMBER, y - line.size * 0.3, *line)
        if len(lines) == 1 and row.aside:
            x = MARGIN + NUMBER + width_of(row.name, SANS_BOLD, NAME) + 6
            page.paper.text(x, y - NAME * 0.3, row.aside, SANS, ASIDE, FAINT)
        self._number(numbers, base)
        for column, date in enumerate(self.dates):
            self._cell(MARGIN + self.left + column * self.cell, high, date, row.codes.get(date, ""))
        self._weeks(top, high)
        if self.last:
            self._totals(row, base + 2.8)
        page.paper.rule(MARGIN, top + high, self.left, RULE, 0.4)
        page.y += high

    def _number(self, lines: Sequence[Run], middle: float) -> None:
        y = middle - height_of(lines) / 2
        for run in lines:
            y += run.size * LEAD
            at = MARGIN + NUMBER - 5
            self.page.paper.text(at, y - run.size * 0.3, *run, "right")

    def _names(self, row: Row) -> list[Run]:
        """Return the lines of a row's name; what stands beside it, where it has a line too."""
        room = NAMES - 6
        name, aside = Run(row.name, SANS_BOLD, NAME), Run(row.aside, SANS, ASIDE, FAINT)
        wide = width_of(row.name, SANS_BOLD, NAME) + 6 + width_of(row.aside, SANS, ASIDE)
        if row.aside and wide <= room:
            return [name]
        return [*broken(tightened(name, room), room), *broken(tightened(aside, room), room)]

    def _cell(self, x: float, high: float, date: datetime.date, code: str) -> None:
        paper, y = self.page.paper, self.page.y
        plain = SAND if date.isocalendar().week % 2 else None
        fill = code_color(code) if code else plain
        paper.box(x, y, self.cell, high, fill=fill, line=RULE, weight=0.4)
        if code:
            said = "·" if code == "-" else code
            size = 7.5 if self.cell >= 17 else 6.2
            while size > 4 and width_of(said, SANS_BOLD, size) > self.cell - 1:
                size -= 0.2
            paper.text(x + self.cell / 2, y + high / 2 + 2.6, said, SANS_BOLD, size, INK, "center")

    def _weeks(self, top: float, high: float) -> None:
        """Draw heavier lines where weeks begin, and at both ends."""
        edges = [i for i in range(len(self.dates)) if _monday(self.dates, i)]
        for edge in {0, len(self.dates), *edges}:
            x = MARGIN + self.left + edge * self.cell
            self.page.paper.box(x, top, 0, high, line=FAINT, weight=0.8)

    def _totals(self, row: Row, y: float) -> None:
        language = self.page.language
        ends = [brief_date(date, language) for date in row.ends] if row.ends else ["", ""]
        figures = (row.worked, row.count("H"), row.count("T"), row.count("D"), row.paid)
        said = [str(n) if n else "–" for n in figures]
        x = MARGIN + self.left + self.cell * len(self.dates)
        for text, (_, wide) in zip((*said, *ends), TOTALS, strict=True):
            size = 7.5
            while size > 5 and width_of(text, SANS, size) > wide - 4:
                size -= 0.25
            self.page.paper.text(x + wide - 3, y, text, SANS, size, INK, "right")
            x += wide


def _monday(dates: Sequence[datetime.date], at: int) -> bool:
    """Say whether a week begins at an index."""
    if not 0 < at < len(dates):
        return False
    return dates[at].isocalendar()[:2] != dates[at - 1].isocalendar()[:2]
