"""What people hold: amounts and rates that stay, and sums that stay true."""

import pytest

from moteur.budget.compose import compose
from moteur.budget.held import PINNABLE
from moteur.budget.model import Amount, Budget
from moteur.film.address import Address, Pin, parse
from moteur.film.errors import BadInput

from .film import ESTIMATES, SCHEDULE, TERMS


def held(*pins: tuple[str, str]) -> Budget:
    given = tuple(Pin(address=parse(f"budget/{at}"), value=value) for at, value in pins)
    budget = compose(SCHEDULE, TERMS, ESTIMATES, pins=given)
    for pin in given:
        part = budget.find("", pin.address.item)
        assert part is not None
        assert pin.address.field in PINNABLE[type(part)]
        assert part.model_dump()[pin.address.field] == pin.value
    assert sum(budget.totals().values()) == budget.total
    return budget


def line(budget: Budget, item: str) -> Amount:
    return next(x for x in budget.lines if x.item == item)


def test_a_rate() -> None:
    x = line(held(("1410/ana-lindqvare/work#rate", "1000.00")), "1410/ana-lindqvare/work")
    assert (x.amount, x.held) == (2000_00, ("rate",))
    assert x.origin == (
        "held by a person at a rate of 1,000.00; schedule: 2 days worked at 950.00 (people.csv:2)"
    )


def test_a_rate_in_the_currency_that_was_entered() -> None:
    budget = held(("3310/plates#rate", "1300.00"))
    assert line(budget, "3310/plates").amount == round(3900_00 * 23 / 25)


def test_an_amount_and_what_rests_on_it() -> None:
    budget = held(("1310/director#amount", "12000.00"))
    assert line(budget, "1310/director").amount == 12000_00
    assert line(budget, "1310/fringes/crew/social-charges").amount == 5100_00
    assert "else 14,950.00 by budget.csv:3" in line(budget, "1310/director").origin


def test_amount_and_rate_at_once() -> None:
    budget = held(("2110/crew#rate", "8000.00"), ("2110/crew#amount", "20000.00"))
    assert line(budget, "2110/crew").amount == 20000_00


def test_a_fringe_a_percentage_an_account() -> None:
    held(("1310/fringes/crew/social-charges#amount", "6000.00"))
    held(("4310/percentage/contingency#amount", "9000.00"))
    budget = held(("2110#amount", "25000.00"), ("4310#amount", "9000.00"), ("1110#amount", "5.00"))
    balance = line(budget, "2110/held")
    assert balance.amount == 25000_00 - 33345_00
    assert balance.origin == "held by a person: account 2110 at 25,000.00 instead of 33,345.00"
    assert budget.find("", "2110/held") is None
    contingency = line(budget, "4310/percentage/contingency")
    assert contingency.base == budget.total - 9000_00


def test_what_stands_there_is_held_without_a_change() -> None:
    assert held(("4310#amount", "8886.03")).total == compose(SCHEDULE, TERMS, ESTIMATES).total


def test_a_pin_whose_line_is_gone_waits() -> None:
    pin = Pin(address=parse("budget/1410/nobody/work#rate"), value="5.00")
    assert compose(SCHEDULE, TERMS, ESTIMATES, pins=(pin,)) == compose(SCHEDULE, TERMS, ESTIMATES)


@pytest.mark.parametrize("value", ["", "much", "-5", "1e400", None])
def test_no_amount(value: str | None) -> None:
    pin = Pin(address=parse("budget/2110/crew#amount"), value=value)
    with pytest.raises(BadInput, match="is no amount of EUR"):
        compose(SCHEDULE, TERMS, ESTIMATES, pins=(pin,))


def test_no_other_field() -> None:
    pin = Pin(address=Address(document="budget", item="2110/crew", field="text"), value="x")
    with pytest.raises(BadInput, match="only an amount or a rate"):
        compose(SCHEDULE, TERMS, ESTIMATES, pins=(pin,))


def test_amounts_are_written_one_way() -> None:
    part = compose(SCHEDULE, TERMS, ESTIMATES).find("", "2110/crew")
    assert part is not None
    values = part.model_dump()
    tidy = type(part).model_validate({**values, "amount": "12 000", "rate": "7,900.5"})
    assert tidy.model_dump() == {**values, "amount": "12000.00", "rate": "7900.50"}
    with pytest.raises(ValueError, match=r"12000\.00"):
        type(part).model_validate({**values, "amount": 12000})
