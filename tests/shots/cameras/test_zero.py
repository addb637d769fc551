"""Zeros are found between two signs."""

import math

from hypothesis import given
from hypothesis import strategies as st

from moteur.shots.cameras.zero import zero


@given(st.floats(-50, 50), st.floats(0.1, 30), st.floats(0.1, 30))
def test_a_zero_is_found_wherever_it_is(at, before, after):
    for function in (
        lambda x: x - at,
        lambda x: (x - at) ** 3 + (x - at),
        lambda x: math.atan(at - x),
    ):
        found = zero(function, at - before, at + after)
        assert abs(found - at) < 1e-9 * max(abs(at), 1.0)


def test_an_end_may_be_the_zero():
    assert zero(lambda x: x, 0.0, 1.0) == 0.0
    assert abs(zero(lambda x: x, -1.0, 0.0)) < 1e-12
