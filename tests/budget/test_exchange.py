"""Amounts of other currencies: to the cent, half to even, and back to what was entered."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.budget.compose import compose
from moteur.budget.exchange import rates
from moteur.film.errors import BadInput
from moteur.schedule.model import Exchange

from .film import ESTIMATES, SCHEDULE, TERMS, date, line


def worth(code: str, rate: str, own: str = "EUR") -> tuple[int, Exchange]:
    known = Exchange(code=code, rate=Fraction(rate))
    return rates(own, (known,)).converted(100_000, known), known


def test_currencies_with_other_minor_units() -> None:
    assert worth("JPY", "0.006")[0] == 60_000
    assert worth("KWD", "3")[0] == 30_000
    assert worth("EUR", "160", own="JPY")[0] == 160_000


def test_half_to_even() -> None:
    half = Exchange(code="USD", rate=Fraction(1, 2))
    assert [rates("EUR", (half,)).converted(m, half) for m in (1, 3, 5)] == [0, 2, 2]


@given(st.integers(0, 10**9), st.fractions(Fraction(1, 1000), 1000, max_denominator=10_000))
def test_what_was_entered_is_converted_to_the_same(minor: int, rate: Fraction) -> None:
    known = Exchange(code="USD", rate=rate)
    own = rates("EUR", (known,))
    amount = own.converted(minor, known)
    assert own.converted(own.entered(amount, known), known) == amount or rate > 1


def test_round_rates_come_back() -> None:
    known = Exchange(code="USD", rate=Fraction("0.9213"))
    own = rates("EUR", (known,))
    for entered in (4500_00, 1250_50, 75_00):
        assert own.entered(own.converted(entered, known), known) == entered


def test_an_unknown_currency_is_refused() -> None:
    own = ESTIMATES.model_copy(update={"lines": (line("1120", "x", 1, currency="GBP"),)})
    with pytest.raises(BadInput, match=r"budget.csv:2: nobody said what “GBP” is worth in EUR"):
        compose(SCHEDULE, TERMS, own)


def test_the_line_keeps_what_was_entered_and_by_which_rate() -> None:
    budget = compose(SCHEDULE, TERMS, ESTIMATES)
    plates = next(x for x in budget.lines if x.item == "3310/plates")
    assert (plates.entered, plates.currency, plates.amount) == (3751_50, "USD", 3451_38)
    assert (plates.exchange, plates.exchange_date) == (Fraction(23, 25), date(1))
    euro, dollar = budget.currencies
    assert (euro.code, dollar.code, dollar.source) == ("EUR", "USD", "central bank")
    assert euro.amount + dollar.amount == budget.total
    assert dollar.entered == 3751_50 + 4500_00 + 600_00
