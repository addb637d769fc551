"""Pinning: what a person decided of how somebody looks."""

import math
from collections.abc import Sequence

from moteur.film.address import Pin
from moteur.film.errors import BadInput
from moteur.previs.model import Appearance
from moteur.previs.people import faces, garments

_NAMES = {
    "mould": faces.MOULDS, "hair": faces.HAIR, "beard": faces.BEARDS, "glasses": faces.GLASSES,
}  # fmt: skip
_COLOURS = ("skin", "eyes", "hair_colour", "colour", "second")
_RANGES = {"age": (0, 120), "build": (0.7, 1.6)}


def pinned(looks: Appearance, pins: Sequence[Pin]) -> Appearance:
    """Return an appearance with what was pinned; raise BadInput for what cannot be drawn."""
    values = looks.model_dump()
    for pin in pins:
        _, _, piece = pin.address.item.partition("/")
        may(pin)
        if not piece:
            values[pin.address.field] = pin.value
            continue
        for garment in values["costume"]:
            if garment["kind"] == piece:
                garment[pin.address.field] = pin.value
    return Appearance.model_validate(values)


def may(pin: Pin) -> None:
    """Raise BadInput where a pin asks for what cannot be drawn, or is not in the library."""
    field, value = pin.address.field, pin.value
    names = _NAMES.get(field)
    if field == "kind" and "/" in pin.address.item:
        names = garments.ORDER
    elif field == "kind":
        names = ("man", "woman", "boy", "girl")
    elif field == "pattern":
        names = garments.PATTERNS
    if names is not None and value not in names:
        listed = ", ".join(n for n in names if n)
        raise BadInput(f"there is no {field} “{value}”", str(pin.address), f"take one of: {listed}")
    if field in _COLOURS and not (value == "" or _is_colour(str(value))):
        raise BadInput(f"“{value}” is no colour", str(pin.address), "write it as #b8402c")
    low, high = _RANGES.get(field, (None, None))
    if low is not None and high is not None and not low <= _number(value) <= high:
        then = f"it lies between {low} and {high}"
        raise BadInput(f"{field} {value} cannot be drawn", str(pin.address), then)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else math.nan


def _is_colour(text: str) -> bool:
    return (
        len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
    )
