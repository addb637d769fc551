"""The template: tables for a script's parts and sets, ready to fill in."""

import csv
import datetime
import io
from collections.abc import Sequence
from pathlib import Path

from moteur.schedule.formats import calendar, people, places, table
from moteur.schedule.names import fold, places_of


def write(
    folder: Path,
    cast: Sequence[str],
    sets: Sequence[str],
    currency: str,
    start: datetime.date | None = None,
) -> list[Path]:
    """Write the tables into a folder; return the files made.

    Names that are the same when read stand once, in their first spelling. What exists is
    left alone, a table in another form too.
    """
    performers = [_row(people.COLUMNS, name=part, plays=part) for part in _apart(cast)]
    found: dict[str, tuple[str, list[str]]] = {}
    for name, place in places_of(_apart(sets)).items():
        found.setdefault(fold(place), (place, []))[1].append(name)
    rows = [_row(places.COLUMNS, name=place, sets=";".join(own)) for place, own in found.values()]
    texts = {
        "people.csv": _csv(people.COLUMNS, performers[: table.MOST_ROWS]),
        "places.csv": _csv(places.COLUMNS, rows[: table.MOST_ROWS]),
        "calendar.toml": _CALENDAR.format(currency=currency, start=start or calendar.DEFAULT_START),
    }
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / name for name in texts if not _there(folder / name)]
    for path in made:
        beside = path.with_suffix(".part")
        # Without the mark, spreadsheets take UTF-8 for the letters of the machine.
        mark = "utf-8-sig" if path.suffix == ".csv" else "utf-8"
        beside.write_text(texts[path.name], encoding=mark)
        beside.replace(path)
    return made


def _there(path: Path) -> bool:
    return path.exists() or path.with_suffix(".xlsx").exists()


def _row(columns: Sequence[str], **cells: str) -> list[str]:
    return [cells.get(column, "") for column in columns]


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


_CALENDAR = """# When the crew shoots, and what a day costs, in {currency}.
# Lines behind a # say what holds as long as nothing is written.
start = {start}
# end = 2027-04-30           # nothing is shot after it
weekdays = [0, 1, 2, 3, 4]    # Monday is 0
days_off = []                 # "2027-03-04" or "2027-03-04..2027-03-09"
# dates = "day-first"         # what 04/03/2027 means in the tables; else "month-first"

day_minutes = 600             # shooting time, moves and waits with it, meals apart
crew_day = 0                  # everybody behind the camera, with the equipment
# idle_day = 0                # a date without shooting, between the first and the last
company_move = 0              # from one place to another within a day
move_minutes = 60
# meal_minutes = 60
# call = "8:00"               # when a day begins where nothing speaks against it
# earliest_call = "5:00"
# latest_call = "20:00"

# rules = []                  # names of rule profiles, as ["eu-working-time"]
# school = true               # children go to school on weekdays
# timezone = "Europe/Paris"
# latitude = 45.76            # where most is shot, for the sun
# longitude = 4.84

# move_price = 0              # what a scene weighs that leaves its date in an approved schedule
# shot_until = 2027-03-05     # dates up to it are shot

# [[overtime]]                # so many minutes beyond day_minutes, each at a price
# minutes = 60
# minute = 0

# [[units]]                   # a second unit, beside the main one
# name = "Second unit"
# crew_day = 0
# day_minutes = 600
# first = 2027-03-08
# last = 2027-03-09
# days_off = []
"""
