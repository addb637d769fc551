"""Names as they are compared, and the places that sets' names tell of."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from moteur.schedule.model import Terms

_BETWEEN = re.compile(r"\s*(?:,|;|/|\s[-–—]+\s)\s*")


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """Return a name as names are compared: without case, accents and extra spaces."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).upper().split())


def places_of(sets: Iterable[str], terms: Terms | None = None) -> dict[str, str]:
    """Return the place of each set: the one entered, else the set itself.

    ``LIFT, HERON HOUSE`` and ``HERON HOUSE - LIFT`` are the same set. A set that nobody has
    entered stands at the part of its name that it shares with another set, if it does:
    ``KITCHEN, ANA'S FLAT`` and ``HALL, ANA'S FLAT`` are both at ``ANA'S FLAT``.
    """
    places = terms.places if terms else ()
    entered = {_key(name): place.name for place in places for name in place.sets}
    sets = list(dict.fromkeys(sets))
    parts = {name: [p for p in _BETWEEN.split(name) if p] for name in sets}
    shared = Counter(part for name in sets for part in _key(name))
    return {
        name: entered.get(_key(name))
        or next((part for part in parts[name] if shared[fold(part)] > 1), name)
        for name in sets
    }


def _key(name: str) -> frozenset[str]:
    return frozenset(fold(part) for part in _BETWEEN.split(name) if part)
