"""The strips, day by day, with banners between them."""

import datetime

from reportlab.lib.colors import HexColor

from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, SANS_ITALIC, width_of, wrap
from moteur.film import eighths
from moteur.schedule.model import Schedule, ShootDay, Strip
from moteur.schedule.reports import banners, cast, dayhead
from moteur.schedule.reports.beats import Beat, beats
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.page import MARGIN, TOP, Page
from moteur.schedule.reports.palette import STRIPS, strip_color
from moteur.schedule.reports.saying import hours, labelled, short_date, span
from moteur.schedule.reports.table import Cell, Column, Table

GAP, STRIP, MOST_LEGEND, LEGEND_LEAD = 8.0, 21.0, 3, 9.5


class Board:
    """The strip board in the making."""

    def __init__(self, page: Page, schedule: Schedule) -> None:
        self.page, self.schedule = page, schedule
        self.paper, self.language = page.paper, page.language
        self.numbers = cast.numbers(schedule)
        self.timed = any(moment.kind == "scene" for day in schedule.days for moment in day.moments)
        columns = (
            Column(width=46, align="center", font=SANS_BOLD, size=12),
            *([Column(width=64, align="center")] if self.timed else []),
            Column(width=52),
            Column(share=1),
            Column(width=126, size=9),
            Column(width=42, align="right", font=SANS_BOLD, size=9.5),
            Column(width=54, align="right", size=8.5),
        )
        self.table = Table(page, columns, grid=INK, pad=1.6)
        self.legend = self._legend()

    def draw(self) -> None:
        """Set the days in order; a day that fits on a page is not broken."""
        self.page.foot = self._swatches
        self.page.begin()
        self._write_legend()
        if len(self.legend) <= MOST_LEGEND:
            self.page.repeat = self._write_legend
        last: datetime.date | None = None
        for day in self.schedule.days:
            self._idle(last, day.date)
            last = day.date
            self._day(day)
            self.page.y += GAP
        self.page.repeat = None

    def strip(self, strip: Strip, beat: Beat | None = None) -> None:
        """Set one strip."""
        self.table.row(self.cells(strip, beat), strip_color(strip), STRIP)

    def cells(self, strip: Strip, beat: Beat | None = None) -> tuple[Cell, ...]:
        """Return what a strip says, column by column."""
        word = self.page.word
        number = [Run(strip.number, SANS_BOLD, 12)]
        if strip.part:
            number.append(Run(f"pt{strip.part}", SANS_BOLD, 7.5))
        if strip.kind != "scene":
            number.append(Run(word(strip.kind), SANS, 6))
        what = [Run(strip.set, SANS_BOLD, 8.4)]
        if strip.summary:
            what.append(Run(strip.summary, SANS_ITALIC, 7.4))
        if strip.hires:
            what.append(Run(f"+ {', '.join(strip.hires)}", SANS, 7))
        when = span(beat.start, beat.end, self.language) if beat else ""
        return (
            number,
            *([when] if self.timed else []),
            (Run(strip.setting, SANS_BOLD, 7.6), Run(word(strip.time), SANS, 7.6)),
            what,
            cast.said(strip.cast, self.numbers),
            eighths.spell(strip.eighths),
            hours(strip.minutes),
        )

    def _legend(self) -> list[str]:
        entries = [f"{number}\u00a0{part}" for part, number in self.numbers.items()]
        text = "   ".join(entry.replace(" ", "\u00a0") for entry in entries)
        return wrap(text, self.page.width, SANS, 7.5) if entries else []

    def _write_legend(self) -> None:
        """Say which number is which part; on each page, where that takes few lines."""
        for text in self.legend:
            self.paper.text(MARGIN, self.page.y + 3, text, SANS, 7.5, FAINT)
            self.page.y += LEGEND_LEAD
        self.page.y += 4 if self.legend else 0

    def _swatches(self) -> None:
        """Explain the colours in the foot of the page."""
        x, y = MARGIN, self.paper.height - 24
        for (setting, time), color in STRIPS.items():
            said = f"{setting} {self.page.word(time)}"
            self.paper.box(x, y, 9, 7, fill=HexColor(color), line=INK, weight=0.4)
            self.paper.text(x + 12, y + 6.3, said, SANS, 7, FAINT)
            x += 24 + width_of(said, SANS, 7)

    def _idle(self, last: datetime.date | None, date: datetime.date) -> None:
        """Say which listed dates between two days have no shooting."""
        idle = [d for d in self.schedule.dates if last and last < d < date]
        if idle:
            listed = ", ".join(short_date(d, self.language) for d in idle)
            said = labelled("No shooting", listed, self.language)
            banners.draw(self.page, said, "idle", 10)
            self.page.y += GAP

    def _day(self, day: ShootDay) -> None:
        found, page = beats(day), self.page
        page.need(self._start(day, found))
        dayhead.draw(page, self.schedule, day)
        kept = page.repeat

        def again() -> None:
            if kept:
                kept()
            dayhead.draw(page, self.schedule, day, first=False)

        page.repeat = again
        for beat in found:
            if beat.kind == "scene" and beat.strip:
                self.strip(beat.strip, beat)
            else:
                banners.draw(page, banners.say(beat, self.language), beat.kind)
        page.repeat = kept
        self._below(day)

    def _start(self, day: ShootDay, found: list[Beat]) -> float:
        """Return how much room a day needs to begin on this page: all of it where it can."""
        rows = [self.cells(b.strip, b) for b in found if b.kind == "scene" and b.strip]
        whole = sum(self.table.measure(row, STRIP) for row in rows)
        whole += dayhead.height(self.page, day)
        whole += banners.HEIGHT * (len(found) - len(rows)) + 12 * len(self._remarks(day))
        top = TOP + LEGEND_LEAD * len(self.legend) + 4
        return whole if whole <= self.page.bottom - top else 140.0

    def _remarks(self, day: ShootDay) -> list[str]:
        """Return who is held, who travels, what could be shot instead, and notes."""
        known = {s.id: s for s in cast.strips_of(self.schedule)}
        main = not day.unit
        lines = {
            "Held": day.holds if main else (),
            "Travel": cast.travels(self.schedule, day.date) if main else (),
            "Weather cover": [cast.label(known[name]) for name in day.cover if name in known],
        }
        said = [labelled(k, ", ".join(names), self.language) for k, names in lines.items() if names]
        return ["  ·  ".join(said)] * bool(said) + list(day.notes)

    def _below(self, day: ShootDay) -> None:
        self.page.y += 2
        for text in self._remarks(day):
            for line in wrap(text, self.page.width - 8, SANS_ITALIC, 8):
                self.page.need(10)
                self.paper.text(MARGIN + 4, self.page.y + 8, line, SANS_ITALIC, 8, FAINT)
                self.page.y += 10
