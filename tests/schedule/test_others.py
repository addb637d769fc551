from hypothesis import given, settings

from moteur.schedule.model import Unit
from moteur.schedule.others import both, by_place, script_order, windows
from moteur.schedule.pose import pose
from moteur.schedule.price import price
from moteur.schedule.stage import stage

from .boards import PARIS, board, boards, day, performer, strip, terms


def problem(*strips, agreed=None, dates=5, **more):
    return pose(stage(board(*strips, agreed=agreed, **more)).within(dates))


def film(**more):
    """Return six scenes at two places in turns, of 200 minutes each."""
    return [strip(n, "ANA", place=("HALL", "ROOF")[n % 2], **more) for n in range(1, 7)]


def test_script_order_takes_scenes_as_they_come():
    placed = script_order(problem(*film()))
    assert [len(names) for names in placed.days.values()] == [2, 2, 2]
    assert placed.days[day(0), ""] == ["e01/s1", "e01/s2"], "a move takes an hour"
    assert placed.last == day(2) and placed.left == ()


def test_by_place_fills_days_place_by_place():
    placed = by_place(problem(*film(), strip(7, place="ROOF", minutes=60)))
    assert placed.days[day(0), ""] == ["e01/s1", "e01/s3", "e01/s5"]
    assert [date for date, _ in placed.days] == [day(0), day(1), day(2)]


def test_who_is_off_is_waited_for_and_what_is_earlier_is_taken():
    agreed = terms(performer("ANA", available=(day(2),)), performer("BORIS", last=day(0)))
    placed = script_order(problem(strip(1, "ANA"), strip(2, "BORIS"), agreed=agreed))
    assert placed.days == {(day(2), ""): ["e01/s1"], (day(0), ""): ["e01/s2"]}


def test_what_no_date_takes_is_left_and_put_somewhere():
    agreed = terms(performer("ANA", available=()))
    placed = script_order(problem(strip(1, "ANA"), agreed=agreed))
    assert placed.left == ("e01/s1",) and placed.days == {(day(0), ""): ["e01/s1"]}


def test_light_and_units_are_kept():
    agreed = terms(**PARIS, units=(Unit(name="second"),))
    plate = strip("P1", unit="second", scene="plate/P1")
    placed = script_order(problem(*film(setting="EXT"), plate, agreed=agreed))
    assert placed.days[placed.last, "second"] == ["plate/P1"]


@settings(max_examples=25, deadline=None)
@given(boards())
def test_every_scene_is_put_once(asked):
    here = stage(asked)
    for _, placed in both(pose(here)):
        names = [name for names in placed.days.values() for name in names]
        assert sorted(names) == sorted(s.id for s in asked.strips)
        plan = {key: tuple(here.strips[n] for n in some) for key, some in placed.days.items()}
        assert price(here, plan).costs.total >= 0


def test_windows_widen_to_all_dates():
    here = stage(board(*film(), agreed=terms(end=day(20))))
    tried = [placed for _, placed in both(pose(here))]
    assert [len(one.dates) for one in windows(here, tried, 2)] == [4, 8, 16, 21]
    assert [len(one.dates) for one in windows(here, [], 2)] == [21]


def test_windows_hold_what_is_held_and_approved():
    for more in (
        {"held": {"e01/s1#date": str(day(9))}}, {"held": {"e01/s1#day": "10"}},
        {"issued": {"e01/s1": day(9)}},
    ):  # fmt: skip
        here = stage(board(*film(), **more))
        tried = [placed for _, placed in both(pose(here))]
        assert len(next(windows(here, tried, 2)).dates) == 12
