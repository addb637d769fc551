"""Terms: the folder ``terms/``, which the production office keeps in a spreadsheet.

``people``, ``places``, ``hires``, ``plates``, ``wishes`` and ``exchange`` are tables, CSV or
XLSX; ``calendar.toml`` and ``rules.toml`` are texts. Money is in whole units of the
production's currency. Every file, column and key is on the page ``docs/terms.md``.
"""

import datetime
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from moteur.film.errors import BadInput
from moteur.schedule.formats import (
    calendar,
    exchange,
    hires,
    people,
    places,
    plates,
    table,
    template,
    wishes,
)
from moteur.schedule.formats.amounts import Purse
from moteur.schedule.formats.entry import Manner
from moteur.schedule.model import Calendar, Profile, Terms

TABLES = {
    "people": people.COLUMNS,
    "places": places.COLUMNS,
    "hires": hires.COLUMNS,
    "plates": plates.COLUMNS,
    "wishes": wishes.COLUMNS,
    "exchange": exchange.COLUMNS,
}


def read(folder: Path, currency: str, start: datetime.date | None = None) -> Terms:
    """Read the terms; a missing file or folder means the defaults.

    `start` is the production's first day, used where the calendar has none. Raise BadInput
    with file, line and column, and what to write.
    """
    said = calendar.load(folder / "calendar.toml")
    rows = {stem: table.read(folder, stem, columns) for stem, columns in TABLES.items()}
    bare = Manner(Purse(currency), calendar.order(said))
    rates = exchange.read(rows["exchange"], bare)
    manner = Manner(Purse(currency, {one.code: one.rate for one in rates}), bare.first)
    when = calendar.read(said, manner.purse, start)
    performers = people.read(rows["people"], manner)
    names = [name for one in performers for name in (one.name, *one.plays)]
    return Terms(
        currency=currency,
        calendar=when,
        performers=performers,
        places=places.read(rows["places"], manner),
        hires=hires.read(rows["hires"], manner),
        plates=plates.read(rows["plates"], manner, names, [unit.name for unit in when.units]),
        wishes=wishes.read(rows["wishes"], manner, names),
        exchange=rates,
        rules=_named(_rules(folder / "rules.toml"), said, when, rows["people"]),
    )


def write_template(
    folder: Path,
    cast: Sequence[str],
    sets: Sequence[str],
    currency: str,
    start: datetime.date | None = None,
) -> list[Path]:
    """Write the tables for a script's parts and sets, ready to fill in; return the files made."""
    return template.write(folder, cast, sets, currency, start)


def _rules(path: Path) -> tuple[Profile, ...]:
    if not path.exists():
        return ()
    from moteur.schedule.rules import profiles, reading  # noqa: PLC0415 - most have none

    return reading.read(table.read_text(path), path.name, profiles.known())


def _named(
    own: tuple[Profile, ...],
    said: calendar.Said,
    when: Calendar,
    rows: Sequence[table.Row],
) -> tuple[Profile, ...]:
    """Return the production's profiles; raise BadInput for a name of rules that is none."""
    asked = [(name, said.where("rules")) for name in when.rules]
    asked += [(row["rules"], row.where("rules")) for row in rows if row["rules"]]
    if asked:
        from moteur.schedule.rules import profiles  # noqa: PLC0415 - many ask for none

        known = sorted({profile.id for profile in (*own, *profiles.known())})
        for name, where in asked:
            if name not in known:
                near = get_close_matches(name, known, 1)
                then = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
                raise BadInput(f"no rules are called “{name}”", where, then)
    return own
