"""Arms: forearms and hands of a figure as balls, where its gesture takes them.

Lengths are shares of a person's height (anthropometric means): upper arm .17, forearm with
the fist .19.
"""

import math
from collections.abc import Iterator

from moteur.shots.cameras.figure import crown_of, hands
from moteur.shots.model import Move, Player, Point

Ball = tuple[Point, float]
_SHOULDER, _SHOULDER_DOWN = 0.115, 0.2
_UPPER, _FORE = 0.17, 0.19
_FOREARM, _HAND = 0.026, 0.034
_BALLS = 4
_BOTH = ("holds", "picks up", "puts down", "opens", "embraces", "carries")


def balls(player: Player, mark: Move) -> Iterator[Ball]:
    """Yield hand and forearm of the right arm, then of the left."""
    for side in (-1.0, 1.0):
        busy = bool(mark.gesture) and (side < 0 or mark.gesture in _BOTH)
        shoulder = _at(player, mark, 0.0, side * _SHOULDER, _SHOULDER_DOWN)
        hand = _apart(player, mark, side) if busy else _resting(player, mark, side)
        yield from _forearm(player, mark, shoulder, _within(shoulder, hand, player), side)


def _at(player: Player, mark: Move, ahead: float, aside: float, down: float) -> Point:
    """Return a point by shares of the height: ahead, to the left, below the crown."""
    way, tall = math.radians(mark.facing), player.height
    cos, sin = math.cos(way), math.sin(way)
    x = mark.at[0] + tall * (ahead * cos - aside * sin)
    y = mark.at[1] + tall * (ahead * sin + aside * cos)
    return (x, y, max(crown_of(player, mark) - down * tall, 0.05))


def _resting(player: Player, mark: Move, side: float) -> Point:
    """Return where an idle hand is: beside the hip, on the knee or the table of who sits."""
    if mark.pose == "sit":
        x, y, _ = _at(player, mark, 0.21, side * 0.07, 0.3)
        return (x, y, mark.seat + 0.31)
    if mark.pose == "crouch":
        return _at(player, mark, 0.16, side * 0.08, 0.34)
    return _at(player, mark, 0.03, side * 0.125, 0.54)


def _apart(player: Player, mark: Move, side: float) -> Point:
    """Return where a busy hand is: of two at one thing, one to each side of it."""
    x, y, z = hands(player, mark)
    if mark.gesture not in _BOTH:
        return (x, y, z)
    way, aside = math.radians(mark.facing), side * 0.04 * player.height
    return (x - aside * math.sin(way), y + aside * math.cos(way), z)


def _within(shoulder: Point, hand: Point, player: Player) -> Point:
    """Return the hand, drawn in to where the arm reaches."""
    away, most = math.dist(shoulder, hand), (_UPPER + _FORE) * player.height * 0.995
    if away <= most:
        return hand
    x, y, z = (s + (h - s) * most / away for s, h in zip(shoulder, hand, strict=True))
    return (x, y, z)


def _forearm(
    player: Player, mark: Move, shoulder: Point, hand: Point, side: float
) -> Iterator[Ball]:
    elbow = _elbow(player, mark, shoulder, hand, side)
    yield hand, _HAND * player.height
    for step in range(1, _BALLS + 1):
        share = step / _BALLS
        x, y, z = (h + (e - h) * share for h, e in zip(hand, elbow, strict=True))
        yield (x, y, z), _FOREARM * player.height


def _elbow(player: Player, mark: Move, shoulder: Point, hand: Point, side: float) -> Point:
    """Return where an arm bends: down and outward, at the upper arm's length."""
    tall = player.height
    span = max(math.dist(shoulder, hand), 1e-6)
    along = [(h - s) / span for s, h in zip(shoulder, hand, strict=True)]
    share = (_UPPER**2 - _FORE**2) * tall * tall / (2 * span) + span / 2
    bent = math.sqrt(max((_UPPER * tall) ** 2 - share * share, 0.0))
    way = math.radians(mark.facing)
    out = [-side * 0.35 * math.sin(way), side * 0.35 * math.cos(way), -1.0]
    dot = sum(a * o for a, o in zip(along, out, strict=True))
    flat = [o - dot * a for a, o in zip(along, out, strict=True)]
    size = max(math.hypot(*flat), 1e-6)
    x, y, z = (
        s + a * share + f * bent / size for s, a, f in zip(shoulder, along, flat, strict=True)
    )
    return (x, y, z)
