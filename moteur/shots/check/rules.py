"""The rules, by what they look at: one shot, a cut from one to the next, the whole."""

from collections.abc import Callable, Iterator

from moteur.shots.check import (
    building,
    composition,
    eyelines,
    horizon,
    line,
    occlusion,
    places,
    reverses,
    rhythm,
    speaking,
    style,
)
from moteur.shots.check.cut import Cut, Found

Rule = Callable[[Cut, int], Iterator[Found]]
SETUP: tuple[Rule, ...] = (
    building.standing, building.lens, building.reach, horizon.level, horizon.angle,
)  # fmt: skip
SHOT: tuple[Rule, ...] = (
    building.path, building.turning, building.focus,
    occlusion.hidden, occlusion.covered, occlusion.own_hands, occlusion.foreground,
    composition.in_frame, composition.headroom, composition.thirds, composition.lead_room,
    eyelines.point_of_view, style.kept,
)  # fmt: skip
LENGTH: tuple[Rule, ...] = (rhythm.readable, rhythm.held, speaking.speaker, places.apart)
"""Rules of which lines a shot plays, and for how long."""
BETWEEN: tuple[Rule, ...] = (line.jump, line.crossing, eyelines.answering, reverses.answering)


def of_shot(cut: Cut, i: int) -> Iterator[Found]:
    """Yield what a shot breaks by itself; a set-up's faults are told at its first shot."""
    if cut.begins(i):
        for rule in SETUP:
            yield from rule(cut, i)
    for rule in (*SHOT, *LENGTH):
        yield from rule(cut, i)


def between(cut: Cut, i: int) -> Iterator[Found]:
    """Yield what the cut to a shot breaks."""
    if i:
        for rule in BETWEEN:
            yield from rule(cut, i)


def of_whole(cut: Cut) -> Iterator[Found]:
    """Yield what only the whole shows."""
    yield from reverses.overs(cut)
    yield from speaking.never(cut)
    yield from rhythm.even(cut)
    yield from rhythm.back_and_forth(cut)
    for number in cut.unused:
        yield Found("", "pin", cut.say("pin", setup=number))
