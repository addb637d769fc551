"""Workbooks: XLSX whose bytes depend on nothing but what is put into it.

A text is kept as text whatever it begins with: `quotePrefix` tells the spreadsheet that
``=1+1`` is no formula (ECMA-376-1, 18.8.45).
"""

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from moteur.engines.cells import Column, safe

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT = Alignment(vertical="top", wrap_text=True)
MIDDLE = Alignment(horizontal="center", vertical="top")
LINE = Border(bottom=Side("hair", color="B5AFA6"))
HEAD = PatternFill("solid", fgColor="1C1B1A")
HEAD_FONT = Font(name="Calibri", bold=True, color="FFFFFF", size=10)
_STILL = datetime.datetime(2000, 1, 1)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")

Value = str | int | float | datetime.date | None


def begin(title: str) -> Workbook:
    """Return an empty workbook, dated 2000."""
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Moteur"
    book.properties.title = clean(title)
    book.properties.created = book.properties.modified = _STILL
    return book


def head(sheet: Any, columns: Sequence[Column], row: int = 1) -> None:
    """Set a dark head and the widths of columns."""
    for index, column in enumerate(columns, 1):
        cell = sheet.cell(row, index)
        put(cell, column.name)
        cell.fill, cell.font, cell.alignment = HEAD, HEAD_FONT, Alignment(vertical="center")
        sheet.column_dimensions[get_column_letter(index)].width = column.width


def landscape(sheet: Any, repeated: str = "1:1") -> None:
    """Print a sheet as wide as the page, across; `repeated` rows stand on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = repeated


def put(cell: Cell, value: Value) -> None:
    """Write a value; a text stays a text."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = clean(value)
    if cell.value:
        cell.data_type = "s"
        cell.quotePrefix = safe(value) != value


def clean(text: str) -> str:
    """Return a text without the signs that XML cannot hold."""
    cleaned: str = ILLEGAL_CHARACTERS_RE.sub("", text)
    return cleaned


def finish(book: Workbook, part: Callable[[str, bytes], bytes] = lambda _, data: data) -> bytes:
    """Save a workbook without the time of day; `part` may change its parts, by name."""
    saved, still = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with (
        zipfile.ZipFile(saved) as source,
        zipfile.ZipFile(still, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=_order):
            data = part(name, source.read(name))
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + _STILL.isoformat().encode() + b"Z", data)
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return still.getvalue()


def _order(name: str) -> tuple[bool, str]:
    """Put the list of types first, as readers expect."""
    return name != "[Content_Types].xml", name
