"""A schedule under search, compiled: what one item on another day changes.

A move may leave a day too long or a pair in the wrong order; the excess counts that, in minutes,
apart from money.
"""

import numpy as np
from numba import njit
from numpy.typing import ArrayLike

from moteur.schedule.days.board import Board, Some
from moteur.schedule.days.search import rules, tables, units
from moteur.schedule.days.search.pay import bounds, pay
from moteur.schedule.days.search.tables import (
    CAPACITY,
    COMPANY,
    CREW,
    DATE_OF,
    DATES,
    DAY,
    DAYS,
    EXCESS,
    EXTRA,
    FEE,
    FIRST,
    GAPS,
    ITEMS,
    KINDS,
    LAST,
    LIMITS,
    LOAD,
    MAIN,
    MANY,
    MINUTES,
    MONEY,
    ON,
    PAIR_CENTS,
    PAIR_ITEM,
    PAIR_OF,
    PAIR_START,
    PAIRS,
    PAY,
    PAYEE,
    PAYEE_START,
    PAYEES,
    PLACE,
    PLACE_START,
    PLACES,
    PRESENT,
    ROOM,
    SLOT,
    THERE,
    TIER_CENTS,
    TIER_MINUTES,
    TIERS,
    UNITS,
    VISIT,
    WORK,
    Table,
    add,
    at,
    put,
)  # fmt: skip

WRONG_ORDER = 60  # minutes of excess for a pair that stands the wrong way round


def state(board: Board, table: Table, day: ArrayLike) -> Table:
    """Return the state in which each item is on a day; `table` is the board as one array."""
    made = tables.of_state(board, day)
    settle(table, made)
    return made


def where(table: Table, s: Table) -> Some:
    """Return the day of each item."""
    return s[s[DAY] : s[DAY] + table[ITEMS]].astype(np.int32)


@njit(cache=True)
def settle(b: Table, s: Table) -> None:
    """Bring everything up to date after the items' days have been set."""
    items, days = b[ITEMS], b[DAYS]
    s[s[LOAD] :] = 0
    s[MONEY] = 0
    s[EXCESS] = 0
    for i in range(items):
        _stand(b, s, i, at(s, DAY, i))
    _there(b, s)
    if b[UNITS] > 0:
        units.settle(b, s)
    if b[LIMITS] + b[GAPS] > 0:
        rules.settle(b, s)
    s[MONEY] += idle(b, s)
    for d in range(days):
        s[MONEY] += day_money(b, s, d)
        s[EXCESS] += day_excess(b, s, d)
    for a in range(b[PAYEES]):
        _hire(b, s, a)
    for k in range(b[PAIRS]):
        s[MONEY] += _pair_money(b, s, k)
        s[EXCESS] += _pair_excess(b, s, k)


@njit(cache=True)
def _there(b: Table, s: Table) -> None:
    """Count the places of each day; without units, pay them too."""
    days = b[DAYS]
    for cell in range(b[PLACES] * days):
        if at(s, THERE, cell) > 0:
            p, d = cell // days, cell % days
            add(s, KINDS, d, 1)
            if b[UNITS] == 0:
                s[MONEY] += at(b, FEE, p)
                if d == 0 or at(s, THERE, cell - 1) == 0:
                    s[MONEY] += at(b, VISIT, p)


@njit(cache=True)
def _hire(b: Table, s: Table, a: int) -> None:
    """Find a payee's first and last day, and pay them."""
    put(s, FIRST, a, b[DATES])
    put(s, LAST, a, -1)
    for d in range(b[DATES]):
        if at(s, WORK, a * b[DATES] + d) > 0:
            put(s, FIRST, a, min(at(s, FIRST, a), d))
            put(s, LAST, a, d)
    put(s, PAY, a, pay(b, s, a))
    s[MONEY] += at(s, PAY, a)


@njit(cache=True)
def _stand(b: Table, s: Table, i: int, d: int) -> None:
    """Count an item on its day."""
    add(s, LOAD, d, at(b, MINUTES, i))
    put(s, ON, d * b[ITEMS] + at(s, MANY, d), i)
    put(s, SLOT, i, at(s, MANY, d))
    add(s, MANY, d, 1)
    s[MONEY] += at(b, EXTRA, i * b[DAYS] + d)
    for k in range(at(b, PLACE_START, i), at(b, PLACE_START, i + 1)):
        add(s, THERE, at(b, PLACE, k) * b[DAYS] + d, 1)
    for k in range(at(b, PAYEE_START, i), at(b, PAYEE_START, i + 1)):
        if b[UNITS] == 0:
            add(s, WORK, at(b, PAYEE, k) * b[DAYS] + d, 1)
        else:
            add(s, PRESENT, at(b, PAYEE, k) * b[DAYS] + d, 1)


@njit(cache=True, forceinline=True)
def day_money(b: Table, s: Table, d: int) -> int:
    """Return what the company costs on a day: crew, moves, overtime."""
    if at(s, MANY, d) == 0:
        return 0
    moves = at(s, KINDS, d) - 1
    money = at(b, CREW, d) + moves * at(b, COMPANY, 0)
    if b[TIERS] > 0:
        over = at(s, LOAD, d) + moves * at(b, COMPANY, 1) - at(b, CAPACITY, d)
        for k in range(b[TIERS]):
            if over > 0:
                money += at(b, TIER_CENTS, k) * min(over, at(b, TIER_MINUTES, k))
                over -= at(b, TIER_MINUTES, k)
    return money


@njit(cache=True, forceinline=True)
def day_excess(b: Table, s: Table, d: int) -> int:
    """Return by how many minutes a day is too long."""
    if at(s, MANY, d) == 0:
        return 0
    moving = (at(s, KINDS, d) - 1) * at(b, COMPANY, 1)
    return max(0, at(s, LOAD, d) + moving - at(b, ROOM, d))


@njit(cache=True)
def idle(b: Table, s: Table) -> int:
    """Return what the main unit's listed dates without shooting cost, first to last."""
    if at(b, COMPANY, 2) == 0:
        return 0
    first, last, shot = b[DAYS], -1, 0
    for d in range(b[DAYS]):
        if at(b, MAIN, d) >= 0 and at(s, MANY, d) > 0:
            first, last, shot = min(first, at(b, MAIN, d)), at(b, MAIN, d), shot + 1
    cents: int = at(b, COMPANY, 2) * max(0, last - first + 1 - shot)
    return cents


@njit(cache=True, forceinline=True)
def relocate(b: Table, s: Table, i: int, e: int) -> None:
    """Put item `i` on day `e`; doing it again with the day before undoes it."""
    d, days = at(s, DAY, i), b[DAYS]
    if d == e:
        return
    money = at(b, EXTRA, i * days + e) - at(b, EXTRA, i * days + d)
    money -= day_money(b, s, d) + day_money(b, s, e)
    excess = -day_excess(b, s, d) - day_excess(b, s, e)
    low, high = at(b, PAIR_START, i), at(b, PAIR_START, i + 1)
    for k in range(low, high):
        money -= _pair_money(b, s, at(b, PAIR_OF, k))
        excess -= _pair_excess(b, s, at(b, PAIR_OF, k))
    put(s, DAY, i, e)
    waiting = at(b, COMPANY, 2) > 0 and (at(s, MANY, d) == 1 or at(s, MANY, e) == 0)
    if waiting:
        money -= idle(b, s)
    _carry(b, s, i, d, e)
    if waiting:
        money += idle(b, s)
    if b[LIMITS] + b[GAPS] > 0 and at(b, DATE_OF, d) != at(b, DATE_OF, e):
        cents, wrong = rules.move(b, s, i, at(b, DATE_OF, d), at(b, DATE_OF, e))
        money += cents
        excess += wrong
    for k in range(low, high):
        money += _pair_money(b, s, at(b, PAIR_OF, k))
        excess += _pair_excess(b, s, at(b, PAIR_OF, k))
    if b[UNITS] == 0:
        money += _places(b, s, i, d, e) + _payees(b, s, i, d, e)
    else:
        cents, wrong = units.move(b, s, i, d, e)
        money += cents
        excess += wrong
    s[MONEY] += money + day_money(b, s, d) + day_money(b, s, e)
    s[EXCESS] += excess + day_excess(b, s, d) + day_excess(b, s, e)


@njit(cache=True, forceinline=True)
def _places(b: Table, s: Table, i: int, d: int, e: int) -> int:
    """Move an item's places from a day to another; return what that costs more."""
    money, days = 0, b[DAYS]
    for k in range(at(b, PLACE_START, i), at(b, PLACE_START, i + 1)):
        p = at(b, PLACE, k)
        fee, visit = at(b, FEE, p), at(b, VISIT, p)
        if add(s, THERE, p * days + d, -1) == 0:
            add(s, KINDS, d, -1)
            money -= fee
            if visit > 0:
                money -= visit * _visits(b, s, p, d)
        if add(s, THERE, p * days + e, 1) == 1:
            add(s, KINDS, e, 1)
            money += fee
            if visit > 0:
                money += visit * _visits(b, s, p, e)
    return money


@njit(cache=True, forceinline=True)
def _payees(b: Table, s: Table, i: int, d: int, e: int) -> int:
    """Move an item's payees from a day to another; return what that costs more."""
    money, days = 0, b[DAYS]
    for k in range(at(b, PAYEE_START, i), at(b, PAYEE_START, i + 1)):
        a = at(b, PAYEE, k)
        left, come = add(s, WORK, a * days + d, -1), add(s, WORK, a * days + e, 1)
        if left == 0 or come == 1:
            bounds(b, s, a, e)
            paid = pay(b, s, a)
            money += paid - at(s, PAY, a)
            put(s, PAY, a, paid)
    return money


@njit(cache=True, forceinline=True)
def _carry(b: Table, s: Table, i: int, d: int, e: int) -> None:
    """Take an item from the list of a day into that of another."""
    add(s, LOAD, d, -at(b, MINUTES, i))
    add(s, LOAD, e, at(b, MINUTES, i))
    left = add(s, MANY, d, -1)
    last, slot = at(s, ON, d * b[ITEMS] + left), at(s, SLOT, i)
    put(s, ON, d * b[ITEMS] + slot, last)
    put(s, SLOT, last, slot)
    come = add(s, MANY, e, 1) - 1
    put(s, ON, e * b[ITEMS] + come, i)
    put(s, SLOT, i, come)


@njit(cache=True, forceinline=True)
def _visits(b: Table, s: Table, p: int, d: int) -> int:
    """Return how many visits a day at a place adds: one, none, or one less than none."""
    row, visits = p * b[DAYS] + d, 1
    if d > 0 and at(s, THERE, row - 1) > 0:
        visits -= 1
    if d + 1 < b[DAYS] and at(s, THERE, row + 1) > 0:
        visits -= 1
    return visits


@njit(cache=True, forceinline=True)
def _wrong(b: Table, s: Table, k: int) -> bool:
    """Return whether a pair stands the wrong way round."""
    d, e = at(s, DAY, at(b, PAIR_ITEM, 2 * k)), at(s, DAY, at(b, PAIR_ITEM, 2 * k + 1))
    if b[UNITS] > 0 and d != e and at(b, DATE_OF, d) == at(b, DATE_OF, e):
        # Two units of one date are not one after the other.
        unknown: bool = at(b, PAIR_CENTS, k) < 0
        return unknown
    wrong: bool = d > e
    return wrong


@njit(cache=True, forceinline=True)
def _pair_money(b: Table, s: Table, k: int) -> int:
    return at(b, PAIR_CENTS, k) if _wrong(b, s, k) and at(b, PAIR_CENTS, k) > 0 else 0


@njit(cache=True, forceinline=True)
def _pair_excess(b: Table, s: Table, k: int) -> int:
    return WRONG_ORDER if _wrong(b, s, k) and at(b, PAIR_CENTS, k) < 0 else 0
