"""Rest: between a wrap and the next call, and once in seven days."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moteur.schedule.model import Profile
from moteur.schedule.rules.worked import DAY, Breach, Person, Worked, breach, hours

_WEEK = 7
_EARLY = 6 * 60


def between(before: Worked, after: Worked) -> int:
    """Return the minutes of rest between a wrap and a later call."""
    return (after.date - before.date).days * DAY + after.call - before.wrap


def daily(days: Sequence[Worked], profile: Profile, who: Person) -> Iterator[Breach]:
    """Yield each call before enough rest; the date is the call's.

    Between two exterior days `rest_outside` is enough where none was shortened within the
    `rest_outside_every` dates before. Taking the first that may be shortened leaves the
    fewest too short.
    """
    if profile.rest is None:
        return
    shortened = set(shorter(days, profile))
    for before, after in pairwise(days):
        rest = between(before, after)
        if rest < profile.rest and after.date not in shortened:
            yield _short(profile, "rest", who, after, rest, profile.rest)


def shorter(days: Sequence[Worked], profile: Profile) -> Iterator[datetime.date]:
    """Yield the dates before which rest was shortened between exteriors, as it may be.

    A rest that is too short even then does not use up the exception.
    """
    last: datetime.date | None = None
    for before, after in pairwise(days):
        rest, outside = between(before, after), before.outside and after.outside
        if profile.rest is None or profile.rest_outside is None or not outside:
            continue
        due = last is None or (after.date - last).days >= profile.rest_outside_every
        if due and profile.rest_outside <= rest < profile.rest:
            last = after.date
            yield last


def weekly(days: Sequence[Worked], profile: Profile, who: Person) -> Iterator[Breach]:
    """Yield each seven dates without a long rest; the date is that of the call too early.

    Work from one long rest to the next lies on six dates at most, however few of them are
    worked. Where it does not, the longest rest in between is the one that is too short.
    """
    if profile.week_rest is None:
        return
    start = 0
    for i, day in enumerate(days):
        if i and _long(days, i, profile):
            start = i
        while (day.date - days[start].date).days >= _WEEK - 1:
            rests = {k: between(days[k - 1], days[k]) for k in range(start + 1, i + 1)}
            run = days[start : i + 1]
            start = max(rests, key=lambda k: (rests[k], k))
            asked = profile.week_rest
            yield _short(profile, "week's rest", who, days[start], rests[start], asked, run)


def _long(days: Sequence[Worked], i: int, profile: Profile) -> bool:
    """Say whether the rest before a day is a week's rest."""
    rest, asked = between(days[i - 1], days[i]), profile.week_rest or 0
    if profile.week_rest_early is not None and days[i].call >= _EARLY:
        asked = min(asked, profile.week_rest_early)
    if profile.week_rest_six is not None and _six(days[:i]):
        asked = min(asked, profile.week_rest_six)
    return rest >= asked


def _six(before: Sequence[Worked]) -> bool:
    """Say whether the last six dates were all worked on, on location."""
    last = before[-6:]
    dates = len(last) == 6 and (last[-1].date - last[0].date).days == 5
    return dates and all(day.location for day in last)


def _short(
    profile: Profile,
    rule: str,
    who: Person,
    after: Worked,
    rest: int,
    asked: int,
    run: Sequence[Worked] = (),
) -> Breach:
    words = f"{hours(rest)} of rest before the call on {after.date}, {hours(asked)} are asked for"
    return breach(profile, rule, who, after, words, forced(profile, who), run)


def week(
    days: Sequence[Worked], profile: Profile, on: datetime.date
) -> tuple[tuple[int, int], ...]:
    """Return what rest before a date would be a week's, where it has to be one now.

    Each way is the minutes of rest, and the hour before which there is no call. That is where
    a date lies free before it, and the work since the last long rest would take over six.
    """
    if profile.week_rest is None or not days or (on - days[-1].date).days < 2:
        return ()
    start = max((i for i in range(1, len(days)) if _long(days, i, profile)), default=0)
    if (on - days[start].date).days < _WEEK - 1:
        return ()
    ways = [(profile.week_rest, -DAY)]
    if profile.week_rest_early is not None:
        ways.append((profile.week_rest_early, _EARLY))
    if profile.week_rest_six is not None and _six(days):
        ways.append((profile.week_rest_six, -DAY))
    return tuple(ways)


def forced(profile: Profile, who: Person) -> int | None:
    """Return what a forced call costs, minor units; None where it is forbidden.

    A day's pay, at most `most`, or `most_week` for who is paid by the week. Nobody may pay
    for a minor's rest.
    """
    if profile.forced is None or who.minor:
        return None
    most = profile.forced.most
    if who.weekly and profile.forced.most_week is not None:
        most = profile.forced.most_week
    return who.day_rate if most is None else min(who.day_rate, most)
