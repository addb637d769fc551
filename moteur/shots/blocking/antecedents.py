"""Antecedents: whom a pronoun stands for, by who was spoken of last and can be meant."""

import re
from collections.abc import Mapping

from moteur.shots.blocking.lexicon import Lexicon
from moteur.shots.blocking.names import Names
from moteur.shots.model import VEHICLES

_MALE, _FEMALE, _BEASTS = ("man", "boy"), ("woman", "girl"), ("dog", "cat", "horse", "bird")
_EITHER = ("person", "child", *_BEASTS)


class Antecedents:
    """Who has been spoken of, as the action lines of a scene go on."""

    def __init__(self, words: Lexicon, names: Names, kinds: Mapping[str, str]) -> None:
        self.names, self.kinds, self.grammar = names, kinds, words.grammar
        self.pronouns = re.compile(rf"(?<![\w’])(?:{words.grammar['pronouns']})(?![\w’])", re.I)
        self._last: tuple[str, ...] = ()
        self._history: list[str] = []
        self._taken: dict[str, tuple[str, ...]] = {}

    def who(self, text: str) -> tuple[str, ...]:
        """Return who is spoken of before a verb, a pronoun standing for who was last."""
        named = self.names.mentioned(text)
        if named:
            self.remember(named)
            return named
        pronoun = self.pronouns.search(text)
        if not pronoun or pronoun.group().casefold() == "on":
            return ()  # "on frappe": it may be anybody
        kinds = self.meant_by(pronoun.group())
        if kinds is not None:
            found = self.meant(kinds, ())
            if found and kinds in (_MALE, _FEMALE):
                self._taken.setdefault(found, kinds)  # who was he a line ago is not she now
            return (found,) if found else ()
        if len(self._last) > 1:
            return self._last
        # "They embrace": the two who were spoken of last.
        people = [n for n in self._history if self.kinds.get(n) not in (*_BEASTS, *VEHICLES)]
        return tuple(people[-2:]) if len(people) > 1 and self._several(pronoun.group()) else ()

    def _several(self, pronoun: str) -> bool:
        return bool(re.fullmatch(self.grammar["plural"], pronoun.casefold()))

    def meant_by(self, pronoun: str) -> tuple[str, ...] | None:
        """Return the kinds of players that a pronoun may mean; None for several at once."""
        word = pronoun.casefold()
        if word in ("lui", "leur"):
            return ()
        for group, kinds in (("men", _MALE), ("women", _FEMALE), ("beasts", _BEASTS)):
            if self.grammar[group] and re.fullmatch(self.grammar[group], word):
                return kinds
        return None

    def remember(self, names: tuple[str, ...]) -> None:
        """Take note of who acts."""
        self._last = names
        self._history = [n for n in self._history if n not in names] + list(names)

    def heard(self, speaker: str, to: str = "") -> None:
        """Take note of who spoke, and to whom: a line that goes on with a pronoun means them."""
        for name in (to, speaker):
            if name in self.kinds:
                self.mention(name)
        self._last = (speaker,) if speaker in self.kinds else self._last

    def mention(self, name: str) -> None:
        """Take note of who is spoken of beside them."""
        self._history = [*(n for n in self._history if n != name), name]

    def meant(self, kinds: tuple[str, ...], others: tuple[str, ...]) -> str:
        """Return who was last spoken of, is of these kinds, and none of the others."""
        spoken = [n for n in reversed(self._history) if n not in others]
        fitting = (n for n in spoken if not kinds or self.kinds.get(n) in kinds)
        loose = (
            n for n in spoken
            if self.kinds.get(n) in _EITHER and kinds != _BEASTS
            and self._taken.get(n, kinds) == kinds
        )  # fmt: skip
        return next(fitting, next(loose, ""))
