"""Law: everybody's days by the rules of work that hold, judged by this room's own reading.

What rules ask is written in `docs/rules.md`; their data alone is shared with the solver.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date
from fractions import Fraction
from itertools import pairwise

from moteur.film.errors import BadInput
from moteur.film.money import digits
from moteur.schedule.judge import child, rest, work
from moteur.schedule.judge.case import Case, there
from moteur.schedule.judge.shift import Ruling, Shift, Worker
from moteur.schedule.judge.worked import crew_rules, rules, shift
from moteur.schedule.model import Performer, Profile
from moteur.schedule.rules.profiles import profile

_WEEK = 5


@dataclass(frozen=True)
class Owed:
    """A ruling on somebody, and its price in the production's money; forbidden where None."""

    name: str
    words: str
    price: int | None


def faults(case: Case) -> Iterator[str]:
    """Yield what rules forbid, and what they ask to be paid and is not."""
    try:
        found = [*_performers(case)]
        crews = [*_crews(case)]
    except BadInput as error:
        yield str(error)
        return
    named = {*case.terms.calendar.rules, *(one.rules for one in case.terms.performers)}
    for rule in case.schedule.rules:
        if rule.id not in named:
            yield f"“{rule.id}” is said to be kept, and is not among the rules that hold"
    yield from (f"{one.name}: {one.words}" for one in (*found, *crews) if one.price is None)
    yield from _paid(case, found)


def _paid(case: Case, found: Sequence[Owed]) -> Iterator[str]:
    """Yield who is not paid what rules ask for."""
    due: dict[str, int] = defaultdict(int)
    for owed in found:
        due[owed.name] += owed.price or 0
    for one in case.schedule.engagements:
        paid = sum(line.amount for line in one.lines if line.kind == "extra")
        right = due.pop(one.name, 0) if one.what == "cast" else 0
        if paid != right:
            why = "; ".join(f"{o.name}: {o.words}" for o in found if o.name == one.name and o.price)
            yield f"{one.name} is paid {paid} for extra, {right} is due{f': {why}' if why else ''}"
    for name, right in due.items():
        if right:
            yield f"{name} has no engagement, and {right} is due for extra"


def rulings(
    shifts: Sequence[Shift], rule: Profile, who: Worker, since: Date | None = None
) -> list[Ruling]:
    """Return what a rule says of shifts in order of date, of those from a date on.

    Shifts before it, on which another version of the rule held, count for the rest after them.
    """
    if rule.covers == "minors" and not who.child:
        return []
    held = [one for one in shifts if since is None or one.date >= since]
    found = [
        *(ruling for ruling in rest.rulings(shifts, rule, who) if ruling.date >= held[0].date),
        *work.rulings(held, rule, who),
        *child.rulings(held, rule, who),
    ]
    return sorted(found, key=lambda ruling: ruling.date)


def _judged(
    case: Case, shifts: Sequence[Shift], names: Iterable[str], who: Worker, pay: int
) -> Iterator[Owed]:
    """Yield what the rules of some names say of somebody, each version of them in turn."""
    for one, next_ in pairwise(shifts):
        if next_.begins < one.ends:
            yield Owed(who.name, f"called on {next_.date} before the last day's wrap", None)
    for name in names:
        versions: dict[Date, list[Shift]] = defaultdict(list)
        known: dict[Date, Profile] = {}
        for one in shifts:
            rule = profile(name, one.date, case.terms.rules)
            known[rule.since] = rule
            versions[rule.since].append(one)
        for since, held in versions.items():
            rule, first, last = known[since], held[0].date, held[-1].date
            rate = _rate(case, rule.currency)
            worker = Worker(who.name, _half_up(pay / rate), who.weekly, who.age)
            until = [one for one in shifts if one.date <= last]
            for ruling in rulings(until, rule, worker, first):
                price = None if ruling.paid is None else _half_up(ruling.paid * rate)
                yield Owed(who.name, ruling.words, price)


def _half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


def _rate(case: Case, code: str) -> Fraction:
    """Return what a minor unit of a currency is worth; as it stands where nobody said."""
    if not code or code == case.terms.currency:
        return Fraction(1)
    rates = {one.code: one.rate for one in case.terms.exchange}
    shift = digits(case.terms.currency) - digits(code)
    return rates.get(code, Fraction(1)) * Fraction(10) ** shift


def _performers(case: Case) -> Iterator[Owed]:
    people: dict[str, Performer] = {}
    shifts: dict[str, list[Shift]] = defaultdict(list)
    for day in case.schedule.days:
        known = case.players(part for strip in day.strips for part in strip.cast)
        people |= known
        for one in there(day):
            if one.name in known and one.wrap is not None:
                worked = shift(case, day, one.call or 0, one.wrap, known[one.name])
                shifts[one.name].append(worked)
    for name, some in shifts.items():
        person = people[name]
        weekly = person.week_rate is not None
        pay = person.day_rate or (person.week_rate or 0) // _WEEK
        who = Worker(name, 0, weekly, person.minor_age)
        held = rules(case, person, some[0].date)
        yield from _judged(case, sorted(some, key=lambda s: s.date), held, who, pay)


def _crews(case: Case) -> Iterator[Owed]:
    """Yield what rules forbid the crews of the units; what theirs are paid is no cast's."""
    crews: dict[str, list[Shift]] = defaultdict(list)
    for day in case.schedule.days:
        if day.call is not None and day.wrap is not None:
            crews[day.unit].append(shift(case, day, day.call, day.wrap))
    for unit, some in crews.items():
        who = Worker(f"the crew of {unit}" if unit else "the crew")
        held = crew_rules(case, some[0].date)
        yield from _judged(case, sorted(some, key=lambda s: s.date), held, who, 0)
