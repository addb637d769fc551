import math

import pytest
from hypothesis import given, settings

from moteur.shots.model import Camera
from moteur.shots.placement import FIXED, lens_of, measures, placed
from moteur.shots.plan import SceneWork, plan_scene
from tests.previs import kitchen
from tests.shots.scenes import plan, works


def test_a_camera_is_measured_from_two_walls_that_meet() -> None:
    made = kitchen.plan()
    found = placed(made, made.setups[0])
    assert [(m.to, round(m.metres, 2)) for m in found.walls] == [
        ("west wall", 1.9), ("south wall", 0.15),
    ]  # fmt: skip
    assert found.walls[0].end == (-2.3, -1.85)


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


@given(works())
@settings(max_examples=25, deadline=None)
def test_two_measures_fix_a_spot(work: SceneWork) -> None:
    made = plan_scene(work)
    for setup in made.setups:
        x, y, _ = setup.camera.at
        found = measures(made.floor, (x, y))
        for one in found:
            assert math.dist((x, y), one.end) == pytest.approx(one.metres, abs=1e-9)
        if made.floor.inside:
            assert len(found) == 2
            assert all(one.to.endswith("wall") for one in found)
        else:
            assert all(one.to in FIXED for one in found)
        if len(found) == 2:
            ways = [math.atan2(one.end[1] - y, one.end[0] - x) for one in found]
            assert made.floor.inside or abs(math.sin(ways[0] - ways[1])) >= 0.5 - 1e-9
