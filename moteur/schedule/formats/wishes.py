"""Wishes: ``wishes.csv``, what somebody would like, at a price that nobody pays."""

import re
from collections.abc import Collection, Sequence

from moteur.film.errors import BadInput
from moteur.schedule.formats.entry import Entry, Manner, entries, known
from moteur.schedule.formats.table import Row
from moteur.schedule.model import Wish

COLUMNS = ("kind", "who", "scenes", "dates", "price", "why")
_KINDS = {
    name: name.replace(" ", "_")
    for kind in ("script_order", "exteriors_first", "not_first", "avoid")
    for name in (kind, kind.replace("_", " "))
}


def read(rows: Sequence[Row], manner: Manner, people: Collection[str]) -> tuple[Wish, ...]:
    """Return the wishes of a table; `people` are performers and parts that are known.

    Scenes are numbers, separated by ``;`` or ``,``. Prices are in whole units of the
    production's currency, to be weighed against money.
    """
    return tuple(_wish(entry, people) for entry in entries(rows, manner, ("dates",)))


def _wish(entry: Entry, people: Collection[str]) -> Wish:
    kind = entry.one_of("kind", _KINDS)
    who, scenes = entry.text("who"), _scenes(entry)
    if who:
        known(who, people, entry.where("who"), "people.csv")
    if kind == "script_order" and not who and not scenes:
        raise BadInput("nobody and no scenes", entry.where("who"), "write who, or scenes")
    if kind in ("not_first", "avoid") and not scenes:
        raise BadInput("no scenes", entry.where("scenes"), "write their numbers, as 12;14A")
    dates = entry.dates("dates")
    if kind == "avoid" and not dates:
        raise BadInput("no dates to avoid", entry.where("dates"), "write them as 2027-03-04")
    return Wish.model_validate(
        {
            "kind": kind,
            "who": who,
            "scenes": scenes,
            "dates": dates,
            "price": entry.amount("price"),
            "why": entry.text("why"),
        }
    )


def _scenes(entry: Entry) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in re.split("[;,]", entry.text("scenes")))))
