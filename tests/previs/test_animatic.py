import re
from fractions import Fraction
from itertools import pairwise
from typing import Any, get_args

import av
import numpy as np
import opentimelineio as otio
import pytest

from moteur.engines import media
from moteur.film.errors import BadInput, Cancelled
from moteur.previs import reel, steps
from moteur.previs.model import Animatic, Beat, Cast, Drawing, Drawings, Places, SceneCut, Takes
from moteur.shots.model import Setup
from tests.previs import kitchen
from tests.previs.bench import Bench

SIZE = (128, 72)


def documents(bench: Bench, **changes: object) -> dict[str, Any]:
    """Return documents up to the takes, whose pictures are plain greys."""
    production = kitchen.production(**changes)
    found: dict[str, Any] = {
        "production": production, "screenplay": kitchen.screenplay(), "shots": kitchen.shots(),
        "voices": kitchen.voices(bench), "drawings": Drawings(), "cast": Cast(), "places": Places(),
    }  # fmt: skip
    cut = bench.make(steps.cut, found)
    slates = steps.takes.slices_of(**{name: found[name] for name in steps.takes.reads})
    found["takes"] = Takes(
        takes=tuple(
            bench.take(shot.shot, shot.frames, slates[shot.shot].step, production.rate, SIZE)
            for shot in kitchen.timed(cut).shots
        )
    )
    return found


def show(bench: Bench, found: dict[str, Any]) -> tuple[Animatic, list[Any], np.ndarray[Any, Any]]:
    """Make the animatic; return it with its decoded frames and its sound, left side."""
    made = bench.make(steps.animatic, found)
    with av.open(str(bench.path(made.movie))) as movie:
        frames = list(movie.decode(video=0))
        assert movie.streams.video[0].average_rate == made.rate
        assert movie.streams.audio[0].rate == media.RATE
        assert movie.streams.audio[0].layout.name == "stereo"
    with av.open(str(bench.path(made.movie))) as movie:
        heard = np.concatenate([f.to_ndarray()[0] for f in movie.decode(audio=0)])
    return made, frames, heard


def spoken(scene: SceneCut) -> list[Beat]:
    return [beat for beat in scene.beats if re.match(r"c\d", beat.element)]


@pytest.mark.parametrize(
    "rate", [Fraction(24), Fraction(24000, 1001), Fraction(25), Fraction(30), Fraction(30000, 1001)]
)
def test_frames_and_sound_are_exact(bench: Bench, rate: Fraction) -> None:
    found = documents(bench, rate=rate)
    made, frames, heard = show(bench, found)
    scene = kitchen.timed(found["cut"])
    assert made.frames == len(frames) == scene.frames == sum(s.frames for s in scene.shots)
    assert [f.pts * f.time_base for f in frames] == [n / rate for n in range(len(frames))]
    assert 0 <= len(heard) - int(scene.frames * media.RATE / rate) < 2048
    for beat, voice in zip(spoken(scene), found["voices"].voices, strict=True):
        said = media.samples_of(bench.path(voice.sound))[:20000].astype(float)
        first = int(beat.start * media.RATE / rate)
        window = heard[first - 50 : first + 50 + len(said)].astype(float)
        # Where the decoded sound is most like the voice: AAC's own delay is taken away.
        assert int(np.correlate(window, said, "valid").argmax()) == 50
    assert max(bench.told) < 1 and bench.told == sorted(bench.told)


def test_pictures_are_held_for_their_step(bench: Bench) -> None:
    found = documents(bench)
    _, frames, _ = show(bench, found)
    first = kitchen.timed(found["cut"]).shots[1]
    lumas = [float(f.to_ndarray()[:70, :].mean()) for f in frames[first.start : first.start + 13]]
    assert max(lumas[:6]) - min(lumas[:6]) < 1.5
    assert lumas[6] - lumas[5] > 5
    assert frames[0].to_ndarray()[: SIZE[1]].mean() < frames[50].to_ndarray()[: SIZE[1]].mean()


def test_words_and_timecode_are_burned_in(bench: Bench) -> None:
    found = documents(bench)
    _, frames, _ = show(bench, found)
    strips = [f.to_ndarray()[SIZE[1] : f.height] for f in frames]
    assert all((strip > 120).any() for strip in strips)
    assert all((a != b).any() for a, b in pairwise(strips))


def test_it_is_the_same_twice(bench: Bench) -> None:
    found = documents(bench)
    first = bench.make(steps.animatic, found)
    assert first == bench.make(steps.animatic, found)
    assert list(first.files()) == ["animatic.mp4", "animatic.otio", "poster.png"]
    assert first.scenes == (("s1", 0),)


def test_the_timeline_opens_and_agrees(bench: Bench) -> None:
    found = documents(bench)
    made = bench.make(steps.animatic, found)
    timeline = otio.adapters.read_from_string(bench.path(made.timeline).read_text(), "otio_json")
    shots, *voices = timeline.tracks
    scene = kitchen.timed(found["cut"])
    assert [clip.name for clip in shots] == [s.shot for s in scene.shots]
    assert [int(c.source_range.start_time.value) for c in shots] == [s.start for s in scene.shots]
    assert timeline.duration() == otio.opentime.RationalTime(made.frames, 24)
    assert shots.markers[0].name == "1 INT. KITCHEN - NIGHT"
    assert {clip.media_reference.target_url for clip in timeline.find_clips()} == {"animatic.mp4"}
    (dialogue,) = voices
    lines = [c for c in dialogue if isinstance(c, otio.schema.Clip)]
    assert [c.name for c in lines] == ["ANA", "BEN", "ANA", "BEN"]
    for clip, beat in zip(lines, spoken(scene), strict=True):
        assert clip.range_in_parent().start_time.value == beat.start
        assert clip.source_range.start_time.value == beat.start


def test_what_has_no_take_is_not_shown(bench: Bench) -> None:
    found = documents(bench)
    found["takes"] = Takes(takes=found["takes"].takes[:2])
    made, frames, _ = show(bench, found)
    assert (
        len(frames) == made.frames == sum(s.frames for s in kitchen.timed(found["cut"]).shots[:2])
    )


def test_nothing_to_show_is_bad_input(bench: Bench) -> None:
    found = documents(bench)
    found["takes"] = Takes()
    with pytest.raises(BadInput, match="make takes first"):
        bench.make(steps.animatic, found)


def test_a_cancel_stops_it(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    found = documents(bench)

    def stop(done: float) -> None:
        if done > 0.3:
            raise Cancelled

    monkeypatch.setattr(bench, "progress", stop)
    with pytest.raises(Cancelled):
        bench.make(steps.animatic, found)


def test_without_burn_ins_there_is_the_picture_alone(bench: Bench) -> None:
    picture = kitchen.production().picture.model_copy(update={"burn_ins": False})
    found = documents(bench, picture=picture)
    made, frames, _ = show(bench, found)
    assert (frames[0].width, frames[0].height) == SIZE
    assert len(frames) == made.frames


def test_a_drawing_takes_the_place_of_its_shot_alone(bench: Bench) -> None:
    found = documents(bench)
    shots = kitchen.timed(bench.make(steps.cut, found)).shots
    white = np.full((SIZE[1] * 3 // 2, SIZE[0]), 128, np.uint8)
    white[: SIZE[1]] = 235
    sheet = bench.keep(media.png(white), "image/png")
    given = Drawing(shot=shots[1].shot, picture=sheet, width=SIZE[0], height=SIZE[1])
    found["drawings"] = Drawings(drawings=(given,))
    _, frames, _ = show(bench, found)
    for shot in shots[:3]:
        middle = frames[shot.start + shot.frames // 2].to_ndarray(format="gray")
        drawn = middle[: SIZE[1]].mean() > 225
        assert drawn == (shot.shot == given.shot)


def test_any_kind_of_shot_may_stand_for_the_film() -> None:
    kinds = get_args(Setup.model_fields["kind"].annotation)
    assert set(kinds) == set(reel.TELLING)
