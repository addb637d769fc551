"""The chart of accounts: complete, in order, bilingual, and open to changes."""

import pytest

from moteur.budget import chart
from moteur.budget.model import Account, covers
from moteur.film.errors import BadInput


def test_the_chart_is_whole() -> None:
    made = chart.standard()
    numbers = [account.number for account in made.accounts]
    assert 40 <= len(numbers) == len(set(numbers)) <= 65
    assert numbers == sorted(numbers)
    assert [section.id for section in made.sections] == ["above", "production", "post", "other"]
    assert {c.section for c in made.categories} == {section.id for section in made.sections}
    for named in (*made.sections, *made.categories, *made.accounts):
        assert named.en and named.fr
    for account in made.accounts:
        assert account.number.startswith(account.category)
        assert made.of(account.category)
    assert set(chart.feeds(made)) == set(chart.FEEDS)
    fed = [feed for account in made.accounts for feed in account.feeds]
    assert sorted(fed) == sorted(chart.FEEDS)


def test_an_account_of_ones_own_takes_what_it_is_fed_with() -> None:
    own = Account(number="2455", category="24", en="Puppets", feeds=("hires",))
    made = chart.changed(chart.standard(), (own,))
    assert chart.feeds(made)["hires"] == "2455"
    assert [a.number for a in made.of("24")][-2:] == ["2455", "2460"]
    renamed = Account(number="2410", category="24", en="Designers", fr="Décorateurs")
    account = chart.changed(chart.standard(), (renamed,)).account("2410")
    assert account is not None and account.name_in("fr") == "Décorateurs"


def test_an_unknown_category() -> None:
    own = Account(number="9910", category="99", en="x", source="budget.toml:3")
    with pytest.raises(BadInput, match=r"budget.toml:3: there is no category “99”"):
        chart.changed(chart.standard(), (own,))


@pytest.mark.parametrize(
    ("pattern", "number", "said"),
    [
        ("1410", "1410", True), ("1410", "14100", False), ("14*", "1410", True),
        ("14*", "1510", False), ("*", "9", True), ("1400-1499", "1450", True),
        ("1400-1499", "1500", False), ("1400-1499", "145", False),
    ],
)  # fmt: skip
def test_covers(pattern: str, number: str, said: bool) -> None:
    assert covers([pattern], number) is said
