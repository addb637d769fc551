"""Ways: where a camera that is carried can go, and how it comes round what stands there."""

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from moteur.shots.cameras.sight import CEILING, FURNITURE, PEOPLE, WALL, Sight
from moteur.shots.floors.ground import Footprint
from moteur.shots.model import Point, Spot

_ROOM, _OUTSIDE = 0.25, 0.6
_MARGIN, _PASSING = 0.02, 0.6
_LOW = 0.1
_SEARCHED = 4000
_NEIGHBOURS = [(x, y, math.hypot(x, y)) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]
Cell = tuple[int, int]


class _Route(NamedTuple):
    """A way round by its corners, how long it is over the grid, and how far it was looked for."""

    vias: list[Spot] | None
    length: float = 0.0
    searched: float = 0.0


class Ways:
    """A floor as a camera goes over it: between furniture and people, never through."""

    def __init__(self, sight: Sight) -> None:
        self.plan = sight.plan
        grown = FURNITURE + _MARGIN
        self.pieces = [_grown(f, grown) for f in sight.ground.standing]
        self.step = _ROOM if self.plan.width * self.plan.depth < 120 else _OUTSIDE
        self._cells: dict[Cell, bool] = {}
        self._routes: dict[tuple[object, ...], _Route] = {}
        self._free_ways: dict[tuple[Spot, Spot], bool] = {}
        self._taken: dict[tuple[Spot, ...], frozenset[Cell]] = {}

    def stands(self, at: Point, people: Sequence[Spot] = ()) -> bool:
        """Say whether a camera can be here: within the walls, clear of furniture and people."""
        return self._high(at[2]) and self._free(at[0], at[1]) and not _among(at, people)

    def clear(self, here: Spot, there: Spot, people: Sequence[Spot] = ()) -> bool:
        """Say whether a camera can go straight; both ends are taken as standing free."""
        key = (here, there)
        free = self._free_ways.get(key)
        if free is None:
            free = self._free_ways[key] = self._between(here, there)
        return free and all(_passes(here, there, spot) for spot in people)

    def _between(self, here: Spot, there: Spot) -> bool:
        """Say whether no piece stands on a straight way."""
        (x, y), (u, v) = here, there
        dx, dy = u - x, v - y
        square = dx * dx + dy * dy
        for piece in self.pieces:
            # Most ways pass far from it.
            across = dx * (piece.y - y) - dy * (piece.x - x)
            if across * across <= piece.radius2 * square and piece.reach(x, y, u, v) is not None:
                return False
        return True

    def route(
        self, here: Spot, there: Spot, people: tuple[Spot, ...] = (), most: float = math.inf
    ) -> list[Spot] | None:
        """Return the spots on the way round, none where it is straight.

        None where there is no way of `most` metres. A* over a grid, then as few corners as can
        be.
        """
        key = (here, there, people)
        known = self._routes.get(key)
        if known is None:
            known = self._routes[key] = _Route([] if self.clear(here, there, people) else None)
        if known.vias is None and most > known.searched and math.dist(here, there) <= most:
            # What was not found within so many metres may be within more.
            known = self._routes[key] = self._round(here, there, people, most)
        return known.vias if known.length <= most else None

    def _round(self, here: Spot, there: Spot, people: tuple[Spot, ...], most: float) -> "_Route":
        found, gone = self._search(here, there, people, most)
        return _Route(self._cornered(here, there, people, found), gone, most)

    def _cornered(
        self, here: Spot, there: Spot, people: tuple[Spot, ...], found: list[Spot] | None
    ) -> list[Spot] | None:
        """Leave out of the spots of a way all but its corners."""
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

    def _cell(self, cell: Cell) -> bool:
        if cell not in self._cells:
            self._cells[cell] = self._free(cell[0] * self.step, cell[1] * self.step)
        return self._cells[cell]

    def _people(self, people: tuple[Spot, ...]) -> frozenset[Cell]:
        """Return the cells that are too near to people."""
        if people not in self._taken:
            step, reach = self.step, math.ceil(_PASSING / self.step)
            found = set[Cell]()
            for spot in people:
                x, y = round(spot[0] / step), round(spot[1] / step)
                found.update(
                    (x + i, y + j)
                    for i in range(-reach, reach + 1)
                    for j in range(-reach, reach + 1)
                    if math.dist(((x + i) * step, (y + j) * step), spot) < _PASSING
                )
            self._taken[people] = frozenset(found)
        return self._taken[people]

    def _search(
        self, here: Spot, there: Spot, people: tuple[Spot, ...], most: float
    ) -> tuple[list[Spot] | None, float]:
        """Return the spots of a way over the grid, None where there is none, and its length."""
        step, taken = self.step, self._people(people)
        first, last = (self._entry(spot, people) for spot in (here, there))
        if first is None or last is None:
            return None, 0.0
        came: dict[Cell, Cell | None] = {first: None}
        cost, cells, (to_x, to_y) = {first: 0.0}, self._cells, last
        queue = [(0.0, first)]
        push, pop, hypot, known = heapq.heappush, heapq.heappop, math.hypot, cost.get
        while queue and len(came) < _SEARCHED:
            gone, cell = pop(queue)
            if gone * step > most:
                return None, 0.0
            if cell == last:
                return [(c[0] * step, c[1] * step) for c in _back(came, last)], gone * step
            spent, (x, y) = cost[cell], cell
            for dx, dy, far in _NEIGHBOURS:
                new, reached = (x + dx, y + dy), spent + far
                if reached >= known(new, math.inf) or new in taken:
                    continue
                free = cells.get(new)
                if free or (free is None and self._cell(new)):
                    cost[new], came[new] = reached, cell
                    push(queue, (reached + hypot(x + dx - to_x, y + dy - to_y), new))
        return None, 0.0

    def _entry(self, spot: Spot, people: tuple[Spot, ...]) -> Cell | None:
        """Return a free cell that is straight from a spot: the nearest of those around it."""
        x, y = round(spot[0] / self.step), round(spot[1] / self.step)
        around = [(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        around.sort(key=lambda c: math.dist((c[0] * self.step, c[1] * self.step), spot))
        taken = self._people(people)
        for cell in around:
            at = (cell[0] * self.step, cell[1] * self.step)
            if cell not in taken and self._cell(cell) and self.clear(spot, at, people):
                return cell
        return None


def _back(came: dict[Cell, Cell | None], last: Cell) -> list[Cell]:
    found: list[Cell] = []
    cell: Cell | None = last
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


def _passes(here: Spot, there: Spot, spot: Spot) -> bool:
    """Say whether a straight way passes somebody with room for both.

    Who stands nearer to one end of it comes no nearer on the way.
    """
    ends = min(math.dist(here, spot), math.dist(there, spot))
    return nearest(here, there, spot) >= max(min(_PASSING, 0.98 * ends), PEOPLE)


def nearest(here: Spot, there: Spot, spot: Spot) -> float:
    """Return how near a straight way comes to a spot, in metres."""
    dx, dy = there[0] - here[0], there[1] - here[1]
    square = dx * dx + dy * dy
    share = ((spot[0] - here[0]) * dx + (spot[1] - here[1]) * dy) / square if square else 0.0
    share = max(0.0, min(1.0, share))
    return math.dist((here[0] + dx * share, here[1] + dy * share), spot)
