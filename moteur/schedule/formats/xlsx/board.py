"""The strip board as a spreadsheet, to be put in another order and read back."""

from moteur.engines import workbook
from moteur.engines.cells import Column
from moteur.schedule.formats import board
from moteur.schedule.formats.xlsx.sheet import BOLD, DARK, DUSK, SAND, WHITE, Sheet, letter, rgb
from moteur.schedule.model import Schedule
from moteur.schedule.reports.palette import strip_color
from moteur.schedule.reports.words import word

_WIDE = ("set", "place", "cast", "hires", "summary")
_DATE = "yyyy-mm-dd"


def stripboard(schedule: Schedule, title: str = "", language: str = "en") -> bytes:
    """Return the workbook; French heads for ``fr``.

    Strips have their colours. A strip whose row is put under another day break is read back
    as held on that date (`formats.reordered`).
    """
    book = workbook.begin(title)
    keys, heads = list(board.COLUMNS), board.heads(language)
    columns = [Column(heads[key], board.COLUMNS[key][2], key in _WIDE) for key in keys]
    sheet = Sheet(book, word("Strip board", language), columns, letter(schedule))
    sheet.heads()
    for row in board.rows(schedule, language):
        values = [row.values.get(key, "") for key in keys]
        if row.strip is not None:
            color = rgb(strip_color(row.strip))
            sheet.row(values, color, fonts={keys.index("scene"): BOLD})
        elif row.kind in ("day", "boneyard"):
            sheet.band(values, DARK, WHITE)
        elif row.kind == "move":
            sheet.band(values, DUSK, WHITE)
        else:
            sheet.band(values, SAND, BOLD)
        sheet.page.cell(sheet.at - 1, keys.index("date") + 1).number_format = _DATE
    sheet.finish(fixed=keys.index("scene") + 1)
    return workbook.finish(book)
