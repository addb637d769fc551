"""Bodies: how much of a frame a figure covers, and whether it covers somebody.

A figure is a chain of balls: head, neck, shoulders and upper arms, trunk; where the hands do
something, they and the forearms (`arms`). Shares are of a person's height (anthropometric
means, with clothes).
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from moteur.shots.blocking import arms
from moteur.shots.cameras.figure import crown_of, stature
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import Frame, frame
from moteur.shots.model import VEHICLES, Camera, Move, Player, Point

_LINES = 18
_AT_LINES = (2 * np.arange(_LINES)[:, None] + 1) / _LINES - 1
_HEAD, _CHEST, _HAIR = 0.066, 0.075, 0.02
_SHOULDER = 0.108
"""Half of the width between the shoulder joints; an arm goes on from there."""
_ARM_REACH = 0.8
_NEAREST = 0.15
_ANIMALS = ("dog", "cat", "horse", "bird", *VEHICLES)


class Disc(NamedTuple):
    """A ball as it appears in a frame: middle and half-axes, in frame coordinates."""

    x: float
    y: float
    across: float
    up: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether a place of the frame is on it."""
        return ((x - self.x) / self.across) ** 2 + ((y - self.y) / self.up) ** 2 < 1.0

    def meets(self, other: "Disc", gap: float = 0.0) -> bool:
        """Say whether two overlap, or are nearer than `gap` of the frame's half width."""
        dx = (self.x - other.x) / (self.across + other.across + gap)
        dy = (self.y - other.y) / (self.up + other.up + gap)
        return dx * dx + dy * dy < 1.0


_new = tuple.__new__


def head(sight: Sight, mark: Move) -> tuple[Point, float]:
    """Return the ball of a head with its hair: middle and radius in metres."""
    x, y, top = sight.crown(mark)
    radius = _HEAD * stature(sight.players[mark.player])
    return (x, y, top - radius), radius


def chest(sight: Sight, mark: Move) -> tuple[Point, float]:
    """Return the ball of a breast: what a medium shot shows under a face."""
    x, y, top = sight.crown(mark)
    tall = stature(sight.players[mark.player])
    return (x, y, max(top - 0.26 * tall, 0.1)), _CHEST * tall


Balls = tuple[tuple[Point, float], ...]


class Hull(NamedTuple):
    """An upright cylinder about the middles of a figure's balls, and the largest ball."""

    x: float
    y: float
    z: float
    across: float
    up: float
    ball: float


def body(sight: Sight, mark: Move) -> Balls:
    """Return the balls of a figure, head first; made once for each move."""
    made = sight.placed(mark).figure
    if "body" not in made:
        made["body"] = _body(sight, mark)
    balls: Balls = made["body"]
    return balls


def _hull(sight: Sight, mark: Move) -> Hull:
    made = sight.placed(mark).figure
    if "hull" not in made:
        balls = body(sight, mark)
        (x, y, _), _ = balls[0]
        heights = [z for (_, _, z), _ in balls]
        made["hull"] = Hull(
            x, y, (min(heights) + max(heights)) / 2,
            max(math.hypot(p[0] - x, p[1] - y) for p, _ in balls),
            (max(heights) - min(heights)) / 2, max(radius for _, radius in balls),
        )  # fmt: skip
    hull: Hull = made["hull"]
    return hull


def hands(sight: Sight, mark: Move) -> Balls:
    """Return the balls of both hands and forearms, the busier arm's first.

    Of an animal, and of who lies, there are none.
    """
    player = sight.players[mark.player]
    if player.kind in _ANIMALS or mark.pose == "lie":
        return ()
    made = sight.placed(mark).figure
    if "hands" not in made:
        made["hands"] = tuple(arms.balls(player, mark))
    balls: Balls = made["hands"]
    return balls


def _body(sight: Sight, mark: Move) -> Balls:
    player = sight.players[mark.player]
    if player.kind in _ANIMALS or mark.pose == "lie":
        return (head(sight, mark),)
    (x, y, z), radius = head(sight, mark)
    found = ((x, y, z), radius + _HAIR * player.height)
    raised = hands(sight, mark) if mark.gesture else ()
    return (found, *_below(player, mark, (x, y), crown_of(player, mark)), *raised)


def _below(
    player: Player, mark: Move, at: tuple[float, float], top: float
) -> Iterator[tuple[Point, float]]:
    tall = player.height
    way = math.radians(mark.facing + 90.0)
    ux, uy = math.cos(way), math.sin(way)

    def ball(aside: float, down: float, radius: float) -> tuple[Point, float]:
        spread = aside * tall
        height = max(top - down * tall, 0.05)
        return (at[0] + spread * ux, at[1] + spread * uy, height), radius * tall

    yield ball(0.0, 0.15, 0.045)
    if mark.pose == "sit":
        front = math.radians(mark.facing)
        for share in (0.4, 0.7, 1.0):
            reach = 0.26 * tall * share
            for side in (-1.0, 1.0):
                (x, y, z), radius = ball(side * 0.06, 0.47, 0.055)
                yield (x + reach * math.cos(front), y + reach * math.sin(front), z), radius
    for step in range(5):
        share = step / 4
        yield ball(0.0, 0.23 + 0.22 * share, 0.085)
        for side in (-1.0, 1.0):
            yield ball(side * _SHOULDER * share, 0.20 + 0.01 * share, 0.035)
            yield ball(side * (_SHOULDER + 0.012 * share), 0.21 + 0.17 * share, 0.034)
            yield ball(side * 0.055, 0.23 + 0.22 * share, 0.07)


def discs(camera: Camera, balls: Sequence[tuple[Point, float]]) -> list[Disc]:
    """Return balls as they appear in a frame; what is behind the camera is left out."""
    view = frame(camera)
    (cx, cy, cz), (rx, ry, _), (ux, uy, uz) = view.at, view.right, view.up
    (fx, fy, fz), slope_x, slope_y = view.forward, view.slope_x, view.slope_y
    found: list[Disc] = []
    for (x, y, z), radius in balls:
        dx, dy, dz = x - cx, y - cy, z - cz
        depth = dx * fx + dy * fy + dz * fz
        if depth > _NEAREST:
            wide, high = depth * slope_x, depth * slope_y
            found.append(_new(Disc, (
                (dx * rx + dy * ry) / wide, (dx * ux + dy * uy + dz * uz) / high,
                radius / wide, radius / high,
            )))  # fmt: skip
    return found


def _reaches(sight: Sight, camera: Camera, mark: Move) -> bool:
    """Say whether any of a figure can be in frame: a cheap question before the dear one."""
    x, y, top = sight.crown(mark)
    tall = max(sight.players[mark.player].height, 0.6)
    view = frame(camera)
    depth = (x - view.at[0]) * view.forward[0] + (y - view.at[1]) * view.forward[1]
    aside = abs((x - view.at[0]) * view.right[0] + (y - view.at[1]) * view.right[1])
    reach = 0.3 * tall
    # Within a tilt of some 35 degrees the depth along the floor is within a fifth of the true.
    return depth > -reach and aside < max(depth + top, 0.3) * view.slope_x * 1.25 + reach * 1.3


def covered(shown: Sequence[Disc]) -> float:
    """Return the share of a frame that discs cover, 0 to 1, line by line."""
    if not shown:
        return 0.0
    x, middle, across, up = np.array(shown).T[:, None]
    high = (_AT_LINES - middle) / up
    half = across * np.sqrt(np.maximum(1.0 - high * high, 0.0))
    start = np.clip(x - half, -1.0, 1.0)
    end = np.clip(x + half, -1.0, 1.0)
    # Along each line from the left: what of a span is beyond all before it.
    order = np.argsort(start, axis=1)
    start, end = np.take_along_axis(start, order, 1), np.take_along_axis(end, order, 1)
    reached = np.maximum.accumulate(end, axis=1)
    fresh = np.minimum(end[:, 1:] - reached[:, :-1], end[:, 1:] - start[:, 1:])
    total = (end[:, 0] - start[:, 0]).sum() + np.maximum(fresh, 0.0).sum()
    return float(total) / (2 * _LINES)


def before(sight: Sight, camera: Camera, far: Move, others: Sequence[Move]) -> list[Disc]:
    """Return the discs of all who stand nearer to a camera than somebody does."""
    away = math.dist(camera.at[:2], far.at)
    nearer = [
        m for m in others
        if m.present and math.dist(camera.at[:2], m.at) < away and _reaches(sight, camera, m)
    ]  # fmt: skip
    return discs(camera, [ball for m in nearer for ball in body(sight, m)])


def before_in_frame(sight: Sight, camera: Camera, far: Move, others: Sequence[Move]) -> list[Disc]:
    """Return the discs in frame of all who stand nearer to a camera than somebody does."""
    view, spot = frame(camera), camera.at[:2]
    away = math.dist(spot, far.at)
    nearer = [
        m for m in others
        if m.present and math.dist(spot, m.at) < away and _reaches(sight, camera, m)
        and not _beside(view, _hull(sight, m))
    ]  # fmt: skip
    shown = (d for m in nearer for d in discs(camera, body(sight, m)))
    return [d for d in shown if abs(d.x) < 1 + d.across and abs(d.y) < 1 + d.up]


def _beside(view: Frame, hull: Hull) -> bool:
    """Say whether all of a figure is outside one edge of a frame, or behind the camera."""
    dx, dy, dz = hull.x - view.at[0], hull.y - view.at[1], hull.z - view.at[2]
    (fx, fy, fz), across, up = view.forward, hull.across, hull.up
    depth = dx * fx + dy * fy + dz * fz
    if depth + across * math.hypot(fx, fy) + up * abs(fz) <= _NEAREST:
        return True
    for (ax, ay, az), slope in ((view.right, view.slope_x), (view.up, view.slope_y)):
        aside = dx * ax + dy * ay + dz * az
        for side in (1.0, -1.0):
            # How far beyond the edge, at most `spread` less at any of its balls.
            gx, gy, gz = side * ax - slope * fx, side * ay - slope * fy, side * az - slope * fz
            spread = across * math.hypot(gx, gy) + up * abs(gz)
            if side * aside - slope * depth - spread >= hull.ball:
                return True
    return False


def clear(
    sight: Sight, camera: Camera, far: Move, others: Sequence[Move], most: float = 0.14,
    gap: float = 0.03, breast: bool = True,
) -> bool:  # fmt: skip
    """Say whether those before somebody leave head and breast free, and the frame mostly."""
    shape = before_in_frame(sight, camera, far, others)
    if not shape:
        return True
    wanted = discs(camera, [head(sight, far)] + ([chest(sight, far)] if breast else []))
    if any(d.meets(w, gap) for w in wanted for d in shape):
        return False
    # The sum of their areas is more than they can cover of the frame's 2 by 2.
    return sum(d.across * d.up for d in shape) * math.pi / 4 <= most or covered(shape) <= most


def faces(
    sight: Sight, camera: Camera, about: Sequence[Move], everybody: Sequence[Move]
) -> dict[str, str]:
    """Say of each player's head: ``out`` of frame, ``covered`` by somebody, or ``clear``."""
    near = sorted(everybody, key=lambda m: math.dist(camera.at[:2], m.at))
    names = {m.player for m in about}
    shapes: dict[str, list[Disc]] = {}
    found: dict[str, str] = {}
    for index, mark in enumerate(near):
        if mark.player not in names:
            continue
        seen = discs(camera, [head(sight, mark)])
        if not seen or not _whole(seen[0]):
            found[mark.player] = "out"
        elif any(_before(sight, camera, m, seen[0], shapes) for m in near[:index]):
            found[mark.player] = "covered"
        else:
            found[mark.player] = "clear"
    return found


def _before(
    sight: Sight, camera: Camera, mark: Move, face: Disc, shapes: dict[str, list[Disc]]
) -> bool:
    """Say whether a figure covers a face; its balls are seen only where it may."""
    if not _may_cover(sight, camera, mark, face):
        return False
    if mark.player not in shapes:
        shapes[mark.player] = discs(camera, body(sight, mark))
    return any(d.meets(face) for d in shapes[mark.player])


def _may_cover(sight: Sight, camera: Camera, mark: Move, face: Disc) -> bool:
    """Say whether what is within a figure's reach can be where a face is, left to right."""
    x, y, top = sight.crown(mark)
    view = frame(camera)
    dx, dy, dz = x - view.at[0], y - view.at[1], top / 2 - view.at[2]
    depth = dx * view.forward[0] + dy * view.forward[1] + dz * view.forward[2]
    aside = dx * view.right[0] + dy * view.right[1] + dz * view.right[2]
    # Tilted, the feet are deeper or less deep than the middle.
    reach = _ARM_REACH + abs(view.forward[2]) * top / 2
    nearest = depth - reach
    if nearest < 0.3:
        return True
    left, right = aside - reach, aside + reach
    low = left / (nearest if left < 0 else depth + reach) / view.slope_x
    high = right / (nearest if right > 0 else depth + reach) / view.slope_x
    return low <= face.x + face.across and high >= face.x - face.across


def _whole(disc: Disc) -> bool:
    return abs(disc.x) + disc.across < 1.0 and disc.y + disc.up < 1.0 and disc.y - disc.up > -1.0


def beheaded(sight: Sight, camera: Camera, others: Sequence[Move], near: float = 5.0) -> bool:
    """Say whether a frame shows somebody's breast and cuts off the head above it."""
    for mark in others:
        away = math.dist(camera.at[:2], mark.at)
        if not mark.present or away > near or not _reaches(sight, camera, mark):
            continue
        (x, y, top), size = head(sight, mark)
        lower = [((x, y, max(top * share, 0.1)), size) for share in (0.8, 0.55, 0.3)]
        seen = discs(camera, [((x, y, top), size), *lower])
        cut = bool(seen) and seen[0].y > 1.0
        if cut and any(abs(d.x) < 0.95 and -1.0 < d.y < 1.0 for d in seen[1:]):
            return True
    return False
