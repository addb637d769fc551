"""Colours: the revision that a page's head names, as ``Blue Rev. 5/12/26``."""

import re
from datetime import date

COLOURS = {
    "White": "white blanc blanche blanco blanca",
    "Blue": "blue bleu bleue azul",
    "Pink": "pink rose rosa",
    "Yellow": "yellow jaune amarillo amarilla",
    "Green": "green vert verte verde",
    "Goldenrod": "goldenrod gold doré dorée dorado",
    "Buff": "buff chamois",
    "Salmon": "salmon saumon salmón",
    "Cherry": "cherry cerise cereza",
    "Tan": "tan havane",
    "Ivory": "ivory ivoire marfil",
    "Grey": "grey gray gris",
}
_NAME = {word: name for name, words in COLOURS.items() for word in words.split()}
_COLOUR = re.compile(
    r"\b(?:(?P<again>double|2nd|second|2e|doble)[\s-]+)?(?P<name>" + "|".join(_NAME) + r")\b",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:rev(?:\.|isions?|ised|isad[oa]|isi[oó]n)?|révisions?|révisée?|draft|pages|version)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})\b")
_NEAR = 16


def revision_of(head: str) -> tuple[str, str]:
    """Return the colour and the date, as written, that a page's head names.

    ``Blue Revised 5/12/26`` -> ``("Blue", "5/12/26")``. A colour counts only beside a date
    or a word for a revision, for films are called after colours too.
    """
    when = _DATE.search(head)
    reasons = [m.span() for m in (when, _REVISED.search(head)) if m]
    for match in _COLOUR.finditer(head):
        near = (
            min(abs(match.start() - end), abs(start - match.end())) <= _NEAR
            for start, end in reasons
        )
        if any(near):
            name = _NAME[match["name"].lower()]
            again = "Double " if match["again"] else ""
            return again + name, when[0] if when else ""
    return "", ""


def iso(written: str, language: str) -> str:
    """Return a date as ISO, the month first in English; empty where it is none.

    ``5/12/26`` -> ``2026-05-12`` in English, ``2026-12-05`` elsewhere.
    """
    match = _DATE.fullmatch(written)
    if not match:
        return ""
    first, second, third = (int(part) for part in match.groups())
    if first > 31:
        year, month, day = first, second, third
    else:
        month_first = language.startswith("en") and "." not in written
        month, day = (first, second) if month_first else (second, first)
        if month > 12:
            month, day = day, month
        year = third if third > 99 else 2000 + third if third < 70 else 1900 + third
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
