from moteur.schedule.pose import pose
from moteur.schedule.price import price
from moteur.schedule.quick import Quick
from moteur.schedule.stage import stage

from .boards import board, day, performer, place, strip, terms

STRIPS = (strip(1, "ANA"), strip(2, "BORIS", place="ROOF"), strip(3, "ANA", minutes=300))
AGREED = terms(performer("ANA"), performer("BORIS", days_off=(day(1),)), place("ROOF"))
HERE = stage(board(*STRIPS, agreed=AGREED)).within(3)
PLAN = {(day(0), ""): STRIPS[:1], (day(1), ""): STRIPS[2:], (day(2), ""): STRIPS[1:2]}


def test_the_quick_price_is_what_the_engine_says():
    assert Quick(pose(HERE), PLAN).money == price(HERE, PLAN).costs.total


def test_other_days_are_those_that_take_a_strip():
    quick = Quick(pose(HERE), PLAN)
    assert [key for _, key in quick.others(STRIPS[0])] == [(day(1), ""), (day(2), "")]
    assert [key for _, key in quick.others(STRIPS[1])] == [(day(0), "")], "BORIS is off"
    for money, key in quick.others(STRIPS[0]):
        plan = {k: tuple(s for s in some if s.number != "1") for k, some in PLAN.items()}
        plan[key] = (*plan[key], STRIPS[0])
        assert money == price(HERE, {k: v for k, v in plan.items() if v}).costs.total


def test_better_ones_come_cheapest_first_and_change_nothing():
    quick = Quick(pose(HERE), PLAN)
    found = quick.better(quick.money)
    assert [money for money, _ in found] == sorted(money for money, _ in found)
    assert found and found[0][0] < quick.money == Quick(pose(HERE), PLAN).money
    assert quick.better(found[0][0]) == []
