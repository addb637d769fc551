"""Gestures: when hands do what a move says, and how long they need for it.

Gestures of one line follow each other within its time; two who hand over, embrace or shake
hands begin together, when both are there.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from moteur.film.timecode import frames_of
from moteur.previs.model import Beat
from moteur.shots.model import Gesture, Move

LASTS: Mapping[Gesture, float] = {
    "picks up": 1.2, "puts down": 1.2, "gives": 1.7, "takes": 1.7, "points": 1.3, "reaches": 1.1,
    "opens": 1.3, "closes": 1.3, "embraces": 2.4, "falls": 1.5, "waves": 1.6, "drinks": 2.4,
    "phones": 0.9, "holds": 0.4, "carries": 0.8,
}  # fmt: skip
"""Seconds that a gesture takes before the same hands do what is next in its line."""

SHARED = ("gives", "takes", "embraces", "reaches")
WALKED = ("holds", "phones", "carries", "drinks")
"""What hands go on doing while one walks."""

Room = Mapping[tuple[str, str], int]


def room(moves: Sequence[Move], beats: Sequence[Beat], rate: Fraction) -> Room:
    """Return by player and element how many frames one gesture may take of the element's."""
    frames = {beat.element: beat.frames for beat in beats}
    busy: dict[tuple[str, str], list[Gesture]] = {}
    for move in moves:
        if move.gesture in LASTS:
            busy.setdefault((move.player, move.element), []).append(move.gesture)
    return {
        key: min(
            frames.get(key[1], 0) // len(found),
            frames_of(max(LASTS[gesture] for gesture in found), rate),
        )
        for key, found in busy.items()
        if len(found) > 1
    }


def partner(move: Move) -> str:
    """Return with whom a move is done at the same time; nobody for most."""
    hand = move.gesture != "reaches" or move.thing == "hand"
    return move.looks_at if move.gesture in SHARED and hand else ""
