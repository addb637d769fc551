import json
import xml.etree.ElementTree as ET
from fractions import Fraction
from typing import Any

import opentimelineio as otio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.previs.formats import fcp
from moteur.previs.timeline import timeline
from tests.previs.formats.reels import HEADING, reel

RATES = (24, 25, 30, Fraction(24000, 1001), Fraction(30000, 1001))


def read(data: bytes) -> Any:
    return otio.adapters.read_from_string(data.decode(), "fcp_xml")


@pytest.mark.parametrize("rate", RATES)
def test_the_adapter_reads_back_order_and_frames(rate: Fraction | int) -> None:
    made = reel(Fraction(rate))
    found = read(fcp.write(timeline(made)))
    video, audio = found.tracks
    wanted = [shot for scene in made.scenes for shot in scene.shots]
    assert found.name == "The Window"
    assert [clip.name for clip in video] == [shot.shot for shot in wanted]
    assert [round(clip.duration().value) for clip in video] == [shot.frames for shot in wanted]
    assert [round(clip.source_range.start_time.value) for clip in video] == [
        start + shot.start for scene, start in made.starts() for shot in scene.shots
    ]
    assert video.duration().rate == pytest.approx(float(rate))
    lines = [(round(c.range_in_parent().start_time.value), c) for c in audio.find_clips()]
    assert [(at, c.name, round(c.duration().value)) for at, c in lines] == [
        (30, "OLD EMIL", 40), (4942, "OLD EMIL", 40),
    ]  # fmt: skip
    assert {c.media_reference.target_url for c in found.find_clips()} == {"animatic.mp4"}


def test_scenes_are_markers_of_the_sequence() -> None:
    found = read(fcp.write(timeline(reel(Fraction(24)))))
    assert [marker.name for marker in found.tracks.markers] == [f"1 {HEADING}", f"2 {HEADING}"]
    assert [m.marked_range.start_time.value for m in found.tracks.markers] == [0, 4912]


@pytest.mark.parametrize(
    ("rate", "start", "code", "way"),
    [
        (Fraction(25), 90000, "01:00:00:00", "NDF"),
        (Fraction(24000, 1001), 86400, "01:00:00:00", "NDF"),
        (Fraction(30000, 1001), 107892, "01:00:00;00", "DF"),
        (Fraction(30000, 1001), 1800, "00:01:00;02", "DF"),
    ],
)
def test_the_sequence_starts_at_the_timelines_timecode(
    rate: Fraction, start: int, code: str, way: str
) -> None:
    found = json.loads(timeline(reel(rate)))
    found["global_start_time"]["value"] = float(start)
    root = ET.fromstring(fcp.write(json.dumps(found)))
    written = root.find(".//sequence/timecode")
    assert written is not None
    assert [written.findtext(n) for n in ("string", "frame", "displayformat")] == [
        code, str(start), way,
    ]  # fmt: skip


def test_clips_say_what_programs_look_for() -> None:
    root = ET.fromstring(fcp.write(timeline(reel(Fraction(24))), size=(640, 360)))
    assert root.findtext(".//video/format/samplecharacteristics/width") == "640"
    assert all(len(clip.findall("rate")) == 1 for clip in root.iter("clipitem"))
    assert {clip.findtext("duration") for clip in root.iter("clipitem")} == {"9824"}
    assert len(root.findall(".//audio//sourcetrack")) == 2


def test_the_same_timeline_gives_the_same_bytes() -> None:
    given_ = timeline(reel(Fraction(25)))
    assert fcp.write(given_) == fcp.write(given_)


@given(title=st.text(max_size=200), heading=st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_names_of_any_signs_break_nothing(title: str, heading: str) -> None:
    found = read(fcp.write(timeline(reel(Fraction(24), title=title, heading=heading))))
    assert len(list(found.tracks[0])) == 10


def test_paths_are_written_as_links() -> None:
    found = json.loads(timeline(reel(Fraction(24), lengths=(10,), scenes=1)))
    clip = found["tracks"]["children"][0]["children"][0]
    clip["media_references"]["DEFAULT_MEDIA"]["target_url"] = "plates/scène 12 & 13.mov"
    (read_back,) = read(fcp.write(json.dumps(found))).tracks[0]
    assert read_back.media_reference.target_url == "plates/sc%C3%A8ne%2012%20%26%2013.mov"
    assert read_back.media_reference.name == "scène 12 & 13.mov"


def test_what_is_no_timeline_is_bad_input() -> None:
    with pytest.raises(BadInput, match="make animatic again"):
        fcp.write("<xmeml/>")
