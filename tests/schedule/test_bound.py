from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule.bound import bound
from moteur.schedule.pose import pose
from moteur.schedule.price import price
from moteur.schedule.solve import solve
from moteur.schedule.stage import stage

from .boards import LITTLE, board, boards, day, performer, strip, terms


@settings(max_examples=15, deadline=None)
@given(boards())
def test_no_schedule_costs_less(asked):
    found = solve(asked, LITTLE)
    if found.priced.plan:
        assert 0 <= bound(found.problem, found.priced.plan) <= found.priced.costs.total


@settings(max_examples=6, deadline=None)
@given(st.lists(st.sampled_from(["ANA", "BORIS", ""]), min_size=3, max_size=3))
def test_not_even_the_best_of_all(cast):
    strips = [strip(n, *filter(None, [who]), minutes=300) for n, who in enumerate(cast, 1)]
    terms_ = terms(performer("ANA", guarantee_days=2), performer("BORIS", week_rate=30_000))
    here = stage(board(*strips, agreed=terms_)).within(3)
    plans = [
        {
            (date, ""): tuple(s for s, d in zip(strips, on, strict=True) if d == date)
            for date in set(on)
        }
        for on in product(here.dates, repeat=3)
        if all(on.count(date) < 3 for date in on)
    ]
    best = min(price(here, plan).costs.total for plan in plans)
    assert bound(pose(here), plans[0]) <= best


@pytest.mark.parametrize(
    "terms_of_one", [{}, {"drop_days": 1}, {"week_rate": 20_000}, {"travel": 5}]
)
def test_what_is_best_is_proved_where_people_are_paid_plainly(terms_of_one):
    strips = [strip(n, "ANA", minutes=300) for n in (1, 2, 3)]
    agreed = terms(performer("ANA", 9_000, **terms_of_one), end=day(4))
    found = solve(board(*strips, agreed=agreed), LITTLE)
    least = bound(found.problem, found.priced.plan)
    assert least <= found.priced.costs.total
    if not terms_of_one:
        assert least == found.priced.costs.total == 2 * 59_000
