"""Cities: where on earth a place's name is, as far as a library knows."""

from functools import lru_cache

from astral import LocationInfo
from astral.geocoder import database, lookup


@lru_cache(maxsize=64)
def city(name: str) -> LocationInfo | None:
    """Return degrees and time zone of a city by its name; None where it is not known.

    ``Lyon, France`` is looked for whole, then as ``Lyon``.
    """
    for asked in (name.strip(), name.split(",", maxsplit=1)[0].strip()):
        try:
            found = lookup(asked, database()) if asked else None
        except (KeyError, ValueError):
            continue
        if isinstance(found, LocationInfo):
            return found
    return None
