"""The budget: every amount under its account, and what moves it."""

import datetime
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from moteur.budget.model.amount import Amount, HeldAmount, HeldLine, written
from moteur.budget.model.chart import Chart
from moteur.film.document import Document, Part
from moteur.schedule.model import Costs


class Figure(Part):
    """A number that lines are counted by; `source` says where it comes from."""

    name: str
    value: Fraction
    source: str = ""


class Used(Part):
    """A currency that lines are entered in, and what it is worth."""

    code: str
    rate: Fraction
    date: datetime.date | None = None
    source: str = ""
    entered: int
    amount: int


class DayCost(Part):
    """What a day of shooting costs by the schedule, before fringes."""

    number: int
    date: datetime.date
    unit: str = ""
    scenes: int
    eighths: int
    minutes: int
    costs: Costs


class Other(Part):
    """Another way of shooting the same, on the same terms.

    `counted` is what the office's lines that count shooting days alone would cost then.
    """

    name: str
    days: int
    left: int = 0
    costs: Costs
    counted: int


class Beside(Part):
    """The schedule beside other ways of shooting the same, before fringes and percentages."""

    days: int
    costs: Costs
    counted: int
    others: tuple[Other, ...] = ()


class Budget(Document):
    """The budget, in minor units of `currency`.

    `days` are what each day costs by the schedule, `apart` what belongs to no one day (weeks,
    guarantees, travel): together the schedule's costs. `findings` say what a reader must know.
    """

    name: ClassVar = "budget"
    format: Literal["budget.1"] = "budget.1"
    currency: str
    language: str = "en"
    chart: Chart
    lines: tuple[Amount, ...] = ()
    figures: tuple[Figure, ...] = ()
    currencies: tuple[Used, ...] = ()
    first: datetime.date | None = None
    last: datetime.date | None = None
    days: tuple[DayCost, ...] = ()
    apart: Costs = Costs()
    beside: Beside
    findings: tuple[str, ...] = Field(())

    @property
    def total(self) -> int:
        """Return the sum of all lines."""
        return sum(line.amount for line in self.lines)

    def of(self, account: str) -> tuple[Amount, ...]:
        """Return an account's lines."""
        return tuple(line for line in self.lines if line.account == account)

    def totals(self) -> dict[str, int]:
        """Return what each account that has lines comes to, in the chart's order."""
        found = {account.number: 0 for account in self.chart.accounts}
        for line in self.lines:
            found[line.account] += line.amount
        used = {line.account for line in self.lines}
        return {number: amount for number, amount in found.items() if number in used}

    def by_category(self) -> dict[str, int]:
        """Return what each category that has lines comes to, in the chart's order."""
        categories = {account.number: account.category for account in self.chart.accounts}
        found: dict[str, int] = {}
        for number, amount in self.totals().items():
            found[categories[number]] = found.get(categories[number], 0) + amount
        return found

    def find(self, scene: str, item: str) -> Part | None:
        """Return what may be held: an account (``1410``), a line (``1410/ana/work``)."""
        if scene or not item:
            return super().find(scene, item)
        if "/" not in item:
            known = self.chart.account(item)
            return self._held(item, self.totals().get(item, 0)) if known else None
        line = next((line for line in self.lines if line.item == item), None)
        if line is None or line.made == "held":
            return None
        if line.percent is not None:
            return self._held(item, line.amount)
        return HeldLine(
            item=item,
            currency=self.currency,
            amount=written(line.amount, self.currency),
            rate_currency=line.currency,
            rate=written(line.rate, line.currency),
        )

    def _held(self, item: str, amount: int) -> HeldAmount:
        said = written(amount, self.currency)
        return HeldAmount(item=item, currency=self.currency, amount=said)
