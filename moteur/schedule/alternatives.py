"""Alternatives: other good schedules of a board, in which other scenes go together."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from moteur.schedule import difference
from moteur.schedule.made import written
from moteur.schedule.model import Alternative, Schedule
from moteur.schedule.solve import Effort, effort, solve
from moteur.schedule.stage import Board

APART, DEARER = 25, 10  # in percent: how far apart at least, how much dearer at most
_PRICES = (4, 8, 16, 2)  # percent of the cost that all pairs together are priced at


def alternative(
    board: Board,
    known: Sequence[Schedule],
    title: str,
    progress: Callable[[float], None] = lambda _: None,
) -> Alternative | None:
    """Return a good schedule that is far from all known ones; None where none is good.

    Scenes that follow each other on a day of a known schedule are priced where they share a
    day again: at first little, then more, until it is far enough; of those that are not too
    dear the farthest is taken.
    """
    first = known[0]
    pairs = tuple((a.id, b.id) for s in known for day in s.days for a, b in pairwise(day.strips))
    found: list[Alternative] = []
    for number, percent in enumerate(_PRICES):
        progress(number / len(_PRICES))
        price = max(1, first.costs.total * percent // (100 * max(1, len(pairs))))
        asked = board.model_copy(update={"apart": pairs, "apart_price": price})
        made = _made(asked, title, known)
        dearer = made.schedule.costs.total - first.costs.total
        good = dearer * 100 <= first.costs.total * DEARER and not made.schedule.boneyard
        if good and made.apart > 0:
            found.append(made)
            if made.apart >= APART:
                break
    return max(found, key=lambda one: one.apart, default=None)


def _made(board: Board, title: str, known: Sequence[Schedule]) -> Alternative:
    spend = effort(board.strips)
    solution = solve(board, Effort(spend.moves // 2, spend.rounds, spend.changes // 4, 2))
    schedule = written(solution, board)
    return Alternative(
        title=title,
        schedule=schedule,
        apart=min(difference.apart(one, schedule) for one in known),
        words=difference.words(known[0], schedule),
    )
