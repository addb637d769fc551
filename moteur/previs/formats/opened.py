"""A timeline opened for exchange: OTIO's JSON as an object of its own, its names one line each."""

import re
from typing import Any

import opentimelineio as otio

from moteur.film.errors import BadInput

LARGEST = 64_000_000
# What neither a line of text nor XML 1.0 can hold (section 2.2), and ends of lines of any kind.
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
_DROPPING = (30000 / 1001, 60000 / 1001)


def opened(timeline: str) -> Any:
    """Return the timeline of OTIO's JSON; its first track shows pictures.

    Raise BadInput for what is none, is too large, or shows nothing.
    """
    if len(timeline) > LARGEST:
        raise BadInput("more than 64 MB", "timeline", "write one episode at a time")
    try:
        found = otio.adapters.read_from_string(timeline, "otio_json")
    except Exception as error:  # the library meets broken JSON with errors of every kind
        why = type(error).__name__
        raise BadInput(f"is no OpenTimelineIO ({why})", "timeline", "make animatic again") from None
    if not isinstance(found, otio.schema.Timeline):
        raise BadInput("is no OpenTimelineIO timeline", "timeline", "make animatic again")
    pictures = found.video_tracks()
    if len(pictures) != 1 or not list(pictures[0].find_clips()):
        said = f"has {len(pictures)} tracks of pictures" if len(pictures) > 1 else "shows nothing"
        raise BadInput(said, "timeline", "give it one track with clips")
    for item in (found, *found.tracks, *found.find_clips()):
        item.name = line(item.name)
        for marker in getattr(item, "markers", ()):
            marker.name = line(marker.name)
    return found


def pictures(timeline: Any) -> Any:
    """Return the track of pictures."""
    return timeline.video_tracks()[0]


def rate(timeline: Any) -> float:
    """Return the frame rate at which a timeline counts."""
    return float(pictures(timeline).trimmed_range().start_time.rate)


def drops(counted: float) -> bool:
    """Say whether timecode of a rate drops frames: 29.97 and 59.94 do (SMPTE ST 12-1)."""
    return any(abs(counted - dropping) < 0.001 for dropping in _DROPPING)


def line(text: str) -> str:
    """Return a text as one line, without signs that no list can hold."""
    return " ".join(_UNFIT.sub(" ", text).split())
