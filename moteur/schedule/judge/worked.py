"""Worked: the shifts of a schedule's days, and by which rules they are judged."""

import datetime

from moteur.schedule.judge.case import Case, Date, meals
from moteur.schedule.judge.shift import Shift
from moteur.schedule.model import Performer, Profile, ShootDay
from moteur.schedule.rules.profiles import profile

_ADULT = 18
_SATURDAY = 5


def rules(case: Case, person: Performer, date: Date) -> list[str]:
    """Return the rules of a performer: their own, else the calendar's; a child's are never left."""
    minor = person.minor_age is not None and person.minor_age < _ADULT
    found = [person.rules] if person.rules else []
    for name in case.terms.calendar.rules:
        rule = profile(name, date, case.terms.rules)
        theirs = rule.covers in ("cast", "all") or (rule.covers == "minors" and minor)
        if theirs and (not person.rules or (minor and rule.minors)):
            found.append(name)
    return list(dict.fromkeys(found))


def crew_rules(case: Case, date: Date) -> dict[str, Profile]:
    """Return the rules of the crews by name."""
    held = {name: profile(name, date, case.terms.rules) for name in case.terms.calendar.rules}
    return {name: rule for name, rule in held.items() if rule.covers in ("crew", "all")}


def shift(
    case: Case, day: ShootDay, call: int, wrap: int, person: Performer | None = None
) -> Shift:
    """Return the day of somebody who comes, of the crew where nobody is named."""
    before = None
    if person is not None and person.minor_age is not None:
        mine = [strip for strip in day.strips if person.name in case.players(strip.cast)]
        before = sum(strip.minutes for strip in mine)
    return Shift(
        date=day.date,
        call=call,
        wrap=wrap,
        meals=tuple((m.start, m.end) for m in meals(day) if m.start >= call and m.end <= wrap),
        before=before,
        outside=any(strip.setting != "INT" for strip in day.strips),
        school=_school(case, day.date),
        school_next=_school(case, day.date + datetime.timedelta(days=1)),
        continuous=_continuous(case, day),
    )


def _school(case: Case, date: Date) -> bool:
    return case.terms.calendar.school and date.weekday() < _SATURDAY


def _continuous(case: Case, day: ShootDay) -> bool:
    """Say whether a day is planned as a continuous one: the crew's rules know them, and it fits."""
    places = len({strip.place for strip in day.strips}) - 1
    least = places * case.terms.calendar.move_minutes + sum(strip.minutes for strip in day.strips)
    known = crew_rules(case, day.date).values()
    return any(r.continuous and r.continuous_break and least <= r.continuous for r in known)
