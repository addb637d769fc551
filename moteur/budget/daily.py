"""What each day costs by the schedule, and what belongs to no one day."""

import datetime
from collections import defaultdict

from moteur.budget.model import DayCost
from moteur.schedule.model import Costs, Engagement, Schedule


def days(schedule: Schedule) -> tuple[tuple[DayCost, ...], Costs]:
    """Return each day's costs and the rest; together they are the schedule's costs.

    People and hires paid by the day fall on their dates; on a date on which the main unit
    does not shoot, and by week, guarantee or journey, they belong to no one day.
    """
    paid = _by_date(schedule)
    made = tuple(
        DayCost(
            number=day.number,
            date=day.date,
            unit=day.unit,
            scenes=len({strip.scene for strip in day.strips}),
            eighths=day.eighths,
            minutes=day.minutes,
            costs=_of_the_unit(day.costs)
            + (paid.pop(day.date, Costs()) if not day.unit else Costs()),
        )
        for day in schedule.days
    )
    spent = sum((day.costs for day in made), Costs())
    return made, _minus(schedule.costs, spent)


def _by_date(schedule: Schedule) -> dict[datetime.date, Costs]:
    found: dict[datetime.date, Costs] = defaultdict(Costs)
    for engagement in schedule.engagements:
        for kind, date, rate in _dated(engagement):
            found[date] += Costs(**{kind: rate})
    return found


def _dated(engagement: Engagement) -> list[tuple[str, datetime.date, int]]:
    """Return kind, date and rate where a line counts exactly the dates of its codes."""
    if engagement.what == "place":
        return []
    works = [date for date, code in engagement.codes.items() if "W" in code]
    holds = [date for date, code in engagement.codes.items() if code == "H"]
    waiting = {"work": [works], "hold": [holds], "hires": [works, holds]}
    found = []
    for line in engagement.lines:
        by_day = line.unit == "day" and line.count * line.rate == line.amount
        fitting = [d for d in waiting.get(line.kind, ()) if by_day and len(d) == line.count]
        if fitting:
            waiting[line.kind].remove(fitting[0])
            found += [(line.kind, date, line.rate) for date in fitting[0]]
    return found


def _of_the_unit(costs: Costs) -> Costs:
    kept = ("crew", "overtime", "places", "moves")
    return Costs(**{kind: getattr(costs, kind) for kind in kept})


def _minus(costs: Costs, other: Costs) -> Costs:
    return Costs(
        **{kind: getattr(costs, kind) - getattr(other, kind) for kind in Costs.model_fields}
    )
