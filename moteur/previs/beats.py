"""Beats: how long each thing in a scene plays.

Speech takes as long as it sounds; action as long as it reads and its longest walk takes, by
the rules of `film.timing`; what a person pinned lasts as long as they say.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from moteur.film.document import Part
from moteur.film.timecode import frames_of
from moteur.film.timing import Timing
from moteur.screenplay.model import Kind, Scene, Speech, plain
from moteur.shots.model import Move

_SILENT = {
    Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS, Kind.PAGE_BREAK,
    Kind.TRANSITION, Kind.CHARACTER, Kind.PARENTHETICAL,
}  # fmt: skip
_USUAL = Timing()


class Said(Part):
    """A speech to be timed: its elements, the words of each, seconds of sound and of pause."""

    elements: tuple[str, ...]
    words: tuple[int, ...]
    seconds: float
    pause: float = _USUAL.pause
    dual: bool = False


@dataclass
class Unit:
    """What plays as one: an action, or a speech, or two at once.

    `elements` gives the words of each element, `beats` their frames; the whole lasts
    `frames`, pauses and walks included. `least` is the time of the walks alone. What is
    `pinned` is as long as a person decided.
    """

    elements: dict[str, int]
    beats: dict[str, int]
    frames: int
    least: int = 0
    speech: bool = False
    pinned: bool = False


def words_of(scene: Scene) -> dict[str, int]:
    """Return the words that play in each element; a note, a cue, a transition plays none."""
    return {e.id: 0 if e.kind in _SILENT else len(plain(e.text).split()) for e in scene.elements}


def said(
    speech: Speech, seconds: float | None, words: Mapping[str, int], timing: Timing = _USUAL
) -> Said:
    """Take from a speech what its timing depends on.

    `seconds` is how long its voice sounds, None where there is no voice. A speech that breaks
    off (``I never--``) leaves no pause after it.
    """
    broken = speech.text.rstrip(" ”\"'»").endswith(("--", "—", "–"))
    counts = tuple(words.get(e, 0) for e in speech.elements)
    return Said(
        elements=speech.elements,
        words=counts,
        seconds=timing.spoken(sum(counts)) if seconds is None else seconds,
        pause=timing.cut_off if broken else timing.pause,
        dual=speech.dual,
    )


def pace(move: Move, vehicles: Collection[str], timing: Timing = _USUAL) -> float:
    """Return how fast a move goes, in metres a second."""
    if move.player in vehicles or move.pose == "drive":
        return timing.drive
    return timing.run if move.pose == "run" else timing.walk


def walks(
    moves: Sequence[Move], vehicles: Collection[str] = (), timing: Timing = _USUAL
) -> dict[str, float]:
    """Return how long the longest walk within each element takes, in seconds.

    A player's first move only says where they are; who is away needs no time to move.
    """
    last: dict[str, Move] = {}
    spent: dict[tuple[str, str], float] = {}
    for move in moves:
        was = last.get(move.player, move)
        last[move.player] = move
        if was.present or move.present:
            key = (move.element, move.player)
            away = math.dist(was.at, move.at)
            spent[key] = spent.get(key, 0.0) + away / pace(move, vehicles, timing)
    longest: dict[str, float] = {}
    for (element, _), seconds in spent.items():
        longest[element] = max(longest.get(element, 0.0), seconds)
    return longest


def units(
    words: Sequence[tuple[str, int]],
    speeches: Sequence[Said],
    walking: Mapping[str, float],
    rate: Fraction,
    timing: Timing = _USUAL,
    pinned: Mapping[str, int] | None = None,
) -> list[Unit]:
    """Return what plays one after another, in script order.

    `pinned` are lengths in frames that a person decided, by element: of an action, or of what
    is heard of a speech.
    """
    held = pinned or {}
    spoken = {e: s for s in speeches for e in s.elements}
    found: list[Unit] = []
    for element, count in words:
        speech = spoken.get(element)
        if speech is None:
            walk = walking.get(element, 0.0)
            found.append(_action(element, count, walk, rate, timing, held.get(element)))
        elif element == speech.elements[0]:
            walk = max(walking.get(e, 0.0) for e in speech.elements)
            _speak(found, speech, walk, rate, held)
    return found


def _action(
    element: str, words: int, walk: float, rate: Fraction, timing: Timing, pinned: int | None
) -> Unit:
    frames = frames_of(max(timing.played(words), walk), rate)
    if pinned is not None:
        return Unit({element: words}, {element: pinned}, pinned, pinned, pinned=True)
    return Unit({element: words}, {element: frames}, frames, frames_of(walk, rate))


def _speak(
    found: list[Unit], speech: Said, walk: float, rate: Fraction, held: Mapping[str, int]
) -> None:
    elements = dict(zip(speech.elements, speech.words, strict=True))
    mine = [held[e] for e in speech.elements if e in held]
    heard = max(mine, default=frames_of(speech.seconds, rate))
    beats = {e: held.get(e, heard) for e in speech.elements}
    whole = frames_of(max(speech.seconds + speech.pause, walk), rate)
    if mine:
        whole = heard + frames_of(speech.pause, rate)
    before = found[-1] if found else None
    if speech.dual and before is not None and before.speech:
        before.elements.update(elements)
        before.beats.update(beats)
        before.frames = max(before.frames, whole)
    else:
        found.append(Unit(elements, beats, whole, speech=True))
