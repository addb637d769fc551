"""The vocabulary: the field's words in a language, as data, and how they are found in a text."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from moteur.film.errors import BadInput

LANGUAGES = ("en", "fr")
_LONGEST = 80
Group = dict[str, tuple[str, ...]]
_ARTICLES = frozenset(("the", "an", "le", "la", "les", "un", "une"))
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """Return small letters and straight apostrophes, letter for letter."""
    small = (c.lower() if len(c.lower()) == 1 else c for c in text)
    return "".join(small).replace("’", "'")


@dataclass(frozen=True)
class Vocabulary:
    """Words by group and meaning: those written first, then others that are understood."""

    language: str
    groups: dict[str, Group]
    feminine: tuple[str, ...]
    reserved: frozenset[str]

    def said(self, group: str, meaning: str) -> str:
        """Return the words that are written."""
        return self.groups[group][meaning][0]

    def find(self, group: str, text: str) -> str | None:
        """Return the meaning of a text, or None where it is none of a group."""
        return _folded(self.language, group).get(fold(text))

    def begins(self, group: str, text: str) -> tuple[str, str] | None:
        """Return the meaning of the longest words that a text begins with, and the rest."""
        wanted, best, longest = fold(text[:_LONGEST]), "", 0
        for phrase, meaning in _folded(self.language, group).items():
            size = len(phrase)
            whole = wanted[size : size + 1] in ("", " ") and wanted.startswith(phrase)
            if whole and size > longest:
                best, longest = meaning, size
        return (best, text[longest:].strip()) if longest else None

    def match(self, meaning: str, text: str) -> tuple[str, ...] | None:
        """Return what stands for ``{}`` where a text says this, or None."""
        return next(self.matches(meaning, text), None)

    def matches(self, meaning: str, text: str) -> Iterator[tuple[str, ...]]:
        """Yield what may stand for ``{}``, for each of the ways to say it."""
        wanted = fold(text)
        for pattern in _patterns(self.language, meaning):
            found = pattern.fullmatch(wanted)
            if found:
                spans = (found.span(k + 1) for k in range(len(found.groups())))
                yield tuple(text[a:b].strip() for a, b in spans)

    def is_said(self, meaning: str, text: str) -> bool:
        """Return whether a text is one of the words for a meaning."""
        return fold(text) in {fold(phrase) for phrase in self.groups["say"][meaning]}

    def phrases(self) -> Iterator[str]:
        """Yield all words that are understood, for the nearest; not the smallest."""
        for group in self.groups.values():
            for phrases in group.values():
                yield from (p.replace("{}", "…") for p in phrases if len(p) > 3 or p.isupper())


def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language, as ``en`` or ``fr-FR``; raise BadInput for others."""
    short = language[:2].casefold()
    if short not in LANGUAGES:
        raise BadInput(f"shots are not written in “{language}”", "", "choose en or fr")
    return _load(short)


@cache
def _load(language: str) -> Vocabulary:
    file = files("moteur.shots.sentence") / "words" / f"{language}.toml"
    given = tomllib.loads(file.read_text(encoding="utf-8"))
    feminine = tuple(given.pop("feminine", ()))
    groups = {g: {k: tuple(v) for k, v in table.items()} for g, table in given.items()}
    spoken = (p for table in groups.values() for phrases in table.values() for p in phrases)
    reserved = {w for p in spoken for w in _WORD.findall(fold(p.replace("{}", " ")))}
    long = frozenset(word for word in reserved - _ARTICLES if len(word) > 1)
    return Vocabulary(language, groups, feminine, long)


@cache
def _folded(language: str, group: str) -> dict[str, str]:
    groups = _load(language).groups[group]
    return {fold(phrase): meaning for meaning, phrases in groups.items() for phrase in phrases}


@cache
def _patterns(language: str, meaning: str) -> tuple[re.Pattern[str], ...]:
    phrases = _load(language).groups["say"][meaning]
    return tuple(re.compile(re.escape(fold(p)).replace(r"\{\}", "(.+?)")) for p in phrases)


def reserved_in(text: str, words: Vocabulary) -> bool:
    """Return whether a text has a word that the sentence itself uses."""
    return any(word in words.reserved for word in _WORD.findall(fold(text)))
