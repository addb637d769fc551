"""Percentages: contingency, overhead, completion bond, as shares of other accounts."""

from collections.abc import Sequence

from moteur.budget.items import item
from moteur.budget.model import Amount, Percentage, covers
from moteur.budget.words import amount as spell
from moteur.budget.words import number, say


def line(
    percentage: Percentage, named: str, lines: Sequence[Amount], currency: str, language: str
) -> Amount:
    """Return a share of the lines on the accounts that it is of, rounded half to even.

    `named` is what it is called where it has no text of its own.
    """
    own = percentage.account
    base = sum(x.amount for x in lines if x.account != own and covers(percentage.of, x.account))
    share = round(base * percentage.percent / 100)
    everything = percentage.of == ("*",)
    origin = say(
        "percentage",
        language,
        source=percentage.source,
        percent=number(percentage.percent, language),
        base=spell(base, currency, language),
        of=say("all", language) if everything else ", ".join(percentage.of),
    )
    return Amount(
        item=item(own, "percentage", percentage.text),
        account=own,
        made="percentage",
        text=percentage.text or named,
        rate=share,
        currency=currency,
        entered=share,
        amount=share,
        percent=percentage.percent,
        base=base,
        of=percentage.of,
        origin=origin,
        source=percentage.source,
    )
