"""Paths: how somebody walks round the furniture."""

import heapq
import math
from collections.abc import Mapping

from moteur.shots.floors.ground import BODY, Ground
from moteur.shots.model import Spot

_CLOSE = 0.05


def clear(ground: Ground, start: Spot, end: Spot) -> bool:
    """Say whether a straight walk touches nothing, but what stands at either end."""
    for piece in ground.standing:
        if piece.distance(*start) < BODY or piece.distance(*end) < BODY:
            if piece.reach(*start, *end) is None or piece.kind in ("chair", "stool", "armchair"):
                continue
            if piece.distance(*start) < _CLOSE or piece.distance(*end) < _CLOSE:
                continue
        if _passes(piece.own(*start), piece.own(*end), piece.half_width, piece.half_depth):
            return False
    return True


def _passes(start: Spot, end: Spot, half_width: float, half_depth: float) -> bool:
    """Say whether a line comes nearer to a centred rectangle than half a body."""
    enter, leave = 0.0, 1.0
    for a, b, half in (
        (start[0], end[0], half_width + BODY * 0.7),
        (start[1], end[1], half_depth + BODY * 0.7),
    ):
        change = b - a
        if abs(change) < 1e-12:
            if abs(a) > half:
                return False
            continue
        first, last = sorted(((-half - a) / change, (half - a) / change))
        enter, leave = max(enter, first), min(leave, last)
    return enter < leave


def path(ground: Ground, start: Spot, end: Spot) -> tuple[Spot, ...]:
    """Return the corners of a walk from start to end, the end included.

    A* over the free spots, then as few corners as can be; a straight walk where no way
    round is found.
    """
    if clear(ground, start, end):
        return (end,)
    found = _search(ground, start, end)
    corners: list[Spot] = []
    here, i = start, 0
    while i < len(found):
        j = len(found) - 1
        while j > i and not clear(ground, here, found[j]):
            j -= 1
        here = found[j]
        corners.append(here)
        i = j + 1
    if not corners or corners[-1] != end:
        corners.append(end)
    return tuple(corners)


def _search(ground: Ground, start: Spot, end: Spot) -> list[Spot]:
    """Return grid spots from start to end, or nothing."""
    step = ground.step
    free = {_cell(s, step): s for s in ground.spots}
    if not free:
        return []
    first, last = (_nearest(free, spot) for spot in (start, end))
    came: dict[tuple[int, int], tuple[int, int] | None] = {first: None}
    cost = {first: 0.0}
    queue = [(0.0, first)]
    while queue:
        _, here = heapq.heappop(queue)
        if here == last:
            break
        for dx, dy in _NEIGHBOURS:
            there = (here[0] + dx, here[1] + dy)
            spent = cost[here] + (1.414 if dx and dy else 1.0)
            if there in free and spent < cost.get(there, math.inf):
                cost[there], came[there] = spent, here
                heapq.heappush(queue, (spent + math.dist(there, last), there))
    if last not in came:
        return []
    found: list[Spot] = []
    step_back: tuple[int, int] | None = last
    while step_back is not None:
        found.append(free[step_back])
        step_back = came[step_back]
    return found[::-1]


def _nearest(free: Mapping[tuple[int, int], Spot], spot: Spot) -> tuple[int, int]:
    return min(free, key=lambda cell: math.dist(free[cell], spot))


_NEIGHBOURS = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]


def _cell(spot: Spot, step: float) -> tuple[int, int]:
    return (round(spot[0] / step), round(spot[1] / step))
