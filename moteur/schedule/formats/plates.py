"""Plates: ``plates.csv``, what is to be shot and stands in no script."""

from collections.abc import Collection, Sequence

from moteur.film.errors import BadInput
from moteur.schedule.formats.entry import Entry, Manner, Once, entries, known
from moteur.schedule.formats.table import Row
from moteur.schedule.model import Plate
from moteur.schedule.names import fold

COLUMNS = ("number", "kind", "of", "set", "setting", "time", "minutes", "cast", "unit", "text")
_KINDS = {
    "plate": "plate", "insert": "insert", "pick-up": "pick-up", "pickup": "pick-up",
    "second unit": "second unit", "second-unit": "second unit",
}  # fmt: skip
_SETTINGS = {
    "INT": "INT", "INT.": "INT", "EXT": "EXT", "EXT.": "EXT", "INT/EXT": "INT/EXT",
    "EXT/INT": "INT/EXT", "INT./EXT.": "INT/EXT", "I/E": "INT/EXT",
}  # fmt: skip
_TIMES = {
    "day": "day", "night": "night", "dawn": "dawn", "dusk": "dusk",
    "jour": "day", "nuit": "night", "aube": "dawn", "crépuscule": "dusk",
}  # fmt: skip


def read(
    rows: Sequence[Row], manner: Manner, people: Collection[str], units: Collection[str]
) -> tuple[Plate, ...]:
    """Return the plates of a table; `people` and `units` are the names that are known."""
    numbers = Once("number")
    return tuple(_plate(entry, numbers, people, units) for entry in entries(rows, manner))


def _plate(entry: Entry, numbers: Once, people: Collection[str], units: Collection[str]) -> Plate:
    number = numbers.add(entry.text("number"), entry.where("number"))
    if not entry.text("set"):
        raise BadInput("no set", entry.where("set"), "write where it is shot, or remove the row")
    if not entry.minutes("minutes"):
        raise BadInput("no minutes", entry.where("minutes"), "write how long it takes to shoot")
    for name in entry.list("cast"):
        known(name, people, entry.where("cast"), "people.csv")
    if entry.text("unit"):
        known(entry.text("unit"), units, entry.where("unit"), "[[units]] of calendar.toml")
    return Plate.model_validate(
        {
            "number": number,
            "kind": entry.one_of("kind", _KINDS, "plate"),
            "of": entry.text("of"),
            "set": entry.text("set"),
            "setting": entry.one_of("setting", _SETTINGS, "EXT"),
            "time": entry.one_of("time", _TIMES, "day"),
            "minutes": entry.minutes("minutes"),
            "cast": entry.list("cast"),
            "unit": next((u for u in units if fold(u) == fold(entry.text("unit"))), ""),
            "text": entry.text("text"),
            "source": entry.row.source,
        }
    )
