from hypothesis import given, settings

from moteur.shots.cameras.figure import LADDER
from moteur.shots.floors.placement import lens_of
from moteur.shots.model import Camera, ScenePlan, Setup, Size
from moteur.shots.plan import plan_scene
from moteur.shots.shooting_order import SPREAD, shooting_order, turn
from moteur.shots.work import SceneWork
from tests.previs import kitchen
from tests.shots.scenes import works


def test_a_kitchen_is_lit_towards_its_widest_first() -> None:
    found = shooting_order(kitchen.plan())
    assert [[s.number for s in d.setups] for d in found] == [["1A"], ["1B", "1C"], ["1D"]]
    assert [d.wall for d in found] == ["north wall", "east wall", "west wall"]
    assert [d.windows for d in found] == [1, 0, 0]


def test_within_a_direction_lenses_go_from_short_to_long() -> None:
    made = kitchen.plan()
    first = made.setups[2]
    setups = tuple(
        first.model_copy(
            update={"number": number, "lens_mm": lens, "size": size,
                    "camera": first.camera.model_copy(update={"lens_mm": lens})}
        )
        for number, lens, size in (
            ("1A", 85.0, Size.CLOSE), ("1B", 50.0, Size.CLOSE), ("1C", 25.0, Size.WIDE),
            ("1D", 35.0, Size.INSERT),
        )
    )  # fmt: skip
    (only,) = shooting_order(made.changed(setups=setups, shots=()))
    assert [s.number for s in only.setups] == ["1C", "1B", "1A", "1D"]


def test_a_turn_is_at_most_half_a_circle() -> None:
    assert turn(350.0, 20.0) == 30.0
    assert turn(0.0, 180.0) == 180.0


def test_a_scene_without_set_ups_has_no_direction() -> None:
    assert shooting_order(kitchen.plan().changed(setups=())) == ()


@given(works())
@settings(max_examples=40, deadline=None)
def test_each_set_up_is_shot_once_and_looks_its_directions_way(work: SceneWork) -> None:
    made = plan_scene(work)
    found = shooting_order(made)
    shot = [s.number for d in found for s in d.setups]
    assert sorted(shot) == sorted(s.number for s in made.setups)
    for direction in found:
        assert all(turn(direction.bearing, _way(s.camera)) <= SPREAD for s in direction.setups)
        sizes = [LADDER.index(s.size) for s in direction.setups if s.size in LADDER]
        assert sizes == sorted(sizes, reverse=True)
    assert found[0].setups[0].size == _widest(made)


def _way(camera: Camera) -> float:
    return lens_of(camera).bearing


def _widest(plan: ScenePlan) -> Size:
    def width(setup: Setup) -> int:
        return LADDER.index(setup.size) if setup.size in LADDER else -1

    return max(plan.setups, key=width).size
