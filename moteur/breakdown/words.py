"""Words as a breakdown compares them: without marks, accents, or case."""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from moteur.screenplay import model

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+(?=[\"“«(]*[^\W\d_a-zà-ÿ])")
_ABBREVIATED = re.compile(r"\b(?:Mrs?|Ms|Dr|St|Prof|Mme|Mlle|M|No|[A-Z])\.$")
_ARTICLES = {"the", "a", "an", "le", "la", "les", "un", "une", "el", "los", "las"}
_LINKS = {"of", "the", "and", "de", "du", "des", "la", "le", "von", "van", "et", "y", "d", "l"}

Mention = tuple[int, int, str]


def plain(text: str) -> str:
    """Return the words of an element in one line, without notes, boneyard and emphasis marks."""
    return " ".join(model.plain(text).split())


@lru_cache(8192)
def bare(text: str) -> str:
    """Fold a text for comparison: ``Café  d’Été`` -> ``CAFE D'ETE``."""
    if text.isascii():
        return " ".join(text.upper().split())
    text = text.replace("’", "'").replace("œ", "oe").replace("Œ", "OE")
    letters = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).upper().split())


def words(text: str) -> list[str]:
    """Return the words of a text in order, apostrophes inside words kept."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Break a paragraph into sentences, at a full stop before a capital letter; Mrs. ends none."""
    whole: list[str] = []
    for piece in filter(None, _SENTENCE.split(text)):
        if whole and _ABBREVIATED.search(whole[-1]):
            whole[-1] += f" {piece}"
        else:
            whole.append(piece)
    return whole


def mentions(text: str, names: Collection[str]) -> list[Mention]:
    """Return where names stand in a text as names: start, end, the name as given.

    A name counts in capitals, or with each word's first letter large where it opens with
    no article, or each but the article (``the man`` is not MAN, ``The daughter`` not THE
    DAUGHTER, ``Le Petit`` is LE PETIT); in a script without letter case wherever it stands.
    Longer names are found first, none overlap.
    """
    spelled = {bare(name): name for name in names if bare(name)}
    pattern = _pattern(frozenset(spelled))
    if pattern is None:
        return []
    folded = text.upper() if text.isascii() else "".join(map(_one, text))
    return [
        (m.start(), m.end(), spelled[" ".join(m.group().split())])
        for m in pattern.finditer(folded)
        if _proper(text[m.start() : m.end()])
    ]


@lru_cache(64)
def _pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join(_bounded(name) for name in ordered))


def _bounded(name: str) -> str:
    letters = r"\s+".join(map(re.escape, name.split()))
    # A script without letter case writes no spaces either.
    return rf"(?<!\w){letters}(?!\w)" if name.lower() != name else letters


@lru_cache(4096)
def _one(letter: str) -> str:
    folded = bare(letter)
    return folded if len(folded) == 1 else letter


def _proper(found: str) -> bool:
    parts = [part for part in re.split(r"[\s'’.-]+", found) if part]
    if found.upper() == found:
        return True
    if not parts:
        return False
    if parts[0].lower() in _ARTICLES:
        parts = parts[1:] or [""]
        return all(part[:1].isupper() for part in parts)
    return all(not part[:1].islower() or part.lower() in _LINKS for part in parts)
