"""Montages: the lines within a scene that are pictures of other places and times."""

import re
from collections.abc import Sequence

from moteur.screenplay.model import Element, Kind, plain

_WORDS = r"(?:montage\b(?! altern)|series of shots|suite de plans|serie de planos)"
_BEGINS = re.compile(rf"^\W*(?:begin |début (?:du |de )?)?{_WORDS}", re.I)
_ENDS = re.compile(rf"^\W*(?:end|fin)\b.*{_WORDS}|^\W*back to\b", re.I)


def pictured(elements: Sequence[Element], heading: str) -> frozenset[str]:
    """Return the elements of the montages in a scene, by id; none where all of it is one."""
    if re.search(_WORDS, heading, re.I):
        return frozenset()
    found: set[str] = set()
    on = False
    for element in elements:
        if element.kind in (Kind.ACTION, Kind.TRANSITION):
            text = plain(element.text)
            on = bool(_BEGINS.match(text)) or (on and not _ENDS.match(text))
        if on:
            found.add(element.id)
    return frozenset(found)
