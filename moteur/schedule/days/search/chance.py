"""Numbers by chance, compiled: the same seed gives the same numbers everywhere.

Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003); the seed is spread by
splitmix64 (Steele, Lea, Flood, 2014).
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

Chance = NDArray[np.uint64]

_WHOLE = 2**64


def chance(seed: int) -> Chance:
    """Return a source of numbers; its one word is never zero."""
    mixed = (seed + 0x9E3779B97F4A7C15) % _WHOLE
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) % _WHOLE
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) % _WHOLE
    return np.array([(mixed ^ (mixed >> 31)) or 1], np.uint64)


@njit(cache=True)
def unit(r: Chance) -> float:
    """Return a number from 0 up to, not including, 1."""
    x = r[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    r[0] = x
    part: float = (x >> np.uint64(11)) * (1.0 / 9007199254740992.0)
    return part


@njit(cache=True)
def below(r: Chance, n: int) -> int:
    """Return a whole number from 0 up to, not including, `n`."""
    return int(unit(r) * n)
