"""Tables as a spreadsheet saves them, CSV or XLSX: each row with where it stands."""

import csv
import datetime
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from moteur.film.errors import BadInput
from moteur.schedule.formats import letters, spreadsheet

LARGEST, MOST_ROWS = 1_000_000, 2_000
_OTHERS = (".ods", ".xls", ".xlsb", ".numbers", ".tsv", ".txt")
_SEPARATORS = ",;\t|"
_SEP_LINE = re.compile(r"\"?sep=(.)\"?\s*", re.IGNORECASE)
_NOTES = ("notes", "note")


@dataclass(frozen=True)
class Row:
    """A row's cells by column, and where it stands: ``people.csv:3``, ``people.xlsx!C4``."""

    file: str
    line: int
    cells: Mapping[str, str]
    letters: Mapping[str, str] = field(default_factory=dict)
    epoch: datetime.date | None = None

    @property
    def source(self) -> str:
        """Return where the row stands, as ``people.csv:3``."""
        return f"{self.file}:{self.line}"

    def where(self, column: str) -> str:
        """Return where a cell stands: ``people.csv:3, day_rate``, ``people.xlsx!C4``."""
        if self.letters:
            return f"{self.file}!{self.letters.get(column, 'A')}{self.line}"
        return f"{self.source}, {column}"

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def list(self, column: str) -> list[str]:
        """Return the entries of a cell, which semicolons separate."""
        return [" ".join(e.split()) for e in self[column].split(";") if e.strip()]


def read(folder: Path, stem: str, columns: Sequence[str]) -> list[Row]:
    """Return the rows of ``stem.csv`` or ``stem.xlsx``, empty ones left out; none without a file.

    Column names may be in any case and order; a column called ``notes`` is for people.
    Raise BadInput for what is no table, has a column that means nothing, or stands twice.
    """
    path = _find(folder, stem)
    if path is None:
        return []
    data = read_bytes(path, spreadsheet.LARGEST if path.suffix == ".xlsx" else LARGEST)
    zero: datetime.date | None = None
    found: list[Row] = []
    head: list[str] = []
    for line, cells in grid(data, path.name):
        if not head:
            head = _head(cells, columns, path.name, line)
            zero = spreadsheet.epoch(data) if path.suffix == ".xlsx" else None
            continue
        row = _row(path.name, line, head, cells, zero)
        if len(found) == MOST_ROWS:
            raise BadInput(f"more than {MOST_ROWS} rows", row.source, "split or shorten the table")
        found.append(row)
    return found


def grid(data: bytes, name: str) -> spreadsheet.Grid:
    """Yield the number and the tidy texts of each row that holds something, CSV or XLSX."""
    rows = spreadsheet.rows(data, name) if name.lower().endswith(".xlsx") else _csv(data, name)
    for line, cells in rows:
        tidy = [" ".join(letters.mended(cell).replace("\ufeff", "").split()) for cell in cells]
        if any(tidy):
            yield line, tidy


def read_bytes(path: Path, most: int = LARGEST) -> bytes:
    """Return a file's bytes; raise BadInput where it is too large or cannot be read."""
    try:
        if path.stat().st_size > most:
            said = f"more than {most // 1_000_000} MB"
            raise BadInput(said, path.name, "save only the table's own rows")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"cannot be read ({error.strerror})", path.name, "check the file") from None


def read_text(path: Path) -> str:
    """Return a text file as people's programs save it."""
    return letters.decode(read_bytes(path), path.name)


def _find(folder: Path, stem: str) -> Path | None:
    found = [path for suffix in (".csv", ".xlsx") if (path := folder / f"{stem}{suffix}").exists()]
    if len(found) == 2:
        raise BadInput(
            f"{found[0].name} and {found[1].name} are both there", found[0].parent.name, "keep one"
        )
    for suffix in _OTHERS:
        if not found and (folder / f"{stem}{suffix}").exists():
            raise BadInput(
                "is not read", f"{stem}{suffix}", f"save it as {stem}.csv or {stem}.xlsx"
            )
    return found[0] if found else None


def _csv(data: bytes, name: str) -> spreadsheet.Grid:
    text = letters.decode(data, name)
    separator, text = _separator(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in lines:
            yield lines.line_num, cells
    except csv.Error as error:
        where = f"{name}:{lines.line_num}"
        raise BadInput(f"not a CSV table ({error})", where, "save it as CSV, UTF-8") from None


def _separator(text: str) -> tuple[str, str]:
    """Return what separates the columns, and the text; Excel's line ``sep=;`` is emptied."""
    lines = io.StringIO(text, newline="")
    for line in lines:
        said = _SEP_LINE.fullmatch(line)
        if said:
            return said.group(1), text.replace(line, "\n", 1)
        if line.strip():
            return max(_SEPARATORS, key=line.count), text
    return ",", text


def _head(cells: Sequence[str], columns: Sequence[str], file: str, line: int) -> list[str]:
    names = [re.sub(r"[\s\-]+", "_", cell.strip().lower()) for cell in cells]
    where = f"{file}:{line}"
    for index, name in enumerate(names):
        if name and name not in (*columns, *_NOTES):
            near = get_close_matches(name, columns, 1)
            raise BadInput(
                f"“{name}” is no column of this table",
                where,
                f"did you mean {near[0]}?" if near else f"use {', '.join(columns)} or notes",
            )
        if name and name in names[:index]:
            raise BadInput(f"two columns are called “{name}”", where, "keep one of the two")
    if columns[0] not in names:
        raise BadInput(f"no column “{columns[0]}”", where, f"begin with {','.join(columns)}")
    return names


def _row(
    file: str, line: int, head: Sequence[str], cells: Sequence[str], zero: datetime.date | None
) -> Row:
    places = {name: spreadsheet.column(index) for index, name in enumerate(head)} if zero else {}
    row = Row(file, line, dict(zip(head, cells, strict=False)), places, zero)
    for index, text in enumerate(cells):
        if not text or (index < len(head) and head[index]):
            continue
        if zero:
            where = f"{file}!{spreadsheet.column(index)}{line}"
            raise BadInput(f"“{text}” stands under no column", where, "name the column")
        raise BadInput(
            f"{len(cells)} cells under {len(head)} columns",
            row.source,
            "put cells that hold a separator in double quotes",
        )
    return row
