"""What people on location must still wait for each other.

Of two people who have begun, who finishes last waits in each scene that the other plays alone
(Garcia de la Banda, Stuckey and Chu, 2011). A scene in which somebody waits while several play
is shared out among them evenly, so that the pairs add up to a bound.
"""

from collections.abc import Iterable, Sequence
from math import ceil


def least(scenes: Iterable[tuple[Sequence[int], Sequence[int], int]], wages: Sequence[int]) -> int:
    """Return a bound of what those on location must still be paid for waiting.

    `scenes` holds who of them plays in each, who of them waits, and its duration.
    """
    many = len(wages)
    shares = [0.0] * (many * many)
    for plays, waits, time in scenes:
        share = time / len(plays)
        for b in waits:
            row = b * many
            for a in plays:
                shares[row + a] += share
    paid = 0.0
    for a in range(many):
        for b in range(a):
            if (one := shares[b * many + a]) and (two := shares[a * many + b]):
                paid += min(wages[b] * one, wages[a] * two)
    # Rounding must not make more of it than it is.
    return ceil(paid * (1 - 1e-12) - 1e-6)
