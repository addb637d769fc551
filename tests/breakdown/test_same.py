"""Whether two names are one thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown.same import same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("tanker", "milk tankers", True),
        ("milk tanker", "oil tanker", False),
        ("Café", "cafes", True),
        ("key", "keyring", False),
        ("police car", "car", True),
        ("car", "car park", False),
    ],
)
def test_same(one: str, other: str, expected: bool):
    assert same(one, other) is expected


@given(st.text(max_size=12), st.text(max_size=12))
def test_same_is_so_from_both_sides(one: str, other: str):
    assert same(one, one)
    assert same(one, other) == same(other, one)
