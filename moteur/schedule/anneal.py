"""Annealing: a schedule made cheaper by many small moves, worse ones at first allowed.

Kirkpatrick, Gelatt, Vecchi, "Optimization by Simulated Annealing", Science 220 (1983).
The work is a number of moves, never a time, and the seed is given: the same result always.
"""

from collections.abc import Callable, Iterator, Sequence
from math import exp
from random import Random

from moteur.schedule.problem import Problem
from moteur.schedule.state import State

Change = list[tuple[int, int]]
HOT, COLD = 0.02, 0.00005


def anneal(
    problem: Problem,
    days: Sequence[int],
    moves: int,
    seed: int = 0,
    progress: Callable[[float], None] = lambda _: None,
) -> list[int]:
    """Return a schedule (a day for each scene) at most as dear as the one given.

    `days` must be possible. A change is one scene to another day, two scenes exchanged, a
    day's scenes at one place to another day, or two days exchanged.
    """
    random, state = Random(seed), State(problem, days)
    best, least = list(state.day), (state.cost, state.mixed)
    hot, cold = HOT * max(1, state.cost), COLD * max(1, state.cost)
    for step in range(moves):
        if step % 1000 == 0:
            heat = hot * (cold / hot) ** (step / moves)
            progress(step / moves)
        change = _propose(state, random)
        before, undo = state.cost, [(scene, state.day[scene]) for scene, _ in change]
        if not change or not _apply(state, change):
            continue
        worse = state.cost - before
        if worse > 0 and random.random() >= exp(-worse / heat):
            _revert(state, undo)
        elif state.cost < least[0] or (state.cost == least[0] and state.mixed < least[1]):
            best, least = list(state.day), (state.cost, state.mixed)
    return best


def _propose(state: State, random: Random) -> Change:
    kind = random.random()
    scene = random.randrange(len(state.day))
    here = state.day[scene]
    if kind < 0.45:
        there = random.randrange(state.problem.days)
        return [(scene, there)] if there != here and state.fits(scene, there) else []
    other = random.randrange(len(state.day))
    there = state.day[other]
    if there == here:
        return []
    if kind < 0.75:
        return [(scene, there), (other, here)]
    if kind < 0.9:
        place = state.problem.place[scene]
        together = [s for s in sorted(state.scenes[here]) if state.problem.place[s] == place]
        return [(s, there) for s in together]
    there = there if kind < 0.97 else random.randrange(state.problem.days)
    return [*((s, there) for s in sorted(state.scenes[here])),
            *((s, here) for s in sorted(state.scenes[there]))]  # fmt: skip


def _apply(state: State, change: Change) -> bool:
    """Make a change; where it is not possible, leave all as it was and say no."""
    allowed = state.problem.allowed
    if not all(allowed[scene] >> day & 1 for scene, day in change):
        return False
    undo = [(scene, state.day[scene]) for scene, _ in change]
    for scene, day in change:
        state.move(scene, day)
    if not state.keeps_pins() or any(state.full(day) for day in {day for _, day in change}):
        _revert(state, undo)
        return False
    return True


def _revert(state: State, undo: Change) -> None:
    for scene, day in undo:
        state.move(scene, day)


def settle(problem: Problem, days: Sequence[int]) -> list[int]:
    """Return the schedule with days moved forward into empty ones where that costs nothing."""
    state = State(problem, days)
    for empty, day in _gaps(state):
        change = [(scene, empty) for scene in sorted(state.scenes[day])]
        undo = [(scene, day) for scene, _ in change]
        before = state.cost
        if _apply(state, change) and state.cost > before:
            _revert(state, undo)
    return list(state.day)


def _gaps(state: State) -> Iterator[tuple[int, int]]:
    """Yield each empty day with each used day behind it, nearest first."""
    for empty in range(state.problem.days):
        for day in range(empty + 1, state.problem.days):
            if state.scenes[day] and not state.scenes[empty]:
                yield empty, day
