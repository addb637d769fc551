"""Pins: what people decided of a scene's sheet, laid over what was read from the script.

A person accepts, refuses, renames, files elsewhere or adds a tag (``e01/s3/breakdown/
props/revolver#state``); says that two names are one (``e01/breakdown/person/REYES#same_as``);
or writes a field of the sheet. Pins stand at the scene's id, so they move with it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError

from moteur.breakdown.merging import merge
from moteur.breakdown.model import (
    Because,
    Breakdown,
    Category,
    Named,
    Setting,
    Sheet,
    State,
    Tag,
    Time,
)
from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.errors import BadInput

_WRITE = {
    "set": "write the name of the set",
    "setting": f"write {', '.join(Setting)}",
    "time": f"write {', '.join(Time)}",
    "minutes": "write a whole number of minutes, from 1",
    "seconds": "write a whole number of seconds, from 1",
    "summary": "write a sentence",
}
_TAG = {
    "state": f"write {', '.join(State)}",
    "name": "write what it is called",
    "category": f"write {', '.join(Category)}",
}
PINNABLE: dict[type[Part], tuple[str, ...]] = {
    Sheet: tuple(_WRITE),
    Tag: tuple(_TAG),
    Named: ("same_as",),
}


def honour(breakdown: Breakdown, pins: Sequence[Pin]) -> Breakdown:
    """Return a breakdown with all that people pinned in it.

    Raise BadInput for a value that its field cannot hold.
    """
    names = tuple(_named(name, pins) for name in breakdown.names)
    merged = {f"{n.what}/{n.name}": n.same_as for n in names if n.same_as}
    sheets = (merge(sheet, merged) for sheet in breakdown.sheets)
    held = tuple(_cast(_sheet(_tags(sheet, pins), pins)) for sheet in sheets)
    open_ = tuple(a for a in breakdown.alike if f"{a.what}/{a.other}" not in merged)
    return breakdown.model_copy(update={"sheets": held, "names": names, "alike": open_})


def _named(name: Named, pins: Sequence[Pin]) -> Named:
    for pin in pins:
        at = pin.address
        if not at.scene and at.item == f"{name.what}/{name.name}" and at.field == "same_as":
            name = name.model_copy(update={"same_as": str(pin.value or "")})
    return name


def _tags(sheet: Sheet, pins: Iterable[Pin]) -> Sheet:
    """Lay decisions over the tags; what was added or accepted stays without its words."""
    held: dict[str, list[Pin]] = {}
    for pin in pins:
        if pin.address.scene == sheet.scene and pin.address.item:
            held.setdefault(pin.address.item, []).append(pin)
    tags = {tag.item.casefold(): tag for tag in sheet.tags}
    for item, decided in held.items():
        found = tags.get(item.casefold()) or _added(item, decided)
        if found is not None:
            for pin in decided:
                found = _decided(found, pin)
            tags[item.casefold()] = found.model_copy(update={"filed": _filed(found, item)})
    return sheet.model_copy(update={"tags": tuple(tags.values())})


def _added(item: str, decided: Sequence[Pin]) -> Tag | None:
    """Return a tag that stands because a person wants it, though no words cause it."""
    category, _, name = item.partition("/")
    refused = any(p.address.field == "state" and p.value != State.ACCEPTED for p in decided)
    if refused or not name or category not in set(Category):
        return None
    return Tag(category=Category(category), name=name, origin=Because.PERSON, state=State.ACCEPTED)


def _decided(tag: Tag, pin: Pin) -> Tag:
    made: Tag = _validated(tag, pin, _TAG)
    if not made.name.strip():
        raise BadInput("a tag needs a name", str(pin.address), _TAG["name"])
    kept = made.state is State.PROPOSED and pin.address.field != "state"
    return made.model_copy(update={"state": State.ACCEPTED}) if kept else made


def _filed(tag: Tag, item: str) -> str:
    return "" if item.casefold() == f"{tag.category}/{tag.name}".casefold() else item


def _sheet(sheet: Sheet, pins: Iterable[Pin]) -> Sheet:
    for pin in pins:
        at = pin.address
        if at.scene == sheet.scene and not at.item and at.field in _WRITE:
            sheet = _validated(sheet, pin, _WRITE)
            held = getattr(sheet, at.field)
            if (at.field == "set" and not held.strip()) or (isinstance(held, int) and held < 1):
                raise BadInput(f"“{pin.value}” is no {at.field}", str(at), _WRITE[at.field])
    return sheet


def _validated(part: Any, pin: Pin, write: dict[str, str]) -> Any:
    field = pin.address.field
    if field not in write:
        return part
    try:
        return type(part).model_validate(part.model_dump() | {field: pin.value})
    except ValidationError:
        raise BadInput(f"“{pin.value}” is no {field}", str(pin.address), write[field]) from None


def _cast(sheet: Sheet) -> Sheet:
    """Keep the lists of parts to what the tags of the cast say."""
    tags = [t for t in sheet.tags if t.category is Category.CAST]
    if not tags:
        return sheet
    now = {t.item.partition("/")[2].casefold(): t for t in tags}

    def there(names: Iterable[str]) -> list[str]:
        found = ((name, now.get(name.casefold())) for name in names)
        return [t.name if t else n for n, t in found if not t or t.state is not State.REFUSED]

    speaking = there(sheet.cast)
    listed = {name.casefold() for name in (*sheet.cast, *sheet.silent)}
    added = (t.name for key, t in now.items() if key not in listed and t.state is State.ACCEPTED)
    silent = dict.fromkeys((*there(sheet.silent), *added))
    return sheet.model_copy(
        update={
            "cast": tuple(dict.fromkeys(speaking)),
            "silent": tuple(name for name in silent if name not in speaking),
        }
    )
