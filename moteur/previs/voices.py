"""Scratch voices: what is heard when a character speaks."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from moteur.engines import media, speech
from moteur.film.document import Part
from moteur.previs import mouths
from moteur.previs.casting import Timbre, cast
from moteur.previs.cues import is_pause
from moteur.previs.model import Cast
from moteur.screenplay.model import Element, Kind, Screenplay, Speech, plain
from moteur.shots.model import Shots

_LEVEL = 0.1  # RMS of the voiced parts: about -20 dBFS
_PEAK = 0.6
_QUIET = 0.004
_TENTH = media.RATE // 10
_UNSPOKEN_MIN, _UNSPOKEN_LETTER, _UNSPOKEN_MAX = 0.6, 0.05, 3.0

_PAUSE = 0.7
# Seconds a sign of a writing that espeak-ng spells out by the names of its signs, unless the
# language is one of these: about seven morae a second, two to an ideograph.
_SIGNS: dict[str, tuple[float, tuple[str, ...]]] = {
    "CJK": (0.27, ("zh", "cmn", "yue", "hak")), "HIRAGANA": (0.14, ("ja",)),
    "KATAKANA": (0.14, ("ja",)), "HANGUL": (0.18, ("ko",)),
}  # fmt: skip

Sound = NDArray[np.float32]


class Line(Part):
    """A spoken line: whose, the words, the language and the voice that says them.

    Between its `parts` the character pauses; one that is empty pauses before it begins.
    """

    speech: str
    character: str
    extension: str
    parts: tuple[str, ...]
    language: str
    timbre: Timbre


def lines(screenplay: Screenplay, shots: Shots, looks: Cast | None = None) -> Iterator[Line]:
    """Return what is spoken, each line with its character's own voice, as `looks` has them."""
    scenes = [(scene.speeches(), scene.elements) for scene in screenplay.scenes]
    characters = dict.fromkeys(s.character for speeches, _ in scenes for s in speeches)
    seen = {a.name: a for a in looks.characters} if looks else {}
    timbres = cast(characters, (p for plan in shots.scenes for p in plan.blocking.players), seen)
    for speeches, elements in scenes:
        of_id = {e.id: e for e in elements}
        for s in speeches:
            yield Line(
                speech=s.id,
                character=s.character,
                extension=s.extension,
                parts=_parts(s, of_id),
                language=screenplay.language,
                timbre=timbres[s.character],
            )


def _parts(speech: Speech, of_id: dict[str, Element]) -> tuple[str, ...]:
    """Divide a speech where a parenthetical says that there is a pause."""
    parts = [""]
    for element in (of_id[e] for e in speech.elements[1:] if e in of_id):
        text = " ".join(plain(element.text).split())
        if element.kind is not Kind.PARENTHETICAL:
            parts[-1] = f"{parts[-1]} {text}".strip()
        elif is_pause(text):
            parts.append("")
    return tuple(parts if parts[-1] else parts[:-1]) or (speech.text,)


class Recording(NamedTuple):
    """A line as it sounds: WAV, seconds, openness 0-9 a tenth of a second, and mouth shapes."""

    sound: bytes
    seconds: float
    mouth: str
    shapes: tuple[mouths.Run, ...]


def record(line: Line) -> Recording:
    """Speak a line.

    The silence before and after is cut away and the level made even. Where nothing is
    pronounced (``...``) there is silence as long as a look, and where the voice cannot read
    the writing, as long as the line would take. Shapes are those of the phonemes, and of the
    loudness where nobody tells when these are pronounced.
    """
    pieces: list[Sound] = []
    runs: list[mouths.Run] = []
    for part in line.parts:
        if pieces:
            pieces.append(np.zeros(int(_PAUSE * media.RATE), np.float32))
        before = sum(len(p) for p in pieces) / media.RATE
        said, shapes = _spoken(part, line)
        pieces.append(said)
        runs += [(round(before + at, 4), shape) for at, shape in shapes]
    said = level(np.concatenate(pieces))
    samples = np.round(said * 32767).astype(np.int16)
    seconds = round(len(samples) / media.RATE, 6)
    loud = mouth(said)
    return Recording(media.wav(samples), seconds, loud, tuple(runs) or mouths.opened(loud))


def _spoken(text: str, line: Line) -> tuple[Sound, tuple[mouths.Run, ...]]:
    if not text:
        return np.zeros(0, np.float32), ()
    said = np.zeros(0, np.float32)
    shapes: tuple[mouths.Run, ...] = ()
    unread = _unread(text, line.language)
    if any(c.isalnum() for c in text) and not unread:
        voice, timbre = speech.voice(line.language, line.timbre.variant), line.timbre
        sound = speech.speak(text, voice, timbre.pitch, timbre.rate)
        raw = media.samples_of(sound).astype(np.float32) / np.float32(32768)
        said = trim(raw)
        if len(said):
            begin, end = (at / media.RATE for at in heard(raw))
            told = speech.phonemes(text, voice, timbre.pitch, timbre.rate)
            shapes = mouths.shapes(told, begin, end)
    if not len(said):
        look = min(_UNSPOKEN_MIN + _UNSPOKEN_LETTER * len(text), _UNSPOKEN_MAX)
        seconds = unread or look
        said = np.zeros(int(seconds * media.RATE), np.float32)
    return said, shapes


def _unread(text: str, language: str) -> float:
    """Return how long a line takes that the voice of its language cannot read, else 0."""
    spoken = language[:3].rstrip("-").lower()
    known = [_SIGNS[w] for w in (unicodedata.name(s, "").partition(" ")[0] for s in text)
             if w in _SIGNS]  # fmt: skip
    if all(spoken in readers for _, readers in known):
        return 0.0
    return sum(seconds for seconds, _ in known)


def heard(sound: Sound) -> tuple[int, int]:
    """Return between which samples something is heard, sparing 20 ms at both ends."""
    loud = np.flatnonzero(np.abs(sound) > _QUIET)
    if not len(loud):
        return 0, 0
    spare = media.RATE // 50
    return max(0, int(loud[0]) - spare), min(len(sound), int(loud[-1]) + spare)


def trim(sound: Sound) -> Sound:
    """Cut the silence off both ends, and soften 5 ms of each."""
    begin, end = heard(sound)
    kept = sound[begin:end].copy()
    edge = np.linspace(0, 1, min(media.RATE // 200, len(kept)), dtype=np.float32)
    kept[: len(edge)] *= edge
    kept[len(kept) - len(edge) :] *= edge[::-1]
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
