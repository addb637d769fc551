"""Facts that may contradict each other, and what they are about."""

from collections.abc import Iterator
from dataclasses import dataclass

from moteur.schedule.days.model import (
    Hire,
    Location,
    OnDate,
    Person,
    Problem,
)


@dataclass(frozen=True)
class Fact:
    """A fact: its kind, and where it stands in the problem."""

    kind: str
    at: int


class World:
    """The facts of a problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.days = sorted(problem.days, key=lambda day: (day.date, day.unit))
        over = sum(tier.minutes for tier in problem.costs.overtime)
        self.room = [day.capacity_minutes + over for day in self.days]
        self.number = {scene.id: at for at, scene in enumerate(problem.scenes)}
        self.owners: list[Person | Location | Hire] = [
            *problem.cast, *problem.locations, *problem.hires,
        ]  # fmt: skip
        names = {(type(one), one.id): at for at, one in enumerate(self.owners)}
        self.of: list[list[int]] = [[] for _ in self.owners]
        self.needs: list[list[int]] = []
        self.free = [self._free(one) for one in self.owners]
        for at, scene in enumerate(problem.scenes):
            needs = [names[Location, scene.location]]
            needs += [names[Person, name] for name in set(scene.cast)]
            needs += [names[Hire, name] for name in set(scene.hires)]
            self.needs.append(sorted(needs))
            for owner in needs:
                self.of[owner].append(at)

    def facts(self) -> Iterator[Fact]:
        """Yield every fact."""
        yield from (Fact("scene", at) for at in range(len(self.problem.scenes)))
        yield from (Fact("free", at) for at in range(len(self.owners)) if self.shut(at))
        for at, scene in enumerate(self.problem.scenes):
            if scene.earliest or scene.latest:
                yield Fact("window", at)
            if scene.units is not None:
                yield Fact("unit", at)
        if any(day.times is not None for day in self.days):
            yield Fact("times", 0)
        if len({day.date for day in self.days}) < len(self.days):
            yield Fact("single", 0)
        yield from (Fact("limit", at) for at in range(len(self.problem.limits)))
        yield from (Fact("gap", at) for at, gap in enumerate(self.problem.gaps)
                    if gap.cents is None)  # fmt: skip
        yield from (Fact("lock", at) for at in range(len(self.problem.locks)))
        yield from (Fact("order", at) for at in range(len(self.problem.precedences)))

    def _free(self, one: Person | Location | Hire) -> list[bool]:
        shut, open_ = set(one.unavailable), one.available
        return [day.date not in shut and (open_ is None or day.date in open_) for day in self.days]

    def shut(self, owner: int) -> bool:
        """Return whether somebody who is needed is not always free."""
        return bool(self.of[owner]) and not all(self.free[owner])

    def about(self, fact: Fact) -> list[int]:
        """Return the scenes that a fact is about."""
        problem, names = self.problem, set[str]()
        if fact.kind in ("scene", "window", "unit"):
            return [fact.at]
        if fact.kind == "free":
            return self.of[fact.at]
        if fact.kind in ("times", "single"):
            return list(range(len(problem.scenes)))
        if fact.kind == "order":
            names = set(problem.precedences[fact.at])
        elif fact.kind == "limit":
            names = set(problem.limits[fact.at].scenes)
        elif fact.kind == "gap":
            names = {*problem.gaps[fact.at].before, *problem.gaps[fact.at].after}
        else:
            lock = problem.locks[fact.at]
            names = {lock.scene} if isinstance(lock, OnDate) else set(lock.same_day)
        return sorted(self.number[name] for name in names)

    def shuts(self, fact: Fact, scene: int, d: int) -> bool:
        """Return whether a fact alone keeps a scene off a day."""
        day, one = self.days[d], self.problem.scenes[scene]
        shut = False
        if fact.kind == "free":
            shut = not self.free[fact.at][d]
        elif fact.kind == "window":
            early = one.earliest is not None and day.date < one.earliest
            shut = early or (one.latest is not None and day.date > one.latest)
        elif fact.kind == "times":
            shut = day.times is not None and one.time not in day.times
        elif fact.kind == "unit":
            shut = one.units is not None and day.unit not in one.units
        elif fact.kind == "limit":
            shut = one.minutes > self.most(fact.at, d)
        elif fact.kind == "lock":
            lock = self.problem.locks[fact.at]
            shut = isinstance(lock, OnDate) and day.date != lock.date
        return shut

    def most(self, limit: int, d: int) -> int:
        """Return how many minutes a limit leaves its scenes on the date of a day."""
        some = self.problem.limits[limit]
        return dict(some.dates).get(self.days[d].date, some.minutes)
