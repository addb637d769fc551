"""Cheap orders of any film: annealing, several times over, from the order before."""

from collections.abc import Sequence
from statistics import fmean

import numpy as np

from moteur.schedule.orders.compiled import Array
from moteur.schedule.orders.compiled.anneal import anneal
from moteur.schedule.orders.compiled.delta import tables
from moteur.schedule.orders.effort import Effort
from moteur.schedule.orders.film import Film

_STEP = 10_000
_SHORT = 2_000  # moves by scene
_LONG = 10_000
_FEW = 24  # scenes that a short annealing is enough for


class Improve:
    """Anneal a film's orders; `order` is the cheapest so far, at `cost` without own scenes."""

    def __init__(self, film: Film, seed: int) -> None:
        self.film = film
        self.arrays = arrays(film)
        self.random = np.random.default_rng(seed)
        self.best = first(film)
        self.cost = 1 << 62
        self.moves = 0
        unit = fmean(film.wages or (0,)) * fmean(film.durations) + fmean(film.fees or (0,))
        self.hot = max(unit, 1e-3) * 15
        self.cold = max(unit, 1e-3) / 25

    def once(self, moves: int, effort: Effort) -> None:
        """Cool once from hot to cold, step by step so that time can end it."""
        order = self.best.copy()
        line = tables(self.arrays, order)
        steps = max(moves // _STEP, 1)
        factor = (self.cold / self.hot) ** (1 / steps)
        heat = self.hot
        for _ in range(steps):
            seed = int(self.random.integers(2**31))
            heats = (heat, heat * factor)
            self.cost = anneal(self.arrays, order, self.best, line, heats, _STEP, seed)
            heat *= factor
            self.moves += _STEP
            if effort.over:
                break

    def start(self, effort: Effort) -> None:
        """Anneal quickly, to have something to beat."""
        if self.film.scenes <= _FEW:
            self.once(_SHORT * self.film.scenes, effort)
        else:
            self.once(_LONG * self.film.scenes, effort)
            self.once(_LONG * self.film.scenes, effort)

    def on(self, effort: Effort) -> None:
        """Anneal until the work is done or time is up.

        Where time decides, the annealings get as long as what is left of it allows.
        """
        runs = 2 if self.film.scenes <= 60 else 1
        while not effort.over and self.moves < effort.moves:
            before, moves = effort.spent(), self.moves
            self.once(_SHORT * self.film.scenes, effort)
            share = effort.spent() - before
            if share <= 0:
                continue
            fitting = (1 - effort.spent()) / share * (self.moves - moves)
            for _ in range(runs):
                self.once(int(min(fitting / runs, effort.moves - self.moves)), effort)


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
    )


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
