"""Facts that may contradict each other: what they are about, and how they are said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.schedule.days.model import Hire, Location, OnDate, Person, Problem, Scene
from moteur.schedule.days.words import dates, listed, span


@dataclass(frozen=True)
class Fact:
    """A fact: its kind, and where it stands in the problem."""

    kind: str
    at: int


class World:
    """The facts of a problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.days = sorted(problem.days, key=lambda day: day.date)
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
        yield from (Fact("window", at) for at, s in enumerate(self.problem.scenes) if window(s))
        if any(day.times is not None for day in self.days):
            yield Fact("times", 0)
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
        if fact.kind in ("scene", "window"):
            return [fact.at]
        if fact.kind == "free":
            return self.of[fact.at]
        if fact.kind == "times":
            return list(range(len(self.problem.scenes)))
        if fact.kind == "order":
            return [self.number[name] for name in self.problem.precedences[fact.at]]
        lock = self.problem.locks[fact.at]
        names = (lock.scene,) if isinstance(lock, OnDate) else lock.same_day
        return [self.number[name] for name in names]

    def shuts(self, fact: Fact, scene: int, d: int) -> bool:
        """Return whether a fact alone keeps a scene off a day."""
        day, one = self.days[d], self.problem.scenes[scene]
        if fact.kind == "free":
            return not self.free[fact.at][d]
        if fact.kind == "window":
            early = one.earliest is not None and day.date < one.earliest
            return early or (one.latest is not None and day.date > one.latest)
        if fact.kind == "times":
            return day.times is not None and one.time not in day.times
        if fact.kind == "lock":
            lock = self.problem.locks[fact.at]
            return isinstance(lock, OnDate) and day.date != lock.date
        return False

    def said(self, facts: Sequence[Fact]) -> str:
        """Return facts in words, in one line."""
        scenes = [self.problem.scenes[fact.at] for fact in facts if fact.kind == "scene"]
        owners = [fact.at for fact in facts if fact.kind == "free"]
        parts = [self._word(fact) for fact in facts if fact.kind != "scene"]
        if len(scenes) == 1 and owners:
            parts.append(
                f"scene {scenes[0].id} needs {listed([self.owners[o].id for o in owners])}"
            )
        if len(scenes) == 1 and not parts:
            parts.append(f"scene {scenes[0].id} needs {span(scenes[0].minutes)}")
        if len(scenes) > 1:
            of = f" of {self.owners[owners[0]].id}" if len(owners) == 1 else ""
            minutes = sum(scene.minutes for scene in scenes)
            parts.append(f"scenes {listed([s.id for s in scenes])} need {span(minutes)}{of}")
            parts.append(self._room(owners, minutes))
        return "; ".join(parts)

    def _room(self, owners: Sequence[int], minutes: int) -> str:
        """Say how much the days hold on which all of some are free."""
        rooms = [
            room
            for d, room in enumerate(self.room)
            if room > 0 and all(self.free[owner][d] for owner in owners)
        ]
        if not rooms:
            return "no day suits them all"
        day = "that day holds" if len(rooms) == 1 else f"{len(rooms)} days hold"
        each = f", the longest {span(max(rooms))}" if len(rooms) > 1 else ""
        but = ", into which they cannot be shared" if minutes <= sum(rooms) else ""
        return f"{day} {span(sum(rooms))}{each}{but}"

    def _word(self, fact: Fact) -> str:
        problem = self.problem
        if fact.kind == "free":
            return self._dates(fact.at)
        if fact.kind == "window":
            return f"scene {problem.scenes[fact.at].id} is to be {window(problem.scenes[fact.at])}"
        if fact.kind == "order":
            first, second = problem.precedences[fact.at]
            return f"scene {first} has to be before scene {second}"
        if fact.kind == "lock":
            lock = problem.locks[fact.at]
            if isinstance(lock, OnDate):
                return f"scene {lock.scene} is locked on {dates([lock.date])}"
            minutes = sum(self.problem.scenes[self.number[name]].minutes for name in lock.same_day)
            return f"scenes {listed(lock.same_day)}, {span(minutes)}, are locked on one day"
        return "some days take only scenes by day, or by night"

    def _dates(self, owner: int) -> str:
        name = self.owners[owner].id
        free = [day.date for day, yes in zip(self.days, self.free[owner], strict=True) if yes]
        shut = [day.date for day in self.days if day.date not in set(free)]
        if not free:
            return f"{name} is free on no day"
        if len(free) <= len(shut) + 2:
            return f"{name} is free on {dates(free)} only"
        return f"{name} is not free on {dates(shut)}"


def window(scene: Scene) -> str:
    """Return a scene's window in words, or nothing."""
    said: list[str] = []
    if scene.earliest:
        said.append(f"not before {dates([scene.earliest])}")
    if scene.latest:
        said.append(f"not after {dates([scene.latest])}")
    return " and ".join(said)
