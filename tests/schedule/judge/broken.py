"""The schedule made by hand, broken in one place at a time."""

import datetime
from collections.abc import Mapping
from typing import Any

from moteur.schedule.judge import judge
from moteur.schedule.model import Engagement, Schedule, ShootDay, Terms
from tests.schedule.schedules import LOCKS, SCHEDULE, STRIPS, TERMS

FIRST, SECOND, BESIDE, LAST = range(4)
"""The days of the schedule, by place: Monday, Tuesday, Tuesday's second unit, Friday."""


def found(
    schedule: Schedule = SCHEDULE,
    terms: Terms = TERMS,
    locks: Mapping[str, str | int] = LOCKS,
    **more: Any,
) -> str:
    """Return all faults, one a line."""
    return "\n".join(judge(schedule, more.get("strips", STRIPS), terms, locks, "Marseille"))


def with_day(at: int, /, **changes: Any) -> Schedule:
    """Return the schedule with a day changed."""
    days = list(SCHEDULE.days)
    days[at] = days[at].model_copy(update=changes)
    return SCHEDULE.model_copy(update={"days": tuple(days)})


def with_moment(number: int, at: int, **changes: Any) -> Schedule:
    """Return the schedule with a moment of a day changed."""
    moments = list(SCHEDULE.days[number].moments)
    moments[at] = moments[at].model_copy(update=changes)
    return with_day(number, moments=tuple(moments))


def with_person(number: int, name: str, **changes: Any) -> Schedule:
    """Return the schedule with somebody's hours on a day changed."""
    people = tuple(
        one.model_copy(update=changes) if one.name.endswith(name) else one
        for one in SCHEDULE.days[number].people
    )
    return with_day(number, people=people)


def later(number: int, minutes: int) -> ShootDay:
    """Return a day with all of its hours so many minutes later."""
    day = SCHEDULE.days[number]
    return day.model_copy(
        update={
            "call": (day.call or 0) + minutes,
            "wrap": (day.wrap or 0) + minutes,
            "moments": tuple(
                m.model_copy(update={"start": m.start + minutes, "end": m.end + minutes})
                for m in day.moments
            ),
            "people": tuple(
                one.model_copy(
                    update={
                        field: value + minutes for field, value in one if isinstance(value, int)
                    }
                )
                for one in day.people
            ),
        }
    )


def in_place_of(number: int, day: ShootDay) -> Schedule:
    """Return the schedule with another day in the place of one."""
    days = list(SCHEDULE.days)
    days[number] = day
    return SCHEDULE.model_copy(update={"days": tuple(days)})


def engagement(name: str) -> Engagement:
    """Return somebody's engagement by the end of their name."""
    return next(one for one in SCHEDULE.engagements if one.name.endswith(name))


def with_engagement(name: str, **changes: Any) -> Schedule:
    """Return the schedule with an engagement changed; without it where nothing is given."""
    kept = tuple(
        one.model_copy(update=changes) if one.name.endswith(name) else one
        for one in SCHEDULE.engagements
        if changes or not one.name.endswith(name)
    )
    return SCHEDULE.model_copy(update={"engagements": kept})


def with_code(name: str, date: datetime.date, code: str) -> Schedule:
    """Return the schedule with the code of one date changed."""
    return with_engagement(name, codes={**engagement(name).codes, date: code})


def with_line(name: str, at: int, **changes: Any) -> Schedule:
    """Return the schedule with a line of an engagement changed."""
    lines = list(engagement(name).lines)
    lines[at] = lines[at].model_copy(update=changes)
    return with_engagement(name, lines=tuple(lines))


def with_calendar(**changes: Any) -> Terms:
    """Return the terms with the calendar changed."""
    return TERMS.model_copy(update={"calendar": TERMS.calendar.model_copy(update=changes)})


def with_terms(what: str, name: str, **changes: Any) -> Terms:
    """Return the terms with a performer, a place or a hire changed."""
    some = tuple(
        one.model_copy(update=changes) if one.name.endswith(name) else one
        for one in getattr(TERMS, what)
    )
    return TERMS.model_copy(update={what: some})
