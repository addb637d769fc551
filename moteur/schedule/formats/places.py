"""Places: ``places.csv``, the sets that are shot there, the fee, when it is closed."""

from collections.abc import Sequence

from moteur.film.errors import BadInput
from moteur.schedule.formats.entry import Entry, Manner, Once, entries
from moteur.schedule.formats.table import Row
from moteur.schedule.model import Place

COLUMNS = (
    "name", "sets", "fee", "prepare", "strike", "days_off", "available", "cover", "address",
    "hospital", "latitude", "longitude",
)  # fmt: skip


def read(rows: Sequence[Row], manner: Manner) -> tuple[Place, ...]:
    """Return the places of a table; each name, and each set, stands once."""
    names, sets = Once("name"), Once("set")
    found = entries(rows, manner, ("days_off", "available"))
    return tuple(_place(entry, names, sets) for entry in found)


def _place(entry: Entry, names: Once, sets: Once) -> Place:
    name = names.add(entry.text("name"), entry.where("name"))
    for set_ in entry.list("sets"):
        sets.add(set_, entry.where("sets"))
    latitude, longitude = entry.degrees("latitude", 90), entry.degrees("longitude", 180)
    if (latitude is None) != (longitude is None):
        missing = "latitude" if latitude is None else "longitude"
        raise BadInput(f"no {missing}", entry.where(missing), "write both, or neither")
    amounts = {column: entry.amount(column) for column in ("fee", "prepare", "strike")}
    return Place(
        name=name,
        sets=entry.list("sets"),
        days_off=entry.dates("days_off"),
        available=entry.dates("available") if entry.text("available") else None,
        cover=entry.yes("cover"),
        address=entry.text("address"),
        hospital=entry.text("hospital"),
        latitude=latitude,
        longitude=longitude,
        paid_in=entry.paid_in,
        source=entry.row.source,
        **amounts,
    )
