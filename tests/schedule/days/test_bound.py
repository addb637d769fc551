import json

from hypothesis import given
from hypothesis import strategies as st

from moteur.schedule.days import bound, reading
from moteur.schedule.days.board import compile as compiled

from .problems import date, small


def test_bins_are_never_more_than_first_fit_needs() -> None:
    assert bound.bins([6, 6, 6], 10) == 3
    assert bound.bins([5, 5, 5], 10) == 2
    assert bound.bins([], 10) == 0


@given(st.lists(st.integers(1, 10), max_size=12))
def test_the_fewest_bins_are_a_bound(sizes: list[int]) -> None:
    bins: list[int] = []
    for size in sorted(sizes, reverse=True):
        at = next((k for k, load in enumerate(bins) if load + size <= 10), -1)
        if at < 0:
            bins.append(size)
        else:
            bins[at] += size
    assert bound.bins(sizes, 10) <= len(bins)


def test_holding_between_two_dates_is_known() -> None:
    plain = small()
    # Scene 1 can be shot on the first day alone, scene 4 on the last: Ana is paid for three.
    plain["locations"][0]["available"] = [date(0)]
    plain["locations"][1]["available"] = [date(2), date(1)]
    plain["scenes"][3]["earliest"] = date(2)
    problem = reading.problem(json.dumps(plain))
    assert bound.money(compiled(problem).board) == 20_000 + 500 + 700 + 3000 + 2 * 2000
