"""What changed between two budgets: by account and line, in words."""

from collections.abc import Iterator

from moteur.budget.model import Amount, Budget
from moteur.budget.words import amount as spell
from moteur.budget.words import counted, number, say, signed
from moteur.film.document import Part

_FIRST = 5


class Change(Part):
    """A line that changed: minor units before and after, and in words why."""

    item: str
    account: str
    who: str
    text: str
    kind: str
    before: int
    after: int
    why: str

    @property
    def delta(self) -> int:
        """Return how much more it is."""
        return self.after - self.before


class AccountChange(Part):
    """An account whose total or lines changed."""

    number: str
    name: str
    before: int
    after: int
    lines: tuple[Change, ...]


class Difference(Part):
    """What changed between two budgets; `days` are shooting days, `total` minor units."""

    currency: str
    days: tuple[int, int]
    total: tuple[int, int]
    accounts: tuple[AccountChange, ...]


def difference(before: Budget, after: Budget, language: str = "en") -> Difference:
    """Return what changed, by account in the chart's order, the largest change first in each.

    Lines are the same where their addresses are.
    """
    old = {line.item: line for line in before.lines}
    new = {line.item: line for line in after.lines}
    found: dict[str, list[Change]] = {}
    for item in {**new, **old}:
        change = _change(old.get(item), new.get(item), language)
        if change:
            found.setdefault(change.account, []).append(change)
    charts = {a.number: a for a in (*before.chart.accounts, *after.chart.accounts)}
    totals = before.totals(), after.totals()
    return Difference(
        currency=after.currency,
        days=(before.beside.days, after.beside.days),
        total=(before.total, after.total),
        accounts=tuple(
            AccountChange(
                number=number_,
                name=charts[number_].name_in(language),
                before=totals[0].get(number_, 0),
                after=totals[1].get(number_, 0),
                lines=tuple(sorted(found[number_], key=lambda c: (-abs(c.delta), c.item))),
            )
            for number_ in sorted(found)
        ),
    )


def summary(changed: Difference, language: str = "en") -> str:
    """Return the change in a sentence: days, total, and the lines that move it most.

    ``2 shooting days less, 102,400 EUR in all (-16,550): Crew 2 shooting days less -15,600;
    Ottilie 1 day held less -950``.
    """
    total = f"{signed(changed.total[1], changed.currency, language).lstrip('+')} {changed.currency}"
    causes = _causes(changed)
    if not causes and changed.total[0] == changed.total[1]:
        return say("unchanged", language, total=total)
    delta = signed(changed.total[1] - changed.total[0], changed.currency, language)
    said = [*_days(changed, language), say("changed", language, total=total, delta=delta)]
    words = "; ".join(_said(cause, changed.currency, language) for cause in causes[:_FIRST])
    colon = " : " if language.startswith("fr") else ": "
    return ", ".join(said) + (f"{colon}{words}" if words else "")


def lines(changed: Difference, language: str = "en") -> Iterator[str]:
    """Yield a line for each account that changed, and one for each of its lines."""
    for account in changed.accounts:
        delta = signed(account.after - account.before, changed.currency, language)
        yield f"{account.number} {account.name} {delta}"
        for line in account.lines:
            yield f"  {_said(line, changed.currency, language)}"


def _change(old: Amount | None, new: Amount | None, language: str) -> Change | None:
    line = new or old
    before, after = (0 if one is None else one.amount for one in (old, new))
    if line is None or before == after:
        return None
    return Change(
        item=line.item,
        account=line.account,
        who=line.who,
        text=line.text,
        kind=line.kind,
        before=before,
        after=after,
        why=_why(old, new, language),
    )


def _why(old: Amount | None, new: Amount | None, language: str) -> str:
    """Say what of a line changed; nothing where only its exchange or a held value did."""
    if old is None or new is None:
        return say("gone" if new is None else "new", language)
    if new.percent is not None and old.percent is not None:
        if new.percent != old.percent:
            percents = {
                "before": number(old.percent, language),
                "after": number(new.percent, language),
            }
            return say("percent", language, **percents)
        bases = [spell(one.base or 0, one.currency, language) for one in (old, new)]
        return say("base", language, before=bases[0], after=bases[1])
    said = []
    if new.unit == old.unit and new.quantity != old.quantity:
        more = new.quantity - old.quantity
        key = "more" if more > 0 else "fewer"
        said.append(say(key, language, counted=counted(abs(more), new.unit, language, new.kind)))
    if new.rate != old.rate:
        rates = [spell(one.rate, one.currency, language) for one in (old, new)]
        said.append(say("rate", language, before=rates[0], after=rates[1]))
    return ", ".join(said)


def _causes(changed: Difference) -> list[Change]:
    """Return the lines that changed by themselves, not as shares of others.

    The schedule's come first, then the largest.
    """
    every = [line for account in changed.accounts for line in account.lines]
    own = [
        line for line in every if "/fringes/" not in line.item and "/percentage/" not in line.item
    ]
    return sorted(own or every, key=lambda c: (not c.kind, -abs(c.delta), c.item))


def _said(change: Change, currency: str, language: str) -> str:
    words = [change.text, change.why, signed(change.delta, currency, language)]
    if change.who and change.kind and change.why:
        words[0] = change.who
    return " ".join(word for word in words if word)


def _days(changed: Difference, language: str) -> list[str]:
    more = changed.days[1] - changed.days[0]
    if not more:
        return []
    key = "more" if more > 0 else "fewer"
    return [say(key, language, counted=counted(abs(more), "day", language, "crew"))]
