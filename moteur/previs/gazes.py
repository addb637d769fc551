"""Gazes: at whom each player looks, frame by frame of a scene.

Listeners turn to who speaks, a moment after they begin; who speaks looks at the one they
answer. What a move says about looking wins from its element on, until somebody speaks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from moteur.film.timecode import frames_of
from moteur.previs.cues import meant, unseen
from moteur.previs.model import Beat, Voice
from moteur.shots.model import VEHICLES, Blocking

_REACTION = 0.2


@dataclass(frozen=True)
class Utterance:
    """A speech in the scene: who speaks, from which frame on, heard for how many."""

    player: str
    start: int
    frames: int
    voice: Voice


class Glance(NamedTuple):
    """From a frame on, the eyes are at a player; empty: straight ahead."""

    frame: int
    at: str


Glances = dict[str, list[Glance]]


def utterances(
    beats: Sequence[Beat], voices: dict[str, Voice], blocking: Blocking
) -> list[Utterance]:
    """Return what is said by players of the scene, in script order."""
    spoken = [(beat, voices[beat.element]) for beat in beats if beat.element in voices]
    who = {cue: meant(cue, blocking.players) for cue in {v.character for _, v in spoken}}
    return [
        Utterance(player.name, beat.start, beat.frames, voice)
        for beat, voice in spoken
        for player in who[voice.character]
    ]


def glances(
    blocking: Blocking, beats: Sequence[Beat], said: Sequence[Utterance], rate: Fraction
) -> Glances:
    """Return where each player looks, in order of time."""
    names = [p.name for p in blocking.players if p.kind not in VEHICLES]
    starts = {beat.element: beat.start for beat in beats}
    events: list[tuple[int, int, str, str]] = []
    before = ""
    for turn in said:
        if unseen(turn.voice.extension):
            continue
        later = turn.start + frames_of(_REACTION, rate)
        events += [(later, 0, name, turn.player) for name in names if name != turn.player]
        if before and before != turn.player:
            events.append((turn.start, 0, turn.player, before))
        before = turn.player
    for move in blocking.moves:
        if move.looks_at != move.player:
            # A word said at the same time must not take the eyes away again.
            frame = starts.get(move.element, 0)
            events.append((frame, 1, move.player, move.looks_at))
            if move.looks_at:
                events.append((frame + frames_of(_REACTION, rate), 1, move.player, move.looks_at))
    result: Glances = {name: [Glance(0, "")] for name in names}
    for frame, _, name, target in sorted(events, key=lambda e: (e[0], e[1])):
        if name in result:
            _put(result[name], frame, target)
    return result


def _put(glances: list[Glance], frame: int, target: str) -> None:
    if glances[-1].frame == frame:
        glances.pop()
    if not glances or glances[-1].at != target:
        glances.append(Glance(frame, target))
