"""The one-liner as a spreadsheet: a line for each scene, day by day."""

from moteur.engines import workbook
from moteur.engines.cells import Column
from moteur.film import eighths
from moteur.schedule.formats.xlsx.sheet import BOLD, Sheet, letter, rgb
from moteur.schedule.model import Schedule, ShootDay
from moteur.schedule.reports import cast
from moteur.schedule.reports.beats import beats
from moteur.schedule.reports.palette import strip_color
from moteur.schedule.reports.saying import clock, hours, long_date, span
from moteur.schedule.reports.words import word

_HEADS = (
    ("Day", 6, False), ("No.", 9, False), ("I/E", 8, False), ("Light", 11, False),
    ("Set", 34, True), ("What happens", 60, True), ("Cast", 16, False), ("Pages", 8, False),
    ("Time", 10, False), ("Hours", 14, False),
)  # fmt: skip


def one_liner(schedule: Schedule, title: str = "", language: str = "en") -> bytes:
    """Return the workbook; parts are written by their numbers, which stand on a second sheet."""
    book = workbook.begin(title)
    columns = [Column(word(name, language), width, wide) for name, width, wide in _HEADS]
    sheet = Sheet(book, word("One-liner", language), columns, letter(schedule))
    sheet.heads()
    known = cast.numbers(schedule)
    for day in schedule.days:
        _day(sheet, day, known, language)
    pages = eighths.spell(sum(day.eighths for day in schedule.days))
    whole = hours(sum(day.minutes for day in schedule.days))
    total = word("Total", language)
    sheet.row(["", "", "", "", total, "", "", pages, whole, ""], font=BOLD)
    sheet.finish(fixed=2)
    parts = Sheet(book, word("Cast", language), _parts_heads(language), letter(schedule))
    _parts(parts, schedule, known)
    return workbook.finish(book)


def _day(sheet: Sheet, day: ShootDay, known: dict[str, int], language: str) -> None:
    said = " · ".join(filter(None, (long_date(day.date, language), day.unit)))
    figures = (eighths.spell(day.eighths), hours(day.minutes), span(day.call, day.wrap, language))
    sheet.band([day.number, "", "", "", said, ", ".join(day.works), "", *figures])
    for beat in beats(day):
        strip = beat.strip
        if beat.kind != "scene" or strip is None:
            continue
        light = word(strip.time, language)
        start = clock(beat.start, language, "")
        sheet.row(
            [
                day.number, strip.number, strip.setting, light, strip.set, strip.summary,
                cast.said(strip.cast, known), eighths.spell(strip.eighths), hours(strip.minutes),
                start,
            ],
            rgb(strip_color(strip)),
            fonts={1: BOLD},
        )  # fmt: skip


def _parts_heads(language: str) -> list[Column]:
    return [
        Column(word("No.", language), 8),
        Column(word("Part", language), 30, True),
        Column(word("Performer", language), 34, True),
    ]


def _parts(sheet: Sheet, schedule: Schedule, known: dict[str, int]) -> None:
    sheet.heads()
    for part, number in known.items():
        sheet.row([number, part, schedule.players.get(part, "")])
    sheet.finish(fixed=2)
