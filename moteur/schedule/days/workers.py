"""Several searches at once, each in a process of its own, each with a seed of its own."""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing.synchronize import Event

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
        spawn = multiprocessing.get_context("spawn")
        proved = spawn.Event()
        with ProcessPoolExecutor(workers, spawn, _share, (proved,)) as pool:
            found = list(pool.map(partial(_search, whole, least, end, moves, before), seeds))
    best = min(found, key=lambda one: (one.excess, one.cost))
    solved = finish(problem, whole, best, least)
    if solved.answer is None:
        raise none(why_at_all(problem))
    return solved.answer


_proved: Event | None = None


def _share(proved: Event) -> None:
    """Let a worker know when another has proved its schedule, and say so itself."""
    global _proved  # noqa: PLW0603 - a process of the pool is given it before its work
    _proved = proved


def _search(
    whole: Compiled, least: int, end: float, moves: int, before: list[int] | None, seed: int
) -> Found:
    # The clock is the machine's, the same in every process.
    begun = time.monotonic()
    left = max(end - begun, 0.1)

    def gone(made: int) -> float:
        if moves:
            return made / moves  # the same each time, whatever another has proved
        if _proved is not None and _proved.is_set():
            return 1.0
        return (time.monotonic() - begun) / left

    found = search(whole.board, least, gone, seed, before)
    if _proved is not None and not found.excess and found.cost <= least:
        _proved.set()
    return found
