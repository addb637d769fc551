import math

from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.breakdown.model import Setting, Time
from moteur.shots.cameras.bodies import head
from moteur.shots.cameras.figure import LADDER, size_of, steps_between
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.through import in_field, looks_down, looks_out, seen_by, unobstructed
from moteur.shots.cameras.view import project
from moteur.shots.floors.floor import floor_plan
from moteur.shots.floors.placing import bearing
from moteur.shots.model import Kit, Move, Player, Size

ANA = Player(name="ANA", kind="woman", height=1.64)
LEO = Player(name="LEO", kind="boy", height=1.3)
KIT = Kit()


def sight(set_="STAGE"):
    plan = floor_plan(set_, Setting.INT, Time.DAY, "")
    return Sight(plan, {"ANA": ANA, "LEO": LEO})


def marks(ana, leo, turn=0.0, pose="stand", seat=0.0):
    to = bearing(ana, leo)
    return {
        "ANA": Move(element="e", player="ANA", at=ana, facing=(to + turn) % 360, pose=pose,
                    seat=seat, looks_at="LEO"),
        "LEO": Move(element="e", player="LEO", at=leo, facing=(to + 180) % 360, looks_at="ANA"),
    }  # fmt: skip


@settings(deadline=None)
@given(
    st.floats(0.8, 4.0),
    st.floats(0.0, 360.0),
    st.sampled_from((0.0, 40.0, -90.0)),
    st.sampled_from(LADDER[1:6]),
)
def test_the_camera_is_where_the_eyes_are(away, way, turn, wanted):
    at = (away * math.cos(math.radians(way)), away * math.sin(math.radians(way)))
    there, now = sight(), marks((0.0, 0.0), at, turn)
    order = sorted(LADDER, key=lambda s: abs(LADDER.index(s) - LADDER.index(wanted)))
    framed = seen_by(there, KIT, now, "ANA", "LEO", order)
    assert framed is not None
    x, y, z = there.eyes(now["ANA"])
    camera = framed.camera
    assert camera.at[2] == round(z, 4)
    assert math.hypot(camera.at[0] - x, camera.at[1] - y) < 0.3 + 0.35 * away
    middle, radius = head(there, now["ANA"])
    assert math.dist(camera.at, middle) > radius
    place = project(camera, there.eyes(now["LEO"]))
    assert place is not None and abs(place[0]) < 0.05 and abs(place[1]) < 0.95
    shown = math.dist(camera.at, there.eyes(now["LEO"])) * KIT.sensor[1] / camera.lens_mm
    # From near above, a frame is not as high as its distance by its lens says.
    assert steps_between(size_of(shown, LEO), framed.size) <= 1


def test_nobody_sees_behind_their_back_or_lying_down():
    now = marks((0.0, 0.0), (2.0, 0.0), 150.0)
    assert not in_field(now, "ANA", "LEO") and not in_field(now, "ANA", "ANA")
    assert seen_by(sight(), KIT, now, "ANA", "LEO", LADDER) is None
    assert not in_field(marks((0.0, 0.0), (2.0, 0.0), pose="lie"), "ANA", "LEO")
    assert in_field(marks((0.0, 0.0), (2.0, 0.0), 80.0), "ANA", "LEO")


def test_a_window_is_looked_out_of():
    there = sight("KITCHEN")
    window = next(o for o in there.plan.openings if o.kind == "window")
    y = there.plan.depth / 2 - 0.9 if window.wall == "north" else 0.0
    now = marks((window.along, y), (0.0, -1.0))
    framed = looks_out(there, KIT, now, "ANA")
    assert framed is not None and framed.size is Size.INSERT
    far = marks((0.0, 0.0), (0.0, -1.0))
    assert looks_out(sight("LIFT"), KIT, far, "ANA") is None


def test_what_is_in_hand_is_below_the_eyes():
    now = marks((0.0, 0.0), (2.0, 0.0))
    framed = looks_down(sight(), KIT, now, "ANA")
    assert framed is not None and framed.camera.aim[2] < framed.camera.at[2]


def test_eyes_may_be_above_a_table_and_not_in_a_wardrobe():
    there = sight("KITCHEN")
    table = next(p for p in there.plan.pieces if p.kind == "table")
    assert unobstructed(there, (*table.at, 1.2)) and not unobstructed(there, (*table.at, 0.5))
    assert not unobstructed(there, (99.0, 0.0, 1.2))
