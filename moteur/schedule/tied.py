"""Ties: what follows what, what is held on a date or together, what was approved."""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from moteur.film.errors import BadInput
from moteur.schedule.days import model as days
from moteur.schedule.stage import Board, Stage


def precedences(board: Board) -> Iterator[tuple[str, str]]:
    """Yield what follows what: the parts of a scene, and what people hold."""
    of: dict[str, list[str]] = {}
    for strip in board.strips:
        of.setdefault(strip.scene, []).append(strip.id)
    for parts in of.values():
        yield from pairwise(parts)
    for scene, firsts in board.locks.after.items():
        for first in firsts:
            if {first, scene} <= of.keys():  # what waits in the boneyard precedes nothing
                yield of[first][-1], of[scene][0]


def locks(stage: Stage) -> Iterator[days.OnDate | days.SameDay]:
    """Yield scenes held on dates, or on one day; what is shot. Raise BadInput for other dates."""
    board, listed_dates = stage.board, set(stage.dates)
    first = {strip.scene: strip.id for strip in reversed(board.strips)}
    for scene, date in board.locks.date.items():
        if date not in listed_dates:
            raise BadInput(
                f"{date} is no date of the calendar", f"schedule/{scene}#date", "pin another date"
            )
        if scene in first:
            yield days.OnDate(scene=first[scene], date=date)
    for scene, others in board.locks.beside.items():
        together = dict.fromkeys(first[name] for name in (scene, *others) if name in first)
        if scene in first and len(together) > 1:
            yield days.SameDay(same_day=tuple(together))
    shot = board.terms.calendar.shot_until
    for id_, date in board.issued.items():
        if shot and date <= shot and date in listed_dates and id_ in stage.strips:
            yield days.OnDate(scene=id_, date=date)


def apart(stage: Stage) -> Iterator[days.Gap]:
    """Yield pairs that are priced where they share a day: so that another schedule differs."""
    for one, other in stage.board.apart:
        if one in stage.strips and other in stage.strips:
            yield days.Gap(
                before=(one,), after=(other,), least=0, most=0, cents=stage.board.apart_price
            )


def earlier(stage: Stage) -> days.Earlier | None:
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
