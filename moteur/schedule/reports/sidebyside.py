"""Boards side by side: a row for each date, a column for each board, strips as lines."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from moteur.engines.paper import ACCENT, FAINT, INK, RULE, SANS, SANS_BOLD, width_of
from moteur.film import eighths
from moteur.schedule.model import Schedule, ShootDay, Strip
from moteur.schedule.reports import cast, difference
from moteur.schedule.reports.lines import LEAD, Run, broken, height_of
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import DAY, NIGHT, UNIT, WHITE, strip_color
from moteur.schedule.reports.saying import hours, short_date, span

DATE, GUTTER, HEAD, AFTER = 62.0, 7.0, 12.0, 7.0
Boards = Sequence[tuple[str, Schedule]]


@dataclass(frozen=True)
class Item:
    """A line of a column: a day's head, or a strip; `mark` says where it stands elsewhere."""

    height: float
    day: ShootDay
    strip: Strip | None = None
    lines: tuple[Run, ...] = ()
    mark: str = ""


class Side:
    """The boards in the making."""

    def __init__(self, page: Page, boards: Boards) -> None:
        self.page, self.boards = page, boards
        count = len(boards)
        self.wide = (page.width - DATE - GUTTER * (count - 1)) / max(1, count)
        self.stands = [difference.stands(schedule) for _, schedule in boards]

    def draw(self) -> None:
        """Draw all dates on which one of the boards shoots."""
        dates = sorted({day.date for _, schedule in self.boards for day in schedule.days})
        self.page.repeat, self.page.foot = self._heads, self._foot
        self.page.begin()
        for date in dates:
            self._date(date)
        self.page.repeat = self.page.foot = None

    def _foot(self) -> None:
        """Explain the mark of strips that stand on another date."""
        y = self.page.paper.height - 18
        self.page.paper.box(MARGIN, y - 7, 3, 9, fill=ACCENT)
        self.page.paper.text(MARGIN + 8, y, self.page.word("mark"), SANS, 7, FAINT)

    def _x(self, index: int) -> float:
        return MARGIN + DATE + index * (self.wide + GUTTER)

    def _heads(self) -> None:
        page = self.page
        laid = [list(broken(Run(name, SANS_BOLD, 10), self.wide)) for name, _ in self.boards]
        high = max((height_of(lines) for lines in laid), default=0.0)
        for index, lines in enumerate(laid):
            y = page.y
            for run in lines:
                y += run.size * LEAD
                page.paper.text(self._x(index), y - 3, run.text, run.font, run.size)
        page.y += high + 2
        page.paper.rule(MARGIN, page.y, page.width, INK, 0.8)
        page.y += 4

    def _date(self, date: datetime.date) -> None:
        """Set a date's row, going on on the next page where it is longer than this one."""
        columns = [self._items(i, date) for i in range(len(self.boards))]
        page = self.page
        whole = max(sum(item.height for item in items) for items in columns)
        page.need(whole if whole < page.bottom - 110 else 80)
        first = True
        while any(columns):
            self._name(date, columns, first)
            used = 0.0
            for index, items in enumerate(columns):
                y = page.y
                while items and (y + items[0].height <= page.bottom or y == page.y):
                    item = items.pop(0)
                    self._item(self._x(index), y, item)
                    y += item.height
                used = max(used, y - page.y)
            page.y += used
            first = False
            if any(columns):
                page.begin()
        page.y += AFTER / 2
        page.paper.rule(MARGIN, page.y, page.width, RULE, 0.4)
        page.y += AFTER / 2

    def _name(self, date: datetime.date, columns: Sequence[Sequence[Item]], first: bool) -> None:
        page = self.page
        page.paper.text(MARGIN, page.y + 9, short_date(date, page.language), SANS_BOLD, 8.5)
        if not first:
            page.paper.text(MARGIN, page.y + 18, page.word("continued"), SANS, 7, FAINT)

    def _items(self, index: int, date: datetime.date) -> list[Item]:
        schedule = self.boards[index][1]
        items: list[Item] = []
        for day in schedule.days:
            if day.date == date:
                lines = tuple(broken(Run(self._said(day), SANS_BOLD, 7.5, WHITE), self.wide - 62))
                items.append(Item(max(HEAD, height_of(lines) + 3), day, None, lines))
                items += [self._strip(index, day, strip) for strip in day.strips]
        return items

    def _strip(self, index: int, day: ShootDay, strip: Strip) -> Item:
        room = self.wide - 34 - 34 - 22
        lines = tuple(broken(Run(strip.set, SANS, 7.5), room))
        mark = self._mark(index, strip.scene)
        if mark:
            lines += tuple(broken(Run(mark, SANS_BOLD, 6.5, ACCENT), room))
        return Item(max(12.5, height_of(lines) + 3), day, strip, lines, mark)

    def _mark(self, index: int, scene: str) -> str:
        """Say where a scene stands on the first board, or on which boards elsewhere."""
        here, language = self.stands[index].get(scene), self.page.language
        if index:
            there = self.stands[0].get(scene)
            if there == here:
                return ""
            where = ", ".join(_where(one, language) for one in there or ())
            return f"{self.boards[0][0]}: {where or self.page.word('not placed')}"
        others = [i for i in range(1, len(self.boards)) if self.stands[i].get(scene) != here]
        return "≠ " + ", ".join(self.boards[i][0] for i in others) if others else ""

    def _item(self, x: float, y: float, item: Item) -> None:
        if item.strip is None:
            self._head(x, y, item)
            return
        paper, strip = self.page.paper, item.strip
        paper.box(x, y, self.wide, item.height, fill=strip_color(strip), line=INK, weight=0.4)
        if item.mark:
            paper.box(x, y, 3, item.height, fill=ACCENT)
        middle = y + item.height / 2
        size = 8.0
        while size > 5 and width_of(cast.label(strip), SANS_BOLD, size) > 29:
            size -= 0.25
        paper.text(x + 18.5, middle + 2.8, cast.label(strip), SANS_BOLD, size, INK, "center")
        light = f"{strip.setting[:1]}{'/E' if '/' in strip.setting else ''}"
        paper.text(x + 36, middle + 2.5, light, SANS, 7)
        top = middle - height_of(item.lines) / 2
        for run in item.lines:
            top += run.size * LEAD
            paper.text(x + 54, top - run.size * 0.3, run.text, run.font, run.size, run.color)
        pages = eighths.spell(strip.eighths)
        paper.text(x + self.wide - 4, middle + 2.7, pages, SANS_BOLD, 7.5, INK, "right")

    def _said(self, day: ShootDay) -> str:
        page = self.page
        said = [f"{page.word('Day')} {day.number}", day.unit]
        said.append(span(day.call, day.wrap, page.language))
        return "  ·  ".join(filter(None, said))

    def _head(self, x: float, y: float, item: Item) -> None:
        page, day = self.page, item.day
        fill: Color = UNIT if day.unit else NIGHT if day.light == "night" else DAY
        page.paper.box(x, y, self.wide, item.height, fill=fill)
        figures = f"{eighths.spell(day.eighths)}  ·  {hours(day.minutes)}"
        page.paper.text(x + self.wide - 4, y + 8.8, figures, SANS_BOLD, 7, WHITE, "right")
        for run in item.lines:
            y += run.size * LEAD
            page.paper.text(x + 4, y - run.size * 0.05, run.text, run.font, run.size, run.color)


def _where(one: tuple[datetime.date, str], language: str) -> str:
    date, unit = one
    return f"{short_date(date, language)} {unit}".strip()


def where(stands: Sequence[tuple[datetime.date, str]], language: str) -> str:
    """Write the dates and units of a scene."""
    return ", ".join(_where(one, language) for one in stands)
