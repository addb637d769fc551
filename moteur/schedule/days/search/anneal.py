"""Simulated annealing over days, compiled (Kirkpatrick, Gelatt, Vecchi, 1983).

Days may be too long on the way; what a minute of that costs rises while any is, and falls
while none is (strategic oscillation: Glover and Hao, 2011). Fewer and fewer minutes are left
unpunished as it cools: days that are exactly full cannot be got at but through ones that are not.
"""

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from moteur.schedule.days.search.chance import Chance, unit
from moteur.schedule.days.search.moves import propose
from moteur.schedule.days.search.state import relocate
from moteur.schedule.days.search.tables import DAY, EXCESS, ITEMS, MONEY, Table, at


@njit(cache=True, forceinline=True)
def better(s: Table, best: Table, price: float) -> bool:
    """Return whether a state is better: one that fits always is than one that does not."""
    if s[EXCESS] == 0 or best[EXCESS] == 0:
        fits: bool = s[EXCESS] < best[EXCESS]
        cheaper: bool = s[EXCESS] == best[EXCESS] and s[MONEY] < best[MONEY]
        return fits or cheaper
    worth: float = best[MONEY] - s[MONEY] + price * (best[EXCESS] - s[EXCESS])
    return worth > 0


@njit(cache=True)
def anneal(
    b: Table,
    s: Table,
    best: Table,
    r: Chance,
    o: Table,
    moves: int,
    heats: tuple[float, float],
    prices: NDArray[np.float64],
) -> None:
    """Make so many moves, from one temperature to another; keep the best state in `best`.

    `best` is a state of which only money, excess and the items' days are kept. `prices` are the
    price of a minute too many, what it is to begin with, how many are left unpunished, and the
    highest price: above it, nothing would move any more.
    """
    price, base, leave, most = prices
    hot, cold = heats
    heat = hot
    fall = (cold / hot) ** (256.0 / moves)
    for step in range(moves):
        if step % 256 == 255:
            heat *= fall
            if s[EXCESS] > leave:
                price = min(price * 1.03, max(2 * base, most))
            else:
                price = max(price / 1.03, base * 0.2)
        money, excess = s[MONEY], s[EXCESS]
        propose(b, s, r, o)
        many = o[0]
        begin, end, way = 0, many, 1
        while begin != end:
            for k in range(begin, end, way):
                i = o[1 + 2 * k]
                d = at(s, DAY, i)
                relocate(b, s, i, o[2 + 2 * k])
                o[2 + 2 * k] = d
            if way < 0:
                break
            worse = (s[MONEY] - money) + price * (s[EXCESS] - excess)
            if worse <= 0 or unit(r) < math.exp(-worse / heat):
                if better(s, best, 20 * base):
                    best[EXCESS] = s[EXCESS]
                    best[MONEY] = s[MONEY]
                    best[best[DAY] : best[DAY] + b[ITEMS]] = s[s[DAY] : s[DAY] + b[ITEMS]]
                break
            begin, end, way = many - 1, -1, -1
    prices[0] = price
