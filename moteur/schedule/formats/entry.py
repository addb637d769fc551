"""Entries: a row of a table read by the kinds of its cells, each mistake with its cell."""

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from fractions import Fraction

from moteur.film.errors import BadInput
from moteur.schedule.formats import dates, values
from moteur.schedule.formats.amounts import Purse
from moteur.schedule.formats.dates import Order
from moteur.schedule.formats.table import Row
from moteur.schedule.names import fold

_SERIAL = re.compile(r"\d{4,6}(?:\.\d+)?")


@dataclass(frozen=True)
class Manner:
    """How this production writes: its money, and which number of a date comes first."""

    purse: Purse
    first: Order | None = None


@dataclass
class Entry:
    """A row, read with a manner; `paid_in` gathers the currency of its amounts."""

    row: Row
    manner: Manner
    orders: Mapping[str, Order | None] = field(default_factory=dict)
    paid_in: str = ""

    def text(self, column: str) -> str:
        """Return a cell's text."""
        return self.row[column]

    def list(self, column: str) -> tuple[str, ...]:
        """Return the entries of a cell, which semicolons separate."""
        return tuple(self.row.list(column))

    def where(self, column: str) -> str:
        """Return where a cell stands."""
        return self.row.where(column)

    def amount(self, column: str) -> int:
        """Read an amount; return minor units of the production's currency."""
        minor, code = self.manner.purse.amount(self.row[column], self.where(column))
        if code and self.paid_in and code != self.paid_in:
            raise BadInput(
                f"{code} and {self.paid_in} in one row", self.where(column), "use one of the two"
            )
        self.paid_in = self.paid_in or code
        return minor

    def date(self, column: str) -> datetime.date | None:
        """Read a date; None for an empty cell."""
        if not self.row[column]:
            return None
        return dates.date(self._dated(column, self.row[column]), *self._how(column))

    def dates(self, column: str) -> tuple[datetime.date, ...]:
        """Read dates and ranges of dates, which semicolons separate."""
        entries = [self._dated(column, entry) for entry in self.row.list(column)]
        return dates.dates(entries, *self._how(column))

    def whole(self, column: str) -> int | None:
        """Read a whole number; None for an empty cell."""
        text = self.row[column]
        return values.whole(text, self.where(column), column) if text else None

    def minutes(self, column: str) -> int:
        """Read a length of time; 0 for an empty cell."""
        return values.minutes(self.row[column] or "0", self.where(column))

    def degrees(self, column: str, most: int) -> float | None:
        """Read degrees; None for an empty cell."""
        text = self.row[column]
        return values.degrees(text, self.where(column), most) if text else None

    def yes(self, column: str) -> bool:
        """Read yes or no; an empty cell is no."""
        return values.yes(self.row[column], self.where(column))

    def one_of(self, column: str, words: Mapping[str, str], default: str = "") -> str:
        """Return what a word stands for; `default` for an empty cell, where there is one."""
        text = self.row[column]
        if not text and default:
            return default
        known = {fold(word): value for word, value in words.items()}
        if fold(text) not in known:
            said = f"“{text}” means nothing here" if text else f"no {column}"
            raise BadInput(
                said, self.where(column), f"use {', '.join(dict.fromkeys(words.values()))}"
            )
        return known[fold(text)]

    def _how(self, column: str) -> tuple[str, Order | None]:
        return self.where(column), self.orders.get(column, self.manner.first)

    def _dated(self, column: str, text: str) -> str:
        """Return a date that a spreadsheet kept as a number of days in a form that is read."""
        if self.row.epoch is None or not _SERIAL.fullmatch(text):
            return text
        return str(self.row.epoch + datetime.timedelta(days=int(float(text))))


def entries(rows: Iterable[Row], manner: Manner, dated: Sequence[str] = ()) -> Iterator[Entry]:
    """Yield entries; the columns in `dated` tell by themselves how their dates are written."""
    rows = list(rows)
    orders = {
        column: dates.order(
            ((row[column], row.where(column)) for row in rows if row[column]), manner.first
        )
        for column in dated
    }
    for row in rows:
        yield Entry(row, manner, orders)


class Once:
    """Refuse a name that is missing, or stands twice."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.seen: dict[str, str] = {}

    def add(self, name: str, where: str) -> str:
        """Return a name that is there and is new; raise BadInput for another."""
        if not name:
            raise BadInput(f"no {self.kind}", where, f"write a {self.kind} or remove the row")
        if fold(name) in self.seen:
            raise BadInput(
                f"the {self.kind} “{name}” stands already in {self.seen[fold(name)]}",
                where,
                "keep one of the two",
            )
        self.seen[fold(name)] = where
        return name


def known(name: str, names: Collection[str], where: str, listed: str) -> None:
    """Raise BadInput for a name that is not among `names`, with the nearest one."""
    folded = {fold(one): one for one in names}
    if fold(name) in folded:
        return
    near = get_close_matches(fold(name), folded, 1)
    then = f"did you mean {folded[near[0]]}?" if near else f"add it to {listed}"
    raise BadInput(f"“{name}” is not in {listed}", where, then)


def rate(entry: Entry, column: str) -> Fraction:
    """Read what a unit of a currency is worth: ``0.92`` or ``0,92``, above nothing."""
    text = entry.text(column).replace(",", ".")
    if not re.fullmatch(r"\d{1,9}(?:\.\d{1,12})?", text) or not Fraction(text):
        raise BadInput(
            f"“{entry.text(column)}” is no rate of exchange",
            entry.where(column),
            "write it as 0.92",
        )
    return Fraction(text)
