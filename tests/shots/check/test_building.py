import math

import pytest

from moteur.shots.cameras.sight import FURNITURE, PEOPLE, WALL
from moteur.shots.check.building import BETWEEN_ARMS, CARRIED, FASTEST, HIGHEST, LOWEST, WHIP
from moteur.shots.floors.pieces import piece
from moteur.shots.model import Camera, Kit, Station, Support
from tests.shots.check.stage import FLOOR, at, empty, plan, rules, setup, text

ANA = at("ANA", 0.0, 6.0, 270.0)
SMALL = 0.01


def shot(where, **more):
    return setup(
        "A", empty(where, (where[0], where[1] + 1.0, where[2])), ("ANA",), "master", **more
    )


def test_a_camera_in_a_wall():
    for more, found in ((SMALL, False), (-SMALL, True)):
        made = plan([ANA], shot((10.0 - WALL - more, 0.0, 1.6)))
        assert ("camera in wall" in rules(made)) is found


def test_a_camera_in_furniture():
    table = piece("table", (0.0, 0.0))
    floor = FLOOR.model_copy(update={"pieces": (table,)})
    edge = -table.size[1] / 2 - FURNITURE
    for more, found in ((SMALL, False), (-SMALL, True)):
        made = plan([ANA], shot((0.0, edge - more, 1.0)), floor=floor)
        assert ("camera in furniture" in rules(made)) is found
    assert "la table" in text(made, "camera in furniture", "fr")


def test_a_camera_off_the_floor():
    outside = FLOOR.model_copy(update={"inside": False})
    assert "camera off the floor" in rules(plan([ANA], shot((0.0, -10.5, 1.6)), floor=outside))


def test_a_camera_in_people():
    for more, found in ((0.0, False), (-0.02, True)):
        made = plan([ANA], shot((0.0, 6.0 - PEOPLE - more, 1.6)))
        assert ("camera in people" in rules(made)) is found
        where = (0.0, 6.0 - BETWEEN_ARMS - more, 1.2)
        insert = setup("A", empty(where, (0.0, 6.0, 1.0)), ("letter",), "insert")
        assert ("camera in people" in rules(plan([ANA], insert))) is found
    above = plan([ANA], shot((0.0, 6.0, 3.0)))
    assert "camera in people" not in rules(above)


def moving(end, element="", **more):
    camera = empty(end, (end[0], end[1] + 1.0, end[2]))
    path = (Station(element=element, camera=camera),)
    return shot((0.0, -4.0, 1.6), move="track", path=path, **more)


def test_a_path_through_people_and_furniture():
    assert "camera in people" in rules(plan([ANA], moving((0.0, 8.0, 1.6)), seconds=20.0))
    floor = FLOOR.model_copy(update={"pieces": (piece("table", (0.0, 0.0)),)})
    far = plan([ANA], moving((0.0, 4.0, 1.6)), seconds=20.0, floor=floor)
    assert "camera in furniture" in rules(far)
    assert rules(plan([ANA], moving((5.0, -4.0, 1.6)), seconds=20.0, floor=floor)) == []


def test_a_camera_that_goes_too_fast():
    # Eased in and out over three seconds, the middle one has 13/27 of the way.
    way = FASTEST * 27 / 13
    for more, found in ((-0.05, False), (0.05, True)):
        end = (way + more, -4.0, 1.6)
        assert ("speed" in rules(plan([ANA], moving(end), seconds=3.0))) is found


def test_a_way_has_as_long_as_its_lines_play():
    there = moving((4.5, -4.0, 1.6), "f0")
    quick = plan([ANA], there, seconds=20.0, plays={"e0": 2.0, "f0": 18.0})
    slow = plan([ANA], there, seconds=20.0, plays={"e0": 10.0, "f0": 10.0})
    assert "speed" in rules(quick) and "speed" not in rules(slow)


def test_eyes_may_be_over_the_seat_that_they_sit_on():
    chair = piece("chair", (0.0, 0.0))
    floor = FLOOR.model_copy(update={"pieces": (chair,)})
    sits = at("ANA", 0.0, 0.0, 90.0, pose="sit", seat=0.45)
    where = (0.0, 0.0, 1.22)
    seen = setup("A", empty(where, (0.0, 1.0, 1.22)), ("BORIS",), "pov", eyes="ANA")
    stood = setup("A", empty(where, (0.0, 1.0, 1.22)), ("BORIS",), "master")
    boris = at("BORIS", 0.0, 4.0, 270.0)
    assert "camera in furniture" not in rules(plan([sits, boris], seen, floor=floor))
    assert "camera in furniture" in rules(plan([boris], stood, floor=floor))


def test_a_lens_that_the_package_lacks():
    kit = Kit(lenses=(32.0, 75.0))
    assert text(plan([ANA], shot((0.0, 0.0, 1.6)), kit=kit), "lens") == (
        "A asks for 50 mm; the package has 32, 75 mm."
    )
    assert "lens" not in rules(plan([ANA], shot((0.0, 0.0, 1.6))))


def test_a_subject_nearer_than_the_closest_focus():
    near = setup("A", empty(), ("letter",), "insert", distance_m=0.6)
    for close, found in ((0.6, False), (0.65, True)):
        kit = Kit(lenses=(50.0,), close_m=(close,))
        assert ("focus" in rules(plan([ANA], near, kit=kit))) is found
    assert "focus" not in rules(plan([ANA], near, kit=Kit(lenses=(50.0,))))


def test_focus_is_measured_to_the_eyes():
    one = setup("A", empty((0.0, 5.0, 1.6), (0.0, 6.0, 1.6)), ("ANA",), distance_m=9.0)
    kit = Kit(lenses=(50.0,), close_m=(1.1,))
    assert "focus" in rules(plan([ANA], one, kit=kit))


@pytest.mark.parametrize(
    ("support", "limit", "way"),
    [
        (Support.TRIPOD, LOWEST, -1), (Support.TRIPOD, HIGHEST, 1),
        (Support.HAND_HELD, CARRIED, 1), (Support.STEADICAM, CARRIED, 1),
    ],
)  # fmt: skip
def test_a_height_that_nothing_carries(support, limit, way):
    for more, found in ((-0.02, False), (0.02, True)):
        made = plan([ANA], shot((0.0, 0.0, limit + more * way), support=support))
        assert ("camera height" in rules(made)) is found


def test_who_has_come_in_is_in_the_way():
    ana = at("ANA", 5.0, 5.0)
    comes = ana.model_copy(update={"element": "e0", "at": (0.0, 0.0)})
    end = Camera(at=(0.1, 0.5, 1.6), aim=(5.0, 5.0, 1.6), lens_mm=25.0)
    first = end.model_copy(update={"at": (0.1, -3.5, 1.6)})
    goes = setup("1A", first, ("ANA",), kind="moving", path=(Station(camera=end),))
    assert "camera in people" in rules(plan([ana, comes], goes, seconds=10.0, plays={"e0": 10.0}))


def test_a_camera_that_whips_round():
    first = Camera(at=(0.0, 0.0, 1.6), aim=(1.0, 0.0, 1.6), lens_mm=25.0)
    for degrees, seconds, found in ((100.0, 4.0, False), (100.0, 1.0, False), (140.0, 1.0, True)):
        way = math.radians(degrees)
        last = first.model_copy(update={"aim": (math.cos(way), math.sin(way), 1.6)})
        turns = setup("A", first, ("ANA",), kind="moving", path=(Station(camera=last),))
        assert ("whip pan" in rules(plan([ANA], turns, seconds=seconds))) is found
    assert WHIP == 120.0
