"""Movie shoots made up at random, in the form of the published files, of several shapes.

    python bench/shoots.py SHAPE SCENES SEED > FILE

- even: everybody plays in about half of the scenes, as in the published files;
- billed: few are in half of the scenes, most in a handful, wages by billing;
- acts: people and places belong to stretches of the story, and come back now and then;
- roads: many places with dear fees, small casts, many precedences.
"""

import random
import sys
from collections.abc import Callable

Cast = list[list[int]]


def even(r: random.Random, scenes: int) -> tuple[Cast, list[int], list[int], list[int], int]:
    people, places = scenes // 5 + 10, scenes // 10 + 3
    share = r.choice((0.3, 0.45, 0.5))
    casts = [[int(r.random() < share) for _ in range(scenes)] for _ in range(people)]
    return (
        casts,
        [r.randint(1, 20) for _ in range(people)],
        [r.randint(0, 39) for _ in range(places)],
        [r.randrange(places) for _ in range(scenes)],
        scenes // 10,
    )


def billed(r: random.Random, scenes: int) -> tuple[Cast, list[int], list[int], list[int], int]:
    people, places = scenes // 4, scenes // 8
    casts, wages = [], []
    for rank in range(people):
        plays = max(2, round(scenes * 0.5 / (1 + rank) ** 0.8))
        chosen = set(r.sample(range(scenes), plays))
        casts.append([int(scene in chosen) for scene in range(scenes)])
        wages.append(max(1, round(60 / (1 + rank) ** 0.5)) + r.randint(0, 5))
    where = [min(int(r.expovariate(4 / places)), places - 1) for _ in range(scenes)]
    return casts, wages, [r.randint(20, 400) for _ in range(places)], where, scenes // 20


def acts(r: random.Random, scenes: int) -> tuple[Cast, list[int], list[int], list[int], int]:
    people, places = scenes // 5, scenes // 8
    told = r.sample(range(scenes), scenes)  # scene numbers say nothing of the story
    casts = [[0] * scenes for _ in range(people)]
    for row in casts:
        for _ in range(r.choice((1, 1, 2, 3))):
            begin, stay = r.randrange(scenes), r.randint(5, scenes // 5)
            for at in range(begin, min(begin + stay, scenes)):
                row[told[at]] = int(r.random() < 0.5)
    where = [0] * scenes
    for at, scene in enumerate(told):
        drift = at * places // scenes + r.randint(-2, 2)
        where[scene] = drift % places if r.random() < 0.8 else r.randrange(places)
    wages = [r.randint(1, 30) for _ in range(people)]
    return casts, wages, [r.randint(5, 200) for _ in range(places)], where, scenes // 8


def roads(r: random.Random, scenes: int) -> tuple[Cast, list[int], list[int], list[int], int]:
    people, places = scenes // 6, scenes // 4
    casts = [[int(r.random() < 0.08) for _ in range(scenes)] for _ in range(people)]
    return (
        casts,
        [r.randint(5, 40) for _ in range(people)],
        [r.randint(100, 2000) for _ in range(places)],
        [r.randrange(places) for _ in range(scenes)],
        scenes // 4,
    )


SHAPES: dict[str, Callable[[random.Random, int], tuple[Cast, list[int], list[int], list[int], int]]]
SHAPES = {"even": even, "billed": billed, "acts": acts, "roads": roads}


def text(shape: str, scenes: int, seed: int) -> str:
    """Return a file's text; precedences follow a hidden line, so that they make no circle."""
    r = random.Random(f"{shape}/{scenes}/{seed}")
    casts, wages, fees, where, many = SHAPES[shape](r, scenes)
    line = r.sample(range(scenes), scenes)
    pairs = {tuple(sorted(r.sample(range(scenes), 2))) for _ in range(many)}
    rows = [
        [len(wages), scenes, len(fees), len(pairs)],
        wages,
        fees,
        [r.randint(1, 5) for _ in range(scenes)],
        where,
        *casts,
        *([line[a], line[b]] for a, b in sorted(pairs)),
    ]
    return "\n".join(" ".join(map(str, row)) for row in rows) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in SHAPES:
        sys.exit(__doc__)
    print(text(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])), end="")
