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
    """From so many minutes of work on, a minute is paid at so many percent of its rate.

    A tier ends where the next one begins. `percent` is all that the minute is paid, not what
    it is paid beyond the rate.
    """

    after: int = Field(ge=0)
    percent: int = Field(ge=100)


class Forced(Part):
    """What a call before enough rest costs: a day's pay, at most so much."""

    most: int | None = Field(None, ge=0, description="minor units of `currency`")
    most_week: int | None = Field(None, ge=0, description="instead, for who is paid by the week")
    currency: str = Field("USD", pattern="^[A-Z]{3}$")


class Meals(Part):
    """When a meal has to begin, how long it lasts, and what a late one costs.

    `within` is minutes after the call and after the end of the last meal; the wrap, too, is
    no later. A meal shorter than `least` is none; at most `most` minutes of one are no work.
    After `times` meals no more are asked for; None asks all day.
    `penalties` are minor units for the first, second, ... begun `every` minutes of each late
    meal; the last one repeats. Without penalties a late meal is forbidden.
    """

    within: int = Field(gt=0)
    least: int = Field(0, ge=0)
    most: int | None = None
    times: int | None = Field(None, gt=0)
    penalties: tuple[int, ...] = ()
    every: int = Field(30, gt=0)
    currency: str = Field("USD", pattern="^[A-Z]{3}$")


class Minor(Part):
    """What a child may do: ages in months, `since` included, `until` not.

    `work` is minutes of work a day, `place` minutes at the place of work; `free_work` and
    `free_place` where there is no school. Work lies between `earliest` and `latest`, minutes
    after midnight; `free_latest` before a day without school.
    """

    since: int = Field(ge=0)
    until: int = Field(gt=0, le=18 * 12)
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
    `week_rest` is the least rest in seven days. `covers` says whose days are judged by it:
    ``minors`` judges performers with an age alone. Less rest is paid where `forced` says what
    it costs and the person is no minor, else it is forbidden.

    Work is from call to wrap less meals. Overtime is work rounded up to `overtime_every`,
    minute by minute at its tier's percent of `day_rate / rate_minutes`, rounded half up once
    a day; who has more than `ceiling` a day is paid by `overtime_over`, reckoned on it.
    `since` and `until` are both dates on which it holds.
    """

    id: str
    title: str
    where: str = ""
    covers: Literal["cast", "crew", "all", "minors"] = "all"
    since: datetime.date
    until: datetime.date | None = None
    sources: tuple[Source, ...] = ()
    rest: int | None = None
    rest_outside: int | None = None
    rest_outside_every: int = Field(4, gt=0)
    week_rest: int | None = None
    week_rest_early: int | None = Field(None, description="where the next call is 6:00 or later")
    week_rest_six: int | None = Field(None, description="in a week of six days on location")
    forced: Forced | None = None
    meals: Meals | None = None
    overtime: tuple[Tier, ...] = ()
    overtime_every: int = Field(1, gt=0)
    overtime_over: tuple[Tier, ...] = ()
    ceiling: int | None = Field(None, ge=0, description="minor units of `currency`, a day")
    rate_minutes: int = Field(480, gt=0, description="minutes of work that a day's rate pays")
    day: int | None = Field(None, description="longest day of work, meals apart")
    span: int | None = Field(None, description="longest from call to wrap, meals with it")
    week: int | None = Field(None, description="longest work in seven days")
    week_over: int = Field(1, gt=0, description="so many weeks have `week` on average")
    continuous: int | None = Field(None, description="work of a continuous day")
    continuous_break: int | None = None
    continuous_break_by: int | None = None
    drop_days: int | None = Field(None, ge=0, description="a break may follow more calendar days")
    drop_days_elsewhere: int | None = Field(None, ge=0)
    drops: int = Field(1, ge=0)
    minors: tuple[Minor, ...] = ()
    unknown: dict[str, str] = Field({})

    @property
    def currency(self) -> str:
        """Return the currency of its amounts; empty where it has none."""
        if self.forced is None and (self.meals is None or not self.meals.penalties):
            return ""
        return (self.forced or self.meals or Forced()).currency
