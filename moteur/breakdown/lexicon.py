"""The lexicon: what words of action mean to prepare, in English and French."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from moteur.breakdown.model import Category
from moteur.breakdown.vocabulary import FUNCTION_WORDS, IMPLIED, NOT, WORDS
from moteur.breakdown.words import bare

# A line without a colon goes on with the one before.
_FOLDED = re.compile(r"\n(?=[^:\n]*(?:\n|$))")


@dataclass(frozen=True)
class Found:
    """A thing that a text names, or (inferred) that follows from what it names."""

    category: Category
    name: str
    inferred: bool = False


@dataclass(frozen=True)
class _Entry:
    category: Category
    name: str
    pattern: re.Pattern[str]


def _entries(rows: Mapping[Category, str]) -> tuple[_Entry, ...]:
    named = (
        (category, *line.split(":", 1))
        for category, text in rows.items()
        for line in _FOLDED.sub(" ", text).strip().splitlines()
    )
    return tuple(_Entry(Category(c), name.strip(), _pattern(words)) for c, name, words in named)


def _pattern(words: str) -> re.Pattern[str]:
    several = "|".join(re.escape(bare(word.replace("_", " "))) for word in words.split())
    return re.compile(rf"(?<![\w-])(?:{several})(?:S|ES|X)?(?![\w-])")


_LEXICONS = {language: _entries(rows) for language, rows in WORDS.items()}
_SAYINGS = {language: re.compile(rf"\b(?:{text})\b") for language, text in NOT.items()}


def find(text: str, language: str) -> Iterator[Found]:
    """Yield what a paragraph of action names in ``en`` or ``fr``, each with what follows from it.

    ``It rains.`` -> rain, and inferred a rain rig. Other languages yield nothing.
    """
    if language not in _LEXICONS:
        return
    folded = _SAYINGS[language].sub("…", bare(text))
    implied = IMPLIED[language]
    for entry in _LEXICONS[language]:
        match = entry.pattern.search(folded)
        if match:
            # A police car is no second car.
            folded = folded.replace(match.group(), "…") if " " in match.group() else folded
            yield Found(entry.category, entry.name)
            for what in (entry.name, entry.category):
                if what in implied:
                    yield Found(*implied[what], inferred=True)


def language_of(text: str, said: str) -> str:
    """Return the lexicon to use: ``en``, ``fr``, or ``""`` where we have none.

    `said` is the script's language (BCP 47). English is also what a script is taken for
    that says nothing, so there French is recognised by counting function words.
    """
    language = said.lower().split("-")[0]
    if language not in ("", "en"):
        return language if language in _LEXICONS else ""
    words = bare(text).replace("'", " ").split()
    votes = {name: sum(word in small for word in words) for name, small in FUNCTION_WORDS.items()}
    return "fr" if votes["fr"] > 2 * votes["en"] else "en"
