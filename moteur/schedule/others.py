"""Other ways: the same scenes put on days as people do by hand, to compare with."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from moteur.schedule.days.model import Day, Problem, Scene
from moteur.schedule.stage import Stage

Key = tuple[datetime.date, str]
"""A date and a unit, ``""`` for the main one."""


@dataclass(frozen=True)
class Placed:
    """Which scenes are on which unit's day; those that no day took by the rules."""

    days: dict[Key, list[str]]
    left: tuple[str, ...]

    @property
    def last(self) -> datetime.date | None:
        """Return the last date that is shot on."""
        return max((date for date, _ in self.days), default=None)


def script_order(problem: Problem) -> Placed:
    """Put scenes on days in the order of the script, each on the first day from the last on.

    Where no later day takes a scene, the first earlier one that does. Locks and wishes have
    no part in it: it is what would be shot if nobody scheduled.
    """
    filling = _Filling(problem)
    begun = datetime.date.min
    for scene in problem.scenes:
        begun = filling.put(scene, begun)
    return filling.placed()


def by_place(problem: Problem) -> Placed:
    """Put scenes on days place by place, the place with most minutes first, days filled up."""
    filling = _Filling(problem)
    minutes = Counter[str]()
    for scene in problem.scenes:
        minutes[scene.location] += scene.minutes
    at = {place: k for k, (place, _) in enumerate(minutes.most_common())}
    for scene in sorted(problem.scenes, key=lambda scene: at[scene.location]):
        filling.put(scene, datetime.date.min)
    return filling.placed()


@dataclass
class _Full:
    """What a unit's day holds so far."""

    minutes: int = 0
    places: set[str] = field(default_factory=set)
    scenes: list[str] = field(default_factory=list)


class _Filling:
    """Days being filled, scene after scene."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.days = sorted(problem.days, key=lambda day: (day.date, day.unit))
        self.full: dict[Key, _Full] = defaultdict(_Full)
        self.unit: dict[tuple[str, datetime.date], str] = {}
        self.shut = {
            (kind, one.id): one
            for kind, some in (
                ("cast", problem.cast), ("place", problem.locations), ("hire", problem.hires),
            )
            for one in some
        }  # fmt: skip
        self.limits: dict[str, list[int]] = defaultdict(list)
        for number, limit in enumerate(problem.limits):
            for name in limit.scenes:
                self.limits[name].append(number)
        self.rooms = [dict(limit.dates) for limit in problem.limits]
        self.taken: Counter[tuple[int, datetime.date]] = Counter()
        self.forced: list[str] = []

    def placed(self) -> Placed:
        """Return the days as they are."""
        days = {key: full.scenes for key, full in self.full.items() if full.scenes}
        return Placed(days, tuple(self.forced))

    def put(self, scene: Scene, begun: datetime.date) -> datetime.date:
        """Put a scene on a day; return its date. Where none suits, on one with room."""
        suits = [day for day in self.days if self._room(scene, day) and self._free(scene, day)]
        day = next((day for day in suits if day.date >= begun), None) or next(iter(suits), None)
        if day is None:
            self.forced.append(scene.id)
            rooms = [day for day in self.days if self._room(scene, day)] or self.days
            day = next((day for day in rooms if day.date >= begun), rooms[-1])
        full = self.full[day.date, day.unit]
        full.minutes += scene.minutes
        full.places.add(scene.location)
        full.scenes.append(scene.id)
        for name in (*scene.cast, *scene.hires):
            self.unit[name, day.date] = day.unit
        for number in self.limits[scene.id]:
            self.taken[number, day.date] += scene.minutes
        return day.date

    def _room(self, scene: Scene, day: Day) -> bool:
        """Return whether a day takes a scene by its minutes, light and unit."""
        if scene.units is not None and day.unit not in scene.units:
            return False
        if day.times is not None and scene.time not in day.times:
            return False
        full = self.full[day.date, day.unit]
        moves = len(full.places | {scene.location}) - 1
        minutes = full.minutes + scene.minutes + moves * self.problem.costs.move_minutes
        return minutes <= day.capacity_minutes and self._limited(scene, day.date)

    def _limited(self, scene: Scene, date: datetime.date) -> bool:
        limits = self.problem.limits
        return all(
            self.taken[k, date] + scene.minutes <= self.rooms[k].get(date, limits[k].minutes)
            for k in self.limits[scene.id]
        )

    def _free(self, scene: Scene, day: Day) -> bool:
        """Return whether everybody and everything is to be had, and in no other unit."""
        needs = [("place", scene.location), *(("cast", n) for n in scene.cast)]
        needs += [("hire", n) for n in scene.hires]
        for kind, name in needs:
            one = self.shut[kind, name]
            if day.date in one.unavailable:
                return False
            if one.available is not None and day.date not in one.available:
                return False
        people = (*scene.cast, *scene.hires)
        return all(self.unit.get((name, day.date), day.unit) == day.unit for name in people)


def both(problem: Problem) -> tuple[tuple[str, Placed], ...]:
    """Return the other ways by name."""
    return ("script_order", script_order(problem)), ("by_place", by_place(problem))


def windows(stage: Stage, tried: Sequence[Placed], spare: int) -> Iterator[Stage]:
    """Yield a stage with few dates, with more, with all.

    The first end some dates to spare after the shortest way, and after what is held, approved
    or wished away from.
    """
    lasts = [placed.last for placed in tried if placed.last]
    board, count = stage.board, len(stage.dates)
    if lasts:
        wished = [date for wish in board.terms.wishes for date in wish.dates]
        last = max([min(lasts), *board.locks.date.values(), *board.issued.values(), *wished])
        days = [sum(date <= last for date in stage.dates), *board.locks.day.values()]
        count = max(days) + spare
    while count < len(stage.dates):
        yield stage.within(count)
        count *= 2
    yield stage


def wider(here: Stage, whole: Stage) -> Stage | None:
    """Return a stage with half as many dates more, None where it has all."""
    count = len(here.dates)
    if count >= len(whole.dates):
        return None
    return whole.within(min(count + max(1, count // 2), len(whole.dates)))
