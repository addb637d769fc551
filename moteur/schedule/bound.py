"""Lower bounds: what no schedule can cost less than, by counting.

However the scenes lie, a company needs enough days for all minutes, each performer enough
for theirs, each place enough for its scenes. Days needed are counted as in bin packing
(Martello and Toth, "Knapsack Problems", 1990, bound L2): scenes of more than half a day
never share one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from moteur.schedule.problem import Problem


@dataclass(frozen=True)
class Least:
    """The fewest days: in all, of each performer, of each place."""

    days: int
    work: tuple[int, ...]
    places: tuple[int, ...]


def bins(sizes: Iterable[int], room: int) -> int:
    """Return a number of bins that items of these sizes need at least (bound L2)."""
    sizes = sorted(sizes)
    if not sizes or room <= 0:
        return len(sizes)
    return max(_l2(sizes, room, k) for k in {0, *(s for s in sizes if 2 * s <= room)})


def _l2(sizes: Sequence[int], room: int, k: int) -> int:
    """Count with items below `k` left out."""
    alone = [s for s in sizes if s > room - k]
    large = [s for s in sizes if room - k >= s and 2 * s > room]
    small = [s for s in sizes if k <= s and 2 * s <= room]
    left = len(large) * room - sum(large)
    return len(alone) + len(large) + max(0, -((left - sum(small)) // room))


def least(problem: Problem) -> Least:
    """Return the fewest days that each of the problem's people and places needs."""
    room, minutes = problem.day_minutes, problem.minutes

    def days(scenes: Iterable[int]) -> int:
        return bins((minutes[s] for s in scenes), room)

    scenes = range(len(problem.strips))
    places = tuple(
        days(s for s in scenes if problem.place[s] == place) for place in range(len(problem.fee))
    )
    # Every place of a day beyond its first takes the minutes of a move.
    with_moves = sum(minutes) + sum(places) * problem.move_minutes
    return Least(
        days=max(days(scenes), -(-with_moves // max(1, room + problem.move_minutes))),
        work=tuple(
            days(s for s in scenes if p in problem.cast[s]) for p in range(len(problem.rate))
        ),
        places=places,
    )


def cost(problem: Problem) -> int:
    """Return an amount that no schedule of the problem, in any window, can cost less than."""
    few = least(problem)
    work = sum(rate * days for rate, days in zip(problem.rate, few.work, strict=True))
    fees = sum(fee * days for fee, days in zip(problem.fee, few.places, strict=True))
    # More days save moves where a crew's day costs less than a move.
    visits = sum(few.places)
    crew = min(
        problem.crew * days + problem.move * max(0, visits - days)
        for days in (few.days, max(few.days, visits))
    )
    return work + fees + crew
