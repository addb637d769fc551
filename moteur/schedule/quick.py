"""Quick prices: what the days engine says of a plan with strips elsewhere, in microseconds.

They leave out what the clock finds (waits, people's overtime, late meals), so that no plan
costs less than its quick price, and what is dear already need not be timed.
"""

from collections.abc import Iterator
from itertools import combinations

from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.model import Problem
from moteur.schedule.days.search import state, tables
from moteur.schedule.days.search.tables import EXCESS, MONEY
from moteur.schedule.model import Strip
from moteur.schedule.others import Key
from moteur.schedule.price import Plan

Moves = tuple[tuple[str, Key], ...]
"""Strips by id, and the days to which they go."""


class Quick:
    """The engine's state of a plan."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        whole = compiled(problem)
        self.keys: list[Key] = [
            (problem.days[at].date, problem.days[at].unit) for at in whole.dates
        ]
        self.board = whole.board
        self.table = tables.of_board(self.board)
        at = {key: d for d, key in enumerate(self.keys)}
        on = {strip.id: at[key] for key, some in plan.items() for strip in some}
        ids = [tuple(problem.scenes[s].id for s in scenes) for scenes in whole.items]
        self.item = {name: i for i, names in enumerate(ids) for name in names}
        self.first = [names[0] for names in ids]
        self.day = [on[names[0]] for names in ids]
        self.state = state.state(self.board, self.table, self.day)
        self.shot = sorted(set(self.day))

    @property
    def money(self) -> int:
        """Return the plan's own quick price, wishes with it."""
        return int(self.state[MONEY])

    def others(self, strip: Strip) -> Iterator[tuple[int, Key]]:
        """Yield what the plan costs with a strip on each other day shot on that takes it."""
        item = self.item[strip.id]
        for day in self.shot:
            money = self._moved([(item, day)]) if day != self.day[item] else None
            if money is not None:
                yield money, self.keys[day]

    def better(self, least: int) -> list[tuple[int, Moves]]:
        """Return single moves and exchanges whose quick price is below a price, cheapest first."""
        found: list[tuple[int, Moves]] = []
        days = range(len(self.keys))
        single = [[(item, d)] for item in range(len(self.day)) for d in days]
        swaps = (
            [(a, self.day[b]), (b, self.day[a])] for a, b in combinations(range(len(self.day)), 2)
        )
        for moves in (*single, *swaps):
            if all(self.day[item] != d for item, d in moves):
                money = self._moved(moves)
                if money is not None and money < least:
                    named = tuple((self.first[item], self.keys[d]) for item, d in moves)
                    found.append((money, named))
        return sorted(found)

    def _moved(self, moves: list[tuple[int, int]]) -> int | None:
        """Return the price with items moved; None where a day cannot take them."""
        if not all(self.board.allowed[item, day] for item, day in moves):
            return None
        for item, day in moves:
            state.relocate(self.table, self.state, item, day)
        money, excess = int(self.state[MONEY]), int(self.state[EXCESS])
        for item, _ in moves:
            state.relocate(self.table, self.state, item, self.day[item])
        return money if excess <= 0 else None
