"""Facts as a program of CP-SAT: each binds while a literal is true that is assumed."""

import datetime
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ortools.sat.python import cp_model

from moteur.schedule.days.facts import Fact, World
from moteur.schedule.days.model import Location, SameDay

Bool = cp_model.IntVar


class Program:
    """Some facts, each behind a literal that is assumed."""

    def __init__(self, world: World, facts: Sequence[Fact]) -> None:
        self.model = cp_model.CpModel()
        self.world = world
        self.assumed = {fact: self.model.new_bool_var("") for fact in facts}
        scenes = [fact.at for fact in facts if fact.kind == "scene"]
        days = range(len(world.days))
        self.x = {s: [self.model.new_bool_var("") for _ in days] for s in scenes}
        for s in scenes:
            self.model.add_at_most_one(self.x[s])
            self.model.add_bool_or([*self.x[s], self.assumed[Fact("scene", s)].negated()])
        for d in days:
            minutes = (world.problem.scenes[s].minutes * self.x[s][d] for s in scenes)
            self.model.add(sum([*minutes, self._moving(scenes, d)]) <= world.room[d])
        for fact in facts:
            self._hold(fact)
        self.model.add_assumptions(list(self.assumed.values()))

    def _moving(self, scenes: Iterable[int], d: int) -> cp_model.LinearExprT:
        """Return the minutes of a day's moves."""
        minutes = self.world.problem.costs.move_minutes
        if not minutes:
            return 0
        there: dict[str, Bool] = {}
        for s in scenes:
            place = self.world.problem.scenes[s].location
            if place not in there:
                there[place] = self.model.new_bool_var("")
            self.model.add_implication(self.x[s][d], there[place])
        moves = self.model.new_int_var(0, len(there), "")
        self.model.add(moves >= sum(there.values()) - 1)
        return minutes * moves

    def _hold(self, fact: Fact) -> None:
        """Let a fact bind while its literal is true."""
        world, literal = self.world, self.assumed[fact]
        some = [s for s in world.about(fact) if s in self.x]
        for s in some:
            for d in range(len(world.days)):
                if world.shuts(fact, s, d):
                    self.model.add_implication(literal, self.x[s][d].negated())
        hold = {
            "lock": self._lock, "order": self._order, "limit": self._limit, "gap": self._gap,
            "single": self._single,
        }.get(fact.kind)  # fmt: skip
        if hold:
            hold(fact.at, some, literal)

    def _lock(self, at: int, some: Sequence[int], literal: Bool) -> None:
        """Keep scenes on one day."""
        for a, b in pairwise(some if isinstance(self.world.problem.locks[at], SameDay) else ()):
            for one, other in zip(self.x[a], self.x[b], strict=True):
                self.model.add_bool_or([one.negated(), other, literal.negated()])
                self.model.add_bool_or([other.negated(), one, literal.negated()])

    def _order(self, at: int, some: Sequence[int], literal: Bool) -> None:
        """Keep a scene on an earlier date than another, or on the same day."""
        if len(some) < 2:
            return
        numbers = (self.world.number[name] for name in self.world.problem.precedences[at])
        first, second = (self.x[s] for s in numbers)
        for d, one in enumerate(second):
            date = self.world.days[d].date
            begun = next(e for e in range(d + 1) if self.world.days[e].date == date)
            self.model.add_bool_or([*first[:begun], first[d], one.negated(), literal.negated()])

    def _by_date(self, some: Iterable[int]) -> dict[datetime.date, list[Bool]]:
        """Return the variables of some scenes on each date."""
        by: dict[datetime.date, list[Bool]] = {}
        for s in some:
            for d, variable in enumerate(self.x[s]):
                by.setdefault(self.world.days[d].date, []).append(variable)
        return by

    def _limit(self, at: int, some: Sequence[int], literal: Bool) -> None:
        """Keep scenes within their minutes on each date."""
        days: dict[datetime.date, list[int]] = {}
        for d, day in enumerate(self.world.days):
            days.setdefault(day.date, []).append(d)
        for several in days.values():
            taken = sum(
                self.world.problem.scenes[s].minutes * self.x[s][d] for s in some for d in several
            )
            most = self.world.most(at, several[0])
            self.model.add(taken <= most).only_enforce_if(literal)

    def _gap(self, at: int, some: Sequence[int], literal: Bool) -> None:
        """Keep dates apart."""
        gap = self.world.problem.gaps[at]
        before = [s for name in set(gap.before) if (s := self.world.number[name]) in self.x]
        after = [s for name in set(gap.after) if (s := self.world.number[name]) in self.x]
        first, then = self._by_date(before), self._by_date(after)
        for x, early in first.items():
            for y, others in then.items():
                if gap.least <= (y - x).days <= gap.most and x != y:
                    self._not_both(early, others, literal)
        for x in first if not gap.least else ():
            for one in before:
                rest = [s for s in after if s != one]
                self._not_both(self._by_date([one])[x], self._by_date(rest).get(x, []), literal)

    def _not_both(
        self, some: Sequence[Bool], others: Sequence[Bool],
        literal: Bool,
    ) -> None:  # fmt: skip
        """Forbid any of some beside any of others."""
        if some and others:
            here = self.model.new_bool_var("")
            for one in some:
                self.model.add_implication(one, here)
            for other in others:
                self.model.add_bool_or([here.negated(), other.negated(), literal.negated()])

    def _single(self, at: int, some: Sequence[int], literal: Bool) -> None:
        """Keep people and hires in one unit on each date."""
        world = self.world
        for owner, scenes in enumerate(world.of):
            if isinstance(world.owners[owner], Location):
                continue
            mine = [s for s in scenes if s in self.x]
            for d, day in enumerate(world.days):
                for e in range(d + 1, len(world.days)):
                    if world.days[e].date != day.date:
                        break
                    here, there = [self.x[s][d] for s in mine], [self.x[s][e] for s in mine]
                    self._not_both(here, there, literal)
