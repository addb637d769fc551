"""Judge a schedule from scratch: every rule, and every amount.

Nothing here is shared with what searches; both read the same documents.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from moteur.schedule.days.model import (
    Answer,
    Dates,
    Hire,
    Location,
    OnDate,
    Person,
    Problem,
    Scene,
    ShotDay,
)

Date = datetime.date


@dataclass(frozen=True)
class Bill:
    """What a schedule costs, and what for; wishes stand apart."""

    crew: int
    people: int
    places: int
    moves: int
    overtime: int
    hires: int
    wishes: int

    @property
    def money(self) -> int:
        """Return all that is paid."""
        return self.crew + self.people + self.places + self.moves + self.overtime + self.hires


def faults(problem: Problem, answer: Answer) -> list[str]:
    """Return what is wrong with an answer, in words; nothing where it keeps every rule."""
    found = [*_whole(problem, answer.days)]
    if found:
        return found
    shot = _Shot(problem, answer.days)
    found = [
        *shot.capacity(), *shot.free(), *shot.windows(), *shot.precedences(), *shot.locks(),
    ]  # fmt: skip
    paid = shot.bill()
    if paid.money != answer.cost_cents:
        found.append(f"cost_cents: {answer.cost_cents} is said, {paid.money} is right")
    if paid.wishes != answer.preference_cents:
        found.append(f"preference_cents: {answer.preference_cents} said, {paid.wishes} is right")
    if answer.bound_cents > paid.money:
        found.append(f"bound_cents: {answer.bound_cents} is more than the cost, {paid.money}")
    if answer.proved and answer.bound_cents != paid.money:
        found.append("proved: the bound does not meet the cost")
    return found


def bill(problem: Problem, days: Sequence[ShotDay]) -> Bill:
    """Return what days that hold every scene cost."""
    return _Shot(problem, days).bill()


def _whole(problem: Problem, days: Sequence[ShotDay]) -> Iterator[str]:
    """Say which scenes and dates are unknown, twice there, or not there."""
    known = {scene.id for scene in problem.scenes}
    listed = {day.date for day in problem.days}
    times = Counter(scene for day in days for scene in day.scenes)
    for date, many in Counter(day.date for day in days).items():
        if date not in listed:
            yield f"{date} is not a day of the problem"
        if many > 1:
            yield f"{date} is there {many} times"
    for name, many in times.items():
        if name not in known:
            yield f"scene {name} is not in the problem"
        if many > 1:
            yield f"scene {name} is there {many} times"
    for scene in problem.scenes:
        if scene.id not in times:
            yield f"scene {scene.id} is on no day"


class _Shot:
    """A schedule in which every scene stands once, on a listed date."""

    def __init__(self, problem: Problem, days: Sequence[ShotDay]) -> None:
        named = {scene.id: scene for scene in problem.scenes}
        self.problem = problem
        self.days = {day.date: [named[name] for name in day.scenes] for day in days if day.scenes}
        self.listed = sorted(day.date for day in problem.days)
        self.date = {s.id: date for date, scenes in self.days.items() for s in scenes}
        self.work: dict[str, set[Date]] = defaultdict(set)
        self.used: dict[str, set[Date]] = defaultdict(set)
        self.there: dict[str, set[Date]] = defaultdict(set)
        for date, some in self.days.items():
            for one in some:
                self.there[one.location].add(date)
                for name in one.cast:
                    self.work[name].add(date)
                for name in one.hires:
                    self.used[name].add(date)

    def minutes(self, date: Date) -> int:
        """Return how long a day is: its scenes and its moves."""
        scenes = self.days[date]
        moving = self.problem.costs.move_minutes * _changes(scenes)
        return sum(scene.minutes for scene in scenes) + moving

    def capacity(self) -> Iterator[str]:
        """Say which days are too long."""
        over = sum(tier.minutes for tier in self.problem.costs.overtime)
        for day in self.problem.days:
            if day.date in self.days and self.minutes(day.date) > day.capacity_minutes + over:
                most = day.capacity_minutes + over
                yield f"{day.date} takes {self.minutes(day.date)} minutes and has {most}"

    def free(self) -> Iterator[str]:
        """Say who and what is not free."""
        problem = self.problem
        several: list[tuple[str, Iterable[Person | Location | Hire], dict[str, set[Date]]]] = [
            ("", problem.cast, self.work),
            ("", problem.locations, self.there),
            ("", problem.hires, self.used),
        ]
        for _, some, when in several:
            for one in some:
                for date in sorted(when[one.id]):
                    shut = one.available is not None and date not in one.available
                    if shut or date in one.unavailable:
                        yield f"{one.id} is not free on {date}"

    def windows(self) -> Iterator[str]:
        """Say which scenes are shot too early, too late, or in another light."""
        times = {day.date: day.times for day in self.problem.days}
        for scene in self.problem.scenes:
            date = self.date[scene.id]
            if scene.earliest and date < scene.earliest:
                yield f"scene {scene.id} is on {date}, before {scene.earliest}"
            if scene.latest and date > scene.latest:
                yield f"scene {scene.id} is on {date}, after {scene.latest}"
            light = times[date]
            if light is not None and scene.time not in light:
                yield f"scene {scene.id} is {scene.time}, which {date} does not take"

    def precedences(self) -> Iterator[str]:
        """Say which scenes stand before what they have to follow."""
        place = {
            scene.id: (date, at)
            for date, scenes in self.days.items()
            for at, scene in enumerate(scenes)
        }
        for first, second in self.problem.precedences:
            if place[first] > place[second]:
                yield f"scene {first} has to be before scene {second}"

    def locks(self) -> Iterator[str]:
        """Say which locks are broken."""
        for lock in self.problem.locks:
            if isinstance(lock, OnDate):
                if self.date[lock.scene] != lock.date:
                    held = self.date[lock.scene]
                    yield f"scene {lock.scene} is on {held}, locked on {lock.date}"
            elif len({self.date[scene] for scene in lock.same_day}) > 1:
                yield f"scenes {', '.join(lock.same_day)} are locked on one day"

    def bill(self) -> Bill:
        """Return what is paid, and what for."""
        costs = self.problem.costs
        return Bill(
            crew=costs.crew_day_cents * len(self.days),
            people=sum(self._person(one, self.work[one.id]) for one in self.problem.cast),
            places=sum(self._place(one, self.there[one.id]) for one in self.problem.locations),
            moves=costs.company_move_cents * sum(map(_changes, self.days.values())),
            overtime=sum(self._overtime(day.date, day.capacity_minutes)
                         for day in self.problem.days if day.date in self.days),
            hires=sum(self._hire(one, self.used[one.id]) for one in self.problem.hires),
            wishes=sum(self._wishes()),
        )  # fmt: skip

    def _overtime(self, date: Date, capacity: int) -> int:
        over, paid = self.minutes(date) - capacity, 0
        for tier in self.problem.costs.overtime:
            paid += tier.minute_cents * max(0, min(over, tier.minutes))
            over -= tier.minutes
        return paid

    def _between(self, first: Date, last: Date) -> int:
        """Count the listed days after one date and before another."""
        return sum(first < date < last for date in self.listed)

    def _hire(self, hire: Hire, days: set[Date]) -> int:
        if not days:
            return 0
        idle = self._between(min(days), max(days)) + len({min(days), max(days)}) - len(days)
        hold = hire.day_rate_cents if hire.hold_rate_cents is None else hire.hold_rate_cents
        return hire.day_rate_cents * len(days) + hold * idle

    def _person(self, person: Person, days: set[Date]) -> int:
        """Return the least that a person is paid: with or without a break."""
        if not days:
            return 0
        worked = sorted(days)
        gaps = [
            (before, after)
            for before, after in pairwise(worked)
            if person.drop_calendar_days is not None
            and (after - before).days > person.drop_calendar_days
        ]
        return min(self._stays(person, worked, gap) for gap in [None, *gaps])

    def _stays(self, person: Person, worked: list[Date], gap: tuple[Date, Date] | None) -> int:
        """Return the pay with one gap between work days left out, or none."""
        stays = [worked] if gap is None else [
            [date for date in worked if date <= gap[0]],
            [date for date in worked if date >= gap[1]],
        ]  # fmt: skip
        travel = 2 * person.travel_cents * len(stays)
        if person.week_rate_cents is not None:
            weeks = sum((stay[-1] - stay[0]).days // 7 + 1 for stay in stays)
            return travel + person.week_rate_cents * weeks
        rate = person.day_rate_cents
        hold = rate if person.hold_rate_cents is None else person.hold_rate_cents
        held = sum(self._between(stay[0], stay[-1]) - max(0, len(stay) - 2) for stay in stays)
        missing = max(0, (person.guarantee_days or 0) - len(worked) - held)
        return travel + rate * (len(worked) + missing) + hold * held

    def _place(self, place: Location, days: set[Date]) -> int:
        visits = sum(there for there, _ in groupby(self.listed, key=lambda date: date in days))
        return place.day_fee_cents * len(days) + (place.prepare_cents + place.strike_cents) * visits

    def _wishes(self) -> Iterator[int]:
        for wish in self.problem.preferences:
            if isinstance(wish, Dates):
                yield wish.cents * sum(self.date[s] in wish.avoid for s in set(wish.scenes))
            else:
                pairs = pairwise(wish.order)
                yield wish.cents * sum(self.date[b] < self.date[a] for a, b in pairs)
        if self.problem.earlier is not None:
            for day in self.problem.earlier.days:
                for scene in day.scenes:
                    if scene in self.date and self.date[scene] != day.date:
                        yield self.problem.earlier.move_cents


def _changes(scenes: Sequence[Scene]) -> int:
    """Count the changes of place within a day."""
    return sum(a.location != b.location for a, b in pairwise(scenes))
