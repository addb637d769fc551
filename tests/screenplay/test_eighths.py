import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.screenplay.eighths import crowded, share


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([{"s1": 55}], {"s1": 8}),
        ([{"s1": 12}], {"s1": 2}),
        ([{"s1": 1}], {"s1": 1}),
        ([{"s1": 30, "s2": 25}, {"s2": 10}], {"s1": 4, "s2": 5}),
        ([{"": 20, "s1": 35}], {"s1": 5}),
        ([{"s1": 53, "s2": 2}, {"s2": 55}], {"s1": 8, "s2": 8}),
        ([{f"s{n}": 5 for n in range(11)}], dict.fromkeys((f"s{n}" for n in range(11)), 1)),
    ],
)
def test_share(pages: list[dict[str, int]], expected: dict[str, int]) -> None:
    assert share(pages, 55) == expected


@given(st.lists(st.lists(st.integers(1, 8), min_size=1, max_size=6), min_size=1, max_size=9))
def test_pages_deal_out_what_they_hold(counts: list[list[int]]) -> None:
    pages = [
        {f"s{number}.{n}": count for n, count in enumerate(page)}
        for number, page in enumerate(counts)
    ]
    eighths = share(pages, 55)
    assert min(eighths.values()) >= 1
    assert sum(eighths.values()) <= 8 * len(pages) + len(eighths)


def test_crowded() -> None:
    page = {f"s{n}": 5 for n in range(9)}
    assert crowded([page, {"s9": 50}]) == frozenset(page)
    assert crowded([{"": 5, **{f"s{n}": 5 for n in range(8)}}]) == frozenset()
    assert share([{"s1": 30}, {"s1": 20, "s2": 20}], 55) == {"s1": 7, "s2": 3}
