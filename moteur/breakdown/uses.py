"""Uses: how a script goes on to write a name, looked up fast."""

import re
from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"[\w'’-]+|[.!?…,;:]|\n")
_ARTICLES = frozenset(
    ("the", "a", "an", "his", "her", "their", "le", "la", "les", "un", "une", "des", "son", "sa")
)
_ENDS = frozenset((".", "!", "?", "…", "\n", ""))


class Uses:
    """The words of a script, with where each capitalised one stands."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words = ["", *_TOKEN.findall("\n".join(texts)), ""]
        self._at: dict[str, list[int]] = {}
        self.small = {word for word in self._words if word.islower()}
        for at, word in enumerate(self._words):
            if word[:1].isupper():
                self._at.setdefault(_plain(word), []).append(at)

    def written(self, name: str) -> bool:
        """Say whether a name is used as one: ``Minister``, not ``the Constance``."""
        return any(before.lower() not in _ARTICLES for before, _ in self._found(name))

    def proper(self, name: str) -> int:
        """Count where a name stands with a capital, no article, and a small word behind."""
        return sum(
            after[:1].islower() and before.lower() not in _ARTICLES
            for before, after in self._found(name)
        )

    def count(self, name: str) -> int:
        """Count where a name stands with its first letters large."""
        return sum(1 for _ in self._found(name))

    def _found(self, name: str) -> Iterator[tuple[str, str]]:
        wanted = name.title().replace("’S", "’s").replace("'S", "'s").split()
        if not wanted:
            return
        for at in self._at.get(wanted[0], ()):
            end = at + len(wanted)
            if [_plain(word) for word in self._words[at:end]] == wanted:
                yield self._words[at - 1], self._words[end] if end < len(self._words) else ""


def _plain(word: str) -> str:
    """Leave out a possessive: Minister's is Minister, in use."""
    return word[:-2] if word.endswith(("'s", "’s")) else word
