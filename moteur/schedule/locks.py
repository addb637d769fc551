"""Locks: what people hold of a schedule, read from their pins."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from pydantic import Field

from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.schedule.model import Strip
from moteur.schedule.parts import cuts_said

LAST_DAY = 1_000
SCENE, NAME = ("day", "date", "after", "beside", "unit", "cut"), ("dates",)
_MOST_DATES = 1_000


class Locks(Part):
    """Held values by scene (``e01/s12``), or by the name of a person or a place.

    `after` and `beside` are scenes' ids; `cut` elements' ids; `said` is every held value as
    it was written, by item and field.
    """

    day: dict[str, int] = Field({})
    date: dict[str, datetime.date] = Field({})
    after: dict[str, tuple[str, ...]] = Field({})
    beside: dict[str, tuple[str, ...]] = Field({})
    unit: dict[str, str] = Field({})
    cut: dict[str, tuple[str, ...]] = Field({})
    people: dict[str, tuple[datetime.date, ...]] = Field({})
    places: dict[str, tuple[datetime.date, ...]] = Field({})
    said: dict[str, str] = Field({})


class Said(NamedTuple):
    """A held value as it was written: where, of what, which field."""

    where: str
    item: str
    field: str
    value: str


def read(pins: Sequence[Pin], strips: Sequence[Strip]) -> Locks:
    """Return the locks of pins; raise BadInput for a pin that is none.

    Pins of scenes that are not on the board wait: they are kept as said, and hold nothing.
    """
    return _locks([_said(pin) for pin in pins], strips)


def again(held: Mapping[str, str], strips: Sequence[Strip]) -> Locks:
    """Return the locks of values as a schedule keeps them, by item and field."""
    return _locks([_kept(key, value) for key, value in held.items()], strips)


def _kept(key: str, value: str) -> Said:
    item, _, field = key.rpartition("#")
    return Said(key, item, field, value)


def _said(pin: Pin) -> Said:
    """Return a pin as it was written; ``s12`` is ``e01/s12``."""
    item = pin.address.item
    item = f"e01/{item}" if re.fullmatch(r"s[^/]+", item) else item
    if isinstance(pin.value, bool):
        raise BadInput(f"“{pin.value}” cannot be held", str(pin.address), "write a value")
    value = "" if pin.value is None else str(pin.value).strip()
    return Said(str(pin.address), item, pin.address.field, value)


def _locks(said: Sequence[Said], strips: Sequence[Strip]) -> Locks:
    found: dict[str, dict[str, object]] = {name: {} for name in Locks.model_fields}
    known = {strip.scene for strip in strips}
    for one in said:
        kind, _, name = one.item.partition("/")
        named = kind in ("person", "place")
        if named and name and one.field in NAME:
            held = found["people" if kind == "person" else "places"]
            held[name] = tuple(dates(one.value, one.where))
        elif named or one.field not in SCENE or not one.item:
            raise BadInput(
                "a schedule holds nothing there",
                one.where,
                "write schedule/s12#day or schedule/person/ANA#dates",
            )
        elif one.item in known and one.value:
            found[one.field][one.item] = _value(one, strips)
        found["said"][f"{one.item}#{one.field}"] = one.value
    locks = Locks.model_validate(found)
    _no_circle(locks)
    return locks


def _value(one: Said, strips: Sequence[Strip]) -> object:
    if one.field == "day":
        return _day(one)
    if one.field == "date":
        return _date(one.value, one.where)
    if one.field in ("after", "beside"):
        return tuple(_scenes(one.value, one.item, strips, one.where))
    if one.field == "cut":
        return cuts_said(one.value)
    return "" if one.value.casefold() == "main" else one.value


def _day(one: Said) -> int:
    day = int(one.value) if one.value.isdecimal() else 0
    if not 1 <= day <= LAST_DAY:
        raise BadInput(f"“{one.value}” is no shooting day", one.where, f"write 1 to {LAST_DAY}")
    return day


def _date(text: str, where: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise BadInput(f"“{text}” is no date", where, "write it as 2027-03-04") from None


def dates(text: str, where: str) -> Iterator[datetime.date]:
    """Yield the dates of ``2027-03-04;2027-03-08..2027-03-10``."""
    for entry in filter(None, (part.strip() for part in text.split(";"))):
        first, _, last = entry.partition("..")
        begin, end = _date(first.strip(), where), _date((last or first).strip(), where)
        if not 0 <= (end - begin).days < _MOST_DATES:
            raise BadInput(f"“{entry}” ends before it begins, or is too long", where)
        yield from (begin + datetime.timedelta(days=d) for d in range((end - begin).days + 1))


def _scenes(text: str, scene: str, strips: Sequence[Strip], where: str) -> Iterator[str]:
    """Yield the ids of scenes named by number, those of the same episode first."""
    episode = scene.split("/", maxsplit=1)[0]
    numbers = {strip.scene: strip.number.split(" pt")[0] for strip in strips}
    for name in filter(None, (part.strip() for part in text.split(","))):
        mine = {s: n for s, n in numbers.items() if s.startswith(f"{episode}/")}
        same = (s for s, n in mine.items() if name in (n, n.partition("-")[2]))
        found = next(same, None) or next((s for s in numbers if name in (s, numbers[s])), None)
        if found is None or found == scene:
            raise BadInput(f"there is no other scene “{name}”", where, "write a scene's number")
        yield found


def _no_circle(locks: Locks) -> None:
    """Raise BadInput where scenes are to follow each other in a circle."""
    try:
        TopologicalSorter({scene: set(first) for scene, first in locks.after.items()}).prepare()
    except CycleError as error:
        circle = " after ".join(reversed(error.args[1]))
        raise BadInput(
            f"scenes are held in a circle: {circle}", "schedule", "unpin one of them"
        ) from None
