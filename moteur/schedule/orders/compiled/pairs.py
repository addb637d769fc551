"""What people on location must still wait for each other, compiled.

The bound of `orders.pairs`, shared out anew several times: more to the pairs in which that makes
the cheaper way dearer. However a scene is shared, the sum is a bound; the greatest counts.
"""

import numpy as np
from numba import njit

from moteur.schedule.orders.compiled import Array
from moteur.schedule.orders.compiled.bits import lowest

_ROUNDS = 5
_GREATEST = 1000.0


@njit(cache=True)
def least(
    left: int, here: int, durations: Array, wages: Array, casts: Array, shares: Array,
    weights: Array, enough: int,
) -> int:  # fmt: skip
    """Return a bound of what those `here` must still wait while the scenes `left` are shot.

    `shares` and `weights` are scratch, 64 by 64; a bound of `enough` is not raised further.
    """
    _reset(here, weights)
    most = 0.0
    for _ in range(_ROUNDS + 1):
        _share(left, here, durations, casts, shares, weights)
        paid = _weigh(here, wages, shares, weights)
        if paid <= most:
            break
        most = paid
        if most >= enough:
            break
    # Rounding must not make more of it than it is.
    return int(np.ceil(most * (1 - 1e-12) - 1e-6))


@njit(cache=True)
def _reset(here: int, weights: Array) -> None:
    rows = here
    while rows:
        b = lowest(rows)
        rows &= rows - 1
        columns = here
        while columns:
            weights[b, lowest(columns)] = 1.0
            columns &= columns - 1


@njit(cache=True)
def _share(
    left: int, here: int, durations: Array, casts: Array, shares: Array, weights: Array
) -> None:
    """Enter how long each waits for each by the present weights."""
    rows = here
    while rows:
        b = lowest(rows)
        rows &= rows - 1
        columns = here
        while columns:
            shares[b, lowest(columns)] = 0.0
            columns &= columns - 1
    while left:
        scene = lowest(left)
        left &= left - 1
        plays = casts[scene] & here
        waits = here & ~plays if plays else 0
        while waits:
            b = lowest(waits)
            waits &= waits - 1
            _split(b, plays, durations[scene], shares, weights)


@njit(cache=True)
def _split(b: int, plays: int, time: int, shares: Array, weights: Array) -> None:
    """Share the time that b waits in a scene among those who play."""
    whole = 0.0
    rest = plays
    while rest:
        whole += weights[b, lowest(rest)]
        rest &= rest - 1
    share = time / whole
    while plays:
        a = lowest(plays)
        plays &= plays - 1
        shares[b, a] += share * weights[b, a]


@njit(cache=True)
def _weigh(here: int, wages: Array, shares: Array, weights: Array) -> float:
    """Return the bound of the shares, and weigh what is shared next."""
    paid = 0.0
    while here:
        a = lowest(here)
        here &= here - 1
        others = here
        while others:
            b = lowest(others)
            others &= others - 1
            one, two = wages[b] * shares[b, a], wages[a] * shares[a, b]
            paid += min(one, two)
            ratio = (two + 1e-3) / (one + 1e-3) * weights[b, a]
            ratio = min(max(ratio, 1 / _GREATEST), _GREATEST)
            weights[b, a] = ratio
            weights[a, b] = 1 / ratio
    return paid
