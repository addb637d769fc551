"""Pronouns: whom an action line means by she, he or they."""

import re
from collections.abc import Sequence

from moteur.shots.blocking.players import EXTRA
from moteur.shots.model import Player

_SHE = re.compile(r"(?:^|[.;!?] )\W*(?:she|elle|ella)\b", re.I)
_HE = re.compile(r"(?:^|[.;!?] )\W*(?:he|il|él)\b", re.I)
_THEY = re.compile(r"(?:^|[.;!?] )\W*(?:they|both|the two|ils|elles|tous deux|ellos|ellas)\b", re.I)
_WOMEN, _MEN = ("woman", "girl"), ("man", "boy")
_EITHER = ("person", "child")


class Pronouns:
    """Who was spoken of last, as a scene goes on."""

    def __init__(self, players: Sequence[Player]) -> None:
        self.kinds = {p.name: p.kind for p in players if not p.name.startswith(EXTRA)}
        self.lately: list[str] = []

    def heard(self, speaker: str, to: str = "") -> None:
        """Take note of who speaks, and to whom."""
        self._named([speaker, to])

    def resolved(self, text: str, seen: Sequence[str]) -> tuple[str, ...]:
        """Return who is seen in a line: those meant where it begins with a pronoun, those named.

        Where nobody is named, later sentences count too. A pronoun means who was spoken of
        last, of that sex.
        """
        found: list[str] = []
        for pattern, kinds in ((_SHE, _WOMEN), (_HE, _MEN)):
            said = pattern.search(text)
            if said is not None and (not seen or said.start() == 0):
                found += self._last(kinds, seen)
        if not found and not seen and _THEY.search(text):
            found = self.lately[:2]
        found = list(dict.fromkeys((*found, *seen)))
        self._named(found)
        return tuple(found)

    def _last(self, kinds: Sequence[str], but: Sequence[str]) -> list[str]:
        for wanted in (kinds, _EITHER):
            names = [n for n in self.lately if self.kinds[n] in wanted and n not in but]
            if names:
                return names[:1]
        return []

    def _named(self, names: Sequence[str]) -> None:
        known = [n for n in names if n in self.kinds]
        self.lately = [*dict.fromkeys((*known, *self.lately))]
