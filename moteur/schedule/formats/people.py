"""People: ``people.csv``, who plays what, what a day costs, when they are free."""

from collections.abc import Sequence

from moteur.film.errors import BadInput
from moteur.schedule.formats.entry import Entry, Manner, Once, entries
from moteur.schedule.formats.table import Row
from moteur.schedule.model import Performer

COLUMNS = (
    "name", "plays", "day_rate", "hold_rate", "week_rate", "guarantee_days", "drop_days",
    "travel", "age", "days_off", "available", "first", "last", "makeup", "pick_up", "rules",
    "fringe",
)  # fmt: skip
_DATED = ("days_off", "available", "first", "last")
_MOST_MINUTES = 6 * 60


def read(rows: Sequence[Row], manner: Manner) -> tuple[Performer, ...]:
    """Return the performers of a table; each name, and each part, stands once."""
    names, parts = Once("name"), Once("part")
    return tuple(_performer(entry, names, parts) for entry in entries(rows, manner, _DATED))


def _performer(entry: Entry, names: Once, parts: Once) -> Performer:
    name = names.add(entry.text("name"), entry.where("name"))
    for part in entry.list("plays"):
        parts.add(part, entry.where("plays"))
    first, last = entry.date("first"), entry.date("last")
    if first and last and last < first:
        raise BadInput(
            f"{name} leaves before they come", entry.where("last"), "exchange first and last"
        )
    amounts = {column: entry.amount(column) for column in ("day_rate", "hold_rate", "travel")}
    return Performer(
        name=name,
        plays=entry.list("plays"),
        week_rate=entry.amount("week_rate") if entry.text("week_rate") else None,
        guarantee_days=entry.whole("guarantee_days") or 0,
        drop_days=entry.whole("drop_days"),
        minor_age=entry.whole("age"),
        days_off=entry.dates("days_off"),
        available=entry.dates("available") if entry.text("available") else None,
        first=first,
        last=last,
        makeup=_short(entry, "makeup"),
        pick_up=_short(entry, "pick_up"),
        rules=entry.text("rules"),
        fringe=entry.text("fringe"),
        paid_in=entry.paid_in,
        source=entry.row.source,
        **amounts,
    )


def _short(entry: Entry, column: str) -> int:
    minutes = entry.minutes(column)
    if minutes > _MOST_MINUTES:
        raise BadInput(
            f"“{entry.text(column)}” is longer than {_MOST_MINUTES} minutes",
            entry.where(column),
            "write minutes, or 1:30",
        )
    return minutes
