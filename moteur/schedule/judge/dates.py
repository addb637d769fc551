"""Dates: those that the calendar lists, in order, with the numbers of days."""

from collections import Counter
from collections.abc import Iterator

from moteur.schedule.judge.case import Case, called
from moteur.schedule.model import ShootDay


def faults(case: Case) -> Iterator[str]:
    """Yield what is wrong with the dates of the days."""
    days = case.schedule.days
    order = [(day.date, day.unit) for day in days]
    if order != sorted(order):
        yield "the days are not in order of date, the main unit's first"
    for (date, unit), many in Counter(order).items():
        if many > 1:
            yield f"{date}: the {unit or 'main'} unit has {many} days"
    for day in days:
        yield from _allowed(case, day)
        yield from _number(case, day)
    yield from _listed(case)


def _allowed(case: Case, day: ShootDay) -> Iterator[str]:
    if not case.listed(day.date):
        yield f"{called(day)}: the calendar does not list {day.date}"
    unit = case.unit(day.unit)
    if unit is not None:
        early = unit.first is not None and day.date < unit.first
        late = unit.last is not None and day.date > unit.last
        if early or late or day.date in unit.days_off:
            yield f"{called(day)}: the unit {unit.name} is off on {day.date}"


def _number(case: Case, day: ShootDay) -> Iterator[str]:
    """Yield a wrong number: the main unit's dates are counted, others have the last one's."""
    number = max(1, sum(date <= day.date for date in case.main))
    if day.number != number:
        yield f"{called(day)}: it is day {number}, not {day.number}"


def _listed(case: Case) -> Iterator[str]:
    shot = [day.date for day in case.schedule.days]
    right = case.between(min(shot), max(shot)) if shot else []
    said = list(case.schedule.dates)
    if said != right:
        wrong = sorted(set(said) ^ set(right)) or said
        dates = ", ".join(map(str, wrong[:3]))
        yield f"{len(right)} dates are listed from first to last, {len(said)} are said: see {dates}"
    until = case.schedule.until
    if shot and until is not None and max(shot) > until:
        yield f"{max(shot)} is shot on, after {until}, the last date considered"
