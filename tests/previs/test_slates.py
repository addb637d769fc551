from fractions import Fraction

import pytest

from moteur.film.document import canonical
from moteur.previs import cut, slates
from moteur.previs.model import Slate, Voices
from moteur.shots.model import Station
from tests.previs import kitchen
from tests.previs.bench import Bench


def told(voices: Voices, **changes: object) -> dict[str, Slate]:
    production = kitchen.production(**changes)
    seconds = {v.speech: v.seconds for v in voices.voices}
    timed = cut.time(cut.work_of(kitchen.scene(), kitchen.plan(), seconds, production.rate))
    spoken = {v.speech: v for v in voices.voices}
    return {s.shot: slate for s, slate in slates.slates(kitchen.plan(), timed, spoken, production)}


def figure(slate: Slate, name: str) -> dict[str, object]:
    (found,) = [f for f in slate.figures if f.player.name == name]
    return found.model_dump()


def test_every_shot_has_a_slate_that_counts_from_its_own_start(bench: Bench) -> None:
    found = told(kitchen.voices(bench))
    assert list(found) == ["1A.1", "1D.1", "1C.1", "1A.2", "1B.1"]
    for slate in found.values():
        assert slate.step == 6
        for f in slate.figures:
            frames = [k.frame for k in f.keys]
            assert frames[0] == 0 and frames == sorted(set(frames))
            assert frames[-1] <= slate.frames
            assert all(0 <= frame < slate.frames and frame % 6 == 0 for frame, _ in f.mouth)


def test_who_speaks_moves_the_mouth(bench: Bench) -> None:
    found = told(kitchen.voices(bench))
    assert figure(found["1D.1"], "ANA")["mouth"]
    assert not figure(found["1C.1"], "ANA")["mouth"] if len(found["1C.1"].figures) > 1 else True
    assert figure(found["1C.1"], "BEN")["mouth"]
    assert not figure(found["1A.1"], "ANA")["mouth"]
    last = found["1B.1"].figures[0].mouth[-1]
    assert last[1] == 0, "the mouth shuts when the line is over"


def test_a_walk_has_keys_at_its_ends_and_eyes_that_follow(bench: Bench) -> None:
    walk = told(kitchen.voices(bench))["1A.2"]
    (ana,) = [f for f in walk.figures if f.player.name == "ANA"]
    assert ana.keys[0].at == (-0.9, -0.1) and ana.keys[0].pose == "walk"
    assert ana.keys[-1].at == (0.3, 1.3) and ana.keys[-1].pose == "stand"
    assert ana.keys[-1].frame == pytest.approx(1.844 / 1.3 * 24, abs=1.1)
    (ben,) = [f for f in walk.figures if f.player.name == "BEN"]
    gazes = [k.gaze for k in ben.keys]
    assert len(set(gazes)) >= 3, "Ben's eyes follow Ana"


def test_a_changed_line_changes_only_the_shots_that_speak_it(bench: Bench) -> None:
    before = told(kitchen.voices(bench))
    after = told(kitchen.voices(bench, (2.0, 4.2, 1.5, 0.6)))
    changed = {shot for shot in before if canonical(before[shot]) != canonical(after[shot])}
    assert changed == {"1C.1"}


def test_what_happens_out_of_view_changes_nothing(bench: Bench) -> None:
    before = told(kitchen.voices(bench))
    assert [f.player.name for f in before["1D.1"].figures] == ["ANA"]


def test_a_voice_over_moves_no_lips(bench: Bench) -> None:
    voices = kitchen.voices(bench)
    over = voices.voices[0].model_copy(update={"extension": "V.O."})
    slate = told(Voices(voices=(over, *voices.voices[1:])))["1D.1"]
    assert not figure(slate, "ANA")["mouth"]


def test_who_is_away_is_no_figure(bench: Bench) -> None:
    plan = kitchen.plan()
    gone = tuple(
        m.model_copy(update={"present": False}) if m.player == "BEN" else m
        for m in plan.blocking.moves
    )
    plan = plan.model_copy(update={"blocking": plan.blocking.model_copy(update={"moves": gone})})
    timed = cut.time(cut.work_of(kitchen.scene(), plan, {}, Fraction(24)))
    for _, slate in slates.slates(plan, timed, {}, kitchen.production()):
        assert [f.player.name for f in slate.figures] in (["ANA"], [])


def test_a_moving_camera_is_at_its_stations_when_their_elements_begin(bench: Bench) -> None:
    plan = kitchen.plan()
    voices = {v.speech: v for v in kitchen.voices(bench).voices}
    timed = cut.time(
        cut.work_of(kitchen.scene(), plan, {n: v.seconds for n, v in voices.items()}, Fraction(24))
    )
    over = plan.setups[1].camera
    near = over.model_copy(update={"at": (-1.2, -1.3, 1.4)})
    far = over.model_copy(update={"at": (0.2, -1.5, 1.5), "aim": (0.5, 0.2, 1.2)})
    path = (Station(element="c3", camera=near, seconds=0.5), Station(camera=far))
    moving = plan.setups[1].model_copy(update={"path": path, "move": "steadicam"})
    plan = plan.changed(setups=(plan.setups[0], moving, *plan.setups[2:]))
    found = {s.shot: x for s, x in slates.slates(plan, timed, voices, kitchen.production())}
    assert not found["1A.1"].path
    slate = found["1B.1"]
    start = next(s.start for s in timed.shots if s.shot == "1B.1")
    comes = next(b.start for b in timed.beats if b.element == "c3") - start
    assert [(key.frame, key.camera.at) for key in slate.path] == [
        (0, over.at), (comes - 12, over.at), (comes, near.at), (slate.frames - 1, far.at),
    ]  # fmt: skip
    assert {f.player.name for f in slate.figures} == {"ANA", "BEN"}


@pytest.mark.parametrize(
    ("aspect", "size"),
    [
        ("16:9", (640, 360)), ("2.39:1", (640, 268)), ("1.85:1", (640, 346)), ("4:3", (480, 360)),
        ("9:16", (202, 360)), ("1.66", (598, 360)), ("wide", (640, 360)), ("16:0", (640, 360)),
    ],
)  # fmt: skip
def test_the_picture_has_the_films_aspect(aspect: str, size: tuple[int, int]) -> None:
    picture = {"width": 640, "height": 360}
    assert slates.size(kitchen.production(aspect=aspect, picture=picture)) == size


@pytest.mark.parametrize(
    ("rate", "pictures", "step"),
    [("24", "6", 4), ("24000/1001", "6", 4), ("25", "6", 4), ("24", "60", 1), ("30", "0", 300)],
)
def test_pictures_are_held(rate: str, pictures: str, step: int) -> None:
    held = kitchen.production(rate=rate, picture={"pictures": pictures})
    assert slates.step(held) == step
