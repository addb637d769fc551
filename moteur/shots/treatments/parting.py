"""Parting: where a scene is divided that is too long for one shot."""

import math
from collections.abc import Sequence

from moteur.shots.cameras.camera import Marks
from moteur.shots.units import Unit

_COMES, _SPEAKS, _WITHIN, _EVEN = 0.0, 1.0, 6.0, 2.0
_SHOT = 10.0


def parts(
    units: Sequence[Unit], before: Sequence[Marks], after: Sequence[Marks], longest: float,
    sides: Sequence[int] = (),
) -> list[tuple[int, int]]:  # fmt: skip
    """Return the first and last-but-one unit of each shot: few shots, divided where it is best.

    Best where somebody comes or goes, never within a speech while it can be helped; shots of
    like length are better than a long and a short one. No shot runs longer than `longest`
    seconds, but one of a single unit. `sides` are places, by unit: no shot is in two.
    """
    count = len(units)
    least = [0.0] + [math.inf] * count
    came = [0] * (count + 1)
    for end in range(1, count + 1):
        seconds = 0.0
        for start in range(end - 1, -1, -1):
            seconds += units[start].seconds
            if seconds > longest and start < end - 1:
                break
            if sides and sides[start] != sides[end - 1]:
                break
            joint = _joint(units, before, after, start) if start else 0.0
            cost = least[start] + _SHOT + joint + _EVEN * (seconds / longest) ** 2
            if cost < least[end]:
                least[end], came[end] = cost, start
    found: list[tuple[int, int]] = []
    end = count
    while end > 0:
        found.append((came[end], end))
        end = came[end]
    return found[::-1]


def _joint(units: Sequence[Unit], before: Sequence[Marks], after: Sequence[Marks], i: int) -> float:
    """Return what it costs to divide before a unit."""
    unit = units[i]
    if _there(before[i]) != _there(after[i]):
        return _COMES
    if not unit.first_part or unit.seconds == 0.0:
        return _WITHIN
    return _SPEAKS


def _there(marks: Marks) -> set[str]:
    return {n for n, m in marks.items() if m.present}
