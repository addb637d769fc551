"""A schedule in which every scene stands once, as what judges it reads it."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from moteur.schedule.days.model import Day, Problem, Scene, ShotDay

Date = datetime.date
When = tuple[Date, str]
"""A date and a unit."""


class Shot:
    """The scenes of each unit's day, and who, what and where was used on which date."""

    def __init__(self, problem: Problem, days: Sequence[ShotDay]) -> None:
        named = {scene.id: scene for scene in problem.scenes}
        self.problem = problem
        self.listed: dict[When, Day] = {(day.date, day.unit): day for day in problem.days}
        self.main = sorted(day.date for day in problem.days if not day.unit)
        self.days: dict[When, list[Scene]] = {
            (day.date, day.unit): [named[name] for name in day.scenes] for day in days if day.scenes
        }
        self.when = {s.id: when for when, scenes in self.days.items() for s in scenes}
        self.date = {scene: date for scene, (date, _) in self.when.items()}
        self.work: dict[str, set[When]] = defaultdict(set)
        self.used: dict[str, set[When]] = defaultdict(set)
        self.there: dict[str, set[When]] = defaultdict(set)
        for when, some in self.days.items():
            for one in some:
                self.there[one.location].add(when)
                for name in one.cast:
                    self.work[name].add(when)
                for name in one.hires:
                    self.used[name].add(when)

    def minutes(self, when: When) -> int:
        """Return how long a day is: its scenes and its moves."""
        scenes = self.days[when]
        moving = self.problem.costs.move_minutes * changes(scenes)
        return sum(scene.minutes for scene in scenes) + moving

    def between(self, first: Date, last: Date) -> set[Date]:
        """Return the main unit's listed dates after one date and before another."""
        return {date for date in self.main if first < date < last}

    def on(self, names: Iterable[str]) -> dict[Date, set[str]]:
        """Return which of some scenes are shot on which date."""
        found: dict[Date, set[str]] = {}
        for name in names:
            found.setdefault(self.date[name], set()).add(name)
        return found


def changes(scenes: Sequence[Scene]) -> int:
    """Count the changes of place within a day."""
    return sum(a.location != b.location for a, b in pairwise(scenes))


def clashes(shot: Shot, before: Iterable[str], after: Iterable[str], least: int, most: int) -> list[
    tuple[Date, Date]
]:  # fmt: skip
    """Return the pairs of dates that a gap forbids: so many days later, or on the same date."""
    first, then = shot.on(before), shot.on(after)
    return [
        (one, other)
        for one, early in sorted(first.items())
        for other, late in sorted(then.items())
        if least <= (other - one).days <= most
        # One scene, in both lists, does not clash with itself.
        and (one != other or len(early | late) > 1)
    ]
