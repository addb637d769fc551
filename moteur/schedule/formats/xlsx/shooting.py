"""The shooting schedule as a spreadsheet: each scene with all that it needs, day by day."""

from moteur.breakdown.model import CATEGORIES
from moteur.engines import workbook
from moteur.engines.cells import Column
from moteur.film import eighths
from moteur.schedule.formats.xlsx.sheet import BOLD, Sheet, letter, rgb
from moteur.schedule.model import Schedule, ShootDay, Strip
from moteur.schedule.reports.beats import Beat, beats
from moteur.schedule.reports.needs import Sheets, needs
from moteur.schedule.reports.palette import strip_color
from moteur.schedule.reports.saying import hours, long_date, span
from moteur.schedule.reports.words import word

_HEADS = (
    ("Day", 6), ("No.", 9), ("I/E", 8), ("Light", 11), ("Set", 30), ("Place", 24), ("Pages", 8),
    ("Time", 10), ("Hours", 14), ("What happens", 46), ("Cast", 28), ("Hires", 18),
)  # fmt: skip
_WIDE = ("Set", "Place", "What happens", "Cast", "Hires")


def shooting_schedule(
    schedule: Schedule, sheets: Sheets, title: str = "", language: str = "en"
) -> bytes:
    """Return the workbook; `sheets` are the breakdown's by `Strip.scene`, as ``e01/s12``.

    Each category of things has a column of its own, where anything of it is needed.
    """
    book = workbook.begin(title)
    found = needs((strip for day in schedule.days for strip in day.strips), sheets)
    columns = [Column(word(name, language), width, name in _WIDE) for name, width in _HEADS]
    columns += [Column(CATEGORIES[c].heading(language), 24, True) for c in found]
    sheet = Sheet(book, word("Shooting schedule", language), columns, letter(schedule))
    sheet.heads()
    for day in schedule.days:
        _day(sheet, day, language)
        for beat in beats(day):
            if beat.kind == "scene" and beat.strip is not None:
                own = needs([beat.strip], sheets)
                things = ["\n".join(n.name for n in own.get(c, [])) for c in found]
                cells = [*_cells(beat, beat.strip, day, language), *things]
                sheet.row(cells, rgb(strip_color(beat.strip)), fonts={1: BOLD})
    sheet.finish(fixed=2)
    return workbook.finish(book)


def _day(sheet: Sheet, day: ShootDay, language: str) -> None:
    said = " · ".join(filter(None, (long_date(day.date, language), day.unit)))
    figures = (eighths.spell(day.eighths), hours(day.minutes), span(day.call, day.wrap, language))
    sheet.band([day.number, "", "", "", said, "", *figures, ", ".join(day.works)])


def _cells(beat: Beat, strip: Strip, day: ShootDay, language: str) -> list[workbook.Value]:
    return [
        day.number,
        strip.number,
        strip.setting,
        word(strip.time, language),
        strip.set,
        strip.place,
        eighths.spell(strip.eighths),
        hours(strip.minutes),
        span(beat.start, beat.end, language),
        strip.summary,
        "\n".join(strip.cast),
        "\n".join(strip.hires),
    ]
