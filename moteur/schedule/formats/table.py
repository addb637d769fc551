"""Tables as a spreadsheet saves them: CSV with commas or semicolons, each row with its line."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from moteur.film.errors import BadInput

LARGEST, MOST_ROWS = 1_000_000, 2_000


@dataclass(frozen=True)
class Row:
    """A row's cells by column, and where it stands, as ``people.csv:3``."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def list(self, column: str) -> list[str]:
        """Return the entries of a cell, which semicolons separate."""
        return [" ".join(e.split()) for e in self[column].split(";") if e.strip()]


def read(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of a table, empty ones left out; none where there is no file.

    Column names may be in any case and order; a column called ``notes`` is for people.
    Raise BadInput for what is no table, or has a column that means nothing.
    """
    if not path.exists():
        return
    lines = csv.reader(_text(path).splitlines(keepends=True), delimiter=_separator(path))
    header: list[str] = []
    rows = 0
    try:
        for cells in lines:
            where = f"{path.name}:{lines.line_num}"
            tidy = [" ".join(cell.split()) for cell in cells]
            if not any(tidy):
                continue
            if not header:
                header = _header(tidy, columns, where)
                continue
            if any(tidy[len(header) :]):
                raise BadInput(
                    f"{len(tidy)} cells under {len(header)} columns",
                    where,
                    "put cells that hold a separator in double quotes",
                )
            rows += 1
            if rows > MOST_ROWS:
                raise BadInput(f"more than {MOST_ROWS} rows", where, "split or shorten the table")
            yield Row(where, dict(zip(header, tidy, strict=False)))
    except csv.Error as error:
        where = f"{path.name}:{lines.line_num}"
        raise BadInput(f"not a CSV table ({error})", where, "save it as CSV, UTF-8") from None


def read_text(path: Path) -> str:
    """Return a text file as people's programs save it: UTF-8, UTF-16 or Windows-1252."""
    return _text(path)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput("more than 1 MB", path.name, "save only the table's own rows")
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"cannot be read ({error.strerror})", path.name, "check the file") from None
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise BadInput("not a text file", path.name, "save it as CSV, UTF-8")
    return text


def _separator(path: Path) -> str:
    """Return what separates the header's columns, which have no commas in their names."""
    header = next((line for line in _text(path).splitlines() if line.strip()), "")
    return max(",;\t", key=header.count)


def _header(cells: Sequence[str], columns: Sequence[str], where: str) -> list[str]:
    names = [cell.lower().replace(" ", "_").replace("-", "_") for cell in cells]
    for name in names:
        if name and name not in (*columns, "notes", "note"):
            raise BadInput(
                f"“{name}” is no column of this table", where, f"use {', '.join(columns)} or notes"
            )
    if columns[0] not in names:
        raise BadInput(f"no column “{columns[0]}”", where, f"begin with {','.join(columns)}")
    return names
