import math

from hypothesis import given
from hypothesis import strategies as st

from moteur.previs.marking import ribbon

shares = st.floats(0, 200).map(lambda x: round(x, 2))
ways = st.lists(st.tuples(shares, shares), min_size=2, max_size=9)


@given(ways)
def test_a_ribbon_ends_in_its_tip_and_stays_by_its_way(way: list[tuple[float, float]]) -> None:
    outline = ribbon(way, 200.0)
    assert way[-1] in outline
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in outline)
    left, right = min(x for x, _ in way), max(x for x, _ in way)
    assert all(left - 12 <= x <= right + 12 for x, _ in outline)


def test_a_ribbon_widens_towards_its_head() -> None:
    outline = ribbon([(0.0, 0.0), (100.0, 0.0)], 200.0)
    across = [abs(y) for x, y in outline if 0 <= x < 80]
    assert max(abs(y) for x, y in outline if x < 5) < max(across) < 3
    assert max(abs(y) for _, y in outline) > 4, "the head is wider than all of it"
