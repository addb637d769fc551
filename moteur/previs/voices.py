"""Scratch voices: who sounds like what, and what is heard when they speak."""

import hashlib
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from moteur.engines import media, speech
from moteur.film.document import Part
from moteur.previs.cues import fold, meant
from moteur.screenplay.model import Screenplay
from moteur.shots.model import Player, Shots

_LOW = ("m3", "m4", "m6", "Andy", "m7", "Gene", "Alex", "m1")
_HIGH = ("f1", "f3", "f4", "steph", "f2", "linda")
_YOUNG = ("f3", "linda", "Annie", "f2", "belinda")
_VARIANTS = {"man": _LOW, "woman": _HIGH, "boy": _YOUNG, "girl": _YOUNG, "child": _YOUNG}
_PITCHES = {"man": (34, 46, 58), "woman": (36, 47, 58), "person": (40, 50, 60)}
_CHILD_PITCHES = (66, 76, 86)
_RATES = (155, 165, 175)

_LEVEL = 0.1  # RMS of the voiced parts: about -20 dBFS
_PEAK = 0.6
_QUIET = 0.004
_TENTH = media.RATE // 10
_UNSPOKEN_MIN, _UNSPOKEN_LETTER, _UNSPOKEN_MAX = 0.6, 0.05, 3.0

Sound = NDArray[np.float32]


class Timbre(Part):
    """How a character sounds: espeak-ng's variant, pitch 0-99 and words a minute."""

    variant: str = ""
    pitch: int = 50
    rate: int = 165


class Line(Part):
    """A spoken line: whose, the words, the language and the voice that says them."""

    speech: str
    character: str
    extension: str
    text: str
    language: str
    timbre: Timbre


def lines(screenplay: Screenplay, shots: Shots) -> Iterator[Line]:
    """Return what is spoken, each line with its character's own voice."""
    said = [s for scene in screenplay.scenes for s in scene.speeches()]
    players = (p for plan in shots.scenes for p in plan.blocking.players)
    timbres = cast(dict.fromkeys(s.character for s in said), players)
    for s in said:
        yield Line(
            speech=s.id,
            character=s.character,
            extension=s.extension,
            text=s.text,
            language=screenplay.language,
            timbre=timbres[s.character],
        )


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


def record(line: Line) -> tuple[bytes, float, str]:
    """Speak a line; return its WAV, its seconds and its mouth.

    The silence before and after is cut away and the level made even. Where nothing is
    pronounced (``...``) there is silence as long as a look. The mouth is an openness 0-9
    for each tenth of a second.
    """
    pronounced = any(c.isalnum() for c in line.text)
    said = _spoken(line) if pronounced else np.zeros(0, np.float32)
    if not len(said):
        seconds = _UNSPOKEN_MIN + _UNSPOKEN_LETTER * len(line.text)
        said = np.zeros(int(min(seconds, _UNSPOKEN_MAX) * media.RATE), np.float32)
    samples = np.round(said * 32767).astype(np.int16)
    return media.wav(samples), round(len(samples) / media.RATE, 6), mouth(said)


def _spoken(line: Line) -> Sound:
    voice = speech.voice(line.language, line.timbre.variant)
    sound = speech.speak(line.text, voice, line.timbre.pitch, line.timbre.rate)
    return level(trim(media.samples_of(sound).astype(np.float32) / np.float32(32768)))


def trim(sound: Sound) -> Sound:
    """Cut the silence off both ends, sparing 20 ms, and soften 5 ms of each."""
    loud = np.flatnonzero(np.abs(sound) > _QUIET)
    if not len(loud):
        return sound[:0]
    spare = media.RATE // 50
    kept = sound[max(0, loud[0] - spare) : loud[-1] + spare].copy()
    edge = np.linspace(0, 1, min(media.RATE // 200, len(kept)), dtype=np.float32)
    kept[: len(edge)] *= edge
    kept[-len(edge) :] *= edge[::-1]
    return kept


def level(sound: Sound) -> Sound:
    """Bring a voice to an even loudness, its peaks below -4 dBFS."""
    voiced = sound[np.abs(sound) > _QUIET]
    if not len(voiced):
        return sound
    gain = _LEVEL / float(np.sqrt(np.mean(np.square(voiced), dtype=np.float64)))
    return sound * np.float32(min(gain, _PEAK / float(np.abs(sound).max())))


def mouth(sound: Sound) -> str:
    """Return how far a mouth is open, 0-9 for each tenth of a second.

    The root of the energy, since a loud vowel opens a jaw about as the root of its power.
    """
    count = -(-len(sound) // _TENTH)
    padded = np.zeros(count * _TENTH, np.float32)
    padded[: len(sound)] = sound
    loud = np.sqrt(np.mean(np.square(padded.reshape(count, _TENTH)), axis=1))
    top = max(float(loud.max(initial=0.0)), _LEVEL / 4)
    return "".join(str(min(9, int(v / top * 9.99))) if v > _QUIET else "0" for v in loud)
