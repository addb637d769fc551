"""Some days as a CP-SAT program, all others held: the cheapest way to share their items anew.

Pay by weeks, guarantees, breaks and travel are not in the program: it takes everybody as paid
by day and hold, and what it finds is judged by the state's own prices.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from ortools.sat.python import cp_model

from moteur.schedule.days.board import Board, Some
from moteur.schedule.days.search import between

Bool = cp_model.IntVar
Terms = list[cp_model.LinearExprT]


@dataclass(frozen=True)
class Shared:
    """The items' days, or None; a bound; whether none is better; CP-SAT's deterministic time."""

    day: list[int] | None
    bound: int
    best: bool
    work: float


def share(
    board: Board, day: Sequence[int], days: Sequence[int], work: float, seed: int = 0,
    minute: int = 0, seconds: float = 0,
) -> Shared:  # fmt: skip
    """Return the items' days with those on `days` shared anew, all others as they are.

    `work` is a limit of CP-SAT's deterministic time; `seconds`, where given, is one too. Where
    a `minute` has a price, days may be too long at that price. The bound is of what the program
    counts, over all ways to share.
    """
    program = Program(board, day, days, minute)
    program.model.minimize(program.money)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = work
    if seconds:
        solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(program.model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Shared(
        program.read(solver, day) if found else None,
        ceil(solver.best_objective_bound - 1e-6),
        status in (cp_model.OPTIMAL, cp_model.INFEASIBLE),
        solver.response_proto.deterministic_time,
    )


class Program:
    """Variables for the items of some days; what stands on other days is constant."""

    def __init__(self, board: Board, day: Sequence[int], days: Sequence[int], minute: int) -> None:
        self.board, self.model, self.minute = board, cp_model.CpModel(), minute
        self.days = sorted(days)
        free = set(days)
        self.items = [i for i, d in enumerate(day) if d in free]
        self.held = [(i, d) for i, d in enumerate(day) if d not in free]
        self.x = {
            (i, d): self.model.new_bool_var("")
            for i in self.items
            for d in self.days
            if board.allowed[i, d]
        }
        for i in self.items:
            self.model.add_exactly_one(self._of(i))
        self.terms: Terms = [int(board.extra[i, d]) * x for (i, d), x in self.x.items()]
        there = self._places()
        self._company(there)
        self._payees()
        self._pairs(day)
        between.limits(self)
        between.gaps(self)
        self.money = sum(self.terms)

    def read(self, solver: cp_model.CpSolver, day: Sequence[int]) -> list[int]:
        """Return the day of each item in a solution."""
        found = list(day)
        for (i, d), x in self.x.items():
            if solver.boolean_value(x):
                found[i] = d
        return found

    def date(self, d: int) -> int:
        """Return the date of a day."""
        return int(self.board.date_of[d])

    def any(self, literals: Sequence[Bool]) -> Bool:
        """Return a variable that is true exactly where one of the others is."""
        if len(literals) == 1:
            return literals[0]
        variable = self.model.new_bool_var("")
        for literal in literals:
            self.model.add_implication(literal, variable)
        self.model.add_bool_or([*literals, variable.negated()])
        return variable

    def excess(self) -> list[Bool]:
        """Return the minutes by which something may be too long, and pay them."""
        if not self.minute:
            return []
        minutes = self.model.new_int_var(0, int(self.board.minutes.sum()), "")
        self.terms.append(self.minute * minutes)
        return [minutes]

    def per_date(self, per_day: Mapping[int, Bool]) -> dict[int, Bool]:
        """Return variables by date for variables by day: one of its days."""
        several: dict[int, list[Bool]] = {}
        for d, variable in per_day.items():
            several.setdefault(self.date(d), []).append(variable)
        return {x: self.any(literals) for x, literals in several.items()}

    def per_day(self, items: Iterable[int]) -> dict[int, Bool]:
        """Return whether one of some items is on a day, for each on which one may be."""
        items = list(items)
        several = {d: [self.x[i, d] for i in items if (i, d) in self.x] for d in self.days}
        return {d: self.any(literals) for d, literals in several.items() if literals}

    def _of(self, item: int) -> list[Bool]:
        return [self.x[item, d] for d in self.days if (item, d) in self.x]

    def _places(self) -> dict[int, list[Bool]]:
        """Pay for places and visits; return the places of each day."""
        board = self.board
        there: dict[int, list[Bool]] = {d: [] for d in self.days}
        for place, fee in enumerate(board.fee.tolist()):
            of = set(_part(board.place_item_start, board.place_items, place))
            at = self.per_day(i for i in self.items if i in of)
            for d, variable in at.items():
                there[d].append(variable)
            held = {self.date(d) for i, d in self.held if i in of}
            on = {x: here for x, here in self.per_date(at).items() if x not in held}
            self.terms += [fee * here for here in on.values()]
            if board.visit[place]:
                self._visits(int(board.visit[place]), on, held)
        return there

    def _visits(self, cents: int, at: dict[int, Bool], held: set[int]) -> None:
        """Pay for each date at a place that follows a date elsewhere."""
        for d in {*at, *held, *(d + 1 for d in at)}:
            here: cp_model.LinearExprT = at.get(d, int(d in held))
            before: cp_model.LinearExprT = at.get(d - 1, int(d - 1 in held))
            begun = self.model.new_bool_var("")
            self.model.add(cp_model.LinearExpr.sum([begun, before]) >= here)
            self.terms.append(cents * begun)

    def _company(self, there: dict[int, list[Bool]]) -> None:
        """Pay crew days, moves and overtime; keep days within their room."""
        board = self.board
        move, moving = (int(value) for value in board.company[:2])
        for d in self.days:
            if not there[d]:
                continue
            used = self.any(there[d])
            self.terms += [
                (int(board.crew[d]) - move) * used,
                *(move * place for place in there[d]),
            ]
            load = sum([
                *(int(board.minutes[i]) * self.x[i, d] for i in self.items if (i, d) in self.x),
                *(moving * place for place in there[d]),
            ])  # fmt: skip
            room = [(int(board.room[d]) + moving) * used, *self.excess()]
            self.model.add(load <= sum(room))
            over: Terms = []
            for most, cents in zip(board.tier_minutes.tolist(), board.tier_cents.tolist(),
                                   strict=True):  # fmt: skip
                tier = self.model.new_int_var(0, most, "")
                over.append(tier)
                self.terms.append(cents * tier)
            if over:
                self.model.add(load <= sum([*over, moving * used, board.capacity.item(d)]))

    def _payees(self) -> None:
        board = self.board
        for payee in range(len(board.rate)):
            of = set(_part(board.payee_item_start, board.payee_items, payee))
            mine = [i for i in self.items if i in of]
            if not mine:
                continue
            rate, hold = int(board.rate[payee]), int(board.hold[payee])
            held = {self.date(d) for i, d in self.held if i in of}
            work = self._single(self.per_day(mine), held)
            self.terms += [(rate - hold * self._listed(x, x + 1)) * on for x, on in work.items()]
            self._span(hold, work, held)

    def _single(self, per_day: dict[int, Bool], held: set[int]) -> dict[int, Bool]:
        """Keep somebody in one unit on each date; return on which dates there is work."""
        if not self.board.units:
            return per_day
        several: dict[int, list[Bool]] = {}
        for d, variable in per_day.items():
            several.setdefault(self.date(d), []).append(variable)
        for x, literals in several.items():
            if x in held:
                self.model.add_bool_and([literal.negated() for literal in literals])
            else:
                self.model.add_at_most_one(literals)
        return {x: here for x, here in self.per_date(per_day).items() if x not in held}

    def _listed(self, begin: int, end: int) -> int:
        """Count the main unit's dates from one up to, not including, another."""
        return int(self.board.listed[end] - self.board.listed[begin])

    def _span(self, hold: int, work: dict[int, Bool], held: set[int]) -> None:
        """Pay for each listed date from the first to the last of work."""
        first, last = min(held, default=None), max(held, default=None)
        begun = self._chain(work, [d for d in work if first is None or d < first])
        ended = self._chain(work, [d for d in reversed(work) if last is None or d > last])
        if first is not None and last is not None:
            # Work before the first date held, and after the last, is paid up to there.
            for d, following in pairwise([*begun, first]):
                self.terms.append(hold * self._listed(d, following) * begun.get(d, 0))
            for d, following in pairwise([*ended, last]):
                self.terms.append(hold * self._listed(following + 1, d + 1) * ended.get(d, 0))
            return
        days = list(work)
        for at, d in enumerate(days):
            both = self.model.new_bool_var("")
            self.model.add(both >= begun[d] + ended[d] - 1)
            self.terms.append(hold * self._listed(d, d + 1) * both)
            if at + 1 < len(days) and days[at + 1] > d + 1:
                gap = self.model.new_bool_var("")
                self.model.add(gap >= begun[d] + ended[days[at + 1]] - 1)
                self.terms.append(hold * self._listed(d + 1, days[at + 1]) * gap)

    def _chain(self, work: dict[int, Bool], days: Sequence[int]) -> dict[int, Bool]:
        """Return, for each of some dates in turn, whether there was work on it or before."""
        chain: dict[int, Bool] = {}
        before: Bool | None = None
        for d in days:
            chain[d] = self.model.new_bool_var("")
            self.model.add_implication(work[d], chain[d])
            if before is not None:
                self.model.add_implication(before, chain[d])
            before = chain[d]
        return chain

    def _pairs(self, day: Sequence[int]) -> None:
        """Keep the order of pairs that are a rule."""
        mine = set(self.items)
        for (a, b), cents in zip(self.board.pair_items.tolist(), self.board.pair_cents.tolist(),
                                 strict=True):  # fmt: skip
            if cents >= 0 or not {a, b} & mine:
                continue
            for d in self.days:
                if b in mine and (b, d) in self.x:
                    earlier = [self.x[a, e] for e in self.days
                               if self._may(e, d) and (a, e) in self.x]  # fmt: skip
                    if a in mine or not self._may(day[a], d):
                        self.model.add_bool_or([*earlier, self.x[b, d].negated()])
                elif b not in mine and (a, d) in self.x and not self._may(d, day[b]):
                    self.model.add(self.x[a, d] == 0)

    def _may(self, first: int, second: int) -> bool:
        """Return whether a day is before another, or the same."""
        return first == second or self.date(first) < self.date(second)


def _part(starts: Some, values: Some, at: int) -> list[int]:
    values_of: list[int] = values[starts[at] : starts[at + 1]].tolist()
    return values_of
