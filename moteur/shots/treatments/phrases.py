"""Phrases: the words in which treatments are asked for, as data, and how they stand in a text.

A text is read from one connecting word to the next (commas, "and", "but"): all that stands
between two of them is understood, or none of it.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from moteur.shots.model import Size
from moteur.shots.sentence.vocabulary import LANGUAGES, vocabulary

LONGEST = 2_000
_LONGEST_NAMES = 12
_FILLER, _UNKNOWN = 0.01, 0.9
_TOKEN = re.compile(r"\d+(?:[.,]\d+)?|\w+|[^\w\s–—-]|\n")
_SLOTS = ("{}", "{n}", "{s}", "{t}")
Words = tuple[str, ...]
_Way = tuple[float, "tuple[Said, ...]", tuple[tuple[int, int], ...]]
_Best = dict[tuple[int, bool], _Way]


class Token(NamedTuple):
    """A word of a text as it is compared, and where it stands."""

    word: str
    start: int
    end: int


@dataclass(frozen=True)
class Said:
    """A phrase that was found: what it means, what fills its slot, its place among the tokens.

    `at` is where the slot begins. `denied` says that it is not wanted; `turned` and `carried`
    that the connecting words before it turn ("but"), or carry on what was denied ("or").
    """

    meaning: str
    slot: Words
    at: int
    start: int
    end: int
    denied: bool = False
    turned: bool = False
    carried: bool = False


class Reading(NamedTuple):
    """What a text says: phrases in order, and the spans of tokens that say nothing known."""

    said: tuple[Said, ...]
    unread: tuple[tuple[int, int], ...]


@cache
def words(language: str) -> dict[str, Any]:
    """Return the data of a language, English where there is none."""
    short = language[:2].casefold()
    file = (
        files("moteur.shots.treatments") / "words" / f"{short if short in LANGUAGES else 'en'}.toml"
    )
    return tomllib.loads(file.read_text(encoding="utf-8"))


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into words without accents and capitals, and marks."""
    return tuple(Token(_folded(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text))


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'").replace("œ", "oe"))
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _listed(group: str) -> tuple[Words, ...]:
    """Return the phrases of a group in all languages, as tokens."""
    every = (phrase for language in LANGUAGES for phrase in words(language)[group])
    return tuple(dict.fromkeys(_pattern(phrase) for phrase in every))


@cache
def _asked() -> dict[str, tuple[tuple[str, Words], ...]]:
    """Return what can be asked, by the first word: meaning and phrase, in all languages."""
    found: dict[str, dict[tuple[str, Words], None]] = {}
    for language in LANGUAGES:
        for meaning, phrases in words(language)["ask"].items():
            for phrase in phrases:
                pattern = _pattern(phrase)
                found.setdefault(pattern[0], {})[meaning, pattern] = None
    return {first: tuple(patterns) for first, patterns in found.items()}


@cache
def _pattern(phrase: str) -> Words:
    slots = re.split(r"(\{\w?\})", phrase)
    return tuple(w for part in slots for w in ((part,) if part in _SLOTS else _plain(part)))


def _plain(text: str) -> Words:
    return tuple(t.word for t in tokens(text))


def size_of(said: Words) -> Size | None:
    """Return the size that words name, with or without an article; None where they name none."""
    return _sizes().get(said[1:] if said[:1] and said[0] in listed("filler") else said)


@cache
def _sizes() -> dict[Words, Size]:
    return {
        _plain(phrase): Size(size)
        for language in LANGUAGES
        for size, phrases in vocabulary(language).groups["size"].items()
        for phrase in phrases
    }


def listed(group: str) -> frozenset[str]:
    """Return the single words of a group, in all languages."""
    return frozenset(w[0] for w in _listed(group) if len(w) == 1)


def meaning_of(group: str, said: Words) -> str:
    """Return what of a group is said by some words, or nothing."""
    for language in LANGUAGES:
        for meaning, phrases in words(language)[group].items():
            if said in [_pattern(p) for p in phrases]:
                return str(meaning)
    return ""


def read(text: str, fits: Callable[[str, Words], bool]) -> Reading:
    """Find the phrases of a text so that as little as can be is left unread.

    `fits` says whether words fill the slot of a meaning; others that stand there are a name
    that nobody has.
    """
    return _Reader(tuple(t.word for t in tokens(text)), fits).read()


class _Reader:
    def __init__(self, said: Words, fits: Callable[[str, Words], bool]) -> None:
        self.words = said
        self.fits = fits
        self.connecting = listed("connect")
        self.starts = {0, *(i + 1 for i, w in enumerate(said) if w in self.connecting)}

    def read(self) -> Reading:
        """Go from the end to the start: from each word the best way on is then known."""
        count = len(self.words)
        best: _Best = {(count, True): (0.0, (), ())}
        if count in self.starts:
            best[count, False] = (0.0, (), ())
        for i in range(count - 1, -1, -1):
            for told in (True, False):
                ways = list(self._ways(i, told, best))
                if ways:
                    best[i, told] = min(ways, key=lambda w: (w[0], len(w[1])))
        _, said, unread = best.get((0, False), (0.0, (), ()))
        return Reading(tuple(self._joined(said)), unread)

    def _ways(self, i: int, told: bool, best: _Best) -> Iterator[_Way]:
        """Yield each way on from a word; `told` says that its part of the text said something."""
        if (
            self.words[i] in self.connecting
            and (told or i in self.starts)
            and (i + 1, False) in best
        ):
            yield best[i + 1, False]
        for filler in _listed("filler"):
            after = (i + len(filler), told)
            if self._stands(filler, i) and after in best:
                cost, said, unread = best[after]
                yield cost + _FILLER, said, unread
        for found in self._phrases(i):
            fits = not found.slot or self.fits(found.meaning, found.slot)
            if (found.end, True) in best and (fits or not self.connecting & set(found.slot)):
                cost, said, unread = best[found.end, True]
                lost = 0.0 if fits else _UNKNOWN * len(found.slot)
                yield cost + lost, (found, *said), unread
        if i in self.starts:
            end = next((k for k in range(i, len(self.words)) if self.words[k] in self.connecting),
                       len(self.words))  # fmt: skip
            if end > i and (end, True) in best:
                cost, said, unread = best[end, True]
                yield cost + end - i, said, ((i, end), *unread)

    def _stands(self, phrase: Words, i: int) -> bool:
        return self.words[i : i + len(phrase)] == phrase

    def _phrases(self, i: int) -> Iterator[Said]:
        yield from self._asked(i)
        for deny in _listed("deny"):
            if self._stands(deny, i):
                at = i + len(deny)
                while at < len(self.words):
                    yield from (replace(s, start=i, denied=True) for s in self._asked(at))
                    if self.words[at] not in listed("filler"):
                        break
                    at += 1

    def _asked(self, i: int) -> Iterator[Said]:
        if i < len(self.words):
            for first in (self.words[i], *_SLOTS):
                for meaning, pattern in _asked().get(first, ()):
                    for at, after, end in self._match(pattern, i):
                        yield Said(meaning, self.words[at:after], at, i, end)

    def _match(self, pattern: Words, i: int) -> Iterator[tuple[int, int, int]]:
        """Yield where the slot of a pattern begins and ends, and where all of it ends."""
        k = next((k for k, part in enumerate(pattern) if part in _SLOTS), len(pattern))
        at, rest = i + k, pattern[k + 1 :]
        if not self._stands(pattern[:k], i):
            return
        if k == len(pattern):
            yield at, at, at
            return
        longest = 1 if pattern[k] == "{n}" else _LONGEST_NAMES
        for after in range(at + 1, min(at + longest, len(self.words)) + 1):
            if self._stands(rest, after):
                yield at, after, after + len(rest)

    def _joined(self, said: Sequence[Said]) -> Iterator[Said]:
        """Say of each phrase how it hangs on the one before."""
        end = 0
        for one in said:
            between = set(self.words[end : one.start])
            yield replace(
                one, turned=bool(between & listed("turn")), carried=bool(between & listed("carry"))
            )
            end = one.end
