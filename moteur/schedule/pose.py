"""The problem: a board of strips and its terms as the days engine takes them.

What holds by the hour (light, rest, children's hours) is said here as far as whole days can
say it; the clock finds the rest, which comes back as cuts.
"""

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moteur.film.errors import BadInput
from moteur.schedule import listed
from moteur.schedule.days import model as days
from moteur.schedule.limits import limits
from moteur.schedule.model import Hire, Performer, Place, Strip
from moteur.schedule.names import fold
from moteur.schedule.stage import Board, Stage, units
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
        precedences=tuple(_precedences(board)),
        locks=tuple(_locks(stage)),
        limits=tuple(limits(stage)),
        preferences=tuple(wishes(stage.board.strips, stage.board.terms, stage.dates)),
        earlier=_earlier(stage),
        gaps=tuple(_apart(stage)),
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


def _person(one: Performer, stage: Stage) -> days.Person:
    held = _held(stage.board.locks.people, one.name, *one.plays)
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
    return days.Location(
        id=name,
        day_fee_cents=one.fee,
        prepare_cents=one.prepare,
        strike_cents=one.strike,
        unavailable=_off(stage, one),
        available=_available(stage, one.available, _held(stage.board.locks.places, name)),
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


def _precedences(board: Board) -> Iterator[tuple[str, str]]:
    """Yield what follows what: the parts of a scene, and what people hold."""
    of: dict[str, list[str]] = {}
    for strip in board.strips:
        of.setdefault(strip.scene, []).append(strip.id)
    for parts in of.values():
        yield from pairwise(parts)
    for scene, firsts in board.locks.after.items():
        for first in firsts:
            yield of[first][-1], of[scene][0]


def _locks(stage: Stage) -> Iterator[days.OnDate | days.SameDay]:
    board, listed_dates = stage.board, set(stage.dates)
    first = {strip.scene: strip.id for strip in reversed(board.strips)}
    for scene, date in board.locks.date.items():
        if date not in listed_dates:
            raise BadInput(
                f"{date} is no date of the calendar", f"schedule/{scene}#date", "pin another date"
            )
        yield days.OnDate(scene=first[scene], date=date)
    for scene, others in board.locks.beside.items():
        yield days.SameDay(same_day=(first[scene], *(first[name] for name in others)))
    shot = board.terms.calendar.shot_until
    for id_, date in board.issued.items():
        if shot and date <= shot and date in listed_dates and id_ in stage.strips:
            yield days.OnDate(scene=id_, date=date)


def _apart(stage: Stage) -> Iterator[days.Gap]:
    """Yield pairs that are priced where they share a day: so that another schedule differs."""
    for one, other in stage.board.apart:
        if one in stage.strips and other in stage.strips:
            yield days.Gap(
                before=(one,), after=(other,), least=0, most=0, cents=stage.board.apart_price
            )


def _earlier(stage: Stage) -> days.Earlier | None:
    """Return the approved schedule, which is to change little."""
    shot: dict[datetime.date, list[str]] = {}
    for id_, date in stage.board.issued.items():
        if id_ in stage.strips:
            shot.setdefault(date, []).append(id_)
    if not shot:
        return None
    return days.Earlier(
        days=tuple(days.ShotDay(date=d, scenes=tuple(s)) for d, s in sorted(shot.items())),
        move_cents=stage.board.terms.calendar.move_price,
    )
