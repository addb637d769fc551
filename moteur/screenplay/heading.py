"""Scene headings: what a line says of setting, place and time, and in which language."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from moteur.screenplay import daytime
from moteur.screenplay.heading_parts import sorted_out
from moteur.screenplay.model import Heading

_BOTH = r"INT\.?\s?(?:[/\-–&+]|ET|Y|AND)\s?EXT|EXT\.?\s?(?:[/\-–&+]|ET|Y|AND)\s?INT|I/E|E/I"
_LIGHTS = r"(?:JOUR|NUIT|SOIR|MATIN|AUBE|DAY|NIGHT|D[IÍ]A|NOCHE)\b"
_PREFIX = re.compile(
    rf"(?:(?P<both>{_BOTH})|(?P<int>INT)|(?P<ext>EXT|EST))"
    rf"(?=[. \t]|$|/{_LIGHTS})\.?[ \t]*",
    re.IGNORECASE,
)
_LONG = re.compile(
    r"(?:(?P<int>INTERIOR|INTERIEUR|INTÉRIEUR)|(?P<ext>EXTERIOR|EXTERIEUR|EXTÉRIEUR))"
    r"(?:\s?[/-]\s?(?P<other>INT|EXT)\w+)?(?=[. \t,/–—-]|$)\.?[ \t-]*"
)
_LABEL = re.compile(
    r"(?:(?:SC[EÈ]NE|S[EÉ]QUENCE|SEQ|SÉQ|SC|ESCENA|SECUENCIA|ESC)\.?\s*)?(?P<number>\d{1,4}[A-Z]{0,2})"
    r"[ \t]*(?:[.):–—-]+[ \t]*|[ \t])(?=\S)",
    re.IGNORECASE,
)
_STARTS = frozenset("IiEe")
_LABELLED = frozenset("0123456789SsEe")
_LONGEST = 400
_COMMON = {
    "en": "the and of to in is it you that he she with his her on at",
    "fr": "le la les et des un une il elle est dans que qui sur avec pas",
    "es": "el la los las y de un una que en es se con por no su",
}

Setting = Literal["INT", "EXT", "INT/EXT", ""]


def is_heading(line: str) -> bool:
    """Say whether a line opens as a scene heading.

    INT, EXT, EST, INT./EXT, I/E and the like in any case, followed by a dot or a space;
    or their long forms in capitals; also behind a number, ``12. INT. HOUSE``; at most 400
    characters.
    """
    if len(line) > _LONGEST:
        return False
    if line[:1] in _STARTS and (_PREFIX.match(line) or _LONG.match(line)):
        return True
    return bool(label(line))


def label(line: str) -> tuple[str, str] | None:
    """Return the number before a heading and the heading: ``12. INT. HOUSE``.

    ``SÉQUENCE 3 - INT. BAR 3`` -> ``("3", "INT. BAR")``: a number printed in both margins
    is one number.
    """
    match = _LABEL.match(line) if line[:1] in _LABELLED else None
    if not match or not (_PREFIX.match(line, match.end()) or _LONG.match(line, match.end())):
        return None
    number, text = match["number"], line[match.end() :]
    behind = text.rstrip(" .").rpartition(" ")
    return number, behind[0].rstrip() if behind[2] == number and behind[0] else text


def parse(text: str) -> Heading:
    """Read a heading; what is not understood stays empty.

    ``EXT. HOUSE - GARDEN - DAY (1944)`` -> setting EXT, place ``HOUSE - GARDEN``, time
    ``DAY``, note ``1944``. The time may stand first, as in French.
    """
    text = text.strip()
    labelled = label(text)
    setting, rest = _setting(labelled[1] if labelled else text)
    place, time, note = sorted_out(rest[:_LONGEST])
    return Heading(text=text, setting=setting, place=place, time=time, note=note)


def _setting(text: str) -> tuple[Setting, str]:
    match = _PREFIX.match(text)
    if match:
        kind: Setting = "INT/EXT" if match["both"] else "INT" if match["int"] else "EXT"
        return kind, text[match.end() :]
    match = _LONG.match(text)
    if match:
        kind = "INT/EXT" if match["other"] else "INT" if match["int"] else "EXT"
        return kind, text[match.end() :]
    return "", text


def language_of(headings: Iterable[Heading], sample: str = "") -> str:
    """Guess the language from the headings' times, else from a sample of the text."""
    votes: Counter[str] = Counter()
    for time, count in Counter(heading.time for heading in headings).items():
        for language in daytime.languages(time):
            votes[language] += count
    if not votes:
        words = Counter(sample.lower().split())
        for language, common in _COMMON.items():
            votes[language] = sum(words[word] for word in common.split())
    best = max(votes.values(), default=0)
    order = ("en", "fr", "es", "de", "it")
    return next((tongue for tongue in order if best and votes[tongue] == best), "en")
