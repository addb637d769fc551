"""The states of a search: a table of those known and buckets of those that wait, compiled.

States wait by their bound, and within a bucket by size, so that a set is seldom reached more
cheaply after it was opened.
"""

from numba import njit

from moteur.schedule.orders.compiled import Array

# Columns of a state: its key (the scenes shot, and the last place above them), what it has
# cost, what must still be paid, and from which state it came.
KEY, PAID, LEAST, CAME = range(4)
BUCKETS = 256
STATES, ENTRIES, FREE, BUCKET, BEST, GOAL, RANGE, OPENED, COUNTERS = range(9)


@njit(cache=True)
def slot(key: int, states: Array, table: Array) -> int:
    """Return where a key stands in the table, or the empty slot for it."""
    at = (key * -7046029254386353131) >> 20 & (len(table) - 1)
    while table[at] and states[table[at] - 1, KEY] != key:
        at = (at + 1) & (len(table) - 1)
    return at


@njit(cache=True)
def rehash(states: Array, count: int, table: Array) -> None:
    """Enter all states into an empty table."""
    for state in range(count):
        table[slot(states[state, KEY], states, table)] = state + 1


@njit(cache=True)
def push(
    state: int, bound: int, size: int, entries: Array, heads: Array, waiting: Array,
    counters: Array,
) -> None:  # fmt: skip
    """Let a state wait in the bucket of its bound; earlier buckets are closed."""
    bucket = int(bound * (BUCKETS / max(counters[RANGE], 1)) * (1 - 1e-12))
    bucket = min(max(bucket, counters[BUCKET]), BUCKETS - 1)
    entry = counters[FREE]
    if entry >= 0:
        counters[FREE] = entries[entry, 1]
    else:
        entry = counters[ENTRIES]
        counters[ENTRIES] += 1
    entries[entry, 0] = state
    entries[entry, 1] = heads[bucket, size]
    heads[bucket, size] = entry
    waiting[state] = 1


@njit(cache=True)
def pop(entries: Array, heads: Array, counters: Array) -> int:
    """Return the state that waits first, or -1 where none does."""
    while counters[BUCKET] < BUCKETS:
        bucket = counters[BUCKET]
        for size in range(heads.shape[1]):
            entry = heads[bucket, size]
            if entry >= 0:
                heads[bucket, size] = entries[entry, 1]
                entries[entry, 1] = counters[FREE]
                counters[FREE] = entry
                return int(entries[entry, 0])
        counters[BUCKET] += 1
    return -1
