import math

import pytest

from moteur.shots.check.horizon import LEVEL, MOST_ROLL, ON_THE_WAY, STEEP
from moteur.shots.model import Camera, Station
from tests.shots.check.stage import at, empty, plan, rules, setup, text

ANA = at("ANA", 0.0, 6.0, 270.0)


def tilted(degrees):
    return Camera(
        at=(0.0, -4.0, 1.6), aim=(0.0, -3.0, 1.6 + math.tan(math.radians(degrees))), lens_mm=50.0
    )


@pytest.mark.parametrize("roll", [MOST_ROLL + 0.01, -MOST_ROLL - 0.01])
def test_a_horizon_that_leans_was_asked_to(roll):
    shot = setup("A", empty(roll=roll), ("ANA",), "master")
    assert "horizon" in rules(plan([ANA], shot))
    for words in ("WS of ANA, dutch 5° left.", "Plan d'ensemble, cadre penché de 5° à gauche."):
        asked = shot.model_copy(update={"sentence": words})
        assert "horizon" not in rules(plan([ANA], asked))


def test_what_a_spirit_level_hides_is_level():
    shot = setup("A", empty(roll=MOST_ROLL), ("ANA",), "master")
    assert "horizon" not in rules(plan([ANA], shot))


def test_it_says_which_way_it_leans():
    shot = setup("A", empty(roll=8.0), ("ANA",), "master")
    assert text(plan([ANA], shot), "horizon") == "The horizon of A leans 8 degrees to the right."


@pytest.mark.parametrize(
    ("angle", "limit", "way"),
    [
        ("eye level", LEVEL, 1), ("eye level", -LEVEL, -1), ("high angle", -STEEP, -1),
        ("high angle", 5.0, 1), ("low angle", -5.0, -1), ("low angle", STEEP, 1),
        ("overhead", -60.0, 1),
    ],
)  # fmt: skip
def test_a_tilt_is_what_the_angle_says(angle, limit, way):
    for more, found in ((-0.3, False), (0.3, True)):
        shot = setup("A", tilted(limit + more * way), ("ANA",), "master", angle=angle)
        assert ("angle" in rules(plan([ANA], shot))) is found


@pytest.mark.parametrize(("more", "found"), [(-0.3, False), (0.3, True)])
def test_a_camera_that_moves_on_shows_more_than_the_floor(more, found):
    end = tilted(-ON_THE_WAY - more).model_copy(update={"at": (1.0, -4.0, 1.6)})
    end = end.model_copy(update={"aim": (1.0, -3.0, end.aim[2])})
    shot = setup(
        "A", tilted(0.0), ("ANA",), "moving", angle="eye level", path=(Station(camera=end),)
    )
    assert ("angle" in rules(plan([ANA], shot, seconds=20.0))) is found


def test_an_insert_looks_down_as_it_must():
    shot = setup("A", tilted(-50.0), ("letter",), "insert")
    assert "angle" not in rules(plan([ANA], shot))
