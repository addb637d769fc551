"""Compose a budget: schedule and estimates, fringes, held values, percentages, in this order."""

from collections.abc import Iterable, Iterator

from moteur.budget import beside, chart, daily, entered, figures, findings, fringes, percentages
from moteur.budget.exchange import Rates, rates
from moteur.budget.held import Held
from moteur.budget.items import apart
from moteur.budget.model import Amount, Budget, Chart, Estimates, Used
from moteur.budget.scheduled import Scheduled
from moteur.film.address import Pin
from moteur.film.errors import BadInput
from moteur.schedule.model import Schedule, Terms


def compose(
    schedule: Schedule,
    terms: Terms,
    estimates: Estimates,
    language: str = "en",
    pins: Iterable[Pin] = (),
) -> Budget:
    """Return the budget of a schedule on its terms; raise BadInput for what contradicts.

    All money is in minor units of the schedule's currency; each line is rounded once, half
    to even, and every sum is the sum of its lines.
    """
    accounts = chart.changed(chart.standard(), estimates.accounts)
    worth = rates(schedule.currency, terms.exchange)
    said = figures.of(schedule, estimates, language)
    values = {figure.name: figure.value for figure in said}
    _refuse_unknown(estimates, accounts)
    held = Held(pins, worth, language)
    by_schedule = Scheduled(schedule, terms, chart.feeds(accounts), worth, language)
    typed = entered.lines(estimates.lines, values, worth, language)
    paid = held.lines(apart([*by_schedule.lines(), *typed]))
    shares = fringes.lines(paid, estimates.fringes, accounts, worth, language)
    lines = [*paid, *held.lines(apart(shares))]
    lines += _percentages(lines, estimates, accounts, held)
    order = {account.number: at for at, account in enumerate(accounts.accounts)}
    made = tuple(sorted(apart(lines), key=lambda line: order[line.account]))
    by_day, rest = daily.days(schedule)
    dates = [day.date for day in schedule.days]
    return Budget(
        currency=schedule.currency,
        language=language,
        chart=accounts,
        lines=made,
        figures=said,
        currencies=tuple(_used(made, worth)),
        first=min(dates, default=None),
        last=max(dates, default=None),
        days=by_day,
        apart=rest,
        beside=beside.beside(schedule, estimates.lines, values, worth),
        findings=tuple(findings.of(schedule, terms, estimates, language)),
    )


def _percentages(
    lines: list[Amount], estimates: Estimates, accounts: Chart, held: Held
) -> list[Amount]:
    """Return the totals that people hold, and the percentages, each of what came before."""
    names = {a.number: a.name_in(held.language) for a in accounts.accounts}
    last = {p.account: at for at, p in enumerate(estimates.percentages)}
    made: list[Amount] = []
    for account in accounts.accounts:
        if account.number not in last:
            made += held.account(account.number, lines)
    for at, percentage in enumerate(estimates.percentages):
        share = percentages.line(
            percentage,
            names[percentage.account],
            [*lines, *made],
            held.rates.currency,
            held.language,
        )
        made.append(held.line(share))
        if last[percentage.account] == at:
            made += held.account(percentage.account, [*lines, *made])
    return made


def _refuse_unknown(estimates: Estimates, accounts: Chart) -> None:
    known = {account.number for account in accounts.accounts}
    used = [(line.account, line.source) for line in estimates.lines]
    used += [(share.account, share.source) for share in estimates.percentages]
    for account, source in used:
        if account not in known:
            then = "use a number of the chart, or add it to budget.toml"
            raise BadInput(f"there is no account “{account}”", source, then)


def _used(lines: Iterable[Amount], worth: Rates) -> Iterator[Used]:
    """Yield the currencies of the lines with what was entered in them, in order."""
    found: dict[str, list[Amount]] = {}
    for line in lines:
        found.setdefault(line.currency, []).append(line)
    for code, own in sorted(found.items(), key=lambda pair: pair[0] != worth.currency):
        exchange = worth.of(code, own[0].source)
        yield Used(
            code=code,
            rate=exchange.rate,
            date=exchange.date,
            source=exchange.source,
            entered=sum(line.entered for line in own),
            amount=sum(line.amount for line in own),
        )
