"""Cheap orders of any film: annealing, several times over, from the order before."""

from collections.abc import Sequence
from math import log10
from statistics import fmean

import numpy as np

from moteur.schedule.orders.compiled import Array
from moteur.schedule.orders.compiled.anneal import anneal
from moteur.schedule.orders.compiled.delta import BITS, tables
from moteur.schedule.orders.effort import Effort
from moteur.schedule.orders.film import Film

_STEP = 10_000
_SHORT, _LONG, _AHEAD, _ENDLESS = (
    50_000,
    300_000,
    2_000_000,
    5_000_000,
)  # moves of an annealing
_HOT, _COLD = 30.0, 1 / 40
# Until which share of the time to cool, and from at most how hot: once in full, then from where
# that led.
_RUNS = ((0.6, _HOT), (0.8, _HOT / 3), (1.0, _HOT / 5))
# Many scenes fall into order in ways that later moves do not undo: three quick coolings, from
# as good as nothing, and one slow from where the best led.
_RUNS_OF_MANY = ((0.12, _HOT), (0.24, _HOT), (0.36, _HOT), (1.0, _HOT / 8))
# Scenes up to which a short annealing does, and up to which a proof may follow.
_FEW, _SOME = 24, 36
_MANY, _HOTTER = 100, 3.0  # above, so much hotter


class Improve:
    """Anneal a film's orders; `order` is the cheapest so far, at `cost` without own scenes."""

    def __init__(self, film: Film, seed: int) -> None:
        self.film = film
        self.arrays = arrays(film)
        self.random = np.random.default_rng(seed)
        self.best = first(film)
        self.cost = 1 << 62
        self.moves = 0
        # What a short wait and a return cost: temperatures are told in it.
        self.unit = fmean(film.wages or (0,)) * fmean(film.durations) + fmean(film.fees or (0,))
        self.unit = max(self.unit, 1e-3)

    def once(self, moves: int, effort: Effort, until: float = 0, most: float = _HOT) -> None:
        """Cool once, step by step, over so many moves, or until a share of the time is spent."""
        order = self.best.copy()
        line = tables(self.arrays, order)
        began, done, progress = effort.spent(), 0, 0.0
        hot = min(_heat(moves, self.film.scenes), most)
        hot *= _HOTTER if self.film.scenes > _MANY else 1
        while progress < 1 and not effort.over:
            ahead = min(progress + 1 / max(moves // _STEP, 1), 1)
            heats = (self._cooled(hot, progress), self._cooled(hot, ahead))
            seed = int(self.random.integers(2**31))
            self.cost = anneal(self.arrays, order, self.best, line, heats, _STEP, seed)
            done += _STEP
            progress = (effort.spent() - began) / (until - began) if until else done / moves
        self.moves += done

    def _cooled(self, hot: float, progress: float) -> float:
        return float(self.unit * hot * (_COLD / hot) ** progress)

    def start(self, effort: Effort) -> None:
        """Anneal quickly, to have something to beat; longer where a proof may follow."""
        if _FEW < self.film.scenes <= _SOME:
            self.once(_LONG, effort)
            self.once(_LONG, effort)
        else:
            self.once(_SHORT, effort)

    def ahead(self, effort: Effort) -> None:
        """Anneal once before a proof, which needs a cheap order to beat; until time is up."""
        share = 1 - effort.spent()
        if not effort.timed:
            self.once(_AHEAD, effort)
        elif share > 0:
            self.once(_AHEAD, effort, until=1)

    def on(self, effort: Effort) -> None:
        """Anneal until the work is done or time is up.

        Where time decides, an annealing gets as slow as what is left of it allows.
        """
        while not effort.timed and self.moves < effort.moves:
            self.once(min(_ENDLESS, effort.moves - self.moves), effort)
        if not effort.timed or effort.over:
            return
        before, moves = effort.spent(), self.moves
        self.once(_SHORT, effort)
        speed = (self.moves - moves) / max(effort.spent() - before, 1e-9)
        for until, most in _RUNS if self.film.scenes <= _MANY else _RUNS_OF_MANY:
            share = until - effort.spent()
            if share > 0:
                self.once(int(speed * share), effort, until, most)


def _heat(moves: int, scenes: int) -> float:
    """Return how hot to begin, in units: the hotter, the more moves there are for each pair."""
    return min(max(8 * log10(max(moves / scenes**2, 1)), 3.0), _HOT)


def arrays(film: Film) -> tuple[Array, ...]:
    """Return the arrays that the compiled moves read; see `compiled.delta`."""
    earlier: list[list[int]] = [[] for _ in range(film.scenes)]
    for a, b in film.before:
        earlier[b].append(a)
    casts = [sorted(cast) for cast in film.casts]
    return (
        np.array(film.durations, np.int64),
        np.array(film.wages, np.int64),
        *_rows(casts),
        np.array(film.places or (0,) * film.scenes, np.int64),
        np.array(film.fees or (0,), np.int64),
        *_rows(earlier),
        sets(casts, len(film.wages)),
    )


def sets(casts: Sequence[Sequence[int]], people: int) -> Array:
    """Return the casts as sets of bits, in words."""
    found = np.zeros((len(casts), people // BITS + 1), np.int64)
    for scene, cast in enumerate(casts):
        for actor in cast:
            found[scene, actor // BITS] |= 1 << actor % BITS
    return found


def _rows(rows: Sequence[Sequence[int]]) -> tuple[Array, Array]:
    starts = np.cumsum([0, *map(len, rows)], dtype=np.int64)
    return starts, np.array([member for row in rows for member in row], np.int64)


def first(film: Film) -> Array:
    """Return an order that keeps the precedences, by number where it can."""
    order: list[int] = []
    waits = [{a for a, b in film.before if b == scene} for scene in range(film.scenes)]
    left = list(range(film.scenes))
    while left:
        scene = next(scene for scene in left if waits[scene] <= set(order))
        order.append(scene)
        left.remove(scene)
    return np.array(order, np.int64)
