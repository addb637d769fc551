"""Pronouns: whom an action line means by she, he or they."""

import re
from collections.abc import Sequence

from moteur.shots.model import Player
from moteur.shots.players import EXTRA

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
        """Return who is seen in a line: those named, then those meant where nobody is named.

        What begins with a pronoun is about who was spoken of last, of that sex.
        """
        found = list(seen)
        if not found:
            for pattern, kinds in ((_SHE, _WOMEN), (_HE, _MEN)):
                found += self._last(kinds) if pattern.search(text) else []
            if not found and _THEY.search(text):
                found = self.lately[:2]
        self._named(found)
        return tuple(dict.fromkeys(found))

    def _last(self, kinds: Sequence[str]) -> list[str]:
        for wanted in (kinds, _EITHER):
            names = [n for n in self.lately if self.kinds[n] in wanted]
            if names:
                return names[:1]
        return []

    def _named(self, names: Sequence[str]) -> None:
        known = [n for n in names if n in self.kinds]
        self.lately = [*dict.fromkeys((*known, *self.lately))]
