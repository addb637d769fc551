"""What a payee is paid, compiled: by day or week, with holds, guarantee and a break."""

from numba import njit

from moteur.schedule.days.search.tables import (
    DATE,
    DATES,
    DROP,
    FIRST,
    GUARANTEE,
    HOLD,
    LAST,
    LISTED,
    PLAIN,
    RATE,
    TRAVEL,
    WEEK,
    WORK,
    Table,
    at,
    put,
)  # fmt: skip


@njit(cache=True, forceinline=True)
def pay(b: Table, s: Table, a: int) -> int:
    """Return what a payee is paid."""
    first, last = at(s, FIRST, a), at(s, LAST, a)
    if last < first:
        return 0
    if at(b, PLAIN, a):
        return at(b, RATE, a) * (last - first + 1)
    return _terms(b, s, a, first, last)


@njit(cache=True)
def _terms(b: Table, s: Table, a: int, first: int, last: int) -> int:
    """Return the least pay by terms: with no break, or the best one."""
    worked, held, row = 0, 0, a * b[DATES]
    for d in range(first, last + 1):
        if at(s, WORK, row + d) > 0:
            worked += 1
        else:
            held += at(b, LISTED, d + 1) - at(b, LISTED, d)
    least = _stays(b, a, worked, held, first, last, -1, -1)
    if at(b, DROP, a) >= 0:
        before = first
        for after in range(first + 1, last + 1):
            if at(s, WORK, row + after) > 0:
                if at(b, DATE, after) - at(b, DATE, before) > at(b, DROP, a):
                    left = held - (at(b, LISTED, after) - at(b, LISTED, before + 1))
                    least = min(least, _stays(b, a, worked, left, first, last, before, after))
                before = after
    return least


@njit(cache=True)
def _stays(
    b: Table, a: int, worked: int, held: int, first: int, last: int, before: int, after: int
) -> int:
    """Return the pay for one stay, or for two where dates `before` and `after` bound a break."""
    travel = at(b, TRAVEL, a) * (2 if before < 0 else 4)
    if at(b, WEEK, a) >= 0:
        begun, ended = at(b, DATE, first), at(b, DATE, last)
        if before < 0:
            weeks = (ended - begun) // 7 + 1
        else:
            weeks = (at(b, DATE, before) - begun) // 7 + (ended - at(b, DATE, after)) // 7 + 2
        return travel + at(b, WEEK, a) * weeks
    missing = max(0, at(b, GUARANTEE, a) - worked - held)
    return travel + at(b, RATE, a) * (worked + missing) + at(b, HOLD, a) * held


@njit(cache=True, forceinline=True)
def bounds(b: Table, s: Table, a: int, e: int) -> None:
    """Find the first and last work date after some work has gone to date `e`."""
    row = a * b[DATES]
    first, last = min(at(s, FIRST, a), e), max(at(s, LAST, a), e)
    while at(s, WORK, row + first) == 0:
        first += 1
    while at(s, WORK, row + last) == 0:
        last -= 1
    put(s, FIRST, a, first)
    put(s, LAST, a, last)
