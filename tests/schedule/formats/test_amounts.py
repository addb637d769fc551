"""Amounts as people and their spreadsheets write them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.formats.amounts import Purse

EUR = Purse("EUR", {"USD": Fraction("0.92"), "GBP": Fraction("1.17"), "JPY": Fraction("0.0061")})

READ = {
    "": 0, "0": 0, "1250": 125_000, "1250.5": 125_050, "1,250.50": 125_050, "1.250,50": 125_050,
    "1 250,50 €": 125_050, "€1250": 125_000, "€ 1’250.50": 125_050, "1\u202f250,5": 125_050,
    "1.250": 125_000, "1,250": 125_000, "1.250.000": 125_000_000, "12,5": 1_250, "EUR 40": 4_000,
    "40eur": 4_000, ".5": 50, "1250,-": 125_000, "1'250.00": 125_000,
}  # fmt: skip


@pytest.mark.parametrize("text", READ)
def test_what_people_write_is_read(text: str):
    assert EUR.amount(text, "x") == (READ[text], "")


def test_other_currencies_are_turned_by_their_rate():
    assert EUR.amount("1200 USD", "x") == (110_400, "USD")
    assert EUR.amount("$1,200.00", "x") == (110_400, "USD")
    assert EUR.amount("£900", "x") == (105_300, "GBP")
    assert EUR.amount("10000 ¥", "x") == (6_100, "JPY")
    assert EUR.amount("0.01 USD", "x") == (1, "USD")


def test_a_sign_means_the_productions_own_where_it_may():
    assert Purse("CAD").amount("$12", "x") == (1_200, "")
    assert Purse("SEK").amount("12 kr", "x") == (1_200, "")
    assert Purse("JPY").amount("¥1,200", "x") == (1_200, "")
    assert Purse("KWD").amount("1.250", "x") == (1_250, "")


WRONG = {
    "x": "is not an amount of EUR", "-5": "is less than nothing", "(5)": "is less than nothing",
    "5 -": "", "1250.505": "", "12,34,567": "is not an amount", "1.25.0": "is not an amount",
    "5 USD EUR": "is not an amount", "5 kr": "is not an amount", "1e9": "is not an amount",
    "12.5000": "", "99999999999999": "is too much", "NaN": "is not an amount",
    "5 CHF": "nobody says what CHF is worth", "=5": "is not an amount", "5;6": "is not an amount",
}  # fmt: skip


@pytest.mark.parametrize("text", [text for text, words in WRONG.items() if words])
def test_what_is_no_amount_is_refused_with_its_cell(text: str):
    with pytest.raises(BadInput) as said:
        EUR.amount(text, "people.csv:3, day_rate")
    assert WRONG[text] in said.value.what
    assert said.value.where == "people.csv:3, day_rate"


@given(
    st.decimals(0, 10**9, places=2),
    st.sampled_from([("", "."), (",", "."), (".", ","), (" ", ","), ("\u202f", ","), ("'", ".")]),
)
def test_any_amount_reads_back(amount: Decimal, marks: tuple[str, str]):
    thousands, decimal = marks
    text = f"{amount:,.2f}".translate({ord(","): thousands, ord("."): decimal})
    assert EUR.amount(text, "x") == (int(amount * 100), "")


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_refused(text: str):
    try:
        minor, _ = EUR.amount(text, "x")
    except BadInput:
        return
    assert minor >= 0
