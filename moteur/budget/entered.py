"""What the office enters: lines of a quantity at a rate, in any currency."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from moteur.budget import quantity
from moteur.budget.exchange import Rates
from moteur.budget.items import item
from moteur.budget.model import Amount, Estimate
from moteur.budget.words import number, say
from moteur.film.errors import BadInput

MOST = 10**13


def lines(
    estimates: tuple[Estimate, ...],
    figures: Mapping[str, Fraction],
    rates: Rates,
    language: str,
) -> Iterator[Amount]:
    """Yield the office's lines; raise BadInput for a currency unknown, or too much money."""
    for estimate in estimates:
        yield _line(estimate, figures, rates, language)


def _line(
    estimate: Estimate, figures: Mapping[str, Fraction], rates: Rates, language: str
) -> Amount:
    where = estimate.source
    count = quantity.value(estimate.quantity, figures, where)
    exchange = rates.of(estimate.currency, where)
    entered = round(count * estimate.rate)
    if max(entered, rates.converted(entered, exchange)) > MOST:
        raise BadInput(f"“{estimate.text}” comes to too much", where, "mend quantity or rate")
    return Amount(
        item=item(estimate.account, estimate.text),
        account=estimate.account,
        made="entered",
        who=estimate.person,
        text=estimate.text,
        quantity=count,
        unit=estimate.unit,
        rate=estimate.rate,
        currency=estimate.currency,
        entered=entered,
        exchange=exchange.rate,
        exchange_date=exchange.date,
        exchange_source=exchange.source,
        amount=rates.converted(entered, exchange),
        origin=_origin(estimate, count, language),
        source=where,
        fringe=estimate.fringe,
        notes=estimate.notes,
    )


def _origin(estimate: Estimate, count: Fraction, language: str) -> str:
    if not quantity.names_in(estimate.quantity):
        return estimate.source
    said = estimate.quantity.replace(" * ", " × ")
    said = said.replace(".", ",") if language.startswith("fr") else said
    value = number(count, language)
    return say("counted", language, source=estimate.source, quantity=said, value=value)
