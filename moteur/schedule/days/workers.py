"""Several searches at once, each in a process of its own, each with a seed of its own."""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from moteur.schedule.days import bound as bounds
from moteur.schedule.days.board import Compiled
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.infeasible import why, why_at_all
from moteur.schedule.days.model import Answer, Problem
from moteur.schedule.days.search.restarts import Found, search, warm
from moteur.schedule.days.solve import begin, finish, none


def solve(
    problem: Problem, *, seconds: float, moves: int, workers: int, seed: int, begun: float
) -> Answer:
    """Return the cheapest schedule of all workers; raise BadInput where none was found.

    `moves` is a limit of work for each worker: not 0, it is kept instead of the seconds since
    `begun`, by the monotonic clock, and the answer is the same each time.
    """
    said = why(problem)
    if said:
        raise none(said)
    whole = compiled(problem)
    least = bounds.money(whole.board)
    warm()
    # Compiling, at the first run on a machine, may not eat up the search.
    end = max(begun + seconds, time.monotonic() + seconds / 2)
    before = begin(problem, whole)
    seeds = [seed * 1000 + worker for worker in range(workers)]
    if workers == 1:
        found = [_search(whole, least, end, moves, before, seeds[0])]
    else:
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
            found = list(pool.map(partial(_search, whole, least, end, moves, before), seeds))
    best = min(found, key=lambda one: (one.excess, one.cost))
    solved = finish(problem, whole, best, least)
    if solved.answer is None:
        raise none(why_at_all(problem))
    return solved.answer


def _search(
    whole: Compiled, least: int, end: float, moves: int, before: list[int] | None, seed: int
) -> Found:
    # The clock is the machine's, the same in every process.
    begun = time.monotonic()
    left = max(end - begun, 0.1)
    if moves:
        return search(whole.board, least, lambda made: made / moves, seed, before)
    return search(whole.board, least, lambda _: (time.monotonic() - begun) / left, seed, before)
