"""Lines of the script in a sentence: words between quotation marks, an id in brackets."""

import re

from moteur.shots.sentence.quoting import Masked
from moteur.shots.sentence.structure import Line
from moteur.shots.sentence.vocabulary import Vocabulary

_LINE = re.compile("(\x02\\d+\x03)?(?: ?\\[ ?([^\\[\\]\\s]{1,80}) ?\\])?")


def line(text: str, masked: Masked) -> Line | None:
    """Return the line that a text says, or None where it says none."""
    found = _LINE.fullmatch(text.strip())
    if not found or not (found[1] or found[2]):
        return None
    words = masked.words(found[1]) if found[1] else ""
    return Line(element=found[2] or "", words=words)


def span(text: str, masked: Masked, words: Vocabulary) -> tuple[Line, Line] | None:
    """Return the two lines from which to which a shot goes, or None."""
    found = words.match("span", text)
    if not found:
        return None
    first, last = (line(part, masked) for part in found)
    return (first, last) if first and last else None
