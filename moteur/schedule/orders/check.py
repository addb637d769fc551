"""The judge: what an order costs and whether it may be shot, by definition alone.

It shares no code with what searches: no masks, no differences, one person at a time.
"""

from collections.abc import Sequence
from itertools import groupby

from moteur.schedule.orders.film import Film


def cost(film: Film, order: Sequence[int]) -> int:
    """Return what an order of all scenes costs."""
    return sum(_keep(film, order, actor) for actor in range(len(film.wages))) + _visits(film, order)


def faults(film: Film, order: Sequence[int]) -> list[str]:
    """Say what is wrong with an order; nothing where it may be shot."""
    if sorted(order) != list(range(film.scenes)):
        return [f"the order does not hold each of the {film.scenes} scenes once"]
    return [
        f"scene {b} is shot before scene {a}"
        for a, b in film.before
        if list(order).index(a) > list(order).index(b)
    ]


def _keep(film: Film, order: Sequence[int], actor: int) -> int:
    plays = [actor in film.casts[scene] for scene in order]
    if not any(plays):
        return 0
    first, last = plays.index(True), len(plays) - 1 - plays[::-1].index(True)
    stay = range(first, last + 1)
    paid = sum(film.durations[order[at]] for at in stay if film.own or not plays[at])
    return paid * film.wages[actor]


def _visits(film: Film, order: Sequence[int]) -> int:
    if not film.places:
        return 0
    visited = [place for place, _ in groupby(film.places[scene] for scene in order)]
    return sum(film.fees[p] * (visited.count(p) - 1) for p in set(visited))
