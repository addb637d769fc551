"""A workbook in the making: formulas that carry their value, and bytes that repeat.

A spreadsheet computes formulas anew; whoever reads the file without one finds the value that
was computed here. Texts stay texts whatever they begin with (ECMA-376-1, 18.8.45).
"""

import datetime
import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from moteur.engines import workbook

MEDIA_TYPE = workbook.XLSX
_FORMULA = re.compile(r'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?/?>(?:</v>)?')
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_INK, _PALE, _LINE = "1C1B1A", "EFEBE4", "B5AFA6"


class Formula(NamedTuple):
    """A formula, without its equals sign, and what it comes to."""

    text: str
    value: Fraction | int


Value = str | int | Fraction | datetime.date | Formula | None


class Column(NamedTuple):
    """A column: its head, its width in characters, its number format, whether text wraps."""

    name: str
    width: float
    form: str = "General"
    wide: bool = False


class Sheet:
    """A sheet that rows are added to, from the first one down."""

    def __init__(self, sheet: Any, columns: Sequence[Column], fixed: int) -> None:
        self.sheet, self.columns = sheet, columns
        self.row = 0
        self.values: dict[str, Fraction | int] = {}
        for index, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(index)].width = column.width
        self.add([column.name for column in columns], "head")
        sheet.freeze_panes = sheet.cell(2, fixed + 1)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_title_rows = "1:1"

    def add(self, values: Sequence[Value], style: str = "line") -> int:
        """Add a row in a style: head, section, line, sum or total; return its number."""
        self.row += 1
        for index, column in enumerate(self.columns, 1):
            value = values[index - 1] if index <= len(values) else None
            cell = self.sheet.cell(self.row, index)
            self._put(cell, value)
            _dress(cell, column, style, isinstance(value, str))
        return self.row

    def filter(self) -> None:
        """Let readers filter the rows."""
        last = get_column_letter(len(self.columns))
        self.sheet.auto_filter.ref = f"A1:{last}{max(1, self.row)}"

    def _put(self, cell: Cell, value: Value) -> None:
        if isinstance(value, Formula):
            cell.value = f"={value.text}"
            self.values[cell.coordinate] = value.value
        elif isinstance(value, str):
            text = ILLEGAL_CHARACTERS_RE.sub("", value)
            cell.value = text
            if text:
                cell.data_type = "s"
                cell.quotePrefix = text.lstrip(" \u00a0").startswith(_FORMULA_SIGNS)
        elif isinstance(value, Fraction):
            cell.value = plain(value)
        else:
            cell.value = value


class Book:
    """A workbook in the making."""

    def __init__(self, title: str) -> None:
        self.book = workbook.begin(title)
        self.sheets: list[Sheet] = []

    def sheet(self, name: str, columns: Sequence[Column], fixed: int = 0) -> Sheet:
        """Add a sheet; `fixed` columns stay in sight."""
        self.sheets.append(Sheet(self.book.create_sheet(name[:31]), columns, fixed))
        return self.sheets[-1]

    def write(self) -> bytes:
        """Return the file."""
        return workbook.finish(self.book, self._part)

    def _part(self, name: str, data: bytes) -> bytes:
        """Return a part of the file with what its formulas come to."""
        number = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
        if not number:
            return data
        values = self.sheets[int(number[1]) - 1].values

        def filled(match: re.Match[str]) -> str:
            return f"{match[1]}<v>{plain(Fraction(values[match[2]]))!r}</v>"

        return _FORMULA.sub(filled, data.decode()).encode()


def plain(value: Fraction) -> int | float:
    """Return a number as a spreadsheet keeps it."""
    return value.numerator if value.denominator == 1 else float(value)


def _dress(cell: Cell, column: Column, style: str, text: bool) -> None:
    """Give a cell the looks of its row."""
    cell.alignment = Alignment(
        vertical="center" if style == "head" else "top",
        wrap_text=column.wide or style == "head",
    )
    if style == "head":
        cell.fill = PatternFill("solid", fgColor=_INK)
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF", size=10)
        return
    if not text:
        cell.number_format = column.form
    if style in ("section", "total"):
        cell.fill = PatternFill("solid", fgColor=_PALE)
    if style != "line":
        cell.font = Font(bold=True)
    if style in ("sum", "total"):
        cell.border = Border(top=Side("thin", color=_INK))
    elif style == "line":
        cell.border = Border(bottom=Side("hair", color=_LINE))
