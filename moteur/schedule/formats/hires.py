"""Hires: ``hires.csv``, vehicles, animals and equipment that are paid for by the day."""

from collections.abc import Sequence

from moteur.schedule.formats.entry import Entry, Manner, Once, entries
from moteur.schedule.formats.table import Row
from moteur.schedule.model import Hire

COLUMNS = ("name", "things", "day_rate", "hold_rate", "days_off", "available")


def read(rows: Sequence[Row], manner: Manner) -> tuple[Hire, ...]:
    """Return the hires of a table; each name, and each thing, stands once."""
    names, things = Once("name"), Once("thing")
    found = entries(rows, manner, ("days_off", "available"))
    return tuple(_hire(entry, names, things) for entry in found)


def _hire(entry: Entry, names: Once, things: Once) -> Hire:
    name = names.add(entry.text("name"), entry.where("name"))
    for thing in entry.list("things"):
        things.add(thing, entry.where("things"))
    day_rate, hold_rate = entry.amount("day_rate"), entry.amount("hold_rate")
    return Hire(
        name=name,
        things=entry.list("things"),
        day_rate=day_rate,
        hold_rate=hold_rate,
        days_off=entry.dates("days_off"),
        available=entry.dates("available") if entry.text("available") else None,
        paid_in=entry.paid_in,
        source=entry.row.source,
    )
