"""A small budget, line by line, as it was read by a person once."""

from pathlib import Path

import pytest

from moteur.budget.compose import compose
from moteur.budget.model import Budget
from moteur.budget.words import amount, counted

from .film import ESTIMATES, SCHEDULE, TERMS

GOLDEN = Path(__file__).parent / "golden"


def told(budget: Budget) -> str:
    """Return the budget as a text, a line an amount."""
    said = []
    for account, total in budget.totals().items():
        known = budget.chart.account(account)
        assert known is not None
        name = known.name_in(budget.language)
        said.append(f"{account} {name}: {amount(total, budget.currency, budget.language)}")
        for x in budget.of(account):
            money = amount(x.amount, budget.currency, budget.language)
            count = counted(x.quantity, x.unit, budget.language)
            rate = f"{amount(x.rate, x.currency, budget.language)} {x.currency}"
            said.append(f"  {x.item} | {x.text} | {count} x {rate} | {money} | {x.origin}")
    said.append(f"= {amount(budget.total, budget.currency, budget.language)} {budget.currency}")
    said += [f"{f.name} = {f.value} ({f.source})" for f in budget.figures]
    return "\n".join([*said, *budget.findings, ""])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_small_budget(language: str) -> None:
    golden = (GOLDEN / f"budget.{language}.txt").read_text(encoding="utf-8")
    assert told(compose(SCHEDULE, TERMS, ESTIMATES, language)) == golden
