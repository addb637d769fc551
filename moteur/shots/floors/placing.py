"""Placing: where players stand before anything has happened."""

import math
from collections.abc import Sequence

from moteur.shots.floors.ground import Ground
from moteur.shots.model import FloorPlan, Spot

NEAR, SPACE = 1.3, 1.0
_STAGE_RADIUS = 2.4


def bearing(start: Spot, end: Spot) -> float:
    """Return the direction from one spot to another, in degrees."""
    return round(math.degrees(math.atan2(end[1] - start[1], end[0] - start[0])) % 360.0, 1)


def turn_between(a: float, b: float) -> float:
    """Return the smaller angle between two directions, 0 to 180 degrees."""
    return abs((a - b + 180.0) % 360.0 - 180.0)


def centre(ground: Ground) -> Spot:
    """Return where a conversation has most room around it, near where the plan is played."""
    want = _played(ground.plan)
    spots = [s for s in ground.spots if math.dist(s, want) < 6] or list(ground.spots) or [want]
    return max(spots, key=lambda s: (_room(ground, s) - 0.12 * math.dist(s, want), s))


def _played(plan: FloorPlan) -> Spot:
    """Return where scenes play by default: on a street's pavement, else near the middle."""
    if plan.kind == "street":
        return (0.0, plan.depth / 2 - 1.7)
    return (0.0, -0.05 * plan.depth)


def _room(ground: Ground, spot: Spot) -> float:
    plan = ground.plan
    walls = min(plan.width / 2 - abs(spot[0]), plan.depth / 2 - abs(spot[1]))
    pieces = min((f.distance(*spot) for f in ground.standing), default=9.0)
    return min(walls, pieces * 1.1, 1.9)


def circle(ground: Ground, count: int, turn: float, off: Sequence[Spot] = ()) -> list[Spot]:
    """Return free spots for people in one conversation, in order round it.

    Two stand 1.3 m apart, more on a circle a metre apart; beside the seed's `turn` (degrees)
    the pair stands across the plan, so that both are seen from the viewer's side.
    """
    middle = centre(ground)
    if count == 1:
        return [ground.nearest(middle, off)]
    radius = NEAR / 2 if count == 2 else max(0.8, count * SPACE / math.tau)
    radius = min(radius, _STAGE_RADIUS)
    found: list[Spot] = []
    for i in range(count):
        angle = math.radians(180.0 + turn - 360.0 * i / count)
        want = (middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle))
        found.append(ground.nearest(want, (*off, *found)))
    return found


def behind(ground: Ground, count: int, others: Sequence[Spot]) -> list[Spot]:
    """Return free spots for a crowd: a loose bow around those who play, where there is room."""
    spots = others or [centre(ground)]
    middle = (sum(s[0] for s in spots) / len(spots), sum(s[1] for s in spots) / len(spots))
    plan = ground.plan
    room = {
        90.0: plan.depth / 2 - middle[1], 180.0: plan.width / 2 + middle[0],
        0.0: plan.width / 2 - middle[0],
    }  # fmt: skip
    # Behind, as seen by the plan's viewer, if it can be; else to the side with more room.
    base = max(room, key=lambda way: (min(room[way], 3.6), way == 90.0))
    reach = max((math.dist(middle, s) for s in spots), default=0.0)
    found: list[Spot] = []
    for i in range(count):
        # Ranks of three, the second looking between the heads of the first.
        rank, place = divmod(i, 3)
        way = math.radians(base + (place - 1) * 24.0 + (12.0 if rank % 2 else 0.0))
        away = reach + 1.5 + 0.85 * rank + 0.25 * (place % 2)
        want = (middle[0] + away * math.cos(way), middle[1] + away * math.sin(way))
        found.append(ground.nearest(want, (*others, *found)))
    return found
