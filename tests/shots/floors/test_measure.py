import math

import pytest
from hypothesis import given, settings

from moteur.shots.floors.measure import FIXED, measures
from moteur.shots.plan import plan_scene
from moteur.shots.work import SceneWork
from tests.previs import kitchen
from tests.shots.scenes import works


def test_a_camera_is_measured_from_two_walls_that_meet() -> None:
    made = kitchen.plan()
    found = measures(made.floor, made.setups[0].camera.at[:2])
    assert [(m.to, round(m.metres, 2)) for m in found] == [
        ("west wall", 1.9), ("south wall", 0.15),
    ]  # fmt: skip
    assert found[0].end == (-2.3, -1.85)


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
