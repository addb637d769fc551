"""Beats: how long each thing in a scene plays.

Speech takes as long as it sounds; action as long as it reads and its longest walk takes.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from moteur.film.document import Part
from moteur.film.timecode import frames_of
from moteur.screenplay.model import Kind, Scene, Speech, plain
from moteur.shots.model import Move

WALK, RUN, DRIVE = 1.3, 3.0, 6.0
PAUSE, CUT_OFF = 0.3, 0.05
SIGHT, WORD = 0.6, 0.2
LEAST_ACTION, MOST_ACTION = 1.2, 30.0
_SILENT = {
    Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS, Kind.PAGE_BREAK,
    Kind.TRANSITION, Kind.CHARACTER, Kind.PARENTHETICAL,
}  # fmt: skip


class Said(Part):
    """A speech to be timed: its elements, the words of each, seconds of sound and of pause."""

    elements: tuple[str, ...]
    words: tuple[int, ...]
    seconds: float
    pause: float = PAUSE
    dual: bool = False


@dataclass
class Unit:
    """What plays as one: an action, or a speech, or two at once.

    `elements` gives the words of each element, `beats` their frames; the whole lasts
    `frames`, pauses and walks included. `least` is the time of the walks alone.
    """

    elements: dict[str, int]
    beats: dict[str, int]
    frames: int
    least: int = 0
    speech: bool = False


def words_of(scene: Scene) -> dict[str, int]:
    """Return the words that play in each element; a note, a cue, a transition plays none."""
    return {e.id: 0 if e.kind in _SILENT else len(plain(e.text).split()) for e in scene.elements}


def said(speech: Speech, seconds: float, words: dict[str, int]) -> Said:
    """Take from a speech what its timing depends on.

    A speech that breaks off (``I never--``) leaves no pause after it.
    """
    pause = PAUSE
    if speech.text.rstrip(" ”\"'»").endswith(("--", "—", "–")):
        pause = CUT_OFF
    return Said(
        elements=speech.elements,
        words=tuple(words.get(e, 0) for e in speech.elements),
        seconds=seconds,
        pause=pause,
        dual=speech.dual,
    )


def pace(move: Move, vehicles: Collection[str]) -> float:
    """Return how fast a move goes, in metres a second."""
    if move.player in vehicles:
        return DRIVE
    return RUN if move.pose == "run" else WALK


def walks(moves: Sequence[Move], vehicles: Collection[str] = ()) -> dict[str, float]:
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
            spent[key] = spent.get(key, 0.0) + math.dist(was.at, move.at) / pace(move, vehicles)
    longest: dict[str, float] = {}
    for (element, _), seconds in spent.items():
        longest[element] = max(longest.get(element, 0.0), seconds)
    return longest


def units(
    words: Sequence[tuple[str, int]],
    speeches: Sequence[Said],
    walking: dict[str, float],
    rate: Fraction,
) -> list[Unit]:
    """Return what plays one after another, in script order."""
    spoken = {e: s for s in speeches for e in s.elements}
    found: list[Unit] = []
    for element, count in words:
        speech = spoken.get(element)
        if speech is None:
            found.append(_action(element, count, walking.get(element, 0.0), rate))
        elif element == speech.elements[0]:
            _speak(found, speech, max(walking.get(e, 0.0) for e in speech.elements), rate)
    return found


def _action(element: str, words: int, walk: float, rate: Fraction) -> Unit:
    reading = max(LEAST_ACTION, min(SIGHT + words * WORD, MOST_ACTION)) if words else 0.0
    frames = frames_of(max(reading, walk), rate)
    return Unit({element: words}, {element: frames}, frames, frames_of(walk, rate))


def _speak(found: list[Unit], speech: Said, walk: float, rate: Fraction) -> None:
    elements = dict(zip(speech.elements, speech.words, strict=True))
    beats = dict.fromkeys(speech.elements, frames_of(speech.seconds, rate))
    whole = frames_of(max(speech.seconds + speech.pause, walk), rate)
    before = found[-1] if found else None
    if speech.dual and before is not None and before.speech:
        before.elements.update(elements)
        before.beats.update(beats)
        before.frames = max(before.frames, whole)
    else:
        found.append(Unit(elements, beats, whole, speech=True))
