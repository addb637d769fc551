"""Scenes held on a shooting day by its number, which counts dates that are shot on."""

import datetime
from collections.abc import Callable, Mapping, Sequence

from moteur.film.errors import BadInput
from moteur.schedule.days.model import Answer, Limit, OnDate, Problem
from moteur.schedule.model import Strip
from moteur.schedule.names import fold
from moteur.schedule.stage import Stage

_TRIES = 8
_MOST = 100_000  # minutes: as good as none
Run = Callable[[Problem], Answer | None]


def numbered(stage: Stage, problem: Problem, run: Run) -> tuple[Problem, Answer | None]:
    """Return a problem in which such scenes are held on dates, and its answer.

    Day 3 is the third date that is shot on, which is known once there is a schedule: held on
    the third listed date at first, then on the third on which others were shot in the last
    answer; later where somebody is not free. Raise BadInput where that comes to no end.
    """
    want = {
        strip.id: stage.board.locks.day[strip.scene]
        for strip in stage.board.strips
        if strip.scene in stage.board.locks.day and strip.part < 2
    }
    if not want:
        return problem, run(problem)
    dates, tried = _free(stage, want, stage.dates), list[list[datetime.date]]()
    used = list[datetime.date]()
    while dates not in tried and len(tried) < _TRIES:
        tried.append(dates)
        if used and max(want.values()) > len(dates):
            break
        held = _held(stage, problem, want, dates)
        answer = run(held)
        if answer is None and not used:
            return held, None
        if answer is not None and _keeps(answer, want):
            return held, answer
        if answer is None:  # the day of others is full: on one of its own, before theirs
            used = used[: max(want.values()) - 1]
        else:
            days = (d for d in answer.days if not d.unit and set(d.scenes) - want.keys())
            used = sorted({day.date for day in days})
        last = max(used, default=datetime.date.min)
        dates = _free(stage, want, (*used, *(date for date in stage.dates if date > last)))
    raise _unkept(stage, want)


def _keeps(answer: Answer, want: Mapping[str, int]) -> bool:
    used = sorted({day.date for day in answer.days if not day.unit})
    on = {name: day.date for day in answer.days for name in day.scenes}
    return all(n <= len(used) and used[n - 1] == on[name] for name, n in want.items())


def _free(
    stage: Stage, want: Mapping[str, int], dates: Sequence[datetime.date]
) -> list[datetime.date]:
    """Return a date for each number, on which all scenes held there can be, of some in order."""
    found: list[datetime.date] = []
    for date in dates:
        strips = [stage.strips[name] for name, n in want.items() if n == len(found) + 1]
        if not any(_off(stage, strip, date) for strip in strips):
            found.append(date)
    return found


def _off(stage: Stage, strip: Strip, date: datetime.date) -> bool:
    """Say whether somebody is not free, or is held to other dates."""
    locks, company = stage.board.locks, stage.company
    cast = {fold(name) for name in (*strip.cast, *company.performers(strip.cast))}
    held = [dates for name, dates in locks.people.items() if fold(name) in cast]
    held += [dates for name, dates in locks.places.items() if fold(name) == fold(strip.place)]
    return bool(company.conflicts(strip, date)) or any(date not in dates for dates in held)


def _held(
    stage: Stage, problem: Problem, want: Mapping[str, int], dates: list[datetime.date]
) -> Problem:
    late = [name for name, n in want.items() if n > len(dates)]
    if late:
        strip, many = stage.strips[late[0]], f"{len(dates)} date{'s' * (len(dates) > 1)}"
        raise BadInput(
            f"scene {strip.number} is held on day {want[strip.id]}, and there are {many}",
            f"schedule/{strip.scene}#day",
            "pin an earlier day, or let the calendar end later",
        )
    locks = tuple(OnDate(scene=name, date=dates[n - 1]) for name, n in want.items())
    first = dates[: max(want.values())]
    ours = tuple(
        s.id for s in problem.scenes if s.units == ("",) or not stage.board.terms.calendar.units
    )
    # Else those who can be shot on any date would be, and the numbers would be others.
    named = {*first, *(lock.date for lock in problem.locks if isinstance(lock, OnDate))}
    skipped = tuple((date, 0) for date in stage.dates if date < first[-1] and date not in named)
    limit = Limit(scenes=ours, minutes=_MOST, dates=skipped, why="days held by number")
    more = {"limits": (*problem.limits, limit)} if skipped else {}
    return problem.model_copy(update={"locks": (*problem.locks, *locks), **more})


def _unkept(stage: Stage, want: Mapping[str, int]) -> BadInput:
    said = ", ".join(f"scene {stage.strips[name].number} on day {n}" for name, n in want.items())
    return BadInput(
        f"no schedule was found that keeps {said}", "schedule", "pin another day, or a date"
    )
