"""Small films, by hand and by hypothesis, and the cheapest order by trying all."""

from itertools import permutations
from random import Random

from hypothesis import strategies as st

from moteur.schedule.orders import Film

# CSPLib problem 39, "The Rehearsal Problem" (Barbara Smith), its instance Film2; CC-BY 4.0,
# https://www.csplib.org/Problems/prob039/
FILM2 = """Film2
13
10
0 0 1 0 0 0 0 0 1 1 1 1 0 40
1 1 0 0 1 1 1 1 1 1 1 0 1 20
0 1 0 0 0 0 0 1 0 0 0 0 0 20
1 0 0 1 1 1 1 1 1 1 0 0 1 10
0 0 0 1 0 0 0 0 0 1 0 0 0 5
1 0 0 0 0 1 1 0 1 1 1 1 0 10
0 1 0 0 1 0 0 0 1 1 1 0 0 5
0 0 0 0 0 1 0 0 0 1 0 0 0 4
0 0 0 0 0 0 0 0 0 0 1 0 1 5
0 0 0 0 0 0 0 0 1 1 0 0 0 4

1 1 1 1 3 1 1 1 1 1 1 1 1
"""


@st.composite
def films(draw: st.DrawFn, most: int = 5) -> Film:
    """Draw a film of a few scenes, often with equal casts, places and precedences."""
    n, m = draw(st.integers(1, most)), draw(st.integers(1, 6))
    casts = draw(st.lists(st.frozensets(st.integers(0, m - 1)), min_size=n, max_size=n))
    pairs = draw(st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=3))
    several = draw(st.booleans())
    numbers = st.integers(0, 9)
    return Film(
        "drawn",
        tuple(draw(st.lists(numbers, min_size=n, max_size=n))),
        tuple(casts),
        tuple(draw(st.lists(numbers, min_size=m, max_size=m))),
        own=draw(st.booleans()),
        places=tuple(draw(st.lists(st.integers(0, 2), min_size=n, max_size=n))) if several else (),
        fees=tuple(draw(st.lists(st.integers(0, 30), min_size=3, max_size=3))) if several else (),
        before=tuple((min(a, b), max(a, b)) for a, b in pairs if a != b),
    )


def price(film: Film, order: tuple[int, ...]) -> int:
    """Price an order moment by moment, as nothing in the product does."""
    paid, been, place = 0, set[int](), None
    for at, scene in enumerate(order):
        begun = frozenset().union(*(film.casts[s] for s in order[: at + 1]))
        going = frozenset().union(*(film.casts[s] for s in order[at:]))
        kept = begun & going if film.own else (begun & going) - film.casts[scene]
        paid += film.durations[scene] * sum(film.wages[actor] for actor in kept)
        if film.places and film.places[scene] != place:
            place = film.places[scene]
            paid += film.fees[place] if place in been else 0
            been.add(place)
    return paid


def cheapest(film: Film) -> int:
    """Try every order."""
    return min(
        price(film, order)
        for order in permutations(range(film.scenes))
        if all(order.index(a) < order.index(b) for a, b in film.before)
    )


def large(scenes: int, seed: int) -> Film:
    """Make up a film that cannot be proved at once."""
    chance = Random(seed)
    line = chance.sample(range(scenes), scenes)
    pairs = [sorted(chance.sample(range(scenes), 2)) for _ in range(scenes // 5)]
    return Film(
        "large",
        tuple(chance.randint(1, 5) for _ in range(scenes)),
        tuple(frozenset(a for a in range(12) if chance.random() < 0.4) for _ in range(scenes)),
        tuple(chance.randint(1, 20) for _ in range(12)),
        own=False,
        places=tuple(chance.randrange(6) for _ in range(scenes)),
        fees=(0, 5, 10, 15, 20, 25),
        before=tuple((line[a], line[b]) for a, b in pairs),
    )
