"""Rules of work, as dated data with their sources: what a law or an agreement asks."""

import datetime
from typing import Literal

from pydantic import Field

from moteur.film.document import Part


class Source(Part):
    """Say where a rule stands, and when it was read there."""

    title: str
    url: str = ""
    section: str = ""
    read: datetime.date | None = None


class Tier(Part):
    """From so many minutes of work on, an hour is paid at so many percent of the rate."""

    after: int = Field(ge=0)
    percent: int = Field(ge=100)


class Forced(Part):
    """What a call before enough rest costs: a day's pay, at most so much."""

    most: int | None = Field(None, ge=0, description="minor units of `currency`")
    currency: str = "USD"


class Meals(Part):
    """When a meal has to begin, how long it lasts, and what a late one costs.

    `within` is minutes after the call and after the end of the last meal. `penalties` are
    minor units for the first, second, ... begun `every` minutes; the last one repeats.
    """

    within: int = Field(gt=0)
    least: int = Field(0, ge=0)
    most: int | None = None
    penalties: tuple[int, ...] = ()
    every: int = Field(30, gt=0)
    currency: str = "USD"


class Minor(Part):
    """What a child may do: ages in months, `since` included, `until` not.

    `work` is minutes of work a day, `place` minutes at the place of work; `free_work` and
    `free_place` where there is no school. Work lies between `earliest` and `latest`, minutes
    after midnight; `free_latest` before a day without school.
    """

    since: int = Field(ge=0)
    until: int = Field(gt=0)
    work: int
    place: int
    school: int = 0
    free_work: int | None = None
    free_place: int | None = None
    earliest: int = 0
    latest: int = 24 * 60
    free_latest: int | None = None


class Profile(Part):
    """A set of rules: for whom, from when until when, and where it is written.

    Lengths are minutes. What is None is no rule here; `unknown` names what there is to
    know but could not be sourced, and says so. `rest` lies between a wrap and the next call;
    `rest_outside` instead, at most once in `rest_outside_every` days, between exterior days.
    `week_rest` is the least rest in seven days. `covers` says whose days are judged by it.
    """

    id: str
    title: str
    where: str = ""
    covers: Literal["cast", "crew", "all"] = "all"
    since: datetime.date
    until: datetime.date | None = None
    sources: tuple[Source, ...] = ()
    rest: int | None = None
    rest_outside: int | None = None
    rest_outside_every: int = 4
    week_rest: int | None = None
    week_rest_early: int | None = Field(None, description="where the next call is 6:00 or later")
    week_rest_six: int | None = Field(None, description="in a week of six days on location")
    forced: Forced | None = None
    meals: Meals | None = None
    overtime: tuple[Tier, ...] = ()
    day: int | None = Field(None, description="longest day of work, meals apart")
    week: int | None = Field(None, description="longest week of work")
    continuous: int | None = Field(None, description="work of a continuous day")
    continuous_break: int | None = None
    continuous_break_by: int | None = None
    drop_days: int | None = Field(None, description="a break may follow more calendar days")
    drop_days_elsewhere: int | None = None
    drops: int = 1
    minors: tuple[Minor, ...] = ()
    unknown: dict[str, str] = Field({})
