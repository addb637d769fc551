"""Bounds by counting."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule.bound import bins


def packed(sizes: tuple[int, ...], room: int) -> int:
    """Return the fewest bins, by trying every order in first fit."""
    fewest = len(sizes)
    for order in permutations(sizes):
        rooms: list[int] = []
        for size in order:
            at = next((i for i, used in enumerate(rooms) if used + size <= room), -1)
            if at < 0:
                rooms.append(size)
            else:
                rooms[at] += size
        fewest = min(fewest, len(rooms))
    return fewest


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 10), max_size=6).map(tuple))
def test_no_packing_needs_fewer(sizes: tuple[int, ...]):
    assert bins(sizes, 10) <= packed(sizes, 10)


def test_halves_never_share():
    assert bins([6, 6, 6], 10) == 3
    assert bins([5, 5, 5], 10) == 2
    assert bins([], 10) == 0
