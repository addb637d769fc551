"""The lens of a shot: how far it is open, and on whom it is in focus.

What crews commonly do: open inside and at night, where there is little light and a face should
part from its ground; stopped down in daylight, and for a wide in which all of it is to be read.
"""

from moteur.shots.model import FloorPlan, Setup, Size

_INSIDE, _OUTSIDE, _NIGHT = 2.8, 5.6, 2.0
_WIDE = frozenset({Size.EXTREME_WIDE, Size.WIDE, Size.FULL})
_STOPPED = 2.0


def aperture(setup: Setup, floor: FloorPlan) -> float:
    """Return the f-number of a set-up: f/2.8 inside, f/2 at night, f/5.6 in daylight.

    Two stops less light for wides.
    """
    by_day = _INSIDE if floor.inside else _OUTSIDE
    open_ = _NIGHT if floor.time == "night" else by_day
    return open_ * _STOPPED if setup.size in _WIDE else open_


def focus(setup: Setup, players: frozenset[str]) -> str:
    """Return who is in focus: the first of the subjects; nobody for an insert or an empty place."""
    if setup.kind in ("insert", "establishing"):
        return ""
    return next((name for name in setup.subjects if name in players), "")
