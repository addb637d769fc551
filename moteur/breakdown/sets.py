"""Sets: one name for one place, however its headings spell it.

Two names are one set when they have the same parts in any order, compared without case,
accents, punctuation and articles: ``KITCHEN, ANA'S FLAT`` and ``Ana’s flat – Kitchen``.
How it is shot is no part: ``CAR - MOVING`` is CAR. Nothing else is merged: that ``KITCHEN``
may be ``ANA'S FLAT - KITCHEN`` is proposed, and numbers always count (``ROOM 2`` is not
``ROOM 3``).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from moteur.breakdown.model import Setting
from moteur.breakdown.words import bare

_BETWEEN = re.compile(r"\s*(?:,|;|:|/|\s[-–—]+\s|--|–|—)\s*")
_ARTICLES = {"THE", "A", "AN", "LE", "LA", "LES", "UN", "UNE", "L", "EL", "LOS", "LAS", "UNA"}
_OUTSIDE = re.compile(
    r"\b(?:STREET|ROAD|PARK|FIELD|BEACH|FOREST|GARDEN|YARD|ALLEY|SQUARE|RIVER|SEA|ROOF|ROOFTOP"
    r"|RUE|ROUTE|PARC|CHAMP|PLAGE|FORET|JARDIN|COUR|PLACE|TOIT|RIVIERE|MER|CALLE|PLAYA|BOSQUE)\b"
)

# Words behind a dash that say how a place is shot, not where.
_HOW = re.compile(
    r"ESTABLISHING(?: SHOT)?|ESTAB|MOVING|TRAVELL?ING|DRIVING|IN MOTION|PARKED|STATIONARY|AERIAL"
    r"|AERIAL SHOT|STOCK(?: SHOT| FOOTAGE)?|FLASHBACK|FLASH BACK|DREAM|INTERCUT|PRESENT(?: DAY)?"
    r"|EN MOUVEMENT|ROULANT|EN ROUTE|PLAN D ENSEMBLE|RETOUR EN ARRIERE|REVE|A L ARRET"
)

Key = frozenset[str]


def key(name: str) -> Key:
    """Return what makes a set's name the same as another's; how it is shot counts nothing."""
    parts = [part for part in (_fold(part) for part in _BETWEEN.split(name)) if part]
    return frozenset(part for part in parts if not _HOW.fullmatch(part)) or frozenset(parts)


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


def place(name: str) -> str:
    """Return what a set is part of: ``ANA'S FLAT - KITCHEN`` -> ANA'S FLAT; alone, nothing."""
    whole, dash, _ = name.partition(" - ")
    if dash:
        return whole.strip()
    first, comma, rest = name.rpartition(", ")
    return rest.strip() if comma and first else ""


def alike(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield a set and the fuller name that it may stand for: KITCHEN, ANA'S FLAT - KITCHEN.

    Only where one set alone has it for its last part.
    """
    for name in names:
        own = key(name)
        fuller = [other for other in names if own and own < key(other)]
        fitting = [other for other in fuller if place(other) and key(place(other)) != own]
        if len(fitting) == 1 and len(fuller) == 1:
            yield name, fitting[0]


def _tidy(name: str) -> str:
    dashed = re.sub(r"\s*(?:\s-+\s|--+|[–—]+)\s*", " - ", " ".join(name.split()))
    parts = dashed.split(" - ")
    dashed = " - ".join(part for part in parts if not _HOW.fullmatch(_fold(part))) or dashed
    return dashed.replace("’", "'").upper().strip(" -,.") or "UNNAMED SET"


def setting(said: str, place: str) -> Setting:
    """Return the setting; where a heading has none, an outdoor word in the place decides."""
    if said:
        return Setting(said)
    return Setting.EXT if _OUTSIDE.search(bare(place)) else Setting.INT
