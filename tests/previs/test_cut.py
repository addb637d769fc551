from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.address import Address, Pin
from moteur.film.errors import BadInput
from moteur.film.timing import Timing
from moteur.previs import cut
from moteur.previs.beats import Said
from moteur.previs.cut import CutWork, Planned
from moteur.previs.model import Cut, SceneCut
from tests.previs import kitchen

RATES = [Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(30000, 1001), Fraction(12)]


def time(lengths: tuple[float, ...] = (2.0, 3.0, 1.5, 0.6)) -> SceneCut:
    seconds = {f"c{n}": s for n, s in enumerate(lengths)}
    return cut.time(cut.work_of(kitchen.scene(), kitchen.plan(), seconds, Fraction(24)))


def test_a_scene_is_timed() -> None:
    timed = time()
    starts = {b.element: (b.start, b.frames) for b in timed.beats}
    shots = {s.shot: (s.start, s.frames) for s in timed.shots}
    assert starts["a1"] == (0, 120)
    assert starts["c0"] == starts["d0"] == (120, 48)
    assert starts["c1"] == starts["p1"] == starts["d1"] == (176, 72)
    assert shots["1A.1"] == (0, 120)
    assert shots["1D.1"] == (120, 56)
    assert shots["1C.1"] == (176, 80)
    assert timed.frames == sum(s.frames for s in timed.shots)


def test_a_silent_shot_lasts_as_planned_but_never_cuts_a_walk() -> None:
    plan = kitchen.plan()
    shots = tuple(s.model_copy(update={"seconds": 1.0}) for s in plan.shots)
    hurried = plan.changed(shots=shots)
    timed = cut.time(cut.work_of(kitchen.scene(), hurried, {}, Fraction(24)))
    frames = {s.shot: s.frames for s in timed.shots}
    assert frames["1A.1"] == 24
    assert frames["1A.2"] == 35, "she needs 1.42 s to the window"


def pin(item: str, value: object, field: str = "frames", scene: str = "s1") -> Pin:
    address = Address(document="cut", episode="e01", scene=scene, item=item, field=field)
    return Pin.model_validate({"address": address, "value": value})


def pinned(*pins: Pin) -> SceneCut:
    seconds = {f"c{n}": s for n, s in enumerate((2.0, 3.0, 1.5, 0.6))}
    return cut.time(cut.work_of(kitchen.scene(), kitchen.plan(), seconds, Fraction(24), pins))


def test_a_pinned_length_holds() -> None:
    timed = pinned(pin("1C.1", 30), pin("1B.1", 200), pin("1A.1", 10, scene="s2"))
    frames = {s.shot: s.frames for s in timed.shots}
    assert frames["1C.1"] == 30 and frames["1B.1"] == 200
    assert frames["1A.1"] == 120
    found = Cut(rate=Fraction(24), scenes=(timed,)).find("s1", "1C.1")
    assert found == timed.shots[2]
    assert timed.beats[3].frames == 72, "the voice goes on over the next shot"


@pytest.mark.parametrize(
    "wrong",
    [pin("1C.1", 0), pin("1C.1", "long"), pin("1C.1", 2.5), pin("", 9), pin("1C.1", 9, "start")],
)
def test_a_pin_that_is_no_length_is_refused(wrong: Pin) -> None:
    with pytest.raises(BadInput):
        pinned(wrong)


def test_a_longer_line_moves_only_what_follows() -> None:
    before, after = time(), time((2.0, 4.0, 1.5, 0.6))
    assert before.shots[:2] == after.shots[:2]
    assert after.shots[2].frames - before.shots[2].frames == 24
    assert [s.frames for s in before.shots[3:]] == [s.frames for s in after.shots[3:]]


def test_a_scene_without_shots_has_no_length() -> None:
    plan = kitchen.plan().changed(shots=())
    timed = cut.time(cut.work_of(kitchen.scene(), plan, {}, Fraction(24)))
    assert timed.frames == 0 and not timed.shots
    assert {b.frames for b in timed.beats} == {0}


def test_a_shot_of_nothing_lasts_as_planned() -> None:
    plan = kitchen.plan()
    first = plan.shots[0].model_copy(update={"elements": (), "seconds": 2.5})
    timed = cut.time(
        cut.work_of(
            kitchen.scene(),
            plan.changed(shots=(first, *plan.shots[1:])),
            {},
            Fraction(24),
        )
    )
    assert timed.shots[0].frames == 60
    assert timed.beats[0].start == 60


@st.composite
def works(draw: st.DrawFn) -> CutWork:
    """Return scenes of any shape, also ones that no planner would make."""
    count = draw(st.integers(0, 8))
    names = [f"e{n}" for n in range(count)]
    words = [(name, draw(st.integers(0, 40))) for name in names]
    speeches = [
        Said(
            elements=(name,), words=(n,), dual=draw(st.booleans()),
            seconds=draw(st.floats(0, 9)), pause=draw(st.sampled_from([0.05, 0.3, 1.0])),
        )
        for name, n in words
        if draw(st.booleans())
    ]  # fmt: skip
    some = st.lists(st.sampled_from([*names, "gone"]), max_size=5)
    shots = [
        Planned(shot=f"1A.{n}", elements=tuple(draw(some)), seconds=draw(st.floats(0, 8)))
        for n in range(draw(st.integers(0, 5)))
    ]
    return CutWork(
        scene="s1", rate=draw(st.sampled_from(RATES)), words=tuple(words),
        speeches=tuple(speeches), moves=(), shots=tuple(shots),
    )  # fmt: skip


@given(works())
def test_shots_lie_end_to_end_and_beats_within(work: CutWork) -> None:
    timed = cut.time(work)
    at = 0
    for shot in timed.shots:
        assert shot.start == at and shot.frames > 0
        at += shot.frames
    assert timed.frames == at
    assert [b.element for b in timed.beats] == [name for name, _ in work.words]
    assert all(b.start >= 0 and b.start + b.frames <= at for b in timed.beats)
    if timed.shots:
        heard = {e: s.seconds for s in work.speeches for e in s.elements}
        for beat in timed.beats:
            assert beat.frames >= int(heard.get(beat.element, 0) * work.rate)


@given(works())
def test_the_same_scene_is_cut_the_same(work: CutWork) -> None:
    assert cut.time(work) == cut.time(CutWork.model_validate_json(work.model_dump_json()))


@given(st.lists(st.floats(0, 9), min_size=4, max_size=4))
def test_in_a_planned_scene_no_beat_starts_before_the_one_before(lengths: list[float]) -> None:
    timed = time(tuple(lengths))
    starts = [b.start for b in timed.beats]
    assert starts == sorted(starts)
    speaking = [b for b in timed.beats if b.element.startswith("c")]
    for here, there in pairwise(speaking):
        assert here.start + here.frames <= there.start


def others(work: CutWork) -> CutWork:
    """Return the same work with a second treatment: the shots backwards, and one whole."""
    whole = Planned(shot="1Z.1", elements=tuple(e for e, _ in work.words), seconds=0.0)
    return work.model_copy(
        update={"chosen": "classical", "treatments": {"moving": (whole,), "none": ()}}
    )


@given(works())
def test_other_treatments_change_nothing_of_the_chosen_one(work: CutWork) -> None:
    alone, beside = cut.time(work), cut.time(others(work))
    assert beside.treatments["classical"] == beside.shots == alone.shots
    assert (beside.beats, beside.frames) == (alone.beats, alone.frames)
    assert beside.treatments["none"] == ()
    (whole,) = beside.treatments["moving"]
    assert whole.start == 0 and whole.frames > 0


def test_every_treatment_is_timed_on_the_voices() -> None:
    plan = kitchen.plan()
    one = plan.setups[0]
    shot = plan.shots[0].model_copy(
        update={"id": "1A.9", "elements": tuple(e.id for e in kitchen.scene().elements)}
    )
    moving = plan.treatment.model_copy(
        update={"name": "moving", "setups": (one,), "shots": (shot,)}
    )
    both = plan.with_treatments((plan.treatment, moving))
    seconds = {f"c{n}": s for n, s in enumerate((2.0, 3.0, 1.5, 0.6))}
    timed = cut.time(cut.work_of(kitchen.scene(), both, seconds, Fraction(24)))
    assert timed.treatments["classical"] == timed.shots == time().shots
    (whole,) = timed.treatments["moving"]
    heard = sum(beat.frames for beat in timed.beats if beat.element.startswith("d"))
    assert whole.frames > heard > 24 * 7
    picked = cut.time(
        cut.work_of(
            kitchen.scene(), both.model_copy(update={"chosen": "moving"}), seconds, Fraction(24)
        )
    )
    assert picked.shots == timed.treatments["moving"]
    assert picked.treatments["classical"] == timed.shots
    assert Cut(rate=Fraction(24), scenes=(timed,)).find("s1", "1A.9") == whole


def test_a_pinned_speech_and_action_hold_and_the_cut_follows() -> None:
    free, timed = time(), pinned(pin("d1", 100), pin("a2", 90))
    beats = {b.element: b.frames for b in timed.beats}
    assert beats["d1"] == beats["c1"] == 100 and beats["a2"] == 90
    shots = {s.shot: s.frames for s in timed.shots}
    was = {s.shot: s.frames for s in free.shots}
    assert shots["1C.1"] == was["1C.1"] + 28
    assert shots["1A.2"] == 90
    assert {k: v for k, v in shots.items() if k not in ("1C.1", "1A.2")} == {
        k: v for k, v in was.items() if k not in ("1C.1", "1A.2")
    }
    found = Cut(rate=Fraction(24), scenes=(timed,)).find("s1", "a2")
    assert found is not None and found.model_dump()["frames"] == 90


@given(works(), st.data())
def test_whatever_is_pinned_is_in_the_cut(work: CutWork, data: st.DataObject) -> None:
    names = [name for name, _ in work.words]
    held = data.draw(st.dictionaries(st.sampled_from(names), st.integers(1, 500))) if names else {}
    timed = cut.time(work.model_copy(update={"pinned": held}))
    assert {b.element: b.frames for b in timed.beats if b.element in held} == held
    assert timed.frames == sum(s.frames for s in timed.shots)


def test_the_rules_are_the_production_s() -> None:
    slow = Timing(words_a_second=1.0, pause=1.0, walk=0.5, tail=2.0, least_shot=3.0)
    work = cut.work_of(kitchen.scene(), kitchen.plan(), {}, Fraction(24), timing=slow)
    timed = cut.time(work)
    beats = {b.element: b.frames for b in timed.beats}
    assert beats["d0"] == 8 * 24, "eight words at one a second, where no voice is"
    assert min(s.frames for s in timed.shots) >= 72
    assert beats["a2"] >= 24 * 3, "a slow walk takes longer"
