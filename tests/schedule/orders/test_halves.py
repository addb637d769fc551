from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule.orders import Effort, Film, cost, faults, solve
from moteur.schedule.orders.compiled.ends import unions
from moteur.schedule.orders.ends import End
from moteur.schedule.orders.halves import Halves
from moteur.schedule.orders.masks import masks
from tests.schedule.orders.films import cheapest, films, large


@st.composite
def gatherings(draw: st.DrawFn) -> Film:
    """Draw a film in one scene of which everybody plays."""
    film = draw(films(most=6))
    everybody = frozenset(range(len(film.wages)))
    return replace(film, casts=(*film.casts[:-1], everybody), own=False)


@given(gatherings(), st.sampled_from((0, 1, 5, 1000)))
@settings(max_examples=200, deadline=None)
def test_what_it_proves_is_the_cheapest(film: Film, above: int) -> None:
    least = cheapest(film)
    halves = Halves(film, least + above + 3)
    assert halves.fits
    halves.narrow(least + above)
    proved = halves.on(Effort())
    assert halves.bound <= least
    if halves.order:
        assert not faults(film, halves.order)
        assert cost(film, halves.order) == halves.best
    if proved:
        assert halves.best == least
    # What precedences ask for in the middle is not counted; without them all is proved.
    assert proved or film.before


def test_who_never_meets_is_not_for_it() -> None:
    film = Film("apart", (1, 1), (frozenset({0}), frozenset({1})), (1, 1), own=False)
    assert not Halves(film, 5).fits


def test_unions_and_where_scenes_lead() -> None:
    sets, ahead = unions(np.array([0b01, 0b11]), 10)
    assert sets.tolist() == [0b00, 0b01, 0b11]
    assert ahead.tolist() == [[1, 2], [1, 2], [2, 2]]
    assert not len(unions(np.array([0b01, 0b11]), 2)[0])


def test_an_end_saves_what_comes_before_people() -> None:
    film = Film("end", (2, 3, 4), (frozenset({0}), frozenset({0, 1}), frozenset()), (10, 100),
                own=False, places=(0, 0, 0), fees=(0,))  # fmt: skip
    chosen = End(masks(film), (0, 0, 0)).most(0)
    # Nobody is there in the last, the second is not in the first.
    assert (chosen.saved, chosen.scenes) == (4 * 110 + 2 * 100, {2: 440, 0: 200})
    assert End(masks(film), (0, 0, 0)).most(0b100).saved == 200


def test_forty_scenes_are_proved() -> None:
    film = replace(large(40, seed=3), places=(), fees=())
    answer = solve(film, Effort(opened=400_000, moves=500_000))
    assert answer.proved
    assert not faults(film, answer.order)
