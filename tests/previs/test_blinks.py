from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from moteur.previs.blinks import blinks, shut
from tests.previs import kitchen

RATE = Fraction(24)


@given(st.integers(0, 999), st.integers(0, 2000), st.integers(1, 6))
def test_blinks_are_drawn_and_keep_off_the_cuts(look: int, frames: int, step: int) -> None:
    player = kitchen.ANA.model_copy(update={"look": look})
    found = blinks(player, frames, step, RATE)
    assert all(frame % step == 0 and 16 <= frame <= frames - 12 for frame in found)
    assert all(b - a > 12 for a, b in pairwise(found))
    if frames > 24 * 12:
        assert len(found) >= 2


def test_a_dog_and_a_short_shot_have_none() -> None:
    dog = kitchen.ANA.model_copy(update={"kind": "dog"})
    assert blinks(dog, 900, 3, RATE) == ()
    assert blinks(kitchen.ANA, 20, 3, RATE) == ()


def test_lids_are_on_their_way_for_an_eighth_of_a_second() -> None:
    assert [f for f in range(40) if shut((20,), f, RATE)] == [18, 19, 20, 21, 22]
