"""Engagements: who, what place and what hired thing is there when, and what that is paid.

A listed date is one on which the main unit may shoot, shot on or not. See `docs/schedule.md`
for what is paid.
"""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from moteur.schedule.model import Costs, Engagement, Hire, Line, Performer, Place

Date = datetime.date
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Stay:
    """Days of work without a break: the first, the last, and listed dates held between."""

    work: tuple[Date, ...]
    held: tuple[Date, ...]


def cast(
    one: Performer, work: Sequence[Date], listed: Sequence[Date], extra: Sequence[Line] = ()
) -> Engagement:
    """Return somebody's engagement for the dates that they work on, in order.

    Of all breaks that their terms allow, and none, the cheapest is taken, the earliest of
    those that cost the same.
    """
    gaps = [None, *(gap for gap in pairwise(work) if _may_drop(one, gap))]
    tried = [_stays(work, listed, gap) for gap in gaps]
    stays = min(tried, key=lambda stays: sum(line.amount for line in _pay(one, stays)))
    return Engagement(
        name=one.name,
        what="cast",
        plays=one.plays,
        codes=_codes(stays, listed, bool(one.travel)),
        lines=(*_pay(one, stays), *extra),
    )


def hire(one: Hire, used: Sequence[Date], listed: Sequence[Date]) -> Engagement:
    """Return a hired thing's engagement for the dates on which it is used."""
    stays = _stays(used, listed, None)
    lines = [
        _line("hires", len(used), "day", one.day_rate, "used", one.source),
        _line("hires", len(stays[0].held), "day", one.hold_rate, "held", one.source),
    ]
    return Engagement(
        name=one.name,
        what="hire",
        plays=one.things,
        codes=_codes(stays, listed, False),
        lines=tuple(line for line in lines if line.amount),
    )


def place(one: Place, used: Sequence[Date], listed: Sequence[Date]) -> Engagement:
    """Return a place's engagement for the dates on which it is used.

    A visit is a run of dates used that follow each other among the listed ones.
    """
    at = [bisect_left(listed, date) for date in used]
    visits = sum(1 for k, now in enumerate(at) if k == 0 or now > at[k - 1] + 1)
    lines = [
        _line("places", len(used), "day", one.fee, "used", one.source),
        _line("visits", visits, "visit", one.prepare, "prepared", one.source),
        _line("visits", visits, "visit", one.strike, "struck", one.source),
    ]
    return Engagement(
        name=one.name,
        what="place",
        plays=one.sets,
        codes=dict.fromkeys(used, "W"),
        lines=tuple(line for line in lines if line.amount),
    )


def costs(lines: Sequence[Line]) -> Costs:
    """Return amounts by what they are paid for."""
    total: dict[str, int] = {}
    for line in lines:
        total[line.kind] = total.get(line.kind, 0) + line.amount
    return Costs(**total)


def _may_drop(one: Performer, gap: tuple[Date, Date]) -> bool:
    return one.drop_days is not None and (gap[1] - gap[0]).days > one.drop_days


def _stays(
    work: Sequence[Date], listed: Sequence[Date], gap: tuple[Date, Date] | None
) -> list[Stay]:
    """Return the stays that a break divides work into, or the only one."""
    parts = [list(work)]
    if gap is not None:
        parts = [[d for d in work if d <= gap[0]], [d for d in work if d >= gap[1]]]
    return [Stay(tuple(part), tuple(_held(part, listed))) for part in parts]


def _held(work: Sequence[Date], listed: Sequence[Date]) -> Iterator[Date]:
    worked = set(work)
    for date in listed[bisect_left(listed, work[0]) : bisect_right(listed, work[-1])]:
        if date not in worked:
            yield date


def _pay(one: Performer, stays: Sequence[Stay]) -> tuple[Line, ...]:
    worked = sum(len(stay.work) for stay in stays)
    held = sum(len(stay.held) for stay in stays)
    weeks = sum((stay.work[-1] - stay.work[0]).days // 7 + 1 for stay in stays)
    lines = []
    if one.week_rate is not None:
        lines.append(_line("work", weeks, "week", one.week_rate, "weeks begun", one.source))
    else:
        missing = max(0, one.guarantee_days - worked - held)
        lines += [
            _line("work", worked, "day", one.day_rate, "worked", one.source),
            _line("hold", held, "day", one.hold_rate, "held", one.source),
            _line("guarantee", missing, "day", one.day_rate,
                  f"guaranteed {one.guarantee_days} days", one.source),
        ]  # fmt: skip
    journeys = 2 * len(stays)
    lines.append(_line("travel", journeys, "journey", one.travel, "journeys", one.source))
    return tuple(line for line in lines if line.amount)


def _line(kind: str, count: int, unit: str, rate: int, why: str, source: str) -> Line:
    amount = count * rate
    return Line(kind=kind, count=count, unit=unit, rate=rate, amount=amount, why=why, source=source)


def _codes(stays: Sequence[Stay], listed: Sequence[Date], travels: bool) -> dict[Date, str]:
    """Return the code of each date: S starts, W works, F finishes, H holds, D drops, P again."""
    codes: dict[Date, str] = {}
    for number, stay in enumerate(stays):
        codes.update(dict.fromkeys(stay.held, "H"))
        codes.update(dict.fromkeys(stay.work, "W"))
        first, last = stay.work[0], stay.work[-1]
        codes[first] = ("P" if number else "S") + "W"
        codes[last] = codes[last] + ("F" if number == len(stays) - 1 else "D")
    for before, after in pairwise(stays):
        between = listed[bisect_right(listed, before.work[-1]) : bisect_left(listed, after.work[0])]
        codes.update(dict.fromkeys(between, "-"))
    if travels:
        for stay in stays:
            for date in (stay.work[0] - _DAY, stay.work[-1] + _DAY):
                if codes.get(date, "-") == "-":
                    codes[date] = "T"
    return dict(sorted(codes.items()))
