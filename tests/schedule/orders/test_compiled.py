import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule.orders import Effort, Film, cost, faults, solve
from moteur.schedule.orders.compiled.delta import exchange, price, settle, tables, turnable, turning
from moteur.schedule.orders.formats import talent
from moteur.schedule.orders.improve import Improve, arrays, first
from moteur.schedule.orders.masks import masks
from moteur.schedule.orders.prove import Prove, fits
from moteur.schedule.orders.reduce import reduce
from tests.schedule.orders.films import FILM2, cheapest, films, large


@given(films())
@settings(max_examples=100, deadline=None)
def test_the_compiled_search_proves_the_cheapest(film: Film) -> None:
    reduced = reduce(film)
    prove = Prove(masks(reduced.film), 1 << 40)
    assert prove.on(Effort())
    assert prove.order is not None or not reduced.film.scenes
    order = reduced.widen(prove.order or ())
    assert not faults(film, order)
    assert cost(film, order) == cheapest(film)
    if prove.order:
        assert prove.best + reduced.base == cheapest(film) == prove.bound + reduced.base


def test_the_compiled_search_proves_film2() -> None:
    reduced = reduce(talent.read(FILM2, "Film2"))
    prove = Prove(masks(reduced.film), 1 << 40)
    assert prove.on(Effort())
    assert prove.best + reduced.base == prove.bound + reduced.base == 818


@given(films(most=9), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_an_exchange_changes_the_cost_by_what_it_says(film: Film, chance) -> None:
    if film.scenes < 2:
        return
    columns = arrays(film)
    order = np.array(chance.sample(range(film.scenes), film.scenes))
    low, cut, high = sorted(chance.sample(range(film.scenes + 1), 3))
    said = exchange(columns, order, low, cut, high, tables(columns, order))
    after = np.concatenate((order[:low], order[cut:high], order[low:cut], order[high:]))
    waiting = Film(**(vars(film) | {"own": False}))
    assert price(columns, order) == cost(waiting, order.tolist())
    assert price(columns, after) - price(columns, order) == said


@given(films(most=9), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_a_turn_changes_the_cost_by_what_it_says(film: Film, chance) -> None:
    columns = arrays(film)
    order = np.array(chance.sample(range(film.scenes), film.scenes))
    low, high = sorted((chance.randrange(film.scenes), chance.randint(1, film.scenes)))
    if low == high:
        return
    line = tables(columns, order)
    said = turning(columns, order, low, high, line)
    after = np.concatenate((order[:low], order[low:high][::-1], order[high:]))
    assert price(columns, after) - price(columns, order) == said
    places = {scene: at for at, scene in enumerate(order[low:high].tolist())}
    bound = any(a in places and b in places for a, b in film.before)
    assert turnable(columns, order, low, high, line[0]) == (not bound)


@given(films(most=9), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_settled_tables_are_those_of_the_new_order(film: Film, chance) -> None:
    if film.scenes < 2:
        return
    columns = arrays(film)
    order = np.array(chance.sample(range(film.scenes), film.scenes))
    line = tables(columns, order)
    for _ in range(3):
        low, high = sorted(chance.sample(range(film.scenes + 1), 2))
        order[low:high] = chance.sample(order[low:high].tolist(), high - low)
        settle(columns, order, low, high, line)
    for kept, fresh in zip(line, tables(columns, order), strict=True):
        assert (kept == fresh).all()


def test_annealing_keeps_precedences_and_knows_its_cost() -> None:
    film = large(80, seed=5)
    improve = Improve(film, seed=2)
    improve.start(Effort())
    order = improve.best.tolist()
    assert not faults(film, order)
    assert improve.cost == cost(film, order) < cost(film, first(film).tolist())


@pytest.mark.parametrize("wages", [(), (3,)])
def test_places_alone_are_annealed_as_well(wages: tuple[int, ...]) -> None:
    # With nobody in it, or with somebody who plays nowhere.
    film = Film("places", (1,) * 50, (frozenset(),) * 50, wages, places=(0, 1, 2, 3, 4) * 10,
                fees=(3,) * 5, before=((0, 1), (1, 5)))  # fmt: skip
    improve = Improve(film, seed=1)
    improve.once(100_000, Effort())
    assert improve.cost == cost(film, improve.best.tolist()) == 3


@pytest.mark.parametrize("scenes", [26, 70])
def test_the_same_seed_and_work_give_the_same_answer(scenes: int) -> None:
    film = large(scenes, seed=4)
    effort = Effort(opened=3000, moves=400_000)
    one, two = solve(film, effort, seed=3), solve(film, effort, seed=3)
    assert one == two
    assert not faults(film, one.order)
    assert one.bound <= one.cost == cost(film, one.order)


def test_no_proof_is_tried_of_what_does_not_fit_a_word() -> None:
    assert not fits(masks(large(70, seed=1)))


def test_time_ends_a_search() -> None:
    share = iter([*[0.0] * 5, *[1.0] * 1000])
    film = large(40, seed=1)
    answer = solve(film, Effort(spent=lambda: next(share)))
    assert not faults(film, answer.order)
    assert not answer.proved
