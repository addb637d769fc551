"""Parties: those who talk from two places share a floor, and never a frame."""

from collections.abc import Iterable, Mapping, Sequence

from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import project
from moteur.shots.model import Camera, Move

Marks = Mapping[str, Move]
_HEAD = 0.12


class Parties:
    """On which side of a call or an intercut each player is."""

    def __init__(self, sight: Sight, apart: Sequence[Sequence[str]] = ()) -> None:
        self._sight = sight
        self._side = {name: n for n, names in enumerate(apart, start=1) for name in names}

    def __bool__(self) -> bool:
        return bool(self._side)

    def side(self, names: Iterable[str]) -> int:
        """Return the side of the first of these players who has one, 0 where nobody has."""
        return next((self._side[n] for n in names if n in self._side), 0)

    def apart(self, one: str, other: str) -> bool:
        """Say whether two are in different places."""
        return {self._side.get(one, 0), self._side.get(other, 0)} == {1, 2}

    def split(self, marks: Marks, side: int) -> tuple[dict[str, Move], list[Move]]:
        """Return where those of one side are, with those of neither, and where the others are."""
        mine = {n: m for n, m in marks.items() if not side or self._side.get(n, side) == side}
        return mine, [m for n, m in marks.items() if n not in mine and m.present]

    def shown(self, camera: Camera, mark: Move) -> bool:
        """Say whether a head, or the breast under it, is in frame."""
        x, y, z = self._sight.eyes(mark)
        for high in (z + _HEAD, z, max(z - 0.45, 0.1)):
            place = project(camera, (x, y, high))
            if place is not None and abs(place[0]) < 1 and abs(place[1]) < 1:
                return True
        return False

    def mixed(self, camera: Camera, marks: Marks) -> tuple[str, str] | None:
        """Return two from different places whom a frame shows; None where it does not."""
        if not self._side:
            return None
        first: dict[int, str] = {}
        for name, mark in marks.items():
            side = self._side.get(name, 0)
            if side and mark.present and side not in first and self.shown(camera, mark):
                first[side] = name
        return (first[1], first[2]) if len(first) == 2 else None
