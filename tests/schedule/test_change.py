from moteur.schedule.change import moved, wrong
from moteur.schedule.pose import pose
from moteur.schedule.stage import stage

from .boards import board, day, performer, strip, terms

STRIPS = (strip(1, "ANA"), strip(2, "ANA", place="ROOF"), strip(3, "BORIS"))
HERE = stage(board(*STRIPS, agreed=terms(performer("ANA", days_off=(day(2),))),
                   held={"e01/s1#beside": "2"})).within(4)  # fmt: skip
PROBLEM = pose(HERE)
PLAN = {(day(0), ""): STRIPS[:2], (day(1), ""): STRIPS[2:]}


def test_a_strip_goes_and_takes_those_beside_it():
    plan = moved(HERE, PROBLEM, PLAN, (("e01/s2", (day(3), "")),))
    assert list(plan) == [(day(1), ""), (day(3), "")]
    assert {s.number for s in plan[day(3), ""]} == {"1", "2"}


def test_a_day_without_strips_is_gone():
    plan = moved(HERE, PROBLEM, PLAN, (("e01/s3", (day(0), "")),))
    assert list(plan) == [(day(0), "")] and len(plan[day(0), ""]) == 3


def test_what_stands_against_it():
    assert wrong(PROBLEM, PLAN) == []
    plan = moved(HERE, PROBLEM, PLAN, (("e01/s1", (day(2), "")),))
    assert any("ANA" in said for said in wrong(PROBLEM, plan))
