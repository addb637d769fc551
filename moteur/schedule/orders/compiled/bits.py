"""Sets of up to 62 members as machine words, compiled."""

from numba import njit
from numba.cpython.unsafe.numbers import trailing_zeros


@njit(cache=True)
def lowest(mask: int) -> int:
    """Return the least member of a set that is not empty."""
    found: int = trailing_zeros(mask)  # type: ignore[call-arg]
    return found


@njit(cache=True)
def count(mask: int) -> int:
    """Return the number of members of a set."""
    members = 0
    while mask:
        mask &= mask - 1
        members += 1
    return members
