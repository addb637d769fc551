"""Places in a production: what an address names, and what may be pinned there."""

import json
from typing import Any

from pydantic import ValidationError

from moteur.film.address import Address, parse
from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.studio.decisions import Decision
from moteur.studio.documents import read
from moteur.studio.productions import nearest
from moteur.studio.record import Record, Version
from moteur.studio.steps import STEPS

_ELSEWHERE = "change the file in script/ or terms/ instead"
_PIN = "pin one of its fields, as e01/s12/shots/12B#lens_mm"


def resolve(record: Record, production: str, text: str) -> Address:
    """Read an address and add the episode where there is only one; raise BadInput else."""
    address = parse(text)
    there = record.documents(production)
    named = [place for place in there if place.document == address.document]
    if not named:
        names = sorted({place.document for place in there})
        then = nearest(address.document, names) or _listed("the documents are", names)
        raise BadInput(f"there is no document “{address.document}”", production, then)
    episodes = sorted({place.episode for place in named})
    if address.episode in episodes:
        return address
    if not address.episode and len(episodes) == 1:
        return address.model_copy(update={"episode": episodes[0]})
    then = f"write {' or '.join(f'{e}/{address.document}'.lstrip('/') for e in episodes)}"
    raise BadInput(f"“{address}” does not say which episode’s", production, then)


def newest(record: Record, production: str, address: Address, scope: str = "") -> Version:
    """Return the newest version of the document that an address is in."""
    version = record.newest(production, address.document, address.episode, scope)
    if version is None:
        then = f"moteur make {production} makes it"
        raise BadInput(f"{address} has not been made yet", production, then)
    return version


def part(record: Record, version: Version, address: Address) -> Part:
    """Return what an address names in a version, or may add to it; raise BadInput else."""
    document = read(record.blobs.read(version.body))
    at = (address.scene, address.item)
    found = document.find(*at) or document.admit(*at)
    if found is None:
        then = "see the scenes and shots by number on the pages in out/"
        raise BadInput(f"“{address}” names nothing in version {version.number}", then=then)
    return found


def may_hold(found: Part, address: Address) -> None:
    """Raise BadInput where no step would keep to a pin at this address."""
    step = STEPS.get(address.document)
    fields = step.holds.get(type(found), ()) if step else ()
    if address.field and address.field not in fields:
        said = [f for kind in step.holds.values() for f in kind] if step else []
        then = _listed(f"in {address.document} one can pin", said) if said else _ELSEWHERE
        raise BadInput(f"“{address}” cannot be pinned", then=then)


def value(found: Part, address: Address, text: str | None) -> str | int | float | bool | None:
    """Return the value to pin: `text` as the field's own type, or the field's value now.

    `text` is JSON where the field takes that, else plain text. Raise BadInput where the
    field is none, cannot hold it, or is not a single value.
    """
    fields = type(found).model_fields
    if not address.field:
        raise BadInput("no field is named", str(address), _PIN)
    if address.field not in fields:
        then = nearest(address.field, list(fields)) or f"its fields are {', '.join(fields)}"
        raise BadInput(f"there is no field “{address.field}”", str(address), then)
    values = json.loads(found.model_dump_json())
    pinned = values[address.field] if text is None else _read(found, address, text, values)
    if isinstance(pinned, list | dict):
        raise BadInput("it is not a single value and cannot be pinned", str(address), _PIN)
    return pinned  # type: ignore[no-any-return]


def hold(
    record: Record, production: str, address: Address, text: str | None, person: str, role: str
) -> Decision:
    """Pin a value, given as text or as it stands now; raise BadInput where that cannot be."""
    held = wanted(record, production, address, text)
    basis = record.basis(newest(record, production, address), address)
    return record.pin(production, address, held, person, role, basis)


def wanted(
    record: Record, production: str, address: Address, text: str | None
) -> str | int | float | bool | None:
    """Return the value that somebody wants to pin; raise BadInput where that cannot be."""
    found = part(record, newest(record, production, address), address)
    may_hold(found, address)
    return value(found, address, text)


def _read(found: Part, address: Address, text: str, values: dict[str, Any]) -> Any:
    """Return a text as the field's own type."""
    said = ""
    for candidate in _readings(text):
        changed = json.dumps({**values, address.field: candidate})
        try:
            made = type(found).model_validate_json(changed)
        except ValidationError as error:
            first = error.errors()[0]["msg"]
            said = said or first[0].lower() + first[1:]
        else:
            return json.loads(made.model_dump_json())[address.field]
    raise BadInput(f"“{text}” cannot stand there", str(address), said)


def _readings(text: str) -> list[Any]:
    try:
        return [json.loads(text), text]
    except (ValueError, RecursionError):
        return [text]


def _listed(what: str, names: list[str]) -> str:
    return f"{what} {', '.join(names)}" if names else "make it first (moteur make)"
