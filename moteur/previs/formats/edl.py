"""EDL: the cut of the pictures as CMX 3600, for cutting rooms and grading.

A list has a line an event: reel, source and record timecode. Reels are eight capital letters
and digits; whole names stand in comments, scenes as locators. Record timecode starts where the
timeline does. 29.97 and 59.94 drop frames. Source: CMX 3600 edit list management, 1987, as
OpenTimelineIO's adapter writes it.
"""

import re
import unicodedata
from typing import Any

import opentimelineio as otio

from moteur.film.errors import BadInput
from moteur.previs.formats.opened import drops, opened, pictures, rate

MEDIA_TYPE = "text/plain"
MOST = 999
_REEL, _TITLE = 8, 70
_TAKEN = ("AX", "BL")  # auxiliary source, black
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i"})


def write(timeline: str) -> bytes:
    """Return OTIO's JSON as one list: UTF-8, CRLF.

    Raise BadInput for what is no timeline, or for more than 999 events: `lists` parts those.
    """
    found = lists(timeline)
    if len(found) > 1:
        raise BadInput(f"has more than {MOST} events", "timeline", "write it as several lists")
    return found[0]


def lists(timeline: str) -> tuple[bytes, ...]:
    """Return the cut as lists of at most 999 events each, record timecode running on.

    A feature of 1,200 shots -> 999 events, then 201.
    """
    cut = opened(timeline)
    _name_reels(cut)
    shots = _shots(cut)
    parts = [shots[i : i + MOST] for i in range(0, len(shots), MOST)]
    return tuple(
        _list(cut, part, f" {n}" if len(parts) > 1 else "") for n, part in enumerate(parts, 1)
    )


def reel(name: str, others: frozenset[str] = frozenset()) -> str:
    """Return a reel's name: up to eight capital letters and digits, none of the `others`.

    ``animatic.mp4`` -> ``ANIMATIC``; ``scène 12 prise 3.mov`` -> ``SCENE12P``, and
    ``SCENE122`` where that one is taken.
    """
    plain = re.sub(r"[^A-Z0-9]", "", _ascii(_stem(name)).upper()) or "REEL"
    found, count = plain[:_REEL], 1
    while found in others or found in _TAKEN:
        count += 1
        found = f"{plain[: _REEL - len(str(count))]}{count}"
    return found


def _list(cut: Any, shots: list[tuple[int, Any]], part: str) -> bytes:
    """Write some of the shots, each at its own record timecode."""
    counted = rate(cut)
    track = otio.schema.Track(kind=otio.schema.TrackKind.Video)
    end = 0
    for start, clip in shots:
        if start > end:
            track.append(otio.schema.Gap(source_range=_range(start - end, counted)))
        track.append(clip)
        end = start + int(clip.duration().value)
    shown = otio.schema.Timeline()
    shown.tracks.append(track)
    body = otio.adapters.write_to_string(shown, "cmx_3600", rate=counted, style="avid")
    title = (_ascii(cut.name).strip() or "UNTITLED")[: _TITLE - len(part)] + part
    mode = "DROP FRAME" if drops(counted) else "NON-DROP FRAME"
    lines = [f"TITLE: {title}", f"FCM: {mode}", "", *body.strip().splitlines()]
    return ("\r\n".join(lines) + "\r\n").encode()


def _shots(cut: Any) -> list[tuple[int, Any]]:
    """Return copies of the clips with their first record frames; scenes become locators."""
    begin = int(cut.global_start_time.value) if cut.global_start_time else 0
    track = pictures(cut)
    shots = []
    for clip in track.find_clips():
        here = begin + int(clip.range_in_parent().start_time.value)
        copy = clip.deepcopy()
        del copy.markers[:]
        shots.append((here, copy))
    for marker in track.markers:
        at = begin + int(marker.marked_range.start_time.value)
        first = next((clip for here, clip in shots if here >= at), shots[-1][1])
        located = marker.deepcopy()
        located.marked_range = otio.opentime.TimeRange(
            otio.opentime.RationalTime(at, rate(cut)), marker.marked_range.duration
        )
        first.markers.append(located)
    return shots


def _name_reels(cut: Any) -> None:
    """Give each source a reel of its own."""
    known: dict[str, str] = {}
    for clip in cut.find_clips():
        source = getattr(clip.media_reference, "target_url", "") or clip.name
        if source not in known:
            known[source] = reel(source, frozenset(known.values()))
        clip.metadata["cmx_3600"] = {"reel": known[source]}


def _range(frames: int, counted: float) -> Any:
    return otio.opentime.TimeRange(
        otio.opentime.RationalTime(0, counted), otio.opentime.RationalTime(frames, counted)
    )


def _stem(name: str) -> str:
    return re.sub(r"\.[A-Za-z0-9]{1,5}$", "", re.split(r"[\\/]", name)[-1])


def _ascii(text: str) -> str:
    """Return a text in the letters of the list's own time: ``Élan`` -> ``Elan``."""
    parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return parts.encode("ascii", "ignore").decode()
