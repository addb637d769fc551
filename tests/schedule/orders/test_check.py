from moteur.schedule.orders import Film, cost, faults
from moteur.schedule.orders.reduce import reduce

FILM = Film(
    "four", (1, 2, 3, 4),
    (frozenset({0}), frozenset(), frozenset({0, 1}), frozenset({1})), (10, 100),
    places=(0, 1, 0, 1), fees=(7, 9), before=((3, 0),),
)  # fmt: skip


def test_pay_and_visits() -> None:
    # The first actor stays 1 + 2 + 3, the second 3 + 4; each place is visited twice.
    assert cost(FILM, (0, 1, 2, 3)) == 60 + 700 + 7 + 9
    # The first stays 3 + 1; the second 4 + 3; the first place once, the other twice.
    assert cost(FILM, (3, 2, 0, 1)) == 40 + 700 + 9


def test_faults_are_told() -> None:
    assert faults(FILM, (0, 1, 2, 3)) == ["scene 0 is shot before scene 3"]
    assert faults(FILM, (3, 2, 0, 1)) == []
    assert faults(FILM, (0, 0, 2, 3)) == ["the order does not hold each of the 4 scenes once"]


def test_scenes_with_the_same_cast_are_one() -> None:
    film = Film("x", (1, 2, 4, 3, 5), (frozenset({0, 1}), frozenset({0}), frozenset({0, 1}),
                frozenset({1}), frozenset()), (1, 1))  # fmt: skip
    small = reduce(film)
    assert small.groups == ((0, 2), (1,), (3,))
    assert small.film.durations == (5, 2, 3)
    assert small.last == (4,)
    assert small.widen([1, 0, 2]) == (1, 0, 2, 3, 4)
