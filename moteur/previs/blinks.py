"""Blinks: at which pictures of a shot somebody's eyes are shut."""

import hashlib
from collections.abc import Iterable
from fractions import Fraction

from moteur.shots.model import Player

_SEEING = ("man", "woman", "boy", "girl", "person", "child")
# People blink every three to five seconds; each has a pace of their own.
_SPAN, _SLOWER = 3.1, 0.2
# A blink right at a cut looks like a mistake.
_AFTER_CUT, _BEFORE_CUT = 0.7, 0.5
LONG = Fraction(12, 100)
"""Seconds from open lids to shut ones."""


def blinks(player: Player, frames: int, step: int, rate: Fraction) -> tuple[int, ...]:
    """Return the frames of a shot at which a player's lids are shut, each of them drawn.

    One in each span of three to five seconds, where in it follows from the player's look.
    """
    if player.kind not in _SEEING:
        return ()
    span = _SPAN + (player.look % 7) * _SLOWER
    found: list[int] = []
    for n in range(int(frames / rate / span) + 1):
        second = n * span + 0.3 + (span - 0.8) * _share(f"{player.look} {n}")
        frame = round(second * rate / step) * step
        if _AFTER_CUT * rate <= frame <= frames - _BEFORE_CUT * rate:
            found.append(int(frame))
    return tuple(found)


def shut(found: Iterable[int], frame: int, rate: Fraction) -> bool:
    """Say whether lids are on their way at a frame."""
    return any(abs(frame - blink) < LONG * rate for blink in found)


def _share(of: str) -> float:
    return hashlib.sha256(of.encode()).digest()[0] / 256
