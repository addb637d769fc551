"""Strips as a spreadsheet places them: each under a day break, at a cell of its own."""

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.schedule.formats import board, spreadsheet, table
from moteur.schedule.formats.amounts import Purse
from moteur.schedule.formats.dates import Order
from moteur.schedule.formats.entry import Entry, Manner, entries
from moteur.schedule.model import Strip
from moteur.schedule.names import fold
from moteur.schedule.reports.words import word

HEAD_WITHIN = 30
_LANGUAGES = ("en", "fr")
_HEADS = {fold(name): key for lang in _LANGUAGES for key, name in board.heads(lang).items()}
_MAIN = {fold(word("Main unit", language)) for language in _LANGUAGES} | {"", "MAIN"}
_BONEYARD = {fold(word("Boneyard", language)) for language in _LANGUAGES}
# Day breaks have these cells too, so that a sheet sorted by one of them scatters the breaks.
_SORTABLE = ("set", "cast", "start", "minutes", "eighths")
_WORDS = ("set", "cast")


@dataclass(frozen=True)
class Break:
    """A row that begins a day of a unit; no date is the boneyard's."""

    where: str
    date: datetime.date | None
    unit: str


@dataclass(frozen=True)
class Placed:
    """A strip, the day break above it, and what its own cells say; None where they are gone."""

    strip: Strip
    where: str
    under: Break | None
    date: datetime.date | None
    date_where: str
    unit: str | None


@dataclass(frozen=True)
class Board:
    """All strips of a spreadsheet from top to bottom; `in_days` says that breaks part them."""

    strips: tuple[Placed, ...]
    in_days: bool


def read(
    data: bytes, name: str, strips: Sequence[Strip], units: Collection[str], first: Order | None
) -> Board:
    """Read a board; each of `strips` stands in it once. Raise BadInput where one does not."""
    found: list[Placed] = []
    breaks: list[Break] = []
    counts: list[int] = []
    rows = list(entries(_rows(data, name), Manner(Purse("EUR"), first), ("date",)))
    known = _Known(strips)
    for entry in rows:
        if entry.text("id") or entry.text("scene"):
            found.append(_placed(entry, known, breaks[-1] if breaks else None, units))
        elif entry.text("date") or fold(entry.text("set")) in _BONEYARD:
            unit = _unit(entry, units) if entry.text("date") else ""
            breaks.append(Break(entry.where("date"), entry.date("date"), unit))
            counts.append(len(found))
    known.all_there(name)
    if not counts or counts[0] == len(found) or _in_one(counts, len(found)) or _sorted(rows):
        return Board(tuple(found), in_days=False)
    if counts[0]:
        raise BadInput(
            f"scene {found[0].strip.number} stands above the first day",
            found[0].where,
            "move it under a day",
        )
    return Board(tuple(found), in_days=True)


def _rows(data: bytes, name: str) -> Iterator[table.Row]:
    """Yield the rows under the board's head, with what a head calls each column."""
    excel = name.lower().endswith(".xlsx")
    head: dict[str, int] = {}
    zero: datetime.date | None = None
    for number, (line, cells) in enumerate(table.grid(data, name)):
        if not head:
            head = _head(cells)
            zero = spreadsheet.epoch(data) if excel and head else None
            if number == HEAD_WITHIN:
                break
            continue
        letters = {key: spreadsheet.column(index) for key, index in head.items()} if excel else {}
        own = {key: cells[index] for key, index in head.items() if index < len(cells)}
        yield table.Row(name, line, own, letters, zero)
    if not head:
        raise BadInput(
            "no columns “Scene” and “Date”", name, "read back the strip board as it was written"
        )


def _head(cells: Sequence[str]) -> dict[str, int]:
    """Return the columns of a head by their keys; nothing where it is no head."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        key = _HEADS.get(fold(cell))
        if key:
            found.setdefault(key, index)
    return found if {"scene", "date"} <= set(found) else {}


class _Known:
    """The strips that are looked for, and where each was found."""

    def __init__(self, strips: Sequence[Strip]) -> None:
        self.strips = strips
        self.by_id = {strip.id: strip for strip in strips}
        self.seen: dict[str, str] = {}

    def find(self, id_: str, number: str, where: str) -> Strip:
        """Return the strip of a row; raise BadInput for none, and for one that was found."""
        same = [strip for strip in self.strips if fold(strip.number) == fold(number)]
        if id_ and id_ not in self.by_id:
            raise BadInput(f"“{id_}” is no scene of the schedule", where, "remove the row")
        if not id_ and len(same) != 1:
            said = "stands for several scenes" if same else "is no scene of the schedule"
            then = "fill in its Id" if same else "write its number, or remove the row"
            raise BadInput(f"“{number}” {said}", where, then)
        strip = self.by_id[id_] if id_ else same[0]
        if strip.id in self.seen:
            raise BadInput(
                f"scene {strip.number} stands already in {self.seen[strip.id]}",
                where,
                "keep one of the two",
            )
        self.seen[strip.id] = where
        return strip

    def all_there(self, name: str) -> None:
        """Raise BadInput where a strip was not found."""
        left = [strip.number for strip in self.strips if strip.id not in self.seen]
        if left:
            said = f"{', '.join(left[:12])}{' ...' if len(left) > 12 else ''}"
            count = "scene is" if len(left) == 1 else "scenes are"
            raise BadInput(f"{len(left)} {count} missing: {said}", name, "put the rows back")


def _placed(entry: Entry, known: _Known, under: Break | None, units: Collection[str]) -> Placed:
    column = "scene" if entry.text("scene") else "id"
    strip = known.find(entry.text("id"), entry.text("scene"), entry.where(column))
    has_unit = "unit" in entry.row.cells
    return Placed(
        strip,
        entry.where(column),
        under,
        entry.date("date"),
        entry.where("date"),
        _unit(entry, units) if has_unit else None,
    )


def _unit(entry: Entry, units: Collection[str]) -> str:
    said = fold(entry.text("unit"))
    if said in _MAIN:
        return ""
    names: Mapping[str, str] = {fold(unit): unit for unit in units}
    if said not in names:
        then = f"write {', '.join(unit for unit in units if unit)}" if any(units) else "empty it"
        raise BadInput(f"“{entry.text('unit')}” is no unit", entry.where("unit"), then)
    return names[said]


def _in_one(counts: Sequence[int], strips: int) -> bool:
    """Say whether of three breaks or more one alone has strips: nobody shoots all in a day."""
    lengths = [end - start for start, end in zip(counts, [*counts[1:], strips], strict=True)]
    return len(lengths) > 2 and max(lengths) == strips


def _sorted(rows: Sequence[Entry]) -> bool:
    """Say whether somebody sorted the sheet by a column that breaks have too."""
    days = sum(not entry.text("scene") and bool(entry.text("date")) for entry in rows)
    for column in _SORTABLE if days > 1 else ():
        keys = [_key(entry.text(column)) for entry in rows if entry.text(column)]
        # Numbers fall from a day's sum to its strips', so that few rows prove nothing.
        telling = column in _WORDS or len(rows) > 3 * days
        if telling and len(set(keys)) > 2 and keys in (sorted(keys), sorted(keys, reverse=True)):
            return True
    return False


def _key(text: str) -> tuple[int, str]:
    """Return what a spreadsheet sorts by: numbers first, then letters without signs."""
    if text.isdecimal():
        return int(text), ""
    return 10**9, "".join(letter for letter in fold(text) if letter.isalnum())
