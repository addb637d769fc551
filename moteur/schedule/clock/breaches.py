"""What rules say of everybody's days together: faults, and money."""

import datetime
from collections.abc import Mapping
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
    "week's rest": "rest",
    "meal": "meal",
    "continuous day's break": "meal",
    "work": "minor",
    "place of work": "minor",
    "hours of the day": "minor",
}

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


def tally(people: Mapping[str, Days]) -> Found:
    """Return faults and money of each unit's day: people's overtime, meals, forced calls."""
    found: Found = {}
    for name, days in people.items():
        for last, after in pairwise(days.worked):
            if between(last, after) < 0:
                key = after.date, days.units[after.date]
                faults, paid = found.get(key, ((), ()))
                found[key] = (*faults, _again(name, after)), paid
        for (rule, who), worked in days.rules.items():
            # Of a rule in several versions the later one judges the rest before its first day.
            before = [day for day in days.worked if day.date < worked[0].date]
            for breach in judge(worked, rule.profile, who, before=before):
                key = breach.date, days.units[breach.date]
                faults, paid = found.get(key, ((), ()))
                if breach.kind == "forbidden":
                    found[key] = (*faults, _fault(breach)), paid
                elif breach.amount:
                    found[key] = faults, (*paid, _paid(breach, rule))
    return found


def _again(name: str, after: Worked) -> Fault:
    """Return the fault of a call before the wrap of the day before."""
    crew = name.startswith("\0")
    words = f"{CREW if crew else name}: called on {after.date} before the last day's wrap"
    return Fault("rest", words, (), () if crew else (name,))


def _fault(breach: Breach) -> Fault:
    kind = _KINDS.get(breach.rule.rsplit(": ", 1)[-1], "length")
    return Fault(kind, breach.words, (), () if breach.name == CREW else (breach.name,))


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
