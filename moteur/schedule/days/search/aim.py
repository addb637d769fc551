"""Aim at the bound: a program in which nobody may be paid more than the least.

Everybody's days are a row of fixed length, each place has fixed days. What follows from that is
said too: on each day of a row there is at least what the other days cannot hold. A schedule that
meets the bound is then found or excluded in seconds where searching by price takes minutes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from moteur.schedule.days.board import Board
from moteur.schedule.days.search.windows import Windows

Bool = cp_model.IntVar
Items = list[int]


@dataclass(frozen=True)
class Aimed:
    """The items' days, or None; whether there is none; CP-SAT's deterministic time."""

    day: list[int] | None
    never: bool
    work: float


class Aim:
    """The program over some days, all of their items free; the items of other days are held."""

    def __init__(
        self, board: Board, tight: Windows, *, loose: int = 0,
        day: Sequence[int] | None = None, days: Sequence[int] = (),
    ) -> None:  # fmt: skip
        """Build the program; days may be too long by `loose` minutes, if any."""
        self.board, self.tight, self.loose = board, tight, loose
        self.model = cp_model.CpModel()
        many, all_days = board.allowed.shape
        self.day = list(day) if day is not None else [-1] * many
        free = set(days) if day is not None else set(range(all_days))
        self.days = sorted(free)
        self.items = [i for i in range(many) if day is None or day[i] in free]
        self.most = int(board.room.max())
        self.x = {
            (i, d): self.model.new_bool_var("")
            for i in self.items
            for d in self.days
            if tight.allowed[i, d]
        }
        for i in self.items:
            self.model.add_exactly_one(self.x[i, d] for d in self.days if (i, d) in self.x)
        self._rooms()
        mine = set(self.items)
        for a, row in enumerate(tight.rows):
            low, high = board.payee_item_start[a : a + 2]
            some = board.payee_items[low:high].tolist()
            if row and not mine.isdisjoint(some):
                self._row(some, row, tight.begins[a])
        self._places()
        self._pairs()

    def solve(self, work: float, seed: int, level: int) -> Aimed:
        """Look for a schedule until so much of CP-SAT's deterministic time is spent."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = seed
        solver.parameters.linearization_level = level
        solver.parameters.max_deterministic_time = work
        status = solver.solve(self.model)
        spent = float(solver.response_proto.deterministic_time)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Aimed(None, status == cp_model.INFEASIBLE, spent)
        found = list(self.day)
        for (i, d), x in self.x.items():
            if solver.boolean_value(x):
                found[i] = d
        return Aimed(found, False, spent)

    def _on(self, items: Sequence[int], d: int) -> list[tuple[int, Bool]]:
        """Return the minutes and variables of items on a day."""
        return [(int(self.board.minutes[i]), self.x[i, d]) for i in items if (i, d) in self.x]

    def _rooms(self) -> None:
        """Keep days within their room, or nearly; count by how much they are not."""
        board = self.board
        full = int(board.room.sum()) == int(board.minutes.sum())
        over: list[Bool] = []
        for d in self.days:
            load, room = sum(m * x for m, x in self._on(self.items, d)), int(board.room[d])
            if not self.loose:
                self.model.add(load == room if full else load <= room)
                continue
            over.append(self.model.new_int_var(0, self.loose, ""))
            self.model.add(load <= over[-1] + room)
            if full:
                self.model.add(load >= room - self.loose)
        if over and len(self.days) < len(board.room):
            self.model.minimize(sum(over))
            self.model.add(sum(over) <= int(excess(board, self.day).clip(0)[self.days].sum()))

    def _row(self, some: Items, row: int, begins: Sequence[int]) -> None:
        """Keep somebody's days in a row."""
        held = [self.day[i] for i in some if self.day[i] >= 0 and self.day[i] not in self.days]
        first, last = min(held, default=10**6), max(held, default=-1)
        starts = {b: self.model.new_bool_var("") for b in begins
                  if b <= first and last < b + row}  # fmt: skip
        self.model.add_exactly_one(starts.values())
        least = int(self.board.minutes[some].sum()) - (row - 1) * self.most - self.loose
        for d in self.days:
            here = self._on(some, d)
            cover = [v for b, v in starts.items() if b <= d < b + row]
            always = len(cover) == len(starts)
            if not cover:
                for _, x in here:
                    self.model.add(x == 0)
                continue
            if least > 0:
                self.model.add(sum(m * x for m, x in here) >= least * (1 if always else sum(cover)))
            if not always:
                for _, x in here:
                    self.model.add_bool_or([*cover, x.negated()])
                room = int(self.board.room[d]) + self.loose
                self.model.add(sum(m * x for m, x in here) <= room * sum(cover))

    def _places(self) -> None:
        """Keep places to their days, and the company to its own."""
        board, tight = self.board, self.tight
        used: dict[int, list[Bool]] = {d: [] for d in self.days}
        held = {d for d in self.day if d >= 0 and d not in used}
        for p, visits in enumerate(tight.visits):
            low, high = board.place_item_start[p : p + 2]
            some = board.place_items[low:high].tolist()
            there = {self.day[i] for i in some} & held
            least = int(board.minutes[some].sum()) - (visits - 1) * self.most - self.loose
            here: list[Bool] = []
            for d in self.days:
                on = self._on(some, d)
                if on:
                    here.append(self.model.new_bool_var(""))
                    used[d].append(here[-1])
                    load = sum(m * x for m, x in on)
                    self.model.add(load <= (int(board.room[d]) + self.loose) * here[-1])
                    self.model.add(load >= max(1, least) * here[-1])
                    for _, x in on:
                        self.model.add_implication(x, here[-1])
            self.model.add(sum(here) <= visits - len(there))
        self._company(used, len(held))

    def _company(self, used: dict[int, list[Bool]], held: int) -> None:
        crew, move = int(self.board.crew[0]), int(self.board.company[0])
        if move and sum(self.tight.visits) <= self.tight.days:
            for here in used.values():
                self.model.add_at_most_one(here)
            return
        days: list[Bool] = []
        for here in used.values():
            days.append(self.model.new_bool_var(""))
            for x in here:
                self.model.add_implication(x, days[-1])
        if crew:
            self.model.add(sum(days) <= max(self.tight.days - held, 0))

    def _pairs(self) -> None:
        """Keep the order of pairs; only where both are free."""
        for a, b in self.board.pair_items.tolist():
            for d in self.days:
                if (b, d) in self.x and self.day[a] in (-1, *self.days):
                    first = [self.x[a, e] for e in self.days if e <= d and (a, e) in self.x]
                    self.model.add_bool_or([*first, self.x[b, d].negated()])


def excess(board: Board, day: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return by how many minutes each day is too long, or less than none."""
    load = np.zeros(len(board.room), np.int64)
    np.add.at(load, list(day), board.minutes)
    return load - board.room
