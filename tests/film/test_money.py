import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.film.money import Money, digits, parse


def test_spells_by_currency() -> None:
    assert str(Money(125050, "EUR")) == "1,250.50 EUR"
    assert str(Money(1250, "JPY")) == "1,250 JPY"
    assert str(Money(-5, "USD")) == "-0.05 USD"


@pytest.mark.parametrize("text", ["1250.50", "1,250.50", "1 250,50", "1250,50", "1\u202f250,50"])
def test_reads_the_ways_that_people_write(text: str) -> None:
    assert parse(text, "EUR") == Money(125050, "EUR")


@given(st.integers(-(10**12), 10**12), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_reads_what_it_writes(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert parse(str(money).removesuffix(currency), currency) == money
    assert digits(currency) in (0, 2, 3)


@pytest.mark.parametrize("text", ["a lot", "1.005", "NaN", "1e999", "--1"])
def test_refuses_what_is_no_amount(text: str) -> None:
    with pytest.raises(BadInput, match="is not an amount of EUR"):
        parse(text, "EUR", "people.csv:2")
