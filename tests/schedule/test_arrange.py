from moteur.schedule.arrange import arrange
from moteur.schedule.model import Unit
from moteur.schedule.price import price
from moteur.schedule.stage import stage

from .boards import PARIS, board, day, performer, strip, terms

ONE, TWO = strip(1, "ANA", "THE QUEEN"), strip(2, "ANA", setting="EXT", time="night")
PLATE, THREE = strip("P1", scene="plate/P1", unit="second"), strip(3, "BORIS")
AGREED = terms(
    performer("Ana Reyes", plays=("ANA", "THE QUEEN"), makeup=45), performer("BORIS"),
    units=(Unit(name="second"),), **PARIS,
)  # fmt: skip
PLAN = {
    (day(3), ""): (TWO,), (day(0), ""): (ONE,), (day(1), ""): (THREE,),
    (day(0), "second"): (PLATE,),
    (day(4), "second"): (PLATE.model_copy(update={"scene": "plate/P2"}),),
}  # fmt: skip


def arranged():
    here = stage(board(*(s for some in PLAN.values() for s in some), agreed=AGREED)).within(8)
    return arrange(here, price(here, PLAN))


def test_days_are_in_order_and_numbered_by_the_main_units_dates():
    assert [(d.number, d.date, d.unit) for d in arranged().days] == [
        (1, day(0), ""), (1, day(0), "second"), (2, day(1), ""), (3, day(3), ""),
        (3, day(4), "second"),
    ]  # fmt: skip


def test_dates_are_those_from_the_first_to_the_last():
    schedule = arranged()
    assert schedule.dates == tuple(day(n) for n in range(5)) and schedule.until == day(7)


def test_who_works_and_who_is_held():
    schedule = arranged()
    one, plate, two, three, _ = schedule.days
    assert (one.works, one.holds) == (("Ana Reyes",), ())
    assert (two.works, two.holds) == (("BORIS",), ("Ana Reyes",)) and plate.holds == ()
    assert one.people[0].code == "SW" and three.people[0].code == "WF"
    assert set(one.people[0].parts) == {"ANA", "THE QUEEN"}
    assert three.light == "night" and three.sun and one.call and one.wrap and one.moments


def test_what_is_inside_later_is_cover():
    assert set(arranged().days[0].cover) <= {"e01/s2", "e01/s3"}


def test_nothing_is_arranged_of_nothing():
    here = stage(board()).within(2)
    schedule = arrange(here, price(here, {}))
    assert (schedule.days, schedule.dates, schedule.engagements) == ((), (), ())
