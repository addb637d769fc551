"""All lines of scenes at one end of an order that save nearly the most, with fees of places."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from moteur.schedule.orders.effort import Effort
from moteur.schedule.orders.ends import End

_MOST = 20_000


@dataclass(frozen=True)
class Line:
    """Scenes at an end, outermost first; what they lose to the most, with returns to places."""

    paid: int
    scenes: tuple[int, ...]
    shot: int


def lines(end: End, barred: int, gap: int, effort: Effort) -> list[Line] | None:
    """Return one line for each set of scenes and last place, the cheapest first.

    None where they are too many, or time is up. A line ends before the scene at which everybody
    has begun.
    """
    end.fill(barred)
    places = end.film.places
    ahead: list[tuple[int, int, tuple[int, ...], int]] = [(0, 0, (), 0)]
    seen: set[tuple[int, int]] = set()
    found: dict[tuple[int, int], Line] = {}
    while ahead:
        paid, shot, scenes, at = heappop(ahead)
        last = places[scenes[-1]] if scenes else -1
        if (shot, last) in seen:
            continue
        seen.add((shot, last))
        if len(seen) > _MOST or (len(seen) % 256 == 0 and effort.over):
            return None
        for scene, to, lost in _next(end, barred, shot, at):
            if paid + lost > gap:
                continue
            if not end.wages[to]:
                old = found.get((shot, last))
                if old is None or paid + lost < old.paid:
                    found[shot, last] = Line(paid + lost, scenes, shot)
                continue
            fee = _return(end, scenes, scene)
            if paid + lost + fee <= gap:
                heappush(ahead, (paid + lost + fee, shot | 1 << scene, (*scenes, scene), to))
    return sorted(found.values(), key=lambda line: line.paid)


def _next(end: End, barred: int, shot: int, at: int) -> Iterator[tuple[int, int, int]]:
    """Yield the scenes that may come next, the set that each leads to, and what it loses."""
    wages, within, worth = end.wages, end.within, end.worth
    time = sum(end.film.durations[s] for s in range(len(end.first)) if shot >> s & 1)
    for scene, first in enumerate(end.first):
        to = int(end.ahead[at, scene])
        if to < 0 or (shot | barred) >> scene & 1 or first & ~shot:
            continue
        lost = 0
        if to != at:
            late = (within[at] - time) * (wages[at] - wages[to])
            lost = int(late + worth[at] - (within[to] - within[at]) * wages[to] - worth[to])
        yield scene, to, lost


def _return(end: End, scenes: tuple[int, ...], scene: int) -> int:
    place = end.film.places[scene]
    if not scenes or end.film.places[scenes[-1]] == place:
        return 0
    return end.film.fees[place] if any(end.film.places[s] == place for s in scenes) else 0
