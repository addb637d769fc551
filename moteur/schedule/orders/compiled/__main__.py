"""``python -m moteur.schedule.orders.compiled``: compile ahead, so that no search waits for it."""

from moteur.schedule.orders.effort import Effort
from moteur.schedule.orders.film import Film
from moteur.schedule.orders.halves import Halves
from moteur.schedule.orders.improve import Improve
from moteur.schedule.orders.masks import masks
from moteur.schedule.orders.prove import Prove

_FILM = Film(
    "three scenes", (1, 2, 1), (frozenset({0}), frozenset({0, 1}), frozenset({1})), (3, 4),
    places=(0, 1, 0), fees=(5, 6), before=((0, 2),),
)  # fmt: skip

if __name__ == "__main__":
    Improve(_FILM, seed=0).start(Effort())
    halves = Halves(_FILM, best=100)
    halves.narrow(100)
    halves.on(Effort())
    Prove(masks(_FILM), best=100).on(Effort())
