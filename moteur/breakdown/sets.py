"""Sets: one name for one place, however its headings spell it.

Two names are one set when they have the same parts in any order, compared without case,
accents, punctuation and articles: ``KITCHEN, ANA'S FLAT`` and ``Ana’s flat – Kitchen``.
Nothing else is merged: ``KITCHEN`` alone stays apart from ``ANA'S FLAT - KITCHEN``, and
numbers always count (``ROOM 2`` is not ``ROOM 3``).
"""

import re
from collections import Counter
from collections.abc import Sequence

from moteur.breakdown.model import Setting
from moteur.breakdown.words import bare

_BETWEEN = re.compile(r"\s*(?:,|;|:|/|\s[-–—]+\s|--|–|—)\s*")
_ARTICLES = {"THE", "A", "AN", "LE", "LA", "LES", "UN", "UNE", "L", "EL", "LOS", "LAS", "UNA"}
_OUTSIDE = re.compile(
    r"\b(?:STREET|ROAD|PARK|FIELD|BEACH|FOREST|GARDEN|YARD|ALLEY|SQUARE|RIVER|SEA|ROOF|ROOFTOP"
    r"|RUE|ROUTE|PARC|CHAMP|PLAGE|FORET|JARDIN|COUR|PLACE|TOIT|RIVIERE|MER|CALLE|PLAYA|BOSQUE)\b"
)

Key = frozenset[str]


def key(name: str) -> Key:
    """Return what makes a set's name the same as another's."""
    parts = (_fold(part) for part in _BETWEEN.split(name))
    return frozenset(part for part in parts if part)


def _fold(part: str) -> str:
    folded = re.sub(r"(?<=\w)'(?=\w)", "", bare(part)) if "'S" in bare(part) else bare(part)
    letters = re.sub(r"[^\w]+", " ", folded).split()
    while len(letters) > 1 and letters[0] in _ARTICLES:
        letters = letters[1:]
    return " ".join(letters)


def reconcile(names: Sequence[str]) -> dict[str, str]:
    """Return the one name to use for each of the names given, in script order.

    The spelling used most often wins, the earlier one where two are equal; it is set in
    capitals with single spaces. A heading without a place is ``UNNAMED SET``.
    """
    spelled: dict[Key, Counter[str]] = {}
    for name in names:
        spelled.setdefault(key(name), Counter())[_tidy(name)] += 1
    return {name: spelled[key(name)].most_common(1)[0][0] for name in names}


def _tidy(name: str) -> str:
    dashed = re.sub(r"\s*(?:\s-+\s|--+|[–—]+)\s*", " - ", " ".join(name.split()))
    return dashed.replace("’", "'").upper().strip(" -,.") or "UNNAMED SET"


def setting(said: str, place: str) -> Setting:
    """Return the setting; where a heading has none, an outdoor word in the place decides."""
    if said:
        return Setting(said)
    return Setting.EXT if _OUTSIDE.search(bare(place)) else Setting.INT
