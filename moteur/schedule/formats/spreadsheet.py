"""Spreadsheets: the first sheet of an XLSX file as rows of text, with their cells' names.

An XLSX file is a ZIP of XML (ECMA-376-1). It comes from strangers: what it unpacks to, its
entities, rows and columns are limited before anything is read.
"""

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from moteur.film.errors import BadInput

LARGEST, UNPACKED, PARTS = 2_000_000, 20_000_000, 500
MOST_ROWS, MOST_COLUMNS = 10_000, 60
# A currency in a number's format: [$€-40C] and [$USD] name one, "USD" in quotes too. The plain
# $ of the built-in formats stands for whatever the reader's country uses, and names none.
_CURRENCY = re.compile(r'\[\$([^\]\-]+)(?:-[0-9A-Fa-f]+)?\]|"\s*([A-Z]{3})\s*"')
# A cell that holds something: one of format alone closes itself.
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_WRONG = "cannot be read as a spreadsheet"
_AGAIN = "save it again as XLSX, or as CSV"

_LAST = b"BH"  # the letters of column 60

Grid = Iterator[tuple[int, list[str]]]


def rows(data: bytes, name: str) -> Grid:
    """Yield the number and the texts of each row of the first sheet that holds something.

    Dates become ``2027-03-04``, times ``8:30``, true ``yes``, an amount takes its format's
    currency along. Raise BadInput for what is no workbook, is too large, or has a formula
    without a result.
    """
    _limits(data, name)
    # openpyxl is slow to load, and tables are mostly CSV.
    from openpyxl import load_workbook  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            formulas = load_workbook(io.BytesIO(data), read_only=True)
            _within(data, book.worksheets[0]._worksheet_path, name)
            yield from _rows(book.worksheets[0], formulas.worksheets[0], name)
        except BadInput:
            raise
        except Exception as error:  # the library meets a broken file with errors of every kind
            raise BadInput(f"{_WRONG} ({type(error).__name__})", name, _AGAIN) from None


def epoch(data: bytes) -> datetime.date:
    """Return the date that serial number 0 stands for: in 1899, or in 1904 on old Macs."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        book = parts.read("xl/workbook.xml") if "xl/workbook.xml" in parts.namelist() else b""
    old = re.search(rb"date1904\s*=\s*[\"'](?:1|true)", book)
    return datetime.date(1904, 1, 1) if old else datetime.date(1899, 12, 30)


def column(index: int) -> str:
    """Return the letters of a column counted from 0: 0 -> ``A``, 27 -> ``AB``."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _limits(data: bytes, name: str) -> None:
    if len(data) > LARGEST:
        raise BadInput("more than 2 MB", name, "save only the table's own rows")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            every = parts.infolist()
            if len(every) > PARTS or sum(part.file_size for part in every) > UNPACKED:
                raise BadInput("unpacks to more than 20 MB", name, "save only the table's own rows")
            for part in every:
                if part.filename.endswith((".xml", ".rels")) and _entities(parts.read(part)):
                    raise BadInput("defines entities, which a table never does", name, _AGAIN)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise BadInput(_WRONG, name, _AGAIN) from None
    except zipfile.zlib.error:  # type: ignore[attr-defined]
        raise BadInput(_WRONG, name, _AGAIN) from None


def _entities(xml: bytes) -> bool:
    return b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or b"<\0!\0D\0O\0C" in xml


def _within(data: bytes, part: str, name: str) -> None:
    """Raise BadInput for a cell beyond the rows and columns that are read."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for letters, number in _CELL.findall(parts.read(part)):
            where = f"{name}!{letters.decode()}{number.decode()}"
            if int(number) > MOST_ROWS:
                raise BadInput(f"more than {MOST_ROWS} rows", where, "leave some out")
            if (len(letters), letters) > (len(_LAST), _LAST):
                raise BadInput(f"more than {MOST_COLUMNS} columns", where, "leave some out")


def _rows(sheet: Any, formulas: Any, name: str) -> Grid:
    most = {"max_row": MOST_ROWS, "max_col": MOST_COLUMNS}
    pairs = zip(sheet.iter_rows(**most), formulas.iter_rows(**most), strict=False)
    for number, (cells, written) in enumerate(pairs, 1):
        where = [f"{name}!{column(index)}{number}" for index in range(len(cells))]
        texts = [_text(*cell) for cell in zip(cells, written, where, strict=False)]
        if any(texts):
            yield number, texts


def _text(cell: Any, written: Any, where: str) -> str:
    """Return what stands in a cell, as a person would have written it."""
    value = cell.value
    if value is None:
        if written.value is not None:
            raise BadInput(
                "a formula without a result", where, "open and save it, or write the value"
            )
        return ""
    if cell.data_type == "e":
        raise BadInput(f"the formula gives {value}", where, "write the value")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format or ""))
    return _moment(value) or str(value)


def _number(value: float, format_: str) -> str:
    """Write a number with the fifteen digits that a spreadsheet keeps."""
    plain = format(Decimal(f"{value:.15g}"), "f")
    found = _CURRENCY.search(format_)
    return f"{plain} {found.group(1) or found.group(2)}" if found else plain


def _moment(value: object) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return f"{value.hour}:{value.minute:02d}"
    if isinstance(value, datetime.timedelta):
        hours, minutes = divmod(round(value.total_seconds() / 60), 60)
        return f"{hours}:{minutes:02d}"
    return ""
