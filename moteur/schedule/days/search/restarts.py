"""Annealing again and again, each time from what is best or from nothing, until time is up."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from moteur.schedule.days.board import Board
from moteur.schedule.days.search import moves, state, tables
from moteur.schedule.days.search.anneal import anneal
from moteur.schedule.days.search.chance import below, chance
from moteur.schedule.days.search.tables import EXCESS, MONEY

Gone = Callable[[int], float]

_CHUNK = 50_000


@dataclass(frozen=True)
class Found:
    """The day of each item; by how many minutes it is too long (-1: an item has no day); cost."""

    day: tuple[int, ...]
    excess: int
    cost: int


def search(board: Board, least: int, gone: Gone, seed: int = 0) -> Found:
    """Return the best found before the limit, or the first that costs `least`."""
    if not board.allowed.any(axis=1).all():
        return Found((), -1, 0)
    run = _Run(board, least, gone, seed)
    part = 0.12
    begin = 0.0
    again = 0
    while begin < 1 and not run.ended:
        end = min(1.0, begin + part)
        if 1 - end < part / 2:
            end = 1.0
        if again % 2 == 0:
            run.scatter()
            run.cool(begin, end, run.hot, run.cold)
        else:
            run.again()
            run.cool(begin, end, run.hot / 8, run.cold)
        begin = end
        again += 1
    return run.found()


class _Run:
    """One search: its tables, its chance, how far it has come."""

    def __init__(self, board: Board, least: int, gone: Gone, seed: int) -> None:
        self.board, self.least, self.gone = board, least, gone
        self.table = tables.of_board(board)
        self.chance = chance(seed)
        self.log = moves.log(len(board.minutes))
        self.made = 0
        self.scatter()
        self.best = self.state.copy()
        paid = [rate for rate in board.rate.tolist() if rate] or [1]
        scale = max([sum(paid) / len(paid), *map(float, board.company[:2]), 1.0])
        self.hot, self.cold = scale / 2, scale / 200
        base = max(1.0, float(self.state[MONEY]) / float(board.minutes.sum()))
        self.prices = np.array([base, base])

    @property
    def ended(self) -> bool:
        """Return whether nothing cheaper can be found."""
        return bool(self.best[EXCESS] == 0 and self.best[MONEY] <= self.least)

    def scatter(self) -> None:
        """Begin anew: every item on a day that it may take."""
        day = np.zeros(len(self.board.minutes), np.int32)
        for item, row in enumerate(self.board.allowed):
            open_ = np.flatnonzero(row)
            day[item] = open_[below(self.chance, len(open_))]
        self.state = state.state(self.board, self.table, day)

    def again(self) -> None:
        """Go on from the best."""
        self.state = self.best.copy()
        state.settle(self.table, self.state)

    def cool(self, begin: float, end: float, hot: float, cold: float) -> None:
        """Anneal from one part of the limit to another."""
        part = begin
        while part < end and not self.ended:
            heat = hot * (cold / hot) ** ((part - begin) / (end - begin))
            anneal(
                self.table, self.state, self.best, self.chance, self.log, _CHUNK, (heat, heat),
                self.prices,
            )  # fmt: skip
            self.made += _CHUNK
            part = self.gone(self.made)

    def found(self) -> Found:
        """Return the best."""
        day = state.where(self.table, self.best)
        return Found(tuple(day.tolist()), int(self.best[EXCESS]), int(self.best[MONEY]))
