"""Quantities as people write them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.budget import quantity
from moteur.film.errors import BadInput

NAMES = {"prep_weeks": Fraction(4), "shoot_days": Fraction(9)}


@pytest.mark.parametrize(
    ("said", "tidy", "value"),
    [
        ("", "1", 1),
        ("2", "2", 2),
        ("2,5", "2.5", Fraction(5, 2)),
        ("prep_weeks", "prep_weeks", 4),
        ("2*Prep_Weeks+ 1", "2 * prep_weeks + 1", 9),
        ("5 × shoot_days × 0.5", "5 * shoot_days * 0.5", Fraction(45, 2)),
    ],
)
def test_read(said: str, tidy: str, value: int | Fraction) -> None:
    assert quantity.tidy(said, NAMES.keys(), "") == tidy
    assert quantity.value(tidy, NAMES, "") == value


@pytest.mark.parametrize("said", ["+", "2 +", "*2", "2 3", "=1+1", "1/0", "-1", "9" * 30, "__"])
def test_refused(said: str) -> None:
    with pytest.raises(BadInput, match="is no quantity"):
        quantity.tidy(said, NAMES.keys(), "budget.csv:2")


def test_too_much() -> None:
    with pytest.raises(BadInput, match="is too long"):
        quantity.tidy("1+" * 30 + "1", NAMES.keys(), "")
    with pytest.raises(BadInput, match="is more than"):
        quantity.value("999999 * 999999", NAMES, "")


@given(st.text(max_size=30))
def test_anything_else_is_refused_in_words(said: str) -> None:
    try:
        tidy = quantity.tidy(said, NAMES.keys(), "budget.csv:2, quantity")
        assert quantity.value(tidy, NAMES, "budget.csv:2") >= 0
    except BadInput as error:
        assert error.where.startswith("budget.csv:2")
