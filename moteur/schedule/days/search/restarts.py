"""Annealing again and again, from nothing or from what is best, and repair, until time is up."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from moteur.schedule.days.board import Board
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.model import Day, Location, Problem, Scene
from moteur.schedule.days.search import exact, moves, repair, state, tables
from moteur.schedule.days.search.aim import Aim, excess
from moteur.schedule.days.search.anneal import anneal, better
from moteur.schedule.days.search.chance import Chance, below, chance
from moteur.schedule.days.search.tables import EXCESS, MONEY, Table
from moteur.schedule.days.search.windows import Windows, suits, windows

Gone = Callable[[int], float]

_CHUNK = 50_000
_LEFT = 0.03  # of all minutes: how much too long days may be at first
_LARGE_LEFT = 0.3
_NEARLY = 0.002  # of all minutes: what repair may do away with
_CLOSED = 0.9
_HARD = 0.92  # after this part of the limit, days are mended whatever it costs
_LEAST, _LAST = 0.03, 100  # of much: the highest price of a minute too many, in temperatures

# What is done until which part of the limit: quick tries first, then long ones; of much, fewer.
_PLAN = (
    ("anew", 0.02), ("repair", 0.03), ("anew", 0.10), ("repair", 0.13), ("anew", 0.30),
    ("repair", 0.35), ("again", 0.40), ("anew", 0.80), ("again", 0.85), ("repair", 1.0),
)  # fmt: skip
_LARGE = 150  # items
_LARGE_PLAN = (("anew", 0.05), ("repair", 0.06), ("anew", 0.38), ("anew", 0.72), ("repair", 1.0))
# From an earlier schedule; beginning anew too weighs what moving away from it costs.
_MORE = (
    ("repair", 0.08), ("again", 0.25), ("repair", 0.3), ("anew", 0.75), ("repair", 1.0),
)  # fmt: skip

_AIM, _AIM_FULL = 0.2, 0.8  # of the limit: aiming at the bound; where days are all to be full
_AIM_WORK = 0.5  # CP-SAT's deterministic time for the first attempt
_LOOSE = (12, 24, 6)  # minutes by which a day may be too long at first, by turns
_IDLE = 80  # shares in a row without success
_SHARE_WORK = 0.4  # CP-SAT's deterministic time for one repair
_MOVES_A_WORK = 2_000_000  # what that time counts for, in moves


@dataclass(frozen=True)
class Found:
    """The day of each item; by how many minutes it is too long (-1: an item has no day); cost."""

    day: tuple[int, ...]
    excess: int
    cost: int


def search(
    board: Board, least: int, gone: Gone, seed: int = 0, begin: Sequence[int] | None = None
) -> Found:
    """Return the best found before the limit, or the first that costs `least`.

    `begin` is a schedule to better, where there is one.
    """
    if not board.allowed.any(axis=1).all():
        return Found((), -1, 0)
    run = _Run(board, least, gone, seed)
    if begin is not None:
        run.take(begin)
    if begin is None:
        run.aim()
    offset = part = gone(run.made)
    for what, end in _plan(board, begin):
        end = offset + (1 - offset) * end  # noqa: PLW2901 - of what is left
        if run.ended or end <= part:
            continue
        if what == "repair":
            run.mend_last((part + end) / 2)
            run.mend(end)
        elif what == "anew":
            run.scatter()
            run.cool(part, end, run.hot, run.cold)
        else:
            run.again()
            run.cool(part, end, run.hot / 20, run.cold)
        part = end
    return run.found()


def warm() -> None:
    """Compile what is not yet in the cache: some ten seconds, once on a machine."""
    scene = Scene(id="1", minutes=1, location="1")
    day = Day(date=datetime.date(2027, 1, 1), capacity_minutes=1)
    board = compiled(Problem(scenes=(scene,), days=(day,), locations=(Location(id="1"),))).board
    _Run(board, -1, lambda made: made, 0).cool(0, 1, 1.0, 0.5)


def _plan(board: Board, begin: Sequence[int] | None) -> tuple[tuple[str, float], ...]:
    if begin is not None:
        return _MORE
    return _LARGE_PLAN if len(board.minutes) > _LARGE else _PLAN


class _Run:
    """One search: its tables, its chance, how far it has come."""

    def __init__(self, board: Board, least: int, gone: Gone, seed: int) -> None:
        self.board, self.least, self.gone = board, least, gone
        self.table = tables.of_board(board)
        self.seed = seed % 10**6
        self.chance = chance(seed)
        self.log = moves.log(len(board.minutes))
        self.made = 0
        self.tries = 0
        self.shares = 0
        self.many = 4.0  # days that a repair shares: more while that is easy
        self.scatter()
        self.best = self.state.copy()
        self.hot, self.cold = _heats(board)
        self.minutes = float(board.minutes.sum())
        self.large = len(board.minutes) > _LARGE
        base = max(1.0, float(self.state[MONEY]) / self.minutes)
        self.prices = np.array([base, base, 0.0, 0.0])

    @property
    def ended(self) -> bool:
        """Return whether nothing cheaper can be found."""
        return bool(self.best[EXCESS] == 0 and self.best[MONEY] <= self.least)

    def scatter(self) -> None:
        """Begin anew: every item on a day that it may take."""
        self.tries += 1
        day = np.zeros(len(self.board.minutes), np.int32)
        for item, row in enumerate(self.board.allowed):
            open_ = np.flatnonzero(row)
            day[item] = open_[below(self.chance, len(open_))]
        self.state = state.state(self.board, self.table, day)

    def again(self) -> None:
        """Go on from the best."""
        self.state = self.best.copy()
        state.settle(self.table, self.state)

    def take(self, day: Sequence[int]) -> None:
        """Begin from a schedule, each item that may not be there on the nearest day it may."""
        allowed = [np.flatnonzero(row) for row in self.board.allowed]
        near = [some[np.argmin(np.abs(some - d))] for some, d in zip(allowed, day, strict=True)]
        self.state = state.state(self.board, self.table, near)
        self.best = self.state.copy()

    def aim(self) -> None:
        """Look for a schedule that meets the bound: by turns exactly, and nearly and then closed.

        Days that are full to the minute are seldom found otherwise: more of the limit is theirs.
        """
        tight = windows(self.board) if suits(self.board) else None
        if tight is None:
            return
        full = int(self.board.room.sum()) == int(self.board.minutes.sum())
        end, work, turn = _AIM_FULL if full else _AIM, _AIM_WORK, self.seed
        exactly = Aim(self.board, tight)
        while self.gone(self.made) < end and not self.ended:
            aimed = exactly.solve(work, turn, turn % 2)
            self._spend(aimed.work)
            if aimed.never:
                return
            if aimed.day is not None:
                self._accept(aimed.day, 0)
                return
            loose = _LOOSE[turn % len(_LOOSE)]
            aimed = Aim(self.board, tight, loose=loose).solve(work, turn, turn // 2 % 2)
            self._spend(aimed.work)
            if aimed.day is not None:
                self._close(tight, aimed.day, loose, end)
            work, turn = work * 1.3, turn + 1

    def _close(self, tight: Windows, day: Sequence[int], loose: int, end: float) -> None:
        """From days that are too long by little, share some anew by turns, until none is."""
        many, idle = 4.0, 0
        while idle < _IDLE and self.gone(self.made) < end:
            above = excess(self.board, day)
            if not (above > 0).any():
                break
            first = [_one(self.chance, np.flatnonzero(side).tolist())
                     for side in (above > 0, above < 0) if side.any()]  # fmt: skip
            some = repair.near(self.board, day, self.chance, int(many), first)
            self.shares += 1
            part = Aim(self.board, tight, loose=loose, day=day, days=some)
            aimed = part.solve(_SHARE_WORK, self.shares, self.shares % 2)
            self._spend(aimed.work)
            now = day if aimed.day is None else aimed.day
            less = _above(self.board, now) < int(above.clip(0).sum())
            many, idle = (many, 0) if less else (min(many + 0.1, 12.0), idle + 1)
            day = now
        self._accept(day, 0)

    def _spend(self, work: float) -> None:
        """Count CP-SAT's deterministic time as moves."""
        self.made += int(_MOVES_A_WORK * (work + 0.02))

    def cool(self, begin: float, end: float, hot: float, cold: float) -> None:
        """Anneal from one part of the limit to another."""
        part = begin
        while part < end and not self.ended:
            gone = (part - begin) / (end - begin)
            heat = hot * (cold / hot) ** gone
            self.prices[2:] = self._left(gone), self._highest(gone, heat)
            anneal(
                self.table, self.state, self.best, self.chance, self.log, _CHUNK, (heat, heat),
                self.prices,
            )  # fmt: skip
            self.made += _CHUNK
            part = max(part, self.gone(self.made))

    def _left(self, gone: float) -> float:
        """Return how many minutes too many go unpunished."""
        # Of much, by turns: full days want more room on the way, others less.
        part = _LARGE_LEFT if self.large and self.tries % 2 else _LEFT
        return part * self.minutes * (1 - gone) ** 2 if gone < _CLOSED else 0.0

    def _highest(self, gone: float, heat: float) -> float:
        """Return the highest price of a minute too many."""
        if not self.large:
            return float(100 * self.prices[1])
        return heat * (_LEAST * (1 / _LEAST) ** gone if gone < _CLOSED else _LAST)

    def mend_last(self, end: float) -> None:
        """Mend where cooling ended, if that is nearly a schedule and cheaper than the best."""
        if not 0 < self.state[EXCESS] <= _NEARLY * self.minutes or self.best[EXCESS]:
            return
        if self.state[MONEY] + 20 * self.prices[1] * self.state[EXCESS] >= self.best[MONEY]:
            return
        safe, self.best = self.best, self.state.copy()
        while self.best[EXCESS] and self.gone(self.made) < end:
            self._mend_once()
        if self.best[EXCESS] or self.best[MONEY] > safe[MONEY]:
            self.best = safe

    def mend(self, end: float) -> None:
        """Share a few days of the best anew, again and again."""
        while self.gone(self.made) < end and not self.ended:
            self._mend_once()

    def _mend_once(self) -> None:
        self.shares += 1
        day = state.where(self.table, self.best).tolist()
        over, under = repair.uneven(self.board, day)
        first = [_one(self.chance, over or range(len(self.board.room)))]
        if over and under:
            # What is too much on one day has to come to where room is left.
            first.append(_one(self.chance, under))
        some = repair.near(self.board, day, self.chance, int(self.many), first)
        price = int(20 * self.prices[1]) if over and self.gone(self.made) < _HARD else 0
        shared = exact.share(self.board, day, some, _SHARE_WORK, self.shares, price)
        self._spend(shared.work)
        if shared.day is None or not self._accept(shared.day, price):
            self.many += 0.2 if shared.best else -0.4
        self.many = min(max(self.many, 3.0), 16.0)

    def _accept(self, day: Sequence[int], price: int) -> bool:
        """Keep a schedule where it is better by the state's own prices."""
        tried: Table = state.state(self.board, self.table, day)
        fits = bool(better(tried, self.best, float(price or 1e12)))
        if fits:
            self.best = tried
        return fits

    def found(self) -> Found:
        """Return the best."""
        day = state.where(self.table, self.best)
        return Found(tuple(day.tolist()), int(self.best[EXCESS]), int(self.best[MONEY]))


def _above(board: Board, day: Sequence[int]) -> int:
    """Return by how many minutes days are too long, together."""
    return int(excess(board, day).clip(0).sum())


def _one(r: Chance, several: Sequence[int]) -> int:
    return several[below(r, len(several))]


def _heats(board: Board) -> tuple[float, float]:
    """Return temperatures at which days, and at which people's days, find their places."""
    rates = [float(rate) for rate in board.rate if rate] or [
        float(max(board.crew.max(), board.company[0], 60))
    ]
    rate = sum(rates) / len(rates)
    hot = max(3 * rate, float(board.crew.max()), float(board.company[0]))
    return hot, min(hot / 10, rate / 8)
