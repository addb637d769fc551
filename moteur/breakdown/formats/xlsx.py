"""XLSX for the production office: scenes, elements, cast by scene, sets.

The same breakdown gives the same bytes.
"""

from collections.abc import Mapping
from typing import Any

from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from moteur.breakdown.formats import tables
from moteur.breakdown.model import CATEGORIES, Breakdown, Category
from moteur.breakdown.reports.palette import strip_color
from moteur.engines import workbook

MEDIA_TYPE = workbook.XLSX
_STRUCK = Font(strike=True, color="77726C")


def write(
    breakdown: Breakdown,
    title: str = "",
    language: str = "en",
    sentences: Mapping[str, str] | None = None,
) -> bytes:
    """Return the workbook; French headings for ``fr``.

    `sentences` are the texts of the script's paragraphs by id, to show what stands about
    the words of an element.
    """
    book = workbook.begin(title)
    for table in (
        tables.scenes(breakdown, language),
        tables.elements(breakdown, language, sentences or {}),
        tables.cast(breakdown, language),
        tables.sets(breakdown, language),
    ):
        _table(book.create_sheet(table.name), table)
    _color_scenes(book.worksheets[0], breakdown)
    _color_elements(book.worksheets[1], breakdown)
    return workbook.finish(book)


def _table(sheet: Any, table: tables.Table) -> None:
    """Fill a sheet: a dark head that stays, filters, widths, and the rows."""
    workbook.head(sheet, table.columns)
    for row, values in enumerate(table.rows, 2):
        for index, value in enumerate(values, 1):
            cell = sheet.cell(row, index)
            workbook.put(cell, value)
            cell.alignment = workbook.TEXT if table.columns[index - 1].wide else workbook.MIDDLE
            cell.border = workbook.LINE
    sheet.freeze_panes = sheet.cell(2, table.fixed + 1)
    last = get_column_letter(max(1, len(table.columns)))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    workbook.landscape(sheet)


def _color_scenes(sheet: Any, breakdown: Breakdown) -> None:
    for row, scene in enumerate(breakdown.sheets, 2):
        color = strip_color(scene.setting, scene.time).hexval()[2:].upper()
        for index in range(1, 5):
            sheet.cell(row, index).fill = PatternFill("solid", fgColor=color)


def _color_elements(sheet: Any, breakdown: Breakdown) -> None:
    fonts = {c: Font(bold=True, color=CATEGORIES[c].color[1:].upper()) for c in Category}
    tags = [(scene, tag) for scene in breakdown.sheets for tag in scene.tags]
    for row, (_, tag) in enumerate(tags, 2):
        sheet.cell(row, 3).font = fonts[tag.category]
        if tag.state == "refused":
            sheet.cell(row, 4).font = _STRUCK
