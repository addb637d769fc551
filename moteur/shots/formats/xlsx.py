"""XLSX of a shot plan: the shot list, and the shooting order for the assistant director.

The same plan gives the same bytes, and no text is taken for a formula.
"""

from typing import Any

from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from moteur.engines import workbook
from moteur.shots.formats import tables
from moteur.shots.model import Shots

MEDIA_TYPE = workbook.XLSX
_BOLD = Font(name="Calibri", bold=True)
_TINTS = ("FFFFFF", "F4F1EC")
_A4 = 9
_ABOVE = Border(top=Side("thin", color="1C1B1A"), bottom=Side("hair", color="B5AFA6"))


def shot_list(shots: Shots, title: str = "", language: str = "en") -> bytes:
    """Return a workbook: shots in the order of the cut, set-ups, treatments, what to look at."""
    book = workbook.begin(title)
    for table in (
        tables.cut(shots, language),
        tables.setups(shots, language),
        tables.treatments(shots, language),
        tables.findings(shots, language),
    ):
        _table(book.create_sheet(table.name), table)
    return workbook.finish(book)


def shooting_order(shots: Shots, title: str = "", language: str = "en") -> bytes:
    """Return a workbook: the set-ups as they are shot, each direction apart."""
    book = workbook.begin(title)
    table = tables.order(shots, language)
    _table(book.create_sheet(table.name), table)
    return workbook.finish(book)


def _table(sheet: Any, table: tables.Table) -> None:
    """Fill a sheet: a dark head that stays, filters, widths, and the rows, groups in turns."""
    workbook.head(sheet, table.columns)
    group = 0
    for row, values in enumerate(table.rows):
        group += row in table.bands
        for index, value in enumerate(values):
            cell = sheet.cell(row + 2, index + 1)
            workbook.put(cell, value)
            cell.alignment = workbook.TEXT if table.columns[index].wide else workbook.MIDDLE
            cell.border = _ABOVE if row in table.bands else workbook.LINE
            if isinstance(value, float):  # lengths to the centimetre, times to a tenth
                cell.number_format = "0.00" if "(m)" in table.columns[index].name else "0.0"
            if table.bands:
                cell.fill = PatternFill("solid", fgColor=_TINTS[group % 2])
            if index == table.fixed - 1:
                cell.font = _BOLD
    sheet.freeze_panes = sheet.cell(2, table.fixed + 1)
    last = get_column_letter(max(1, len(table.columns)))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    workbook.landscape(sheet)
    sheet.page_setup.paperSize = _A4
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.4
