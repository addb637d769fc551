"""A trunk is nearer than its crown, by who it is and from where it is seen."""

import pytest

from moteur.shots.cameras.girth import girth
from moteur.shots.model import Player, Size

ANA = Player(name="ANA", kind="woman", height=1.65)
LEO = Player(name="LEO", kind="boy", height=1.3, age=9)


@pytest.mark.parametrize("size", [Size.CLOSE, Size.MEDIUM_CLOSE, Size.MEDIUM, Size.COWBOY])
def test_left_and_right_are_alike(size):
    for turn in range(0, 180, 15):
        left = girth(size, ANA, "stand", turn)
        assert left == pytest.approx(girth(size, ANA, "stand", -turn))
        assert -0.1 < left < 0.25


def test_who_leans_has_the_head_before_the_breast():
    free = girth(Size.MEDIUM, ANA, "sit", 0.0)
    assert girth(Size.MEDIUM, ANA, "sit", 0.0, table=True) < free
    assert girth(Size.MEDIUM_CLOSE, ANA, "crouch", 0.0) < 0.0
    assert girth(Size.MEDIUM, ANA, "lie", 0.0) == 0.0


def test_a_person_is_between_a_man_and_a_woman():
    of = {k: girth(Size.COWBOY, ANA.model_copy(update={"kind": k}), "stand", 40.0)
          for k in ("man", "woman", "person")}  # fmt: skip
    assert of["person"] == pytest.approx((of["man"] + of["woman"]) / 2)
    assert girth(Size.CLOSE, LEO, "stand", 0.0) > 0.0
