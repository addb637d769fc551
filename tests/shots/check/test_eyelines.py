import pytest

from moteur.shots.check.eyelines import FROM_EYES, INTO_LENS, PROFILE
from moteur.shots.model import Size
from tests.shots.check.stage import (
    EYES,
    around,
    at,
    empty,
    facing_each_other,
    plan,
    rules,
    seen_at,
    setup,
    text,
)

ANA, BORIS = facing_each_other()


def single(number, mark, off, size=Size.MEDIUM_CLOSE):
    """Put a camera so many degrees beside the look: on the south side for a positive number."""
    look = 0.0 if mark is ANA else 180.0
    way = look - off if mark is ANA else look + off
    return setup(number, seen_at(around(mark, way, 1.8), mark), (mark.player,), size=size)


@pytest.mark.parametrize(("off", "found"), [(PROFILE - 0.5, False), (PROFILE + 0.5, True)])
def test_a_look_beyond_some_sixty_degrees_is_a_profile(off, found):
    made = plan((ANA, BORIS), single("A", ANA, 30.0), single("B", BORIS, off))
    assert ("eyelines" in rules(made)) is found


def test_a_profile_of_somebody_alone_is_nobodys_answer():
    assert "eyelines" not in rules(plan((ANA, BORIS), single("A", ANA, 88.0)))


@pytest.mark.parametrize(("off", "found"), [(INTO_LENS - 0.5, False), (INTO_LENS + 0.5, True)])
def test_faces_that_answer_each_other_look_to_opposite_sides(off, found):
    made = plan((ANA, BORIS), single("A", ANA, 30.0), single("B", BORIS, -off))
    assert ("eyelines" in rules(made)) is found
    assert "eyelines" not in rules(
        plan((ANA, BORIS), single("A", ANA, 30.0), single("B", BORIS, off))
    )


def test_it_says_to_which_side():
    made = plan((ANA, BORIS), single("A", ANA, 30.0), single("B", BORIS, -30.0))
    assert "BORIS looks to the right like ANA before" in text(made, "eyelines")
    assert "regarde à droite" in text(made, "eyelines", "fr")


@pytest.mark.parametrize(("aside", "found"), [(FROM_EYES - 0.01, False), (FROM_EYES + 0.01, True)])
def test_a_point_of_view_is_where_the_eyes_are(aside, found):
    camera = empty((-1.0, aside, EYES), (1.0, 0.0, EYES))
    shot = setup("A", camera, ("BORIS",), "pov", eyes="ANA")
    assert ("point of view" in rules(plan((ANA, BORIS), shot))) is found


def test_a_point_of_view_needs_eyes():
    gone = at("ANA", -1.0, 0.0, present=False)
    shot = setup("A", empty((-1.0, 0.0, EYES), (1.0, 0.0, EYES)), ("BORIS",), "pov", eyes="ANA")
    assert "who is not there" in text(plan((gone, BORIS), shot), "point of view")
