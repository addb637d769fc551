import math

import pytest

from moteur.shots.check.line import NEARLY_ON_LINE
from moteur.shots.model import Size, Station
from tests.shots.check.stage import around, at, facing_each_other, plan, rules, seen_at, setup, text

ANA, BORIS = facing_each_other()
ALONE = at("ANA", 0.0, 0.0, 270.0)


def single(number, mark, degrees, size=Size.MEDIUM_CLOSE, **more):
    return setup(
        number, seen_at(around(mark, degrees, 2.0), mark), (mark.player,), size=size, **more
    )


@pytest.mark.parametrize(("turn", "found"), [(29.0, True), (31.0, False)])
def test_a_cut_on_somebody_turns_thirty_degrees(turn, found):
    made = plan([ALONE], single("A", ALONE, 250.0), single("B", ALONE, 250.0 + turn))
    assert ("30 degrees" in rules(made)) is found


@pytest.mark.parametrize(
    ("size", "found"), [(Size.CLOSE, True), (Size.MEDIUM, True), (Size.COWBOY, False)]
)
def test_or_it_changes_by_two_sizes(size, found):
    made = plan([ALONE], single("A", ALONE, 250.0), single("B", ALONE, 255.0, size=size))
    assert ("30 degrees" in rules(made)) is found


def test_an_insert_between_two_frames_is_a_cut():
    detail = setup("C", seen_at((0.0, -1.0, 1.0), ALONE), ("letter",), "insert", Size.INSERT)
    made = plan([ALONE], single("A", ALONE, 250.0), detail, single("B", ALONE, 255.0))
    assert "30 degrees" not in rules(made)


def over(number, hero, near, camera):
    return setup(number, camera, (hero.player, near.player), "over")


@pytest.mark.parametrize(("beyond", "found"), [(0.5, True), (-0.5, False)])
def test_the_line_is_crossed_beyond_what_lies_nearly_on_it(beyond, found):
    first = over("A", BORIS, ANA, seen_at((-2.2, -0.6, 1.6), BORIS))
    # Over BORIS's shoulder from the other side of the line, seen from ANA by so many degrees.
    turn, away = math.radians(NEARLY_ON_LINE + beyond), 4.2
    spot = (-1.0 + away * math.cos(turn), away * math.sin(turn), 1.6)
    second = over("B", ANA, BORIS, seen_at(spot, ANA))
    assert ("180 degrees" in rules(plan((ANA, BORIS), second, first))) is found


def test_crossing_says_between_whom():
    first = over("A", BORIS, ANA, seen_at((-2.2, -0.6, 1.6), BORIS))
    second = over("B", ANA, BORIS, seen_at((2.2, 0.6, 1.6), ANA))
    made = plan((ANA, BORIS), first, second)
    assert "from BORIS to ANA" in text(made, "180 degrees")
    assert "franchit la ligne" in text(made, "180 degrees", "fr")


def test_a_camera_that_moves_over_takes_the_audience_along():
    there = seen_at((2.2, 0.6, 1.6), ANA)
    moving = setup(
        "A", seen_at((-1.5, -2.2, 1.6), ANA), ("ANA", "BORIS"), "two", move="track",
        path=(Station(camera=seen_at((0.0, 2.4, 1.6), ANA)),),
    )  # fmt: skip
    still = setup("A", moving.camera, ("ANA", "BORIS"), "two")
    second = over("B", ANA, BORIS, there)
    assert "180 degrees" not in rules(plan((ANA, BORIS), moving, second))
    assert "180 degrees" in rules(plan((ANA, BORIS), still, second))


def test_who_walks_over_within_the_shot_takes_the_audience_along():
    walk = at("ANA", 1.0, 6.0, 270.0, "BORIS").model_copy(update={"element": "e1"})
    first = over("A", BORIS, ANA, seen_at((-2.2, -0.6, 1.6), BORIS))
    second = setup("B", seen_at((0.0, 4.0, 1.6), BORIS), ("BORIS", "ANA"), "two")
    assert "180 degrees" in rules(plan((ANA, BORIS), first, second))
    assert "180 degrees" not in rules(plan((ANA, BORIS, walk), first, second))
