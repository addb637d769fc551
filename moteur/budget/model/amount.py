"""An amount of the budget, and what a person may hold of it."""

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import Field, model_validator

from moteur.film import money
from moteur.film.document import Part
from moteur.film.errors import BadInput


class Amount(Part):
    """A line of detail: what is paid, and where the amount comes from.

    `entered` and `rate` are minor units of `currency`, as people entered them; `amount` is
    minor units of the production's currency, at `exchange` units of it for one, on
    `exchange_date`. Of a fringe or percentage, `percent` is taken of `base`; `of` are the
    addresses of the lines that a fringe is of, or what a percentage covers. `kind` is the
    field of the schedule's costs, where it comes from there. `item` is its address in the
    budget, the same as long as it is about the same. `origin` says in words where it comes
    from, `source` names the cell or file alone.
    """

    item: str
    account: str
    made: Literal["schedule", "entered", "fringe", "percentage", "held"]
    kind: str = ""
    who: str = ""
    text: str
    quantity: Fraction = Fraction(1)
    unit: str = ""
    rate: int = 0
    currency: str
    entered: int
    exchange: Fraction = Fraction(1)
    exchange_date: datetime.date | None = None
    exchange_source: str = ""
    amount: int
    percent: Fraction | None = None
    base: int | None = None
    of: tuple[str, ...] = ()
    origin: str = Field(min_length=1)
    source: str = ""
    fringe: str = ""
    notes: str = ""
    held: tuple[str, ...] = ()


class HeldAmount(Part):
    """What a person may hold of an account, a fringe, a percentage: ``budget/1410#amount``.

    In whole units of the production's currency, as ``12000.00``.
    """

    item: str
    currency: str
    amount: str

    @model_validator(mode="before")
    @classmethod
    def _plainly(cls, values: dict[str, object]) -> dict[str, object]:
        return {**values, "amount": tidy(values["amount"], str(values["currency"]))}


class HeldLine(HeldAmount):
    """What a person may hold of a line: ``budget/1410/noor-valdimar/work#rate``.

    `rate` is in whole units of the currency that was entered.
    """

    rate_currency: str
    rate: str

    @model_validator(mode="before")
    @classmethod
    def _rate(cls, values: dict[str, object]) -> dict[str, object]:
        return {**values, "rate": tidy(values["rate"], str(values["rate_currency"]))}


def tidy(value: object, currency: str) -> str:
    """Return an amount as pins hold it: ``12000`` -> ``12000.00``; raise ValueError else."""
    if not isinstance(value, str):
        raise ValueError("write an amount as 12000.00")
    return written(minor(value, currency), currency)


def minor(text: str, currency: str) -> int:
    """Return minor units of an amount that a pin holds; raise ValueError where it is none."""
    try:
        found = money.parse(text, currency).minor
    except BadInput as error:
        raise ValueError(str(error)) from None
    if not text.strip() or not 0 <= found <= 10**13:
        raise ValueError("write an amount as 12000.00")
    return found


def written(minor_: int, currency: str) -> str:
    """Return an amount as pins hold it, in whole units: 1200000 -> ``12000.00``."""
    shift = money.digits(currency)
    return f"{Decimal(minor_).scaleb(-shift):.{shift}f}"
