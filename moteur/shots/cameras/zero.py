"""Zeros of functions that change sign once."""

from collections.abc import Callable

_STEPS = 100


def zero(function: Callable[[float], float], low: float, high: float, near: float = 1e-15) -> float:
    """Find where a function is within `near` of 0, between places at which it has other signs.

    By false position with the Illinois step (Dowell and Jarratt, BIT 11, 1971).
    """
    at_low, at_high = function(low), function(high)
    for _ in range(_STEPS):
        middle = (low * at_high - high * at_low) / (at_high - at_low)
        there = function(middle)
        if abs(there) < near or middle in (low, high):
            return middle
        if there * at_high < 0.0:
            low, at_low = high, at_high
        else:
            at_low /= 2
        high, at_high = middle, there
    return high
