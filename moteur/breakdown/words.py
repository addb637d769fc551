"""Words as a breakdown compares them: without marks, accents, or case."""

import re
import unicodedata

from moteur.screenplay import model

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+(?=[\"“«(]*[^\W\d_a-zà-ÿ])")
_ABBREVIATED = re.compile(r"\b(?:Mrs?|Ms|Dr|St|Prof|Mme|Mlle|M|No|[A-Z])\.$")


def plain(text: str) -> str:
    """Return the words of an element in one line, without notes, boneyard and emphasis marks."""
    return " ".join(model.plain(text).split())


def bare(text: str) -> str:
    """Fold a text for comparison: ``Café  d’Été`` -> ``CAFE D'ETE``."""
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
