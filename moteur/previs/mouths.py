"""Mouths: which of nine shapes a mouth takes for what is pronounced, and when."""

import unicodedata
from collections.abc import Iterable, Sequence

from moteur.engines.speech import Phoneme
from moteur.previs.model import Shape

# By the IPA letters that begin a phoneme; what is not here is a tongue's work behind teeth: B.
_LETTERS: dict[Shape, str] = {
    "A": "pbmɓʙɱ",
    "G": "fvʋɸβ",
    "H": "lɫɭʎɬɮθðɺ",
    "F": "uʊwyʉɥʏɯ",
    "E": "oɔɒøœɞɵɤ",
    "D": "aɑæɐɶʌä",
    "C": "eɛəɜɘhɦɚɝ",
}
_SHAPE: dict[str, Shape] = {letter: shape for shape, all_ in _LETTERS.items() for letter in all_}
# What an eye misses at once when it is not there: lips that close, teeth on a lip, a rounding.
_MARKED: dict[Shape, float] = {"A": 2.6, "G": 2.2, "F": 1.5, "E": 1.25, "D": 1.15, "X": 0.6}
_BRIEF = 0.035
# espeak-ng tells of a stop when it bursts: until then the lips were shut so long, and after
# it the mouth opens at once.
_STOPS, _SHUT, _BURST = "pb", 0.062, 0.018
OPEN: dict[Shape, int] = {"X": 0, "A": 0, "B": 2, "C": 5, "D": 9, "E": 6, "F": 3, "G": 1, "H": 4}
"""How far each shape opens a mouth, 0-9."""

Run = tuple[float, Shape]


def shape(ipa: str) -> Shape:
    """Return the mouth of a phoneme in IPA: ``m`` A, ``iː`` B, ``aɪ`` D, silence X."""
    for letter in unicodedata.normalize("NFD", ipa):
        if letter in _SHAPE:
            return _SHAPE[letter]
        if unicodedata.category(letter) in ("Ll", "Lo"):
            return "B"
    return "X"


def shapes(phonemes: Iterable[Phoneme], begin: float = 0.0, end: float = 1e9) -> tuple[Run, ...]:
    """Return the shapes of a sound cut from `begin` to `end`, in seconds of what is left.

    [t 0.0, aɪ 0.1, silence 0.4] -> ((0.0, B), (0.1, D), (0.4, X)). What lasts less than 35 ms
    shows only where lips close. A diphthong closes in its second half.
    """
    told = sorted((p.second, n, p.ipa) for n, p in enumerate(phonemes))
    told = [(s, n, ipa) for s, n, ipa in told if s < end]
    told = _stopped(told)
    found: list[Run] = []
    for k, (second, _, ipa) in enumerate(told):
        after = told[k + 1][0] if k + 1 < len(told) else min(end, second + 1.0)
        if after <= second:
            continue
        for at, seen in _glide(ipa, second, after):
            long = after - at
            if long >= _BRIEF or seen in ("A", "G") or not found:
                found.append((max(0.0, at - begin), seen))
    if told and end < 1e9:
        found.append((max(0.0, end - begin), "X"))
    return _runs(found)


def _stopped(told: Sequence[tuple[float, int, str]]) -> list[tuple[float, int, str]]:
    """Return phonemes with lips shut before a stop bursts, and open right after."""
    made: list[tuple[float, int, str]] = []
    burst = -1.0
    for second, n, ipa in told:
        at = min(second, burst + _BURST) if burst >= 0 and ipa else second
        burst = -1.0
        if ipa[:1] and ipa[0] in _STOPS:
            burst, at = second, second - _SHUT
            if made:
                at = max(at, made[-1][0] + _BRIEF)
        made.append((max(0.0, min(at, second)), n, ipa))
    return made


def _glide(ipa: str, start: float, end: float) -> list[tuple[float, Shape]]:
    first = shape(ipa)
    vowels = [c for c in unicodedata.normalize("NFC", ipa) if c in "aeiouɪʊəɔɛ"]
    if len(vowels) < 2:
        return [(start, first)]
    return [(start, first), (start + (end - start) * 0.6, shape(vowels[-1]))]


def _runs(found: Sequence[Run]) -> tuple[Run, ...]:
    """Leave out what changes nothing, and of what starts at once all but the last."""
    runs: list[Run] = []
    for at, seen in found:
        if runs and runs[-1][0] >= at:
            runs.pop()
        if seen != (runs[-1][1] if runs else "X"):
            runs.append((round(at, 4), seen))
    return tuple(runs)


def opened(mouth: str) -> tuple[Run, ...]:
    """Return shapes for a sound of which only the loudness is known, 0-9 a tenth of a second."""
    levels: tuple[Shape, ...] = ("X", "B", "B", "B", "C", "C", "C", "D", "D", "D")
    return _runs([*((n / 10, levels[int(c)]) for n, c in enumerate(mouth)), (len(mouth) / 10, "X")])


def seen(runs: Sequence[Run], begin: float, end: float) -> Shape:
    """Return the shape that a picture held from `begin` to `end` shows.

    The one that lasts longest in it, where closed lips count for more than they last.
    """
    weights: dict[Shape, float] = {"X": max(0.0, min(end, runs[0][0] if runs else end) - begin)}
    for k, (at, shape_) in enumerate(runs):
        after = runs[k + 1][0] if k + 1 < len(runs) else end
        long = min(end, after) - max(begin, at)
        if long > 0:
            weights[shape_] = weights.get(shape_, 0.0) + long * _MARKED.get(shape_, 1.0)
    return max(weights, key=lambda name: (weights[name], name))
