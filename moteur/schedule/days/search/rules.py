"""Limits and gaps, compiled: what one item on another date changes."""

from numba import njit

from moteur.schedule.days.search.tables import (
    APART,
    DATE,
    DATE_OF,
    DATES,
    DAY,
    EXCESS,
    GAP_OF,
    GAP_SCENES,
    GAP_START,
    GAP_TERMS,
    GAPS,
    ITEMS,
    LIMIT_MINUTES,
    LIMIT_MOST,
    LIMIT_OF,
    LIMIT_START,
    LIMITS,
    MONEY,
    TAKEN,
    Table,
    add,
    at,
)  # fmt: skip

WRONG = 60  # minutes of excess for a clash of dates that is a rule


@njit(cache=True)
def settle(b: Table, s: Table) -> None:
    """Count what items take of limits and gaps; add what is too much, and what clashes."""
    for i in range(b[ITEMS]):
        x = at(b, DATE_OF, at(s, DAY, i))
        for k in range(at(b, LIMIT_START, i), at(b, LIMIT_START, i + 1)):
            add(s, TAKEN, at(b, LIMIT_OF, k) * b[DATES] + x, at(b, LIMIT_MINUTES, k))
        for k in range(at(b, GAP_START, i), at(b, GAP_START, i + 1)):
            _count(b, s, k, x, 1)
    for cell in range(b[LIMITS] * b[DATES]):
        s[EXCESS] += max(0, at(s, TAKEN, cell) - at(b, LIMIT_MOST, cell))
    for g in range(b[GAPS]):
        clashes = 0
        for x in range(b[DATES]):
            clashes += _after(b, s, g, x)
        if at(b, GAP_TERMS, 3 * g + 2) < 0:
            s[EXCESS] += WRONG * clashes
        else:
            s[MONEY] += at(b, GAP_TERMS, 3 * g + 2) * clashes


@njit(cache=True)
def move(b: Table, s: Table, i: int, x: int, y: int) -> tuple[int, int]:
    """Move an item from a date to another; return how much more money and excess that is."""
    money, excess = 0, 0
    for k in range(at(b, LIMIT_START, i), at(b, LIMIT_START, i + 1)):
        row, minutes = at(b, LIMIT_OF, k) * b[DATES], at(b, LIMIT_MINUTES, k)
        excess -= _over(b, s, row + x) + _over(b, s, row + y)
        add(s, TAKEN, row + x, -minutes)
        add(s, TAKEN, row + y, minutes)
        excess += _over(b, s, row + x) + _over(b, s, row + y)
    for k in range(at(b, GAP_START, i), at(b, GAP_START, i + 1)):
        g = at(b, GAP_OF, k)
        clashes = -_clashes(b, s, g, x)
        _count(b, s, k, x, -1)
        clashes += _clashes(b, s, g, x) - _clashes(b, s, g, y)
        _count(b, s, k, y, 1)
        clashes += _clashes(b, s, g, y)
        if at(b, GAP_TERMS, 3 * g + 2) < 0:
            excess += WRONG * clashes
        else:
            money += at(b, GAP_TERMS, 3 * g + 2) * clashes
    return money, excess


@njit(cache=True)
def _over(b: Table, s: Table, cell: int) -> int:
    return max(0, at(s, TAKEN, cell) - at(b, LIMIT_MOST, cell))


@njit(cache=True)
def _count(b: Table, s: Table, k: int, x: int, sign: int) -> None:
    """Count an item's scenes of a gap on a date: before, after, in both."""
    cell = 3 * (at(b, GAP_OF, k) * b[DATES] + x)
    for n in range(3):
        add(s, APART, cell + n, sign * at(b, GAP_SCENES, 3 * k + n))


@njit(cache=True)
def _clash(b: Table, s: Table, g: int, x: int, y: int) -> int:
    """Return 1 where scenes before on date `x` clash with scenes after on date `y`, else 0."""
    row = 3 * g * b[DATES]
    before, after = at(s, APART, row + 3 * x), at(s, APART, row + 3 * y + 1)
    if before == 0 or after == 0:
        return 0
    if x == y and before == 1 and after == 1 and at(s, APART, row + 3 * x + 2) == 1:
        return 0  # one scene, in both lists
    return 1


@njit(cache=True)
def _after(b: Table, s: Table, g: int, x: int) -> int:
    """Return how many dates clash with what is before on a date."""
    clashes = 0
    least, most = at(b, GAP_TERMS, 3 * g), at(b, GAP_TERMS, 3 * g + 1)
    if at(s, APART, 3 * (g * b[DATES] + x)) > 0:
        y = x
        while y < b[DATES] and at(b, DATE, y) - at(b, DATE, x) <= most:
            if at(b, DATE, y) - at(b, DATE, x) >= least:
                clashes += _clash(b, s, g, x, y)
            y += 1
    return clashes


@njit(cache=True)
def _clashes(b: Table, s: Table, g: int, x: int) -> int:
    """Return in how many clashes a date is, on either side."""
    clashes = _after(b, s, g, x)
    least, most = at(b, GAP_TERMS, 3 * g), at(b, GAP_TERMS, 3 * g + 1)
    if at(s, APART, 3 * (g * b[DATES] + x) + 1) > 0:
        y = x - 1
        while y >= 0 and at(b, DATE, x) - at(b, DATE, y) <= most:
            if at(b, DATE, x) - at(b, DATE, y) >= least:
                clashes += _clash(b, s, g, y, x)
            y -= 1
    return clashes
