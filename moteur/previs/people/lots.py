"""Lots: what falls to each of a cast, so that they differ from each other most.

A lot is drawn by name: whoever comes later takes what the cast before them has least of.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def number(name: str, of: str) -> int:
    """Return a number that follows from a name and what it is for."""
    return int.from_bytes(hashlib.sha256(f"{of} {name}".encode()).digest()[:6], "big")


def fresh(
    choices: Sequence[T], taken: Sequence[T], name: str, of: str,
    apart: Callable[[T, T], float] | None = None,
) -> T:  # fmt: skip
    """Return the choice that is least taken, and then farthest from what was taken last.

    Among equals it follows from the name.
    """
    turned = sorted(range(len(choices)), key=lambda n: number(f"{name} {n}", of))

    def want(n: int) -> tuple[float, float]:
        near = min((apart(choices[n], t) for t in taken[-6:]), default=0.0) if apart else 0.0
        return -taken.count(choices[n]), near

    best = max(range(len(turned)), key=lambda k: (*want(turned[k]), -k))
    return choices[turned[best]]


def contrast(a: str, b: str) -> float:
    """Return how far apart two colours are to the eye, 0 to about 1."""
    one, two = _opponent(a), _opponent(b)
    return float(sum((x - y) ** 2 for x, y in zip(one, two, strict=True)) ** 0.5)


def _opponent(colour: str) -> tuple[float, float, float]:
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return (0.3 * r + 0.59 * g + 0.11 * b, (r - g) * 0.8, ((r + g) / 2 - b) * 0.6)
