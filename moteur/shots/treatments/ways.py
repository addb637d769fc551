"""Ways: where a camera that is carried can go, and how it comes round what stands there."""

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from moteur.shots.cameras.sight import CEILING, FURNITURE, PEOPLE, WALL, Sight
from moteur.shots.floors.ground import Footprint
from moteur.shots.model import Point, Spot

_ROOM, _OUTSIDE = 0.25, 0.6
_MARGIN, _PASSING = 0.02, 0.6
_LOW = 0.1
_SEARCHED = 4000
_NEIGHBOURS = [(x, y, math.hypot(x, y)) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]
Cell = tuple[int, int]


class Ways:
    """A floor as a camera goes over it: between furniture and people, never through."""

    def __init__(self, sight: Sight) -> None:
        self.plan = sight.plan
        grown = FURNITURE + _MARGIN
        self.pieces = [_grown(f, grown) for f in sight.ground.standing]
        self.step = _ROOM if self.plan.width * self.plan.depth < 120 else _OUTSIDE
        self._cells: dict[Cell, bool] = {}
        self._routes: dict[tuple[object, ...], list[Spot] | None] = {}
        self._taken: dict[tuple[Spot, ...], frozenset[Cell]] = {}

    def stands(self, at: Point, people: Sequence[Spot] = ()) -> bool:
        """Say whether a camera can be here: within the walls, clear of furniture and people."""
        return self._high(at[2]) and self._free(at[0], at[1]) and not _among(at, people)

    def clear(self, here: Spot, there: Spot, people: Sequence[Spot] = ()) -> bool:
        """Say whether a camera can go straight; both ends are taken as standing free."""
        if any(f.reach(*here, *there) is not None for f in self.pieces):
            return False
        return all(_passes(here, there, spot) for spot in people)

    def route(
        self, here: Spot, there: Spot, people: tuple[Spot, ...] = (), most: float = math.inf
    ) -> list[Spot] | None:
        """Return the spots on the way round, none where it is straight.

        None where there is no way of `most` metres. A* over a grid, then as few corners as can
        be.
        """
        key = (here, there, people, most)
        if key not in self._routes:
            self._routes[key] = self._round(here, there, people, most)
        return self._routes[key]

    def _round(
        self, here: Spot, there: Spot, people: tuple[Spot, ...], most: float
    ) -> list[Spot] | None:
        if self.clear(here, there, people):
            return []
        if math.dist(here, there) > most:
            return None
        found = self._search(here, there, people, most)
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
    ) -> list[Spot] | None:
        step, taken = self.step, self._people(people)
        first, last = (self._entry(spot, people) for spot in (here, there))
        if first is None or last is None:
            return None
        came: dict[Cell, Cell | None] = {first: None}
        cost = {first: 0.0}
        queue = [(0.0, first)]
        while queue and len(came) < _SEARCHED:
            gone, cell = heapq.heappop(queue)
            if gone * step > most:
                return None
            if cell == last:
                return [(c[0] * step, c[1] * step) for c in _back(came, last)]
            spent = cost[cell]
            for dx, dy, far in _NEIGHBOURS:
                new = (cell[0] + dx, cell[1] + dy)
                if spent + far < cost.get(new, math.inf) and new not in taken and self._cell(new):
                    cost[new], came[new] = spent + far, cell
                    left = math.hypot(new[0] - last[0], new[1] - last[1])
                    heapq.heappush(queue, (spent + far + left, new))
        return None

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
