"""Realis: whether what a line says is done, or only denied, wished, asked, planned, pictured."""

import re

from moteur.shots.blocking.deeds import Deed
from moteur.shots.blocking.lexicon import Lexicon

_FRENCH_INFINITIVE = re.compile(
    r"(?!s’effondre)(?:s’|se )?[\w’]*(?:er|ir|oir|ndre|ttre|uivre|uire|ivre)\b"
)
_ON_THE_WAY = re.compile(
    r"\b(?:va|vont|vient|viennent|cour(?:t|ent)|mont\w+|descend\w*|retourn\w+|commence(?:nt)? à|"
    r"se met(?:tent)? à|finit par|finissent par|pour|afin d[e’]|part|avant d[e’])"
    r"(?: ?(?:se|s’|lui|leur|le|la|les|l’|y|en))*\s*$"
)
_LEAVING = (Deed.EXIT, Deed.ENTER)
_LED = frozenset(Deed) - {Deed.NOTHING, Deed.BEYOND, Deed.LOOK, Deed.PHONE}


class Realis:
    """Tell what happens from what does not."""

    def __init__(self, words: Lexicon) -> None:
        grammar = words.grammar
        self.french = words.language == "fr"
        self._not, self._would, self._to, self._unless, self._pictures = (
            re.compile(grammar[name])
            for name in ("not", "would", "to", "unless", "pictures")
        )  # fmt: skip

    def done(
        self, text: str, clause: int, start: int, end: int, deed: Deed, before: Deed | None
    ) -> bool:
        """Say whether the deed at `start` to `end` of a sentence is done.

        `clause` is where the verb before ended, `before` its deed where that was done.
        """
        lead = text[:start]
        if self._not.search(lead) or self._would.search(lead) or self._unless.search(lead):
            return False
        if self._pictures.search(lead[clause:]) or self._pictures.search(lead[:clause]):
            return False
        if self.french:
            return self._french(text[:start], text[clause:start], text[start:end], before)
        if self._to.search(lead):
            led = not re.search(r"\b(?:him|her|them|[A-ZÀ-Þ]\w+)\b", text[clause:start])
            return before in _LED and led and deed not in _LEAVING
        return True

    def _french(self, lead: str, between: str, word: str, before: Deed | None) -> bool:
        if not _FRENCH_INFINITIVE.fullmatch(word.split(" ", maxsplit=1)[0]) and not (
            _FRENCH_INFINITIVE.match(word)
        ):
            return True
        if self._to.search(lead):
            return False
        return bool(_ON_THE_WAY.search(lead)) and (before in _LED or "pour" not in between)
