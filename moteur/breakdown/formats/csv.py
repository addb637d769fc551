"""CSV for spreadsheets and programs: one row an element.

A value that a spreadsheet would take for a formula gets an apostrophe before it. What a
person refused is there, with its state.
"""

from collections.abc import Iterator

from moteur.breakdown.model import Breakdown
from moteur.engines import cells

MEDIA_TYPE = cells.CSV
COLUMNS = (
    "scene", "set", "int_ext", "day_night", "category", "name", "evidence", "confidence",
    "origin", "state",
)  # fmt: skip


def write(breakdown: Breakdown) -> bytes:
    """Return the CSV."""
    return cells.write([COLUMNS, *_rows(breakdown)])


def _rows(breakdown: Breakdown) -> Iterator[tuple[str, ...]]:
    for sheet in breakdown.sheets:
        for tag in sheet.tags:
            yield (
                sheet.number, sheet.set, sheet.setting, sheet.time, tag.category, tag.name,
                tag.evidence, f"{tag.confidence:.2f}", tag.origin, tag.state,
            )  # fmt: skip
