"""The cheapest order and its proof, from the compiled search over sets of scenes."""

import numpy as np

from moteur.schedule.orders.compiled import states
from moteur.schedule.orders.compiled.sets import search
from moteur.schedule.orders.effort import Effort
from moteur.schedule.orders.masks import Masks

_STEP = 250
_BITS = 62
_LARGEST = 24_000_000  # states, about 1.3 GB


def fits(film: Masks) -> bool:
    """Say whether sets of scenes, places and actors fit a machine word."""
    places = len(film.fees).bit_length() + 1
    return len(film.casts) + places <= _BITS and max(len(film.wages), len(film.fees)) <= _BITS


class Prove:
    """Look for an order that costs less than `best`; `bound` holds for all orders."""

    def __init__(self, film: Masks, best: int) -> None:
        n = len(film.casts)
        self.scenes = n
        self.best = best
        self.order: tuple[int, ...] | None = None
        self.film = tuple(
            np.array(column, np.int64)
            for column in (
                film.durations, film.wages, film.casts, film.before, film.after, film.places,
                film.fees,
            )
        )  # fmt: skip
        # Pages of zeros take no memory before they are written.
        self.states = np.zeros((_LARGEST, 4), np.int64)
        self.entries = np.zeros((_LARGEST, 2), np.int32)
        self.waiting = np.zeros(_LARGEST, np.uint8)
        self.table = np.zeros(1 << 18, np.int32)
        self.heads = np.full((states.BUCKETS, n + 1), -1, np.int32)
        self.counters = np.zeros(states.COUNTERS, np.int64)
        self.counters[[states.FREE, states.GOAL]] = -1
        self.counters[[states.BEST, states.RANGE]] = best
        self.counters[[states.STATES, states.ENTRIES]] = 1
        self.states[0] = (0, 0, 0, -1)
        self.entries[0, 1] = -1
        self.heads[0, 0] = 0
        self.waiting[0] = 1
        states.rehash(self.states, 1, self.table)

    @property
    def bound(self) -> int:
        """Return what no order can cost less than."""
        counters = self.counters
        return min(
            int(counters[states.BEST]),
            -(-int(counters[states.BUCKET]) * int(counters[states.RANGE]) // states.BUCKETS),
        )

    def on(self, effort: Effort) -> bool:
        """Search until it is proved, or work or time is spent; return whether it is proved."""
        counters, done = self.counters, False
        while not done and not effort.over and counters[states.OPENED] < effort.opened:
            before = int(counters[states.OPENED])
            done = search(
                self.film, self.states, self.table, self.entries, self.heads, self.waiting,
                counters, _STEP,
            )  # fmt: skip
            if counters[states.STATES] * 2 > len(self.table):
                self.table = np.zeros(len(self.table) * 4, np.int32)
                states.rehash(self.states, int(counters[states.STATES]), self.table)
            if not done and counters[states.OPENED] == before:
                break  # no memory left
        self.best = int(counters[states.BEST])
        self._trace(int(counters[states.GOAL]))
        return bool(done)

    def _trace(self, state: int) -> None:
        """Follow the cheapest order found back to its beginning."""
        if state < 0:
            return
        order = []
        full = (1 << self.scenes) - 1
        while (came := int(self.states[state, states.CAME])) >= 0:
            new = int(self.states[state, states.KEY] ^ self.states[came, states.KEY]) & full
            order.append(new.bit_length() - 1)
            state = came
        self.order = tuple(reversed(order))
