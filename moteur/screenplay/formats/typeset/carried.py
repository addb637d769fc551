"""Carried over: the words that programs print where a page divides a speech or a scene."""

import re

_MORE = re.compile(
    r"[(\[]?\s*(?:MORE|MÁS|MAS|[ÀA] SUIVRE|SUITE|SEGUE|SIGUE|WEITER|CONTINUES|CONTIN[UÚ]A|CONT\.?)"
    r"\s*[)\]]?[.:]*",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"[(\[]\s*(?:CONT(?:['’´`]?D|INUED|INUING|\.)?|CONTIN[UÚ]A|SUITE|SIGUE|SEGUE|FORTS\.?)\s*[)\]]",
    re.IGNORECASE,
)
_CONTINUED = re.compile(
    r"\(?\s*(?:CONTINUED|CONT['’]D|CONTIN[UÚ]A(?:CI[OÓ]N)?|SUITE|[ÀA] SUIVRE)\s*\)?\s*:?"
    r"\s*(?:\(\d+\))?\s*:?"
)


def is_more(text: str) -> bool:
    """Say whether a line says that a speech goes on: ``(MORE)``, ``(À SUIVRE)``."""
    return bool(_MORE.fullmatch(text.strip()))


def says_again(text: str) -> bool:
    """Say whether a cue says that a speech goes on: ``ANA (CONT'D)``."""
    return bool(_AGAIN.search(text))


def is_continued(text: str) -> bool:
    """Say whether a line says no more than that a scene goes on: ``CONTINUED: (2)``."""
    return bool(_CONTINUED.fullmatch(text.strip()))
