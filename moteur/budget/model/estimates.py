"""The estimates: what the production office enters beside the schedule."""

import datetime
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from moteur.budget.model.chart import Account
from moteur.film.document import Document, Part


class Estimate(Part):
    """A line that the office enters: so many units at a rate.

    `quantity` is a number or a sum of products of numbers and figures, as
    ``2 * prep_weeks + 1``. `rate` is minor units of `currency`. `fringe` names a profile of
    fringes, or ``none``; `person` who is paid, for ceilings. `source` is ``budget.csv:14``.
    """

    account: str
    text: str
    quantity: str = "1"
    unit: str = ""
    rate: int = Field(ge=0)
    currency: str
    fringe: str = ""
    person: str = ""
    notes: str = ""
    source: str = ""


class Fringe(Part):
    """What is paid on top of people's pay: a share, of so much of each person's pay at most.

    It applies to lines that name its `profile`, and to lines that name none on accounts that
    `accounts` covers. `ceiling` is minor units of `currency` a person. `cited` and `date`
    say where and when the share was read.
    """

    name: str
    profile: str = ""
    accounts: tuple[str, ...] = ()
    percent: Fraction = Field(ge=0)
    ceiling: int | None = Field(None, ge=0)
    currency: str
    cited: str = ""
    date: datetime.date | None = None
    notes: str = ""
    source: str = ""


class Percentage(Part):
    """A share of other accounts: contingency, overhead, a completion bond.

    `text` is empty where the account's name says it. `of` covers the accounts that count, all
    by default; never itself. They are computed in the order in which they stand, so that a
    later one may count an earlier one.
    """

    account: str
    text: str = ""
    percent: Fraction = Field(ge=0)
    of: tuple[str, ...] = ("*",)
    source: str = ""


class Global(Part):
    """A figure that lines are counted by, as ``prep_weeks``."""

    name: str
    value: Fraction
    source: str = ""


class Estimates(Document):
    """What ``terms/budget.csv``, ``fringes.csv`` and ``budget.toml`` say.

    `accounts` are those that the production adds to the chart, or changes.
    """

    name: ClassVar = "estimates"
    format: Literal["estimates.1"] = "estimates.1"
    currency: str
    lines: tuple[Estimate, ...] = ()
    fringes: tuple[Fringe, ...] = ()
    percentages: tuple[Percentage, ...] = ()
    globals: tuple[Global, ...] = ()
    accounts: tuple[Account, ...] = ()
