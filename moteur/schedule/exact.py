"""The exact model: scenes on days as a CP-SAT program, with a proved lower bound.

OR-Tools CP-SAT with one worker, a fixed seed and a limit of deterministic work: the same
problem gives the same answer on every machine.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from ortools.sat.python import cp_model

from moteur.schedule.bound import least
from moteur.schedule.problem import Problem

Bool = cp_model.IntVar


@dataclass(frozen=True)
class Answer:
    """A schedule (a day for each scene; empty where none was found) and a bound of its cost."""

    days: list[int]
    bound: int


def solve(problem: Problem, days: Sequence[int], work: float, seed: int = 0) -> Answer:
    """Return the cheapest schedule found with an amount of work, and a bound of all.

    `days` is a schedule to begin with, or empty; `work` is CP-SAT's deterministic time, about a
    second each. The bound holds for every schedule of the problem's window.
    """
    model = _Model(problem)
    if days:
        model.hint(days)
    model.program.minimize(model.money)
    solver = _solver(work, seed)
    status = solver.solve(model.program)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer([], 0)
    bound = ceil(solver.best_objective_bound - 1e-6) * problem.unit
    return Answer(model.days_in(solver), bound)


def displaced(problem: Problem, work: float, seed: int = 0) -> list[int]:
    """Return the fewest scenes found that leave room for all others on their allowed days."""
    model = _Model(problem, optional=True)
    # Pins are kept as long as anything else can give way.
    many, pinned = len(model.out) + 1, {scene for scene, _ in problem.pinned}
    model.program.minimize(sum((many if s in pinned else 1) * model.out[s] for s in model.scenes))
    solver = _solver(work, seed)
    status = solver.solve(model.program)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return list(model.scenes)
    return [scene for scene in model.scenes if solver.boolean_value(model.out[scene])]


def _solver(work: float, seed: int) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = work
    solver.parameters.linearization_level = 2
    return solver


class _Model:
    """The program; each variable knows how it follows from the scenes' days.

    `x` is a scene on a day. All else is defined by it: the days used, the places of a day,
    who works, and whom the company holds: those who have begun, have not finished and do
    not work on a day that is used.
    """

    def __init__(self, problem: Problem, optional: bool = False) -> None:
        self.problem = problem
        self.program = cp_model.CpModel()
        self.defined: list[tuple[Bool, bool, list[tuple[Bool, bool]]]] = []
        self.days = range(problem.days)
        self.scenes = range(len(problem.strips))
        self.x = [
            {d: self.program.new_bool_var("") for d in self.days if problem.allowed[s] >> d & 1}
            for s in self.scenes
        ]
        self.out = [self.program.new_bool_var("") for _ in self.scenes] if optional else []
        for scene in self.scenes:
            self.program.add_exactly_one([*self.x[scene].values(), *self.out[scene : scene + 1]])
        self.places = [
            self._per_day(s for s in self.scenes if problem.place[s] == place)
            for place in range(len(problem.fee))
        ]
        self.works = [
            self._per_day(s for s in self.scenes if person in problem.cast[s])
            for person in range(len(problem.rate))
        ]
        self.used = [self._any(at[d] for at in self.places if d in at) for d in self.days]
        self._fill_days()
        self._keep_pins()
        self.held = [self._holds(person) for person in range(len(problem.hold))]
        if not optional:
            self._tighten()
        self.money = self._cost()

    def hint(self, days: Sequence[int]) -> None:
        """Hint every variable from a schedule: a hint on some only is lost."""
        value: dict[int, bool] = {}
        for scene in self.scenes:
            for day, variable in self.x[scene].items():
                value[variable.index] = days[scene] == day
        for variable, conjunction, terms in self.defined:
            true = (value[term.index] is not negated for term, negated in terms)
            value[variable.index] = all(true) if conjunction else any(true)
            self.program.add_hint(variable, value[variable.index])
        for row in self.x:
            for variable in row.values():
                self.program.add_hint(variable, value[variable.index])

    def days_in(self, solver: cp_model.CpSolver) -> list[int]:
        """Return the day of each scene in a solution."""
        return [next(d for d, v in row.items() if solver.boolean_value(v)) for row in self.x]

    def _any(self, literals: Iterable[Bool]) -> Bool:
        """Return a variable that is true exactly where one of the others is."""
        terms = list(literals)
        variable = self.program.new_bool_var("")
        for term in terms:
            self.program.add_implication(term, variable)
        self.program.add_bool_or([*terms, variable.negated()])
        self.defined.append((variable, False, [(term, False) for term in terms]))
        return variable

    def _all(self, literals: Iterable[Bool], but: Iterable[Bool] = ()) -> Bool:
        """Return a variable that is true where all of the others are, and none of `but`."""
        terms = [*((term, False) for term in literals), *((term, True) for term in but)]
        variable = self.program.new_bool_var("")
        signed = [term.negated() if negated else term for term, negated in terms]
        for term in signed:
            self.program.add_implication(variable, term)
        # As a sum it is tighter for the linear relaxation than as a clause.
        self.program.add(variable >= sum(signed) - (len(signed) - 1))
        self.defined.append((variable, True, terms))
        return variable

    def _per_day(self, scenes: Iterable[int]) -> dict[int, Bool]:
        """Return, for each day that may hold one of the scenes, whether it does."""
        scenes = list(scenes)
        several = {d: [self.x[s][d] for s in scenes if d in self.x[s]] for d in self.days}
        return {day: self._any(here) for day, here in several.items() if here}

    def _fill_days(self) -> None:
        problem = self.problem
        sun = self._per_day(s for s in self.scenes if problem.outside[s] == 1)
        dark = self._per_day(s for s in self.scenes if problem.outside[s] == 2)
        for day in self.days:
            needed: list[cp_model.LinearExprT] = [
                problem.minutes[s] * self.x[s][day] for s in self.scenes if day in self.x[s]
            ]
            needed += [problem.move_minutes * at[day] for at in self.places if day in at]
            if day in sun and day in dark:
                needed.append(problem.move_minutes * self._all([sun[day], dark[day]]))
            room = problem.day_minutes + problem.move_minutes
            self.program.add(sum(needed) <= room * self.used[day])

    def _keep_pins(self) -> None:
        """Count the days used before the day of a pinned scene."""
        for scene, number in self.problem.pinned:
            for day, here in self.x[scene].items():
                self.program.add(sum(self.used[:day]) == number - 1).only_enforce_if(here)

    def _holds(self, person: int) -> Mapping[int, Bool]:
        """Return the variables of a person's held days, none where holding is free."""
        if not self.problem.hold[person]:
            return {}
        works = self.works[person]
        begun: list[Bool] = []
        unfinished: list[Bool] = []
        for day in self.days:
            begun.append(self._any([*begun[-1:], *([works[day]] if day in works else [])]))
        for day in reversed(self.days):
            here = [works[day]] if day in works else []
            unfinished.append(self._any([*unfinished[-1:], *here]))
        unfinished.reverse()
        return {
            day: self._all(
                [begun[day], unfinished[day], self.used[day]], [works[day]] if day in works else []
            )
            for day in self.days
            if self.problem.available[person] >> day & 1
        }

    def _tighten(self) -> None:
        """Add what counting knows, the fewest days of everybody, and days that are alike."""
        few = least(self.problem)
        self.program.add(sum(self.used) >= few.days)
        for at, days in zip((*self.places, *self.works), (*few.places, *few.work), strict=True):
            self.program.add(sum(at.values()) >= days)
        problem = self.problem
        whole = (1 << problem.days) - 1
        if all(mask & whole == whole for mask in (*problem.allowed, *problem.available)):
            for before, after in pairwise(self.used):
                self.program.add_implication(after, before)

    def _cost(self) -> cp_model.LinearExprT:
        """Return the money in the problem's unit."""
        problem, unit = self.problem, self.problem.unit
        terms: list[cp_model.LinearExprT] = [(problem.crew - problem.move) // unit * sum(self.used)]
        for at, fee in zip(self.places, problem.fee, strict=True):
            terms.append((fee + problem.move) // unit * sum(at.values()))
        for several, rates in ((self.works, problem.rate), (self.held, problem.hold)):
            for days, rate in zip(several, rates, strict=True):
                terms.append(rate // unit * sum(days.values()))
        return sum(terms)
