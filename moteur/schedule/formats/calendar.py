"""The calendar: ``calendar.toml``, when the crew shoots and what its day costs."""

import datetime
import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from moteur.film.errors import BadInput
from moteur.schedule.formats import table, values
from moteur.schedule.model import Calendar

DEFAULT_START = datetime.date(2027, 3, 1)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read(path: Path, currency: str, start: datetime.date | None) -> Calendar:
    """Read a calendar; where a key or the whole file is missing, the defaults stand.

    `start` is the production's, used where the file has none. Money is in whole units.
    """
    text = table.read_text(path) if path.exists() else ""
    try:
        said = tomllib.loads(text.replace("\r\n", "\n"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{path.name}:{line.group(1) if line else len(text.splitlines())}"
        raise BadInput(
            "not TOML", where, 'write lines as day_minutes = 600, dates and words in "quotes"'
        ) from None
    readers = _readers(currency)
    found: dict[str, Any] = {}
    for key, value in said.items():
        where = f"{path.name}:{_line(text, key)}"
        if key not in readers:
            raise BadInput(f"“{key}” means nothing here", where, f"use {', '.join(readers)}")
        found[key] = readers[key](value, where)
    return Calendar(**{"start": start or DEFAULT_START, **found})


def _line(text: str, key: str) -> int:
    rows = text.splitlines()
    heads = (r for r, row in enumerate(rows, 1) if re.match(rf"\s*\[*\"?{re.escape(key)}\b", row))
    return next(heads, 1)


def _readers(currency: str) -> dict[str, Callable[[Any, str], Any]]:
    def money(value: Any, where: str) -> int:
        return values.amount(str(value), currency, where)

    return {
        "start": lambda value, where: values.date(str(value), where),
        "weekdays": _weekdays,
        "days_off": _days_off,
        "day_minutes": _minutes(30, 24 * 60),
        "crew_day": money,
        "company_move": money,
        "move_minutes": _minutes(0, 12 * 60),
    }


def _weekdays(value: Any, where: str) -> tuple[int, ...]:
    days = value if isinstance(value, list) else [value]
    numbers = [_DAYS.index(str(d).lower()[:3]) if str(d).lower()[:3] in _DAYS else d for d in days]
    if not numbers or not all(type(n) is int and 0 <= n <= 6 for n in numbers):
        raise BadInput("not a list of weekdays", where, "write [0, 1, 2, 3, 4], Monday is 0")
    return tuple(sorted(set(numbers)))


def _days_off(value: Any, where: str) -> tuple[datetime.date, ...]:
    entries = value if isinstance(value, list) else [value]
    return values.dates([str(entry) for entry in entries], where)


def _minutes(least: int, most: int) -> Callable[[Any, str], int]:
    def read_minutes(value: Any, where: str) -> int:
        if type(value) is not int or not least <= value <= most:
            raise BadInput(
                f"{value} is no number of minutes from {least} to {most}", where, "write it as 600"
            )
        return value

    return read_minutes
