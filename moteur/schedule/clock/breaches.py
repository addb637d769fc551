"""What rules say of everybody's days together: faults, and money."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from moteur.schedule.clock.asked import Rule
from moteur.schedule.clock.law import CREW, Ruled
from moteur.schedule.clock.timed import Fault, Kind, Paid
from moteur.schedule.model import Line
from moteur.schedule.rules.judge import judge
from moteur.schedule.rules.rest import between
from moteur.schedule.rules.worked import Breach, Person, Worked

_KINDS: dict[str, Kind] = {
    "rest": "rest",
    "week's rest": "week",
    "week": "week",
    "meal": "meal",
    "continuous day's break": "meal",
    "work": "minor",
    "place of work": "minor",
    "hours of the day": "minor",
}

MOST = 8192
"""People's days that are remembered."""

Found = dict[tuple[datetime.date, str], tuple[tuple[Fault, ...], tuple[Paid, ...]]]


@dataclass
class Days:
    """A person's days, in which unit each was worked, and the rules that held."""

    worked: list[Worked] = field(default_factory=list)
    units: dict[datetime.date, str] = field(default_factory=dict)
    rules: dict[tuple[Rule, Person], list[Worked]] = field(default_factory=dict)

    def add(self, day: Worked, unit: str, ruled: Ruled) -> None:
        """Add a day later than all before it."""
        self.worked.append(day)
        self.units[day.date] = unit
        for one in ruled:
            self.rules.setdefault(one, []).append(day)


Own = tuple[tuple[datetime.date, tuple[Fault, ...], tuple[Paid, ...]], ...]


class Memory:
    """What was said of somebody's days, by these very days: others are judged anew."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, tuple[int, ...]], tuple[tuple[Worked, ...], Own]] = {}

    def said(self, name: str, days: Days) -> Own:
        """Return faults and money of somebody's dates, in order."""
        key = name, tuple(map(id, days.worked))
        known = self._said.get(key)
        if known is None:
            if len(self._said) >= MOST:
                self._said.clear()
            # The days are kept with it, so that no others can have their identities.
            known = self._said[key] = tuple(days.worked), tuple(_said(name, days))
        return known[1]


def tally(people: Mapping[str, Days], memory: Memory) -> Found:
    """Return faults and money of each unit's day: people's overtime, meals, forced calls."""
    found: Found = {}
    for name, days in people.items():
        for date, faults, paid in memory.said(name, days):
            key = date, days.units[date]
            before = found.get(key, ((), ()))
            found[key] = (*before[0], *faults), (*before[1], *paid)
    return found


def _said(
    name: str, days: Days
) -> Iterator[tuple[datetime.date, tuple[Fault, ...], tuple[Paid, ...]]]:
    for last, after in pairwise(days.worked):
        if between(last, after) < 0:
            yield after.date, (_again(name, after),), ()
    for (rule, who), worked in days.rules.items():
        # Of a rule in several versions the later one judges the rest before its first day.
        before = [day for day in days.worked if day.date < worked[0].date]
        for breach in judge(worked, rule.profile, who, before=before):
            if breach.kind == "forbidden":
                yield breach.date, (_fault(breach),), ()
            elif breach.amount:
                yield breach.date, (), (_paid(breach, rule),)


def _again(name: str, after: Worked) -> Fault:
    """Return the fault of a call before the wrap of the day before."""
    crew = name.startswith("\0")
    words = f"{CREW if crew else name}: called on {after.date} before the last day's wrap"
    return Fault("rest", words, (), () if crew else (name,))


def _fault(breach: Breach) -> Fault:
    kind = _KINDS.get(breach.rule.rsplit(": ", 1)[-1], "length")
    names = () if breach.name == CREW else (breach.name,)
    return Fault(kind, breach.words, (), names, breach.run)


def _paid(breach: Breach, rule: Rule) -> Paid:
    amount = rule.ours(breach.amount)
    line = Line(
        kind="extra",
        count=1,
        unit="penalty",
        rate=amount,
        amount=amount,
        why=breach.words,
        source=breach.rule,
    )
    return Paid(breach.name, line)
