"""Money: what each day and the whole cost, kind by kind, from scratch."""

from collections.abc import Iterator

from moteur.schedule.judge.case import Case, called, length, same
from moteur.schedule.judge.hours import capacity, changes
from moteur.schedule.judge.pay import amount, hire_due, place_due, settled
from moteur.schedule.model import Costs, ShootDay


def faults(case: Case) -> Iterator[str]:
    """Yield amounts that are not what they have to be, and a bound that is none."""
    said = case.schedule.costs
    if case.schedule.currency != case.terms.currency:
        yield f"money is in {case.schedule.currency}, the terms are in {case.terms.currency}"
    days = [_day(case, day) for day in case.schedule.days]
    for day, right in zip(case.schedule.days, days, strict=True):
        for kind, due in right:
            if getattr(day.costs, kind) != due:
                yield f"{called(day)}: {kind} costs {due}, not {getattr(day.costs, kind)}"
    whole = _whole(case, days)
    for kind, due in whole:
        if getattr(said, kind) != due:
            yield f"the whole costs {due} for {kind}, not {getattr(said, kind)}"
    if case.schedule.bound > said.total:
        yield f"the bound {case.schedule.bound} is above the cost {said.total}"
    if case.schedule.bound < 0:
        yield f"the bound {case.schedule.bound} is below nothing"


def _day(case: Case, day: ShootDay) -> Costs:
    """Return what a unit's day costs; of two units at one place on a date the first pays it."""
    unit, calendar = case.unit(day.unit), case.terms.calendar
    before = {
        same(strip.place)
        for other in case.schedule.days
        if other.date == day.date and other.unit < day.unit
        for strip in other.strips
    }
    places = {same(strip.place) for strip in day.strips} - before
    return Costs(
        crew=unit.crew_day if unit else calendar.crew_day,
        overtime=_overtime(case, day),
        places=sum(case.place(name).fee for name in places),
        moves=calendar.company_move * changes(day),
    )


def _overtime(case: Case, day: ShootDay) -> int:
    over, paid = length(day) - capacity(case, day), 0
    for tier in case.terms.calendar.overtime:
        paid += tier.minute * max(0, min(over, tier.minutes))
        over -= tier.minutes
    return paid


def _whole(case: Case, days: list[Costs]) -> Costs:
    total = sum(days, Costs())
    told = {one.name: one for one in case.schedule.engagements if one.what == "cast"}
    due = [settled(case, case.performer(name), told.get(name)) for name in case.worked]
    extra = sum(
        line.amount for e in case.schedule.engagements for line in e.lines if line.kind == "extra"
    )
    between = case.between(case.main[0], case.main[-1]) if case.main else []
    idle = len(set(between) - set(case.main))
    visits = sum(amount(place_due(case, name), "visits") for name in case.used)
    return total + Costs(
        idle=idle * case.terms.calendar.idle_day,
        extra=extra,
        visits=visits,
        hires=sum(amount(hire_due(case, name)) for name in case.hired),
        **{k: sum(amount(d, k) for d in due) for k in ("work", "hold", "guarantee", "travel")},
    )
