"""Movie-shoot files (after LocalSolver's sample of Bomsdorf and Derigs' problem).

How many actors, scenes, places and precedences; the actors' wages; the places' fees; the
scenes' durations; the scenes' places; for each actor a row of zeros and ones by scene; pairs
`a b` of scenes, a shot before b. Everything is counted from 0.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from moteur.film.errors import BadInput
from moteur.schedule.orders.film import Film
from moteur.schedule.orders.formats.numbers import (
    ACTORS,
    PLACES,
    PRECEDENCES,
    SCENES,
    Numbers,
)


def read(text: str, where: str) -> Film:
    """Read a file's text; raise BadInput with file and line."""
    numbers = Numbers(text, where)
    actors = numbers.next("the number of actors", 0, ACTORS)
    scenes = numbers.next("the number of scenes", 1, SCENES)
    places = numbers.next("the number of places", 1, PLACES)
    precedences = numbers.next("the number of precedences", 0, PRECEDENCES)
    wages = numbers.row(actors, "the wage of actor")
    fees = numbers.row(places, "the fee of place")
    durations = numbers.row(scenes, "the duration of scene")
    where_shot = numbers.row(scenes, "the place of scene", 0, places - 1)
    casts: list[set[int]] = [set() for _ in range(scenes)]
    for actor in range(actors):
        plays = numbers.row(scenes, f"0 or 1 of actor {actor} in scene", 0, 1)
        for scene in range(scenes):
            if plays[scene]:
                casts[scene].add(actor)
    pairs, lines = [], []
    for at in range(precedences):
        pairs.append(tuple(numbers.row(2, f"precedence {at}, scene", 0, scenes - 1)))
        lines.append(numbers.line)
    numbers.end()
    numbers.sound(sum(wages) * sum(durations) + max(fees) * scenes)
    _refuse_cycles(scenes, [(a, b) for a, b in pairs], lines, where)
    return Film(
        PurePath(where).stem, tuple(durations), tuple(map(frozenset, casts)), tuple(wages),
        own=False, places=tuple(where_shot), fees=tuple(fees),
        before=tuple(dict.fromkeys((a, b) for a, b in pairs)),
    )  # fmt: skip


def _refuse_cycles(
    scenes: int, pairs: Sequence[tuple[int, int]], lines: Sequence[int], where: str
) -> None:
    """Refuse the first precedence that closes a circle with those above it."""
    if not _circle(scenes, pairs):
        return
    at = bisect_left(range(len(pairs)), True, key=lambda last: _circle(scenes, pairs[: last + 1]))
    a, b = pairs[at]
    raise BadInput(
        f"scene {a} before scene {b} makes a circle with the precedences above",
        f"{where}:{lines[at]}", "take one of them out",
    )  # fmt: skip


def _circle(scenes: int, pairs: Sequence[tuple[int, int]]) -> bool:
    """Say whether the pairs go round in a circle (Kahn, 1962)."""
    waits = Counter(b for _, b in pairs)
    later: list[list[int]] = [[] for _ in range(scenes)]
    for a, b in pairs:
        later[a].append(b)
    free = [scene for scene in range(scenes) if not waits[scene]]
    for scene in free:
        for after in later[scene]:
            waits[after] -= 1
            if not waits[after]:
                free.append(after)
    return len(free) < scenes
