"""Bodies: how much of a frame a figure covers, and whether it covers somebody.

A figure is a chain of balls: head, neck, shoulders and upper arms, trunk. Shares are of a
person's height (anthropometric means, with clothes).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.shots.figure import crown_of, stature
from moteur.shots.model import Camera, Move, Player, Point
from moteur.shots.sight import Sight
from moteur.shots.view import frame, minus, project

_COLUMNS, _ROWS = 32, 18
_HEAD, _CHEST, _HAIR = 0.066, 0.075, 0.02
_SHOULDER = 0.108
"""Half of the width between the shoulder joints; an arm goes on from there."""
_ANIMALS = ("dog", "cat", "car")


@dataclass(frozen=True)
class Disc:
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


def body(sight: Sight, mark: Move) -> list[tuple[Point, float]]:
    """Return the balls of a figure, head first."""
    player = sight.players[mark.player]
    if player.kind in _ANIMALS or mark.pose == "lie":
        return [head(sight, mark)]
    (x, y, z), radius = head(sight, mark)
    found = [((x, y, z), radius + _HAIR * player.height)]
    return found + list(_below(player, mark, (x, y), crown_of(player, mark)))


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
    found: list[Disc] = []
    for point, radius in balls:
        place = project(camera, point)
        depth = sum(a * b for a, b in zip(minus(point, view.at), view.forward, strict=True))
        if place is not None and depth > 0.15:
            found.append(Disc(*place, radius / depth / view.slope_x, radius / depth / view.slope_y))
    return found


def covered(shown: Sequence[Disc]) -> float:
    """Return the share of a frame that discs cover, 0 to 1."""
    inside = [d for d in shown if abs(d.x) < 1 + d.across and abs(d.y) < 1 + d.up]
    hits = 0
    for j in range(_ROWS):
        y = (2 * j + 1) / _ROWS - 1
        row = [d for d in inside if abs(y - d.y) < d.up]
        if row:
            hits += sum(
                any(d.holds((2 * i + 1) / _COLUMNS - 1, y) for d in row) for i in range(_COLUMNS)
            )
    return hits / (_COLUMNS * _ROWS)


def before(sight: Sight, camera: Camera, far: Move, others: Sequence[Move]) -> list[Disc]:
    """Return the discs of all who stand nearer to a camera than somebody does."""
    away = math.dist(camera.at[:2], far.at)
    nearer = [m for m in others if m.present and math.dist(camera.at[:2], m.at) < away]
    return discs(camera, [ball for m in nearer for ball in body(sight, m)])


def clear(
    sight: Sight, camera: Camera, far: Move, others: Sequence[Move], most: float = 0.14,
    gap: float = 0.03, breast: bool = True,
) -> bool:  # fmt: skip
    """Say whether those before somebody leave head and breast free, and the frame mostly."""
    shape = [
        d for d in before(sight, camera, far, others)
        if abs(d.x) < 1 + d.across and abs(d.y) < 1 + d.up
    ]  # fmt: skip
    if not shape:
        return True
    wanted = discs(camera, [head(sight, far)] + ([chest(sight, far)] if breast else []))
    if any(d.meets(w, gap) for w in wanted for d in shape):
        return False
    return covered(shape) <= most


def faces(
    sight: Sight, camera: Camera, about: Sequence[Move], everybody: Sequence[Move]
) -> dict[str, str]:
    """Say of each player's head: ``out`` of frame, ``covered`` by somebody, or ``clear``."""
    near = sorted(everybody, key=lambda m: math.dist(camera.at[:2], m.at))
    shapes = {m.player: discs(camera, body(sight, m)) for m in near}
    names = {m.player for m in about}
    found: dict[str, str] = {}
    before_them: list[Disc] = []
    for mark in near:
        if mark.player in names:
            seen = discs(camera, [head(sight, mark)])
            if not seen or not _whole(seen[0]):
                found[mark.player] = "out"
            elif any(d.meets(seen[0]) for d in before_them):
                found[mark.player] = "covered"
            else:
                found[mark.player] = "clear"
        before_them += shapes[mark.player]
    return found


def _whole(disc: Disc) -> bool:
    return abs(disc.x) + disc.across < 1.0 and disc.y + disc.up < 1.0 and disc.y - disc.up > -1.0
