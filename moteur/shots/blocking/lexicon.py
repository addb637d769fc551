"""The lexicon: verbs, places and small words of a language, as data, made into patterns."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from moteur.shots.blocking.deeds import Deed

LANGUAGES = ("en", "fr")
_VERB = re.compile(r"([\w’]+)~(\w?)")
_VERBS = re.compile(r"\(\?:([\w’|]+)\)~(\w?)")
_FRENCH_ENDINGS = "(?:e|ent|er|ant|eant)"
_CAPITALS = "[A-ZÀ-ÖØ-Þ]"


class Lexicon:
    """The words of one language; `grammar` has the small ones, as patterns."""

    def __init__(self, language: str) -> None:
        text = (
            files("moteur.shots.blocking")
            .joinpath("language", f"{language}.toml")
            .read_text("utf-8")
        )
        self._data: dict[str, Any] = tomllib.loads(text)
        self.language = language
        self.grammar: Mapping[str, str] = self._data["grammar"]
        self.still = frozenset(_words(self._data["still"]["words"]))

    # Long patterns take a third of a second to make: only when a line is read.

    @cached_property
    def verbs(self) -> re.Pattern[str]:
        """Return what finds deeds: each is a group named after its deed."""
        parts: dict[str, str] = {}
        for name, words in self._data["parts"].items():
            parts[name] = _expanded(words, parts, self.language)
        deeds = (
            f"(?P<{Deed[name.upper()].name}>"
            f"{'|'.join(_expanded(w, parts, self.language) for w in words)})"
            for name, words in self._data["deeds"].items()
        )
        return re.compile(rf"(?<![\w’-])(?:{'|'.join(deeds)})(?:(?<=\s)|(?!\w))")

    @cached_property
    def moods(self) -> re.Pattern[str]:
        """Return what finds feelings: groups named after them, ``joy_passing`` what passes."""
        kinds = (
            f"(?P<{name.replace('+', '_passing')}>"
            f"{'|'.join(_expanded(w, {}, self.language) for w in words)})"
            for name, words in self._data["moods"].items()
        )
        return re.compile(rf"(?<![\w’-])(?:{'|'.join(kinds)})(?:(?<=\s)|(?!\w))")

    @cached_property
    def places(self) -> re.Pattern[str]:
        """Return what finds what stands on a floor: each a group named after the piece's kind."""
        kinds = (f"(?P<{kind}>{words})" for kind, words in self._data["places"].items())
        return re.compile(rf"(?<![\w-])(?:{'|'.join(kinds)})(?![\w-])")


def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language; English where there is none."""
    return _lexicon(language[:2] if language[:2] in LANGUAGES else "en")


@cache
def _lexicon(language: str) -> Lexicon:
    return Lexicon(language)


def _expanded(pattern: str, parts: Mapping[str, str], language: str) -> str:
    """Put in the parts, then the endings of verbs."""
    for name, words in parts.items():
        pattern = pattern.replace(f"{{{name}}}", words)
    pattern = _VERBS.sub(
        lambda m: "(?:" + "|".join(f"{v}~{m[2]}" for v in m[1].split("|")) + ")", pattern
    )
    return _VERB.sub(_endings(language), pattern).replace("[A-Z]", _CAPITALS)


def _endings(language: str) -> Any:
    if language == "fr":
        return lambda m: m[1] + _FRENCH_ENDINGS + m[2]

    def english(match: re.Match[str]) -> str:
        """Give ``sit~t`` and ``tak~`` the endings of the present."""
        stem, double = match[1], match[2]
        if double:
            return f"{stem}(?:e?s|{double}ing)?"
        if stem.endswith("y"):
            return f"(?:{stem}(?:s|ing)?|{stem[:-1]}ies)"
        if stem.endswith("e"):
            return f"(?:{stem}s?|{stem[:-1]}ing)"
        return f"{stem}(?:e?s|e|ing)?"

    return english


def _words(pattern: str) -> list[str]:
    """Return the words that a list of them with optional endings spells."""
    found: list[str] = []
    for word in pattern.split("|"):
        if word.endswith("s?"):
            found += [word[:-2], word[:-1]]
        else:
            found.append(word)
    return found
