"""Simulated annealing over orders, compiled (Kirkpatrick, Gelatt and Vecchi, 1983).

A move exchanges two neighbouring blocks (a scene or a few are shot earlier or later, or beside
another scene of their place) or turns a stretch round.
"""

import numpy as np
from numba import njit

from moteur.schedule.orders.compiled import Array, Columns
from moteur.schedule.orders.compiled.delta import (
    allowed,
    exchange,
    price,
    settle,
    turnable,
    turning,
)

# Of the moves: stretches turned, scenes at somebody's first or last, then by place; up to each.
_TURNS, _EDGES, _BESIDE = 0.1, 0.62, 0.8
_NEAR = 12  # scenes
_IDLE = 0.2  # of the moves that change nothing are made: each costs as much as one that does


@njit(cache=True)
def _somewhere(n: int) -> tuple[int, int, int]:
    """Return two neighbouring blocks: a small one, anywhere, and what it is moved over."""
    size = 1
    if np.random.random() < 0.5:
        size += int((n - 1) * 0.5 * np.random.random() ** 3)
    low = int(np.random.random() * (n - size))
    reach = 1 + int((n - low - size) * np.random.random() ** 2)
    cut = low + size if np.random.random() < 0.5 else low + reach
    return low, cut, low + size + reach


@njit(cache=True)
def _beside(
    order: Array, places: Array, where: Array, alike: Array, alike_starts: Array
) -> tuple[int, int, int]:
    """Return the two blocks whose exchange brings a scene, or its visit, beside another visit."""
    n = len(order)
    at = int(np.random.random() * n)
    place = places[order[at]]
    many = alike_starts[place + 1] - alike_starts[place]
    other = where[alike[alike_starts[place] + int(np.random.random() * many)]]
    low, high = at, at + 1
    if np.random.random() < 0.5:
        while low > 0 and places[order[low - 1]] == place:
            low -= 1
        while high < n and places[order[high]] == place:
            high += 1
    after = np.random.random() < 0.5
    if other < low:
        return other + after, low, high
    return low, high, other + after


@njit(cache=True)
def _edge(people: int, later: Array, earlier: Array) -> tuple[int, int, int]:
    """Return the two blocks whose exchange moves scenes to or from where somebody begins or ends.

    There alone waiting can be saved: in the middle of a long film most people are there anyway.
    """
    n = len(later) - 1
    actor = int(np.random.random() * people)
    at = int(later[0, actor] if np.random.random() < 0.5 else earlier[n, actor])
    at = min(max(at, 0), n - 1)  # who never plays
    size = 1 + int(3 * np.random.random()) if np.random.random() < 0.3 else 1
    if np.random.random() < 0.5:
        other = int(np.random.random() * n)
    else:
        other = min(max(at + int((np.random.random() * 2 - 1) * _NEAR), 0), n - 1)
    if np.random.random() < 0.5:
        at, other = other, at
    high = min(at + size, n)
    if other < at:
        return other, at, high
    return at, high, max(other + 1, high)


@njit(cache=True)
def _swap(order: Array, fresh: Array, low: int, cut: int, high: int) -> None:
    """Exchange two neighbouring blocks."""
    size = cut - low
    for at in range(low, cut):
        fresh[at - low] = order[at]
    for at in range(cut, high):
        order[at - size] = order[at]
    for at in range(size):
        order[high - size + at] = fresh[at]


@njit(cache=True)
def _turned(film: Columns, order: Array, line: Columns, heat: float) -> int:
    """Shoot a stretch the other way round where that is taken; return what it changes."""
    n = len(order)
    low = int(np.random.random() * (n - 1))
    high = low + 2 + int((n - low - 1) * np.random.random() ** 3)
    delta = turning(film, order, low, high, line)
    if not _taken(delta, heat) or not turnable(film, order, low, high, line[0]):
        return 0
    order[low:high] = order[low:high][::-1].copy()
    settle(film, order, low, high, line)
    return int(delta)


@njit(cache=True)
def _exchanged(
    film: Columns, order: Array, fresh: Array, line: Columns, heat: float, low: int, cut: int,
    high: int,
) -> int:  # fmt: skip
    """Exchange two neighbouring blocks where that is taken; return what it changes."""
    if low >= cut or cut >= high:
        return 0
    delta = exchange(film, order, low, cut, high, line)
    if not _taken(delta, heat) or not allowed(film, order, low, cut, high, line[0]):
        return 0
    _swap(order, fresh, low, cut, high)
    settle(film, order, low, high, line)
    return int(delta)


@njit(cache=True)
def _taken(delta: int, heat: float) -> bool:
    if delta == 0:
        return bool(np.random.random() < _IDLE)
    return delta < 0 or bool(np.random.random() < np.exp(-delta / heat))


@njit(cache=True)
def anneal(
    film: Columns, order: Array, best: Array, line: Columns, heats: tuple[float, float], moves: int,
    seed: int,
) -> int:  # fmt: skip
    """Anneal `order` in place while it cools from heats[0] to heats[1]; return the least cost.

    `best` holds the cheapest order seen, here or before.
    """
    np.random.seed(seed)
    places = film[4]
    n = len(order)
    alike = np.argsort(places, kind="mergesort")
    alike_starts = np.searchsorted(places[alike], np.arange(len(film[5]) + 1))
    edges = _EDGES if len(film[1]) else _TURNS
    together = _BESIDE if len(film[5]) > 1 else 0.0
    fresh = np.empty(n, np.int64)
    cost, least = price(film, order), price(film, best)
    # Cooled every hundred moves: np.exp of each would take longer than the move.
    cooling = (heats[1] / heats[0]) ** (100.0 / max(moves, 100))
    heat = heats[0]
    for move in range(moves):
        if move % 100 == 99:
            heat *= cooling
        kind = np.random.random()
        if kind < _TURNS and n > 1:
            cost += _turned(film, order, line, heat)
        else:
            if kind < edges:
                low, cut, high = _edge(len(film[1]), line[2], line[3])
            elif kind < together:
                low, cut, high = _beside(order, places, line[0], alike, alike_starts)
            else:
                low, cut, high = _somewhere(n)
            cost += _exchanged(film, order, fresh, line, heat, low, cut, high)
        if cost < least:
            least = cost
            best[:] = order
    return least
