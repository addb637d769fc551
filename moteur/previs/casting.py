"""Casting: which scratch voice speaks for whom."""

import hashlib
from collections.abc import Iterable

from moteur.film.document import Part
from moteur.previs.cues import fold, meant
from moteur.shots.model import Player

_LOW = ("m3", "m4", "m6", "Andy", "m7", "Gene", "Alex", "m1")
_HIGH = ("f1", "f3", "f4", "steph", "f2", "linda")
_YOUNG = ("f3", "linda", "Annie", "f2", "belinda")
_VARIANTS = {"man": _LOW, "woman": _HIGH, "boy": _YOUNG, "girl": _YOUNG, "child": _YOUNG}
_PITCHES = {"man": (34, 46, 58), "woman": (36, 47, 58), "person": (40, 50, 60)}
_CHILD_PITCHES = (66, 76, 86)
_RATES = (155, 165, 175)


class Timbre(Part):
    """How a character sounds: espeak-ng's variant, pitch 0-99 and words a minute."""

    variant: str = ""
    pitch: int = 50
    rate: int = 165


def cast(characters: Iterable[str], players: Iterable[Player]) -> dict[str, Timbre]:
    """Give each character a voice of its own, the same in every run.

    A voice follows from the name and from whether a man, a woman or a child speaks. Where
    two would sound alike, the later one takes the next free voice.
    """
    known = list({player.name: player for player in reversed(list(players))}.values())[::-1]
    taken: set[Timbre] = set()
    found: dict[str, Timbre] = {}
    for character in characters:
        (who, *_) = meant(character, known) or (None,)
        choices = _choices(who.kind if who else "person", who.age if who else 35)
        start = int.from_bytes(hashlib.sha256(fold(character).encode()).digest()[:4], "big")
        turned = [choices[(start + n) % len(choices)] for n in range(len(choices))]
        found[character] = next((t for t in turned if t not in taken), turned[0])
        taken.add(found[character])
    return found


def _choices(kind: str, age: int) -> list[Timbre]:
    variants = _VARIANTS.get(kind, (*_LOW, *_HIGH))
    pitches = _PITCHES.get(kind, _CHILD_PITCHES)
    slower = 15 if age >= 65 else 0
    # Neighbours in the list differ in variant first: that is what an ear tells apart.
    return [
        Timbre(variant=v, pitch=p, rate=r - slower)
        for r in _RATES
        for p in pitches
        for v in variants
    ]
