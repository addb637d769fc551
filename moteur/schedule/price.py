"""The price of a plan: its hours, who is engaged when, and what all of it costs."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from moteur.schedule import engaged
from moteur.schedule.clock.timed import Timed
from moteur.schedule.clock.timetable import timetable
from moteur.schedule.model import Costs, Engagement, Line, Strip
from moteur.schedule.others import Key
from moteur.schedule.stage import Stage

Plan = Mapping[Key, Sequence[Strip]]
Date = datetime.date


@dataclass(frozen=True)
class Priced:
    """A plan with its hours, its engagements by kind and name, and its costs."""

    plan: Plan
    timed: Mapping[Key, Timed]
    engagements: tuple[Engagement, ...]
    days: Mapping[Key, Costs]
    costs: Costs

    @property
    def faults(self) -> int:
        """Return how often the hours break a rule."""
        return sum(len(timed.faults) for timed in self.timed.values())

    @property
    def dates(self) -> list[Date]:
        """Return the main unit's dates, in order."""
        return sorted(date for date, unit in self.plan if not unit)


def price(stage: Stage, plan: Plan, pairs: Sequence[tuple[str, str]] = ()) -> Priced:
    """Return a plan with what it costs; `pairs` are ids that follow each other."""
    terms = stage.board.terms
    timed = timetable(plan, terms, stage.board.place, pairs=pairs)
    days = {key: _day(stage, key, plan[key], timed[key], plan) for key in sorted(plan)}
    engagements = (*_cast(stage, plan, timed), *_places(stage, plan), *_hires(stage, plan))
    people = engaged.costs([line for one in engagements for line in one.lines])
    company = sum((cost.model_copy(update={"places": 0}) for cost in days.values()), Costs())
    idle = Costs(idle=terms.calendar.idle_day * _idle(stage, plan))
    return Priced(plan, timed, tuple(engagements), days, company + people + idle)


def _day(stage: Stage, key: Key, strips: Sequence[Strip], timed: Timed, plan: Plan) -> Costs:
    """Return what a unit's day costs; a place that two units use is paid by the first."""
    calendar = stage.board.terms.calendar
    date, name = key
    unit = next((one for one in calendar.units if one.name == name), None)
    before = {
        stage.place(strip)
        for (other, of), some in plan.items()
        if other == date and of < name
        for strip in some
    }
    places = dict.fromkeys(map(stage.place, strips))
    return Costs(
        crew=unit.crew_day if unit else calendar.crew_day,
        overtime=timed.overtime,
        places=sum(stage.company.place(place).fee for place in places if place not in before),
        moves=timed.moves * calendar.company_move,
    )


def _idle(stage: Stage, plan: Plan) -> int:
    """Count the listed dates without shooting by the main unit, between its first and last."""
    shot = [date for date, unit in plan if not unit]
    if not shot:
        return 0
    return sum(min(shot) < date < max(shot) for date in stage.dates) - max(0, len(shot) - 2)


def _cast(stage: Stage, plan: Plan, timed: Mapping[Key, Timed]) -> Iterable[Engagement]:
    work = _when(plan, lambda strip: stage.company.performers(strip.cast))
    extra: dict[str, list[Line]] = defaultdict(list)
    for key in sorted(timed):
        for paid in timed[key].paid:
            extra[paid.name].append(paid.line)
    for name, one in stage.people.items():
        if name in work:
            yield engaged.cast(one, work[name], stage.dates, extra[name])


def _places(stage: Stage, plan: Plan) -> Iterable[Engagement]:
    for name, used in _when(plan, lambda strip: [stage.place(strip)]).items():
        yield engaged.place(stage.company.place(name), used, stage.dates)


def _hires(stage: Stage, plan: Plan) -> Iterable[Engagement]:
    for name, used in _when(plan, lambda strip: strip.hires).items():
        yield engaged.hire(stage.company.hire(name), used, stage.dates)


def _when(plan: Plan, names: Callable[[Strip], Iterable[str]]) -> dict[str, list[Date]]:
    """Return the dates of each name, in order, by first appearance."""
    found: dict[str, set[Date]] = {}
    for key in sorted(plan):
        for strip in plan[key]:
            for name in names(strip):
                found.setdefault(name, set()).add(key[0])
    return {name: sorted(dates) for name, dates in found.items()}
