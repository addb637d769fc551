"""Running time of scenes: a range of seconds from what is said and what is done.

Never a page a minute: a page of dialogue and a page of action differ, and so do two pages
of action.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from moteur.film.errors import BadInput
from moteur.film.running import Running
from moteur.screenplay.model import Kind, Scene, Screenplay, plain

_BEAT = re.compile(
    r"\b(beat|pause|pauses|silence|temps|silencio|pausa|battuta|stille)\b", re.IGNORECASE
)
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)  # Thai, Lao, Burmese, Khmer, kana, ideographs
_ALONE = "—–-…«»!?;:.,。、！？「」"
_SIGNS_A_WORD = 2
_PAUSE = 3  # words of an action that is nothing but a pause, as “A long silence.”


@dataclass(frozen=True, slots=True)
class Words:
    """What of a scene takes time: words said, speeches, pauses, asides, action.

    `actions` are the words of each paragraph of action.
    """

    said: int = 0
    speeches: int = 0
    beats: int = 0
    asides: int = 0
    actions: tuple[int, ...] = ()


def seconds(screenplay: Screenplay, factors: Running) -> dict[str, tuple[int, int]]:
    """Return the least and the most seconds of each scene; an omitted scene has none."""
    return {
        scene.id: (0, 0) if scene.omitted else estimate(words(scene), factors)
        for scene in screenplay.scenes
    }


def words(scene: Scene) -> Words:
    """Count what takes time in a scene; of two who speak at once, who has more to say."""
    said = before = count = talks = beats = asides = 0
    actions: list[int] = []
    dual = False
    for element in scene.elements:
        if element.kind in (Kind.DIALOGUE, Kind.LYRIC):
            count += count_words(plain(element.text))
            continue
        if element.kind is Kind.PARENTHETICAL:
            pause = bool(_BEAT.search(element.text))
            beats, asides = beats + pause, asides + (not pause)
        elif element.kind is Kind.ACTION and (found := count_words(plain(element.text))):
            pause = found <= _PAUSE and bool(_BEAT.search(element.text))
            beats += pause
            actions += () if pause else (found,)
        elif element.kind is Kind.CHARACTER:
            said += max(count - before, 0) if dual else count
            before, count, dual = count, 0, element.dual
            talks += not dual
    said += max(count - before, 0) if dual else count
    return Words(said, talks, beats, asides, tuple(actions))


def count_words(text: str) -> int:
    """Count words; where a script sets none apart, two signs count as one.

    ``She isn't here.`` -> 3, ``我来了。`` -> 2
    """
    rest, signs = _SPACELESS.subn(" ", text)
    words = sum(bool(word.strip(_ALONE)) for word in rest.split())
    return words + ceil(signs / _SIGNS_A_WORD)


def estimate(found: Words, factors: Running) -> tuple[int, int]:
    """Return the least and the most whole seconds for what stands in a scene."""
    least, most = (_sum(found, factors, end) * factors.factor for end in (0, 1))
    return floor(least + 0.5), max(ceil(most), 1)


def _sum(found: Words, factors: Running, end: int) -> float:
    """Add up seconds at one end of every range; the quickest words make the least."""
    speech, action = factors.speech[1 - end] / 60, factors.action[1 - end] / 60
    total = found.said / speech + found.speeches * factors.gap[end]
    total += found.beats * factors.beat[end] + found.asides * factors.aside[end]
    total += sum(max(count / action, factors.still[end]) for count in found.actions)
    return max(total, factors.scene[end])


def calibrate(measured: Sequence[tuple[Words, float]], factors: Running | None = None) -> float:
    """Return the factor by which measured scenes run longer than expected.

    Each pair is what stands in a scene and the seconds that it ran. The factor is the sum
    measured over the sum expected, the middle of each range. Raise BadInput for nothing.
    """
    usual = (factors or Running()).model_copy(update={"factor": 1.0})
    expected = sum(_sum(found, usual, 0) + _sum(found, usual, 1) for found, _ in measured) / 2
    ran = sum(took for _, took in measured)
    if not measured or expected <= 0 or not ran > 0 or any(took < 0 for _, took in measured):
        raise BadInput("there is nothing to measure by", then="give scenes that ran some seconds")
    return round(ran / expected, 4)
