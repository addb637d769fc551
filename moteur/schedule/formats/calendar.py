"""The calendar: ``calendar.toml``, when the crew shoots and what its day costs."""

import datetime
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from moteur.film.errors import BadInput
from moteur.schedule.formats import dates, table, values
from moteur.schedule.formats.amounts import Purse
from moteur.schedule.formats.entry import Once
from moteur.schedule.model import Calendar, Overtime, Unit

DEFAULT_START = datetime.date(2027, 3, 1)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_JOURS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_ORDERS = ("day-first", "month-first")
TABLES = ("units", "overtime")

Reader = Callable[[Any, str], Any]


@dataclass(frozen=True)
class Said:
    """What a file says by key, and its text, to find where it says so."""

    file: str
    text: str
    values: Mapping[str, Any]

    def where(self, key: str, table_: str = "", index: int = 0) -> str:
        """Return where a key stands, of the table counted from 0 that is called so."""
        inside, seen = "", -1
        for line, row in enumerate(self.text.splitlines(), 1):
            head = re.match(r'\s*\[+\s*"?([^\]"]+?)"?\s*\]', row)
            if head:
                inside = head.group(1)
                seen += inside == table_
            at = inside == table_ and (not table_ or seen == index)
            if at and re.match(rf'\s*\[*\s*"?{re.escape(key)}"?\s*[\]=.]', row):
                return f"{self.file}:{line}"
        return f"{self.file}:{self._table(table_ or key)}"

    def _table(self, name: str) -> int:
        rows = enumerate(self.text.splitlines(), 1)
        return next((n for n, row in rows if re.match(rf"\s*\[+\s*{re.escape(name)}\b", row)), 1)


def load(path: Path) -> Said:
    """Read a calendar's TOML; nothing where there is no file."""
    text = table.read_text(path).replace("\r\n", "\n") if path.exists() else ""
    try:
        return Said(path.name, text, tomllib.loads(text, parse_float=Decimal))
    except (ValueError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{path.name}:{line.group(1) if line else len(text.splitlines())}"
        raise BadInput(
            "not TOML", where, 'write lines as day_minutes = 600, dates and words in "quotes"'
        ) from None


def order(said: Said) -> dates.Order | None:
    """Return which number comes first in dates written as 04/03/2027, where the file says so."""
    value = said.values.get("dates")
    if value is not None and value not in _ORDERS:
        raise BadInput(
            f"“{value}” is no order of dates", said.where("dates"), f"write {' or '.join(_ORDERS)}"
        )
    return value


def read(said: Said, purse: Purse, start: datetime.date | None) -> Calendar:
    """Return a calendar; where a key or the whole file is missing, the defaults stand.

    `start` is the production's, used where the file has none. Money is in whole units.
    """
    readers = _readers(purse, order(said))
    found: dict[str, Any] = {}
    for key, value in said.values.items():
        where = said.where(key)
        if key in TABLES:
            found[key] = _tables(said, key, value, readers)
        elif key != "dates":
            found[key] = _reader(key, readers, (*KEYS, "dates", *TABLES), where)(value, where)
    calendar = Calendar(**{"start": start or DEFAULT_START, **found})
    _sound(calendar, said)
    return calendar


def _reader(key: str, readers: Mapping[str, Reader], keys: tuple[str, ...], where: str) -> Reader:
    if key not in keys:
        raise BadInput(f"“{key}” means nothing here", where, f"use {', '.join(keys)}")
    return readers[key]


def _tables(said: Said, name: str, value: Any, readers: Mapping[str, Reader]) -> tuple[Any, ...]:
    """Read ``[[units]]`` or ``[[overtime]]``."""
    keys, made = (UNIT, Unit) if name == "units" else (OVERTIME, Overtime)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise BadInput(f"“{name}” is no table", said.where(name), f"begin it with [[{name}]]")
    found, names = [], Once("unit")
    for index, one in enumerate(value):
        fields = {
            key: _reader(key, readers, keys, said.where(key, name, index))(
                entry, said.where(key, name, index)
            )
            for key, entry in one.items()
        }
        for key in keys[: 1 if name == "units" else 2]:
            if key not in fields:
                raise BadInput(f"no {key}", said.where("", name, index), f"write {key} = ...")
        if name == "units":
            names.add(fields["name"], said.where("name", name, index))
        found.append(made(**fields))
    return tuple(found)


def _sound(calendar: Calendar, said: Said) -> None:
    """Raise BadInput where keys contradict each other."""
    if calendar.end and calendar.end < calendar.start:
        raise BadInput("it ends before it starts", said.where("end"), "exchange start and end")
    if not calendar.earliest_call <= calendar.call <= calendar.latest_call:
        raise BadInput(
            "the call is not between the earliest and the latest one",
            said.where("call"),
            "write earliest_call, call and latest_call in this order",
        )
    if (calendar.latitude is None) != (calendar.longitude is None):
        key = "longitude" if calendar.longitude is None else "latitude"
        raise BadInput(f"no {key}", said.where(key), "write both, or neither")
    for index, unit in enumerate(calendar.units):
        if unit.first and unit.last and unit.last < unit.first:
            where = said.where("last", "units", index)
            raise BadInput(f"{unit.name} ends before it begins", where, "exchange first and last")


def _readers(purse: Purse, first: dates.Order | None) -> dict[str, Reader]:
    def money(value: Any, where: str) -> int:
        said = format(value, "f") if isinstance(value, Decimal) else str(value)
        return purse.amount(said, where)[0]

    def date(value: Any, where: str) -> datetime.date:
        return dates.date(str(value), where, first)

    def days(value: Any, where: str) -> tuple[datetime.date, ...]:
        return dates.dates([str(v) for v in _list(value)], where, first)

    return {
        **dict.fromkeys(("start", "end", "shot_until", "first", "last"), date),
        **dict.fromkeys(("crew_day", "idle_day", "company_move", "move_price", "minute"), money),
        **dict.fromkeys(("call", "earliest_call", "latest_call"), _hour),
        "weekdays": _weekdays,
        "days_off": days,
        "day_minutes": _minutes(30, 24 * 60),
        "move_minutes": _minutes(0, 12 * 60),
        "meal_minutes": _minutes(0, 4 * 60),
        "minutes": _minutes(0, 12 * 60),
        "rules": lambda value, where: tuple(_text(v, where) for v in _list(value)),
        "school": _yes,
        "latitude": _degrees(90),
        "longitude": _degrees(180),
        "timezone": _timezone,
        "name": _text,
    }


KEYS = (
    "start", "end", "weekdays", "days_off", "day_minutes", "crew_day", "idle_day",
    "company_move", "move_minutes", "call", "earliest_call", "latest_call", "meal_minutes",
    "rules", "school", "latitude", "longitude", "timezone", "move_price", "shot_until",
)  # fmt: skip
UNIT = ("name", "crew_day", "day_minutes", "first", "last", "days_off")
OVERTIME = ("minutes", "minute")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _weekdays(value: Any, where: str) -> tuple[int, ...]:
    numbers = [_weekday(day) for day in _list(value)]
    if not numbers or not all(type(n) is int and 0 <= n <= 6 for n in numbers):
        raise BadInput("not a list of weekdays", where, "write [0, 1, 2, 3, 4], Monday is 0")
    return tuple(sorted(set(numbers)))


def _weekday(day: Any) -> Any:
    short = str(day).lower()[:3]
    return next((names.index(short) for names in (_DAYS, _JOURS) if short in names), day)


def _minutes(least: int, most: int) -> Reader:
    def read_minutes(value: Any, where: str) -> int:
        found = values.minutes(value, where) if isinstance(value, str) else value
        if type(found) is not int or not least <= found <= most:
            raise BadInput(
                f"{value} is no number of minutes from {least} to {most}", where, "write it as 600"
            )
        return found

    return read_minutes


def _hour(value: Any, where: str) -> int:
    if isinstance(value, datetime.time):
        return value.hour * 60 + value.minute
    return values.hour(str(value), where)


def _degrees(most: int) -> Reader:
    def read_degrees(value: Any, where: str) -> float:
        said = format(value, "f") if isinstance(value, Decimal) else str(value)
        return values.degrees(said, where, most)

    return read_degrees


def _yes(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise BadInput(f"“{value}” is neither true nor false", where, "write true or false")
    return value


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > 200:
        raise BadInput("not a name", where, 'write it in "quotes"')
    return " ".join(value.split())


def _timezone(value: Any, where: str) -> str:
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    try:
        return ZoneInfo(str(value)).key if value else ""
    except (KeyError, ValueError, OSError):
        raise BadInput(f"“{value}” is no time zone", where, 'write it as "Europe/Paris"') from None
