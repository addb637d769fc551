"""Cues: which players a cue means, however the writer spelt it."""

import re
import unicodedata
from collections.abc import Sequence

from moteur.shots.model import Player

_AND = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bet\b|\by\b|\bund\b|\be\b)\s*")
_OFF = re.compile(
    r"\b(?:v\.?\s?o\b|o\.?\s?s\b|o\.?\s?c\b|off|voix|hors[- ]champ|filtered|filtre"
    r"|(?:on|over|au|à la|sur) (?:the )?(?:phone|telephone|radio|tv|intercom|speaker|télé\w*))",
    re.IGNORECASE,
)
_PAUSE = re.compile(
    r"\W*(?:(?:a|an|un|una|une|eine|ein) )?(?:(?:long|short|longue?|larga) )?"
    r"(?:beat|pause|silence|temps|pausa|silencio|silenzio|stille|pausiert)\W*",
    re.IGNORECASE,
)


def fold(name: str) -> str:
    """Return a name for comparison: ``Mrs.  Hélène`` -> ``mrs helene``."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[\w'’-]+", kept))


def is_pause(manner: str) -> bool:
    """Say whether a parenthetical is a pause: (beat), (a long pause), (un temps)."""
    return bool(_PAUSE.fullmatch(manner))


def unseen(extension: str) -> bool:
    """Say whether who speaks is out of the picture: in voice-over, off, on the phone."""
    return bool(_OFF.search(extension))


def meant(cue: str, players: Sequence[Player]) -> tuple[Player, ...]:
    """Return the players that a cue means: ``ANA AND BEN`` two, ``YOUNG ANA`` Ana.

    A name that is no player's is looked for by its words; where several could be meant,
    none is.
    """
    whole = _one(cue, players)
    if whole:
        return whole
    apart = [_one(part, players) for part in _AND.split(cue.casefold()) if part.strip()]
    return tuple(dict.fromkeys(p for part in apart for p in part)) if len(apart) > 1 else ()


def _one(cue: str, players: Sequence[Player]) -> tuple[Player, ...]:
    name = fold(cue)
    exact = [p for p in players if fold(p.name) == name]
    if exact:
        return (exact[0],)
    words = set(name.split())
    near = [p for p in players if _alike(words, set(fold(p.name).split()))]
    return (near[0],) if len(near) == 1 else ()


def _alike(words: set[str], others: set[str]) -> bool:
    return bool(words and others) and (words <= others or others <= words)
