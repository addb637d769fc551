"""Feelings: what each player's body and face say, frame by frame of a scene."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from moteur.previs.model import Beat
from moteur.shots.model import Blocking, Feeling


class Humour(NamedTuple):
    """From a frame on, a player feels so."""

    frame: int
    feeling: Feeling


Humours = dict[str, list[Humour]]


def humours(blocking: Blocking, beats: Sequence[Beat]) -> Humours:
    """Return what each player feels, in order of time; who has no mood is not in it."""
    starts = {beat.element: beat.start for beat in beats}
    found: Humours = {}
    for mood in blocking.moods:
        line = found.setdefault(mood.player, [])
        frame = max(starts.get(mood.element, 0), line[-1].frame if line else 0)
        if line and line[-1].frame == frame:
            line.pop()
        if not line or line[-1].feeling != mood.feeling:
            line.append(Humour(frame, mood.feeling))
    return found


def felt(line: Sequence[Humour], frame: int) -> Feeling:
    """Return what is felt at a frame."""
    index = bisect_right(line, frame, key=lambda humour: humour.frame) - 1
    return line[index].feeling if index >= 0 else "neutral"
