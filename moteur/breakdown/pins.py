"""Pins: what people decided of a scene's sheet, laid over what was read from the script."""

from collections.abc import Sequence

from pydantic import ValidationError

from moteur.breakdown.model import Setting, Sheet, Time
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
PINNABLE: dict[type[Part], tuple[str, ...]] = {Sheet: tuple(_WRITE)}


def honour(sheet: Sheet, pins: Sequence[Pin]) -> Sheet:
    """Return a sheet with the values pinned in it; pins of other fields change nothing.

    Raise BadInput for a value that its field cannot hold.
    """
    for pin in pins:
        address = pin.address
        if address.scene == sheet.scene and not address.item and address.field in _WRITE:
            sheet = _pinned(sheet, pin)
    return sheet


def _pinned(sheet: Sheet, pin: Pin) -> Sheet:
    field = pin.address.field
    wrong = BadInput(f"“{pin.value}” is no {field}", str(pin.address), _WRITE[field])
    try:
        changed = Sheet.model_validate(sheet.model_dump() | {field: pin.value})
    except ValidationError:
        raise wrong from None
    if not changed.set.strip() or min(changed.minutes, changed.seconds) < 1:
        raise wrong
    return changed
