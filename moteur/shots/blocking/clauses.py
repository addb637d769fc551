"""Clauses: the verbs of a sentence, where they stand, and what stands between them."""

import re
from dataclasses import dataclass

from moteur.shots.blocking.deeds import Deed
from moteur.shots.blocking.lexicon import Lexicon
from moteur.shots.blocking.names import Names

_LETTERS = re.compile(r"[^\W\d_]+")
_OPENING = " “”\"'’(«—-"
_VERBAL = re.compile(
    r"(?:\b(?:il|elle|ils|elles|on|qui|et|puis|ne|pour|mais|lui|leur)|[,;])\s*$", re.I
)
_ARTICLE = re.compile(r"\b(?:le|la|les)\s+$|\bl’$")


@dataclass(frozen=True)
class Hit:
    """A verb in a sentence: its deed, where it begins and ends."""

    deed: Deed
    start: int
    end: int


class Clauses:
    """Find the verbs of sentences in one language."""

    def __init__(self, words: Lexicon, names: Names) -> None:
        self.words, self.names = words, names
        self.french = words.language == "fr"
        self._nouns = re.compile(
            rf"\b(?:{words.grammar['nouns']})\s+$|\bher\s+$|’s?\s+$", re.IGNORECASE
        )

    def lowered(self, text: str) -> str:
        """Write all but names and other capitals within a sentence in small letters."""
        kept = {i for start, end, _ in self.names.find(text) for i in range(start, end)}

        def small(match: re.Match[str]) -> str:
            word = match.group()
            first = not text[: match.start()].strip(_OPENING)
            loud = len(word) > 1 and word.isupper()
            plain = match.start() not in kept and len(word.lower()) == len(word)
            return word.lower() if plain and (first or loud) else word

        return _LETTERS.sub(small, text)

    def hits(self, lowered: str) -> list[Hit]:
        """Return the verbs of a sentence; what a determiner stands before is a noun."""
        found: list[Hit] = []
        for match in self.words.verbs.finditer(lowered):
            lead = lowered[: match.start()]
            # "watches her leave": here she is no owner.
            watched = bool(found) and found[-1].deed is Deed.LOOK and lead.endswith("her ")
            noun = self._nouns.search(lead) and not watched
            if not noun and not (self.french and self._article(lead)):
                found.append(Hit(Deed[match.lastgroup or "BEYOND"], match.start(), match.end()))
        return found

    def _article(self, lead: str) -> bool:
        """Say whether a text ends in a French article, not in a pronoun before a verb."""
        article = _ARTICLE.search(lead)
        if article is None:
            return False
        lead = lead[: article.start()]
        return not (_VERBAL.search(lead) or self.ending(lead.rstrip()))

    def ending(self, text: str) -> tuple[str, ...]:
        """Return whom a text names at its very end: of whom a clause tells."""
        found = self.names.find(text)
        return (found[-1][2],) if found and len(text) - found[-1][1] <= 1 else ()
