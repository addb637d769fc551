"""The day's scenes in order, with hours, meals and moves; and scenes for bad weather."""

from moteur.engines.paper import INK, SANS, SANS_BOLD, SANS_ITALIC
from moteur.film import eighths
from moteur.schedule.model import Strip
from moteur.schedule.reports import banners, cast
from moteur.schedule.reports.beats import Beat, beats
from moteur.schedule.reports.call.day import CallDay
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.palette import strip_color
from moteur.schedule.reports.saying import hours, labelled, short_date, span
from moteur.schedule.reports.table import Cell, Column, Table


def draw(call: CallDay) -> None:
    """Set the day's scenes."""
    page, table = call.page, _table(call)
    table.begin()
    for beat in beats(call.day):
        if beat.kind == "scene" and beat.strip:
            table.row(_cells(call, beat.strip, beat), strip_color(beat.strip), 22)
        else:
            banners.draw(page, banners.say(beat, page.language), beat.kind, 46)
    pages = Run(eighths.spell(call.day.eighths), SANS_BOLD, 8.5)
    time = Run(hours(call.day.minutes), SANS_BOLD, 8)
    table.end()
    total = [Run(page.word("Total"), SANS_BOLD, 8.5), Run(_working(call), SANS, 7.5)]
    table.row(("", "", "", total, "", pages, time))
    page.y += 6


def _working(call: CallDay) -> str:
    """Say from when until when is worked, and how long, meals apart."""
    day, language = call.day, call.page.language
    if day.call is None or day.wrap is None:
        return ""
    meals = sum(m.end - m.start for m in day.moments if m.kind == "meal")
    when = f"{span(day.call, day.wrap, language)}  ({hours(day.wrap - day.call - meals)})"
    return labelled("Working hours", when, language)


def cover(call: CallDay) -> None:
    """Set the scenes that could be shot instead in bad weather."""
    known = {strip.id: (day, strip) for day in call.schedule.days for strip in day.strips}
    found = [known[name] for name in call.day.cover if name in known]
    if not found:
        return
    call.page.title_of(call.page.word("Weather cover"), 40)
    table = _table(call)
    table.begin()
    for day, strip in found:
        cells = _cells(call, strip, None)
        planned = short_date(day.date, call.page.language)
        table.row((cells[0], planned, *cells[2:]), strip_color(strip))
    table.end()
    call.page.y += 6


def _table(call: CallDay) -> Table:
    word = call.page.word
    return Table(
        call.page,
        (
            Column(word("No."), 42, "center", font=SANS_BOLD, size=10),
            Column(word("Hours"), 62, "center", size=7.8),
            Column(word("Light"), 46, size=7.5),
            Column(word("Set"), share=1),
            Column(word("Cast"), 84, size=8.5),
            Column(word("Pages"), 38, "right", font=SANS_BOLD, size=8.5),
            Column(word("Time"), 46, "right", size=8),
        ),
        grid=INK,
        pad=2.2,
    )


def _cells(call: CallDay, strip: Strip, beat: Beat | None) -> tuple[Cell, ...]:
    word = call.page.word
    number = [Run(strip.number, SANS_BOLD, 10.5)]
    if strip.part:
        number.append(Run(f"pt{strip.part}", SANS_BOLD, 7))
    if strip.kind != "scene":
        number.append(Run(word(strip.kind), SANS, 6))
    what = [Run(strip.set, SANS_BOLD, 8.5)]
    if len(call.places) > 1 and strip.place != strip.set:
        what.append(Run(strip.place, SANS, 7))
    what.append(Run(strip.summary, SANS_ITALIC, 7.6))
    return (
        number,
        span(beat.start, beat.end, call.page.language) if beat else "",
        (Run(strip.setting, SANS_BOLD, 7.8), Run(word(strip.time), SANS, 7.5)),
        what,
        cast.said(strip.cast, call.numbers),
        eighths.spell(strip.eighths),
        hours(strip.minutes),
    )
