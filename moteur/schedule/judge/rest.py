"""Rest: from a wrap to the next call, and once in seven dates."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moteur.schedule.judge.shift import Ruling, Shift, Worker, long
from moteur.schedule.model import Profile

_SIX = 6


def rulings(shifts: Sequence[Shift], rule: Profile, who: Worker) -> Iterator[Ruling]:
    """Yield each call too early; one that breaks both rests is too early once."""
    days = list(_daily(shifts, rule, who))
    early = {ruling.date for ruling in days}
    yield from days
    yield from (ruling for ruling in _weekly(shifts, rule, who) if ruling.date not in early)


def _daily(shifts: Sequence[Shift], rule: Profile, who: Worker) -> Iterator[Ruling]:
    """Yield calls before the day's rest; between exteriors it may be shorter now and then."""
    if rule.rest is None:
        return
    used: list[datetime.date] = []
    for one, next_ in pairwise(shifts):
        had, asked = next_.begins - one.ends, rule.rest
        if had >= asked:
            continue
        shorter = rule.rest_outside is not None and had >= rule.rest_outside
        lately = any((next_.date - date).days < rule.rest_outside_every for date in used)
        if shorter and one.outside and next_.outside and not lately:
            used.append(next_.date)
        else:
            yield _early("rest", next_, had, asked, rule, who)


def _weekly(shifts: Sequence[Shift], rule: Profile, who: Worker) -> Iterator[Ruling]:
    """Yield too short rests of runs of work, from long rest to long rest, on over six dates."""
    if rule.week_rest is None:
        return
    runs: list[list[Shift]] = []
    for at, shift in enumerate(shifts):
        if at and not _long(shifts, at, rule):
            runs[-1].append(shift)
        else:
            runs.append([shift])
    for run in runs:
        while run and (run[-1].date - run[0].date).days >= _SIX:
            last = next(s for s in run if (s.date - run[0].date).days >= _SIX)
            tried = run[: run.index(last) + 1]
            rests = [(b.begins - a.ends, b) for a, b in pairwise(tried)]
            most = max(had for had, _ in rests)
            found = [b for had, b in rests if had == most][-1]
            yield _early("week's rest", found, most, rule.week_rest, rule, who)
            run = run[run.index(found) :]  # noqa: PLW2901 - the work after that rest is a run


def _long(shifts: Sequence[Shift], at: int, rule: Profile) -> bool:
    """Say whether the rest before a shift is enough for a week."""
    had = shifts[at].begins - shifts[at - 1].ends
    enough = [rule.week_rest]
    if shifts[at].call >= 6 * 60:
        enough.append(rule.week_rest_early)
    six = shifts[max(0, at - _SIX) : at]
    if len(six) == _SIX and (six[-1].date - six[0].date).days == _SIX - 1:
        enough.append(rule.week_rest_six if all(s.outside for s in six) else None)
    return any(least is not None and had >= least for least in enough)


def _early(name: str, shift: Shift, had: int, asked: int, rule: Profile, who: Worker) -> Ruling:
    words = f"{long(had)} of rest before the call on {shift.date}, {long(asked)} are due"
    return Ruling(name, shift.date, words, _price(rule, who))


def _price(rule: Profile, who: Worker) -> int | None:
    """Return what a call too early costs: a day's pay, at most so much; a child's is forbidden."""
    if rule.forced is None or who.child:
        return None
    most = [rule.forced.most]
    if who.weekly and rule.forced.most_week is not None:
        most = [rule.forced.most_week]
    return min([who.pay, *(amount for amount in most if amount is not None)])
