"""Best-first search over the sets of scenes already shot, compiled.

The same states, costs and dominance as `orders.small`, and a sharper bound.
"""

import numpy as np
from numba import njit

from moteur.schedule.orders.compiled import Array, Columns
from moteur.schedule.orders.compiled.bits import count, lowest
from moteur.schedule.orders.compiled.pairs import least as pair_least
from moteur.schedule.orders.compiled.states import (
    BEST,
    CAME,
    ENTRIES,
    GOAL,
    KEY,
    LEAST,
    OPENED,
    PAID,
    STATES,
    pop,
    push,
    slot,
)


@njit(cache=True)
def search(
    film: Columns, states: Array, table: Array, entries: Array, heads: Array, waiting: Array,
    counters: Array, steps: int,
) -> bool:  # fmt: skip
    """Open so many states; return True when none is left that could lead to less."""
    n = len(film[2])
    scratch = (np.empty((64, 64)), np.empty((64, 64)))
    free = np.empty(64, np.int64)
    while steps and counters[STATES] + n < len(states) and counters[ENTRIES] + n < len(entries):
        state = pop(entries, heads, counters)
        if state < 0:
            return True
        alive = waiting[state] and states[state, PAID] + states[state, LEAST] < counters[BEST]
        waiting[state] = 0
        if not alive:
            continue
        steps -= 1
        counters[OPENED] += 1
        shot = states[state, KEY] & ((1 << n) - 1)
        left = ((1 << n) - 1) & ~shot
        begun, been = _gather(shot, film[2], film[5])
        going, _ = _gather(left, film[2], film[5])
        many = _free(left, film[3], free)
        for i in range(many):
            if _beaten(i, many, free, begun & going, left, film):
                continue
            scene = free[i]
            total = states[state, PAID] + _cost(
                scene, begun & going, been, states[state, KEY] >> n, film
            )
            key = (shot | 1 << scene) | (film[5][scene] + 1) << n
            child = _reach(
                key, total, scene, begun, been, left & ~(1 << scene), film, scratch, states, table,
                counters,
            )  # fmt: skip
            if child < 0:
                continue
            states[child, PAID] = total
            states[child, CAME] = state
            if shot | 1 << scene == (1 << n) - 1:
                counters[BEST], counters[GOAL] = total, child
            else:
                bound = total + states[child, LEAST]
                push(child, bound, count(shot) + 1, entries, heads, waiting, counters)
    return False


@njit(cache=True)
def _reach(
    key: int, total: int, scene: int, begun: int, been: int, rest: int, film: Columns,
    scratch: Columns, states: Array, table: Array, counters: Array,
) -> int:  # fmt: skip
    """Return the state of a key, new or old, or -1 where it is not worth reaching so."""
    at = slot(key, states, table)
    child = table[at] - 1
    if child >= 0:
        worth = total < states[child, PAID] and total + states[child, LEAST] < counters[BEST]
        return int(child) if worth else -1
    casts, places = film[2], film[5]
    enough = counters[BEST] - total
    least = _least(
        rest, begun | casts[scene], been | 1 << places[scene], scene, film, scratch, enough
    )
    if least >= enough:
        return -1
    child = counters[STATES]
    counters[STATES] += 1
    states[child, KEY] = key
    states[child, LEAST] = least
    table[at] = child + 1
    return int(child)


@njit(cache=True)
def _cost(scene: int, here: int, been: int, place: int, film: Columns) -> int:
    """Return what a scene costs now: who waits, and a return to its place; `place` from 1."""
    wages, there = film[1], film[5][scene]
    paid = 0
    who = here & ~film[2][scene]
    while who:
        paid += wages[lowest(who)]
        who &= who - 1
    paid *= film[0][scene]
    if there + 1 != place and been >> there & 1:
        paid += film[6][there]
    return int(paid)


@njit(cache=True)
def _gather(scenes: int, casts: Array, places: Array) -> tuple[int, int]:
    """Return who plays in some scenes, and where they are."""
    who = where = 0
    while scenes:
        scene = lowest(scenes)
        scenes &= scenes - 1
        who |= casts[scene]
        where |= 1 << places[scene]
    return who, where


@njit(cache=True)
def _free(left: int, before: Array, free: Array) -> int:
    """List the scenes that precedences allow next; return how many."""
    many = 0
    rest = left
    while rest:
        scene = lowest(rest)
        rest &= rest - 1
        if not before[scene] & left:
            free[many] = scene
            many += 1
    return many


@njit(cache=True)
def _beaten(i: int, many: int, free: Array, here: int, left: int, film: Columns) -> bool:
    """Say whether another scene can always replace this one now; the rules are in `small`."""
    casts, after, places = film[2], film[4], film[5]
    scene = free[i]
    two = casts[scene]
    for j in range(many):
        one = casts[free[j]]
        if i == j or places[free[j]] != places[scene] or (one == two and j > i):
            continue
        if not here & ~one and not one & ~here & ~two:
            return True
        if not two & ~one and not one & ~two & ~here and not after[scene] & left:
            return True
    return False


@njit(cache=True)
def _least(
    rest: int, begun: int, been: int, scene: int, film: Columns, scratch: Columns,
    enough: int,
) -> int:  # fmt: skip
    """Return what must still be paid once a scene is shot: for waiting and for returns."""
    going, ahead = _gather(rest, film[2], film[5])
    returns = been & ahead & ~(1 << film[5][scene])
    least = 0
    while returns:
        least += film[6][lowest(returns)]
        returns &= returns - 1
    if least < enough:
        least += pair_least(
            rest, begun & going, film[0], film[1], film[2], scratch[0], scratch[1], enough - least
        )
    return least
