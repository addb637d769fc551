from moteur.shots.cameras.sight import Sight
from moteur.shots.model import FloorPlan, Move, Player

PLAN = FloorPlan(set="BARN", kind="barn", inside=True, width=12, depth=9, height=4)
SIGHT = Sight(PLAN, {"STAR": Player(name="STAR", kind="horse", height=1.9)})
STAR = Move(element="e", player="STAR", at=(0.0, 0.0), facing=0.0)


def test_a_horse_hides_what_is_behind_all_of_it() -> None:
    for x in (-0.7, 0.0, 0.6):
        assert SIGHT.hidden((x, -3.0, 1.2), (x, 3.0, 1.2), [STAR]) == "STAR"
    assert SIGHT.hidden((2.0, -3.0, 1.2), (2.0, 3.0, 1.2), [STAR]) == ""
    assert SIGHT.hidden((0.0, -3.0, 2.4), (0.0, 3.0, 2.4), [STAR]) == "", "over its back"


def test_no_camera_stands_in_a_horse() -> None:
    assert SIGHT.crowded((-1.0, 0.3, 1.2), [STAR]) == "STAR"
    assert SIGHT.crowded((-2.0, 0.3, 1.2), [STAR]) == ""
