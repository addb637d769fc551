"""Exchange: ``exchange.csv``, what a unit of another currency is worth, on which date."""

import re
from collections.abc import Sequence

from moteur.film.errors import BadInput
from moteur.schedule.formats.entry import Entry, Manner, Once, entries, rate
from moteur.schedule.formats.table import Row
from moteur.schedule.model import Exchange

COLUMNS = ("code", "rate", "date", "source")


def read(rows: Sequence[Row], manner: Manner) -> tuple[Exchange, ...]:
    """Return the rates of a table; each currency stands once, none is the production's own."""
    codes = Once("currency")
    return tuple(_exchange(entry, codes) for entry in entries(rows, manner, ("date",)))


def _exchange(entry: Entry, codes: Once) -> Exchange:
    code = codes.add(entry.text("code").upper(), entry.where("code"))
    if not re.fullmatch("[A-Z]{3}", code):
        raise BadInput(
            f"“{code}” is no currency", entry.where("code"), "write three letters, as USD"
        )
    if code == entry.manner.purse.currency:
        raise BadInput(
            f"{code} is the production's own currency", entry.where("code"), "remove the row"
        )
    return Exchange(
        code=code,
        rate=rate(entry, "rate"),
        date=entry.date("date"),
        source=entry.text("source"),
    )
