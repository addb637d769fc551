"""Introductions: names in capitals that action describes, and whose names they are."""

import re
from collections.abc import Iterable, Iterator, Sequence

from moteur.breakdown.words import bare

_CAPITALS = r"[^\W\d_a-zà-öø-ÿ]{2,}"
_INTRODUCED = re.compile(
    rf"(?<![\w'’])(?P<name>{_CAPITALS}(?:[ '’-]{_CAPITALS})*)"
    r"(?: ?\((?P<age>\d{1,2})\b|, (?:\d|an? |the |une? |les? |la |l['’]|his |her |son |sa ))"
)
APART = re.compile(r"\s*(?:&|\+|/|\bAND\b|\bET\b|\bY\b)\s*")
TITLES = {"MR", "MRS", "MS", "MISS", "DR", "THE", "LE", "LA", "LES", "M", "MME", "MLLE",
           "OLD", "YOUNG", "LITTLE", "BIG", "MAN", "WOMAN", "BOY", "GIRL", "OFFICER", "DOCTOR",
           "HOMME", "FEMME", "VIEUX", "VIEILLE", "JEUNE", "PETIT", "PETITE", "VOICE"}  # fmt: skip
_AGED = {"YOUNG", "YOUNGER", "LITTLE", "OLD", "OLDER", "TEENAGE", "BABY",
         "JEUNE", "PETIT", "PETITE", "VIEUX", "VIEIL", "VIEILLE"}  # fmt: skip
_BELONGS = {"OF", "WITH", "FOR", "DE", "DU", "AVEC"}


def introductions(action: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield where paragraphs of action introduce a ``name``, with the ``age`` if it is said."""
    for text in action:
        yield from [] if text.isupper() else _INTRODUCED.finditer(text)


def shorter(name: str, speaking: Sequence[str]) -> str:
    """Return the one speaker whose whole name is this name or words of it; else nothing.

    YOUNG ANA beside ANA is another performer, but OLD MAN beside MAN the same; the
    BROTHER OF ANA is not she.
    """
    words = bare(name).split()
    fits = {part: at for part in speaking if (at := _place(bare(part).split(), words)) >= 0}
    exact = [part for part in fits if bare(part) == bare(name)]
    if exact or len(fits) != 1:
        return exact[0] if exact else ""
    ((part, at),) = fits.items()
    before = {*words[:at]}
    another = before & _AGED and not {*bare(part).split()} <= TITLES
    return "" if another or before & _BELONGS else part


def _place(part: Sequence[str], words: Sequence[str]) -> int:
    """Return where a sequence of words stands in another, or -1."""
    places = range(len(words) - len(part) + 1)
    return next((at for at in places if words[at : at + len(part)] == part), -1)
