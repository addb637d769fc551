from hypothesis import given
from hypothesis import strategies as st

from moteur.schedule import engaged
from moteur.schedule.model import Hire, Line

from .boards import day, performer, place

LISTED = [day(n) for n in range(15)]
ANA = performer("ANA", 100, hold_rate=40)


def work(*at: int):
    return [day(n) for n in at]


def paid(one, *at: int) -> dict[str, int]:
    return {k: v for k, v in engaged.costs(engaged.cast(one, work(*at), LISTED).lines) if v}


def codes(one, *at: int) -> list[str]:
    found = engaged.cast(one, work(*at), LISTED).codes
    return [found.get(day(n), "") for n in range(at[-1] + 1)]


def test_days_worked_and_held():
    assert paid(ANA, 0, 3) == {"work": 200, "hold": 80}
    assert codes(ANA, 0, 3) == ["SW", "H", "H", "WF"] and codes(ANA, 0) == ["SWF"]


def test_fewer_days_than_guaranteed_are_topped_up():
    one = ANA.model_copy(update={"guarantee_days": 5})
    assert paid(one, 0, 3) == {"work": 200, "hold": 80, "guarantee": 100}
    assert paid(one, 0, 5) == {"work": 200, "hold": 160}


def test_weeks_are_seven_days_begun_since_the_first():
    one = ANA.model_copy(update={"week_rate": 300})
    assert paid(one, 0, 4) == {"work": 300}
    assert paid(one, 2, 7) == {"work": 600}, "Wednesday to Wednesday is eight days"


def test_a_break_is_not_paid_once_where_it_is_long_enough():
    one = ANA.model_copy(update={"drop_days": 3, "travel": 10})
    assert paid(one, 0, 3) == {"work": 200, "hold": 80, "travel": 20}, "three days are not more"
    assert paid(one, 0, 4) == {"work": 200, "travel": 40}
    assert codes(one, 0, 4) == ["SWD", "T", "-", "T", "PWF"]
    assert paid(one, 0, 5, 14) == {"work": 300, "hold": 160, "travel": 40}, "the longer break"


def test_a_break_that_costs_more_is_not_taken():
    one = ANA.model_copy(update={"drop_days": 3, "travel": 1_000})
    assert paid(one, 0, 4) == {"work": 200, "hold": 120, "travel": 2_000}


@given(st.sets(st.integers(0, 14), min_size=1), st.integers(1, 9), st.integers(0, 200))
def test_codes_say_each_day_of_work_and_what_is_paid(at, drop, travel):
    one = ANA.model_copy(update={"drop_days": drop, "travel": travel})
    found = engaged.cast(one, work(*sorted(at)), LISTED)
    worked = [date for date, code in found.codes.items() if "W" in code]
    assert worked == work(*sorted(at))
    held = sum(code == "H" for code in found.codes.values())
    journeys = (
        4 if "-" in "".join(found.codes.values()) or "D" in "".join(found.codes.values()) else 2
    )
    assert found.amount == 100 * len(at) + 40 * held + travel * journeys
    plain = ANA.model_copy(update={"travel": travel})
    assert found.amount <= engaged.cast(plain, work(*sorted(at)), LISTED).amount


def test_what_rules_add_stands_with_the_rest():
    extra = Line(kind="extra", count=1, unit="penalty", rate=5, amount=5, why="a late meal")
    found = engaged.cast(ANA, work(0), LISTED, [extra])
    assert found.amount == 105 and engaged.costs(found.lines).extra == 5


def test_what_is_hired_is_held_between():
    car = Hire(name="CAR", day_rate=30, hold_rate=10, source="hires.csv:2")
    found = engaged.hire(car, work(0, 3), LISTED)
    assert found.amount == 80 and {line.source for line in found.lines} == {"hires.csv:2"}
    assert list(found.codes.values()) == ["SW", "H", "H", "WF"]


def test_a_visit_to_a_place_is_a_run_of_listed_dates():
    found = engaged.place(place("ROOF", fee=7, prepare=3, strike=2), work(3, 4, 5, 8), LISTED)
    assert {line.why: line.amount for line in found.lines} == {
        "used": 28, "prepared": 6, "struck": 4,
    }  # fmt: skip
    assert engaged.place(place("FREE", fee=0), work(1), LISTED).lines == ()
