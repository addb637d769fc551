"""Several units, compiled: people, places and hires are counted by date, not by day."""

from numba import njit

from moteur.schedule.days.search.pay import bounds, pay
from moteur.schedule.days.search.tables import (
    DATE_OF,
    DATES,
    DAYS,
    EXCESS,
    FEE,
    KINDS,
    LISTED,
    MONEY,
    PAID,
    PAY,
    PAYEE,
    PAYEE_START,
    PAYEES,
    PLACE,
    PLACE_START,
    PLACES,
    PRESENT,
    THERE,
    VISIT,
    WORK,
    Table,
    add,
    at,
    put,
)  # fmt: skip

CLASH = 60  # minutes of excess for somebody who is in two units on one date


@njit(cache=True)
def settle(b: Table, s: Table) -> None:
    """Count dates after the days have been counted; places' money and people's clashes too."""
    days, dates = b[DAYS], b[DATES]
    for cell in range(b[PLACES] * days):
        if at(s, THERE, cell) > 0:
            add(s, PAID, cell // days * dates + at(b, DATE_OF, cell % days), 1)
    for p in range(b[PLACES]):
        here = False
        for x in range(dates):
            if at(s, PAID, p * dates + x) > 0:
                s[MONEY] += at(b, FEE, p) + (0 if here else at(b, VISIT, p))
                here = True
            elif _listed(b, x):
                here = False
    for cell in range(b[PAYEES] * days):
        if at(s, PRESENT, cell) > 0:
            units = add(s, WORK, cell // days * dates + at(b, DATE_OF, cell % days), 1)
            s[EXCESS] += CLASH * (units > 1)


@njit(cache=True)
def move(b: Table, s: Table, i: int, d: int, e: int) -> tuple[int, int]:
    """Move an item's places and payees from a day to another; return money and excess more."""
    money, excess, days, dates = 0, 0, b[DAYS], b[DATES]
    x, y = at(b, DATE_OF, d), at(b, DATE_OF, e)
    for k in range(at(b, PLACE_START, i), at(b, PLACE_START, i + 1)):
        p = at(b, PLACE, k)
        if add(s, THERE, p * days + d, -1) == 0:
            add(s, KINDS, d, -1)
            if add(s, PAID, p * dates + x, -1) == 0:
                money -= at(b, FEE, p) + at(b, VISIT, p) * _visits(b, s, p, x)
        if add(s, THERE, p * days + e, 1) == 1:
            add(s, KINDS, e, 1)
            if add(s, PAID, p * dates + y, 1) == 1:
                money += at(b, FEE, p) + at(b, VISIT, p) * _visits(b, s, p, y)
    for k in range(at(b, PAYEE_START, i), at(b, PAYEE_START, i + 1)):
        a = at(b, PAYEE, k)
        left, come = -1, -1
        if add(s, PRESENT, a * days + d, -1) == 0:
            left = add(s, WORK, a * dates + x, -1)
            excess -= CLASH * (left > 0)
        if add(s, PRESENT, a * days + e, 1) == 1:
            come = add(s, WORK, a * dates + y, 1)
            excess += CLASH * (come > 1)
        if left == 0 or come == 1:
            bounds(b, s, a, y)
            paid = pay(b, s, a)
            money += paid - at(s, PAY, a)
            put(s, PAY, a, paid)
    return money, excess


@njit(cache=True)
def _listed(b: Table, x: int) -> bool:
    """Return whether the main unit lists a date."""
    listed: bool = at(b, LISTED, x + 1) > at(b, LISTED, x)
    return listed


@njit(cache=True)
def _visits(b: Table, s: Table, p: int, x: int) -> int:
    """Return how many visits a date at a place adds: one, none, or one less than none.

    Dates that the main unit does not list interrupt no visit.
    """
    row, before, after = p * b[DATES], x - 1, x + 1
    while before >= 0 and at(s, PAID, row + before) == 0 and not _listed(b, before):
        before -= 1
    while after < b[DATES] and at(s, PAID, row + after) == 0 and not _listed(b, after):
        after += 1
    beside = 0
    if before >= 0 and at(s, PAID, row + before) > 0:
        beside += 1
    if after < b[DATES] and at(s, PAID, row + after) > 0:
        beside += 1
    return 1 - beside if _listed(b, x) else int(beside == 0)
