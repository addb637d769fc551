"""The problem of the days, and its answer, as files hold them.

The smallest problem is scenes, days, cast, locations and two costs. Every other field is an
extension: left out, it sets no rule and costs nothing. Money is in integer minor units, lengths
in minutes, dates as ``2027-03-04``. `docs/schedule-files.md` says what each field costs.
"""

import datetime
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from moteur.film.document import Document, Part

Time = Literal["DAY", "NIGHT"]


def _date(value: object) -> object:
    """Take a date as text alone: a number would be read as seconds since 1970."""
    if isinstance(value, str) and len(value) == 10:
        return datetime.date.fromisoformat(value)
    if isinstance(value, datetime.date):
        return value
    raise ValueError("write a date as 2027-03-04")


Id = Annotated[str, Field(min_length=1, max_length=200)]
Unit = Annotated[str, Field(max_length=200)]
"""A unit's name; the main unit's is empty."""
Date = Annotated[datetime.date, BeforeValidator(_date)]
Cents = Annotated[int, Field(strict=True, ge=0, le=10**12)]
Minutes = Annotated[int, Field(strict=True, ge=0, le=10**5)]


class Scene(Part):
    """A scene, shot whole on one day."""

    id: Id
    minutes: Minutes = Field(gt=0, description="How long its shooting takes.")
    location: Id
    cast: tuple[Id, ...] = Field((), description="Who has to be there.")
    time: Time = Field("DAY", description="Its light; costs nothing where days take both.")
    hires: tuple[Id, ...] = Field((), description="Hired things that have to be there.")
    earliest: Date | None = Field(None, description="Not shot before this date.")
    latest: Date | None = Field(None, description="Not shot after this date.")
    units: tuple[Unit, ...] | None = Field(
        None, description="Which units may shoot it; any. The main unit's name is empty."
    )


class Day(Part):
    """A date on which a unit may shoot; several units may on the same."""

    date: Date
    capacity_minutes: Minutes
    times: tuple[Time, ...] | None = Field(None, description="Which scenes it takes; all.")
    unit: Unit = Field("", description="Whose day it is; empty: the main unit's.")
    crew_day_cents: Cents | None = Field(None, description="Instead of costs.crew_day_cents.")


class Person(Part):
    """A member of the cast, paid from the first day of work to the last."""

    id: Id
    day_rate_cents: Cents = 0
    unavailable: tuple[Date, ...] = ()
    available: tuple[Date, ...] | None = Field(None, description="Free on these dates alone.")
    hold_rate_cents: Cents | None = Field(
        None, description="For a listed day between, without work; the day rate if left out."
    )
    guarantee_days: int | None = Field(
        None, ge=0, le=1000, strict=True,
        description="Fewer paid days than these are topped up, at the day rate.",
    )  # fmt: skip
    week_rate_cents: Cents | None = Field(
        None, description="Paid instead of days: each seven dates begun since the first work day."
    )
    drop_calendar_days: int | None = Field(
        None, ge=1, le=1000, strict=True,
        description="Once, the listed days between two work days are not paid, where the second "
        "date is more than so many calendar days after the first.",
    )  # fmt: skip
    travel_cents: Cents = Field(0, description="For each journey: to come, to go, and at a break.")


class Location(Part):
    """A place, paid for each day on which it is used."""

    id: Id
    day_fee_cents: Cents = 0
    unavailable: tuple[Date, ...] = ()
    available: tuple[Date, ...] | None = Field(None, description="Open on these dates alone.")
    prepare_cents: Cents = Field(0, description="Before each visit: a run of listed days there.")
    strike_cents: Cents = Field(0, description="After each visit.")


class Hire(Part):
    """A vehicle, an animal, a piece of equipment: paid from first to last day of use."""

    id: Id
    day_rate_cents: Cents = 0
    unavailable: tuple[Date, ...] = ()
    available: tuple[Date, ...] | None = Field(None, description="To be had on these dates alone.")
    hold_rate_cents: Cents | None = Field(None, description="For a day between, without use.")


class Overtime(Part):
    """So many minutes beyond the capacity, each at a price; tiers follow one another."""

    minutes: Minutes
    minute_cents: Cents


class Costs(Part):
    """What the whole company costs."""

    company_move_cents: Cents = 0
    crew_day_cents: Cents = 0
    move_minutes: Minutes = Field(0, description="Time that each change of place takes of a day.")
    overtime: tuple[Overtime, ...] = Field((), description="None: no day exceeds its capacity.")
    idle_day_cents: Cents = Field(
        0, description="For each listed date of the main unit without its shooting, between its "
        "first and last.",
    )  # fmt: skip


class OnDate(Part):
    """Hold a scene on a date."""

    scene: Id
    date: Date


class SameDay(Part):
    """Hold scenes together on one day, whichever."""

    same_day: tuple[Id, ...] = Field(min_length=2)


class Dates(Part):
    """Ask to keep scenes off dates; each scene that is there all the same costs, apart."""

    scenes: tuple[Id, ...]
    avoid: tuple[Date, ...]
    cents: Cents
    why: str = ""


class Order(Part):
    """Ask for an order of scenes; each scene on an earlier date than the one before it costs."""

    order: tuple[Id, ...]
    cents: Cents
    why: str = ""


class Limit(Part):
    """Let some scenes take at most so many minutes together on a date, all units counted."""

    scenes: tuple[Id, ...]
    minutes: Minutes
    dates: tuple[tuple[Date, Minutes], ...] = Field(
        (), description="On these dates so many minutes instead."
    )
    why: str = ""


class Gap(Part):
    """Keep scenes from dates that are `least` to `most` calendar days after some others' dates.

    0 days are the same date; a scene in both lists does not clash with itself.
    """

    before: tuple[Id, ...]
    after: tuple[Id, ...]
    least: int = Field(ge=0, le=10_000, strict=True)
    most: int = Field(ge=0, le=10_000, strict=True)
    cents: Cents | None = Field(
        None, description="A price, apart, for each clashing pair of dates; none: it is a rule."
    )
    why: str = ""


class ShotDay(Part):
    """The scenes of a unit's day in shooting order."""

    date: Date
    scenes: tuple[Id, ...]
    unit: Unit = Field("", exclude_if=lambda unit: not unit, description="Whose day it is.")


class Earlier(Part):
    """An earlier schedule: each of its scenes that is now on another date costs, apart."""

    days: tuple[ShotDay, ...]
    move_cents: Cents


class Problem(Document):
    """What is to be shot, when it may be, and what that costs."""

    name = "schedule-problem"
    format: Literal["schedule-problem.1"] = "schedule-problem.1"
    scenes: tuple[Scene, ...]
    days: tuple[Day, ...]
    cast: tuple[Person, ...] = ()
    locations: tuple[Location, ...] = ()
    costs: Costs = Costs()
    hires: tuple[Hire, ...] = ()
    precedences: tuple[tuple[Id, Id], ...] = Field(
        (), description="The first is shot before the second."
    )
    locks: tuple[OnDate | SameDay, ...] = ()
    preferences: tuple[Dates | Order, ...] = Field(
        (), description="Wishes with a price that is no money: preference_cents of the answer."
    )
    earlier: Earlier | None = None
    limits: tuple[Limit, ...] = ()
    gaps: tuple[Gap, ...] = ()


class Answer(Document):
    """A schedule: its days, what it costs, and what none can cost less than."""

    name = "schedule-answer"
    format: Literal["schedule-answer.1"] = "schedule-answer.1"
    days: tuple[ShotDay, ...]
    cost_cents: int
    bound_cents: int = Field(0, description="No schedule costs less.")
    proved: bool = Field(False, description="None is better: the cost meets the bound.")
    preference_cents: int = Field(0, description="What wishes and moved scenes are priced at.")


def everything(problem: Problem) -> Iterator[tuple[str, tuple[Person | Location | Hire, ...]]]:
    """Yield who and what has dates of its own, under the name of its field."""
    yield "cast", problem.cast
    yield "locations", problem.locations
    yield "hires", problem.hires
