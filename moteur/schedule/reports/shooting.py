"""The shooting schedule as a PDF: each scene with all that it needs, day by day."""

from collections.abc import Sequence

from moteur.breakdown.model import CATEGORIES
from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, SANS_ITALIC
from moteur.film import eighths
from moteur.schedule.model import Schedule, ShootDay, Strip
from moteur.schedule.reports import banners, cast, columns, dayhead
from moteur.schedule.reports.beats import Beat, beats
from moteur.schedule.reports.columns import Block, block, column_width
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.needs import Sheets, needs
from moteur.schedule.reports.page import MARGIN, TOP, Page
from moteur.schedule.reports.palette import strip_color
from moteur.schedule.reports.saying import hours, span
from moteur.schedule.reports.stripboard import aside
from moteur.schedule.reports.table import Cell, Column, Table
from moteur.schedule.reports.words import word

COUNT, PADDING = 4, 8.0
LEFT = "\u200e"  # so that a number stands left of a name that is read from the right


def draw(
    schedule: Schedule, sheets: Sheets, title: str, language: str = "en", size: str = "a4"
) -> bytes:
    """Return the PDF; `sheets` are the breakdown's by `Strip.scene`, as ``e01/s12``."""
    what = word("Shooting schedule", language)
    page = Page(title, what, language, size, aside(schedule, language))
    page.begin()
    if not schedule.days:
        none = page.word("No scenes yet.")
        page.paper.text(MARGIN, page.y + 14, none, SANS_ITALIC, 11, FAINT)
    made = _Scenes(page, schedule, sheets)
    for day in schedule.days:
        made.day(day)
    return page.paper.finish()


class _Scenes:
    """The scenes in the making."""

    def __init__(self, page: Page, schedule: Schedule, sheets: Sheets) -> None:
        self.page, self.schedule, self.sheets = page, schedule, sheets
        self.numbers = cast.numbers(schedule)
        heads = (
            Column(width=50, align="center", font=SANS_BOLD, size=14),
            Column(width=58),
            Column(share=1),
            Column(width=62, align="right", size=8),
        )
        self.table = Table(page, heads, pad=4)

    def day(self, day: ShootDay) -> None:
        """Set a day: its head, then a block for each scene."""
        page = self.page
        page.need(170)
        dayhead.draw(page, self.schedule, day)
        page.repeat = lambda: dayhead.draw(page, self.schedule, day, first=False)
        page.y += 4
        for beat in beats(day):
            if beat.kind == "scene" and beat.strip:
                self.scene(day, beat, beat.strip)
            else:
                banners.draw(page, banners.say(beat, page.language), beat.kind, 10)
                page.y += 4
        page.repeat = None
        page.y += 10

    def scene(self, day: ShootDay, beat: Beat, strip: Strip) -> None:
        """Set a scene: its head in the colour of its strip, and what it needs in columns."""
        page, cells = self.page, self._cells(beat, strip)
        head, blocks = self.table.measure(cells), self._blocks(strip)
        full = page.bottom - TOP - dayhead.height(page, day) - head - 12
        whole = columns.height(columns.deal(blocks, COUNT, full, full)[0]) if blocks else 0.0
        page.need(min(head + whole + 14, full))
        top = page.y
        self.table.row(cells, strip_color(strip))
        room = page.bottom - page.y - 10
        for index, dealt in enumerate(columns.deal(blocks, COUNT, room, full)):
            if index:
                self._frame(top)
                page.begin()
                top = page.y
            page.y += 5
            columns.draw(page, MARGIN + PADDING, page.width - 2 * PADDING, dealt)
        self._frame(top)
        page.y += 8

    def _frame(self, top: float) -> None:
        paper = self.page.paper
        paper.box(MARGIN, top, self.page.width, self.page.y - top, line=INK, weight=0.7)

    def _cells(self, beat: Beat, strip: Strip) -> tuple[Cell, ...]:
        word, language = self.page.word, self.page.language
        number = [Run(strip.number, SANS_BOLD, 15)]
        if strip.part:
            number.append(Run(f"pt{strip.part}", SANS_BOLD, 8))
        if strip.kind != "scene":
            number.append(Run(word(strip.kind), SANS, 6.5))
        what = [Run(strip.set, SANS_BOLD, 10.5)]
        if strip.place != strip.set:
            what.append(Run(strip.place, SANS, 7.5))
        what.append(Run(strip.summary, SANS_ITALIC, 8.5))
        figures = [
            Run(f"{eighths.spell(strip.eighths)} {word('pages')}", SANS_BOLD, 8.5),
            Run(hours(strip.minutes), SANS, 8),
            Run(span(beat.start, beat.end, language), SANS, 7.5),
        ]
        light = (Run(strip.setting, SANS_BOLD, 9), Run(word(strip.time), SANS, 8.5))
        return number, light, what, figures

    def _blocks(self, strip: Strip) -> Sequence[Block]:
        wide = column_width(self.page.width - 2 * PADDING, COUNT)
        language = self.page.language
        parts = sorted(strip.cast, key=lambda part: self.numbers.get(part, 0))
        runs = [Run(f"{LEFT}{self.numbers.get(part, '–')}.  {part}", SANS, 8) for part in parts]
        found = [block(self.page.word("Cast"), "#c8372d", runs, wide)] if runs else []
        for category, things in needs([strip], self.sheets).items():
            ink = CATEGORIES[category]
            lines = [Run(thing.name, SANS, 8) for thing in things]
            found.append(block(ink.heading(language), ink.color, lines, wide))
        if strip.hires:
            lines = [Run(name, SANS, 8) for name in strip.hires]
            found.append(block(self.page.word("Hires"), "#7b4fa3", lines, wide))
        return found
