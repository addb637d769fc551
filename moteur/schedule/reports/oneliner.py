"""The one-liner as a PDF: a line for each scene, day by day."""

from collections.abc import Sequence

from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, SANS_ITALIC, width_of
from moteur.film import eighths
from moteur.schedule.model import Schedule, ShootDay
from moteur.schedule.reports import cast
from moteur.schedule.reports.beats import Beat, beats
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import SHADE, strip_color
from moteur.schedule.reports.saying import clock, counted, hours, long_date, short_date, span
from moteur.schedule.reports.stripboard import aside
from moteur.schedule.reports.table import Cell, Column, Table
from moteur.schedule.reports.words import word

HEAD = 16.0


def draw(schedule: Schedule, title: str, language: str = "en", size: str = "a4-landscape") -> bytes:
    """Return the PDF; French words for ``fr``; `size` as in `engines.paper`."""
    page = Page(title, word("One-liner", language), language, size, aside(schedule, language))
    known = cast.numbers(schedule)
    timed = any(moment.kind == "scene" for day in schedule.days for moment in day.moments)
    table = Table(page, _columns(page, timed), pad=1.8)
    page.begin()
    if not schedule.days:
        none = page.word("No scenes yet.")
        page.paper.text(MARGIN, page.y + 14, none, SANS_ITALIC, 11, FAINT)
        return page.paper.finish()
    table.begin()
    for day in schedule.days:
        _day(page, table, day, known, timed)
    table.end()
    _total(page, schedule.days)
    return page.paper.finish()


def _columns(page: Page, timed: bool) -> Sequence[Column]:
    word = page.word
    return (
        Column(word("No."), 42, font=SANS_BOLD, size=8.5, tight=True),
        *([Column(word("Hours"), 46, size=7.5)] if timed else []),
        Column(word("I/E"), 36, size=7.5, tight=True),
        Column(word("Light"), 40, size=7.5, tight=True),
        Column(word("Set"), share=4, font=SANS_BOLD, size=8, tight=True),
        Column(word("What happens"), share=7, size=8, tight=True),
        Column(word("Cast"), 78, size=8, tight=True),
        Column(word("Pages"), 36, "right", font=SANS_BOLD, size=8),
        Column(word("Time"), 42, "right", size=7.5),
    )


def _day(page: Page, table: Table, day: ShootDay, known: dict[str, int], timed: bool) -> None:
    found = [beat for beat in beats(day) if beat.kind == "scene"]
    rows = [_cells(page, beat, known, timed) for beat in found]
    whole = HEAD + sum(map(table.measure, rows)) + 6
    page.need(whole if whole < 220 else 60)
    _head(page, day, first=True)
    kept = page.repeat

    def again() -> None:
        if kept:
            kept()
        _head(page, day, first=False)

    page.repeat = again
    for beat, row in zip(found, rows, strict=True):
        table.row(row, strip_color(beat.strip) if beat.strip else None)
    page.repeat = kept
    page.y += 6


def _head(page: Page, day: ShootDay, first: bool) -> None:
    if first:
        page.mark(f"{page.word('Day')} {day.number}  {short_date(day.date, page.language)}")
    page.paper.box(MARGIN, page.y, page.width, HEAD, fill=SHADE)
    page.paper.rule(MARGIN, page.y, page.width, INK, 0.8)
    said = f"{page.word('Day').upper()} {day.number}"
    page.paper.text(MARGIN + 4, page.y + 11.5, said, SANS_BOLD, 9)
    x = MARGIN + 16 + width_of(said, SANS_BOLD, 9)
    more = [long_date(day.date, page.language), day.unit]
    more += [span(day.call, day.wrap, page.language), "" if first else page.word("continued")]
    page.paper.text(x, page.y + 11.5, "  ·  ".join(filter(None, more)), SANS, 8.5)
    figures = (
        counted(len({strip.scene for strip in day.strips}), "scene", page.language),
        f"{eighths.spell(day.eighths)} {page.word('pages')}",
        hours(day.minutes),
    )
    right = MARGIN + page.width - 4
    page.paper.text(right, page.y + 11.5, "  ·  ".join(figures), SANS_BOLD, 8, INK, "right")
    page.y += HEAD


def _cells(page: Page, beat: Beat, known: dict[str, int], timed: bool) -> tuple[Cell, ...]:
    strip = beat.strip
    assert strip is not None  # a scene's beat has its strip
    number = [Run(cast.label(strip), SANS_BOLD, 8.5)]
    if strip.kind != "scene":
        number.append(Run(page.word(strip.kind), SANS, 6))
    start = [clock(beat.start, page.language, "")] if timed else []
    return (
        number,
        *start,
        strip.setting,
        page.word(strip.time),
        strip.set,
        strip.summary,
        cast.said(strip.cast, known),
        eighths.spell(strip.eighths),
        hours(strip.minutes),
    )


def _total(page: Page, days: Sequence[ShootDay]) -> None:
    page.need(22)
    page.paper.rule(MARGIN, page.y, page.width, INK, 0.8)
    said = (
        page.word("Total"),
        f"{eighths.spell(sum(day.eighths for day in days))} {page.word('pages')}",
        hours(sum(day.minutes for day in days)),
    )
    right = MARGIN + page.width - 4
    page.paper.text(right, page.y + 13, "  ·  ".join(said), SANS_BOLD, 9, INK, "right")
