"""A moving shot cut in two goes in each half the way that it goes there."""

import math

import pytest

from moteur.shots.check.seen import Through
from tests.shots.scenes import plan


def moving():
    made = plan()
    way = next(t for t in made.treatments if t.name == "moving")
    (shot, *rest) = way.shots
    assert not rest and len(way.setups[0].path) > 2
    return made, shot, way.setups[0]


def test_halves_go_the_way_of_the_whole():
    made, shot, setup = moving()
    whole = Through(made.blocking.moves, made.plays).seen(shot, setup)
    units = [e for e in shot.elements if e in made.plays]
    cut = shot.elements.index(units[len(units) // 2])
    seconds = sum(made.plays[e] for e in shot.elements[:cut] if e in made.plays)
    halves = (
        shot.model_copy(update={"elements": shot.elements[:cut], "seconds": seconds}),
        shot.model_copy(
            update={"elements": shot.elements[cut:], "seconds": shot.seconds - seconds}
        ),
    )
    through = Through(made.blocking.moves, made.plays)
    first, second = (through.seen(half, setup) for half in halves)
    assert first.way[0].at == pytest.approx(whole.way[0].at, abs=1e-6)
    assert math.dist(first.way[-1].at, second.way[0].at) < 0.25
    assert second.way[-1].at == pytest.approx(whole.way[-1].at, abs=0.05)
    # The first half does not go where only the second has to be.
    gone = sum(math.dist(a.at, b.at) for a, b in zip(first.way, first.way[1:], strict=False))
    all_ = sum(math.dist(a.at, b.at) for a, b in zip(whole.way, whole.way[1:], strict=False))
    assert gone < all_ + 1e-6
    assert second.first.at == pytest.approx(second.way[0].at, abs=1e-3)
