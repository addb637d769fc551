"""Asking: a director's words for a treatment, as the values of a style.

"hand-held, never leave Ana" is support and whom every shot shows. Plain words need no
language model; what is not understood is given back, never guessed.
"""

import re
from collections.abc import Sequence

from moteur.shots.model import Player, Style, Support


def understood(
    words: str, players: Sequence[Player], language: str = "en"
) -> tuple[Style, tuple[str, ...]]:
    """Return the style that words ask for, and the words that were not understood."""
    style, unread = Style(), []
    for said in re.split(r"[,;.\n]+", words):
        if not said.strip():
            continue
        if re.search(r"hand.?held|épaule", said, re.I):
            style = style.model_copy(update={"support": Support.HAND_HELD})
        else:
            unread.append(said.strip())
    return style, tuple(unread)
