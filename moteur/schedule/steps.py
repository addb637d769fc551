"""The steps of the schedule: days, other boards, reasons."""

import datetime
from collections.abc import Mapping, Sequence

from moteur.breakdown.model import Breakdown
from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.schedule import board, locks
from moteur.schedule import planned as known
from moteur.schedule.model import (
    Alternative,
    Boards,
    Reasons,
    Schedule,
    ScheduledName,
    ScheduledScene,
    Strip,
    Terms,
)
from moteur.schedule.stage import Board
from moteur.screenplay.model import Screenplay
from moteur.shots.model import Shots

SEARCHES = 2
READS = ("breakdown", "screenplay", "terms", "production")
TITLES = ("B", "C")
NO_SHOTS: Mapping[str, Shots] = {}


@step(
    "schedule",
    makes=Schedule,
    version=2,
    grain="production",
    reads=READS,
    minds=("shots",),
    holds={ScheduledScene: locks.SCENE, ScheduledName: locks.NAME},
)
def schedule(work: Board, workspace: Workspace) -> Schedule:
    """Put the scenes on days and hours, as cheaply as can be found; the checker judges it."""
    # The engine is slow to load, and most commands solve nothing.
    from moteur.schedule.made import made  # noqa: PLC0415

    return made(work, workspace.progress)


@schedule.slices
def _slices(
    breakdown: dict[str, Breakdown],
    screenplay: dict[str, Screenplay],
    terms: Terms,
    production: Production,
    pins: tuple[Pin, ...] = (),
    approved: Schedule | None = None,
    shots: Mapping[str, Shots] = NO_SHOTS,
    held: tuple[Pin, ...] = (),
) -> dict[str, Board]:
    minutes = known.planned(shots, held)
    asked = boarded(breakdown, screenplay, terms, production, pins, approved, minutes)
    seeds = range(1, SEARCHES + 1)
    return {str(n): asked.model_copy(update={"seed": n}) for n in seeds}


@schedule.gather
def _gather(
    parts: dict[str, Schedule],
    breakdown: dict[str, Breakdown],
    screenplay: dict[str, Screenplay],
    terms: Terms,
    production: Production,
    pins: tuple[Pin, ...] = (),
    approved: Schedule | None = None,
    shots: Mapping[str, Shots] = NO_SHOTS,
    held: tuple[Pin, ...] = (),
) -> Schedule:
    """Take the best of the searches; put back on its strips what readers need."""
    best = min(parts.values(), key=lambda one: (len(one.boneyard), one.costs.total, one.price))
    minutes = known.planned(shots, held)
    full = {strip.id: strip for strip in _full(breakdown, screenplay, terms, pins, minutes)}
    return dressed(best, full, terms)


def boarded(
    breakdown: Mapping[str, Breakdown],
    screenplay: Mapping[str, Screenplay],
    terms: Terms,
    production: Production,
    pins: tuple[Pin, ...],
    approved: Schedule | None,
    minutes: Mapping[str, int] | None = None,
) -> Board:
    """Return what a schedule rests on, without what only readers need.

    `minutes` are those of scenes whose shots somebody chose, by strip.
    """
    full = _full(breakdown, screenplay, terms, pins, minutes)
    return Board(
        strips=_bare(full),
        terms=unsourced(terms),
        locks=locks.read(pins, full),
        issued=issued(approved),
        place=production.place,
    )


def again(
    schedule: Schedule,
    breakdown: Mapping[str, Breakdown],
    screenplay: Mapping[str, Screenplay],
    terms: Terms,
    production: Production,
) -> Board:
    """Return the board that a schedule was made of, without its boneyard."""
    full = _held(schedule, breakdown, screenplay, terms)
    gone = {one.strip.id for one in schedule.boneyard}
    kept = [strip for strip in full if strip.id not in gone]
    return Board(
        strips=_bare(kept),
        terms=unsourced(terms),
        locks=locks.again(schedule.held, kept),
        issued=schedule.issued,
        place=production.place,
    )


def _held(
    schedule: Schedule,
    breakdown: Mapping[str, Breakdown],
    screenplay: Mapping[str, Screenplay],
    terms: Terms,
) -> list[Strip]:
    """Return the strips that a schedule was made of, in parts where it holds their cuts."""
    whole = board.strips(breakdown, terms, known.again(schedule))
    return board.divided(whole, screenplay, terms, locks.again(schedule.held, whole).cut)


def _bare(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    return tuple(strip.model_copy(update={"summary": "", "eighths": 0}) for strip in strips)


def _full(
    breakdown: Mapping[str, Breakdown],
    screenplay: Mapping[str, Screenplay],
    terms: Terms,
    pins: tuple[Pin, ...],
    minutes: Mapping[str, int] | None,
) -> list[Strip]:
    whole = board.strips(breakdown, terms, minutes)
    return board.divided(whole, screenplay, terms, locks.read(pins, whole).cut)


def issued(approved: Schedule | None) -> dict[str, datetime.date]:
    """Return the date of each strip of an approved schedule."""
    days = approved.days if approved else ()
    return {strip.id: day.date for day in days for strip in day.strips}


def unsourced(terms: Terms) -> Terms:
    """Return terms without what changes no schedule: where they were entered, addresses."""
    plain = {
        name: tuple(one.model_copy(update={"source": ""}) for one in getattr(terms, name))
        for name in ("performers", "hires", "plates")
    }
    nowhere = {"source": "", "address": "", "hospital": ""}
    places = tuple(one.model_copy(update=nowhere) for one in terms.places)
    return terms.model_copy(update={**plain, "places": places})


def dressed(schedule: Schedule, full: Mapping[str, Strip], terms: Terms) -> Schedule:
    """Return a schedule with summaries and eighths on its strips, and where terms stand."""
    sources = {
        (what, one.name): one.source
        for what, several in (
            ("cast", terms.performers), ("place", terms.places), ("hire", terms.hires),
        )
        for one in several
    }  # fmt: skip
    days = tuple(
        day.model_copy(update={"strips": tuple(full[strip.id] for strip in day.strips)})
        for day in schedule.days
    )
    waiting = tuple(
        one.model_copy(update={"strip": full[one.strip.id]}) for one in schedule.boneyard
    )
    engagements = tuple(
        one.model_copy(
            update={
                "lines": tuple(
                    line
                    if line.source
                    else line.model_copy(update={"source": sources.get((one.what, one.name), "")})
                    for line in one.lines
                )
            }
        )
        for one in schedule.engagements
    )
    return schedule.model_copy(
        update={"days": days, "boneyard": waiting, "engagements": engagements}
    )


class Others(Part):
    """A board, the schedule that is known of it, and what the others are to be called."""

    board: Board
    known: Schedule
    titles: tuple[str, ...]


@step("boards", makes=Boards, version=1, grain="production", reads=("schedule", *READS))
def boards(work: Others, workspace: Workspace) -> Boards:
    """Look for other good schedules, each far from those before."""
    from moteur.schedule.alternatives import alternative  # noqa: PLC0415 - slow to load

    known = [work.known]
    found: list[Alternative] = []
    for title in work.titles if work.known.costs.total else ():
        one = alternative(work.board, known, title, workspace.progress)
        if one is not None:
            found.append(one)
            known.append(one.schedule)
    return Boards(alternatives=tuple(found))


@boards.slices
def _boards_slices(
    schedule: Schedule,
    breakdown: dict[str, Breakdown],
    screenplay: dict[str, Screenplay],
    terms: Terms,
    production: Production,
) -> dict[str, Others]:
    made_of = again(schedule, breakdown, screenplay, terms, production)
    return {"": Others(board=made_of, known=schedule, titles=TITLES)}


@boards.gather
def _boards_gather(
    parts: dict[str, Boards],
    schedule: Schedule,
    breakdown: dict[str, Breakdown],
    screenplay: dict[str, Screenplay],
    terms: Terms,
    production: Production,
) -> Boards:
    """Put back on the strips what readers need."""
    full = {s.id: s for s in _held(schedule, breakdown, screenplay, terms)}
    return Boards(
        alternatives=tuple(
            one.model_copy(update={"schedule": dressed(one.schedule, full, terms)})
            for one in parts[""].alternatives
        )
    )


class Why(Part):
    """A schedule, and the board that it is of."""

    board: Board
    schedule: Schedule


@step("reasons", makes=Reasons, version=1, grain="production", reads=("schedule", *READS))
def reasons(work: Why, workspace: Workspace) -> Reasons:
    """Price each scene of the schedule, and its other days."""
    from moteur.schedule.reasons import reasons as found  # noqa: PLC0415 - slow to load
    from moteur.schedule.reasons import staged  # noqa: PLC0415

    stage = staged(work.board, work.schedule)
    return Reasons(
        currency=work.schedule.currency,
        reasons=found(stage, work.schedule, workspace.progress),
    )


@reasons.slices
def _reasons_slices(
    schedule: Schedule,
    breakdown: dict[str, Breakdown],
    screenplay: dict[str, Screenplay],
    terms: Terms,
    production: Production,
) -> dict[str, Why]:
    made_of = again(schedule, breakdown, screenplay, terms, production)
    return {"": Why(board=made_of, schedule=schedule)}
