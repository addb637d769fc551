"""Findings: what a reader of the budget must know, in words."""

from collections.abc import Iterator

from moteur.budget.model import Estimates
from moteur.budget.words import counted, say
from moteur.schedule.model import Schedule, Terms

_MOST = 8


def of(schedule: Schedule, terms: Terms, estimates: Estimates, language: str) -> Iterator[str]:
    """Yield what is missing from the budget, or stands on nothing."""
    if not schedule.costs.total:
        yield say("no rates", language)
    else:
        unpaid = [e.name for e in schedule.engagements if e.what == "cast" and not e.amount]
        if unpaid:
            yield say("no rate of", language, names=_listed(unpaid))
    if schedule.boneyard:
        numbers = [waiting.strip.number for waiting in schedule.boneyard]
        count = counted(len(numbers), "scene", language)
        yield say("boneyard", language, count=count, numbers=_listed(numbers))
    if not estimates.fringes:
        yield say("no fringes", language)
    if not estimates.percentages:
        yield say("no contingency", language)
    codes = [e.code for e in terms.exchange if e.date is None and e.code != terms.currency]
    if codes:
        yield say("undated", language, codes=_listed(codes))


def _listed(names: list[str]) -> str:
    more = ", …" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more
