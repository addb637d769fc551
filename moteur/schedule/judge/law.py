"""Law: everybody's days by the rules of work that hold; what is paid for is in the lines."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from moteur.film.errors import BadInput
from moteur.film.money import digits
from moteur.schedule.judge.case import Case, Date, meals, there
from moteur.schedule.model import Performer, Presence, Profile, ShootDay
from moteur.schedule.rules import Breach, Person, Worked, applies, judge, profile, school

_WEEK = 5
_ADULT = 18


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
    yield from (breach.words for breach in (*found, *crews) if breach.kind == "forbidden")
    due: dict[str, int] = defaultdict(int)
    for breach in found:
        due[breach.name] += ours(case, breach)
    for one in case.schedule.engagements:
        paid = sum(line.amount for line in one.lines if line.kind == "extra")
        right = due.pop(one.name, 0) if one.what == "cast" else 0
        if paid != right:
            why = "; ".join(b.words for b in found if b.name == one.name and b.kind == "paid")
            yield f"{one.name} is paid {paid} for extra, {right} is due{f': {why}' if why else ''}"
    for name, right in due.items():
        if right:
            yield f"{name} has no engagement, and {right} is due for extra"


def ours(case: Case, breach: Breach) -> int:
    """Return what a breach costs in the production's currency, half up."""
    value = breach.amount * _rate(case, breach.currency) + Fraction(1, 2)
    return value.numerator // value.denominator


def _rate(case: Case, code: str) -> Fraction:
    """Return what a minor unit of a currency is worth; as it stands where nobody said."""
    if not code or code == case.terms.currency:
        return Fraction(1)
    rates = {one.code: one.rate for one in case.terms.exchange}
    shift = digits(case.terms.currency) - digits(code)
    return rates.get(code, Fraction(1)) * Fraction(10) ** shift


def _performers(case: Case) -> Iterator[Breach]:
    people: dict[str, Performer] = {}
    days: dict[str, list[tuple[ShootDay, Presence]]] = defaultdict(list)
    for day in case.schedule.days:
        known = case.players(part for strip in day.strips for part in strip.cast)
        people |= known
        for one in there(day):
            if one.name in known and one.wrap is not None:
                days[one.name].append((day, one))
    for name, some in days.items():
        person = people[name]
        by_rule: dict[str, tuple[Profile, list[Worked]]] = {}
        for day, one in some:
            for rule in _rules(case, person, day.date):
                key = f"{rule.id} {rule.since}"
                by_rule.setdefault(key, (rule, []))[1].append(_day(case, day, one, person))
        for rule, worked in by_rule.values():
            yield from judge(worked, rule, _person(case, person, rule))


def _rules(case: Case, person: Performer, date: Date) -> list[Profile]:
    """Return a performer's rules: their own, else the calendar's; a child's are never left."""
    minor = person.minor_age is not None and person.minor_age < _ADULT
    named = [profile(name, date, case.terms.rules) for name in case.terms.calendar.rules]
    held = [rule for rule in named if applies(rule, "cast", minor)]
    if not person.rules:
        return held
    own = profile(person.rules, date, case.terms.rules)
    return [own, *(rule for rule in held if minor and rule.minors and rule != own)]


def _person(case: Case, person: Performer, rule: Profile) -> Person:
    """Return a performer as rules know them; a day's share of a week is a fifth."""
    pay = person.day_rate or (person.week_rate or 0) // _WEEK
    theirs = pay / _rate(case, rule.currency) + Fraction(1, 2)
    weekly = person.week_rate is not None
    return Person(person.name, theirs.numerator // theirs.denominator, weekly, person.minor_age)


def _day(case: Case, day: ShootDay, one: Presence, person: Performer) -> Worked:
    call, wrap = one.call or 0, one.wrap or 0
    eaten = tuple((m.start, m.end) for m in meals(day) if m.start >= call and m.end <= wrap)
    mine = [strip for strip in day.strips if person.name in case.players(strip.cast)]
    child = person.minor_age is not None
    work = sum(strip.minutes for strip in mine) if child else None
    return _worked(case, day, call, wrap, eaten, work)


def _crews(case: Case) -> Iterator[Breach]:
    """Yield what rules forbid the crews of the units; what theirs are paid is no cast's."""
    crews: dict[tuple[str, str], tuple[Profile, list[Worked]]] = {}
    for day in case.schedule.days:
        if day.call is None or day.wrap is None:
            continue
        for name in case.terms.calendar.rules:
            rule = profile(name, day.date, case.terms.rules)
            if applies(rule, "crew"):
                key = day.unit, f"{rule.id} {rule.since}"
                eaten = tuple((m.start, m.end) for m in meals(day))
                one = _worked(case, day, day.call, day.wrap, eaten, None)
                crews.setdefault(key, (rule, []))[1].append(one)
    for (unit, _), (rule, worked) in crews.items():
        yield from judge(worked, rule, Person(f"the crew of {unit}" if unit else "the crew"))


def _worked(
    case: Case,
    day: ShootDay,
    call: int,
    wrap: int,
    eaten: tuple[tuple[int, int], ...],
    work: int | None,
) -> Worked:
    term = case.terms.calendar.school
    return Worked(
        date=day.date,
        call=call,
        wrap=wrap,
        meals=eaten,
        work=work,
        outside=any(strip.setting != "INT" for strip in day.strips),
        location=True,
        school=school(day.date, term),
        school_next=school(day.date + timedelta(days=1), term),
        continuous=_continuous(case, day),
    )


def _continuous(case: Case, day: ShootDay) -> bool:
    """Say whether a day is planned as a continuous one: the crew's rules know them, and it fits."""
    for name in case.terms.calendar.rules:
        rule = profile(name, day.date, case.terms.rules)
        if applies(rule, "crew") and rule.continuous and rule.continuous_break:
            places = len({strip.place for strip in day.strips}) - 1
            moves = places * case.terms.calendar.move_minutes
            if sum(strip.minutes for strip in day.strips) + moves <= rule.continuous:
                return True
    return False
