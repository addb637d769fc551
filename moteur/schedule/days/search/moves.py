"""Moves over days, compiled: each proposes which items go to which days.

One item to another day; two exchanged; a chain in which an item that no longer fits makes way;
two days exchanged; some days in a row exchanged for some that follow them.
"""

import numpy as np
from numba import njit

from moteur.schedule.days.search.chance import Chance, below, unit
from moteur.schedule.days.search.tables import (
    ALLOWED,
    DAY,
    DAYS,
    ITEMS,
    LOAD,
    MANY,
    MINUTES,
    ON,
    PAYEE,
    PAYEE_ITEM,
    PAYEE_ITEM_START,
    PAYEE_START,
    PLACE,
    PLACE_ITEM,
    PLACE_ITEM_START,
    PLACE_START,
    ROOM,
    Table,
    at,
)  # fmt: skip

_CHAIN = 4


def log(items: int) -> Table:
    """Return an empty log: how many items move; then each item and its day."""
    return np.zeros(1 + 4 * items, np.int64)


@njit(cache=True, forceinline=True)
def propose(b: Table, s: Table, r: Chance, o: Table) -> None:
    """Write a move by chance into the log, or none where it is not allowed."""
    o[0] = 0
    kind = unit(r)
    if kind < 0.65:
        _one(b, s, r, o, kind > 0.3)
    elif kind < 0.93:
        _chain(b, s, r, o)
    elif kind < 0.96:
        _days(b, s, r, o)
    else:
        _rotate(b, s, r, o)


@njit(cache=True, forceinline=True)
def _put(o: Table, i: int, e: int) -> None:
    o[1 + 2 * o[0]] = i
    o[2 + 2 * o[0]] = e
    o[0] += 1


@njit(cache=True, forceinline=True)
def _mate(b: Table, r: Chance, i: int) -> int:
    """Return an item that shares a place or a payee with another, or any."""
    k = at(b, PAYEE_START, i + 1) - at(b, PAYEE_START, i)
    choice = below(r, k + 2)
    if choice < k:
        a = at(b, PAYEE, at(b, PAYEE_START, i) + choice)
        low, high = at(b, PAYEE_ITEM_START, a), at(b, PAYEE_ITEM_START, a + 1)
        return at(b, PAYEE_ITEM, low + below(r, high - low))
    if choice == k:
        p = at(b, PLACE, at(b, PLACE_START, i))
        low, high = at(b, PLACE_ITEM_START, p), at(b, PLACE_ITEM_START, p + 1)
        return at(b, PLACE_ITEM, low + below(r, high - low))
    return below(r, b[ITEMS])


@njit(cache=True, forceinline=True)
def _somewhere(b: Table, s: Table, r: Chance, i: int) -> int:
    """Return a day for an item: where its like is, beside that, or any; -1: not allowed."""
    days = b[DAYS]
    if unit(r) < 0.25:
        e = below(r, days)
    else:
        e = at(s, DAY, _mate(b, r, i))
        if unit(r) < 0.3:
            e += 1 if unit(r) < 0.5 else -1
    if e < 0 or e >= days or e == at(s, DAY, i) or not at(b, ALLOWED, i * b[DAYS] + e):
        return -1
    return e


@njit(cache=True, forceinline=True)
def _one(b: Table, s: Table, r: Chance, o: Table, back: bool) -> None:
    """Move one item; or exchange it for one of the day that it goes to."""
    i = below(r, b[ITEMS])
    home, e = at(s, DAY, i), _somewhere(b, s, r, i)
    if e < 0:
        return
    if back and at(s, MANY, e) > 0:
        j = at(s, ON, e * b[ITEMS] + below(r, at(s, MANY, e)))
        if not at(b, ALLOWED, j * b[DAYS] + home):
            return
        _put(o, j, home)
    _put(o, i, e)


@njit(cache=True, forceinline=True)
def _chain(b: Table, s: Table, r: Chance, o: Table) -> None:
    """Move an item, and let one after the other make way where a day is then too long."""
    i = below(r, b[ITEMS])
    home = at(s, DAY, i)
    room = at(b, ROOM, home) - at(s, LOAD, home) + at(b, MINUTES, i)
    for _ in range(_CHAIN):
        e = _somewhere(b, s, r, i)
        if e < 0 or (o[0] > 0 and e == home):
            return
        _put(o, i, e)
        over = at(s, LOAD, e) + at(b, MINUTES, i) - at(b, ROOM, e)
        if over <= 0:
            return
        i = _leaver(b, s, r, e, over)
        fits = at(b, MINUTES, i) <= room or unit(r) < 0.3
        if fits and at(b, ALLOWED, i * b[DAYS] + home):
            _put(o, i, home)
            return


@njit(cache=True, forceinline=True)
def _leaver(b: Table, s: Table, r: Chance, e: int, over: int) -> int:
    """Return what leaves a day: what comes nearest to so many minutes, now and then another."""
    chosen, least = at(s, ON, e * b[ITEMS]), 1 << 60
    for k in range(at(s, MANY, e)):
        j = at(s, ON, e * b[ITEMS] + k)
        off = abs(at(b, MINUTES, j) - over)
        if unit(r) < 0.3:
            off += 1 << 20
        if off < least:
            chosen, least = j, off
    return chosen


@njit(cache=True)
def _all_allowed(b: Table, s: Table, d: int, e: int) -> bool:
    for k in range(at(s, MANY, d)):
        if not at(b, ALLOWED, at(s, ON, d * b[ITEMS] + k) * b[DAYS] + e):
            return False
    return True


@njit(cache=True)
def _all(b: Table, s: Table, o: Table, d: int, e: int) -> None:
    """Move all that is on a day."""
    for k in range(at(s, MANY, d)):
        _put(o, at(s, ON, d * b[ITEMS] + k), e)


@njit(cache=True)
def _days(b: Table, s: Table, r: Chance, o: Table) -> None:
    """Exchange all that is shot on two days."""
    d, e = below(r, b[DAYS]), below(r, b[DAYS])
    if d != e and _all_allowed(b, s, d, e) and _all_allowed(b, s, e, d):
        _all(b, s, o, d, e)
        _all(b, s, o, e, d)


@njit(cache=True)
def _rotate(b: Table, s: Table, r: Chance, o: Table) -> None:
    """Exchange some days with as many or others that follow them, each keeping their order."""
    one = 1 if unit(r) < 0.5 else 1 + below(r, 8)
    other = 1 if unit(r) < 0.3 else 1 + below(r, 8)
    low = below(r, b[DAYS])
    high = low + one + other
    if high > b[DAYS]:
        return
    for d in range(low, high):
        if not _all_allowed(b, s, d, d + other if d < low + one else d - one):
            return
    for d in range(low, high):
        _all(b, s, o, d, d + other if d < low + one else d - one)
