"""The ground: what stands on a floor, and where people and cameras may stand."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from moteur.shots.floors.pieces import FLAT, HUNG
from moteur.shots.model import FloorPlan, Opening, Piece, Spot

STEP = 0.2
BODY = 0.28
WALL = 0.35
DOOR_DEPTH = 0.95


@dataclass(frozen=True)
class Footprint:
    """A turned rectangle on the floor, and how high it stands: all in metres and radians."""

    x: float
    y: float
    half_width: float
    half_depth: float
    cos: float
    sin: float
    height: float
    kind: str

    @property
    def corners(self) -> tuple[Spot, ...]:
        """Return the four corners in order."""
        ways = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        return tuple(self.out(a * self.half_width, b * self.half_depth) for a, b in ways)

    @cached_property
    def radius2(self) -> float:
        """Return the square of how far the corners are from the middle, and a little more."""
        return (self.half_width**2 + self.half_depth**2) * (1 + 1e-9) + 1e-9

    def near(self, x: float, y: float, by: float) -> bool:
        """Say whether a spot may be within some metres: a cheap question before the dear one."""
        dx, dy, reach = x - self.x, y - self.y, self.half_width + self.half_depth + by
        return -reach <= dx <= reach and -reach <= dy <= reach

    def out(self, u: float, v: float) -> Spot:
        """Return the floor's coordinates of own ones."""
        return (self.x + u * self.cos - v * self.sin, self.y + u * self.sin + v * self.cos)

    def own(self, x: float, y: float) -> Spot:
        """Return own coordinates of the floor's."""
        dx, dy = x - self.x, y - self.y
        return (dx * self.cos + dy * self.sin, dy * self.cos - dx * self.sin)

    def distance(self, x: float, y: float) -> float:
        """Return how far a spot is from the rectangle; 0 within."""
        dx, dy = x - self.x, y - self.y
        u = abs(dx * self.cos + dy * self.sin) - self.half_width
        v = abs(dy * self.cos - dx * self.sin) - self.half_depth
        if u > 0.0 and v > 0.0:
            return math.hypot(u, v)
        return max(u, v, 0.0)

    def overlaps(self, other: "Footprint") -> bool:
        """Say whether two rectangles overlap (separating axes)."""
        for axis in ((self.cos, self.sin), (-self.sin, self.cos),
                     (other.cos, other.sin), (-other.sin, other.cos)):  # fmt: skip
            mine = [c[0] * axis[0] + c[1] * axis[1] for c in self.corners]
            theirs = [c[0] * axis[0] + c[1] * axis[1] for c in other.corners]
            if max(mine) <= min(theirs) + 1e-6 or max(theirs) <= min(mine) + 1e-6:
                return False
        return True

    def reach(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float] | None:
        """Return the shares of a line between which it is over the rectangle, or None."""
        wide, deep = self.half_width, self.half_depth
        dx, dy, cos, sin = x0 - self.x, y0 - self.y, self.cos, self.sin
        u0, v0 = dx * cos + dy * sin, dy * cos - dx * sin
        dx, dy = x1 - self.x, y1 - self.y
        u1, v1 = dx * cos + dy * sin, dy * cos - dx * sin
        # Most lines pass on one side: the cheap question first.
        if (u0 > wide < u1) or (u0 < -wide > u1) or (v0 > deep < v1) or (v0 < -deep > v1):
            return None
        enter, leave = 0.0, 1.0
        for start, end, half in ((u0, u1, wide), (v0, v1, deep)):
            change = end - start
            if abs(change) < 1e-12:
                if abs(start) > half:
                    return None
                continue
            first, last = (-half - start) / change, (half - start) / change
            if first > last:
                first, last = last, first
            enter, leave = max(enter, first), min(leave, last)
        return (enter, leave) if enter < leave else None


def footprint(piece: Piece) -> Footprint:
    """Return where a piece stands. A tree stands on its trunk."""
    turn = math.radians(piece.turn)
    return Footprint(
        *piece.at, piece.size[0] / 2, piece.size[1] / 2,
        math.cos(turn), math.sin(turn), piece.size[2], piece.kind,
    )  # fmt: skip


def doorway(plan: FloorPlan, door: Opening, depth: float = DOOR_DEPTH) -> Footprint:
    """Return the rectangle before a door that must stay clear."""
    x, y = at_wall(plan, door, depth / 2)
    across = door.width / 2 + 0.05
    north = door.wall in ("north", "south")
    return Footprint(
        x, y, across if north else depth / 2, depth / 2 if north else across, 1.0, 0.0, 0.0, "door"
    )


def at_wall(plan: FloorPlan, hole: Opening, out: float) -> Spot:
    """Return the spot `out` metres before an opening, inside the room."""
    x, y = plan.width / 2 - out, plan.depth / 2 - out
    return {
        "north": (hole.along, y), "south": (hole.along, -y),
        "east": (x, hole.along), "west": (-x, hole.along),
    }[hole.wall]  # fmt: skip


class Ground:
    """A floor's free and taken ground."""

    def __init__(self, plan: FloorPlan, pieces: Iterable[Piece] | None = None) -> None:
        self.plan = plan
        self.doors = tuple(doorway(plan, o) for o in plan.openings if o.kind != "window")
        self.standing: list[Footprint] = []
        for piece in plan.pieces if pieces is None else pieces:
            if piece.kind not in HUNG and piece.kind not in FLAT:
                self.add(piece)
        self._spots: tuple[Spot, ...] | None = None

    def add(self, piece: Piece) -> None:
        """Take ground."""
        self.standing.append(footprint(piece))
        self._spots = None

    def fits(self, piece: Piece) -> bool:
        """Say whether a piece overlaps nothing, leaves the doors clear and, in a room, is in it."""
        mine = footprint(piece)
        if any(mine.overlaps(other) for other in (*self.standing, *self.doors)):
            return False
        half_x, half_y = self.plan.width / 2 + 1e-6, self.plan.depth / 2 + 1e-6
        within = all(abs(x) <= half_x and abs(y) <= half_y for x, y in mine.corners)
        return within or not self.plan.inside

    def inside(self, x: float, y: float, margin: float) -> bool:
        """Say whether a spot is within the walls by `margin` metres."""
        return (
            abs(x) <= self.plan.width / 2 - margin + 1e-9
            and abs(y) <= self.plan.depth / 2 - margin + 1e-9
        )

    def free(self, x: float, y: float, clearance: float = BODY, wall: float = WALL) -> bool:
        """Say whether nothing stands within `clearance` metres of a spot inside the walls."""
        return self.inside(x, y, wall) and not any(
            f.near(x, y, clearance) and f.distance(x, y) < clearance for f in self.standing
        )

    @property
    def step(self) -> float:
        """Return how far apart the free spots are, in metres."""
        return STEP if self.plan.width * self.plan.depth < 120 else 0.5

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Return the free spots, on a grid that is fine in a room and coarser outside."""
        if self._spots is None:
            self._spots = tuple(self._grid())
        return self._spots

    def _grid(self) -> Iterator[Spot]:
        step = self.step
        across, along = int(self.plan.width / 2 / step), int(self.plan.depth / 2 / step)
        for j in range(-along, along + 1):
            for i in range(-across, across + 1):
                if self.free(i * step, j * step):
                    yield (round(i * step, 3), round(j * step, 3))

    def nearest(self, want: Spot, others: Iterable[Spot] = (), gap: float = 0.7) -> Spot:
        """Return the free spot nearest to the wanted one, `gap` metres from the others.

        Where the floor is so full that there is none, the gap shrinks by steps.
        """
        taken = tuple(others)
        if self.free(*want) and _apart(want, taken, gap):
            return (round(want[0], 3), round(want[1], 3))
        order = sorted(self.spots, key=lambda s: (s[0] - want[0]) ** 2 + (s[1] - want[1]) ** 2)
        for narrower in (gap, gap * 0.75, gap * 0.5, 0.0):
            for spot in order:
                if _apart(spot, taken, narrower):
                    return spot
        return want


def _apart(spot: Spot, others: tuple[Spot, ...], gap: float) -> bool:
    return all(math.hypot(spot[0] - x, spot[1] - y) >= gap - 1e-9 for x, y in others)
