import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.film.address import Address, Pin
from moteur.film.crew import Crew
from moteur.film.errors import BadInput
from moteur.shots.cameras.view import project
from moteur.shots.edits import honour
from moteur.shots.model import Size
from moteur.shots.plan import judged
from moteur.shots.sentence import worded
from tests.shots.scenes import plan

PLAN = plan()
SINGLE = next(s for s in PLAN.setups if s.kind == "single" and s.move == "static")


def pin(item, field, value):
    return Pin(address=Address(document="shots", scene="s1", item=item, field=field), value=value)


def setup(made, number):
    return next(s for s in made.setups if s.number == number)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(PLAN.setups),
    st.sampled_from([None, 18, 25.0, 50, 85.0, 100.0]),
    st.sampled_from([None, 0.6, 1.55, 2.2]),
    st.sampled_from([None, 0.8, 2.0, 3.7]),
)
def test_the_set_up_shows_exactly_what_is_pinned(wanted, lens, height, distance):
    fields = {"lens_mm": lens, "height_m": height, "distance_m": distance}
    given_ = {k: v for k, v in fields.items() if v is not None}
    try:
        made = honour(PLAN, [pin(wanted.number, k, v) for k, v in given_.items()])
    except BadInput as error:
        # So high over a head or a hand, or so low under it, nothing is so near.
        assert height and distance and "cannot both be" in str(error)
        return
    now = setup(made, wanted.number)
    for field, value in given_.items():
        assert getattr(now, field) == value
    assert now.camera.lens_mm == now.lens_mm
    assert abs(now.camera.at[2] - now.height_m) < 1e-3
    others = [s for s in made.setups if s.number != wanted.number]
    assert others == [s for s in PLAN.setups if s.number != wanted.number]


def test_a_longer_lens_stands_further_back_and_frames_the_same():
    made = honour(PLAN, [pin(SINGLE.number, "lens_mm", 85)])
    now = setup(made, SINGLE.number)
    assert now.distance_m == pytest.approx(SINGLE.distance_m * 85 / SINGLE.lens_mm, abs=0.02)
    assert now.size is SINGLE.size
    assert "85 mm" in setup(worded(made), SINGLE.number).sentence


def test_a_pinned_distance_is_the_cameras():
    made = honour(PLAN, [pin(SINGLE.number, "distance_m", 1.1)])
    now = setup(made, SINGLE.number)
    at, was = now.camera.at, SINGLE.camera.at
    aim = SINGLE.camera.aim
    # Nearer to what it looked at, and still looking there.
    assert math.dist(at, aim) < math.dist(was, aim)
    assert project(now.camera, aim) is not None


def test_shots_keep_their_seconds_and_set_ups_their_size():
    shot = PLAN.shots[1]
    made = honour(PLAN, [pin(shot.id, "seconds", 7.5), pin(SINGLE.number, "size", "CU")])
    assert next(s for s in made.shots if s.id == shot.id).seconds == 7.5
    assert setup(made, SINGLE.number).size is Size.CLOSE


def test_a_camera_pinned_through_the_wall_says_so():
    made = judged(honour(PLAN, [pin(SINGLE.number, "distance_m", 30.0)]), Crew())
    assert setup(made, SINGLE.number).distance_m == 30.0
    assert any("wall" in f.rule for f in made.findings)


def test_a_pinned_set_up_without_shots_stays():
    less = PLAN.with_treatments([PLAN.treatment.model_copy(update={
        "setups": tuple(s for s in PLAN.setups if s.number != SINGLE.number),
        "shots": tuple(s for s in PLAN.shots if s.setup != SINGLE.number),
    })])  # fmt: skip
    held = honour(PLAN, [pin(SINGLE.number, "lens_mm", 85)])
    made = judged(honour(less, [pin(SINGLE.number, "lens_mm", 85)], held), Crew())
    assert setup(made, SINGLE.number).lens_mm == 85
    assert any(f.rule == "pin" for f in made.findings)


@pytest.mark.parametrize(
    ("field", "value"),
    [("camera", "x"), ("lens_mm", "wide"), ("size", "HUGE"), ("lens_mm", -5)],
)
def test_what_cannot_be_held_is_refused_in_words(field, value):
    with pytest.raises(BadInput, match=SINGLE.number):
        honour(PLAN, [pin(SINGLE.number, field, value)])
