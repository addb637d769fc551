"""Cells: texts that a spreadsheet must not take for formulas, and tables of them as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple

CSV = "text/csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Column(NamedTuple):
    """A column: its head, its width in characters, and whether its text wraps."""

    name: str
    width: float
    wide: bool = False


def safe(value: str) -> str:
    """Return a value that no spreadsheet takes for a formula: ``=1+1`` -> ``'=1+1``.

    Source: OWASP, "CSV injection".
    """
    return f"'{value}" if value.lstrip(" \u00a0").startswith(_FORMULA) else value


def write(rows: Iterable[Sequence[str | int | float]]) -> bytes:
    """Return a table as CSV: UTF-8 with a byte order mark, commas, CRLF.

    That is what spreadsheets open without asking.
    """
    buffer = io.StringIO(newline="")
    lines = csv.writer(buffer, lineterminator="\r\n")
    lines.writerows([safe(v) if isinstance(v, str) else v for v in row] for row in rows)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()
