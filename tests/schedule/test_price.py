from moteur.schedule.model import Hire, Overtime, Unit
from moteur.schedule.price import price
from moteur.schedule.stage import stage

from .boards import board, day, performer, place, strip, terms

ONE = strip(1, "ANA", place="ROOF", hires=("CAR",))
TWO = strip(2, "ANA", "BORIS", place="HALL", minutes=300)
THREE = strip(3, "BORIS", place="ROOF")
PLATE = strip("P1", place="ROOF", scene="plate/P1", unit="second")
AGREED = terms(
    performer("ANA", 1_000, hold_rate=400), performer("BORIS", 2_000), place("ROOF", 70),
    place("HALL", 90, prepare=11), idle_day=5_000, units=(Unit(name="second", crew_day=600),),
    more={"hires": (Hire(name="CAR", day_rate=30, hold_rate=20),)},
)  # fmt: skip


def priced(plan, agreed=AGREED):
    strips = [strip for some in plan.values() for strip in some]
    return price(stage(board(*strips, agreed=agreed)), plan)


def test_a_plan_costs_what_all_of_it_costs():
    found = priced({(day(0), ""): (ONE, TWO), (day(3), ""): (THREE,)})
    assert found.costs.model_dump() == {
        "crew": 100_000, "overtime": 0, "idle": 10_000, "work": 1_000 + 4_000, "hold": 4_000,
        "guarantee": 0, "travel": 0, "extra": 0, "places": 70 + 90 + 70, "visits": 11,
        "moves": 3_000, "hires": 30,
    }  # fmt: skip
    assert found.faults == 0 and found.dates == [day(0), day(3)]
    assert {e.name for e in found.engagements} == {"ANA", "BORIS", "ROOF", "HALL", "CAR"}


def test_a_place_that_two_units_use_is_paid_once():
    found = priced({(day(0), ""): (ONE,), (day(0), "second"): (PLATE,)})
    assert found.costs.places == 70 and found.costs.crew == 50_600
    assert found.days[day(0), "second"].places == 0


def test_dates_of_a_second_unit_alone_are_idle_for_the_main_one():
    found = priced({(day(0), ""): (ONE,), (day(1), "second"): (PLATE,), (day(2), ""): (THREE,)})
    assert found.costs.idle == 5_000 and found.dates == [day(0), day(2)]
    alone = priced({(day(1), "second"): (PLATE,)})
    assert alone.costs.idle == 0 and alone.dates == []


def test_overtime_is_a_days():
    agreed = terms(overtime=(Overtime(minutes=60, minute=10),), day_minutes=480)
    found = priced({(day(0), ""): (TWO, THREE)}, agreed)
    # 500 minutes and a move.
    assert found.costs.overtime == 600 and found.faults == 1
    assert priced({(day(0), ""): (THREE, strip(9, minutes=250, place="ROOF"))}, agreed).faults == 0
