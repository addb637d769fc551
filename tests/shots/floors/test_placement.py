import math

import pytest

from moteur.shots.floors.placement import lens_of, placed, placements
from moteur.shots.model import Camera
from tests.previs import kitchen
from tests.shots.scenes import plan


def test_a_lens_points_and_takes_in() -> None:
    camera = Camera(at=(0, 0, 1), aim=(1, 1, 1 + math.sqrt(2)), lens_mm=50)
    found = lens_of(camera)
    assert (found.bearing, found.tilt) == pytest.approx((45, 45))
    assert found.wide == pytest.approx(27.95, abs=0.01)
    assert found.high == pytest.approx(15.94, abs=0.01)


def test_marks_are_numbered_subjects_first_and_lettered_where_they_move() -> None:
    made = kitchen.plan()
    wide = placed(made, made.setups[0])
    assert [(m.number, m.move.player, m.move.at) for m in wide.marks] == [
        ("1", "ANA", (-0.9, -0.1)), ("1b", "ANA", (0.3, 1.3)), ("2", "BEN", (0.92, 0)),
    ]  # fmt: skip
    over = placed(made, made.setups[1])
    assert [m.move.player for m in over.marks] == ["BEN", "ANA"]
    assert over.line is not None
    assert [m.move.player for m in over.line] == ["BEN", "ANA"]


def test_the_distance_of_a_single_is_from_lens_to_eyes() -> None:
    made = plan()
    for setup in made.setups:
        if setup.kind == "single":
            away = [m.away for m in placed(made, setup).marks if m.move.player in setup.subjects]
            assert min(abs(a - setup.distance_m) for a in away) < 0.02


def test_all_set_ups_are_measured_as_each_is() -> None:
    made = plan()
    assert placements(made) == tuple(placed(made, setup) for setup in made.setups)


def test_a_set_up_that_no_shot_uses_is_measured_as_the_scene_begins() -> None:
    made = kitchen.plan().changed(shots=())
    found = placed(made, made.setups[0])
    assert [(m.number, m.move.at) for m in found.marks] == [("1", (-0.9, -0.1)), ("2", (0.92, 0))]
