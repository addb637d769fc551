"""Pieces: shots of the cut before they have numbers, and where everybody is in each."""

from collections.abc import Sequence
from dataclasses import dataclass

from moteur.shots.cameras.position import Position
from moteur.shots.model import Move, Size
from moteur.shots.units import Unit

SHORTEST, SHORTEST_WIDE = 1.2, 1.5
_WIDE = (Size.FULL, Size.WIDE, Size.EXTREME_WIDE)


@dataclass(frozen=True)
class Piece:
    """A shot of the cut before it has a number: its position and its units."""

    position: Position
    units: tuple[Unit, ...]
    reaction: bool = False

    @property
    def seconds(self) -> float:
        """Return its planned length, never shorter than an eye can read."""
        least = SHORTEST_WIDE if self.position.size in _WIDE else SHORTEST
        return max(round(sum(u.seconds for u in self.units), 2), least)


def marks_through(
    moves: Sequence[Move], order: Sequence[Sequence[str]]
) -> tuple[list[dict[str, Move]], list[dict[str, Move]]]:
    """Return where everybody is before and after each unit, given its elements."""
    by_element: dict[str, list[Move]] = {}
    for move in moves:
        by_element.setdefault(move.element, []).append(move)
    now: dict[str, Move] = {}
    for move in moves:
        now.setdefault(move.player, move)
    before: list[dict[str, Move]] = []
    after: list[dict[str, Move]] = []
    for elements in order:
        before.append(dict(now))
        for element in elements:
            for move in by_element.get(element, ()):
                now[move.player] = move
        after.append(dict(now))
    return before, after
