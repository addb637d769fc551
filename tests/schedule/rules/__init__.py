"""Days of work, written as people say them."""

import datetime

from moteur.schedule.model import Profile
from moteur.schedule.rules import Breach, Person, Worked, judge

MONDAY = datetime.date(2027, 3, 1)
ACTOR = Person("Ada", day_rate=80000)


def minutes(said: str) -> int:
    """``26:30 -> 1590``."""
    hour, minute = said.split(":")
    return int(hour) * 60 + int(minute)


def day(offset: int, call: str, wrap: str, *meals: str, **said: object) -> Worked:
    """A day so many dates after a Monday; meals as ``13:00-14:00``."""
    spans = tuple((minutes(m.split("-")[0]), minutes(m.split("-")[1])) for m in meals)
    date = MONDAY + datetime.timedelta(days=offset)
    return Worked(date, minutes(call), minutes(wrap), spans, **said)  # type: ignore[arg-type]


def bare(**said: object) -> Profile:
    """A profile of the rules that are given, and no others."""
    return Profile.model_validate({"id": "ours", "title": "Ours", "since": "2027-01-01"} | said)


def found(
    profile: Profile, *days: Worked, who: Person = ACTOR, **said: object
) -> list[tuple[str, str, int]]:
    """What is breached: rule, kind and amount."""
    breaches: tuple[Breach, ...] = judge(days, profile, who, **said)  # type: ignore[arg-type]
    return [(b.rule.partition(": ")[2], b.kind, b.amount) for b in breaches]
