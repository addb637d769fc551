import pytest

from moteur.shots.check.composition import CUT_OFF, MOST_HEADROOM, NEAR_THIRD, SHORT_SIDE, THIRD
from moteur.shots.model import Size, Station
from tests.shots.check.stage import (
    around,
    at,
    crowned_at,
    facing_each_other,
    plan,
    rules,
    seen_at,
    setup,
    text,
)

ANA = at("ANA", 0.0, 0.0, 270.0)
FRONT = around(ANA, 270.0, 2.0)
SMALL = 0.004


@pytest.mark.parametrize(("place", "found"), [(CUT_OFF - SMALL, False), (CUT_OFF + SMALL, True)])
def test_a_head_cut_off(place, found):
    shot = setup("A", crowned_at(FRONT, ANA, place), ("ANA",))
    assert ("headroom" in rules(plan([ANA], shot))) is found


def test_an_extreme_close_up_may_cut_the_hair():
    shot = setup("A", crowned_at(FRONT, ANA, 1.2), ("ANA",), size=Size.EXTREME_CLOSE)
    assert rules(plan([ANA], shot)) == []


@pytest.mark.parametrize("size", list(MOST_HEADROOM))
def test_too_much_headroom_for_the_size(size):
    for more, found in ((-SMALL, False), (SMALL, True)):
        place = 1 - 2 * (MOST_HEADROOM[size] + more)
        shot = setup("A", crowned_at(FRONT, ANA, place), ("ANA",), size=size)
        assert ("headroom" in rules(plan([ANA], shot))) is found


def test_a_wide_may_have_air():
    shot = setup("A", crowned_at(FRONT, ANA, 0.2), ("ANA",), size=Size.WIDE)
    assert "headroom" not in rules(plan([ANA], shot))


def test_the_head_of_somebody_else_is_not_cut_off_over_the_body():
    close = at("BORIS", 0.45, -1.0, 90.0)
    wide = setup("A", crowned_at((0.0, -2.5, 1.1), close, 1.5, x=0.5, lens=25.0), ("ANA",),
                 "master", Size.WIDE)  # fmt: skip
    assert "cuts off a head" in text(plan([ANA, close], wide), "headroom")


@pytest.mark.parametrize(("more", "found"), [(-SMALL, False), (SMALL, True)])
def test_eyes_lie_near_the_upper_third(more, found):
    for place in (THIRD + NEAR_THIRD + more, THIRD - NEAR_THIRD - more):
        shot = setup("A", seen_at(FRONT, ANA, 0.0, place), ("ANA",), size=Size.CLOSE)
        assert ("thirds" in rules(plan([ANA], shot))) is found


@pytest.mark.parametrize(("more", "found"), [(-SMALL, False), (SMALL, True)])
def test_eyes_lie_within_the_upright_thirds(more, found):
    side = THIRD + NEAR_THIRD + more
    for x in (side, -side):
        shot = setup("A", seen_at(FRONT, ANA, x), ("ANA",))
        assert ("thirds" in rules(plan([ANA], shot))) is found


def test_thirds_are_not_asked_of_two_nor_of_an_extreme_close_up():
    low = seen_at(FRONT, ANA, 0.0, 0.05)
    assert "thirds" not in rules(plan([ANA], setup("A", low, ("ANA",), size=Size.EXTREME_CLOSE)))
    boris = at("BORIS", 0.6, 0.0, 270.0)
    two = setup("A", seen_at(FRONT, ANA, -0.3, 0.05), ("ANA", "BORIS"), "two", Size.MEDIUM)
    assert "thirds" not in rules(plan([ANA, boris], two))


@pytest.mark.parametrize(("more", "found"), [(-SMALL, False), (SMALL, True)])
def test_a_look_has_room_before_it(more, found):
    # From 45 degrees on her right she looks to the left of the frame.
    where = around(ANA, 315.0, 2.0)
    shot = setup("A", seen_at(where, ANA, -(SHORT_SIDE + more)), ("ANA",))
    made = plan([ANA], shot)
    assert ("lead room" in rules(made)) is found
    other = setup("A", seen_at(around(ANA, 225.0, 2.0), ANA, SHORT_SIDE + more), ("ANA",))
    assert ("lead room" in rules(plan([ANA], other))) is found


@pytest.mark.parametrize(("turn", "found"), [(19.0, False), (21.0, True)])
def test_a_look_near_the_lens_needs_no_room(turn, found):
    shot = setup("A", seen_at(around(ANA, 270.0 + turn, 2.0), ANA, -0.3), ("ANA",))
    assert ("lead room" in rules(plan([ANA], shot))) is found


@pytest.mark.parametrize(("x", "found"), [(0.99, False), (1.01, True)])
def test_who_the_shot_is_for_is_in_it(x, found):
    shot = setup("A", crowned_at(FRONT, ANA, 0.84, x), ("ANA",))
    assert ("out of frame" in rules(plan([ANA], shot))) is found


def test_a_moving_shot_has_somebody_in_frame_at_each_station():
    pair = facing_each_other()
    start, away = seen_at((0.0, -4.0, 1.6), pair[0]), seen_at((0.0, -6.0, 1.6), pair[0], 3.0)
    held = seen_at((0.0, -3.0, 1.6), pair[1])
    for end, found in ((away, True), (held, False)):
        shot = setup("A", start, ("ANA", "BORIS"), "moving", Size.MEDIUM, move="track",
                     path=(Station(element="f0", camera=end), Station(camera=held)))  # fmt: skip
        assert ("out of frame" in rules(plan(pair, shot, seconds=20.0))) is found


def test_whom_a_wide_names_is_in_it():
    ana, boris = at("ANA", -1.0, 0.0, 270.0), at("BORIS", 6.0, 0.0, 270.0)
    camera = seen_at((0.0, -4.0, 1.6), ana, lens=25.0)
    named = setup("1A", camera, ("ANA", "BORIS"), kind="master", size=Size.WIDE)
    assert "out of frame" in rules(plan([ana, boris], named))
    alone = setup("1A", camera, ("ANA",), kind="master", size=Size.WIDE)
    assert "out of frame" not in rules(plan([ana, boris], alone))
