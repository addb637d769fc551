"""Attendance: who of a scene's cast is in each part of it."""

import re
from collections.abc import Sequence

from moteur.schedule.seams import fold
from moteur.screenplay.model import Element, Kind, speeches

_NOBODY = re.compile(r"\b(?:empty|nobody|no one|deserted|vide|deserte?|personne|plus personne)\b")


def casts(cast: Sequence[str], parts: Sequence[Sequence[Element]]) -> list[tuple[str, ...]]:
    """Return who is in each part: who speaks or is named there.

    Who is nowhere named is in all parts. A part that names nobody keeps who was there before,
    unless it says that nobody is.
    """
    there = [_named(cast, part) for part in parts]
    nowhere = set(cast).difference(*there)
    found = [names | nowhere for names in there]
    for at, part in enumerate(parts):
        if not found[at] and not _deserted(part):
            found[at] = found[at - 1] if at else next(filter(None, found), set())
    return [tuple(name for name in cast if name in names) for names in found]


def _named(cast: Sequence[str], part: Sequence[Element]) -> set[str]:
    """Return who speaks or is named; ``YOUNG ANA`` names no ``ANA``."""
    seen = (e.text for e in part if e.kind in (Kind.ACTION, Kind.CENTERED, Kind.PARENTHETICAL))
    texts = [*seen, *(speech.character for speech in speeches(part))]
    text = " | ".join(_words(said) for said in texts)
    found = set()
    for name in sorted(cast, key=len, reverse=True):
        words = re.escape(_words(name).strip())
        text, times = re.subn(rf" {words} ", " | ", text) if words else (text, 0)
        if times:
            found.add(name)
    return found


def _words(text: str) -> str:
    return f" {' '.join(re.findall('[a-z0-9]+', fold(text)))} "


def _deserted(part: Sequence[Element]) -> bool:
    return any(_NOBODY.search(fold(e.text)) for e in part if e.kind is Kind.ACTION)
