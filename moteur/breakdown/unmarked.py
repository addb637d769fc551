"""Unmarked: the parts that French action presents by a name in small letters.

``Une vieille femme, Céleste, brode``; ``l'abbé Morin``; ``sa sœur Agathe``; ``Rose (8 ans)``.
"""

import re
from collections.abc import Iterable, Iterator

from moteur.breakdown.languages import Reader
from moteur.breakdown.reading import Sort

_NAME = r"[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)*"
_WORD = r"[a-zà-ÿ][\w'’-]*"
_WHO = r"(?:[Uu]ne?|[Ll]e|[Ll]a|[Ss]on|[Ss]a|[Ll]eur|[Ll]['’])"
# What stands before may not be a ``de``: a street may bear a general's name.
_BESIDE = re.compile(
    rf"(?:^|[.!?:;,] |\b(?:et|avec|par) |(?<=[a-zà-ÿ]t ))"
    rf"(?P<what>{_WHO} ?{_WORD}(?: {_WORD}){{0,3}}?),? (?P<name>{_NAME})(?![\w'’-])"
)
_AGED = re.compile(rf"(?<![\w'’-])(?P<name>{_NAME})(?:, | \()(?:\d+|[a-zà-ÿ-]+) ans\b")
_STYLED = re.compile(
    rf"(?<![\w'’-])(?P<name>(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Tonton|Tante|Oncle|Mamie|Papi"
    rf"|Sœur|Maître) {_NAME})(?![\w'’-])"
)
_PEOPLE = (Sort.PERSON, Sort.CHILD)
_LONGEST = 20_000
# Who has a name and no part.
_NONE = ("Noël", "Dieu", "Christ", "Jésus", "Vierge", "Monsieur", "Madame", "Mademoiselle")


def unmarked(action: Iterable[str], read: Reader) -> Iterator[tuple[str, str, bool]]:
    """Yield names, the noun before them, whether it says a child, once each, in order."""
    found: dict[str, tuple[str, bool]] = {}
    for text in action:
        for match in _STYLED.finditer(text[:_LONGEST]):
            found.setdefault(match["name"], ("", False))
        for match in _AGED.finditer(text[:_LONGEST]):
            found.setdefault(match["name"], ("", False))
        for match in _BESIDE.finditer(text[:_LONGEST]):
            phrase = next(iter(read(match["what"].lower(), ()).phrases), None)
            one = phrase is not None and phrase.sort in _PEOPLE and not phrase.plural
            if one and phrase is not None and phrase.start < 4 and phrase.end >= len(match["what"]):
                found.setdefault(match["name"], (phrase.head, phrase.sort is Sort.CHILD))
    yield from ((name, *said) for name, said in found.items() if name not in _NONE)
