import pytest

from moteur.film.errors import BadInput
from moteur.shots.model import Camera, Setup, Size
from moteur.shots.sentence import Angle, Line, Movement, of, read, write
from tests.shots.scenes import KITCHEN, plan

CAMERA = Camera(at=(0, 0, 1.55), aim=(0, 1, 1.55), lens_mm=50)


def setup(**given):
    made = {"number": "12B", "kind": "single", "size": Size.CLOSE, "subjects": ("ANA",)}
    base = {"lens_mm": 50, "height_m": 1.55, "distance_m": 2.1, "camera": CAMERA}
    return Setup(**{**base, **made, **given})


def test_an_over_the_shoulder():
    shot = of(setup(kind="over", subjects=("ANA", "TOMAS"), why="ties who speaks to who listens"))
    assert write(shot) == (
        "12B: CU ANA, over TOMAS's shoulder; 50 mm, 1.55 m, 2.1 m away, eye level; static;"
        " because it ties who speaks to who listens"
    )


def test_a_pan_goes_with_whom_it_shows():
    shot = of(setup(move="pan"), ["e3", "e4", "e9"])
    assert (shot.moves[0].kind, shot.moves[0].follows) == (Movement.PAN, ("ANA",))
    assert (shot.first, shot.last) == (Line(element="e3"), Line(element="e9"))
    assert of(setup(), ["e3"]).last is None


def test_nobody_is_the_set_and_an_insert_shows_something():
    empty = setup(kind="establishing", size=Size.WIDE, subjects=())
    assert write(of(empty)).startswith("12B: WS the set;")
    assert write(of(setup(kind="insert", size=Size.INSERT, subjects=()))).startswith(
        "12B: Insert detail;"
    )


def test_words_that_a_person_pinned_are_read_in_either_language():
    assert of(setup(angle="contre-plongée")).angle is Angle.LOW
    assert of(setup(move="dolly in")).moves[0].kind is Movement.DOLLY_IN
    with pytest.raises(
        BadInput, match="shot 12B: “lo angle” is no angle; did you mean “low angle”"
    ):
        of(setup(angle="lo angle"))


def test_every_set_up_of_a_plan_goes_both_ways():
    made = plan(KITCHEN)
    for each in made.setups:
        shot = of(each, [e for s in made.shots if s.setup == each.number for e in s.elements])
        assert read(write(shot)) == shot == read(write(shot, "fr"), "fr")
