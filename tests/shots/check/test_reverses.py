import pytest

from moteur.shots.check.reverses import HEIGHT, LENS, OFF_LINE
from moteur.shots.model import Size
from tests.shots.check.stage import (
    EYES,
    around,
    facing_each_other,
    plan,
    rules,
    seen_at,
    setup,
    text,
)

ANA, BORIS = facing_each_other()


def over(number, hero, off=12.0, lens=50.0, up=0.0, size=Size.MEDIUM_CLOSE):
    other = BORIS if hero is ANA else ANA
    way = 0.0 - off if hero is ANA else 180.0 + off
    camera = seen_at(around(hero, way, 3.2, EYES + up), hero, lens=lens)
    return setup(number, camera, (hero.player, other.player), "over", size)


def test_reverses_that_are_alike_are_none():
    assert "reverses" not in rules(plan((ANA, BORIS), over("A", ANA), over("B", BORIS)))


def test_the_lens_is_the_same():
    made = plan((ANA, BORIS), over("A", ANA), over("B", BORIS, lens=65.0))
    assert "differ in lens: 50 and 65 mm" in text(made, "reverses")


@pytest.mark.parametrize(("size", "found"), [(Size.MEDIUM, False), (Size.COWBOY, True)])
def test_the_size_is_nearly_the_same(size, found):
    made = plan((ANA, BORIS), over("A", ANA), over("B", BORIS, size=size))
    assert ("reverses" in rules(made)) is found


@pytest.mark.parametrize(("up", "found"), [(HEIGHT - 0.01, False), (HEIGHT + 0.01, True)])
def test_the_height_over_the_eyes_is_the_same(up, found):
    made = plan((ANA, BORIS), over("A", ANA), over("B", BORIS, up=up))
    assert ("reverses" in rules(made)) is found


@pytest.mark.parametrize(("more", "found"), [(-0.5, False), (0.5, True)])
def test_the_angle_off_the_line_is_the_same(more, found):
    made = plan((ANA, BORIS), over("A", ANA), over("B", BORIS, off=12.0 + OFF_LINE + more))
    assert ("reverses" in rules(made)) is found


@pytest.mark.parametrize(("lens", "found"), [(50.0 * LENS - 1, False), (50.0 * LENS + 1, True)])
def test_singles_of_one_size_that_answer_have_like_lenses(lens, found):
    def single(number, hero, lens):
        return over(number, hero, 30.0, lens).model_copy(
            update={"kind": "single", "subjects": (hero.player,)}
        )

    made = plan((ANA, BORIS), single("A", ANA, 50.0), single("B", BORIS, lens))
    assert ("reverses" in rules(made)) is found
    other = single("B", BORIS, lens).model_copy(update={"size": Size.CLOSE})
    assert "reverses" not in rules(plan((ANA, BORIS), single("A", ANA, 50.0), other))
