"""Casting: which scratch voice speaks for whom."""

import hashlib
from collections.abc import Iterable, Mapping

from moteur.film.document import Part
from moteur.previs.cues import fold, meant
from moteur.previs.model import Appearance
from moteur.previs.people import kinds
from moteur.shots.model import Player

_LOW = ("m3", "m4", "m6", "Andy", "m7", "Gene", "Alex", "m1")
_HIGH = ("f1", "f3", "f4", "steph", "f2", "f5")
_YOUNG = ("f3", "linda", "f5", "f2", "belinda")
_RATES = (155, 165, 175)
_CHILD, _GROWN, _OLD = 13, 18, 65
_CHILDREN = ("boy", "girl", "child")
# Variants and pitches by who speaks and from which age on: men at about 80-130 Hz, women at
# 150-240, children at 210-330, as espeak-ng sounds.
_SOUNDS: dict[str, tuple[tuple[int, tuple[str, ...], tuple[int, ...]], ...]] = {
    "m": (
        (0, _YOUNG, (60, 66, 72)), (_CHILD, _LOW, (66, 74, 82)), (_GROWN, _LOW, (46, 54, 64)),
        (30, _LOW, (34, 46, 58)), (_OLD, _LOW, (44, 54, 62)),
    ),
    "f": (
        (0, _YOUNG, (68, 75, 82)), (_CHILD, _HIGH, (58, 64, 70)), (_GROWN, _HIGH, (48, 55, 62)),
        (30, _HIGH, (42, 49, 56)), (_OLD, _HIGH, (36, 43, 50)),
    ),
}  # fmt: skip


class Timbre(Part):
    """How a character sounds: espeak-ng's variant, pitch 0-99 and words a minute."""

    variant: str = ""
    pitch: int = 50
    rate: int = 165


def cast(
    characters: Iterable[str], players: Iterable[Player],
    looks: Mapping[str, Appearance] | None = None,
) -> dict[str, Timbre]:  # fmt: skip
    """Give each character a voice of its own, the same in every run.

    A voice follows from the name, and from sex and age as the cast has them (`looks`, by
    player), else as the players do: who is drawn as a woman sounds like one. Where two would
    sound alike, the later one takes the next free voice.
    """
    known = list({player.name: player for player in reversed(list(players))}.values())[::-1]
    taken: set[Timbre] = set()
    found: dict[str, Timbre] = {}
    for character in characters:
        (who, *_) = meant(character, known) or (None,)
        seen = (looks or {}).get(who.name) if who else None
        name, kind, age = fold(character), "person", 35
        if told := seen or who:
            name, kind, age = told.name, told.kind, told.age
        choices = _choices(kinds.sex(name, kind), min(age, 14) if kind in _CHILDREN else age)
        start = int.from_bytes(hashlib.sha256(fold(character).encode()).digest()[:4], "big")
        turned = [choices[(start + n) % len(choices)] for n in range(len(choices))]
        found[character] = next((t for t in turned if t not in taken), turned[0])
        taken.add(found[character])
    return found


def _choices(sex: kinds.Sex, age: int) -> list[Timbre]:
    _, variants, pitches = next(s for s in reversed(_SOUNDS[sex]) if age >= s[0])
    slower = 15 if age >= _OLD else 0
    # Neighbours in the list differ in variant first: that is what an ear tells apart.
    return [
        Timbre(variant=v, pitch=p, rate=r - slower)
        for r in _RATES
        for p in pitches
        for v in variants
    ]
