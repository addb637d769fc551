"""Timing: which frames of a scene each shot plays, and where a camera then is."""

from collections.abc import Mapping
from fractions import Fraction

from moteur.film import course
from moteur.film.timecode import frames_of
from moteur.shots.model import Camera, ScenePlan, Setup

Timing = dict[str, tuple[int, int]]
Begins = Mapping[str, float]
Path = list[tuple[int, Camera]]


def planned(plan: ScenePlan, rate: Fraction) -> Timing:
    """Return each shot's first frame and frames, end to end, as long as the plan says."""
    found: Timing = {}
    at = 0
    for shot in plan.shots:
        frames = max(frames_of(shot.seconds, rate), 1)
        found[shot.id] = (at, frames)
        at += frames
    return found


def begun(plan: ScenePlan, timing: Timing) -> dict[str, float]:
    """Return the frame of the scene at which each element begins, in its share of its shot."""
    found: dict[str, float] = {}
    for shot in plan.shots:
        start, frames = timing.get(shot.id, (0, 0))
        whole = sum(plan.plays.get(e, 0.0) for e in shot.elements)
        gone = 0.0
        for n, element in enumerate(shot.elements):
            share = gone / whole if whole else n / len(shot.elements)
            found[element] = start + frames * share
            gone += plan.plays.get(element, 0.0)
    return found


def travelled(setup: Setup, begins: Begins, start: int, frames: int, rate: float) -> Path:
    """Return a moving camera frame by frame of a shot, as the pictures draw it; frames from 1."""
    poses = [setup.camera.pose, *(station.camera.pose for station in setup.path)]
    cues = [station.cue for station in setup.path]
    own = {element: frame - start for element, frame in begins.items()}
    keys = course.keys(poses, cues, own, frames, rate)
    way = course.Course([frame for frame, _ in keys], [pose for _, pose in keys])
    return [(start + 1 + n, setup.camera.posed(way.pose(n))) for n in range(frames)]
