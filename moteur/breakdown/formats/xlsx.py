"""XLSX for the production office: scenes, elements, cast by scene, sets.

A text is kept as text whatever it begins with: `quotePrefix` tells the spreadsheet that
``=1+1`` is no formula (ECMA-376-1, 18.8.45). The same breakdown gives the same bytes.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from moteur.breakdown.formats import tables
from moteur.breakdown.formats.csv import safe
from moteur.breakdown.model import Breakdown, Category
from moteur.breakdown.reports.palette import CATEGORIES, strip_color

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_STILL = datetime.datetime(2000, 1, 1)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_HEAD = PatternFill("solid", fgColor="1C1B1A")
_HEAD_FONT = Font(name="Calibri", bold=True, color="FFFFFF", size=10)
_TEXT = Alignment(vertical="top", wrap_text=True)
_MIDDLE = Alignment(horizontal="center", vertical="top")
_LINE = Border(bottom=Side("hair", color="B5AFA6"))
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
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Moteur"
    book.properties.title = _clean(title)
    book.properties.created = book.properties.modified = _STILL
    for table in (
        tables.scenes(breakdown, language),
        tables.elements(breakdown, language, sentences or {}),
        tables.cast(breakdown, language),
        tables.sets(breakdown, language),
    ):
        _table(book.create_sheet(table.name), table)
    _color_scenes(book.worksheets[0], breakdown)
    _color_elements(book.worksheets[1], breakdown)
    return _still(book)


def _table(sheet: Any, table: tables.Table) -> None:
    """Fill a sheet: a dark head that stays, filters, widths, and the rows."""
    for index, column in enumerate(table.columns, 1):
        head = sheet.cell(1, index)
        _put(head, column.name)
        head.fill, head.font, head.alignment = _HEAD, _HEAD_FONT, Alignment(vertical="center")
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    for row, values in enumerate(table.rows, 2):
        for index, value in enumerate(values, 1):
            cell = sheet.cell(row, index)
            _put(cell, value)
            cell.alignment = _TEXT if table.columns[index - 1].wide else _MIDDLE
            cell.border = _LINE
    sheet.freeze_panes = sheet.cell(2, table.fixed + 1)
    last = get_column_letter(max(1, len(table.columns)))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _put(cell: Cell, value: str | int | float) -> None:
    """Write a value; a text stays a text."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = _clean(value)
    if cell.value:
        cell.data_type = "s"
        cell.quotePrefix = safe(value) != value


def _clean(text: str) -> str:
    cleaned: str = ILLEGAL_CHARACTERS_RE.sub("", text)
    return cleaned


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


def _still(book: Workbook) -> bytes:
    """Save a workbook without the time of day."""
    saved, still = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with (
        zipfile.ZipFile(saved) as source,
        zipfile.ZipFile(still, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=_order):
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + _STILL.isoformat().encode() + b"Z", data)
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return still.getvalue()


def _order(name: str) -> tuple[bool, str]:
    """Put the list of types first, as readers expect."""
    return name != "[Content_Types].xml", name
