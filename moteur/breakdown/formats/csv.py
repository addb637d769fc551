"""CSV for spreadsheets and programs: one row an element.

UTF-8 with a byte order mark, commas, CRLF: what spreadsheets open without asking. A value
that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
injection"). What a person refused is there, with its state.
"""

import csv
import io
from collections.abc import Iterator

from moteur.breakdown.model import Breakdown

MEDIA_TYPE = "text/csv"
COLUMNS = (
    "scene", "set", "int_ext", "day_night", "category", "name", "evidence", "confidence",
    "origin", "state",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(breakdown: Breakdown) -> bytes:
    """Return the CSV."""
    buffer = io.StringIO(newline="")
    rows = csv.writer(buffer, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    rows.writerows([safe(value) for value in row] for row in _rows(breakdown))
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def safe(value: str) -> str:
    """Return a value that no spreadsheet takes for a formula: ``=1+1`` -> ``'=1+1``."""
    return f"'{value}" if value.lstrip(" \u00a0").startswith(_FORMULA) else value


def _rows(breakdown: Breakdown) -> Iterator[tuple[str, ...]]:
    for sheet in breakdown.sheets:
        for tag in sheet.tags:
            yield (
                sheet.number, sheet.set, sheet.setting, sheet.time, tag.category, tag.name,
                tag.evidence, f"{tag.confidence:.2f}", tag.origin, tag.state,
            )  # fmt: skip
