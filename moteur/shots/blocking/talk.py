"""Talk: who is off the set, and to whom a speech is said."""

import re
from collections.abc import Sequence

from moteur.screenplay.model import Speech
from moteur.shots.blocking.names import Names

_OFF = re.compile(
    r"\b(?:v\.?\s?o\.?|o\.?\s?s\.?|o\.?\s?c\.?|off(?:[- ]?screen|[- ]?camera|stage)?|voix|"
    r"hors[- ]champ|on (?:the )?(?:phone|radio|tv|intercom)|phone|radio|filtered|au téléphone|"
    r"intercom)\b", re.I)  # fmt: skip
_TO = re.compile(r"\b(?:to|towards?|at|à|au|vers)\b", re.I)
NEAR = 4


def is_off(speech: Speech) -> bool:
    """Say whether the speaker is not seen: V.O., O.S., on the phone, hors champ."""
    return bool(_OFF.search(speech.extension))


def addressees(speeches: Sequence[Speech], speakers: Sequence[str]) -> dict[str, str]:
    """Return to whom each speech is said, by its id; empty where nobody else is there.

    `speakers` are the players' names, one for each speech. A parenthetical (to Boris)
    decides, then a name called with a comma, then who spoke before, then who speaks next.
    """
    names = Names(tuple(dict.fromkeys(speakers)))
    found: dict[str, str] = {}
    for i, speech in enumerate(speeches):
        me = speakers[i]
        told = _told(speech, names, me) or _called(speech, names, me)
        found[speech.id] = told or _answered(i, speeches, speakers)
    return found


def _told(speech: Speech, names: Names, me: str) -> str:
    for manner in speech.manner:
        for match in _TO.finditer(manner):
            rest = manner[match.end() : match.end() + 40]
            for start, _, name in names.find(rest):
                if name != me and start < 8:
                    return name
    return ""


def _called(speech: Speech, names: Names, me: str) -> str:
    text = speech.text
    for start, end, name in names.find(text):
        before, after = text[:start].rstrip(), text[end:].lstrip()
        if name != me and (before.endswith((",", "—")) or (not before and after[:1] in ",!?")):
            return name
    return ""


def _answered(i: int, speeches: Sequence[Speech], speakers: Sequence[str]) -> str:
    def other(way: range) -> str:
        return next(
            (speakers[j] for j in way if speakers[j] != speakers[i] and not is_off(speeches[j])), ""
        )

    before = other(range(i - 1, max(-1, i - 1 - NEAR), -1))
    after = other(range(i + 1, min(len(speeches), i + 1 + NEAR)))
    return before or after or other(range(len(speeches)))
