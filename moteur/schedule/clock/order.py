"""The exact shooting order of a unit's day, and its call.

Best-first search (A*, Hart, Nilsson and Raphael, 1968) over sets of scenes already shot, as
in talent scheduling by dynamic programming (Garcia de la Banda, Stuckey and Chu, 2011). The
estimate of what is still to come is exact where no light, meal or rule interferes, so that
such days are walked straight. Calls are tried in the order of what they promise.
"""

import heapq
from collections.abc import Iterator
from functools import lru_cache
from itertools import count

from moteur.film.errors import BadInput
from moteur.schedule.clock.ahead import Ahead
from moteur.schedule.clock.asked import Asked
from moteur.schedule.clock.follow import Begun, Follow
from moteur.schedule.clock.hours import Walk, walk

WORK = 4000
"""Days begun that a search looks at before it narrows."""

WIDTH = 24
"""Days begun that a narrow search keeps of each length."""


@lru_cache(maxsize=4096)
def best(day: Asked) -> tuple[Walk, bool]:
    """Return the best order and call of a day by the clock, and whether it is proved.

    Raise BadInput where scenes are to come before each other in a circle.
    """
    ahead = Ahead(day)
    ways = [Follow(day, ahead, call) for call in day.calls]
    promised = sorted((way.least(way.begin()), k) for k, way in enumerate(ways))
    found: Begun | None = None
    call, looked, proved, narrow = day.calls[0], count(), ahead.exact, 0
    for least, k in promised:
        if found is not None and least >= found.cost:
            break
        way, ended = ways[k], None
        if ahead.exact and next(looked) < WORK:
            ended, whole = _search(way, found.cost if found else None, looked)
            proved = proved and whole
        else:
            whole = False
        if not whole and narrow < 6:
            proved, narrow = False, narrow + 1
            ended = _better(ended, _beam(way))
        if ended is not None and (found is None or ended.cost < found.cost):
            found, call = ended, way.call
    if found is None:
        raise BadInput("scenes of a day are to come before each other in a circle")
    return walk(day, found.order, call), proved


def _better(one: Begun | None, other: Begun | None) -> Begun | None:
    ends = [end for end in (one, other) if end is not None]
    return min(ends, key=lambda end: end.cost, default=None)


def _search(way: Follow, most: int | None, looked: Iterator[int]) -> tuple[Begun | None, bool]:
    """Return the best end below a price, None where there is none, and whether that is sure."""
    ahead, ties = way.ahead, count()
    first = way.begin()
    heap = [(way.least(first), 0, next(ties), first)]
    seen: dict[tuple[object, ...], int] = {}
    while heap:
        least, _, _, begun = heapq.heappop(heap)
        if most is not None and least >= most:
            return None, True
        if begun.mask == ahead.full:
            return begun._replace(cost=least), True
        if next(looked) > WORK:
            return None, False
        for index in ahead.next(begun.mask):
            new = way.extend(begun, index)
            key = new.key()
            if key not in seen or new.cost < seen[key]:
                seen[key] = new.cost
                entry = (way.least(new), -len(new.order), next(ties), new)
                heapq.heappush(heap, entry)
    return None, True


def _beam(way: Follow) -> Begun | None:
    """Return a good end, keeping few days begun of each length."""
    ahead, layer = way.ahead, [way.begin()]
    for _ in way.day.scenes:
        kept: dict[tuple[object, ...], tuple[int, Begun]] = {}
        for begun in layer:
            for index in ahead.next(begun.mask):
                new = way.extend(begun, index)
                known = kept.get(new.key())
                if known is None or new.cost < known[1].cost:
                    kept[new.key()] = (way.least(new), new)
        ranked = sorted(kept.values(), key=lambda one: (one[0], one[1].order))
        layer = [begun for _, begun in ranked[:WIDTH]]
        if not layer:
            return None
    end = min(layer, key=lambda begun: (way.least(begun), begun.order))
    return end._replace(cost=way.least(end))
