"""Shares on people's pay: who they fall on, ceilings, rounding."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.budget import chart, fringes
from moteur.budget.compose import compose
from moteur.budget.exchange import rates
from moteur.budget.model import Amount, Estimates, Fringe
from moteur.film.errors import BadInput

from .film import SCHEDULE, TERMS, USD, fringe, line

RATES = rates("EUR", (USD,))


def paid(account: str, amount: int, who: str = "", profile: str = "", name: str = "x") -> Amount:
    return Amount(
        item=f"{account}/{name}", account=account, made="entered", who=who, text=name,
        rate=amount, currency="EUR", entered=amount, amount=amount, origin="o", source="s",
        fringe=profile,
    )  # fmt: skip


def shares(lines: list[Amount], *of: Fringe) -> dict[str, int]:
    made = fringes.lines(lines, of, chart.standard(), RATES, "en")
    return {f"{x.account} {x.text}": x.amount for x in made}


def test_by_account_where_a_line_names_no_profile() -> None:
    pension = fringe("Pension", "10", profile="cast", accounts=("14*",))
    lines = [paid("1410", 1000), paid("1310", 1000), paid("1410", 500, profile="none")]
    assert shares(lines, pension) == {"1410 Pension": 100}


def test_by_profile_on_whatever_account() -> None:
    agent = fringe("Agent", "10", profile="Agency")
    lines = [paid("1310", 1000, profile="agency"), paid("1410", 700)]
    assert shares(lines, agent) == {"1310 Agent": 100}
    bound = fringe("Agent", "10", profile="Agency", accounts=("14*",))
    assert shares(lines, bound) == {"1310 Agent": 100, "1410 Agent": 70}


def test_no_share_of_travel() -> None:
    assert shares([paid("1450", 1000)], fringe("Pension", "10", accounts=("14*",))) == {}


def test_a_ceiling_is_used_up_in_the_order_of_the_accounts() -> None:
    pension = fringe("Pension", "10", accounts=("14*",), ceiling=1500)
    lines = [
        paid("1420", 1000, "Ana", name="held"),
        paid("1410", 1000, "ANA", name="work"),
        paid("1420", 1000, "Bo", name="bo"),
    ]
    assert shares(lines, pension) == {"1410 Pension": 100, "1420 Pension": 150}
    made = list(fringes.lines(lines, [pension], chart.standard(), RATES, "en"))
    assert made[1].origin == (
        "fringes.csv:2 on account 1420: 10 % of 15.00, 1 person at the ceiling of 15.00"
    )
    assert made[1].of == ("1420/held", "1420/bo")


@pytest.mark.parametrize(("pay", "due"), [(1499, 150), (1500, 150), (1501, 150), (1490, 149)])
def test_at_the_ceiling(pay: int, due: int) -> None:
    assert shares([paid("1410", pay)], fringe("P", "10", accounts=("14*",), ceiling=1500)) == {
        "1410 P": due
    }


def test_a_ceiling_in_another_currency() -> None:
    union = fringe("Union", "10", accounts=("14*",), ceiling=1000, currency="USD")
    assert shares([paid("1410", 5000)], union) == {"1410 Union": 92}


def test_halves_go_to_the_even_cent() -> None:
    half = fringe("Half", "50", accounts=("1*",))
    assert shares([paid("1110", 1)], half) == {"1110 Half": 0}
    assert shares([paid("1110", 3)], half) == {"1110 Half": 2}


def test_an_unknown_profile_is_refused_where_it_was_entered() -> None:
    named = (TERMS.performers[0].model_copy(update={"fringe": "sag"}), *TERMS.performers[1:])
    terms = TERMS.model_copy(update={"performers": named})
    own = Estimates(currency="EUR", fringes=(fringe("Pension", "8", profile="performer"),))
    with pytest.raises(BadInput) as error:
        compose(SCHEDULE, terms, own)
    assert str(error.value).startswith("people.csv:2: there is no fringe profile “sag”")
    assert compose(SCHEDULE, terms, Estimates(currency="EUR")).findings


@given(
    st.lists(st.tuples(st.sampled_from(("1410", "1420")), st.integers(0, 10**7),
                       st.sampled_from("abc")), max_size=9),
    st.fractions(0, 100, max_denominator=10_000),
    st.integers(0, 10**7),
)  # fmt: skip
def test_nobody_pays_above_the_ceiling(
    pay: list[tuple[str, int, str]], percent: Fraction, ceiling: int
) -> None:
    lines = [paid(a, minor, who, name=str(at)) for at, (a, minor, who) in enumerate(pay)]
    own = Fringe(name="P", accounts=("14*",), percent=percent, ceiling=ceiling, currency="EUR")
    made = list(fringes.lines(lines, [own], chart.standard(), RATES, "en"))
    people = {who for *_, who in pay}
    base = sum(min(ceiling, sum(m for _, m, w in pay if w == who)) for who in people)
    assert sum(x.base or 0 for x in made) == base
    assert len(made) <= 2
    assert abs(sum(x.amount for x in made) - base * percent / 100) <= 1


def test_lines_entered_for_a_performer_share_the_ceiling() -> None:
    own = Estimates(
        currency="EUR",
        lines=(line("1480", "Coach", 500_00, person="ana lindqvare"),),
        fringes=(fringe("Pension", "10", profile="performer", accounts=("14*",), ceiling=2900_00),),
    )
    made = {x.item: x for x in compose(SCHEDULE, TERMS, own).lines}
    assert made["1410/fringes/performer/pension"].base == 1900_00 + 2900_00
    assert made["1420/fringes/performer/pension"].base == 950_00
    assert made["1440/fringes/performer/pension"].base == 50_00
    assert "1480/fringes/performer/pension" not in made
