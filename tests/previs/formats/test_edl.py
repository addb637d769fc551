import json
import re
from fractions import Fraction
from typing import Any

import opentimelineio as otio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.film.timecode import spell
from moteur.previs.formats import edl
from moteur.previs.timeline import timeline
from tests.previs.formats.reels import reel

RATES = (24, 25, 30, Fraction(24000, 1001), Fraction(30000, 1001), 50, Fraction(60000, 1001))
EVENT = re.compile(r"(\d{3})  ([A-Z0-9]{1,8}) +V     C        (\S+) (\S+) (\S+) (\S+)$")
GOLDEN = """TITLE: The Window
FCM: DROP FRAME

001  ANIMATIC V     C        00:00:00;00 00:00:59;00 00:00:00;00 00:00:59;00
* FROM CLIP NAME:  1A.1
* FROM CLIP: animatic.mp4
* LOC: 00:00:00;00 GREEN   1 INT. HALL - DAY
002  ANIMATIC V     C        00:00:59;00 00:01:00;02 00:00:59;00 00:01:00;02
* FROM CLIP NAME:  1B.1
* FROM CLIP: animatic.mp4
"""


def written(rate: Fraction | int, **more: Any) -> tuple[str, list[re.Match[str]]]:
    text = edl.write(timeline(reel(Fraction(rate), **more))).decode()
    found = [EVENT.match(line) for line in text.split("\r\n") if line[:3].isdigit()]
    assert all(found), text
    return text, [event for event in found if event]


def read(text: str, rate: Fraction | int) -> Any:
    return otio.adapters.read_from_string(text, "cmx_3600", rate=float(rate))


def test_a_list_as_it_is_written() -> None:
    text, _ = written(
        Fraction(30000, 1001), lengths=(1770, 30), scenes=1, heading="INT. HALL - DAY"
    )
    assert text == GOLDEN.replace("\n", "\r\n")


@pytest.mark.parametrize("rate", RATES)
def test_the_adapter_reads_back_order_and_frames(rate: Fraction | int) -> None:
    made = reel(Fraction(rate))
    text, _ = written(rate)
    track = read(text, rate).tracks[0]
    clips = list(track.find_clips())
    wanted = [shot for scene in made.scenes for shot in scene.shots]
    assert [clip.name for clip in clips] == [shot.shot for shot in wanted]
    assert [int(clip.duration().value) for clip in clips] == [shot.frames for shot in wanted]
    assert [int(c.source_range.start_time.value) for c in clips] == [
        start + shot.start for scene, start in made.starts() for shot in scene.shots
    ]
    assert track.duration().value == made.frames
    assert {clip.metadata["cmx_3600"]["reel"] for clip in clips} == {"ANIMATIC"}


@pytest.mark.parametrize("rate", [Fraction(rate) for rate in RATES])
def test_record_timecode_is_right_to_the_frame(rate: Fraction) -> None:
    drop = rate.denominator > 1 and round(rate) > 24
    text, events = written(rate)
    ends = [0]
    for scene, _ in reel(rate).starts():
        for shot in scene.shots:
            ends.append(ends[-1] + shot.frames)
    codes = [spell(end, rate, drop) for end in ends]
    assert [event[5] for event in events] == codes[:-1]
    assert [event[6] for event in events] == codes[1:]
    assert f"FCM: {'DROP' if drop else 'NON-DROP'} FRAME\r\n" in text


def test_record_timecode_starts_where_the_timeline_does() -> None:
    found = json.loads(timeline(reel(Fraction(25))))
    found["global_start_time"]["value"] = 90000.0
    events = [
        row.split() for row in edl.write(json.dumps(found)).decode().split("\r\n") if row[:1] == "0"
    ]
    assert events[0][4:] == ["00:00:00:00", "00:00:02:11", "01:00:00:00", "01:00:02:11"]


def test_scenes_are_locators_at_their_record_timecode() -> None:
    clips = list(read(written(24)[0], 24).tracks[0].find_clips())
    marks = [(n, marker) for n, clip in enumerate(clips) for marker in clip.markers]
    assert [n for n, _ in marks] == [0, 5]
    assert [int(m.marked_range.start_time.value) for _, m in marks] == [0, 4912]
    assert marks[0][1].name == "1 INT. CAFÉ <L'ÉTOILE> & SONS - NIGHT"


def test_more_events_than_a_list_holds_are_parted() -> None:
    many = timeline(reel(Fraction(24), lengths=(20,) * 700))
    first, second = edl.lists(many)
    assert [first.count(b"FROM CLIP NAME"), second.count(b"FROM CLIP NAME")] == [999, 401]
    assert first.startswith(b"TITLE: The Window 1\r\n")
    begins = re.search(r"^001 .*", second.decode(), re.M)
    assert begins and begins[0].split()[6] == spell(999 * 20, Fraction(24))
    with pytest.raises(BadInput, match="write it as several lists"):
        edl.write(many)


def test_sources_that_shorten_to_the_same_have_reels_of_their_own() -> None:
    found = json.loads(timeline(reel(Fraction(24), lengths=(10,) * 4, scenes=1)))
    names = ("../plates/scène 12 prise 3.mov", "scene12prise7.mov", "ax.mov", "日本.mov")
    for clip, name in zip(found["tracks"]["children"][0]["children"], names, strict=True):
        clip["media_references"]["DEFAULT_MEDIA"]["target_url"] = name
    clips = list(read(edl.write(json.dumps(found)).decode(), 24).tracks[0].find_clips())
    reels = [clip.metadata["cmx_3600"]["reel"] for clip in clips]
    assert reels == ["SCENE12P", "SCENE122", "AX2", "REEL"]
    assert [clip.media_reference.target_url for clip in clips] == list(names)


@given(st.text(max_size=40), st.frozensets(st.text("AB1", max_size=8)))
def test_a_reel_is_eight_plain_signs_and_free(name: str, others: frozenset[str]) -> None:
    assert re.fullmatch("[A-Z0-9]{1,8}", edl.reel(name, others))
    assert edl.reel(name, others) not in others | {"AX", "BL"}


@given(title=st.text(max_size=200), heading=st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_names_of_any_signs_break_nothing(title: str, heading: str) -> None:
    text, events = written(24, title=title, heading=heading)
    assert len(events) == 10
    assert len(list(read(text, 24).tracks[0].find_clips())) == 10
    assert text.isprintable() or set(re.sub(r"[ -~\r\n]", "", text)).isdisjoint("\n\r\t\x85\u2028")
    assert len(text.split("\r\n")[0]) <= 77


@pytest.mark.parametrize("text", ["", "{", "[]", '{"OTIO_SCHEMA": "Clip.2"}', "\x00"])
def test_what_is_no_timeline_is_bad_input(text: str) -> None:
    with pytest.raises(BadInput, match="make animatic again"):
        edl.write(text)


def test_a_timeline_without_shots_is_bad_input() -> None:
    with pytest.raises(BadInput, match="shows nothing"):
        edl.write(timeline(reel(Fraction(24), scenes=0)))
