"""The day out of days as a spreadsheet: who works, waits, travels and finishes when."""

import datetime
from collections.abc import Sequence

from moteur.breakdown.model import CATEGORIES
from moteur.engines import workbook
from moteur.engines.cells import Column
from moteur.schedule.formats.xlsx.sheet import BOLD, SAND, Sheet, letter, rgb
from moteur.schedule.model import Schedule
from moteur.schedule.reports import codes
from moteur.schedule.reports.needs import Sheets
from moteur.schedule.reports.palette import code_color
from moteur.schedule.reports.saying import short_date
from moteur.schedule.reports.words import word

_DATE = "yyyy-mm-dd"
_TOTALS = ("Work", "Hold", "Travel", "Drop", "Paid", "First", "Last")


def out_of_days(
    schedule: Schedule, title: str = "", language: str = "en", sheets: Sheets | None = None
) -> bytes:
    """Return the workbook; with the breakdown's `sheets`, things that have to be ordered too."""
    book = workbook.begin(title)
    dates = codes.dates(schedule)
    columns = _columns(dates, language)
    sheet = Sheet(book, word("Day out of days", language), columns, letter(schedule))
    sheet.heads()
    numbers = {day.date: day.number for day in schedule.days if not day.unit}
    sheet.row(["", word("Day", language), "", *[numbers.get(d, "") for d in dates]], SAND, BOLD)
    sections: list[tuple[str, Sequence[codes.Row]]] = [
        (word("Cast", language), codes.people(schedule)),
        (word("Places", language), codes.engaged(schedule, "place")),
        (word("Hires", language), codes.engaged(schedule, "hire")),
    ]
    for category, rows in codes.things(schedule, sheets or {}).items():
        sections.append((CATEGORIES[category].heading(language), rows))
    for heading, found in sections:
        if found:
            sheet.band(["", heading])
        for row in found:
            _row(sheet, row, dates)
    sheet.at += 1
    legend = word("codes", language).rsplit("  ·  ", 1)[0]  # the last is of the pages' colours
    workbook.put(sheet.page.cell(sheet.at, 2), legend)
    sheet.finish(fixed=3)
    return workbook.finish(book)


def _columns(dates: Sequence[datetime.date], language: str) -> list[Column]:
    return [
        Column(word("No.", language), 8),
        Column(word("Part", language), 28, True),
        Column(word("Performer", language), 28, True),
        *(Column(short_date(date, language), 12) for date in dates),
        *(Column(word(name, language), 11) for name in _TOTALS),
    ]


def _row(sheet: Sheet, row: codes.Row, dates: Sequence[datetime.date]) -> None:
    said = [row.codes.get(date, "") for date in dates]
    fills = {index: rgb(code_color(code)) for index, code in enumerate(said, 3) if code}
    ends: tuple[datetime.date | str, datetime.date | str] = row.ends or ("", "")
    totals: list[workbook.Value] = [
        row.worked,
        row.count("H"),
        row.count("T"),
        row.count("D"),
        row.paid if row.paid is not None else "",
        *ends,
    ]
    shown = ["·" if code == "-" else code for code in said]
    sheet.row([row.number, row.name, row.aside, *shown, *totals], fills=fills)
    for index in (-2, -1):
        cell = sheet.page.cell(sheet.at - 1, 3 + len(dates) + len(totals) + index + 1)
        cell.number_format = _DATE
