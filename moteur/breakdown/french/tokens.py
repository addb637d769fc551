"""Tokens: the words of a French paragraph, elisions apart, and where they stand."""

import re
from dataclasses import dataclass

from moteur.breakdown.french.lexicon import Noun, folded

_ELISION = r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]"
_WORD = r"\d+(?:[.,:h]\d+)*|[^\W\d_]+(?:[’'](?=1)[^\W_]+)?(?:-[^\W_]+)*"
_TOKEN = re.compile(
    rf"(?P<fixed>[24] ?CV\b|aujourd['’]hui|quelqu['’]une?|presqu['’]île"
    rf"|[^\W\d_]+-d['’][^\W_]+|main[- ]d['’]œuvre)"
    rf"|(?P<elided>(?<![^\W_]){_ELISION}(?=[^\W_]))"
    rf"|(?P<word>{_WORD})|(?P<mark>\.{{2,}}|…|[^\w\s])",
    re.IGNORECASE,
)
_ASKED = re.compile(r"^(.+?)-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce|là|ci|moi|toi|le|les)$")


@dataclass(slots=True)
class Token:
    """A word or a mark: its text, its place, and what it is in its sentence.

    `low` is how it is looked up; `tag` a letter (see `tagger`); `lemma` is the verb's
    infinitive or the noun's singular; `noun` what the lexicon says of it.
    """

    text: str
    low: str
    start: int
    end: int
    tag: str = ""
    lemma: str = ""
    noun: Noun | None = None
    passive: bool = False
    words: int = 1


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text; ``L'étui`` is two, ``pare-brise`` one, ``Prend-il`` its verb."""
    return [_token(match) for match in _TOKEN.finditer(text)]


def _token(match: re.Match[str]) -> Token:
    low = folded(match.group())
    if match.lastgroup == "fixed":
        low = low.replace(" ", "")
    asked = _ASKED.match(low) if match.lastgroup == "word" else None
    return Token(match.group(), asked.group(1) if asked else low, match.start(), match.end())
