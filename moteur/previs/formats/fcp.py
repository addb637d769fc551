"""Final Cut Pro XML: pictures and dialogue as xmeml 4, which Premiere and Resolve import.

Scenes are markers of the sequence. Media lie beside the file, as with the timeline. Source:
Apple, Final Cut Pro 7 XML Interchange Format, as OpenTimelineIO's adapter writes it.
"""

import xml.etree.ElementTree as ET
from typing import Any
from urllib.parse import quote

import opentimelineio as otio

from moteur.previs.formats.opened import drops, opened, pictures, rate

MEDIA_TYPE = "application/xml"
_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n'


def write(timeline: str, size: tuple[int, int] | None = None) -> bytes:
    """Return OTIO's JSON as xmeml.

    `size` is the pictures' width and height in pixels; None lets the program that opens it
    choose. Raise BadInput for what is no timeline.
    """
    cut = opened(timeline)
    counted = rate(cut)
    if cut.global_start_time is None:
        cut.global_start_time = otio.opentime.RationalTime(0, counted)
    track = pictures(cut)
    cut.tracks.markers.extend(marker.deepcopy() for marker in track.markers)
    del track.markers[:]
    for sound in cut.audio_tracks():
        _sound(sound)
    for clip in cut.find_clips():
        reference = clip.media_reference
        if isinstance(reference, otio.schema.ExternalReference):
            reference.name = reference.target_url.rpartition("/")[2]
            reference.target_url = quote(reference.target_url, safe="/:%")
    root = ET.fromstring(otio.adapters.write_to_string(cut, "fcp_xml"))
    _mend(root)
    if size:
        _format(root, size)
    if drops(counted):
        _drop(root, counted)
    ET.indent(root, "  ")
    return _HEAD + ET.tostring(root, encoding="unicode").encode() + b"\n"


def _sound(track: Any) -> None:
    """Say which track of its source a clip of sound takes; without it programs take none."""
    for clip in track.find_clips():
        clip.metadata["fcp_xml"] = {"sourcetrack": {"mediatype": "audio", "trackindex": "1"}}


def _mend(root: ET.Element) -> None:
    """Say a clip's rate once, and the length of its whole source: the adapter says its own."""
    lengths = {f.get("id"): f.findtext("duration") for f in root.iter("file") if len(f)}
    for clip in root.iter("clipitem"):
        for again in clip.findall("rate")[1:]:
            clip.remove(again)
        source, length = clip.find("file"), clip.find("duration")
        if source is not None and length is not None:
            length.text = lengths.get(source.get("id")) or length.text


def _format(root: ET.Element, size: tuple[int, int]) -> None:
    """Say how large the sequence's pictures are."""
    for video in root.iter("video"):
        form = video.find("format")
        if form is None:
            continue
        about = ET.SubElement(form, "samplecharacteristics")
        for name, value in zip(("width", "height"), size, strict=True):
            ET.SubElement(about, name).text = str(value)
        ET.SubElement(about, "pixelaspectratio").text = "square"
        ET.SubElement(about, "fielddominance").text = "none"


def _drop(root: ET.Element, counted: float) -> None:
    """Count timecode with dropped frames; the adapter counts them all."""
    for code in root.iter("timecode"):
        written, frame, way = (code.find(n) for n in ("string", "frame", "displayformat"))
        if written is None or frame is None or way is None:
            continue
        time = otio.opentime.RationalTime(int(frame.text or 0), counted)
        written.text = otio.opentime.to_timecode(time, counted, True)
        way.text = "DF"
