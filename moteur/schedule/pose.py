"""The problem: a board of strips and its terms as the days engine takes them.

What holds by the hour (light, rest, children's hours) is said here as far as whole days can
say it; the clock finds the rest, which comes back as cuts.
"""

import datetime
from collections.abc import Iterator, Sequence

from moteur.film.errors import BadInput
from moteur.schedule import listed, tied
from moteur.schedule.days import model as days
from moteur.schedule.limits import limits
from moteur.schedule.model import Hire, Performer, Place, Strip
from moteur.schedule.names import fold
from moteur.schedule.stage import Stage, units
from moteur.schedule.wishes import wishes


def pose(stage: Stage) -> days.Problem:
    """Return the days' problem of a board; raise BadInput for locks on unknown names."""
    board, calendar = stage.board, stage.board.terms.calendar
    return days.Problem(
        scenes=tuple(_scene(strip, stage) for strip in board.strips),
        days=tuple(_days(stage)),
        cast=tuple(_person(one, stage) for one in stage.people.values()),
        locations=tuple(_place(name, stage) for name in _places(stage)),
        hires=tuple(_hire(stage.company.hire(name), stage) for name in _hires(stage)),
        costs=days.Costs(
            company_move_cents=calendar.company_move,
            crew_day_cents=calendar.crew_day,
            move_minutes=calendar.move_minutes,
            overtime=tuple(
                days.Overtime(minutes=tier.minutes, minute_cents=tier.minute)
                for tier in calendar.overtime
            ),
            idle_day_cents=calendar.idle_day,
        ),
        precedences=tuple(tied.precedences(board)),
        locks=tuple(tied.locks(stage)),
        limits=tuple(limits(stage)),
        preferences=tuple(wishes(stage.board.strips, stage.board.terms, stage.dates)),
        earlier=tied.earlier(stage),
        gaps=tuple(tied.apart(stage)),
    )


def _scene(strip: Strip, stage: Stage) -> days.Scene:
    return days.Scene(
        id=strip.id,
        minutes=max(1, strip.minutes),
        location=stage.place(strip),
        cast=tuple(stage.company.performers(strip.cast)),
        time="NIGHT" if strip.time == "night" else "DAY",
        hires=strip.hires,
        units=units(strip, stage.board),
    )


def _days(stage: Stage) -> Iterator[days.Day]:
    calendar = stage.board.terms.calendar
    for date in stage.dates:
        yield days.Day(date=date, capacity_minutes=calendar.day_minutes)
    for unit in calendar.units:
        for date in stage.dates:
            if listed.works(unit, date):
                yield days.Day(
                    date=date,
                    capacity_minutes=unit.day_minutes or calendar.day_minutes,
                    unit=unit.name,
                    crew_day_cents=unit.crew_day,
                )


def _off(stage: Stage, one: Performer | Place | Hire) -> tuple[datetime.date, ...]:
    """Return the listed dates on which somebody or something is not to be had."""
    first = one.first if isinstance(one, Performer) else None
    last = one.last if isinstance(one, Performer) else None
    return tuple(
        date
        for date in stage.dates
        if date in one.days_off or (first and date < first) or (last and date > last)
    )


def _available(
    stage: Stage, entered: Sequence[datetime.date] | None, held: Sequence[datetime.date] | None
) -> tuple[datetime.date, ...] | None:
    """Return the only dates of somebody: those entered that people hold, too."""
    if entered is None and held is None:
        return None
    both = set(stage.dates)
    for some in (entered, held):
        both &= both if some is None else set(some)
    return tuple(sorted(both))


def _held(
    held: dict[str, tuple[datetime.date, ...]], *names: str
) -> tuple[datetime.date, ...] | None:
    folded = {fold(name): dates for name, dates in held.items()}
    return next((folded[fold(name)] for name in names if fold(name) in folded), None)


def _kept(
    stage: Stage, one: Performer | Place, item: str, held: Sequence[datetime.date] | None
) -> None:
    """Raise BadInput where somebody is held to dates of which none can be."""
    free = set(_available(stage, one.available, held) or stage.dates) - set(_off(stage, one))
    if held is not None and not free & set(held):
        raise BadInput(
            f"{one.name} is held to dates of which none is free and in the calendar",
            f"schedule/{item}#dates",
            "pin other dates",
        )


def _person(one: Performer, stage: Stage) -> days.Person:
    held = _held(stage.board.locks.people, one.name, *one.plays)
    _kept(stage, one, f"person/{one.name}", held)
    return days.Person(
        id=one.name,
        day_rate_cents=one.day_rate,
        hold_rate_cents=one.hold_rate,
        week_rate_cents=one.week_rate,
        guarantee_days=one.guarantee_days or None,
        drop_calendar_days=one.drop_days,
        travel_cents=one.travel,
        unavailable=_off(stage, one),
        available=_available(stage, one.available, held),
    )


def _places(stage: Stage) -> list[str]:
    return list(dict.fromkeys(stage.place(strip) for strip in stage.board.strips))


def _place(name: str, stage: Stage) -> days.Location:
    one = stage.company.place(name)
    held = _held(stage.board.locks.places, name)
    _kept(stage, one, f"place/{name}", held)
    return days.Location(
        id=name,
        day_fee_cents=one.fee,
        prepare_cents=one.prepare,
        strike_cents=one.strike,
        unavailable=_off(stage, one),
        available=_available(stage, one.available, held),
    )


def _hires(stage: Stage) -> list[str]:
    return list(dict.fromkeys(name for strip in stage.board.strips for name in strip.hires))


def _hire(one: Hire, stage: Stage) -> days.Hire:
    return days.Hire(
        id=one.name,
        day_rate_cents=one.day_rate,
        hold_rate_cents=one.hold_rate,
        unavailable=_off(stage, one),
        available=_available(stage, one.available, None),
    )
