"""The timeline: the animatic as OpenTimelineIO, which cutting rooms open.

Shots and lines refer to the animatic's movie, which lies beside the timeline; so every
clip has its picture and its sound, however the folder is moved.
"""

from fractions import Fraction
from typing import Any

import opentimelineio as otio

from moteur.previs.reel import Reel, SceneShowing

MOVIE = "animatic.mp4"


def timeline(reel: Reel) -> str:
    """Return a reel as OTIO's JSON.

    A video track with a clip a shot, markers where scenes start, and two tracks of
    dialogue clips with gaps between: lines spoken at once lie on both.
    """
    result = otio.schema.Timeline(name=reel.title, global_start_time=_time(0, reel.rate))
    shots = otio.schema.Track("Shots", kind=otio.schema.TrackKind.Video)
    for scene, start in reel.starts():
        shots.markers.append(_marker(scene, start, reel.rate))
        for shot in scene.shots:
            begin = start + shot.start
            shots.append(_clip(reel, shot.shot, begin, shot.frames, scene=scene.number))
    result.tracks.extend([shots, *_dialogue(reel)])
    return str(result.to_json_string(indent=1))


def _dialogue(reel: Reel) -> list[Any]:
    """Lay each line on the first track that is free; of three at once one is shortened."""
    tracks = [
        otio.schema.Track(name, kind=otio.schema.TrackKind.Audio)
        for name in ("Dialogue", "Dialogue 2")
    ]
    ends = [0, 0]
    lines = [(start + line.start, line) for scene, start in reel.starts() for line in scene.lines]
    for begin, line in lines:
        free = 0 if ends[0] <= max(begin, ends[1]) else 1
        first = max(begin, ends[free])
        frames = begin + line.frames - first
        if frames <= 0:
            continue
        if first > ends[free]:
            gap = _range(0, first - ends[free], reel.rate)
            tracks[free].append(otio.schema.Gap(source_range=gap))
        about = {"speech": line.speech, "text": line.text}
        tracks[free].append(_clip(reel, line.character, first, frames, **about))
        ends[free] = first + frames
    return [track for track in tracks if len(track)]


def _clip(reel: Reel, name: str, start: int, frames: int, **about: str) -> Any:
    media = otio.schema.ExternalReference(
        target_url=MOVIE, available_range=_range(0, reel.frames, reel.rate)
    )
    return otio.schema.Clip(
        name=name,
        media_reference=media,
        source_range=_range(start, frames, reel.rate),
        metadata={"moteur": about},
    )


def _marker(scene: SceneShowing, start: int, rate: Fraction) -> Any:
    return otio.schema.Marker(
        name=f"{scene.number} {scene.heading}",
        marked_range=_range(start, scene.frames, rate),
        color=otio.schema.MarkerColor.GREEN,
    )


def _range(start: int, frames: int, rate: Fraction) -> Any:
    return otio.opentime.TimeRange(_time(start, rate), _time(frames, rate))


def _time(frames: int, rate: Fraction) -> Any:
    return otio.opentime.RationalTime(frames, float(rate))
