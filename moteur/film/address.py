"""Addresses: where in a film a value stands, as ``e01/s12/shots/12B#lens_mm``."""

import re

from moteur.film.document import Part
from moteur.film.errors import BadInput

_ADDRESS = re.compile(
    r"(?:(?P<episode>e\d+)/)?(?:(?P<scene>(?![a-z_]{4,}/)s[^/#]+)/)?"
    r"(?P<document>[a-z][a-z_]*)(?:/(?P<item>[^#]+))?(?:#(?P<field>[a-z_]+))?"
)


class Address(Part):
    """Name a document, an item in it, and a field of that item.

    ``schedule/s12#day`` is production-wide; ``e01/breakdown`` a whole document;
    ``e01/s12/shots/12B#lens_mm`` one field; ``schedule/person/ANA#dates`` an item of two
    parts. A word of small letters alone is no scene.
    """

    document: str
    episode: str = ""
    scene: str = ""
    item: str = ""
    field: str = ""

    def __str__(self) -> str:
        path = "/".join(p for p in (self.episode, self.scene, self.document, self.item) if p)
        return f"{path}#{self.field}" if self.field else path


def parse(text: str) -> Address:
    """Read an address; raise BadInput where it is not one."""
    match = _ADDRESS.fullmatch(text.strip())
    if not match:
        raise BadInput(f"“{text}” is not an address", then="write it as e01/s12/shots/12B#lens_mm")
    return Address(**{name: value or "" for name, value in match.groupdict().items()})


class Pin(Part):
    """Hold a value that a person decided; every later run must contain it."""

    address: Address
    value: str | int | float | bool | None
