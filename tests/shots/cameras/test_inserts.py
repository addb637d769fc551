import pytest

from moteur.breakdown.model import Setting, Time
from moteur.shots.cameras.inserts import detail, details, view
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import project
from moteur.shots.floors.floor import floor_plan
from moteur.shots.model import Kit, Player, Size

KIT = Kit()
SETS = ("KITCHEN", "BEDROOM", "OFFICE", "STAGE", "LIFT", "STREET", "SOMEWHERE")


def sight(name):
    setting = Setting.EXT if name == "STREET" else Setting.INT
    ana = Player(name="ANA", kind="woman", height=1.64)
    return Sight(floor_plan(name, setting, Time.DAY, ""), {"ANA": ana})


@pytest.mark.parametrize("name", SETS)
def test_details_fill_the_frame_from_where_a_camera_stands(name):
    there = sight(name)
    found = details(there.plan)
    assert len({d.name for d in found}) == len(found)
    for what in found:
        framed = detail(there, KIT, "", {}, what)
        if framed is None:
            continue
        assert there.stands(framed.camera.at) and framed.size is Size.INSERT
        place = project(framed.camera, what.at)
        assert place is not None and abs(place[0]) < 0.01 and abs(place[1]) < 0.01
        assert detail(there, KIT, "", {}, what, 1) is not None


def test_a_kitchen_has_its_window_first():
    names = [d.name for d in details(sight("KITCHEN").plan)]
    assert names[0] == "window" and "table" in names and "rug" not in names


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_seen_from_different_sides(name):
    there = sight(name)
    cameras = [f.camera for k in range(4) if (f := view(there, KIT, "", {}, k))]
    assert cameras and all(there.stands(c.at) for c in cameras)
    if name not in ("LIFT", "STREET"):
        assert len(set(cameras)) >= 3
