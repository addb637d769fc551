"""Arranging: a priced plan written out as the schedule that people read."""

import datetime
from bisect import bisect_right
from collections.abc import Mapping

from moteur.schedule.clock.cover import cover
from moteur.schedule.clock.timed import Timed
from moteur.schedule.model import Engagement, Presence, Schedule, ShootDay
from moteur.schedule.others import Key
from moteur.schedule.price import Priced
from moteur.schedule.stage import Stage


def arrange(stage: Stage, priced: Priced) -> Schedule:
    """Return the schedule of a plan: days in order of date, the main unit's first."""
    terms, dates = stage.board.terms, priced.dates
    cast = {one.name: one for one in priced.engagements if one.what == "cast"}
    days = tuple(_day(key, priced, cast, dates) for key in sorted(priced.plan))
    covers = cover(days, terms)
    last = max((date for date, _ in priced.plan), default=None)
    first = min((date for date, _ in priced.plan), default=None)
    return Schedule(
        currency=terms.currency,
        days=tuple(
            day.model_copy(update={"cover": tuple(covers.get((day.date, day.unit), ()))})
            for day in days
        ),
        dates=tuple(d for d in stage.dates if first and last and first <= d <= last),
        engagements=priced.engagements,
        costs=priced.costs,
        until=stage.dates[-1],
    )


def _day(
    key: Key, priced: Priced, cast: Mapping[str, Engagement], dates: list[datetime.date]
) -> ShootDay:
    date, unit = key
    timed: Timed = priced.timed[key]
    works = tuple(presence.name for presence in timed.people)
    held = () if unit else tuple(n for n, one in cast.items() if one.codes.get(date) == "H")
    return ShootDay(
        number=max(1, bisect_right(dates, date)),
        date=date,
        unit=unit,
        light=timed.light,
        strips=timed.strips,
        call=timed.call,
        wrap=timed.wrap,
        moments=timed.moments,
        people=tuple(_coded(presence, cast, date) for presence in timed.people),
        works=works,
        holds=held,
        sun=timed.sun,
        costs=priced.days[key],
        notes=timed.notes,
    )


def _coded(presence: Presence, cast: Mapping[str, Engagement], date: datetime.date) -> Presence:
    return presence.model_copy(update={"code": cast[presence.name].codes.get(date, "")})
