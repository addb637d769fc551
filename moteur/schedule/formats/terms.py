"""Terms: the folder ``terms/``, which the production office keeps in a spreadsheet.

``people.csv``: name, plays (separated by ;), day_rate, hold_rate, age, days_off (dates or
ranges ``2027-03-04..2027-03-09``, separated by ;), first, last.
``places.csv``: name, sets (separated by ;), fee, days_off.
``calendar.toml``: start, weekdays, days_off, day_minutes, crew_day, company_move,
move_minutes. Money is in whole units of the production's currency.
"""

import csv
import datetime
import io
from collections.abc import Sequence
from pathlib import Path

from moteur.film.errors import BadInput
from moteur.schedule.board import fold, places_of
from moteur.schedule.formats import calendar, table, values
from moteur.schedule.model import Performer, Place, Terms

PEOPLE = ("name", "plays", "day_rate", "hold_rate", "age", "days_off", "first", "last")
PLACES = ("name", "sets", "fee", "days_off")


def read(folder: Path, currency: str, start: datetime.date | None = None) -> Terms:
    """Read the terms; a missing file or folder means the defaults.

    `start` is the production's first day, used where the calendar has none. Raise BadInput
    with file, line and what to write.
    """
    return Terms(
        currency=currency,
        calendar=calendar.read(folder / "calendar.toml", currency, start),
        performers=_performers(folder / "people.csv", currency),
        places=_places(folder / "places.csv", currency),
    )


def _performers(path: Path, currency: str) -> tuple[Performer, ...]:
    names, parts = _Once("name"), _Once("part")
    return tuple(_performer(row, currency, names, parts) for row in table.read(path, PEOPLE))


def _performer(row: table.Row, currency: str, names: "_Once", parts: "_Once") -> Performer:
    where = row.where
    names.add(row["name"], where)
    for part in row.list("plays"):
        parts.add(part, where)
    first = values.date(row["first"], where) if row["first"] else None
    last = values.date(row["last"], where) if row["last"] else None
    if first and last and last < first:
        raise BadInput(f"{row['name']} leaves before they come", where, "exchange first and last")
    return Performer(
        name=row["name"],
        plays=tuple(row.list("plays")),
        day_rate=values.amount(row["day_rate"], currency, where),
        hold_rate=values.amount(row["hold_rate"], currency, where),
        minor_age=values.whole(row["age"], where, "age") if row["age"] else None,
        days_off=values.dates(row.list("days_off"), where),
        first=first,
        last=last,
    )


def _places(path: Path, currency: str) -> tuple[Place, ...]:
    names, sets = _Once("name"), _Once("set")
    return tuple(_place(row, currency, names, sets) for row in table.read(path, PLACES))


def _place(row: table.Row, currency: str, names: "_Once", sets: "_Once") -> Place:
    names.add(row["name"], row.where)
    for name in row.list("sets"):
        sets.add(name, row.where)
    return Place(
        name=row["name"],
        sets=tuple(row.list("sets")),
        fee=values.amount(row["fee"], currency, row.where),
        days_off=values.dates(row.list("days_off"), row.where),
    )


class _Once:
    """Refuse what stands twice in a table."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.seen: dict[str, str] = {}

    def add(self, name: str, where: str) -> None:
        if not name:
            raise BadInput(f"no {self.kind}", where, f"write a {self.kind} or remove the row")
        if fold(name) in self.seen:
            raise BadInput(
                f"the {self.kind} “{name}” stands already in {self.seen[fold(name)]}",
                where,
                "keep one of the two",
            )
        self.seen[fold(name)] = where


def write_template(
    folder: Path,
    cast: Sequence[str],
    sets: Sequence[str],
    currency: str,
    start: datetime.date | None = None,
) -> list[Path]:
    """Write the tables for a script's parts and sets, ready to fill in; return the files made.

    Names that are the same when read stand once, in their first spelling. A file that
    exists is left alone.
    """
    people = [(part, part, "", "", "", "", "", "") for part in _apart(cast)]
    places: dict[str, tuple[str, list[str]]] = {}
    for name, place in places_of(_apart(sets)).items():
        places.setdefault(fold(place), (place, []))[1].append(name)
    rows = [(place, ";".join(own), "", "") for place, own in places.values()]
    texts = {
        "people.csv": _csv(PEOPLE, people[: table.MOST_ROWS]),
        "places.csv": _csv(PLACES, rows[: table.MOST_ROWS]),
        "calendar.toml": _calendar(currency, start or calendar.DEFAULT_START),
    }
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / name for name in texts if not (folder / name).exists()]
    for path in made:
        beside = path.with_suffix(".part")
        beside.write_text(texts[path.name], encoding="utf-8")
        beside.replace(path)
    return made


def _apart(names: Sequence[str]) -> list[str]:
    """Return the names that a reader tells apart, without what would break a cell."""
    tidy = (" ".join(name.replace("\0", "").replace(";", ",").split()) for name in names)
    spelled: dict[str, str] = {}
    for name in filter(None, tidy):
        spelled.setdefault(fold(name), name)
    return list(spelled.values())


def _csv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([columns, *rows])
    return out.getvalue()


def _calendar(currency: str, start: datetime.date) -> str:
    return f"""# When the crew shoots, and what a day costs, in {currency}.
start = {start}
weekdays = [0, 1, 2, 3, 4]    # Monday is 0
days_off = []                 # "2027-03-04" or "2027-03-04..2027-03-09"
day_minutes = 600             # shooting time, meals apart
crew_day = 0                  # everybody behind the camera, with the equipment
company_move = 0              # from one place to another within a day
move_minutes = 60
"""
