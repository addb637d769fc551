# SPDX-License-Identifier: GPL-3.0-or-later
"""Holding: which frames of a shot are worth a new picture, and what of a body may stand still.

A body that only breathes is held; its face goes on. What moves is taken as often as a budget
allows, evenly over the shot, and once more where it comes to rest.
"""

from dataclasses import fields, is_dataclass, replace

BUDGET = 2.0
IDLE = ("face", "seconds", "clock", "speak", "eyes")
STEPS = {"blink": 1.0, "mouth": 0.25, "yaw": 6.0, "pitch": 6.0, "brow": 0.5, "weight": 0.5}
LIPS, FELT = ("mouth", "shape"), ("feeling", "weight", "was")
FINE, LASTING = 2, 1.5


class Hold:
    """Count the pictures of one shot of `frames` drawn frames; a whole picture costs 1."""

    def __init__(self, frames: int, budget: float = BUDGET) -> None:
        self.frames, self.budget = max(1, frames), budget
        self.count, self.spent, self.held = 0, 0.0, 0
        self._taken: object = None
        self._before: object = None

    def due(self, stance) -> bool:
        """Say whether a frame's stance needs a picture of its own now."""
        self.count += 1
        rests, self._before = stance == self._before, stance
        if self.count > 1 and stance == self._taken:
            return False
        earned = self.budget * self.count / self.frames
        if self.count > 1 and not rests and self.spent >= earned:
            self.held += 1
            return False
        self._taken = stance
        return True

    def pay(self, cost: float) -> None:
        """Count what a picture after the first has cost, in whole pictures."""
        self.spent += cost


def stance(moment) -> tuple:
    """Return what of a moment shows in a body that is not idle, rounded."""
    return _told(moment)


def _told(x):
    if is_dataclass(x):
        return tuple((f.name, _lasting(f.name, x)) for f in fields(x) if f.name not in IDLE)
    if isinstance(x, float):
        return round(x, FINE)
    if isinstance(x, (tuple, list)):
        return tuple(_told(y) for y in x)
    return x


def _lasting(name: str, x):
    """Return a field; a turn in whole degrees."""
    value = getattr(x, name)
    if name in ("facing", "turn_head", "tilt_head"):
        return round(value)
    if name == "deeds":
        return tuple((_told(d), min(round(d.seconds * 4) / 4, LASTING)) for d in value)
    return _told(value)


def rounded(face):
    """Return an expression in steps: few mouths, open or shut eyes."""
    there = {f.name for f in fields(face)}
    steps = {n: s for n, s in STEPS.items() if n in there}
    return replace(face, **{n: round(getattr(face, n) / s) * s for n, s in steps.items()})


def apart(then, now) -> list:
    """Return the expressions between two: lips alone, the rest alone; one where both feel.

    Each differs from `then` in what differs in `now`, and a face of n mouths and m looks is
    n + m pictures, not n times m.
    """
    if then == now:
        return []
    names = {f.name for f in fields(now)}
    lips = {n: getattr(now, n) for n in LIPS if n in names}
    only = replace(then, **lips)
    if any(getattr(then, n) != getattr(now, n) for n in FELT if n in names):
        return [now]
    rest = replace(now, **{n: getattr(then, n) for n in lips})
    return [face for face in (rest, only) if face != then]
