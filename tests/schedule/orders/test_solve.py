from hypothesis import given, settings

from moteur.schedule.orders import Film, cost, faults, solve
from moteur.schedule.orders.formats import talent
from tests.schedule.orders.films import FILM2, cheapest, films, price


@given(films())
@settings(max_examples=150, deadline=None)
def test_the_cheapest_order_is_found_and_proved(film: Film) -> None:
    answer = solve(film)
    assert not faults(film, answer.order)
    assert answer.proved
    assert answer.cost == cheapest(film) == price(film, answer.order)


def test_film2_is_818_where_careless_dominance_says_860() -> None:
    answer = solve(talent.read(FILM2, "Film2"))
    assert (answer.cost, answer.proved) == (818, True)


@given(films())
@settings(max_examples=100, deadline=None)
def test_the_judge_prices_as_the_definition_does(film: Film) -> None:
    order = tuple(range(film.scenes))
    assert cost(film, order) == price(film, order)
