import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule.days import check, reading
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.model import Answer, Problem, ShotDay
from moteur.schedule.days.search import state, tables
from moteur.schedule.days.search.tables import EXCESS, MONEY
from moteur.schedule.days.solve import shot

from .problems import date, problems, small


def read(plain: dict[str, Any]) -> Problem:
    return reading.problem(json.dumps(plain))


def answer(*days: list[str], cost: int = 0, **more: Any) -> Answer:
    some = [{"date": date(d), "scenes": scenes} for d, scenes in enumerate(days)]
    return Answer.model_validate({"days": some, "cost_cents": cost, **more}, strict=False)


GOOD = answer(["1", "3"], ["2", "4"], cost=27_200)


def test_every_amount_is_counted() -> None:
    bill = check.bill(read(small()), answer(["1", "4"], [], ["2", "3"]).days)
    # Ana works on the first and the third day and is held between.
    assert bill == check.Bill(
        crew=20_000, people=3000 + 2000, places=2400, moves=600, overtime=0, hires=0, wishes=0
    )
    assert check.faults(read(small()), GOOD) == []


def test_each_change_of_place_is_a_move() -> None:
    apart = {**small(), "days": [{"date": date(0), "capacity_minutes": 1200}]}
    assert check.bill(read(apart), answer(["1", "2", "3", "4"]).days).moves == 900
    assert check.bill(read(apart), answer(["1", "3", "2", "4"]).days).moves == 300


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (answer(["1", "3"], ["2"]), "scene 4 is on no day"),
        (answer(["1", "3"], ["2", "4", "1"]), "scene 1 is there 2 times"),
        (answer(["1", "3"], ["2", "4", "9"]), "scene 9 is not in the problem"),
        (answer(["1"], ["3"], ["2"], ["4"]), "2027-03-04 is not a day of the problem"),
        (answer(["1", "3", "2"], ["4"]), "2027-03-01 takes 900 minutes and has 600"),
        (answer(["1", "3"], ["2", "4"], cost=1), "cost_cents: 1 is said, 27200 is right"),
        (answer(["1", "3"], ["2", "4"], cost=27_200, bound_cents=27_201), "is more than the cost"),
        (answer(["1", "3"], ["2", "4"], cost=27_200, proved=True), "proved"),
        (answer(["1", "3"], ["2", "4"], cost=27_200, preference_cents=5), "preference_cents: 5"),
    ],
)
def test_faults_are_said(wrong: Answer, said: str) -> None:
    assert any(said in fault for fault in check.faults(read(small()), wrong))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"precedences": [["3", "1"]]}, "scene 3 has to be before scene 1"),
        ({"locks": [{"scene": "1", "date": date(1)}]}, "locked on 2027-03-02"),
        ({"locks": [{"same_day": ["1", "2"]}]}, "scenes 1, 2 are locked on one day"),
    ],
)
def test_rules_of_extensions_are_kept(more: dict[str, Any], said: str) -> None:
    assert any(said in fault for fault in check.faults(read(small(**more)), GOOD))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("unavailable", [date(0)], "ana is not free on 2027-03-01"),
        ("available", [date(0)], "ana is not free on 2027-03-02"),
    ],
)
def test_people_are_free(field: str, value: list[str], said: str) -> None:
    plain = small()
    plain["cast"][0][field] = value
    assert said in check.faults(read(plain), GOOD)


def paid(worked: list[int], **terms: Any) -> int:
    """Return what one person is paid who works on these of 30 listed days."""
    many = 30
    plain = {
        "scenes": [{"id": str(d), "minutes": 10, "location": "bar", "cast": ["ana"]}
                   for d in worked],
        "days": [{"date": date(d), "capacity_minutes": 100} for d in range(many)],
        "cast": [{"id": "ana", "day_rate_cents": 100, **terms}],
        "locations": [{"id": "bar"}],
    }  # fmt: skip
    days = tuple(ShotDay.model_validate({"date": date(d), "scenes": [str(d)]}, strict=False)
                 for d in worked)  # fmt: skip
    return check.bill(read(plain), days).people


@pytest.mark.parametrize(
    ("worked", "terms", "cents"),
    [
        ([0, 4], {}, 500),
        ([0, 4], {"hold_rate_cents": 10}, 230),
        ([0, 1], {"guarantee_days": 5}, 500),
        ([0, 6], {"week_rate_cents": 350}, 350),
        ([0, 7], {"week_rate_cents": 350}, 700),
        # A pick-up has to be more than ten calendar days after the drop.
        ([0, 10], {"drop_calendar_days": 10}, 1100),
        ([0, 11], {"drop_calendar_days": 10}, 200),
        # One break in a production, the one that saves most.
        ([0, 11, 25], {"drop_calendar_days": 10}, 1300),
        ([0, 11], {"drop_calendar_days": 10, "travel_cents": 50}, 400),
        ([0, 11], {"drop_calendar_days": 10, "travel_cents": 5000}, 11_200),
    ],
)
def test_people_are_paid_by_their_terms(worked: list[int], terms: Any, cents: int) -> None:
    assert paid(worked, **terms) == cents


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_the_search_counts_as_the_checker_does(data: st.DataObject) -> None:
    plain = data.draw(problems())
    plain.pop("precedences", None)  # they may cost moves that the search does not count
    problem = read(plain)
    whole = compiled(problem)
    table = tables.of_board(whole.board)
    items, days = whole.board.allowed.shape
    some = st.lists(st.integers(0, days - 1), min_size=items, max_size=items)
    at, to = data.draw(some), data.draw(some)
    made = state.state(whole.board, table, at)
    for item, day in enumerate(to):
        state.relocate(table, made, item, day)
    planned = shot(problem, whole, to)
    bill = check.bill(problem, planned)
    assert made[MONEY] == bill.money + bill.wishes
    said = Answer(days=planned, cost_cents=bill.money, preference_cents=bill.wishes)
    allowed = all(whole.board.allowed[item, day] for item, day in enumerate(to))
    assert (check.faults(problem, said) == []) == (allowed and made[EXCESS] == 0)
