"""What everything costs."""

import pytest

from moteur.schedule.model import Costs
from tests.schedule.judge.broken import (
    BESIDE,
    SECOND,
    found,
    in_place_of,
    with_calendar,
    with_day,
    with_terms,
)
from tests.schedule.schedules import (
    DAY_2,
    DAY_2_SECOND,
    SCHEDULE,
    STRIPS,
    TERMS,
)


@pytest.mark.parametrize("kind", sorted(set(Costs.model_fields) - {"extra"}))
def test_each_kind_of_cost(kind: str) -> None:
    costs = SCHEDULE.costs.model_copy(update={kind: getattr(SCHEDULE.costs, kind) + 1})
    right = getattr(SCHEDULE.costs, kind)
    assert found(SCHEDULE.model_copy(update={"costs": costs})) == (
        f"the whole costs {right} for {kind}, not {right + 1}"
    )


@pytest.mark.parametrize("kind", ["crew", "overtime", "places", "moves", "work", "idle"])
def test_each_kind_of_cost_of_a_day(kind: str) -> None:
    costs = DAY_2.costs.model_copy(update={kind: getattr(DAY_2.costs, kind) + 1})
    right = getattr(DAY_2.costs, kind)
    assert found(with_day(SECOND, costs=costs)) == (
        f"2027-03-02: {kind} costs {right}, not {right + 1}"
    )


@pytest.mark.parametrize(("terms", "words"), [
    (with_calendar(crew_day=1), "2027-03-01: crew costs 1, not 300000"),
    (with_calendar(idle_day=1), "the whole costs 1 for idle, not 50000"),
    (with_calendar(company_move=1), "2027-03-01: moves costs 1, not 40000"),
    (with_terms("places", "Flat", fee=1), "2027-03-02: places costs 10001, not 40000"),
    (with_terms("places", "Street", strike=0), "Street is paid 6000 for visits, 4000 is due"),
    (with_terms("performers", "ANA", day_rate=1), "2 x 50000 for work, the rate is 1"),
    (with_terms("hires", "car", hold_rate=1), "for hires, 30001 is due"),
    (TERMS.model_copy(update={"currency": "USD"}), "money is in EUR, the terms are in USD"),
])  # fmt: skip
def test_terms_that_say_otherwise(terms: object, words: str) -> None:
    assert words in found(terms=terms)  # type: ignore[arg-type]


def test_a_place_that_two_units_use_is_paid_once() -> None:
    plate = STRIPS[-1].model_copy(update={"place": "Flat"})
    days = in_place_of(BESIDE, DAY_2_SECOND.model_copy(update={"strips": (plate,)}))
    assert found(days, strips=(*STRIPS[:-1], plate)) == ""


def test_the_bound_is_below_the_cost() -> None:
    broken = SCHEDULE.model_copy(update={"bound": SCHEDULE.costs.total + 1})
    assert found(broken) == "the bound 2055001 is above the cost 2055000"
    assert found(SCHEDULE.model_copy(update={"bound": -1})) == "the bound -1 is below nothing"
