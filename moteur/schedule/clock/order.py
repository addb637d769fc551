"""The exact shooting order of a unit's day, and its call.

Best-first search (A*, Hart, Nilsson and Raphael, 1968) over sets of scenes already shot, as
in talent scheduling by dynamic programming (Garcia de la Banda, Stuckey and Chu, 2011). The
estimate of what is still to come is exact where no light, meal or rule interferes, so that
such days are walked straight. Calls are tried in the order of what they promise.
"""

import heapq
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import count

from moteur.film.errors import BadInput
from moteur.schedule.clock.ahead import Ahead
from moteur.schedule.clock.asked import Asked
from moteur.schedule.clock.follow import Begun, Follow
from moteur.schedule.clock.hours import Walk, walk
from moteur.schedule.clock.price import price

WORK = 400
"""Days begun that a search looks at before it narrows."""

WIDTH = 12
"""Days begun that a narrow search keeps of each length."""

Heap = list[tuple[int, int, int, int, Begun]]


@lru_cache(maxsize=4096)
def best(day: Asked) -> tuple[Walk, bool]:
    """Return the best order and call of a day by the clock, and whether it is proved.

    The order is sought at calls an hour apart and where a light begins, and again at all those
    near the best call of what was found; at all there are while something fails or is
    overtime. A search that would take too long
    narrows, and its end is improved by moving single scenes. Proved is that no order is
    better at the calls looked at. Raise BadInput for scenes before each other in a circle.
    """
    _straight(day)
    ahead = Ahead(day)
    found, call, proved = _search([Follow(day, ahead, call) for call in _hourly(day)], None)
    if found is None:
        raise AssertionError("a search without a limit ends with an order")
    order, call = found.order, _called(day, found.order)[1]
    if not proved:
        order, call = _improve(day, order, call)
    cost = price(day, walk(day, order, call))
    over = cost.faults or day.overtime(walk(day, order, call).work)[0]
    calls = [c for c in day.calls if over or abs(c - call) < 60]
    if len(calls) > 1:
        again, other, sure = _search([Follow(day, ahead, c) for c in calls], int(cost))
        proved = proved and sure
        if again and int(price(day, walk(day, again.order, other))) < int(cost):
            order, call = again.order, other
    walked = walk(day, order, call)
    return walked, proved and not day.overtime(walked.work)[1]


def _straight(day: Asked) -> None:
    """Raise BadInput where no scene can be the first of those left."""
    shot, left = 0, set(range(len(day.scenes)))
    while left:
        free = {i for i in left if not day.before[i] & ~shot}
        if not free:
            names = ", ".join(day.scenes[i].id for i in sorted(left))
            raise BadInput(
                "scenes of a day come before each other in a circle", names, "drop one of the pairs"
            )
        shot, left = shot | sum(1 << i for i in free), left - free


def _called(day: Asked, order: Sequence[int]) -> tuple[int, int]:
    """Return the best price of an order, and its call."""
    return min((int(price(day, walk(day, order, call))), call) for call in day.calls)


def _improve(day: Asked, order: tuple[int, ...], call: int) -> tuple[tuple[int, ...], int]:
    """Return an order and a call than which none with one scene elsewhere is better."""
    cost = int(price(day, walk(day, order, call)))
    while True:
        near = (o for o in _near(order) if _allowed(day, o))
        least, nearest = min((int(price(day, walk(day, o, call))), o) for o in near)
        if least >= cost:
            return order, call
        order = nearest
        cost, call = _called(day, order)


def _near(order: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    for i, scene in enumerate(order):
        rest = order[:i] + order[i + 1 :]
        yield from ((*rest[:k], scene, *rest[k:]) for k in range(len(order)))


def _allowed(day: Asked, order: Sequence[int]) -> bool:
    shot = 0
    for scene in order:
        if day.before[scene] & ~shot:
            return False
        shot |= 1 << scene
    return True


def _hourly(day: Asked) -> list[int]:
    """Return the calls of each hour, those that are none of a quarter, and those at a light."""
    some = {day.call, day.calls[0], day.calls[-1]}
    for first in {first for scene in day.scenes for first, _ in scene.opens or ()}:
        # A call an hour off waits for the light, and looks dearer than one the night before.
        some |= {min(day.calls, key=lambda call: (call < first, abs(call - first)))}
        some |= {min(day.calls, key=lambda call: (call > first, abs(call - first)))}
    return [call for call in day.calls if call % 60 == 0 or call % 15 or call in some]


def _search(ways: Sequence[Follow], most: int | None) -> tuple[Begun | None, int, bool]:
    """Return the best end below a price, its call, and whether it is sure that none is better."""
    full, ties = ways[0].ahead.full, count()
    heap: Heap = []
    for k, way in enumerate(ways):
        heapq.heappush(heap, (way.least(way.begin()), 0, next(ties), k, way.begin()))
    seen: dict[tuple[object, ...], int] = {}
    work = WORK if ways[0].ahead.exact else 0
    for _ in range(work):
        if not heap or (most is not None and heap[0][0] >= most):
            return None, ways[0].call, True
        _, _, _, k, begun = heapq.heappop(heap)
        if begun.mask == full:
            return begun, ways[k].call, True
        for index in ways[k].ahead.next(begun.mask):
            new = ways[k].extend(begun, index)
            key = (k, *new.key())
            if key not in seen or new.cost < seen[key]:
                seen[key] = new.cost
                entry = (ways[k].least(new), -len(new.order), next(ties), k, new)
                heapq.heappush(heap, entry)
    end = _narrow(ways, heap)
    if end is None or (most is not None and end[0] >= most):
        return None, ways[0].call, False
    return end[4], ways[end[3]].call, False


def _narrow(ways: Sequence[Follow], heap: Heap) -> tuple[int, int, int, int, Begun] | None:
    """Return a good end of days begun, keeping few of each length."""
    length = len(ways[0].day.scenes)
    layers: list[Heap] = [[] for _ in range(length + 1)]
    for entry in heap:
        layers[-entry[1]].append(entry)
    ties = count()
    for size in range(length):
        kept: dict[tuple[object, ...], tuple[int, int, int, int, Begun]] = {}
        for _, _, _, k, begun in heapq.nsmallest(WIDTH, layers[size]):
            for index in ways[k].ahead.next(begun.mask):
                new = ways[k].extend(begun, index)
                key = (k, *new.key())
                if key not in kept or new.cost < kept[key][4].cost:
                    kept[key] = (ways[k].least(new), -len(new.order), next(ties), k, new)
        layers[size + 1] += kept.values()
    return min(layers[-1], default=None)
