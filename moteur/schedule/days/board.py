"""The problem as arrays: what the search moves, and what moving it costs.

An item is what has to share a day: a scene, or scenes locked together. A payee is a person or
a hire. A day is a unit's: several may have one date. Days are counted from 0 in order of date,
the main unit's first, and dates are counted from 0 too.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from moteur.schedule.days import rules
from moteur.schedule.days.model import (
    Dates,
    Day,
    Hire,
    Location,
    OnDate,
    Order,
    Person,
    Problem,
    Scene,
)

Ints = NDArray[np.int64]
Some = NDArray[np.int32]
Flags = NDArray[np.uint8]


class Board(NamedTuple):
    """Arrays of a problem; `*_start[i]:*_start[i + 1]` are an item's part of a list."""

    minutes: Ints  # of each item
    place_start: Some
    places: Some
    payee_start: Some
    payees: Some
    allowed: Flags  # item x day
    extra: Ints  # item x day: wishes
    capacity: Ints  # of each day, without overtime
    room: Ints  # with it
    crew: Ints  # what the crew of each day costs
    date_of: Ints  # of each day
    main: Ints  # place of each day among the main unit's, -1: another unit's
    date: Ints  # calendar day number of each date
    listed: Ints  # how many dates before each one, and before the end, the main unit lists
    fee: Ints  # of each place
    visit: Ints
    rate: Ints  # of each payee
    hold: Ints
    guarantee: Ints
    week: Ints  # -1: paid by day
    drop: Ints  # -1: none
    travel: Ints
    plain: Flags  # paid the same rate from first to last day, and nothing else
    company: Ints  # move, minutes of a move, idle day
    tier_minutes: Ints
    tier_cents: Ints
    pair_start: Some
    pairs: Some
    pair_items: Some  # pair x 2: the first not after the second
    pair_cents: Ints  # -1: a rule
    place_item_start: Some
    place_items: Some
    payee_item_start: Some
    payee_items: Some
    limit_start: Some  # of each item
    limits: Some
    limit_minutes: Ints  # that the item takes of the limit, beside limits
    limit_most: Ints  # limit x date
    gap_start: Some  # of each item
    gaps: Some
    gap_scenes: Ints  # x 3, beside gaps: of the item's scenes, before, after, in both
    gap_terms: Ints  # gap x 3: least, most, price (-1: a rule)

    @property
    def units(self) -> bool:
        """Return whether several units may shoot, or dates are not the main unit's."""
        return len(self.date) < len(self.room) or int(self.listed[-1]) < len(self.date)


@dataclass(frozen=True)
class Compiled:
    """A board, and the scenes of each of its items."""

    board: Board
    items: tuple[tuple[int, ...], ...]
    dates: tuple[int, ...]  # of each day of the board: its position in the problem


def compile(problem: Problem) -> Compiled:
    """Return a problem as arrays."""
    dates = sorted(range(len(problem.days)), key=lambda d: _turn(problem.days[d]))
    items = _items(problem)
    item = {problem.scenes[s].id: i for i, scenes in enumerate(items) for s in scenes}
    payees: list[Person | Hire] = [*problem.cast, *problem.hires]
    at_cast = {one.id: at for at, one in enumerate(problem.cast)}
    at_hire = {one.id: at + len(problem.cast) for at, one in enumerate(problem.hires)}
    at_place = {one.id: at for at, one in enumerate(problem.locations)}
    members = [[problem.scenes[s] for s in scenes] for scenes in items]
    places = [sorted({at_place[s.location] for s in some}) for some in members]
    paid = [
        sorted({at_cast[c] for s in some for c in s.cast}
               | {at_hire[h] for s in some for h in s.hires})
        for some in members
    ]  # fmt: skip
    days = [problem.days[d] for d in dates]
    over = sum(tier.minutes for tier in problem.costs.overtime)
    minutes = _ints(sum(s.minutes for s in some) for some in members)
    room = _ints(day.capacity_minutes + over for day in days)
    pairs = _pairs(problem, item)
    touching = [[k for k, (a, b, _) in enumerate(pairs) if i in (a, b)] for i in range(len(items))]
    costs = problem.costs
    several = sorted({day.date for day in days})
    date_at = {date: at for at, date in enumerate(several)}
    listed = {day.date for day in days if not day.unit}
    limits = rules.limits(problem, items, several)
    gaps = rules.gaps(problem, items)
    date_of = _ints(date_at[day.date] for day in days)
    rate, hold, guarantee, week, drop, travel, plain = _pay(payees)
    board = Board(
        minutes,
        *_lists(places),
        *_lists(paid),
        _allowed(problem, dates, members, room)
        & rules.possible(limits, gaps, len(items))[:, date_of],
        _extra(problem, dates, item),
        _ints(day.capacity_minutes for day in days),
        room,
        _ints(
            costs.crew_day_cents if day.crew_day_cents is None else day.crew_day_cents
            for day in days
        ),
        date_of,
        np.where([not day.unit for day in days], np.cumsum([not day.unit for day in days]), 0) - 1,
        _ints(date.toordinal() for date in several),
        _ints(accumulate((int(date in listed) for date in several), initial=0)),
        _ints(place.day_fee_cents for place in problem.locations),
        _ints(place.prepare_cents + place.strike_cents for place in problem.locations),
        rate,
        hold,
        guarantee,
        week,
        drop,
        travel,
        plain * np.uint8(len(listed) == len(several)),
        _ints([costs.company_move_cents, costs.move_minutes, costs.idle_day_cents]),
        _ints(tier.minutes for tier in costs.overtime),
        _ints(tier.minute_cents for tier in costs.overtime),
        *_lists(touching),
        np.array([(a, b) for a, b, _ in pairs], np.int32).reshape(-1, 2),
        _ints(cents for _, _, cents in pairs),
        *_lists(_turned(places, len(problem.locations))),
        *_lists(_turned(paid, len(payees))),
        *_lists([[k for k, _ in some] for some in limits.of]),
        _ints(minutes for some in limits.of for _, minutes in some),
        limits.most,
        *_lists([[k for k, _ in some] for some in gaps.of]),
        _ints(many for some in gaps.of for _, three in some for many in three),
        gaps.terms,
    )
    return Compiled(board, tuple(map(tuple, items)), tuple(dates))


def _turn(day: Day) -> tuple[datetime.date, str]:
    return day.date, day.unit


def free(one: Person | Location | Hire, problem: Problem, dates: Sequence[int]) -> Flags:
    """Return on which days somebody or something is free."""
    days = [problem.days[d].date for d in dates]
    shut, open_ = set(one.unavailable), None if one.available is None else set(one.available)
    return np.array([day not in shut and (open_ is None or day in open_) for day in days], np.uint8)


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), np.int64)


def _lists(lists: Sequence[Sequence[int]]) -> tuple[Some, Some]:
    """Return lists one after the other, and where each begins."""
    starts = np.zeros(len(lists) + 1, np.int32)
    starts[1:] = np.cumsum([len(some) for some in lists], dtype=np.int32)
    return starts, np.array([value for some in lists for value in some], np.int32)


def _turned(lists: Sequence[Sequence[int]], many: int) -> list[list[int]]:
    """Return, for each value, which lists hold it."""
    turned: list[list[int]] = [[] for _ in range(many)]
    for at, some in enumerate(lists):
        for value in some:
            turned[value].append(at)
    return turned


def _items(problem: Problem) -> list[list[int]]:
    """Put scenes that are locked on one day together."""
    at = {scene.id: s for s, scene in enumerate(problem.scenes)}
    group = list(range(len(problem.scenes)))
    for lock in problem.locks:
        if not isinstance(lock, OnDate):
            joined = {group[at[name]] for name in lock.same_day}
            group = [min(joined) if g in joined else g for g in group]
    items: dict[int, list[int]] = {}
    for scene, g in enumerate(group):
        items.setdefault(g, []).append(scene)
    return list(items.values())


def _allowed(
    problem: Problem, dates: Sequence[int], members: Sequence[Sequence[Scene]], room: Ints
) -> Flags:
    """Return on which days each item may be: everybody free, the place open, room enough."""
    cast = {one.id: free(one, problem, dates) for one in problem.cast}
    hires = {one.id: free(one, problem, dates) for one in problem.hires}
    places = {one.id: free(one, problem, dates) for one in problem.locations}
    days = [problem.days[d] for d in dates]
    locked = {lock.scene: lock.date for lock in problem.locks if isinstance(lock, OnDate)}
    both = _twice(problem)
    allowed = np.ones((len(members), len(days)), np.uint8)
    for item, scenes in enumerate(members):
        row = allowed[item]
        moves = (len({s.location for s in scenes}) - 1) * problem.costs.move_minutes
        row &= (sum(s.minutes for s in scenes) + moves <= room).astype(np.uint8)
        for scene in scenes:
            for flags in (
                places[scene.location],
                *(cast[name] for name in scene.cast),
                *(hires[name] for name in scene.hires),
            ):
                row &= flags
            for d, day in enumerate(days):
                if (
                    (scene.earliest and day.date < scene.earliest)
                    or (scene.latest and day.date > scene.latest)
                    or (day.times is not None and scene.time not in day.times)
                    or (scene.units is not None and day.unit not in scene.units)
                    or (scene.id in locked and locked[scene.id] != day.date)
                    or scene.id in both
                ):
                    row[d] = 0
    return allowed


def _twice(problem: Problem) -> set[str]:
    """Return scenes that are locked on two dates."""
    dates: dict[str, set[str]] = {}
    for lock in problem.locks:
        if isinstance(lock, OnDate):
            dates.setdefault(lock.scene, set()).add(lock.date.isoformat())
    return {scene for scene, some in dates.items() if len(some) > 1}


def _extra(problem: Problem, dates: Sequence[int], item: dict[str, int]) -> Ints:
    """Return what each item is priced at on each day, apart from money."""
    extra = np.zeros((len(set(item.values())), len(dates)), np.int64)
    day: dict[datetime.date, list[int]] = {}
    for at, d in enumerate(dates):
        day.setdefault(problem.days[d].date, []).append(at)
    for wish in problem.preferences:
        if isinstance(wish, Dates):
            for scene in set(wish.scenes):
                for date in set(wish.avoid) & day.keys():
                    extra[item[scene], day[date]] += wish.cents
    shots = problem.earlier.days if problem.earlier else ()
    moving = problem.earlier.move_cents if problem.earlier else 0
    for shot in shots:
        some = [item[scene] for scene in shot.scenes if scene in item]
        for i in some:
            extra[i] += moving
            extra[i, day.get(shot.date, [])] -= moving
    return extra


def _pairs(problem: Problem, item: dict[str, int]) -> list[tuple[int, int, int]]:
    """Return pairs of items, the first not after the second, and the price (-1: a rule)."""
    rules = {(item[a], item[b], -1) for a, b in problem.precedences}
    wishes = [
        (item[a], item[b], wish.cents)
        for wish in problem.preferences
        if isinstance(wish, Order)
        for a, b in zip(wish.order, wish.order[1:], strict=False)
    ]
    return [pair for pair in [*sorted(rules), *wishes] if pair[0] != pair[1]]


def _pay(payees: Sequence[Person | Hire]) -> tuple[Ints, Ints, Ints, Ints, Ints, Ints, Flags]:
    """Return how each payee is paid."""
    rate, hold, guarantee, week, drop, travel = [], [], [], [], [], []
    for one in payees:
        person = one if isinstance(one, Person) else Person(id=one.id)
        rate.append(one.day_rate_cents)
        hold.append(one.day_rate_cents if one.hold_rate_cents is None else one.hold_rate_cents)
        guarantee.append(person.guarantee_days or 0)
        week.append(-1 if person.week_rate_cents is None else person.week_rate_cents)
        drop.append(-1 if person.drop_calendar_days is None else person.drop_calendar_days)
        travel.append(person.travel_cents)
    plain = [
        r == h and g <= 1 and w < 0 and d < 0 and t == 0
        for r, h, g, w, d, t in zip(rate, hold, guarantee, week, drop, travel, strict=True)
    ]
    return (
        _ints(rate), _ints(hold), _ints(guarantee), _ints(week), _ints(drop), _ints(travel),
        np.array(plain, np.uint8),
    )  # fmt: skip
