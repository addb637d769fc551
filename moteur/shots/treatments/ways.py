"""Ways: where a camera that is carried can go, and how it comes round what stands there."""

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from moteur.shots.ground import Footprint
from moteur.shots.model import Point, Spot
from moteur.shots.sight import CEILING, FURNITURE, PEOPLE, WALL, Sight

_ROOM, _OUTSIDE = 0.25, 0.6
_MARGIN = 0.02
_LOW = 0.1
_SEARCHED = 4000
_NEIGHBOURS = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]


class Ways:
    """A floor as a camera goes over it: between furniture and people, never through."""

    def __init__(self, sight: Sight) -> None:
        self.plan = sight.plan
        grown = FURNITURE + _MARGIN
        self.pieces = [_grown(f, grown) for f in sight.ground.standing]
        self.step = _ROOM if self.plan.width * self.plan.depth < 120 else _OUTSIDE
        self._cells: dict[tuple[int, int], bool] = {}

    def stands(self, at: Point, people: Sequence[Spot] = ()) -> bool:
        """Say whether a camera can be here: within the walls, clear of furniture and people."""
        return self._high(at[2]) and self._free(at[0], at[1]) and not _among(at, people)

    def clear(self, here: Spot, there: Spot, people: Sequence[Spot] = ()) -> bool:
        """Say whether a camera can go straight; both ends are taken as standing free."""
        if any(f.reach(*here, *there) is not None for f in self.pieces):
            return False
        return all(_passing(here, there, spot) >= PEOPLE for spot in people)

    def route(self, here: Spot, there: Spot, people: Sequence[Spot] = ()) -> list[Spot] | None:
        """Return the spots on the way round, none where it is straight; None where there is none.

        A* over a grid, then as few corners as can be.
        """
        if self.clear(here, there, people):
            return []
        found = self._search(here, there, people)
        if found is None:
            return None
        corners: list[Spot] = []
        spots, at, i = [*found, there], here, 0
        while i < len(spots):
            j = len(spots) - 1
            while j > i and not self.clear(at, spots[j], people):
                j -= 1
            if j == i and not self.clear(at, spots[j], people):
                return None
            at = spots[j]
            corners.append(at)
            i = j + 1
        return corners[:-1]

    def _high(self, z: float) -> bool:
        return _LOW <= z <= (self.plan.height - CEILING if self.plan.inside else 20.0)

    def _free(self, x: float, y: float) -> bool:
        side = WALL + _MARGIN
        if abs(x) > self.plan.width / 2 - side or abs(y) > self.plan.depth / 2 - side:
            return False
        return not any(_over(f, x, y) for f in self.pieces)

    def _cell(self, cell: tuple[int, int]) -> bool:
        if cell not in self._cells:
            self._cells[cell] = self._free(cell[0] * self.step, cell[1] * self.step)
        return self._cells[cell]

    def _search(self, here: Spot, there: Spot, people: Sequence[Spot]) -> list[Spot] | None:
        step = self.step
        first, last = (self._entry(spot, people) for spot in (here, there))
        if first is None or last is None:
            return None
        came: dict[tuple[int, int], tuple[int, int] | None] = {first: None}
        cost = {first: 0.0}
        queue = [(0.0, first)]
        while queue and len(came) < _SEARCHED:
            _, cell = heapq.heappop(queue)
            if cell == last:
                return [(c[0] * step, c[1] * step) for c in _back(came, last)]
            for dx, dy in _NEIGHBOURS:
                new = (cell[0] + dx, cell[1] + dy)
                spent = cost[cell] + (1.414 if dx and dy else 1.0)
                if spent < cost.get(new, math.inf) and self._cell(new):
                    if _among((new[0] * step, new[1] * step), people):
                        continue
                    cost[new], came[new] = spent, cell
                    heapq.heappush(queue, (spent + math.dist(new, last), new))
        return None

    def _entry(self, spot: Spot, people: Sequence[Spot]) -> tuple[int, int] | None:
        """Return a free cell that is straight from a spot: the nearest of those around it."""
        x, y = round(spot[0] / self.step), round(spot[1] / self.step)
        around = [(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        around.sort(key=lambda c: math.dist((c[0] * self.step, c[1] * self.step), spot))
        for cell in around:
            at = (cell[0] * self.step, cell[1] * self.step)
            if self._cell(cell) and not _among(at, people) and self.clear(spot, at, people):
                return cell
        return None


def _back(
    came: dict[tuple[int, int], tuple[int, int] | None], last: tuple[int, int]
) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    cell: tuple[int, int] | None = last
    while cell is not None:
        found.append(cell)
        cell = came[cell]
    return found[::-1]


def length(here: Point, vias: Sequence[Spot], there: Point) -> float:
    """Return how far it is by way of some spots, in metres."""
    flat = sum(math.dist(a, b) for a, b in pairwise([here[:2], *vias, there[:2]]))
    return math.hypot(flat, there[2] - here[2])


def between(here: Spot, there: Spot, count: int) -> Iterator[Spot]:
    """Yield spots evenly on a straight way, both ends left out."""
    for n in range(1, count):
        share = n / count
        yield (here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share)


def _grown(piece: Footprint, by: float) -> Footprint:
    return replace(piece, half_width=piece.half_width + by, half_depth=piece.half_depth + by)


def _over(piece: Footprint, x: float, y: float) -> bool:
    u, v = piece.own(x, y)
    return abs(u) < piece.half_width and abs(v) < piece.half_depth


def _among(at: Sequence[float], people: Sequence[Spot]) -> bool:
    return any(math.dist(at[:2], spot) < PEOPLE for spot in people)


def _passing(here: Spot, there: Spot, spot: Spot) -> float:
    """Return how near a straight way comes to a spot."""
    dx, dy = there[0] - here[0], there[1] - here[1]
    square = dx * dx + dy * dy
    share = ((spot[0] - here[0]) * dx + (spot[1] - here[1]) * dy) / square if square else 0.0
    share = max(0.0, min(1.0, share))
    return math.dist((here[0] + dx * share, here[1] + dy * share), spot)
