"""Hands go to what the move says."""

import pytest

from moteur.previs.reaches import reach
from moteur.previs.tracks import Stop
from tests.previs.kitchen import ANA, BEN, floor


def stop(at, gesture="", thing="", with_="", pose="stand", seat=0.0):
    return Stop(0, at, 0.0, pose, seat, True, gesture, thing, 0, with_)


def test_two_who_hand_over_reach_for_one_point():
    ana, ben = stop((0, 1.2), "gives", "key", "BEN"), stop((0.8, 1.2), "takes", "key", "ANA")
    one = reach(floor(), ANA, ana, {"BEN": (BEN, ben)})
    two = reach(floor(), BEN, ben, {"ANA": (ANA, ana)})
    assert one == two
    assert one[:2] == (0.4, 1.2)
    assert 1.1 < one[2] < 1.35


def test_who_picks_up_reaches_for_the_table_top():
    x, y, z = reach(floor(), ANA, stop((-0.1, -0.75), "picks up", "cup"), {})
    assert z == pytest.approx(0.78)
    assert y == pytest.approx(-0.305)
    assert x == pytest.approx(-0.1)


def test_out_of_reach_is_nowhere():
    assert reach(floor(), ANA, stop((-2.1, -1.9), "picks up", "cup"), {}) is None
    assert reach(floor(), ANA, stop((0, 1.2), "gives", "key", "BEN"), {}) is None


def test_who_opens_a_window_reaches_for_it():
    x, y, z = reach(floor(), ANA, stop((0.4, 1.4), "opens", "window"), {})
    assert (x, y) == (0.4, 2.0)
    assert 1.0 < z < 1.5


def test_who_points_at_somebody_points_at_their_chest():
    there = (BEN, stop((1, 0), pose="sit", seat=0.45))
    x, y, z = reach(floor(), ANA, stop((0, 1.2), "points", "", "BEN"), {"BEN": there})
    assert (x, y) == pytest.approx((1, 0), abs=0.05)
    assert 0.9 < z < 1.25
