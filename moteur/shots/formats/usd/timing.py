"""Timing: which frames of a scene each shot plays."""

from fractions import Fraction

from moteur.film.timecode import frames_of
from moteur.shots.model import ScenePlan

Timing = dict[str, tuple[int, int]]


def planned(plan: ScenePlan, rate: Fraction) -> Timing:
    """Return each shot's first frame and frames, end to end, as long as the plan says."""
    found: Timing = {}
    at = 0
    for shot in plan.shots:
        frames = max(frames_of(shot.seconds, rate), 1)
        found[shot.id] = (at, frames)
        at += frames
    return found
