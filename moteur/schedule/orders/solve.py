"""From a film to its cheapest order, as far as time allows."""

from collections.abc import Callable

from moteur.schedule.orders.answer import Answer
from moteur.schedule.orders.check import cost
from moteur.schedule.orders.film import Film
from moteur.schedule.orders.masks import masks
from moteur.schedule.orders.reduce import reduce
from moteur.schedule.orders.small import Small

_STATES = 2000


def solve(film: Film, stop: Callable[[], bool] = lambda: False, seed: int = 0) -> Answer:
    """Return a cheap order and a bound of all; the cheapest where the two meet."""
    reduced = reduce(film)
    search = Small(masks(reduced.film))
    found = search.solve(_STATES)
    order = reduced.widen(found if found is not None else range(reduced.film.scenes))
    return Answer(order, cost(film, order), reduced.base + search.bound)
