"""Fringes: shares on top of people's pay, up to a ceiling for each person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.budget.exchange import Rates
from moteur.budget.headings import long_date
from moteur.budget.items import item
from moteur.budget.model import Amount, Chart, Fringe, covers
from moteur.budget.words import amount as spell
from moteur.budget.words import counted, number, say
from moteur.film.errors import BadInput

NONE = ("none", "no", "-", "aucune", "aucun", "non")


@dataclass(frozen=True)
class _Base:
    """What a share is taken of on an account: money, of which lines, and who is at a ceiling."""

    account: str
    amount: int
    capped: int
    items: tuple[str, ...]


def lines(
    paid: Sequence[Amount], fringes: Sequence[Fringe], chart: Chart, rates: Rates, language: str
) -> Iterator[Amount]:
    """Yield one line for each share and account that it falls on.

    A ceiling is used up in the order of the accounts. A line that names nobody counts as
    one person's. Raise BadInput where a line names a profile that there is not.
    """
    _refuse_unknown(paid, fringes)
    for fringe in fringes:
        for base in _bases(paid, fringe, chart, rates):
            yield _line(fringe, base, rates, language)


def applies(fringe: Fringe, line: Amount) -> bool:
    """Say whether a share falls on a line: its profile, or its account where it names none."""
    named = line.fringe.casefold()
    if named in NONE:
        return False
    if named:
        return fringe.profile.casefold() == named
    return covers(fringe.accounts, line.account)


def _bases(paid: Sequence[Amount], fringe: Fringe, chart: Chart, rates: Rates) -> Iterator[_Base]:
    exchange = rates.of(fringe.currency, fringe.source)
    ceiling = None if fringe.ceiling is None else rates.converted(fringe.ceiling, exchange)
    left: dict[str, int] = {}
    for account in chart.accounts:
        here = [x for x in paid if x.account == account.number and applies(fringe, x)]
        pay: dict[str, int] = {}
        for line in here if account.fringe else ():
            who = line.who.casefold() or line.item
            pay[who] = pay.get(who, 0) + line.amount
        used = {
            who: amount if ceiling is None else min(amount, left.setdefault(who, ceiling))
            for who, amount in pay.items()
        }
        for who in used if ceiling is not None else ():
            left[who] -= used[who]
        if any(used.values()):
            capped = sum(used[who] < pay[who] for who in pay)
            items = tuple(line.item for line in here)
            yield _Base(account.number, sum(used.values()), capped, items)


def _line(fringe: Fringe, base: _Base, rates: Rates, language: str) -> Amount:
    share = round(base.amount * fringe.percent / 100)
    ceiling = spell(fringe.ceiling or 0, fringe.currency, language)
    foreign = f" {fringe.currency}" if fringe.currency != rates.currency else ""
    people = counted(base.capped, "person", language)
    capped = say("capped", language, people=people, ceiling=ceiling + foreign)
    origin = say(
        "fringe",
        language,
        source=fringe.source,
        account=base.account,
        percent=number(fringe.percent, language),
        base=spell(base.amount, rates.currency, language),
        capped=capped if base.capped else "",
    )
    return Amount(
        item=item(base.account, "fringes", fringe.profile, fringe.name),
        account=base.account,
        made="fringe",
        text=fringe.name,
        rate=share,
        currency=rates.currency,
        entered=share,
        amount=share,
        percent=fringe.percent,
        base=base.amount,
        of=base.items,
        origin=origin,
        source=fringe.source,
        notes=_cited(fringe, language),
    )


def _cited(fringe: Fringe, language: str) -> str:
    """Return where and when the share was read, and what the office noted."""
    when = long_date(fringe.date, language) if fringe.date else ""
    cited = ", ".join(said for said in (fringe.cited, when) if said)
    return "; ".join(said for said in (cited, fringe.notes) if said)


def _refuse_unknown(paid: Sequence[Amount], fringes: Sequence[Fringe]) -> None:
    known = {fringe.profile.casefold(): fringe.profile for fringe in fringes if fringe.profile}
    for line in paid:
        named = line.fringe.casefold()
        if fringes and named and named not in (*known, *NONE):
            raise BadInput(
                f"there is no fringe profile “{line.fringe}” ({line.text})",
                line.source,
                f"use {', '.join([*known.values(), 'none'])}, or add it to fringes.csv",
            )
