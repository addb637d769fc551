"""Chains of people who have begun, as sets that grow scene by scene, compiled.

A set is the union of some scenes' casts; from each, every scene leads to the next.
"""

import numpy as np
from numba import njit

from moteur.schedule.orders.compiled import Array

WAGES, WITHIN, WORTH, CHOICE = range(4)


@njit(cache=True)
def unions(casts: Array, most: int) -> tuple[Array, Array]:
    """Return all unions of casts, and where each scene leads from each; nothing above `most`."""
    n = len(casts)
    place = {np.int64(0): np.int64(0)}
    sets = np.zeros(most + n, np.int64)
    ahead = np.zeros((most + n, n), np.int32)
    many, at = 1, 0
    while at < many:
        if many > most:
            return sets[:0], ahead[:0]
        for scene in range(n):
            union = sets[at] | casts[scene]
            if union not in place:
                place[union] = np.int64(many)
                sets[many] = union
                many += 1
            ahead[at, scene] = place[union]
        at += 1
    return sets[:many].copy(), ahead[:many].copy()


@njit(cache=True)
def steps(small: Array, ahead: Array) -> tuple[Array, Array, Array, Array]:
    """Return the steps from each set of `small`: where they start, lead, and by which scenes.

    Scenes that lead to the same set make one step. Last come the scenes that call nobody new.
    """
    n = ahead.shape[1]
    starts = np.zeros(len(small) + 1, np.int64)
    to = np.zeros(len(small) * n, np.int32)
    by = np.zeros(len(small) * n, np.int64)
    inside = np.zeros(len(ahead), np.int64)
    many = 0
    for row in range(len(small)):
        at = small[row]
        for scene in range(n):
            if ahead[at, scene] == at:
                inside[at] |= 1 << scene
            elif ahead[at, scene] >= 0:
                step = starts[row]
                while step < many and to[step] != ahead[at, scene]:
                    step += 1
                to[step] = ahead[at, scene]
                by[step] |= 1 << scene
                many = max(many, step + 1)
        starts[row + 1] = many
    return starts, to[:many].copy(), by[:many].copy(), inside


@njit(cache=True)
def worths(
    small: Array, ways: tuple[Array, Array, Array, Array], durations: Array, barred: int,
    table: Array,
) -> None:  # fmt: skip
    """Enter the most that can still be saved from each set on, and the step that does it.

    `small` lists the sets, the largest first; scenes in `barred` are not shot. A row of `table`
    is read as a whole: the wages of who is not in the set, and, entered here, the time of the
    scenes that call nobody new, what can be saved, and the set to go to.
    """
    starts, to, by, inside = ways
    times = _times(durations)
    for row in range(len(small)):
        at = small[row]
        time, rest, part = 0, inside[at] & ~barred, 0
        while rest:
            time += times[part, rest & 255]
            rest >>= 8
            part += 1
        best, chosen = 0, -1
        for step in range(starts[row], starts[row + 1]):
            if by[step] & ~barred:
                end = to[step]
                found = (table[end, WITHIN] - time) * table[end, WAGES] + table[end, WORTH]
                if found > best:
                    best, chosen = found, end
        table[at, WITHIN], table[at, WORTH], table[at, CHOICE] = time, best, chosen


@njit(cache=True)
def _times(durations: Array) -> Array:
    """Return the time of any eight neighbouring scenes, by their bits."""
    n = len(durations)
    times = np.zeros((n // 8 + 1, 256), np.int64)
    for part in range(n // 8 + 1):
        for mask in range(256):
            for bit in range(min(8, n - part * 8)):
                if mask >> bit & 1:
                    times[part, mask] += durations[part * 8 + bit]
    return times


@njit(cache=True)
def reached(
    small: Array, ways: tuple[Array, Array, Array, Array], table: Array, saved: Array
) -> None:  # fmt: skip
    """Enter the most that is saved by when each set is reached; less than 0 where it is not."""
    starts, to = ways[0], ways[1]
    saved[:] = -1
    saved[0] = 0
    for row in range(len(small) - 1, -1, -1):
        at = small[row]
        if saved[at] >= 0:
            for step in range(starts[row], starts[row + 1]):
                end = to[step]
                time = table[end, WITHIN] - table[at, WITHIN]
                found = saved[at] + time * table[end, WAGES]
                saved[end] = max(saved[end], found)
